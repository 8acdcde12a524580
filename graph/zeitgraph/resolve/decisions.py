"""The user's decisions on who is who: a CSV file of pairs that are the same or different, which outranks every rule."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from pathlib import Path

from zeitgraph.errors import InputError
from zeitgraph.model.graph import EntityId
from zeitgraph.resolve.across_names import Pair
from zeitgraph.resolve.across_units import Unit, folded

COLUMNS = ("decision", "a", "b")
RULE = "decision of the user"


class Verdict(StrEnum):
    """What the user says of two entities."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Two entities, each by its id ('actor-anna-vogt-…') or by a name that it has, and whether they are one."""

    verdict: Verdict
    one: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """All decisions of a user."""

    entries: tuple[Decision, ...] = ()

    def together(self, units: Iterable[Unit]) -> Iterator[Pair]:
        """The pairs that are one, with the rule that says so."""
        for one, other in self._pairs(list(units), Verdict.SAME):
            yield one, other, RULE

    def apart(self, units: Iterable[Unit]) -> Iterator[tuple[EntityId, EntityId]]:
        """The pairs that are two."""
        yield from self._pairs(list(units), Verdict.DIFFERENT)

    def unmatched(self, units: Iterable[Unit]) -> tuple[str, ...]:
        """The names and ids in the decisions that nobody and nothing has, each once, sorted."""
        found = list(units)
        called = {unit.id for unit in found}.union(*(unit.names for unit in found))
        wanted = {name for entry in self.entries for name in (entry.one, entry.other)}
        return tuple(sorted(name for name in wanted if name not in called and folded(name) not in called))

    def _pairs(self, units: list[Unit], verdict: Verdict) -> Iterator[tuple[EntityId, EntityId]]:
        for entry in self.entries:
            if entry.verdict is verdict:
                pairs = product(_called(units, entry.one), _called(units, entry.other))
                yield from ((one, other) for one, other in pairs if one != other)


def read_decisions(path: Path) -> Decisions:
    """The decisions of a CSV file with the columns decision (same or different), a, b; a header line is skipped.

    Raises InputError with the file's name and the line's number: no such file, not UTF-8, not three columns, another
    word than same or different, one entity twice in a line, one pair both the same and different.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: the decisions cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: the decisions are not UTF-8; save the file as UTF-8") from None
    entries = tuple(_entries(text, path))
    _agreeing(entries, path)
    return Decisions(entries=entries)


def _agreeing(entries: Iterable[Decision], path: Path) -> None:
    verdicts: dict[frozenset[str], Verdict] = {}
    for entry in entries:
        pair = frozenset({folded(entry.one), folded(entry.other)})
        if verdicts.setdefault(pair, entry.verdict) is not entry.verdict:
            raise InputError(f"{path}: {entry.one!r} and {entry.other!r} are both the same and different; keep one")


def _entries(text: str, path: Path) -> Iterator[Decision]:
    rows = csv.reader(io.StringIO(text), strict=True)
    try:
        for row in rows:
            cells = [cell.strip() for cell in row]
            header = rows.line_num == 1 and cells and cells[0].casefold() == COLUMNS[0]
            if any(cells) and not header:
                yield _entry(cells, f"{path}:{rows.line_num}")
    except csv.Error as error:
        raise InputError(f"{path}:{rows.line_num}: not CSV: {error}") from None


def _entry(cells: list[str], where: str) -> Decision:
    if len(cells) != len(COLUMNS) or not all(cells):
        raise InputError(f"{where}: a decision has three columns: same or different, and two entities by name or id")
    verdict, one, other = cells
    if verdict.casefold() not in set(Verdict):
        raise InputError(f"{where}: {verdict!r} is neither 'same' nor 'different'")
    if folded(one) == folded(other):
        raise InputError(f"{where}: {one!r} is twice in the line; one name is one entity, an id tells two apart")
    return Decision(verdict=Verdict(verdict.casefold()), one=one, other=other)


def _called(units: Iterable[Unit], name: str) -> list[EntityId]:
    """The entities of this id or name."""
    return [unit.id for unit in units if unit.id == name or folded(name) in unit.names]

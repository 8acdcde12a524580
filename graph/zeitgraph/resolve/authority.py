"""The user's own names: a CSV file of entities with aliases, types and IRIs, which outranks every other source."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from zeitgraph.errors import InputError
from zeitgraph.model.mention import EntityType

COLUMNS = ("name", "alias", "type", "iri")
ALIAS_SEPARATOR = "|"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityEntry:
    """An entity as the user names it; `iri` is None where the file gives none."""

    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    iri: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """The user's entities; a name or alias is looked up whatever its case and spacing."""

    entries: tuple[AuthorityEntry, ...] = ()
    _index: Mapping[str, AuthorityEntry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = {_folded(name): entry for entry in self.entries for name in (entry.name, *entry.aliases)}
        object.__setattr__(self, "_index", index)

    def find(self, name: str) -> AuthorityEntry | None:
        """The entity of this name or alias."""
        return self._index.get(_folded(name)) if self._index else None


def read_authority(path: Path) -> Authority:
    """The entities of a CSV file with the columns name, alias (`a|b|c`), type, iri; a header line is skipped.

    Raises InputError with the file's name and the line's number: no such file, not UTF-8, no name, an unknown type,
    a name that two entities claim.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: the authority file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: the authority file is not UTF-8; save it as UTF-8") from None
    entries = tuple(_entries(text, path))
    return Authority(entries=entries)


def _entries(text: str, path: Path) -> Iterator[AuthorityEntry]:
    claimed: dict[str, int] = {}
    rows = csv.reader(io.StringIO(text), strict=True)
    try:
        for row in rows:
            line = rows.line_num
            cells = [cell.strip() for cell in row]
            if not any(cells) or (line == 1 and cells[0].casefold() == COLUMNS[0]):
                continue
            entry = _entry(cells, f"{path}:{line}")
            for name in {_folded(name) for name in (entry.name, *entry.aliases)}:
                if name in claimed:
                    raise InputError(f"{path}:{line}: {name!r} also names the entity of line {claimed[name]}")
                claimed[name] = line
            yield entry
    except csv.Error as error:
        raise InputError(f"{path}:{rows.line_num}: not CSV: {error}") from None


def _entry(cells: Sequence[str], where: str) -> AuthorityEntry:
    if len(cells) > len(COLUMNS):
        raise InputError(f"{where}: {len(cells)} columns; an authority file has {', '.join(COLUMNS)}")
    name, aliases, type_, iri = [*cells, "", "", ""][: len(COLUMNS)]
    if not name:
        raise InputError(f"{where}: the entity has no name")
    if type_.upper() not in EntityType.__members__:
        raise InputError(f"{where}: type {type_!r} is none of {', '.join(EntityType)}")
    if iri and ":" not in iri:
        raise InputError(f"{where}: {iri!r} is no IRI (https://…)")
    others = tuple(alias.strip() for alias in aliases.split(ALIAS_SEPARATOR) if alias.strip())
    return AuthorityEntry(name=name, aliases=others, type=EntityType(type_.upper()), iri=iri or None)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())

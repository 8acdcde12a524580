"""The table `pages`: what news pages say around their articles, and how they name days and agencies."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.tables import Language, load

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_EDGES = re.compile(r"^[^\w#©(]+|[^\w#.:]+$")
_PARTS = re.compile(r"[\s,|•·/]+")
_NOTHING = re.compile(r"(?!)")


class Scope(StrEnum):
    """How far a cue reaches: its line, the headlines after it, or the rest of the page."""

    LINE = "line"
    LIST = "list"
    END = "end"


class Order(StrEnum):
    """How a date in figures is written: '2.10.2016' or '10/2/2016'."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that make a line furniture; `opening` and `inside` count in lines of at most `longest` words only.

    `prose` says that full sentences may be meant too; else only lines that are titles or scraps. `inside_text` says
    that the cue only counts after the first running text, as it may open a headline ('Interview: …').
    """

    rule: str
    scope: Scope
    longest: int
    prose: bool
    inside_text: bool
    whole: frozenset[str]
    opening: re.Pattern[str]
    inside: re.Pattern[str]

    def equals(self, folded: str, parts: Sequence[str]) -> bool:
        """Whether the folded line is one of the cue's whole lines, or its parts all are ('Teilen Drucken')."""
        if folded in self.whole or folded.rstrip(".:") in self.whole:
            return True
        return len(parts) > 1 and all(part in self.whole for part in parts)

    def holds(self, folded: str, words: int) -> bool:
        """Whether the folded line, of so many words, opens with the cue's words or has them inside."""
        return words <= self.longest and bool(self.opening.match(folded) or self.inside.search(folded))


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesTable:
    """The cues, patterns and words of a language's pages; all words are in lower case but for `places`."""

    cues: tuple[Cue, ...]
    longest: int
    appeal_us: re.Pattern[str]
    appeal_you: re.Pattern[str]
    appeal_go: re.Pattern[str]
    appeal_about: re.Pattern[str]
    appeal_strong: re.Pattern[str]
    credit: re.Pattern[str]
    caption: re.Pattern[str]
    byline: re.Pattern[str]
    byline_words: frozenset[str]
    name_words: frozenset[str]
    jobs: frozenset[str]
    kicker_words: frozenset[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    other_dates: re.Pattern[str]
    other_lines: re.Pattern[str]
    day_first: re.Pattern[str]
    month_first: re.Pattern[str]
    beside_dates: frozenset[str]
    agencies: frozenset[str]
    particles: frozenset[str]
    places: frozenset[str]
    order: Order

    def cue(self, line: str) -> Cue | None:
        """The first cue that a line is, else the first that it begins with or holds, or None."""
        words = len(line.split())
        if words > self.longest:
            return None
        folded = fold(line)
        parts = _PARTS.split(folded)
        whole = next((cue for cue in self.cues if cue.equals(folded, parts)), None)
        return whole or next((cue for cue in self.cues if cue.holds(folded, words)), None)


def fold(line: str) -> str:
    """The line as cues see it: no case, '#' for each number, no signs at its ends, single blanks."""
    return " ".join(_EDGES.sub("", _NUMBER.sub("#", line.lower())).split())


@cache
def pages_table(code: str) -> PagesTable:
    """The page table of a language. Raises LanguageError where a key is missing or of the wrong kind."""
    reader = _Reader(load(code))
    appeal, caption, byline = reader.part("appeal"), reader.part("caption"), reader.part("byline")
    dateline = reader.part("dateline")
    cues = tuple(reader.cue(raw) for raw in reader.list("cues"))
    return PagesTable(
        cues=cues,
        longest=max(cue.longest for cue in cues),
        appeal_us=_anywhere(reader.words(appeal, "us")),
        appeal_you=_as_written(reader.words(appeal, "you", lower=False)),
        appeal_go=_anywhere(reader.words(appeal, "go")),
        appeal_about=_anywhere(reader.words(appeal, "about")),
        appeal_strong=_anywhere(reader.words(appeal, "strong")),
        credit=_credit(reader.words(caption, "credits")),
        caption=_opening(reader.words(caption, "starts")),
        byline=_opening(reader.words(byline, "starts")),
        byline_words=frozenset(reader.words(byline, "words")),
        name_words=frozenset(reader.words(byline, "name_words")),
        jobs=frozenset(reader.words(byline, "jobs")),
        kicker_words=frozenset(reader.words(reader.part("kicker"), "words")),
        published=_anywhere(reader.words(reader.part("published"), "cues")),
        updated=_anywhere(reader.words(reader.part("updated"), "cues")),
        other_dates=_anywhere(reader.words(reader.part("other_dates"), "cues")),
        other_lines=_anywhere(reader.words(reader.part("other_dates"), "lines")),
        day_first=_anywhere(reader.words(reader.table(), "day_first")),
        month_first=_anywhere(reader.words(reader.table(), "month_first")),
        beside_dates=frozenset(reader.words(reader.part("beside_dates"), "words")),
        agencies=frozenset(reader.words(dateline, "agencies")),
        particles=frozenset(reader.words(dateline, "particles")),
        places=frozenset(reader.words(dateline, "places", lower=False)),
        order=reader.order(),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Typed access to the table's parts, with errors that name the file and the key."""

    language: Language

    def wrong(self, message: str) -> LanguageError:
        return LanguageError(f"language/{self.language.code}/pages.toml: {message}")

    def list(self, key: str) -> list[Mapping[str, Any]]:
        value = self.language.table("pages").get(key)
        if not isinstance(value, list) or not value:
            raise self.wrong(f"[[{key}]] is missing")
        return value

    def table(self) -> Mapping[str, Any]:
        return self.language.table("pages")

    def part(self, key: str) -> Mapping[str, Any]:
        value = self.language.table("pages").get(key)
        if not isinstance(value, dict):
            raise self.wrong(f"[{key}] is missing")
        return value

    def order(self) -> Order:
        value = self.language.table("pages").get("numeric_order")
        if value not in list(Order):
            raise self.wrong(f"numeric_order {value!r} is none of {', '.join(Order)}")
        return Order(value)

    def words(self, part: Mapping[str, Any], key: str, *, lower: bool = True) -> tuple[str, ...]:
        value = part.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            raise self.wrong(f"{key!r} has to be a list of words")
        if lower and (raised := [word for word in value if word != word.lower()]):
            raise self.wrong(f"{key!r}: {raised[0]!r} is not in lower case")
        return tuple(value)

    def cue(self, raw: Mapping[str, Any]) -> Cue:
        rule, scope, longest = raw.get("rule"), raw.get("scope"), raw.get("longest", 0)
        if not isinstance(rule, str) or scope not in list(Scope) or not isinstance(longest, int):
            raise self.wrong(f"cue {rule!r} needs a rule, a scope ({', '.join(Scope)}) and a number `longest`")
        return Cue(
            rule=rule,
            scope=Scope(scope),
            longest=longest,
            prose=bool(raw.get("prose", False)),
            inside_text=bool(raw.get("inside_text", False)),
            whole=frozenset(fold(word) for word in self.words(raw, "whole")),
            opening=_opening(self.words(raw, "starts")),
            inside=_anywhere(self.words(raw, "holds")),
        )


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words at the begin of a folded line."""
    return re.compile(rf"(?:{_alternatives(words)})(?!\w)") if words else _NOTHING


def _anywhere(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words as a whole word, whatever the case."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)", re.IGNORECASE) if words else _NOTHING


def _as_written(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words as a whole word, in this case only: German 'Sie' is you, 'sie' is they."""
    return re.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)") if words else _NOTHING


def _credit(words: tuple[str, ...]) -> re.Pattern[str]:
    """'Foto: NAME', '(Bild: NAME)' or '© NAME' at the end of a line."""
    named = rf"(?:{_alternatives(words)})\s*[:/]\s*[^:]{{2,70}}"
    return re.compile(rf"(?:(?:^|[\s(\[|–—.-]){named}|\s©\s?[^:.]{{2,40}})$", re.IGNORECASE)

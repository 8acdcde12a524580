"""Sentences to atoms: runs of letters, runs of digits, single signs, with their offsets and what numbers may be."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zeitgraph.model.text import Sentence

_ATOM = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_OPENERS = frozenset("„“”\"»«‚‘'›‹:–—-(|#*/·•")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_FIRST_MODERN, _LAST_MODERN = 1800, 2099  # a bare number in this range reads as a year


class Atom(NamedTuple):
    """A stretch of letters or digits, or one sign.

    `glued`: there is no space before it; `opening`: a sentence or a quote begins with it.
    """

    begin: int
    end: int
    form: str
    glued: bool
    opening: bool
    token: int


def forms(text: str) -> list[str]:
    """The forms of the atoms of a piece of text."""
    return _ATOM.findall(text)


def atoms(text: str, sentence: Sentence) -> list[Atom]:
    """The atoms of a sentence; each knows the token that it lies in."""
    found: list[Atom] = []
    last, opening, token = -1, True, 0
    ends = [word.span.end for word in sentence.tokens[:-1]]  # what follows the last token counts as a part of it
    for match in _ATOM.finditer(text, sentence.span.begin, sentence.span.end):
        begin, end = match.span()
        while token < len(ends) and ends[token] <= begin:
            token += 1
        form = "'" if match[0] == "’" else match[0]
        found.append(Atom(begin, end, form, begin == last, opening, token))
        joined = begin == last and form in "-–—"
        opening, last = (form in _OPENERS and not joined) or (opening and not form.isalnum()), end
    return found


def number_readings(form: str) -> Iterator[tuple[str, str]]:
    """The classes of a run of digits, with what they capture."""
    if len(form) > 4 or not form.isdecimal():
        return
    number = int(form)
    yield "int", form
    if len(form) == 4:
        yield from _year_readings(form, number)
    if len(form) == 2:
        yield "shortyear", form
        if number < 60:
            yield "minute", form
        if number % 10 == 0:
            yield "decade", f"{'20' if number <= 10 else '19'}{form[0]}"
    if len(form) <= 2:
        yield from ((name, form) for name, first, last in _SMALL if first <= number <= last)


_SMALL = (("day", 1, 31), ("monthnumber", 1, 12), ("hour", 0, 24))


def _year_readings(form: str, number: int) -> Iterator[tuple[str, str]]:
    if _FIRST_YEAR <= number <= _LAST_YEAR:
        yield "year", form
    if _FIRST_MODERN <= number <= _LAST_MODERN:
        yield "modern", form
    if number % 10 == 0:
        yield "decade", form[:3]

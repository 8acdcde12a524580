"""Sentences to atoms: runs of letters, runs of digits, single signs, with their offsets and what numbers may be."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from zeitgraph.model.text import Sentence, Span, Token

_ATOM = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_OPENERS = frozenset("„“”\"»«‚‘'›‹:–—-(|#*/·•")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_FIRST_MODERN, _LAST_MODERN = 1800, 2099  # a bare number in this range reads as a year


def plain(text: str) -> str:
    """The text with one kind of apostrophe, its offsets unchanged."""
    return text.replace("’", "'")


def forms(text: str) -> list[str]:
    """The forms of the atoms of a piece of text; most are words between spaces, or with one sign behind."""
    found: list[str] = []
    add = found.append
    for piece in text.split():
        if piece.isalpha():
            add(piece)
        elif piece[:-1].isalpha() and not piece[-1].isalnum():
            add(piece[:-1])
            add(piece[-1])
        else:
            found += _ATOM.findall(piece)
    return found


class Atoms:
    """The atoms of a sentence in a plain text, each a stretch of letters or digits, or one sign, known by its place.

    Few sentences tell of a time, and many at their beginning: where an atom begins is worked out as far as it is asked.
    """

    def __init__(self, text: str, sentence: Sentence, atoms: Sequence[str]) -> None:
        self.text, self.sentence, self.forms = text, sentence, atoms
        self._begins: list[int] = []
        self._end = sentence.span.begin  # of those whose begin is known

    def begins(self, last: int) -> Sequence[int]:
        """Where each begins, up to this one: nothing but space is between an atom and the one before."""
        begins = self._begins
        if len(begins) <= last:
            end, index = self._end, self.text.index
            for form in self.forms[len(begins) : last + 1]:
                begin = index(form, end)
                begins.append(begin)
                end = begin + len(form)
            self._end = end
        return begins

    def span(self, first: int, end: int) -> Span:
        """The characters of the atoms from the first up to another."""
        begins = self.begins(end - 1)
        return Span(begins[first], begins[end - 1] + len(self.forms[end - 1]))

    def glued(self, place: int) -> bool:
        """Whether there is no space before it."""
        if not place:
            return False
        begins = self.begins(place)
        return begins[place] == begins[place - 1] + len(self.forms[place - 1])

    def opening(self, place: int) -> bool:
        """Whether a sentence or a quote begins with it: nothing but signs stand between."""
        while place:
            place -= 1
            form = self.forms[place]
            if form in _OPENERS and not (form in "-–—" and self.glued(place)):
                return True
            if form.isalnum():
                return False
        return True

    def token(self, place: int) -> Token:
        """The token that it lies in; what follows the last one counts as a part of it."""
        tokens = self.sentence.tokens
        behind = bisect_right(tokens, self.begins(place)[place], hi=len(tokens) - 1, key=lambda token: token.span.end)
        return tokens[behind]


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

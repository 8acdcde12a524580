"""The dateline that an article opens with: 'WASHINGTON afp |', 'Wien (APA) –', 'KATHMANDU, Nepal, April 27 (AP) —'."""

import re

from zeitgraph.language.pages import PagesTable, pages_table
from zeitgraph.model.text import Dateline, Span
from zeitgraph.read.days import days_in

_WINDOW = 110  # characters; the longest datelines (two places, date, two agencies) have about 90
_SEPARATOR = re.compile(r"\s*\|\s*|\s*[–—]\s*|\s--?\s|:\s+|\.\s+|(?<=\))\s+")
_TAIL = re.compile(r"[\s|–—:.-]*[|–—:.-](?=\s|[„“\"]|\w)")
_NAME = re.compile(r"[^\W\d_][\w.’'-]*")
_PARTS = re.compile(r"\s*(?:[/,;+&]|\s(?:und|and)\s)\s*")
_BRACKET = re.compile(r"\((?P<inside>[^()]{1,60})\)$")
_SECOND_DASH = re.compile(r"^[^.!?]*?\s[–—-]\s")
_MOST_NAMES = 6
_MOST_WORDS = 2  # behind the date of a dateline: an agency, a time zone
_ACRONYM = 3  # letters; longer words in capitals before a report are places
_SIGN = 4  # letters; an author's sign as local papers have it, 'BRIXEN (mf).'


def dateline_of(text: str, line: Span, language: str) -> Dateline | None:
    """The dateline at the begin of a line of running text, or None.

    A known agency, a date or capitals make sure of it; without them only a place that the table knows, or a capitalised
    word before a single dash, counts.
    """
    table = pages_table(language)
    for separator in _SEPARATOR.finditer(text, line.begin, min(line.end, line.begin + _WINDOW)):
        if separator.start() == line.begin:
            continue
        head = _Head(text, Span(line.begin, separator.start()), language, table)
        if head.well_formed and head.convincing(separator.group().strip(), text[separator.end() : line.end]):
            found = _dateline(text, head, separator, line)
            return found if head.names else _with_place(text, found, line, language)
    return None


def _with_place(text: str, found: Dateline | None, line: Span, language: str) -> Dateline | None:
    """A dateline that opens with the agency: '(dpa) – Berlin, 3. März 2004. …' goes on to place and date."""
    if found is None:
        return None
    begin = found.span.end + len(text[found.span.end : line.end]) - len(text[found.span.end : line.end].lstrip())
    following = dateline_of(text, Span(begin, line.end), language) if begin < line.end else None
    if following is None or following.place is None or not days_in(text, language, begin=begin, end=following.span.end):
        return found
    return Dateline(span=found.span.to(following.span), place=following.place, agency=found.agency)


def _dateline(text: str, head: "_Head", separator: re.Match[str], line: Span) -> Dateline | None:
    tail = _TAIL.match(text, head.span.end, line.end)
    end = _past_date(text, tail.end() if tail else len(text[: separator.end()].rstrip()), line, head.language)
    if not text[end : line.end].strip():
        return None
    return Dateline(span=Span(head.span.begin, end), place=head.place, agency=head.agency)


def _past_date(text: str, end: int, line: Span, language: str) -> int:
    """The end of a dateline whose date stands between two separators: 'RIGA | 12 January 2013 |'."""
    for day in days_in(text, language, begin=end, end=min(line.end, end + _WINDOW))[:1]:
        tail = _TAIL.match(text, day.span.end, line.end)
        if not text[end : day.span.begin].strip() and tail:
            return tail.end()
    return end


class _Head:
    """The words before a separator, taken apart into places, a date and an agency."""

    __slots__ = ("agency", "dated", "language", "names", "place", "signed", "span", "table", "text", "well_formed")

    def __init__(self, text: str, span: Span, language: str, table: PagesTable) -> None:
        self.text, self.span, self.table, self.language = text, span, table, language
        self.agency: Span | None = None
        self.signed = False
        end = self._without_bracket(span.end, language)
        days = days_in(text, language, begin=span.begin, end=end)
        days_inside = days_in(text, language, begin=end, end=span.end)
        self.dated = bool(days) or bool(days_inside)
        told = text[max(day.span.end for day in days) : end] if days else ""
        end = min([end, *(day.span.begin for day in days)])
        first = span.begin + 1 if end == span.begin and days_inside else span.begin
        if first > span.begin:  # '(Vienna, July 14, 2015) …'
            end = min(day.span.begin for day in days_inside)
        names = [Span(*found.span()) for found in _NAME.finditer(text, first, end)]
        names = self._without_agency(names)
        self.names = [name.of(text) for name in names]
        self.well_formed = self._well_formed(names, end) and not self._tells(told)
        self.place = self._first_place(names)

    def convincing(self, separator: str, rest: str) -> bool:
        """Whether the words before the separator are a dateline, going by what stands in them and around it."""
        if self.signed and self.names and self._starts_sentence(rest):
            return True
        if self.agency is not None:
            return bool(self.names) or separator in "–—-|" or self._starts_sentence(rest)
        dash = separator in ("-", "--", "–", "—", "|")
        if self.dated:
            return bool(self.names) and (dash or self._starts_sentence(rest))
        if self.place is None or not self._starts_sentence(rest):
            return False
        place = self.place.of(self.text)
        known = place in self.table.places or place.title() in self.table.places
        if known or (place.isupper() and len(place) > _ACRONYM):
            return dash or (separator == "." and " ".join(self.names) == place)
        if separator == "|":
            return True
        return dash and self.names == [place] and "." not in place and not _SECOND_DASH.match(rest)

    def _without_bracket(self, end: int, language: str) -> int:
        bracket = _BRACKET.search(self.text, self.span.begin, end)
        if bracket is None:
            return end
        inside = Span(*bracket.span("inside"))
        days = days_in(self.text, language, begin=inside.begin, end=inside.end)
        words = self.text[inside.begin : min([inside.end, *(day.span.begin for day in days)])].rstrip(" ,;")
        if self._is_agency(words):
            self.agency = Span(inside.begin, inside.begin + len(words))
        self.signed = not self.agency and words.islower() and words.isalpha() and len(words) <= _SIGN
        return bracket.start() if self.agency or days or self.signed else end

    def _without_agency(self, names: list[Span]) -> list[Span]:
        """Cuts a bare agency ('afp', 'dpa/taz') off the names."""
        first = next((i for i, name in enumerate(names) if self._is_bare_agency(name.of(self.text))), None)
        if first is None or self.agency or not all(self._is_bare_agency(n.of(self.text)) for n in names[first:]):
            return names
        self.agency = names[first].to(names[-1])
        return names[:first]

    def _is_agency(self, words: str) -> bool:
        return any(part.lower() in self.table.agencies for part in _PARTS.split(words) if part)

    def _is_bare_agency(self, word: str) -> bool:
        return word.lower() in self.table.agencies and (word.islower() or word.isupper() or self.agency is None)

    def _well_formed(self, names: list[Span], end: int) -> bool:
        """Only names, particles and the signs between them stand before the date and the agency."""
        if len(names) > _MOST_NAMES:
            return False
        for name in names:
            word = name.of(self.text)
            if not word[0].isupper() and word.lower() not in self.table.particles:
                return False
        between = _NAME.sub("", self.text[self.span.begin : end])
        return not re.search(r"[^\s,/()-]", between) and (not names or self.names[0][0].isupper())

    def _tells(self, after_date: str) -> bool:
        """Whether words of a sentence follow the date: 'On 7 March the president …' is no dateline."""
        words = [found.group() for found in _NAME.finditer(after_date)]
        return any(word.islower() and word not in self.table.agencies for word in words) or len(words) > _MOST_WORDS

    def _first_place(self, names: list[Span]) -> Span | None:
        if not names:
            return None
        last = names[0]
        for name in names[1:]:
            if self.text[last.end : name.begin].strip():
                break
            last = name
        return names[0].to(last)

    @staticmethod
    def _starts_sentence(rest: str) -> bool:
        first = rest.lstrip(" \t\u00a0„“”\"»«'‚‘(").removeprefix("-")[:1]
        return first.isupper() or first.isdigit()

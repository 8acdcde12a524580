"""The document creation time (DCT): the day an article was published, out of all that tells it.

The caller's word comes first, then metadata, the text (cue words, date lines, datelines), addresses, the file's name.
A year of copyright, the dates of other articles and of comments tell nothing; a weekday that is not that day's makes a
clue weak.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from zeitgraph.language.pages import Order, PagesTable, pages_table
from zeitgraph.model.text import CreationTime, DateMethod, Passage, Section, Span
from zeitgraph.read.days import Day, days_in
from zeitgraph.read.lines import lines_of
from zeitgraph.read.page import Page
from zeitgraph.read.paths import day_in_path

PUBLISHED, UPDATED, DATELINE, DATE_LINE, AFTER_TEXT = 0.95, 0.9, 0.9, 0.85, 0.7
OWN_ADDRESS, ADDRESS, IMAGE, FILE_NAME = 0.85, 0.7, 0.6, 0.7
PAGE_HEAD = 0.8  # a date line that other lines part from the headline
COPYRIGHT_YEAR = 0.6  # a dateline's day in the year of the copyright line
WEEKDAY_YEAR = 0.5  # a day and month in the only year on the page in which its weekday is right
WEAK = 0.5  # clues below it are only used where there is no other
AGREEMENT = 0.05
SHORT_LINE = 0.55  # a day in a short line at the head that nothing else is known of
TOLD = 0.1  # more, where a word says that it is the publication
LATEST = 0.4  # the day of what a report tells last: hardly ever later than its publication, often the same
NEAR = 3  # days between a dateline and the address that lends it its year

_METHODS = tuple(DateMethod)
_TELLING = frozenset(
    {
        "date line",
        "byline",
        "source line",
        "about the article",
        "name",
        "above the headline",
        "signature",
        "reading time",
        "sharing",
        "copyright",
    }
)
_UNSURE = frozenset({"second headline", "name", "above the headline", "kicker", "navigation"})
_LISTS = frozenset({"related headline", "after the article", "link list", "comments", "most read"})
_IMPRINTS = frozenset({"copyright", "date line", "about the article", "menu"})
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w%€$-])")
_WEATHER = "°"  # in a line with the day of the visit
_AGENCY_CODE = re.compile(r"\b[a-z]{2,4}(?:-[a-z]+)?:(?P<day>\d{6})-\d", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\D{0,40}((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?", re.IGNORECASE)


def creation_time(
    text: str,
    page: Page,
    language: str,
    *,
    caller: datetime.date | None = None,
    metadata: datetime.date | None = None,
    url: str | None = None,
    name: str = "",
) -> CreationTime | None:
    """The best clue to the day of publication, or None where there is none; a clue that others confirm is surer.

    Clues are ranked by how they were found, then by how sure they are, then by their place in the text.
    """
    if caller is not None:
        return CreationTime(date=caller, method=DateMethod.CALLER, confidence=1.0, rule="given")
    clues = sorted(_clues(text, page, language, metadata, url, name), key=_rank)
    if not clues:
        return None
    best = clues[0]
    confirmed = any(clue.date == best.date and clue.method is not best.method for clue in clues[1:])
    confidence = min(0.99, best.confidence + AGREEMENT) if confirmed else best.confidence
    return replace(best, confidence=round(confidence, 2))


def _rank(clue: CreationTime) -> tuple[bool, int, float, int]:
    place = clue.span.begin if clue.span else 0
    return clue.confidence < WEAK, _METHODS.index(clue.method), -clue.confidence, place


def _clues(
    text: str, page: Page, language: str, metadata: datetime.date | None, url: str | None, name: str
) -> Iterator[CreationTime]:
    if metadata is not None:
        yield CreationTime(date=metadata, method=DateMethod.METADATA, confidence=0.95, rule="metadata")
    addresses = list(_in_addresses(text, page, url))
    yield from addresses
    yield from _agency_code(text, page)
    years = _Years(
        addresses=tuple(clue.date for clue in addresses),
        copyright=max((int(year) for year in _copyright_years(text, page)), default=None),
        written=frozenset(int(year) for year in _YEAR.findall(text)),
    )
    for words in (words for reading in _READINGS for words in reading(text, page, language)):
        if finished := _finished(words, years):
            yield finished
    if found := day_in_path(name):
        sure = FILE_NAME if found.full else WEAK
        yield CreationTime(date=found.date, method=DateMethod.FILE_NAME, confidence=sure, rule="file name")


@dataclass(frozen=True, slots=True)
class _Words:
    """A day that the text tells, before its year is known and its weekday looked at."""

    day: Day
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Years:
    """What lends a day its year: the days in addresses, the year of the copyright, all years that are written."""

    addresses: tuple[datetime.date, ...]
    copyright: int | None
    written: frozenset[int]


def _in_lines(text: str, page: Page, language: str) -> Iterator[_Words]:
    """Days in the lines around the article: those that say what they are, and date lines at its head or foot.

    A date line above the headline, with other lines between, may be that of the visit.
    """
    table = pages_table(language)
    first, last = _bounds(page)
    headline = next((n for n, p in enumerate(page.passages) if p.section is Section.HEADLINE), 0)
    listed = False  # whether titles of other articles stand between the text and the line
    for number, passage in enumerate(_before_comments(page)):
        listed = listed or (number >= last and passage.rule in _LISTS)
        if passage.section is not Section.BOILERPLATE or passage.rule not in _TELLING:
            continue
        at_head = number < first
        for day in days_in(text, language, begin=passage.span.begin, end=passage.span.end):
            rule, confidence = _told(text, passage, day, table)
            if rule == "date line" and not at_head:
                confidence = AFTER_TEXT if number > last and not listed else 0.0
            elif rule == "date line" and number < headline - 1:
                confidence = PAGE_HEAD
            if confidence:
                yield _Words(_in_its_country(day, passage, text, table), rule, confidence)


def _in_short_lines(text: str, page: Page, language: str) -> Iterator[_Words]:
    """Days with their year in short lines right before the text that are not known for what they are."""
    table = pages_table(language)
    first, _ = _bounds(page)
    titled = any(passage.rule == "second headline" for passage in page.passages[:first])
    for passage in page.passages[: first + 1]:
        unsure = passage.rule in _UNSURE and passage.section is not Section.HEADLINE
        unsure = unsure or (titled and passage.rule == "headline")
        if unsure and not any(line.prose or line.heading for line in lines_of(passage.span.of(text))):
            for day in days_in(text, language, begin=passage.span.begin, end=passage.span.end):
                rule, _ = _told(text, passage, day, table)
                event = table.other_dates.search(text, day.span.end, passage.span.end) is not None
                if day.year is not None and rule != "other" and not event:
                    yield _Words(day, "short line", SHORT_LINE + (TOLD if rule == "published" else 0))


def _in_dateline(text: str, page: Page, language: str) -> Iterator[_Words]:
    if page.dateline is not None:
        for day in days_in(text, language, begin=page.dateline.span.begin, end=page.dateline.span.end):
            yield _Words(day, "dateline", DATELINE)


def _in_body(text: str, page: Page, language: str) -> Iterator[_Words]:
    """The youngest weekday with its date in brackets, 'am Freitag (13.06.2014)', as reports tell the last days."""
    found = [
        day
        for passage in page.passages
        if passage.section in (Section.LEAD, Section.BODY)
        for day in days_in(text, language, begin=passage.span.begin, end=passage.span.end)
        if day.weekday is not None and not day.contradicted and day.bracketed and day.date is not None
    ]
    if found:
        yield _Words(
            max(found, key=lambda day: (day.date or datetime.date.min, -day.span.begin)), "weekday and date", LATEST
        )


def _bounds(page: Page) -> tuple[int, int]:
    """The numbers of the first and the last passage of the body."""
    body = [number for number, passage in enumerate(page.passages) if passage.section is Section.BODY]
    return (body[0], body[-1]) if body else (len(page.passages), len(page.passages))


def _before_comments(page: Page) -> Iterator[Passage]:
    _, last = _bounds(page)
    for number, passage in enumerate(page.passages):
        if passage.rule == "comments" and number > last:
            return
        yield passage


def _told(text: str, passage: Passage, day: Day, table: PagesTable) -> tuple[str, float]:
    """What the nearest cue before a day in its line makes of it."""
    before, after = text[passage.span.begin : day.span.begin], text[day.span.end : passage.span.end]
    if table.other_lines.search(before) or _WEATHER in passage.span.of(text):
        return "other", 0.0
    kinds = {"published": table.published, "updated": table.updated, "other": table.other_dates}
    # of cues that end at one place the longest counts: 'Korrektur vom', not 'vom'
    near = max(
        ((cue.end(), len(cue[0]), kind) for kind, pattern in kinds.items() for cue in pattern.finditer(before)),
        default=None,
    )
    if near is not None:
        return near[2], {"published": PUBLISHED, "updated": UPDATED, "other": 0.0}[near[2]]
    if _is_participle(after, table):
        return "updated", UPDATED
    return ("published", PUBLISHED) if table.updated.search(after) else ("date line", DATE_LINE)


def _in_its_country(day: Day, passage: Passage, text: str, table: PagesTable) -> Day:
    """A day in figures as the country writes it that a time zone in its line tells: '03/04/2015 10:21 BST'."""
    if not day.ambiguous:
        return day
    line = passage.span.of(text)
    day_first, month_first = bool(table.day_first.search(line)), bool(table.month_first.search(line))
    if day_first == month_first:
        return day
    turned = day.other_way if day_first != (table.order is Order.DAY_FIRST) else day
    return replace(turned, ambiguous=False)


def _is_participle(after: str, table: PagesTable) -> bool:
    """'am 15. Juli geändert.': the word of change closes the sentence that the day stands in."""
    found = table.updated.match(after.lstrip())
    return found is not None and after.lstrip()[found.end() : found.end() + 1] in {"", ".", ")"}


_READINGS: tuple[Callable[[str, Page, str], Iterator[_Words]], ...] = (
    _in_lines,
    _in_short_lines,
    _in_dateline,
    _in_body,
)


def _finished(words: _Words, years: _Years) -> CreationTime | None:
    """The clue of a day in the text; one without a year takes it from an address of about that day or the copyright."""
    if words.day.year is None:
        return _with_year(words, years)
    return _clue(words.day, words.rule, words.confidence)


def _clue(day: Day, rule: str, confidence: float) -> CreationTime | None:
    chosen = day.other_way if day.contradicted and day.ambiguous and not day.other_way.contradicted else day
    if chosen.date is None:
        return None
    if chosen.contradicted:
        confidence *= 0.5
    elif day.ambiguous and day.weekday is None:
        confidence -= 0.3
    return CreationTime(
        date=chosen.date, method=DateMethod.TEXT, confidence=round(confidence, 2), span=day.span, rule=rule
    )


def _in_addresses(text: str, page: Page, url: str | None) -> Iterator[CreationTime]:
    """The article's own address, one that stands alone around it, and its pictures: the youngest of each."""
    if url and (found := day_in_path(url)):
        sure = OWN_ADDRESS if found.full else IMAGE
        yield CreationTime(date=found.date, method=DateMethod.URL, confidence=sure, rule="address")
    for rule, confidence in (("address", ADDRESS), ("image", IMAGE)):
        clues = [
            clue for passage in _own(page) if passage.rule == rule and (clue := _path_clue(text, passage, confidence))
        ]
        if clues:
            yield max(clues, key=lambda clue: (clue.date, -clue.span.begin if clue.span else 0))


def _agency_code(text: str, page: Page) -> Iterator[CreationTime]:
    """The day in an agency's number of a report: 'dpa:140616-99-04711/2'."""
    for passage in page.passages:
        if passage.section is Section.BOILERPLATE and (found := _AGENCY_CODE.search(passage.span.of(text))):
            clue = _path_clue(text, replace(passage, span=_shifted(passage.span, found.span("day"))), ADDRESS)
            if clue:
                yield replace(clue, method=DateMethod.TEXT, rule="agency number")


def _shifted(span: Span, inner: tuple[int, int]) -> Span:
    return Span(span.begin + inner[0], span.begin + inner[1])


def _own(page: Page) -> Iterator[Passage]:
    """The passages up to the first list of other articles after the text."""
    _, last = _bounds(page)
    for number, passage in enumerate(page.passages):
        if number > last and passage.rule in _LISTS | {"related headlines"}:
            return
        yield passage


def _path_clue(text: str, passage: Passage, confidence: float) -> CreationTime | None:
    found = day_in_path(passage.span.of(text))
    if found is None:
        return None
    span = Span(passage.span.begin + found.begin, passage.span.begin + found.end)
    sure = confidence if found.full else confidence - 0.1
    rule = "image path" if passage.rule == "image" else passage.rule
    return CreationTime(date=found.date, method=DateMethod.URL, confidence=round(sure, 2), span=span, rule=rule)


def _with_year(words: _Words, years: _Years) -> CreationTime | None:
    for address in years.addresses:
        for year in (address.year, address.year - 1, address.year + 1):
            date = words.day.in_year(year)
            if date is not None and abs((date - address).days) <= NEAR:
                return _clue(replace(words.day, year=year), words.rule, words.confidence)
    if years.copyright is not None and _is_possible(words.day, years.copyright):
        rule, sure = f"{words.rule} and copyright year", min(words.confidence, COPYRIGHT_YEAR)
        return _clue(replace(words.day, year=years.copyright), rule, sure)
    fitting = [year for year in sorted(years.written) if _is_possible(words.day, year)]
    if words.day.weekday is None or len(fitting) != 1:
        return None
    sure = min(words.confidence, WEEKDAY_YEAR)
    return _clue(replace(words.day, year=fitting[0]), f"{words.rule} and weekday", sure)


def _is_possible(day: Day, year: int) -> bool:
    """Whether a day fits into a year: by the calendar, and by its weekday where one stands beside it."""
    return day.in_year(year) is not None and not replace(day, year=year).contradicted


def _copyright_years(text: str, page: Page) -> Iterator[str]:
    for passage in page.passages:
        if passage.rule in _IMPRINTS and (found := _COPYRIGHT.search(passage.span.of(text))):
            yield found[2] or found[1]

"""The document creation time (DCT): the day an article was published, out of all that tells it.

The caller's word comes first, then metadata, the text (cue words, date lines, datelines), addresses, the file's name.
A year of copyright, the dates of other articles and of comments tell nothing; a weekday that is not that day's makes a
clue weak.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from zeitgraph.language.pages import PagesTable, pages_table
from zeitgraph.model.text import CreationTime, DateMethod, Passage, Section, Span
from zeitgraph.read.days import Day, days_in
from zeitgraph.read.page import Page
from zeitgraph.read.paths import day_in_path

PUBLISHED, UPDATED, DATELINE, DATE_LINE, AFTER_TEXT = 0.95, 0.9, 0.9, 0.85, 0.7
OWN_ADDRESS, ADDRESS, IMAGE, FILE_NAME = 0.85, 0.7, 0.6, 0.7
COPYRIGHT_YEAR = 0.6  # a dateline's day in the year of the copyright line
WEAK = 0.5  # clues below it are only used where there is no other
AGREEMENT = 0.05
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
    }
)
_LISTS = frozenset({"related headline", "after the article", "link list", "comments", "most read"})
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
    yield from _in_text(text, page, language)
    addresses = list(_in_addresses(text, page, url))
    yield from addresses
    yield from _in_dateline(text, page, language, addresses)
    if found := day_in_path(name):
        sure = FILE_NAME if found.full else WEAK
        yield CreationTime(date=found.date, method=DateMethod.FILE_NAME, confidence=sure, rule="file name")


def _in_text(text: str, page: Page, language: str) -> Iterator[CreationTime]:
    """Days in the lines around the article: those that say what they are, and date lines at its head or foot."""
    table = pages_table(language)
    first, last = _bounds(page)
    for number, passage in enumerate(_before_comments(page)):
        if passage.section is not Section.BOILERPLATE or passage.rule not in _TELLING:
            continue
        at_head, listed = number < first, any(p.rule in _LISTS for p in page.passages[last:number])
        for day in days_in(text, language, begin=passage.span.begin, end=passage.span.end):
            rule, confidence = _told(text, passage, day, table)
            if rule == "date line" and not at_head:
                confidence = AFTER_TEXT if number > last and not listed else 0.0
            if confidence and (clue := _clue(day, rule, confidence)):
                yield clue


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
    before = text[passage.span.begin : day.span.begin]
    published = max((found.end() for found in table.published.finditer(before)), default=-1)
    updated = max((found.end() for found in table.updated.finditer(before)), default=-1)
    if max(published, updated) < 0:
        return "date line", DATE_LINE
    return ("published", PUBLISHED) if published > updated else ("updated", UPDATED)


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


def _in_dateline(text: str, page: Page, language: str, addresses: list[CreationTime]) -> Iterator[CreationTime]:
    """The day in a dateline; where its year is missing, an address of about that day or the copyright line lends it."""
    if page.dateline is None:
        return
    for day in days_in(text, language, begin=page.dateline.span.begin, end=page.dateline.span.end):
        whole = day.year is not None
        if clue := _clue(day, "dateline", DATELINE) if whole else _with_year(day, text, page, addresses):
            yield clue


def _with_year(day: Day, text: str, page: Page, addresses: list[CreationTime]) -> CreationTime | None:
    for address in addresses:
        for year in (address.date.year, address.date.year - 1, address.date.year + 1):
            date = day.in_year(year)
            if date is not None and abs((date - address.date).days) <= NEAR:
                return _clue(replace(day, year=year), "dateline", DATELINE)
    years = [int(year) for year in _copyright_years(text, page)]
    return _clue(replace(day, year=max(years)), "dateline and copyright year", COPYRIGHT_YEAR) if years else None


def _copyright_years(text: str, page: Page) -> Iterator[str]:
    for passage in page.passages:
        if passage.rule == "copyright" and (found := _COPYRIGHT.search(passage.span.of(text))):
            yield found[2] or found[1]

"""The text of a page to passages: headline, lead and body, and what stands around them.

Lines are judged alone first (`furniture`), then in the order of the page: what follows a cue, what comes after the last
paragraph, what stands before the first. In doubt a line is body: furniture that is read as news is noise, but news that
is left out is lost.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from zeitgraph.language.pages import Scope, pages_table
from zeitgraph.model.text import Dateline, Passage, Section, Span
from zeitgraph.read.dateline import dateline_of
from zeitgraph.read.furniture import Verdict, half_appeal, judge
from zeitgraph.read.head import head
from zeitgraph.read.lines import Line, lines_of

ENOUGH = 3  # paragraphs; after so many an article may be over
ENOUGH_CHARACTERS = 600
TEASERS = 4  # lines, titles and sentences by turns
LINK_LIST = 3  # titles in a row inside an article; one or two are crossheads
TITLE_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A text taken apart: its passages in order, and the dateline that its running text opens with."""

    passages: tuple[Passage, ...]
    dateline: Dateline | None = None


def page(text: str, language: str, *, begin: int = 0, title: str | None = None) -> Page:
    """The passages of an extracted page, from `begin` on (what stands before is front matter).

    `title` is the headline where the caller knows it. Every line is in a passage; signs of markup are passages too.
    """
    lines = lines_of(text, begin)
    marks = _judged(lines, language)
    rules = _Rules(lines, marks, language)
    rules.spread_appeals()
    rules.close_lists()
    rules.end_page()
    rules.cut_tail()
    rules.cut_link_lists()
    sections = _sections(lines, rules.furniture, language, title)
    front = [Passage(section=Section.BOILERPLATE, span=Span(0, begin), rule="front matter")] if begin else []
    found = (
        passage
        for line, (section, rule) in zip(lines, sections, strict=True)
        for passage in _passages(line, section, rule)
    )
    return Page(passages=(*front, *found), dateline=_dateline(text, lines, sections, language))


def _judged(lines: tuple[Line, ...], language: str) -> list[Verdict | None]:
    verdicts = [judge(line, language) for line in lines]
    begun = False
    for index, verdict in enumerate(verdicts):
        if verdict and verdict.inside_text and not begun:
            verdicts[index] = None
        begun = begun or (verdict is None and lines[index].prose)
    return verdicts if not all(verdicts) else [None for _ in lines]


def _sections(
    lines: tuple[Line, ...], furniture: list[str | None], language: str, title: str | None
) -> list[tuple[Section, str]]:
    sections = [(Section.BOILERPLATE, rule) if rule else (Section.BODY, "text") for rule in furniture]
    for index, section, rule in head(lines, furniture, language, title):
        sections[index] = (section, rule)
    return sections


def _passages(line: Line, section: Section, rule: str) -> Iterator[Passage]:
    if line.outer.begin < line.span.begin:
        yield Passage(section=Section.BOILERPLATE, span=Span(line.outer.begin, line.span.begin), rule="markup")
    yield Passage(section=section, span=line.span, rule=rule)
    if line.span.end < line.outer.end:
        yield Passage(section=Section.BOILERPLATE, span=Span(line.span.end, line.outer.end), rule="markup")


def _dateline(
    text: str, lines: tuple[Line, ...], sections: list[tuple[Section, str]], language: str
) -> Dateline | None:
    """The dateline of the first paragraph that has one, among the first three."""
    opening = [
        line for line, (section, _) in zip(lines, sections, strict=True) if section in (Section.LEAD, Section.BODY)
    ]
    found = (dateline_of(text, line.span, language) for line in opening[:3] if line.prose)
    return next((dateline for dateline in found if dateline), None)


class _Rules:
    """The judgements on a page's lines while they are spread; `furniture` is the reason a line is left out, or None."""

    __slots__ = ("furniture", "language", "lines", "scopes")

    def __init__(self, lines: tuple[Line, ...], verdicts: list[Verdict | None], language: str) -> None:
        self.lines, self.language = lines, language
        self.furniture: list[str | None] = [verdict.rule if verdict else None for verdict in verdicts]
        self.scopes = [verdict.scope if verdict else Scope.LINE for verdict in verdicts]

    def _text(self, index: int) -> bool:
        """Whether a line is running text that nothing has been said against."""
        return self.furniture[index] is None and self.lines[index].prose

    def _texts(self, begin: int = 0, end: int | None = None) -> list[int]:
        return [index for index in range(begin, len(self.lines) if end is None else end) if self._text(index)]

    def spread_appeals(self) -> None:
        """A title over an appeal, and lines between or beside appeals that speak of us or to you, belong to it."""
        table, begun = pages_table(self.language), False
        for index in range(len(self.lines)):
            if self._text(index):
                begun = True
            if self.furniture[index] != "appeal":
                continue
            if begun and index and self.furniture[index - 1] is None and not self.lines[index - 1].prose:
                self.furniture[index - 1] = "title of an appeal"
            following = index + 1
            if (
                following < len(self.lines)
                and self.furniture[following] is None
                and half_appeal(self.lines[following], table)
            ):
                self.furniture[following] = "appeal"
        if begun and not self._texts():
            self.furniture = [None if rule == "appeal" else rule for rule in self.furniture]

    def close_lists(self) -> None:
        """The titles after 'Lesen Sie auch', up to where full sentences go on."""
        candidates = False  # whether something that can be a headline or text stands before the line
        for index, scope in enumerate(self.scopes):
            if scope is Scope.LIST and self.furniture[index] and candidates:
                self._close_list(index + 1)
            candidates = candidates or self.furniture[index] is None

    def _close_list(self, begin: int) -> None:
        teasers = self._teasers(begin)
        for index in range(begin, len(self.lines)):
            line = self.lines[index]
            if self._text(index) and index not in teasers:
                return
            if index > begin and line.after_blank and not self.lines[index - 1].after_blank and not line.bullet:
                return
            self.furniture[index] = self.furniture[index] or "related headline"

    def _teasers(self, begin: int) -> frozenset[int]:
        """Full sentences that each stand under a title of their own, at least twice and up to the page's end."""
        prose: list[int] = []
        previous, number = False, 0
        for index in range(begin, len(self.lines)):
            if self.furniture[index] is not None:
                continue
            is_prose = self.lines[index].prose
            if (is_prose and previous) or (number < TEASERS and is_prose != bool(number % 2)):
                return frozenset()
            previous, number = is_prose, number + 1
            if is_prose:
                prose.append(index)
        return frozenset(prose) if number >= TEASERS and self._enough(begin) else frozenset()

    def _enough(self, end: int) -> bool:
        texts = self._texts(0, end)
        size = sum(len(self.lines[index].text) for index in texts)
        return len(texts) >= ENOUGH or size >= ENOUGH_CHARACTERS

    def end_page(self) -> None:
        """After the comments or the most read nothing is the article's, unless there has hardly been an article yet."""
        if Scope.END not in self.scopes:
            return
        texts = self._texts()
        sizes = list(accumulate((len(self.lines[index].text) for index in texts), initial=0))
        last_pair = max((a for a, b in pairwise(texts) if b - a == 1), default=-1)
        for index, scope in enumerate(self.scopes):
            before = bisect_left(texts, index)
            if scope is not Scope.END or not (before >= ENOUGH or sizes[before] >= ENOUGH_CHARACTERS):
                continue
            # more text after a list of headlines than before it, in adjacent paragraphs: the article goes on
            resumes = sizes[-1] - sizes[bisect_right(texts, index)] > sizes[before] and last_pair > index
            if not resumes or self.furniture[index] == "comments":
                for following in range(index + 1, len(self.lines)):
                    self.furniture[following] = self.furniture[following] or "after the article"
                return

    def cut_tail(self) -> None:
        """Titles after the last full sentences are no part of the article; a short last sentence is."""
        texts = self._texts()
        if not texts or len(self.lines) < ENOUGH:
            return
        index = texts[-1] + 1
        while index < len(self.lines) and self.furniture[index] is None and self._still_text(index):
            index += 1
        for following in range(index, len(self.lines)):
            self.furniture[following] = self.furniture[following] or "after the article"

    def _still_text(self, index: int) -> bool:
        line, previous = self.lines[index], self.lines[index - 1]
        if line.bullet:
            return previous.bullet or previous.text.endswith(":")
        return line.closed or line.words > TITLE_WORDS

    def cut_link_lists(self) -> None:
        """Three titles in a row in the middle of an article are links, unless they are a list of points."""
        texts = self._texts()
        if not texts:
            return
        run: list[int] = []
        for index in range(texts[0], texts[-1] + 1):
            line = self.lines[index]
            if self.furniture[index] is None and not line.prose and not line.closed and not line.bullet:
                run.append(index)
            elif self.furniture[index] is None:
                self._cut_run(run)
                run = []

    def _cut_run(self, run: list[int]) -> None:
        if len(run) >= LINK_LIST and all(self.lines[index].words <= TITLE_WORDS for index in run):
            for index in run:
                self.furniture[index] = "link list"

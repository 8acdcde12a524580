"""The lines before and at the begin of the running text: kicker, headline, lead, and names that stand among them."""

from collections.abc import Iterator

from zeitgraph.language.pages import pages_table
from zeitgraph.model.text import Section, Span
from zeitgraph.read.dateline import dateline_of
from zeitgraph.read.lines import Line

KICKER_WORDS = 4
LEAD_WORDS = 60
MENU_LINES = 3
NAME_WORDS = 4

_BETWEEN_LEAD_AND_TEXT = frozenset(
    {"byline", "date line", "image", "caption", "sharing", "reading time", "comments", "signature"}
)


def head(
    lines: tuple[Line, ...], furniture: list[str | None], language: str, title: str | None
) -> Iterator[tuple[int, Section, str]]:
    """The sections of the lines that open an article, by their number; all others are as they were."""
    kept = [index for index, rule in enumerate(furniture) if rule is None]
    texts = [index for index in kept if lines[index].prose]
    if len(kept) < 2 or not texts:
        return
    above = [index for index in kept if index < texts[0]]
    headline = _headline(lines, above, texts, title)
    if headline is None:
        return
    yield headline, Section.HEADLINE, "headline"
    before, after = [i for i in above if i < headline], [i for i in above if i > headline]
    yield from _before(lines, before, headline)
    yield from _after(lines, furniture, after, texts[0], language)
    yield from _lead(lines, furniture, texts, headline, language)


def _headline(lines: tuple[Line, ...], above: list[int], texts: list[int], title: str | None) -> int | None:
    """The line that the caller names, else the first heading, else the first title that is no kicker or menu."""
    if title and (named := [i for i in (*above, texts[0]) if lines[i].text == title.strip()]):
        return named[0]
    headings = [i for i in above if lines[i].heading]
    if headings:
        return min(headings, key=lambda i: (lines[i].heading, i))
    titles = _without_menu(lines, above)
    if not titles:
        return None
    if len(titles) > 1 and _is_kicker(lines[titles[0]], lines[titles[1]]):
        return titles[1]
    return titles[0]


def _without_menu(lines: tuple[Line, ...], above: list[int]) -> list[int]:
    """The titles after a run of very short lines, which are a menu that no cue knows."""
    count = 0
    while count < len(above) and lines[above[count]].words <= 2 and not lines[above[count]].closed:
        count += 1
    return above[count:] if count >= MENU_LINES and count < len(above) else above


def _is_kicker(line: Line, following: Line) -> bool:
    if line.bold or following.bold or line.text.endswith(("?", "!")):
        return False
    short = line.words <= KICKER_WORDS and following.words >= KICKER_WORDS
    return line.text.endswith(":") or (short and following.words > line.words and not following.closed)


def _before(lines: tuple[Line, ...], before: list[int], headline: int) -> Iterator[tuple[int, Section, str]]:
    for index in before:
        adjacent = index == headline - 1 and lines[index].words <= 2 * KICKER_WORDS
        yield (index, Section.HEADLINE, "kicker") if adjacent else (index, Section.BOILERPLATE, "above the headline")


def _after(
    lines: tuple[Line, ...], furniture: list[str | None], after: list[int], first: int, language: str
) -> Iterator[tuple[int, Section, str]]:
    """Titles between headline and text: second headlines are lead; names alone and captions under a picture are not."""
    for index in after:
        if _is_name(lines[index], language):
            yield index, Section.BOILERPLATE, "name"
        elif furniture[index - 1] == "image" and not lines[index].closed and index == first - 1:
            yield index, Section.BOILERPLATE, "caption"
        else:
            yield index, Section.LEAD, "second headline"


def _is_name(line: Line, language: str) -> bool:
    """Whether a line is nothing but capitalised words, as an author's name is ('Martha Beispiel')."""
    table = pages_table(language)
    words = line.text.replace(",", " ").split()
    named = [word for word in words if word[:1].isupper()]
    plain = [word for word in words if not word[:1].isupper()]
    known = all(word.lower() in table.byline_words for word in plain)
    return not line.closed and 2 <= len(named) <= NAME_WORDS and known and not any(c.isdigit() for c in line.text)


def _lead(
    lines: tuple[Line, ...], furniture: list[str | None], texts: list[int], headline: int, language: str
) -> Iterator[tuple[int, Section, str]]:
    """A first paragraph in bold, or one that furniture or a dateline parts from the rest, is the lead."""
    first = texts[0]
    if first <= headline or len(texts) < 2 or lines[first].words > LEAD_WORDS:
        return
    if _opens_with_dateline(lines[first], language):
        return
    following = furniture[first + 1 : texts[1]]
    parted = any(rule in _BETWEEN_LEAD_AND_TEXT for rule in following)
    if lines[first].bold or parted or _opens_with_dateline(lines[texts[1]], language):
        yield first, Section.LEAD, "lead"


def _opens_with_dateline(line: Line, language: str) -> bool:
    return dateline_of(line.text, Span(0, len(line.text)), language) is not None

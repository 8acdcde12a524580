"""The lines before and at the begin of the running text: kicker, headline, lead, and names that stand among them."""

from collections.abc import Iterator

from zeitgraph.language.pages import pages_table
from zeitgraph.model.text import Section, Span
from zeitgraph.read.dateline import dateline_of
from zeitgraph.read.lines import Line

KICKER_WORDS = 4
LEAD_WORDS = 60
MENU_LINES = 3
NAME_WORDS = 7
SURNAMES = 4  # capitalised words; more of them without a small one between are a title

_BETWEEN_LEAD_AND_TEXT = frozenset(
    {"byline", "date line", "sharing", "reading time", "comments", "signature", "table of contents"}
)

_PICTURES = frozenset({"image", "caption"})


def head(
    lines: tuple[Line, ...], furniture: list[str | None], language: str, title: str | None
) -> Iterator[tuple[int, Section, str]]:
    """The sections of the lines that open an article, by their number; all others are as they were."""
    kept = [index for index, rule in enumerate(furniture) if rule is None]
    texts = [index for index in kept if lines[index].prose]
    if len(kept) < 2 or not texts:
        return
    above = [index for index in kept if index < texts[0]]
    menu = _menu(lines, above)
    headline = _headline(lines, above[menu:], texts, language, title)
    if headline is None:
        return
    yield headline, Section.HEADLINE, "headline"
    yield from _before(lines, above[:menu], [i for i in above[menu:] if i < headline], headline)
    yield from _after(lines, furniture, [i for i in above if i > headline], texts[0], language)
    yield from _lead(lines, furniture, texts, headline, language)
    yield from _names(lines, furniture, [i for i in kept if texts[0] < i < texts[1]] if texts[1:] else [], language)


def _menu(lines: tuple[Line, ...], above: list[int]) -> int:
    """How many lines at the top are a menu that no cue knows: a run of very short ones with a title after it."""
    count = 0
    while count < len(above) and lines[above[count]].words <= 2 and not lines[above[count]].closed:
        count += 1
    return count if MENU_LINES <= count < len(above) else 0


def _headline(
    lines: tuple[Line, ...], titles: list[int], texts: list[int], language: str, title: str | None
) -> int | None:
    """The line that the caller names, else the first heading, else the first title that is no kicker."""
    if title and (named := [i for i in (*titles, texts[0]) if lines[i].text == title.strip()]):
        return named[0]
    headings = [i for i in titles if lines[i].heading]
    if headings:
        return min(headings, key=lambda i: (lines[i].heading, i))
    if len(titles) > 1 and _is_kicker(lines[titles[0]], lines[titles[1]], language):
        return titles[1]
    return titles[0] if titles else None


def _is_kicker(line: Line, following: Line, language: str) -> bool:
    """Whether a title only names what the next one is about: 'Streik im Hafen', 'PRAGUE CRISIS', 'Riga:'."""
    if line.bold or following.bold or line.text.endswith(("?", "!")):
        return False
    if line.text.endswith(":"):
        return True
    small = pages_table(language).kicker_words
    named = all(not word[0].islower() or word in small for word in line.text.split())
    short = line.words <= KICKER_WORDS <= following.words and following.words > line.words and not following.closed
    return short and (named or line.words <= 2)


def _before(
    lines: tuple[Line, ...], menu: list[int], titles: list[int], headline: int
) -> Iterator[tuple[int, Section, str]]:
    for index in menu:
        yield index, Section.BOILERPLATE, "menu"
    for index in titles:
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


def _names(
    lines: tuple[Line, ...], furniture: list[str | None], between: list[int], language: str
) -> Iterator[tuple[int, Section, str]]:
    """A name between lead and text, beside a date or other furniture of an article's head."""
    for index in between:
        beside = {furniture[index - 1], furniture[index + 1]}
        if beside & _BETWEEN_LEAD_AND_TEXT and _is_name(lines[index], language):
            yield index, Section.BOILERPLATE, "name"


def _is_name(line: Line, language: str) -> bool:
    """Whether a line is nothing but capitalised words, as an author's name is ('Martha Beispiel'), or names a job."""
    table = pages_table(language)
    words = line.text.replace(",", " ").split()
    if line.closed or not 2 <= len(words) <= NAME_WORDS or any(sign.isdigit() for sign in line.text):
        return False
    job = any(word.lower() in table.jobs for word in words)
    named = sum(word[:1].isupper() for word in words)
    known = all(word[:1].isupper() or word.lower() in table.name_words | table.jobs for word in words)
    return known and (job or 2 <= named <= SURNAMES or (named > SURNAMES and named < len(words)))


def _lead(
    lines: tuple[Line, ...], furniture: list[str | None], texts: list[int], headline: int, language: str
) -> Iterator[tuple[int, Section, str]]:
    """A first paragraph in bold, or one that furniture or a dateline parts from the rest, is the lead."""
    first = texts[0]
    if first <= headline or len(texts) < 2 or lines[first].words > LEAD_WORDS:
        return
    if _opens_with_dateline(lines[first], language):
        return
    before, after = set(furniture[headline + 1 : first]), set(furniture[first + 1 : texts[1]])
    parted = after & _BETWEEN_LEAD_AND_TEXT or (before & _BETWEEN_LEAD_AND_TEXT and after & _PICTURES)
    if lines[first].bold or parted or _opens_with_dateline(lines[texts[1]], language):
        yield first, Section.LEAD, "lead"


def _opens_with_dateline(line: Line, language: str) -> bool:
    return dateline_of(line.text, Span(0, len(line.text)), language) is not None

"""Lines of a text, without the signs of their markup, and what can be seen of them without knowing the language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from zeitgraph.model.text import Span

_HEADING = re.compile(r"\s*(#{1,6})\s+")
_OPENING = re.compile(r"(?P<quote>>\s+)|(?P<bullet>[*•+·‣▪–-]\s+)(?=\S)")
_CLOSING = re.compile(r"\s+#+$")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<text>\S.*?)(?P=mark)")
_LINK = re.compile(r"\[(?P<text>[^\]]+)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_STOP = re.compile(r"[.!?…][\"”“»«›‹’'‘)\]]*$")
_CODE = re.compile(r"[.!?…][\"”“»«’')\]]*\s+[(\[]?[\w/,.\- ]{2,24}[)\]]?$")
_INNER_STOP = re.compile(r"[^\W\d_]{2}[\"”“»)]*[.!?][\"”“»)]*\s+[\"„“»(]*[^\W\d_a-zß-ÿ]")
_WORD = re.compile(r"\w+(?:[-.,’'*:]\w+)*")

LONG = 16  # words; a longer line with an end is prose even without a second sentence
NARROW, WIDE, SLACK = 40, 110, 6  # characters; the widths that people wrap at, and how ragged the right margin is
BREAKS, MOST = 3, 0.8  # how many lines show that a text is wrapped, and what share of the lines; fewer happen by chance
SHORT = 8  # words; a shorter line is prose only with two sentences
FEW = 5  # words; a still shorter line is a scrap


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that is not blank: `span` without markup and white space, `outer` all its characters.

    `heading` is the level of a '# heading' (0 for none); `after_blank` says that a blank line or nothing is before it;
    `words` counts words and numbers; `closed` says that it ends as a sentence does (an agency's sign may follow),
    `inner_stop` that a sentence ends inside it, `prose` that it reads as running text: full sentences, not a title.
    """

    span: Span
    outer: Span
    text: str
    heading: int
    bold: bool
    bullet: bool
    after_blank: bool
    words: int
    closed: bool
    inner_stop: bool
    prose: bool


def _is_prose(text: str, words: int, *, closed: bool, inner_stop: bool) -> bool:
    if text.endswith(":"):
        return words >= SHORT
    if not closed:
        return (inner_stop and words >= LONG) or words > 2 * LONG
    if text.rstrip("\"”“»«’')").endswith(("?", "!")) and not inner_stop:
        return words >= LONG
    return words >= SHORT or (inner_stop and words >= FEW)


def lines_of(text: str, start: int = 0) -> tuple[Line, ...]:
    """The lines of `text` from `start` on that are not blank; a paragraph that is wrapped by hand is one line."""
    raw = list(_raw(text, start))
    width = _width(text, raw)
    bounds = _unwrapped(text, raw, width) if width else raw
    return tuple(_line(text, begin, end, after_blank=blank) for begin, end, blank in bounds)


def _raw(text: str, position: int) -> Iterator[tuple[int, int, bool]]:
    """Begin and end of each line that is not blank, and whether a blank line is before it."""
    blank = True
    for raw in text[position:].splitlines(keepends=True):
        if raw.strip():
            yield position, position + len(raw), blank
        blank = not raw.strip()
        position += len(raw)


def _width(text: str, raw: list[tuple[int, int, bool]]) -> int:
    """How wide a text is that is wrapped by hand; 0 where it is not.

    Wrapped lines go on in lower case, or are all about as long as their next word allows; a line of running text that
    is wider than anybody wraps shows that the short ones are titles and menus.
    """
    lines = [text[begin:end].rstrip() for begin, end, _ in raw]
    if any(len(line) > WIDE and " " in line for line in lines):
        return 0
    breaks = [
        (len(line), following.split(maxsplit=1)[0])
        for line, following, (_, _, blank) in zip(lines, lines[1:], raw[1:], strict=False)
        if not blank and len(line) > NARROW and not _STOP.search(line) and _WORD.search(line)
    ]
    width = max((length for length, _ in breaks), default=0)
    full = sum(length + 1 + len(word) >= width - SLACK for length, word in breaks)
    going_on = sum(word[:1].islower() for _, word in breaks)
    wrapped = going_on >= BREAKS or (full >= BREAKS and full >= MOST * len(breaks))
    return width if wrapped and width <= WIDE else 0


def _unwrapped(text: str, raw: list[tuple[int, int, bool]], width: int) -> Iterator[tuple[int, int, bool]]:
    """Lines joined where the next line's first word would not have found room."""
    begin, end, blank = raw[0]
    for previous, following in pairwise(raw):
        last = text[previous[0] : previous[1]].rstrip()
        word = text[following[0] : following[1]].split(maxsplit=1)[0]
        marked = bool(_HEADING.match(text, following[0]) or _OPENING.match(text, following[0]))
        if following[2] or marked or len(last) > width or len(last) + 1 + len(word) < width - SLACK:
            yield begin, end, blank
            begin, end, blank = following
        else:
            end = following[1]
    yield begin, end, blank


def _line(text: str, begin: int, end: int, *, after_blank: bool) -> Line:
    outer = inner = _stripped(text, begin, end)
    heading, bold, bullet = 0, False, False
    if found := _HEADING.match(text, inner.begin, inner.end):
        inner, heading = _stripped(text, found.end(), inner.end), len(found[1])
        if closing := _CLOSING.search(text, inner.begin, inner.end):
            inner = Span(inner.begin, max(closing.start(), inner.begin + 1))
    while found := _OPENING.match(text, inner.begin, inner.end):
        bullet = bullet or bool(found["bullet"])
        inner = _stripped(text, found.end(), inner.end)
    if (found := _EMPHASIS.fullmatch(text, inner.begin, inner.end)) and found["mark"] not in found["text"]:
        inner, bold = Span(*found.span("text")), True
    if heading and (found := _LINK.fullmatch(text, inner.begin, inner.end)):
        inner = Span(*found.span("text"))
    content = inner.of(text)
    words, inner_stop = len(_WORD.findall(content)), bool(_INNER_STOP.search(content))
    closed = bool(_STOP.search(content) or _CODE.search(content))
    return Line(
        span=inner,
        outer=outer,
        text=content,
        heading=heading,
        bold=bold,
        bullet=bullet,
        after_blank=after_blank,
        words=words,
        closed=closed,
        inner_stop=inner_stop,
        prose=not heading and _is_prose(content, words, closed=closed, inner_stop=inner_stop),
    )


def _stripped(text: str, begin: int, end: int) -> Span:
    while begin < end - 1 and text[begin].isspace():
        begin += 1
    while end > begin + 1 and text[end - 1].isspace():
        end -= 1
    return Span(begin, end)

"""Lines of a text, without the signs of their markup, and what can be seen of them without knowing the language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
SHORT = 8  # words; a shorter line is prose only with two sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that is not blank: `span` without markup and white space, `outer` all its characters.

    `heading` is the level of a '# heading' (0 for none); `after_blank` says that a blank line or the begin is before it.
    """

    span: Span
    outer: Span
    text: str
    heading: int = 0
    bold: bool = False
    bullet: bool = False
    after_blank: bool = False

    @property
    def words(self) -> int:
        """How many words and numbers the line has."""
        return len(_WORD.findall(self.text))

    @property
    def closed(self) -> bool:
        """Whether the line ends as a sentence does; an agency's signs ('(dpa)') may follow the stop."""
        return bool(_STOP.search(self.text) or _CODE.search(self.text))

    @property
    def inner_stop(self) -> bool:
        """Whether a sentence ends inside the line."""
        return bool(_INNER_STOP.search(self.text))

    @property
    def prose(self) -> bool:
        """Whether the line reads as running text: full sentences, not a title."""
        if self.heading:
            return False
        if not self.closed:
            return (self.inner_stop and self.words >= LONG) or self.words > 2 * LONG
        if self.text.rstrip("\"”“»«’')").endswith(("?", "!")) and not self.inner_stop:
            return self.words >= LONG
        return self.words >= SHORT or (self.inner_stop and self.words >= 5)


def lines_of(text: str, begin: int = 0) -> tuple[Line, ...]:
    """The lines of `text` from `begin` on that are not blank."""
    return tuple(_lines(text, begin))


def _lines(text: str, position: int) -> Iterator[Line]:
    blank = True
    for raw in text[position:].splitlines(keepends=True):
        if raw.strip():
            yield _line(text, position, position + len(raw), after_blank=blank)
        blank = not raw.strip()
        position += len(raw)


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
    return Line(
        span=inner,
        outer=outer,
        text=inner.of(text),
        heading=heading,
        bold=bold,
        bullet=bullet,
        after_blank=after_blank,
    )


def _stripped(text: str, begin: int, end: int) -> Span:
    while begin < end - 1 and text[begin].isspace():
        begin += 1
    while end > begin + 1 and text[end - 1].isspace():
        end -= 1
    return Span(begin, end)

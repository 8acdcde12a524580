"""Parsed documents to quotations: what stands between quote marks, in one sentence or over several."""

import re
from dataclasses import dataclass

from zeitgraph.model.text import ParsedDocument, Span

CLOSERS = {"„": '“”"', "“": "”", "»": "«", "«": "»", "‚": "‘’", "‹": "›", "›": "‹", '"': '"'}
_OPENER = re.compile(f"[{''.join(CLOSERS)}]")
_STOPS = {mark: re.compile(f"[{mark}{closers}]") for mark, closers in CLOSERS.items()}
"""What may close a quotation that opens with a mark, or open another one inside it."""
ALWAYS_OPEN = "„"
MAX_LENGTH = 3000  # characters; a mark that nothing closes within that is a stray one


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch of the text between quote marks: `span` with the marks, `inner` without.

    `closed` unless it runs to the end of its passage: a quotation of several paragraphs opens each of them anew and
    closes only the last, and is given as one for each.
    """

    span: Span
    inner: Span
    closed: bool = True


def quotations(parsed: ParsedDocument) -> tuple[Quotation, ...]:
    """The outermost quotations of a document's main text, in the order of the text."""
    text = parsed.document.text
    if _OPENER.search(text) is None:
        return ()
    found: list[Quotation] = []
    for passage in parsed.document.main_text():  # no quotation runs over the end of one
        found += _in_line(text, passage.span)
    return tuple(found)


def _in_line(text: str, line: Span) -> list[Quotation]:
    found: list[Quotation] = []
    position = line.begin
    while (mark := _OPENER.search(text, position, line.end)) is not None:
        position = mark.start()
        if not _opens(text, position):
            position += 1
            continue
        end = _closing(text, position, line)
        closed = end is not None
        last = (line.end if end is None else end + 1) if closed or _is_speech(text, position, line) else position + 1
        if last > position + 2:
            inner = Span(position + 1, last - 1 if closed else last)
            found.append(Quotation(span=Span(position, last), inner=inner, closed=closed))
        position = max(last, position + 1)
    return found


def _opens(text: str, position: int) -> bool:
    """Whether a mark opens: nothing or no letter stands before it, and something after it; „ does nothing else."""
    if text[position] in ALWAYS_OPEN:
        return True
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace()


def _closing(text: str, begin: int, line: Span) -> int | None:
    """The mark that closes the one at `begin`, inner quotations of the same kind stepped over."""
    depth, mark = 1, text[begin]
    for stop in _STOPS[mark].finditer(text, begin + 1, min(line.end, begin + MAX_LENGTH)):
        depth += -1 if stop[0] in CLOSERS[mark] else 1
        if not depth:
            return stop.start()
    return None


def _is_speech(text: str, position: int, line: Span) -> bool:
    """Whether a mark that nothing closes opens a paragraph of speech, to be continued in the next."""
    return not text[line.begin : position].strip()

"""Documents to sentences and tokens, as spans of the text: nothing is changed, nothing is lost but white space."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from zeitgraph.language.segment import SegmentTable, segment_table
from zeitgraph.model.text import Document, Span

_TERMINATORS = frozenset(".!?…")
_CLOSERS = frozenset("”“\"'’‘«»)]›‹")
_OPENERS = frozenset("„“\"»«‚‘'›‹([”")
_JOINTS = r"(?<=\d)[.,:/](?=\d) | [-\u2010\u2011'’&*·](?=\w) | (?<=[a-zß-ÿ]):(?=[a-zß-ÿ]) | \.(?=[a-zß-ÿ]{2})"
_LINK = r"""\w+://[^\s<>„“”"»«]*[\w/] | www\.[^\s<>„“”"»«]*[\w/] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?<!\w)[\#@]\w+"""
_SIGN = r"(?: (?<![\w)]) [+\u2212-] )?"
_BRACKETS = {"(": ")", "[": "]"}
_ROMAN = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A sentence before it is parsed: the spans of its tokens."""

    tokens: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the first character of the first token to the last of the last."""
        return self.tokens[0].to(self.tokens[-1])


def segment(document: Document) -> tuple[Segment, ...]:
    """The sentences of a document's headline, lead and main text; boilerplate and the dateline are left out.

    The end of a passage ends a sentence, a line end inside of one (a paragraph wrapped by hand) does not; where a
    document has no passages, each line end does. Raises LanguageError for a language without a table.
    """
    table = segment_table(document.language)
    return tuple(found for span in _stretches(document) for found in _sentences(document.text, span, table))


def _stretches(document: Document) -> Iterator[Span]:
    for passage in document.main_text():
        yield from _without_dateline(passage.span, document)


def _without_dateline(line: Span, document: Document) -> Iterator[Span]:
    dateline = document.dateline
    if dateline is None or not dateline.span.overlaps(line):
        yield line
        return
    for begin, end in ((line.begin, dateline.span.begin), (dateline.span.end, line.end)):
        if begin < end:
            yield Span(begin, end)


def _sentences(text: str, span: Span, table: SegmentTable) -> Iterator[Segment]:
    tokens = _tokens(text, span, table)
    ends = _ends(text, tokens, table)
    begin = 0
    for end in ends:
        yield Segment(tokens=tuple(tokens[begin:end]))
        begin = end


def _tokens(text: str, span: Span, table: SegmentTable) -> list[Span]:
    pattern = _pattern(table.never_end | table.may_end)
    found: list[Span] = []
    for match in pattern.finditer(text, span.begin, span.end):
        token = Span(*match.span())
        if match.lastgroup == "word":
            found.extend(_parts(text, token, table))
        else:
            found.append(token)
    return _joined_stops(text, found, table)


@cache
def _pattern(abbreviations: frozenset[str]) -> re.Pattern[str]:
    """One token at a time: abbreviations as they stand in the table, then words, numbers and signs by their look."""
    ordered = sorted(abbreviations, key=lambda word: (-len(word), word))
    known = "|".join(re.escape(word) for word in ordered)
    return re.compile(
        rf"""
        (?P<link>   {_LINK} )
      | (?P<known>  (?<![\w.]) (?: {known} ) (?!\w) )
      | (?P<short>  (?<![\w.]) [^\W\d_]\. (?: -? [^\W\d_]\. )+ )
      | (?P<number> {_SIGN} (?> \d+ (?: [.,:/] \d+ )* ) (?![\w-]) )
      | (?P<word>   (?: (?<![\w)]) [+-] (?=\w) )?
                    \w+ (?: (?: {_JOINTS} ) \w+ )*
                    (?: -(?=[\s,)/]|$) )? )
      | (?P<dots>   \[\.{{3}}\] | \.{{2,}} | [!?]{{2,}} | -{{2,}} | '' | `` )
      | (?P<sign>   \S )
        """,
        re.VERBOSE,
    )


def _parts(text: str, token: Span, table: SegmentTable) -> list[Span]:
    form = token.of(text)
    if form.lower() in table.splits:
        return _cut(token, [table.splits[form.lower()]])
    cuts: list[int] = []
    clitic = _clitic(form, table)
    stem = form[: len(form) - len(clitic)]
    if table.split_hyphens and "-" in stem:
        cuts.extend(_hyphen_cuts(stem, table))
    if clitic:
        cuts.append(len(stem))
    if not cuts:
        return [token]
    return _cut(token, sorted({cut for cut in cuts if 0 < cut < len(form)}))


def _clitic(form: str, table: SegmentTable) -> str:
    if not form.endswith(table.clitics):
        return ""
    return next((clitic for clitic in table.clitics if form.endswith(clitic) and len(form) > len(clitic)), "")


def _hyphen_cuts(stem: str, table: SegmentTable) -> Iterator[int]:
    """Before and after each hyphen that no prefix stands before; digits ('555-1234') stay together."""
    begin = 0
    for match in re.finditer("-", stem):
        left, right = stem[begin : match.start()], stem[match.end() : match.end() + 1]
        if left.lower() in table.hyphen_prefixes or (left.isdigit() and right.isdigit()):
            continue
        yield match.start()
        yield match.end()
        begin = match.end()


def _cut(token: Span, cuts: list[int]) -> list[Span]:
    bounds = [token.begin, *(token.begin + cut for cut in cuts), token.end]
    return [Span(begin, end) for begin, end in pairwise(bounds)]


def _joined_stops(text: str, tokens: list[Span], table: SegmentTable) -> list[Span]:
    """Ordinals and initials get the full stop that follows them."""
    joined: list[Span] = []
    for index, token in enumerate(tokens):
        if joined and token.of(text) == "." and joined[-1].end == token.begin:
            follower = tokens[index + 1].of(text) if index + 1 < len(tokens) else ""
            if _takes_stop(joined[-1].of(text), follower, table):
                joined[-1] = joined[-1].to(token)
                continue
        joined.append(token)
    return joined


def _takes_stop(form: str, follower: str, table: SegmentTable) -> bool:
    if len(form) == 1 and form.isalpha() and form.isupper():
        return bool(follower) and (follower[0].isupper() or follower[0] in ",-")
    if not table.ordinals or not follower or _starts(follower, table):
        return False
    if (form.isdigit() and len(form) <= table.ordinal_digits) or _day_and_month(form):
        return True
    return len(form) > 1 and _ROMAN.fullmatch(form) is not None and (follower[0].isalpha() or follower[0] in ",–-")


def _day_and_month(form: str) -> bool:
    day, dot, month = form.partition(".")
    return bool(dot) and day.isdigit() and month.isdigit() and len(day) <= 2 and len(month) <= 2


def _ends(text: str, tokens: list[Span], table: SegmentTable) -> list[int]:
    """The numbers of the tokens that a sentence ends before, the end of the line last."""
    forms = [token.of(text) for token in tokens]
    inside = _bracketed(forms)
    ends: list[int] = []
    index = 0
    while index < len(tokens):
        if _may_end(forms[index], table):
            follower = _after_closers(tokens, forms, index)
            opened = inside[index] and follower < len(tokens) and inside[follower - 1]
            if follower < len(tokens) and not opened and _ends_before(forms, index, follower, table):
                ends.append(follower)
                index = follower
                continue
        index += 1
        if _is_credit(forms, index, table) and not (ends and ends[-1] == index):
            ends.append(index)
    return [*ends, len(tokens)] if tokens else []


def _is_credit(forms: list[str], index: int, table: SegmentTable) -> bool:
    """'Image' of 'The ferry near Visby Image: Ann Cole', not of 'an Image: …' or 'Das Foto: …'."""
    if not 0 < index < len(forms) - 1 or forms[index + 1] != ":" or not forms[index][0].isupper():
        return False
    before = forms[index - 1]
    ends = before[0].isupper() or (not table.noun_capitals and before[-1].isalnum())
    return ends and before.lower() not in table.sentence_starters and forms[index].lower() in table.credits


def _may_end(form: str, table: SegmentTable) -> bool:
    return form[-1] in _TERMINATORS and form not in table.never_end


def _after_closers(tokens: list[Span], forms: list[str], index: int) -> int:
    """The first token after a terminator, more terminators, and the quotes and brackets closed without a blank."""
    index += 1
    while index < len(tokens) and tokens[index].begin == tokens[index - 1].end:
        if forms[index] not in _CLOSERS and forms[index][-1] not in _TERMINATORS:
            break
        index += 1
    return index


def _ends_before(forms: list[str], index: int, follower: int, table: SegmentTable) -> bool:
    while follower < len(forms) - 1 and forms[follower] in _OPENERS:
        follower += 1
    first = forms[follower]
    if first[0] in ",;:)]–—-/" or first[0].islower() or (first[-1] in _TERMINATORS and not first[0].isalnum()):
        return False
    if forms[index][-1] in "!?…" or forms[index].strip(".") == "":
        return True
    return _starts(first, table)


def _starts(form: str, table: SegmentTable) -> bool:
    return form[0].isupper() and form.lower() in table.sentence_starters


def _bracketed(forms: list[str]) -> list[bool]:
    """Which tokens stand inside a bracket that opens in the middle of a sentence and is closed again."""
    inside = [False] * len(forms)
    closed = _closed(forms)
    for index, close in closed.items():
        if index and forms[index - 1][-1] not in _TERMINATORS and not inside[index]:
            inside[index : close + 1] = [True] * (close + 1 - index)
    return inside


def _closed(forms: list[str]) -> dict[int, int]:
    """The first closing bracket of its kind after each opening one that has any, in the text's order."""
    closes: dict[str, int] = {}
    found: dict[int, int] = {}
    for index in range(len(forms) - 1, -1, -1):
        form = forms[index]
        closes[form] = index
        if form in _BRACKETS and _BRACKETS[form] in closes:
            found[index] = closes[_BRACKETS[form]]
    return dict(reversed(found.items()))

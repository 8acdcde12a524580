"""Texts as they are read and parsed: spans, tokens, sentences, documents.

Every offset is a half-open character offset into `Document.text`, which is the decoded input, unchanged.
"""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple, NewType

from zeitgraph.model.record import often_made

DocumentId = NewType("DocumentId", str)
_INDEX = attrgetter("index")


@often_made
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [begin, end) of a document's text; never empty."""

    begin: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.begin < self.end:
            raise ValueError(f"span [{self.begin}, {self.end}) is empty or negative")

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.begin : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.begin <= other.begin and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.begin < other.end and other.begin < self.end

    def to(self, other: "Span") -> "Span":
        """The smallest span that covers both."""
        if other is self:
            return self
        return Span(min(self.begin, other.begin), max(self.end, other.end))


class TokenRef(NamedTuple):
    """A token's place in its document: the sentence's index and the token's index in it, both from 0.

    Stages point at words with it: an event is known by its trigger's reference, an entity mention by its head's. Being
    a key of most tables inside a stage, it is a named tuple, which is hashed much faster than a dataclass.
    """

    sentence: int
    token: int


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A surface token with its Universal Dependencies analysis.

    `head` is the index of the governor in the same sentence, or None for the root; `features` are UD's, sorted by name;
    `confidence` is the parser's probability of the arc, rounded to four places.
    """

    index: int
    span: Span
    form: str
    lemma: str
    upos: str
    xpos: str = ""
    features: tuple[tuple[str, str], ...] = ()
    head: int | None
    relation: str
    confidence: float = 1.0
    base_relation: str = field(init=False, repr=False, compare=False)
    """The universal relation without its subtype: 'nsubj' for 'nsubj:pass'."""
    _values: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.head == self.index:
            raise ValueError(f"token {self.index} ({self.form!r}) governs itself")
        object.__setattr__(self, "base_relation", self.relation.partition(":")[0])
        object.__setattr__(self, "_values", dict(self.features))

    def feature(self, name: str) -> str | None:
        """The value of a UD feature, such as `feature("Case")`, or None."""
        return self._values.get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A parsed sentence: a tree over its tokens. `split_by_rule` says that it was cut for its length only."""

    index: int
    span: Span
    tokens: tuple[Token, ...]
    split_by_rule: bool = False
    dependents: tuple[tuple[Token, ...], ...] = field(init=False, repr=False, compare=False)
    """The dependents of each word, by its index."""
    dependent_relations: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    """Their relations, with their subtypes and without: what `relations` gives, without a call."""
    _subtrees: dict[int, tuple[Token, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)
    known: dict[tuple[object, ...], object] = field(init=False, repr=False, compare=False, default_factory=dict)
    """What has been worked out about its words (see `memory`)."""
    _begins: tuple[int, ...] = field(init=False, repr=False, compare=False)
    forms: frozenset[str] = field(init=False, repr=False, compare=False)
    """Its words in lower case: what tells at once that none of some words is among them."""
    by_relation: Mapping[str, Sequence[Token]] = field(init=False, repr=False, compare=False)
    """Its words by their universal relations, each in the order of the text: few words have the one looked for."""

    def __post_init__(self) -> None:
        children: list[list[Token]] = [[] for _ in self.tokens]
        relations: list[set[str]] = [set() for _ in self.tokens]
        by_relation: dict[str, list[Token]] = {}
        for position, token in enumerate(self.tokens):
            if token.index != position:
                raise ValueError(f"token {position} of sentence {self.index} has index {token.index}")
            by_relation.setdefault(token.base_relation, []).append(token)
            if token.head is not None:
                children[token.head].append(token)
                relations[token.head] |= {token.relation, token.base_relation}
        if not self.tokens:
            raise ValueError(f"sentence {self.index} has no tokens")
        object.__setattr__(self, "dependents", tuple(map(tuple, children)))
        object.__setattr__(self, "dependent_relations", tuple(map(frozenset, relations)))
        object.__setattr__(self, "_begins", tuple(token.span.begin for token in self.tokens))
        object.__setattr__(self, "by_relation", by_relation)
        object.__setattr__(self, "forms", frozenset(token.form.lower() for token in self.tokens))

    @property
    def root(self) -> Token:
        """The first token without a governor."""
        for token in self.tokens:
            if token.head is None:
                return token
        raise ValueError(f"sentence {self.index} has no root")

    def children(self, token: Token) -> tuple[Token, ...]:
        """The dependents of a token, in the order of the text."""
        return self.dependents[token.index]

    def relations(self, token: Token) -> frozenset[str]:
        """The relations of a token's dependents, with their subtypes and without: what tells at once that it has none
        of some kind."""
        return self.dependent_relations[token.index]

    def governor(self, token: Token) -> Token | None:
        """The token that governs this one, or None for a root."""
        return None if token.head is None else self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The governor, its governor, and so on up to the root."""
        seen = {token.index}
        while token.head is not None and token.head not in seen:
            seen.add(token.head)
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """The token and all that it governs, in the order of the text."""
        subtree = self._subtrees.get(token.index)
        if subtree is None:
            subtree = self._subtrees[token.index] = self._reached(token)
        return subtree

    def _reached(self, token: Token) -> tuple[Token, ...]:
        found, dependents = [token], self.dependents
        for word in found:
            for child in dependents[word.index]:
                if child is not token:  # a circle among these words leads back to it, for each has one governor
                    found.append(child)
        found.sort(key=_INDEX)
        return tuple(found)

    def first_from(self, offset: int) -> int:
        """The index of the first token that begins at or behind an offset; the number of tokens where none does."""
        return bisect_left(self._begins, offset)

    def inside(self, span: Span) -> tuple[Token, ...]:
        """The tokens that a span covers."""
        first, end = self.first_from(span.begin), self.first_from(span.end)
        while end > first and self.tokens[end - 1].span.end > span.end:
            end -= 1
        return self.tokens[first:end]

    def touching(self, span: Span) -> tuple[Token, ...]:
        """The tokens that share a character with a span."""
        first, end = self.first_from(span.begin), self.first_from(span.end)
        while first and self.tokens[first - 1].span.end > span.begin:
            first -= 1
        return self.tokens[first:end]

    def ref(self, token: Token) -> TokenRef:
        """The token's reference."""
        return tuple.__new__(TokenRef, (self.index, token.index))  # quicker than by its fields


class Section(StrEnum):
    """What a passage of a page is."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    BOILERPLATE = "boilerplate"


_BODY = Section.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of the text (a line or a paragraph) and what it is; `rule` says why."""

    section: Section
    span: Span
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """'WASHINGTON afp |': the place and the agency that an article opens with; it is no part of the first sentence."""

    span: Span
    place: Span | None = None
    agency: Span | None = None


class DateMethod(StrEnum):
    """How a document's date was found, the best first."""

    CALLER = "caller"
    METADATA = "metadata"
    TEXT = "text"
    URL = "url"
    FILE_NAME = "file name"


@dataclass(frozen=True, slots=True, kw_only=True)
class CreationTime:
    """The document creation time (DCT): the day an article was published, how we know, and how sure that is (0 to 1).

    `span` are the words that say so, where they stand in the text; `rule` names the clue ('stand', 'image path').
    """

    date: datetime.date
    method: DateMethod
    confidence: float
    span: Span | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a document came from. `name` is the manifest's id, else the file's name without its ending."""

    name: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as read: its text, unchanged, and what is known about it.

    `passages` are in the order of the text and do not overlap; all that no passage covers is white space.
    `parsed` says that the text is CoNLL-U: trees that somebody else has made.
    """

    id: DocumentId
    text: str
    language: str
    source: Source
    created: CreationTime | None = None
    passages: tuple[Passage, ...] = ()
    dateline: Dateline | None = None
    parsed: bool = False

    def __post_init__(self) -> None:
        end = 0
        for passage in self.passages:
            if passage.span.begin < end or passage.span.end > len(self.text):
                raise ValueError(f"passages of {self.source.name} overlap or leave the text at {passage.span.begin}")
            end = passage.span.end

    def main_text(self) -> tuple[Passage, ...]:
        """The passages without boilerplate; of a document without any, each line as one."""
        if self.passages:
            return tuple(passage for passage in self.passages if passage.section is not Section.BOILERPLATE)
        lines = self.text.splitlines(keepends=True)
        begins = accumulate(map(len, lines), initial=0)
        spans = (Span(begin, begin + len(line)) for begin, line in zip(begins, lines, strict=False))
        return tuple(Passage(section=Section.BODY, span=span) for span in spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A document that could not be used: which input it was, and in one line why and what helps."""

    name: str
    reason: str


class NameLabel(StrEnum):
    """The types of names that the parser's name tagger knows."""

    PER = "PER"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    MISC = "MISC"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpan:
    """A name that the parser found: tokens first..last (both included) of one sentence."""

    sentence: int
    first: int
    last: int
    span: Span
    label: NameLabel
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedDocument:
    """A document with its sentences (main text only: headline, lead and body, without dateline) and names.

    `mended` says that its trees are those that are read (see `extract.ordered`), not quite the parser's.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    names: tuple[NameSpan, ...] = ()
    parser: str = ""
    mended: bool = field(default=False, compare=False)
    _names: dict[int, tuple[NameSpan, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _begins: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_begins", tuple(passage.span.begin for passage in self.document.passages))
        for name in self.names:
            self._names[name.sentence] = (*self._names.get(name.sentence, ()), name)

    def names_of(self, sentence: Sentence) -> tuple[NameSpan, ...]:
        """The names in a sentence."""
        return self._names.get(sentence.index, ())

    def token(self, ref: TokenRef) -> Token:
        """The token that a reference points at."""
        return self.sentences[ref.sentence].tokens[ref.token]

    def section(self, sentence: Sentence) -> Section:
        """The section that a sentence stands in; body where the document has no passages."""
        span, passages = sentence.span, self.document.passages
        place = bisect_right(self._begins, span.begin)
        if place and span.begin < passages[place - 1].span.end:
            return passages[place - 1].section
        if place < len(passages) and passages[place].span.begin < span.end:
            return passages[place].section
        return _BODY

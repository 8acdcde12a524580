"""Other people's parsers behind the same seam: spaCy and Stanza models that speak UD, and CoNLL-U as it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from zeitgraph.errors import ParserError
from zeitgraph.model.text import Document, NameLabel, NameSpan, ParsedDocument, Sentence, Span, Token
from zeitgraph.parse.conllu import document_of, read_conllu
from zeitgraph.parse.segment import Segment, segment

RELATIONS = frozenset(
    (
        *("acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop"),
        *(
            "csubj",
            "dep",
            "det",
            "discourse",
            "dislocated",
            "expl",
            "fixed",
            "flat",
            "goeswith",
            "iobj",
            "list",
            "mark",
        ),
        *("nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative"),
        "xcomp",
    )
)
"""The universal relations; subtypes come after a colon."""

_LABELS = {
    "PER": NameLabel.PER, "PERSON": NameLabel.PER, "ORG": NameLabel.ORG, "GPE": NameLabel.GPE, "LOC": NameLabel.LOC,
    "FAC": NameLabel.LOC, "MISC": NameLabel.MISC, "EVENT": NameLabel.MISC, "PRODUCT": NameLabel.MISC,
    "WORK_OF_ART": NameLabel.MISC, "LAW": NameLabel.MISC,
}  # fmt: skip


class ConlluParser:
    """Takes a document whose text is CoNLL-U for what it says."""

    name = "conllu"

    def parse(self, document: Document) -> ParsedDocument:
        """The trees of the text. The result's document has the text that the trees are of, and offsets count in it."""
        trees = list(read_conllu(document.text, document.source.name))
        _check(self.name, (word.relation for tree in trees for word in tree.words))
        return document_of(document, trees, self.name)


class SpacyParser:
    """An installed spaCy pipeline, if its labels are UD's. It gets our sentences and tokens."""

    def __init__(self, model: str) -> None:
        spacy = _module("spacy", "spacy")
        self.name = f"spacy:{model}"
        try:
            self._pipeline = spacy.load(model)
        except OSError as error:
            raise ParserError(f"{self.name}: the model is not installed: {error}") from None
        self._tokens = import_module("spacy.tokens")

    def parse(self, document: Document) -> ParsedDocument:
        """The pipeline's trees over our tokens. Raises ParserError where its labels are not UD's."""
        segments = segment(document)
        docs = [self._doc(found, document.text) for found in segments]
        parsed = list(self._pipeline.pipe(docs))
        _check(self.name, (_lower(token.dep_) for doc in parsed for token in doc))
        sentences = tuple(
            self._sentence(k, doc, f, document.text) for k, (doc, f) in enumerate(zip(parsed, segments, strict=True))
        )
        names = tuple(
            _name(s, e.start, e.end - 1, e.label_) for s, doc in zip(sentences, parsed, strict=True) for e in doc.ents
        )
        return ParsedDocument(document=document, sentences=sentences, names=_known(names), parser=self.name)

    def _doc(self, found: Segment, text: str) -> Any:
        spaces = [a.end < b.begin for a, b in zip(found.tokens, found.tokens[1:], strict=False)] + [False]
        words = [span.of(text) for span in found.tokens]
        return self._tokens.Doc(
            self._pipeline.vocab, words=words, spaces=spaces, sent_starts=[True] + [False] * (len(words) - 1)
        )

    def _sentence(self, index: int, doc: Any, found: Segment, text: str) -> Sentence:
        rows = [
            (t.lemma_, t.pos_, t.tag_, t.morph.to_dict(), None if t.head.i == t.i else t.head.i, _lower(t.dep_))
            for t in doc
        ]
        return _sentence(index, rows, found.tokens, text)


class StanzaParser:
    """An installed Stanza pipeline of a language; it gets our sentences and tokens, and downloads nothing."""

    def __init__(self, language: str) -> None:
        stanza = _module("stanza", "stanza")
        self.name = f"stanza:{language}"
        try:
            self._pipeline = stanza.Pipeline(
                language,
                processors="tokenize,pos,lemma,depparse",
                tokenize_pretokenized=True,
                download_method=None,
                verbose=False,
            )
        except Exception as error:  # noqa: BLE001 - Stanza raises bare exceptions of several kinds
            raise ParserError(f"{self.name}: the model is not installed: {error}") from None

    def parse(self, document: Document) -> ParsedDocument:
        """Stanza's trees over our tokens."""
        segments = segment(document)
        if not segments:
            return ParsedDocument(document=document, sentences=(), parser=self.name)
        parsed = self._pipeline([[span.of(document.text) for span in found.tokens] for found in segments])
        _check(self.name, (word.deprel for sentence in parsed.sentences for word in sentence.words))
        sentences = []
        for index, (sentence, found) in enumerate(zip(parsed.sentences, segments, strict=True)):
            rows = [
                (w.lemma or w.text, w.upos, w.xpos or "", _pairs(w.feats), None if not w.head else w.head - 1, w.deprel)
                for w in sentence.words
            ]
            sentences.append(_sentence(index, rows, found.tokens, document.text))
        return ParsedDocument(document=document, sentences=tuple(sentences), parser=self.name)


def _module(name: str, extra: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise ParserError(f"{name} is not installed: pip install 'zeitgraph[{extra}]'") from None


def _check(parser: str, relations: Iterable[str]) -> None:
    """Raises ParserError where a relation is none of UD's: spaCy's German models speak TIGER's labels, for one."""
    strange = sorted({relation for relation in relations if relation.partition(":")[0] not in RELATIONS})
    if strange:
        raise ParserError(f"{parser}: {', '.join(strange[:5])} are no relations of Universal Dependencies")


def _lower(relation: str) -> str:
    return "root" if relation == "ROOT" else relation


def _pairs(features: str | None) -> dict[str, str]:
    return dict(part.split("=", 1) for part in features.split("|")) if features else {}


Row = tuple[str, str, str, Mapping[str, str], int | None, str]


def _sentence(index: int, rows: Sequence[Row], spans: Sequence[Span], text: str) -> Sentence:
    tokens = tuple(
        Token(
            index=k,
            span=span,
            form=span.of(text),
            lemma=lemma or span.of(text),
            upos=upos,
            xpos=xpos,
            features=tuple(sorted(features.items())),
            head=head,
            relation="root" if head is None else relation,
        )
        for k, ((lemma, upos, xpos, features, head, relation), span) in enumerate(zip(rows, spans, strict=True))
    )
    return Sentence(index=index, span=spans[0].to(spans[-1]), tokens=tokens)


@dataclass(frozen=True, slots=True)
class _Found:
    span: NameSpan
    label: str


def _name(sentence: Sentence, first: int, last: int, label: str) -> _Found:
    span = sentence.tokens[first].span.to(sentence.tokens[last].span)
    return _Found(NameSpan(sentence=sentence.index, first=first, last=last, span=span, label=NameLabel.MISC), label)


def _known(names: Iterable[_Found]) -> tuple[NameSpan, ...]:
    return tuple(replace(found.span, label=_LABELS[found.label]) for found in names if found.label in _LABELS)

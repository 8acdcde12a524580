"""Our own parser: the models that the package ships."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from unicodedata import category

from zeitgraph.errors import ParserError
from zeitgraph.model.text import Document, NameSpan, ParsedDocument, Sentence, Span, Token
from zeitgraph.parse.conllu import names_of
from zeitgraph.parse.finite import by_form
from zeitgraph.parse.lemmas import LemmaRules, Lemmatizer
from zeitgraph.parse.network import Analysis, Network, load
from zeitgraph.parse.segment import Segment, segment
from zeitgraph.parse.vectors import Surface

MAX_WORDS = 200  # a longer sentence is cut by rule
_WORDS = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV"})
_CUTS = frozenset({";", ":", ",", "–", "—", "|"})


class ZeitgraphParser:
    """Sentences, tags, lemmas, trees and names by a shipped model; sentences of more than 200 words are cut."""

    name = "zeitgraph"

    def __init__(self, network: Network, lemmatizer: Lemmatizer) -> None:
        self.network, self.lemmatizer, self._language = network, lemmatizer, lemmatizer.language

    def parse(self, document: Document) -> ParsedDocument:
        """The document's trees and names. The same document gives the same result, whatever was parsed before."""
        pieces = [piece for found in segment(document) for piece in _cut(found, document.text)]
        surfaces = [_surface(tokens, document.text) for tokens, _ in pieces]
        analyses = self.network.analyse(surfaces)
        sentences = tuple(
            self._sentence(index, document.text, tokens, analysis, split_by_rule=split)
            for index, ((tokens, split), analysis) in enumerate(zip(pieces, analyses, strict=True))
        )
        names = tuple(
            name for sentence, analysis in zip(sentences, analyses, strict=True) for name in _names(sentence, analysis)
        )
        return ParsedDocument(document=document, sentences=sentences, names=names, parser=self.name)

    def lemma(self, form: str, found: Analysis, *, first: bool) -> str:
        """The lemma of an analysed word; `first` says that it opens its sentence."""
        return self.lemmatizer.lemma(form, found.upos, found.xpos, first=first, features=found.features)

    def _sentence(
        self, index: int, text: str, spans: Sequence[Span], analysis: Sequence[Analysis], *, split_by_rule: bool
    ) -> Sentence:
        tokens = tuple(
            self._token(position, span, span.of(text), found)
            for position, (span, found) in enumerate(zip(spans, analysis, strict=True))
        )
        told = by_form(tokens, self._language)
        return Sentence(index=index, span=spans[0].to(spans[-1]), tokens=told, split_by_rule=split_by_rule)

    def _token(self, index: int, span: Span, form: str, found: Analysis) -> Token:
        return Token(
            index=index,
            span=span,
            form=form,
            lemma=self.lemma(form, found, first=not index),
            upos=sign_tag(form, found.upos),
            xpos=found.xpos,
            features=found.features,
            head=found.head,
            relation=found.relation,
            confidence=found.confidence,
        )


def sign_tag(form: str, tag: str) -> str:
    """The tag of a word, which is no word where it has neither letters nor digits: an emoji is a symbol.

    >>> sign_tag("\N{FIRE}", "VERB"), sign_tag("\N{BULLET}", "NOUN"), sign_tag("&", "CCONJ"), sign_tag("Tor", "NOUN")
    ('SYM', 'PUNCT', 'CCONJ', 'NOUN')
    """
    if tag not in _WORDS or form.isalnum() or any(letter.isalnum() for letter in form):
        return tag
    return "PUNCT" if all(category(letter).startswith("P") for letter in form) else "SYM"


@cache
def zeitgraph_parser(language: str) -> ZeitgraphParser:
    """The shipped parser of a language. Raises ParserError where the package has no model for it."""
    path = files("zeitgraph.parse").joinpath("models", f"{language}.npz")
    if not path.is_file():
        raise ParserError(f"no model for {language!r} is shipped: train one with python -m zeitgraph.parse.train")
    return parser_of(path, language)


def parser_of(path: Traversable, language: str) -> ZeitgraphParser:
    """The parser of a model file. Raises ParserError for a file that is none."""
    model = load(path)
    rules = LemmaRules.from_json(model.facts.get("lemmas", {}))
    return ZeitgraphParser(model.network, Lemmatizer(rules, model.lexicon, language, model.network.labels.places))


def _cut(found: Segment, text: str) -> Iterator[tuple[tuple[Span, ...], bool]]:
    tokens, begin = found.tokens, 0
    while len(tokens) - begin > MAX_WORDS:
        places = (k for k in range(begin + MAX_WORDS, begin + MAX_WORDS // 2, -1) if tokens[k - 1].of(text) in _CUTS)
        end = next(places, begin + MAX_WORDS)
        yield tokens[begin:end], True
        begin = end
    yield tokens[begin:], begin > 0


def _surface(tokens: Sequence[Span], text: str) -> Surface:
    spaces = [tokens[k].end < tokens[k + 1].begin for k in range(len(tokens) - 1)]
    return Surface(tuple(span.of(text) for span in tokens), (*spaces, True))


def _names(sentence: Sentence, analysis: Sequence[Analysis]) -> Iterator[NameSpan]:
    for first, last, label in names_of([found.name for found in analysis]):
        span = sentence.tokens[first].span.to(sentence.tokens[last].span)
        sure = min(found.name_confidence for found in analysis[first : last + 1])
        yield NameSpan(sentence=sentence.index, first=first, last=last, span=span, label=label, confidence=sure)

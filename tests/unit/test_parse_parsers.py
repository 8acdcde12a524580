"""The table of parsers, and other people's behind the same seam."""

import sys
from types import ModuleType, SimpleNamespace

import pytest

from zeitgraph.errors import LanguageError, ParserError
from zeitgraph.model.text import Document, DocumentId, NameLabel, Source
from zeitgraph.parse import PARSERS, parser_for


def _document(text: str) -> Document:
    return Document(id=DocumentId("d"), text=text, language="en", source=Source(name="d"))


class _Doc(list[SimpleNamespace]):
    """What spaCy's Doc is to us."""

    def __init__(self, vocab: object, words: list[str], spaces: list[bool], sent_starts: list[bool]) -> None:
        super().__init__(
            SimpleNamespace(
                i=k, lemma_=word.lower(), pos_="NOUN", tag_="NN", morph=SimpleNamespace(to_dict=dict), dep_="dep"
            )
            for k, word in enumerate(words)
        )
        for token in self:
            token.head = self[0]
        self[0].dep_ = "ROOT"
        self.ents = [SimpleNamespace(start=0, end=1, label_="PERSON"), SimpleNamespace(start=1, end=2, label_="DATE")]
        del vocab, spaces, sent_starts


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A spaCy whose only pipeline hangs everything on the first word."""
    module, tokens = ModuleType("spacy"), ModuleType("spacy.tokens")

    def load(name: str) -> SimpleNamespace:
        if name != "tiny":
            raise OSError(f"Can't find model {name!r}")
        return SimpleNamespace(vocab=None, pipe=list)

    module.load, tokens.Doc = load, _Doc  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)
    monkeypatch.setitem(sys.modules, "spacy.tokens", tokens)
    return module


def test_a_language_without_tables_is_refused() -> None:
    with pytest.raises(LanguageError, match="'xx'"):
        parser_for("xx")


def test_an_unknown_parser_is_refused_with_those_there_are() -> None:
    with pytest.raises(ParserError, match="conllu, spacy, stanza, zeitgraph"):
        parser_for("de", "mystery:de")


def test_a_parser_that_is_not_installed_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("spacy", "stanza"):
        monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(ParserError, match=rf"zeitgraph\[{name}\]"):
            parser_for("de", f"{name}:de")


@pytest.mark.usefixtures("spacy")
def test_spacy_trees_keep_our_offsets_and_its_names() -> None:
    text = "Smith left. Jones stayed."
    parsed = parser_for("en", "spacy:tiny").parse(_document(text))
    assert [sentence.span.of(text) for sentence in parsed.sentences] == ["Smith left.", "Jones stayed."]
    assert [token.head for token in parsed.sentences[1].tokens] == [None, 0, 0]
    assert [(name.span.of(text), name.label) for name in parsed.names] == [
        ("Smith", NameLabel.PER),
        ("Jones", NameLabel.PER),
    ]
    assert parsed.parser == "spacy:tiny"


@pytest.mark.usefixtures("spacy")
def test_a_missing_spacy_model_is_named() -> None:
    with pytest.raises(ParserError, match="spacy:huge"):
        parser_for("en", "spacy:huge")


@pytest.mark.usefixtures("spacy")
def test_a_spacy_model_that_does_not_speak_ud_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    parser = parser_for("en", "spacy:tiny")
    tiger = lambda docs: [[SimpleNamespace(dep_="oa")] for _ in docs]  # noqa: E731
    monkeypatch.setattr(parser, "_pipeline", SimpleNamespace(vocab=None, pipe=tiger))
    with pytest.raises(ParserError, match="oa are no relations"):
        parser.parse(_document("Smith left."))


def test_stanza_trees_keep_our_offsets(monkeypatch: pytest.MonkeyPatch) -> None:
    def word(text: str, head: int) -> SimpleNamespace:
        return SimpleNamespace(
            text=text,
            lemma=None,
            upos="X",
            xpos=None,
            feats="Case=Nom|Number=Sing",
            head=head,
            deprel="dep" if head else "root",
        )

    def pipeline(sentences: list[list[str]]) -> SimpleNamespace:
        trees = [SimpleNamespace(words=[word(w, int(k > 0)) for k, w in enumerate(words)]) for words in sentences]
        return SimpleNamespace(sentences=trees)

    stanza = ModuleType("stanza")
    stanza.Pipeline = lambda *_, **__: pipeline  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "stanza", stanza)
    parsed = parser_for("en", "stanza:en").parse(_document("Smith left."))
    tokens = parsed.sentences[0].tokens
    assert [(token.form, token.head, token.relation) for token in tokens] == [
        ("Smith", None, "root"),
        ("left", 0, "dep"),
        (".", 0, "dep"),
    ]
    assert tokens[0].feature("Case") == "Nom"


def test_each_parser_of_the_table_has_a_name() -> None:
    assert sorted(PARSERS) == ["conllu", "spacy", "stanza", "zeitgraph"]

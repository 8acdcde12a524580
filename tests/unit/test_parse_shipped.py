"""The shipped models on plain sentences: what must never break."""

import pytest

from zeitgraph.model.text import Document, DocumentId, NameLabel, ParsedDocument, Source, Token
from zeitgraph.parse import parser_for, write_conllu
from zeitgraph.parse.ours import sign_tag


def _parse(text: str, language: str = "de") -> ParsedDocument:
    document = Document(id=DocumentId("d"), text=text, language=language, source=Source(name="d"))
    return parser_for(language).parse(document)


def _relations(parsed: ParsedDocument) -> dict[str, tuple[str, str | None]]:
    """Each form's relation and the form that it hangs on, in the first sentence."""
    sentence = parsed.sentences[0]
    return {t.form: (t.relation, g.form if (g := sentence.governor(t)) else None) for t in sentence.tokens}


def _token(parsed: ParsedDocument, form: str) -> Token:
    return next(token for sentence in parsed.sentences for token in sentence.tokens if token.form == form)


def test_a_separable_verb_has_its_prefix() -> None:
    relations = _relations(_parse("Der Minister trat am Montag zurück."))
    assert relations["trat"] == ("root", None)
    assert relations["Minister"] == ("nsubj", "trat")
    assert relations["zurück"] == ("compound:prt", "trat")
    assert relations["Montag"] == ("obl", "trat")


def test_a_passive_has_a_passive_subject() -> None:
    relations = _relations(_parse("Zwei Männer wurden von der Polizei festgenommen."))
    assert relations["Männer"] == ("nsubj:pass", "festgenommen")
    assert relations["wurden"] == ("aux:pass", "festgenommen")


def test_an_object_before_the_verb_is_no_subject() -> None:
    relations = _relations(_parse("Den Vertrag unterschrieb der Präsident erst am Abend."))
    assert relations["Vertrag"] == ("obj", "unterschrieb")
    assert relations["Präsident"] == ("nsubj", "unterschrieb")


def test_a_quote_hangs_on_its_verb_of_saying() -> None:
    relations = _relations(_parse("„Wir geben nicht auf“, sagte der Sprecher."))
    assert relations["sagte"] == ("root", None)
    assert relations["geben"] == ("ccomp", "sagte")


def test_lemmas_are_infinitives_and_singulars() -> None:
    parsed = _parse("Die Länder haben ihre Botschafter abgezogen.")
    assert [_token(parsed, form).lemma for form in ("Länder", "haben", "abgezogen")] == ["Land", "haben", "abziehen"]


def test_a_person_and_a_country_are_named() -> None:
    parsed = _parse("Angela Merkel reiste am Sonntag nach Frankreich.")
    text = parsed.document.text
    assert [(name.span.of(text), name.label) for name in parsed.names] == [
        ("Angela Merkel", NameLabel.PER),
        ("Frankreich", NameLabel.GPE),
    ]


def test_an_english_passive_with_its_agent() -> None:
    relations = _relations(_parse("Two men were arrested by police on Monday.", "en"))
    assert relations["men"] == ("nsubj:pass", "arrested")
    assert relations["police"][1] == "arrested"


def test_english_irregular_verbs_have_their_lemma() -> None:
    parsed = _parse("The children went home and said nothing.", "en")
    assert [_token(parsed, form).lemma for form in ("children", "went", "said")] == ["child", "go", "say"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_sentence_without_end_is_cut_and_says_so(language: str) -> None:
    parsed = _parse(" ".join(["eins"] * 1000), language)
    assert all(sentence.split_by_rule for sentence in parsed.sentences)
    assert [len(sentence.tokens) for sentence in parsed.sentences] == [200] * 5


def test_a_word_without_end_is_one_word_and_takes_no_time() -> None:
    (sentence,) = _parse("Er sah " + "a" * 300_000 + ".").sentences
    assert [len(token.form) for token in sentence.tokens] == [2, 3, 300_000, 1]


def test_a_text_is_parsed_the_same_when_all_words_were_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Die Regierung lehnt den Plan ab. Das sagte ein Sprecher in Kiew."
    first = write_conllu(_parse(text))
    monkeypatch.setattr("zeitgraph.parse.vectors.REMEMBERED", 0)
    monkeypatch.setattr("zeitgraph.parse.lexicon.REMEMBERED", 0)
    assert write_conllu(_parse(text)) == first


def test_an_empty_document_has_no_sentences() -> None:
    assert _parse("").sentences == ()


def test_the_same_text_gives_the_same_bytes_whatever_came_before() -> None:
    text = "Die Regierung lehnt den Plan ab. Das sagte ein Sprecher in Kiew."
    first = write_conllu(_parse(text))
    _parse("Ein ganz anderer Text über Kiew und die Regierung.")
    assert write_conllu(_parse(text)) == first


def test_each_sentence_is_a_tree_with_one_root() -> None:
    parsed = _parse("Wie er sagte, kam er, sah und siegte – so heißt es jedenfalls; ob das stimmt, weiß niemand.")
    for sentence in parsed.sentences:
        assert sum(token.head is None for token in sentence.tokens) == 1
        assert sentence.subtree(sentence.root) == sentence.tokens


def test_an_emoji_is_no_verb() -> None:
    assert [sign_tag(form, "VERB") for form in ("\N{FIRE}", "\N{PARTY POPPER}\N{VARIATION SELECTOR-16}", "rast")] == [
        "SYM",
        "SYM",
        "VERB",
    ]


def test_a_bullet_is_punctuation() -> None:
    assert sign_tag("\N{BULLET}", "NOUN") == "PUNCT"


def test_signs_that_are_words_keep_their_tags() -> None:
    assert sign_tag("&", "CCONJ") == "CCONJ"

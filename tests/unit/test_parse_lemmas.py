"""Lemmas of tagged words."""

from collections.abc import Mapping, Sequence

import pytest

from zeitgraph.language import load
from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.lemmas import LemmaRules, Lemmatizer
from zeitgraph.parse.lexicon import HantaLexicon

BOOK = {
    ("rückt", "VV(FIN)"): "rücken",
    ("räten", "NN"): "rat",
    ("USA", "NN"): "Usa",
    ("Perus", "NE"): "Peru",
    ("News", "NE"): "New",
    ("Truppe", "NN"): "Trupp",
    ("Tage", "NN"): "Tag",
    ("gehabt", "VA(PP)"): "haben",
    ("gehabt", "VV(INF)"): "gehabt",
}


class _Book:
    """A lexicon of a few words."""

    def look_up(self, form: str, *, first: bool) -> tuple[Mapping[str, float], str]:
        del first
        return {tag: 1.0 for word, tag in BOOK if word.lower() == form.lower() and tag != "VV(INF)"}, form

    def lemma(self, form: str, tags: Sequence[Sequence[str]], *, first: bool) -> str | None:
        possible, _ = self.look_up(form, first=first)
        groups = [tag for group in tags for tag in group if tag in possible] + [tag for group in tags for tag in group]
        return next(
            (BOOK[word, tag] for tag in groups for word, t in BOOK if t == tag and word.lower() == form.lower()), None
        )


def _german(form: str, upos: str, xpos: str = "", *, features: str = "", words: Mapping[str, str] | None = None) -> str:
    rules = LemmaRules(words=words or {})
    given = tuple((key, value) for key, _, value in (part.partition("=") for part in features.split("|") if part))
    return Lemmatizer(rules, _Book(), "de", {"Wien"}).lemma(form, upos, xpos, first=False, features=given)


def test_a_finite_verb_has_its_infinitive() -> None:
    assert _german("rückt", "VERB", "VVFIN") == "rücken"


def test_only_the_last_part_of_a_hyphenated_noun_is_inflected() -> None:
    assert _german("EU-Räten", "NOUN", "NN") == "EU-Rat"


def test_an_acronym_is_its_own_lemma() -> None:
    assert _german("USA", "NOUN", "NN") == "USA"


def test_a_name_loses_its_ending_in_the_genitive_only() -> None:
    assert _german("Perus", "PROPN", "NE", features="Case=Gen") == "Peru"
    assert _german("News", "PROPN", "NE") == "News"


def test_a_known_place_loses_its_ending_whatever_its_case() -> None:
    assert _german("Wiens", "PROPN", "NE") == "Wien"


def test_a_feminine_singular_keeps_the_ending_that_the_lexicon_cuts() -> None:
    assert _german("Truppe", "NOUN", "NN", features="Gender=Fem|Number=Sing") == "Truppe"
    assert _german("Tage", "NOUN", "NN", features="Gender=Masc|Number=Plur") == "Tag"


def test_a_tag_that_the_word_cannot_have_gives_way_to_one_that_it_can() -> None:
    assert _german("gehabt", "VERB", "VVINF") == "haben"


def test_what_treebanks_say_of_a_function_word_comes_first() -> None:
    assert _german("den", "DET", "ART", words={"den|DET": "der"}) == "der"


def test_an_unknown_english_word_follows_its_ending() -> None:
    rules = LemmaRules(endings={"VERB|ed": "2|", "VERB|ied": "3|y", "VERB|": "0|"})
    english = Lemmatizer(rules, None, "en")
    assert english.lemma("glarked", "VERB", "VBD", first=False) == "glark"
    assert english.lemma("Blied", "VERB", "VBD", first=True) == "bly"


def test_endings_are_learnt_from_trees() -> None:
    from zeitgraph.parse.training.lemmas import learn_lemmas

    pairs = [("walked", "walk"), ("talked", "talk"), ("cried", "cry"), ("tried", "try"), ("men", "man")]
    words = tuple(Word(form=form, lemma=lemma, upos="VERB" if lemma != "man" else "NOUN") for form, lemma in pairs)
    learnt = learn_lemmas([Tree(id="t", document="d", words=words)] * 2, only_closed=False)
    english = Lemmatizer(LemmaRules.from_json(learnt), None, "en")
    assert english.lemma("balked", "VERB", "", first=False) == "balk"
    assert english.lemma("spied", "VERB", "", first=False) == "spy"
    assert english.lemma("Men", "NOUN", "", first=True) == "man"


def _examples(kind: str) -> list[tuple[str, dict[str, str]]]:
    return [(code, found) for code in ("de", "en") for found in load(code).table("lemma")[kind]]


@pytest.fixture(scope="module")
def lemmatizers() -> dict[str, Lemmatizer]:
    """Without what training learnt: the tables and the lexicon alone."""
    german = HantaLexicon("morphmodel_ger.pgz")
    return {"de": Lemmatizer(LemmaRules(), german, "de"), "en": Lemmatizer(LemmaRules(), None, "en")}


@pytest.mark.parametrize(("language", "word"), _examples("examples"))
def test_the_examples_of_the_table_hold(
    language: str, word: dict[str, str], lemmatizers: dict[str, Lemmatizer]
) -> None:
    found = lemmatizers[language].lemma(word["form"], word["upos"], word["xpos"], first=False)
    assert found == word["lemma"]


@pytest.mark.parametrize(("language", "word"), _examples("counterexamples"))
def test_the_counterexamples_do_not_happen(
    language: str, word: dict[str, str], lemmatizers: dict[str, Lemmatizer]
) -> None:
    found = lemmatizers[language].lemma(word["form"], word["upos"], word["xpos"], first=False)
    assert found != word["lemma"]

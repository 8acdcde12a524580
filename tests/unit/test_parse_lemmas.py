"""Lemmas of tagged words."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pytest
from tests.unit.raw_tables import entries, unshown

from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.lemma import lemma_table
from zeitgraph.model.text import Span, Token
from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.finite import _of_form, by_form
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


def _examples(kind: str) -> list[tuple[str, Mapping[str, Any]]]:
    return [(code, found) for code in LANGUAGES for found in load(code).table("lemma")[kind]]


ENDINGS = {"VERB:VBD|ed": "2|", "VERB:VBN|ed": "2|", "VERB:VBG|ing": "3|", "VERB:VBZ|s": "1|", "NOUN:NNS|s": "1|"}


@cache
def _lexicon() -> HantaLexicon:
    return HantaLexicon("morphmodel_ger.pgz")


def _by_the_tables(code: str, word: Mapping[str, Any]) -> str:
    """The lemma without what training learnt but the plainest endings: by the tables and the lexicon or dictionary."""
    rules = LemmaRules(endings=ENDINGS if code == "en" else {})
    lemmatizer = Lemmatizer(rules, _lexicon() if code == "de" else None, code)
    features = tuple((key, value) for key, _, value in (part.partition("=") for part in word.get("features", ())))
    return lemmatizer.lemma(word["form"], word["upos"], word.get("xpos", ""), first=False, features=features)


def _mood(code: str, word: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """What the form of a finite verb says of itself, its subject being a third person."""
    features = (("Person", "3"), ("VerbForm", "Fin"))
    span = Span(0, len(word["form"]))
    verb = Token(
        index=0,
        span=span,
        form=word["form"],
        lemma=word["lemma"],
        upos="VERB",
        features=features,
        head=None,
        relation="root",
    )
    (told,) = by_form([verb], code)
    return told.feature("Mood"), told.feature("Tense")


@pytest.mark.parametrize(("language", "word"), _examples("examples"))
def test_the_examples_of_the_table_hold(language: str, word: Mapping[str, Any]) -> None:
    assert _by_the_tables(language, word) == word["lemma"]


@pytest.mark.parametrize(("language", "word"), _examples("counterexamples"))
def test_the_counterexamples_do_not_happen(language: str, word: Mapping[str, Any]) -> None:
    assert _by_the_tables(language, word) != word["lemma"]


@pytest.mark.parametrize("word", load("de").table("lemma")["moods"])
def test_the_moods_of_the_table_hold(word: Mapping[str, Any]) -> None:
    assert _mood("de", word) == (word["mood"], word["tense"])


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_entry_of_the_table_has_an_example_that_fails_without_it(code: str) -> None:
    table = load(code).table("lemma")
    words, moods = [*table["examples"], *table["counterexamples"]], table.get("moods", ())

    def read() -> list[object]:
        return [*(_by_the_tables(code, word) for word in words), *(_mood(code, word) for word in moods)]

    places = entries({key: value for key, value in table.items() if key != "moods"}, "tags", "fine", "umlauts")
    assert unshown(code, "lemma", places, read, lemma_table.cache_clear, _of_form.cache_clear) == []

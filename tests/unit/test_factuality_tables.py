"""The tables of factuality and attribution: what they promise, and that broken ones are refused."""

from collections.abc import Mapping
from typing import Any

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import LANGUAGES, load, tables
from zeitgraph.language.attribution import CueKind, attribution_table, cue_words
from zeitgraph.language.factuality import CODES, Holder, factuality_table


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_knows_some_hundreds_of_cues(code: str) -> None:
    assert len(factuality_table(code).cues) > 500


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_class_of_cues_has_words(code: str) -> None:
    table = factuality_table(code)
    assert set(table.cues.values()) == set(table.effects)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_languages_agree_on_who_holds_what(code: str) -> None:
    other = factuality_table("de").effects
    effects = factuality_table(code).effects
    assert {name: effect.holder for name, effect in effects.items()} == {n: e.holder for n, e in other.items()}


def test_saying_makes_the_subject_the_holder_and_refusing_does_not() -> None:
    effects = factuality_table("de").effects
    assert effects["say"].holder is Holder.SPEAKER
    assert effects["refuse"].holder is Holder.AUTHOR


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", ["factuality", "attribution"])
def test_each_table_has_examples_and_counterexamples(code: str, name: str) -> None:
    table = load(code).table(name)
    assert table["examples"]
    assert table["counterexamples"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_factuality_name_codes(code: str) -> None:
    table = load(code).table("factuality")
    assert {example["code"] for example in [*table["examples"], *table["counterexamples"]]} <= set(CODES)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], dict[str, Any]]:
    """Tables to put in the place of the real ones, by language and name."""
    replaced: dict[tuple[str, str], dict[str, Any]] = {}
    real = tables._table

    def table(code: str, name: str) -> Mapping[str, Any]:
        return replaced.get((code, name)) or real(code, name)

    monkeypatch.setattr(tables, "_table", table)
    attribution_table.cache_clear()
    factuality_table.cache_clear()
    return replaced


def test_a_word_in_two_classes_is_refused(broken: dict[tuple[str, str], dict[str, Any]]) -> None:
    cues = [{"class": "say", "verbs": ["sagen"]}, {"class": "deny", "verbs": ["sagen"]}]
    broken["de", "attribution"] = {"cues": cues}
    with pytest.raises(LanguageError, match=r"de/attribution\.toml.*sagen"):
        cue_words(load("de"), "attribution")


def test_the_same_word_may_be_a_verb_and_a_noun(broken: dict[tuple[str, str], dict[str, Any]]) -> None:
    broken["en", "attribution"] = {"cues": [{"class": "say", "verbs": ["report"], "nouns": ["report"]}]}
    found = cue_words(load("en"), "attribution")
    assert set(found) == {(CueKind.VERB, "report"), (CueKind.NOUN, "report")}


def test_a_missing_list_of_words_is_refused(broken: dict[tuple[str, str], dict[str, Any]]) -> None:
    broken["de", "attribution"] = {"cues": []}
    with pytest.raises(LanguageError, match=r"de/attribution\.toml.*prepositions"):
        attribution_table("de")


def test_an_unknown_code_is_refused(broken: dict[tuple[str, str], dict[str, Any]]) -> None:
    real = dict(load("de").table("factuality"))
    broken["de", "factuality"] = {**real, "adverbs": [{"code": "maybe", "words": ["wohl"]}]}
    with pytest.raises(LanguageError, match="maybe"):
        factuality_table("de")


def test_a_class_without_an_effect_is_refused(broken: dict[tuple[str, str], dict[str, Any]]) -> None:
    real = dict(load("de").table("factuality"))
    cues = [*real["cues"], {"class": "wondering", "verbs": ["staunen"]}]
    broken["de", "factuality"] = {**real, "cues": cues}
    with pytest.raises(LanguageError, match="wondering"):
        factuality_table("de")

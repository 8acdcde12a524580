import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.verbs import VerbClass, verb_table


def role(code: str, example: dict[str, str]) -> str | None:
    kinds = {"animate": ("person", "animate", "thing"), "place": ("place", "thing"), "thing": ("thing",)}
    return verb_table(code).role(example["text"], example["preposition"], kinds[example["noun"]])


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_the_table_hold(code: str) -> None:
    for example in load(code).table("verbs")["examples"]:
        assert role(code, example) == example["role"], example


@pytest.mark.parametrize("code", LANGUAGES)
def test_counterexamples_of_the_table_hold(code: str) -> None:
    for example in load(code).table("verbs")["counterexamples"]:
        assert role(code, example) != example["role"], example


def test_im_is_in_with_its_article() -> None:
    assert verb_table("de").preposition("Im") == "in"


def test_a_place_stays_a_place_where_the_preposition_can_be_local() -> None:
    assert verb_table("en").role("insist", "on", ("place", "thing")) == "location"


def test_modals_are_a_class() -> None:
    assert verb_table("de").is_class("sollen", VerbClass.MODAL)
    assert not verb_table("de").is_class("sagen", VerbClass.MODAL)


def test_an_unknown_role_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {**load("de").table("verbs"), "valency": {"warten": {"auf": "goal"}}}
    monkeypatch.setattr("zeitgraph.language.tables._table", lambda code, name: table if name == "verbs" else {})
    with pytest.raises(LanguageError, match=r"valency\.warten"):
        verb_table.__wrapped__("de")


def test_a_missing_list_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zeitgraph.language.tables._table", lambda code, name: {"modals": "können"})
    with pytest.raises(LanguageError, match="'modals' has to be a list of words"):
        verb_table.__wrapped__("de")

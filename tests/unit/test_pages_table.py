from typing import Any

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import LANGUAGES, load, tables
from zeitgraph.language.pages import Scope, fold, pages_table
from zeitgraph.read.furniture import judge
from zeitgraph.read.lines import lines_of


def _examples(key: str) -> list[tuple[str, dict[str, str]]]:
    return [(code, example) for code in LANGUAGES for example in load(code).table("pages")[key]]


@pytest.mark.parametrize(("code", "example"), _examples("examples"))
def test_example_of_the_table_is_what_it_says(code: str, example: dict[str, str]) -> None:
    verdict = judge(lines_of(example["line"])[0], code)
    assert verdict is not None
    assert verdict.rule == example["rule"]


@pytest.mark.parametrize(("code", "example"), _examples("counterexamples"))
def test_counterexample_of_the_table_is_no_furniture(code: str, example: dict[str, str]) -> None:
    assert judge(lines_of(example["line"])[0], code) is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_is_in_two_cues(code: str) -> None:
    seen: dict[str, str] = {}
    for cue in pages_table(code).cues:
        for line in cue.whole:
            assert seen.setdefault(line, cue.rule) == cue.rule


def test_numbers_and_signs_do_not_matter_to_a_cue() -> None:
    assert fold("– 1.204 Kommentare!") == "# kommentare"


def test_a_cue_says_how_far_it_reaches() -> None:
    table = pages_table("de")
    scopes = [cue.scope for line in ("Drucken", "Mehr zum Thema", "Meistgelesen") if (cue := table.cue(line))]
    assert scopes == [Scope.LINE, Scope.LIST, Scope.END]


def _broken(monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    table = {**load("de").table("pages"), **changes}
    monkeypatch.setattr(tables, "_table", lambda code, name: table)
    pages_table.cache_clear()


def test_a_broken_table_is_refused_with_file_and_key(monkeypatch: pytest.MonkeyPatch) -> None:
    _broken(monkeypatch, byline={"starts": "von"})
    with pytest.raises(LanguageError, match=r"language/de/pages\.toml: 'starts' has to be a list of words"):
        pages_table("de")
    pages_table.cache_clear()


def test_a_word_with_capitals_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _broken(monkeypatch, published={"cues": ["Vom"]})
    with pytest.raises(LanguageError, match="'Vom' is not in lower case"):
        pages_table("de")
    pages_table.cache_clear()


def test_a_cue_without_a_scope_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    _broken(monkeypatch, cues=[{"rule": "menu", "whole": ["menü"]}])
    with pytest.raises(LanguageError, match="cue 'menu' needs a rule, a scope"):
        pages_table("de")
    pages_table.cache_clear()

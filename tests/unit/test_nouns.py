import pytest

from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.nouns import NounKind, noun_table


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_the_table_hold(code: str) -> None:
    for example in load(code).table("nouns")["examples"]:
        assert noun_table(code).is_kind(example["noun"], NounKind(example["kind"])), example


@pytest.mark.parametrize("code", LANGUAGES)
def test_counterexamples_of_the_table_do_not_match(code: str) -> None:
    for example in load(code).table("nouns")["counterexamples"]:
        assert not noun_table(code).is_kind(example["noun"], NounKind(example["kind"])), example


def test_a_town_acts_and_is_a_place() -> None:
    assert {NounKind.GROUP, NounKind.PLACE} <= noun_table("de").kinds("Stadt")


def test_the_last_part_of_a_german_compound_decides() -> None:
    assert NounKind.PERSON in noun_table("de").kinds("Gewerkschaftsmitglied")


def test_a_message_on_video_is_no_embassy() -> None:
    assert not noun_table("de").is_kind("Videobotschaft", NounKind.PLACE)
    assert noun_table("de").is_kind("US-Botschaft", NounKind.PLACE)

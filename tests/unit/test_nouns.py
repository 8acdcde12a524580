import pytest

from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.nouns import NounKind, NounTable, noun_table


def is_so(table: NounTable, noun: str, kind: str) -> bool:
    """Whether a noun or pronoun is of a kind, or of one of the other lists."""
    if kind == "thing_pronoun":
        return noun in table.thing_pronouns
    asked = {"adverbial": table.is_adverbial, "undergone": table.is_undergone, "occasion": table.is_occasion}
    return asked[kind](noun) if kind in asked else table.is_kind(noun, NounKind(kind))


@pytest.mark.parametrize("code", LANGUAGES)
def test_examples_of_the_table_hold(code: str) -> None:
    for example in load(code).table("nouns")["examples"]:
        assert is_so(noun_table(code), example["noun"], example["kind"]), example


@pytest.mark.parametrize("code", LANGUAGES)
def test_counterexamples_of_the_table_do_not_match(code: str) -> None:
    for example in load(code).table("nouns")["counterexamples"]:
        assert not is_so(noun_table(code), example["noun"], example["kind"]), example


def test_a_town_acts_and_is_a_place() -> None:
    assert {NounKind.GROUP, NounKind.PLACE} <= noun_table("de").kinds("Stadt")


def test_the_last_part_of_a_german_compound_decides() -> None:
    assert NounKind.PERSON in noun_table("de").kinds("Gewerkschaftsmitglied")


def test_a_message_on_video_is_no_embassy() -> None:
    assert not noun_table("de").is_kind("Videobotschaft", NounKind.PLACE)
    assert noun_table("de").is_kind("US-Botschaft", NounKind.PLACE)

from pathlib import Path

import pytest
from tests.unit.test_across import entity

from zeitgraph.errors import InputError
from zeitgraph.model.graph import Entity, EventGraph
from zeitgraph.resolve.across import identify, nobody
from zeitgraph.resolve.decisions import Decisions, read_decisions

ROHANI = entity("Hassan Rohani")
ROUHANI = entity("Hassan Rouhani", document="d2", language="en")
VOGT, BRANDT = entity("Anna Vogt"), entity("Paula Brandt", document="d2")


def read(folder: Path, text: str) -> Decisions:
    path = folder / "decisions.csv"
    path.write_text(text, encoding="utf-8")
    return read_decisions(path)


def rules(decisions: Decisions, *entities: Entity) -> set[str]:
    return {identity.rule for identity in identify(EventGraph(entities=frozenset(entities)), decisions)}


def test_what_the_user_calls_the_same_is_one(tmp_path: Path) -> None:
    assert rules(read(tmp_path, "decision,a,b\nsame,Anna Vogt,Paula Brandt\n"), VOGT, BRANDT) == {
        "decision of the user"
    }


def test_what_the_user_calls_different_is_two_whatever_the_rules_say(tmp_path: Path) -> None:
    assert rules(Decisions(), ROHANI, ROUHANI)
    assert not rules(read(tmp_path, "different,Hassan Rohani,Hassan Rouhani\n"), ROHANI, ROUHANI)


def test_a_third_one_does_not_join_what_is_different(tmp_path: Path) -> None:
    third = entity("Hassan Rouhaani", document="d3", language="en")
    decisions = read(tmp_path, "different,Hassan Rohani,Hassan Rouhani\n")
    found = identify(EventGraph(entities=frozenset({ROHANI, ROUHANI, third})), decisions)
    sets = {frozenset({identity.entity, identity.canonical}) for identity in found}
    assert frozenset({ROHANI.id, ROUHANI.id}) not in sets and len(sets) == 1


def test_an_entity_may_be_named_by_its_id(tmp_path: Path) -> None:
    assert not rules(read(tmp_path, f"different,{ROHANI.id},{ROUHANI.id}\n"), ROHANI, ROUHANI)


def test_names_that_nobody_has_are_told(tmp_path: Path) -> None:
    decisions = read(tmp_path, f"same,Anna Vogtt,paula brandt\ndifferent,{VOGT.id},actor-nobody\n")
    graph = EventGraph(entities=frozenset({VOGT, BRANDT}))
    assert nobody(graph, decisions) == ("Anna Vogtt", "actor-nobody")
    assert nobody(graph, Decisions()) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("same,Anna Vogt\n", "three columns"),
        ("perhaps,Anna Vogt,Paula Brandt\n", "neither 'same' nor 'different'"),
        ("same,Anna Vogt,anna  vogt\n", "twice in the line"),
    ],
)
def test_a_line_that_decides_nothing_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told) as error:
        read(tmp_path, text)
    assert "decisions.csv:1" in str(error.value)


def test_a_pair_is_not_both_the_same_and_different(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="both the same and different"):
        read(tmp_path, "same,Anna Vogt,Paula Brandt\ndifferent,paula brandt,Anna Vogt\n")
    twice = read(tmp_path, "same,Anna Vogt,Paula Brandt\nsame,Paula Brandt,Anna Vogt\n")
    assert len(twice.entries) == 2


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_decisions(tmp_path / "none.csv")

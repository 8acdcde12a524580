"""Participants are whole names."""

from tests.unit.trees import parsed

from zeitgraph.extract import entities, extract
from zeitgraph.extract.events import events
from zeitgraph.language import load

TREE = """
The the DET det 3
Islamic Islamic PROPN amod 3
State State PROPN nsubj 9 Number=Sing
in in ADP case 5
Iraq Iraq PROPN nmod 3 Number=Sing
and and CCONJ cc 8
the the DET det 8
Levant Levant PROPN conj 3 Number=Sing
seized seize VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Ramadi Ramadi PROPN obj 9 Number=Sing
"""
TWO = TREE.replace("Levant Levant", "Dawran Dawran")


def agents(tree: str) -> list[str]:
    document = parsed(tree, language="en")
    found = extract(document, load("en")).events
    return [document.token(a.head).form for event in found for a in event.arguments if a.role.value == "agent"]


def test_the_last_word_of_a_coordinated_name_is_no_participant_of_its_own() -> None:
    assert agents(TREE) == ["State"]


def test_a_second_name_is() -> None:
    assert "Dawran" in agents(TWO)


def test_the_tree_alone_makes_two_of_it() -> None:
    document, english = parsed(TREE, language="en"), load("en")
    heads = {mention.head for mention in entities(document, english)}
    assert any(a.head not in heads for event in events(document, english) for a in event.arguments)

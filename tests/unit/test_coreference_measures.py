"""A measure tells nothing apart, and who is called Mr is a person."""

import pytest
from tests.unit.casts import chains, document, mention, together

from zeitgraph.assemble.cast import Cast
from zeitgraph.extract import extract
from zeitgraph.language import load
from zeitgraph.model.mention import EntityType
from zeitgraph.model.resolution import Resolution

QUAKE = """
    Ein     ein     DET   det   2 Definite=Ind|Gender=Neut|Number=Sing
    Beben   Beben   NOUN  nsubj 3 Gender=Neut|Number=Sing
    begann  beginnen VERB root  0 VerbForm=Fin|Tense=Past|Number=Sing
"""
AGAIN = """
    Das     der     DET   det   2 Definite=Def|Gender=Neut|Number=Sing
    Erdbeben Erdbeben NOUN nsubj 6 Gender=Neut|Number=Sing
    der     der     DET   det   4 Case=Gen
    {noun}  {noun}  NOUN  nmod  2 Case=Gen|Gender=Fem|Number=Sing
    {more}  {more}  {pos} nmod  4
    endete  enden   VERB  root  0 VerbForm=Fin|Tense=Past|Number=Sing
"""


def test_a_quake_is_the_same_when_its_magnitude_is_told() -> None:
    assert together(document(QUAKE, AGAIN.format(noun="Stärke", more="6,2", pos="NUM")), "Beben", "Erdbeben")


def test_an_attribute_without_a_number_tells_another() -> None:
    assert not together(document(QUAKE, AGAIN.format(noun="Vorwoche", more="gestern", pos="ADV")), "Beben", "Erdbeben")


@pytest.mark.parametrize(("title", "person"), [("Mrs", True), ("Downtown", False)])
def test_who_is_called_mrs_is_a_person_whatever_the_tagger_says(title: str, *, person: bool) -> None:
    tree = f"""
        {title} {title} PROPN nmod:desc 2
        Dalton  Dalton  PROPN nsubj 3 ORG
        agreed  agree   VERB  root  0 VerbForm=Fin|Tense=Past
    """
    assert (mention(document(tree, language="en"), "Dalton").type is EntityType.PERSON) == person


@pytest.mark.parametrize(("number", "plural"), [("Sing", False), ("Plur", True)])
def test_a_noun_of_one_form_is_one_where_its_article_says_so(number: str, *, plural: bool) -> None:
    text = document(f"""
        Die     der     DET   det   2 Number={number}
        Anleger Anleger NOUN  nsubj 3 Number=Plur
        klagten klagen  VERB  root  0 VerbForm=Fin|Tense=Past
    """)
    mentions = extract(text, load("de"))
    head = mention(text, "Anleger").head
    standing = Cast.of(text, mentions, Resolution(entities=chains(text))).standing([head])
    assert standing.entities[standing.ids[head]].plural == plural


@pytest.mark.parametrize(("form", "type_"), [("mayor", EntityType.PERSON), ("mayors", EntityType.GROUP)])
def test_a_noun_is_one_whatever_number_the_parser_gives_its_verb(form: str, type_: EntityType) -> None:
    number = "Sing" if form == "mayor" else "Plur"
    tree = f"""
        New     new     ADJ   amod  2
        {form}  mayor   NOUN  nsubj 3 Number={number}
        sacks   sack    VERB  root  0 Mood=Ind|Number=Plur|Tense=Pres|VerbForm=Fin
        aide    aide    NOUN  obj   3 Number=Sing
    """
    assert mention(document(tree, language="en"), form).type is type_

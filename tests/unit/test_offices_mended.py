"""Who is appointed what: behind a passive stands the office, and a headline needs no auxiliary."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract import extract
from zeitgraph.language import load
from zeitgraph.model.mention import Role

PASSIVE = """
    Lund    Lund    PROPN nsubj:pass 3
    was     be      AUX   aux:pass 3 Tense=Past|VerbForm=Fin
    {verb}  {lemma} VERB  root  0 Tense=Past|VerbForm=Part|Voice=Pass
    {noun}  {noun}  NOUN  obj   3 Number=Sing
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "noun", "patients"),
    [("appointed", "appoint", "minister", {"Lund"}), ("handed", "hand", "letter", {"letter"})],
)
def test_who_is_appointed_is_no_office(verb: str, lemma: str, noun: str, patients: set[str]) -> None:
    text = parsed(PASSIVE.format(verb=verb, lemma=lemma, noun=noun), language="en")
    (event,) = extract(text, load("en")).events
    assert {text.token(a.head).form for a in event.arguments if a.role is Role.PATIENT} == patients


@pytest.mark.parametrize(("voice", "role"), [("|Voice=Pass", Role.PATIENT), ("", Role.AGENT)])
def test_no_deaths_reported_is_a_passive_where_the_parser_says_so(voice: str, role: Role) -> None:
    tree = f"""
        Deaths   death  NOUN  nsubj 2 Number=Plur
        reported report VERB  root  0 Tense=Past|VerbForm=Part{voice}
    """
    (event,) = extract(parsed(tree, language="en"), load("en")).events
    assert [argument.role for argument in event.arguments] == [role]

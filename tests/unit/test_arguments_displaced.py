"""Phrases that a parser hangs on the noun beside the verb that they belong to; on small trees by hand."""

import pytest
from tests.unit.trees import roles

HANDED = """
    She      she       PRON  nsubj 2
    {verb}   VERB      root  0 VerbForm=Fin|Tense=Past|Mood=Ind
    {amount}
    of       of        ADP   case  5
    files    file      NOUN  nmod  3
    to       to        ADP   case  7
    {to}
"""


@pytest.mark.parametrize(
    ("verb", "amount", "to", "recipients"),
    [
        ("handed hand", "dozens dozen NOUN obj 2", "editors editor NOUN nmod 5", ["editors"]),
        ("handed hand", "dozens dozen NOUN obj 2", "walls wall NOUN nmod 5", []),
        ("handed hand", "copies copy NOUN obj 2", "editors editor NOUN nmod 5", []),  # no amount
        ("burned burn", "dozens dozen NOUN obj 2", "editors editor NOUN nmod 5", []),
    ],
)
def test_to_whom_something_is_given_may_hang_on_what_is_counted(
    verb: str, amount: str, to: str, recipients: list[str]
) -> None:
    found = roles(HANDED.format(verb=verb, amount=amount, to=to), lemma=verb.split()[1], language="en")
    assert found.get("recipient", []) == recipients


@pytest.mark.parametrize(
    ("tree", "topics"),
    [
        (
            """
            Two     two   NUM  nsubj 4
            of      of    ADP  case  3
            guards  guard NOUN nmod  1
            warned  warn  VERB root  0 VerbForm=Fin|Tense=Past|Mood=Ind
            us      we    PRON obj   4 PronType=Prs|Person=1
            """,
            [],
        ),
        (
            """
            They    they  PRON nsubj 2 PronType=Prs|Person=3
            warned  warn  VERB root  0 VerbForm=Fin|Tense=Past|Mood=Ind
            guards  guard NOUN obj   2
            of      of    ADP  case  5
            floods  flood NOUN nmod  3
            """,
            ["floods"],
        ),
    ],
)
def test_what_a_verb_is_about_stands_behind_it_where_order_is_fixed(tree: str, topics: list[str]) -> None:
    assert roles(tree, lemma="warn", language="en").get("topic", []) == topics


@pytest.mark.parametrize(("verb", "recipients"), [("sign", ["Peru"]), ("read", [])])
def test_with_whom_something_is_done_may_hang_on_what_is_done(verb: str, recipients: list[str]) -> None:
    tree = f"""
        Chile  Chile  PROPN nsubj 2 GPE
        {verb} {verb} VERB  root  0 VerbForm=Fin|Tense=Past|Mood=Ind
        deals  deal   NOUN  obj   2
        with   with   ADP   case  5
        Peru   Peru   PROPN nmod  3 GPE
    """
    assert roles(tree, lemma=verb, language="en").get("recipient", []) == recipients


@pytest.mark.parametrize(
    ("auxiliary", "between", "agents"),
    [("", "", ["rebels"]), ("was be AUX aux:pass 6", "", []), ("", "badly badly ADV advmod 5", [])],
)
def test_passives_side_by_side_share_who_does_it(auxiliary: str, between: str, agents: list[str]) -> None:
    lines = f"""
        Ghent  Ghent PROPN nsubj:pass 3 GPE
        was    be    AUX   aux:pass 3 VerbForm=Fin|Tense=Past|Mood=Ind
        looted loot  VERB  root     0 VerbForm=Part|Tense=Past
        and    and   CCONJ cc       {5 + bool(auxiliary)}
        {auxiliary}
        burned burn  VERB  conj     3 VerbForm=Part|Tense=Past
        {between}
        by     by    ADP   case     {7 + bool(auxiliary) + bool(between)}
        rebels rebel NOUN  obl:agent {5 + bool(auxiliary)}
    """
    tree = "\n".join(line for line in lines.splitlines() if line.strip())
    assert roles(tree, lemma="loot", language="en").get("agent", []) == agents
    assert roles(tree, lemma="burn", language="en")["agent"] == ["rebels"]

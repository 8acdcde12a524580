"""Words that say when are nobody and nothing, unless they take part in an event; by hand."""

import pytest
from tests.unit.casts import chains, document

TREE = """
    Die     der     DET  det   2
    Reise   Reise   NOUN nsubj 3 Gender=Fem|Number=Sing
    begann  beginnen VERB root 0 VerbForm=Fin|Tense=Past
    {last}
"""
MONDAY = "am an ADP case 5 ~ Montag Montag NOUN obl 3 Gender=Masc|Number=Sing"
QUARREL = "mit mit ADP case 5 ~ Streit Streit NOUN obl 3 Gender=Masc|Number=Sing"


@pytest.mark.parametrize(("last", "expected"), [(MONDAY, {"Reise"}), (QUARREL, {"Reise", "Streit"})])
def test_what_only_says_when_is_no_entity(last: str, expected: set[str]) -> None:
    text = document(TREE.format(last=last.replace(" ~ ", "\n    ")))
    assert {text.token(head).form for found in chains(text) for head in found.heads} == expected

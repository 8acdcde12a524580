"""Prepositions that the parser takes for conjunctions; by hand."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.words_mended import with_words
from zeitgraph.language.verbs import verb_table

TREE = """
    Rights   right    NOUN  compound 2
    groups   group    NOUN  nsubj 3
    called   call     VERB  root  0
    on       on       ADP   mark  7
    Congress Congress PROPN {relation} {above}
    to       to       PART  {to}    7
    act      act      VERB  xcomp 3
"""


@pytest.mark.parametrize(
    ("relation", "above", "to", "expected"),
    [("obl", 3, "mark", {"on": ("case", 4)}), ("nsubj", 7, "mark", {}), ("obl", 3, "advmod", {})],
)
def test_a_preposition_before_a_noun_without_one_is_its(
    relation: str, above: int, to: str, expected: dict[str, tuple[str, int]]
) -> None:
    sentence = parsed(TREE.format(relation=relation, above=above, to=to), language="en").sentences[0]
    words = with_words(sentence, verb_table("en")).values()
    assert {word.form: (word.relation, word.head) for word in words} == expected

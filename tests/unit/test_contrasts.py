"""'Not the bridge but a school': what is denied leaves the event; by hand."""

from tests.unit.trees import parsed

from zeitgraph.extract.contrasts import with_contrasts
from zeitgraph.language.factuality import factuality_table

HIT = """
    Raketen Rakete VERB  nsubj 2
    trafen  treffen VERB root 0 VerbForm=Fin
    {negation} {negation} PART advmod 2
    {second} {second} ADV advmod 5
    Schulen Schule NOUN  obj   2
    ,       ,      PUNCT punct 8
    {join}  {join} CCONJ cc    8
    Busse   Bus    NOUN  {relation} {head}
"""


def moved(negation: str, join: str, second: str = "die", relation: str = "conj", head: int = 5) -> dict[str, object]:
    """What becomes of the two nouns: relation and governor."""
    tree = HIT.format(negation=negation, join=join, second=second, relation=relation, head=head)
    words = with_contrasts(parsed(tree).sentences[0], factuality_table("de").negation)
    return {word.form: (word.relation, word.head) for word in words.values()}


def test_what_is_put_for_it_takes_the_place_of_what_is_denied() -> None:
    assert moved("nicht", "sondern") == {"Busse": ("obj", 1), "Schulen": ("dep", 7)}


def test_what_stands_behind_the_verb_is_put_for_the_noun_behind_the_negation() -> None:
    assert moved("nicht", "sondern", head=2) == {"Busse": ("obj", 1), "Schulen": ("dep", 7)}


def test_both_take_part_where_nothing_is_denied() -> None:
    assert moved("nicht", "und") == moved("gestern", "sondern") == {}


def test_both_take_part_in_not_only() -> None:
    assert moved("nicht", "sondern", second="nur") == {}

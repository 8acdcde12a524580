"""Clauses that open misleadingly, by hand: 'when a lorry carrying migrants overturned'."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.clauses_mended import with_comments, with_conjunctions, with_participles, with_predicates
from zeitgraph.language.verbs import verb_table
from zeitgraph.model.text import Sentence

FINITE = "Tense=Past|VerbForm=Fin"
CARRYING = """
    Two        two      NUM  nsubj  2
    died       die      VERB root   0 Tense=Past|VerbForm=Fin
    when       when     ADV  {opens}
    lorries    lorry    NOUN nsubj  5
    carrying   carry    VERB advcl  2 {carrying}
    migrants   migrant  NOUN obj    5
    overturned overturn VERB xcomp  5 {overturned}
"""
STORMED = """
    Police     police   NOUN nsubj  2
    fled       flee     VERB root   0 Tense=Past|VerbForm=Fin
    as         as       ADP  case   4
    crowds     crowd    NOUN obl    2
    chanting   chant    VERB acl    4
    stormed    storm    VERB advcl  2 {stormed}
    {rest}
"""


def carrying(carrying: str = "VerbForm=Ger", overturned: str = FINITE, opens: str = "mark 5") -> Sentence:
    """'Two died when lorries carrying migrants overturned', the participle taken for the verb."""
    return parsed(CARRYING.format(carrying=carrying, overturned=overturned, opens=opens), language="en").sentences[0]


def test_the_finite_verb_heads_the_clause_and_the_participle_hangs_on_its_noun() -> None:
    changed = {word.form: (word.relation, word.head) for word in with_participles(carrying()).values()}
    assert changed == {"when": ("mark", 6), "lorries": ("nsubj", 6), "carrying": ("acl", 3), "overturned": ("advcl", 1)}


@pytest.mark.parametrize(
    "sentence",
    [
        carrying(overturned="Tense=Past|VerbForm=Part"),
        carrying(carrying=FINITE),
        carrying(carrying="Tense=Past|VerbForm=Part"),
    ],
)
def test_a_participle_below_it_or_a_finite_verb_above_is_left_alone(sentence: Sentence) -> None:
    assert with_participles(sentence) == {}


def test_behind_when_a_past_is_the_finite_verb_whatever_the_tagger_says() -> None:
    opens = "advmod 5 PronType=Int"
    assert with_participles(carrying(overturned="Tense=Past|VerbForm=Part", opens=opens))


@pytest.mark.parametrize(
    ("stormed", "rest", "mended"),
    [
        (FINITE, "in in ADV advmod 6", True),
        ("VerbForm=Inf", "in in ADV advmod 6", False),
        (FINITE, "they they PRON nsubj 6", False),
    ],
)
def test_a_preposition_before_a_clause_without_subject_is_its_conjunction(
    stormed: str, rest: str, mended: bool
) -> None:
    sentence = parsed(STORMED.format(stormed=stormed, rest=rest), language="en").sentences[0]
    changed = {word.form: (word.relation, word.head) for word in with_conjunctions(sentence).values()}
    assert changed == ({"as": ("mark", 5), "crowds": ("nsubj", 5)} if mended else {})


@pytest.mark.parametrize(
    ("comma", "auxiliary", "mended"), [(",", "aux", True), ("so", "aux", False), (",", "advmod", False)]
)
def test_behind_a_comment_the_verb_goes_on_with_what_is_said(comma: str, auxiliary: str, mended: bool) -> None:
    tree = f"""
        Spain   Spain    PROPN nsubj 3
        will    will     AUX   aux   3
        pay     pay      VERB  ccomp 6
        ,       ,        PUNCT punct 6
        he      he       PRON  nsubj 6
        said    say      VERB  root  0
        {comma} {comma}  PUNCT punct 10
        but     but      CCONJ cc    10
        may     may      AUX   {auxiliary} 10
        sue     sue      VERB  conj  6
    """
    changed = with_comments(parsed(tree, language="en").sentences[0])
    assert {word.form: word.head for word in changed.values()} == ({"sue": 2} if mended else {})


PARTICIPLE = "Tense=Past|VerbForm=Part"
HANGING = """
    A        a       DET   det   2
    barge    barge   NOUN  {barge}
    carrying carry   VERB  acl   2 VerbForm=Ger
    sheep    sheep   NOUN  obj   3
    {verb}
    near     near    ADP   case  7
    Ghent    Ghent   PROPN obl   5
    {rest}
    .        .       PUNCT punct 2
"""
TODAY = "today    today   ADV   advmod 5"
SAYING = """,        ,       PUNCT punct 5
    police   police  NOUN  nsubj 10
    said     say     VERB  root  0 Tense=Past|VerbForm=Fin"""


def predicates(tree: str) -> dict[str, tuple[str, int | None]]:
    """The relation and the governor of each word that is mended."""
    changed = with_predicates(parsed(tree, language="en").sentences[0], verb_table("en"))
    return {word.form: (word.relation, word.head) for word in changed.values()}


def test_a_finite_verb_behind_a_participle_takes_the_noun_that_hung_on_nothing_as_its_subject() -> None:
    tree = HANGING.format(barge="root 0", verb=f"docked dock VERB acl 4 {FINITE}", rest=TODAY)
    assert predicates(tree) == {"barge": ("nsubj", 4), "docked": ("root", None), ".": ("punct", 4)}


@pytest.mark.parametrize("hung", ["acl 2", "acl 4", "ccomp 10"])
def test_so_it_does_before_a_verb_of_saying(hung: str) -> None:
    tree = HANGING.format(barge="ccomp 10", verb=f"docked dock VERB {hung} {FINITE}", rest=SAYING)
    found = predicates(tree)
    assert (found["barge"], found["docked"]) == (("nsubj", 4), ("ccomp", 9))


@pytest.mark.parametrize(("verb", "taken"), [("capsized capsize", True), ("painted paint", False)])
def test_a_participle_is_the_predicate_where_its_verb_has_no_passive(verb: str, taken: bool) -> None:
    tree = HANGING.format(barge="root 0", verb=f"{verb} VERB acl 4 {PARTICIPLE}", rest=TODAY)
    assert bool(predicates(tree)) == taken


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("carrying carry   VERB  acl", "barge's  barge   NOUN  nmod"),  # nothing parts the noun from the verb
        (".        .", "!        !"),  # perhaps a headline
        ("root 0", "obj 7"),
        ("near     near    ADP   case  7", "it       it      PRON  nsubj 5"),  # the verb has its own subject
    ],
)
def test_what_hangs_well_is_left_alone(old: str, new: str) -> None:
    tree = HANGING.format(barge="root 0", verb=f"docked dock VERB acl 2 {FINITE}", rest=TODAY)
    assert old in tree
    assert predicates(tree) != {}
    assert predicates(tree.replace(old, new)) == {}

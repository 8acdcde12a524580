"""Words whose tree says that they are something else than the parser took them for; by hand."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.words_mended import with_words
from zeitgraph.language.verbs import verb_table

IT = "PRON {relation} {head} Gender=Neut|PronType=Prs"


def mended(tree: str, language: str = "en") -> dict[str, tuple[str, str]]:
    """The tag and the relation of each word that is mended."""
    words = with_words(parsed(tree, language=language).sentences[0], verb_table(language))
    return {word.form: (word.upos, word.relation) for word in words.values()}


@pytest.mark.parametrize(("relation", "expected"), [("csubj", {"It": ("PRON", "expl")}), ("advcl", {})])
def test_a_pronoun_holds_the_place_of_a_clause_that_is_the_subject(relation: str, expected: dict[str, object]) -> None:
    tree = f"""
        It     it     {IT.format(relation="nsubj", head=3)}
        is     be     AUX  cop   3
        fair   fair   ADJ  root  0
        to     to     PART mark  5
        expect expect VERB {relation} 3 VerbForm=Inf
    """
    assert mended(tree) == expected


@pytest.mark.parametrize(("verb", "expected"), [("make", {"it": ("PRON", "expl")}), ("paint", {})])
def test_a_pronoun_holds_the_place_of_a_clause_that_is_judged(verb: str, expected: dict[str, object]) -> None:
    tree = f"""
        They   they   PRON nsubj 2
        made   {verb} VERB root  0
        it     it     {IT.format(relation="obj", head=2)}
        hard   hard   ADJ  xcomp 2
        to     to     PART mark  6
        vote   vote   VERB advcl 4 VerbForm=Inf
    """
    assert mended(tree) == expected


def test_a_pronoun_that_is_only_called_something_stays_an_object() -> None:
    tree = f"""
        They   they   PRON nsubj 2
        made   make   VERB root  0
        it     it     {IT.format(relation="obj", head=2)}
        hard   hard   ADJ  xcomp 2
    """
    assert mended(tree) == {}


@pytest.mark.parametrize(("relation", "expected"), [("ccomp", {"that": ("SCONJ", "mark")}), ("acl:relcl", {})])
def test_a_conjunction_before_a_subject_is_no_object_of_what_is_said(
    relation: str, expected: dict[str, object]
) -> None:
    tree = f"""
        He     he     PRON  nsubj 2
        told   tell   VERB  root  0
        them   they   PRON  iobj  2
        that   that   PRON  obj   6
        he     he     PRON  nsubj 6
        left   leave  VERB  {relation} 2
    """
    assert mended(tree) == expected


@pytest.mark.parametrize(
    ("helper", "relation", "expected"), [("haben", "aux", {"bekannt": ("VERB", "root")}), ("sein", "cop", {})]
)
def test_a_participle_with_an_auxiliary_is_no_adjective(
    helper: str, relation: str, expected: dict[str, object]
) -> None:
    tree = f"""
        Niemand niemand  PRON nsubj 3
        hat     {helper} AUX  {relation} 3
        bekannt bekannt  ADJ  root  0
    """
    assert mended(tree, "de") == expected


@pytest.mark.parametrize(("behind", "expected"), [(")", {"left": ("ADJ", "dep")}), ("early", {})])
def test_a_word_alone_in_brackets_is_no_verb(behind: str, expected: dict[str, object]) -> None:
    tree = f"""
        Bell     bell     PROPN nsubj     5
        (        (        PUNCT punct     3
        left     leave    VERB  parataxis 1
        {behind} {behind} PUNCT punct     3
        spoke    speak    VERB  root      0
    """
    assert mended(tree) == expected

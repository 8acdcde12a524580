"""Trees that the parser got wrong, mended before events are read; by hand."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.events_order import ordered
from zeitgraph.language import load
from zeitgraph.model.text import Token

PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
REFUSED = f"""
    She     she    PRON  nsubj 2
    refused refuse VERB  root  0 {PAST}
    to      to     PART  mark  4
    leave   leave  VERB  xcomp 2 VerbForm=Inf
    {{rest}}
"""


def _last(rest: str, language: str = "en") -> Token:
    """The last word of the sentence behind 'She refused to leave', as mended."""
    return ordered(parsed(REFUSED.format(rest=rest), language=language), load(language)).sentences[0].tokens[-1]


def test_a_bare_past_behind_an_infinitive_is_the_finite_verbs() -> None:
    token = _last(
        """and and CCONJ cc 6
        stayed stay VERB conj 4 Tense=Past|VerbForm=Part"""
    )
    assert (token.head, token.feature("VerbForm")) == (1, "Fin")


def test_an_infinitive_behind_an_infinitive_stays_there() -> None:
    token = _last(
        """and and CCONJ cc 6
        go go VERB conj 4 VerbForm=Inf"""
    )
    assert token.head == 3


@pytest.mark.parametrize(("verb", "tense"), [("vowed vow", None), ("failed fail", "Past")])
def test_a_form_that_could_be_a_past_is_an_infinitive_behind_one_but_for_what_is_left_undone(
    verb: str, tense: str | None
) -> None:
    tree = f"""
        She    she   PRON  nsubj 2
        {verb}       VERB  root  0 {PAST}
        to     to    PART  mark  4
        win    win   VERB  xcomp 2 VerbForm=Inf
        and    and   CCONJ cc    6
        quit   quit  VERB  conj  4 Tense=Past|VerbForm=Fin
    """
    assert ordered(parsed(tree, language="en"), load("en")).sentences[0].tokens[-1].feature("Tense") == tense


@pytest.mark.parametrize(
    ("rest", "head"),
    [
        (", , PUNCT punct 6\nsmiling smile VERB advcl 4 Tense=Pres|VerbForm=Part", 1),
        ("smiling smile VERB advcl 4 Tense=Pres|VerbForm=Part", 3),
    ],
)
def test_a_participle_tells_how_the_whole_was_behind_a_comma_only(rest: str, head: int) -> None:
    assert _last(rest).head == head


@pytest.mark.parametrize(("mood", "head"), [("Ind", 2), ("Sub", 6)])
def test_behind_a_semicolon_nobody_is_quoted_but_in_the_subjunctive(mood: str, head: int) -> None:
    tree = f"""
        Das      der     DET   det       2
        Amt      Amt     NOUN  nsubj     3
        meldete  melden  VERB  root      0 {PAST}
        ,        ,       PUNCT punct     7
        alles    alles   PRON  nsubj     7
        sei      sein    AUX   cop       7 Mood=Sub|Tense=Pres|VerbForm=Fin
        gut      gut     ADJ   ccomp     3
        ;        ;       PUNCT punct     10
        Zeugen   Zeuge   NOUN  nsubj     10
        fehlten  fehlen  VERB  parataxis 7 Mood={mood}|Tense=Past|VerbForm=Fin
    """
    assert ordered(parsed(tree), load("de")).sentences[0].tokens[-1].head == head


def test_a_finite_auxiliary_behind_an_infinitive_opens_a_conjunct_of_the_finite_verb() -> None:
    token = _last(
        f"""but but CCONJ cc 7
        was be AUX aux:pass 7 {PAST}
        removed remove VERB conj 4 Tense=Past|VerbForm=Part"""
    )
    assert token.head == 1


def test_what_is_put_off_is_no_conjunct_of_what_was_due() -> None:
    tree = f"""
        It   it   PRON  nsubj    3
        was  be   AUX   cop      3 {PAST}
        due  due  ADJ   root     0
        to   to   PART  mark     6
        be   be   AUX   aux:pass 6 VerbForm=Inf
        held hold VERB  xcomp    3 Tense=Past|VerbForm=Part
        but  but  CCONJ cc       9
        was  be   AUX   aux:pass 9 {PAST}
        cut  cut  VERB  conj     6 Tense=Past|VerbForm=Part
    """
    assert ordered(parsed(tree, language="en"), load("en")).sentences[0].tokens[-1].head == 2


CALLED = """
    Oman    Oman    PROPN nsubj 2
    called  call    VERB  root  0
    for     for     ADP   {case} {of}
    {noun}  {noun}  NOUN  obl   2
    to      to      PART  mark  {verb}
    {rest}
"""


def _subject(noun: str, rest: str, verb: int = 6, case: str = "case 4") -> tuple[str, int | None]:
    """How the noun hangs behind 'called for', and on which word."""
    relation, of = case.split()
    tree = CALLED.format(noun=noun, rest=rest, verb=verb, case=relation, of=of)
    token = ordered(parsed(tree, language="en"), load("en")).sentences[0].tokens[3]
    return token.relation, token.head


@pytest.mark.parametrize("case", ["case 4", "mark 6"])
def test_who_is_called_for_is_to_do_it(case: str) -> None:
    assert _subject("police", "leave leave VERB advcl 2", case=case) == ("nsubj", 5)


def test_what_is_called_for_is_to_be_done() -> None:
    assert _subject("sanctions", "be be AUX aux:pass 7\nlifted lift VERB xcomp 2", verb=7) == ("nsubj:pass", 6)


def test_a_time_before_an_infinitive_does_nothing() -> None:
    assert _subject("hours", "leave leave VERB advcl 2") == ("obl", 1)

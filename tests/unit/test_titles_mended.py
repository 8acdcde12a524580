"""Names right behind a noun that says who or what they are, which a parser hangs on another word; by hand."""

from dataclasses import replace

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.events_order import ordered
from zeitgraph.extract.words_mended import with_words
from zeitgraph.language import load
from zeitgraph.language.verbs import verb_table

TITLE = {"leader": ("nmod:desc", 3), "Hale": ("obj", 1)}


def mended(tree: str, language: str = "en") -> dict[str, tuple[str, int | None]]:
    """The relation and the governor of each word that is mended."""
    words = with_words(parsed(tree, language=language).sentences[0], verb_table(language)).values()
    return {word.form: (word.relation, word.head) for word in words}


@pytest.mark.parametrize("relation", ["iobj", "obl", "xcomp", "appos", "parataxis", "dep"])
def test_a_name_behind_a_noun_for_a_person_is_whom_the_verb_means(relation: str) -> None:
    tree = f"""
        Police  police  NOUN  nsubj 2
        held    hold    VERB  root  0
        leader  leader  NOUN  obj   2 Number=Sing
        Hale    Hale    PROPN {relation} 2
    """
    assert mended(tree) == TITLE


def test_the_noun_is_no_recipient_either() -> None:
    tree = """
        Police  police  NOUN  nsubj 2
        held    hold    VERB  root  0
        leader  leader  NOUN  iobj  2 Number=Sing
        Hale    Hale    PROPN obj   2
    """
    assert mended(tree) == TITLE


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("leaders leader NOUN obj 2 Number=Plur", "Berlin Berlin"),
        ("shares share NOUN obj 2 Number=Sing", "Hale Hale"),
        ("leader leader NOUN obj 2 Number=Sing", "Monday Monday"),
    ],
)
def test_several_people_things_and_days_have_no_titles(noun: str, name: str) -> None:
    tree = f"""
        Police police NOUN nsubj 2
        showed show   VERB root  0
        {noun}
        {name} PROPN iobj 2
    """
    assert mended(tree) == {}


def test_a_preposition_before_the_title_is_the_name_s() -> None:
    tree = """
        Lawyers lawyer   NOUN  root  0
        for     for      ADP   case  4
        the     the      DET   det   4
        singer  singer   NOUN  nmod  1 Number=Sing
        Hale    Hale     PROPN appos 1
    """
    expected = {"for": ("case", 4), "the": ("det", 4), "singer": ("nmod:desc", 4), "Hale": ("nmod", 0)}
    assert mended(tree) == expected


@pytest.mark.parametrize(("case", "head"), [("case 3", 3), ("punct 3", None)])
def test_the_noun_before_a_name_says_what_it_is(case: str, head: int | None) -> None:
    tree = f"""
        chiefs  chief   NOUN  root  0
        of      of      ADP   {case}
        airline airline NOUN  nmod  1
        Norfly  Norfly  PROPN nmod  1
    """
    together = {"of": ("case", 3), "airline": ("nmod:desc", 3), "Norfly": ("nmod", 0)}
    assert mended(tree) == (together if head else {})


@pytest.mark.parametrize(("between", "expected"), [("", True), (",", False)])
def test_a_name_right_behind_a_title_is_the_subject(between: str, expected: bool) -> None:
    comma = ", , PUNCT punct 1\n" if between else ""
    name, verb = (5, 6) if between else (4, 5)
    tree = f"""
        Secretary Secretary PROPN nsubj {verb}
        of        of        ADP   case  3
        State     State     PROPN nmod  1
        {comma}Hale Hale PROPN vocative {verb}
        left      leave     VERB  root  0
    """
    assert mended(tree) == ({"Secretary": ("nmod:desc", name - 1), "Hale": ("nsubj", verb - 1)} if expected else {})


@pytest.mark.parametrize(
    ("verb", "name", "expected"), [("elect", "Anna", True), ("meet", "Anna", False), ("elect", "Calvera", False)]
)
def test_who_is_appointed_is_no_part_of_the_office(verb: str, name: str, expected: bool) -> None:
    tree = f"""
        They    they    PRON  nsubj 2
        elected {verb}  VERB  root  0
        {name}  {name}  PROPN compound 5
        Hale    Hale    PROPN flat  3
        chair   chair   NOUN  obj   2
    """
    assert mended(tree) == ({name: ("obj", 1), "chair": ("xcomp", 1)} if expected else {})


BROKEN = {"Merz": ("nsubj", 1), "Scholz": ("obl:arg", 1), "Wortbruch": ("obj", 1)}


@pytest.mark.parametrize(
    ("verb", "tag", "beside", "expected"),
    [
        ("vorwerfen", "NOUN", "", BROKEN),
        ("vorwerfen", "PROPN", "", BROKEN),
        ("vorwerfen", "NOUN", "ihm er PRON obl:arg 2", {}),
        ("treffen", "NOUN", "", {}),
    ],
)
def test_what_somebody_is_accused_of_is_no_part_of_his_name(
    verb: str, tag: str, beside: str, expected: dict[str, object]
) -> None:
    tree = f"""
        Merz      Merz      PROPN nsubj 2
        wirft     {verb}    VERB  root  0
        Scholz    Scholz    PROPN obj   2
        Wortbruch Wortbruch {tag} flat  3
        {beside}
    """
    assert mended(tree, "de") == expected


def test_the_surname_of_who_has_a_first_name_is_no_accusation() -> None:
    tree = """
        Merz      Merz      PROPN nsubj 2
        wirft     vorwerfen VERB  root  0
        Peter     Peter     PROPN obj   2
        Bruch     Bruch     PROPN flat  3
    """
    assert mended(tree, "de") == {}


def test_who_accuses_is_the_subject_where_both_are_exchanged() -> None:
    tree = """
        Merz      Merz      PROPN obj   2
        wirft     vorwerfen VERB  root  0
        Scholz    Scholz    PROPN nsubj 2
        Wortbruch Wortbruch NOUN  flat  3
    """
    assert mended(tree, "de") == BROKEN


def test_whoever_stands_before_the_verb_keeps_all_of_the_name() -> None:
    tree = """
        Reederei  Reederei  NOUN  nsubj 4
        Costa     Costa     PROPN appos 1
        Crociere  Crociere  PROPN flat  2
        räumte    einräumen VERB  root  0
        Fehler    Fehler    NOUN  obj   4
    """
    assert mended(tree, "de") == {}


def test_the_tagger_s_name_ends_before_what_its_bearer_is_accused_of() -> None:
    tree = """
        Merz      Merz      PROPN nsubj 2 PER
        wirft     vorwerfen VERB  root  0
        Scholz    Scholz    PROPN obj   2
        Wortbruch Wortbruch NOUN  flat  3
    """
    document = parsed(tree)
    scholz, breach = document.sentences[0].tokens[2:]
    name = replace(document.names[0], first=2, last=3, span=scholz.span.to(breach.span))
    (found,) = ordered(replace(document, names=(name,)), load("de")).names
    assert (found.first, found.last, found.span) == (2, 2, scholz.span)


@pytest.mark.parametrize(
    ("verb", "before", "expected"),
    [("vorwerfen", "obl:arg", {"Untreue": ("obj", 1)}), ("helfen", "obl:arg", {}), ("vorwerfen", "obl", {})],
)
def test_of_two_who_are_told_the_noun_is_what_they_are_told(
    verb: str, before: str, expected: dict[str, object]
) -> None:
    tree = f"""
        Sie     sie     PRON nsubj 2
        wirft   {verb}  VERB root  0
        ihm     er      PRON {before} 2
        Untreue Untreue NOUN obl:arg 2
    """
    assert mended(tree, "de") == expected

from tests.unit.trees import parsed

from zeitgraph.extract.heads import argument_head, argument_span

SHIP = """
    Fregatte  Fregatte  NOUN  root  0
    „         „         PUNCT punct 3
    Hessen    Hessen    PROPN appos 1
    “         “         PUNCT punct 3
"""


def head(tree: str, index: int = 0) -> str:
    sentence = parsed(tree).sentences[0]
    return argument_head(sentence, sentence.tokens[index]).form


def test_a_name_is_its_last_word() -> None:
    assert head("Clara Clara PROPN root 0\nZetkin Zetkin PROPN flat 1") == "Zetkin"


def test_a_number_is_no_last_word_of_a_name() -> None:
    assert head("Schalke Schalke PROPN root 0\n04 04 NUM flat 1") == "Schalke"


def test_after_a_role_the_surname_stands_for_the_person() -> None:
    assert head("Minister Minister NOUN root 0\nKarl Karl PROPN appos 1\nMay May PROPN flat 2") == "May"


def test_a_capital_is_its_name() -> None:
    assert head("Hauptstadt Hauptstadt NOUN root 0\nSofia Sofia PROPN appos 1") == "Sofia"


def test_a_court_that_bears_a_citys_name_is_the_court() -> None:
    assert head("Landgericht Landgericht NOUN root 0\nKöln Köln PROPN appos 1") == "Landgericht"


def test_a_ship_with_its_name_in_quotes_is_the_ship() -> None:
    assert head(SHIP) == "Fregatte"


def test_what_is_counted_stands_for_an_amount() -> None:
    assert head("Hunderte Hundert NOUN root 0\nHelfer Helfer NOUN nmod 1") == "Helfer"


def test_a_part_of_something_is_the_part() -> None:
    assert head("Teil Teil NOUN root 0\ndes der DET det 3\nHeeres Heer NOUN nmod 1") == "Teil"


def test_the_span_covers_role_and_name() -> None:
    document = parsed("Minister Minister NOUN root 0\nKarl Karl PROPN appos 1\nMay May PROPN flat 2")
    sentence = document.sentences[0]
    assert argument_span(sentence, sentence.tokens[0]).of(document.document.text) == "Minister Karl May"

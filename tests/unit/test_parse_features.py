"""Words as the network reads them."""

from zeitgraph.parse.features import CLOSING, OPENING, ngrams, place_kind, plain_forms, sentence_openings, word_key


def test_quotes_of_any_shape_open_or_close_by_the_blanks_around_them() -> None:
    spaces = [False, False, True, True]
    assert plain_forms(['"', "Halt", '"', "rief"], spaces) == [OPENING, "Halt", CLOSING, "rief"]
    assert plain_forms(["„", "Halt", "“", "rief"], spaces) == [OPENING, "Halt", CLOSING, "rief"]
    assert plain_forms(["»", "Halt", "«", "rief"], spaces) == [OPENING, "Halt", CLOSING, "rief"]


def test_a_word_after_an_opening_quote_opens_the_sentence_too() -> None:
    assert sentence_openings([OPENING, "Halt", CLOSING, "rief"]) == [True, True, False, False]


def test_digits_are_alike_in_the_key() -> None:
    assert word_key("G20") == word_key("g31") == "g00"


def test_ngrams_are_the_same_at_each_call_and_sorted() -> None:
    assert ngrams("Rathaus") == ngrams("Rathaus") == tuple(sorted(ngrams("Rathaus")))


def test_a_place_is_known_in_the_genitive() -> None:
    assert place_kind("Norwegens", {"Norwegen": 1}) == 1
    assert place_kind("Norwegern", {"Norwegen": 1}) == 0

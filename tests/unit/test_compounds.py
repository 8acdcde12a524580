"""What compounds and inflected words end in."""

import pytest

from zeitgraph.language.compounds import Endings, LastParts

PARTS = LastParts(["minister", "sekretär", "kriegsschiff", "schiff", "rat"])
ENDINGS = Endings(["n", "s", "en", "ern"])


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("außenminister", "minister"),
        ("exminister", "minister"),
        ("marinekriegsschiff", "kriegsschiff"),
        ("segelschiff", "schiff"),
    ],
)
def test_a_compound_ends_in_the_longest_word_that_is_known(word: str, part: str) -> None:
    assert PARTS.longest(word) == part


@pytest.mark.parametrize("word", ["minister", "uminister", "verrat", "segel", "x"])
def test_what_has_too_few_letters_before_or_behind_is_no_compound(word: str) -> None:
    assert PARTS.longest(word) is None


def test_the_part_that_begins_first_in_any_form_of_a_compound_is_the_one() -> None:
    assert PARTS.earliest(["marinekriegsschiffs", "marinekriegsschiff"]) == "kriegsschiff"
    assert PARTS.earliest(["segels", "segel"]) is None


def test_a_word_is_what_it_is_without_each_of_its_endings() -> None:
    assert ENDINGS.variants("räten") == ["räten", "räte", "rät"]
    assert ENDINGS.variants("parties") == ["parties", "partie", "party"]
    assert ENDINGS.variants("uns") == ["uns"]  # too little is left


@pytest.mark.parametrize("word", ["rat", "stadtrats", "ministern", "exminister", "party", "parties"])
def test_what_is_a_variant_of_a_word_or_compound_has_one_of_the_tails(word: str) -> None:
    assert word[-4:] in ENDINGS.tails(["rat", "minister", "party"])


def test_most_other_words_have_none_of_the_tails() -> None:
    tails = ENDINGS.tails(["minister", "party"])
    assert [word for word in ("segel", "schiffe", "ministerium", "rat") if word[-4:] in tails] == []

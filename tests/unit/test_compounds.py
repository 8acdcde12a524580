"""What compounds end in."""

import pytest

from zeitgraph.language.compounds import LastParts

PARTS = LastParts(["minister", "sekretär", "kriegsschiff", "schiff", "rat"])


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

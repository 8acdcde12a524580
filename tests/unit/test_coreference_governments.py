"""Governments of states and of their parts: which are one, which are two."""

import pytest
from tests.unit.casts import chain, document


def acts(verb: str, *words: str) -> str:
    """'Die … Regierung VERB', with what stands before and behind the noun; the last word is the noun where alone."""
    noun = next(index for index, word in enumerate(words, 2) if word.casefold().endswith("regierung"))
    root = len(words) + 2
    rows = [f"Die der DET det {noun}"]
    for index, word in enumerate(words, 2):
        if index == noun:
            rows.append(f"{word} {word} NOUN nsubj {root} Gender=Fem|Number=Sing")
        elif index < noun:
            rows.append(f"{word} {word.removesuffix('e')} ADJ amod {noun}")
        elif word == "in":
            rows.append(f"in in ADP case {index + 1}")
        else:
            rows.append(f"{word} {word} PROPN nmod {noun} GPE")
    return "\n".join([*rows, f"{verb} {verb} VERB root 0 VerbForm=Fin"])


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (["Bundesregierung"], ["Landesregierung"], False),
        (["Regionalregierung"], ["Zentralregierung"], False),
        (["britische", "Regierung"], ["schottische", "Regierung"], False),
        (["walisische", "Regierung"], ["schottische", "Regierung"], False),
        (["schottische", "Regierung"], ["Regierung", "in", "Edinburgh"], True),
        (["Landesregierung"], ["Regierung"], True),
    ],
)
def test_a_part_of_a_state_has_a_government_of_its_own(first: list[str], second: list[str], same: bool) -> None:
    told = document(acts("klagt", *first), acts("schweigt", *second), language="de")
    nouns = [next(word for word in words if word.casefold().endswith("regierung")) for words in (first, second)]
    one, other = chain(told, nouns[0], 1), chain(told, nouns[1], 1 + (nouns[0] == nouns[1]))
    assert (one == other) is same

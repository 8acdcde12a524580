"""Nouns that a hyphen joins to what stands between quotation marks; by hand."""

import pytest
from tests.unit.trees import parsed

from zeitgraph.extract.hyphens_mended import with_joined_nouns
from zeitgraph.language.names import names

TREE = """
    Er     er      PRON  nsubj 2
    rief   rufen   VERB  root  0
    die    der     DET   det   {article}
    „      „       PUNCT punct 5
    Bild   Bild    PROPN obj   2
    “      “       PUNCT punct 5
    {noun} {noun}  NOUN  {relation}
"""


def mended(noun: str, relation: str = "obl 2", article: int = 5) -> dict[str, tuple[str, int | None]]:
    sentence = parsed(TREE.format(noun=noun, relation=relation, article=article), language="de").sentences[0]
    words = with_joined_nouns(sentence, names("de")).values()
    return {word.form: (word.relation, None if word.head is None else word.head + 1) for word in words}


@pytest.mark.parametrize("article", [5, 7])
def test_a_newspapers_noun_is_part_of_its_name(article: int) -> None:
    moved = {"die": ("det", 5)} if article == 7 else {}
    assert mended("-Zeitung", article=article) == {"-Zeitung": ("flat", 5), **moved}


def test_any_other_noun_stands_above_the_name() -> None:
    assert mended("-Redakteur") == {"-Redakteur": ("obj", 2), "Bild": ("compound", 7), "die": ("det", 7)}


@pytest.mark.parametrize("noun", ["Zeitung", "-zeitung", "-"])
def test_what_no_hyphen_joins_stays(noun: str) -> None:
    assert mended(noun) == {}

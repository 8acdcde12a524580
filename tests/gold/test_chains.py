"""Who is who in short texts of our own: precision before recall, each with a floor."""

from functools import cache

import pytest
from tests.bench.chains import Text, score, texts, total

from zeitgraph.assemble.score import Figures
from zeitgraph.language import LANGUAGES

FLOORS = {"de": (0.95, 0.88), "en": (0.95, 0.80)}  # a little under what was measured: .98/.93 and .99/.86
MOST_WRONG = 2  # pairs of one text that may be joined wrongly, where the parser errs
CASES = [text for code in LANGUAGES for text in texts(code)]


@cache
def figures(code: str) -> Figures:
    return total(code)


@pytest.mark.gold
@pytest.mark.parametrize("code", LANGUAGES)
def test_who_is_who_does_not_get_worse(code: str) -> None:
    precision, recall = FLOORS[code]
    assert figures(code).precision >= precision
    assert figures(code).recall >= recall


@pytest.mark.gold
@pytest.mark.parametrize("text", CASES, ids=lambda text: f"{text.language}: {text.about}")
def test_hardly_anybody_is_taken_for_somebody_else(text: Text) -> None:
    found = score(text)
    assert found.given - found.right <= MOST_WRONG


def test_there_are_texts_enough() -> None:
    assert len(CASES) >= 60

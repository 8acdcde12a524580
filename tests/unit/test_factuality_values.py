"""How factuality values combine."""

from zeitgraph.extract.factuality_values import combine, negated, soften, value
from zeitgraph.model.mention import ASSERTED
from zeitgraph.model.text import Span

CUE = Span(3, 7)


def test_the_less_certain_value_wins() -> None:
    assert combine(value("PR+", None, "a"), value("PS+", CUE, "b")).code == "PS+"


def test_two_negatives_make_a_positive() -> None:
    assert combine(value("CT-", None, "a"), value("CT-", CUE, "b")).code == "CT+"


def test_unspecified_has_no_polarity() -> None:
    assert combine(value("CT-", None, "a"), value("UU", CUE, "b")).code == "UU"


def test_the_cue_is_that_of_the_value_that_changes_the_other() -> None:
    assert combine(ASSERTED, value("PR+", CUE, "b")).span == CUE
    assert combine(value("PS+", CUE, "a"), ASSERTED).span == CUE


def test_softening_keeps_the_polarity() -> None:
    assert soften(value("CT-", None, "a"), value("PR+", CUE, "b")).code == "PR-"


def test_softening_never_makes_surer() -> None:
    assert soften(value("PS+", None, "a"), ASSERTED).code == "PS+"


def test_negating_turns_the_polarity_only() -> None:
    assert negated(value("PR+", None, "a")).code == "PR-"

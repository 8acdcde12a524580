from pathlib import Path

import pytest

from zeitgraph.assemble.clusters import GoldMention, b_cubed, gold_clusters
from zeitgraph.errors import InputError
from zeitgraph.model.text import Span


def mention(begin: int, cluster: str, *, optional: bool = False) -> GoldMention:
    return GoldMention(document="d", span=Span(begin, begin + 5), cluster=cluster, optional=optional)


def system(*clusters: str) -> dict[tuple[str, Span], str]:
    """Heads at 0, 10, 20 … in these clusters; '' is a mention that is missing."""
    return {("d", Span(10 * place, 10 * place + 5)): name for place, name in enumerate(clusters) if name}


GOLD = [mention(0, "x"), mention(10, "x"), mention(20, "y")]


def test_the_same_clusters_are_all_right() -> None:
    figures = b_cubed(GOLD, system("1", "1", "2"))
    assert (figures.precision, figures.recall, figures.f1) == (1.0, 1.0, 1.0)


def test_a_cluster_that_is_too_large_costs_precision() -> None:
    figures = b_cubed(GOLD, system("1", "1", "1"))
    assert figures.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert figures.recall == 1.0


def test_a_cluster_that_is_torn_costs_recall() -> None:
    figures = b_cubed(GOLD, system("1", "2", "3"))
    assert figures.precision == 1.0
    assert figures.recall == pytest.approx((0.5 + 0.5 + 1) / 3)


def test_a_missing_mention_costs_recall_unless_it_is_optional() -> None:
    assert b_cubed(GOLD, system("1", "1")).recall == pytest.approx(2 / 3)
    assert b_cubed([*GOLD[:2], mention(20, "y", optional=True)], system("1", "1")).recall == 1.0


def test_a_quote_that_is_not_in_the_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "clusters.yaml").write_text(
        "entities: [{id: a, mentions: [{doc: d, text: Ufer, nth: 2}]}]\nevents: []\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match="d has no 'Ufer' number 2"):
        gold_clusters(tmp_path, {"d": "Am Ufer."})

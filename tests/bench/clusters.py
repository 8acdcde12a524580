"""Clusters across documents: `python -m tests.bench.clusters [HAPPENING…]` prints B³, and what is wrong in these."""

import sys
from pathlib import Path
from typing import Any

import yaml

from zeitgraph import pipeline
from zeitgraph.assemble.clusters import MANIFEST, GoldMention, b_cubed, gold_clusters
from zeitgraph.model.options import Options

FOLDER = Path(__file__).parents[1] / "gold" / "crossdoc"


def main(shown: list[str]) -> None:
    """All figures, by happening too; the clusters of the happenings that are `shown`."""
    readings, graph = pipeline.read_corpus([str(FOLDER / MANIFEST)], Options())
    texts = {reading.parsed.document.source.name: reading.parsed.document.text for reading in readings}
    gold = gold_clusters(FOLDER, texts)
    places = pipeline.cluster_places(readings, graph)
    happenings = yaml.safe_load((FOLDER / "clusters.yaml").read_text(encoding="utf-8"))["happenings"]
    for kind, system in places.items():
        print(kind, b_cubed(gold[kind], system).row())
        for happening in happenings:
            own = [mention for mention in gold[kind] if mention.document in happening["docs"]]
            print("   ", happening["id"], b_cubed(own, system).row())
            if happening["id"] in shown:
                _show(own, system, texts)


def _show(gold: list[GoldMention], system: dict[Any, str], texts: dict[str, str]) -> None:
    rows: dict[str, list[str]] = {}
    for mention in gold:
        inside = [(s, c) for (d, s), c in system.items() if d == mention.document and mention.span.covers(s)]
        cluster = max(inside, default=(None, "-missing"))[1]
        words = f"{mention.span.of(texts[mention.document])}@{mention.document[:2]}"
        rows.setdefault(mention.cluster, []).append(f"{words}:{cluster[-26:]}{'?' if mention.optional else ''}")
    for cluster, told in rows.items():
        given = {word.split(":", 1)[1] for word in told}
        print(f"        {cluster} [{len(given)}]: " + ", ".join(told))


if __name__ == "__main__":
    main(sys.argv[1:])

"""Who and what is the same across documents, in B³ on our cross-document set: floors under what was measured."""

from functools import cache
from pathlib import Path

import pytest

from zeitgraph import pipeline
from zeitgraph.assemble.clusters import BCubed

FOLDER = Path(__file__).parent / "crossdoc"
FLOORS = {"entities": (0.95, 0.87), "events": (0.95, 0.80)}  # precision, F1


@cache
def figures() -> dict[str, BCubed]:
    return pipeline.evaluate_clusters(FOLDER)


@pytest.mark.gold
@pytest.mark.parametrize("kind", FLOORS)
def test_clusters_do_not_get_worse(kind: str) -> None:
    precision, f1 = FLOORS[kind]
    assert figures()[kind].precision >= precision
    assert figures()[kind].f1 >= f1


@pytest.mark.gold
def test_the_copies_are_found_and_no_others() -> None:
    graph = pipeline.build([str(FOLDER / "manifest.jsonl")]).graph
    names = {record.id: record.source.name for record in graph.documents}
    assert {(names[copy.document], names[copy.original]) for copy in graph.copies} == {
        ("16-evening-sentinel-en", "14-continental-wire-en"),
        ("30-moselpost-de", "29-nordlicht-agentur-de"),
    }

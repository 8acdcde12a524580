"""Same input, same bytes: whatever the order of the documents, and however often."""

import json
import random
from pathlib import Path

import pytest

from zeitgraph import Options, build, write
from zeitgraph.export import FORMATS

SEEDS = Path(__file__).parents[2] / "seeds"
pytestmark = pytest.mark.golden


def written(paths: list[str], directory: Path) -> dict[str, bytes]:
    options = Options(formats=tuple(FORMATS))
    files = write(build(paths, options=options).graph, directory, options=options)
    return {path.name: path.read_bytes() for path in files}


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    assert written([str(SEEDS)], tmp_path / "a") == written([str(SEEDS)], tmp_path / "b")


def test_the_order_of_the_documents_changes_nothing(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": path.stem, "text": path.read_text(encoding="utf-8")}) for path in sorted(SEEDS.glob("*.txt"))
    ]
    results = []
    for seed in (1, 2):
        random.Random(seed).shuffle(lines)
        (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
        results.append(written([str(tmp_path / "corpus.jsonl")], tmp_path / str(seed)))
    assert results[0] == results[1]


def test_a_document_that_comes_twice_counts_once(tmp_path: Path) -> None:
    path = str(sorted(SEEDS.glob("*.txt"))[0])
    assert written([path, path], tmp_path / "a") == written([path], tmp_path / "b")

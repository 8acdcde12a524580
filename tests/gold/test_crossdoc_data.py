"""The cross-document gold clusters quote their articles, and nothing else."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parent / "crossdoc"


@pytest.fixture(scope="module", name="articles")
def _articles() -> Mapping[str, str]:
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted((FOLDER / "articles").glob("*.txt"))}


@pytest.fixture(scope="module", name="clusters")
def _clusters() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load((FOLDER / "clusters.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.mark.gold
def test_the_manifest_has_the_articles_texts_and_dates(articles: Mapping[str, str]) -> None:
    lines = (FOLDER / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    manifest = [json.loads(line) for line in lines]
    assert {document["id"]: document["text"] for document in manifest} == articles
    assert all((FOLDER / document["file"]).stem == document["id"] for document in manifest)
    assert all(document["published"] and document["publisher"] and document["language"] for document in manifest)


@pytest.mark.gold
def test_every_mention_is_found_in_its_article(articles: Mapping[str, str], clusters: Mapping[str, Any]) -> None:
    missing = [
        (identity, mention["doc"], text, nth)
        for identity, mention in _mentions(clusters)
        for text, nth in _quotes(mention)
        if _begin(articles[mention["doc"]], text, nth) < 0
    ]
    assert not missing


@pytest.mark.gold
@pytest.mark.parametrize("section", ["entities", "events"])
def test_no_words_are_in_two_clusters(section: str, articles: Mapping[str, str], clusters: Mapping[str, Any]) -> None:
    spans = Counter(
        (mention["doc"], _begin(articles[mention["doc"]], text, nth))
        for cluster in clusters[section]
        for mention in cluster["mentions"]
        for text, nth in _quotes(mention)[:1]
    )
    assert not [span for span, count in spans.items() if count > 1]


@pytest.mark.gold
def test_an_event_stays_within_its_happening(clusters: Mapping[str, Any]) -> None:
    happening = {name: entry["id"] for entry in clusters["happenings"] for name in entry["docs"]}
    assert not [
        cluster["id"]
        for cluster in clusters["events"]
        if len({happening[mention["doc"]] for mention in cluster["mentions"]}) > 1
    ]


@pytest.mark.gold
def test_ids_are_unique_and_contradictions_name_events(clusters: Mapping[str, Any]) -> None:
    entities, events = ([cluster["id"] for cluster in clusters[section]] for section in ("entities", "events"))
    assert len(set(entities)) == len(entities)
    assert len(set(events)) == len(events)
    assert {entry["event"] for entry in clusters["contradictions"]} <= set(events)


def _mentions(clusters: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for section in ("entities", "events"):
        for cluster in clusters[section]:
            for mention in cluster["mentions"]:
                yield cluster["id"], mention


def _quotes(mention: Mapping[str, Any]) -> list[tuple[str, int]]:
    own = (mention.get("text") or mention["trigger"], mention["nth"])
    return [own, *((part["text"], part["nth"]) for part in mention.get("parts", []))]


def _begin(text: str, quote: str, nth: int) -> int:
    begin = -1
    for _ in range(nth):
        begin = text.find(quote, begin + 1)
        if begin < 0:
            return -1
    return begin

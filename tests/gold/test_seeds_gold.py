"""The seeds' gold annotation quotes the seeds, and nothing else."""

from pathlib import Path

import pytest

from zeitgraph.assemble.gold import gold_documents
from zeitgraph.model.text import Document, Section
from zeitgraph.read import documents

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests/gold/seeds").glob("*.yaml"))


@pytest.mark.gold
def test_every_seed_has_its_expected_events() -> None:
    seeds = {found.source.name for found in documents([str(ROOT / "seeds")]) if isinstance(found, Document)}
    assert seeds == {document.name for document in gold_documents(FILES)}


@pytest.mark.gold
def test_seeds_are_dated_and_in_the_languages_that_they_are_in() -> None:
    gold = {document.name: (document.published, document.language) for document in gold_documents(FILES)}
    read = {
        found.source.name: (found.created.date.isoformat(), found.language)
        for found in documents([str(ROOT / "seeds")])
        if isinstance(found, Document) and found.created
    }
    assert read == gold


@pytest.mark.gold
def test_no_expected_event_stands_in_boilerplate() -> None:
    read = {found.source.name: found for found in documents([str(ROOT / "seeds")]) if isinstance(found, Document)}
    for document in gold_documents(FILES):
        furniture = [p.span for p in read[document.name].passages if p.section is Section.BOILERPLATE]
        assert not [event.label for event in document.events if any(event.span.overlaps(span) for span in furniture)]

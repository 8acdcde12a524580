"""Who planned something and who says that it happened are at odds only where the plan was told later."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.graphs import RESIGNED, RESIGNS, newsroom

from zeitgraph.export import nquads
from zeitgraph.model.graph import Coreference
from zeitgraph.model.mention import Certainty, Polarity
from zeitgraph.model.text import CreationTime, DateMethod
from zeitgraph.store import Store, ask

SURE = {RESIGNS: Certainty.CERTAIN, RESIGNED: Certainty.PROBABLE}


@pytest.mark.parametrize(("planned", "disputed"), [(10, 0), (20, 1)])
def test_a_plan_that_was_told_before_it_happened_disputes_nothing(tmp_path: Path, planned: int, disputed: int) -> None:
    graph = newsroom()
    created = {event.document: 15 if event.id == RESIGNS else planned for event in graph.events if event.id in SURE}
    records = frozenset(
        replace(
            record, created=CreationTime(date=datetime.date(2014, 6, day), method=DateMethod.CALLER, confidence=1.0)
        )
        for record in graph.documents
        if (day := created.get(record.id))
    )
    claims = frozenset(
        replace(claim, polarity=Polarity.POSITIVE, certainty=SURE[claim.event]) if claim.event in SURE else claim
        for claim in graph.claims
    )
    same = Coreference(event=RESIGNED, canonical=RESIGNS, rule="by hand")
    graph = replace(graph, documents=records, claims=claims, coreferences=frozenset({same}))
    (tmp_path / "graph.nq").write_text("".join(nquads(graph)), encoding="utf-8")
    assert len(ask(Store.open(tmp_path), "disputed-events").rows) == disputed

"""Merge is union: order, repetition and partition cannot matter."""

from hypothesis import given
from hypothesis import strategies as st

from zeitgraph.model.graph import EntityId, EventGraph, Identity

identities = st.builds(
    Identity,
    entity=st.sampled_from("abcd").map(EntityId),
    canonical=st.sampled_from("abcd").map(EntityId),
    rule=st.sampled_from(("name", "acronym")),
)
graphs = st.frozensets(identities).map(lambda found: EventGraph(identities=found))


@given(graphs, graphs)
def test_order_cannot_matter(one: EventGraph, other: EventGraph) -> None:
    assert one.union(other) == other.union(one)


@given(graphs, graphs, graphs)
def test_partition_cannot_matter(one: EventGraph, other: EventGraph, third: EventGraph) -> None:
    assert one.union(other).union(third) == one.union(other.union(third)) == one.union(other, third)


@given(graphs)
def test_repetition_cannot_matter(graph: EventGraph) -> None:
    assert graph.union(graph) == graph

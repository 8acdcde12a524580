"""Who says the same in two reports of one day has said it once."""

from dataclasses import replace

import pytest
from tests.unit.test_across_stories import IDA, OTTO, WHO, WHOM, happening, story

from zeitgraph.model.graph import EntityId, Link, LinkRelation
from zeitgraph.model.mention import EventType
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import DocumentId, Span
from zeitgraph.resolve.across import stories_of
from zeitgraph.resolve.across_events import same_happenings

SPEAKER = "same speaker and content"


def rules(*, day: int = 1, speaker: EntityId = IDA, dismissed: EntityId = OTTO, verb: str = "sagen") -> set[str]:
    """The rules by which reports are one of whom Ida, or another, says on the first or another day to be sacked."""
    type_ = EventType.STATEMENT if verb == "sagen" else EventType.REJECT
    pairs = [
        happening("a", 1, "sagen", EventType.STATEMENT, 1, (WHO, IDA)),
        happening("a", 2, "entlassen", EventType.OTHER, 1, (WHO, IDA), (WHOM, OTTO)),
        happening("b", 1, verb, type_, day, (WHO, speaker)),
        happening("b", 2, "feuern", EventType.OTHER, 1, (WHO, IDA), (WHOM, dismissed)),
    ]
    events = [event for event, _ in pairs]
    links = [
        Link(
            subject=content.id,
            relation=LinkRelation.CONTENT_OF,
            object=said.id,
            evidence=Evidence(
                document=DocumentId(said.document), span=Span(0, 1), stage=Stage.ASSEMBLE, rule="by hand"
            ),
        )
        for said, content in (events[:2], events[2:])
    ]
    graph = replace(
        story("a", "b"),
        events=frozenset(events),
        claims=frozenset(claim for _, claim in pairs),
        links=frozenset(links),
    )
    return {found.rule for found in same_happenings(graph, stories_of(graph))}


def test_one_speaker_who_says_one_thing_on_one_day_says_it_once() -> None:
    assert SPEAKER in rules()


@pytest.mark.parametrize("other", [{"day": 2}, {"speaker": OTTO}, {"dismissed": IDA}, {"verb": "bestreiten"}])
def test_another_day_speaker_content_or_verb_is_another_utterance(other: dict[str, object]) -> None:
    assert SPEAKER not in rules(**other)  # type: ignore[arg-type]

"""The same utterance in several documents: one speaker, one day, and something said that is one event already."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zeitgraph.language.happenings import Nature, nature
from zeitgraph.model.graph import Coreference, EventGraph, EventId, LinkRelation
from zeitgraph.model.identity import canonical_events
from zeitgraph.model.mention import EventType, Role
from zeitgraph.model.text import DocumentId
from zeitgraph.resolve.across_stories import Story
from zeitgraph.resolve.across_told import HEADLINE, Told, apart

RULE = "same speaker and content"
DAYS = 1  # days between two reports of one utterance; who says it again on the next day is heard twice


def same_utterances(
    graph: EventGraph, stories: Iterable[Story], told: Mapping[DocumentId, Sequence[Told]]
) -> frozenset[Coreference]:
    """The utterances of each story that are one; `graph` has the coreferences of all else that happened."""
    contents, canonical = _contents(graph), canonical_events(graph)
    found: set[Coreference] = set()
    for story in stories:
        said = [one for document in story for one in told.get(document, ()) if one.event.id in contents]
        found.update(_of_story(said, contents, canonical))
    return frozenset(found)


def _of_story(
    said: Iterable[Told], contents: Mapping[EventId, frozenset[EventId]], canonical: Mapping[EventId, EventId]
) -> Iterator[Coreference]:
    before: dict[EventId, list[Told]] = {}
    for told in said:
        id = canonical.get(told.event.id, told.event.id)
        for content in sorted(contents[told.event.id]):
            again = next((other for other in before.get(content, ()) if _is_again(told, other)), None)
            if again is not None and (first := canonical.get(again.event.id, again.event.id)) != id:
                yield Coreference(event=id, canonical=first, rule=RULE)
                break
        for content in contents[told.event.id]:
            before.setdefault(content, []).append(told)


def _is_again(one: Told, other: Told) -> bool:
    """Whether one speaker says both, in two reports of the day or in a report and its headline."""
    speakers = one.roles[Role.AGENT]
    if not speakers or speakers != other.roles[Role.AGENT] or one.polarities != other.polarities:
        return False
    inside = one.event.document == other.event.document
    if (inside and HEADLINE not in (one.place, other.place)) or abs(one.day - other.day) > DAYS:
        return False
    return _alike(one, other) and not apart(one.event, other.event)


def _alike(one: Told, other: Told) -> bool:
    """Whether both only say, or both promise, demand, deny."""
    if EventType.STATEMENT is one.event.type is other.event.type:
        return True
    return any(nature(kind) is Nature.CONTENT for kind in one.kinds & other.kinds)


def _contents(graph: EventGraph) -> Mapping[EventId, frozenset[EventId]]:
    """What each event has for its content, under the canonical ids."""
    canonical = canonical_events(graph)
    found: dict[EventId, set[EventId]] = {}
    for link in graph.links:
        if link.relation is LinkRelation.CONTENT_OF:
            found.setdefault(link.object, set()).add(canonical.get(link.subject, link.subject))
    return {event: frozenset(contents) for event, contents in found.items()}

"""Events to labels: short enough for a node, long enough to tell two events apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zeitgraph.assemble.phrases import shortened
from zeitgraph.model.edtf import to_edtf
from zeitgraph.model.graph import EntityId, Event, EventId, Link, LinkRelation
from zeitgraph.model.members import AGENT
from zeitgraph.model.mention import Role
from zeitgraph.model.time import DatingBasis

STAMPED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})
CONTENT_OF = LinkRelation.CONTENT_OF


def labelled(events: Iterable[Event], links: Iterable[Link], names: Mapping[EntityId, str]) -> Iterator[Event]:
    """The events with labels that say who, what, whom and when: 'Barack Obama: ausschließen: Einsatz [2014-06-13]'.

    The third place takes the first role that is filled: patient, recipient, topic, location; else the event that is
    said or planned: 'John Kerry: sagen: ausschließen nichts'. A date that rests on tense alone is left out: it is a
    bound, and would read as a date.
    """
    known = {event.id: event for event in events}
    contents = _contents(known, links, names)
    for event in known.values():
        agents, targets = _sides(event)
        words = [_names(agents, names), event.lemma, _names(targets, names) or contents.get(event.id, "")]
        line = ": ".join(filter(None, words))
        interval = event.dating.interval if event.dating.basis in STAMPED else None
        yield event.called(f"{line} [{to_edtf(interval)}]" if interval else line)


def _contents(
    events: Mapping[EventId, Event], links: Iterable[Link], names: Mapping[EntityId, str]
) -> dict[EventId, str]:
    """What is said in an event, in two words; of several the first that has a target of its own."""
    found: dict[EventId, tuple[bool, EventId, str]] = {}
    for link in links:
        content = events.get(link.subject)
        if content and link.relation is CONTENT_OF:
            target = _names(_sides(content)[1], names)
            words = (not target, content.id, f"{content.lemma} {target}".strip())
            found[link.object] = min(words, found.get(link.object, words))
    return {event: shortened(words) for event, (_, _, words) in found.items()}


def _sides(event: Event) -> tuple[list[EntityId], list[EntityId]]:
    """The agents, and those who fill the first other role: participants are sorted by their roles."""
    agents: list[EntityId] = []
    others: list[EntityId] = []
    first: Role | None = None
    for participant in event.participants:
        if participant.role is AGENT:
            agents.append(participant.entity)
        elif first is None or participant.role is first:
            first = participant.role
            others.append(participant.entity)
    return agents, others


def _names(entities: Sequence[EntityId], names: Mapping[EntityId, str]) -> str:
    if not entities:
        return ""
    if len(entities) == 1:
        return shortened(names.get(entities[0], entities[0]))
    found = [names.get(entity, entity) for entity in dict.fromkeys(entities)]
    words = ", ".join(dict.fromkeys(shortened(name) for name in found[:2]))
    return f"{words} …" if len(found) > 2 else words

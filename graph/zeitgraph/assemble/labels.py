"""Events to labels: short enough for a node, long enough to tell two events apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zeitgraph.assemble.phrases import LABEL_LENGTH, shortened
from zeitgraph.model.edtf import to_edtf
from zeitgraph.model.graph import Entity, EntityId, Event, EventId, Link, LinkRelation, Participant
from zeitgraph.model.members import AGENT
from zeitgraph.model.mention import Role
from zeitgraph.model.time import Dating, DatingBasis

STAMPED = frozenset({DatingBasis.TEXT, DatingBasis.INHERITED})
CONTENT_OF = LinkRelation.CONTENT_OF


def names_of(entities: Iterable[Entity]) -> dict[EntityId, str]:
    """What entities are called in the labels of their events."""
    return {one.id: one.label if len(one.label) <= LABEL_LENGTH else shortened(one.label) for one in entities}


def label(
    lemma: str, participants: Sequence[Participant], dating: Dating, names: Mapping[EntityId, str], content: str = ""
) -> str:
    """The label of an event, which says who, what, whom and when: 'Barack Obama: ausschließen: Einsatz [2014-06-13]'.

    The third place takes the first role that is filled: patient, recipient, topic, location; else the event that is
    said or planned (`content`): 'John Kerry: sagen: ausschließen nichts'. A date that rests on tense alone is left out:
    it is a bound, and would read as a date. `names` are short (see `names_of`), the participants sorted by their roles.
    """
    agents, others = _sides(participants) if participants else ((), ())
    who = _names(agents, names) if agents else ""
    what = _names(others, names) if others else content
    line = ": ".join(filter(None, (who, lemma, what)))
    interval = dating.interval if dating.basis in STAMPED else None
    return line if interval is None else f"{line} [{to_edtf(interval)}]"


def labelled(events: Iterable[Event], links: Iterable[Link], names: Mapping[EntityId, str]) -> Iterator[Event]:
    """The events with new labels."""
    known = {event.id: event for event in events}
    contents = _contents(known, links, names)
    for event in known.values():
        yield _called(event, names, contents.get(event.id, ""))


def with_contents(events: Iterable[Event], links: Iterable[Link], names: Mapping[EntityId, str]) -> Sequence[Event]:
    """Events that have labels, which now tell what is said in them; for most that is nothing new."""
    known = {event.id: event for event in events}
    for id, content in _contents(known, links, names).items():
        known[id] = _called(known[id], names, content)
    return list(known.values())


def _called(event: Event, names: Mapping[EntityId, str], content: str) -> Event:
    return event.called(label(event.lemma, event.participants, event.dating, names, content))


def _contents(
    events: Mapping[EventId, Event], links: Iterable[Link], names: Mapping[EntityId, str]
) -> dict[EventId, str]:
    """What is said in an event whose label has place for it, in two words; of several the first with a target."""
    found: dict[EventId, tuple[bool, EventId, str]] = {}
    for link in links:
        if link.relation is not CONTENT_OF:
            continue
        content, saying = events.get(link.subject), events.get(link.object)
        if content and saying and _has_place(saying):
            _, others = _sides(content.participants)
            target = _names(others, names) if others else ""
            words = (not target, content.id, f"{content.lemma} {target}".strip())
            found[link.object] = min(words, found.get(link.object, words))
    return {event: shortened(words) for event, (_, _, words) in found.items()}


def _has_place(event: Event) -> bool:
    """Whether nobody but those who do it takes part, who come first: else the label names the others."""
    return not event.participants or event.participants[-1].role is AGENT


def _sides(participants: Iterable[Participant]) -> tuple[Sequence[EntityId], Sequence[EntityId]]:
    """The agents, and those who fill the first other role."""
    agents: list[EntityId] = []
    others: list[EntityId] = []
    first: Role | None = None
    for participant in participants:
        role = participant.role
        if role is AGENT:
            agents.append(participant.entity)
        elif not others or role is first:
            first = role
            others.append(participant.entity)
        else:
            break
    return agents, others


def _names(entities: Sequence[EntityId], names: Mapping[EntityId, str]) -> str:
    """The names of two at most, and whether there are more."""
    if len(entities) == 1:
        return names.get(entities[0]) or shortened(entities[0])
    found = [names.get(entity) or shortened(entity) for entity in dict.fromkeys(entities)]
    words = ", ".join(dict.fromkeys(found[:2]))
    return f"{words} …" if len(found) > 2 else words

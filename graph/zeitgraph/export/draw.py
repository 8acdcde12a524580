"""A view of the graph to one picture (SVG): its most telling dated events as a timeline, and who has to do with whom.

No drawing library: the picture is small, and has to be the same on every machine.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from zeitgraph.export.draw_network import draw_network, network_height
from zeitgraph.export.draw_timeline import draw_timeline, timeline_height
from zeitgraph.export.index import Index, index, stamped
from zeitgraph.export.network import (
    EVENT_COLOR,
    NEGATED_COLOR,
    ORGANIZATION_COLOR,
    PERSON_COLOR,
    PLACE_COLOR,
    THING_COLOR,
    hexadecimal,
)
from zeitgraph.export.svg import WIDTH, circle, picture, stroke, text, text_width
from zeitgraph.model.graph import EntityId, Event, EventGraph
from zeitgraph.model.mention import EventType, MentionKind, Role

EVENTS = 16  # of the timeline; more would not be read
JOINING = 20  # of the network
PROMINENT = 6  # events of an actor; above that, more of them make an event no more telling
EXACT_DAY, WHOLE, PAIR, DEED = 3, 4, 4, 2  # what an exact day, who and whom, two names, more than saying so are worth
LEGEND = (
    ("person", PERSON_COLOR),
    ("organisation", ORGANIZATION_COLOR),
    ("place", PLACE_COLOR),
    ("thing", THING_COLOR),
    ("event", EVENT_COLOR),
    ("denied", NEGATED_COLOR),
)


def draw_svg(view: EventGraph) -> str:
    """The picture of a view (`zeitgraph.assemble.view`), as wide as a page's column."""
    return "".join(svg(view, base=""))


def svg(view: EventGraph, *, base: str) -> Iterator[str]:  # noqa: ARG001 (every writer takes it)
    """The lines of the picture. No IRI stands in it, so that `base` changes nothing."""
    known = index(view)
    events, joining = telling(known), linking(known)
    totals = {"document": len(known.documents), "event": len(known.events), "claim": len(view.claims)}
    counts = " · ".join(f"{number} {name}{'' if number == 1 else 's'}" for name, number in totals.items())
    parts = [text(16, 26, [("Zeitgraph", "bold"), (f"    {counts}", "grey")], 15)]
    middle = 40 + timeline_height(len(events))
    bottom = middle + network_height(len(joining))
    parts += draw_timeline(known, events, top=40)
    parts += draw_network(known, joining, top=middle)
    parts += _legend(bottom + 12)
    return picture(WIDTH, bottom + 30, f"Dated events and who takes part in them: {counts}", parts)


def telling(known: Index) -> list[Event]:
    """The events that words date and that join the most prominent actors, in the order of time."""
    dated = [event for event in known.events.values() if (when := stamped(event.dating)) and when.closed]
    return sorted(_most(known, dated, EVENTS), key=_when)


def linking(known: Index) -> list[Event]:
    """The events of two or more that have a name, where one of these is in another such event; of a graph without, any.

    Who holds a claim counts as well: 'Kerry says' joins him to what he says.
    """
    events = list(known.events.values())
    joining = [event for event in events if len(_named(known, _taking(known, event))) > 1]
    count = Counter(name for event in joining for name in _named(known, _taking(known, event)))
    shared = [event for event in joining if any(count[name] > 1 for name in _named(known, _taking(known, event)))]
    return sorted(_most(known, shared or joining or events, JOINING), key=_when)


def _most(known: Index, events: Sequence[Event], number: int) -> list[Event]:
    """So many of the events, the weightiest.

    No document has much more than its share, so that one long article does not fill the picture.
    """
    count = Counter(entity for event in known.events.values() for entity in _named(known, _taking(known, event)))
    ranked = sorted(events, key=lambda event: (-_weight(known, event, count), event.id))
    share = -(-number // max(len({event.document for event in events}), 1)) + 1
    taken: Counter[str] = Counter()
    chosen: list[Event] = []
    for event in ranked:
        if len(chosen) < number and taken[event.document] < share:
            taken[event.document] += 1
            chosen.append(event)
    return chosen


def _weight(known: Index, event: Event, count: Mapping[EntityId, int]) -> int:
    actors = _named(known, {participant.entity for participant in event.participants})
    prominence = sum(min(count[entity], PROMINENT) for entity in actors)
    exact = EXACT_DAY if event.dating.interval and event.dating.interval.day else 0
    whole = WHOLE if len(event.participants) > len(event.entities(Role.AGENT)) > 0 else 0
    pair = PAIR if len(actors) > 1 else 0
    deed = DEED if event.type is not EventType.STATEMENT else 0
    told = len({claim.document for claim in known.claims.get(event.id, ())})
    return prominence + exact + whole + pair + deed + told


def _taking(known: Index, event: Event) -> set[EntityId]:
    """Who takes part in an event or holds a claim of it."""
    speakers = {claim.speaker for claim in known.claims.get(event.id, ()) if claim.speaker}
    return speakers | {participant.entity for participant in event.participants}


def _named(known: Index, entities: set[EntityId]) -> set[EntityId]:
    """Those that have a name: neither 'sie' nor 'zwei Gegner'."""
    return {id for id in entities & set(known.entities) if known.entities[id].named is MentionKind.NAME}


def _when(event: Event) -> tuple[str, str, str]:
    interval = event.dating.interval
    if interval is None:
        return "", "", event.id
    return str(interval.earliest), str(interval.latest), event.id


def _legend(y: float) -> Iterator[str]:
    x = 20.0
    for name, color in LEGEND:
        yield circle(x, y - 4, 5, hexadecimal(color))
        yield text(x + 9, y, [(name, "")], 12)
        x += 26 + text_width(name, 12)
    yield circle(x, y - 4, 4.5, "#ffffff", stroke=hexadecimal(EVENT_COLOR))
    yield text(x + 9, y, [("planned, possible, open", "")], 12)
    x += 26 + text_width("planned, possible, open", 12)
    yield stroke([(x, y - 4), (x + 22, y - 4)], "#999999", dash="3 3")
    yield text(x + 28, y, [("says so", "")], 12)

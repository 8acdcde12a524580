"""A view of the graph to one picture (SVG): its most telling dated events as a timeline, and who has to do with whom.

No drawing library: the picture is small, and has to be the same on every machine.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from zeitgraph.export.actors import actor_network
from zeitgraph.export.draw_marks import Drawing, event_marks, pair_marks
from zeitgraph.export.draw_network import draw_network
from zeitgraph.export.draw_timeline import NARROW, draw_timeline, timeline_height
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
from zeitgraph.export.network_pairs import cooccurrence_network
from zeitgraph.export.svg import WIDTH, Box, circle, picture, stroke, text, text_width
from zeitgraph.model.filter import View
from zeitgraph.model.graph import EntityId, Event, EventGraph
from zeitgraph.model.mention import EventType, MentionKind, Role

EVENTS = 16  # of the timeline; more would not be read
JOINING, JOINING_IN_COLUMN = 22, 14  # events or pairs of the network
PROMINENT = 6  # events of an actor; above that, more of them make an event no more telling
EXACT_DAY, WHOLE, PAIR, DEED = 3, 4, 4, 2  # what an exact day, who and whom, two names, more than saying so are worth
ACTORS = (
    ("person", PERSON_COLOR),
    ("organisation", ORGANIZATION_COLOR),
    ("place", PLACE_COLOR),
    ("thing", THING_COLOR),
)
EVENTS_TOLD = (("event", EVENT_COLOR), ("denied", NEGATED_COLOR))
_RING, _DASHED = "ring", "dashed"
COLUMN = 440.0  # pixels: at 88 mm, a column of a journal, its letters are as high as 7 point


class Part(StrEnum):
    """A part of the picture."""

    TIMELINE = "timeline"
    NETWORK = "network"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What is drawn, and how wide."""

    parts: tuple[Part, ...] = tuple(Part)
    which: View = View.EVENTS
    width: float = WIDTH
    rows: int = EVENTS


def svg(view: EventGraph, *, base: str) -> Iterator[str]:  # noqa: ARG001 (every writer takes it)
    """The lines of the picture. No IRI stands in it, so that `base` changes nothing."""
    return _picture(view, Sketch())


def draw_svg(view: EventGraph, sketch: Sketch | None = None) -> str:
    """The picture of a view (`zeitgraph.assemble.view`)."""
    return "".join(_picture(view, sketch or Sketch()))


def _picture(view: EventGraph, sketch: Sketch) -> Iterator[str]:
    known = index(view)
    totals = {"document": len(known.documents), "event": len(known.events), "claim": len(view.claims)}
    counts = " · ".join(f"{number} {name}{'' if number == 1 else 's'}" for name, number in totals.items())
    parts = [text(16, 26, [("Zeitgraph", "bold"), (f"    {counts}", "grey")], 15)]
    bottom = 40.0
    if Part.TIMELINE in sketch.parts:
        events = telling(known, sketch.rows)
        parts += draw_timeline(known, events, top=bottom, width=sketch.width)
        bottom += timeline_height(len(events))
    if Part.NETWORK in sketch.parts:
        marks, lines = _drawing(view, known, sketch)
        high = min(160.0 + 18.0 * len(marks), 560.0)
        parts += draw_network(marks, lines, Box(4, bottom, sketch.width - 4, bottom + high))
        bottom += high
    legend, bottom = _legend(sketch, bottom + 14)
    return picture(sketch.width, bottom + 18, f"Events and who takes part in them: {counts}", [*parts, *legend])


def _drawing(view: EventGraph, known: Index, sketch: Sketch) -> Drawing:
    most = JOINING if sketch.width >= NARROW else JOINING_IN_COLUMN
    if sketch.which is View.ACTORS:
        return pair_marks(known, actor_network(view), most=most)
    if sketch.which is View.COOCCURRENCE:
        return pair_marks(known, cooccurrence_network(view), most=most)
    return event_marks(known, linking(known, most))


def telling(known: Index, number: int = EVENTS) -> list[Event]:
    """The events that words date and that join the most prominent actors, in the order of time."""
    dated = [event for event in known.events.values() if (when := stamped(event.dating)) and when.closed]
    return sorted(_most(known, dated, number), key=_when)


def linking(known: Index, number: int = JOINING) -> list[Event]:
    """The events of two or more that have a name, where one of these is in another such event; of a graph without, any.

    Who holds a claim counts as well: 'Kerry says' joins him to what he says.
    """
    events = list(known.events.values())
    joining = [event for event in events if len(_named(known, _taking(known, event))) > 1]
    count = Counter(name for event in joining for name in _named(known, _taking(known, event)))
    shared = [event for event in joining if any(count[name] > 1 for name in _named(known, _taking(known, event)))]
    return sorted(_most(known, shared or joining or events, number), key=_when)


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


def _legend(sketch: Sketch, y: float) -> tuple[list[str], float]:
    """What the colours and lines mean, in as many lines as the width needs; and where it ends."""
    drawn: list[str] = []
    x = 20.0
    for name, sign in _signs(sketch):
        sign_width = 22.0 if sign == _DASHED else 9.0
        if x + sign_width + text_width(name, 12) > sketch.width - 8:
            x, y = 20.0, y + 19.0
        drawn += (_sign(sign, x, y - 4), text(x + sign_width, y, [(name, "")], 12))
        x += sign_width + text_width(name, 12) + 16
    return drawn, y


def _sign(sign: str, x: float, y: float) -> str:
    if sign == _DASHED:
        return stroke([(x - 6, y), (x + 16, y)], "#999999", dash="3 3")
    ring = sign == _RING
    return circle(x, y, 5, "#ffffff" if ring else sign, stroke=hexadecimal(EVENT_COLOR) if ring else "none")


def _signs(sketch: Sketch) -> list[tuple[str, str]]:
    """Each entry's words, and its sign: a colour, a ring or a dashed line."""
    network = Part.NETWORK in sketch.parts
    with_events = Part.TIMELINE in sketch.parts or sketch.which is View.EVENTS
    colors = [*(ACTORS if network else ()), *(EVENTS_TOLD if with_events else EVENTS_TOLD[1:])]
    signs = [(name, hexadecimal(color)) for name, color in colors]
    if with_events:
        signs.append(("planned, possible, open", _RING))
    if network:
        signs.append(("says so" if sketch.which is View.EVENTS else "not asserted", _DASHED))
    return signs

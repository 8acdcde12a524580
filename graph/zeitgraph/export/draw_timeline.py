"""Events as a list along a line of time, for the picture."""

from collections.abc import Iterator, Sequence

from zeitgraph.export.index import Index, edtf
from zeitgraph.export.network import EVENT_COLOR, NEGATED_COLOR, hexadecimal
from zeitgraph.export.svg import WIDTH, circle, shortened, stroke, text, text_width
from zeitgraph.model.graph import Event
from zeitgraph.model.mention import Certainty, Polarity, Role

ROW = 21.0
AXIS, NARROW_AXIS = 168.0, 132.0
NARROW = 600.0  # a picture less wide than this leaves the document's name out
SIZE = 13.0
TARGETS = (Role.PATIENT, Role.RECIPIENT, Role.TOPIC, Role.LOCATION)


def timeline_height(rows: int) -> float:
    """How high the timeline of so many events is."""
    return rows * ROW + 14


def draw_timeline(known: Index, events: Sequence[Event], *, top: float, width: float = WIDTH) -> Iterator[str]:
    """A row an event: the date, once a day; how sure; who, what, whom; the document on the right, if there is room."""
    axis = AXIS if width >= NARROW else NARROW_AXIS
    if events:
        yield stroke([(axis, top + 6), (axis, top + len(events) * ROW)], "#cccccc")
    date = ""
    for number, event in enumerate(events):
        y, before = top + (number + 1) * ROW - 5, date
        date = edtf(event.dating.interval)
        if date != before:
            yield text(axis - 12, y, [(date, "")], 12 if width >= NARROW else 10.5, anchor="end")
        yield event_dot(known, event, axis, y - 4, 5)
        room = width - axis - 24
        if width >= NARROW:
            document = shortened(known.documents[event.document].source.name, 11, 150)
            yield text(width - 16, y, [(document, "grey")], 11, anchor="end")
            room -= text_width(document, 11) + 20
        yield text(axis + 14, y, _sentence(known, event, room), SIZE)


def event_dot(known: Index, event: Event, x: float, y: float, radius: float) -> str:
    """The mark of an event: a disc in its colour, a ring where it is planned, possible or open."""
    color, certain = event_color(known, event)
    return circle(x, y, radius, color if certain else "#ffffff", stroke=color)


def event_color(known: Index, event: Event) -> tuple[str, bool]:
    """The colour of an event, which says whether all claims deny it, and whether one of them is certain."""
    claims = known.claims.get(event.id, ())
    denied = bool(claims) and all(claim.polarity is Polarity.NEGATIVE for claim in claims)
    color = hexadecimal(NEGATED_COLOR if denied else EVENT_COLOR)
    return color, any(claim.certainty is Certainty.CERTAIN for claim in claims)


def _sentence(known: Index, event: Event, width: float) -> list[tuple[str, str]]:
    """Who, what, whom in at most `width`."""
    names = {role: ", ".join(known.label(entity) for entity in event.entities(role)) for role in Role}
    who = shortened(names[Role.AGENT], SIZE, width * 0.4)
    others = " · ".join(names[role] for role in TARGETS if names[role])
    pieces = [(who + "  ", "bold")] if who else []
    pieces.append((event.lemma, ""))
    room = width - sum(text_width(words, SIZE, bold=style == "bold") for words, style in pieces)
    return [*pieces, ("  " + shortened(others, SIZE, room), "grey")] if others else pieces

"""The order that words give and the dates that words give, put together: what follows, and what cannot both hold.

An event is a begin and an end. 'before' says that one's end comes before the other's begin, 'includes' that one lies
in the other, 'simultaneous' no more than that they overlap; a date bounds the begin from below and the end from above.
Links are taken in the order of their strength; one that makes a circle, or contradicts a date of the text, is dropped,
and said to be: it is the weakest of those that contradict each other, as the stronger ones were there before it.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from zeitgraph.assemble.order import Ordered
from zeitgraph.model.graph import Contradiction, Event, EventId, Link, LinkRelation
from zeitgraph.model.members import BY_TENSE, BY_TEXT
from zeitgraph.model.record import often_made
from zeitgraph.model.time import Dating, DatingBasis, Granularity, TimeInterval

UNTOLD = (BY_TENSE, DatingBasis.NONE)  # no words date the event
_Point = tuple[EventId, bool]  # an event's begin (False) or end (True)
_Edge = tuple[_Point, _Point, bool]  # the first is not after the second, or (True) it is before it
_Days = dict[_Point, datetime.date]


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """A document's events with the dates that follow from their order, the links that hold, those that cannot."""

    events: tuple[Event, ...]
    links: tuple[Link, ...]
    contradictions: tuple[Contradiction, ...]


def close(events: Sequence[Event], found: Iterable[Ordered]) -> Closure:
    """What order and dates come to. Only events without a date in the text get bounds from others, never a date.

    Links between events of which one is denied, planned or possible say nothing of any day: they are kept as they are.
    """
    found = sorted(found, key=_strongest_first)
    if not found:
        return Closure(events=tuple(events), links=(), contradictions=())
    points = _Points(events)
    links, contradictions = [], []
    for one in found:
        against = points.add(one.link) if one.asserted else None
        if against is None:
            links.append(one.link)
        else:
            document = one.link.evidence.document
            contradictions.append(Contradiction(document=document, dropped=one.link, against=against))
    return Closure(
        events=tuple(points.bounded(event) for event in events),
        links=tuple(links),
        contradictions=tuple(contradictions),
    )


def _strongest_first(one: Ordered) -> tuple[int, float, int, str, str, str]:
    (kind, confidence), link = one.strength, one.link
    return -kind, -confidence, link.evidence.span.begin, link.subject, link.object, link.relation


class _Points:
    """The begins and ends of events with what is known of their order and their days; always consistent."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.after: dict[_Point, list[tuple[_Point, bool]]] = {}
        self.before: dict[_Point, list[_Point]] = {}
        self.lower: _Days = {}
        self.upper: _Days = {}
        for event in events:
            begin, end = (event.id, False), (event.id, True)
            self.after[begin], self.after[end] = [(end, False)], []
            self.before[begin], self.before[end] = [], [begin]
            if event.dating.basis is BY_TEXT and event.dating.interval is not None:
                earliest, latest = event.dating.interval.earliest, event.dating.interval.latest
                self.lower |= {point: earliest for point in (begin, end) if earliest is not None}
                self.upper |= {point: latest for point in (begin, end) if latest is not None}

    def add(self, link: Link) -> str | None:
        """Takes a link in, or says what it contradicts: 'order' or 'dates'."""
        edges = _edges(link)
        for first, second, strict in edges:
            self.after[first].append((second, strict))
            self.before[second].append(first)
        against = "order" if any(self._circle(edge) for edge in edges) else self._spread(edges)
        if against is not None:
            for first, second, strict in edges:
                self.after[first].remove((second, strict))
                self.before[second].remove(first)
        return against

    def _circle(self, edge: _Edge) -> bool:
        """Whether a way leads back from the edge's end to its begin, some of it strictly forward in time."""
        first, second, strict = edge
        seen: set[tuple[_Point, bool]] = set()
        stack = [(second, strict)]
        while stack:
            point, forward = stack.pop()
            if point == first and forward:
                return True
            if (point, forward) not in seen:
                seen.add((point, forward))
                stack += [(following, forward or ahead) for following, ahead in self.after[point]]
        return False

    def _spread(self, edges: Iterable[_Edge]) -> str | None:
        """Hands the days on along new edges, unless that makes a point end before it begins."""
        lower, upper = dict[_Point, datetime.date](), dict[_Point, datetime.date]()
        for first, second, _ in edges:
            self._raise(first, second, lower)
            self._lower(second, first, upper)
        for point in lower.keys() | upper.keys():
            least, most = lower.get(point, self.lower.get(point)), upper.get(point, self.upper.get(point))
            if least is not None and most is not None and least > most:
                return "dates"
        self.lower |= lower
        self.upper |= upper
        return None

    def _raise(self, origin: _Point, to: _Point, new: _Days) -> None:
        """No point that comes after another begins before its first day."""
        day, stack = new.get(origin, self.lower.get(origin)), [to]
        while stack and day is not None:
            point = stack.pop()
            known = new.get(point, self.lower.get(point))
            if known is None or known < day:
                new[point] = day
                stack += [following for following, _ in self.after[point]]

    def _lower(self, origin: _Point, to: _Point, new: _Days) -> None:
        """No point that comes before another ends after its last day."""
        day, stack = new.get(origin, self.upper.get(origin)), [to]
        while stack and day is not None:
            point = stack.pop()
            known = new.get(point, self.upper.get(point))
            if known is None or known > day:
                new[point] = day
                stack += self.before[point]

    def bounded(self, event: Event) -> Event:
        """The event; where no words date it, with the bounds that its place among others gives it."""
        if event.dating.basis not in UNTOLD:
            return event
        least, most = self.lower.get((event.id, False)), self.upper.get((event.id, True))
        if least is None and most is None:
            return event
        return replace(event, dating=_narrowed(event.dating, least, most))


def _edges(link: Link) -> tuple[_Edge, ...]:
    subject, other = link.subject, link.object
    match link.relation:
        case LinkRelation.BEFORE:
            return (((subject, True), (other, False), True),)
        case LinkRelation.INCLUDES:
            return (((subject, False), (other, False), False), ((other, True), (subject, True), False))
        case _:
            return (((subject, False), (other, True), False), ((other, False), (subject, True), False))


def _narrowed(dating: Dating, least: datetime.date | None, most: datetime.date | None) -> Dating:
    """A dating by tense within bounds that words give; where they leave the tense no room, the words alone hold."""
    told = dating.interval
    earliest = max((day for day in (least, told and told.earliest) if day), default=None)
    latest = min((day for day in (most, told and told.latest) if day), default=None)
    if earliest is not None and latest is not None and earliest > latest:
        earliest, latest = least, most
    elif told is not None and (earliest, latest) == (told.earliest, told.latest):
        return dating
    granularity = Granularity.DAY if earliest == latest else Granularity.INTERVAL
    interval = TimeInterval(earliest=earliest, latest=latest, granularity=granularity)
    rule = f"{dating.rule}, order" if told else "order"
    return replace(dating, interval=interval, basis=BY_TENSE, rule=rule)

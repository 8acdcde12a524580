"""The times of events as OWL-Time has them, for programs that reason with it; a view beside the SEM time stamps.

Of an event's own time words tell no more than the days between which it lies: it is `time:intervalIn` these days, be
they one, a month, or open at a side. Which came first by the words is `time:before`; of 'at the same time' nothing is
said, as OWL-Time has no relation that vague.
"""

from collections.abc import Iterator

from zeitgraph.export.rdf import Text, prefix_lines
from zeitgraph.export.rdf_statements import A, Block, slices
from zeitgraph.export.rdf_terms import Iri, Names, Term, day
from zeitgraph.model.graph import EventGraph, LinkRelation
from zeitgraph.model.options import DEFAULT_BASE
from zeitgraph.model.time import TimeInterval

TIME = "http://www.w3.org/2006/time#"
_RELATIONS = {LinkRelation.BEFORE: "before", LinkRelation.INCLUDES: "intervalContains"}


def owltime(graph: EventGraph, *, base: str = DEFAULT_BASE) -> Iterator[str]:
    """time.ttl: a time for each event that is dated or ordered by words, and the intervals that they lie in."""
    names = Names(base)
    prefixes = {**names.prefixes, "time": TIME}
    yield from prefix_lines(prefixes)
    yield from map(Text(prefixes).block, _blocks(graph, names))


def _blocks(graph: EventGraph, names: Names) -> Iterator[Block]:
    intervals: dict[Iri, TimeInterval] = {}
    for part in slices(graph):
        order: dict[str, list[tuple[Iri, Term]]] = {}
        for link in part.links:
            if link.relation in _RELATIONS:
                said = (Iri(TIME + _RELATIONS[link.relation]), names.id(f"time-{link.object}"))
                order.setdefault(link.subject, []).append(said)
        placed = {*order, *(link.object for link in part.links if link.relation in _RELATIONS)}
        for event in part.events:
            interval = event.dating.interval
            if interval is None and event.id not in placed:
                continue
            own = names.id(f"time-{event.id}")
            yield names.id(event.id), [(Iri(TIME + "hasTime"), own)]
            within = [_interval_id(interval, names)] if interval else []
            intervals |= {iri: interval for iri in within if interval}
            known: list[tuple[Iri, Term]] = [(Iri(TIME + "intervalIn"), iri) for iri in within]
            yield own, [(A, Iri(TIME + "ProperInterval")), *known, *order.get(event.id, ())]
    instants: dict[Iri, Term] = {}
    for iri in sorted(intervals):
        bounds = list(_bounds(intervals[iri], names))
        instants |= {instant: date for _, instant, date in bounds}
        yield iri, [(A, Iri(TIME + "ProperInterval")), *((property, instant) for property, instant, _ in bounds)]
    for instant in sorted(instants):
        yield instant, [(A, Iri(TIME + "Instant")), (Iri(TIME + "inXSDDate"), instants[instant])]


def _bounds(interval: TimeInterval, names: Names) -> Iterator[tuple[Iri, Iri, Term]]:
    """Where an interval begins and ends, as far as that is known: the instant of each, and its day."""
    for property, name, date in (("hasBeginning", "begin", interval.earliest), ("hasEnd", "end", interval.latest)):
        if date:
            yield Iri(TIME + property), names.id(f"{name}-{date}"), day(date)


def _interval_id(interval: TimeInterval, names: Names) -> Iri:
    return names.id(f"interval-{interval.earliest or 'open'}-{interval.latest or 'open'}")

"""What is drawn of a graph: its most telling events between those who take part in them, or its closest pairs."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from zeitgraph.export.draw_network import Line, Mark
from zeitgraph.export.draw_timeline import event_color
from zeitgraph.export.index import Index
from zeitgraph.export.network import NEGATED_COLOR, Edge, Network, hexadecimal, node_id, node_type
from zeitgraph.model.graph import EntityId, Event
from zeitgraph.model.mention import EntityType, MentionKind, Polarity, Role

EVENT_RADIUS = 4.5
GREY, PALE = "#8a8a8a", "#999999"
Drawing = tuple[Sequence[Mark], Sequence[Line]]


def event_marks(known: Index, events: Sequence[Event]) -> Drawing:
    """The events between their participants; arrows run from the agent to the event and on to the others."""
    lines = [line for event in events for line in _lines(known, event)]
    degree = Counter(end for line in lines for end in (line.source, line.target))
    marks = [_event_mark(known, event) for event in events]
    others = sorted(set(degree) - {mark.id for mark in marks})
    return [*marks, *(_actor_mark(known, id, degree[id], id=id) for id in others)], lines


def pair_marks(known: Index, network: Network, *, most: int) -> Drawing:
    """The pairs of a network that have most to do with each other; a line for all that one does to the other."""
    named = {node_id(entity.id): entity.id for entity in known.entities.values() if _tells(known, entity.id)}
    edges = [edge for edge in network.edges if {edge.source, edge.target} <= set(named) and edge.source != edge.target]
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        pairs.setdefault((edge.source, edge.target), []).append(edge)
    count = Counter(end for pair in pairs for end in pair)
    weight = {pair: sum(edge.weight for edge in group) for pair, group in pairs.items()}

    def rank(pair: tuple[str, str]) -> tuple[int, int, tuple[str, str]]:
        return -weight[pair] - min(count[pair[0]], count[pair[1]]), -count[pair[0]] - count[pair[1]], pair

    chosen = sorted(sorted(pairs, key=rank)[:most])
    degree = Counter(end for pair in chosen for end in pair)
    marks = [_actor_mark(known, named[end], degree[end], id=end) for end in sorted(degree)]
    return marks, [_pair_line(pairs[pair], directed=network.directed) for pair in chosen]


def _pair_line(edges: Sequence[Edge], *, directed: bool) -> Line:
    """One line for all edges from one actor to another: orange if all are denied, dashed if none is asserted."""
    kinds = sorted({edge.kind.partition(":")[0].lower() for edge in edges} - {"other"})
    weight = sum(edge.weight for edge in edges)
    real = any(int(str(dict(edge.values)["n_asserted"])) for edge in edges)
    denied = all(edge.negated for edge in edges)
    return Line(
        source=edges[0].source,
        target=edges[0].target,
        color=hexadecimal(NEGATED_COLOR) if denied else GREY,
        dash="" if real or denied else "4 3",
        arrow=directed,
        width=min(5.0, 1.0 + 0.6 * (weight - 1)),
        label=", ".join(kinds[:2]) + (" …" if len(kinds) > 2 else "") if directed else "",
    )


def _lines(known: Index, event: Event) -> Iterator[Line]:
    claims = known.claims.get(event.id, ())
    denied = bool(claims) and all(claim.polarity is Polarity.NEGATIVE for claim in claims)
    color = hexadecimal(NEGATED_COLOR) if denied else GREY
    taking = {participant.entity for participant in event.participants}
    for participant in event.participants:
        if _tells(known, participant.entity):
            inward = participant.role is Role.AGENT
            source, target = (participant.entity, event.id) if inward else (event.id, participant.entity)
            yield Line(source=source, target=target, color=color)
    for speaker in sorted({claim.speaker for claim in claims if claim.speaker} - taking):
        yield Line(source=speaker, target=event.id, color=PALE, dash="3 3", arrow=False)


def _event_mark(known: Index, event: Event) -> Mark:
    color, certain = event_color(known, event)
    return Mark(id=event.id, label=event.lemma, radius=EVENT_RADIUS, color=color, ring=not certain, size=11.0, style="")


def _actor_mark(known: Index, actor: str, degree: int, *, id: str) -> Mark:
    entity = known.entities.get(EntityId(actor))
    color = hexadecimal(node_type(entity.type if entity else EntityType.OTHER)[1])
    return Mark(id=id, label=known.label(EntityId(actor)), radius=5 + 2.4 * math.sqrt(degree), color=color)


def _tells(known: Index, id: EntityId) -> bool:
    """Whether an entity tells a reader anything: 'sie' alone does not."""
    return id not in known.entities or known.entities[id].named is not MentionKind.PRONOUN

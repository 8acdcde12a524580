"""Documents that tell of one happening, and who is the same in them though nobody names it: 'the union', 'das Werk'.

Two documents tell one story where they are days apart at most and have names in common that few other documents have.
Inside a story a noun is as good as a name, if each document has only one thing of its kind.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import JaroWinkler

from zeitgraph.language import LANGUAGES
from zeitgraph.language.names import NounSense, names
from zeitgraph.model.graph import DocumentRecord, EntityId, EventGraph
from zeitgraph.model.mention import EntityType
from zeitgraph.model.text import DocumentId
from zeitgraph.resolve.across_names import Pair, other_office
from zeitgraph.resolve.across_units import Groups, Unit

FARTHEST = 60  # days between two documents of one story
ALIKE = 1.5  # what the names in common have to weigh on one day
PER_DAY = 0.1  # and how much more for each day between
WEIGHTS = {
    EntityType.PERSON: 2.0,
    EntityType.ORGANIZATION: 2.0,
    EntityType.VEHICLE: 2.0,
    EntityType.CITY: 1.0,
    EntityType.PLACE: 1.0,
    EntityType.OTHER: 1.0,
}
SPELT = 0.75  # Jaro-Winkler of two surnames in one story, where the first name is the same
NOUNS = frozenset({EntityType.ORGANIZATION, EntityType.PLACE, EntityType.VEHICLE, EntityType.GROUP})
GROUPS = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})

Story = tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True)
class _Names:
    """What a document names, and what each name weighs in the corpus."""

    of: Mapping[DocumentId, frozenset[EntityId]]
    weights: Mapping[EntityId, float]

    def common(self, one: DocumentId, other: DocumentId) -> float:
        return sum(self.weights[id] for id in self.of[one] & self.of[other])


def stories(graph: EventGraph, units: Sequence[Unit], groups: Groups) -> tuple[Story, ...]:
    """The documents by story, in the order of their dates: each joins a story that it shares names with most of."""
    known = _names(graph, units, groups)
    dated = sorted((r for r in graph.documents if r.created), key=lambda r: (_day(r), r.source.name, r.id))
    found: list[list[DocumentRecord]] = []
    for record in dated:
        open_ = (story for story in reversed(found) if _day(record) - _day(story[-1]) <= FARTHEST)
        fitting = [(score, story) for story in open_ if (score := _fit(record, story, known))]
        if fitting:
            max(fitting, key=lambda pair: pair[0])[1].append(record)
        else:
            found.append([record])
    return tuple(tuple(record.id for record in story) for story in found)


def same_in_story(units: Sequence[Unit], story: Story, groups: Groups) -> Iterator[Pair]:
    """The pairs of units that are one in a story: by surname, by another spelling, by the noun."""
    inside = [unit for unit in units if unit.documents & set(story)]
    yield from _surnames(inside, groups)
    yield from _spellings(inside)
    yield from _nouns(inside, groups)


def _surnames(units: Iterable[Unit], groups: Groups) -> Iterator[Pair]:
    """'Weiler' is the only one of this name in the story, whoever else bears it in the corpus."""
    people = [unit for unit in units if unit.type is EntityType.PERSON and unit.proper]
    for unit in people:
        if len(unit.words) == 1:
            bearers = [o for o in people if len(o.words) > 1 and o.words[-1] == unit.words[0]]
            full = {groups.canonical(other.id) for other in bearers}
            if len(full) == 1 and not any(other_office(unit, other) for other in bearers):
                yield min(full), unit.id, "surname in one story"


def _spellings(units: Sequence[Unit]) -> Iterator[Pair]:
    """'Hrynko' and 'Grinko' with one first name, in documents that have only the one or the other."""
    full = [unit for unit in units if unit.type is EntityType.PERSON and unit.proper and len(unit.words) > 1]
    for place, one in enumerate(full):
        for other in full[place + 1 :]:
            score = max((_spelt(a, b) for a in one.sounds for b in other.sounds), default=0.0)
            if score >= SPELT and not one.documents & other.documents:
                yield one.id, other.id, f"spelling in one story ({score:.2f})"


def _spelt(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if len(one) != len(other) or JaroWinkler.similarity(one[0], other[0]) < SPELT + (1 - SPELT) / 2:
        return 0.0
    return min(float(JaroWinkler.similarity(a, b)) for a, b in zip(one[1:], other[1:], strict=True))


def _nouns(units: Sequence[Unit], groups: Groups) -> Iterator[Pair]:
    """Nouns of one kind where each document has one thing of the kind; the only name of the kind is meant too."""
    kinds: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.type in NOUNS:
            for kind in unit.kinds & comparable():
                kinds.setdefault(kind, []).append(unit)
    for kind, bearers in sorted(kinds.items()):
        named = {groups.canonical(unit.id) for unit in bearers if unit.proper}
        nouns = [unit for unit in bearers if not unit.proper]
        once = [unit for unit in nouns if sum(bool(unit.documents & o.documents) for o in bearers) == 1]
        first = min(named) if len(named) == 1 else once[0].id if once and not named else None
        if first is not None:
            yield from ((first, unit.id, f"the only {kind} of the story") for unit in once if unit.id != first)


@cache
def comparable() -> frozenset[str]:
    """The kinds whose nouns are one thing in every language; kinds of things ('ferry', 'tanker') are not."""
    senses = [sense for code in LANGUAGES for found in names(code).senses.values() for sense in found]
    vague = {sense.concept for sense in senses if sense.distinct or sense.general or not _is_told(sense)}
    return frozenset(sense.concept for sense in senses) - vague


def _is_told(sense: NounSense) -> bool:
    return sense.anaphoric or sense.type is EntityType.PERSON


def _names(graph: EventGraph, units: Sequence[Unit], groups: Groups) -> _Names:
    """Names by document, with what they weigh: rare ones much, those of every document nothing."""
    types = {unit.id: unit.type for unit in units if unit.proper}
    of: dict[DocumentId, set[EntityId]] = {record.id: set() for record in graph.documents}
    for entity in graph.entities:
        if entity.id in types:
            of.setdefault(entity.document, set()).add(groups.canonical(entity.id))
    publishers = {publisher for r in graph.documents for publisher in (r.publisher, r.agency) if publisher}
    outlets = {groups.canonical(id) for id in publishers if id in types}
    count: dict[EntityId, int] = {}
    for ids in of.values():
        ids -= outlets
        for id in ids:
            count[id] = count.get(id, 0) + 1
    total = math.log(len(of) + 1)
    weights = {
        id: round(WEIGHTS.get(types[id], 0.0) * math.log((len(of) + 1) / number) / total, 6)
        for id, number in count.items()
    }
    return _Names(of={id: frozenset(ids) for id, ids in of.items()}, weights=weights)


def _fit(record: DocumentRecord, story: Sequence[DocumentRecord], known: _Names) -> float:
    """What the document has in common with the story, 0 where that is too little with half of its documents."""
    scores = [known.common(record.id, other.id) for other in story]
    needed = [ALIKE + PER_DAY * abs(_day(record) - _day(other)) for other in story]
    near = [score for score, least in zip(scores, needed, strict=True) if score >= least]
    return sum(near) / len(scores) if 2 * len(near) >= len(scores) else 0.0


def _day(record: DocumentRecord) -> int:
    return record.created.date.toordinal() if record.created else 0

"""Documents that tell of one happening: days apart, with names in common that few other documents have, and with words.

Two reports of one happening name the same people, bodies and places, also spelt by ear in another language, and tell
with the same kinds of events and nouns. Neither is enough alone: a politician is in many stories, a fire in many towns.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from zeitgraph.language.happenings import happening
from zeitgraph.model.graph import DocumentRecord, EntityId, EventGraph
from zeitgraph.model.mention import EntityType, EventType
from zeitgraph.model.text import DocumentId
from zeitgraph.resolve.across_names import LARGEST_BLOCK, spelt_alike
from zeitgraph.resolve.across_units import COUNTED, PLURAL, SINGULAR, Groups, Unit

# Tuned on the studied half of tests/gold/crossdoc (all of a happening's reports in one story) among 58 articles on
# other matters, German and English, given the same days (two pairs of them are in one story).
FARTHEST = 60  # days between two documents of one story
SAGA = 400  # days between two documents of one saga: whatever it speaks of but groups of people is the same
ALIKE = 2.5  # what names and words in common have to weigh on one day
PER_DOUBLING = 0.3  # and how much more each time that the days between them double
LEAST_NAMES = 1.25  # of it, what names have to weigh
MOST_WORDS = 2.0  # of it, what words count at most
WEIGHTS = {
    EntityType.PERSON: 2.0,
    EntityType.ORGANIZATION: 2.0,
    EntityType.VEHICLE: 2.0,
    EntityType.CITY: 1.0,
    EntityType.PLACE: 1.0,
    EntityType.COUNTRY: 1.0,
    EntityType.GROUP: 1.0,
    EntityType.OTHER: 1.0,
}
SMALLEST = 100  # documents: in a smaller corpus a name is worth as much as if there were so many
PREFIX = 2  # letters that first names share whose bearers are compared

Story = tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True)
class _Contents:
    """What each document names and tells of, and what each of it weighs in the corpus."""

    names: Mapping[DocumentId, Mapping[str, float]]
    words: Mapping[DocumentId, Mapping[str, float]]

    def common(self, one: DocumentId, other: DocumentId) -> float:
        """What two documents have in common, 0 where the names in common weigh too little."""
        names = _common(self.names.get(one, {}), self.names.get(other, {}))
        words = _common(self.words.get(one, {}), self.words.get(other, {}))
        return names + min(words, MOST_WORDS) if names >= LEAST_NAMES else 0.0


def stories(graph: EventGraph, units: Sequence[Unit], groups: Groups, *, farthest: int = FARTHEST) -> tuple[Story, ...]:
    """The documents by story, in the order of their dates: each joins a story that it has most in common with."""
    contents = _Contents(names=_names(graph, units, groups), words=_words(graph, units))
    dated = sorted((r for r in graph.documents if r.created), key=lambda r: (_day(r), r.source.name, r.id))
    found: list[list[DocumentRecord]] = []
    for record in dated:
        open_ = (story for story in reversed(found) if _day(record) - _day(story[-1]) <= farthest)
        fitting = [(score, story) for story in open_ if (score := _fit(record, story, contents))]
        if fitting:
            max(fitting, key=lambda pair: pair[0])[1].append(record)
        else:
            found.append([record])
    return tuple(tuple(record.id for record in story) for story in found)


def _fit(record: DocumentRecord, story: Sequence[DocumentRecord], contents: _Contents) -> float:
    """What the document has in common with the story, 0 where that is too little with half of its documents."""
    scores = [contents.common(record.id, other.id) for other in story]
    needed = [ALIKE + PER_DOUBLING * math.log2(1 + abs(_day(record) - _day(other))) for other in story]
    near = [score for score, least in zip(scores, needed, strict=True) if score >= least]
    return sum(near) / len(scores) if 2 * len(near) >= len(scores) else 0.0


def _names(graph: EventGraph, units: Sequence[Unit], groups: Groups) -> Mapping[DocumentId, Mapping[str, float]]:
    """Names by document, with what they weigh: rare ones much, those of every document nothing."""
    known = _people(units, groups)
    types = {unit.id: unit.type for unit in units if unit.proper}
    publishers = {publisher for r in graph.documents for publisher in (r.publisher, r.agency) if publisher}
    outlets = {known.get(id, groups.canonical(id)) for id in publishers if id in types}
    named: dict[DocumentId, dict[str, float]] = {record.id: {} for record in graph.documents}
    for entity in graph.entities:
        name = known.get(entity.id, groups.canonical(entity.id)) if entity.id in types else None
        if name is not None and name not in outlets:
            named.setdefault(entity.document, {})[name] = WEIGHTS.get(types[entity.id], 0.0)
    return _weighed(named)


def _people(units: Iterable[Unit], groups: Groups) -> Mapping[EntityId, EntityId]:
    """People under one name each: of names that sound alike, and of a full name and the surname that only it has."""
    people = [unit for unit in units if unit.type is EntityType.PERSON and unit.proper]
    full = [unit for unit in people if len(unit.words) > 1]
    first = {unit.id: groups.canonical(unit.id) for unit in full}
    blocks: dict[tuple[str, int], list[Unit]] = {}
    for unit in full:
        for heard in {(sound[0][:PREFIX], len(sound)) for sound in unit.sounds}:
            blocks.setdefault(heard, []).append(unit)
    for block in (block for block in blocks.values() if len(block) <= LARGEST_BLOCK):
        for one, other in combinations(block, 2):
            if first[one.id] != first[other.id] and spelt_alike(one, other):
                name = min(first[one.id], first[other.id])
                first |= {unit.id: name for unit in block if first[unit.id] in (first[one.id], first[other.id])}
    bearers: dict[str, set[EntityId]] = {}
    for unit in full:
        bearers.setdefault(unit.words[-1], set()).add(first[unit.id])
    for unit in people:
        alone = bearers.get(unit.words[0], set()) if len(unit.words) == 1 else set()
        if len(alone) == 1:
            first[unit.id] = min(alone)
    return first


def _words(graph: EventGraph, units: Iterable[Unit]) -> Mapping[DocumentId, Mapping[str, float]]:
    """The kinds of happenings and the meanings of nouns by document, whatever the language."""
    told: dict[DocumentId, dict[str, float]] = {}
    for event in graph.events:
        if event.type is not EventType.STATEMENT:
            kinds = happening(event.lemma, event.language)
            told.setdefault(event.document, {}).update({f"happening {kind}": 1.0 for kind in kinds})
    for unit in units:
        for document in () if unit.proper else unit.documents:
            nouns = (noun.removesuffix(COUNTED).removesuffix(PLURAL).removesuffix(SINGULAR) for noun in unit.nouns)
            told.setdefault(document, {}).update(dict.fromkeys(nouns, 1.0))
    return _weighed(told)


def _weighed(told: Mapping[DocumentId, Mapping[str, float]]) -> Mapping[DocumentId, Mapping[str, float]]:
    """The weights, each times what it is worth: 1 for what one document has, next to 0 for what all of many have."""
    count: dict[str, int] = {}
    for keys in told.values():
        for key in keys:
            count[key] = count.get(key, 0) + 1
    documents = max(len(told), SMALLEST) + 1
    rarity = {key: math.log(documents / number) / math.log(documents) for key, number in count.items()}
    return {id: {key: round(weight * rarity[key], 6) for key, weight in keys.items()} for id, keys in told.items()}


def _common(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(min(one[key], other[key]) for key in sorted(one.keys() & other.keys()))


def _day(record: DocumentRecord) -> int:
    return record.created.date.toordinal() if record.created else 0

"""Who is who across documents: statements of identity over the entities of a graph, which itself stays as it is."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from zeitgraph.language.names import names
from zeitgraph.model.graph import Entity, EntityId, EventGraph, Identity
from zeitgraph.model.mention import EntityType, MentionKind

SIMILAR = 0.93  # Jaro-Winkler of two spellings of a surname ('Rohani', 'Rouhani')
SHORTEST_SIMILAR = 5  # letters
LARGEST_BLOCK = 2000  # entities that share their initials: above it only equal names are compared


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """An entity as all documents together name it; `known` are the names that tables give it."""

    id: EntityId
    type: EntityType
    words: tuple[str, ...]
    names: frozenset[str]
    known: frozenset[str]
    documents: int
    linked: bool

    @property
    def order(self) -> tuple[int, bool, int, EntityId]:
        """The total order: in most documents, linked, the longest name, then the id."""
        return -self.documents, not self.linked, -sum(map(len, self.words)), self.id


def identify(graph: EventGraph) -> frozenset[Identity]:
    """The identities between the entities of all documents.

    The same full name or IRI is one entity already. Added are: the surname or acronym to the only full name that bears
    it, spellings of a person's name, names that the tables hold for one organisation in both languages. Nothing follows
    from a name that two entities share.
    """
    units = sorted(_units(graph.entities), key=lambda unit: unit.order)
    groups = _Groups(units)
    for rule, pairs in (
        ("known name", _same_names(units)),
        ("spelling", _spellings(units)),
        ("surname", _surnames(units, groups)),
    ):
        for one, other in pairs:
            groups.merge(one, other, rule)
    return frozenset(groups.identities())


class _Groups:
    """Sets of units with the first of each in the total order."""

    def __init__(self, units: Iterable[_Unit]) -> None:
        self._rank = {unit.id: rank for rank, unit in enumerate(units)}
        self._parent = {unit: unit for unit in self._rank}
        self._rules: dict[EntityId, str] = {}

    def canonical(self, unit: EntityId) -> EntityId:
        """The first of the unit's set."""
        while self._parent[unit] != unit:
            unit = self._parent[unit]
        return unit

    def merge(self, one: EntityId, other: EntityId, rule: str) -> None:
        """One set of two."""
        first, second = sorted((self.canonical(one), self.canonical(other)), key=self._rank.__getitem__)
        if first != second:
            self._parent[second] = first
            self._rules[second] = rule

    def identities(self) -> Iterator[Identity]:
        """A statement for each unit that is not the first of its set."""
        for unit, rule in self._rules.items():
            yield Identity(entity=unit, canonical=self.canonical(unit), rule=rule)


def _units(entities: Iterable[Entity]) -> Iterator[_Unit]:
    records: dict[EntityId, list[Entity]] = {}
    for entity in entities:
        if _is_proper(entity):
            records.setdefault(entity.id, []).append(entity)
    for id, group in records.items():
        label = max((record.label for record in group), key=lambda name: (len(name), name))
        called = {_folded(name) for record in group for name in _all_names(record)}
        yield _Unit(
            id=id,
            type=min(record.type for record in group),
            words=tuple(_folded(label).split()),
            names=frozenset(called - {""}),
            known=frozenset(_folded(name) for record in group for name in _table_names_of(record)),
            documents=len({record.document for record in group}),
            linked=any(record.links for record in group),
        )


def _is_proper(entity: Entity) -> bool:
    """Whether an entity has a name: its id tells a name, or it is a person called by a word that is no noun."""
    if entity.id.count("-") > 1:
        return True
    table = names(entity.language)
    person = entity.type is EntityType.PERSON and entity.named is MentionKind.NAME
    name = person and entity.label[:1].isupper() and not table.age(entity.label)
    return name and not table.noun(entity.label) and entity.label.casefold() not in table.pronouns


def _all_names(entity: Entity) -> Iterator[str]:
    yield entity.label
    yield from entity.aliases
    yield from _table_names_of(entity)


def _table_names_of(entity: Entity) -> tuple[str, ...]:
    body = entity.type is EntityType.ORGANIZATION
    return _table_names(entity.language).get(entity.label, ()) if body else ()


@cache
def _table_names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Every name of the organisations that a language's table knows, by their label."""
    found: dict[str, tuple[str, ...]] = {}
    for name, known in names(language).organizations.items():
        found[known.label] = (*found.get(known.label, ()), name)
    return found


def _folded(name: str) -> str:
    """Lower case without accents: 'Müller' and 'Muller' are one spelling, 'ß' is 'ss'."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("-", " "))
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def _same_names(units: Iterable[_Unit]) -> Iterator[tuple[EntityId, EntityId]]:
    """Bodies and things with a name in common that no third one bears under another full name, or that tables know."""
    bearers: dict[tuple[EntityType, str], list[_Unit]] = {}
    for unit in units:
        for name in unit.names if unit.type is not EntityType.PERSON else ():
            bearers.setdefault((unit.type, name), []).append(unit)
    for (_, name), group in sorted(bearers.items()):
        known = [unit for unit in group if name in unit.known]
        full = [unit for unit in group if " ".join(unit.words) != name and unit not in known[1:]]
        alike = group if len(full) <= 1 else known
        yield from ((alike[0].id, other.id) for other in alike[1:])


def _spellings(units: Iterable[_Unit]) -> Iterator[tuple[EntityId, EntityId]]:
    blocks: dict[tuple[str, ...], list[_Unit]] = {}
    for unit in units:
        if unit.type is EntityType.PERSON and len(unit.words) > 1:
            blocks.setdefault((unit.words[0][0], unit.words[-1][0], str(len(unit.words))), []).append(unit)
    for _, block in sorted(blocks.items()):
        if len(block) <= LARGEST_BLOCK:
            yield from ((one.id, other.id) for one, other in combinations(block, 2) if _alike(one.words, other.words))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(a == b or _similar(a, b) for a, b in zip(one, other, strict=True))


def _similar(word: str, other: str) -> bool:
    if min(len(word), len(other)) < SHORTEST_SIMILAR:
        return False
    return JaroWinkler.similarity(word, other) >= SIMILAR


def _surnames(units: Iterable[_Unit], groups: _Groups) -> Iterator[tuple[EntityId, EntityId]]:
    """A person whom a document calls by surname only, if all full names with it are one person."""
    full: dict[str, set[EntityId]] = {}
    for unit in units:
        if unit.type is EntityType.PERSON and len(unit.words) > 1:
            full.setdefault(unit.words[-1], set()).add(groups.canonical(unit.id))
    for unit in units:
        if unit.type is EntityType.PERSON and len(unit.words) == 1:
            bearers = full.get(unit.words[0], set())
            if len(bearers) == 1:
                yield min(bearers), unit.id

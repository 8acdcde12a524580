"""Pairs of units that one name joins: names of tables, spellings, surnames, names of a type that is not known."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, product

from rapidfuzz.distance import JaroWinkler

from zeitgraph.language import LANGUAGES
from zeitgraph.language.names import names
from zeitgraph.language.translations import is_common
from zeitgraph.model.graph import EntityId
from zeitgraph.model.mention import EntityType
from zeitgraph.model.text import DocumentId
from zeitgraph.resolve.across_units import Groups, Unit

# Jaro-Winkler's likeness of two spellings. Chosen by hand on pairs of our own: transliterations from Cyrillic, Arabic
# and Persian in German and English papers, against pairs of politicians with like names; never on a gold set.
SIMILAR = 0.93  # of two words as they are written ('Rohani', 'Rouhani'; not 'Merkel', 'Merz')
SOUNDS_ALIKE = 0.9  # of what they sound like ('Schtscherbakow', 'Shcherbakov')
SPELT, SPELT_FIRST = 0.75, 0.875  # of what surnames and first names sound like inside one story
SHORTEST_SIMILAR = 5  # letters
SHORTEST_NAME = 3  # letters of a name whose type some documents do not know
LARGEST_BLOCK = 2000  # units in a block: above it only equal names are compared
UNSURE = frozenset(EntityType) - {EntityType.ORGANIZATION, EntityType.COUNTRY}

Pair = tuple[EntityId, EntityId, str]


def same_names(units: Iterable[Unit]) -> Iterator[Pair]:
    """Bodies and things with a name in common that no third one bears under another full name, or that tables know."""
    bearers: dict[tuple[EntityType, str], list[Unit]] = {}
    for unit in units:
        called = unit.known if unit.type is EntityType.PERSON else unit.names
        for name in called if unit.proper else ():
            bearers.setdefault((unit.type, name), []).append(unit)
    for (_, name), group in sorted(bearers.items()):
        known = [unit for unit in group if name in unit.known]
        full = [unit for unit in group if " ".join(unit.words) != name and unit not in known[1:]]
        alike = group if len(full) <= 1 else known
        yield from ((alike[0].id, other.id, "known name") for other in alike[1:])


def translations(units: Iterable[Unit], *, common: bool = False) -> Iterator[Pair]:
    """Names that say the same word by word ('Nationale Befreiungsarmee', 'National Liberation Army').

    Those whose few words are all `common` are left out unless they are asked for: many a state has a 'Green Party'.
    """
    bearers: dict[tuple[str, ...], list[Unit]] = {}
    for unit in units:
        for meanings in unit.meanings:
            if common or (unit.proper and not is_common(meanings)):
                bearers.setdefault(meanings, []).append(unit)
    for _, group in sorted(bearers.items()):
        yield from ((group[0].id, other.id, "translated name") for other in group[1:])


def same_name_of_unsure_type(units: Iterable[Unit]) -> Iterator[Pair]:
    """'Fendoria', a brewery in one text and a mere name in another: the one type that is sure has it."""
    bearers: dict[str, list[Unit]] = {}
    for unit in units:
        body = unit.proper and unit.type is EntityType.ORGANIZATION
        for name in unit.names if body else {" ".join(unit.words)}:
            if len(name) >= SHORTEST_NAME and (unit.proper or unit.type is EntityType.PERSON):
                bearers.setdefault(name, []).append(unit)
    for _, group in sorted(bearers.items()):
        sure = [unit for unit in group if unit.type is EntityType.ORGANIZATION or unit.linked]
        unsure = [unit for unit in group if _is_unsure(unit) and unit not in sure]
        first = sure[0] if len(sure) == 1 else unsure[0] if not sure and _is_one_type(unsure) else None
        yield from ((first.id, other.id, "same name") for other in unsure if first is not None and other is not first)


def spellings(units: Iterable[Unit]) -> Iterator[Pair]:
    """Full names of people that are written or sound alike; the score is the worst of their words."""
    for block in _blocks(units):
        if len(block) <= LARGEST_BLOCK:
            for one, other in combinations(block, 2):
                score = likeness(one, other)
                if score:
                    yield one.id, other.id, f"spelling ({score:.2f})"


def likeness(one: Unit, other: Unit) -> float:
    """How alike two full names are, 0 where they are two names."""
    written = _score(one.words, other.words, SIMILAR)
    heard = (_score(a, b, SOUNDS_ALIKE) for a in one.sounds for b in other.sounds)
    return max(written, *heard)


def spelt_alike(one: Unit, other: Unit) -> float:
    """How alike the surnames of two people of one first name sound, 0 where they may be two: for inside a story."""
    return max((_spelt(a, b) for a in one.sounds for b in other.sounds), default=0.0)


def misread_names(units: Iterable[Unit]) -> Iterator[Pair]:
    """What a document calls by a name of its own that the tagger took for a noun: 'Kroll will Fendoria kaufen'."""
    named: dict[tuple[DocumentId, str], set[EntityId]] = {}
    found = list(units)
    for unit in found:
        for key in product(unit.documents, unit.names) if unit.proper and unit.type is not EntityType.PERSON else ():
            named.setdefault(key, set()).add(unit.id)
    for unit in found:
        bearers = set().union(*(named.get((document, unit.misread), ()) for document in unit.documents))
        if unit.misread and len(bearers) == 1:
            yield min(bearers), unit.id, "name"


def surnames(units: Iterable[Unit], groups: Groups) -> Iterator[Pair]:
    """A person whom a document calls by surname only, if all full names with it are one person."""
    people = [unit for unit in units if unit.type is EntityType.PERSON and unit.proper]
    full: dict[str, set[EntityId]] = {}
    for unit in people:
        if len(unit.words) > 1:
            full.setdefault(unit.words[-1], set()).add(groups.canonical(unit.id))
    for unit in people:
        bearers = full.get(unit.words[0], set()) if len(unit.words) == 1 else set()
        if len(bearers) != 1:
            continue
        known = (other for other in people if groups.canonical(other.id) in bearers)
        if not any(other_office(unit, other) for other in known):
            yield min(bearers), unit.id, "surname"


def other_office(one: Unit, other: Unit) -> bool:
    """Whether both bear offices and none is the same: a minister and a mayor of one surname are two."""
    ours, theirs = one.kinds & offices(), other.kinds & offices()
    return bool(ours and theirs) and not ours & theirs


@cache
def offices() -> frozenset[str]:
    """The kinds of people that are offices."""
    senses = (sense for code in LANGUAGES for found in names(code).senses.values() for sense in found)
    return frozenset(sense.concept for sense in senses if sense.office)


@cache
def general() -> frozenset[str]:
    """The kinds that say nothing of who is meant: 'two people' may be the two cyclists."""
    senses = (sense for code in LANGUAGES for found in names(code).senses.values() for sense in found)
    return frozenset(sense.concept for sense in senses if sense.general)


def _blocks(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """People whose names have as many words and the same initials, as they are written or as they sound."""
    blocks: dict[tuple[str, str, int], dict[EntityId, Unit]] = {}
    for unit in units:
        if unit.type is EntityType.PERSON and unit.proper and len(unit.words) > 1:
            for words in {unit.words, *unit.sounds}:
                key = words[0][:1], words[-1][:1], len(words)
                blocks.setdefault(key, {})[unit.id] = unit
    for _, block in sorted(blocks.items()):
        yield list(block.values())


def _spelt(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if len(one) != len(other) or JaroWinkler.similarity(one[0], other[0]) < SPELT_FIRST:
        return 0.0
    score = min(float(JaroWinkler.similarity(a, b)) for a, b in zip(one[1:], other[1:], strict=True))
    return score if score >= SPELT else 0.0


def _score(one: tuple[str, ...], other: tuple[str, ...], least: float) -> float:
    if len(one) != len(other):
        return 0.0
    scores = [1.0 if a == b else _similarity(a, b) for a, b in zip(one, other, strict=True)]
    return min(scores) if min(scores) >= least else 0.0


def _similarity(word: str, other: str) -> float:
    if min(len(word), len(other)) < SHORTEST_SIMILAR:
        return 0.0
    return float(JaroWinkler.similarity(word, other))


def _is_unsure(unit: Unit) -> bool:
    """A type that a tagger may be wrong about: of a person only where no first name makes it sure."""
    return unit.type in UNSURE and not unit.linked and (unit.type is not EntityType.PERSON or len(unit.words) == 1)


def _is_one_type(units: list[Unit]) -> bool:
    """Whether at most one type but 'other' is among them; a town that a document calls one is no surname elsewhere."""
    types = {unit.type for unit in units} - {EntityType.OTHER}
    if types == {EntityType.CITY, EntityType.PERSON}:
        return all(bool(unit.kinds) == (unit.type is EntityType.CITY) for unit in units)
    return len(types) <= 1 and len(units) > 1

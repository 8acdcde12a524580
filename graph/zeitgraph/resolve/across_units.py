"""Entities of all documents as units of comparison, and sets of units that are one."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from zeitgraph.language.actors import actors
from zeitgraph.language.names import names
from zeitgraph.language.temporal import temporal_table
from zeitgraph.language.translations import meaning, translated, without_legal_form
from zeitgraph.model.graph import Entity, EntityId, Identity
from zeitgraph.model.mention import EntityType, MentionKind
from zeitgraph.model.text import DocumentId

SINGULAR, PLURAL, COUNTED = "one", "several", "a number"  # the staff is not the 300 of it who march
MISREAD = frozenset({EntityType.OTHER, EntityType.PERSON})  # the types that a name gets that is taken for a noun
NUMBER_WORDS = 2  # words of a phrase among which its number is
TOLD_BY_NOUN = frozenset({EntityType.ORGANIZATION, EntityType.PLACE, EntityType.VEHICLE, EntityType.GROUP})
BODIES = frozenset({EntityType.ORGANIZATION, EntityType.GROUP, EntityType.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An entity as all documents together name it.

    `proper` says that it has a name; `words` are its longest name, `names` all of them, `known` those that tables give
    it; `sounds` its longest name as it sounds, one for each language; `meanings` what its names say, if no person's;
    `kinds` the concepts of its nouns, `told` which document says so, `nouns` what its nouns mean whatever their
    language, in singular or plural; `misread` is a noun that may be a name.
    """

    id: EntityId
    type: EntityType
    proper: bool
    words: tuple[str, ...]
    names: frozenset[str]
    known: frozenset[str]
    sounds: frozenset[tuple[str, ...]]
    meanings: frozenset[tuple[str, ...]]
    kinds: frozenset[str]
    told: frozenset[tuple[DocumentId, str]]
    nouns: frozenset[str]
    plural: bool
    misread: str
    documents: frozenset[DocumentId]
    linked: bool

    @property
    def bare(self) -> bool:
        """Whether a noun or name of one word is all that it is called."""
        return len(self.words) == 1

    @property
    def order(self) -> tuple[int, bool, bool, int, EntityId]:
        """The total order: in most documents, with a name, linked, the longest name, then the id."""
        return -len(self.documents), not self.proper, not self.linked, -sum(map(len, self.words)), self.id


class Groups:
    """Sets of units that are one, with the first of each in the total order.

    `apart` are pairs that a user keeps apart. Sets that share a document are two, as the document itself tells them
    apart, unless what joins them is `sure`.
    """

    def __init__(self, units: Iterable[Unit], apart: Iterable[tuple[EntityId, EntityId]] = ()) -> None:
        ordered = list(units)
        self._rank = {unit.id: rank for rank, unit in enumerate(ordered)}
        self._parent = {unit: unit for unit in self._rank}
        self._members = {unit.id: [unit] for unit in ordered}
        self._rules: dict[EntityId, str] = {}
        self._apart = {frozenset(pair) for pair in apart}

    def canonical(self, unit: EntityId) -> EntityId:
        """The first of the unit's set."""
        while self._parent[unit] != unit:
            unit = self._parent[unit]
        return unit

    def merge(self, one: EntityId, other: EntityId, rule: str, *, sure: bool = False) -> None:
        """One set of two, unless they are kept apart."""
        first, second = sorted((self.canonical(one), self.canonical(other)), key=self._rank.__getitem__)
        if first == second or self._is_kept_apart(first, second) or not (sure or self._may_meet(first, second)):
            return
        self._parent[second] = first
        self._rules[second] = rule
        self._members[first] += self._members.pop(second)

    def identities(self) -> Iterator[Identity]:
        """A statement for each unit that is not the first of its set."""
        for unit, rule in self._rules.items():
            yield Identity(entity=unit, canonical=self.canonical(unit), rule=rule)

    def _is_kept_apart(self, first: EntityId, second: EntityId) -> bool:
        if not self._apart:
            return False
        pairs = ((one, other) for one in self._members[first] for other in self._members[second])
        return any(frozenset((one.id, other.id)) in self._apart for one, other in pairs)

    def _may_meet(self, first: EntityId, second: EntityId) -> bool:
        ours: set[DocumentId] = set().union(*(unit.documents for unit in self._members[first]))
        return not any(unit.documents & ours for unit in self._members[second])


def units(entities: Iterable[Entity]) -> Iterator[Unit]:
    """The units, one for each id."""
    records: dict[EntityId, list[Entity]] = {}
    for entity in entities:
        records.setdefault(entity.id, []).append(entity)
    for id, group in records.items():
        label = max((record.label for record in group), key=lambda name: (len(name), name))
        called = {folded(name) for record in group for name in _all_names(record)}
        yield Unit(
            id=id,
            type=min(record.type for record in group),
            proper=any(_is_proper(record) for record in group),
            words=tuple(folded(label).split()),
            names=frozenset(called - {""}),
            known=frozenset(folded(name) for record in group for name in _table_names_of(record)),
            sounds=frozenset(_sound(record) for record in group),
            kinds=frozenset(kind for record in group for kind in record.kinds),
            meanings=frozenset(meanings for record in group for meanings in _meanings(record)),
            told=frozenset((record.document, kind) for record in group for kind in record.kinds),
            plural=any(record.plural for record in group),
            misread=folded(label) if all(_may_be_name(record) for record in group) else "",
            nouns=frozenset(noun for record in group for noun in _nouns(record)),
            documents=frozenset(record.document for record in group),
            linked=any(record.links for record in group),
        )


def folded(name: str) -> str:
    """Lower case without accents: 'Müller' and 'Muller' are one spelling, 'ß' is 'ss'."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("-", " "))
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def _sound(record: Entity) -> tuple[str, ...]:
    table = names(record.language)
    return tuple(table.sound(word) for word in folded(record.label).split())


def _is_proper(entity: Entity) -> bool:
    """Whether an entity has a name: its id tells a name, or it is a person called by a word that is no noun."""
    if entity.id.count("-") > 1:
        return True
    table = names(entity.language)
    person = entity.type is EntityType.PERSON and entity.named is MentionKind.NAME
    name = person and entity.label[:1].isupper() and not table.age(entity.label)
    noun = any(sense.base == sense.word for sense in table.noun(entity.label))
    return name and not noun and entity.label.casefold() not in table.pronouns


def _may_be_name(entity: Entity) -> bool:
    """Whether somebody or something is called by one word in capitals that no table of nouns has."""
    noun = entity.named is MentionKind.NOMINAL and entity.type in MISREAD and not entity.kinds
    return (
        noun
        and entity.label[:1].isupper()
        and " " not in entity.label
        and meaning(entity.label, entity.language) is None
    )


def _all_names(entity: Entity) -> Iterator[str]:
    yield entity.label
    yield from entity.aliases
    if entity.type in BODIES and entity.named is MentionKind.NAME:
        yield without_legal_form(entity.label)
    yield from _table_names_of(entity)


def _table_names_of(entity: Entity) -> tuple[str, ...]:
    actor = actors().find(entity.label, entity.language)
    known = actor.names if actor is not None and _may_be(entity.type, actor.type) else ()
    return (*_table_names(entity.language).get(entity.label, ()), *known) if entity.type in BODIES else known


def _meanings(entity: Entity) -> Iterator[tuple[str, ...]]:
    """What the names of a body, place or thing say in any language; of one without a name, what its nouns say."""
    if entity.type is not EntityType.PERSON:
        called = (entity.label, *entity.aliases) if _is_proper(entity) else entity.nouns
        told = (translated(name, entity.language) for name in called)
        yield from (meanings for meanings in told if meanings)


def _nouns(entity: Entity) -> Iterator[str]:
    """What the nouns of somebody or something without a name mean, where that says enough of who or what it is."""
    number = _number(entity)
    for noun in entity.nouns:
        known = meaning(noun, entity.language)
        if known is not None and number:
            yield f"{known.row} {number}"
        several = COUNTED if entity.plural and entity.counted else PLURAL if entity.plural else SINGULAR
        if known is not None and not known.vague:
            yield f"{known.row} {several}"
        elif known is None and entity.type in TOLD_BY_NOUN:
            yield f"{entity.language}:{noun} {several}"


def _number(entity: Entity) -> str:
    """How many or how old they are, where their phrase says so: 'zwei', '150', '41-jährig', 'some 500'."""
    lexicon = temporal_table(entity.language).lexicon
    for word in entity.label.casefold().split()[:-1][:NUMBER_WORDS]:
        digits = "".join(takewhile(str.isdigit, word.replace(".", "").replace(",", "")))
        told = (value for reading in lexicon.get(word, ()) for name, value in reading.captures if name == "number")
        if number := digits or next(told, ""):
            return f"{number} old" if "-" in word else number
    return ""


def _may_be(type_: EntityType, actor: EntityType) -> bool:
    """Whether an entity of this type can be an actor of that one: bodies and places may have been typed otherwise."""
    return type_ is actor or EntityType.PERSON not in (type_, actor)


@cache
def _table_names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Every name of the organisations that a language's table knows, by their label."""
    found: dict[str, tuple[str, ...]] = {}
    for name, known in names(language).organizations.items():
        found[known.label] = (*found.get(known.label, ()), name)
    return found

"""Chains of mentions while they grow: sets of views that name one entity, with what the set as a whole tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from zeitgraph.language.names import Gender, NounSense
from zeitgraph.model.mention import EntityType, MentionKind
from zeitgraph.resolve.coreference_views import View

# Types that the mentions of one entity may mix: a body is also spoken of as its people, and taggers err.
COMPATIBLE = {
    EntityType.PERSON: frozenset({EntityType.PERSON, EntityType.OTHER}),
    EntityType.GROUP: frozenset({EntityType.GROUP, EntityType.ORGANIZATION, EntityType.OTHER}),
    EntityType.ORGANIZATION: frozenset(
        {EntityType.ORGANIZATION, EntityType.GROUP, EntityType.OTHER, EntityType.COUNTRY}
    ),
    EntityType.COUNTRY: frozenset({EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.OTHER}),
    EntityType.CITY: frozenset({EntityType.CITY, EntityType.PLACE, EntityType.OTHER}),
    EntityType.PLACE: frozenset({EntityType.PLACE, EntityType.CITY, EntityType.OTHER}),
    EntityType.VEHICLE: frozenset({EntityType.VEHICLE, EntityType.OTHER}),
    EntityType.EVENT: frozenset({EntityType.EVENT, EntityType.OTHER}),
    EntityType.OTHER: frozenset(EntityType),
}


@dataclass(slots=True)
class Chain:
    """One entity so far: `kinds` say how it is named, `genders` what its words allow, `titles` what it is said to be.

    `senses` are what its nouns and the nouns in its names stand for; `state` is the code of the country that it is or
    acts for.
    """

    views: list[View]
    type: EntityType
    kinds: frozenset[MentionKind]
    rules: dict[int, str] = field(default_factory=dict)
    genders: frozenset[Gender] = frozenset(Gender)
    state: str | None = None
    titles: set[NounSense] = field(default_factory=set)
    affiliations: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    concepts: set[str] = field(default_factory=set)
    senses: set[NounSense] = field(default_factory=set)

    @property
    def descriptive(self) -> bool:
        """Whether a name or noun is among its mentions, not pronouns only."""
        return bool(self.kinds - {MentionKind.PRONOUN})

    @property
    def named(self) -> bool:
        """Whether a name is among its mentions."""
        return MentionKind.NAME in self.kinds

    @property
    def numbers(self) -> frozenset[bool]:
        """Whether it can be singular (False), plural (True)."""
        return frozenset(gender is Gender.PLURAL for gender in self.genders)

    @property
    def first(self) -> int:
        """The index of the first mention."""
        return self.views[0].index

    def named_before(self, index: int) -> bool:
        """Whether a name is among the mentions before the one with this index."""
        return any(view.index < index and view.kind is MentionKind.NAME for view in self.views)

    def last_before(self, index: int) -> View | None:
        """The last mention before the one with this index."""
        return next((view for view in reversed(self.views) if view.index < index), None)


class Chains:
    """All chains of a document: each view is in exactly one."""

    def __init__(self, views: Sequence[View]) -> None:
        self._of: list[Chain] = [_single(view) for view in views]

    def __iter__(self) -> Iterator[Chain]:
        """The chains in the order of their first mentions."""
        return (chain for index, chain in enumerate(self._of) if chain.views[0].index == index)

    def of(self, view: View) -> Chain:
        """The chain that the view is in."""
        return self._of[view.index]

    def merge(self, view: View, other: View, rule: str) -> Chain:
        """One chain of the two that the views are in; `rule` says why the first one joins."""
        joining, chain = self.of(view), self.of(other)
        if joining is chain:
            return chain
        for member in joining.views:
            chain.rules.setdefault(member.index, joining.rules.get(member.index, rule))
        chain.views = sorted([*chain.views, *joining.views], key=lambda member: member.index)
        chain.genders = _united(chain, joining)
        chain.kinds |= joining.kinds
        chain.type = _type(chain.views)
        chain.state = chain.state or joining.state
        chain.titles |= joining.titles
        chain.affiliations |= joining.affiliations
        chain.countries |= joining.countries
        chain.concepts |= joining.concepts
        chain.senses |= joining.senses
        for member in joining.views:
            self._of[member.index] = chain
        return chain


def compatible(chain: Chain, other: Chain) -> bool:
    """Whether nothing speaks against one entity: types, states, number, and for people gender.

    Nouns for a thing differ in gender ('der Verein', 'die Mannschaft'), so that only number counts between them.
    """
    if chain.state and other.state and chain.state != other.state:
        return False
    if other.type not in COMPATIBLE[chain.type]:
        return False
    if EntityType.PERSON in (chain.type, other.type):
        return bool(chain.genders & other.genders)
    return chain.type is not other.type or bool(chain.numbers & other.numbers)


def allows(chain: Chain, genders: frozenset[Gender]) -> bool:
    """Whether a pronoun of these genders can stand for the entity, by any of its nouns and names."""
    return bool(chain.genders & genders)


def _single(view: View) -> Chain:
    people = view.type is EntityType.PERSON
    return Chain(
        views=[view],
        type=view.type,
        kinds=frozenset({view.kind}),
        genders=view.genders,
        titles={sense for sense in view.senses if sense.type is EntityType.PERSON} if people else set(),
        affiliations=set(view.affiliations),
        countries={view.country} if view.country else set(),
        concepts={sense.concept for sense in view.senses if people or sense.type is view.type},
        senses={sense for sense in view.senses if people or sense.type is view.type},
    )


def _type(views: Sequence[View]) -> EntityType:
    """The type that names and nouns have most often, in doubt the nouns'; of pronouns alone theirs."""
    nouns = [view.type for view in views if view.kind is MentionKind.NOMINAL]
    names = [view.type for view in views if view.kind is MentionKind.NAME]
    types: list[EntityType] = [type_ for type_ in [*nouns, *names] if type_ is not EntityType.OTHER]
    types = types or [view.type for view in views if view.type is not EntityType.OTHER] or [EntityType.OTHER]
    return max(dict.fromkeys(types), key=types.count)


def _united(chain: Chain, joining: Chain) -> frozenset[Gender]:
    """The genders that all mentions of a person allow; of a thing all that its nouns have, pronouns apart."""
    if EntityType.PERSON in (chain.type, joining.type):
        return chain.genders & joining.genders or chain.genders
    if chain.descriptive and joining.descriptive:
        return chain.genders | joining.genders
    return (
        chain.genders
        if chain.descriptive
        else joining.genders
        if joining.descriptive
        else chain.genders & joining.genders
    )

"""Chains of mentions while they grow: sets of views that name one entity, with what the set as a whole tells."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence, Set
from operator import attrgetter
from typing import Any

from zeitgraph.language.names import Gender, NounSense
from zeitgraph.model.members import (
    CITY,
    COUNTRY,
    EVENT,
    GROUP,
    NAME,
    NOMINAL,
    ORGANIZATION,
    OTHER,
    PERSON,
    PLACE,
    PRONOUN,
    VEHICLE,
)
from zeitgraph.model.mention import EntityType
from zeitgraph.model.text import TokenRef
from zeitgraph.resolve.coreference_views import INDEX, View

# Types that the mentions of one entity may mix: a body is also spoken of as its people, and taggers err.
COMPATIBLE = {
    PERSON: frozenset({PERSON, OTHER}),
    GROUP: frozenset({GROUP, ORGANIZATION, OTHER}),
    ORGANIZATION: frozenset({ORGANIZATION, GROUP, OTHER, COUNTRY}),
    COUNTRY: frozenset({COUNTRY, ORGANIZATION, OTHER}),
    CITY: frozenset({CITY, PLACE, OTHER}),
    PLACE: frozenset({PLACE, CITY, OTHER}),
    VEHICLE: frozenset({VEHICLE, OTHER}),
    EVENT: frozenset({EVENT, OTHER}),
    OTHER: frozenset(EntityType),
}
SPOKEN_OF_BODIES = frozenset({GROUP, CITY, PLACE})  # what a body with a name is called too: its people, its town
FIRST = attrgetter("first")
PLURAL = Gender.PLURAL
NUMBER_ALONE = frozenset({PLURAL})


class Chain:
    """One entity so far: `type` is what it is, `first` the index of its first mention.

    `named` says that a name is among its mentions, `descriptive` a name or a noun, not pronouns only; `state` is the
    code of the country that it is or acts for; `only` its mention as long as that alone tells what is known: it has no
    other, and was given no role.
    """

    __slots__ = ("_genders", "_told", "descriptive", "first", "named", "only", "state", "type", "views")

    def __init__(self, view: View) -> None:
        self.views = [view]
        self.first = view.index
        self.type = view.type
        self.named = view.kind is NAME
        self.descriptive = view.kind is not PRONOUN
        self.state: str | None = None
        self._genders: frozenset[Gender] | None = None
        self._told: dict[str, set[Any]] = {}
        self.only: View | None = view

    @property
    def genders(self) -> frozenset[Gender]:
        """What its words allow."""
        return self.views[0].genders if self._genders is None else self._genders

    @property
    def senses(self) -> Collection[NounSense]:
        """What its nouns and the nouns in its names stand for."""
        return self._collected("own_senses") if self.only is None else self.only.own_senses

    @property
    def titles(self) -> Collection[NounSense]:
        """What a person is said to be."""
        return self._collected("titles") if self.only is None else self.only.titles

    @property
    def concepts(self) -> Set[str]:
        """The concepts of `senses`."""
        return self._collected("concepts") if self.only is None else self.only.concepts

    @property
    def known_concepts(self) -> Set[str]:
        """What the tables say of who bears its names."""
        return self._collected("known_concepts") if self.only is None else self.only.known_concepts

    @property
    def affiliations(self) -> Set[str]:
        """Folded names of what its roles belong to."""
        return self._collected("affiliations") if self.only is None else self.only.affiliations

    @property
    def countries(self) -> Set[str]:
        """The codes of the countries that its attributes name."""
        return self._collected("countries") if self.only is None else self.only.countries

    @property
    def triggers(self) -> Set[TokenRef]:
        """The triggers of the events that it takes part in."""
        return self._collected("triggers") if self.only is None else self.only.triggers

    @property
    def ages(self) -> Set[int]:
        """How old a person is said to be."""
        return self._collected("ages") if self.only is None else self.only.ages

    @property
    def kinds(self) -> tuple[str, ...]:
        """The concepts of those of its nouns that are of its type, sorted."""
        only, type_ = self.only, self.type
        if only is not None:
            sense = only.sense
            if sense is None:
                return ()
            if len(only.senses) == 1:
                return (sense.concept,) if sense.type is type_ and only.type in (type_, PERSON) else ()
        if "own_senses" in self._told:
            return tuple(sorted({sense.concept for sense in self._told["own_senses"] if sense.type is type_}))
        found: set[str] = set()
        for view in self.views:
            for sense in view.senses:
                if sense.type is type_ and view.type in (type_, PERSON):
                    found.add(sense.concept)
        return tuple(sorted(found))

    def _collected(self, name: str) -> set[Any]:
        """What its mentions tell under this name: collected when somebody asks, then kept up."""
        found = self._told.get(name)
        if found is None:
            found = self._told[name] = set()
            for view in self.views:
                found.update(getattr(view, name))
        return found

    def bestow(self, view: View) -> None:
        """Gives the entity the role that a description names, without its being a mention of it."""
        self.only = None
        self._collected("own_senses").update(view.senses)
        self._collected("titles").update(view.senses)
        self._collected("concepts").update(sense.concept for sense in view.senses)
        self._collected("affiliations").update(view.affiliations)
        self._collected("countries").update(view.countries)

    def take(self, joining: "Chain") -> None:
        """All mentions of another chain."""
        self._genders = _united(self, joining)
        if self._told or joining._told:
            for name in self._told.keys() | joining._told.keys():
                theirs = joining._collected(name) if joining.only is None else getattr(joining.only, name)
                self._collected(name).update(theirs)
        self.only = None
        in_order = self.views[-1].index < joining.first
        self.views = [*self.views, *joining.views]
        if not in_order:
            self.views.sort(key=INDEX)
            self.first = self.views[0].index
        self.named = self.named or joining.named
        self.descriptive = self.descriptive or joining.descriptive
        if joining.type is not self.type:
            self.type = _type(self.views)
        if self.state is None:
            self.state = joining.state

    @property
    def numbers(self) -> frozenset[bool]:
        """Whether it can be singular (False), plural (True)."""
        return frozenset([gender is PLURAL for gender in self.genders])

    def named_before(self, index: int) -> bool:
        """Whether a name is among the mentions before the one with this index."""
        name = next((view for view in self.views if view.kind is NAME), None)
        return name is not None and name.index < index

    def count_before(self, index: int) -> int:
        """How many mentions come before the one with this index."""
        return bisect_left(self.views, index, key=INDEX)

    def last_before(self, index: int) -> View | None:
        """The last mention before the one with this index."""
        if self.views[-1].index < index:
            return self.views[-1]
        place = bisect_left(self.views, index, key=INDEX)
        return self.views[place - 1] if place else None


class Chains:
    """All chains of a document: each view is in exactly one; `rules` say how it came there, by its index.

    `bestowed` are people with the nouns for the roles that they were given. `of` gives the chain that a view is in.
    """

    def __init__(self, views: Sequence[View]) -> None:
        self.rules: dict[int, str] = {}
        self.bestowed: list[tuple[View, View]] = []
        self._of: dict[View, Chain] = dict(zip(views, map(Chain, views), strict=True))
        self.of: Callable[[View], Chain] = self._of.__getitem__
        self._typed: defaultdict[EntityType, list[Chain]] | None = None  # kept up from when somebody asks

    def __iter__(self) -> Iterator[Chain]:
        """The chains in the order of their first mentions."""
        return iter(dict.fromkeys(self._of.values()))

    def of_type(self, *types: EntityType) -> Sequence[Chain]:
        """The chains of some types in the order of their first mentions; not to be used while chains are merged."""
        typed = self._typed
        if typed is None:
            typed = self._typed = defaultdict(list)
            for chain in self:
                typed[chain.type].append(chain)
        if len(types) == 1:
            return typed[types[0]]
        return sorted((chain for type_ in types for chain in typed[type_]), key=FIRST)

    def is_bestowed(self, view: View) -> bool:
        """Whether it only names the role that somebody else was given: 'resigned as leader'."""
        return bool(self.bestowed) and any(role is view for _, role in self.bestowed)

    def merge(self, view: View, other: View, rule: str) -> Chain:
        """One chain of the two that the views are in; `rule` says why the first one joins."""
        joining, chain = self.of(view), self.of(other)
        if joining is chain:
            return chain
        moves = joining.first < chain.first or joining.type is not chain.type
        if self._typed is not None:
            self._forget(joining)
            if moves:
                self._forget(chain)
        chain.take(joining)
        if moves:
            self._remember(chain)
        for member in joining.views:
            self._of[member] = chain
            self.rules.setdefault(member.index, rule)
        return chain

    def take_for(self, view: View, type_: EntityType) -> None:
        """Makes the chain of the view one of this type: a town that acts for a body is that body."""
        chain = self.of(view)
        self._forget(chain)
        chain.type = type_
        self._remember(chain)

    def _remember(self, chain: Chain) -> None:
        if self._typed is not None:
            insort(self._typed[chain.type], chain, key=FIRST)

    def _forget(self, chain: Chain) -> None:
        if self._typed is not None:
            same = self._typed[chain.type]
            del same[bisect_left(same, chain.first, key=FIRST)]


def compatible(chain: Chain, other: Chain) -> bool:
    """Whether nothing speaks against one entity: types, states, number, and for people gender.

    Nouns for a thing differ in gender ('der Verein', 'die Mannschaft'), so that only number counts between
    them; a name that everybody knows may have another ('die Grünen', 'the United Nations').
    """
    if chain.state and other.state and chain.state != other.state:
        return False
    if other.type not in COMPATIBLE[chain.type]:
        return False
    if PERSON in (chain.type, other.type):
        return bool(chain.genders & other.genders)
    if chain.type is not other.type:
        return True
    known = chain.type is ORGANIZATION and (chain.known_concepts or other.known_concepts)
    return bool(known) or _agree_in_number(chain.genders, other.genders)


def _agree_in_number(genders: Set[Gender], others: Set[Gender]) -> bool:
    """Whether both can be plural, or both singular, of whatever gender."""
    if PLURAL in genders and PLURAL in others:
        return True
    return not (genders <= NUMBER_ALONE or others <= NUMBER_ALONE)


def _type(views: Sequence[View]) -> EntityType:
    """The type that names and nouns have most often, in doubt the nouns'; of pronouns alone theirs."""
    nouns = [view.type for view in views if view.kind is NOMINAL]
    names = [view.type for view in views if view.kind is NAME]
    types: list[EntityType] = [type_ for type_ in [*nouns, *names] if type_ is not OTHER]
    if ORGANIZATION in names:
        types = [type_ for type_ in types if type_ not in SPOKEN_OF_BODIES]
    types = types or [view.type for view in views if view.type is not OTHER] or [OTHER]
    return max(dict.fromkeys(types), key=types.count)


def _united(chain: Chain, joining: Chain) -> frozenset[Gender]:
    """The genders that all mentions of a person allow; of a thing all that its nouns have, pronouns apart."""
    if PERSON in (chain.type, joining.type):
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

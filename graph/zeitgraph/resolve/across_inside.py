"""Who is the same inside a story though nobody names it: 'the union', 'das Werk', a surname, a name spelt by ear.

Inside a story a noun is as good as a name, if each document has only one thing that it can mean.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from zeitgraph.language import LANGUAGES
from zeitgraph.language.first_names import gender_of
from zeitgraph.language.names import NounSense, names
from zeitgraph.language.translations import broad_kinds
from zeitgraph.model.mention import EntityType
from zeitgraph.resolve.across_names import Pair, other_office, spelt_alike, translations
from zeitgraph.resolve.across_units import Groups, Unit

NOUNS = frozenset(EntityType) - {EntityType.PERSON, EntityType.EVENT, EntityType.COUNTRY, EntityType.CITY}


def same_in_story(inside: Sequence[Unit], groups: Groups) -> Iterator[Pair]:
    """The pairs of a story's units that are one: by surname, by another spelling, by what their nouns mean."""
    yield from _named_alike(inside, groups)
    yield from _bodies_taken_for_people(inside)
    yield from _things(inside)
    yield from _kinds(inside, groups)


def same_in_saga(inside: Sequence[Unit], groups: Groups) -> Iterator[Pair]:
    """The pairs that are one in reports months apart: as in a story, but for groups of people, who come and go."""
    yield from _named_alike(inside, groups)
    lasting = [unit for unit in inside if unit.proper or unit.type is not EntityType.GROUP]
    yield from _things(lasting)
    yield from _kinds(lasting, groups)


def _named_alike(inside: Sequence[Unit], groups: Groups) -> Iterator[Pair]:
    yield from _surnames(inside, groups)
    yield from _spellings(inside)
    yield from translations(inside, common=True)


def known_elsewhere(inside: Sequence[Unit], groups: Groups) -> Iterator[Pair]:
    """'The union' beside a name that only other documents of the story call a union: the document means the name.

    Only for one singular noun for a body, beside the only name of its kind, and for a noun alone (in a headline) beside
    one that says more. Where the document itself says what the name is, it has told the two apart.
    """
    for kind, bearers in _by_kind(inside):
        bodies = [unit for unit in bearers if unit.type is EntityType.ORGANIZATION]
        named = [unit for unit in bodies if unit.proper]
        if len({groups.canonical(unit.id) for unit in named}) != 1:
            continue
        nouns = [unit for unit in bodies if not unit.proper and not unit.plural]
        for unit in nouns:
            alike = (other for other in nouns if other.bare or not unit.bare)
            alone = sum(bool(unit.documents & other.documents) for other in alike) == 1
            told = any((document, kind) in name.told for name in named for document in unit.documents)
            if alone and not told:
                yield named[0].id, unit.id, f"the only {kind} of the story"


def _surnames(units: Iterable[Unit], groups: Groups) -> Iterator[Pair]:
    """A surname that only one person of the story bears, whoever else bears it in the corpus."""
    people = [unit for unit in units if unit.type is EntityType.PERSON and unit.proper]
    for unit in people:
        if len(unit.words) == 1:
            bearers = [o for o in people if len(o.words) > 1 and o.words[-1] == unit.words[0]]
            full = {groups.canonical(other.id) for other in bearers}
            if len(full) == 1 and not any(other_office(unit, other) for other in bearers):
                yield min(full), unit.id, "surname in one story"


def _spellings(units: Iterable[Unit]) -> Iterator[Pair]:
    """'Halynko' and 'Galinko' with one first name, in documents that have only the one or the other."""
    full = [unit for unit in units if unit.type is EntityType.PERSON and unit.proper and len(unit.words) > 1]
    for one, other in combinations(full, 2):
        score = spelt_alike(one, other)
        if score and not one.documents & other.documents:
            yield one.id, other.id, f"spelling in one story ({score:.2f})"


def _bodies_taken_for_people(units: Iterable[Unit]) -> Iterator[Pair]:
    """'Falkner Invest', a body in one report and for the tagger a person in another: no first name speaks for it."""
    bodies: dict[tuple[str, ...], list[Unit]] = {}
    for unit in units:
        if unit.proper and unit.type in {EntityType.ORGANIZATION, EntityType.PERSON}:
            bodies.setdefault(unit.words, []).append(unit)
    for words, group in sorted(bodies.items()):
        if len({unit.type for unit in group}) > 1 and len(words) > 1 and gender_of(words[0].title()) is None:
            yield from ((group[0].id, other.id, "same name in one story") for other in group[1:])


def _things(units: Iterable[Unit]) -> Iterator[Pair]:
    """What is called by nouns that mean the same, where a document has one thing of that noun: 'Lieferwagen', 'van'."""
    bearers: dict[str, list[Unit]] = {}
    for unit in units:
        for noun in () if unit.proper else unit.nouns:
            bearers.setdefault(noun, []).append(unit)
    for _, group in sorted(bearers.items()):
        once = [unit for unit in group if sum(bool(unit.documents & other.documents) for other in group) == 1]
        yield from ((once[0].id, other.id, "the only one of its noun in the story") for other in once[1:])


def _kinds(units: Iterable[Unit], groups: Groups) -> Iterator[Pair]:
    """Nouns of one kind where each document has one thing of the kind; the only name of the kind is meant too."""
    for kind, bearers in _by_kind(units):
        named = {groups.canonical(unit.id) for unit in bearers if unit.proper}
        nouns = [unit for unit in bearers if not unit.proper]
        once = [unit for unit in nouns if sum(bool(unit.documents & o.documents) for o in bearers) == 1]
        first = min(named) if len(named) == 1 else once[0].id if once and not named else None
        if first is not None:
            yield from ((first, unit.id, f"the only {kind} of the story") for unit in once if unit.id != first)


def _by_kind(units: Iterable[Unit]) -> list[tuple[str, list[Unit]]]:
    kinds: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.type in NOUNS:
            bodies = unit.type is EntityType.ORGANIZATION and unit.plural and not unit.proper
            for kind in unit.kinds & comparable() & (_of_people() if bodies else unit.kinds):
                kinds.setdefault(kind, []).append(unit)
    return sorted(kinds.items())


@cache
def comparable() -> frozenset[str]:
    """The kinds whose nouns are one thing in every language; kinds of things ('ferry') and broad ones are not."""
    senses = _senses()
    vague = {sense.concept for sense in senses if sense.distinct or sense.general or not _is_told(sense)}
    return frozenset(sense.concept for sense in senses) - vague - broad_kinds()


@cache
def _of_people() -> frozenset[str]:
    """The kinds that several people are too: 'prosecutors' are one body, 'two banks' are not."""
    return frozenset(sense.concept for sense in _senses() if sense.type is EntityType.GROUP)


def _senses() -> list[NounSense]:
    return [sense for code in LANGUAGES for found in names(code).senses.values() for sense in found]


def _is_told(sense: NounSense) -> bool:
    return sense.anaphoric or sense.type is EntityType.PERSON

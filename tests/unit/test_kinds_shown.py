"""Every list of nouns of the tables `names` and `kinds`, what it covers and what keeps its words apart has an example
that fails without it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.names import Names, NounSense, _organizations, _senses, names

Row = Mapping[str, Any]
Senses = dict[str, tuple[NounSense, ...]]


def rows(code: str) -> list[Row]:
    """The lists of nouns of both tables."""
    return [row for table in ("names", "kinds") for row in load(code).table(table)["nouns"]]


@cache
def parts(code: str) -> tuple[Senses, ...]:
    """The senses that each list gives."""
    return tuple(_senses(load(code).table("names"), [row]) for row in rows(code))


@cache
def lists_of(code: str) -> Mapping[str, list[int]]:
    """The numbers of the lists that give a word senses."""
    found: dict[str, list[int]] = {}
    for number, senses in enumerate(parts(code)):
        for word in senses:
            found.setdefault(word, []).append(number)
    return found


def changed(code: str, number: int, row: Row | None) -> Names:
    """The table with another list in this place, or none."""
    own = _senses(load(code).table("names"), [row]) if row else {}
    senses = dict(names(code).senses)
    for word in parts(code)[number]:
        given = (own if place == number else parts(code)[place] for place in lists_of(code)[word])
        senses[word] = tuple(dict.fromkeys(sense for part in given for sense in part.get(word, ())))
    return replace(names(code), senses={word: meant for word, meant in senses.items() if meant})


def known(table: Names, noun: str, concept: str) -> bool:
    """Whether a noun has a concept, which is written behind its type."""
    return any(f"{sense.type} {sense.concept}" == concept for sense in table.noun(noun))


def nouns_of(code: str, concept: str) -> list[str]:
    """The examples of a concept."""
    found = [load(code).table(table)["concepts"].get(concept, ()) for table in ("names", "kinds")]
    return [noun for one in found for noun in ([one] if isinstance(one, str) else one)]


def taken_up(table: Names, pairs: Iterable[Mapping[str, str]]) -> list[bool]:
    """Whether the later noun of each pair takes up the earlier one."""
    nouns = ((table.noun(pair["later"]), table.noun(pair["earlier"])) for pair in pairs)
    return [any(one.takes_up(other) for one in later for other in earlier) for later, earlier in nouns]


def linked(table: Names, pairs: Iterable[Mapping[str, str]]) -> list[tuple[bool, bool]]:
    """The same, and whether the two are of one family: of governments a junta is rather who was called one."""
    pairs = list(pairs)
    nouns = ((table.noun(pair["later"]), table.noun(pair["earlier"])) for pair in pairs)
    kin = [{one.family for one in later} & {two.family for two in earlier} - {""} for later, earlier in nouns]
    return [(takes, bool(families)) for takes, families in zip(taken_up(table, pairs), kin, strict=True)]


def without_a_link(row: Row) -> Iterator[tuple[str, Row]]:
    """The list of nouns without each concept that it covers, and as synonyms where its words are kept apart."""
    for concept in row.get("covers", ()):
        yield f"covers {concept}", {**row, "covers": [other for other in row["covers"] if other != concept]}
    for group in row.get("families", ()):
        yield f"family {group[0]}", {**row, "families": [other for other in row["families"] if other != group]}
    if row.get("distinct"):
        yield "distinct", {**row, "distinct": False}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_nouns_has_a_noun_that_no_other_list_knows_so(code: str) -> None:
    unseen = []
    for number, row in enumerate(rows(code)):
        concept, less = f"{row['type']} {row['concept']}", changed(code, number, None)
        nouns = [noun for noun in nouns_of(code, concept) if known(names(code), noun, concept)]
        if all(known(less, noun, concept) for noun in nouns):
            unseen.append(concept)
    assert unseen == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_example_of_a_concept_is_one(code: str) -> None:
    concepts = {concept for table in ("names", "kinds") for concept in load(code).table(table)["concepts"]}
    assert concepts == {f"{row['type']} {row['concept']}" for row in rows(code)}
    pairs = [(noun, concept) for concept in sorted(concepts) for noun in nouns_of(code, concept)]
    assert [pair for pair in pairs if not known(names(code), *pair)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_link_between_nouns_has_an_example_that_fails_without_it(code: str) -> None:
    table, unseen = load(code).table("kinds"), []
    pairs = [*table["examples"], *table["counterexamples"]]
    whole = linked(names(code), pairs)
    for number, row in enumerate(rows(code)):
        for name, less in without_a_link(row):
            if linked(changed(code, number, less), pairs) == whole:
                unseen.append(f"{row['concept']}: {name}")
    assert unseen == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_covers_concepts_that_there_are(code: str) -> None:
    concepts = {row["concept"] for row in rows(code)}
    assert [concept for row in rows(code) for concept in row.get("covers", ()) if concept not in concepts] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_of_organisations_has_a_body_that_is_another_or_unknown_without_it(code: str) -> None:
    table = load(code).table("names")
    bodies, unseen = dict(table["bodies"]), []
    for number, row in enumerate(table["organizations"]):
        name = f"{row['concept']} {row.get('gender', '')}".strip()
        body = bodies.pop(name)
        known = names(code).known(body)
        assert known is not None and known.concept == row["concept"], body
        less = [other for place, other in enumerate(table["organizations"]) if place != number]
        if _organizations(less, code).get(body) == known:
            unseen.append(name)
    assert (unseen, bodies) == ([], {})

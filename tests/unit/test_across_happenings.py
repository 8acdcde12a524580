"""What makes two reports of one kind of happening one or two: its nature, whom it befell, its noun, the headline."""

import datetime
from dataclasses import replace

import pytest
from tests.unit.test_across import entity
from tests.unit.test_across_stories import IDA, OTTO, WHO, WHOM, happening, same, story, told

from zeitgraph.language.happenings import Nature, is_borne, is_undergone, nature
from zeitgraph.language.happenings import happening as kinds
from zeitgraph.model.graph import Claim, Copy, Event
from zeitgraph.model.mention import EntityType, EventType, Polarity
from zeitgraph.model.text import DocumentId
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval

Told = tuple[Event, Claim]
OTHER = EventType.OTHER


def by_tense(pair: Told, day: int) -> Told:
    """The same, dated by nothing but its tense and the day of the report."""
    interval = TimeInterval(earliest=None, latest=datetime.date(2021, 3, day))
    dating = Dating(interval=interval, basis=DatingBasis.TENSE, rule="by hand")
    return replace(pair[0], dating=dating), replace(pair[1], dating=dating)


def test_a_promise_is_what_is_promised() -> None:
    money = by_tense(happening("a", 1, "versprechen", EventType.AGREE, 1, (WHO, IDA), (WHOM, OTTO)), 1)
    visit = by_tense(happening("b", 1, "zusagen", EventType.AGREE, 2, (WHO, IDA)), 2)
    assert not same(story("a", "b"), money, visit)


def test_a_promise_of_one_day_is_one_promise() -> None:
    money = happening("a", 1, "versprechen", EventType.AGREE, 1, (WHO, IDA), (WHOM, OTTO))
    again = happening("b", 1, "pledge", EventType.AGREE, 1, (WHO, IDA), language="en")
    assert same(story("a", "b"), money, again) == {"same kind of happening"}


@pytest.mark.parametrize(("days", "rules"), [(1, {"same verb"}), (6, set())])
def test_who_meets_meets_again_a_week_later(days: int, rules: set[str]) -> None:
    one = by_tense(happening("a", 1, "treffen", EventType.CONSULT, 1, (WHO, IDA)), 1)
    other = by_tense(happening("b", 1, "treffen", EventType.CONSULT, 1, (WHO, IDA)), 1 + days)
    assert same(story("a", "b", days=days), one, other) == rules


def test_who_died_is_whom_it_killed() -> None:
    fire = replace(told("Feuer", "a", type_=EntityType.OTHER), nouns=("feuer",))
    killed = happening("a", 1, "töten", OTHER, 1, (WHO, fire.id), (WHOM, IDA))
    died = happening("b", 1, "die", OTHER, 1, (WHO, IDA), language="en")
    graph = story("a", "b")
    assert same(replace(graph, entities=graph.entities | {fire}), killed, died) == {"same kind of happening"}


def test_one_who_died_is_not_the_two_who_died() -> None:
    two = replace(told("zwei Menschen", "a", type_=EntityType.GROUP), plural=True)
    woman = told("Frau", "b", type_=EntityType.PERSON)
    graph = story("a", "b")
    graph = replace(graph, entities=graph.entities | {two, woman})
    one = happening("a", 1, "sterben", OTHER, 1, (WHO, two.id))
    other = happening("b", 1, "sterben", OTHER, 1, (WHO, woman.id))
    assert not same(graph, one, other)


def test_a_quake_that_hit_a_country_is_the_quake_that_shook_its_town() -> None:
    quake, beben = told("quake", "a", type_=EntityType.EVENT, language="en"), told("Beben", "b", type_=EntityType.EVENT)
    named = replace(quake, nouns=("quake",)), replace(beben, nouns=("beben",))
    town, land = entity("Vindorf", EntityType.CITY, document="b"), entity("Ostland", EntityType.COUNTRY, document="a")
    graph = story("a", "b")
    graph = replace(graph, entities=graph.entities | {*named, town, land})
    hit = happening("a", 1, "hit", OTHER, 1, (WHO, quake.id), (WHOM, land.id), language="en")
    shook = happening("b", 1, "erschüttern", OTHER, 1, (WHO, beben.id), (WHOM, town.id))
    assert same(graph, hit, shook) == {"same kind of happening"}


@pytest.mark.parametrize(("title", "rules"), [("Rauswurf", {"same kind of happening"}), (None, set())])
def test_the_lead_tells_again_what_the_headline_said(title: str | None, rules: set[str]) -> None:
    graph = story("a")
    records = frozenset(replace(record, title=title) for record in graph.documents)
    headline = by_tense(happening("a", 0, "feuern", OTHER, 1), 1)
    lead = happening("a", 1, "entlassen", OTHER, 1, (WHO, IDA), (WHOM, OTTO))
    assert same(replace(graph, documents=records), headline, lead) == rules


def test_a_kind_of_happening_knows_what_it_turns_on() -> None:
    assert {nature(kind) for kind in kinds("versprechen", "de")} == {Nature.CONTENT}
    assert {nature(kind) for kind in kinds("protest", "en")} == {Nature.OFTEN}
    assert {nature(kind) for kind in kinds("einstürzen", "de")} == {None}


def test_a_verb_knows_whether_its_subject_undergoes_it_and_whether_it_only_bears_a_noun() -> None:
    assert is_undergone("sterben", "de")
    assert not is_undergone("töten", "de")
    assert is_borne("occur", "en")
    assert not is_borne("collapse", "en")


@pytest.mark.parametrize(
    ("german", "english"),
    [("Gespräch führen", "hold talk"), ("Rücktritt erklären", "tender resignation"), ("Insolvenz anmelden", "go bust")],
)
def test_constructions_are_rows_as_they_are_told(german: str, english: str) -> None:
    assert kinds(german, "de") & kinds(english, "en")


@pytest.mark.parametrize(
    ("kind", "days", "others", "rules"),
    [("people", 1, 0, {"same verb"}), ("people", 9, 0, set()), ("people", 1, 1, set()), ("miners", 1, 0, set())],
)
def test_the_only_toll_of_each_report_is_one_toll_though_the_number_grows(
    kind: str, days: int, others: int, rules: set[str]
) -> None:
    graph = story("a", "b", days=days)
    few, many = (
        replace(told(f"{n} Leute", d, kind, type_=EntityType.GROUP), plural=True) for n, d in ((3, "a"), (9, "b"))
    )
    more = [by_tense(happening("b", 2 + n, "sterben", OTHER, 1, (WHO, OTTO)), 1 + days) for n in range(others)]
    one = by_tense(happening("a", 1, "sterben", OTHER, 1, (WHO, few.id)), 1)
    other = by_tense(happening("b", 1, "sterben", OTHER, 1, (WHO, many.id)), 1 + days)
    assert same(replace(graph, entities=graph.entities | {few, many}), one, other, *more) == rules


def test_the_headline_of_a_copy_tells_what_its_copied_lead_tells() -> None:
    graph = story("a", "b")
    records = frozenset(replace(r, title="Rauswurf" if r.id == "b" else None) for r in graph.documents)
    original = happening("a", 1, "entlassen", OTHER, 1, (WHO, IDA), (WHOM, OTTO))
    headline = by_tense(happening("b", 0, "feuern", OTHER, 1), 1)
    lead = happening("b", 1, "entlassen", OTHER, 1, (WHO, IDA), (WHOM, OTTO))
    copy = Copy(document=DocumentId("b"), original=DocumentId("a"), likeness=0.9)
    rules = same(replace(graph, documents=records), original, headline, lead, copies=frozenset({copy}))
    assert rules == {"copy of the same words", "same kind of happening"}


def test_a_lead_that_denies_is_not_what_the_headline_says() -> None:
    graph = story("a")
    records = frozenset(replace(record, title="Rauswurf") for record in graph.documents)
    headline = by_tense(happening("a", 0, "feuern", OTHER, 1), 1)
    event, claim = happening("a", 1, "entlassen", OTHER, 1, (WHO, IDA), (WHOM, OTTO))
    denied = event, replace(claim, polarity=Polarity.NEGATIVE)
    assert not same(replace(graph, documents=records), headline, denied)

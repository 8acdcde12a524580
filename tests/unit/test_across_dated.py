"""What words date to one day is one happening in reports that have no story in common."""

import datetime
from dataclasses import replace

import pytest
from tests.unit.test_across import entity
from tests.unit.test_across_happenings import Told, by_tense
from tests.unit.test_across_stories import IDA, OTTO, WHO, WHOM, happening, same, story, told

from zeitgraph.model.mention import EventType
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval

RULE = "same kind, parties and day"
OTHER, CONSULT, ACCUSE = EventType.OTHER, EventType.CONSULT, EventType.ACCUSE


def in_march(pair: Told) -> Told:
    interval = TimeInterval(earliest=datetime.date(2021, 3, 1), latest=datetime.date(2021, 3, 31))
    dating = Dating(interval=interval, basis=DatingBasis.TEXT, rule="by hand")
    return replace(pair[0], dating=dating), replace(pair[1], dating=dating)


def sacked(name: str, day: int, lemma: str = "entlassen") -> Told:
    return happening(name, 1, lemma, OTHER, day, (WHO, IDA), (WHOM, OTTO))


def test_one_kind_of_happening_to_one_person_on_one_day_is_one() -> None:
    assert same(story("a"), sacked("a", 1), sacked("far", 1, "feuern")) == {RULE}


def test_a_day_of_the_month_is_the_day_that_the_other_report_names() -> None:
    assert same(story("a"), sacked("a", 9), in_march(sacked("far", 1))) == {RULE}


@pytest.mark.parametrize("other", [sacked("far", 2), by_tense(sacked("far", 1), 1), sacked("far", 1, "ernennen")])
def test_another_day_no_day_or_another_kind_is_another(other: Told) -> None:
    assert not same(story("a"), sacked("a", 1), other)


def test_two_months_are_no_day() -> None:
    assert not same(story("a"), in_march(sacked("a", 1)), in_march(sacked("far", 1)))


def test_one_party_is_enough_where_a_report_tells_no_other() -> None:
    told_of = happening("far", 1, "entlassen", OTHER, 1, (WHOM, OTTO))
    assert same(story("a"), sacked("a", 1), told_of) == {RULE}


def test_one_party_is_too_little_beside_two_others() -> None:
    staff, guards = told("Belegschaft", "a"), told("Wachdienst", "far")
    graph = story("a")
    graph = replace(graph, entities=graph.entities | {staff, guards})
    one = happening("a", 1, "entlassen", OTHER, 1, (WHO, IDA), (WHOM, staff.id))
    other = happening("far", 1, "entlassen", OTHER, 1, (WHO, IDA), (WHOM, guards.id))
    assert not same(graph, one, other)


def test_what_people_do_often_needs_both() -> None:
    town = entity("Vindorf").id
    one = happening("a", 1, "treffen", CONSULT, 1, (WHO, IDA), (WHOM, OTTO))
    assert same(story("a"), one, happening("far", 1, "meet", CONSULT, 1, (WHO, IDA), (WHOM, OTTO), language="en"))
    assert not same(story("a"), one, happening("far", 1, "meet", CONSULT, 1, (WHO, IDA), language="en"))
    assert not same(story("a"), one, happening("far", 1, "meet", CONSULT, 1, (WHO, town), language="en"))

"""Order and dates put together: bounds that follow, links that cannot hold; events and links by hand."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeitgraph.assemble.closure import Closure, close
from zeitgraph.assemble.order import Ordered
from zeitgraph.model.graph import Event, EventId, Link, LinkRelation
from zeitgraph.model.mention import EventType
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import DocumentId, Span
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval

DOCUMENT = DocumentId("doc-1")
CREATED = datetime.date(2014, 6, 16)


def event(name: str, days: str = "", basis: DatingBasis = DatingBasis.TEXT) -> Event:
    """An event with an interval 'begin/end', where '' is open; without one it is undated."""
    begin, _, end = days.partition("/")
    ends = [datetime.date.fromisoformat(day) if day else None for day in (begin, end)]
    interval = TimeInterval(earliest=ends[0], latest=ends[1]) if days else None
    dating = Dating(interval=interval, basis=basis if interval else DatingBasis.NONE, rule="by hand" if days else "")
    return Event(
        id=EventId(name),
        document=DOCUMENT,
        type=EventType.OTHER,
        lemma=name,
        language="de",
        label=name,
        dating=dating,
    )


def past(name: str) -> Event:
    return event(name, f"/{CREATED}", DatingBasis.TENSE)


def said(
    subject: str,
    other: str,
    relation: LinkRelation = LinkRelation.BEFORE,
    *,
    kind: int = 2,
    place: int = 0,
    asserted: bool = True,
) -> Ordered:
    evidence = Evidence(document=DOCUMENT, span=Span(place, place + 1), stage=Stage.ASSEMBLE, rule="x", about="order")
    link = Link(subject=EventId(subject), relation=relation, object=EventId(other), evidence=evidence)
    return Ordered(link=link, strength=(kind, 1.0), asserted=asserted)


def days(closure: Closure, name: str) -> str:
    interval = next(event for event in closure.events if event.id == name).dating.interval
    return f"{interval.earliest or ''}/{interval.latest or ''}" if interval else ""


def kept(closure: Closure) -> list[str]:
    return [f"{link.subject} {link.relation} {link.object}" for link in closure.links]


def test_what_comes_after_a_dated_event_is_not_before_it() -> None:
    found = close([event("a", "2014-06-13/2014-06-13"), past("b")], [said("a", "b")])
    assert days(found, "b") == "2014-06-13/2014-06-16"


def test_what_comes_before_a_dated_event_is_not_after_it() -> None:
    found = close([event("a", "2014-06-13/2014-06-13"), past("b")], [said("b", "a")])
    assert days(found, "b") == "/2014-06-13"


def test_bounds_are_handed_on_along_a_chain() -> None:
    events = [event("a", "2014-06-10/2014-06-11"), past("b"), past("c")]
    assert days(close(events, [said("b", "c"), said("a", "b", place=5)]), "c") == "2014-06-10/2014-06-16"


def test_what_lies_in_a_dated_event_lies_in_its_days() -> None:
    events = [event("talks", "2014-06-10/2014-06-12"), past("shots")]
    found = close(events, [said("talks", "shots", LinkRelation.INCLUDES)])
    assert days(found, "shots") == "2014-06-10/2014-06-12"


def test_what_overlaps_a_dated_event_may_be_longer() -> None:
    found = close([event("a", "2014-06-13/2014-06-13"), past("b")], [said("a", "b", LinkRelation.SIMULTANEOUS)])
    assert days(found, "b") == "/2014-06-16"


def test_a_bound_by_order_is_no_date_of_the_text() -> None:
    found = close([event("a", "2014-06-13/2014-06-13"), event("b")], [said("a", "b")])
    dating = next(event for event in found.events if event.id == "b").dating
    assert (dating.basis, dating.rule) == (DatingBasis.TENSE, "order")
    assert days(found, "b") == "2014-06-13/"


def test_a_date_of_the_text_is_never_changed() -> None:
    events = [event("a", "2014-06-13/2014-06-13"), event("b", "2014-06-01/2014-06-30")]
    assert days(close(events, [said("a", "b")]), "b") == "2014-06-01/2014-06-30"


def test_where_tense_leaves_no_room_the_words_hold() -> None:
    events = [event("a", "2014-07-01/2014-07-01"), past("b")]
    assert days(close(events, [said("a", "b")]), "b") == "2014-07-01/"


def test_a_link_against_the_dates_is_dropped_and_said_to_be() -> None:
    events = [event("a", "2014-06-14/2014-06-14"), event("b", "2014-06-13/2014-06-13")]
    found = close(events, [said("a", "b")])
    assert found.links == ()
    assert [(one.dropped.subject, one.against) for one in found.contradictions] == [("a", "dates")]


def test_a_link_against_dates_at_the_ends_of_a_chain_is_dropped() -> None:
    events = [event("a", "2014-06-14/2014-06-14"), past("b"), event("c", "2014-06-13/2014-06-13")]
    found = close(events, [said("a", "b"), said("b", "c", kind=0)])
    assert kept(found) == ["a before b"]
    assert days(found, "b") == "2014-06-14/2014-06-16"


def test_of_links_in_a_circle_the_weakest_is_dropped() -> None:
    links = [said("c", "a", kind=0), said("a", "b"), said("b", "c", kind=1)]
    found = close([past("a"), past("b"), past("c")], links)
    assert kept(found) == ["a before b", "b before c"]
    assert [(one.dropped.subject, one.against) for one in found.contradictions] == [("c", "order")]


def test_before_and_at_the_same_time_contradict_each_other() -> None:
    links = [said("a", "b"), said("b", "a", LinkRelation.SIMULTANEOUS, kind=0)]
    assert [one.against for one in close([past("a"), past("b")], links).contradictions] == ["order"]


def test_two_that_include_each_other_are_no_contradiction() -> None:
    links = [said("a", "b", LinkRelation.INCLUDES), said("b", "a", LinkRelation.INCLUDES, place=3)]
    assert close([past("a"), past("b")], links).contradictions == ()


def test_links_of_what_is_only_possible_are_kept_and_bound_nothing() -> None:
    events = [event("a", "2014-06-14/2014-06-14"), event("b", "2014-06-13/2014-06-13"), past("c")]
    found = close(events, [said("a", "b", asserted=False), said("a", "c", asserted=False, place=1)])
    assert kept(found) == ["a before b", "a before c"]
    assert days(found, "c") == "/2014-06-16"


@pytest.mark.parametrize("relation", list(LinkRelation)[1:])
def test_two_events_on_one_day_may_stand_in_any_order(relation: LinkRelation) -> None:
    events = [event("a", "2014-06-13/2014-06-13"), event("b", "2014-06-13/2014-06-13")]
    assert close(events, [said("a", "b", relation)]).contradictions == ()


NAMES = "abcde"
LINKS = st.builds(
    said,
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    st.sampled_from(list(LinkRelation)[1:]),
    kind=st.integers(0, 2),
    place=st.integers(0, 99),
).filter(lambda one: one.link.subject != one.link.object)
DAYS = st.one_of(st.none(), st.integers(1, 28))


@given(st.lists(LINKS, max_size=8, unique_by=lambda one: one.link), st.lists(DAYS, min_size=5, max_size=5))
def test_what_is_kept_is_consistent_and_in_any_order_the_same(links: list[Ordered], told: list[int | None]) -> None:
    events = [
        event(name, f"2014-05-{day:02}/2014-05-{day:02}") if day else past(name)
        for name, day in zip(NAMES, told, strict=True)
    ]
    found = close(events, links)
    assert len(found.links) + len(found.contradictions) == len(links)
    again = close(events, [one for one in links if one.link in found.links])
    assert again.contradictions == ()
    assert set(close(events, links[::-1]).links) == set(found.links)

"""The picture for the README."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

from tests.unit.graphs import MISSION, OPERATION, OPPOSITION, RULED_OUT, SAILED, newsroom

from zeitgraph.assemble import view
from zeitgraph.export import draw_svg
from zeitgraph.export.draw import EVENTS, linking, telling
from zeitgraph.export.index import index
from zeitgraph.export.svg import Box, shortened, text_width
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.mention import MentionKind

SVG = "{http://www.w3.org/2000/svg}"


def words(graph: EventGraph) -> list[str]:
    """The lines of text in the picture."""
    return ["".join(text.itertext()) for text in ElementTree.fromstring(draw_svg(graph)).iter(SVG + "text")]


def test_the_picture_is_xml_and_the_same_each_time() -> None:
    assert ElementTree.fromstring(draw_svg(view(newsroom()))).tag == SVG + "svg"
    assert draw_svg(view(newsroom())) == draw_svg(view(newsroom()))


def test_only_events_that_words_date_are_drawn_in_the_order_of_time() -> None:
    events = [event.id for event in telling(index(view(newsroom())))]
    assert events == ["event-b3", "event-a1", "event-b1", "event-a2"]
    assert len(events) <= EVENTS


def test_who_did_what_stands_in_the_picture() -> None:
    found = words(view(newsroom()))
    assert "Anna Vogt  ablehnen  Einsatz der Marine" in found
    assert "2014-06-13" in found


def test_events_that_join_people_with_names_are_drawn_as_a_network() -> None:
    graph = newsroom()
    pronouns = {OPPOSITION: MentionKind.PRONOUN, MISSION: MentionKind.NOMINAL, OPERATION: MentionKind.NOMINAL}
    entities = {replace(entity, named=pronouns.get(entity.id, entity.named)) for entity in graph.entities}
    known = index(view(replace(graph, entities=frozenset(entities))))
    assert {event.id for event in linking(known)} == {SAILED, RULED_OUT}


def test_a_pronoun_is_no_node() -> None:
    graph = newsroom()
    entities = {
        replace(entity, label="sie", named=MentionKind.PRONOUN) if entity.id == OPPOSITION else entity
        for entity in graph.entities
    }
    assert "sie" not in words(view(replace(graph, entities=frozenset(entities))))
    assert "Opposition" in words(view(graph))


def test_nothing_to_draw_is_a_picture_too() -> None:
    assert any("0 documents · 0 events · 0 claims" in line for line in words(EventGraph()))


def test_a_long_name_is_cut_to_its_room() -> None:
    short = shortened("Islamischer Staat im Irak und in der Levante", 12, 100)
    assert short.endswith("…")
    assert text_width(short, 12) <= 100


def test_boxes_know_what_they_cover() -> None:
    assert Box(0, 0, 4, 4).overlap(Box(2, 2, 6, 6)) == 4
    assert Box(0, 0, 4, 4).overlap(Box(5, 5, 6, 6)) == 0
    assert Box(0, 0, 4, 4).outside(Box(2, 0, 9, 9)) == 8

"""The picture for the README."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

from tests.unit.graphs import MISSION, OPERATION, OPPOSITION, RULED_OUT, SAILED, newsroom

from zeitgraph.assemble import view
from zeitgraph.export import Part, Sketch, draw_svg
from zeitgraph.export.draw import COLUMN, EVENTS, linking, telling
from zeitgraph.export.draw_network import Line, Mark, draw_network
from zeitgraph.export.index import index
from zeitgraph.export.svg import Box, shortened, text_width
from zeitgraph.model.filter import View
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


def test_the_network_of_actors_has_a_line_for_all_that_one_does_to_another() -> None:
    drawn = draw_svg(view(newsroom()), Sketch(which=View.ACTORS, parts=(Part.NETWORK,)))
    found = ["".join(text.itertext()) for text in ElementTree.fromstring(drawn).iter(SVG + "text")]
    assert {"Opposition", "Anna Vogt"} <= set(found)
    assert "Einsatz der Marine" not in found
    assert len(list(ElementTree.fromstring(drawn).iter(SVG + "polygon"))) == 1


def test_a_picture_without_the_timeline_has_no_dates() -> None:
    drawn = draw_svg(view(newsroom()), Sketch(parts=(Part.NETWORK,)))
    assert "2014-06-13" not in drawn
    assert "2014-06-13" in draw_svg(view(newsroom()), Sketch(parts=(Part.TIMELINE,)))


def test_nothing_stands_outside_a_column() -> None:
    root = ElementTree.fromstring(draw_svg(view(newsroom()), Sketch(width=COLUMN)))
    assert float(root.attrib["width"]) == COLUMN
    for element in root.iter(SVG + "text"):
        words = "".join(element.itertext())
        wide = text_width(words, float(element.attrib["font-size"]))
        left = float(element.attrib["x"]) - wide * {"start": 0, "middle": 0.5, "end": 1}[element.attrib["text-anchor"]]
        assert left > -2, words
        assert left + wide < 1.05 * COLUMN, words


def test_a_line_that_its_label_would_hide_has_none() -> None:
    marks = [Mark(id="a", label="A", radius=5, color="#000000"), Mark(id="b", label="B", radius=5, color="#000000")]
    line = Line(source="a", target="b", color="#000000", label="a label that is far too long for this line")
    drawn = "".join(draw_network(marks, [line], Box(0, 0, 300, 52)))
    assert "far too long" not in drawn
    assert "short" in "".join(draw_network(marks, [replace(line, label="short")], Box(0, 0, 300, 52)))

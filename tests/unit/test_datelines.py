"""Where an article was filed: the dateline's place as an entity, in the graph and in RDF."""

from dataclasses import replace
from pathlib import Path

from tests.unit.graphs import newsroom
from tests.unit.test_restore import again, plain

from zeitgraph.assemble.clusters import entity_places
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.mention import EntityIdentity, EntityType
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import Dateline, Document, DocumentId, ParsedDocument, Source, Span, TokenRef
from zeitgraph.resolve.datelines import filed_from


def document(place: str, language: str = "en") -> Document:
    text = f"{place} - The river rose."
    dateline = Dateline(span=Span(0, len(place) + 2), place=Span(0, len(place)))
    return Document(id=DocumentId("d"), text=text, language=language, source=Source(name="d"), dateline=dateline)


def chain(label: str, key: str, type_: EntityType, country: str | None = None) -> EntityIdentity:
    head = TokenRef(sentence=0, token=0)
    return EntityIdentity(key=key, type=type_, label=label, heads=(head,), rules=("name tag",), country=country)


def key(place: str, *entities: EntityIdentity, language: str = "en") -> str | None:
    found = filed_from(document(place, language), entities)
    return found.key if found else None


def test_a_dateline_in_capitals_is_the_city_of_both_languages() -> None:
    assert key("VIENNA") == key("Wien", language="de") == "iri:https://sws.geonames.org/2761369/"


def test_particles_inside_a_name_in_capitals_are_small() -> None:
    assert key("RIO DE JANEIRO") == key("Rio de Janeiro")
    assert key("LA PAZ") == key("La Paz")


def test_a_name_of_a_country_is_the_city_only_where_a_city_of_it_is_called_so() -> None:
    found = [filed_from(document(name), ()) for name in ("LUXEMBOURG", "KENYA")]
    assert [place.type for place in found if place] == [EntityType.CITY, EntityType.COUNTRY]


def test_an_acronym_keeps_its_capitals() -> None:
    assert key("USA") == "iri:https://sws.geonames.org/6252001/"


def test_a_place_that_the_text_names_is_that_place() -> None:
    village = chain("Granada", "name:CITY:granada", EntityType.CITY)
    assert key("GRANADA", village) == "name:CITY:granada"


def test_of_cities_of_one_name_the_one_in_a_country_of_the_text_is_meant() -> None:
    nicaragua = chain("Nicaragua", "iri:https://sws.geonames.org/3617476/", EntityType.COUNTRY, "NI")
    found = [filed_from(document("GRANADA"), entities) for entities in ((), (nicaragua,))]
    assert [place.country for place in found if place] == ["ES", "NI"]


def test_an_unknown_place_has_its_name() -> None:
    assert key("Hinterwalden") == "name:CITY:hinterwalden"


def test_without_a_dateline_there_is_no_place() -> None:
    assert filed_from(replace(document("Wien"), dateline=None), ()) is None


def test_the_place_of_a_dateline_is_a_mention_of_its_entity() -> None:
    parsed = ParsedDocument(document=document("Wien"), sentences=())
    filed = filed_from(parsed.document, ())
    found = dict(entity_places(parsed, Resolution(dateline=filed), EventGraph()))
    assert [place for place, _ in found.items()] == [("d", Span(0, 4))]


def test_where_a_document_was_filed_comes_back_from_rdf(tmp_path: Path) -> None:
    graph = plain(newsroom())
    (place,) = {entity.id for entity in graph.entities if entity.type is EntityType.CITY}
    (told,) = {entity.document for entity in graph.entities if entity.id == place}
    documents = frozenset(replace(r, place=place) if r.id == told else r for r in graph.documents)
    found = again(replace(graph, documents=documents), tmp_path)
    assert {record.place for record in found.documents if record.id == told} == {place}

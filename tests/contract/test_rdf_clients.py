"""rdflib and Oxigraph read the same from our files and answer our questions alike; pyshacl finds nothing wrong."""

import datetime
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from tests.unit.graphs import newsrooms

from zeitgraph import pipeline
from zeitgraph.assemble import filtered
from zeitgraph.export.rdf import jsonld, nquads, trig, turtle
from zeitgraph.export.vocabulary import ontology, shapes
from zeitgraph.model.filter import Filter
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.mention import EventType
from zeitgraph.store import Store, ask, questions, with_parameters

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import pyshacl

pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning:rdflib")  # rdflib warns of itself
Write = Callable[[EventGraph], Iterator[str]]
FORMATS: dict[str, tuple[Write, str, pyoxigraph.RdfFormat]] = {
    "ttl": (turtle, "turtle", pyoxigraph.RdfFormat.TURTLE),
    "nq": (nquads, "nquads", pyoxigraph.RdfFormat.N_QUADS),
    "trig": (trig, "trig", pyoxigraph.RdfFormat.TRIG),
    "jsonld": (jsonld, "json-ld", pyoxigraph.RdfFormat.JSON_LD),
}
GIVEN = {"before-and-after": {"event": "ablehnen"}, "agreement": {"least": "1"}}
NEWSROOM = newsrooms(3)


@pytest.fixture(scope="module")
def dataset() -> rdflib.Dataset:
    return rdflib.Dataset(default_union=True).parse(data="".join(nquads(NEWSROOM)), format="nquads")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("store") / "graph.nq"
    path.write_text("".join(nquads(NEWSROOM)), encoding="utf-8")
    return Store.open(path)


@pytest.mark.parametrize("name", FORMATS)
def test_both_count_the_same_statements(name: str) -> None:
    write, of_rdflib, of_oxigraph = FORMATS[name]
    text = "".join(write(NEWSROOM))
    ours = rdflib.Dataset(default_union=True).parse(data=text, format=of_rdflib)
    theirs = list(pyoxigraph.parse(text.encode(), of_oxigraph))
    assert len({*ours.quads((None, None, None, None))}) == len({*theirs}) == len(theirs) > 700


@pytest.mark.parametrize("name", ["nq", "trig", "jsonld"])
def test_all_formats_say_the_same(name: str) -> None:
    write, of_rdflib, _ = FORMATS[name]
    union = rdflib.Dataset(default_union=True).parse(data="".join(write(NEWSROOM)), format=of_rdflib)
    whole = rdflib.Graph().parse(data="".join(turtle(NEWSROOM)), format="turtle")
    assert set(union.triples((None, None, None))) == set(whole)


@pytest.mark.parametrize("name", questions())
def test_a_saved_question_has_the_same_rows_in_both(name: str, dataset: rdflib.Dataset, store: Store) -> None:
    given = GIVEN.get(name, {})
    ours = [tuple(cell.value if cell else "" for cell in row) for row in ask(store, name, given).rows]
    found = dataset.query(with_parameters(questions()[name], given))
    theirs = [tuple("" if term is None else str(term) for term in row) for row in found]  # type: ignore[union-attr]
    assert ours == theirs
    assert ours or name == "disputed-events"


@pytest.mark.parametrize("name", questions())
def test_a_saved_question_runs_as_it_stands(name: str, dataset: rdflib.Dataset) -> None:
    dataset.query(questions()[name].sparql)


@pytest.mark.parametrize("name", ["ttl", "nq"])
def test_what_we_write_conforms_to_our_shapes(name: str) -> None:
    write, of_rdflib, _ = FORMATS[name]
    union = rdflib.Dataset(default_union=True).parse(data="".join(write(NEWSROOM)), format=of_rdflib)
    graph = rdflib.Graph()
    graph += union.triples((None, None, None))
    rules = rdflib.Graph().parse(data="".join(shapes()), format="turtle")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=rules)
    assert conforms, report


@pytest.mark.parametrize("write", [ontology, shapes])
def test_vocabulary_and_shapes_are_read_by_both(write: Callable[[], Iterator[str]]) -> None:
    text = "".join(write())
    triples = list(pyoxigraph.parse(text.encode(), pyoxigraph.RdfFormat.TURTLE))
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(triples)


FILTERS = {
    "days": Filter(since=datetime.date(2014, 6, 14), until=datetime.date(2014, 6, 30)),
    "actor": Filter(actors=("vogt",)),
    "type": Filter(types=(EventType.REJECT,)),
    "factuality": Filter(factuality=("CT-", "UU")),
    "source": Filter(source="courier"),
    "ego": Filter(ego="Opposition"),
}


@pytest.mark.parametrize("view", FILTERS)
def test_a_view_has_the_same_answers_from_rdflib_and_from_the_store(tmp_path: Path, view: str) -> None:
    path = tmp_path / "graph.nq"
    path.write_text("".join(nquads(NEWSROOM)), encoding="utf-8")
    part = pipeline.open_store(path, FILTERS[view])
    text = "".join(nquads(filtered(NEWSROOM, FILTERS[view])))
    dataset = rdflib.Dataset(default_union=True).parse(data=text, format="nquads")
    for name in ("timeline-of-actor", "who-acted-on-whom", "undated-events", "documents", "agreement"):
        given = GIVEN.get(name, {})
        ours = [tuple(cell.value if cell else "" for cell in row) for row in ask(part, name, given).rows]
        found = dataset.query(with_parameters(questions()[name], given))
        assert ours == [tuple("" if term is None else str(term) for term in row) for row in found]  # type: ignore[union-attr]
    whole = len(ask(part, "documents").rows)
    assert 0 < whole <= len(NEWSROOM.documents)

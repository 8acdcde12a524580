"""Whatever stands in names, titles and addresses, every file can be read, and says what the graph says."""

from dataclasses import replace

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.graphs import newsroom

from zeitgraph.export.rdf import jsonld, nquads, trig, turtle
from zeitgraph.export.rdf_terms import foreign
from zeitgraph.model.graph import EventGraph

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ADDRESSES = st.one_of(WORDS, WORDS.map("https://example.org/{}".format), WORDS.map("http://{}".format))
NEWSROOM = newsroom()


def told(words: str, address: str) -> EventGraph:
    """The newsroom with the same odd words everywhere that words can stand."""
    return replace(
        NEWSROOM,
        documents=frozenset(
            replace(r, title=words, text=words, source=replace(r.source, name=words, url=address))
            for r in NEWSROOM.documents
        ),
        entities=frozenset(
            replace(e, label=words, aliases=(words + "x",), links=(address,)) for e in NEWSROOM.entities
        ),
        events=frozenset(replace(e, label=words, lemma=words) for e in NEWSROOM.events),
        claims=frozenset(replace(c, quote=None, cue=words, words=words) for c in NEWSROOM.claims),
    )


@settings(max_examples=60, deadline=None)
@given(words=WORDS, address=ADDRESSES)
def test_every_file_can_be_read_whatever_the_words_are(words: str, address: str) -> None:
    graph = told(words, address)
    triples = set(pyoxigraph.parse("".join(turtle(graph)).encode(), pyoxigraph.RdfFormat.TURTLE))
    for write, format in ((nquads, "N_QUADS"), (trig, "TRIG"), (jsonld, "JSON_LD")):
        quads = pyoxigraph.parse("".join(write(graph)).encode(), getattr(pyoxigraph.RdfFormat, format))
        assert {quad.triple for quad in quads} == {quad.triple for quad in triples}


@settings(max_examples=300, deadline=None)
@given(address=ADDRESSES)
def test_an_address_is_a_valid_iri_or_none(address: str) -> None:
    iri = foreign(address)
    if iri is not None:
        list(pyoxigraph.parse(f"<a:a> <a:b> <{iri.value}> .".encode(), pyoxigraph.RdfFormat.N_TRIPLES))


@pytest.mark.parametrize(
    "address", ["http://a:99999999/", "http://例え.jp/ü?ü#ü", "https://a/\ue000", "http://a/%zz%41"]
)
def test_addresses_at_the_edge(address: str) -> None:
    test_an_address_is_a_valid_iri_or_none.hypothesis.inner_test(address)  # type: ignore[attr-defined]

"""IRIs that others wrote, and terms as text."""

import pytest

from zeitgraph.export.rdf_terms import Iri, Literal, Short, foreign, fraction, ntriples

PREFIXES = {"zg": "https://example.org/ns#", "id": "https://example.org/id/"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://de.dbpedia.org/resource/Köln", "https://de.dbpedia.org/resource/Köln"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ('https://example.org/"<x>"', "https://example.org/%22%3Cx%3E%22"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/%C3%A9", "https://example.org/%C3%A9"),
        ("https://example.org/[1]", "https://example.org/%5B1%5D"),
        ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
        (" https://example.org/ ", "https://example.org/"),
        ("urn:isbn:123", "urn:isbn:123"),
    ],
)
def test_an_address_becomes_an_iri(written: str, read: str) -> None:
    assert foreign(written) == Iri(read)


@pytest.mark.parametrize("written", ["", "example.org", "Seite 3", "https://", "http://a b/", "mailto", "https://[x/"])
def test_what_is_no_address_is_no_iri(written: str) -> None:
    assert foreign(written) is None


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.0, "0"), (0.9, "0.9"), (0.12345, "0.1235"), (0.5, "0.5")])
def test_a_fraction_is_written_in_its_canonical_form(value: float, text: str) -> None:
    assert fraction(value).text == text


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Iri("https://example.org/id/event-1"), "id:event-1"),
        (Iri("https://example.org/id/1"), "<https://example.org/id/1>"),
        (Iri("https://example.org/id/"), "<https://example.org/id/>"),
        (Iri("https://example.org/other#x"), "<https://example.org/other#x>"),
        (Literal("a", "de"), '"a"@de'),
        (Literal("a", None, "https://example.org/ns#t"), '"a"^^zg:t'),
        (Literal('"\t\\\x00'), '"\\"\\t\\\\\\u0000"'),
        (Literal('a"\nb', "de"), '"""a\\"\nb"""@de'),
    ],
)
def test_turtle_uses_a_prefix_only_where_the_local_name_needs_no_escape(term: Iri | Literal, text: str) -> None:
    assert Short(PREFIXES).turtle(term) == text


def test_ntriples_writes_everything_out() -> None:
    assert ntriples(Literal("a", None, "https://example.org/ns#t")) == '"a"^^<https://example.org/ns#t>'

"""The vocabulary's page names and explains every term, in both languages, without a script."""

from html.parser import HTMLParser
from itertools import pairwise

import rdflib
from rdflib import RDFS, SKOS

from zeitgraph.export.vocabulary import ontology
from zeitgraph.export.vocabulary_page import ontology_page

BASE = "https://w3id.org/zeitgraph/"
PAGE = "".join(ontology_page())
ONTOLOGY = rdflib.Graph().parse(data="".join(ontology()), format="turtle")


class Reader(HTMLParser):
    """Collects the ids, the links, the languages and the text of a page, and sees that elements close."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [named["href"] or ""] if "href" in named else []
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read() -> Reader:
    reader = Reader()
    reader.feed(PAGE)
    return reader


def test_every_term_has_an_anchor_of_its_own_and_every_link_within_the_page_leads_somewhere() -> None:
    page = read()
    terms = {str(term) for term in ONTOLOGY.subjects() if str(term).startswith((f"{BASE}ns#", f"{BASE}type/"))}
    assert page.open == []
    assert {term.replace("#", "/").rpartition("/")[2] for term in terms} - {""} <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_every_comment_is_there_in_both_languages() -> None:
    page = read()
    for property in (RDFS.comment, SKOS.definition):
        for text in ONTOLOGY.objects(None, property):
            assert str(text) in page.text


def test_nothing_runs_and_nothing_is_loaded() -> None:
    assert not {"script", "img", "link", "iframe"} & set(read().tags)
    assert "default-src 'none'" in PAGE


def test_headings_descend_step_by_step() -> None:
    levels = [int(tag[1]) for tag in read().tags if tag in ("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_another_base_is_named() -> None:
    moved = "".join(ontology_page(base="https://example.org/news/"))
    assert "https://example.org/news/ns#" in moved
    assert "w3id.org/zeitgraph" not in moved

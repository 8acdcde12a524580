"""The page as a file: its data, what of an article is in it, and what keeps the rest of the world out."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from tests.unit.graphs import COURIER, REJECTED, TAZ, newsroom, newsrooms

from zeitgraph.assemble import view
from zeitgraph.export import page_data
from zeitgraph.export.page import page
from zeitgraph.model.graph import Copy, EventGraph
from zeitgraph.model.options import DEFAULT_BASE

DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def html(graph: EventGraph) -> str:
    return "".join(page(graph, view(graph), base=DEFAULT_BASE))


def data(graph: EventGraph) -> Any:
    found = DATA.search(html(graph))
    assert found
    return json.loads(found[1])


def test_the_page_holds_every_event_claim_and_document() -> None:
    tables = data(newsroom())
    assert len(tables["events"]["id"]) == tables["total"]["events"] == 7
    assert len(tables["claims"]["id"]) == tables["total"]["claims"] == 8
    assert tables["documents"]["name"] == ["marine", "navy"]


def test_an_event_has_its_days_counted_from_1970_and_null_where_it_is_open() -> None:
    tables = data(newsroom())
    dates = dict(zip(tables["events"]["id"], tables["events"]["dating"], strict=True))
    assert dates["event-a1"][:2] == [16234, 16234]
    assert dates["event-a3"][:2] == [None, 16237]
    assert dates["event-a4"][:2] == [None, None]


def test_what_is_the_same_across_documents_is_one_actor() -> None:
    labels = data(newsroom())["entities"]["label"]
    assert [label for label in labels if "Vogt" in label] == ["Anna Vogt"]


def element(text: str, name: str) -> str:
    found = re.search(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
    assert found
    return found[1]


def test_only_this_script_and_this_style_may_run() -> None:
    text = html(newsroom())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    rules = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    for name, tag in (("script-src", "script"), ("style-src", "style")):
        digest = base64.b64encode(hashlib.sha256(element(text, tag).encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"
    assert rules["default-src"] == "'none'"


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--", "&lt;", "\u2028\u2029", "\x00\x07", "]]>"]
)
def test_what_documents_say_cannot_end_the_block_of_data(words: str) -> None:
    graph = newsroom()
    graph = replace(graph, claims=frozenset(replace(claim, quote=words) for claim in graph.claims))
    found = DATA.search(html(graph))
    assert found
    assert not set("<>&\u2028\u2029\x00") & set(found[1])
    assert set(json.loads(found[1])["sentences"]["text"]) == {words}


def test_without_quotes_no_sentence_is_in_the_page() -> None:
    graph = newsroom()
    silent = replace(graph, claims=frozenset(replace(claim, quote=None) for claim in graph.claims))
    assert "blieb offen" in html(graph)
    assert "blieb offen" not in html(silent)


def test_a_whole_text_is_in_the_page_once() -> None:
    graph = newsroom()
    whole = frozenset(replace(d, text="Das blieb offen.") if d.id == TAZ else d for d in graph.documents)
    assert html(replace(graph, documents=whole)).count("blieb offen") == 1


def test_what_is_too_much_for_a_page_is_left_out_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_data, "MOST_EVENTS", 3)
    tables = data(newsrooms(4))
    assert tables["total"]["events"] == 28
    assert len(tables["events"]["id"]) == 3
    assert all(event.startswith(REJECTED) for event in tables["events"]["id"])  # two claims each


def test_a_copy_knows_its_original() -> None:
    graph = replace(newsroom(), copies=frozenset({Copy(document=COURIER, original=TAZ, likeness=0.9)}))
    assert data(graph)["documents"]["original"] == [-1, 0]


def test_a_page_is_the_same_every_time() -> None:
    assert html(newsrooms(3)) == html(newsrooms(3))

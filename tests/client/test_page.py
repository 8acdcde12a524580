"""The page, opened in Chromium as a reader opens it: from a folder and a server, with a mouse and with the keyboard."""

import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.client.crowd import crowd
from tests.unit.graphs import ENGLISH, REJECTED, RESIGNED, RULED_OUT, TAZ, TEXTS, day, newsroom, newsrooms

from zeitgraph.assemble import view
from zeitgraph.assemble.filter import filtered
from zeitgraph.export.page import page
from zeitgraph.export.rdf import nquads
from zeitgraph.model.filter import Filter
from zeitgraph.model.graph import Claim, Copy, Coreference, EventGraph
from zeitgraph.model.mention import EventType, Polarity
from zeitgraph.model.options import DEFAULT_BASE
from zeitgraph.model.text import DocumentId, Span
from zeitgraph.store import Store, ask, questions

HERE = Path(__file__).parent
WEB = Path(page.__code__.co_filename).parent / "web"
SLOWEST = 100  # milliseconds; what a hand still feels as immediate
QUESTIONS: dict[str, dict[str, str]] = {
    "agreement": {"least": "1"},
    "before-and-after": {"event": "ablehnen"},
    "claims-of-speaker": {},
    "co-occurrence": {},
    "denied-or-possible": {"source": "author"},
    "disputed-events": {},
    "documents": {},
    "events-at-place": {"place": "rost"},
    "events-on-day": {"day": "2014-06-13"},
    "sources-of-event": {"event": "einsatz"},
    "timeline-of-actor": {"actor": "VOGT", "from": "2014-06-13", "to": "2014-06-20"},
    "undated-events": {},
    "who-acted-on-whom": {"type": "reject"},
}
ADDRESSES: dict[str, Filter] = {
    "since=2011-03-10&until=2011-03-20": Filter(since=day("2011-03-10"), until=day("2011-03-20")),
    "since=2011-04-20": Filter(since=day("2011-04-20")),
    "dated=yes&until=2011-03-31": Filter(dated=True, until=day("2011-03-31")),
    "actor=bad&actor=bali": Filter(actors=("bad", "bali")),
    "actor=actor-x-3": Filter(actors=("actor-x-3",)),
    "type=REJECT,ASSAULT&factuality=CT-,PS%2B": Filter(
        types=(EventType.REJECT, EventType.ASSAULT), factuality=("CT-", "PS+")
    ),
    "source=number+1": Filter(source="number 1"),
    "min-sources=2": Filter(min_sources=2),
    "ego=actor-x-7": Filter(ego="actor-x-7"),
    "ego=actor-x-7&steps=2&type=AID,AGREE,CONSULT": Filter(
        ego="actor-x-7", steps=2, types=(EventType.AID, EventType.AGREE, EventType.CONSULT)
    ),
}
Found = dict[str, Any]

pytestmark = pytest.mark.client


def needed() -> tuple[str, str]:
    """Node and a Chromium; in CI they are installed, elsewhere the tests are left out without them."""
    node = shutil.which("node")
    names = (os.environ.get("ZEITGRAPH_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    browser = next((path for name in names if name and (path := shutil.which(name))), None)
    if node and browser and (HERE / "node_modules" / "playwright-core").is_dir():
        return node, browser
    reason = "Node, Chromium or playwright-core is missing: install the two, then `npm ci` in tests/client"
    if os.environ.get("ZEITGRAPH_CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def html(graph: EventGraph) -> str:
    return "".join(page(graph, view(graph), base=DEFAULT_BASE))


def retold() -> EventGraph:
    """Three newsrooms, in which two articles tell of the same event, and one of them denies it; and a copy."""
    graph = newsrooms(3)
    same = Coreference(event=RULED_OUT, canonical=REJECTED, rule="by hand")
    claims = frozenset(replace(c, polarity=Polarity.NEGATIVE) if c.event == RULED_OUT else c for c in graph.claims)
    copied = Copy(document=DocumentId(f"{TAZ}0002"), original=TAZ, likeness=0.9)
    return replace(graph, claims=claims, coreferences=graph.coreferences | {same}, copies=frozenset({copied}))


def quoting(*, sentences: bool, whole: bool) -> EventGraph:
    """The newsroom with as much of its articles as --quote none or full would keep."""
    graph = newsroom()
    documents = frozenset(replace(d, text=TEXTS[d.id] if whole else None) for d in graph.documents)
    claims = frozenset(replace(claim, quote=claim.quote if sentences else None) for claim in graph.claims)
    return replace(graph, documents=documents, claims=claims)


SCRIPT = "javascript:globalThis.hacked=3"
HOSTILE = "</script><script>globalThis.hacked=1</script><img src=x onerror=globalThis.hacked=2>&amp;\u2028<!--"


def hostile() -> EventGraph:
    """The newsroom as somebody would write it who wants the page to run a program."""
    graph = newsroom()
    return replace(
        graph,
        documents=frozenset(
            replace(d, title=HOSTILE, source=replace(d.source, name=HOSTILE + d.id, url=SCRIPT))
            for d in graph.documents
        ),
        entities=frozenset(replace(e, label=HOSTILE, links=(SCRIPT,)) for e in graph.entities),
        events=frozenset(replace(e, label=HOSTILE, lemma=HOSTILE) for e in graph.events),
        claims=frozenset(replace(c, quote=HOSTILE + (c.quote or ""), words=HOSTILE, cue=HOSTILE) for c in graph.claims),
    )


def astral() -> EventGraph:
    """The newsroom with signs in a sentence that are two units of JavaScript's text, but one character."""
    graph, signs = newsroom(), "\N{GRINNING FACE}\N{GRINNING FACE} "

    def moved(span: Span) -> Span:
        return Span(span.begin + len(signs), span.end + len(signs))

    def told(claim: Claim) -> Claim:
        return replace(
            claim,
            quote=signs + (claim.quote or ""),
            sentence=Span(claim.sentence.begin, claim.sentence.end + len(signs)),
            trigger=moved(claim.trigger),
            parts=tuple(map(moved, claim.parts)),
            participations=tuple(replace(who, head=moved(who.head)) for who in claim.participations),
            evidence=tuple(replace(piece, span=moved(piece.span)) for piece in claim.evidence),
        )

    return replace(graph, claims=frozenset(told(claim) if claim.event == RESIGNED else claim for claim in graph.claims))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Found]:
    """What Chromium found in all scenes of page.mjs."""
    node, browser = needed()
    folder = tmp_path_factory.mktemp("pages")
    graphs = {
        "newsroom": newsroom(),
        "retold": retold(),
        "none": quoting(sentences=False, whole=False),
        "full": quoting(sentences=True, whole=True),
        "hostile": hostile(),
        "empty": EventGraph(),
        "astral": astral(),
        "small": crowd(300),
        "large": crowd(10_000),
    }
    for name, graph in graphs.items():
        (folder / f"{name}.html").write_text(html(graph), encoding="utf-8")
    requests: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            requests.append(self.path)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        done = subprocess.run(
            [node, str(HERE / "page.mjs"), browser, str(folder), f"http://127.0.0.1:{server.server_port}"],
            input=json.dumps({"questions": QUESTIONS, "addresses": list(ADDRESSES)}),
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=500,
        )
    finally:
        server.shutdown()
        server.server_close()
    assert done.returncode == 0, done.stderr
    yield json.loads(done.stdout) | {"requests": requests}


def scene(found: Found, name: str) -> Found:
    result: Found = found[name]
    assert "failed" not in result, result["failed"]
    return result


def test_the_console_stays_empty_and_nothing_is_asked_for_but_the_page(found: Found) -> None:
    quiet = scene(found, "quiet")
    for origin in ("file", "server"):
        assert quiet[origin]["said"] == []
        assert len(quiet[origin]["asked"]) == 1
        assert quiet[origin]["count"] == "All 7 events"
    assert found["requests"] == ["/newsroom.html"]


def test_each_filter_keeps_what_it_should(found: Found) -> None:
    assert scene(found, "filters") == {
        "search": "1 of 7 events",
        "actor": "5 of 7 events",
        "speaker": "1 of 7 events",
        "article": "3 of 7 events",
        "range": "3 of 7 events",
        "type": "2 of 7 events",
        "denied": "1 of 7 events",
        "sources": "Nothing matches these filters.",
        "nothing": "Nothing matches these filters.",
        "chosen": "Anna Vogt",
        "narrowed": "5 of 7 events",
    }


@pytest.mark.parametrize("words", ADDRESSES)
def test_a_filter_keeps_the_same_events_as_the_command_line(words: str, found: Found) -> None:
    expected = view(filtered(crowd(300), ADDRESSES[words])).events
    assert scene(found, "addresses")[words] == sorted(event.id for event in expected)


def test_an_event_is_chosen_and_read_with_the_keyboard(found: Found) -> None:
    keyboard = scene(found, "keyboard")
    assert "ablehnen" in keyboard["active"]
    assert keyboard["announced"].endswith("ablehnen: Einsatz der Marine; 13 June 2014; asserted")
    assert keyboard["sentence"] == "Vogt did not resign in June 2014."
    assert keyboard["lang"] == "en"
    assert keyboard["marks"] == [["agent", "Vogt"], ["trigger", "resign"], ["date", "June 2014"]]
    assert keyboard["selected"] == 1
    assert keyboard["hash"] == "event=event-b3"
    assert keyboard["cleared"] == ""
    assert "ablehnen" in keyboard["timeline"]
    assert keyboard["slash"] == "q"


def test_offsets_are_characters_also_behind_signs_outside_the_basic_plane(found: Found) -> None:
    assert scene(found, "astral") == {"marks": [["agent", "Vogt"], ["trigger", "resign"], ["date", "June 2014"]]}


def test_the_rules_behind_a_claim_are_shown_with_words_and_offsets(found: Found) -> None:
    begin = ENGLISH.index("Vogt", 10)
    agent, trigger, date = scene(found, "keyboard")["rules"]
    assert agent == ["agent", "Vogt", f"{begin}–{begin + 4}", "extract: by hand"]
    assert trigger[1] == "resign"
    assert trigger[3] == "extract: finite verb"
    assert date[0] == "date"
    assert date[3] == "resolve: by hand"


def test_the_address_restores_all_that_was_chosen(found: Found) -> None:
    address = scene(found, "address")
    assert address["first"] == {
        "q": "vogt",
        "since": "2014-06-01",
        "until": "2014-06-30",
        "view": "cooccurrence",
        "pressed": ["CT+"],
        "types": ["REJECT"],
        "event": address["first"]["event"],
        "language": "de",
        "theme": "dark",
        "count": "2 von 7 Ereignisse",
    }
    assert "ablehnen" in address["first"]["event"]
    assert "factuality=CT+,CT-" in address["changed"]
    assert address["back"] == address["first"] == address["reloaded"]


def test_ten_thousand_events_stay_fluid(found: Found) -> None:
    speed = scene(found, "speed")
    assert speed["said"] == []
    assert speed["count"] == "All 10,000 events"
    assert set(speed["times"]) == set(speed["acts"])
    best = {act: min(*times, *speed["computed"][act]) for act, times in speed["times"].items()}
    assert max(best.values()) < SLOWEST, f"the best of three times, in ms: {best}; all: {speed['times']}"


def test_the_list_holds_few_rows_but_says_how_many_there_are(found: Found) -> None:
    speed = scene(found, "speed")
    assert speed["rowcount"] == "10001"
    assert speed["rows"] < 80


def test_the_list_fills_its_panel_wherever_it_is_scrolled(found: Found) -> None:
    lists = scene(found, "list")
    assert len(lists) == 18
    assert {name: each["rows"] for name, each in lists.items()} == {name: [each["box"]] for name, each in lists.items()}


def test_canvases_have_a_pixel_for_each_of_the_screen(found: Found) -> None:
    canvases = scene(found, "canvases")
    drawn = {name: [each["drawn"] for each in both] for name, both in canvases.items()}
    assert drawn == {name: [each["seen"] for each in both] for name, both in canvases.items()}
    assert all(min(size) > 150 for both in drawn.values() for size in both)


def test_a_large_network_says_what_it_leaves_out(found: Found) -> None:
    assert re.match(r"Shown: (8\d|9\d|1\d\d|2\d\d|300) of 624 actors", scene(found, "speed")["note"])


def test_axe_finds_nothing_serious_in_light_or_dark(found: Found) -> None:
    faults = {name: list for name, list in scene(found, "access").items() if list}
    assert faults == {}


def test_what_a_hostile_article_says_is_only_text(found: Found) -> None:
    bad = scene(found, "hostile")
    assert bad["ran"] is None
    assert (bad["said"], bad["asked"], bad["images"], bad["scripts"]) == ([], 1, 0, 2)
    assert not [link for link in bad["links"] if "script" in link]
    assert bad["name"].startswith("</script><script>")
    assert "<img src=x" in bad["sentence"]
    assert "default-src 'none'" in bad["csp"]
    assert "unsafe" not in bad["csp"]


def test_quote_decides_how_much_of_an_article_the_page_holds(found: Found) -> None:
    quotes = scene(found, "quotes")
    assert (quotes["newsroom"]["article"], quotes["newsroom"]["held"]) == (2, True)
    assert (quotes["none"]["article"], quotes["none"]["held"]) == (0, False)
    assert "not on this page" in quotes["none"]["sentence"]
    assert quotes["full"]["article"] == 1
    assert quotes["full"]["held"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("store") / "graph.nq"
    path.write_text("".join(nquads(retold())), encoding="utf-8")
    return Store.open(path)


@pytest.mark.parametrize("name", questions())
def test_a_saved_question_has_the_same_answer_on_the_page_and_from_the_store(
    name: str, found: Found, store: Store
) -> None:
    rows = scene(found, "questions")[name]
    assert rows
    assert [tuple(row) for row in rows] == [
        tuple(" ".join(cell.split()) if "\n" in cell else cell for cell in row)
        for row in ask(store, name, QUESTIONS[name]).table()[1]
    ]


def test_paper_gets_the_whole_list_and_the_text(found: Found) -> None:
    printed = scene(found, "print")
    assert (printed["canvases"], printed["rows"], printed["sentence"]) == (0, 7, True)
    assert printed["bytes"] > 5000


def test_both_languages_are_complete_and_fit_into_narrow_windows(found: Found) -> None:
    for where, seen in scene(found, "languages").items():
        assert seen["wide"] <= 0, where
        assert seen["empty"] == [], where
        assert seen["lang"] == ("de" if where.startswith("de") else "en"), where
        assert seen["title"] == ("Zeitleiste" if where.startswith("de") else "Timeline"), where


def test_an_empty_graph_is_a_page_too(found: Found) -> None:
    empty = scene(found, "empty")
    assert (empty["said"], empty["count"]) == ([], "Nothing matches these filters.")


def test_the_same_sources_build_the_same_bytes(tmp_path: Path) -> None:
    node, _ = needed()
    if not (WEB / "node_modules" / "esbuild").is_dir():
        reason = f"esbuild is missing: `npm ci` in {WEB.relative_to(WEB.parents[3])}"
        if os.environ.get("ZEITGRAPH_CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    subprocess.run([node, str(WEB / "build.mjs"), str(tmp_path)], check=True, timeout=60)
    built = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert built == {path.name: path.read_bytes() for path in (WEB / "assets").iterdir()}

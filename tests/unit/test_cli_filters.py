"""The same filter words for every command that gives a part of a graph."""

import datetime
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.graphs import newsroom

from zeitgraph.cli import main
from zeitgraph.cli.filters import filtering
from zeitgraph.model.filter import EVERYTHING, Filter
from zeitgraph.model.mention import EventType
from zeitgraph.model.options import Options
from zeitgraph.pipeline import write

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `zeitgraph ARGUMENTS` in a folder where `room` is what was built of the newsroom."""
    monkeypatch.chdir(tmp_path)
    write(newsroom(), tmp_path / "room", options=Options(formats=("nq",)))

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["zeitgraph", *arguments])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def test_steps_without_an_ego_are_refused(run: Run) -> None:
    code, _, error = run("events", "room/graph.nq", "--steps", "2")
    assert (code, error.count("\n")) == (2, 1)
    assert "--ego" in error


def test_the_words_make_a_filter() -> None:
    found: list[Filter] = []

    @filtering
    def command(name: str, wanted: Filter = EVERYTHING) -> None:
        found.append(wanted)

    plain = dict.fromkeys(("since", "until", "actor", "type", "factuality", "source", "ego"))
    rest = {"dated": True, "min_sources": 2, "steps": 1}
    command(name="x", **{**plain, **rest, "since": "2014-06-01", "type": "accuse, reject", "actor": ["Vogt"]})
    assert found == [
        Filter(
            since=datetime.date(2014, 6, 1),
            dated=True,
            actors=("Vogt",),
            types=(EventType.ACCUSE, EventType.REJECT),
            min_sources=2,
        )
    ]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--since", "Juni"), "--since"),
        (("--type", "WAR"), "WAR"),
        (("--factuality", "CT"), "CT+"),
        (("--min-sources", "0"), "min_sources"),
        (("--since", "2014-06-02", "--until", "2014-06-01"), "until"),
        (("--actor", "nobody of this name"), "no event"),
    ],
)
def test_words_that_make_no_sense_are_one_line_and_exit_2(run: Run, words: tuple[str, ...], named: str) -> None:
    code, output, error = run("build", "room/graph.nq", "-o", "out", *words)
    assert (code, output, error.count("\n")) == (2, "", 1), error
    assert named in error
    assert not Path("out").exists()


def test_build_writes_the_part_that_is_asked_for(run: Run) -> None:
    assert run("build", "room/graph.nq", "-o", "out", "--type", "ACCUSE", "--formats", "jsonl")[0] == 0
    (line,) = Path("out/events.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["lemma"] == "kritisieren"


def test_events_prints_the_part_that_is_asked_for(run: Run) -> None:
    _, output, _ = run("events", "room/graph.nq", "--factuality", "ct-")
    assert [row.split("\t")[2] for row in output.splitlines()] == ["what", "resign"]


def test_query_asks_the_part_that_is_asked_for(run: Run) -> None:
    every = "SELECT (COUNT(DISTINCT ?e) AS ?n) WHERE { ?e a sem:Event }"
    assert run("query", "room", every)[1].split() == ["n", "7"]
    assert run("query", "room", every, "--actor", "opposition")[1].split() == ["n", "1"]


def test_a_query_without_an_answer_says_so_beside_its_header(run: Run) -> None:
    code, output, error = run("query", "room", "--ask", "timeline-of-actor", "actor=Nobody")
    assert code == 0
    assert len(output.splitlines()) == 1
    assert error == "no rows: nothing in the graph fits\n"


def test_a_folder_of_a_build_is_checked_by_its_graph(run: Run) -> None:
    code, output, _ = run("check", "room")
    assert code == 0
    assert output.startswith("room conforms: ")


def test_a_question_gets_the_same_answer_from_a_part_as_from_what_was_built_of_it(run: Run) -> None:
    run("build", "room/graph.nq", "-o", "out", "--since", "2014-06-13", "--formats", "nq")
    question = ("--ask", "timeline-of-actor", "--format", "csv")
    assert run("query", "room", *question, "--since", "2014-06-13")[1] == run("query", "out", *question)[1]


def test_the_view_of_actors_is_a_table_of_who_acted_on_whom(run: Run) -> None:
    _, output, _ = run("events", "room/graph.nq", "--view", "actors")
    assert output.splitlines()[1].split("\t")[:4] == ["Opposition", "ACCUSE", "Anna Vogt", "1"]


def test_the_view_of_cooccurrence_has_no_kinds(run: Run) -> None:
    _, output, _ = run("events", "room/graph.nq", "--view", "cooccurrence")
    assert [row.split("\t")[:4] for row in output.splitlines()[1:]] == [["Opposition", "together", "Anna Vogt", "1"]]


def test_views_say_which_networks_are_written(run: Run) -> None:
    run("build", "room/graph.nq", "-o", "out", "--formats", "events.gexf,jsonl", "--view", "cooccurrence")
    assert sorted(path.name for path in Path("out").iterdir()) == ["cooccurrence.gexf", "events.jsonl"]

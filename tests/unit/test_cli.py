"""The command line: what a user sees where something is wrong, and that nothing is half-written."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from zeitgraph.cli import main

Run = Callable[..., tuple[int, str, str]]
TEXT = "Die Regierung entsandte am Freitag Truppen nach Mali. Das teilte der Außenminister mit."


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `zeitgraph ARGUMENTS` in an empty folder; gives exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

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


def one_line(error: str) -> bool:
    return error.startswith("zeitgraph: ") and error.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "nowhere"), "nowhere"),
        (("build",), "seeds"),
        (("build", "nowhere", "--published", "16.06.2014"), "YYYY-MM-DD"),
        (("build", "nowhere", "--formats", "ttl,pdf"), "pdf"),
        (("events", "nowhere"), "nowhere"),
        (("parse", "nowhere"), "nowhere"),
        (("timexes", "nowhere.jsonl"), "nowhere.jsonl"),
        (("query", "nowhere", "SELECT * {}"), "nowhere"),
        (("explain", "nowhere", "event"), "nowhere"),
        (("evaluate", "events", "nowhere"), "nowhere"),
        (("evaluate", "parser", "nowhere", "-l", "de"), "nowhere"),
    ],
)
def test_a_wrong_call_is_one_clear_line_and_exit_2(run: Run, arguments: tuple[str, ...], words: str) -> None:
    code, output, error = run(*arguments)
    assert (code, output, one_line(error)) == (2, "", True), error
    assert words in error


def test_a_bad_document_is_left_out_and_the_others_are_built(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    code, output, error = run("build", ".", "-o", "out", "--published", "2013-01-20", "--formats", "jsonl")
    assert code == 0
    assert output.startswith("1 document")
    assert "empty" in error
    assert "binary" in error
    assert (tmp_path / "out" / "events.jsonl").is_file()


def test_when_no_document_can_be_used_nothing_is_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    code, _, error = run("build", "empty.txt", "-o", "out")
    assert code == 2
    assert "empty" in error
    assert not (tmp_path / "out").exists()


def test_a_broken_manifest_line_is_named_by_its_number(run: Run, tmp_path: Path) -> None:
    lines = [json.dumps({"id": "a", "text": TEXT, "published": "2013-01-20"}), '{"id": "b", "text"']
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    _, _, error = run("build", "corpus.jsonl", "-o", "out", "--formats", "jsonl")
    assert "line 2" in error


def test_an_output_that_is_a_file_is_refused_and_left_as_it_was(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    code, _, error = run("build", "a.txt", "-o", "out")
    assert code == 2
    assert one_line(error.splitlines(keepends=True)[-1])
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_a_wrong_query_is_named_by_line_and_column(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("build", "a.txt", "-o", "out", "--published", "2013-01-20")[0] == 0
    code, _, error = run("query", "out", "SELECT ?event WHERE {\n  ?event a }")
    assert code == 2
    assert "line 2" in error


def test_an_unknown_saved_question_brings_the_near_ones(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("build", "a.txt", "-o", "out", "--published", "2013-01-20")[0] == 0
    code, _, error = run("query", "out", "--ask", "timelin")
    assert code == 2
    assert "timeline" in error


def test_events_as_json_lines_point_at_the_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code, output, _ = run("events", "a.txt", "--published", "2013-01-20", "--jsonl")
    assert code == 0
    events = [json.loads(line) for line in output.splitlines()]
    assert all(TEXT[e["trigger"]["begin"] : e["trigger"]["end"]] == e["trigger"]["text"] for e in events)
    sent = next(event for event in events if event["lemma"] == "entsenden")
    assert sent["time"] == {"earliest": "2013-01-18", "latest": "2013-01-18", "basis": "text"}


def test_an_unknown_date_stays_unknown_and_the_remedy_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code, output, error = run("events", "a.txt", "--jsonl")
    assert code == 0
    assert "--published" in error
    assert {json.dumps(json.loads(line)["time"]) for line in output.splitlines()} == {
        '{"earliest": null, "latest": null, "basis": "none"}'
    }


def test_timexes_are_written_in_the_scorers_format(run: Run, tmp_path: Path) -> None:
    raw = {"doc": "a.tml", "dct": "2013-01-20", "text": "Er kam am 3. Mai 2012."}
    (tmp_path / "raw.jsonl").write_text(json.dumps(raw), encoding="utf-8")
    code, _, _ = run("timexes", "raw.jsonl", "-o", "out.jsonl", "--language", "de")
    assert code == 0
    line = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    day = {"begin": 10, "end": 21, "type": "DATE", "value": "2012-05-03", "edtf": "2012-05-03"}
    assert line == {"doc": "a.tml", "timexes": [day]}


def test_timexes_tell_mod_where_the_words_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "raw.jsonl").write_text('{"doc": "a", "dct": "2012-05-03", "text": "Ende März 2011 trat er ab."}\n')
    _, out, _ = run("timexes", "raw.jsonl", "--language", "de")
    end = {"begin": 0, "end": 14, "type": "DATE", "value": "2011-03", "mod": "END", "edtf": "2011-03-21/2011-03-31"}
    assert json.loads(out)["timexes"][0] == end


def test_timexes_are_written_as_timeml(run: Run, tmp_path: Path) -> None:
    (tmp_path / "raw.jsonl").write_text('{"doc": "x/a.tml", "dct": "2012-05-03", "text": "Er kam 2011."}\n')
    code, _, _ = run("timexes", "raw.jsonl", "--timeml", "-o", "out", "--language", "de")
    assert code == 0
    assert "<TEXT>Er kam <TIMEX3 " in (tmp_path / "out" / "x_a.tml").read_text(encoding="utf-8")


def test_timeml_without_a_folder_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "raw.jsonl").write_text('{"doc": "a", "text": "Er kam 2011."}\n')
    code, _, error = run("timexes", "raw.jsonl", "--timeml", "--language", "de")
    assert code == 2
    assert "-o" in error


def test_parse_writes_conllu(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code, output, _ = run("parse", "a.txt", "--conllu")
    assert code == 0
    rows = [line.split("\t") for line in output.splitlines() if line and not line.startswith("#")]
    assert all(len(row) == 10 for row in rows)
    assert [row[1] for row in rows][:3] == ["Die", "Regierung", "entsandte"]


@pytest.mark.parametrize("command", ["build", "events", "query", "explain", "parse", "timexes", "evaluate"])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    code, output, _ = run(command, "--help")
    assert code == 0
    assert "Usage" in output


def test_an_order_that_the_dates_contradict_is_reported(run: Run, tmp_path: Path) -> None:
    text = "Die Truppen zogen am Freitag ab, nachdem am Samstag die Waffenruhe begonnen hatte.\n"
    (tmp_path / "abzug.txt").write_text(text, encoding="utf-8")
    code, _, error = run("events", "abzug.txt", "--published", "2014-06-16", "-l", "de")
    assert code == 0
    assert "warning: abzug, 33–40: conjunction nachdem: at odds with surer words, left out" in error


def test_events_for_coders_are_a_table_or_json_lines(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code, output, _ = run("events", "a.txt", "--published", "2013-01-20", "--coding", "cameo")
    assert code == 0
    assert output.startswith("date,date_basis,source,")
    _, lines, _ = run("events", "a.txt", "--published", "2013-01-20", "--coding", "cameo", "--jsonl")
    sent = next(row for row in map(json.loads, lines.splitlines()) if row["lemma"] == "entsenden")
    assert (sent["date"], sent["source"], sent["root"], sent["quad"]) == ("2013-01-18", "Regierung", "15", "4")


def test_events_of_nothing_are_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    code, output, error = run("events", "empty.txt")
    assert (code, output) == (2, "")
    assert error.splitlines()[-1] == "zeitgraph: no document could be used: 1 left out"


def test_one_document_is_not_several_and_what_is_left_out_is_named_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    code, output, error = run("build", ".", "-o", "out", "--published", "2013-01-20", "--formats", "jsonl")
    assert code == 0
    assert output.startswith("1 document, ")
    assert "1 file in out: events.jsonl" in output
    assert error.splitlines() == ["left out: empty.txt: the file is empty"]


def test_many_documents_without_a_date_are_counted_not_listed(run: Run, tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": f"n{number}", "text": f"{TEXT} Nummer {number}.", "language": "de"}) for number in range(8)
    ]
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    _, _, error = run("build", "corpus.jsonl", "-o", "out", "--formats", "jsonl")
    warnings = [line for line in error.splitlines() if "date" in line]
    assert len(warnings) == 6
    assert warnings[-1] == "warning: 3 more documents without a publication date"


def test_a_line_separator_in_a_text_ends_no_line_of_json(run: Run, tmp_path: Path) -> None:
    line = json.dumps({"doc": "a", "text": "Er kam 2011.\u2028Sie ging 2012."}, ensure_ascii=False)
    (tmp_path / "raw.jsonl").write_text(line, encoding="utf-8")
    code, output, _ = run("timexes", "raw.jsonl", "--language", "de")
    assert code == 0
    assert [found["value"] for found in json.loads(output)["timexes"]] == ["2011", "2012"]

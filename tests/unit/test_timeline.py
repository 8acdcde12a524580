"""The timeline as a table."""

import csv
from dataclasses import replace

from tests.unit.graphs import newsroom

from zeitgraph.assemble import view
from zeitgraph.export import timeline_table
from zeitgraph.export.timeline import timeline
from zeitgraph.model.graph import EventGraph

BASE = "https://example.org/"


def rows(graph: EventGraph) -> list[dict[str, str]]:
    return list(csv.DictReader(timeline(graph, base=BASE)))


def test_rows_are_in_the_order_of_time_and_what_is_undated_comes_last() -> None:
    dates = [row["date"] for row in rows(view(newsroom()))]
    assert dates == ["2014-06", "2014-06-13", "2014-06-13", "2014-06-13", "../2014-06-16", "2014-06-21", "", ""]


def test_a_row_says_who_did_what_to_whom_where_and_according_to_whom() -> None:
    (row,) = [row for row in rows(view(newsroom())) if row["what"] == "auslaufen"]
    assert (row["date_start"], row["date_end"], row["precision"]) == ("2014-06-21", "2014-06-21", "day")
    assert (row["who"], row["whom"], row["where"]) == ("", "Fregatte", "Rostock")
    assert (row["type"], row["factuality"], row["source"]) == ("MOBILIZE", "PS+", "Anna Vogt")
    assert (row["document"], row["published"]) == ("marine", "2014-06-16")
    assert row["sentence"] == "Laut Vogt könnte die Fregatte am Samstag aus Rostock auslaufen."
    assert row["event"] == f"{BASE}id/event-a2"


def test_a_month_stays_a_month() -> None:
    (row,) = [row for row in rows(view(newsroom())) if row["what"] == "resign"]
    assert (row["date_start"], row["date_end"]) == ("2014-06-01", "2014-06-30")
    assert (row["date"], row["precision"]) == ("2014-06", "month")


def test_a_date_that_rests_on_tense_says_so() -> None:
    (row,) = [row for row in rows(view(newsroom())) if row["what"] == "kritisieren"]
    assert (row["basis"], row["date_start"], row["date_end"]) == ("tense", "", "2014-06-16")


def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe() -> None:
    graph = newsroom()
    for start in "=+-@":
        claims = frozenset(replace(claim, quote=f"{start}HYPERLINK(1)") for claim in graph.claims)
        assert {row["sentence"] for row in rows(replace(graph, claims=claims))} == {f"'{start}HYPERLINK(1)"}


def test_line_breaks_in_a_sentence_do_not_break_its_row() -> None:
    graph = newsroom()
    claims = frozenset(replace(claim, quote="zwei\nZeilen;\t„eine“, Zeile") for claim in graph.claims)
    text = "".join(timeline(replace(graph, claims=claims), base=BASE))
    assert text.count("\n") == len(claims) + 1


def test_the_terminal_sets_a_date_by_tense_in_brackets() -> None:
    columns, table = timeline_table(view(newsroom()))
    found = {row[columns.index("what")]: row[columns.index("date")] for row in table}
    assert (found["kritisieren"], found["auslaufen"], found["zurücktreten"]) == ("(../2014-06-16)", "2014-06-21", "")

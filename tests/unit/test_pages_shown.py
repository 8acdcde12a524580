"""Every list and switch of the tables `pages` has a line or a page that is read differently without it."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from tests.unit.pages import given, text_of
from tests.unit.raw_tables import reading_with, unshown

from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.pages import pages_table
from zeitgraph.model.text import CreationTime
from zeitgraph.read import creation_time, page
from zeitgraph.read.days import _names
from zeitgraph.read.furniture import judge
from zeitgraph.read.lines import lines_of

Raw = Mapping[str, Any]
SECTIONS = ("appeal", "caption", "byline", "kicker", "published", "updated", "other_dates", "beside_dates", "dateline")
PLAIN = {"scope": "line", "prose": False, "inside_text": False}  # what a cue is that does not say


def published(marked: str, code: str) -> CreationTime | None:
    """The day of publication that a marked page tells."""
    text = text_of(marked)
    return creation_time(text, page(text, code), code)


def dateline(marked: str, code: str) -> list[str]:
    """Place and agency of a marked page's dateline."""
    text = text_of(marked)
    found = page(text, code).dateline
    return [span.of(text) for span in (found.place, found.agency) if span] if found else []


def read(code: str) -> list[object]:
    """All that is made of the table's lines and pages."""
    table = load(code).table("pages")
    lines = [example["line"] for kind in ("examples", "counterexamples") for example in table[kind]]
    marked = [one["marked"] for one in table["pages"]]
    verdicts = [judge(lines_of(line)[0], code) for line in lines]
    return [*verdicts, *((given(one, code), published(one, code), dateline(one, code)) for one in marked)]


def forget() -> None:
    pages_table.cache_clear()
    _names.cache_clear()


def cue_tables(table: Raw) -> Iterator[tuple[str, Raw]]:
    """The table without each list of a cue, and with each switch of a cue as it is by default."""
    for number, cue in enumerate(table["cues"]):
        for key, value in cue.items():
            plain = PLAIN.get(key, [])
            if key not in ("rule", "longest") and value != plain:
                cues = [*table["cues"][:number], {**cue, key: plain}, *table["cues"][number + 1 :]]
                yield f"{cue['rule']} ({number + 1}).{key}", {**table, "cues": cues}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_pages_of_the_table_are_taken_apart_so(code: str) -> None:
    for one in load(code).table("pages")["pages"]:
        assert given(one["marked"], code) == one["marked"].strip().splitlines(), one["marked"]
        found = published(one["marked"], code)
        assert (found.date.isoformat() if found else None) == one.get("published"), one["marked"]
        assert dateline(one["marked"], code) == one.get("dateline", []), one["marked"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_list_and_switch_of_a_cue_has_a_line_or_page_that_is_read_differently_without_it(code: str) -> None:
    whole, same = read(code), []
    for name, table in cue_tables(load(code).table("pages")):
        with reading_with(code, "pages", table, forget):
            if read(code) == whole:
                same.append(name)
    assert same == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_other_entry_of_pages_has_a_line_or_page_that_is_read_differently_without_it(code: str) -> None:
    table = load(code).table("pages")
    places: list[tuple[str, ...]] = [(section, key) for section in SECTIONS for key in table[section]]
    places += [(key,) for key in ("numeric_order", "day_first", "month_first") if key in table]
    assert unshown(code, "pages", iter(places), lambda: read(code), forget) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_cue_opens_a_line_of_as_many_words_as_it_says_and_no_longer_one(code: str) -> None:
    for raw, cue in zip(load(code).table("pages")["cues"], pages_table(code).cues, strict=True):
        phrases = [*raw.get("starts", ()), *raw.get("holds", ())]
        assert bool(phrases) == bool(raw.get("longest")), f"{cue.rule}: a length limits nothing, or nothing is limited"
        for phrase in phrases:
            line = " ".join([phrase, *["wort"] * (cue.longest - len(phrase.split()))])
            assert cue.holds(line, len(line.split())), (cue.rule, phrase)
            assert not cue.holds(f"{line} wort", cue.longest + 1), (cue.rule, phrase)

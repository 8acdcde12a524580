import json
from pathlib import Path
from typing import Any

import pytest

from zeitgraph.assemble.gold import GoldDocument, SystemDocument, gold_documents, system_documents
from zeitgraph.assemble.score import Figures, score_events
from zeitgraph.errors import InputError

TEXT = "Ministerin Vogt sagte am Freitag, Probe habe den Hafen gesperrt. Sie lehnte einen Streik ab."
GOLD = """
doc: hafen
language: de
published: 2016-10-03
given: true
text: "Ministerin Vogt sagte am Freitag, Probe habe den Hafen gesperrt. Sie lehnte einen Streik ab."
entities:
  vogt: {type: PERSON, name: Anna Vogt}
  probe: {type: PERSON, name: Jan Probe}
events:
  - s: "Ministerin Vogt sagte am Freitag"
    t: sagte
    lemma: sagen
    type: STATEMENT
    args: {agent: Vogt = vogt}
    time: 2016-09-30
    fact: CT+
    source: author
  - s: "Probe habe den Hafen gesperrt"
    t: gesperrt
    lemma: sperren
    type: COERCE
    args: {agent: Probe = probe, patient: Hafen}
    time: ../2016-10-03
    fact: CT+
    source: vogt
  - s: "Sie lehnte einen Streik ab."
    t: lehnte ~ ab
    lemma: ablehnen
    type: REJECT
    args: {agent: Sie = vogt, patient: Streik}
    time: ../2016-10-03
    fact: CT+
    source: author
  - s: "Sie lehnte einen Streik ab."
    t: Streik
    lemma: Streik
    type: PROTEST
    args: {}
    time: ..
    fact: UU
    source: vogt
    optional: true
"""


def _gold(folder: Path, text: str = GOLD) -> tuple[GoldDocument, ...]:
    path = folder / "hafen.yaml"
    path.write_text(text, encoding="utf-8")
    return gold_documents([path])


def _span(word: str) -> dict[str, int]:
    begin = TEXT.index(word)
    return {"begin": begin, "end": begin + len(word)}


def _argument(role: str, word: str, entity: str | None = None) -> dict[str, Any]:
    return {"role": role, "entity": entity, **_span(word)}


def _event(word: str, lemma: str, kind: str, arguments: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    time = {"earliest": more.get("earliest"), "latest": more.get("latest", "2016-10-03")}
    return {
        "doc": "hafen",
        "published": "2016-10-03",
        "trigger": {**_span(word), "text": word},
        "lemma": lemma,
        "type": kind,
        "args": arguments,
        "time": time,
        "factuality": more.get("factuality", "CT+"),
        "source": more.get("source"),
        "source_name": more.get("source_name"),
    }


def _said() -> dict[str, Any]:
    agent = [_argument("agent", "Vogt", "e/vogt")]
    return _event("sagte", "sagen", "STATEMENT", agent, earliest="2016-09-30", latest="2016-09-30")


def _closed() -> dict[str, Any]:
    arguments = [_argument("agent", "Probe", "e/probe"), _argument("patient", "Hafen")]
    return _event("gesperrt", "sperren", "COERCE", arguments, source="e/vogt", source_name="Anna Vogt")


def _refused() -> dict[str, Any]:
    return _event("lehnte", "ablehnen", "REJECT", [_argument("agent", "Sie", "e/vogt"), _argument("patient", "Streik")])


def _system(*events: dict[str, Any]) -> dict[str, SystemDocument]:
    return system_documents(json.dumps(event) for event in events)


def _counts(figures: Figures) -> tuple[int, int, int]:
    return figures.right, figures.given, figures.wanted


def test_all_right_is_one_everywhere(tmp_path: Path) -> None:
    differences: list[str] = []
    figures = score_events(_gold(tmp_path), _system(_said(), _closed(), _refused()), differences)
    assert {name: found.f1 for name, found in figures.items()} == dict.fromkeys(figures, 1.0)
    assert differences == []


def test_nothing_found_is_nothing_given(tmp_path: Path) -> None:
    figures = score_events(_gold(tmp_path), {})
    assert _counts(figures["events"]) == (0, 0, 3)
    assert _counts(figures["document date"]) == (0, 0, 1)
    assert _counts(figures["arguments"]) == (0, 0, 5)


def test_optional_event_is_neither_missed_nor_wrong(tmp_path: Path) -> None:
    strike = _event("Streik", "Streik", "OTHER", [])
    figures = score_events(_gold(tmp_path), _system(_said(), _closed(), _refused(), strike))
    assert _counts(figures["events"]) == (3, 3, 3)
    assert _counts(figures["type"]) == (3, 3, 3)


def test_either_part_of_a_trigger_finds_the_event(tmp_path: Path) -> None:
    prefix = {**_refused(), "trigger": {"begin": TEXT.index("ab."), "end": TEXT.index("ab.") + 2}}
    assert _counts(score_events(_gold(tmp_path), _system(prefix))["events"]) == (1, 1, 3)


def test_wrong_event_is_told_with_its_words(tmp_path: Path) -> None:
    differences: list[str] = []
    score_events(
        _gold(tmp_path), _system(_said(), _closed(), _refused(), _event("habe", "haben", "OTHER", [])), differences
    )
    assert [difference for difference in differences if "wrong" in difference]


def test_argument_needs_its_role_and_its_head(tmp_path: Path) -> None:
    closed = {**_closed(), "args": [_argument("recipient", "Probe", "e/probe"), _argument("patient", "den")]}
    figures = score_events(_gold(tmp_path), _system(_said(), closed, _refused()))
    assert _counts(figures["arguments"]) == (3, 5, 5)


def test_content_clause_given_as_argument_is_not_scored(tmp_path: Path) -> None:
    said = {**_said(), "args": [*_said()["args"], _argument("patient", "gesperrt")]}
    figures = score_events(_gold(tmp_path), _system(said, _closed(), _refused()))
    assert _counts(figures["arguments"]) == (5, 5, 5)


def test_identity_is_counted_over_pairs_of_arguments(tmp_path: Path) -> None:
    refused = {**_refused(), "args": [_argument("agent", "Sie", "e/probe"), _argument("patient", "Streik")]}
    figures = score_events(_gold(tmp_path), _system(_said(), _closed(), refused))
    assert _counts(figures["entity identity"]) == (0, 1, 1)


def test_what_is_kept_apart_or_taken_for_one_is_told_with_its_words(tmp_path: Path) -> None:
    refused = {**_refused(), "args": [_argument("agent", "Sie", "e/probe"), _argument("patient", "Streik")]}
    differences: list[str] = []
    score_events(_gold(tmp_path), _system(_said(), _closed(), refused), differences)
    assert "hafen: 'vogt' is not one: 'Vogt' at 11 | 'Sie' at 65" in differences
    assert "hafen: several are one: 'probe': 'Probe' at 34 | 'vogt': 'Sie' at 65" in differences


def test_a_wider_interval_is_compatible_but_not_exact(tmp_path: Path) -> None:
    said = {**_said(), "time": {"earliest": None, "latest": "2016-10-03"}}
    figures = score_events(_gold(tmp_path), _system(said, _closed(), _refused()))
    assert _counts(figures["event dates"]) == (2, 3, 3)
    assert _counts(figures["event dates, closed"]) == (0, 1, 1)
    assert _counts(figures["event dates, compatible"]) == (3, 3, 3)


def test_source_may_be_known_by_its_name(tmp_path: Path) -> None:
    closed = {**_closed(), "source": "e/other", "source_name": "Ministerin Vogt"}
    assert _counts(score_events(_gold(tmp_path), _system(closed))["source, quoted"]) == (1, 1, 1)


def test_quoted_event_given_to_the_author_is_wrong(tmp_path: Path) -> None:
    closed = {**_closed(), "source": None, "source_name": None}
    figures = score_events(_gold(tmp_path), _system(closed))
    assert _counts(figures["source"]) == (0, 1, 1)
    assert _counts(figures["source, quoted"]) == (0, 0, 1)


def test_events_in_ignored_passages_do_not_count(tmp_path: Path) -> None:
    text = GOLD + 'ignore:\n  - "Sie lehnte einen Streik ab."\n'
    figures = score_events(_gold(tmp_path, text), _system(_said(), _closed(), _event("lehnte", "lehnen", "OTHER", [])))
    assert _counts(figures["events"]) == (2, 2, 2)


def test_row_has_fractions_and_counts() -> None:
    figures = Figures(right=1, given=2, wanted=4)
    assert figures.row() == {"precision": 0.5, "recall": 0.25, "f1": 0.3333, "right": 1, "given": 2, "wanted": 4}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("t: gesperrt", "t: sperrte", "'sperrte' \\(number 1\\) is not in the passage"),
        ("Probe habe den", "Vogt habe den", "the passage is not in the text"),
        ("= probe", "= wer", "no such entity: wer"),
        ("args: {agent: Vogt", "args: {subject: Vogt", "no such role: subject"),
        ("source: vogt", "source: wer", "no such source: wer"),
        ("lemma: sagen\n", "", "not gold annotation"),
        ("doc: hafen", "doc: [", "not gold annotation"),
    ],
)
def test_broken_gold_is_refused_by_file_and_word(tmp_path: Path, old: str, new: str, words: str) -> None:
    broken = GOLD.replace(old, new, 1) if "habe" not in old else GOLD.replace(f's: "{old}', f's: "{new}', 1)
    with pytest.raises(InputError, match=words) as error:
        _gold(tmp_path, broken)
    assert "hafen.yaml" in str(error.value)


def test_broken_line_of_a_system_is_refused_by_its_number() -> None:
    with pytest.raises(InputError, match=r"events, line 2: not an event"):
        system_documents([json.dumps(_said()), '{"doc": "hafen"}'])


def test_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there are no gold files"):
        gold_documents([tmp_path])


def test_numbered_word_is_the_second_of_its_kind(tmp_path: Path) -> None:
    text = GOLD.replace('s: "Sie lehnte einen Streik ab."\n    t: Streik', f's: "{TEXT}"\n    t: e#1', 1)
    with pytest.raises(InputError, match="'e' \\(number 1\\)"):
        _gold(tmp_path, text)

"""The SmartData corpus as sentences with names."""

import gzip
import json
from pathlib import Path

import pytest

from zeitgraph.errors import InputError
from zeitgraph.parse.training.names import read_names
from zeitgraph.parse.training.smartdata import smartdata_sentences

TEXT = "Die Reederei Holmsund gehört Arne Lindqvist. Sie fährt ab Rostock nach Visby."


def _mention(name: str, kind: str) -> dict[str, object]:
    begin = TEXT.index(name)
    return {"type": kind, "span": {"start": begin, "end": begin + len(name), "attributes": None}}


def _file(folder: Path, *documents: object) -> Path:
    path = folder / "news.json.gz"
    path.write_bytes(gzip.compress("\n".join(json.dumps(found) for found in documents).encode()))
    return path


def _document(*mentions: dict[str, object], text: str = TEXT) -> dict[str, object]:
    return {"id": "a", "text": {"string": text}, "conceptMentions": {"array": list(mentions)}}


def test_names_are_tagged_from_their_spans(tmp_path: Path) -> None:
    path = _file(
        tmp_path, _document(_mention("Holmsund", "organization-company"), _mention("Arne Lindqvist", "person"))
    )
    first = next(iter(smartdata_sentences(path)))
    assert [tag for _, tag in first] == ["O", "O", "B-ORG", "O", "B-PER", "I-PER", "O"]


def test_dates_and_triggers_are_no_names(tmp_path: Path) -> None:
    path = _file(tmp_path, _document(_mention("Reederei", "trigger")))
    assert {tag for rows in smartdata_sentences(path) for _, tag in rows} == {"O"}


def test_documents_follow_one_another_and_a_sentence_counts_once(tmp_path: Path) -> None:
    path = _file(tmp_path, _document(), _document(), _document(text="Der Zug nach Malmö hält hier nicht."))
    assert [rows[0][0] for rows in smartdata_sentences(path)] == ["Die", "Sie", "Der"]


def test_page_furniture_is_left_out(tmp_path: Path) -> None:
    path = _file(tmp_path, _document(text="Sonstiges\n15.05.2016 | 00:06 | 3\nDie Fähre nach Visby fällt heute aus."))
    assert [rows[0][0] for rows in smartdata_sentences(path)] == ["Die"]


def test_a_file_of_something_else_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "other.json.gz"
    path.write_bytes(gzip.compress(b'{"id": 1}'))
    with pytest.raises(InputError, match=r"other\.json\.gz"):
        list(smartdata_sentences(path))


def test_as_training_data_a_word_outside_of_names_may_be_misc(tmp_path: Path) -> None:
    path = _file(tmp_path, _document(_mention("Rostock", "location-city"), _mention("Arne Lindqvist", "person")))
    first, second = read_names(path, "smartdata", {"Rostock"}.__contains__)
    assert first.names is not None and second.names is not None
    assert first.names[0] == {"O", "B-MISC", "I-MISC"} and first.names[4] == {"B-PER"}
    assert second.names[3] == {"B-GPE"}

import datetime
import io
import json
from pathlib import Path

import pytest

from zeitgraph.errors import InputError, LanguageError
from zeitgraph.model.text import DateMethod, Document, Rejection, Section
from zeitgraph.read import document_id, documents

GERMAN = (
    "Fähren stehen still\nDie Hafenarbeiter haben am Montag die Arbeit niedergelegt. Mehrere Fähren blieben liegen."
)
ENGLISH = "Ferries halted\nDock workers walked out on Monday, leaving ferries idle. Two ships were turned away."


def _write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def _one(*paths: str, **options: object) -> Document:
    (found,) = documents(paths, **options)  # type: ignore[arg-type]
    assert isinstance(found, Document)
    return found


def _rejection(*paths: str) -> Rejection:
    (found,) = documents(paths)
    assert isinstance(found, Rejection)
    return found


def test_text_file_is_kept_unchanged(tmp_path: Path) -> None:
    found = _one(_write(tmp_path, "hafen.txt", GERMAN))
    assert (found.text, found.language, found.source.name) == (GERMAN, "de", "hafen")
    assert found.source.title == "Fähren stehen still"


def test_every_character_that_is_no_white_space_is_in_a_passage(tmp_path: Path) -> None:
    text = "# Fähren stehen still #\r\n\r\n**Die Gewerkschaft bleibt hart.**\r\n" + GERMAN.partition("\n")[2] + "\r\n"
    found = _one(_write(tmp_path, "hafen.md", text))
    covered = {place for passage in found.passages for place in range(passage.span.begin, passage.span.end)}
    assert not [place for place, sign in enumerate(text) if not sign.isspace() and place not in covered]


def test_front_matter_is_metadata_and_boilerplate(tmp_path: Path) -> None:
    front = "---\ntitle: Fähren stehen still\ndate: 2016-10-03T08:00:00+02:00\nlang: de\nauthor: Jan Probe\n---\n"
    found = _one(_write(tmp_path, "hafen.md", front + GERMAN))
    assert found.created is not None
    assert (found.created.date, found.created.method) == (datetime.date(2016, 10, 3), DateMethod.METADATA)
    assert found.passages[0].section is Section.BOILERPLATE
    assert found.passages[0].span.of(found.text) == front
    assert found.passages[1].span.of(found.text) == "Fähren stehen still"


def test_front_matter_with_a_broken_date_is_refused(tmp_path: Path) -> None:
    rejection = _rejection(_write(tmp_path, "hafen.md", "---\ndate: bald\n---\n" + GERMAN))
    assert rejection.reason.endswith("hafen.md: 'published' is no day: 'bald'; write it as 2014-06-16")


def test_manifest_gives_a_document_a_line(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": GERMAN, "published": "2016-10-03", "url": "https://blatt.example/a", "publisher": "Blatt"},
        {"id": "b", "text": ENGLISH, "language": "en"},
    ]
    path = _write(tmp_path, "m.jsonl", "\n".join(json.dumps(line) for line in lines) + "\n\n")
    first, second = documents([path])
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.source.name, first.source.url, first.source.publisher) == ("a", "https://blatt.example/a", "Blatt")
    assert first.created is not None
    assert (second.source.name, second.language, second.created) == ("b", "en", None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "a", "text": ', "line 2: not JSON"),
        ("[1]", "line 2: not a JSON object"),
        ('{"id": "a"}', "line 2: there is no 'text'"),
        ('{"id": "a", "text": "  "}', "line 2: there is no 'text'"),
        ('{"text": "Ja, das war es.", "language": 3}', "line 2: 'language' has to be a string"),
        ('{"text": "Ja, das war es.", "published": "2014-13-01"}', "line 2: 'published' is no day"),
        ('{"text": "Ja, das war es.", "language": "fr"}', "line 2: French is not supported: de, en"),
    ],
)
def test_broken_manifest_line_is_rejected_by_its_number(tmp_path: Path, line: str, reason: str) -> None:
    good = json.dumps({"id": "x", "text": GERMAN})
    first, second, third = documents([_write(tmp_path, "m.jsonl", f"{good}\n{line}\n{good}\n")])
    assert isinstance(first, Document)
    assert isinstance(third, Document)
    assert isinstance(second, Rejection)
    assert f"m.jsonl, {reason}" in second.reason


def test_empty_and_binary_files_are_rejected(tmp_path: Path) -> None:
    empty, binary = _write(tmp_path, "a.txt", ""), _write(tmp_path, "b.txt", b"\x00\x01")
    reasons = [found.reason for found in documents([empty, binary]) if isinstance(found, Rejection)]
    assert [reason.rpartition("/")[2][:26] for reason in reasons] == [
        "a.txt: the file is empty",
        "b.txt: this is a binary fi",
    ]


def test_folder_is_read_with_all_below_it_sorted_and_once(tmp_path: Path) -> None:
    for name in ("b.txt", "sub/a.md", "c.pdf", ".hidden/d.txt"):
        _write(tmp_path, name, GERMAN)
    given = [str(tmp_path), str(tmp_path / "b.txt")]
    names = [found.source.name for found in documents(given) if isinstance(found, Document)]
    assert names == ["a", "b"]
    assert names == [found.source.name for found in documents(given[::-1]) if isinstance(found, Document)]


@pytest.mark.parametrize(
    ("name", "reason"), [("nothing.txt", "there is no such file or folder"), ("page.pdf", r"\.pdf is not a format")]
)
def test_missing_path_and_unknown_format_are_refused_at_once(tmp_path: Path, name: str, reason: str) -> None:
    _write(tmp_path, "page.pdf", b"%PDF")
    with pytest.raises(InputError, match=reason):
        documents([str(tmp_path / name)])


def test_folder_without_readable_files_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has no file that can be read"):
        documents([str(tmp_path)])


def test_a_folder_that_a_build_wrote_is_refused_with_the_file_to_give(tmp_path: Path) -> None:
    _write(tmp_path, "events.jsonl", '{"event": "x"}\n')
    assert "no 'text'" in _rejection(str(tmp_path)).reason
    _write(tmp_path, "graph.nq", "")
    with pytest.raises(InputError, match=r"what was built.*give .*graph\.nq$"):
        list(documents([str(tmp_path)]))


def test_standard_input_is_text_or_a_manifest() -> None:
    line = json.dumps({"id": "a", "text": GERMAN}) + "\n"
    text = _one("-", stdin=io.BytesIO(GERMAN.encode()))
    listed = _one("-", stdin=io.BytesIO(line.encode()))
    assert (text.source.name, listed.source.name) == ("stdin", "a")


TREE = "\n".join(
    f"{number}\t{form}\t_\t_\t_\t_\t{head}\tdep\t_\t_"
    for number, (form, head) in enumerate([("Die", 2), ("Regierung", 3), ("ist", 0), ("gestürzt", 3)], 1)
)


def test_trees_are_documents_of_their_own(tmp_path: Path) -> None:
    text = f"# newdoc id = a\n{TREE}\n\n# newdoc id = b\n{TREE}\n\n"
    found = [item for item in documents([_write(tmp_path, "m.conllu", text)]) if isinstance(item, Document)]
    assert [(item.source.name, item.language, item.parsed, item.passages) for item in found] == [
        ("a", "de", True, ()),
        ("b", "de", True, ()),
    ]


def test_trees_without_newdoc_are_one_document(tmp_path: Path) -> None:
    found = _one(_write(tmp_path, "2016-10-03-m.conllu", f"# sent_id = 1\n{TREE}\n\n"))
    assert (found.source.name, found.parsed) == ("2016-10-03-m", True)
    assert found.created is not None


def test_trees_on_standard_input_are_recognised() -> None:
    assert _one("-", stdin=io.BytesIO(f"{TREE}\n".encode())).parsed


def test_given_language_and_day_hold_for_all(tmp_path: Path) -> None:
    found = _one(_write(tmp_path, "a.txt", "Vogt."), language="de", published=datetime.date(2016, 10, 3))
    assert found.language == "de"
    assert found.created is not None
    assert found.created.method is DateMethod.CALLER


def test_given_language_without_tables_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(LanguageError):
        documents([_write(tmp_path, "a.txt", GERMAN)], language="fr")


def test_id_depends_on_text_address_and_day_alone() -> None:
    day = datetime.date(2016, 10, 3)
    ids = [document_id("a", None, None), document_id("b", None, None), document_id("a", "u", None)]
    assert len({*ids, document_id("a", None, day), document_id("a", "u", day)}) == 5
    assert document_id("a", "u", day) == document_id("a", "u", day)
    assert len(ids[0]) == 12


def test_same_text_on_another_day_is_another_document(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt", GERMAN)
    assert _one(path).id != _one(path, published=datetime.date(2016, 10, 3)).id


def test_front_matter_in_a_manifests_text_is_read_and_the_manifest_wins(tmp_path: Path) -> None:
    text = "---\ntitle: Hafen\ndate: 2016-10-03\nurl: https://example.org/a\n---\nDer Hafen wurde am Freitag gesperrt."
    lines = [{"id": "a", "text": text}, {"id": "b", "text": text, "published": "2016-10-04"}]
    manifest = _write(tmp_path, "corpus.jsonl", "\n".join(map(json.dumps, lines)))
    found = [item for item in documents([str(manifest)]) if isinstance(item, Document)]
    assert [item.created.date.isoformat() for item in found if item.created] == ["2016-10-03", "2016-10-04"]
    assert {item.source.url for item in found} == {"https://example.org/a"}


def test_another_text_under_the_id_of_an_earlier_line_is_rejected(tmp_path: Path) -> None:
    lines = [{"id": "a", "text": GERMAN}, {"id": "a", "text": GERMAN}, {"id": "a", "text": f"{GERMAN} Mehr."}]
    path = _write(tmp_path, "m.jsonl", "\n".join(map(json.dumps, lines)))
    first, second, third = documents([path])
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert isinstance(third, Rejection)
    assert third.reason.endswith("m.jsonl, line 3: id 'a' is that of line 1; each needs its own")


@pytest.mark.parametrize(("key", "meant"), [("publised", "published"), ("Titel", "title"), ("Language", "language")])
def test_a_slip_in_a_manifests_first_line_is_one_clear_line(tmp_path: Path, key: str, meant: str) -> None:
    lines = [{"id": str(number), "text": GERMAN, key: "x"} for number in range(9)]
    (only,) = documents([_write(tmp_path, "m.jsonl", "\n".join(map(json.dumps, lines)))])
    assert isinstance(only, Rejection)
    assert only.reason.endswith(f"line 1: there is no key {key!r}; did you mean {meant!r}?")


def test_keys_of_somebodys_own_are_passed_over(tmp_path: Path) -> None:
    line = {"id": "a", "text": GERMAN, "author": "N. N.", "data": [1], "section": "Politik"}
    (only,) = documents([_write(tmp_path, "m.jsonl", json.dumps(line))])
    assert isinstance(only, Document)


def test_a_manifests_date_is_the_day_of_publication(tmp_path: Path) -> None:
    (only,) = documents([_write(tmp_path, "m.jsonl", json.dumps({"id": "a", "text": GERMAN, "date": "2014-06-16"}))])
    assert isinstance(only, Document)
    assert only.created is not None
    assert only.created.date.isoformat() == "2014-06-16"


@pytest.mark.parametrize(
    ("text", "reason"), [(5, "'text' has to be a string"), (None, "there is no 'text'"), (" ", "there is no 'text'")]
)
def test_a_text_that_is_none_says_what_it_is(tmp_path: Path, text: object, reason: str) -> None:
    (only,) = documents([_write(tmp_path, "m.jsonl", json.dumps({"id": "a", "text": text}))])
    assert isinstance(only, Rejection)
    assert only.reason.endswith(reason)


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": f"{GERMAN}\u2028{GERMAN}"}, ensure_ascii=False)
    (only,) = documents([_write(tmp_path, "m.jsonl", line)])
    assert isinstance(only, Document)

import datetime

from zeitgraph.model.graph import DocumentRecord, EventGraph
from zeitgraph.model.text import CreationTime, DateMethod, DocumentId, Source
from zeitgraph.resolve.copies import COPIED, copies, kept, likeness, sketch

REPORT = (
    "Ein Frachter ist am Montag vor der Insel Melsum auf Grund gelaufen . Das Schiff hatte Weizen geladen und war auf "
    "dem Weg nach Hallby . Zwei Schlepper zogen es in der Nacht frei . Verletzt wurde niemand , teilte die "
    "Küstenwache mit"
)
EDITED = REPORT.replace("am Montag", "am frühen Montag").replace("teilte die Küstenwache mit", "hieß es")
OTHER = (
    "Vor Melsum hat ein Schiff mit Getreide am Montag den Grund berührt und saß Stunden lang fest . Erst nachts gelang "
    "es Schleppern , den Frachter aus Hallby wieder flott zu machen . An Bord kam keiner zu Schaden"
)


LONG = f"{REPORT} . Ein Sprecher nannte als Ursache einen Fehler am Ruder , der schon im Hafen bekannt gewesen sei"


def record(name: str, text: str, day: int) -> DocumentRecord:
    return DocumentRecord(
        id=DocumentId(f"doc-{name}"),
        language="de",
        source=Source(name=name),
        created=CreationTime(date=datetime.date(2020, 5, day), method=DateMethod.CALLER, confidence=1.0),
        sketch=sketch(text.split()),
    )


def found(*records: DocumentRecord) -> set[tuple[str, str]]:
    graph = EventGraph(documents=frozenset(records))
    return {(copy.document, copy.original) for copy in copies(graph)}


def test_an_edited_text_is_a_copy_of_the_earlier_one() -> None:
    assert found(record("b", REPORT, 2), record("a", EDITED, 3)) == {("doc-a", "doc-b")}


def test_a_text_of_which_a_paper_prints_the_beginning_is_a_copy() -> None:
    longer = f"{LONG} {' '.join(f'und dann kam Nummer {number} an die Reihe' for number in range(40))}"
    assert likeness(sketch(LONG.split()), sketch(longer.split())) < COPIED
    assert found(record("a", longer, 2), record("b", LONG, 3)) == {("doc-b", "doc-a")}


def test_a_headline_is_no_copy() -> None:
    assert kept(sketch(REPORT.split()[:12]), sketch(REPORT.split())) == 0.0
    assert not found(record("a", REPORT, 2), record("b", " ".join(REPORT.split()[:12]), 3))


def test_two_reports_on_one_thing_are_two_texts() -> None:
    assert not found(record("a", REPORT, 2), record("b", OTHER, 2))


def test_of_one_day_the_first_name_is_the_original() -> None:
    assert found(record("b", REPORT, 2), record("a", EDITED, 2)) == {("doc-b", "doc-a")}


def test_all_copies_name_one_original() -> None:
    third = record("c", REPORT + " am Abend", 4)
    assert found(record("a", REPORT, 2), record("b", EDITED, 3), third) == {("doc-b", "doc-a"), ("doc-c", "doc-a")}


def test_a_text_is_wholly_like_itself_and_not_at_all_like_no_text() -> None:
    assert likeness(sketch(REPORT.split()), sketch(REPORT.split())) == 1.0
    assert likeness((), ()) == 0.0


def test_a_document_without_words_copies_nothing() -> None:
    assert not found(record("a", "", 2), record("b", "", 2))

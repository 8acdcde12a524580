import pytest

from zeitgraph.model.text import Section
from zeitgraph.read import page
from zeitgraph.read.lines import lines_of

WRAPPED = """Fähren stehen still

Die Hafenarbeiter haben am Montag die Arbeit niedergelegt. Mehrere
Fähren blieben liegen, und im Hafen stauten sich die Lastwagen. Die
Gewerkschaft fordert acht Prozent mehr Lohn, was die Reederei am
Sonntag abgelehnt hatte.

Ein Termin für Gespräche steht noch nicht fest. Das sagte ein
Sprecher in Lissabon.
"""


def test_paragraph_wrapped_by_hand_is_one_line() -> None:
    assert [line.text.split()[0] for line in lines_of(WRAPPED)] == ["Fähren", "Die", "Ein"]


def test_nothing_of_a_wrapped_text_is_lost() -> None:
    sections = [passage.section for passage in page(WRAPPED, "de").passages]
    assert sections == [Section.HEADLINE, Section.BODY, Section.BODY]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    text = "Die Fähre legte am Montag ab.\nSie kam am Dienstag in Tanger an.\nDort blieb sie."
    assert len(lines_of(text)) == 3


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("## Die Lage ##", "Die Lage"),
        ("**Die Lage**", "Die Lage"),
        ("# [Die Lage](https://blatt.example)", "Die Lage"),
        ("> Die Lage", "Die Lage"),
        ("- Die Lage", "Die Lage"),
        ("**Die** Lage **heute**", "**Die** Lage **heute**"),
        ("  Die Lage\t", "Die Lage"),
    ],
)
def test_markup_is_no_text(raw: str, text: str) -> None:
    (line,) = lines_of(raw)
    assert line.text == text
    assert line.span.of(raw) == text


@pytest.mark.parametrize(
    "text",
    [
        "Die Fähre legte am Montag um neun Uhr ab.",
        "„Das reicht nicht“, sagte sie. „Wir gehen jetzt.“",
        "Die Fähre legte am Montag um neun Uhr ab. (dpa)",
        "Sie kam an. Dann legte sie ab.",
    ],
)
def test_full_sentences_are_prose(text: str) -> None:
    assert lines_of(text)[0].prose


@pytest.mark.parametrize(
    "text", ["Fähre legt ab", "Wer zahlt für die Fähre?", "Das war's.", "Jetzt mitmachen und gewinnen!"]
)
def test_titles_and_scraps_are_not_prose(text: str) -> None:
    assert not lines_of(text)[0].prose


def test_titles_above_long_paragraphs_are_not_wrapped_text() -> None:
    page = (
        "Menü | Suche | Regional | Wetter | Verkehr\n"
        "Feuer zerstört Lagerhalle im Hafen von Norden\n"
        "Stand: 02.05.2017, 11:20 Uhr\n"
        "Ein Feuer hat in der Nacht zum Dienstag eine Lagerhalle im Hafen zerstört. Verletzt wurde niemand, teilte die "
        "Feuerwehr mit. Die Polizei ermittelt.\n"
        "Mehr aus der Region, aus dem Land und der Welt\n"
        "Brücke bleibt bis zum Herbst für Autos gesperrt\n"
        "Hafen bekommt neue Kräne und einen neuen Namen\n"
    )
    assert [line.text for line in lines_of(page)] == [text for text in page.splitlines() if text]


def test_a_rule_of_dashes_does_not_say_how_wide_a_text_is() -> None:
    page = (
        "-" * 100 + "\n"
        "Die Reederei Holmsund hat zwei ältere Fähren an ein Unternehmen in\n"
        "Tallinn verkauft und den Preis nicht genannt. Der Vorstand sprach am\n"
        "Montag von einem guten Geschäft und lobte die Besatzungen, die nun in\n"
        "neuen Schiffen arbeiten.\n"
    )
    assert [line.text.replace("\n", " ") for line in lines_of(page)][1:] == [" ".join(page.split("\n")[1:]).strip()]

import pytest

from zeitgraph.model.text import Span
from zeitgraph.read.dateline import dateline_of

GERMAN = [
    ("LISSABON afp | Die Fähren stehen still.", "LISSABON afp |", "LISSABON", "afp"),
    ("PORTO/LISSABON taz/dpa | Die Fähren stehen still.", "PORTO/LISSABON taz/dpa |", "PORTO", "taz/dpa"),
    ("Wien (APA) – Die Fähren stehen still.", "Wien (APA) –", "Wien", "APA"),
    ("BERLIN, 12. Mai (Reuters) - Die Fähren stehen still.", "BERLIN, 12. Mai (Reuters) -", "BERLIN", "Reuters"),
    ("Riga (AFP, 3. Juni) – Die Fähren stehen still.", "Riga (AFP, 3. Juni) –", "Riga", "AFP"),
    (
        "Frankfurt am Main (dpa/lhe) – Die Fähren stehen.",
        "Frankfurt am Main (dpa/lhe) –",
        "Frankfurt am Main",
        "dpa/lhe",
    ),
    ("Paris - Die Fähren stehen still.", "Paris -", "Paris", None),
    ("Berlin. Die Fähren stehen still.", "Berlin.", "Berlin", None),
    ("BRIXEN (mf). Die Fähren stehen still.", "BRIXEN (mf).", "BRIXEN", None),
    ("MÜNCHEN | Die Fähren stehen still.", "MÜNCHEN |", "MÜNCHEN", None),
    ("(dpa) - Die Fähren stehen still.", "(dpa) -", None, "dpa"),
    ("Den Haag (AFP) Die Fähren stehen still.", "Den Haag (AFP)", "Den Haag", "AFP"),
    ("(dpa) – Kiel, 9. Juli 2008. Die Fähren stehen.", "(dpa) – Kiel, 9. Juli 2008.", "Kiel", "dpa"),
    ("(Kiel, 9. Juli 2008) Die Fähren stehen still.", "(Kiel, 9. Juli 2008)", "Kiel", None),
]
ENGLISH = [
    ("LISBON (AP) — The ferries stand still.", "LISBON (AP) —", "LISBON", "AP"),
    ("KATHMANDU, Nepal — The ferries stand still.", "KATHMANDU, Nepal —", "KATHMANDU", None),
    ("OSLO, Norway, June 3, 2016 (AP) — The ferries", "OSLO, Norway, June 3, 2016 (AP) —", "OSLO", "AP"),
    ("Oslo (CNN) -- The ferries stand still.", "Oslo (CNN) --", "Oslo", "CNN"),
    ("(Reuters) - The ferries stand still.", "(Reuters) -", None, "Reuters"),
]
NO_DATELINE = [
    "Anna Vogt – seit 2005 Ministerin – tritt zurück.",
    "Die Regierung (CDU) – so heißt es – zögert.",
    "Schweigen. Dann kam der Anruf.",
    "Vogt - Probe – beide schwiegen.",
    "NATO: Die Fähren stehen still.",
    "Am Montag – dem dritten Tag – standen sie still.",
    "US-Präsident Obama - das war klar - zögerte.",
    "UNO. Das war das Wort des Tages.",
]


@pytest.mark.parametrize(("code", "case"), [*(("de", case) for case in GERMAN), *(("en", case) for case in ENGLISH)])
def test_dateline_with_place_and_agency(code: str, case: tuple[str, str, str | None, str | None]) -> None:
    line, words, place, agency = case
    found = dateline_of(line, Span(0, len(line)), code)
    assert found is not None
    assert found.span.of(line) == words
    assert (found.place and found.place.of(line)) == place
    assert (found.agency and found.agency.of(line)) == agency


@pytest.mark.parametrize("line", NO_DATELINE)
def test_no_dateline(line: str) -> None:
    assert dateline_of(line, Span(0, len(line)), "de") is None


def test_offsets_are_those_of_the_text() -> None:
    text = "Schlagzeile\nOSLO dpa | Die Fähren stehen still."
    found = dateline_of(text, Span(12, len(text)), "de")
    assert found is not None
    assert found.agency is not None
    assert found.agency.of(text) == "dpa"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("On 7 March 2015 the president met Angela Merkel. Talks went on.", "en"),
        ("In June 2014 Mosul fell. The army withdrew.", "en"),
        ("Am 7. März 2015 traf der Präsident Angela Merkel. Die Gespräche dauern an.", "de"),
    ],
)
def test_a_sentence_that_begins_with_a_date_is_no_dateline(text: str, code: str) -> None:
    assert dateline_of(text, Span(0, len(text)), code) is None

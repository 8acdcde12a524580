"""Which stretches of a text stand between quote marks."""

import pytest

from zeitgraph.extract.quotes import quotations
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Passage, Section, Source, Span


def inner(text: str, *passages: Passage) -> list[str]:
    document = Document(id=DocumentId("d"), text=text, language="de", source=Source(name="d"), passages=passages)
    found = quotations(ParsedDocument(document=document, sentences=()))
    return [quotation.inner.of(text) for quotation in found]


@pytest.mark.parametrize(
    "text",
    [
        "Er rief: „Kommt her“ und ging.",
        "Er rief: »Kommt her« und ging.",
        "Er rief: «Kommt her» und ging.",
        "Er rief: “Kommt her” und ging.",
        'Er rief: "Kommt her" und ging.',
        "Er rief: „Kommt her” und ging.",
        'Er rief: „Kommt her" und ging.',
    ],
)
def test_each_pair_of_marks_closes(text: str) -> None:
    assert inner(text) == ["Kommt her"]


def test_two_quotations_of_one_line_stay_two() -> None:
    assert inner('"Ja", sagte er. "Nein", sagte sie.') == ["Ja", "Nein"]


def test_a_quotation_holds_several_sentences() -> None:
    assert inner("„Ich gehe. Du bleibst“, sagte er.") == ["Ich gehe. Du bleibst"]


def test_a_quotation_runs_over_the_lines_of_a_wrapped_passage() -> None:
    text = "Sie sagte: «Ich gehe\njetzt.» Er blieb."
    assert inner(text, Passage(section=Section.BODY, span=Span(0, len(text)))) == ["Ich gehe\njetzt."]


def test_an_inner_quotation_belongs_to_the_outer_one() -> None:
    assert inner("„Er las den »Boten« laut“, sagte sie.") == ["Er las den »Boten« laut"]


def test_a_mark_that_nothing_closes_inside_a_line_opens_nothing() -> None:
    assert inner("Das Stück „Die Ratten ist alt.\nEr kam „spät“ an.") == ["spät"]


def test_a_paragraph_that_opens_with_a_mark_is_speech_to_its_end() -> None:
    assert inner("“We came.\n“We saw,” she said.") == ["We came.\n", "We saw,"]


def test_an_apostrophe_is_no_mark() -> None:
    assert inner("It's Mary's plan, isn't it?") == []


def test_inches_after_a_number_open_nothing() -> None:
    assert inner('Ein Schirm mit 27" Diagonale.') == []


def test_boilerplate_has_no_quotations() -> None:
    text = "„Ja“\n„Jetzt spenden“"
    passages = (
        Passage(section=Section.BODY, span=Span(0, 4)),
        Passage(section=Section.BOILERPLATE, span=Span(5, len(text))),
    )
    assert inner(text, *passages) == ["Ja"]

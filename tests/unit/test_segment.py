"""Sentences and tokens with exact offsets."""

import time

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import load
from zeitgraph.language.segment import segment_table
from zeitgraph.model.text import Dateline, Document, DocumentId, Passage, Section, Source, Span
from zeitgraph.parse import segment


def _document(text: str, language: str = "de", **more: object) -> Document:
    return Document(id=DocumentId("d"), text=text, language=language, source=Source(name="d"), **more)  # type: ignore[arg-type]


def _sentences(text: str, language: str = "de", **more: object) -> list[str]:
    found = segment(_document(text, language, **more))
    return [" ".join(span.of(text) for span in sentence.tokens) for sentence in found]


def _examples(kind: str) -> list[tuple[str, str, list[str]]]:
    return [(code, e["text"], e["sentences"]) for code in ("de", "en") for e in load(code).table("segment")[kind]]


@pytest.mark.parametrize(("language", "text", "sentences"), _examples("examples"))
def test_the_examples_of_the_table_hold(language: str, text: str, sentences: list[str]) -> None:
    assert _sentences(text, language) == sentences


@pytest.mark.parametrize(("language", "text", "sentences"), _examples("counterexamples"))
def test_the_counterexamples_of_the_table_do_not_happen(language: str, text: str, sentences: list[str]) -> None:
    assert _sentences(text, language) != sentences


def test_nothing_but_white_space_is_lost() -> None:
    text = "„Nein“, sagte sie (leise) …\n\n3,5 % mehr – und 40.000 Leser*innen!"
    kept = "".join(span.of(text) for sentence in segment(_document(text)) for span in sentence.tokens)
    assert kept == "".join(text.split())


def test_a_line_end_ends_a_sentence_without_full_stop() -> None:
    assert _sentences("Minister tritt zurück\nEr zog Konsequenzen.") == [
        "Minister tritt zurück",
        "Er zog Konsequenzen .",
    ]


def test_a_line_end_inside_a_passage_is_a_blank() -> None:
    text = "Die Reederei hat die Fähre\nverkauft. Der Käufer\nschweigt.\nMehr dazu"
    end = text.index("\nMehr")
    passages = (
        Passage(section=Section.BODY, span=Span(0, end)),
        Passage(section=Section.BODY, span=Span(end + 1, len(text))),
    )
    wanted = ["Die Reederei hat die Fähre verkauft .", "Der Käufer schweigt .", "Mehr dazu"]
    assert _sentences(text, passages=passages) == wanted


def test_boilerplate_is_left_out() -> None:
    text = "Wind legt sich. Jetzt spenden!"
    passages = (
        Passage(section=Section.BODY, span=Span(0, 15)),
        Passage(section=Section.BOILERPLATE, span=Span(16, 30)),
    )
    assert _sentences(text, passages=passages) == ["Wind legt sich ."]


def test_the_dateline_is_no_part_of_the_first_sentence() -> None:
    text = "KIEL epd | Der Hafen bleibt zu."
    assert _sentences(text, dateline=Dateline(span=Span(0, 10))) == ["Der Hafen bleibt zu ."]


def test_an_ordinal_before_a_month_is_no_sentence_end() -> None:
    assert _sentences("Seit dem 3. März ruht die Arbeit.") == ["Seit dem 3. März ruht die Arbeit ."]


def test_a_number_before_an_article_ends_the_sentence() -> None:
    assert _sentences("Es waren 73. Die Halle war voll.") == ["Es waren 73 .", "Die Halle war voll ."]


def test_a_quote_goes_on_after_an_exclamation_mark() -> None:
    assert _sentences("„Halt!“ rief der Wirt.") == ["„ Halt ! “ rief der Wirt ."]


def test_a_missing_blank_after_a_full_stop_does_not_join_sentences() -> None:
    assert _sentences("Das Eis brach.Niemand ertrank.") == ["Das Eis brach .", "Niemand ertrank ."]


def test_a_bracket_in_a_sentence_does_not_end_it() -> None:
    assert _sentences("Er (59 J. Er schwieg!) ging.") == ["Er ( 59 J. Er schwieg ! ) ging ."]


def test_a_link_is_one_token() -> None:
    assert "https://example.org/a.html?b=1" in _sentences("Mehr: https://example.org/a.html?b=1.")[0].split()


def test_english_negation_is_a_token_of_its_own() -> None:
    assert _sentences("They won't go.", "en") == ["They wo n't go ."]


def test_an_american_abbreviation_does_not_end_a_sentence() -> None:
    assert _sentences("The U.S. Navy sailed.", "en") == ["The U.S. Navy sailed ."]


def test_an_empty_text_has_no_sentences() -> None:
    assert _sentences("") == []
    assert _sentences(" \n ") == []


def test_a_table_with_a_wrong_type_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {**load("de").table("segment"), "ordinals": "yes"}
    monkeypatch.setattr("zeitgraph.language.tables.Language.table", lambda *_: broken)
    segment_table.cache_clear()
    with pytest.raises(LanguageError, match="ordinals"):
        segment_table("de")
    segment_table.cache_clear()


def test_brackets_that_are_never_closed_cost_no_more_than_other_words() -> None:
    begin = time.process_time()
    _sentences("(Wort " * 30_000)
    assert time.process_time() - begin < 10

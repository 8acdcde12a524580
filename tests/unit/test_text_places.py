"""Which words of a sentence lie in a stretch of the text, and which section a sentence stands in."""

import pytest

from zeitgraph.model.text import (
    Document,
    DocumentId,
    ParsedDocument,
    Passage,
    Section,
    Sentence,
    Source,
    Span,
    Token,
)

TEXT = "Der Wind (Nord) drehte."


def sentence() -> Sentence:
    places = [(0, 3), (4, 8), (9, 10), (10, 14), (14, 15), (16, 22), (22, 23)]
    tokens = tuple(
        Token(
            index=index,
            span=Span(begin, end),
            form=TEXT[begin:end],
            lemma=TEXT[begin:end],
            upos="X",
            head=5 if index != 5 else None,
            relation="dep" if index != 5 else "root",
        )
        for index, (begin, end) in enumerate(places)
    )
    return Sentence(index=0, span=Span(0, len(TEXT)), tokens=tokens)


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [(4, 8, ["Wind"]), (4, 15, ["Wind", "(", "Nord", ")"]), (5, 12, ["("]), (5, 7, []), (0, 23, None)],
)
def test_a_span_covers_the_words_that_lie_wholly_in_it(begin: int, end: int, words: list[str] | None) -> None:
    inside = [token.form for token in sentence().inside(Span(begin, end))]
    assert inside == (words if words is not None else [token.form for token in sentence().tokens])


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [(5, 7, ["Wind"]), (5, 11, ["Wind", "(", "Nord"]), (8, 9, []), (10, 14, ["Nord"]), (0, 1, ["Der"])],
)
def test_a_span_touches_the_words_that_share_a_character_with_it(begin: int, end: int, words: list[str]) -> None:
    assert [token.form for token in sentence().touching(Span(begin, end))] == words


def test_the_first_word_from_an_offset_begins_there_or_behind_it() -> None:
    assert [sentence().first_from(offset) for offset in (0, 1, 4, 15, 23)] == [0, 1, 1, 5, 7]


def test_a_sentence_knows_its_words_in_lower_case() -> None:
    assert sentence().forms == {"der", "wind", "(", "nord", ")", "drehte", "."}


def test_a_sentence_stands_in_the_first_passage_that_it_touches_and_else_in_the_body() -> None:
    passages = (
        Passage(section=Section.HEADLINE, span=Span(0, 5)),
        Passage(section=Section.BOILERPLATE, span=Span(10, 15)),
    )
    source = Source(name="a")
    document = Document(id=DocumentId("d"), text=TEXT, language="de", source=source, passages=passages)
    parsed = ParsedDocument(document=document, sentences=(sentence(),))

    def section(begin: int, end: int) -> Section:
        return parsed.section(Sentence(index=0, span=Span(begin, end), tokens=sentence().tokens))

    assert section(0, 23) is Section.HEADLINE
    assert section(3, 12) is Section.HEADLINE
    assert section(6, 12) is Section.BOILERPLATE
    assert section(5, 10) is Section.BODY
    assert section(16, 23) is Section.BODY

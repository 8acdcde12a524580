"""What is worked out about a word is kept with its sentence."""

from collections.abc import Callable

from zeitgraph.model.memory import once_a_sentence, once_a_word
from zeitgraph.model.text import Sentence, Span, Token


class Table:
    """Stands for a table of a language: itself only."""


def sentence_of(*forms: str) -> Sentence:
    tokens = tuple(
        Token(
            index=index,
            span=Span(5 * index, 5 * index + len(form)),
            form=form,
            lemma=form,
            upos="X",
            head=0 if index else None,
            relation="dep" if index else "root",
        )
        for index, form in enumerate(forms)
    )
    return Sentence(index=0, span=Span(0, 5 * len(forms)), tokens=tokens)


def counted(calls: list[str]) -> Callable[..., str | None]:
    @once_a_word
    def form(sentence: Sentence, token: Token, table: Table | None = None) -> str | None:
        calls.append(token.form)
        return token.form if token.form != "und" else None

    return form


def test_a_word_is_worked_out_once_also_where_the_answer_is_none() -> None:
    calls: list[str] = []
    form, sentence = counted(calls), sentence_of("Wind", "und")
    answers = [form(sentence, token) for token in (*sentence.tokens, *sentence.tokens)]
    assert answers == ["Wind", None, "Wind", None]
    assert calls == ["Wind", "und"]


def test_another_table_and_another_sentence_are_asked_anew() -> None:
    calls: list[str] = []
    form, one, other = counted(calls), sentence_of("Wind"), sentence_of("Wind")
    first, second = Table(), Table()
    for sentence, table in ((one, first), (one, second), (other, first), (one, first)):
        form(sentence, sentence.tokens[0], table)
    assert len(calls) == 3


def test_two_functions_do_not_share_their_answers() -> None:
    @once_a_word
    def length(sentence: Sentence, token: Token) -> int:
        return len(token.form)

    calls: list[str] = []
    form, sentence = counted(calls), sentence_of("Wind")
    assert form(sentence, sentence.tokens[0]) == "Wind"
    assert length(sentence, sentence.tokens[0]) == 4


def test_a_sentence_is_worked_out_once_for_each_table() -> None:
    calls: list[str] = []

    @once_a_sentence
    def forms(sentence: Sentence, table: Table) -> tuple[str, ...]:
        calls.append(sentence.tokens[0].form)
        return tuple(token.form for token in sentence.tokens)

    one, other, first, second = sentence_of("Wind", "und"), sentence_of("Regen"), Table(), Table()
    answers = [forms(*asked) for asked in ((one, first), (one, first), (one, second), (other, first))]
    assert answers == [("Wind", "und"), ("Wind", "und"), ("Wind", "und"), ("Regen",)]
    assert calls == ["Wind", "Wind", "Regen"]

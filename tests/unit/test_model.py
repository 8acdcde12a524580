"""The records refuse to exist in a wrong state."""

import datetime
from dataclasses import fields, replace

import pytest

from zeitgraph.model.graph import EventGraph
from zeitgraph.model.mention import (
    ASSERTED,
    Argument,
    Attribution,
    Certainty,
    ClauseLink,
    EventMention,
    EventType,
    Factuality,
    Polarity,
    Role,
    Tense,
)
from zeitgraph.model.text import Document, DocumentId, Passage, Section, Sentence, Source, Span, Token, TokenRef
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval


def sentence(*words: tuple[str, int | None, str]) -> Sentence:
    """A sentence of (form, head index, relation) with one blank between words."""
    tokens, position = [], 0
    for index, (form, head, relation) in enumerate(words):
        span = Span(position, position + len(form))
        tokens.append(Token(index=index, span=span, form=form, lemma=form, upos="X", head=head, relation=relation))
        position = span.end + 1
    return Sentence(index=0, span=Span(0, position - 1), tokens=tuple(tokens))


@pytest.mark.parametrize(("begin", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_an_empty_or_negative_span_is_refused(begin: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty or negative"):
        Span(begin, end)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 4).overlaps(Span(4, 6))


def test_a_token_that_governs_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="governs itself"):
        Token(index=1, span=Span(0, 1), form="x", lemma="x", upos="X", head=1, relation="dep")


def test_the_subtree_is_in_the_order_of_the_text() -> None:
    tree = sentence(("Kritik", 1, "obj"), ("übt", None, "root"), ("die", 3, "det"), ("Opposition", 1, "nsubj"))
    assert [token.form for token in tree.subtree(tree.tokens[3])] == ["die", "Opposition"]
    assert [token.form for token in tree.subtree(tree.root)] == ["Kritik", "übt", "die", "Opposition"]


def test_the_subtree_of_a_word_in_a_circle_ends_where_it_began() -> None:
    tree = sentence(("Kritik", 1, "obj"), ("übt", 2, "dep"), ("Opposition", 1, "nsubj"), ("schweigt", None, "root"))
    assert [token.form for token in tree.subtree(tree.tokens[1])] == ["Kritik", "übt", "Opposition"]


def test_ancestors_end_at_the_root() -> None:
    tree = sentence(("die", 1, "det"), ("Opposition", 2, "nsubj"), ("schweigt", None, "root"))
    assert [token.form for token in tree.ancestors(tree.tokens[0])] == ["Opposition", "schweigt"]


def test_passages_that_overlap_are_refused() -> None:
    passages = (
        Passage(section=Section.HEADLINE, span=Span(0, 5)),
        Passage(section=Section.BODY, span=Span(4, 8)),
    )
    with pytest.raises(ValueError, match="overlap"):
        Document(id=DocumentId("d"), text="abcdefgh", language="de", source=Source(name="d"), passages=passages)


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        TimeInterval(earliest=datetime.date(2014, 6, 2), latest=datetime.date(2014, 6, 1))


def test_an_interval_without_bounds_is_refused() -> None:
    with pytest.raises(ValueError, match="says nothing"):
        TimeInterval()


def test_a_dating_without_interval_has_no_basis() -> None:
    with pytest.raises(ValueError, match="basis"):
        Dating(interval=None, basis=DatingBasis.TEXT)


@pytest.mark.parametrize(
    ("polarity", "certainty", "code"),
    [
        (Polarity.POSITIVE, Certainty.CERTAIN, "CT+"),
        (Polarity.NEGATIVE, Certainty.CERTAIN, "CT-"),
        (Polarity.POSITIVE, Certainty.PROBABLE, "PR+"),
        (Polarity.NEGATIVE, Certainty.POSSIBLE, "PS-"),
        (Polarity.NEGATIVE, Certainty.UNSPECIFIED, "UU"),
    ],
)
def test_factuality_has_factbanks_code(polarity: Polarity, certainty: Certainty, code: str) -> None:
    assert Factuality(polarity=polarity, certainty=certainty).code == code


def test_an_event_is_told_with_all_that_is_known_of_it() -> None:
    event = EventMention(
        trigger=TokenRef(0, 3),
        span=Span(10, 15),
        parts=(Span(10, 15), Span(20, 22)),
        lemma="step down",
        type=EventType.CONCEDE,
        arguments=(Argument(role=Role.AGENT, head=TokenRef(0, 1), span=Span(4, 9)),),
        tense=Tense.PAST,
        nominal=True,
        governor=TokenRef(0, 0),
        link=ClauseLink.COMPLEMENT,
        marker="after",
        type_rule="stepping down",
        rule="verb",
        confidence=0.5,
    )
    assert all(
        getattr(event, field.name) != field.default
        for field in fields(event)
        if field.name not in {"factuality", "attribution"}
    )
    doubted, source = Factuality(certainty=Certainty.POSSIBLE), Attribution(speaker=TokenRef(0, 0))
    told = event.told(doubted, source)
    assert told == replace(event, factuality=doubted, attribution=source)
    assert told.told(ASSERTED, None) == event


def test_the_union_of_no_graphs_is_the_graph_itself() -> None:
    assert EventGraph().union() == EventGraph()


def test_words_are_found_by_their_universal_relations_in_the_order_of_the_text() -> None:
    words = sentence(("Prices", 1, "nsubj"), ("fell", None, "root"), ("rents", 3, "nsubj:pass"), ("sank", 1, "conj"))
    assert [word.form for word in words.by_relation["nsubj"]] == ["Prices", "rents"]
    assert "obj" not in words.by_relation

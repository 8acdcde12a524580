"""Prepositions and adverbs that order events, on small trees by hand; conjunctions are in test_assemble."""

from dataclasses import replace

from tests.unit.test_dates import event
from tests.unit.trees import parsed

from zeitgraph.assemble.order import ordered
from zeitgraph.model.graph import EventId
from zeitgraph.model.mention import Certainty, ClauseLink, EventMention, EventType, Factuality, Tense
from zeitgraph.model.text import ParsedDocument, Span
from zeitgraph.model.time import Timex, TimexType

CLOSED = """
    Nach      nach      ADP   case   3
    dem       der       DET   det    3
    Angriff   Angriff   NOUN  obl    4
    schloss   schließen VERB  root   0
    sie       sie       PRON  nsubj  4
"""
REFUSED = """
    Der   der      DET   det   2
    Rat   Rat      NOUN  nsubj 3
    lehnte ablehnen VERB root  0
    ab    ab       ADP   compound:prt 3
"""
RESIGNED = """
    Daraufhin daraufhin ADV advmod 2
    trat  zurücktreten VERB root 0
    sie   sie          PRON nsubj 2
    zurück zurück      ADP  compound:prt 2
"""


def order(document: ParsedDocument, *mentions: EventMention, timexes: tuple[Timex, ...] = ()) -> list[str]:
    """What the words say, as 'subject relation object (rule)'."""
    events = {mention.trigger: EventId(mention.span.of(document.document.text)) for mention in mentions}
    return [
        f"{one.link.subject} {one.link.relation} {one.link.object} ({one.link.evidence.rule})"
        for one in ordered(document, mentions, timexes, events)
    ]


def test_after_an_attack_is_after_it() -> None:
    document = parsed(CLOSED)
    main = event(document, "schloss", tense=Tense.PAST)
    noun = replace(event(document, "Angriff", governor=main.trigger, link=ClauseLink.NOMINAL), nominal=True)
    assert order(document, main, noun) == ["Angriff before schloss (preposition nach)"]


def test_a_noun_that_the_verb_calls_for_orders_nothing() -> None:
    document = parsed(CLOSED.replace("NOUN  obl ", "NOUN  obl:arg "))
    main = event(document, "schloss", tense=Tense.PAST)
    noun = replace(event(document, "Angriff", governor=main.trigger, link=ClauseLink.NOMINAL), nominal=True)
    assert order(document, main, noun) == []


def test_thereupon_comes_after_what_the_sentence_before_tells() -> None:
    document = parsed(REFUSED, RESIGNED)
    told = event(document, "lehnte", tense=Tense.PAST)
    assert order(document, told, event(document, "trat", tense=Tense.PAST)) == ["lehnte before trat (adverb daraufhin)"]


def test_before_that_comes_before_what_the_sentence_before_tells() -> None:
    document = parsed(REFUSED, RESIGNED.replace("Daraufhin daraufhin", "Zuvor zuvor"))
    told = event(document, "lehnte", tense=Tense.PAST)
    assert order(document, told, event(document, "trat", tense=Tense.PAST)) == ["trat before lehnte (adverb zuvor)"]


def test_the_day_before_is_a_date_and_no_order() -> None:
    document = parsed(REFUSED, RESIGNED.replace("Daraufhin daraufhin", "Zuvor zuvor"))
    begin = document.sentences[1].span.begin
    timex = Timex(span=Span(begin, begin + 5), sentence=1, type=TimexType.DATE, value="2014-06-13")
    told = event(document, "lehnte", tense=Tense.PAST)
    assert order(document, told, event(document, "trat", tense=Tense.PAST), timexes=(timex,)) == []


def test_what_a_statement_comes_before_is_not_told_by_it() -> None:
    document = parsed(REFUSED, RESIGNED)
    told = replace(event(document, "lehnte", tense=Tense.PAST), type=EventType.STATEMENT)
    assert order(document, told, event(document, "trat", tense=Tense.PAST)) == []


def test_an_adverb_orders_past_events_only() -> None:
    document = parsed(REFUSED, RESIGNED)
    told = event(document, "lehnte", tense=Tense.PAST)
    assert order(document, told, event(document, "trat", tense=Tense.FUTURE)) == []


def test_then_orders_coordinated_clauses() -> None:
    document = parsed(
        """
        She     she    PRON  nsubj  2
        left    leave  VERB  root   0
        and     and    CCONJ cc     5
        then    then   ADV   advmod 5
        moved   move   VERB  conj   2
        """,
        language="en",
    )
    first = event(document, "left", tense=Tense.PAST)
    second = event(document, "moved", tense=Tense.PAST, governor=first.trigger, link=ClauseLink.COORDINATION)
    assert order(document, first, second) == ["left before moved (adverb then)"]


def test_what_is_only_possible_is_not_asserted() -> None:
    document = parsed(REFUSED, RESIGNED)
    told = event(document, "lehnte", tense=Tense.PAST)
    maybe = event(document, "trat", tense=Tense.PAST, factuality=Factuality(certainty=Certainty.POSSIBLE))
    events = {mention.trigger: EventId(str(mention.span.begin)) for mention in (told, maybe)}
    assert [one.asserted for one in ordered(document, (told, maybe), (), events)] == [False]

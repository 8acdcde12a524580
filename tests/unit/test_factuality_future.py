"""What is told in the present tense and dated to come is a plan."""

import datetime

from tests.unit.trees import parsed
from tests.unit.triggers import mention

from zeitgraph.extract.factuality_future import planned
from zeitgraph.model.mention import EventMention, EventType, Tense
from zeitgraph.model.time import Dating, DatingBasis, TimeInterval

LEAVES = """
    Sie   sie     PRON  nsubj  2
    geht  gehen   VERB  root   0  VerbForm=Fin|Mood=Ind|Tense=Pres
"""
TODAY = datetime.date(2020, 5, 4)
TOMORROW = TimeInterval(earliest=datetime.date(2020, 5, 5), latest=datetime.date(2020, 5, 5))
YESTERDAY = TimeInterval(earliest=datetime.date(2020, 5, 3), latest=datetime.date(2020, 5, 3))


def dated(interval: TimeInterval, event: EventMention, created: datetime.date | None = TODAY) -> str:
    dating = Dating(interval=interval, basis=DatingBasis.TEXT, span=event.span)
    return planned((event,), [(event.trigger, dating)], created)[0].factuality.code


def test_the_present_tense_with_a_date_to_come_is_a_plan() -> None:
    assert dated(TOMORROW, mention(parsed(LEAVES), "geht")) == "PR+"


def test_the_present_tense_with_a_date_gone_by_is_a_report() -> None:
    assert dated(YESTERDAY, mention(parsed(LEAVES), "geht")) == "CT+"


def test_without_a_document_date_nothing_is_a_plan() -> None:
    assert dated(TOMORROW, mention(parsed(LEAVES), "geht"), created=None) == "CT+"


def test_the_past_tense_is_no_plan_whatever_the_date() -> None:
    assert dated(TOMORROW, mention(parsed(LEAVES), "geht", tense=Tense.PAST)) == "CT+"


def test_an_utterance_is_reported_whatever_date_it_names() -> None:
    assert dated(TOMORROW, mention(parsed(LEAVES), "geht", EventType.REQUEST)) == "CT+"

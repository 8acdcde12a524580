"""Events and their dates to events: what is told in the present tense and dated to come is a plan."""

import datetime
from collections.abc import Iterable
from dataclasses import replace

from zeitgraph.extract.attribution import UTTERANCES
from zeitgraph.extract.rules import FactualityRule
from zeitgraph.model.mention import Certainty, EventMention, Tense
from zeitgraph.model.text import TokenRef
from zeitgraph.model.time import Dating


def planned(
    events: tuple[EventMention, ...],
    datings: Iterable[tuple[TokenRef, Dating]],
    created: datetime.date | None,
) -> tuple[EventMention, ...]:
    """The events; one that is asserted in the present tense, with a date after the document's, becomes probable.

    'Ende April trifft der Pokalsieger auf München' is no report. To be applied once the dates are resolved; without a
    document date nothing changes.
    """
    if created is None:
        return events
    known = dict(datings)
    return tuple(_planned(event, known.get(event.trigger), created) for event in events)


def _planned(event: EventMention, dating: Dating | None, created: datetime.date) -> EventMention:
    interval = dating.interval if dating is not None else None
    to_come = interval is not None and interval.earliest is not None and interval.earliest > created
    if dating is None or not to_come or event.tense not in {Tense.PRESENT, Tense.FUTURE}:
        return event
    # What is said, asked or rejected is reported, whatever date its words name: 'schlägt Neuwahl im September vor'.
    if event.factuality.certainty is not Certainty.CERTAIN or event.type in UTTERANCES:
        return event
    value = replace(event.factuality, certainty=Certainty.PROBABLE, span=dating.span, rule=FactualityRule.FUTURE_DATE)
    return replace(event, factuality=value)

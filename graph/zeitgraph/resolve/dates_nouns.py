"""Times that date a noun and not the verb above it: "condemned Monday's attack"."""

from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.text import Token
from zeitgraph.resolve.dates_signals import Standing

SPEECH = (EventType.STATEMENT, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN)
_ANSWERS = (*SPEECH, EventType.SUPPORT, EventType.PROTEST)


def is_of_noun_alone(stands: Standing, event: EventMention, noun: Token | None) -> bool:
    """Whether a genitive says when that was which somebody spoke of, and not when he spoke."""
    if noun is None or event.nominal or event.type not in _ANSWERS or stands.head.relation != "nmod:poss":
        return False
    return noun.head == event.trigger.token and (noun.base_relation == "obj" or noun.relation == "nsubj:pass")

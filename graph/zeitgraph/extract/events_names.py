"""Events to events whose participants are whole names: not 'the Levant' of 'Islamic State in Iraq and the Levant'."""

from collections.abc import Iterable
from dataclasses import replace

from zeitgraph.model.mention import Argument, EntityMention, EventMention
from zeitgraph.model.text import ParsedDocument


def without_parts_of_names(
    parsed: ParsedDocument, events: Iterable[EventMention], entities: Iterable[EntityMention]
) -> tuple[EventMention, ...]:
    """The events without participants that the tree coordinates, but that are part of a longer name: no mention."""
    heads = {mention.head for mention in entities}

    def is_whole(argument: Argument) -> bool:
        token = parsed.token(argument.head)
        return argument.head in heads or token.upos != "PROPN" or token.base_relation != "conj"

    wholes = ((event, tuple(filter(is_whole, event.arguments))) for event in events)
    return tuple(event if whole == event.arguments else replace(event, arguments=whole) for event, whole in wholes)

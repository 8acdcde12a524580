"""Events to events whose participants are whole names: not 'the Levant' of 'Islamic State in Iraq and the Levant'."""

from collections.abc import Iterable
from dataclasses import replace

from zeitgraph.model.mention import EntityMention, EventMention
from zeitgraph.model.text import ParsedDocument, Token, TokenRef


def without_parts_of_names(
    parsed: ParsedDocument, events: Iterable[EventMention], entities: Iterable[EntityMention]
) -> tuple[EventMention, ...]:
    """The events without participants that the tree coordinates, but that are part of a longer name: no mention."""
    found = tuple(events)
    arguments = [argument for event in found for argument in event.arguments]
    parts = {argument.head for argument in arguments if _is_coordinated_name(parsed.token(argument.head))}
    parts.difference_update([mention.head for mention in entities] if parts else ())
    return tuple([_without(event, parts) for event in found]) if parts else found


def _is_coordinated_name(token: Token) -> bool:
    return token.base_relation == "conj" and token.upos == "PROPN"


def _without(event: EventMention, heads: set[TokenRef]) -> EventMention:
    kept = tuple([argument for argument in event.arguments if argument.head not in heads])
    return event if len(kept) == len(event.arguments) else replace(event, arguments=kept)

"""Events to events whose participants are whole names: not 'the Levant' of 'Islamic State in Iraq and the Levant'."""

from collections.abc import Iterable
from dataclasses import replace

from zeitgraph.model.mention import EntityMention, EventMention
from zeitgraph.model.text import ParsedDocument, TokenRef


def without_parts_of_names(
    parsed: ParsedDocument, events: Iterable[EventMention], entities: Iterable[EntityMention]
) -> tuple[EventMention, ...]:
    """The events without participants that the tree coordinates, but that are part of a longer name: no mention."""
    found = tuple(events)
    parts = set()
    for sentence in parsed.sentences:
        for token in sentence.by_relation.get("conj", ()):
            if token.upos == "PROPN":
                parts.add(sentence.ref(token))
    parts.difference_update([mention.head for mention in entities] if parts else ())
    return tuple([_without(event, parts) for event in found]) if parts else found


def _without(event: EventMention, heads: set[TokenRef]) -> EventMention:
    kept = tuple([argument for argument in event.arguments if argument.head not in heads])
    return event if len(kept) == len(event.arguments) else replace(event, arguments=kept)

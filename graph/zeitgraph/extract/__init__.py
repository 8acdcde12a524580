"""Parsed documents to mentions: times, entities and events with arguments, factuality and source."""

from zeitgraph.extract.attribution import attribution, speech_scopes
from zeitgraph.extract.entities import entities
from zeitgraph.extract.events import events
from zeitgraph.extract.events_names import without_parts_of_names
from zeitgraph.extract.events_order import ordered
from zeitgraph.extract.factuality import factuality
from zeitgraph.extract.factuality_future import planned
from zeitgraph.extract.timexes import timexes
from zeitgraph.language import Language
from zeitgraph.model.mention import Mentions
from zeitgraph.model.text import ParsedDocument

__all__ = [
    "attribution",
    "entities",
    "events",
    "extract",
    "factuality",
    "ordered",
    "planned",
    "speech_scopes",
    "timexes",
]


def extract(parsed: ParsedDocument, language: Language) -> Mentions:
    """All mentions of a parsed document; events carry their factuality and, where words are reported, their source."""
    parsed = ordered(parsed, language)
    named = entities(parsed, language)
    told = without_parts_of_names(parsed, events(parsed, language), named)
    scopes = speech_scopes(parsed, told, language)
    return Mentions(
        timexes=timexes(parsed, language),
        entities=named,
        events=attribution(parsed, factuality(parsed, told, language, scopes), scopes),
    )

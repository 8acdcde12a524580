"""Parsed documents to mentions: times, entities and events with arguments, factuality and source."""

from zeitgraph.extract.attribution import attribution
from zeitgraph.extract.entities import entities
from zeitgraph.extract.events import events
from zeitgraph.extract.factuality import factuality
from zeitgraph.extract.factuality_future import planned
from zeitgraph.extract.timexes import timexes
from zeitgraph.language import Language
from zeitgraph.model.mention import Mentions
from zeitgraph.model.text import ParsedDocument

__all__ = ["attribution", "entities", "events", "extract", "factuality", "planned", "timexes"]


def extract(parsed: ParsedDocument, language: Language) -> Mentions:
    """All mentions of a parsed document; events carry their factuality and, where words are reported, their source."""
    found = factuality(parsed, events(parsed, language), language)
    return Mentions(
        timexes=timexes(parsed, language),
        entities=entities(parsed, language),
        events=attribution(parsed, found, language),
    )

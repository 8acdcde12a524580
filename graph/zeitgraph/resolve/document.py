"""One document's mentions to dates and identities: the stage's function."""

from dataclasses import replace

from zeitgraph.language import Language
from zeitgraph.model.mention import Mentions
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import ParsedDocument
from zeitgraph.resolve.authority import Authority
from zeitgraph.resolve.coreference import corefer
from zeitgraph.resolve.dates import anchor
from zeitgraph.resolve.dates_events import date_events

NO_AUTHORITY = Authority()


def resolve(
    parsed: ParsedDocument, mentions: Mentions, language: Language, *, authority: Authority = NO_AUTHORITY
) -> Resolution:
    """Anchored expressions, a dating for every event, and every mention in one chain."""
    timexes = anchor(parsed, mentions, language)
    return Resolution(
        timexes=timexes,
        datings=date_events(parsed, replace(mentions, timexes=timexes), timexes, language),
        entities=corefer(parsed, mentions, language, authority=authority),
    )

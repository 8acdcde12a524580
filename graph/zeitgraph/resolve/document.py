"""One document's mentions to dates and identities: the stage's function."""

from zeitgraph.language import Language
from zeitgraph.model.mention import Mentions
from zeitgraph.model.resolution import Resolution
from zeitgraph.model.text import ParsedDocument
from zeitgraph.resolve.authority import Authority
from zeitgraph.resolve.coreference import corefer
from zeitgraph.resolve.datelines import filed_from
from zeitgraph.resolve.dates import dates

NO_AUTHORITY = Authority()


def resolve(
    parsed: ParsedDocument, mentions: Mentions, language: Language, *, authority: Authority = NO_AUTHORITY
) -> Resolution:
    """Anchored expressions, a dating for every event, every mention in one chain, and where the article was filed."""
    timexes, datings = dates(parsed, mentions, language)
    entities = corefer(parsed, mentions, language, authority=authority)
    return Resolution(
        timexes=timexes,
        datings=datings,
        entities=entities,
        dateline=filed_from(parsed.document, entities),
    )

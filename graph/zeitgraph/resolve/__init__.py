"""Mentions to identities and intervals: dates, who is who in a document, places, and who is who across documents."""

from zeitgraph.resolve.across import identify, nobody, stories_of
from zeitgraph.resolve.across_events import same_happenings
from zeitgraph.resolve.across_parts import same_parts
from zeitgraph.resolve.authority import Authority, AuthorityEntry, read_authority
from zeitgraph.resolve.copies import copies, sketch
from zeitgraph.resolve.dates import anchor
from zeitgraph.resolve.decisions import Decisions, read_decisions
from zeitgraph.resolve.document import resolve

__all__ = [
    "Authority",
    "AuthorityEntry",
    "Decisions",
    "anchor",
    "copies",
    "identify",
    "nobody",
    "read_authority",
    "read_decisions",
    "resolve",
    "same_happenings",
    "same_parts",
    "sketch",
    "stories_of",
]

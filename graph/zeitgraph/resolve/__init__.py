"""Mentions to identities and intervals: dates, who is who in a document, places, and who is who across documents."""

from zeitgraph.resolve.across import identify
from zeitgraph.resolve.authority import Authority, AuthorityEntry, read_authority
from zeitgraph.resolve.copies import copies, sketch
from zeitgraph.resolve.dates import anchor
from zeitgraph.resolve.document import resolve

__all__ = ["Authority", "AuthorityEntry", "anchor", "copies", "identify", "read_authority", "resolve", "sketch"]

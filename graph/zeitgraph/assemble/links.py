"""Clauses to relations between their events: what is said, planned or refused in a statement."""

from collections.abc import Iterator, Mapping, Sequence

from zeitgraph.model.graph import EventId, Link, LinkRelation, make_link
from zeitgraph.model.mention import ClauseLink, EventMention
from zeitgraph.model.provenance import Stage, make_evidence
from zeitgraph.model.text import ParsedDocument, TokenRef

COMPLEMENT, CONTENT_OF, ASSEMBLE = ClauseLink.COMPLEMENT, LinkRelation.CONTENT_OF, Stage.ASSEMBLE


def content_links(
    parsed: ParsedDocument, mentions: Sequence[EventMention], events: Mapping[TokenRef, EventId]
) -> Iterator[Link]:
    """Each event as content of the statement that it is quoted from, else of the event whose complement it is."""
    document = parsed.document.id
    for mention in mentions:
        attribution = mention.attribution
        if attribution is not None and attribution.event is not None:
            saying, rule = attribution.event, attribution.rule or "quoted"
        elif mention.link is COMPLEMENT and mention.governor is not None:
            saying, rule = mention.governor, "complement clause"
        else:
            continue
        subject, other = events[mention.trigger], events.get(saying)
        if other is None or subject == other:
            continue
        words = parsed.token(saying).span
        evidence = make_evidence(document, words, ASSEMBLE, rule, "content")
        yield make_link(subject=subject, relation=CONTENT_OF, object=other, evidence=evidence)

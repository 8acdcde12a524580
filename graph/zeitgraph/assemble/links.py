"""Clauses to relations between their events: what is said, planned or refused in a statement."""

from collections.abc import Iterator, Mapping, Sequence

from zeitgraph.model.graph import EventId, Link, LinkRelation
from zeitgraph.model.mention import ClauseLink, EventMention
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import ParsedDocument, TokenRef

COMPLEMENT = ClauseLink.COMPLEMENT


def content_links(
    parsed: ParsedDocument, mentions: Sequence[EventMention], events: Mapping[TokenRef, EventId]
) -> Iterator[Link]:
    """Each event as content of the statement that it is quoted from, else of the event whose complement it is."""
    for mention in mentions:
        saying, rule = _saying(mention)
        if saying is None or saying not in events or events[mention.trigger] == events[saying]:
            continue
        evidence = Evidence(
            document=parsed.document.id,
            span=parsed.token(saying).span,
            stage=Stage.ASSEMBLE,
            rule=rule,
            about="content",
        )
        yield Link(
            subject=events[mention.trigger], relation=LinkRelation.CONTENT_OF, object=events[saying], evidence=evidence
        )


def _saying(mention: EventMention) -> tuple[TokenRef | None, str]:
    if mention.attribution and mention.attribution.event:
        return mention.attribution.event, mention.attribution.rule or "quoted"
    if mention.link is COMPLEMENT:
        return mention.governor, "complement clause"
    return None, ""

"""Clauses to relations between their events: what is said in a statement, and what came first by the words."""

from collections.abc import Iterator, Mapping, Sequence

from zeitgraph.language import load
from zeitgraph.language.order import Order, order
from zeitgraph.model.graph import EventId, Link, LinkRelation
from zeitgraph.model.mention import ClauseLink, EventMention
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import ParsedDocument, Span, TokenRef

_CLAUSES_IN_TIME = frozenset({ClauseLink.ADVERBIAL, ClauseLink.NOMINAL})


def links(
    parsed: ParsedDocument, mentions: Sequence[EventMention], events: Mapping[TokenRef, EventId]
) -> Iterator[Link]:
    """The links that the words give, from events to the events that govern them.

    Order by dates alone is left to queries; here is only what a conjunction says, which holds without any date.
    """
    conjunctions = order(load(parsed.document.language))
    for mention in mentions:
        for link in (_content(parsed, mention, events), _order(parsed, mention, events, conjunctions)):
            if link and link.subject != link.object:
                yield link


def _content(parsed: ParsedDocument, mention: EventMention, events: Mapping[TokenRef, EventId]) -> Link | None:
    """The event as content of the statement that it is quoted from, else of the event whose complement it is."""
    saying, rule = _saying(mention)
    if saying is None or saying not in events:
        return None
    evidence = _evidence(parsed, "content", parsed.token(saying).span, rule)
    return Link(
        subject=events[mention.trigger], relation=LinkRelation.CONTENT_OF, object=events[saying], evidence=evidence
    )


def _saying(mention: EventMention) -> tuple[TokenRef | None, str]:
    if mention.attribution and mention.attribution.event:
        return mention.attribution.event, mention.attribution.rule or "quoted"
    if mention.link is ClauseLink.COMPLEMENT:
        return mention.governor, "complement clause"
    return None, ""


def _order(
    parsed: ParsedDocument, mention: EventMention, events: Mapping[TokenRef, EventId], conjunctions: Order
) -> Link | None:
    relation = conjunctions.relations.get(mention.marker or "")
    governor = events.get(mention.governor) if mention.governor else None
    if relation is None or governor is None or mention.link not in _CLAUSES_IN_TIME:
        return None
    clause, main = events[mention.trigger], governor
    subject, other = (main, clause) if relation.swapped else (clause, main)
    evidence = _evidence(parsed, "order", _marker(parsed, mention), f"conjunction {mention.marker}")
    return Link(subject=subject, relation=relation.relation, object=other, evidence=evidence)


def _marker(parsed: ParsedDocument, mention: EventMention) -> Span:
    """The conjunction's characters: the nearest word before the trigger that is the marker; else the trigger's."""
    words = parsed.sentences[mention.trigger.sentence].tokens[: mention.trigger.token]
    found = (token for token in reversed(words) if mention.marker in (token.lemma, token.form.lower()))
    token = next(found, None)
    return token.span if token else mention.span


def _evidence(parsed: ParsedDocument, about: str, span: Span, rule: str) -> Evidence:
    return Evidence(document=parsed.document.id, span=span, stage=Stage.ASSEMBLE, rule=rule, about=about)

"""Why a claim says what it says: one piece of evidence for each part of it."""

from collections.abc import Iterator

from zeitgraph.assemble.cast import Cast
from zeitgraph.model.mention import EventMention
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import ParsedDocument, Span
from zeitgraph.model.time import Dating, DatingBasis


def claim_evidence(parsed: ParsedDocument, cast: Cast, mention: EventMention, dating: Dating) -> Iterator[Evidence]:
    """The words and rules behind trigger, type, participants, date, factuality and source, in this order."""
    document = parsed.document

    def because(about: str, span: Span | None, stage: Stage, rule: str) -> Evidence:
        words = span or mention.span
        return Evidence(document=document.id, span=words, stage=stage, rule=rule or "default", about=about)

    yield because("trigger", mention.span, Stage.EXTRACT, mention.rule)
    yield because("type", mention.span, Stage.EXTRACT, mention.type_rule)
    for argument in sorted(mention.arguments, key=lambda a: (a.span, a.role)):
        yield because(argument.role.value, argument.span, Stage.EXTRACT, argument.rule)
        if rule := cast.rule(argument.head):
            yield because("identity", argument.span, Stage.RESOLVE, rule)
    if dating.basis is not DatingBasis.NONE:
        rule = f"{dating.rule}, {dating.anchor}" if dating.anchor else dating.rule
        yield because("date", dating.span, Stage.RESOLVE, rule)
    yield because("factuality", mention.factuality.span, Stage.EXTRACT, mention.factuality.rule)
    if attribution := mention.attribution:
        speaker = parsed.token(attribution.speaker).span
        yield because("source", speaker, Stage.EXTRACT, attribution.rule)
        if rule := cast.rule(attribution.speaker):
            yield because("identity", speaker, Stage.RESOLVE, rule)
    if document.dateline and document.dateline.agency:
        yield because("relay", document.dateline.agency, Stage.READ, "dateline")

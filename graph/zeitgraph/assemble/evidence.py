"""Why a claim says what it says: one piece of evidence for each part of it."""

from collections.abc import Iterable, Iterator

from zeitgraph.assemble.cast import Cast
from zeitgraph.model.mention import Argument, EventMention
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import ParsedDocument, Span
from zeitgraph.model.time import Dating, DatingBasis

_Reason = tuple[str, Span, Stage, str]


def claim_evidence(
    parsed: ParsedDocument, cast: Cast, mention: EventMention, arguments: Iterable[Argument], dating: Dating
) -> tuple[Evidence, ...]:
    """The words and rules behind trigger, type, participants, date, factuality and source, in this order, each once.

    `arguments` are the mention's in the order of the text.
    """
    document = parsed.document.id
    reasons = _reasons(parsed, cast, mention, arguments, dating)
    once = dict.fromkeys((about, words, stage, rule or "default") for about, words, stage, rule in reasons)
    return tuple(
        Evidence(document=document, span=words, stage=stage, rule=rule, about=about)
        for about, words, stage, rule in once
    )


def _reasons(
    parsed: ParsedDocument, cast: Cast, mention: EventMention, arguments: Iterable[Argument], dating: Dating
) -> Iterator[_Reason]:
    yield "trigger", mention.span, Stage.EXTRACT, mention.rule
    yield "type", mention.span, Stage.EXTRACT, mention.type_rule
    for argument in arguments:
        yield argument.role.value, argument.span, Stage.EXTRACT, argument.rule
        if rule := cast.rule(argument.head):
            yield "identity", argument.span, Stage.RESOLVE, rule
    if dating.basis is not DatingBasis.NONE:
        rule = f"{dating.rule}, {dating.anchor}" if dating.anchor else dating.rule
        yield "date", dating.span or mention.span, Stage.RESOLVE, rule
    yield "factuality", mention.factuality.span or mention.span, Stage.EXTRACT, mention.factuality.rule
    if attribution := mention.attribution:
        speaker = parsed.token(attribution.speaker).span
        yield "source", speaker, Stage.EXTRACT, attribution.rule
        if rule := cast.rule(attribution.speaker):
            yield "identity", speaker, Stage.RESOLVE, rule
    dateline = parsed.document.dateline
    if dateline and dateline.agency:
        yield "relay", dateline.agency, Stage.READ, "dateline"

"""Why a claim says what it says: one piece of evidence for each part of it."""

from collections.abc import Iterable

from zeitgraph.assemble.cast import Cast
from zeitgraph.model.mention import Argument, EventMention, Role
from zeitgraph.model.provenance import Evidence, Stage
from zeitgraph.model.text import ParsedDocument, Span
from zeitgraph.model.time import Dating, DatingBasis

_Reason = tuple[str, Span, Stage, str]
_ROLES = {role: role.value for role in Role}


def claim_evidence(
    parsed: ParsedDocument, cast: Cast, mention: EventMention, arguments: Iterable[Argument], dating: Dating
) -> tuple[Evidence, ...]:
    """The words and rules behind trigger, type, participants, date, factuality and source, in this order, each once.

    `arguments` are the mention's in the order of the text.
    """
    document = parsed.document.id
    return tuple(
        [
            Evidence(document=document, span=words, stage=stage, rule=rule or "default", about=about)
            for about, words, stage, rule in _reasons(parsed, cast, mention, arguments, dating)
        ]
    )


def _reasons(
    parsed: ParsedDocument, cast: Cast, mention: EventMention, arguments: Iterable[Argument], dating: Dating
) -> list[_Reason]:
    trigger, factuality, attribution = mention.span, mention.factuality, mention.attribution
    found = [("trigger", trigger, Stage.EXTRACT, mention.rule), ("type", trigger, Stage.EXTRACT, mention.type_rule)]
    for argument in arguments:
        _add(found, (_ROLES[argument.role], argument.span, Stage.EXTRACT, argument.rule))
        if rule := cast.rule(argument.head):
            _add(found, ("identity", argument.span, Stage.RESOLVE, rule))
    if dating.basis is not DatingBasis.NONE:
        rule = f"{dating.rule}, {dating.anchor}" if dating.anchor else dating.rule
        found.append(("date", dating.span or trigger, Stage.RESOLVE, rule))
    found.append(("factuality", factuality.span or trigger, Stage.EXTRACT, factuality.rule))
    if attribution is not None:
        speaker = parsed.token(attribution.speaker).span
        found.append(("source", speaker, Stage.EXTRACT, attribution.rule))
        if rule := cast.rule(attribution.speaker):
            _add(found, ("identity", speaker, Stage.RESOLVE, rule))
    dateline = parsed.document.dateline
    if dateline and dateline.agency:
        found.append(("relay", dateline.agency, Stage.READ, "dateline"))
    return found


def _add(found: list[_Reason], reason: _Reason) -> None:
    """Two arguments may have the same words: what is said of them is said once."""
    if reason not in found:
        found.append(reason)

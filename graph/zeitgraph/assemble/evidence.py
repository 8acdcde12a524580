"""Why a claim says what it says: one piece of evidence for each part of it."""

from collections.abc import Mapping
from operator import attrgetter

from zeitgraph.model.mention import EventMention, Role
from zeitgraph.model.provenance import Evidence, Stage, make_evidence
from zeitgraph.model.text import ParsedDocument, TokenRef
from zeitgraph.model.time import Dating, DatingBasis

READ, EXTRACT, RESOLVE = Stage.READ, Stage.EXTRACT, Stage.RESOLVE
UNDATED = DatingBasis.NONE
DEFAULT = "default"  # a rule without a name: nothing said otherwise
_BEGIN = attrgetter("span.begin")
_ROLES = {role: role.value for role in Role}


def claim_evidence(
    parsed: ParsedDocument, rules: Mapping[TokenRef, str], mention: EventMention, dating: Dating
) -> tuple[Evidence, ...]:
    """The words and rules behind trigger, type, participants, date, factuality and source, in this order, each once.

    `rules` say how words came to stand for an entity that they do not name themselves.
    """
    document, trigger = parsed.document.id, mention.span
    arguments, factuality, attribution = mention.arguments, mention.factuality, mention.attribution
    found = [
        make_evidence(document=document, span=trigger, stage=EXTRACT, rule=mention.rule or DEFAULT, about="trigger"),
        make_evidence(document=document, span=trigger, stage=EXTRACT, rule=mention.type_rule or DEFAULT, about="type"),
    ]
    for argument in arguments:
        words, rule = argument.span, argument.rule or DEFAULT
        about = _ROLES[argument.role]
        found.append(make_evidence(document=document, span=words, stage=EXTRACT, rule=rule, about=about))
        if argument.head in rules:
            rule = rules[argument.head]
            found.append(make_evidence(document=document, span=words, stage=RESOLVE, rule=rule, about="identity"))
    if dating.basis is not UNDATED:
        rule = f"{dating.rule}, {dating.anchor}" if dating.anchor else dating.rule or DEFAULT
        words = dating.span or trigger
        found.append(make_evidence(document=document, span=words, stage=RESOLVE, rule=rule, about="date"))
    words, rule = factuality.span or trigger, factuality.rule or DEFAULT
    found.append(make_evidence(document=document, span=words, stage=EXTRACT, rule=rule, about="factuality"))
    if attribution is not None:
        words, rule = parsed.token(attribution.speaker).span, attribution.rule or DEFAULT
        found.append(make_evidence(document=document, span=words, stage=EXTRACT, rule=rule, about="source"))
        if attribution.speaker in rules:
            rule = rules[attribution.speaker]
            if (attribution.speaker, words) not in {(argument.head, argument.span) for argument in arguments}:
                found.append(make_evidence(document=document, span=words, stage=RESOLVE, rule=rule, about="identity"))
    dateline = parsed.document.dateline
    if dateline is not None and dateline.agency is not None:
        found.append(make_evidence(document=document, span=dateline.agency, stage=READ, rule="dateline", about="relay"))
    alike = len(arguments) > 1 and len({*map(_BEGIN, arguments)}) < len(arguments)  # what two words say is said once
    return tuple(dict.fromkeys(found) if alike else found)

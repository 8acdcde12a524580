"""Why a claim says what it says: one piece of evidence for each part of it."""

from collections.abc import Mapping

from zeitgraph.model.mention import EventMention, Role
from zeitgraph.model.provenance import Evidence, Stage, make_evidence
from zeitgraph.model.text import ParsedDocument, TokenRef
from zeitgraph.model.time import Dating, DatingBasis

READ, EXTRACT, RESOLVE = Stage.READ, Stage.EXTRACT, Stage.RESOLVE
UNDATED = DatingBasis.NONE
DEFAULT = "default"  # a rule without a name: nothing said otherwise
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
        make_evidence(document, trigger, EXTRACT, mention.rule or DEFAULT, "trigger"),
        make_evidence(document, trigger, EXTRACT, mention.type_rule or DEFAULT, "type"),
    ]
    begins: set[int] = set()
    for argument in arguments:
        words, head = argument.span, argument.head
        begins.add(words.begin)
        found.append(make_evidence(document, words, EXTRACT, argument.rule or DEFAULT, _ROLES[argument.role]))
        if head in rules:
            found.append(make_evidence(document, words, RESOLVE, rules[head], "identity"))
    if dating.basis is not UNDATED:
        rule = f"{dating.rule}, {dating.anchor}" if dating.anchor else dating.rule or DEFAULT
        found.append(make_evidence(document, dating.span or trigger, RESOLVE, rule, "date"))
    found.append(make_evidence(document, factuality.span or trigger, EXTRACT, factuality.rule or DEFAULT, "factuality"))
    if attribution is not None:
        head = attribution.speaker
        words = parsed.token(head).span
        found.append(make_evidence(document, words, EXTRACT, attribution.rule or DEFAULT, "source"))
        if head in rules and (head, words) not in {(argument.head, argument.span) for argument in arguments}:
            found.append(make_evidence(document, words, RESOLVE, rules[head], "identity"))
    dateline = parsed.document.dateline
    if dateline is not None and dateline.agency is not None:
        found.append(make_evidence(document, dateline.agency, READ, "dateline", "relay"))
    alike = len(begins) < len(arguments)  # what two words say is said once
    return tuple(dict.fromkeys(found) if alike else found)

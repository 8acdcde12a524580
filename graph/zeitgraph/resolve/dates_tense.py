"""The tense of the clause that words stand in, from the parse alone, for texts whose events are not known."""

from zeitgraph.language.temporal import TemporalTable
from zeitgraph.model.mention import Tense
from zeitgraph.model.text import Sentence, Token

_VERBAL = ("VERB", "AUX")
_AUXILIARY = ("aux", "cop")


def predicate(sentence: Sentence, token: Token) -> Token:
    """The verb, participle or predicate that a word hangs on: the nearest above it, else the root."""
    for candidate in sentence.ancestors(token):
        if candidate.upos in _VERBAL or _auxiliaries(sentence, candidate) or is_participle(sentence, candidate):
            return candidate
    return token if token.upos in _VERBAL or _auxiliaries(sentence, token) else sentence.root


def is_participle(sentence: Sentence, token: Token) -> bool:
    """Whether an attribute is a participle: tagged so, or an adjective with adverbials of its own."""
    if token.base_relation not in ("amod", "acl"):
        return False
    own = any(child.base_relation == "obl" for child in sentence.children(token))
    return token.feature("VerbForm") == "Part" or (token.upos in ("ADJ", "VERB") and own)


def tense_of(sentence: Sentence, token: Token, table: TemporalTable) -> Tense:
    """The tense of a predicate by its finite verb: perfect is past, modals and plans point to the future."""
    helpers = _auxiliaries(sentence, token)
    kinds = {
        table.tenses["auxiliaries"].get(helper.lemma.casefold(), "")
        for helper in helpers
        if helper.base_relation == "aux"
    }
    finite = next((word for word in (*helpers, token) if word.feature("VerbForm") == "Fin"), None)
    if is_participle(sentence, token) and not helpers:
        return _participle_tense(sentence, token, table)
    if "future" in kinds and not _is_past(finite):
        return Tense.FUTURE
    if "perfect" in kinds:
        return Tense.PAST
    if kinds & {"plan", "modal", "future"}:
        return Tense.PAST if _is_past(finite) and "future" not in kinds else Tense.FUTURE
    if finite is not None:
        return Tense.PAST if finite.feature("Tense") == "Past" else Tense.PRESENT
    return _nonfinite_tense(sentence, token, table)


def _is_past(finite: Token | None) -> bool:
    return finite is not None and finite.feature("Tense") == "Past" and finite.feature("Mood") != "Sub"


def _auxiliaries(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    return tuple(child for child in sentence.children(token) if child.base_relation in _AUXILIARY)


def _participle_tense(sentence: Sentence, token: Token, table: TemporalTable) -> Tense:
    """A participle tells what is done, unless it tells a plan ('die für Sonntag geplante Wahl')."""
    form = token.form.casefold()
    if any(form.startswith(word) for word in table.markers["plan"]):
        return Tense.FUTURE
    return Tense.PAST if token.feature("Tense") != "Pres" else Tense.PRESENT


def _nonfinite_tense(sentence: Sentence, token: Token, table: TemporalTable) -> Tense:
    """An infinitive names what is to come; other words without a finite verb share their governor's tense."""
    if token.feature("VerbForm") == "Inf" and any(child.upos == "PART" for child in sentence.children(token)):
        return Tense.FUTURE
    governor = sentence.governor(token)
    if governor is None or token.upos not in _VERBAL:
        return Tense.NONE if governor is None else tense_of_clause(sentence, governor, table)
    return tense_of_clause(sentence, governor, table)


def tense_of_clause(sentence: Sentence, token: Token, table: TemporalTable) -> Tense:
    """The tense of the predicate that a word is or hangs on; NONE where the sentence has no verb."""
    verb = token if token.upos in _VERBAL else predicate(sentence, token)
    if verb.upos not in _VERBAL and not _auxiliaries(sentence, verb) and not is_participle(sentence, verb):
        return Tense.NONE
    return tense_of(sentence, verb, table)

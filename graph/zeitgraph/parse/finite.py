"""Tense and mood of finite verbs by their form: more reliable than what a tagger makes of them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from zeitgraph.language.inflection import form_tense, inflection_table
from zeitgraph.language.lemma import lemma_table
from zeitgraph.model.text import Token

_TENSES = {"past": "Past", "present": "Pres"}
_SIDE = frozenset({"aux", "aux:pass", "cop"})
_THIRD, _FIN, _SUBJUNCTIVE = ("Person", "3"), ("VerbForm", "Fin"), ("Mood", "Sub")


def by_form(tokens: Sequence[Token], code: str) -> tuple[Token, ...]:
    """The tokens of a sentence, the finite verbs among them with the tense and mood that their forms tell.

    'sei' and 'müsse' can only be subjunctives; 'habe' is one where its subject is a third person.
    """
    return tuple(_told(token, tokens, code) if _FIN in token.features else token for token in tokens)


def _told(token: Token, tokens: Sequence[Token], code: str) -> Token:
    told: dict[str, str] = {}
    tense = _tense(token.form, token.lemma, code)
    if tense is not None:
        told["Tense"] = _TENSES[tense]
    if _is_unreal(token, code):
        told |= {"Mood": "Sub", "Tense": "Past"}
    elif _is_subjunctive(token, tokens, code):
        told |= {"Mood": "Sub", "Tense": "Pres"}
    if not told:
        return token
    return replace(token, features=tuple(sorted({**dict(token.features), **told}.items())))


@lru_cache(maxsize=20_000)
def _tense(form: str, lemma: str, code: str) -> str | None:
    return form_tense(form, lemma, code)


def _is_subjunctive(token: Token, tokens: Sequence[Token], code: str) -> bool:
    """Whether the form is the verb's reported subjunctive: one that the table names, or the stem with its ending."""
    table, form = lemma_table(code), token.form.lower()
    if form in table.subjunctives:
        return True
    if not table.subjunctive_ending or not form.endswith(table.subjunctive_ending):
        return False
    endings = inflection_table(code).infinitive_endings
    stems = {token.lemma.removesuffix(end) for end in endings if token.lemma.endswith(end)}
    return form.removesuffix(table.subjunctive_ending) in stems and _third_person(token, tokens)


def _is_unreal(token: Token, code: str) -> bool:
    """Whether the form is a strong past with another vowel and a subjunctive's ending: 'käme', 'hätten', 'müsste'."""
    table, strong = lemma_table(code), inflection_table(code)
    base = next((verb for verb in strong.by_length if table.umlauts and token.lemma.endswith(verb)), None)
    if base is None or token.form == token.lemma:
        return False
    pasts = [
        token.lemma[: -len(base)] + past.removesuffix(table.subjunctive_ending) for past in strong.strong[base].split()
    ]
    changed = {past.translate(table.umlauts) for past in pasts} - set(pasts)
    return any(token.form.lower() == past + end for past in changed for end in table.unreal_endings)


def _third_person(token: Token, tokens: Sequence[Token]) -> bool:
    """By the subject, which is a third person unless it says otherwise; without one by the verb's own feature."""
    governor = token.head if token.relation in _SIDE else token.index
    subject = next((t for t in tokens if t.head == governor and t.relation.startswith("nsubj")), None)
    if subject is None:
        return _THIRD in token.features
    return dict(subject.features).get("Person", "3") == "3"

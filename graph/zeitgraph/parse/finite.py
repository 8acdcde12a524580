"""Tense and mood of finite verbs by their form: more reliable than what a tagger makes of them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from zeitgraph.language.inflection import form_tense, inflection_table
from zeitgraph.language.lemma import lemma_table
from zeitgraph.model.text import Token

_TENSES = {"past": "Past", "present": "Pres"}
_SIDE = frozenset({"aux", "aux:pass", "cop"})
_THIRD, _FIN = ("Person", "3"), ("VerbForm", "Fin")
_REPORTED = (("Mood", "Sub"), ("Tense", "Pres"))
_UNREAL = (("Mood", "Sub"), ("Tense", "Past"))

Features = tuple[tuple[str, str], ...]


def by_form(tokens: Sequence[Token], code: str) -> tuple[Token, ...]:
    """The tokens of a sentence, the finite verbs among them with the tense and mood that their forms tell.

    'sei' and 'müsse' can only be subjunctives; 'habe' is one where its subject is a third person.
    """
    return tuple(_told(token, tokens, code) if _FIN in token.features else token for token in tokens)


def _told(token: Token, tokens: Sequence[Token], code: str) -> Token:
    told, doubtful = _of_form(token.form, token.lemma, code)
    if doubtful and _third_person(token, tokens):
        told = _REPORTED
    if not told or set(told) <= set(token.features):
        return token
    return replace(token, features=tuple(sorted({**dict(token.features), **dict(told)}.items())))


@lru_cache(maxsize=20_000)
def _of_form(form: str, lemma: str, code: str) -> tuple[Features, bool]:
    """What a form tells by itself, and whether it is a subjunctive where its subject is a third person."""
    if _is_unreal(form, lemma, code):
        return _UNREAL, False
    if form.lower() in lemma_table(code).subjunctives:
        return _REPORTED, False
    tense = form_tense(form, lemma, code)
    return (() if tense is None else (("Tense", _TENSES[tense]),)), _is_stem_with_ending(form.lower(), lemma, code)


def _is_stem_with_ending(form: str, lemma: str, code: str) -> bool:
    """Whether the form is the verb's stem with the ending of the reported subjunctive."""
    ending = lemma_table(code).subjunctive_ending
    if not ending or not form.endswith(ending):
        return False
    endings = inflection_table(code).infinitive_endings
    return form.removesuffix(ending) in {lemma.removesuffix(end) for end in endings if lemma.endswith(end)}


def _is_unreal(form: str, lemma: str, code: str) -> bool:
    """Whether the form is a strong past with another vowel and a subjunctive's ending: 'käme', 'hätten', 'müsste'."""
    table, strong = lemma_table(code), inflection_table(code)
    base = next((verb for verb in strong.by_length if table.umlauts and lemma.endswith(verb)), None)
    if base is None or form == lemma:
        return False
    stem = lemma[: -len(base)]
    pasts = [stem + past.removesuffix(table.subjunctive_ending) for past in strong.strong[base].split()]
    changed = {past.translate(table.umlauts) for past in pasts} - set(pasts)
    return any(form.lower() == past + end for past in changed for end in table.unreal_endings)


def _third_person(token: Token, tokens: Sequence[Token]) -> bool:
    """By the subject, which is a third person unless it says otherwise; without one by the verb's own feature."""
    governor = token.head if token.relation in _SIDE else token.index
    subject = next((t for t in tokens if t.head == governor and t.relation.startswith("nsubj")), None)
    if subject is None:
        return _THIRD in token.features
    return dict(subject.features).get("Person", "3") == "3"

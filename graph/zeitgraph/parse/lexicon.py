"""What a lexicon says of a word without its sentence: possible tags and their weights, and a lemma."""

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

PREFIX = "HanTa:"

_LOWEST = -30.0  # logarithm of the smallest weight against the best
_PLACES = 3  # weights are rounded: the remembered ones and the fresh ones are the same


class Lexicon(Protocol):
    """A source of tags and lemmas for single words."""

    def look_up(self, form: str, *, first: bool) -> tuple[Mapping[str, float], str]:
        """The word's possible tags with weights that add up to one, and its likeliest lemma.

        `first` says that the word opens the sentence, where a capital means nothing.
        """

    def lemma(self, form: str, tags: Sequence[Sequence[str]], *, first: bool) -> str | None:
        """The lemma under the likeliest tag of the first group that the word can have.

        Where it can have none, that under the first tag of all; None where there is none either.
        """


class HantaLexicon:
    """HanTa's morphological analyser, word by word, remembered by form (its sentence tagger is slower by far).

    `known` are words that a model remembers, in the form that `remembered` gives; HanTa is loaded for others only.
    """

    def __init__(self, model: str, known: Mapping[str, str]) -> None:
        self._model, self._known = model, known
        self._tags: dict[tuple[str, bool], tuple[dict[str, float], str]] = {}
        self._lemmas: dict[tuple[str, str], str] = {}

    @cached_property
    def _tagger(self) -> Any:
        from HanTa.HanoverTagger import HanoverTagger

        return HanoverTagger(self._model)

    def look_up(self, form: str, *, first: bool) -> tuple[Mapping[str, float], str]:
        """See `Lexicon.look_up`."""
        key = (form, first)
        if key not in self._tags:
            text = self._known.get(_key(form, first=first))
            self._tags[key] = self._analysed(form, first=first) if text is None else self._remembered(form, text)
        return self._tags[key]

    def lemma(self, form: str, tags: Sequence[Sequence[str]], *, first: bool) -> str | None:
        """See `Lexicon.lemma`."""
        weights, _ = self.look_up(form, first=first)
        for group in tags:
            possible = [tag for tag in group if weights.get(tag)]
            if possible:
                return self._lemma(form, max(possible, key=lambda tag: (weights[tag], -possible.index(tag)))) or None
        return next((self._lemma(form, group[0]) for group in tags if group), None) or None

    def remembered(self) -> dict[str, str]:
        """All that was looked up so far, for a model to keep: '^' marks words that open a sentence, '_' others."""
        return {
            _key(form, first=first): " ".join((lemma, *(f"{tag}:{weight}" for tag, weight in weights.items())))
            for (form, first), (weights, lemma) in sorted(self._tags.items())
            if " " not in lemma and weights
        }

    def _remembered(self, form: str, text: str) -> tuple[dict[str, float], str]:
        lemma, *pairs = text.split(" ")
        weights = {tag: float(weight) for tag, _, weight in (pair.rpartition(":") for pair in pairs)}
        self._lemmas[form, next(iter(weights))] = lemma
        return weights, lemma

    def _lemma(self, form: str, tag: str) -> str:
        key = (form, tag)
        if key not in self._lemmas:
            self._lemmas[key] = str(self._tagger.analyze(form, pos=tag)[0])
        return self._lemmas[key]

    def _analysed(self, form: str, *, first: bool) -> tuple[dict[str, float], str]:
        found = self._tagger.tag_word(form, casesensitive=not first)
        if not found:
            return {}, form
        top = float(found[0][1])
        weights = {str(tag): math.exp(max(float(score) - top, _LOWEST)) for tag, score in found}
        total = sum(weights.values())
        rounded = {tag: round(weight / total, _PLACES) for tag, weight in weights.items()}
        return {tag: weight for tag, weight in rounded.items() if weight}, self._lemma(form, str(found[0][0]))


def _key(form: str, *, first: bool) -> str:
    return ("^" if first else "_") + form


def lexicon(name: str, known: Mapping[str, str]) -> HantaLexicon | None:
    """The lexicon that a model names ('HanTa:morphmodel_ger.pgz'), None for a model that needs none."""
    return HantaLexicon(name.removeprefix(PREFIX), known) if name.startswith(PREFIX) else None

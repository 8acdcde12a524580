"""What a lexicon says of a word without its sentence: possible tags and their weights, and a lemma."""

import math
from collections.abc import Mapping, Sequence
from typing import Protocol

PREFIX = "HanTa:"


class Lexicon(Protocol):
    """A source of tags and lemmas for single words."""

    def look_up(self, form: str, *, first: bool) -> tuple[Mapping[str, float], str]:
        """The word's possible tags with weights that add up to one, and its likeliest lemma.

        `first` says that the word opens the sentence, where a capital means nothing.
        """

    def lemma(self, form: str, tags: Sequence[str], *, first: bool) -> str | None:
        """The lemma under the likeliest of the given tags, or None where there is none."""


class HantaLexicon:
    """HanTa's morphological analyser, word by word, remembered by form (its sentence tagger is five times slower)."""

    def __init__(self, model: str) -> None:
        from HanTa.HanoverTagger import HanoverTagger

        self._tagger = HanoverTagger(model)
        self._tags: dict[tuple[str, bool], tuple[dict[str, float], str]] = {}
        self._lemmas: dict[tuple[str, str], str] = {}

    def look_up(self, form: str, *, first: bool) -> tuple[Mapping[str, float], str]:
        """See `Lexicon.look_up`."""
        key = (form, first)
        if key not in self._tags:
            self._tags[key] = self._analysed(form, first=first)
        return self._tags[key]

    def lemma(self, form: str, tags: Sequence[str], *, first: bool) -> str | None:
        """See `Lexicon.lemma`."""
        weights, _ = self.look_up(form, first=first)
        best = max(tags, key=lambda tag: (weights.get(tag, 0.0), -tags.index(tag)))
        return self._lemma(form, best) or None

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
        weights = {str(tag): math.exp(max(float(score) - top, -30.0)) for tag, score in found}
        total = sum(weights.values())
        return {tag: weight / total for tag, weight in weights.items()}, self._lemma(form, str(found[0][0]))


def lexicon(name: str) -> Lexicon | None:
    """The lexicon that a model names ('HanTa:morphmodel_ger.pgz'), None for a model that needs none."""
    return HantaLexicon(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None

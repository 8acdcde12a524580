"""What a lexicon says of a word without its sentence: possible tags and their weights, and a lemma."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from zeitgraph.parse.features import word_key
from zeitgraph.parse.hashed import Hashed

PREFIX = "HanTa:"
LONGEST = 64  # letters of a word that HanTa is asked about: its time grows with the square, 5 seconds for 1,000
REMEMBERED = 100_000  # answers that are kept: some 50 MB
STEPS = 10  # weights are tenths: the remembered ones and the fresh ones are the same, and few are different

_LOWEST = -30.0  # logarithm of the smallest weight against the best

Arrays = Mapping[str, npt.NDArray[Any]]


class Lexicon(Protocol):
    """A source of tags and lemmas for single words."""

    def look_up(self, form: str, *, first: bool) -> tuple[Mapping[str, float], str]:
        """The word's possible tags with weights that add up to one or nearly so, and its likeliest lemma.

        `first` says that the word opens the sentence, where a capital means nothing.
        """

    def lemma(self, form: str, tags: Sequence[Sequence[str]], *, first: bool) -> str | None:
        """The lemma under the likeliest tag of the first group that the word can have.

        Where it can have none, that under the first tag of all; None where there is none either.
        """


@dataclass(frozen=True, slots=True)
class Answers:
    """What HanTa said of many words: `tags` and `lemmas` point, for each word, into the different ones of each.

    A word's tags are pairs of tag and weight in tenths, the likeliest first; its lemmas, one a tag, are `edit`s.
    """

    words: Hashed
    tags: npt.NDArray[np.uint16]
    lemmas: npt.NDArray[np.uint16]
    different_tags: Sequence[Sequence[tuple[str, int]]]
    different_lemmas: Sequence[Sequence[str]]

    @classmethod
    def from_arrays(cls, arrays: Arrays, facts: Mapping[str, Any]) -> "Answers":
        """The answers that a model file holds; none where it has none."""
        empty = np.zeros(0, np.uint16)
        gaps, tags, lemmas = (arrays.get(f"known.{name}", empty) for name in ("gaps", "tags", "lemmas"))
        return cls(Hashed.from_gaps(gaps), tags, lemmas, facts.get("tags", ()), facts.get("lemmas", ()))

    def to_arrays(self) -> dict[str, npt.NDArray[np.uint16]]:
        """The numbers for a model file."""
        return {"known.gaps": self.words.gaps(), "known.tags": self.tags, "known.lemmas": self.lemmas}

    def to_json(self) -> dict[str, Any]:
        """The different tags and lemmas, for a model file."""
        return {"tags": [list(tags) for tags in self.different_tags], "lemmas": list(self.different_lemmas)}

    def find(self, form: str, *, first: bool) -> tuple[dict[str, float], dict[str, str]] | None:
        """The word's tags with their weights and its lemma under each; None where HanTa was not asked about it."""
        row = self.words.row(answer_key(form, first=first))
        if row < 0:
            return None
        tags = self.different_tags[self.tags[row]]
        edits = self.different_lemmas[self.lemmas[row]]
        lemmas = {tag: edited(form, found) for (tag, _), found in zip(tags, edits, strict=True)}
        return {tag: weight / STEPS for tag, weight in tags}, lemmas


class HantaLexicon:
    """HanTa's morphological analyser, word by word, remembered by form (its sentence tagger is slower by far).

    `answers` are what a model remembers; HanTa is loaded for other words only. It knows nothing of very long ones.
    """

    def __init__(self, model: str, answers: Answers | None = None) -> None:
        self._model, self._answers = model, answers
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
            if len(self._tags) >= REMEMBERED:
                self._tags.clear()
                self._lemmas.clear()
            known = self._answers.find(form, first=first) if self._answers else None
            if known is not None:
                weights, lemmas = known
                for tag, lemma in lemmas.items():
                    self._lemmas.setdefault((form, tag), lemma)
            else:
                weights = self._analysed(form, first=first)
            self._tags[key] = weights, self._lemma(form, next(iter(weights))) if weights else form
        return self._tags[key]

    def lemma(self, form: str, tags: Sequence[Sequence[str]], *, first: bool) -> str | None:
        """See `Lexicon.lemma`."""
        weights, _ = self.look_up(form, first=first)
        for group in tags:
            possible = [tag for tag in group if weights.get(tag)]
            if possible:
                return self._lemma(form, max(possible, key=lambda tag: (weights[tag], -possible.index(tag)))) or None
        return next((self._lemma(form, group[0]) for group in tags if group), None) or None

    def answer(self, form: str, *, first: bool) -> tuple[dict[str, float], dict[str, str]]:
        """The word's tags with their weights, and its lemma under each."""
        weights, _ = self.look_up(form, first=first)
        return dict(weights), {tag: self._lemma(form, tag) for tag in weights}

    def _lemma(self, form: str, tag: str) -> str:
        key = (form, tag)
        if len(form) > LONGEST:
            return ""
        if key not in self._lemmas:
            self._lemmas[key] = str(self._tagger.analyze(form, pos=tag)[0])
        return self._lemmas[key]

    def _analysed(self, form: str, *, first: bool) -> dict[str, float]:
        return rounded(self._tagger.tag_word(form, casesensitive=not first)) if len(form) <= LONGEST else {}


def rounded(found: Sequence[tuple[str, float]]) -> dict[str, float]:
    """HanTa's tags and scores as weights in tenths, the likeliest first."""
    if not found:
        return {}
    top = float(found[0][1])
    weights = {str(tag): math.exp(max(float(score) - top, _LOWEST)) for tag, score in found}
    total = sum(weights.values())
    tenths = {tag: round(STEPS * weight / total) for tag, weight in weights.items()}
    return {tag: weight / STEPS for tag, weight in tenths.items() if weight}


def answer_key(form: str, *, first: bool) -> str:
    """The word under which an answer is kept: '^' marks one that opens a sentence, numbers of one shape are one.

    >>> answer_key("Haus", first=True), answer_key("19.30", first=False)
    ('^Haus', '00.00')
    """
    key = form if form.isalpha() or any(map(str.isalpha, form)) else word_key(form)
    return "^" + key if first else key


def edit(form: str, lemma: str) -> str:
    """How a form becomes its lemma: the first letter large or small, how many letters to cut, what to add.

    >>> edit("Häuser", "Haus"), edit("Ging", "gehen"), edit("Tor", "Tor")
    ('5aus', 'l3ehen', '0')
    """
    first, small = lemma[:1], form[:1].lower() == lemma[:1].lower()
    change = ("u" if first.isupper() else "l") if form[:1] != first and small else ""
    form = first + form[1:] if change else form
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    added = lemma[same:]
    return f"{change}{len(form) - same}" + ("|" if added[:1].isdigit() else "") + added


def edited(form: str, change: str) -> str:
    """The lemma that `edit` tells of a form.

    >>> edited("Räuber", "u1"), edited("Ging", "l3ehen")
    ('Räube', 'gehen')
    """
    if change[0] in "ul":
        form = (form[:1].upper() if change[0] == "u" else form[:1].lower()) + form[1:]
        change = change[1:]
    digits = len(change) - len(change.lstrip("0123456789"))
    return form[: len(form) - int(change[:digits])] + change[digits:].removeprefix("|")


def lexicon(name: str, answers: Answers | None = None) -> HantaLexicon | None:
    """The lexicon that a model names ('HanTa:morphmodel_ger.pgz'), None for a model that needs none."""
    return HantaLexicon(name.removeprefix(PREFIX), answers) if name.startswith(PREFIX) else None

"""`python -m zeitgraph.parse.training.words --language de -o words.npz`: what a model keeps of the words of a language.

Brown clusters and frequencies are those of the package spacy-lookups-data; HanTa is asked once about frequent words.
"""

import argparse
import gzip
import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from zeitgraph.parse.clusters import LEVELS, Clusters
from zeitgraph.parse.hashed import kept
from zeitgraph.parse.lexicon import STEPS, Answers, HantaLexicon, answer_key, edit, lexicon

CLUSTERED = 500_000  # forms; 97.6 % of the words of GSD test 1, of 860,000 forms 97.9 %
ASKED = 450_000  # forms that HanTa is asked about
NAMED, COMMON, SIGNS = 160_000, 60_000, 20_000  # those with a capital, those without and signs as they open a sentence
RAREST = 19.5  # minus the logarithm of the probability of the rarest forms
_LONGEST = 40  # letters of a word
_CHUNK = 2000

Answer = tuple[dict[str, float], dict[str, str]]
Asked = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Words:
    """What a model file keeps of words, and the path of each cluster in the tree of clusters."""

    clusters: Clusters
    answers: Answers | None
    paths: npt.NDArray[np.int64]

    def to_arrays(self) -> dict[str, npt.NDArray[np.uint16]]:
        """The numbers for a model file."""
        return {**self.clusters.to_arrays(), **(self.answers.to_arrays() if self.answers else {})}


NONE = Words(Clusters.from_arrays({}), None, np.zeros(1, np.int64))


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the tables of a language's words."""
    parser = argparse.ArgumentParser(prog="python -m zeitgraph.parse.training.words", description=__doc__)
    parser.add_argument("--language", required=True)
    parser.add_argument("--lexicon", default="", help="HanTa:morphmodel_ger.pgz")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("-o", "--output", required=True, type=Path)
    options = parser.parse_args(arguments)
    frequencies, paths = (_published(options.language, kind) for kind in ("prob", "cluster"))
    asked = list(_asked(frequencies)) if options.lexicon else []
    answers = answers_of(_ask(options.lexicon, asked, options.processes)) if asked else None
    write(options.output, Words(*clusters_of(frequencies, paths, answers)))


def clusters_of(
    frequencies: Mapping[str, float], paths: Mapping[str, float], answers: Answers | None
) -> tuple[Clusters, Answers | None, npt.NDArray[np.int64]]:
    """The most frequent forms with their clusters, numbered from 1 in the order of their paths."""
    different = sorted({int(path) for path in paths.values()} - {0})
    numbers = {path: number for number, path in enumerate(different, 1)}
    forms = sorted(frequencies, key=lambda form: (-frequencies[form], form))[:CLUSTERED]
    table, rows = kept(forms)
    values = np.zeros(len(rows), np.uint16)
    for row, index in enumerate(rows):
        if index is not None:
            form = forms[index]
            values[row] = numbers.get(int(paths.get(form, 0)), 0) * LEVELS + _level(frequencies[form])
    return Clusters(table, values), answers, np.array([0, *different], np.int64)


def answers_of(found: Mapping[Asked, Answer]) -> Answers:
    """Answers as numbers; words with no answer are left out."""
    asked = [key for key, (weights, _) in found.items() if weights]
    table, rows = kept([answer_key(form, first=first) for form, first in asked])
    chosen = [asked[index] if index is not None else None for index in rows]
    tags = [_tags(found[key]) if key else () for key in chosen]
    lemmas = [_lemmas(key[0], found[key]) if key else () for key in chosen]
    different_tags, different_lemmas = _different(tags), _different(lemmas)
    return Answers(
        table, _numbers(tags, different_tags), _numbers(lemmas, different_lemmas), different_tags, different_lemmas
    )


def write(path: Path, words: Words) -> None:
    """Keep the tables for training."""
    with path.open("wb") as file:
        meta = json.dumps(words.answers.to_json() if words.answers else {}, ensure_ascii=False)
        arrays: dict[str, npt.NDArray[Any]] = {
            **words.to_arrays(),
            "paths": words.paths,
            "meta": np.frombuffer(meta.encode(), np.uint8),
        }
        np.savez_compressed(file, allow_pickle=False, **arrays)


def read(path: Path) -> Words:
    """The inverse of `write`."""
    with np.load(path) as archive:
        arrays = {name: archive[name] for name in archive.files}
    facts = json.loads(arrays.pop("meta").tobytes().decode())
    answers = Answers.from_arrays(arrays, facts) if "known.gaps" in arrays else None
    return Words(Clusters.from_arrays(arrays), answers, arrays["paths"])


def _published(language: str, kind: str) -> dict[str, float]:
    path = files("spacy_lookups_data").joinpath("data", f"{language}_lexeme_{kind}.json.gz")
    found: dict[str, float] = json.loads(gzip.decompress(path.read_bytes()))
    return found


def _asked(frequencies: Mapping[str, float]) -> Iterator[Asked]:
    forms = [form for form in frequencies if 0 < len(form) < _LONGEST][:ASKED]
    yield from ((form, False) for form in forms)
    yield from ((form, True) for form in dict.fromkeys(_openings(forms)))


def _openings(forms: Sequence[str]) -> Iterator[str]:
    for index, form in enumerate(forms[:NAMED]):
        if form[0].isupper() or (index < SIGNS and not form[0].isalpha()):
            yield form
        elif index < COMMON and form[0].islower():
            yield form[0].upper() + form[1:]


def _ask(name: str, asked: Sequence[Asked], processes: int) -> dict[Asked, Answer]:
    chunks = [(name, asked[begin : begin + _CHUNK]) for begin in range(0, len(asked), _CHUNK)]
    with ProcessPoolExecutor(processes) as pool:
        return dict(zip(asked, (answer for found in pool.map(_answers, chunks) for answer in found), strict=True))


def _answers(chunk: tuple[str, Sequence[Asked]]) -> list[Answer]:
    name, asked = chunk
    words = _lexicon(name)
    return [words.answer(form, first=first) for form, first in asked]


@cache
def _lexicon(name: str) -> HantaLexicon:
    found = lexicon(name)
    if found is None:
        raise ValueError(f"{name!r}: no such lexicon")
    return found


def _level(logarithm: float) -> int:
    return min(LEVELS - 1, max(1, math.floor(RAREST + logarithm)))


def _tags(answer: Answer) -> tuple[tuple[str, int], ...]:
    return tuple((tag, round(STEPS * weight)) for tag, weight in answer[0].items())


def _lemmas(form: str, answer: Answer) -> tuple[str, ...]:
    return tuple(edit(form, answer[1][tag]) for tag in answer[0])


def _different(values: Sequence[Any]) -> list[Any]:
    return [value for value, _ in Counter(sorted(values)).most_common()]


def _numbers(values: Sequence[Any], different: Sequence[Any]) -> npt.NDArray[np.uint16]:
    places = {value: number for number, value in enumerate(different)}
    return np.array([places[value] for value in values], np.uint16)


if __name__ == "__main__":
    main()

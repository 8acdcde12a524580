"""The trained network without a deep-learning framework: a model file's weights, run by numpy."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
import numpy.typing as npt

from zeitgraph.errors import ParserError
from zeitgraph.language.treebank import treebank_table
from zeitgraph.parse.agreement import Agreement
from zeitgraph.parse.decode import best_tree
from zeitgraph.parse.features import ngrams, place_kind, plain_forms, sentence_openings, word_key
from zeitgraph.parse.labels import ABSENT, NAME_TAGS, PADDING, Labels
from zeitgraph.parse.lexicon import Lexicon, lexicon

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_HELPERS = frozenset({"aux", "aux:pass", "cop"})

BATCH_WORDS = 2400  # words of a batch, padding counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What the network says of one word. `head` counts from 0, None is the root; `confidence` is that of the arc.

    `name` is a BIO tag, `name_confidence` its probability.
    """

    upos: str
    xpos: str
    features: tuple[tuple[str, str], ...]
    head: int | None
    relation: str
    confidence: float
    name: str
    name_confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Surface:
    """A sentence as the network reads it: the forms, and whether a blank follows each."""

    forms: tuple[str, ...]
    spaces: tuple[bool, ...]


class Network:
    """Scores words in their sentences; knows nothing of documents."""

    def __init__(
        self,
        weights: Mapping[str, Floats],
        labels: Labels,
        lexicon: Lexicon | None,
        home: str,
        cases: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._weights, self.labels, self._lexicon = weights, labels, lexicon
        self._agreement = Agreement(labels, cases or {})
        self._home = labels.treebanks.number(home)
        self._vectors: dict[tuple[str, bool], Floats] = {}

    def analyse(self, sentences: Sequence[Surface], treebank: str | None = None) -> list[list[Analysis]]:
        """The analysis of each word of each sentence; `treebank` chooses another annotation than the model's own."""
        source = self._home if treebank is None else self.labels.treebanks.number(treebank)
        results: list[list[Analysis]] = [[] for _ in sentences]
        for chosen in _batches([len(sentence.forms) for sentence in sentences]):
            found = self._batch([sentences[index] for index in chosen], source)
            for index, analysis in zip(chosen, found, strict=True):
                results[index] = analysis
        return results

    def _batch(self, sentences: Sequence[Surface], source: int) -> list[list[Analysis]]:
        lengths = np.array([len(sentence.forms) for sentence in sentences])
        embedded = self._embedded(sentences, int(lengths[0]), source)
        states = self._states(embedded, lengths)
        arcs, governors, dependents = self._arcs(states)
        whole = np.concatenate([states, embedded], -1)
        outputs = np.split(self._linear("output", whole), self._bounds, axis=-1)
        return [
            self._sentence(n, arcs[k, :n, : n + 1], governors[k], dependents[k, :n], [part[k, :n] for part in outputs])
            for k, n in enumerate(lengths)
        ]

    @cached_property
    def _bounds(self) -> Ints:
        features = [len(values) for values in self.labels.features.values()]
        return np.cumsum([len(self.labels.upos), len(self.labels.xpos), *features])

    def _embedded(self, sentences: Sequence[Surface], length: int, source: int) -> Floats:
        """The words alone; the sentences come longest first."""
        treebank = self._weights["treebank.weight"][source]
        rows = [self._words(sentence) for sentence in sentences]
        x = np.zeros((len(rows), length, rows[0].shape[1] + len(treebank)), np.float32)
        for index, row in enumerate(rows):
            x[index, : len(row), : row.shape[1]] = row
            x[index, : len(row), row.shape[1] :] = treebank
        return x

    def _states(self, x: Floats, lengths: Ints) -> Floats:
        """The words in their sentences."""
        for forward, backward in self._layers:
            x = np.concatenate([forward.run(x, lengths), backward.run(x, lengths)], -1)
        return x

    @cached_property
    def _layers(self) -> list[tuple["_Lstm", "_Lstm"]]:
        layers: list[tuple[_Lstm, _Lstm]] = []
        while f"layers.{len(layers)}.weight_ih_l0" in self._weights:
            prefix = f"layers.{len(layers)}."
            layers.append((_lstm(self._weights, prefix, ""), _lstm(self._weights, prefix, "_reverse")))
        return layers

    def _words(self, sentence: Surface) -> Floats:
        forms = plain_forms(sentence.forms, sentence.spaces)
        openings = sentence_openings(forms)
        return np.stack([self._vector(form, first=first) for form, first in zip(forms, openings, strict=True)])

    def _vector(self, form: str, *, first: bool) -> Floats:
        key = (form, first)
        if key not in self._vectors:
            self._vectors[key] = self._embed(form, first=first)
        return self._vectors[key]

    def _embed(self, form: str, *, first: bool) -> Floats:
        weights, labels = self._weights, self.labels
        word = weights["word.weight"][labels.words.number(word_key(form))]
        parts = [word, weights["gram.weight"][list(ngrams(form))].mean(0, dtype=np.float32)]
        parts.append(weights["place.weight"][place_kind(form, labels.places)])
        if self._lexicon:
            tags, lemma = self._lexicon.look_up(form, first=first)
            vector = np.zeros(len(labels.tags), np.float32)
            for tag, weight in tags.items():
                vector[labels.tags.number(tag)] += weight
            parts.append(weights["tag.weight"] @ vector)
            parts.append(weights["lemma.weight"][labels.lemmas.number(lemma)])
        return np.concatenate(parts)

    def _linear(self, name: str, x: Floats) -> Floats:
        return x @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _mlp(self, name: str, x: Floats) -> Floats:
        y = self._linear(name, x)
        return np.where(y > 0, y, np.float32(0.1) * y)

    def _arcs(self, states: Floats) -> tuple[Floats, Floats, Floats]:
        root = np.broadcast_to(self._weights["root"], (len(states), 1, states.shape[2]))
        governors = np.concatenate([root, states], 1)
        dependents = _with_one(self._mlp("arc_dependent", states))
        arcs = dependents @ self._weights["arc"] @ self._mlp("arc_head", governors).transpose(0, 2, 1)
        return (
            np.asarray(arcs, np.float32),
            self._mlp("relation_head", governors),
            self._mlp("relation_dependent", states),
        )

    def _sentence(
        self, length: int, arcs: Floats, governors: Floats, dependents: Floats, outputs: Sequence[Floats]
    ) -> list[Analysis]:
        arcs[np.arange(length), np.arange(1, length + 1)] = -1e9
        logs = _log_softmax(arcs)
        heads = best_tree(logs)
        relations, sure = self._relations(governors[heads], dependents, heads, self._cases(outputs))
        confidence = np.exp(logs[np.arange(length), heads]) * sure
        upos, xpos = _best(outputs[0]), _best(outputs[1])
        features = self._features(outputs[2:-1], length)
        name_logs = _log_softmax(outputs[-1])
        names = name_tags(name_logs)
        return [
            Analysis(
                upos="AUX" if relations[k] in _HELPERS else self.labels.upos.entries[upos[k]],
                xpos=self.labels.xpos.entries[xpos[k]],
                features=features[k],
                head=int(heads[k]) - 1 if heads[k] else None,
                relation=relations[k],
                confidence=round(float(confidence[k]), 4),
                name=names[k],
                name_confidence=round(float(np.exp(name_logs[k, NAME_TAGS.index(names[k])])), 4),
            )
            for k in range(length)
        ]

    def _cases(self, outputs: Sequence[Floats]) -> Floats | None:
        columns = list(self.labels.features)
        return outputs[2 + columns.index("Case")] if "Case" in columns else None

    def _relations(
        self, governors: Floats, dependents: Floats, heads: Ints, cases: Floats | None
    ) -> tuple[list[str], Floats]:
        """The relation of each word to its governor, and how sure that is."""
        count, width = self._weights["relation"].shape[:2]
        flat = self._relation_weights
        by_relation = (_with_one(dependents) @ flat).reshape(-1, count, width)
        scores = np.asarray((by_relation @ _with_one(governors)[:, :, None])[:, :, 0], np.float32)
        scores[:, :2] = -1e9
        root = self.labels.relations.number("root")
        scores[heads > 0, root] = -1e9
        probabilities = np.exp(_log_softmax(scores))
        weighed = scores if cases is None else self._agreement.with_cases(scores, cases)
        best = self._agreement.choose(weighed, heads)
        best[heads == 0] = root
        sure = np.where(heads == 0, np.float32(1), probabilities[np.arange(len(best)), best])
        return [self.labels.relations.entries[index] for index in best], sure

    @cached_property
    def _relation_weights(self) -> Floats:
        relation = self._weights["relation"]
        return np.ascontiguousarray(relation.transpose(1, 0, 2).reshape(relation.shape[1], -1))

    def _features(self, outputs: Sequence[Floats], length: int) -> list[tuple[tuple[str, str], ...]]:
        columns = [
            [values.entries[index] for index in _best(scores)]
            for values, scores in zip(self.labels.features.values(), outputs, strict=True)
        ]
        names = list(self.labels.features)
        return [
            tuple((name, column[k]) for name, column in zip(names, columns, strict=True) if column[k] != ABSENT)
            for k in range(length)
        ]


@dataclass(frozen=True, slots=True)
class _Lstm:
    """One direction of a layer, its gates in the order input, forget, output, cell."""

    inner: Floats
    outer: Floats
    bias: Floats
    backward: bool

    def run(self, x: Floats, lengths: Ints) -> Floats:
        """The states of each word; the sentences come longest first, so that those still running are the first ones."""
        count, length, width = x.shape
        hidden = self.outer.shape[0]
        gates = (x.reshape(count * length, width) @ self.inner + self.bias).reshape(count, length, 4 * hidden)
        gates = np.ascontiguousarray(gates.transpose(1, 0, 2))
        out = np.zeros((count, length, hidden), np.float32)
        state, cell = np.zeros((count, hidden), np.float32), np.zeros((count, hidden), np.float32)
        running = (lengths[None, :] > np.arange(length)[:, None]).sum(1)
        for step in range(length - 1, -1, -1) if self.backward else range(length):
            active = int(running[step])
            here = gates[step, :active]
            here += state[:active] @ self.outer
            soft = _sigmoid(here[:, : 3 * hidden])
            cell[:active] = soft[:, hidden : 2 * hidden] * cell[:active] + soft[:, :hidden] * np.tanh(
                here[:, 3 * hidden :]
            )
            state[:active] = soft[:, 2 * hidden :] * np.tanh(cell[:active])
            out[:active, step] = state[:active]
        return out


def _lstm(weights: Mapping[str, Floats], prefix: str, suffix: str) -> _Lstm:
    outer = weights[f"{prefix}weight_hh_l0{suffix}"]
    hidden = outer.shape[1]
    order = np.r_[0 : 2 * hidden, 3 * hidden : 4 * hidden, 2 * hidden : 3 * hidden]
    bias = weights[f"{prefix}bias_ih_l0{suffix}"] + weights[f"{prefix}bias_hh_l0{suffix}"]
    inner = weights[f"{prefix}weight_ih_l0{suffix}"]
    return _Lstm(np.ascontiguousarray(inner[order].T), np.ascontiguousarray(outer[order].T), bias[order], bool(suffix))


@dataclass(frozen=True, slots=True)
class Model:
    """What a model file holds: the network, the lexicon that it reads words with, and facts about its training."""

    network: Network
    lexicon: Lexicon | None
    facts: Mapping[str, Any]


def load(path: Traversable) -> Model:
    """The model of a file. Raises ParserError for a file that is none."""
    try:
        with np.load(io.BytesIO(path.read_bytes())) as archive:
            arrays = {name: archive[name] for name in archive.files}
        facts = json.loads(arrays.pop("meta").tobytes().decode())
        labels = Labels.from_json(facts.pop("labels"))
    except (OSError, ValueError, KeyError) as error:
        raise ParserError(f"{path}: this is no parser model: {error!r}") from None
    weights = {name: array.astype(np.float32) for name, array in arrays.items()}
    words = lexicon(labels.lexicon, facts.pop("known", {}))
    cases = treebank_table(facts["language"]).cases if "language" in facts else {}
    return Model(Network(weights, labels, words, facts["home"], cases), words, facts)


def name_tags(scores: Floats) -> list[str]:
    """The best sequence of BIO tags: an inside follows only a tag of the same name."""
    count = len(NAME_TAGS)
    allowed = np.zeros((count, count), np.float32)
    for after, tag in enumerate(NAME_TAGS):
        if tag.startswith("I-"):
            allowed[[k for k, other in enumerate(NAME_TAGS) if other[2:] != tag[2:]], after] = -1e9
    total = scores[0] + np.array([-1e9 if tag.startswith("I-") else 0 for tag in NAME_TAGS], np.float32)
    back = []
    for row in scores[1:]:
        step = total[:, None] + allowed
        back.append(step.argmax(0))
        total = step.max(0) + row
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return [NAME_TAGS[index] for index in reversed(best)]


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Sentences of like length together, the longest first."""
    batches: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lambda k: (-lengths[k], k)):
        if batches and lengths[batches[-1][0]] * (len(batches[-1]) + 1) <= BATCH_WORDS:
            batches[-1].append(index)
        else:
            batches.append([index])
    return batches


def _best(scores: Floats) -> Ints:
    """The best real label, 0 where there is none: columns 0 and 1 mean 'not annotated' and 'unknown'."""
    if scores.shape[1] <= len(PADDING):
        return np.zeros(len(scores), np.int64)
    best: Ints = scores[:, 2:].argmax(1) + 2
    return best


def _with_one(x: Floats) -> Floats:
    return np.concatenate([x, np.ones((*x.shape[:-1], 1), np.float32)], -1)


def _sigmoid(x: Floats) -> Floats:
    y: Floats = np.float32(0.5) * (np.tanh(np.float32(0.5) * x) + np.float32(1))
    return y


def _log_softmax(x: Floats) -> Floats:
    shifted = x - x.max(-1, keepdims=True)
    y: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return y

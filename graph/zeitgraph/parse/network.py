"""The trained network without a deep-learning framework: a model file's weights, run by numpy."""

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt

from zeitgraph.errors import ParserError
from zeitgraph.language.treebank import treebank_table
from zeitgraph.parse.agreement import Agreement
from zeitgraph.parse.clusters import Clusters
from zeitgraph.parse.decode import best_trees
from zeitgraph.parse.features import Vocabulary
from zeitgraph.parse.labels import ABSENT, NAME_TAGS, PADDING, Labels
from zeitgraph.parse.lexicon import Answers, Lexicon, lexicon
from zeitgraph.parse.recurrent import Layer, layer, packing
from zeitgraph.parse.scores import Scorer, Views
from zeitgraph.parse.tagsets import Tagsets
from zeitgraph.parse.threads import one_thread
from zeitgraph.parse.vectors import TABLES, Surface, Vectors

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_NEVER = np.float32(-1e9)
_FOLLOWS = np.array([[b[0] != "I" or a[2:] == b[2:] for b in NAME_TAGS] for a in NAME_TAGS])
BATCH_WORDS = 4000  # words of a batch


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


class Network:
    """Scores words in their sentences; knows nothing of documents."""

    def __init__(
        self,
        weights: Mapping[str, Floats],
        labels: Labels,
        lexicon: Lexicon | None,
        home: str,
        agreement: Agreement | None = None,
        clusters: Clusters | None = None,
        tagsets: Tagsets | None = None,
    ) -> None:
        self._weights, self.labels = weights, labels
        self._vectors = Vectors(weights, labels, lexicon, clusters)
        self._agreement = agreement or Agreement(labels)
        self._tagsets = tagsets or Tagsets.of({}, labels, {})
        self._home = labels.treebanks.number(home)
        self._tags: dict[bytes, tuple[tuple[str, str], ...]] = {}

    def analyse(self, sentences: Sequence[Surface], treebank: str | None = None) -> list[list[Analysis]]:
        """The analysis of each word of each sentence; `treebank` chooses another annotation than the model's own."""
        source = self._home if treebank is None else self.labels.treebanks.number(treebank)
        results: list[list[Analysis]] = [[] for _ in sentences]
        with one_thread():
            for chosen in _batches([len(sentence.forms) for sentence in sentences]):
                found = self._batch([sentences[index] for index in chosen], source)
                for index, analysis in zip(chosen, found, strict=True):
                    results[index] = analysis
        return results

    def _batch(self, sentences: Sequence[Surface], source: int) -> list[list[Analysis]]:
        lengths = np.array([len(sentence.forms) for sentence in sentences])
        different, places = self._vectors.of(sentences)
        treebank = np.broadcast_to(self._weights["treebank.weight"][source], (len(different), len(self._treebank)))
        different = np.concatenate([different, treebank], 1)
        states = self._states(different, places, lengths)
        views = self._scorer.views(states)
        outputs = np.split(views.tags + self._scorer.tags(different)[places], self._bounds, axis=-1)
        outputs[0] = self._tagsets.weighed(outputs[0], outputs[1], self.labels.treebanks.entries[source])
        heads, sure = self._heads(views, lengths)
        relations, confidence = self._relations(views, heads, outputs)
        words = self._words(outputs, heads, relations, sure * confidence, lengths)
        return [list(islice(words, length)) for length in lengths.tolist()]

    @property
    def _treebank(self) -> Floats:
        row: Floats = self._weights["treebank.weight"][0]
        return row

    @cached_property
    def _bounds(self) -> Ints:
        features = [len(values) for values in self.labels.features.values()]
        return np.cumsum([len(self.labels.upos), len(self.labels.xpos), *features])

    def _states(self, different: Floats, places: Ints, lengths: Ints) -> Floats:
        """The words in their sentences."""
        packed = packing(lengths)
        states, rows = different, places
        for layer_ in self._layers:
            states, rows = layer_.run(states, rows, packed), np.arange(len(places))
        return states

    @cached_property
    def _scorer(self) -> Scorer:
        return Scorer(self._weights, self._layers[-1].width)

    @cached_property
    def _layers(self) -> list[Layer]:
        layers: list[Layer] = []
        while f"layers.{len(layers)}.weight_ih_l0" in self._weights:
            layers.append(layer(self._weights, f"layers.{len(layers)}."))
        return layers

    def _heads(self, views: Views, lengths: Ints) -> tuple[Ints, Floats]:
        """The number of each word's governor, -1 for the root, and how sure that is."""
        chosen, sure = best_trees(views.dependents, views.governors, self._scorer.root.governors[0], lengths)
        starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
        return np.where(chosen == 0, -1, chosen - 1 + starts), sure

    def _relations(self, views: Views, heads: Ints, outputs: Sequence[Floats]) -> tuple[Ints, Floats]:
        """The relation of each word to its governor, and how sure that is."""
        scores = self._scorer.relations(views, heads)
        root = self.labels.relations.number("root")
        scores[:, :2] = _NEVER
        scores[heads >= 0, root] = _NEVER
        logs = _log_softmax(scores)
        best = self._agreement.choose(self._weighed(logs, outputs), heads)
        best[heads < 0] = root
        return best, np.where(heads < 0, np.float32(1), np.exp(logs[np.arange(len(best)), best]))

    def _weighed(self, scores: Floats, outputs: Sequence[Floats]) -> Floats:
        columns = list(self.labels.features)
        if "Case" not in columns:
            return scores
        return self._agreement.with_cases(scores, outputs[2 + columns.index("Case")])

    def _words(
        self, outputs: Sequence[Floats], heads: Ints, relations: Ints, confidence: Floats, lengths: Ints
    ) -> Iterator[Analysis]:
        starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
        names, name_confidence = _names(outputs[-1], lengths)
        columns = (
            _entries(self.labels.upos, outputs[0]),
            _entries(self.labels.xpos, outputs[1]),
            self._features(outputs[2:-1], len(heads)),
            np.where(heads < 0, -1, heads - starts).tolist(),
            [self.labels.relations.entries[k] for k in relations.tolist()],
            np.round(confidence.astype(np.float64), 4).tolist(),
            names,
            np.round(name_confidence.astype(np.float64), 4).tolist(),
        )
        for upos, xpos, features, head, relation, sure, name, name_sure in zip(*columns, strict=True):
            yield Analysis(
                upos=self._agreement.upos(upos, relation),
                xpos=xpos,
                features=features,
                head=None if head < 0 else head,
                relation=relation,
                confidence=sure,
                name=name,
                name_confidence=name_sure,
            )

    def _features(self, outputs: Sequence[Floats], count: int) -> list[tuple[tuple[str, str], ...]]:
        if not outputs:
            return [()] * count
        table = np.stack([_best(scores) for scores in outputs], 1).astype(np.uint16).tobytes()
        size = len(table) // count
        return [self._tagged(table[begin : begin + size]) for begin in range(0, len(table), size)]

    def _tagged(self, row: bytes) -> tuple[tuple[str, str], ...]:
        if row not in self._tags:
            pairs = zip(self.labels.features.items(), np.frombuffer(row, np.uint16), strict=True)
            found = [(name, values.entries[index]) for (name, values), index in pairs]
            self._tags[row] = tuple((name, value) for name, value in found if value != ABSENT)
        return self._tags[row]


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
    tables = {name: arrays.pop(name) for name in TABLES if name in arrays}
    weights = {name: array.astype(np.float32) for name, array in arrays.items()}
    words = lexicon(labels.lexicon, Answers.from_arrays(tables, facts.pop("known", {})))
    agreement, tagsets = _knowledge(facts, labels)
    network = Network(weights, labels, words, facts["home"], agreement, Clusters.from_arrays(tables), tagsets)
    return Model(network, words, facts)


def _knowledge(facts: Mapping[str, Any], labels: Labels) -> tuple[Agreement, Tagsets]:
    """What a model's language says of relations and of tags that go together."""
    if "language" not in facts:
        return Agreement(labels), Tagsets.of({}, labels, {})
    table = treebank_table(facts["language"])
    agreement = Agreement(labels, table.cases, table.passive_objects, table.lone_auxiliaries)
    return agreement, Tagsets.of(facts.get("tagsets", {}), labels, table.finer_tags)


def _names(scores: Floats, lengths: Ints) -> tuple[list[str], Floats]:
    """The name tag of each word, and its probability."""
    logs = _log_softmax(scores)
    best = logs.argmax(1)
    begin = 0
    for length, wrong in zip(lengths, _impossible(best, lengths), strict=True):
        if wrong:
            best[begin : begin + length] = name_tags(logs[begin : begin + length])
        begin += length
    return [NAME_TAGS[k] for k in best.tolist()], np.exp(logs[np.arange(len(best)), best])


def _impossible(best: Ints, lengths: Ints) -> list[bool]:
    """Of each sentence, whether its best tags are no sequence of names."""
    before = np.concatenate([[0], best[:-1]])
    begins = np.cumsum(lengths) - lengths
    before[begins] = 0
    wrong = ~_FOLLOWS[before, best]
    return [bool(found) for found in np.add.reduceat(wrong, begins)]


def name_tags(scores: Floats) -> list[int]:
    """The numbers of the best sequence of BIO tags: an inside follows only a tag of the same name."""
    forbidden = np.where(_FOLLOWS, 0, _NEVER)
    total = scores[0] + forbidden[0]
    back = []
    for row in scores[1:]:
        step = total[:, None] + forbidden
        back.append(step.argmax(0))
        total = step.max(0) + row
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return best[::-1]


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Sentences of like length together, the longest first."""
    batches: list[list[int]] = []
    room = 0
    for index in sorted(range(len(lengths)), key=lambda k: (-lengths[k], k)):
        if not batches or room < lengths[index]:
            batches.append([])
            room = BATCH_WORDS
        batches[-1].append(index)
        room -= lengths[index]
    return batches


def _entries(vocabulary: Vocabulary, scores: Floats) -> list[str]:
    return [vocabulary.entries[k] for k in _best(scores).tolist()]


def _best(scores: Floats) -> Ints:
    """The best real label, 0 where there is none: columns 0 and 1 mean 'not annotated' and 'unknown'."""
    if scores.shape[1] <= len(PADDING):
        return np.zeros(len(scores), np.int64)
    best: Ints = scores[:, 2:].argmax(1) + 2
    return best


def _log_softmax(x: Floats) -> Floats:
    shifted = x - x.max(-1, keepdims=True)
    y: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return y

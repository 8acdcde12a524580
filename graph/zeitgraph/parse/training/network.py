"""The network in PyTorch: words in context by a BiLSTM, trees by biaffine scores, tags and names by one layer each."""

# mypy: allow-subclassing-any, allow-untyped-calls, no-warn-return-any, no-warn-unused-ignores

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from zeitgraph.parse.clusters import PAIRS
from zeitgraph.parse.features import BUCKETS
from zeitgraph.parse.labels import NAME_TAGS, PLACE_KINDS, Labels

PREFIXES = (4, 6, 8, 11, 17)  # bits of a cluster's path, from the root of the tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """The sizes of a network; the defaults fit into 10 MB at half precision."""

    word: int = 72
    tag: int = 32
    lemma: int = 48
    treebank: int = 12
    place: int = 8
    cluster: int = 48
    twin: int = 24
    level: int = 8
    hidden: int = 200
    layers: int = 2
    arc: int = 180
    relation: int = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropout:
    """Probabilities of leaving something out while training.

    `word` is high: the words of a treebank are learnt by heart otherwise, and their clusters are not.
    """

    units: float = 0.33
    word: float = 0.45
    gram: float = 0.12
    tag: float = 0.1
    lemma: float = 0.4
    cluster: float = 0.1


class Network(nn.Module):
    """Scores for a batch of sentences."""

    def __init__(self, labels: Labels, sizes: Sizes, dropout: Dropout) -> None:
        super().__init__()
        self.sizes, self.dropout, self.labels = sizes, dropout, labels
        self.word = nn.Embedding(len(labels.words), sizes.word)
        self.gram = nn.EmbeddingBag(BUCKETS + 1, sizes.word, mode="mean", padding_idx=BUCKETS)
        nn.init.normal_(self.word.weight, 0, 0.3)
        nn.init.normal_(self.gram.weight, 0, 0.3)
        width = 2 * sizes.word + sizes.treebank + sizes.place + sizes.cluster + sizes.twin + sizes.level
        self.place = nn.Embedding(PLACE_KINDS, sizes.place)
        self.cluster = nn.Embedding(labels.clusters, sizes.cluster)
        self.twin = nn.Embedding(labels.clusters, sizes.twin)
        self.level = nn.Embedding(PAIRS, sizes.level)
        self.treebank = nn.Embedding(len(labels.treebanks), sizes.treebank)
        self.uses_lexicon = bool(labels.lexicon)
        if self.uses_lexicon:
            self.tag = nn.Linear(len(labels.tags), sizes.tag, bias=False)
            self.lemma = nn.Embedding(len(labels.lemmas), sizes.lemma)
            width += sizes.tag + sizes.lemma
        self.layers = nn.ModuleList(
            nn.LSTM(2 * sizes.hidden if k else width, sizes.hidden, bidirectional=True, batch_first=True)
            for k in range(sizes.layers)
        )
        state = 2 * sizes.hidden
        self.root = nn.Parameter(torch.randn(state) * 0.1)
        self.arc_head, self.arc_dependent = nn.Linear(state, sizes.arc), nn.Linear(state, sizes.arc)
        self.relation_head, self.relation_dependent = nn.Linear(state, sizes.relation), nn.Linear(state, sizes.relation)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.zeros(sizes.arc + 1, sizes.arc)))
        self.relation = nn.Parameter(torch.randn(len(labels.relations), sizes.relation + 1, sizes.relation + 1) * 0.03)
        self.output = nn.Linear(state + width, sum(self.columns()))

    @property
    def before_clusters(self) -> int:
        """How many numbers of a word come before those of its clusters."""
        return 2 * self.sizes.word + self.sizes.place

    def start_clusters(self, paths: Sequence[int]) -> None:
        """Begin with like vectors for clusters that are neighbours in the tree: their paths begin alike."""
        for table in (self.cluster, self.twin):
            width = table.weight.shape[1]
            total = torch.zeros(len(paths), width)
            for bits in PREFIXES:
                kinds = sorted({path & ((1 << bits) - 1) for path in paths})
                place = torch.tensor([kinds.index(path & ((1 << bits) - 1)) for path in paths])
                total += torch.randn(len(kinds), width)[place]
            with torch.no_grad():
                table.weight.copy_(total * 0.3 / len(PREFIXES) ** 0.5)

    def columns(self) -> list[int]:
        """The widths of the output layer's parts: UPOS, language's tag, each feature, names."""
        features = [len(values) for values in self.labels.features.values()]
        return [len(self.labels.upos), len(self.labels.xpos), *features, len(NAME_TAGS)]

    def embed(self, batch: "Batch") -> Tensor:
        """The words of the batch, each different form computed once."""
        word, gram = self.word(batch.words)[batch.forms], self.gram(batch.grams)[batch.forms]
        own, twin = self.cluster(batch.clusters[:, 0])[batch.forms], self.twin(batch.clusters[:, 1])[batch.forms]
        parts = [
            self._drop_words(word, self.dropout.word),
            self._drop_words(gram, self.dropout.gram),
            self.place(batch.places)[batch.forms],
            self._drop_words(own, self.dropout.cluster),
            self._drop_words(twin, self.dropout.cluster),
            self.level(batch.clusters[:, 2])[batch.forms],
        ]
        if self.uses_lexicon:
            parts.append(self._drop_words(self.tag(batch.weights)[batch.forms], self.dropout.tag))
            parts.append(self._drop_words(self.lemma(batch.lemmas)[batch.forms], self.dropout.lemma))
        treebank = self.treebank(batch.treebanks)[:, None, :].expand(-1, batch.forms.shape[1], -1)
        return torch.cat([*parts, treebank], -1)

    def outputs(self, states: Tensor, embedded: Tensor) -> list[Tensor]:
        """Scores of tags, features and names, from a word in its sentence and from the word alone."""
        words = functional.dropout(embedded, self.dropout.units, self.training)
        return list(self.output(torch.cat([states, words], -1)).split(self.columns(), -1))

    def states(self, batch: "Batch", embedded: Tensor) -> Tensor:
        """The words in their sentences."""
        x = embedded
        for layer in self.layers:
            x = self._drop_units(x)
            x = _both_ways(layer, x, batch.lengths)
        return functional.dropout(x, self.dropout.units, self.training)

    def arcs(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of each governor (0 is the root) for each word, and what `relations` needs."""
        count, length, _ = states.shape
        governors = torch.cat([self.root.expand(count, 1, -1), states], 1)
        arc_head, arc_dependent = self._mlp(self.arc_head, governors), self._mlp(self.arc_dependent, states)
        ones = states.new_ones(count, length, 1)
        scores = torch.cat([arc_dependent, ones], -1) @ self.arc @ arc_head.transpose(1, 2)
        return scores, self._mlp(self.relation_head, governors), self._mlp(self.relation_dependent, states)

    def relations(self, governors: Tensor, dependents: Tensor, heads: Tensor) -> Tensor:
        """Scores of each relation for each word under the governor given (0 is the root)."""
        index = heads[..., None].expand(-1, -1, governors.shape[-1])
        chosen = torch.gather(governors, 1, index)
        ones = chosen.new_ones(*chosen.shape[:2], 1)
        chosen, dependents = torch.cat([chosen, ones], -1), torch.cat([dependents, ones], -1)
        count, width = self.relation.shape[0], self.relation.shape[1]
        by_relation = (dependents @ self.relation.transpose(0, 1).reshape(width, -1)).unflatten(-1, (count, width))
        return (by_relation @ chosen[..., None]).squeeze(-1)

    def _mlp(self, layer: nn.Linear, x: Tensor) -> Tensor:
        return functional.dropout(functional.leaky_relu(layer(x), 0.1), self.dropout.units, self.training)

    def _drop_words(self, x: Tensor, share: float) -> Tensor:
        if not self.training or not share:
            return x
        return x * (torch.rand(*x.shape[:2], 1) > share).float()

    def _drop_units(self, x: Tensor) -> Tensor:
        share = self.dropout.units
        if not self.training or not share:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) > share).float() / (1 - share)


def _both_ways(layer: nn.Module, x: Tensor, lengths: Tensor) -> Tensor:
    """A layer's states; padding comes after the words in both directions, so that nothing has to be packed."""
    weights: list[Tensor] = list(layer.parameters())
    forward, backward = _one_way(x, weights[:4]), _one_way(_reversed(x, lengths), weights[4:])
    return torch.cat([forward, _reversed(backward, lengths)], -1)


def _one_way(x: Tensor, weights: list[Tensor]) -> Tensor:
    start = x.new_zeros(1, x.shape[0], weights[1].shape[1])
    biases, layers, dropout, training, two_ways, batch_first = True, 1, 0.0, True, False, True
    return torch._VF.lstm(x, (start, start), weights, biases, layers, dropout, training, two_ways, batch_first)[0]


def _reversed(x: Tensor, lengths: Tensor) -> Tensor:
    """The words of each sentence in reverse, the padding where it was."""
    place = torch.arange(x.shape[1])[None, :]
    source = torch.where(place < lengths[:, None], lengths[:, None] - 1 - place, place)
    return x.gather(1, source[..., None].expand(-1, -1, x.shape[2]))


@dataclass(slots=True, kw_only=True)
class Batch:
    """Sentences as tensors. `forms` points into the rows of what is known of each different form."""

    forms: Tensor
    words: Tensor
    grams: Tensor
    lemmas: Tensor
    places: Tensor
    clusters: Tensor
    weights: Tensor
    treebanks: Tensor
    lengths: Tensor
    mask: Tensor
    has_tree: bool
    heads: Tensor
    relations: Tensor
    upos: Tensor
    xpos: Tensor
    features: Tensor
    names: Tensor
    has_names: Tensor


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each task counts beside arcs and relations, which count one each. Tuned on held-out news, roughly."""

    upos: float = 0.4
    xpos: float = 0.3
    feature: float = 0.25
    case: float = 0.5
    names: float = 0.8


def loss(network: Network, batch: Batch, weights: Weights) -> Tensor:
    """The summed loss of all that is annotated in a batch."""
    embedded = network.embed(batch)
    states = network.states(batch, embedded)
    outputs = network.outputs(states, embedded)
    total = weights.names * _names_loss(outputs[-1], batch)
    if not batch.has_tree:
        return total
    mask = batch.mask
    scores, governors, dependents = network.arcs(states)
    keys = torch.arange(scores.shape[2])[None, :] <= batch.lengths[:, None]
    scores = scores.masked_fill(~keys[:, None, :], -1e9)
    total = total + functional.cross_entropy(scores[mask], batch.heads[mask])
    relations = network.relations(governors, dependents, batch.heads)
    total = total + _cross_entropy(relations[mask], batch.relations[mask])
    total = total + weights.upos * _cross_entropy(outputs[0][mask], batch.upos[mask])
    total = total + weights.xpos * _cross_entropy(outputs[1][mask], batch.xpos[mask])
    for column, name in enumerate(network.labels.features):
        weight = weights.case if name == "Case" else weights.feature
        total = total + weight * _cross_entropy(outputs[2 + column][mask], batch.features[..., column][mask])
    return total


def _cross_entropy(scores: Tensor, right: Tensor) -> Tensor:
    if not bool((right > 0).any()):
        return scores.new_zeros(())
    return functional.cross_entropy(scores, right, ignore_index=0)


def _names_loss(scores: Tensor, batch: Batch) -> Tensor:
    """Minus the logarithm of the probability that one of the allowed tags gets."""
    mask = batch.mask & batch.has_names[:, None]
    if not bool(mask.any()):
        return scores.new_zeros(())
    chosen, allowed = scores[mask], batch.names[mask]
    right = chosen.masked_fill(~allowed, -1e9).logsumexp(-1)
    return (chosen.logsumexp(-1) - right).mean()

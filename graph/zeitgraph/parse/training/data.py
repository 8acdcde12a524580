"""Treebanks and name corpora to the arrays that a network is trained on."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from zeitgraph.language.treebank import treebank_table
from zeitgraph.parse.clusters import Clusters
from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.features import (
    BUCKETS,
    CLOSING,
    MAX_NGRAMS,
    OPENING,
    Vocabulary,
    ngrams,
    place_kind,
    plain_forms,
    sentence_openings,
    word_key,
)
from zeitgraph.parse.labels import ABSENT, NAME_TAGS, PADDING, Labels
from zeitgraph.parse.lexicon import Lexicon

Ints = npt.NDArray[np.int64]

MIN_FEATURE_COUNT = 15  # a feature seen less often is not learnt; GSD dev
IGNORED_RELATIONS = frozenset({"dep"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence to learn from. `names` says which name tags are right for each word, None if nothing is known.

    `treebank` may be a corpus of names: its sentences have no tree.
    """

    treebank: str
    document: str
    words: tuple[Word, ...]
    names: tuple[frozenset[str], ...] | None = None
    has_tree: bool = True


def example(tree: Tree, treebank: str, names: tuple[frozenset[str], ...] | None = None) -> Example:
    """A harmonised tree as an example; names from `NER=` where the tree has them and none are given."""
    if names is None and all("NER" in word.misc for word in tree.words):
        names = tuple(frozenset({word.misc["NER"]}) for word in tree.words)
    return Example(treebank=treebank, document=tree.document, words=tree.words, names=names)


def without_final_stop(found: Example) -> Example:
    """The sentence as a headline would have it: without the full stop that nothing hangs on."""
    last = len(found.words) - 1
    if last < 1 or found.words[last].form != "." or any(word.head == last for word in found.words):
        return found
    return replace(found, words=found.words[:last], names=found.names[:last] if found.names else None)


def labels_of(
    examples: Sequence[Example], lexicon: Lexicon | None, name: str, language: str, places: Mapping[str, int]
) -> Labels:
    """The vocabularies that the examples need; words and lemmas only where they occur twice."""
    trees = [found for found in examples if found.has_tree]
    table = treebank_table(language)
    words = Counter(word_key(form) for found in examples for form in _forms(found))
    pairs = [pair for found in examples for pair in _opened(found)]
    looked = [lexicon.look_up(form, first=first) for form, first in pairs] if lexicon else []
    counts = Counter((key, value) for found in trees for word in found.words for key, value in word.features)
    keys = Counter(key for found in trees for word in found.words for key, _ in word.features)
    kept = sorted(key for key, count in keys.items() if count >= MIN_FEATURE_COUNT)
    tagged = [found for found in trees if found.treebank not in table.untagged]
    return Labels(
        words=_vocabulary(words, 2),
        lemmas=_vocabulary(Counter(lemma for _, lemma in looked), 2),
        tags=_vocabulary(Counter(tag for weights, _ in looked for tag in weights), 1),
        treebanks=_vocabulary(Counter(found.treebank for found in examples), 1),
        relations=_vocabulary(
            Counter(w.relation for f in trees for w in f.words if w.relation not in IGNORED_RELATIONS), 2
        ),
        upos=_vocabulary(Counter(w.upos for f in trees for w in f.words if w.upos), 1),
        xpos=_vocabulary(Counter(w.xpos for f in tagged for w in f.words if w.xpos), 1),
        features={
            key: _vocabulary(Counter({v: c for (k, v), c in counts.items() if k == key}), 3, (ABSENT,)) for key in kept
        },
        lexicon=name,
        places=places,
    )


def _vocabulary(counts: Counter[str], least: int, first: tuple[str, ...] = ()) -> Vocabulary:
    entries = sorted(entry for entry, count in counts.items() if count >= least and entry not in first)
    return Vocabulary((*PADDING, *first, *entries))


def _forms(found: Example) -> list[str]:
    return plain_forms([word.form for word in found.words], [word.space_after for word in found.words])


def _opened(found: Example) -> list[tuple[str, bool]]:
    forms = _forms(found)
    return list(zip(forms, sentence_openings(forms), strict=True))


@dataclass(slots=True)
class Forms:
    """Each different word form once, with what the network looks up for it."""

    labels: Labels
    lexicon: Lexicon | None
    clusters: Clusters = field(default_factory=lambda: Clusters.from_arrays({}))
    numbers: dict[tuple[str, bool], int] = field(default_factory=dict)
    forms: list[str] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    grams: list[Sequence[int]] = field(default_factory=list)
    lemmas: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    weights: list[npt.NDArray[np.float32]] = field(default_factory=list)

    def number(self, form: str, *, first: bool) -> int:
        """The form's row; `first` makes a difference to the lexicon only."""
        key = (form, first)
        if key not in self.numbers:
            self.numbers[key] = len(self.words)
            self._add(form, first=first)
        return self.numbers[key]

    def _add(self, form: str, *, first: bool) -> None:
        self.forms.append(form)
        self.words.append(self.labels.words.number(word_key(form)))
        self.grams.append(ngrams(form))
        self.places.append(place_kind(form, self.labels.places))
        vector = np.zeros(len(self.labels.tags), np.float32)
        lemma = 0
        if self.lexicon:
            found, text = self.lexicon.look_up(form, first=first)
            lemma = self.labels.lemmas.number(text)
            for tag, weight in found.items():
                vector[self.labels.tags.number(tag)] += weight
        self.lemmas.append(lemma)
        self.weights.append(vector)

    def cluster_table(self) -> Ints:
        """Of all forms their cluster, their twin's and how frequent both are."""
        return np.stack(self.clusters.of(self.forms), 1)

    def gram_table(self) -> Ints:
        """The n-gram buckets of all forms, padded with the bucket after the last."""
        table = np.full((len(self.grams), MAX_NGRAMS), BUCKETS, np.int64)
        for row, grams in enumerate(self.grams):
            table[row, : len(grams)] = grams
        return table


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An example as numbers; 0 stands for what is not annotated. `names` is one row of allowed tags a word."""

    treebank: int
    has_tree: bool
    forms: Ints
    heads: Ints
    relations: Ints
    upos: Ints
    xpos: Ints
    features: Ints
    names: npt.NDArray[np.bool_] | None


def sample(found: Example, labels: Labels, forms: Forms, language: str) -> Sample:
    """One example as numbers."""
    words = found.words
    table = treebank_table(language)
    tagged = found.has_tree and found.treebank not in table.untagged
    return Sample(
        treebank=labels.treebanks.number(found.treebank),
        has_tree=found.has_tree,
        forms=np.array([forms.number(form, first=first) for form, first in _opened(found)], np.int64),
        heads=np.array([0 if word.head is None else word.head + 1 for word in words], np.int64),
        relations=_numbers([word.relation for word in words], labels.relations),
        upos=_numbers([word.upos for word in words], labels.upos),
        xpos=_numbers([word.xpos if tagged else "" for word in words], labels.xpos),
        features=_features(found, labels, table.features.get(found.treebank)),
        names=_allowed(found.names),
    )


def _numbers(values: Iterable[str], vocabulary: Vocabulary) -> Ints:
    found = np.array([vocabulary.number(value) if value else 0 for value in values], np.int64)
    return np.where(found == 1, 0, found)


def _features(found: Example, labels: Labels, taught: frozenset[str] | None) -> Ints:
    table = np.zeros((len(found.words), len(labels.features)), np.int64)
    if not any(word.features for word in found.words):
        return table
    for column, (key, values) in enumerate(labels.features.items()):
        if taught is None or key in taught:
            texts = [dict(word.features).get(key, ABSENT) for word in found.words]
            table[:, column] = _numbers(texts, values)
    return table


def _allowed(names: tuple[frozenset[str], ...] | None) -> npt.NDArray[np.bool_] | None:
    if names is None:
        return None
    return np.array([[tag in allowed for tag in NAME_TAGS] for allowed in names], np.bool_)


def without_quotes(found: Example) -> Example:
    """The sentence without its quotation marks, where nothing hangs on them."""
    heads = {word.head for word in found.words}
    kept = [k for k, form in enumerate(_forms(found)) if form not in (OPENING, CLOSING) or k in heads]
    if len(kept) == len(found.words) or not kept:
        return found
    place = {old: new for new, old in enumerate(kept)}
    words = tuple(replace(w, head=None if w.head is None else place[w.head]) for w in (found.words[k] for k in kept))
    return replace(found, words=words, names=tuple(found.names[k] for k in kept) if found.names else None)

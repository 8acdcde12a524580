"""The universal tag of a word, chosen with its finer tag: the two are scored apart and have to go together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zeitgraph.parse.labels import PADDING, Labels

Floats = npt.NDArray[np.float32]
Shares = Mapping[str, Mapping[str, float]]
"""Of each finer tag (STTS, PTB) the shares of the universal tags that its words have."""

_DOUBT = 1e-3  # what a universal tag is still worth that no word with the finer tag has
_REAL = len(PADDING)  # the columns before say 'not annotated' and 'unknown'


def shares_of(tags: Iterable[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """The shares of universal tags in pairs of a finer and a universal tag.

    >>> shares_of([("NN", "NOUN"), ("NN", "NOUN"), ("NN", "NOUN"), ("NN", "PROPN"), ("NE", "PROPN")])
    {'NE': {'PROPN': 1.0}, 'NN': {'NOUN': 0.75, 'PROPN': 0.25}}
    """
    pairs = Counter(tags)
    totals: Counter[str] = Counter()
    for (finer, _), count in pairs.items():
        totals[finer] += count
    shares: dict[str, dict[str, float]] = {}
    for (finer, universal), count in sorted(pairs.items()):
        shares.setdefault(finer, {})[universal] = round(count / totals[finer], 4)
    return shares


@dataclass(frozen=True, slots=True)
class Tagsets:
    """What finer tags say of universal ones.

    `shares` has a row for each finer tag, none where nothing is known; `weights` says what the logarithm of a share
    counts beside a universal tag's own score in the treebanks named, whose words the shares are of.
    """

    shares: Floats
    weights: Mapping[str, float]

    @classmethod
    def of(cls, shares: Shares, labels: Labels, weights: Mapping[str, float]) -> "Tagsets":
        """The shares in the order of a model's columns; a finer tag without any says the same of all tags."""
        table = np.ones((len(labels.xpos) - _REAL if shares else 0, len(labels.upos) - _REAL), np.float32)
        for row, finer in enumerate(labels.xpos.entries[_REAL:]):
            if finer in shares:
                table[row] = [shares[finer].get(tag, 0.0) for tag in labels.upos.entries[_REAL:]]
        return cls(table, weights)

    def weighed(self, universal: Floats, finer: Floats, treebank: str) -> Floats:
        """The scores of universal tags as a treebank has them, more where the likely finer tags go with them."""
        weight = self.weights.get(treebank, 0.0)
        if not weight or not len(self.shares):
            return universal
        likely = np.exp(finer[:, _REAL:] - finer[:, _REAL:].max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        found = universal.copy()
        found[:, _REAL:] += np.float32(weight) * np.log(likely @ self.shares + np.float32(_DOUBT))
        return found

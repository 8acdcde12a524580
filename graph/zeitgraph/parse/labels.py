"""The labels that a model knows: what its output columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zeitgraph.model.text import NameLabel
from zeitgraph.parse.features import Vocabulary

NAME_TAGS: tuple[str, ...] = ("O", *(f"{prefix}-{label}" for label in NameLabel for prefix in ("B", "I")))
"""BIO tags of names, in the order of the model's columns."""

PLACE_KINDS = 4  # none, country or state, large city, town

PADDING = ("", "?")
ABSENT = "-"  # a feature that a word has not


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The vocabularies of a model. Column 0 of each is 'not annotated', column 1 'unknown'; names have neither.

    `clusters` is how many Brown clusters it knows, that of unknown words included.
    """

    words: Vocabulary
    lemmas: Vocabulary
    tags: Vocabulary
    treebanks: Vocabulary
    relations: Vocabulary
    upos: Vocabulary
    xpos: Vocabulary
    features: Mapping[str, Vocabulary]
    lexicon: str = ""
    clusters: int = 1
    places: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Everything as plain lists."""
        flat = {name: list(getattr(self, name).entries) for name in _FLAT}
        features = {name: list(values.entries) for name, values in self.features.items()}
        return {
            **flat,
            "features": features,
            "lexicon": self.lexicon,
            "places": dict(self.places),
            "clusters": self.clusters,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Labels":
        """The inverse of `to_json`."""
        features = {name: Vocabulary(values) for name, values in data["features"].items()}
        flat = {name: Vocabulary(data[name]) for name in _FLAT}
        return cls(
            **flat, features=features, lexicon=data["lexicon"], places=data["places"], clusters=data.get("clusters", 1)
        )


_FLAT = ("words", "lemmas", "tags", "treebanks", "relations", "upos", "xpos")

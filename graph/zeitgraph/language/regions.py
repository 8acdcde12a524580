"""The table `regions`, of all languages: which states a word can mean by their region of the world or their kind."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """The ISO codes of states by the folded words that tell them: adjectives, and what nouns begin with."""

    adjectives: Mapping[str, frozenset[str]]
    begins: Mapping[str, frozenset[str]]

    def states(self, noun: str, attributes: Iterable[str]) -> frozenset[str] | None:
        """The states that a noun can mean with its attributes, all folded: 'inselstaat', 'staat' and 'afrikanisch'.

        None where no word tells a region.
        """
        words, begins = [noun, *attributes], tuple(self.begins)
        told = [self.adjectives[word] for word in words if word in self.adjectives]
        for word in words:
            if word.startswith(begins):  # few do
                told += [states for begin, states in self.begins.items() if word.startswith(begin)]
        return frozenset.intersection(*told) if told else None


@cache
def regions(code: str) -> Regions:
    """The regions in the words of a language."""
    text = files("zeitgraph.language").joinpath("regions.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["regions"]
    told = [(frozenset(row["states"].split()), row[code]) for row in rows if code in row]
    return Regions(
        adjectives={word: states for states, words in told for word in words.get("adjectives", ())},
        begins={word: states for states, words in told for word in words.get("begins", ())},
    )

"""A gold treebank, parsed again: how often tags, features, lemmas, governors and relations are right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zeitgraph.errors import InputError, OptionError
from zeitgraph.parse.conllu import Word, names_of, read_conllu
from zeitgraph.parse.harmonise import harmonise
from zeitgraph.parse.labels import PADDING
from zeitgraph.parse.name_gold import NamedSentence
from zeitgraph.parse.network import Analysis
from zeitgraph.parse.ours import ZeitgraphParser, zeitgraph_parser
from zeitgraph.parse.vectors import Surface


@dataclass(frozen=True, slots=True, kw_only=True)
class F1:
    """Precision, recall and their harmonic mean, as fractions; `gold` is how many there are."""

    precision: float
    recall: float
    f1: float
    gold: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParserScores:
    """Fractions of the words that are no punctuation; None where the gold standard does not say.

    `relations` counts a word as right where governor and relation are; `names` is None without gold names.
    """

    words: int
    upos: float | None
    ufeats: float | None
    lemma: float | None
    uas: float
    las: float
    relations: Mapping[str, F1]
    names: F1 | None = None

    def to_json(self) -> dict[str, Any]:
        """The scores as plain dictionaries."""
        fractions = {name: getattr(self, name) for name in ("words", "upos", "ufeats", "lemma", "uas", "las")}
        relations = {name: plain(score) for name, score in self.relations.items()}
        return {**fractions, "relations": relations, "names": plain(self.names) if self.names else None}


Pair = tuple[Word, str, Analysis]
"""A gold word, the lemma found and the analysis found."""


def evaluate_parser(gold_path: Path, language: str, *, treebank: str | None = None) -> ParserScores:
    """Scores of the shipped parser on the surface tokens of a CoNLL-U file, harmonised as the training data was.

    `treebank` has the parser speak as that treebank does (its name in training) instead of as it does at run time.
    Raises OptionError for a treebank that the model does not know.
    """
    return scores_of(gold_path, language, zeitgraph_parser(language), treebank=treebank)


def scores_of(gold_path: Path, language: str, parser: ZeitgraphParser, *, treebank: str | None = None) -> ParserScores:
    """Scores of any parser of ours: see `evaluate_parser`."""
    trees = [harmonise(tree, language) for tree in read_conllu(_text(gold_path), str(gold_path))]
    if not trees:
        raise InputError(f"{gold_path}: there are no trees in this file")
    _check(parser, language, treebank)
    found = parser.network.analyse([surface(tree.words) for tree in trees], treebank)
    pairs = [
        [
            (word, parser.lemma(word.form, analysis, first=not index), analysis)
            for index, (word, analysis) in enumerate(zip(tree.words, sentence, strict=True))
        ]
        for tree, sentence in zip(trees, found, strict=True)
    ]
    return scores(pairs)


def evaluate_names(gold: Sequence[NamedSentence], language: str, *, treebank: str | None = None) -> dict[str, F1]:
    """Scores of the shipped parser's names on gold tokens, whole names with their label: 'all', then each label.

    `treebank` has the parser name as that corpus does. Raises OptionError for one that the model does not know.
    """
    parser = zeitgraph_parser(language)
    _check(parser, language, treebank)
    found = parser.network.analyse([surface(sentence.words) for sentence in gold], treebank)
    return name_scores(gold, [[analysis.name for analysis in sentence] for sentence in found])


def _check(parser: ZeitgraphParser, language: str, treebank: str | None) -> None:
    known = parser.network.labels.treebanks.entries[len(PADDING) :]
    if treebank not in (None, *known):
        raise OptionError(f"--treebank: the model of {language!r} knows {', '.join(known)}, not {treebank!r}")


def name_scores(gold: Sequence[NamedSentence], found: Sequence[Sequence[str]]) -> dict[str, F1]:
    """Scores of BIO tags against gold sentences. Where these have no GPE, a GPE found counts as LOC."""
    wanted = {(k, *name) for k, sentence in enumerate(gold) for name in _named(sentence, sentence.tags)}
    given = {
        (k, *name)
        for k, (sentence, tags) in enumerate(zip(gold, found, strict=True))
        for name in _named(sentence, tags)
    }
    labels = sorted({name[-1] for name in wanted | given})
    parts = {label: ({n for n in given if n[-1] == label}, {n for n in wanted if n[-1] == label}) for label in labels}
    groups = {"all": (given, wanted), **parts}
    return {name: _f1(len(a & b), len(a), len(b)) for name, (a, b) in groups.items()}


def _named(sentence: NamedSentence, tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for first, last, label in names_of(tags):
        yield first, last, "LOC" if label == "GPE" and not sentence.has_states else label.value


def plain(score: F1) -> dict[str, float]:
    """A score as a dictionary."""
    return {"precision": score.precision, "recall": score.recall, "f1": score.f1, "gold": score.gold}


def surface(words: Sequence[Word]) -> Surface:
    """What the parser gets to see of a sentence."""
    return Surface(tuple(word.form for word in words), tuple(word.space_after for word in words))


def scores(sentences: Sequence[Sequence[Pair]]) -> ParserScores:
    """Scores of analyses against gold words."""
    pairs = [pair for sentence in sentences for pair in sentence if pair[0].relation != "punct"]
    return ParserScores(
        words=len(pairs),
        upos=_share([(gold.upos, found.upos) for gold, _, found in pairs if gold.upos]),
        ufeats=_share([(gold.features, found.features) for gold, _, found in pairs]) if _has_features(pairs) else None,
        lemma=_share([(gold.lemma, lemma) for gold, lemma, _ in pairs if gold.lemma]),
        uas=_share([(gold.head, found.head) for gold, _, found in pairs]) or 0.0,
        las=_share([_arc(gold, found) for gold, _, found in pairs]) or 0.0,
        relations=dict(_relations(pairs)),
        names=_names(sentences),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 text: {error}") from None


def _arc(gold: Word, found: Analysis) -> tuple[object, object]:
    return (gold.head, gold.relation), (found.head, found.relation)


def _has_features(pairs: Iterable[Pair]) -> bool:
    return any(gold.features for gold, _, _ in pairs)


def _share(pairs: Sequence[tuple[object, object]]) -> float | None:
    return round(sum(a == b for a, b in pairs) / len(pairs), 4) if pairs else None


def _relations(pairs: Sequence[Pair]) -> Iterator[tuple[str, F1]]:
    gold = Counter(word.relation for word, _, _ in pairs)
    found = Counter(analysis.relation for _, _, analysis in pairs)
    right = Counter(word.relation for word, _, analysis in pairs if len(set(_arc(word, analysis))) == 1)
    for name in sorted(gold):
        yield name, _f1(right[name], found[name], gold[name])


def _names(sentences: Sequence[Sequence[Pair]]) -> F1 | None:
    known = [sentence for sentence in sentences if all("NER" in word.misc for word, _, _ in sentence)]
    if not known:
        return None
    gold = {(k, *name) for k, s in enumerate(known) for name in names_of([word.misc["NER"] for word, _, _ in s])}
    found = {(k, *name) for k, s in enumerate(known) for name in names_of([analysis.name for _, _, analysis in s])}
    return _f1(len(gold & found), len(found), len(gold))


def _f1(right: int, found: int, gold: int) -> F1:
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    f1 = 2 * right / (found + gold) if found + gold else 0.0
    return F1(precision=round(precision, 4), recall=round(recall, 4), f1=round(f1, 4), gold=gold)

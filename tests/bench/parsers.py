"""The tables of the parsers' model card, in Markdown.

`python -m tests.bench.parsers [--model FILE] LANGUAGE[/TREEBANK]=GOLD…`: a column a gold file, which is CoNLL-U or, for
names only, GermEval's TSV. The model speaks as it does at run time, or as the treebank that is named. After the table:
how often the arcs of the first gold file are right, by their confidence.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zeitgraph.parse.conllu import read_conllu
from zeitgraph.parse.evaluate import F1, ParserScores, name_scores, scores_of, surface
from zeitgraph.parse.harmonise import harmonise
from zeitgraph.parse.name_gold import read_name_gold
from zeitgraph.parse.ours import ZeitgraphParser, parser_of, zeitgraph_parser

MEASURES = {"upos": "UPOS", "ufeats": "features", "case": "case", "lemma": "lemma", "uas": "UAS", "las": "LAS"}
RELATIONS = ("nsubj", "nsubj:pass", "obj", "obl:arg", "obl", "nmod", "ccomp", "xcomp", "advcl", "acl:relcl", "conj")
BOUNDS = (0.9, 0.8, 0.5, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What is known of one gold file."""

    name: str
    fractions: dict[str, float]
    relations: dict[str, F1]
    names: F1 | None


def main(arguments: Sequence[str]) -> None:
    """Print the tables."""
    model = Path(arguments[1]) if arguments[0] == "--model" else None
    golds = [argument.partition("=")[::2] for argument in (arguments[2:] if model else arguments)]
    columns = [_column(name, Path(path), _parser(name.partition("/")[0], model)) for name, path in golds]
    _say("| |", *(f" {column.name} |" for column in columns))
    _say("|---|", *("---|" for _ in columns))
    for key, shown in (MEASURES if any(column.relations for column in columns) else {}).items():
        _say(f"| {shown} |", *(f" {_percent(column.fractions.get(key))} |" for column in columns))
    for key in RELATIONS if any(column.relations for column in columns) else ():
        _say(f"| {key} F1 |", *(f" {_f1(column.relations.get(key))} |" for column in columns))
    _say("| names F1 |", *(f" {_f1(column.names)} |" for column in columns))
    name, path = golds[0]
    if _has_trees(Path(path)):
        for line in _reliability(Path(path), _parser(name.partition("/")[0], model), name):
            _say(line)


def _parser(language: str, model: Path | None) -> ZeitgraphParser:
    return parser_of(model, language) if model else zeitgraph_parser(language)


def _has_trees(gold: Path) -> bool:
    return gold.suffix != ".tsv"


def _column(name: str, gold: Path, parser: ZeitgraphParser) -> Column:
    language, _, treebank = name.partition("/")
    if not _has_trees(gold):
        sentences = read_name_gold(gold)
        found = parser.network.analyse([surface(sentence.words) for sentence in sentences], treebank or None)
        tags = [[word.name for word in sentence] for sentence in found]
        return Column(name=name, fractions={}, relations={}, names=name_scores(sentences, tags)["all"])
    measured = scores_of(gold, language, parser, treebank=treebank or None)
    return Column(
        name=name,
        fractions={**_fractions(measured), "case": _case(gold, language, parser, treebank or None)},
        relations=dict(measured.relations),
        names=measured.names,
    )


def _fractions(measured: ParserScores) -> dict[str, float]:
    found = {key: getattr(measured, key, None) for key in MEASURES}
    return {key: value for key, value in found.items() if value is not None}


def _case(gold: Path, language: str, parser: ZeitgraphParser, treebank: str | None) -> float:
    """How many of the words that have a case in the gold standard are given this one."""
    trees = [harmonise(tree, language) for tree in read_conllu(gold.read_text(encoding="utf-8"), gold.name)]
    found = parser.network.analyse([surface(tree.words) for tree in trees], treebank)
    pairs = [
        (wanted, dict(given.features).get("Case"))
        for tree, sentence in zip(trees, found, strict=True)
        for word, given in zip(tree.words, sentence, strict=True)
        if (wanted := dict(word.features).get("Case"))
    ]
    return sum(a == b for a, b in pairs) / max(1, len(pairs))


def _reliability(gold: Path, parser: ZeitgraphParser, name: str) -> Iterator[str]:
    language, _, treebank = name.partition("/")
    trees = [harmonise(tree, language) for tree in read_conllu(gold.read_text(encoding="utf-8"), gold.name)]
    found = parser.network.analyse([surface(tree.words) for tree in trees], treebank or None)
    arcs = [
        (given.confidence, (word.head, word.relation) == (given.head, given.relation))
        for tree, sentence in zip(trees, found, strict=True)
        for word, given in zip(tree.words, sentence, strict=True)
        if word.relation != "punct"
    ]
    yield "\n| confidence | share of the arcs | right |\n|---|---|---|"
    above = 2.0
    for bound in BOUNDS:
        right = [ok for sure, ok in arcs if bound <= sure < above]
        yield f"| {bound} and more | {_percent(len(right) / len(arcs))} | {_percent(sum(right) / max(1, len(right)))} |"
        above = bound


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def _f1(score: F1 | None) -> str:
    return "–" if score is None else f"{100 * score.f1:.1f} ({score.gold})"


def _say(*parts: str) -> None:
    sys.stdout.write("".join(parts) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

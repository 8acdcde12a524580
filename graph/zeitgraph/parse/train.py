"""`python -m zeitgraph.parse.train`: treebanks and name corpora to a model file."""

# mypy: allow-subclassing-any, allow-untyped-calls, no-warn-return-any, no-warn-unused-ignores

import argparse
import random
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import torch

from zeitgraph.language.treebank import treebank_table
from zeitgraph.parse.conllu import Tree, read_conllu
from zeitgraph.parse.harmonise import harmonise
from zeitgraph.parse.labels import Labels
from zeitgraph.parse.lexicon import Lexicon, lexicon
from zeitgraph.parse.tagsets import shares_of
from zeitgraph.parse.training import words
from zeitgraph.parse.training.augment import augmented
from zeitgraph.parse.training.data import (
    Example,
    Forms,
    Sample,
    example,
    labels_of,
    sample,
)
from zeitgraph.parse.training.export import export, labels_of_model, mixed, weights_of, widened
from zeitgraph.parse.training.gazetteer import place_kinds, political_places
from zeitgraph.parse.training.lemmas import learn_lemmas
from zeitgraph.parse.training.loop import Collator, Schedule, train
from zeitgraph.parse.training.names import gum_names, likely_names, read_names
from zeitgraph.parse.training.network import Dropout, Network, Sizes, Weights

HELD_OUT = 20  # with --hold-out every twentieth document of the first treebank is left for measuring


def main(arguments: Sequence[str] | None = None) -> None:
    """Train a parser and write its model file."""
    options = _options(arguments)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    known = words.read(options.words) if options.words else words.NONE
    book = lexicon(options.lexicon, known.answers)
    examples, held = _examples(options)
    varied = list(augmented(examples, treebank_table(options.language), random.Random(options.seed)))
    labels = replace(_labels(options, varied, book), clusters=len(known.paths))
    forms = Forms(labels, book, known.clusters)
    samples = [sample(e, labels, forms, options.language) for e in varied]
    tests = [sample(e, labels, forms, options.language) for e in held]
    home = labels.treebanks.number(options.treebank[0][0])
    collator = Collator(forms, home, random.Random(options.seed))
    network = Network(labels, Sizes(hidden=options.hidden), _dropout(options.word_dropout))
    _say(
        f"{len(samples)} sentences, {sum(len(s.forms) for s in samples)} words, {len(tests)} held out, "
        f"{sum(p.numel() for p in network.parameters()) / 1e6:.2f} M weights"
    )
    network.start_clusters(known.paths.tolist())
    start = widened(weights_of(options.start), network) if options.start else {}
    if start:
        network.load_state_dict(start)
    schedule = _schedule(options)
    facts = _facts(options, known, examples)

    def check(current: Network, _: int) -> str:
        weights = mixed(start, current.state_dict(), options.mix)
        export(Path(options.output), weights, labels, facts, known.to_arrays())
        return _scores(current, tests, collator) if tests else ""

    train(network, samples, collator, schedule, Weights(), check, _say)


def _labels(options: argparse.Namespace, examples: Sequence[Example], book: Lexicon | None) -> Labels:
    """The labels of the model to go on from, with today's places, or those that the examples need."""
    places = place_kinds(options.language)
    if options.start:
        return replace(labels_of_model(options.start), places=places)
    return labels_of(examples, book, options.lexicon, options.language, places)


def _facts(options: argparse.Namespace, known: words.Words, examples: Sequence[Example]) -> dict[str, object]:
    facts: dict[str, object] = {
        "language": options.language,
        "home": options.treebank[0][0],
        "lemmas": _lemmas(options),
        "tagsets": shares_of(_tags(examples, treebank_table(options.language).finer_tags)),
    }
    if known.answers:
        facts["known"] = known.answers.to_json()
    return facts


def _tags(examples: Sequence[Example], treebanks: Collection[str]) -> Iterator[tuple[str, str]]:
    """The finer and the universal tag of each word in the treebanks named."""
    for found in examples:
        if found.treebank in treebanks:
            yield from ((word.xpos, word.upos) for word in found.words if word.xpos and word.upos)


def _dropout(word: float) -> Dropout:
    return Dropout(word=word, lemma=word - 0.05, gram=round(0.27 * word, 2))


def _schedule(options: argparse.Namespace) -> Schedule:
    return Schedule(
        epochs=options.epochs,
        seed=options.seed,
        batch_tokens=options.batch_tokens,
        rate=options.rate,
        treebank_dropout=options.treebank_dropout,
        bfloat16=options.bfloat16,
    )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m zeitgraph.parse.train", description=__doc__)
    parser.add_argument("--language", required=True)
    parser.add_argument(
        "--treebank",
        required=True,
        action="append",
        type=_pair,
        metavar="NAME[*TIMES]=PATH",
        help="the first one named is the one that the parser will speak",
    )
    parser.add_argument("--names", action="append", default=[], type=_pair, metavar="NAME[*TIMES]=PATH")
    parser.add_argument("--lexicon", default="", help="HanTa:morphmodel_ger.pgz")
    parser.add_argument("--words", type=Path, help="what zeitgraph.parse.training.words wrote")
    parser.add_argument("--hold-out", action="store_true", help="leave documents of the first treebank for measuring")
    parser.add_argument("--share", type=float, default=1.0, help="of the sentences of each treebank: a learning curve")
    parser.add_argument("--held", default="", help="write the held-out sentences to this file")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--hidden", type=int, default=200)
    parser.add_argument("--batch-tokens", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--treebank-dropout", type=float, default=0.15)
    parser.add_argument("--word-dropout", type=float, default=0.45, help="share of the words whose form is left out")
    parser.add_argument("--bfloat16", action="store_true", help="twice as fast on processors that know it")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--start", type=Path, help="go on from the weights of this model, and keep its labels")
    parser.add_argument("--mix", type=float, default=1.0, help="with --start: the share of the new weights in the file")
    parser.add_argument("-o", "--output", required=True)
    return parser.parse_args(arguments)


def _pair(text: str) -> tuple[str, int, Path]:
    name, _, path = text.partition("=")
    name, _, times = name.partition("*")
    return name, int(times or 1), Path(path)


def _examples(options: argparse.Namespace) -> tuple[list[Example], list[Example]]:
    learnt: list[Example] = []
    held: list[Example] = []
    for index, (name, times, path) in enumerate(options.treebank):
        for number, (found, text) in enumerate(_treebank(name, path, options.language)):
            if int((number + 1) * options.share) == int(number * options.share):
                continue
            out = index == 0 and options.hold_out and _is_held_out(found.document)
            (held if out else learnt).extend([found] * (1 if out else times))
            if out and options.held:
                with Path(options.held).open("a", encoding="utf-8") as file:
                    file.write(text)
    places = political_places(options.language) if options.names else frozenset()
    for name, times, path in options.names:
        learnt.extend(list(read_names(path, name, places.__contains__)) * times)
    return learnt, held


def _lemmas(options: argparse.Namespace) -> dict[str, dict[str, str]]:
    texts = [(path, path.read_text(encoding="utf-8")) for _, _, path in options.treebank]
    trees = [harmonise(tree, options.language) for path, text in texts for tree in read_conllu(text, str(path))]
    return learn_lemmas(trees, only_closed=bool(options.lexicon))


def _is_held_out(document: str) -> bool:
    return sum(document.encode()) % HELD_OUT == 0


def _treebank(name: str, path: Path, language: str) -> Iterator[tuple[Example, str]]:
    text = path.read_text(encoding="utf-8")
    blocks = [block for block in text.split("\n\n") if block.strip()]
    for block, tree in zip(blocks, read_conllu(text, str(path)), strict=True):
        tree = harmonise(tree, language)
        names = _names(tree, name, language)
        yield example(tree, name, names), block + "\n\n"


def _names(tree: Tree, treebank: str, language: str) -> tuple[frozenset[str], ...] | None:
    """The names that a treebank without `NER=` still tells; None where it has that, or tells none."""
    table, is_political = treebank_table(language), political_places(language).__contains__
    if all("NER" in word.misc for word in tree.words):
        return None
    if treebank in table.entities:
        return gum_names(tree, is_political, table.titles)
    if treebank in table.likely_names:
        return likely_names(tree, is_political, table.titles, table.no_names)
    return None


def _scores(network: Network, tests: Sequence[Sample], collator: Collator) -> str:
    """Accuracy of the best single governors, trees not enforced: an idea of how training goes."""
    right = {"uas": 0, "las": 0, "upos": 0}
    count = 0
    for begin in range(0, len(tests), 16):
        batch = collator.batch(tests[begin : begin + 16])
        embedded = network.embed(batch)
        states = network.states(batch, embedded)
        arcs, governors, dependents = network.arcs(states)
        keys = torch.arange(arcs.shape[2])[None, :] <= batch.lengths[:, None]
        heads = arcs.masked_fill(~keys[:, None, :], -1e9).argmax(-1)
        relations = network.relations(governors, dependents, heads)[..., 2:].argmax(-1) + 2
        upos = network.outputs(states, embedded)[0][..., 2:].argmax(-1) + 2
        mask = batch.mask & (batch.upos != network.labels.upos.number("PUNCT"))
        same = (heads == batch.heads) & mask
        right["uas"] += int(same.sum())
        right["las"] += int((same & (relations == batch.relations)).sum())
        right["upos"] += int(((upos == batch.upos) & mask).sum())
        count += int(mask.sum())
    return " ".join(f"{name} {100 * value / max(1, count):.2f}" for name, value in right.items())


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()

"""`zeitgraph parse`, `timexes` and `evaluate`: a look at single stages, and their scores."""

import datetime
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from zeitgraph import pipeline
from zeitgraph.cli import console
from zeitgraph.cli.build import AuthorityFile, Language, ParserName, Published, day
from zeitgraph.errors import InputError, OptionError
from zeitgraph.export.files import make_folder, write_file
from zeitgraph.export.timeml import timeml
from zeitgraph.model.edtf_values import to_edtf_value
from zeitgraph.model.options import Options
from zeitgraph.model.text import Rejection
from zeitgraph.model.time import Timex
from zeitgraph.parse import write_conllu
from zeitgraph.parse.evaluate import evaluate_names as name_scores
from zeitgraph.parse.evaluate import evaluate_parser as parser_scores
from zeitgraph.parse.evaluate import plain
from zeitgraph.parse.name_gold import read_name_gold
from zeitgraph.read.detect import language_of

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object in place of the table.")]
Annotation = Annotated[
    str | None,
    typer.Option("--treebank", metavar="NAME", help="Speak as this treebank of the training does, e.g. gsd."),
]
_Tagged = tuple[str, str, datetime.date | None, tuple[Timex, ...]]
_NOT_IN_NAMES = re.compile(r"[^\w.-]|^\.+")
SHOWN_RELATIONS = 25
COLUMNS = ("precision", "recall", "f1", "right", "given", "wanted")


def parse(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A document, a folder, a manifest, or -.")],
    conllu: Annotated[bool, typer.Option("--conllu", help="CoNLL-U (the only format so far, and the default).")] = True,
    language: Language = None,
    published: Published = None,
    parser: ParserName = None,
) -> None:
    """Write the parse of documents as CoNLL-U: sentences, tokens, Universal Dependencies, names in MISC."""
    if not conllu:
        raise OptionError("--no-conllu: there is no other format")
    options = Options(language=language, published=day(published), parser=parser)
    rejected = []
    for item in pipeline.documents([file], options=options, stdin=sys.stdin.buffer):
        if isinstance(item, Rejection):
            rejected.append(item)
            continue
        sys.stdout.write(write_conllu(pipeline.parse_document(item, options)))
    for rejection in rejected:
        console.left_out(rejection.name, rejection.reason)


def timexes(
    raw: Annotated[
        Path,
        typer.Argument(metavar="RAW.jsonl", help='Lines {"doc", "text", "dct"?, "language"?}.', show_default=False),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="OUT", help="A file, with --timeml a folder; else standard output."),
    ] = None,
    as_timeml: Annotated[bool, typer.Option("--timeml", help="TimeML, a file NAME.tml a document.")] = False,
    language: Language = None,
    parser: ParserName = None,
) -> None:
    """Tag temporal expressions: one line {"doc", "timexes": [{"begin", "end", "type", "value"}]} a document.

    Offsets are characters of "text", end exclusive; "dct" (YYYY-MM-DD) is what relative expressions are anchored to.
    "mod", "quant", "freq" and "edtf" are there where the words say them. With --timeml each document becomes a file in
    the folder OUT, named after "doc".
    """
    if as_timeml and output is None:
        raise OptionError("--timeml writes a file a document; name their folder with -o")
    tagged = _tagged(raw, language, Options(parser=parser))
    if as_timeml and output is not None:
        _write_timeml(tagged, output)
        return
    lines = [
        json.dumps({"doc": name, "timexes": [_timex(timex) for timex in found]}, ensure_ascii=False)
        for name, _, _, found in tagged
    ]
    if output is None:
        for line in lines:
            console.say(line)
    else:
        write_file(output, (line + "\n" for line in lines))


def evaluate_parser(
    gold: Annotated[Path, typer.Argument(metavar="GOLD.conllu", help="A treebank in CoNLL-U.")],
    language: Annotated[str, typer.Option("--language", "-l", metavar="CODE", help="de or en.")],
    treebank: Annotation = None,
    as_json: AsJson = False,
) -> None:
    """Parse the gold tokens of a treebank again, and score tags, features, lemmas and trees, punctuation left out."""
    scores = parser_scores(gold, language, treebank=treebank)
    if as_json:
        console.say(json.dumps(scores.to_json(), indent=1))
        return
    figures = scores.to_json()
    rows = [(name, _fraction(figures[name])) for name in ("upos", "ufeats", "lemma", "uas", "las")]
    console.table(("measure", "accuracy"), rows)
    relations = sorted(figures["relations"].items(), key=lambda item: (-item[1].get("gold", 0), item[0]))
    console.say()
    console.table(("relation", "F1"), [(name, _fraction(row["f1"])) for name, row in relations[:SHOWN_RELATIONS]])


def evaluate_names(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="CoNLL-U with NER= in MISC, or GermEval's TSV.")],
    language: Language = None,
    treebank: Annotation = None,
    as_json: AsJson = False,
) -> None:
    """Find the names in gold tokens again, and score whole names with their label, all and by label.

    GermEval has no states and cities: its LOC is right for our LOC and our GPE.
    """
    sentences = read_name_gold(gold)
    text = " ".join(word.form for sentence in sentences for word in sentence.words)
    scores = name_scores(sentences, language or language_of(text, str(gold)), treebank=treebank)
    rows = {name: plain(score) for name, score in scores.items()}
    if as_json:
        console.say(json.dumps(rows, indent=1))
        return
    measures = ("precision", "recall", "f1", "gold")
    cells = [(name, *(console.figure(row[measure]) for measure in measures)) for name, row in rows.items()]
    console.table(("names", *measures), cells)


def evaluate_events(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD…", help="YAML files or folders of them.")],
    system: Annotated[
        Path | None,
        typer.Option(metavar="FILE.jsonl", help="Events of a system; else ours are made from the gold texts."),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List every difference.")] = False,
    as_json: AsJson = False,
    authority: AuthorityFile = None,
) -> None:
    """Score events against gold annotation: events, arguments, identity, dates, factuality, source and type."""
    differences: list[str] = []
    figures = pipeline.evaluate_events(gold, system, options=Options(authority=authority), differences=differences)
    if errors:
        for difference in differences:
            console.say(difference)
    rows = {name: measure.row() for name, measure in figures.items()}
    if as_json:
        console.say(json.dumps(rows, indent=1))
        return
    cells = [(name, *(console.figure(row[column]) for column in COLUMNS)) for name, row in rows.items()]
    console.table(("measure", *COLUMNS), cells)


def _tagged(raw: Path, language: str | None, options: Options) -> list[_Tagged]:
    """The name, text, date and expressions of each document of a file of JSON Lines."""
    tagged = []
    with console.progress("Tagging") as advance:
        for where, record in _records(raw):
            advance(str(record["doc"]))
            code = language or record.get("language") or language_of(record["text"], where)
            created = day(record.get("dct") or None, where=f"{where}: dct")
            found = pipeline.tag_timexes(record["text"], created=created, code=code, options=options)
            tagged.append((str(record["doc"]), record["text"], created, found))
    return tagged


def _write_timeml(tagged: list[_Tagged], folder: Path) -> None:
    """A file a document; what cannot stand in a file's name becomes '_'. Two documents of one name are an error."""
    names = [_NOT_IN_NAMES.sub("_", name.removesuffix(".tml")) + ".tml" for name, *_ in tagged]
    twice = next((name for name, number in Counter(names).items() if number > 1), None)
    if twice is not None:
        raise InputError(f'{folder / twice}: two documents would be written there; give each its own "doc"')
    make_folder(folder)
    for name, document in zip(names, tagged, strict=True):
        write_file(folder / name, timeml(*document))


def _records(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(pipeline.read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"{where}: not JSON: {error.msg} at column {error.colno}") from None
        if not (isinstance(record, dict) and "text" in record and "doc" in record):
            raise InputError(f'{where}: needs "doc" and "text"')
        if not isinstance(record["text"], str):
            raise InputError(f'{where}: "text" has to be a string')
        yield where, record


def _timex(timex: Timex) -> dict[str, object]:
    found: dict[str, object] = {
        "begin": timex.span.begin,
        "end": timex.span.end,
        "type": timex.type.value,
        "value": timex.value,
    }
    edtf = to_edtf_value(timex.value, timex.mod)
    extra = {"mod": timex.mod, "quant": timex.quant, "freq": timex.freq, "edtf": edtf}
    return found | {name: value for name, value in extra.items() if value is not None}


def _fraction(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"

"""`zeitgraph build` and `zeitgraph events`: from paths to files, or to a timeline in the terminal."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from zeitgraph import export, pipeline
from zeitgraph.cli import console
from zeitgraph.cli.days import day as day
from zeitgraph.cli.filters import filtering, some
from zeitgraph.errors import InputError, OptionError
from zeitgraph.export.coding import Coding, coded_csv, coded_jsonl
from zeitgraph.export.index import factuality
from zeitgraph.export.network_table import network_table
from zeitgraph.model.filter import EVERYTHING, Filter, View
from zeitgraph.model.options import DEFAULT_BASE, DEFAULT_FORMATS, Options, Quote

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH…",
        help="Files (.txt, .md), folders, manifests (.jsonl), a graph.nq, - for standard input. Default: seeds/",
        show_default=False,
    ),
]
Language = Annotated[
    str | None, typer.Option("--language", "-l", metavar="CODE", help="de or en, for all documents; else recognised.")
]
Published = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="The publication date of all documents; else each one's is looked for."),
]
ParserName = Annotated[
    str | None, typer.Option("--parser", metavar="NAME", help="zeitgraph (default), spacy:NAME, stanza:LANG or conllu.")
]
AuthorityFile = Annotated[
    Path | None,
    typer.Option("--authority", metavar="FILE.csv", help="Your own names: columns name, alias (a|b|c), type, iri."),
]
DecisionsFile = Annotated[
    Path | None,
    typer.Option("--decisions", metavar="FILE.csv", help="Who is who, as you know it: same or different, a, b."),
]
Base = Annotated[str, typer.Option(metavar="IRI", help="The IRI that all ids are under.")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Where the files go.")]
Formats = Annotated[str, typer.Option(metavar="A,B,…", help=f"Which files, of: {', '.join(sorted(export.FORMATS))}.")]
Licence = Annotated[str | None, typer.Option(metavar="IRI", help="Of the data set, for void.ttl (--formats …,void).")]
CodingScheme = Annotated[
    Coding | None, typer.Option(help="Event data as coders want it: CSV, with --jsonl JSON Lines.")
]
TableView = Annotated[View, typer.Option("--view", help="The timeline; who acted on whom; or who is named together.")]
Views = Annotated[
    list[View] | None,
    typer.Option(
        "--view",
        metavar="NAME",
        help="Which networks are written for Gephi. Of events, actors, cooccurrence; default: the first two.",
    ),
]
QuoteChoice = Annotated[Quote, typer.Option(help="How much of an article goes into the files.")]
DEFAULT_PATHS = ("seeds",)
USUAL_FORMATS = ",".join(DEFAULT_FORMATS)
MOST_WARNINGS = 5  # documents without a date that are named; the others are counted


@filtering
def build(
    paths: Paths = None,
    output: Output = Path("exports"),
    language: Language = None,
    published: Published = None,
    parser: ParserName = None,
    authority: AuthorityFile = None,
    decisions: DecisionsFile = None,
    base: Base = DEFAULT_BASE,
    quote: QuoteChoice = Quote.SENTENCE,
    formats: Formats = USUAL_FORMATS,
    views: Views = None,
    licence: Licence = None,
    wanted: Filter = EVERYTHING,
) -> None:
    """Read documents, and write their graph of events: RDF, Gephi files, JSON Lines and a timeline.

    Of the filters all that are given must hold; an event stays whole, with all its claims.
    """
    options = Options(
        language=language,
        published=day(published),
        parser=parser,
        authority=authority,
        decisions=decisions,
        base=base,
        quote=quote,
        formats=_viewed(_formats(formats), views),
        filter=wanted,
        licence=licence,
    )
    result = _read(paths, options)
    written = pipeline.write(result.graph, output, options=options)
    _summary(result, written, output)


@filtering
def events(
    paths: Paths = None,
    language: Language = None,
    published: Published = None,
    parser: ParserName = None,
    authority: AuthorityFile = None,
    decisions: DecisionsFile = None,
    base: Base = DEFAULT_BASE,
    quote: QuoteChoice = Quote.SENTENCE,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="JSON Lines for programs, one event mention a line.")] = False,
    coding: CodingScheme = None,
    which: TableView = View.EVENTS,
    wanted: Filter = EVERYTHING,
) -> None:
    """Print the events of documents as a timeline: when, who, what, whom, where, how sure, according to whom.

    Of the filters all that are given must hold; an event stays whole, with all its claims.
    """
    if which is not View.EVENTS and jsonl:
        raise OptionError(f"--view {which}: JSON Lines are of events only; `zeitgraph build` writes networks")
    options = Options(
        language=language,
        published=day(published),
        parser=parser,
        authority=authority,
        decisions=decisions,
        base=base,
        quote=quote,
        filter=wanted,
    )
    result = _read(paths, options)
    view = result.graph.view()
    if coding:
        sys.stdout.writelines(coded_jsonl(view) if jsonl else coded_csv(view))
    elif jsonl:
        sys.stdout.writelines(f"{line}\n" for line in export.jsonl_lines(view, base=base))
    else:
        console.table(*(export.timeline_table(view) if which is View.EVENTS else network_table(view, which)))
    _left_out(result)


def _read(paths: list[str] | None, options: Options) -> pipeline.Build:
    with console.progress("Reading") as advance:
        result = pipeline.build(paths or DEFAULT_PATHS, options=options, stdin=sys.stdin.buffer, progress=advance)
    if not result.graph.documents:
        _left_out(result)
        some(result.graph, options.filter)
        raise InputError(f"no document could be used: {len(result.rejected)} left out")
    return result


def _summary(result: pipeline.Build, written: tuple[Path, ...], output: Path) -> None:
    graph = result.graph
    codes = Counter(factuality(claim) for claim in graph.claims)
    bases = Counter(event.dating.basis.value for event in graph.events)
    types = Counter(event.type.value for event in graph.events)
    counted = (("document", graph.documents), ("event", graph.view().events), ("claim", graph.claims))
    console.say(", ".join(console.number(len(found), noun) for noun, found in counted))
    console.say("  dated by: " + _counts(bases))
    console.say("  factuality: " + _counts(codes))
    console.say("  types: " + _counts(types))
    console.say(f"{console.number(len(written), 'file')} in {output}: {', '.join(path.name for path in written)}")
    _left_out(result)
    console.say("Next:")
    if any(path.name == "index.html" for path in written):
        console.say(f"  open {output / 'index.html'} in a browser")
    console.say(f"  zeitgraph query {output} --ask list      the saved questions")
    if any(path.name == "events.gexf" for path in written):
        console.say(f"  open {output / 'events.gexf'} in Gephi    (T shows the labels)")


def _left_out(result: pipeline.Build) -> None:
    if result.graph.contradictions:
        console.note(f"warning: {_contradictions(result)}")
    for name in result.undated[:MOST_WARNINGS]:
        console.note(
            f"warning: {name}: no publication date found; its relative dates stay open (--published YYYY-MM-DD)"
        )
    if (more := len(result.undated) - MOST_WARNINGS) > 0:
        console.note(f"warning: {console.number(more, 'more document')} without a publication date")
    if result.nobody:
        console.note(f"warning: --decisions: nobody is called {', '.join(map(repr, result.nobody))}")
    for rejection in result.rejected:
        console.left_out(rejection.name, rejection.reason)


def _contradictions(result: pipeline.Build) -> str:
    """How many links in time were dropped, and where the first of them is."""
    names = {record.id: record.source.name for record in result.graph.documents}
    dropped = (one.dropped.evidence for one in result.graph.contradictions)
    first, *rest = sorted((names[words.document], words.span, words.rule) for words in dropped)
    more = f" and {len(rest)} more" if rest else ""
    return f"{first[0]}, {first[1].begin}–{first[1].end}: {first[2]}{more}: at odds with surer words, left out"


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counter.items(), key=lambda item: (-item[1], item[0])))


def _formats(text: str) -> tuple[str, ...]:
    wanted = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    unknown = [name for name in wanted if name not in export.FORMATS]
    if unknown or not wanted:
        raise OptionError(f"--formats {', '.join(unknown) or 'empty'}: there are {', '.join(sorted(export.FORMATS))}")
    return wanted


def _viewed(formats: tuple[str, ...], views: list[View] | None) -> tuple[str, ...]:
    """The formats with the networks that are wanted in place of the usual ones; only of those that are written."""
    if views is None:
        return formats
    networks = [f"{view}.gexf" for view in View]
    written = tuple(f"{view}.gexf" for view in dict.fromkeys(views))
    return (*(name for name in formats if name not in networks), *written)

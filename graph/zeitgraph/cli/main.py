"""The application: its commands in one place, and errors as one line with exit code 2."""

import sys
from importlib.metadata import version
from typing import Annotated

import typer

from zeitgraph.cli import console
from zeitgraph.cli.ask import explain, query
from zeitgraph.cli.build import build, events
from zeitgraph.cli.check import check
from zeitgraph.cli.clusters import evaluate_clusters
from zeitgraph.cli.draw import draw
from zeitgraph.cli.inspect import evaluate_events, evaluate_names, evaluate_parser, parse, timexes
from zeitgraph.errors import ZeitgraphError

app = typer.Typer(
    name="zeitgraph",
    help="News text in, a dated graph of events out: who did what to whom, when, according to whom.\n\n"
    "Start with `zeitgraph build FOLDER -o OUT`, then `zeitgraph query OUT --ask list`.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
evaluate = typer.Typer(no_args_is_help=True, help="Score the parser, its names or the events against gold annotation.")
app.command()(build)
app.command()(events)
app.command()(query)
app.command()(explain)
app.command()(draw)
app.command()(check)
app.command()(parse)
app.command()(timexes)
evaluate.command("parser")(evaluate_parser)
evaluate.command("names")(evaluate_names)
evaluate.command("events")(evaluate_events)
evaluate.command("clusters")(evaluate_clusters)
app.add_typer(evaluate, name="evaluate")


def _print_version(wanted: bool) -> None:
    if wanted:
        console.say(f"zeitgraph {version('zeitgraph')}")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Nothing happens before a command is chosen; this only holds the options that stand before it."""


def main() -> None:
    """Runs the command line; an error that a user can mend is one line on standard error and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except ZeitgraphError as error:
        console.fail(str(error))
        raise SystemExit(2) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        console.fail("stopped; files that were not finished have not been written")
        raise SystemExit(130) from None

"""What the person at the terminal sees: progress, tables, summaries, and errors in one line."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text


def fail(message: str) -> None:
    """One line on standard error that says what is wrong; the caller exits with 2."""
    sys.stderr.write(f"zeitgraph: {_one_line(message)}\n")


def say(text: str = "") -> None:
    """A line of the result on standard output."""
    sys.stdout.write(text + "\n")


def note(text: str) -> None:
    """A line beside the result, on standard error."""
    sys.stderr.write(text + "\n")


def left_out(name: str, reason: str) -> None:
    """A line beside the result on a document that was left out; the reason may name it already."""
    note(f"left out: {reason if reason.startswith(name) else f'{name}: {reason}'}")


def number(count: int, noun: str) -> str:
    """A number with its noun: '1 document', '2 documents'."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None]]:
    """Shows which document is being read, on a terminal only; gives the function to call for each."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _name: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what)
        count = 0

        def advance(name: str) -> None:
            nonlocal count
            count += 1
            bar.update(task, description=f"{what} {count}: {name[:60]}")

        yield advance


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table: drawn for a terminal, tab-separated with a header line where the output is piped."""
    if sys.stdout.isatty():
        drawn = Table(*columns, box=None, header_style="bold", pad_edge=False)
        for row in rows:
            drawn.add_row(*(Text(cell) for cell in row))
        Console().print(drawn)
        return
    for row in (columns, *rows):
        say("\t".join(_one_line(cell) for cell in row))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def figure(value: float) -> str:
    """A count as it is, a score to three places."""
    return str(value) if isinstance(value, int) else f"{value:.3f}"

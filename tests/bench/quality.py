"""The README's table of quality: `python -m tests.bench.quality NAME=GOLD…` prints it in Markdown, a column a set.

A gold set is a folder of gold files or one of them; NAME/CODE=GOLD takes only the files whose language is CODE.
"""

import sys
from pathlib import Path

from zeitgraph.assemble.gold import gold_documents
from zeitgraph.assemble.score import Figures
from zeitgraph.pipeline import evaluate_events

MEASURES = {
    "events": "events",
    "arguments": "arguments with their role",
    "entity identity": "entity identity",
    "event dates, closed": "dates, closed",
    "event dates, compatible": "dates, compatible",
    "factuality": "factuality",
    "source, quoted": "quoted source",
    "type": "event type",
    "document date": "document date",
}


def main(arguments: list[str]) -> None:
    """Prints the table for the gold sets that are named."""
    columns = {name: figures(name, [Path(path) for path in paths.split(",")]) for name, paths in map(_pair, arguments)}
    print("| F1 |", " | ".join(columns), "|")
    print("| --- |" + " ---: |" * len(columns))
    for measure, shown in MEASURES.items():
        print(f"| {shown} |", " | ".join(_cell(measured[measure]) for measured in columns.values()), "|")


def figures(name: str, paths: list[Path]) -> dict[str, Figures]:
    """The figures of a gold set, or of one language of it."""
    _, _, code = name.partition("/")
    files = [file for path in paths for file in (sorted(path.glob("*.yaml")) if path.is_dir() else [path])]
    return evaluate_events([file for file in files if not code or gold_documents([file])[0].language == code])


def _pair(argument: str) -> tuple[str, str]:
    name, _, path = argument.partition("=")
    return name, path


def _cell(measured: Figures) -> str:
    return f"{100 * measured.f1:.1f} ({measured.wanted})"


if __name__ == "__main__":
    main(sys.argv[1:])

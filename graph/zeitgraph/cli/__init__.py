"""The command line: `zeitgraph build`, `events`, `query`, `explain`, `parse`, `timexes`, `evaluate`."""

from zeitgraph.cli.main import app, main

__all__ = ["app", "main"]

"""News text in, a dated graph of events out.

>>> import zeitgraph
>>> result = zeitgraph.build(["seeds"])                             # doctest: +SKIP
>>> zeitgraph.write(result.graph, pathlib.Path("exports"))          # doctest: +SKIP
"""

from zeitgraph.errors import ZeitgraphError
from zeitgraph.model.filter import Filter
from zeitgraph.model.options import Options, Quote
from zeitgraph.pipeline import Build, EventGraph, build, write

__all__ = ["Build", "EventGraph", "Filter", "Options", "Quote", "ZeitgraphError", "build", "write"]

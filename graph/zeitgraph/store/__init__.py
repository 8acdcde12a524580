"""The graph to answers: the embedded SPARQL store, saved questions, and the words behind an event."""

from zeitgraph.store.conformity import Verdict, verdict
from zeitgraph.store.explain import explain
from zeitgraph.store.guard import check
from zeitgraph.store.restore import is_graph, read_graph
from zeitgraph.store.results import Cell, CellKind, Result
from zeitgraph.store.saved import Parameter, Question, ask, questions, with_parameters
from zeitgraph.store.store import FILES, Store, graph_file

__all__ = [
    "FILES",
    "Cell",
    "CellKind",
    "Parameter",
    "Question",
    "Result",
    "Store",
    "Verdict",
    "ask",
    "check",
    "explain",
    "graph_file",
    "is_graph",
    "questions",
    "read_graph",
    "verdict",
    "with_parameters",
]

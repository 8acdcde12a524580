"""Export, stage 6: the graph to files, by the table of formats."""

from zeitgraph.export.draw import Part, Sketch, draw_svg
from zeitgraph.export.formats import FORMATS, Format, Reads, Writer, write
from zeitgraph.export.jsonl import jsonl_lines
from zeitgraph.export.networkx_graph import to_networkx
from zeitgraph.export.rdf import nquads, to_rdflib
from zeitgraph.export.timeline import timeline_table
from zeitgraph.export.vocabulary import ontology, shapes

__all__ = [
    "FORMATS",
    "Format",
    "Part",
    "Reads",
    "Sketch",
    "Writer",
    "draw_svg",
    "jsonl_lines",
    "nquads",
    "ontology",
    "shapes",
    "timeline_table",
    "to_networkx",
    "to_rdflib",
    "write",
]

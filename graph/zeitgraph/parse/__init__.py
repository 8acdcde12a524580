"""Documents to parsed documents: sentences, tokens, Universal Dependencies, names."""

from zeitgraph.parse.conllu import read_conllu, write_conllu
from zeitgraph.parse.parser import Parser
from zeitgraph.parse.parsers import PARSERS, parser_for
from zeitgraph.parse.segment import Segment, segment

__all__ = ["PARSERS", "Parser", "Segment", "parser_for", "read_conllu", "segment", "write_conllu"]

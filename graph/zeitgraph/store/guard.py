"""SPARQL text to what may be run: queries over the data at hand, nothing that writes or reaches out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zeitgraph.errors import QueryError

_TOKENS = re.compile(
    r"""
      (?P<comment>\#[^\r\n]*)
    | (?P<iri><[^<>"{}|^`\\\s]*>)
    | (?P<string>\"{3}(?:\\.|[^\\])*?\"{3} | '{3}(?:\\.|[^\\])*?'{3} | "(?:\\.|[^"\\\r\n])*" | '(?:\\.|[^'\\\r\n])*')
    | (?P<variable>[?$]\w+)
    | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>[\w.\-]*:[\w.\-:%\\]*)
    | (?P<word>[A-Za-z_]\w*)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENINGS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_WRITES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_REASONS = {
    "SERVICE": "asks another server",
    "FROM": "reads data from elsewhere; the question is asked of all documents, and GRAPH picks one",
}


class Keyword(NamedTuple):
    """A bare word of a query, in capitals, and where it stands (line and column from 1)."""

    word: str
    line: int
    column: int


def keywords(sparql: str) -> Iterator[Keyword]:
    """The bare words of a query: not those in comments, strings, IRIs, variables and prefixed names."""
    for match in _TOKENS.finditer(sparql):
        if match.lastgroup == "word":
            yield Keyword(match[0].upper(), *position(sparql, match.start()))


def check(sparql: str) -> None:
    """Raise QueryError, with line and column, for what is no query, writes, or reads more than the data at hand."""
    for word, line, column in keywords(_ESCAPE.sub(_character, sparql)):
        if word in _REASONS:
            raise QueryError(f"SPARQL, line {line}, column {column}: {word} is refused: it {_REASONS[word]}")
        if word in _WRITES:
            raise QueryError(f"SPARQL, line {line}, column {column}: {word} is refused: queries do not change the data")
    opening = next((found for found in keywords(sparql) if found.word not in ("PREFIX", "BASE")), None)
    if opening is None or opening.word not in _OPENINGS:
        line, column = (opening.line, opening.column) if opening else (1, 1)
        raise QueryError(f"SPARQL, line {line}, column {column}: a query begins with {', '.join(_OPENINGS)}")


def is_ordered(sparql: str) -> bool:
    """Whether the query says itself how its rows are ordered, or which of them it takes."""
    return any(keyword.word in ("ORDER", "LIMIT", "OFFSET") for keyword in keywords(sparql))


def position(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of an offset, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else match[0]

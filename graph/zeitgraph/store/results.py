"""What a query gives: rows of RDF terms, as a table for readers, as CSV and as SPARQL's JSON for programs."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class CellKind(StrEnum):
    """What stands in a cell, in the words of SPARQL's JSON."""

    IRI = "uri"
    LITERAL = "literal"
    BLANK = "bnode"


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """An RDF term of a result."""

    kind: CellKind
    value: str
    datatype: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Columns and rows; an empty cell is None. `boolean` is the answer of an ASK query, which has no rows.

    CONSTRUCT and DESCRIBE give the columns subject, predicate and object.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...] = ()
    boolean: bool | None = None
    prefixes: Mapping[str, str]

    def table(self) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """Column names and rows as a reader wants them: IRIs with prefixes, ids without."""
        if self.boolean is not None:
            return ("answer",), (("yes" if self.boolean else "no",),)
        return self.columns, tuple(tuple(self._shown(cell) for cell in row) for row in self.rows)

    def csv(self) -> str:
        """The rows as SPARQL 1.1 CSV: plain values under a line of column names."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        columns, rows = (self.columns, self._values()) if self.boolean is None else self.table()
        writer.writerow(columns)
        writer.writerows(rows)
        return out.getvalue()

    def json(self) -> str:
        """The rows as SPARQL 1.1 Query Results JSON."""
        if self.boolean is not None:
            return json.dumps({"head": {}, "boolean": self.boolean})
        bindings = [
            {name: _json(cell) for name, cell in zip(self.columns, row, strict=True) if cell} for row in self.rows
        ]
        answer = {"head": {"vars": list(self.columns)}, "results": {"bindings": bindings}}
        return json.dumps(answer, ensure_ascii=False, indent=1)

    def _values(self) -> Sequence[Sequence[str]]:
        return [[cell.value if cell else "" for cell in row] for row in self.rows]

    def _shown(self, cell: Cell | None) -> str:
        if cell is None:
            return ""
        if cell.kind is not CellKind.IRI:
            return cell.value
        for prefix, namespace in self.prefixes.items():
            if cell.value.startswith(namespace) and len(cell.value) > len(namespace):
                local = cell.value[len(namespace) :]
                return local if prefix == "id" else f"{prefix}:{local}"
        return cell.value


def _json(cell: Cell) -> dict[str, Any]:
    found = {"type": cell.kind.value, "value": cell.value}
    if cell.language:
        found["xml:lang"] = cell.language
    elif cell.datatype:
        found["datatype"] = cell.datatype
    return found

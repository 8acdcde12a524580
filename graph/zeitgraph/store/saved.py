"""Saved questions: SPARQL files that run as they are anywhere, with parameters that can be set by name.

A file opens with comments: '# asks: …' and one '# parameter NAME: …' for each parameter ('NAME (needed)' where there is
no sensible default). The parameters are the variables of the lines that end in '# parameters', in whose VALUES the
defaults stand; a variable may carry '_wanted' behind the parameter's name, to keep clear of a column.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from zeitgraph.errors import QueryError
from zeitgraph.model.options import DEFAULT_BASE
from zeitgraph.store.results import Cell, CellKind, Result
from zeitgraph.store.store import Store

LIST = "list"
_ASKS = re.compile(r"^# asks: (.+)$", re.MULTILINE)
_MEANING = re.compile(r"^# parameter (\w+)( \(needed\))?: (.+)$", re.MULTILINE)
_VALUES = re.compile(r"VALUES \(([^)]*)\) \{ \((.*)\) \}\s*# parameters$", re.MULTILINE)
_TERM = re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?:\^\^xsd:(?P<type>\w+))?|(?P<number>\d+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What a question can be told: `type` is string, date or integer; `needed` where it has no sensible default."""

    name: str
    meaning: str
    default: str
    type: str
    needed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A saved question: `asks` says what it answers, in one line."""

    name: str
    asks: str
    sparql: str
    parameters: tuple[Parameter, ...] = ()


@cache
def questions() -> Mapping[str, Question]:
    """All saved questions by name, in the order of their names."""
    folder = files("zeitgraph.store").joinpath("questions")
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    return {
        question.name: question
        for file in found
        for question in [_question(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8"))]
    }


def ask(store: Store, name: str, parameters: Mapping[str, str] | None = None) -> Result:
    """The answer to a saved question; 'list' gives the questions themselves.

    Raises QueryError for a name or parameter that there is not (with the nearest), and for a value of the wrong type.
    """
    if name == LIST:
        return _listed(store)
    question = _find(name)
    return store.query(with_parameters(question, parameters or {}, base=store.base))


def with_parameters(question: Question, given: Mapping[str, str], *, base: str = DEFAULT_BASE) -> str:
    """The question's SPARQL with these values in place of the defaults, for a graph under this base."""
    names = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in names:
            raise QueryError(f"{question.name}: no parameter {name!r}{_nearest(name, names)}")
    for parameter in question.parameters:
        if parameter.needed and not given.get(parameter.name):
            raise QueryError(f"{question.name}: needs {parameter.name}=…: {parameter.meaning}")
    known = {parameter.name: parameter for parameter in question.parameters}

    def filled(match: re.Match[str]) -> str:
        terms = [term[0] for term in _TERM.finditer(match[2])]
        values = [
            _written(known[name], given[name]) if name in given else term
            for name, term in zip(_names(match[1]), terms, strict=True)
        ]
        return f"VALUES ({match[1]}) {{ ({' '.join(values)}) }}  # parameters"

    return _VALUES.sub(filled, question.sparql).replace(DEFAULT_BASE, base)


def _find(name: str) -> Question:
    known = questions()
    if name not in known:
        raise QueryError(f"no saved question {name!r}{_nearest(name, list(known))}")
    return known[name]


def _nearest(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=3, cutoff=0.4) or [
        word for word in known if set(name.lower().split("-")) & set(word.split("-"))
    ]
    if near:
        return f"; did you mean {' or '.join(near)}?"
    return f"; there are {', '.join(known)}" if known else "; it takes none"


def _question(name: str, sparql: str) -> Question:
    asks = _ASKS.search(sparql)
    meanings = {match[1]: (match[3], bool(match[2])) for match in _MEANING.finditer(sparql)}
    defaults = {
        variable: term
        for line in _VALUES.finditer(sparql)
        for variable, term in zip(_names(line[1]), _TERM.finditer(line[2]), strict=True)
    }
    if asks is None or set(meanings) != set(defaults):
        raise QueryError(f"questions/{name}.rq: its comments and its parameters do not agree")
    return Question(
        name=name,
        asks=asks[1],
        sparql=sparql,
        parameters=tuple(_parameter(word, *meanings[word], defaults[word]) for word in meanings),
    )


def _parameter(name: str, meaning: str, needed: bool, term: re.Match[str]) -> Parameter:  # noqa: FBT001 - from a table
    kind = "integer" if term["number"] else term["type"] or "string"
    return Parameter(name=name, meaning=meaning, default=term["number"] or term["text"], type=kind, needed=needed)


def _names(variables: str) -> list[str]:
    return [variable.removeprefix("?").removesuffix("_wanted") for variable in variables.split()]


def _written(parameter: Parameter, value: str) -> str:
    """A user's value as a SPARQL term, so quoted that it cannot be anything else."""
    try:
        if parameter.type == "date":
            return f'"{datetime.date.fromisoformat(value).isoformat()}"^^xsd:date'
        if parameter.type == "integer":
            return str(int(value))
    except ValueError:
        wanted = "a date as YYYY-MM-DD" if parameter.type == "date" else "a whole number"
        raise QueryError(f"{parameter.name}={value!r}: must be {wanted}") from None
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def _listed(store: Store) -> Result:
    def row(question: Question) -> tuple[Cell | None, ...]:
        told = " · ".join(f"{p.name}: {p.meaning}" for p in question.parameters)
        return tuple(Cell(CellKind.LITERAL, words) for words in (question.name, question.asks, told))

    rows = tuple(row(question) for question in questions().values())
    return Result(columns=("name", "asks", "parameters"), rows=rows, prefixes=store.prefixes)

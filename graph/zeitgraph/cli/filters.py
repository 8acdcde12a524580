"""The words that say which part of a graph is wanted: the same for every command that gives one."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from zeitgraph.cli.days import day
from zeitgraph.errors import InputError, OptionError
from zeitgraph.model.filter import EVERYTHING, FACTUALITY_CODES, Filter
from zeitgraph.model.graph import EventGraph
from zeitgraph.model.mention import EventType


def _option(*names: str, metavar: str, help: str) -> Any:
    return typer.Option(*names, metavar=metavar, help=f"Only events that {help}.")


_Name = str | None
Since = Annotated[_Name, _option("--since", metavar="DATE", help="may have happened on this day (YYYY-MM-DD) or later")]
Until = Annotated[
    _Name,
    _option("--until", metavar="DATE", help="may have happened on this day or earlier; without any date: in no range"),
]
Dated = Annotated[bool, typer.Option("--dated", help="Only events that words date, not the tense alone.")]
Actors = Annotated[
    list[str] | None,
    _option("--actor", metavar="NAME", help="somebody of this name, part of a name, or id takes part in; twice: both"),
]
Types = Annotated[_Name, _option("--type", metavar="CODE,…", help=f"are one of {', '.join(EventType)}")]
Codes = Annotated[
    _Name, _option("--factuality", metavar="CODE,…", help=f"a claim calls one of {', '.join(FACTUALITY_CODES)}")
]
Told = Annotated[_Name, _option("--source", metavar="NAME", help="this speaker or document tells")]
MinSources = Annotated[
    int, _option("--min-sources", metavar="N", help="so many documents tell, copies of a text counted once")
]
Ego = Annotated[_Name, _option("--ego", metavar="NAME", help="join this actor to others, or these to each other")]
Steps = Annotated[int, _option("--steps", metavar="N", help="join the ego to those so many steps away")]


def _words(
    since: Since = None,
    until: Until = None,
    dated: Dated = False,
    actor: Actors = None,
    type: Types = None,
    factuality: Codes = None,
    source: Told = None,
    min_sources: MinSources = 1,
    ego: Ego = None,
    steps: Steps = 1,
) -> Filter:
    """The filter that these words mean. Raises OptionError, naming the option, for what makes no sense."""
    codes = tuple(code.upper() for code in _listed(type))
    unknown = [code for code in codes if code not in set(EventType)]
    if unknown:
        raise OptionError(f"--type {', '.join(unknown)}: there are {', '.join(EventType)}")
    if steps > 1 and not ego:
        raise OptionError(f"--steps {steps}: it needs --ego NAME, from whom the steps are counted")
    try:
        return Filter(
            since=day(since, where="--since"),
            until=day(until, where="--until"),
            dated=dated,
            actors=tuple(actor or ()),
            types=tuple(map(EventType, codes)),
            factuality=tuple(code.upper() for code in _listed(factuality)),
            source=source,
            min_sources=min_sources,
            ego=ego,
            steps=steps,
        )
    except ValueError as error:
        raise OptionError(f"filter: {error}") from None


def filtering(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the words of the filter as further options; it is called with `wanted`, a Filter, for them."""
    own, words = inspect.signature(command), inspect.signature(_words)

    @wraps(command)
    def run(**given: Any) -> None:
        meant = {name: given.pop(name) for name in words.parameters}
        command(**given, wanted=_words(**meant))

    parameters = [
        parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for parameter in (*own.parameters.values(), *words.parameters.values())
        if parameter.name != "wanted"
    ]
    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run


def some(graph: EventGraph, wanted: Filter) -> None:
    """Raises InputError where a filter leaves nothing: a misspelt name should not pass for a result."""
    if wanted != EVERYTHING and not graph.events:
        raise InputError("no event meets the filters; try a part of a name, or a wider range")


def _listed(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split(",") if part.strip()]

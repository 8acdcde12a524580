"""The graph as one page for a browser: `index.html` with its data, its program and its style inside.

Nothing is loaded from anywhere: the Content-Security-Policy admits this script and this style by their hashes, and no
connection. The program is built from `web/src` (see `web/README.md`).
"""

import base64
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from zeitgraph.export.page_data import page_data
from zeitgraph.model.graph import EventGraph

# What must not stand in a script element as it is: a closing tag or a comment would end or change it, and old
# JavaScript engines take the two separators for line ends.
_ESCAPED = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029", "\x7f": "\\u007f"}
)


def page(graph: EventGraph, view: EventGraph, *, base: str) -> Iterator[str]:
    """The page, piece by piece. All that documents say stands in one block of JSON, escaped."""
    before, _, after = _template().partition("{{data}}")
    yield before
    data = page_data(graph, view, base=base)
    separator = "{"
    for name, table in data.items():
        yield f"{separator}{_json(name)}:{_json(table)}"
        separator = ",\n"
    yield "}"
    yield after


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


@cache
def _template() -> str:
    """The page without its data."""
    folder = files("zeitgraph.export").joinpath("web", "assets")
    html, script, style = (
        folder.joinpath(name).read_text(encoding="utf-8") for name in ("page.html", "page.js", "page.css")
    )
    return (
        html.replace("{{script-hash}}", _hash(script))
        .replace("{{style-hash}}", _hash(style))
        .replace("{{style}}", style)
        .replace("{{script}}", script)
    )


def _hash(text: str) -> str:
    """The hash by which a Content-Security-Policy knows an inline element."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

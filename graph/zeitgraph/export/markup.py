"""Text to XML 1.0: what may stand in a file, and how."""

import re
from collections.abc import Iterable

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


_SPECIAL = re.compile(f'[&<>"]|{_FORBIDDEN.pattern}|[\t\n\r]')


def clean(text: str) -> str:
    """The text without what XML 1.0 cannot hold, not even escaped: control characters, lone surrogates."""
    return _FORBIDDEN.sub("", text)


def line(text: str) -> str:
    """The text in one line, for a label: cleaned, each run of white space one blank."""
    return " ".join(clean(text).split())


def escape(text: str) -> str:
    """The text for an attribute or an element: cleaned and escaped, so that a parser gives it back unchanged."""
    return clean(text).translate(_ESCAPES) if _SPECIAL.search(text) else text


def attributes(pairs: Iterable[tuple[str, str | None]]) -> str:
    """The attributes of an element, in the given order, each after a blank; those that are None are left out."""
    return "".join(f' {name}="{escape(value)}"' for name, value in pairs if value is not None)


def number(value: float, digits: int = 2) -> str:
    """A number without exponent, superfluous zeros and negative zero: 4, 17.25, -3.1."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return "0" if text in {"-0", ""} else text


def listing(items: Iterable[str]) -> str:
    """A list as Gephi and graphology both read a 'liststring': each item in double quotes, escaped with backslashes."""
    quoted = (line(item).replace("\\", "\\\\").replace('"', '\\"') for item in items)
    return "[" + ", ".join(f'"{item}"' for item in quoted) + "]"

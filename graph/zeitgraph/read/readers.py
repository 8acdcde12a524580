"""Readers by the ending of a file's name: bytes in, raw documents out."""

import datetime
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from typing import Any, BinaryIO, Protocol

from zeitgraph.errors import DocumentError
from zeitgraph.language import LANGUAGES
from zeitgraph.model.text import Rejection
from zeitgraph.read.days import days_in
from zeitgraph.read.decode import decode
from zeitgraph.read.foreign import foreign_day
from zeitgraph.read.markup import without_markup

_FRONT = re.compile(
    r"---[ \t]*\r?\n(?P<fields>(?:[ \t]*[\w-]+[ \t]*:.*\r?\n|[ \t]*#.*\r?\n|[ \t]*\r?\n)+)---[ \t]*(?:\r?\n|$)"
)
_FIELD = re.compile(r"^[ \t]*(?P<key>[\w-]+)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*\r?$", re.MULTILINE)
_NEW_DOCUMENT = re.compile(r"^# *newdoc(?: +id *=(?P<id>[^\r\n]*))?", re.MULTILINE)
_TREE = re.compile(rb"^1\t(?:[^\t\r\n]+\t){8}[^\t\r\n]+\r?$", re.MULTILINE)
_FIELD_NAMES = {
    "title": "title", "published": "published", "date": "published", "url": "url", "publisher": "publisher",
    "language": "language", "lang": "language",
}  # fmt: skip


_KEYS = ("id", "text", *_FIELD_NAMES)
ALIKE = 0.8  # of difflib: 'publised', 'Text', 'languge' are slips; 'author', 'data' are keys of somebody's own


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDocument:
    """A document before anything is known of its text; the article begins at `begin`, after the front matter.

    `parsed` says that the text is CoNLL-U.
    """

    name: str
    label: str
    text: str
    begin: int = 0
    parsed: bool = False
    language: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None


class Reader(Protocol):
    """One format. `name` is the file's name without its ending, `label` what messages call it."""

    def __call__(self, stream: BinaryIO, name: str, label: str) -> Iterator[RawDocument | Rejection]:
        """The documents of a file. Raises DocumentError where the whole file cannot be used."""


def read_text(stream: BinaryIO, name: str, label: str) -> Iterator[RawDocument | Rejection]:
    """Plain text or Markdown: one document, with front matter ('key: value' between lines of '---') or without."""
    yield raw_document(decode(stream.read(), label), name=name, label=label)


def raw_document(text: str, *, name: str, label: str, fields: Mapping[str, str] | None = None) -> RawDocument:
    """A text with what its front matter says of it, and what `fields` (language, published, url …) say, which wins.

    HTML tags in it are read as blanks. Raises DocumentError where there is no text, or where the day of publication
    is none.
    """
    front = _FRONT.match(text)
    known = {**(_front_matter(front["fields"]) if front else {}), **(fields or {})}
    begin = front.end() if front else 0
    text = without_markup(text)
    if not text[begin:].strip():
        raise DocumentError(f"{label}: there is no text")
    return _document(known, text=text, begin=begin, name=name, label=label)


def read_manifest(stream: BinaryIO, name: str, label: str) -> Iterator[RawDocument | Rejection]:
    """JSON Lines, one document a line: id, text, and where known language, published, url, title, publisher.

    A line that is no such document is rejected by its number, as is another text under the id of an earlier line; the
    others go on. Other keys are passed over, but one that looks like a slip of the pen in the first line
    ('publised') raises DocumentError: the rest will have it too.
    """
    first: dict[str, tuple[int, str]] = {}
    some = False
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        place = f"{label}, line {number}"
        try:
            raw = _object(line, place)
            _check_keys(raw, place)
        except DocumentError as error:
            if not some and isinstance(error, _SlipError):
                raise
            some = True
            yield Rejection(name=place, reason=str(error))
            continue
        some = True
        try:
            document = _manifest_document(raw, f"{name}-{number}", place)
            earlier, text = first.setdefault(document.name, (number, document.text))
            if text != document.text:
                raise DocumentError(f"{place}: id {document.name!r} is that of line {earlier}; each needs its own")
            yield document
        except DocumentError as error:
            yield Rejection(name=place, reason=str(error))
    if not some:
        raise DocumentError(f"{label}: the file is empty")


def read_trees(stream: BinaryIO, name: str, label: str) -> Iterator[RawDocument | Rejection]:
    """CoNLL-U: a document for each '# newdoc', or one for the file."""
    text = decode(stream.read(), label)
    starts = [match.start() for match in _NEW_DOCUMENT.finditer(text)]
    bounds = [*([0] if not starts or text[: starts[0]].strip() else []), *starts, len(text)]
    for number, (begin, end) in enumerate(pairwise(bounds), 1):
        found = _NEW_DOCUMENT.match(text, begin)
        own = found["id"].strip() if found and found["id"] else name if len(bounds) == 2 else f"{name}-{number}"
        yield RawDocument(name=own, label=f"{label}, document {own}", text=text[begin:end], parsed=True)


READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".jsonl": read_manifest,
    ".conllu": read_trees,
}


def read_unnamed(stream: BinaryIO, name: str, label: str) -> Iterator[RawDocument | Rejection]:
    """Standard input: a manifest if the first line is a JSON object, trees if lines have ten columns, else text."""
    data = stream.read()
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    reader: Reader = read_manifest if first.startswith(b"{") and _is_object(first) else read_text
    return (read_trees if _TREE.search(data) else reader)(io.BytesIO(data), name, label)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _front_matter(fields: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _FIELD.finditer(fields):
        key = _FIELD_NAMES.get(match["key"].lower())
        value = match["value"].strip("\"'")
        if key and value:
            found.setdefault(key, value)
    return found


class _SlipError(DocumentError):
    """A key that is nearly one that we know."""


def _check_keys(raw: Mapping[str, Any], place: str) -> None:
    for key in raw:
        near = get_close_matches(key.lower(), _KEYS, n=1, cutoff=ALIKE)
        if key not in _KEYS and near and near[0] not in raw:
            raise _SlipError(f"{place}: there is no key {key!r}; did you mean {near[0]!r}?")


def _manifest_document(raw: Mapping[str, Any], name: str, place: str) -> RawDocument:
    text = raw.get("text")
    if text is None or text == "" or (isinstance(text, str) and not text.strip()):
        raise DocumentError(f"{place}: there is no 'text'")
    for key in _KEYS:
        if raw.get(key) is not None and not isinstance(raw[key], (str, int) if key == "id" else str):
            raise DocumentError(f"{place}: {key!r} has to be a string")
    fields = {_FIELD_NAMES[key]: raw[key] for key in _FIELD_NAMES if raw.get(key)}
    return raw_document(str(text), name=str(raw.get("id") or name), label=place, fields=fields)


def _object(line: bytes, place: str) -> dict[str, Any]:
    try:
        raw = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise DocumentError(f"{place}: not UTF-8, which JSON has to be") from None
    except ValueError as error:
        raise DocumentError(f"{place}: not JSON ({error})") from None
    if not isinstance(raw, dict):
        raise DocumentError(f"{place}: not a JSON object, which a manifest has on each line")
    return raw


def _document(fields: Mapping[str, str], *, text: str, begin: int, name: str, label: str) -> RawDocument:
    published = fields.get("published")
    return RawDocument(
        name=name,
        label=label,
        text=text,
        begin=begin,
        language=fields.get("language"),
        published=_day(published, label) if published else None,
        url=fields.get("url"),
        title=fields.get("title"),
        publisher=fields.get("publisher"),
    )


def _day(value: str, label: str) -> datetime.date:
    """The day of a date or a moment ('2014-06-16T08:00:00+02:00'), also as the languages write it."""
    for language in LANGUAGES:
        for day in days_in(value, language):
            if day.date is not None and not day.ambiguous:
                return day.date
    if foreign := foreign_day(value):
        return foreign
    raise DocumentError(f"{label}: 'published' is no day: {value!r}; write it as 2014-06-16")

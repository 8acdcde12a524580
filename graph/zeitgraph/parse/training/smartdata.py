"""DFKI's SmartData corpus of German news and messages to sentences with names (Schiersch et al., LREC 2018).

A file holds documents as JSON objects one after another, names as character spans; sentences and tokens are our own.
The corpus has no names of works, events and products: a word outside of names may be inside of one.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from zeitgraph.errors import InputError
from zeitgraph.model.text import Document, DocumentId, Source, Span
from zeitgraph.parse.segment import segment

SUFFIX = ".json.gz"
SHORTEST, LONGEST = 3, 90  # tokens of a sentence that is learnt from: below are page furniture, above are tables
_KINDS = {
    "person": "PER",
    "organization": "ORG",
    "organization-company": "ORG",
    "location": "LOC",
    "location-city": "LOC",
    "location-stop": "LOC",
    "location-street": "LOC",
    "location-route": "LOC",
}

Row = tuple[str, str]
"""A form and its BIO tag."""


def smartdata_sentences(path: Path) -> Iterator[list[Row]]:
    """The different sentences of a file of the corpus. Raises InputError for a file that is none of it."""
    seen: set[tuple[str, ...]] = set()
    try:
        for found in _objects(gzip.decompress(path.read_bytes()).decode()):
            for rows in document_sentences(found):
                forms = tuple(form for form, _ in rows)
                if _is_text(forms) and forms not in seen:
                    seen.add(forms)
                    yield rows
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: this is no file of the SmartData corpus: {error!r}") from None


def document_sentences(found: Mapping[str, Any]) -> Iterator[list[Row]]:
    """The sentences of one document of the corpus, with the tags PER, ORG and LOC."""
    text = found["text"]["string"]
    names = sorted(_names(found), key=lambda name: (name[0].begin, -name[0].end))
    document = Document(id=DocumentId("smartdata"), text=text, language="de", source=Source(name="SmartData"))
    for sentence in segment(document):
        inside = [
            next((name for name in names if name[0].begin <= t.begin < name[0].end), None) for t in sentence.tokens
        ]
        yield [
            (token.of(text), _tag(name, before))
            for token, name, before in zip(sentence.tokens, inside, [None, *inside], strict=False)
        ]


def _objects(text: str) -> Iterator[Mapping[str, Any]]:
    decoder, place = json.JSONDecoder(), _after_blanks(text, 0)
    while place < len(text):
        found, end = decoder.raw_decode(text, place)
        yield found
        place = _after_blanks(text, end)


def _after_blanks(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _names(found: Mapping[str, Any]) -> Iterable[tuple[Span, str]]:
    for mention in (found.get("conceptMentions") or {}).get("array") or ():
        if mention["type"] in _KINDS:
            yield Span(mention["span"]["start"], mention["span"]["end"]), _KINDS[mention["type"]]


def _tag(name: tuple[Span, str] | None, before: tuple[Span, str] | None) -> str:
    if name is None:
        return "O"
    return f"{'I' if name is before else 'B'}-{name[1]}"


def _is_text(forms: tuple[str, ...]) -> bool:
    words = sum(any(letter.isalpha() for letter in form) for form in forms)
    return SHORTEST <= len(forms) <= LONGEST and 2 * words >= len(forms)

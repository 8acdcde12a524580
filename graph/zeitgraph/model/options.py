"""What a user can choose, in one record that the command line and the API share."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from zeitgraph.model.filter import EVERYTHING, Filter

DEFAULT_BASE = "https://w3id.org/zeitgraph/"
DEFAULT_FORMATS = (
    "ttl",
    "nq",
    "ontology",
    "shapes",
    "events.gexf",
    "actors.gexf",
    "graphml",
    "jsonl",
    "timeline",
    "picture",
    "page",
)


class Quote(StrEnum):
    """How much of an article goes into the files: articles are other people's."""

    SENTENCE = "sentence"
    NONE = "none"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What to read, how to read it, and what to write.

    `language` and `published` hold for all documents and beat what is found in them; `parser` is 'zeitgraph' (ours),
    'spacy:NAME', 'stanza:LANG' or 'conllu'; `authority` is a CSV file of the user's own names, `decisions` one of who
    is the same and who is not; `base` the IRI that all ids are under. The sentence is quoted by default: enough to
    check an edge, not enough to republish an article.
    `licence` (an IRI, or words) goes into the description of the data set, void.ttl.
    `filter` is the part of the graph that is wanted: all documents are read, and the rest is left out at the end.
    """

    language: str | None = None
    published: datetime.date | None = None
    parser: str | None = None
    authority: Path | None = None
    decisions: Path | None = None
    base: str = DEFAULT_BASE
    quote: Quote = Quote.SENTENCE
    formats: tuple[str, ...] = DEFAULT_FORMATS
    filter: Filter = EVERYTHING
    licence: str | None = None

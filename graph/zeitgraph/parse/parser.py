"""The one seam of parsing: a document goes in, Universal Dependencies come out."""

from typing import Protocol

from zeitgraph.model.text import Document, ParsedDocument


class Parser(Protocol):
    """Whatever turns a document into trees that speak Universal Dependencies."""

    @property
    def name(self) -> str:
        """How the user names it, such as 'zeitgraph' or 'stanza:de'."""

    def parse(self, document: Document) -> ParsedDocument:
        """Sentences with tokens and trees, and the names found; offsets count in the result's `document.text`."""

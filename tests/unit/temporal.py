"""Records for the tests of time: texts as flat parses, clauses as small trees; no model."""

import datetime

from zeitgraph.model.text import CreationTime, DateMethod, Document, DocumentId, ParsedDocument, Sentence, Source, Token
from zeitgraph.parse.segment import segment


def document(text: str, *, language: str = "de", created: str | None = None) -> Document:
    """A document of one passage; `created` is its date."""
    date = datetime.date.fromisoformat(created) if created else None
    clue = CreationTime(date=date, method=DateMethod.CALLER, confidence=1.0) if date else None
    return Document(id=DocumentId("d"), text=text, language=language, source=Source(name="d"), created=clue)


def flat(text: str, *, language: str = "de", created: str | None = None) -> ParsedDocument:
    """A text with its sentences and tokens, every token hanging on the first."""
    source = document(text, language=language, created=created)
    sentences = []
    for index, found in enumerate(segment(source)):
        tokens = tuple(
            Token(
                index=place,
                span=span,
                form=span.of(text),
                lemma=span.of(text),
                upos="X",
                head=None if place == 0 else 0,
                relation="root" if place == 0 else "dep",
            )
            for place, span in enumerate(found.tokens)
        )
        sentences.append(Sentence(index=index, span=found.span, tokens=tokens))
    return ParsedDocument(document=source, sentences=tuple(sentences))

"""Parsed documents by hand: a line a word with form, lemma, tag, relation, head (from 1; 0: root) and features."""

from textwrap import dedent

from zeitgraph.extract.events import events
from zeitgraph.extract.events_order import ordered
from zeitgraph.language import load
from zeitgraph.model.mention import EventMention, Role
from zeitgraph.model.text import (
    Document,
    DocumentId,
    NameLabel,
    NameSpan,
    ParsedDocument,
    Passage,
    Section,
    Sentence,
    Source,
    Span,
    Token,
)

CONFIDENCE = "Confidence"


def parsed(*trees: str, language: str = "de", section: Section = Section.BODY) -> ParsedDocument:
    """The document of these sentences; a word whose line ends in `PER`, `GPE` … is a name.

    A feature `Confidence` is the parser's, 1 where there is none.
    """
    sentences: list[Sentence] = []
    names: list[NameSpan] = []
    text = ""
    for number, tree in enumerate(trees):
        tokens: list[Token] = []
        for index, line in enumerate(dedent(tree).strip().splitlines()):
            form, lemma, upos, relation, head, *rest = line.split()
            text += " " if text else ""
            span = Span(len(text), len(text) + len(form))
            text += form
            features = [pair.split("=") for part in rest if "=" in part for pair in part.split("|")]
            tokens.append(_token(index, span, form, lemma, upos, relation, int(head), features))
            labels = [part for part in rest if part in NameLabel.__members__]
            names += [NameSpan(sentence=number, first=index, last=index, span=span, label=NameLabel(x)) for x in labels]
        span = tokens[0].span.to(tokens[-1].span)
        sentences.append(Sentence(index=number, span=span, tokens=tuple(tokens)))
    passages = (Passage(section=section, span=Span(0, len(text))),)
    document = Document(id=DocumentId("d"), text=text, language=language, source=Source(name="d"), passages=passages)
    return ParsedDocument(document=document, sentences=tuple(sentences), names=tuple(names))


def found(*trees: str, language: str = "de", section: Section = Section.BODY) -> dict[str, EventMention]:
    """The events of these sentences by lemma."""
    document = parsed(*trees, language=language, section=section)
    return {event.lemma: event for event in events(ordered(document, load(language)), load(language))}


def roles(*trees: str, lemma: str, language: str = "de") -> dict[str, list[str]]:
    """The participants of the event with this lemma: role to words."""
    document = parsed(*trees, language=language)
    event = next(e for e in events(ordered(document, load(language)), load(language)) if e.lemma == lemma)
    result: dict[str, list[str]] = {}
    for argument in event.arguments:
        result.setdefault(argument.role.value, []).append(argument.span.of(document.document.text))
    return result


def subroles(*trees: str, lemma: str, language: str = "de") -> list[str]:
    """The subroles of the places of the event with this lemma."""
    event = found(*trees, language=language)[lemma]
    return [
        argument.subrole.value for argument in event.arguments if argument.role is Role.LOCATION and argument.subrole
    ]


def _token(
    index: int, span: Span, form: str, lemma: str, upos: str, relation: str, head: int, features: list[list[str]]
) -> Token:
    return Token(
        index=index,
        span=span,
        form=form,
        lemma=lemma,
        upos=upos,
        relation=relation,
        head=None if head == 0 else head - 1,
        features=tuple((name, value) for name, value in features if name != CONFIDENCE),
        confidence=float(dict(features).get(CONFIDENCE, "1")),
    )

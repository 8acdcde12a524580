"""Who is who in sentences by hand: trees through extraction and coreference."""

from dataclasses import replace

from tests.unit.trees import parsed

from zeitgraph.extract import extract
from zeitgraph.language import load
from zeitgraph.model.mention import EntityIdentity, EntityMention
from zeitgraph.model.text import NameSpan, ParsedDocument, Passage, Section, TokenRef
from zeitgraph.resolve.authority import Authority
from zeitgraph.resolve.coreference import corefer

NOBODY = Authority()


def document(*trees: str, language: str = "de", headline: bool = False) -> ParsedDocument:
    """The sentences as a document; name labels side by side are one name; the first one is the headline if asked."""
    found = parsed(*trees, language=language)
    names: list[NameSpan] = []
    for name in found.names:
        last = names[-1] if names else None
        if last and last.sentence == name.sentence and last.last + 1 == name.first and last.label is name.label:
            names[-1] = replace(last, last=name.last, span=last.span.to(name.span))
        else:
            names.append(name)
    if headline:
        first, rest = found.sentences[0].span, found.sentences[1].span.to(found.sentences[-1].span)
        passages = (Passage(section=Section.HEADLINE, span=first), Passage(section=Section.BODY, span=rest))
        found = replace(found, document=replace(found.document, passages=passages))
    return replace(found, names=tuple(names))


def mention(text: ParsedDocument, form: str) -> EntityMention:
    """The entity mention whose head has this form."""
    found = extract(text, load(text.document.language)).entities
    return next(mention for mention in found if text.token(mention.head).form == form)


def chains(text: ParsedDocument, authority: Authority = NOBODY) -> tuple[EntityIdentity, ...]:
    """The document's entities."""
    language = load(text.document.language)
    return corefer(text, extract(text, language), language, authority=authority)


def chain(text: ParsedDocument, form: str, number: int = 1, authority: Authority = NOBODY) -> EntityIdentity:
    """The entity that the n-th head of this form stands for."""
    heads = [head for found in chains(text, authority) for head in found.heads if text.token(head).form == form]
    head = sorted(heads)[number - 1]
    return next(found for found in chains(text, authority) if head in found.heads)


def together(text: ParsedDocument, *forms: str) -> bool:
    """Whether heads of all these forms stand for one entity."""
    return any(set(forms) <= words(text, found.heads) for found in chains(text))


def words(text: ParsedDocument, heads: tuple[TokenRef, ...]) -> set[str]:
    """The forms of heads."""
    return {text.token(head).form for head in heads}

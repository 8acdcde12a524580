"""Events of documents made by hand, by the form of their trigger."""

from zeitgraph.model.mention import EventMention, EventType, Tense
from zeitgraph.model.text import ParsedDocument


def mention(
    document: ParsedDocument, form: str, type_: EventType = EventType.OTHER, tense: Tense = Tense.PRESENT
) -> EventMention:
    """The event of the first word with this form."""
    pairs = ((sentence, token) for sentence in document.sentences for token in sentence.tokens)
    sentence, token = next(pair for pair in pairs if pair[1].form == form)
    return EventMention(
        trigger=sentence.ref(token),
        span=token.span,
        parts=(token.span,),
        lemma=token.lemma,
        type=type_,
        nominal=token.upos == "NOUN",
        tense=tense,
    )

"""Verbs of saying to the medium that the words were told to, and that passed them on: 'told the Times'."""

from collections.abc import Iterator

from zeitgraph.extract.attribution_cues import children
from zeitgraph.extract.heads import argument_head
from zeitgraph.language.attribution import AttributionTable
from zeitgraph.model.text import ParsedDocument, Sentence, Token, TokenRef

TOLD = ("iobj", "obj", "obl")  # what a verb of saying may have its addressee as


def relay_of(parsed: ParsedDocument, verb: TokenRef, table: AttributionTable) -> TokenRef | None:
    """The head of the medium that a verb of saying names beside its speaker; None where it names none.

    'told the Times', 'sagte der Minister der Zeitung', 'in an interview with the paper'.
    """
    sentence = parsed.sentences[verb.sentence]
    for token in _candidates(sentence, sentence.tokens[verb.token], table):
        head = argument_head(sentence, token)
        if is_medium(head, table):
            return sentence.ref(head)
    return None


def is_medium(token: Token, table: AttributionTable) -> bool:
    """Whether a word is the last one of a medium's name, or a noun for one, also as the end of a compound."""
    form, lemma = token.form.lower().strip("„“”\"'-"), token.lemma.lower()
    if form in table.media or lemma in table.media:
        return True
    named = token.upos in {"PROPN", "X"} or token.form[:1].isupper()
    return named and (form in table.media_names or lemma in table.media_names)


def _candidates(sentence: Sentence, verb: Token, table: AttributionTable) -> Iterator[Token]:
    """Whom the verb addresses, who owns its subject without a preposition, and who is spoken with on an occasion."""
    for child in children(sentence, verb, *TOLD):
        if child.lemma in table.occasions or child.form in table.occasions:
            yield from children(sentence, child, "nmod", "obl", "compound")
        else:
            yield child
    for speaker in children(sentence, verb, "nsubj") if "nmod" in sentence.by_relation else ():
        for owner in children(sentence, speaker, "nmod"):
            if owner.index > verb.index and "case" not in sentence.relations(owner):
                yield owner

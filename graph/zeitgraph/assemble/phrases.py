"""Noun phrases to labels, for what has no name: 'den Einsatz von Bodentruppen' is 'Einsatz von Bodentruppen'."""

from collections.abc import Iterable, Sequence

from zeitgraph.model.quotes import CLOSING, OPENING
from zeitgraph.model.text import ParsedDocument, Sentence, Span, Token, TokenRef

LABEL_LENGTH = 40  # characters; what Gephi and a terminal's column show without running into the next
_CLAUSES = frozenset({"acl", "advcl", "ccomp", "parataxis", "appos"})
_PARTS_OF_NAMES = frozenset({"flat", "fixed", "goeswith"})
_POINTING = frozenset({"Art", "Neg", "Dem"})  # 'den', 'keine', 'diese' say nothing of what it is
_FUNCTION_WORDS = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "DET", "ADV", "AUX"})


def phrase_label(parsed: ParsedDocument, head: TokenRef, phrase: Span, left_out: Iterable[Span] = ()) -> str:
    """The words of a noun phrase without article, preposition and clauses, of about 40 characters.

    What follows the head ends before a clause and before anything in `left_out` (expressions of time); a phrase that
    is too long ends at a word, with '…'. A cut-off compound takes the word that completes it with it.
    """
    place, index = head
    sentence = parsed.sentences[place]
    noun = sentence.tokens[index]
    last = _completed(sentence, noun) if noun.form.endswith("-") else noun
    first = noun
    if phrase.begin < noun.span.begin:
        first = _first(sentence.tokens[sentence.first_from(phrase.begin) : index], noun)
    behind = _behind(sentence, last, phrase, tuple(left_out)) if phrase.end > last.span.end else ()
    label = _label(parsed.document.text, first, last, behind)
    return label if len(label) <= LABEL_LENGTH else _cut(parsed.document.text, first, last, behind)


def shortened(label: str) -> str:
    """The label, of too long a one as many words as fit, with '…'; of a single word its begin."""
    if len(label) <= LABEL_LENGTH + 2:
        return label
    words = label[: LABEL_LENGTH + 1].rpartition(" ")[0].rstrip(",;:")
    return f"{words} …" if words else f"{label[:LABEL_LENGTH]}…"


def _completed(sentence: Sentence, noun: Token) -> Token:
    """Of a cut-off noun ('Staats- und Regierungschefs') the one it shares its end with."""
    conjuncts = [token for token in sentence.children(noun) if token.base_relation == "conj"]
    return conjuncts[-1] if conjuncts and conjuncts[-1].index > noun.index else noun


def _first(words: Sequence[Token], noun: Token) -> Token:
    """The first of the words before the noun that says something of what it is, else the noun.

    With what opens it: 'at least 15 people', '„Spiegel“-Redakteur'.
    """
    for place, token in enumerate(words):
        if _is_light(token):
            continue
        return words[place - 1] if place and _opens(words[place - 1], words[place:]) else token
    return noun


def _opens(before: Token, words: Sequence[Token]) -> bool:
    """Whether a word belongs to those behind it: 'at' of 'at least', a quotation mark that they close."""
    first = words[0]
    if before.relation == "case" and before.head == first.index:
        return first.upos == "ADJ"
    return before.form in OPENING and any(word.form in CLOSING for word in words)


def _behind(sentence: Sentence, last: Token, phrase: Span, left_out: Sequence[Span]) -> Sequence[Token]:
    """The words behind the head that belong into a label."""
    behind = [token for token in sentence.inside(phrase) if token.index > last.index]
    end = _end(sentence, last, behind, left_out)
    return _trimmed([token for token in behind if token.index < end])


def _end(sentence: Sentence, last: Token, behind: Sequence[Token], left_out: Sequence[Span]) -> int:
    """The index of the first of the words behind the head that does not belong into a label."""
    for token in behind:
        if token.base_relation in _CLAUSES:
            return max(last.index + 1, sentence.subtree(token)[0].index)
        if left_out and any(span.overlaps(token.span) for span in left_out):
            return token.index
    return len(sentence.tokens)


def _is_light(token: Token) -> bool:
    """Whether a word at the begin of a phrase says nothing of what it is: article, preposition, 'auch', a comma."""
    if token.upos == "DET":
        return token.feature("PronType") in _POINTING
    return token.upos in _FUNCTION_WORDS or token.base_relation == "case"  # 'according' is a verb by its tag


def _trimmed(tokens: Sequence[Token]) -> list[Token]:
    """The words without those at the end that only lead on to others."""
    kept = list(tokens)
    while kept and kept[-1].upos in _FUNCTION_WORDS:
        kept.pop()
    return kept


def _cut(text: str, first: Token, head: Token, after: Sequence[Token]) -> str:
    """As many words as fit: those after the head are left out first, from the end, then those before it.

    A name is not cut in two.
    """
    for count in range(len(after) - 1, -1, -1):
        if after[count].base_relation in _PARTS_OF_NAMES:
            continue
        label = _label(text, first, head, _trimmed(after[:count]))
        if len(label) <= LABEL_LENGTH:
            return f"{label} …"
    return shortened(" ".join(head.span.of(text).split()))


def _label(text: str, first: Token, head: Token, after: Sequence[Token]) -> str:
    """The words up to the last of those after the head; a head that comes first as a dictionary has it."""
    last = after[-1] if after else head
    label = " ".join(text[first.span.begin : last.span.end].split())
    return label if first is not head or first.form == first.lemma else _base(first) + label.removeprefix(first.form)


def _base(noun: Token) -> str:
    """The noun as a dictionary has it where that needs no other number: 'des Schiffs' is 'Schiff'."""
    if not noun.lemma or not noun.form.startswith(noun.lemma):
        return noun.form
    return noun.lemma if noun.feature("Case") == "Gen" and noun.feature("Number") == "Sing" else noun.form

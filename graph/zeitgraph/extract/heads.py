"""Which word stands for a noun phrase: the head word of arguments, entities and sources."""

from collections.abc import Mapping
from operator import attrgetter

from zeitgraph.language.nouns import bears_name_of_place, is_amount
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.text import Sentence, Span, Token

HYPHENS = frozenset({"-", "\u2010", "\u2011"})
WORD_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "X"})
PARTS = frozenset({"flat", "compound"})  # relations of words inside a name
HEADS = ("heads",)  # where a sentence keeps the head words of its phrases
_INDEX = attrgetter("index")


def argument_head(sentence: Sentence, token: Token) -> Token:
    """The word that stands for the phrase that `token` heads in the tree.

    A name's last word ('Kerry' of 'John Kerry'), also after a role ('Außenminister John Kerry', 'Hauptstadt Bagdad');
    the noun of a body that only bears the name of its place, and of what has its name in quotes
    ('Landgericht München', 'Flugzeugträger „X“'); what is counted of an amount ('Dutzende Menschen').
    """
    heads: Mapping[int, Token] | None = sentence.known.get(HEADS)  # type: ignore[assignment]
    return (composed_heads(sentence) if heads is None else heads).get(token.index, token)


@once_a_word
def argument_span(sentence: Sentence, token: Token) -> Span:
    """The characters of the phrase's nucleus: role and name without determiners, attributes and clauses."""
    head = composed_heads(sentence).get(token.index)
    if head is None:
        return token.span
    words = [token, head, *_name_words(sentence, token)]
    if name := _name_beside(sentence, token):
        words += _name_words(sentence, name)
    words.sort(key=_INDEX)
    return _joined_first(sentence, words[0]).span.to(words[-1].span)


def composed_heads(sentence: Sentence) -> Mapping[int, Token]:
    """The head words of the phrases that may have another one than their root, or more words than it in their nucleus;
    by the index of the root."""
    heads: Mapping[int, Token] | None = sentence.known.get(HEADS)  # type: ignore[assignment]
    if heads is None:
        tokens = sentence.tokens
        heads = {index: _composed_head(sentence, tokens[index]) for index in sorted(_composed(sentence))}
        sentence.known[HEADS] = heads
    return heads


def _composed(sentence: Sentence) -> set[int]:
    """The words that something hangs on, or stands behind, that can make them a part of a larger nucleus; by index."""
    words, tokens = sentence.by_relation, sentence.tokens
    found: set[int] = set()
    for token in words.get("flat", ()):
        if token.head is not None:
            found.update((token.head, max(token.index - 1, 0)))  # a first name far behind what its surname hangs on
    for token in words.get("appos", ()):
        if token.head is not None:
            found.add(token.head)
    for token in words.get("nummod", ()):
        if token.head is not None and tokens[token.head].upos == "SYM":
            found.add(token.head)
    for token in words.get("nmod", ()):
        if token.head is not None and _is_amount(tokens[token.head]):
            found.add(token.head)
    if not HYPHENS.isdisjoint(sentence.forms):
        found.update(token.index + 1 for token in tokens[:-1] if token.form in HYPHENS)
    return found


def _composed_head(sentence: Sentence, token: Token) -> Token:
    return _last_of_name(sentence, _name_beside(sentence, token) or _counted(sentence, token))


def _joined_first(sentence: Sentence, token: Token) -> Token:
    """The first of the words that hyphens join to this one: '58' of '58-year-old'."""
    if HYPHENS.isdisjoint(sentence.forms):
        return token
    first = token
    while first.index > 1 and sentence.tokens[first.index - 1].form in HYPHENS:
        hyphen, before = sentence.tokens[first.index - 1], sentence.tokens[first.index - 2]
        if before.span.end != hyphen.span.begin or hyphen.span.end != first.span.begin:
            break
        first = before
    return first


@once_a_word
def _name_words(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The words of the name that `token` opens, as far as they stand side by side."""
    if stray := _stray_part(sentence, token):
        return (token, stray)
    if "flat" not in sentence.dependent_relations[token.index]:
        return (token,)
    words, heads = [token], {token.index}
    between: list[Token] = []
    for word in sentence.tokens[token.index + 1 :]:
        part = word.base_relation == "flat" and word.head in heads
        if part and (not between or all(_joins(other, word) for other in between)):
            words.append(word)
            heads.add(word.index)
            between = []
        elif word.base_relation in PARTS or word.form in HYPHENS or is_initial(word.form):
            between.append(word)
        else:
            break
    return tuple(words)


def _stray_part(sentence: Sentence, token: Token) -> Token | None:
    """The surname right behind a first name that the tree hangs on another name, far before: 'A B hat C D besucht'."""
    if token.upos != "PROPN" or token.index + 1 == len(sentence.tokens):
        return None
    after = sentence.tokens[token.index + 1]
    if after.base_relation != "flat" or after.upos != "PROPN" or after.head is None or after.head >= token.index:
        return None
    between = sentence.tokens[after.head + 1 : token.index]
    return after if any(word.upos in {"AUX", "VERB", "PUNCT", "ADP"} for word in between) else None


def _joins(between: Token, part: Token) -> bool:
    """Whether a word may stand inside a name before one of its parts: a hyphen, an initial, another part of it."""
    if between.form in HYPHENS or is_initial(between.form):
        return True
    return between.upos == "PROPN" and between.head == part.index and between.base_relation in PARTS


def is_initial(form: str) -> bool:
    """'W.', 'H.W.': letters and full stops that stand for first names."""
    return form[:1].isupper() and form.endswith(".") and all(len(part) <= 2 for part in form.split("."))


def _last_of_name(sentence: Sentence, token: Token) -> Token:
    words = _name_words(sentence, token)
    if len(words) == 1:
        return token
    return next((word for word in reversed(words) if word.upos in WORD_TAGS), token)


def _name_beside(sentence: Sentence, token: Token) -> Token | None:
    """The name that follows a role directly, as apposition or (where a parser says so) as flat part."""
    if "appos" not in sentence.dependent_relations[token.index] or token.upos not in {"NOUN", "PROPN"}:
        return None
    if bears_name_of_place(token.lemma or token.form):
        return None
    for child in sentence.children(token):
        if child.base_relation == "appos" and child.upos == "PROPN" and child.index == _end(sentence, token) + 1:
            return child
    return None


def _end(sentence: Sentence, token: Token) -> int:
    return _name_words(sentence, token)[-1].index


def _counted(sentence: Sentence, token: Token) -> Token:
    """'Menschen' for 'Dutzende Menschen', 'million' for '$1 million': what follows an amount or a currency sign."""
    if token.upos == "SYM":
        numbers = [c for c in sentence.children(token) if c.base_relation == "nummod" and c.index > token.index]
        return numbers[-1] if numbers else token
    if "nmod" not in sentence.dependent_relations[token.index] or not _is_amount(token):
        return token
    for child in sentence.children(token):
        near = 0 < child.index - token.index <= 3
        if near and child.base_relation == "nmod" and _is_bare(sentence, child):
            return child
    return token


def _is_amount(token: Token) -> bool:
    return is_amount(token.form) or (token.lemma != token.form and is_amount(token.lemma))


def _is_bare(sentence: Sentence, token: Token) -> bool:
    return sentence.relations(token).isdisjoint({"case", "det"})

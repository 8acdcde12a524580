"""What the head of an argument stands for: a person, a body that acts, a place, a time, a thing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from zeitgraph.extract.heads import composed_heads
from zeitgraph.language import Language
from zeitgraph.language.nouns import NounKind, NounTable, noun_table
from zeitgraph.model.memory import once_a_word
from zeitgraph.model.text import NameLabel, ParsedDocument, Sentence, Token

PERSON, ANIMATE, PLACE, THING, TIME, MEASURE = "person", "animate", "place", "thing", "time", "measure"
MISC = NameLabel.MISC
BY_LABEL = {
    NameLabel.PER: (PERSON, ANIMATE),
    NameLabel.ORG: (ANIMATE,),
    NameLabel.GPE: (ANIMATE, PLACE),
    NameLabel.LOC: (PLACE,),
    NameLabel.MISC: (THING, PLACE),
}
ACTING = frozenset({NounKind.PERSON, NounKind.GROUP})  # nouns of who can act
HOUSE = frozenset({NounKind.GROUP, NounKind.PLACE})  # who acts, and where: a parliament
BODY_OR_PLACE = frozenset({NameLabel.ORG, NameLabel.LOC})  # what a tagger takes it for
SITE = frozenset({NounKind.PLACE})  # nouns of what cannot act
AMOUNTS = frozenset({NounKind.AMOUNT, NounKind.MEASURE})
RELATIVE = frozenset({"", "Rel", "Dem", "Int"})  # what a relative pronoun may be tagged as; '' is no tag
POINTING = frozenset({"Prs", "Rel", "Int", "Dem", "Rcp"})
PARTED = frozenset({"PRON", "DET", "ADJ"})
NAMED = frozenset({"NOUN", "PROPN", "X"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kinds:
    """Says of each word of a document what it can stand for; `words` are what ends a name anywhere in it, each with the
    labels of these names."""

    parsed: ParsedDocument
    nouns: NounTable
    words: Mapping[str, Sequence[NameLabel]]
    _known: dict[tuple[int, int], tuple[str, ...]] = field(init=False, repr=False, default_factory=dict)
    _labels: dict[int, Mapping[int, NameLabel | None]] = field(init=False, repr=False, default_factory=dict)

    def of(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The kinds of a noun phrase by its name, its noun or its pronoun; never empty."""
        place = sentence.index, token.index
        found = self._known.get(place)
        if found is None:
            found = self._known[place] = self._read(sentence, token)
        return found

    def _of_other(self, sentence: Sentence, token: Token, other: Token) -> tuple[str, ...]:
        """The kinds of a word that stands for another one."""
        place = sentence.index, token.index
        self._known[place] = (THING,)  # for a circle: 'a share of what …', where 'what' stands for the share
        return self.of(sentence, other)

    def _read(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        labels, upos = self._labels.get(sentence.index), token.upos
        if labels is None:
            labels = self._labels[sentence.index] = self._in_names(sentence)
        if (label := labels.get(token.index)) is not None:
            return self._named(token, label)
        if upos in PARTED:
            if parted := _parted(sentence, token):
                return self._of_other(sentence, token, parted)
            if upos != "ADJ":
                return self._pronoun(sentence, token)
        if upos == "NUM" and _is_day(sentence, token):
            return (TIME,)
        if "nummod" in sentence.dependent_relations[token.index] and _is_against(sentence, token):
            return (MEASURE,)
        if "nmod" in sentence.dependent_relations[token.index] and (counted := _counted(sentence, token, self.nouns)):
            return self._of_other(sentence, token, counted)
        if token.form in self.words and upos in NAMED and not self.nouns.kinds(token.form):
            alike = self.words[token.form]
            return self._named(token, max(sorted(alike), key=alike.count))
        return self._noun(token)

    def _in_names(self, sentence: Sentence) -> Mapping[int, NameLabel | None]:
        """The labels of the phrases whose head words are in names, by the index of their roots."""
        inside: dict[int, NameLabel | None] = {}
        for name in self.parsed.names_of(sentence):
            label = name.label
            for place in range(name.first, name.last + 1):
                inside.setdefault(place, label)
        if not inside:
            return inside
        others = composed_heads(sentence)
        return inside | {place: inside.get(head.index) for place, head in others.items()} if others else inside

    def counted(self, sentence: Sentence, token: Token) -> tuple[Token, ...]:
        """The noun, and where it is an amount what it counts too: 'dozens', 'files' of 'dozens of files'."""
        counts = _counted(sentence, token, self.nouns) if "nmod" in sentence.relations(token) else None
        return (token,) if counts is None else (token, counts)

    def is_animate(self, sentence: Sentence, token: Token) -> bool:
        """Whether it can act: a person, a body, a state."""
        return ANIMATE in self.of(sentence, token)

    def is_place(self, sentence: Sentence, token: Token) -> bool:
        """Whether it can only be a place."""
        kinds = self.of(sentence, token)
        return PLACE in kinds and ANIMATE not in kinds

    def is_time(self, sentence: Sentence, token: Token) -> bool:
        """Whether it says when."""
        return TIME in self.of(sentence, token)

    def is_circumstance(self, sentence: Sentence, token: Token) -> bool:
        """Whether it says when or how much."""
        kinds = self.of(sentence, token)
        return TIME in kinds or MEASURE in kinds

    def _named(self, token: Token, label: NameLabel) -> tuple[str, ...]:
        """A name is what its label says; a noun before or in it may say more ('Stadt Bagdad', 'im Bundestag')."""
        if token.upos != "NOUN":
            if label not in BODY_OR_PLACE:
                return BY_LABEL[label]
            house = self.nouns.kinds(token.form) >= HOUSE
            site = label is NameLabel.ORG and self.nouns.kinds(token.lemma) == SITE
            return (ANIMATE, PLACE) if house else BY_LABEL[NameLabel.GPE if site else label]  # 'Oxford Street'
        own = [kind for kind in self._noun(token) if kind not in {THING, TIME}]
        led = label is not MISC or own  # 'nach dem Weltkrieg' leads nowhere
        given = BY_LABEL[label] if led else (THING,)
        return tuple(dict.fromkeys((*given, *own)))

    def _noun(self, token: Token) -> tuple[str, ...]:
        kinds = self.nouns.kinds(token.lemma) or self.nouns.kinds(token.form)
        stands_for = _of_kinds(kinds) if kinds else ()
        if token.upos == "NUM":
            return stands_for if stands_for in {(TIME,), (MEASURE,)} else (PERSON, ANIMATE, MEASURE)
        return stands_for or ((ANIMATE, PLACE) if token.upos == "PROPN" else (THING,))

    def _pronoun(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        if antecedent := antecedent_of(sentence, token):
            return self._of_other(sentence, token, antecedent)
        words = {token.form.lower(), token.lemma.lower()}
        return (THING,) if words & self.nouns.thing_pronouns else (PERSON, ANIMATE)


def _is_against(sentence: Sentence, token: Token) -> bool:
    """Whether a number counts those against another one: 'mit 155 zu 115 Stimmen'."""
    first, tokens = token.index - 3, sentence.tokens
    number, case = (tokens[first + 2], tokens[first + 1]) if first >= 0 else (token, token)
    return number.upos == "NUM" and case.base_relation == "case" and tokens[first].upos == "NUM"


def _is_day(sentence: Sentence, number: Token) -> bool:
    """'12' of 'on Aug. 12': the month stands right before it and hangs on it."""
    before = sentence.tokens[number.index - 1] if number.index else number
    month = before.relation in {"nmod:unmarked", "compound"} and before.upos == "PROPN"
    return month and before.head == number.index


@cache
def _of_kinds(kinds: frozenset[NounKind]) -> tuple[str, ...]:
    """What a noun of some kinds stands for; empty where they do not say."""
    if NounKind.TIME in kinds and NounKind.PERSON not in kinds:
        return (TIME,)
    if NounKind.MEASURE in kinds and NounKind.AMOUNT not in kinds:
        return (MEASURE,)
    found = []
    if NounKind.PERSON in kinds or NounKind.AMOUNT in kinds:
        found += [PERSON, ANIMATE]
    if NounKind.GROUP in kinds:
        found.append(ANIMATE)
    if NounKind.PLACE in kinds:
        found.append(PLACE)
    return tuple(dict.fromkeys(found))


def kinds_of(parsed: ParsedDocument, language: Language) -> Kinds:
    """The kinds of all words of a document."""
    words: dict[str, list[NameLabel]] = defaultdict(list)
    sentences = parsed.sentences
    for name in parsed.names:
        words[sentences[name.sentence].tokens[name.last].form].append(name.label)
    return Kinds(parsed=parsed, nouns=noun_table(language.code), words=words)


def _counted(sentence: Sentence, token: Token, nouns: NounTable) -> Token | None:
    """What an amount is an amount of: 'Prozent der Mitglieder' are people."""
    if token.upos != "NUM" and AMOUNTS.isdisjoint(nouns.kinds(token.lemma)):
        return None
    below = (child for child in sentence.children(token) if child.base_relation == "nmod" and child.upos in NOUNS)
    return next(below, None)


def _parted(sentence: Sentence, token: Token) -> Token | None:
    """What a pronoun of amount is a part of: 'some of the houses' are things, 'einige der Demonstranten' people."""
    relations = sentence.relations(token)
    if "nmod" not in relations or not POINTING.isdisjoint((token.feature("PronType") or "").split(",")):
        return None
    if token.upos == "ADJ" and "det" in relations:  # 'the poor of Paris'
        return None
    below = (child for child in sentence.children(token) if child.base_relation == "nmod")
    return next((child for child in below if child.upos in {"NOUN", "PROPN", "PRON"}), None)


@once_a_word
def antecedent_of(sentence: Sentence, token: Token) -> Token | None:
    """The noun that a relative pronoun stands for: the one that its clause hangs on, else the last one before it."""
    kinds = (token.feature("PronType") or "").split(",")
    if RELATIVE.isdisjoint(kinds):
        return None
    for above in sentence.ancestors(token):
        if above.relation == "acl:relcl" and above.index > token.index:
            noun = sentence.governor(above)
            return noun if noun is not None and noun.index < token.index else None
        if above.base_relation in {"ccomp", "advcl", "parataxis", "root"}:
            break
    if "Rel" not in kinds:
        return None
    before = [word for word in sentence.tokens[: token.index] if word.upos in {"NOUN", "PROPN"}]
    inside = token.base_relation == "nmod" and before and token.head == before[-1].index
    return before[-1] if before and not inside else None


def conjuncts(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The token and the nouns coordinated with it ('Städte und Regionen': two)."""
    if "conj" in sentence.by_relation and "conj" in sentence.dependent_relations[token.index]:
        return (token, *_joined(sentence, token))
    return (token,)


@once_a_word
def _joined(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    found: list[Token] = []
    for child in sentence.children(token):
        clausal = child.base_relation != "conj" or not sentence.relations(child).isdisjoint({"nsubj", "aux", "cop"})
        if not clausal and child.upos in NOUNS and not _is_gapped(sentence, child):
            found += conjuncts(sentence, child)
    return tuple(found)


def _is_gapped(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun opens a clause that shares the verb before it: 'verlor die Arbeit und die Mutter ihr Haus'.

    A noun phrase follows it at once that is no part of it.
    """
    words = sentence.subtree(noun)
    following = sentence.tokens[words[-1].index + 1 :][:1]
    if not following or following[0].upos in {"PUNCT", "ADP", "CCONJ"} or following[0].base_relation == "conj":
        return False
    above = [word for word in (following[0], *sentence.ancestors(following[0])) if word.index > words[-1].index]
    noun_phrase = next((word for word in above if word.upos in {"NOUN", "PROPN"}), None)
    if noun_phrase is None or words[0].upos != "CCONJ" or sentence.subtree(noun_phrase)[0] is not following[0]:
        return False
    owned = any(child.relation in {"det:poss", "nmod:poss"} for child in sentence.children(noun_phrase))
    bare = noun_phrase.base_relation == "obl" and owned
    return bare or noun_phrase.base_relation in {"conj", "xcomp", "obj", "orphan", "appos", "dep"}

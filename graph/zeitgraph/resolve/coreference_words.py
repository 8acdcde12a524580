"""What the words of a mention say of who is meant: its noun's senses, definiteness, country, what it belongs to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from zeitgraph.language.countries import Countries, countries
from zeitgraph.language.names import FORMS, Names, NounSense, names
from zeitgraph.model.members import GROUP, NAME, NOMINAL, ORGANIZATION, PERSON, PLACE
from zeitgraph.model.mention import EntityMention, EntityType
from zeitgraph.model.text import Sentence, Token

TELLING = frozenset({"amod", "nmod", "compound", "acl", "nummod"})
NO_ATTRIBUTES = frozenset({"acl:relcl", "nmod:desc"})
ATTRIBUTES = frozenset({"nmod", "compound", "amod", "appos", "det", "flat"})
DETERMINING = frozenset({"det", "case", "nmod", "amod", "nummod"})
ARTICLES = frozenset({"det", "case"})
OF_ROLES = frozenset({"compound", "nmod"})
OF_BODIES = frozenset({"nmod", "compound", "amod"})
PARTS_OF_NAMES = frozenset({"flat", "compound"})
NOTHING: frozenset[str] = frozenset()


class Definiteness(StrEnum):
    """What the determiner says: known, new, somebody's, or nothing."""

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    POSSESSIVE = "possessive"
    BARE = "bare"


DEFINITE = Definiteness.DEFINITE
INDEFINITE = Definiteness.INDEFINITE
POSSESSIVE = Definiteness.POSSESSIVE
BARE = Definiteness.BARE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """The tables of a language as the words of a mention are read by them.

    `root` is the highest word of a mention's nucleus, `relations` those of its dependents, `head` its head word. `ends`
    are the last words of the phrases
    that have a sense of their own ('prime minister'), `forms` the words in names that say what bears them.
    """

    table: Names
    countries: Countries
    determiners: Mapping[str, Definiteness]
    ends: frozenset[str]
    forms: frozenset[str]

    def of_noun(self, sentence: Sentence, type_: EntityType, head: Token) -> tuple[NounSense, ...]:
        """What a noun stands for, the type of its mention first."""
        form = head.form
        if form.casefold() in self.ends:
            before = [t.form for t in sentence.tokens[max(0, head.index - 2) : head.index] if t.form.isalpha()]
            for count in range(len(before), 0, -1):
                if senses := self.table.senses.get(" ".join([*before[-count:], form]).casefold()):
                    return _of_type(senses, type_)
        senses = self.table.noun(form, head.lemma or form)
        return _of_type(senses, type_) if len(senses) > 1 else senses

    def of_name(
        self, sentence: Sentence, mention: EntityMention, root: Token, relations: frozenset[str], head: Token
    ) -> tuple[NounSense, ...]:
        """What a name is said to be in its own phrase: 'Außenminister John Kerry', 'Landgericht München'."""
        type_ = mention.type
        words = [root] if root is not head else []
        if not relations.isdisjoint(OF_ROLES):
            words += [t for t in sentence.children(root) if t.index < head.index and t.base_relation in OF_ROLES]
        if type_ is not PERSON:
            words.append(head)
        elif not words:
            return ()
        found: list[NounSense] = []
        for word in words:
            form = word.form
            senses = self.table.noun(form, word.lemma or form)
            if word.index and form.casefold() in self.ends:
                phrase = f"{sentence.tokens[word.index - 1].form} {form}".casefold()
                senses = (*self.table.senses.get(phrase, ()), *senses)
            if senses and type_ is ORGANIZATION:
                last = word is root or word is head
                found += [sense for sense in senses if not _is_by_the_way(sense, last=last)]
            else:
                found += senses
        if type_ is not PERSON and mention.name and len(mention.name.split()) > 1:
            found += self._of_words(mention.name, type_, head)
        return tuple(found)

    def _of_words(self, name: str, type_: EntityType, head: Token) -> Iterator[NounSense]:
        """What the words of a name of several say that it is: 'Harrow Courier', 'Verband der Ärzte'."""
        parts = name.casefold().split()
        if len(parts) > 2 and type_ is ORGANIZATION and head.form.casefold() != parts[-1]:
            yield from [sense for sense in self.table.noun(parts[-1]) if sense.type is ORGANIZATION]
        if not self.forms.isdisjoint(parts):
            yield from self.table.kinds_of_name(name)

    def definiteness(
        self, sentence: Sentence, root: Token, relations: frozenset[str], *, counted: bool
    ) -> Definiteness:
        """What the determiner says; the number of an age counts nobody ('the 58-year-old').

        A parser may hang it on a noun before the head ('des Düsseldorfer Konzerns').
        """
        if relations.isdisjoint(DETERMINING):
            return BARE
        index = root.index
        children = sentence.dependents[index]
        if "nmod" in relations:
            children = _with_those_of_nouns(sentence, children, index)
        found, determiners = BARE, self.determiners
        for child in children:
            if child.index > index:
                break
            relation = child.base_relation
            if relation not in DETERMINING:
                continue
            said = determiners.get(child.form.casefold())
            if said is DEFINITE and relation in ARTICLES:
                found = said
            elif said is POSSESSIVE or child.relation == "det:poss":
                return POSSESSIVE
            elif (said is INDEFINITE or (counted and relation == "nummod")) and found is BARE:
                found = INDEFINITE
        return found

    def country(
        self, sentence: Sentence, mention: EntityMention, root: Token, relations: frozenset[str], head: Token
    ) -> str | None:
        """The country that an attribute of the phrase names, or whose people it means; its own name is no attribute."""
        known = self.countries
        if mention.kind is NOMINAL:
            form = head.form.casefold()
            if code := known.people.get(form) or (self._of_two(sentence, head) if form in known.ends else None):
                return code
        prefix = ""
        if "-" in root.form:
            prefix = _prefix(root)
            if code := known.code(prefix):
                return code
        if relations.isdisjoint(ATTRIBUTES) and root is head:
            return None
        children = sentence.dependents[root.index]
        if root is not head or not relations.isdisjoint(OF_ROLES):
            roles = [t for t in children if t.base_relation in OF_ROLES and t.index < head.index and t.upos == "NOUN"]
            for noun in (root, *roles) if root.index < head.index and root.upos == "NOUN" else roles:
                if code := known.citizen(noun.form):
                    return code
            for role in roles:
                children += tuple([child for child in sentence.children(role) if child.base_relation == "amod"])
        for child in children:
            if child.base_relation not in ATTRIBUTES or child is head or child.form.casefold() in self.determiners:
                continue
            told = known.may_name(child.form, child.lemma)
            if not told or (mention.kind is NAME and mention.span.covers(child.span)):
                continue
            if code := self._of_two(sentence, child) or self._belonging(child):
                return code
            if code := known.capitals.get(child.form) or known.capitals.get(_bare(child.form)):
                return code if self.table.has("governments", head.form) or prefix else None
        return None

    def _of_two(self, sentence: Sentence, word: Token) -> str | None:
        """The country that a word names together with the one before it: 'South Korean'."""
        return self.countries.of_two_words(sentence.tokens[word.index - 1].form, word.form) if word.index else None

    def _belonging(self, word: Token) -> str | None:
        """The country that a word or its lemma points at."""
        belonging = self.countries.belonging
        return belonging(word.form) or belonging(_bare(word.lemma or word.form))

    def affiliations(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> frozenset[str]:
        """Folded names of what a role belongs to: 'FPÖ-Chef', 'the Boeing chief'; no part of a name itself."""
        prefix = _prefix(root) if "-" in root.form else ""
        if sentence.relations(root).isdisjoint(OF_BODIES):
            return frozenset({prefix.casefold()}) if prefix else NOTHING
        bodies = self._bodies(sentence, mention, root, head)
        return frozenset([prefix.casefold(), *bodies] if prefix else bodies)

    def _bodies(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> Iterator[str]:
        own = mention.span if mention.kind is NAME else head.span
        for child in sentence.children(root):
            if child.base_relation not in OF_BODIES or not (child.upos == "PROPN" or self.table.known(child.form)):
                continue
            if own.covers(child.span) or self._is_where(sentence, child):
                continue
            if child.index + 1 < len(sentence.tokens) and self._of_two(sentence, sentence.tokens[child.index + 1]):
                continue
            if child.upos == "PROPN":
                words = [child, *(c for c in sentence.children(child) if _is_part_of_name(c))]
                yield " ".join(word.form for word in sorted(words, key=lambda word: word.index)).casefold()
            else:
                yield child.form.casefold()

    def _is_where(self, sentence: Sentence, word: Token) -> bool:
        """Whether a name says where somebody is from or sits, and not whose he is: 'der Konzern aus Kassel'."""
        if "case" not in sentence.relations(word):
            return False
        cases = (child for child in sentence.children(word) if child.base_relation == "case")
        return any(self.table.has("place_prepositions", case.form) for case in cases)


@cache
def words(code: str) -> Words:
    """The words of a language."""
    table = names(code)
    lists = {
        "articles_definite": DEFINITE,
        "possessives": POSSESSIVE,
        "articles_indefinite": INDEFINITE,
    }
    return Words(
        table=table,
        countries=countries(code),
        determiners={word: said for list_, said in reversed(lists.items()) for word in table.words[list_]},
        ends=frozenset(phrase.rpartition(" ")[2] for phrase in table.senses if " " in phrase),
        forms=frozenset().union(*(table.words[list_] for list_ in FORMS)),
    )


def attributes(sentence: Sentence, root: Token, head: Token) -> frozenset[str]:
    """The folded words that tell somebody or something from others of its kind; no measure (of 'der Stärke 6,2')."""
    return frozenset(
        [
            (child.lemma or child.form).casefold()
            for child in sentence.children(root)
            if child.base_relation in TELLING and child.relation not in NO_ATTRIBUTES
            if child.index != head.index and child.upos != "DET" and not _is_measured(sentence, child)
        ]
    )


def _is_measured(sentence: Sentence, attribute: Token) -> bool:
    """Whether an attribute says how much: 'Stärke 6,2', both words of 'the magnitude 7.1 quake'."""
    tokens, index = sentence.tokens, attribute.index
    if attribute.form[:1].isdigit():
        return index > 0 and tokens[index - 1].upos == "NOUN"
    return attribute.upos == "NOUN" and index + 1 < len(tokens) and tokens[index + 1].form[:1].isdigit()


def _of_type(senses: tuple[NounSense, ...], type_: EntityType) -> tuple[NounSense, ...]:
    return tuple(sorted(senses, key=lambda sense: sense.type is not type_))


def _with_those_of_nouns(sentence: Sentence, children: tuple[Token, ...], index: int) -> tuple[Token, ...]:
    """The dependents of a word, and behind them those that nouns among them have before the word."""
    nouns = [child for child in children if child.base_relation == "nmod" and child.index < index]
    if not nouns:
        return children
    before = (child for noun in nouns for child in sentence.children(noun) if child.index < index)
    return (*(child for child in children if child.index < index), *before)


def _is_part_of_name(word: Token) -> bool:
    """'European' of 'the European Commission president': an adjective with a capital is part of a name too."""
    return word.base_relation in PARTS_OF_NAMES or (word.base_relation == "amod" and word.form[:1].isupper())


def _prefix(root: Token) -> str:
    """'FPÖ' of 'FPÖ-Chef', 'IG-Metall' of 'IG-Metall-Chef'."""
    first = root.form.rpartition("-")[0]
    return first.replace("-", " ") if first[:1].isupper() else ""


def _bare(word: str) -> str:
    """A name without the genitive's s."""
    return word[:-1] if word.endswith("s") else word


def _is_by_the_way(sense: NounSense, *, last: bool) -> bool:
    """What a body is not: 'Bach' in 'SG Reinbach', 'staff' in 'the ground staff union SPT'."""
    by_chance = sense.type is PLACE and sense.base != sense.word
    return by_chance or (not last and sense.type in {GROUP, PERSON})

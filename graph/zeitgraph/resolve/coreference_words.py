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

    `root` is the highest word of a mention's nucleus, `head` its head word. `ends` are the last words of the phrases
    that have a sense of their own ('prime minister'), `forms` the words in names that say what bears them.
    """

    table: Names
    countries: Countries
    determiners: Mapping[str, Definiteness]
    ends: frozenset[str]
    forms: frozenset[str]

    def senses(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> tuple[NounSense, ...]:
        """What the noun stands for, its own type first; of a name what it is said to be."""
        if mention.kind is not NOMINAL:
            return self._of_name(sentence, mention, root, head) if mention.kind is NAME else ()
        form = head.form
        if form.casefold() in self.ends:
            before = [t.form for t in sentence.tokens[max(0, head.index - 2) : head.index] if t.form.isalpha()]
            for count in range(len(before), 0, -1):
                if senses := self.table.senses.get(" ".join([*before[-count:], form]).casefold()):
                    return _of_type(senses, mention.type)
        senses = self.table.noun(form, head.lemma or form)
        return _of_type(senses, mention.type) if len(senses) > 1 else senses

    def _of_name(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> tuple[NounSense, ...]:
        """What a name is said to be in its own phrase: 'Außenminister John Kerry', 'Landgericht München'."""
        words = [root] if root is not head else []
        if not sentence.relations(root).isdisjoint(OF_ROLES):
            words += [t for t in sentence.children(root) if t.index < head.index and t.base_relation in OF_ROLES]
        body = mention.type is not PERSON
        if body:
            words.append(head)
        found: list[NounSense] = []
        for word in words:
            form = word.form
            senses = self.table.noun(form, word.lemma or form)
            if word.index and form.casefold() in self.ends:
                phrase = f"{sentence.tokens[word.index - 1].form} {form}".casefold()
                senses = (*self.table.senses.get(phrase, ()), *senses)
            for sense in senses:
                if not _is_by_the_way(sense, mention, last=word is root or word is head):
                    found.append(sense)
        parts = mention.name.casefold().split() if body and mention.name else ()
        if len(parts) > 2 and head.form.casefold() != parts[-1]:
            found += [sense for sense in self.table.noun(parts[-1]) if sense.type is mention.type is ORGANIZATION]
        if len(parts) > 1 and not self.forms.isdisjoint(parts):
            found += self.table.kinds_of_name(mention.name or "")
        return tuple(found)

    def definiteness(self, sentence: Sentence, root: Token, *, counted: bool) -> Definiteness:
        """What the determiner says; the number of an age counts nobody ('the 58-year-old').

        A parser may hang it on a noun before the head ('des Düsseldorfer Konzerns').
        """
        relations = sentence.relations(root)
        if relations.isdisjoint(DETERMINING):
            return BARE
        children, index = sentence.children(root), root.index
        if "nmod" in relations:
            before = [child for child in children if child.index < index]
            for each in before[:]:
                if each.base_relation == "nmod":
                    before += [child for child in sentence.children(each) if child.index < index]
            children = tuple(before)
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
            elif found is BARE and (said is INDEFINITE or (counted and relation == "nummod")):
                found = INDEFINITE
        return found

    def country(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> str | None:
        """The country that an attribute of the phrase names, or whose people it means; its own name is no attribute."""
        if mention.kind is NOMINAL and (code := self.countries.citizen(head.form) or self._of_two(sentence, head)):
            return code
        prefix = _prefix(root)
        if prefix and (code := self.countries.code(prefix)):
            return code
        if root is head and sentence.relations(root).isdisjoint(ATTRIBUTES):
            return None
        children = sentence.children(root)
        roles = [child for child in children if child.base_relation in OF_ROLES and child.upos == "NOUN"]
        for noun in (root, *roles):
            if noun.index < head.index and noun.upos == "NOUN" and (code := self.countries.citizen(noun.form)):
                return code
        for role in roles:
            if role.index < head.index:
                children = (*children, *(child for child in sentence.children(role) if child.base_relation == "amod"))
        for child in children:
            if child.base_relation not in ATTRIBUTES or child.index == head.index:
                continue
            if child.form.casefold() in self.determiners or (mention.kind is NAME and mention.span.covers(child.span)):
                continue
            told = self._of_two(sentence, child) or self.countries.belonging(child.form)
            if code := told or self._belonging_of_lemma(child):
                return code
            if code := self.countries.capitals.get(child.form) or self.countries.capitals.get(_bare(child.form)):
                return code if self.table.has("governments", head.form) or prefix else None
        return None

    def _of_two(self, sentence: Sentence, word: Token) -> str | None:
        """The country that a word names together with the one before it: 'South Korean'."""
        return self.countries.of_two_words(sentence.tokens[word.index - 1].form, word.form) if word.index else None

    def _belonging_of_lemma(self, word: Token) -> str | None:
        form = word.form if self.countries.code(word.form) else word.lemma or word.form
        return self.countries.belonging(_bare(form))

    def affiliations(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> frozenset[str]:
        """Folded names of what a role belongs to: 'FPÖ-Chef', 'the Boeing chief'; no part of a name itself."""
        prefix = _prefix(root)
        if not prefix and sentence.relations(root).isdisjoint(OF_BODIES):
            return frozenset()
        return frozenset([prefix.casefold()] if prefix else []).union(self._bodies(sentence, mention, root, head))

    def _bodies(self, sentence: Sentence, mention: EntityMention, root: Token, head: Token) -> Iterator[str]:
        own = mention.span if mention.kind is NAME else head.span
        for child in sentence.children(root):
            if child.base_relation not in OF_BODIES or own.covers(child.span) or self._is_where(sentence, child):
                continue
            if child.index + 1 < len(sentence.tokens) and self._of_two(sentence, sentence.tokens[child.index + 1]):
                continue
            if child.upos == "PROPN":
                words = [child, *(c for c in sentence.children(child) if _is_part_of_name(c))]
                yield " ".join(word.form for word in sorted(words, key=lambda word: word.index)).casefold()
            elif self.table.known(child.form):
                yield child.form.casefold()

    def _is_where(self, sentence: Sentence, word: Token) -> bool:
        """Whether a name says where somebody is from or sits, and not whose he is: 'der Konzern aus Kassel'."""
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
    if sentence.relations(root).isdisjoint(TELLING):
        return frozenset()
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
    behind = tokens[index + 1 : index + 2] if attribute.upos == "NOUN" else ()
    return any(word.form[:1].isdigit() for word in behind)


def _of_type(senses: tuple[NounSense, ...], type_: EntityType) -> tuple[NounSense, ...]:
    return tuple(sorted(senses, key=lambda sense: sense.type is not type_))


def _is_part_of_name(word: Token) -> bool:
    """'European' of 'the European Commission president': an adjective with a capital is part of a name too."""
    return word.base_relation in PARTS_OF_NAMES or (word.base_relation == "amod" and word.form[:1].isupper())


def _prefix(root: Token) -> str:
    """'FPÖ' of 'FPÖ-Chef', 'IG-Metall' of 'IG-Metall-Chef'."""
    if "-" not in root.form:
        return ""
    first = root.form.rpartition("-")[0]
    return first.replace("-", " ") if first[:1].isupper() else ""


def _bare(word: str) -> str:
    """A name without the genitive's s."""
    return word[:-1] if word.endswith("s") else word


def _is_by_the_way(sense: NounSense, mention: EntityMention, *, last: bool) -> bool:
    """What a body is not: 'Bach' in 'SG Reinbach', 'staff' in 'the ground staff union SPT'."""
    if mention.type is not ORGANIZATION:
        return False
    by_chance = sense.type is PLACE and sense.base != sense.word
    return by_chance or (not last and sense.type in {GROUP, PERSON})

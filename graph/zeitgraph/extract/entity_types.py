"""The types of names: what tables are sure of, what the noun beside a name says, what its words and place suggest."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from zeitgraph.language.countries import Countries
from zeitgraph.language.first_names import first_names, opening_names
from zeitgraph.language.names import Names
from zeitgraph.language.nouns import bears_name_of_place
from zeitgraph.language.openings import listed_names, people_known
from zeitgraph.model.members import CITY, COUNTRY, EVENT, ORGANIZATION, OTHER, PERSON, PLACE, VEHICLE
from zeitgraph.model.mention import EntityType
from zeitgraph.model.record import maker
from zeitgraph.model.text import NameLabel, Sentence, Token

PER = NameLabel.PER  # at hand, as the members of `model.members` are
People = Mapping[str, tuple[str, ...]]
SURNAME_RULE = "surname of the text"
BESIDE_RULE = "noun before the name"
AMPERSAND = " & "
RELATIVE = "relative"  # the concept of nouns for a relative
SHIP_RULE = "ship"
PLACES = frozenset({NameLabel.GPE, NameLabel.LOC})
TYPES_OF_PLACES = frozenset({CITY, PLACE, COUNTRY})
MAY_HAVE_NOUN = frozenset({OTHER, PLACE})  # types of names that a noun in them may tell better
MAY_BE_PERSON = frozenset({PERSON, OTHER})  # all that the type of a person can come from
NEVER_PLACES = frozenset({"company", "bank", "party", "militia", "union", "authority"})  # concepts of bodies
NAMED_KINDS = frozenset({ORGANIZATION, VEHICLE, EVENT})
TYPES = {
    NameLabel.PER: PERSON,
    NameLabel.ORG: ORGANIZATION,
    NameLabel.GPE: CITY,
    NameLabel.LOC: PLACE,
    NameLabel.MISC: OTHER,
}


class Candidate(NamedTuple):
    """Words first..last that may be a name, with the type to begin with; what it is gets asked once they are one."""

    first: int
    last: int
    type: EntityType
    rule: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name: tokens first..last, its words as written, its type and why; `certain` types come from tables."""

    first: int
    last: int
    text: str
    type: EntityType
    rule: str
    certain: bool = False


make_name = maker(Name)


@dataclass(slots=True, eq=False)
class NameTypes:
    """What decides the types of the names of one sentence; `people` are the surnames of the document."""

    text: str
    sentence: Sentence
    table: Names
    countries: Countries
    people: People

    def name(self, first: int, last: int, type_: EntityType, rule: str) -> Name:
        """The name with its type, told by a noun or a table where they can, else the one given."""
        tokens = self.sentence.tokens
        text = self.text[tokens[first].span.begin : tokens[last].span.end]
        if rule == SURNAME_RULE:
            return make_name(first, last, text, type_, rule)
        if first and self._is_called(first, last):
            return make_name(first, last, text, PERSON, BESIDE_RULE)
        sure = ORGANIZATION if AMPERSAND in text else self._certain(text, first, last, type_)
        if sure:
            return make_name(first, last, text, sure, rule, certain=True)
        place = self._of_place(first, last) if type_ not in TYPES_OF_PLACES else None
        if place:
            return make_name(first, last, text, place, BESIDE_RULE)
        told = self._of_noun_before(first, last, type_) if first and type_ in MAY_BE_PERSON else None
        if told:
            return make_name(first, last, text, told, BESIDE_RULE)
        if type_ is PERSON:
            told = self._of_noun_beside(first) if self._is_strange(first, last) else None
            type_ = told if told in NAMED_KINDS else type_
        else:
            told = self._of_noun_beside(first) or self._of_own_noun(first, last, type_)
            if told is None and type_ is OTHER:
                told = self._guess(first, last)
            type_ = told or type_
        return make_name(first, last, text, type_, rule)

    def _of_place(self, first: int, last: int) -> EntityType | None:
        """'The town of Bara', 'in der Provinz Helmand', 'Benue state': a noun for a place beside its name.

        And 'in El Fasher': behind such a preposition what opens as towns do is nobody's name.
        """
        tokens, words = self.sentence.tokens, self.table.words
        behind = tokens[last + 1] if last + 1 < len(tokens) else None
        if behind is not None and behind.form.casefold() in words["behind_places"]:
            return PLACE if behind.index in [token.head for token in tokens[first : last + 1]] else None
        if not first:
            return None
        before = tokens[first - 1]
        noun = tokens[first - 2] if first > 1 and before.form.casefold() in words["of_words"] else before
        if noun.form.casefold() in words["before_places"] and noun.form not in first_names():
            senses = self.table.noun(noun.form, noun.lemma)
            return CITY if senses and senses[0].type is CITY else PLACE
        town = first < last and tokens[first].form.casefold() in words["opening_places"]
        return PLACE if town and before.form.casefold() in words["place_prepositions"] else None

    def _is_called(self, first: int, last: int) -> bool:
        """'Mr Farrow', 'Frau Weber': nobody but people is called so, whatever the tagger thinks of the name."""
        title, words = self.sentence.tokens[first - 1], self.table.words
        called = title.form.casefold()
        if called not in words["male_honorifics"] and called not in words["female_honorifics"]:
            return False
        heads = [token.head for token in self.sentence.tokens[first : last + 1]]
        return first <= (title.head or 0) <= last or title.index in heads

    def _of_noun_before(self, first: int, last: int, type_: EntityType) -> EntityType | None:
        """What the noun right before a name says that it is: 'drugmaker Quarzo', 'union president Cormac Vance'.

        Where nouns have capitals too, the tree has to tie the two. A first name that we know makes a person.
        """
        noun = self.sentence.tokens[first - 1]
        if noun.upos not in {"NOUN", "PROPN"} or noun.form in first_names():
            return None
        tokens = self.sentence.tokens[first : last + 1]
        tied = first <= (noun.head or 0) <= last or noun.index in [token.head for token in tokens]
        senses = self.table.noun(noun.form, noun.lemma) if tied else ()
        if not senses or bears_name_of_place(noun.lemma or noun.form):
            return None
        told = senses[0].type
        if told is PERSON:
            return told
        person = type_ is PERSON and (tokens[0].form in first_names() or len(tokens) > 1)
        return told if told in NAMED_KINDS and not person and noun.feature("Number") != "Plur" else None

    def _of_noun_beside(self, first: int) -> EntityType | None:
        """The type of the noun that a name follows: the ship „Rosetta“, 'her husband, Oleksandr'."""
        token = self.sentence.tokens[first]
        if token.base_relation not in {"appos", "flat"}:
            return None
        governor = self.sentence.governor(token)
        if governor is None or governor.index > first or governor.upos != "NOUN":
            return None
        if bears_name_of_place(governor.lemma or governor.form):
            return None
        senses = self.table.noun(governor.form, governor.lemma)
        if not senses or (senses[0].relational and senses[0].concept != RELATIVE):
            return None  # 'its rival, Onda'
        alone = senses[0].type is PERSON and self.is_acronym(self.sentence.tokens[first].form)
        return None if alone else senses[0].type

    def _is_strange(self, first: int, last: int) -> bool:
        """Whether a name is one word, or begins with a particle, and neither a first name nor a surname of the text."""
        form = self.sentence.tokens[first].form
        short = first == last or self.table.has("particles", form)
        return short and form not in opening_names() and form not in self.people

    def _of_own_noun(self, first: int, last: int, type_: EntityType) -> EntityType | None:
        """What the noun in a name says that bears it: 'Brackley Hospital', 'Verein Offene Schleuse'."""
        tokens = self.sentence.tokens
        if first == last or type_ not in MAY_HAVE_NOUN or tokens[first].form in first_names():
            return None
        ends = (last, first) if self.table.capitalized_nouns else (last,)
        nouns = (self.table.noun(tokens[index].form, tokens[index].lemma) for index in ends)
        told = next((senses[0].type for senses in nouns if senses), None)
        return told if told in NAMED_KINDS else None

    def _certain(self, text: str, first: int, last: int, type_: EntityType) -> EntityType | None:
        """What the tables are sure of: countries, capitals, bodies, ships by what stands before their names,
        cases of courts by what stands in them ('Ruiz v. Ohio')."""
        listed, folded = listed_names(self.table.code), text.casefold()
        if folded in listed or (folded.endswith("s") and folded[:-1] in listed):
            told = self._of_listed(text, _without_genitive(text, self.table), first, last, type_)
            if told:
                return told
        if first == last:
            return None
        if self.is_ship_prefix(self.sentence.tokens[first].form):
            return VEHICLE
        versus = self.table.words["versus"]
        if versus.isdisjoint(self.sentence.forms):
            return None
        parties = any(token.form.casefold() in versus for token in self.sentence.tokens[first + 1 : last])
        return OTHER if parties else None

    def _of_listed(self, text: str, bare: str, first: int, last: int, type_: EntityType) -> EntityType | None:
        """What a name is that tables have, also without its genitive; but a person may be called Jordan or London."""
        if first < last and not people_known(self.table.code).isdisjoint((text, bare)):
            return PERSON
        opening = self.sentence.tokens[first].form
        person = type_ is PERSON and (opening in first_names() or (first == last and opening in self.people))
        if not person and (self.countries.code(text) or (bare != text and self.countries.code(bare))):
            return COUNTRY
        capital = text in self.countries.capitals or bare in self.countries.capitals
        if capital and type_ is PERSON and not person:
            return CITY
        region = not person and not self.table.words["regions"].isdisjoint((text.casefold(), bare.casefold()))
        if region and not (self.table.known(text) and self._is_about("sport_words")):
            return PLACE
        body = text in self.table.seats or (not person and self.table.known(text))
        return ORGANIZATION if body and self._is_body(text, first, last) else None

    def is_ship_prefix(self, form: str) -> bool:
        """'USS', 'MV': what stands before the name of a ship."""
        return form.isupper() and self.table.has("ship_prefixes", form)

    def _is_about(self, key: str) -> bool:
        """Whether the document has a word of the list `key`."""
        return not self.table.words[key].isdisjoint(_words_of(self.text))

    def _is_body(self, text: str, first: int, last: int) -> bool:
        """'Bild' and 'Spiegel' are papers where they are names; 'Bayern' is a club unless somebody is in it.

        'Shares in Renault' are those of a firm.
        """
        before = self.sentence.tokens[first - 1].form if first else ""
        known = self.table.known(text)
        if known is not None and known.concept in NEVER_PLACES:
            return True
        return not (first == last and self.table.has("place_prepositions", before) and not self.is_acronym(text))

    def is_acronym(self, text: str) -> bool:
        """Whether a name is written in capitals or has several words."""
        return sum(letter.isupper() for letter in text) > 1 or " " in text

    def of_label(self, first: int, last: int, label: NameLabel) -> EntityType:
        """The type that a tag means, unless the words say otherwise."""
        if label is PER:
            return self._of_person(first, last)
        place = label in PLACES
        if place and first < last and self.sentence.tokens[first].form in first_names():
            return PERSON
        return TYPES[label]

    def _of_person(self, first: int, last: int) -> EntityType:
        """The type of what the tagger takes for a person."""
        called = self.sentence.tokens[first].form in first_names()
        if first == last or (not called and not self.table.capitalized_nouns):
            before = self.sentence.tokens[first - 1].form if first else ""
            if self.table.has("articles_definite", before):
                return ORGANIZATION if first == last else OTHER
        club = first < last and not called and self._has("club_forms", first, last)
        return ORGANIZATION if club or self._has("company_forms", first, last) else PERSON

    def _guess(self, first: int, last: int) -> EntityType | None:
        """The type of a name that nobody typed, by the noun that it stands beside, its words and what is before it."""
        tokens = self.sentence.tokens
        if first < last and tokens[first].form in first_names():
            return PERSON
        if self._has("company_forms", first, last) or self._has("club_forms", first, last):
            return ORGANIZATION
        return PLACE if first and self.table.has("place_prepositions", tokens[first - 1].form) else None

    def _has(self, key: str, first: int, last: int) -> bool:
        """Whether a word of the list `key` stands in the name, with a capital."""
        words = self.table.words[key]
        for token in self.sentence.tokens[first : last + 1]:
            if token.form.casefold() in words and token.form[:1].isupper():
                return True
        return False


def _without_genitive(text: str, table: Names) -> str:
    return text[:-1] if text.endswith("s") and "s" in table.words["genitives"] else text


@lru_cache(maxsize=1)
def _words_of(text: str) -> frozenset[str]:
    """The words of the document at hand, folded."""
    return frozenset(word.strip('.,;:!?„“”"()').casefold() for word in text.split())


def is_from_town(sentence: Sentence, token: Token, table: Names) -> bool:
    """'Der Kieler gewann': the subject, one capitalised word that no table knows, with article and ending of a town's.

    The article is the one of a man, so that the plural ('die Kieler') and brands ('die Bayer') are left alone.
    """
    if token.base_relation != "nsubj" or token.upos != "PROPN" or not token.index:
        return False
    ending = token.form[:1].isupper() and token.form.casefold().endswith(table.affixes["origin_endings"])
    if not ending or not table.has("articles_of_origin", sentence.tokens[token.index - 1].form):
        return False
    alone = sentence.relations(token).isdisjoint({"flat", "appos", "compound", "nmod"})
    return alone and table.known(token.form) is None and not table.noun(token.form)

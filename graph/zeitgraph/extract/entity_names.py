"""The names of a sentence: those that the parser tagged, mended by tables, by the tree and by quotation marks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from zeitgraph.extract.entity_ends import with_ampersand, with_governor, with_noun
from zeitgraph.extract.entity_listed import IN_NAMES, listed, quoted, ships
from zeitgraph.extract.entity_long_names import long_names
from zeitgraph.extract.entity_people import end_of_name, is_adjective, is_people, surname_begin, surname_first
from zeitgraph.extract.entity_types import (
    BESIDE_RULE,
    MAY_BE_PERSON,
    PLACES,
    SURNAME_RULE,
    Candidate,
    Name,
    NameTypes,
    People,
)
from zeitgraph.language import Language
from zeitgraph.language.countries import Countries, countries
from zeitgraph.language.first_names import first_names, folded_first_names, opening_names
from zeitgraph.language.names import Names, names
from zeitgraph.language.nouns import NounKind, NounTable, noun_table
from zeitgraph.model.members import COUNTRY, OTHER, PERSON
from zeitgraph.model.quotes import CLOSING, OPENING
from zeitgraph.model.text import NameLabel, NameSpan, ParsedDocument, Sentence, Token

PER, ORG, TIME = NameLabel.PER, NameLabel.ORG, NounKind.TIME  # at hand, as the members of `model.members` are
UNSURE_RULE = "unsure name"
LONGEST_PERSON = 3  # words of a name whose first name we do not know
SURE = 0.9  # the tagger's confidence above which it is a person all the same
PEOPLE_AND_STATES = frozenset({PERSON, COUNTRY})
NO_PLACES_NOR_BODIES = frozenset({PER, NameLabel.MISC})
MARKS = OPENING | CLOSING
PARTS = frozenset({"flat", "compound"})  # relations of words that are parts of a name
NOT_OPENING = frozenset({"VERB", "ADJ", "DET", "ADP", "ADV"})  # tags of words that no person's name begins with


class _Seen(NamedTuple):
    """What may be names in a sentence, before the people of the document are known.

    `tagged` is what becomes of each of the parser's names, None of those that are none; `naming` are words that a name
    of the tables can end with, `proper` the proper nouns that are no parts of others. `full` are the names of people
    with a first name; `typed` are they and other names of which who else is in the text tells nothing more.
    """

    tagged: list[Candidate | None]
    first_named: list[Candidate]
    naming: list[Token]
    proper: list[Token]
    full: list[Name]
    typed: dict[Candidate, Name]


def names_in(parsed: ParsedDocument, language: Language) -> Iterator[tuple[Name, ...]]:
    """The names of each sentence, without overlaps, in order; what tables know outranks tags, tags outrank the tree.

    The surnames of the document are names wherever they stand, whatever the tagger thought of them.
    """
    people: dict[str, tuple[str, ...]] = {}
    finders = _finders(parsed, language, people)
    seen = [finder.seen() for finder in finders]
    people |= _people(finders, seen)  # which the finders have known nothing of so far
    opening = {name[:1].upper() + name[1:]: words for name, words in people.items() if len(words) > 1}
    called = {f"{name}s": words for name, words in people.items()} | opening | people
    forms = frozenset(map(str.lower, called))
    for finder, candidates in zip(finders, seen, strict=True):
        told = not forms.isdisjoint(finder.sentence.forms)
        yield finder.chosen(finder.seen_again(candidates, called) if told else candidates)


def _people(finders: Sequence["_Finder"], seen: Sequence[_Seen]) -> dict[str, tuple[str, ...]]:
    """The surnames of all who are called by a first name too, with the surname's words: 'Van der Bellen', 'May'; and
    the first names, by which somebody speaks of them."""
    found: dict[str, tuple[str, ...]] = {}
    for finder, candidates in zip(finders, seen, strict=True):
        for name in candidates.full:
            words = tuple([token.form for token in finder.sentence.tokens[name.first : name.last + 1]])
            surname = words[surname_begin(words, finder.table) :]
            found[surname[0]] = max(found.get(surname[0], ()), surname, key=len)
            if words[0] in opening_names():
                found.setdefault(words[0], words[:1])
    return found


def _finders(parsed: ParsedDocument, language: Language, people: People) -> list["_Finder"]:
    table, nouns, known = names(language.code), noun_table(language.code), countries(language.code)
    text = parsed.document.text
    return [
        _Finder(one, parsed.names_of(one), table, nouns, known, people, NameTypes(text, one, table, known, people))
        for one in parsed.sentences
    ]


def _rank(name: Candidate) -> tuple[int, bool, int]:
    """The longest first; of two alike the surname that the text knows."""
    first, last, _, rule = name
    return first - last, rule != SURNAME_RULE, first


@dataclass(slots=True, eq=False)
class _Finder:
    """What finds the names of one sentence."""

    sentence: Sentence
    spans: tuple[NameSpan, ...]
    table: Names
    nouns: NounTable
    countries: Countries
    people: People
    types: NameTypes

    def seen(self) -> _Seen:
        """What may be names by the tagger, by first names and by the words' own tags."""
        naming = [token for token in self.sentence.tokens if token.upos in IN_NAMES]
        proper = [token for token in naming if token.upos == "PROPN" and token.base_relation not in PARTS]
        tagged, first_named = [self.tagged(span) for span in self.spans], self.first_named()
        candidates = [*filter(None, tagged), *first_named]
        if not PARTS.isdisjoint(self.sentence.by_relation):
            relations = self.sentence.dependent_relations
            composed = [self.of_tree(token) for token in proper if not PARTS.isdisjoint(relations[token.index])]
            candidates += filter(None, composed)
        return _Seen(tagged, first_named, naming, proper, *self._full_names(candidates))

    def seen_again(self, seen: _Seen, called: People) -> _Seen:
        """The same, and the surnames of the document's people, now that these are known.

        `called` are the surnames as they stand in a text, the genitive too: other words are what they were.
        """
        words = [token for token in self.sentence.tokens if token.form in called]
        places = {token.index for token in words}
        tagged = [
            one if places.isdisjoint(range(span.first, span.last + 1)) else self.tagged(span)
            for span, one in zip(self.spans, seen.tagged, strict=True)
        ]
        tagged += self.repeated(words, called)
        return _Seen(tagged, seen.first_named, seen.naming, seen.proper, seen.full, seen.typed)

    def chosen(self, seen: _Seen) -> tuple[Name, ...]:
        """The names among the candidates."""
        named = [*ships(self.types), *long_names(self.types), *listed(self.types, seen.naming)]
        named += [*filter(None, seen.tagged), *seen.first_named]
        if len(named) > 1:
            named.sort(key=_rank)
        named += quoted(self.sentence)
        found: list[Candidate] = []
        taken: set[int] = set()
        for one in named:
            words = range(one.first, one.last + 1)
            if words and taken.isdisjoint(words):
                found.append(one)
                taken.update(words)
        for token in seen.proper:
            if token.index not in taken and (told := self.of_tree(token)) is not None:
                words = range(told.first, told.last + 1)
                if taken.isdisjoint(words):
                    found.append(told)
                    taken.update(words)
        found.sort()
        return tuple([seen.typed.get(one) or self.types.name(*one) for one in found])

    def tagged(self, span: NameSpan) -> Candidate | None:
        """A name of the parser's without titles and quotation marks, with the type of its label or of the tables."""
        first, last, label = span.first, span.last, span.label
        if first < last:
            first, last, label = self._without_others(first, last, label)
        if (first == last and self._is_common(first, label)) or is_adjective(self.types, first, last):
            return None
        last = self._completed(first, self._whole(first, last))
        if self.table.capitalized_nouns:
            last = with_noun(self.sentence, first, last, self.table)
        elif label not in PLACES:
            last = with_governor(self.sentence, first, last)
        if "&" in self.sentence.forms:
            first, last = with_ampersand(self.sentence, first, last)
        if first == last and self._is_unsure(span, first):
            return Candidate(first, last, OTHER, UNSURE_RULE)
        return Candidate(first, last, self.types.of_label(first, last, label), "name tag")

    def _without_others(self, first: int, last: int, label: NameLabel) -> tuple[int, int, NameLabel]:
        """A name of several words without those that are no part of it, and its label, a title's being a person's."""
        first, last = self._trimmed(first, last)
        if self._is_titled(first, last):
            label = PER
        return *self._without_nouns(first, self._until_preposition(first, last, label), label), label

    def _until_preposition(self, first: int, last: int, label: NameLabel) -> int:
        """The end of a person's name that the tagger took for a longer one: 'Tobin Sayle' of 'Tobin Sayle of fraud'."""
        if label is not PER:
            return last
        outside = self.table.words["outside_people"]
        for token in self.sentence.tokens[first + 1 : last + 1]:
            if token.form.casefold() in outside:
                return token.index - 1
        return last

    def _without_nouns(self, first: int, last: int, label: NameLabel) -> tuple[int, int]:
        """The name without a noun that only the sentence's beginning made a part of it: 'Chipmaker Velitron'."""
        while first < last and label in NO_PLACES_NOR_BODIES:
            token = self.sentence.tokens[first]
            if token.form in opening_names() or token.form in self.people or not self.table.noun(token.form):
                break
            first += 1
        return first, last

    def _is_titled(self, first: int, last: int) -> bool:
        """Whether a name that the tagger took whole is a title with a person's name: 'Archbishop Leon Marek'."""
        if first == last or self.sentence.tokens[first + 1].form not in first_names():
            return False
        title = self.sentence.tokens[first].form
        senses = self.table.noun(title)
        return bool(senses) and senses[0].type is PERSON and title not in first_names()

    def _is_unsure(self, span: NameSpan, index: int) -> bool:
        """A single word that may be a person or a firm, by a tag that is not sure and by nothing else."""
        if span.label is not PER or span.confidence >= SURE:
            return False
        form = self.sentence.tokens[index].form
        return not (form in self.people or form.removesuffix("s") in self.people or form in first_names())

    def first_named(self) -> list[Candidate]:
        """A first name and the capitalised word behind it, which the tagger passed over: 'Theresa May announces'."""
        found = surname_first(self.sentence)
        if folded_first_names().isdisjoint(self.sentence.forms):
            return found
        tokens, known = self.sentence.tokens, first_names()
        for token in tokens[:-1]:
            if token.form not in known or token.upos in NOT_OPENING:
                continue
            if not token.index or tokens[token.index - 1].form not in known:
                last = token.index
                while last + 1 < len(tokens) and tokens[last + 1].form in known:
                    last += 1
                complete = end_of_name(self.sentence, token.index, self._completed(last, last), self.table)
                if complete > token.index:
                    found.append(Candidate(token.index, complete, PERSON, "first name"))
        return found

    def _is_common(self, index: int, label: NameLabel) -> bool:
        """A single word that is a common noun or a time, and no name of the tables: 'MPs', 'July', 'Bürger'."""
        token = self.sentence.tokens[index]
        if token.form in self.people:
            return False
        if TIME in self.nouns.kinds(token.form) or (label is PER and self._is_plural_noun(token)):
            return True
        if is_people(self.types, token):
            return True
        senses = self.table.senses.get(token.form.casefold())
        if not senses:
            return False
        definite = index > 0 and self.table.has("articles_definite", self.sentence.tokens[index - 1].form)
        if definite and senses[0].type in PEOPLE_AND_STATES and self.countries.code(token.form) is None:
            return True
        if label is ORG and senses[0].concept in self.table.common_bodies:
            return definite and self.table.known(token.form) is None
        return label is PER

    def _is_plural_noun(self, token: Token) -> bool:
        """'Vaccines have arrived': a plural that opens the sentence is no person, where nouns have no capital."""
        if self.table.capitalized_nouns:
            return False
        return token.feature("Number") == "Plur" and token.form not in first_names()

    def repeated(self, words: Iterable[Token], called: People) -> Iterator[Candidate]:
        """The surnames of the document's people, with first names before them, where the tagger passed them over."""
        tokens = self.sentence.tokens
        for token in words:
            surname = called[token.form]
            noun = token.upos == "NOUN" and not self.sentence.relations(token).isdisjoint({"det", "amod"})
            if (noun or token.upos in {"ADP", "DET", "PUNCT"}) and len(surname) == 1:
                continue
            if token.form in first_names() and token.upos not in IN_NAMES:
                continue
            last = token.index + len(surname) - 1
            if len(surname) > 1 and tuple(word.form for word in tokens[token.index + 1 : last + 1]) != surname[1:]:
                continue
            first = token.index
            while first and tokens[first - 1].form in first_names():
                first -= 1
            yield Candidate(first, last, PERSON, SURNAME_RULE)

    def _full_names(self, candidates: Sequence[Candidate]) -> tuple[list[Name], dict[Candidate, Name]]:
        """The names of people with a first name, one that we know or one that the tagger is sure of, or behind a noun
        for a person; and what was typed on the way, but for names of a person's tag that may yet be one's surname.
        """
        found: list[Name] = []
        typed: dict[Candidate, Name] = {}
        places: set[tuple[int, int]] = set()
        for candidate in candidates:
            first, last, type_, rule = candidate
            if first == last or type_ not in MAY_BE_PERSON or (first, last) in places:
                continue
            name = self.types.name(first, last, type_, rule)
            beside = name.rule == BESIDE_RULE
            if name.type is type_ or type_ is not PERSON or name.certain or beside:
                typed[candidate] = name
            if name.type is PERSON and (beside or self._has_first_name(name)):
                found.append(name)
                places.add((first, last))
        return found, typed

    def _has_first_name(self, name: Name) -> bool:
        return self.sentence.tokens[name.first].form in opening_names() or self._is_sure_of(name)

    def _is_sure_of(self, name: Name) -> bool:
        """Whether the tagger is sure of a person's name, and no word of it speaks against it."""
        words = [token.form for token in self.sentence.tokens[name.first : name.last + 1]]
        if len(words) > LONGEST_PERSON or not all(word[:1].isupper() for word in words):
            return False
        confidence = max((s.confidence for s in self.spans if s.first <= name.first <= s.last), default=0.0)
        nouns = words if self.table.capitalized_nouns else words[:1]
        return confidence >= SURE and not any(self.table.noun(word) for word in nouns)

    def _completed(self, first: int, last: int) -> int:
        """The end of a name that cannot end there: a mere first name, or behind a particle ('Alexander Van')."""
        tokens = self.sentence.tokens
        if first == last and (tokens[first].form not in first_names() or last == len(tokens) - 1):
            return last
        particles = self.table.words["particles"]
        if first == last:
            after, part = tokens[last + 1].form, tokens[last + 1].base_relation in PARTS
            proper = after[:1].isupper() and after.isalpha() and not self._is_role(last + 1)
            if proper or (part and after in particles):
                last += 1
        while first < last < len(tokens) - 1 and tokens[last].form.casefold() in particles:
            after = tokens[last + 1].form
            if not (after[:1].isupper() or after.casefold() in particles):
                break
            last += 1
        return last

    def _is_role(self, index: int) -> bool:
        token = self.sentence.tokens[index]
        return token.upos in {"DET", "ADP", "PRON"} or bool(self.table.noun(token.form, token.lemma))

    def of_tree(self, token: Token) -> Candidate | None:
        """A proper noun with its parts in the tree: what may be a name where nobody else took it for one."""
        first = last = token.index
        if not PARTS.isdisjoint(self.sentence.dependent_relations[token.index]):
            first, last = self._with_parts(token)
        if first == last and self._is_common_here(token):
            return None
        senses = self.table.noun(token.form, token.lemma)
        named = not senses or (self._is_called(token) and all(sense.base != sense.word for sense in senses))
        return Candidate(first, last, OTHER, "proper noun") if named else None

    def _is_called(self, token: Token) -> bool:
        """Whether a word is in apposition right behind a noun: 'der Maschinenbauer Torwald', which is no wood."""
        before = self.sentence.governor(token)
        told = token.base_relation in {"appos", "flat"} and before is not None and before.index == token.index - 1
        return told and before is not None and bool(self.table.noun(before.form, before.lemma))

    def _is_common_here(self, token: Token) -> bool:
        """Whether a proper noun of one word is small, a time, people or, where it opens the sentence, a plural."""
        if token.form[:1].islower() and not self.table.capitalized_nouns:
            return True
        opening = not token.index and self._is_plural_noun(token)
        return opening or TIME in self.nouns.kinds(token.form) or is_people(self.types, token)

    def _with_parts(self, token: Token) -> tuple[int, int]:
        """A proper noun with those that the tree makes parts of it, before and after."""
        parts, compounds = [], []
        for child in self.sentence.dependents[token.index]:
            if child.base_relation == "flat":
                parts.append(child.index)
            elif child.relation == "compound" and child.upos == "PROPN":
                compounds.append(child.index)
        first = last = token.index
        while last + 1 in parts:
            last += 1
        while first - 1 in compounds and not self.table.noun(self.sentence.tokens[first - 1].form):
            first -= 1
        return first, last

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        tokens, titles = self.sentence.tokens, self.table.words["honorifics"]
        for token in tokens[first:last]:
            if token.upos != "PUNCT" and token.form not in MARKS and token.form.casefold() not in titles:
                break
            first += 1
        while first < last and _is_mark(tokens[last]):
            last -= 1
        return first, last

    def _whole(self, first: int, last: int) -> int:
        """The name's end in the tree, where the tag ends before a flat part; a surname of the text ends the name."""
        tokens = self.sentence.tokens
        opening = tokens[first].form
        if opening in self.people and opening not in opening_names():
            return first + len(self.people[opening]) - 1
        if last + 1 == len(tokens) or tokens[last + 1].base_relation != "flat":
            return last
        return end_of_name(self.sentence, first, last, self.table)


def _is_mark(token: Token) -> bool:
    return token.upos == "PUNCT" or token.form in MARKS

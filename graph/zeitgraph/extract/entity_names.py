"""The names of a sentence: those that the parser tagged, mended by tables, by the tree and by quotation marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from zeitgraph.extract.entity_types import BESIDE_RULE, SHIP_RULE, SURNAME_RULE, Name, NameTypes, People, is_from_town
from zeitgraph.extract.heads import is_initial
from zeitgraph.language import Language
from zeitgraph.language.countries import Countries, countries
from zeitgraph.language.names import Names, first_names, names
from zeitgraph.language.nouns import NounKind, NounTable, noun_table
from zeitgraph.language.openings import ending_of, name_openings, opening_of
from zeitgraph.model.mention import EntityType
from zeitgraph.model.text import NameLabel, NameSpan, ParsedDocument, Sentence, Token

UNSURE_RULE = "unsure name"
LONGEST_SHIP = 5  # words behind the prefix: 'USS George H.W. Bush'
LONGEST_PERSON = 3  # words of a name whose first name we do not know
SURE = 0.9  # the tagger's confidence above which it is a person all the same
LONGEST_COUNTRY = 7  # words: 'Islamic State in Iraq and the Levant'
PLACES = frozenset({NameLabel.GPE, NameLabel.LOC})
LONGEST_QUOTED = 6  # words in quotation marks that can still be the name of a ship or a paper
OPENING, CLOSING = frozenset("„“»«\"'‚"), frozenset("“”»«\"'‘")
MARKS = OPENING | CLOSING
NAMING = frozenset({"PROPN", "NOUN", "X"})


class _Candidate(NamedTuple):
    """Words first..last that may be a name, with the type to begin with; what it is gets asked once they are one."""

    first: int
    last: int
    type: EntityType
    rule: str


class _Seen(NamedTuple):
    """What may be names in a sentence, before the people of the document are known."""

    tagged: tuple[_Candidate, ...]
    first_named: tuple[_Candidate, ...]
    syntactic: tuple[_Candidate, ...]


def names_in(parsed: ParsedDocument, language: Language) -> Iterator[tuple[Name, ...]]:
    """The names of each sentence, without overlaps, in order; what tables know outranks tags, tags outrank the tree.

    The surnames of the document are names wherever they stand, whatever the tagger thought of them.
    """
    finders = [_finder(parsed, sentence, language, {}) for sentence in parsed.sentences]
    seen = [_Seen(tuple(f.tagged()), tuple(f.first_named()), tuple(f.syntactic())) for f in finders]
    people = _people(finders, seen)
    called = frozenset(form for name in people for form in (name.lower(), f"{name}s".lower()))
    for finder, candidates in zip(finders, seen, strict=True):
        if called.isdisjoint(finder.sentence.forms):
            yield finder.chosen(candidates)
        else:
            told = _finder(parsed, finder.sentence, language, people)
            yield told.chosen(candidates._replace(tagged=tuple(told.tagged())))


def _people(finders: Sequence["_Finder"], seen: Sequence[_Seen]) -> People:
    """The surnames of all who are called by a first name too, with the surname's words: 'Van der Bellen', 'May'; and
    the first names, by which somebody speaks of them."""
    found: dict[str, tuple[str, ...]] = {}
    for finder, candidates in zip(finders, seen, strict=True):
        for candidate in (several for kind in candidates for several in kind if several.last > several.first):
            words = tuple(token.form for token in finder.sentence.tokens[candidate.first : candidate.last + 1])
            name = finder.types.name(*candidate)
            full = name.rule == BESIDE_RULE or finder.is_full_name(name, words)
            if name.type is EntityType.PERSON and full:
                surname = words[finder.surname_begin(words) :]
                found[surname[0]] = max(found.get(surname[0], ()), surname, key=len)
                if words[0] in first_names():
                    found.setdefault(words[0], words[:1])
    return found


def _finder(parsed: ParsedDocument, sentence: Sentence, language: Language, people: People) -> "_Finder":
    table, known = names(language.code), countries(language.code)
    return _Finder(
        sentence=sentence,
        spans=parsed.names_of(sentence),
        table=table,
        nouns=noun_table(language.code),
        countries=known,
        people=people,
        types=NameTypes(text=parsed.document.text, sentence=sentence, table=table, countries=known, people=people),
    )


def _longest(tagged: Sequence[_Candidate]) -> list[_Candidate]:
    """The longest first; of two alike the surname that the text knows."""
    return sorted(tagged, key=lambda name: (name.first - name.last, name.rule != SURNAME_RULE, name.first))


@dataclass(frozen=True, slots=True)
class _Finder:
    sentence: Sentence
    spans: tuple[NameSpan, ...]
    table: Names
    nouns: NounTable
    countries: Countries
    people: People
    types: NameTypes

    def chosen(self, seen: _Seen) -> tuple[Name, ...]:
        """The names among the candidates."""
        tagged = [*self.ships(), *seen.tagged, *self.repeated(), *seen.first_named, *self.known()]
        found: list[_Candidate] = []
        for one in (*_longest(tagged), *self.quoted(), *seen.syntactic):
            if one.last >= one.first and not any(one.first <= old.last and old.first <= one.last for old in found):
                found.append(one)
        return tuple(self.types.name(*one) for one in sorted(found))

    def tagged(self) -> Iterator[_Candidate]:
        """The parser's names, without titles and quotation marks, with the types of their labels or of the tables."""
        for span in self.spans:
            first, last = self._trimmed(span.first, span.last)
            label = NameLabel.PER if self._is_titled(first, last) else span.label
            first, last = self._without_nouns(first, self._until_preposition(first, last, label), label)
            if not self._is_common(first, last, label):
                last = self._completed(first, self._whole(first, last))
                last = self._with_governor(first, last, label)
                first, last = self._with_ampersand(first, last)
                unsure = self._is_unsure(span, first, last)
                type_ = EntityType.OTHER if unsure else self.types.of_label(first, last, label)
                yield _Candidate(first, last, type_, UNSURE_RULE if unsure else "name tag")

    def _until_preposition(self, first: int, last: int, label: NameLabel) -> int:
        """The end of a person's name that the tagger took for a longer one: 'Tobin Sayle' of 'Tobin Sayle of fraud'."""
        if label is not NameLabel.PER:
            return last
        tokens = self.sentence.tokens[first + 1 : last + 1]
        breaks = (token.index - 1 for token in tokens if self.table.has("outside_people", token.form))
        return next(breaks, last)

    def _without_nouns(self, first: int, last: int, label: NameLabel) -> tuple[int, int]:
        """The name without a noun that only the sentence's beginning made a part of it: 'Chipmaker Velitron'."""
        while first < last and label in {NameLabel.PER, NameLabel.MISC}:
            token = self.sentence.tokens[first]
            if token.form in first_names() or token.form in self.people or not self.table.noun(token.form):
                break
            first += 1
        return first, last

    def _is_titled(self, first: int, last: int) -> bool:
        """Whether a name that the tagger took whole is a title with a person's name: 'Archbishop Leon Marek'."""
        title, name = self.sentence.tokens[first], self.sentence.tokens[min(first + 1, last)]
        senses = self.table.noun(title.form) if first < last and name.form in first_names() else ()
        return bool(senses) and senses[0].type is EntityType.PERSON and title.form not in first_names()

    def ships(self) -> Iterator[_Candidate]:
        """A ship's prefix with the capitals behind it, whatever the tagger made of them: 'USS George H.W. Bush'."""
        tokens = self.sentence.tokens
        for token in () if self.table.words["ship_prefixes"].isdisjoint(self.sentence.forms) else tokens[:-1]:
            last = token.index
            if not self.types.is_ship_prefix(token.form) or tokens[last + 1].upos not in {"PROPN", "X"}:
                continue
            while last + 1 < min(len(tokens), token.index + LONGEST_SHIP + 1) and self._goes_on(last):
                last += 1
            yield _Candidate(token.index, last, EntityType.VEHICLE, SHIP_RULE)

    def _goes_on(self, last: int) -> bool:
        """Whether a name goes on behind its word `last`: with a proper noun, an initial, any capital behind one."""
        word, before = self.sentence.tokens[last + 1], self.sentence.tokens[last]
        return is_initial(word.form) or (
            word.form[:1].isupper() and (word.upos in {"PROPN", "X"} or is_initial(before.form))
        )

    def _is_unsure(self, span: NameSpan, first: int, last: int) -> bool:
        """A single word that may be a person or a firm, by a tag that is not sure and by nothing else."""
        form = self.sentence.tokens[first].form
        person = form in self.people or form.removesuffix("s") in self.people or form in first_names()
        return first == last and span.label is NameLabel.PER and span.confidence < SURE and not person

    def first_named(self) -> Iterator[_Candidate]:
        """A first name and the capitalised word behind it, which the tagger passed over: 'Theresa May announces'."""
        tokens, known = self.sentence.tokens, first_names()
        for token in tokens[:-1]:
            if token.form not in known:
                continue
            opens = token.upos not in {"VERB", "ADJ", "DET", "ADP", "ADV"}
            if opens and (not token.index or tokens[token.index - 1].form not in first_names()):
                last = token.index
                while last + 1 < len(tokens) and tokens[last + 1].form in first_names():
                    last += 1
                complete = self._completed(last, last)
                if complete > token.index:
                    yield _Candidate(token.index, complete, EntityType.PERSON, "first name")

    def _is_common(self, first: int, last: int, label: NameLabel) -> bool:
        """A single word that is a common noun or a time, and no name of the tables: 'MPs', 'July', 'Bürger'."""
        token = self.sentence.tokens[first]
        if first != last or token.form in self.people:
            return False
        if self.nouns.is_kind(token.form, NounKind.TIME) or self._is_plural_noun(token, label):
            return True
        before = self.sentence.tokens[first - 1].form if first else ""
        if self._is_people(token, before):
            return True
        senses = self.table.senses.get(token.form.casefold(), ())
        if senses and senses[0].type is EntityType.PERSON and self.table.has("articles_definite", before):
            return True
        if label is NameLabel.ORG and senses and senses[0].concept in self.table.common_bodies:
            return self.table.known(token.form) is None and self.table.has("articles_definite", before)
        return label is NameLabel.PER and token.form.casefold() in self.table.senses

    def _is_people(self, token: Token, before: str) -> bool:
        """'The Belgian', 'Serbian president': citizens and adjectives are no names."""
        if is_from_town(self.sentence, token, self.table) and token.form not in self.people:
            return True
        told = token.upos == "ADJ" and self.countries.adjective(token.form) is not None
        if not told and (token.feature("Number") == "Plur" or self._is_article(before)):
            told = self.countries.citizen(token.form) is not None
        return told and self.countries.code(token.form) is None

    def _is_article(self, word: str) -> bool:
        return self.table.has("articles_definite", word) or self.table.has("articles_indefinite", word)

    def _is_plural_noun(self, token: Token, label: NameLabel) -> bool:
        """'Vaccines have arrived': a plural that opens the sentence is no person, where nouns have no capital."""
        if label is not NameLabel.PER or self.table.capitalized_nouns:
            return False
        return token.feature("Number") == "Plur" and token.form not in first_names()

    def repeated(self) -> Iterator[_Candidate]:
        """The surnames of the document's people, with first names before them, where the tagger passed them over."""
        tokens = self.sentence.tokens
        for token in tokens if self.people else ():
            surname = self.people.get(token.form) or self.people.get(token.form.removesuffix("s"))
            if surname is None or (token.upos in {"ADP", "DET", "PUNCT"} and len(surname) == 1):
                continue
            if token.form in first_names() and token.upos not in NAMING:
                continue
            last = token.index + len(surname) - 1
            if [word.form for word in tokens[token.index + 1 : last + 1]] == list(surname[1:]):
                first = token.index
                while first and tokens[first - 1].form in first_names():
                    first -= 1
                yield _Candidate(first, last, EntityType.PERSON, SURNAME_RULE)

    def surname_begin(self, words: Sequence[str]) -> int:
        """Where the surname begins: at its first particle, else at the last word."""
        particles = (place for place in range(1, len(words) - 1) if self.table.has("particles", words[place]))
        return next(particles, len(words) - 1)

    def is_full_name(self, name: Name, words: Sequence[str]) -> bool:
        """Whether a person's name has a first name: one that we know, or one that the tagger is sure of."""
        if len(words) == 1 or words[0] in first_names():
            return len(words) > 1
        confidence = max((s.confidence for s in self.spans if s.first <= name.first <= s.last), default=0.0)
        nouns = words if self.table.capitalized_nouns else words[:1]
        capitals = all(word[:1].isupper() for word in words) and not any(self.table.noun(word) for word in nouns)
        return capitals and len(words) <= LONGEST_PERSON and confidence >= SURE

    def _with_governor(self, first: int, last: int, label: NameLabel) -> int:
        """The end of a name behind the capitalised word that the tree ends it with: 'Copper' of 'Calvera Copper'."""
        tokens = self.sentence.tokens
        while label not in PLACES and last + 1 < len(tokens) and not self.table.capitalized_nouns:
            token, after = tokens[last], tokens[last + 1]
            goes_on = token.relation == "compound" and token.head == after.index and after.form[:1].isupper()
            if not goes_on or not first or after.upos not in {"NOUN", "PROPN"}:
                break
            last += 1
        return last

    def _with_ampersand(self, first: int, last: int) -> tuple[int, int]:
        """'Hartwig & Söhne': a name goes on behind an ampersand, and begins before it."""
        tokens = self.sentence.tokens
        if "&" not in self.sentence.forms:
            return first, last
        while last + 2 < len(tokens) and tokens[last + 1].form == "&" and tokens[last + 2].form[:1].isupper():
            last += 2
        last = last + 1 if last + 1 < len(tokens) and tokens[last].form == "&" else last
        while first >= 2 and tokens[first - 1].form == "&" and tokens[first - 2].form[:1].isupper():
            first -= 2
        return first, last

    def _completed(self, first: int, last: int) -> int:
        """The end of a name that cannot end there: a mere first name, or behind a particle ('Alexander Van')."""
        tokens = self.sentence.tokens
        if first == last < len(tokens) - 1 and tokens[first].form in first_names():
            after = tokens[last + 1].form
            if after[:1].isupper() and after.isalpha() and not self._is_role(last + 1):
                last += 1
        while first < last < len(tokens) - 1 and self.table.has("particles", tokens[last].form):
            after = tokens[last + 1].form
            if not (after[:1].isupper() or self.table.has("particles", after)):
                break
            last += 1
        return last

    def _is_role(self, index: int) -> bool:
        token = self.sentence.tokens[index]
        return token.upos in {"DET", "ADP", "PRON"} or bool(self.table.noun(token.form, token.lemma))

    def known(self) -> Iterator[_Candidate]:
        """Countries and organisations of the tables that the tagger passed over; the longest that begins at a word."""
        tokens, names_to, found = self.sentence.tokens, name_openings(self.table.code), set[int]()
        for end in reversed(tokens):
            if end.upos not in NAMING or end.base_relation == "compound":
                continue
            last, openings = end.index, names_to.get(ending_of(end.form), ())
            for first in range(max(0, last - LONGEST_COUNTRY + 1), last + 1) if openings else ():
                if first in found or opening_of(tokens[first].form) not in openings:
                    continue
                if self._is_known(self.types.written(first, last), first, last):
                    found.add(first)
                    yield _Candidate(first, last, EntityType.OTHER, "table")

    def quoted(self) -> Iterator[_Candidate]:
        """Capitalised words in quotation marks behind a noun: the ship „Rosetta“, the paper „Die Zeit“."""
        tokens = self.sentence.tokens
        for opening in () if OPENING.isdisjoint(self.sentence.forms) else tokens:
            if (
                opening.form not in OPENING
                or opening.index + 1 >= len(tokens)
                or not _opens_name(tokens, opening.index)
            ):
                continue
            closing = next((token.index for token in tokens[opening.index + 2 :] if token.form in CLOSING), None)
            if closing is not None and closing - opening.index - 1 <= LONGEST_QUOTED:
                yield _Candidate(opening.index + 1, closing - 1, EntityType.OTHER, "quoted name")

    def syntactic(self) -> Iterator[_Candidate]:
        """Proper nouns with their flat parts that nobody else took."""
        for token in self.sentence.tokens:
            if token.upos == "PROPN" and token.base_relation not in {"flat", "compound"}:
                first, last = self._proper(token)
                common = first == last == 0 and self._is_plural_noun(token, NameLabel.PER)
                before = self.sentence.tokens[first - 1].form if first else ""
                time = first == last and self.nouns.is_kind(token.form, NounKind.TIME)
                common = common or time or (first == last and self._is_people(token, before))
                if not common and not self.table.noun(token.form, token.lemma):
                    yield _Candidate(first, last, EntityType.OTHER, "proper noun")

    def _proper(self, token: Token) -> tuple[int, int]:
        """A proper noun with those that the tree makes parts of it, before and after."""
        if self.sentence.relations(token).isdisjoint({"flat", "compound"}):
            return token.index, token.index
        children = self.sentence.children(token)
        parts = [child.index for child in children if child.base_relation == "flat"]
        compounds = [c.index for c in children if c.relation == "compound" and c.upos == "PROPN"]
        first = last = token.index
        while last + 1 in parts:
            last += 1
        while first - 1 in compounds and not self.table.noun(self.sentence.tokens[first - 1].form):
            first -= 1
        return first, last

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        tokens = self.sentence.tokens
        while first < last and (_is_mark(tokens[first]) or self.table.has("honorifics", tokens[first].form)):
            first += 1
        while first < last and _is_mark(tokens[last]):
            last -= 1
        return first, last

    def _whole(self, first: int, last: int) -> int:
        """The name's end in the tree, where the tag ends before a flat part; a surname of the text ends the name."""
        tokens = self.sentence.tokens
        if tokens[first].form in self.people and tokens[first].form not in first_names():
            return first + len(self.people[tokens[first].form]) - 1
        if "flat" not in self.sentence.relations(tokens[first]):
            return last
        flat = {child.index for child in self.sentence.children(tokens[first]) if child.base_relation == "flat"}
        while last + 1 in flat and tokens[last + 1].upos == "PROPN":
            last += 1
        return last

    def _is_known(self, name: str, first: int, last: int) -> bool:
        token = self.sentence.tokens[last]
        known = self.table.known(name)
        capital = not self.table.capitalized_nouns and first > 0 and name[:1].isupper()
        common = first == last and not self.types.is_acronym(name) and token.upos == "NOUN" and not capital
        return self.countries.code(name) is not None or (known is not None and not common)


def _is_mark(token: Token) -> bool:
    return token.upos == "PUNCT" or token.form in MARKS


def _opens_name(tokens: Sequence[Token], opening: int) -> bool:
    """Whether a name in quotation marks can begin here: behind a noun or an article, with a capital."""
    first = tokens[opening + 1].form
    before = tokens[opening - 1] if opening else None
    return first[:1].isupper() and before is not None and before.upos in {"NOUN", "DET", "ADP"}

"""The table `names`: what nouns, pronouns and known names stand for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.actors import actors
from zeitgraph.language.compounds import SHORTEST_LAST_PART, Endings, LastParts
from zeitgraph.language.tables import load
from zeitgraph.model.mention import EntityType, EventType
from zeitgraph.model.record import changer, often_made

REMEMBERED = 1 << 16  # nouns whose senses are kept
# Lists of words in names that say what bears the name.
FORMS = ("company_forms", "club_forms", "media_forms", "union_forms", "party_forms", "bank_forms")
AFFIXES = ("plural_endings", "origin_endings", "age_numbers", "ages")  # lists of what words begin or end with
FLAGS = ("office", "relational", "specific", "whole", "distinct", "general")  # what a row of nouns may say of all


class Gender(StrEnum):
    """Grammatical gender, and the plural, which has none."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"
    PLURAL = "plural"


SINGULAR = frozenset({Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER})
ONLY_FEMININE = frozenset({Gender.FEMININE})
ONLY_PLURAL = frozenset({Gender.PLURAL})
ANY = frozenset(Gender)


class PronounKind(StrEnum):
    """What a pronoun does; only personal, relative and some demonstrative ones stand for somebody."""

    PERSONAL = "personal"
    RELATIVE = "relative"
    DEMONSTRATIVE = "demonstrative"
    INDEFINITE = "indefinite"
    REFLEXIVE = "reflexive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """What a pronoun's form allows: persons 1 to 3, genders (with the plural)."""

    kind: PronounKind
    person: int = 3
    genders: frozenset[Gender] = ANY


@often_made
@dataclass(frozen=True, slots=True, kw_only=True)
class NounSense:
    """What a noun stands for. Nouns of one concept may refer back to one another; an office has one holder.

    `anaphoric` nouns may stand for a named thing without being its known kind; `relational` ones need somebody whose
    they are ('Sprecher', 'Bruder'), so that closeness in the text says nothing; `specific` bodies ('Polizei', 'court')
    are never said of one whose kind is not known; `word` is the table's word, `base` the compound that ends in it:
    'Innenministerium' is no 'Justizministerium'. `distinct` nouns are kinds of one thing: none takes up another, nor
    one of a `family` ('Airline') one of another; `covers` are the concepts that a broader noun takes up too ('vessel'
    a ferry); `general` ones any group of people ('the men'). `agent_of` and `patient_of`: what makes somebody what it
    says: a victim was attacked, a suspect has attacked or was arrested; `does` and `suffers`: verbs that do so.
    """

    type: EntityType
    concept: str
    base: str
    genders: frozenset[Gender] = ANY
    office: bool = False
    anaphoric: bool = False
    relational: bool = False
    specific: bool = False
    word: str = ""
    whole: bool = False
    distinct: bool = False
    general: bool = False
    family: str = ""
    covers: frozenset[str] = frozenset()
    agent_of: frozenset[EventType] = frozenset()
    patient_of: frozenset[EventType] = frozenset()
    does: frozenset[str] = frozenset()
    suffers: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        """By what tells most senses apart: to hash all that is said of them takes far longer."""
        return hash((self.base, self.concept))

    def takes_up(self, earlier: "NounSense") -> bool:
        """Whether this noun may stand for what an earlier one named: the same word, a synonym, a broader word."""
        if earlier.concept in self.covers:
            return True
        if earlier.concept != self.concept:
            return False
        named = self.specific and self.base != self.word  # 'Hypovereinsbank' is another than 'Bank'
        nested = earlier.base.endswith(self.base) or (self.base.endswith(earlier.base) and not named)
        kept_apart = self.family != earlier.family if self.family else self.distinct
        return nested or not (named or kept_apart or self.word == earlier.word)


_changed = changer(NounSense)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOrganization:
    """An organisation that everybody knows: its usual name, what it is, its gender where the name says it."""

    label: str
    concept: str
    genders: frozenset[Gender] = ANY


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Names:
    """The words of a language that say who and what is meant; `words` are its plain lists, all folded."""

    code: str
    compounds: bool
    last_parts: tuple[str, ...]
    form_nouns: Mapping[str, str]
    common_bodies: frozenset[str]
    sounds: tuple[tuple[str, str], ...]
    capitalized_nouns: bool
    adjective_in_name: str
    genitive: str
    endings: tuple[str, ...]
    senses: Mapping[str, tuple[NounSense, ...]]
    pronouns: Mapping[str, tuple[Pronoun, ...]]
    determiners: Mapping[str, frozenset[Gender]]
    determiners_by_case: Mapping[tuple[str, str], frozenset[Gender]]
    suffixes: Mapping[str, Sequence[tuple[str, frozenset[Gender]]]]
    organizations: Mapping[str, KnownOrganization]
    seats: Mapping[str, str]
    body_seats: Mapping[str, tuple[str, ...]]
    body_homes: Mapping[str, tuple[str, ...]]
    home_governments: Mapping[str, str]
    party_words: Mapping[str, tuple[str, ...]]
    words: Mapping[str, frozenset[str]]
    noun: Callable[..., tuple[NounSense, ...]] = field(init=False, repr=False, compare=False)
    """The senses of a noun, given as form, lemma or phrase: exactly, inflected, by its last part."""
    affixes: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)
    phrase_ends: frozenset[str] = field(init=False, repr=False)
    """The last words of the nouns of several words ('Prime Minister'), folded."""
    _inflection: Endings = field(init=False, repr=False)
    _tails: frozenset[str] = field(init=False, repr=False)
    _parts: Mapping[str, tuple[NounSense, ...]] = field(init=False, repr=False)
    _ends: LastParts = field(init=False, repr=False)

    def __post_init__(self) -> None:
        ends = self.senses if self.compounds else self.last_parts
        parts = {word: found for word in ends if (found := self._as_part(word))}
        parts |= dict.fromkeys(self.words["other_nouns"], ())
        object.__setattr__(self, "noun", lru_cache(REMEMBERED)(self._noun))
        object.__setattr__(self, "affixes", {key: tuple(self.words[key]) for key in AFFIXES})
        object.__setattr__(self, "phrase_ends", frozenset(n.rpartition(" ")[2] for n in self.senses if " " in n))
        object.__setattr__(self, "_inflection", Endings(self.endings))
        object.__setattr__(self, "_tails", self._inflection.tails((*self.senses, *parts)))
        object.__setattr__(self, "_parts", parts)
        object.__setattr__(self, "_ends", LastParts(parts))

    def has(self, key: str, word: str) -> bool:
        """Whether the list `key` holds the word."""
        return word.casefold() in self.words[key]

    def _noun(self, form: str, lemma: str = "") -> tuple[NounSense, ...]:
        word, other = form.casefold(), lemma.casefold()
        forms = (word, other) if lemma and other != word else (word,)
        for form in forms:
            if senses := self.senses.get(form):
                return senses if senses[0].genders != ONLY_PLURAL else senses + self._singular_of(forms, senses)
        variants = []
        for form in forms:
            if form[-SHORTEST_LAST_PART:] in self._tails or "-" in form:
                words = self._inflection.variants(form)
                for word in words[1:]:
                    if senses := self.senses.get(word):
                        return senses
                variants.append(words)
        return next(filter(None, map(self._last_part, variants)), ()) if variants else ()

    def _singular_of(self, forms: Iterable[str], senses: Sequence[NounSense]) -> tuple[NounSense, ...]:
        """'Verdächtigen' is one or several: beside the group that the form names, the person that it inflects."""
        if len(senses) > 1 and any(sense.genders != ONLY_PLURAL for sense in senses):
            return ()
        words = [word for form in forms for word in self._inflection.variants(form)]
        people = [sense for word in words for sense in self.senses.get(word, ()) if sense.type is EntityType.PERSON]
        return tuple(people[:1])

    def kinds_of_name(self, name: str) -> tuple[NounSense, ...]:
        """What the words of a name of several say that it is: 'Harrow Courier' a paper, 'Fenwick Rovers' a club."""
        words = name.casefold().split()
        lists = FORMS if len(words) > 1 else ()
        nouns = [self.form_nouns[list_] for list_ in lists if not self.words[list_].isdisjoint(words)]
        return tuple([sense for noun in nouns for sense in self.senses.get(noun, ())])

    def known(self, name: str) -> KnownOrganization | None:
        """The organisation of this name."""
        return self.organizations.get(name) or self.organizations.get(name.casefold())

    def article(self, word: str, case: str | None) -> frozenset[Gender]:
        """The genders that an article allows, in a case if that is known, or before an ending ('-e'); else any."""
        form = word.casefold()
        return self.determiners_by_case.get((form, case or "")) or self.determiners.get(form, ANY)

    def suffix_genders(self, noun: str) -> frozenset[Gender]:
        """The gender that the ending of a noun fixes; any where it fixes none."""
        word = noun.casefold()
        for suffix, genders in self.suffixes.get(word[-1:], ()):
            if word.endswith(suffix):
                return genders
        return ANY

    def is_singular(self, form: str, lemma: str) -> bool:
        """Whether a basic form cannot be plural: feminines' endings change ('Regierungen'), and English people's."""
        word = form.casefold()
        if word != lemma.casefold():
            return False
        person = not self.compounds and any(s.type is EntityType.PERSON for s in self.senses.get(word, ()))
        return person or self.suffix_genders(form) == ONLY_FEMININE

    def sound(self, word: str) -> str:
        """A name's word as it sounds, so that 'Tschubarow' and 'Chubarov' are nearly the same."""
        for written, heard in self.sounds:
            word = word.replace(written, heard)
        return "".join(letter for place, letter in enumerate(word) if place == 0 or letter != word[place - 1])

    def age(self, word: str) -> bool:
        """Whether the word names somebody by age: 'der 49-Jährige', 'ein Zehnjähriger'."""
        begins = word[:1].isdigit() or word.casefold().startswith(self.affixes["age_numbers"])
        return begins and word.casefold().endswith(self.affixes["ages"])

    def _last_part(self, variants: Sequence[str]) -> tuple[NounSense, ...]:
        """The senses of a compound's last part; their base is the compound, without what stands before its hyphen."""
        whole = variants[0]
        if "-" in whole:
            whole = whole.rpartition("-")[2]
            variants = self._inflection.variants(whole)  # what ends the word ends its parts
            for word in variants:
                if found := self._as_part(word, SHORTEST_LAST_PART - 1):
                    return found
        last = self._ends.earliest(variants)
        if last is None or any(self._parts.get(word) == () for word in variants):
            return ()
        return tuple([_changed(sense, base=whole) for sense in self._parts[last]])

    def _as_part(self, word: str, shortest: int = SHORTEST_LAST_PART) -> tuple[NounSense, ...]:
        """What a word means as a compound's last part."""
        senses = self.senses.get(word, ()) if len(word) >= shortest else ()
        return tuple(sense for sense in senses if not sense.whole)


@cache
def names(code: str) -> Names:
    """The names of a language. Raises LanguageError where a table is broken."""
    table = load(code).table("names")
    try:
        return Names(
            code=code,
            compounds=bool(table["compounds"]),
            last_parts=tuple(table["last_parts"]),
            common_bodies=frozenset(table["common_bodies"]),
            sounds=tuple((str(written), str(heard)) for written, heard in table["sounds"]),
            form_nouns={list_: str(table["form_nouns"][list_]).casefold() for list_ in FORMS},
            capitalized_nouns=bool(table["capitalized_nouns"]),
            genitive=str(table["genitive"]),
            adjective_in_name=str(table["adjective_in_name"]),
            endings=tuple(table["endings"]),
            senses=_senses(table, [*table["nouns"], *load(code).table("kinds")["nouns"]]),
            pronouns=_pronouns(table["pronouns"]),
            determiners={word: _genders(genders) for word, genders in table["determiners"].items()},
            determiners_by_case=_in_pairs(table["determiners_by_case"]),
            suffixes=_suffixes(table["suffixes"]),
            organizations=_organizations(table["organizations"], code),
            seats={name: country for country, seats in table["seats"].items() for name in seats},
            body_seats={city: tuple(bodies) for city, bodies in table["body_seats"].items()},
            body_homes={city: tuple(bodies) for city, bodies in table["body_homes"].items()},
            home_governments={word.casefold(): at for at, words in table["home_governments"].items() for word in words},
            party_words={word.casefold(): tuple(parties) for word, parties in table["party_words"].items()},
            words=_word_lists(table),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise LanguageError(f"language/{code}/names.toml: broken or missing: {error}") from None


def _genders(words: Iterable[str]) -> frozenset[Gender]:
    return frozenset(Gender(word) for word in words)


def _in_pairs(table: Mapping[str, Mapping[str, Iterable[str]]]) -> dict[tuple[str, str], frozenset[Gender]]:
    return {(word, other): _genders(genders) for word, row in table.items() for other, genders in row.items()}


def _senses(table: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> dict[str, tuple[NounSense, ...]]:
    found: dict[str, list[NounSense]] = {}
    for row in rows:
        for word, genders in _forms(row, table):
            flags: dict[str, Any] = {flag: bool(row.get(flag, False)) for flag in FLAGS}
            flags |= {key: frozenset(row.get(key, ())) for key in ("covers", "does", "suffers")}
            flags |= {key: frozenset(map(EventType, row.get(key, ()))) for key in ("agent_of", "patient_of")}
            sense = NounSense(
                type=EntityType(row["type"]),
                concept=row["concept"],
                base=word.casefold(),
                word=word.casefold(),
                genders=genders,
                anaphoric=row.get("anaphoric", row["type"] == EntityType.PERSON),
                family=next((group[0] for group in row.get("families", ()) if word in group), ""),
                **flags,
            )
            senses = found.setdefault(word.casefold(), [])
            if sense not in senses:
                senses.append(sense)
    return {word: tuple(senses) for word, senses in found.items()}


def _forms(row: Mapping[str, Any], table: Mapping[str, Any]) -> Iterator[tuple[str, frozenset[Gender]]]:
    """Each word of a row with its genders; a person's noun brings its feminine along."""
    people = row["type"] == EntityType.PERSON
    for word in row.get("common", ()):
        yield word, frozenset({Gender.MASCULINE, Gender.FEMININE}) if people else ANY
    for gender in Gender:
        for word in row.get(gender, ()):
            yield word, SINGULAR if people and gender is Gender.NEUTER else frozenset({gender})
            if people and gender is Gender.MASCULINE:
                yield from _feminines(word, table, adjective=f"{word}r" in row["masculine"])
            if gender is Gender.PLURAL and word[-1] in table["without_dative"]:
                yield word + table["dative_plural"], frozenset({gender})


def _feminines(word: str, table: Mapping[str, Any], *, adjective: bool) -> Iterator[tuple[str, frozenset[Gender]]]:
    for ending in table["feminine"]:
        gender = Gender.PLURAL if ending in table["feminine_plural"] else Gender.FEMININE
        yield word.removesuffix("e") + ending, frozenset({gender})
    if table["feminine"] and adjective:
        yield word, frozenset({Gender.FEMININE})


def _pronouns(table: Mapping[str, list[str]]) -> dict[str, tuple[Pronoun, ...]]:
    personal, relative = PronounKind.PERSONAL, PronounKind.RELATIVE
    masculine, feminine, neuter, plural = (frozenset({gender}) for gender in Gender)
    rows = [
        ("masculine", Pronoun(kind=personal, genders=masculine)),
        ("feminine", Pronoun(kind=personal, genders=feminine)),
        ("neuter", Pronoun(kind=personal, genders=neuter)),
        ("masculine_neuter", Pronoun(kind=personal, genders=masculine | neuter)),
        ("feminine_singular", Pronoun(kind=personal, genders=feminine)),
        ("feminine_or_plural", Pronoun(kind=personal, genders=feminine | plural)),
        ("plural", Pronoun(kind=personal, genders=plural)),
        ("first", Pronoun(kind=personal, person=1, genders=SINGULAR)),
        ("first_plural", Pronoun(kind=personal, person=1, genders=plural)),
        ("second", Pronoun(kind=personal, person=2)),
        ("relative_masculine", Pronoun(kind=relative, genders=masculine)),
        ("relative_feminine", Pronoun(kind=relative, genders=feminine | plural)),
        ("relative_neuter", Pronoun(kind=relative, genders=neuter)),
        ("relative_any", Pronoun(kind=relative)),
        ("demonstrative", Pronoun(kind=PronounKind.DEMONSTRATIVE)),
        ("indefinite", Pronoun(kind=PronounKind.INDEFINITE)),
        ("reflexive", Pronoun(kind=PronounKind.REFLEXIVE)),
    ]
    found: dict[str, tuple[Pronoun, ...]] = {}
    for key, pronoun in rows:
        for word in table[key]:
            found[word.casefold()] = (*found.get(word.casefold(), ()), pronoun)
    return found


def _suffixes(table: Mapping[str, list[str]]) -> dict[str, list[tuple[str, frozenset[Gender]]]]:
    """The suffixes by their last letter, the longest first, each with its gender."""
    pairs = [(suffix, Gender(gender)) for gender, suffixes in table.items() for suffix in suffixes]
    found: dict[str, list[tuple[str, frozenset[Gender]]]] = {}
    for suffix, gender in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        found.setdefault(suffix[-1], []).append((suffix, frozenset({gender})))
    return found


def _organizations(rows: Iterable[Mapping[str, Any]], code: str) -> dict[str, KnownOrganization]:
    """The bodies of the language's table, and the political actors that are bodies; the former come first."""
    found: dict[str, KnownOrganization] = {}
    for actor, group in actors().of(code):
        if actor.type is EntityType.ORGANIZATION:
            found.update(dict.fromkeys(group, KnownOrganization(label=group[0], concept=actor.concept)))
    for row in rows:
        genders = frozenset({Gender(row["gender"])}) if "gender" in row else ANY
        for group in row["names"]:
            known = KnownOrganization(label=group[0], concept=row["concept"], genders=genders)
            found.update(dict.fromkeys(group, known))
    return found


def _word_lists(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    return {
        key: frozenset(word.casefold() for word in value)
        for key, value in table.items()
        if isinstance(value, list) and all(isinstance(word, str) for word in value)
    }

"""The table `verbs`: what a clause does with its verb (events or not, control, roles of prepositions)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from itertools import chain

from zeitgraph.errors import LanguageError
from zeitgraph.language.inflection import inflection_table, participle_verbs, verb_forms
from zeitgraph.language.tables import Language, load

SHORTEST_NOUN = 5  # letters of a noun that compounds may end in
ROLES = frozenset({"agent", "patient", "recipient", "topic", "location", "origin", "destination", "none"})


class VerbClass(StrEnum):
    """The lists of the table: what is true of all verbs in them."""

    MODAL = "modals"
    FUTURE = "future"
    PERFECT = "perfect"
    PASSIVE = "passive"
    INFINITIVE_PASSIVE = "infinitive_passive"
    ASPECTUAL = "aspectual"
    HELPING = "helping"
    STATE = "states"
    COPULAR = "copular"
    IMPERSONAL = "impersonal"
    REPORTING = "reporting"
    PREPOSITIONAL = "prepositional"
    SUBJECT_CONTROL = "subject_control"
    OBJECT_CONTROL = "object_control"
    NO_CONTROL = "no_control"
    OBLIQUE_CONTROL = "oblique_control"
    ADDRESSED = "addressed"
    DATIVE_PERSON = "dative_person"
    THING_OBJECT = "thing_object"
    PREDICATE_PARTICIPLE = "predicate_participles"
    PREDICATIVE = "predicative"
    RESULTATIVE = "resultative"
    UNACCUSATIVE = "unaccusative"
    HAPPENING = "happening"
    DECIDING = "deciding"
    AGENTIVE = "agentive"
    PHRASAL = "phrasal"
    CAUSATIVE = "causative"
    TRANSITIVE = "transitive"
    DATIVE = "dative"
    PERFECT_WITH_BE = "perfect_with_be"
    RAISING = "raising"
    JUDGING = "judging"
    GENITIVE = "genitive"


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeWords:
    """Words and endings by which trees are mended (see `extract.words_mended`).

    `complementizers` open what somebody says, `genitive_plurals` are articles of a plural in the genitive only,
    `finite_plurals` endings of finite verbs in the plural, from the table `names`, `plural_pasts` those of the past,
    each with that of the infinitive, `limits` words before a number that say how many at most, `reaching` the verbs
    behind which they say how far; `no_verbs` are words that a parser takes for verbs with the tag that they have,
    `before_nouns` words behind which a noun follows and no infinitive. `telling` are the verbs behind whose subject a
    newspaper is who is told, unless `media_people` say it, `media` what ends the names of such, from the table `names`,
    and `quoted_media` what ends them between quotation marks; `undergone` are verbs of what is done to somebody,
    `gapped` verbs that have no object beside an infinitive, `appointing` those behind which a name and an office stand,
    `inside_names` words in names that a parser takes for words of its own,
    `calling` those behind which one of the words of `callers` stands before who is to do something.
    """

    complementizers: frozenset[str]
    genitive_plurals: frozenset[str]
    finite_plurals: tuple[str, ...]
    plural_pasts: tuple[tuple[str, str], ...]
    limits: frozenset[str]
    reaching: frozenset[str]
    no_verbs: Mapping[str, str]
    before_nouns: frozenset[str]
    telling: frozenset[str]
    media_people: frozenset[str]
    media: frozenset[str]
    quoted_media: frozenset[str]
    undergone: frozenset[str]
    gapped: frozenset[str]
    appointing: frozenset[str]
    inside_names: frozenset[str]
    calling: frozenset[str]
    callers: frozenset[str]


NO_CLASSES: frozenset[VerbClass] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class VerbTable:
    """The verbs of a language. Lemmas have their separable prefix or particle joined and no reflexive."""

    code: str
    classes: Mapping[VerbClass, frozenset[str]]
    reflexives: frozenset[str]
    personal_reflexives: frozenset[str]
    either_case: frozenset[str]
    dative_plural_endings: tuple[str, ...]
    prefixes: tuple[str, ...]
    with_object: Mapping[str, str]
    infinitive_infix: str
    passive_agents: frozenset[str]
    passive_causes: frozenset[str]
    present_participles: tuple[str, ...]
    relative_places: frozenset[str]
    directions: frozenset[str]
    directed: frozenset[str]
    two_way: frozenset[str]
    leading: frozenset[str]
    presupposing: frozenset[str]
    genitives: frozenset[str]
    aims: frozenset[str]
    trees: TreeWords
    free_order: bool
    nominative: frozenset[str]
    oblique: frozenset[str]
    without: frozenset[str]
    purpose: frozenset[str]
    contractions: Mapping[str, str]
    prepositions: Mapping[str, Mapping[str, str]]
    valency: Mapping[str, Mapping[str, str]]
    known: frozenset[str]
    forms: Mapping[str, str]
    participles: Mapping[str, str]
    only_passive: frozenset[str] = field(init=False, repr=False)
    """The auxiliaries of the passive that build no other form."""
    separable: frozenset[str] = field(init=False, repr=False)
    """The prefixes, to be asked for one."""
    with_particle: frozenset[str] = field(init=False, repr=False)
    """The verbs that make another one with a word behind them: 'step' of 'step down'."""
    particle_tags: frozenset[str] = field(init=False, repr=False)
    """The tags of words behind a verb that may be its particle though no prefix is written so."""
    taken_for_facts: frozenset[str] = field(init=False, repr=False)
    """The words with a preposition behind which a noun, or a noun's agent, makes an event of the noun."""
    with_predicate: frozenset[str] = field(init=False, repr=False)
    """The verbs that may make one event with an adjective or predicate."""
    listed: Mapping[str, frozenset[VerbClass]] = field(init=False, repr=False)
    """The lists that each verb is in; to be asked with NO_CLASSES for verbs that are in none."""

    def __post_init__(self) -> None:
        others = self.classes[VerbClass.PERFECT] | self.classes[VerbClass.FUTURE]
        object.__setattr__(self, "only_passive", self.classes[VerbClass.PASSIVE] - others)
        object.__setattr__(self, "separable", frozenset(self.prefixes))
        phrasal = [lemma.split(" ") for lemma in self.known if " " in lemma]
        verbs = (" ".join(words[:number]) for words in phrasal for number in range(1, len(words)))
        object.__setattr__(self, "with_particle", frozenset(verbs))
        object.__setattr__(self, "particle_tags", frozenset({"ADP"} if self.prefixes else {"ADP", "ADV"}))
        object.__setattr__(self, "taken_for_facts", self.written(self.presupposing | self.passive_causes))
        predicates = self.classes[VerbClass.RESULTATIVE] | self.classes[VerbClass.PREDICATIVE]
        object.__setattr__(self, "with_predicate", predicates)
        found: dict[str, frozenset[VerbClass]] = {}
        for verb_class, lemmas in self.classes.items():
            found.update((lemma, found.get(lemma, NO_CLASSES) | {verb_class}) for lemma in lemmas)
        object.__setattr__(self, "listed", found)

    def is_class(self, lemma: str, verb_class: VerbClass) -> bool:
        """Whether the verb is in this list."""
        return lemma in self.classes[verb_class]

    def preposition(self, word: str) -> str:
        """The preposition in a word: 'in' for 'im'."""
        form = word.lower()
        return self.contractions.get(form, form)

    def written(self, prepositions: frozenset[str]) -> frozenset[str]:
        """The words that have one of these prepositions in them."""
        return prepositions | {word for word, preposition in self.contractions.items() if preposition in prepositions}

    def noun_key(self, noun: str) -> str:
        """The entry of a noun in the table: its own, or that of the word that it ends in ('Luftangriff': 'angriff')."""
        word = noun.lower()
        ends = (word[cut:] for cut in range(len(word) - SHORTEST_NOUN + 1)) if self.free_order else (word,)
        return next((end for end in ends if end in self.valency), word)

    def role(self, lemma: str, preposition: str, kinds: tuple[str, ...]) -> str | None:
        """The role that a preposition gives with this verb to a noun of these kinds: 'recipient', 'origin' … or None.

        The verb's own valency comes first, first of all for a kind ('an animate'), but a place stays a place where the
        preposition can be local.
        """
        general = self.prepositions.get(preposition, {})
        if frame := self.valency.get(lemma):
            for kind in kinds:
                if role := frame.get(f"{preposition} {kind}"):
                    return role
            own = frame.get(preposition)
            if own and own != "location" and not ("place" in kinds and "place" in general and "animate" not in kinds):
                return None if own == "none" else own
        for kind, role in general.items():
            if kind in kinds:
                return role
        return None


def _known(language: Language) -> frozenset[str]:
    """All verbs of the tables, by which a lemma's spelling is mended."""
    verbs = language.table("verbs")
    types = language.table("types")
    lists = [verbs[verb_class.value] for verb_class in VerbClass]
    lists += [*types.get("verbs", {}).values(), *(rule.get("lemmas", ()) for rule in types.get("rules", ()))]
    return frozenset(word for words in lists for word in words) | frozenset(verbs["valency"])


@cache
def verb_table(code: str) -> VerbTable:
    """The verbs of a language. Raises LanguageError where a key is missing or of the wrong kind."""
    language = load(code)
    classes = {verb_class: _words(language, verb_class.value) for verb_class in VerbClass}
    known, strong = _known(language), frozenset(inflection_table(code).strong)
    prefixes = tuple(sorted(_words(language, "prefixes"), key=lambda prefix: (-len(prefix), prefix)))
    return VerbTable(
        code=code,
        classes=classes,
        reflexives=_words(language, "reflexives"),
        personal_reflexives=_words(language, "personal_reflexives"),
        either_case=_words(language, "either_case"),
        dative_plural_endings=tuple(sorted(_words(language, "dative_plural_endings"))),
        prefixes=prefixes,
        with_object=_mapping(language, "with_object"),
        infinitive_infix=str(language.table("verbs").get("infinitive_infix", "")),
        present_participles=tuple(sorted(_words(language, "present_participles"))),
        passive_agents=_words(language, "passive_agents"),
        passive_causes=_words(language, "passive_causes"),
        relative_places=_words(language, "relative_places"),
        directions=_words(language, "directions"),
        directed=_words(language, "directed"),
        two_way=_words(language, "two_way"),
        leading=_words(language, "leading"),
        presupposing=_words(language, "presupposing"),
        genitives=_words(language, "genitives"),
        aims=_words(language, "aims"),
        free_order=bool(language.table("verbs").get("free_order", False)),
        nominative=_words(language, "nominative"),
        oblique=_words(language, "oblique"),
        without=_words(language, "without"),
        purpose=_words(language, "purpose"),
        contractions=_mapping(language, "contractions"),
        prepositions={key: _roles(language, "prepositions", key) for key in language.table("verbs")["prepositions"]},
        valency={key: _roles(language, "valency", key) for key in language.table("verbs")["valency"]},
        trees=_tree_words(language),
        known=known,
        forms=verb_forms({*(lemma.partition(" ")[0] for lemma in known), *strong}, code),
        participles=participle_verbs({*known, *strong}, prefixes, code),
    )


def _tree_words(language: Language) -> TreeWords:
    return TreeWords(
        complementizers=_words(language, "complementizers"),
        genitive_plurals=_words(language, "genitive_plurals"),
        finite_plurals=tuple(language.table("names").get("plural_verb_endings", ())),
        plural_pasts=tuple(sorted(_mapping(language, "plural_pasts").items())),
        limits=_words(language, "limits"),
        reaching=_words(language, "reaching"),
        no_verbs=_mapping(language, "no_verbs"),
        before_nouns=_words(language, "before_nouns"),
        telling=_words(language, "telling"),
        media_people=_words(language, "media_people"),
        media=_media(language, quoted=False),
        quoted_media=_media(language, quoted=True),
        undergone=_words(language, "undergone"),
        gapped=_words(language, "gapped"),
        appointing=_words(language, "appointing"),
        inside_names=_words(language, "inside_names"),
        calling=_words(language, "calling"),
        callers=_words(language, "callers"),
    )


def _media(language: Language, *, quoted: bool) -> frozenset[str]:
    """What ends the names of media; without quotation marks 'Post' may be something else, and 'Presse-Agentur' not."""
    if not _words(language, "telling"):
        return frozenset()
    names = language.table("names")
    nouns = [noun for row in names["nouns"] if row["concept"] == "media" for noun in row.get("feminine", ())]
    known = [name for row in names["organizations"] if row["concept"] == "media" for name in chain(*row["names"])]
    found = (name for name in known if quoted or " " not in name or "-" in name)
    return frozenset(name.rpartition(" ")[2].lower() for name in (*nouns, *found, *(names["media_forms"] * quoted)))


def _words(language: Language, key: str) -> frozenset[str]:
    words = language.table("verbs").get(key)
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise LanguageError(f"language/{language.code}/verbs.toml: {key!r} has to be a list of words")
    return frozenset(words)


def _mapping(language: Language, key: str) -> Mapping[str, str]:
    value = language.table("verbs").get(key)
    if not isinstance(value, dict) or not all(isinstance(word, str) for word in value.values()):
        raise LanguageError(f"language/{language.code}/verbs.toml: [{key}] has to give a word for each word")
    return value


def _roles(language: Language, section: str, key: str) -> Mapping[str, str]:
    value = language.table("verbs")[section][key]
    if not isinstance(value, dict) or not ROLES.issuperset(value.values()):
        raise LanguageError(
            f"language/{language.code}/verbs.toml: {section}.{key} has a role that is none of {sorted(ROLES)}"
        )
    return value

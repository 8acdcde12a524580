"""A clause on its way to arguments: which of its phrases are objects, and the roles that these play."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from zeitgraph.extract.arguments_kinds import ANIMATE, MEASURE, NOUNS, TIME, Kinds
from zeitgraph.extract.arguments_subject import is_apart, is_reflexive, promoted_subject
from zeitgraph.extract.clauses import Clause, finite, is_clausal_verb
from zeitgraph.extract.heads import composed_heads
from zeitgraph.extract.lemmas import case_words
from zeitgraph.extract.rules import ArgumentRule
from zeitgraph.language.verbs import NO_CLASSES, VerbClass, VerbTable
from zeitgraph.model.lazy import lazy
from zeitgraph.model.record import maker
from zeitgraph.model.text import Sentence, Token

OBJECTS = frozenset({"obj", "nsubj"})  # what may be an object; of two subjects one is
UNACCUSATIVE = VerbClass.UNACCUSATIVE
ADDRESSED = VerbClass.ADDRESSED
THING_OBJECT = VerbClass.THING_OBJECT
DATIVE_PERSON = VerbClass.DATIVE_PERSON
PHRASAL = VerbClass.PHRASAL
DATIVE = VerbClass.DATIVE
TRANSITIVE = VerbClass.TRANSITIVE
DATIVES = frozenset({DATIVE, DATIVE_PERSON, THING_OBJECT})
NO_ROLES: Mapping[str, str] = {}
OBLIQUE = frozenset({"obl", "nmod"})
DETERMINED = frozenset({"det", "nmod:poss", "det:poss"})  # one of these makes a noun of time a thing
CONTENTS = frozenset({"ccomp", "xcomp"})
SHARING = frozenset({"cc", "punct", "advmod", "mark", "aux", "conj"})  # what shares an object has nothing else
AUXILIARIES = frozenset({"aux", "nsubj"})  # what a participle has that is a clause by itself


@dataclass(eq=False)
class Frame:
    """A clause on its way to arguments: its light noun, the tables that decide, and what hangs on the verb itself.

    `called` is the lemma of verb and light noun together.
    """

    clause: Clause
    kinds: Kinds
    verbs: VerbTable
    light: Token | None = None
    called: str = ""
    particles: tuple[Token, ...] = ()
    sentence: Sentence = field(init=False)
    """The sentence of the clause."""
    children: tuple[Token, ...] = field(init=False)
    """The phrases that hang on the verb itself."""
    relations: frozenset[str] = field(init=False)
    """Their relations, with their subtypes and without."""
    classes: frozenset[VerbClass] = field(init=False)
    """The lists of verbs that this one is in."""
    lemma: str = field(init=False)
    """The verb's entry there, with the word that it is one with: 'verantwortlich machen'."""
    valency: Mapping[str, str] = field(init=False)
    """What the table says of its phrases."""
    subjects: list[Token] = field(init=False)
    """The nouns and the like that the tree makes its subjects."""
    further_subjects: Sequence[Token] = field(init=False, default=())
    """What a parser takes for further subjects of a verb; it has one, so that they are objects."""
    phrases: list[Token] = field(init=False)
    """Those that it makes obliques or attributes, with a preposition."""
    others: list[Token] = field(init=False)
    """All others, its objects among them."""
    phrasal: tuple[Token, ...] = field(init=False, default=())
    """Its own particle, where that looks like a preposition: 'took over Kirkuk'."""
    contents: tuple[Token, ...] = field(init=False, default=())
    """The clauses that the verb governs."""
    objects: tuple[Token, ...] = field(init=False, default=())
    """The direct objects (see `is_object`)."""
    heads: Mapping[int, Token] = field(init=False)
    """The head words of the sentence's phrases that are not their roots (see `composed_heads`)."""

    def __post_init__(self) -> None:
        clause, verbs = self.clause, self.verbs
        sentence, predicate = clause.sentence, clause.predicate
        place, below = predicate.index, sentence.dependent_relations
        self.sentence, self.heads = sentence, composed_heads(sentence)
        self.children = children = sentence.dependents[place]
        self.relations = relations = below[place]
        self.subjects, self.phrases, self.others = subjects, phrases, others = [], [], []
        for child in children:
            if child.upos in NOUNS:
                relation = child.base_relation
                if relation == "nsubj":
                    subjects.append(child)
                elif relation in OBLIQUE and "case" in below[child.index]:
                    phrases.append(child)
                else:
                    others.append(child)
        lemma = clause.lemma
        self.classes = verbs.listed.get(lemma, NO_CLASSES)
        if self.called:
            self.classes |= verbs.listed.get(self.called, NO_CLASSES)
        if self.particles:
            lemma = self._entry()
        self.lemma = lemma
        self.valency = verbs.valency.get(lemma, NO_ROLES)
        if clause.particles:
            self.phrasal = tuple([word for word in clause.particles if word.base_relation == "case"])
        if len(subjects) > 1:
            self.further_subjects = [child for child in subjects if not is_apart(sentence, child)][1:]
        if not CONTENTS.isdisjoint(relations):
            self.contents = self._contents()
        if "obj" in relations or self.further_subjects:
            self.objects = self._objects()

    def _entry(self) -> str:
        verb, known = self.clause.lemma, self.verbs.valency
        words = [f"{particle.form.lower()} {verb}" for particle in self.particles]
        return next((entry for entry in words if entry in known), verb)

    @property
    def nouns(self) -> tuple[Token, ...]:
        """All nouns and the like that hang on the verb."""
        return (*self.subjects, *self.phrases, *self.others)

    def _contents(self) -> tuple[Token, ...]:
        sentence = self.sentence
        governed = [c for c in self.children if c.base_relation in CONTENTS and is_clausal_verb(sentence, c)]
        return tuple(governed)

    def _objects(self) -> tuple[Token, ...]:
        found = [child for child in self.further_subjects if is_object(self, child)] if self.further_subjects else []
        for child in self.others:
            if child.base_relation == "obj" and is_object(self, child):
                found.append(child)
        return tuple(found)

    @lazy
    def infinitives(self) -> tuple[Token, ...]:
        """Those of them that have no subject of their own."""
        return tuple([child for child in self.contents if child.base_relation == "xcomp"])


make_frame = maker(Frame)


def is_transitive(frame: Frame, *, content: bool = True) -> bool:
    """Whether the verb has an object, or with `content` a clause as one."""
    return bool(frame.objects or (content and frame.contents) or _holds_place(frame))


def _holds_place(frame: Frame) -> bool:
    """Whether a pronoun stands for the clause that is the object: 'makes it easier to complain'."""
    verb = frame.clause.predicate
    if "expl" not in frame.relations or not frame.verbs.is_class(verb.lemma, VerbClass.JUDGING):
        return False
    return any(child.base_relation == "expl" and child.index > verb.index for child in frame.children)


def is_object(frame: Frame, child: Token) -> bool:
    """A direct object that is a participant: not reflexive, empty or part of the trigger, no time and no measure."""
    sentence, upos, relation = frame.sentence, child.upos, child.base_relation
    if relation not in OBJECTS or upos not in NOUNS or child is frame.light or child in frame.particles:
        return False
    if relation == "nsubj" and child not in frame.further_subjects:
        return False
    if "nsubj" not in frame.relations and _is_promoted(frame, child):
        return False
    if is_reflexive(sentence, child, frame.verbs) or (upos == "NUM" and _is_score(sentence, child)):
        return False
    kinds = frame.kinds.of(sentence, child)
    if TIME in kinds:
        return _is_occasion(frame, child)
    return MEASURE not in kinds or UNACCUSATIVE not in frame.classes  # 'fell 8 percent'


def _is_promoted(frame: Frame, child: Token) -> bool:
    """Whether an object is rather the subject of a verb that has none."""
    return child is promoted_subject(frame.sentence, frame.clause.predicate, frame.verbs)


def _is_occasion(frame: Frame, child: Token) -> bool:
    """'Extended the deadline', 'announced the end of the ban', not 'waited a week', 'the end of May' and 'Ende Mai'."""
    sentence = frame.sentence
    if UNACCUSATIVE in frame.classes or sentence.relations(child).isdisjoint(DETERMINED):
        return False
    if any(word.base_relation == "nmod" and frame.kinds.is_time(sentence, word) for word in sentence.children(child)):
        return False
    return frame.kinds.nouns.is_occasion(child.lemma)


def _is_score(sentence: Sentence, number: Token) -> bool:
    """'voted 68-32', 'won 312 to 245': two numbers against each other are nobody and nothing."""
    against = [c for c in sentence.children(number) if c.upos == "NUM" and c.index > number.index and c.form.isdigit()]
    apart = number.form.replace("-", " ").replace("–", " ").split()
    return (number.form.isdigit() and bool(against)) or (len(apart) == 2 and all(part.isdigit() for part in apart))


def is_bare_object(frame: Frame, child: Token) -> bool:
    """Whether an oblique without preposition is the object of a verb with a particle: 'called off the visit'."""
    if frame.verbs.prefixes or child.index < frame.clause.predicate.index:
        return False
    if case_words(frame.sentence, child) or PHRASAL not in frame.classes:
        return False
    return not is_transitive(frame) and not frame.kinds.is_circumstance(frame.sentence, child)


def side_preposition(frame: Frame, child: Token) -> str:
    """'südlich' of 'südlich der Stadt', where the parser takes the preposition for an adverb; or nothing."""
    first = frame.sentence.subtree(child)[0].index
    before = frame.sentence.tokens[first - 1] if first else None
    adverb = before is not None and before.upos in {"ADV", "ADJ", "ADP"}
    return before.form.lower() if before and adverb and before.form.lower() in frame.verbs.prepositions else ""


def role_by_case(frame: Frame, child: Token) -> tuple[str, str]:
    """The role of an object that the parser takes for a dative or genitive, and the rule."""
    if is_accusative(frame, child):
        return object_role(frame, child, dative=False), ArgumentRule.OBJECT
    if role := frame.valency.get("genitive"):
        return role, ArgumentRule.GENITIVE
    return frame.valency.get("dative", "recipient"), ArgumentRule.DATIVE


def is_accusative(frame: Frame, child: Token) -> bool:
    """Whether an object is a direct one though the parser takes it for a dative: 'den Zeugen' can be either.

    It is where its noun has no ending of a dative, or where the verb has no other object and governs no dative; and a
    name without an article beside a verb that governs genitives is none: 'beschuldigte Kuba der Spionage'.
    """
    words = {word.form.lower() for word in frame.sentence.children(child) if word.base_relation == "det"}
    if child.upos == "PROPN" and not words and "genitive" in frame.valency and not frame.clause.passive:
        return child.feature("Case") != "Gen"
    if frame.clause.passive or not words & frame.verbs.either_case:
        return False
    if child.upos == "NOUN" and not child.form.lower().endswith(frame.verbs.dative_plural_endings):
        return True
    if any(other is not child and other.base_relation == "obj" for other in frame.children):
        return False
    return frame.classes.isdisjoint(DATIVES) and "recipient" not in {
        frame.valency.get("object"),
        frame.valency.get("dative"),
    }


def behind_particle(frame: Frame, child: Token) -> bool:
    """Whether the verb's own particle is all that looks like a preposition: 'took over Kirkuk'."""
    cases = case_words(frame.sentence, child)
    return bool(cases) and cases == frame.phrasal


def indirect_role(frame: Frame, child: Token) -> str:
    """A recipient, except where it is what the verb makes act or its only object: 'caused the crane to fall'."""
    own = (c for c in frame.sentence.children(child) if c.base_relation == "xcomp" or c.relation == "acl")
    beside = (c for c in frame.children if c.relation == "acl")
    if frame.infinitives or any(is_clausal_verb(frame.sentence, other) for other in (*own, *beside)):
        return "recipient" if ADDRESSED in frame.classes else "patient"
    bare = child.upos == "PRON" and child.form.lower() in frame.kinds.nouns.thing_pronouns  # 'das' is no dative
    given = (frame.verbs.free_order and not bare) or is_transitive(frame)
    return "recipient" if given else object_role(frame, child, dative=not bare)


def object_role(frame: Frame, child: Token, *, dative: bool = True) -> str:
    """What an object is: the patient, or the recipient of a verb that gives; with `dative` by its case too."""
    if own := frame.valency.get("object"):
        return own
    if child.upos == "NUM" or ANIMATE not in frame.kinds.of(frame.sentence, child):
        return "patient"  # 'the bank will give 200 million'
    if THING_OBJECT in frame.classes:
        return "recipient"
    if ADDRESSED in frame.classes and not _is_beside_indirect(frame, child):
        return "recipient"
    case = child.feature("Case")
    given = case != "Acc" and DATIVE_PERSON in frame.classes
    if given and any(other is not child for other in (*frame.objects, *frame.contents)):
        return "recipient"
    return "recipient" if dative and case == "Dat" else "patient"


def _is_beside_indirect(frame: Frame, child: Token) -> bool:
    return any(other is not child and other.base_relation == "iobj" for other in frame.children)


def shared_agents(frame: Frame) -> tuple[Token, ...]:
    """The agents of the passive right behind, where both share one auxiliary: 'was shelled and looted by rebels'."""
    if "conj" not in frame.relations or "obl:agent" in frame.relations or not frame.clause.passive:
        return ()
    sentence, place = frame.sentence, frame.clause.predicate.index + 2
    second = next((c for c in frame.children if c.base_relation == "conj" and c.index == place), None)
    if second is None or not AUXILIARIES.isdisjoint(sentence.relations(second)):
        return ()
    agents = (child for child in sentence.children(second) if child.relation == "obl:agent")
    return tuple([agent for agent in agents if sentence.subtree(agent)[0].index == place + 1])


def shared_objects(frame: Frame) -> list[Token]:
    """The object of the verb before or behind, where coordinated verbs share it ('weder bestätigen noch dementieren').

    The first of them shares it only where it cannot do without: 'entwickelt und verkauft Batterien'.
    """
    predicate, sentence = frame.clause.predicate, frame.sentence
    found: list[Token] = []
    if frame.clause.passive:
        return found
    above = sentence.governor(predicate) if predicate.base_relation == "conj" else None
    if TRANSITIVE in frame.classes and "conj" in frame.relations and not is_transitive(frame):
        for second in _later(frame):
            found += [c for c in sentence.children(second) if c.index > second.index and is_object(frame, c)]
    if above is not None and is_clausal_verb(sentence, above) and _shares(frame):
        later = (child for child in sentence.children(above) if not above.index < child.index < predicate.index)
        found += [child for child in later if is_object(frame, child)]
    return found


def _shares(frame: Frame) -> bool:
    """Whether a verb has nothing of its own that would make it a clause by itself."""
    inner = {child.base_relation for child in frame.children}
    return inner <= SHARING and finite(frame.sentence, frame.clause.predicate) is None


def _later(frame: Frame) -> Iterator[Token]:
    """The verbs that are coordinated with this one, with nothing of their own between them."""
    first = frame.clause.predicate.index
    for second in frame.children:
        if second.base_relation == "conj" and second.index > first:
            between = frame.sentence.tokens[first + 1 : second.index]
            if all(word.base_relation in {"cc", "advmod"} for word in between):
                yield second

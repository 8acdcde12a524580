"""Things and groups that are taken up by their noun or by another word of their kind: 'the bill', 'the vessel'."""

from zeitgraph.language.compounds import SHORTEST_LAST_PART
from zeitgraph.language.names import NounSense
from zeitgraph.language.verbs import verb_table
from zeitgraph.model.members import EVENT, GROUP, HEADLINE, NAME, NOMINAL, ORGANIZATION, PERSON, PRONOUN
from zeitgraph.resolve.coreference_chains import Chain, compatible
from zeitgraph.resolve.coreference_roles import became, opposed, underwent
from zeitgraph.resolve.coreference_scene import Scene, affixes
from zeitgraph.resolve.coreference_views import View
from zeitgraph.resolve.coreference_words import BARE, DEFINITE

UNDER_SUBJECT = frozenset({"obj", "iobj", "obl", "nmod"})  # what depends on the verb beside its subject, or below that
INSIDE = UNDER_SUBJECT | {"appos", "compound", "flat"}  # what stays inside one clause
OPENING = 3  # sentences behind the headline that tell in full what it names
NEAR = 2  # sentences back in which 'the men' may be any group of people
KIND_OF_THING = "kind of thing"
GROUPS = frozenset({GROUP, ORGANIZATION})
# Lists of what words begin with that tell one from another.
APART = ("telling_apart", "parts_of_states", "central_governments")


def same_noun(scene: Scene, view: View) -> tuple[View, str] | None:
    """The last mention of the noun or of its kind; where none has all that the words say, the only one of the text.

    'The bill' after 'a bill', 'der Ausstand' after 'Streik', 'die Behörde' after 'Deichbehörde', 'the sinking ship'
    after 'a ferry', 'the storm' after 'Hurricane Odette', 'the strikers' after the nurses who walked out.
    """
    if not _refers_back(view):
        return None
    kin, sense = scene.kin.before(view), view.sense
    people = sense is not None and (sense.type is GROUP or sense.general)
    if not (kin or people):
        return None
    if is_novel(scene, view):
        return _same_words(scene, view)
    kind, before = None, []
    for other in kin:
        if not _may_be(scene, view, other):
            continue
        if view.attributes - other.attributes and not _is_told_in_full(view, other):
            before.append(other)
        elif view.head.lemma == other.head.lemma:
            return other, "same noun"
        elif view.type is not GROUP:
            return other, KIND_OF_THING
        else:
            kind = kind or other  # 'the rebels', 'his fighters', 'the rebels': people are first of all their noun
    if kind is not None:
        return kind, KIND_OF_THING
    found = (_told_again(scene, view, before) or _described_anew(scene, view, before)) if before else None
    if found or not (sense and people):
        return found
    return _made_so(scene, view, sense) or _so_many(scene, view, sense) or _any_people(scene, view, sense)


def _is_told_in_full(view: View, other: View) -> bool:
    """'Präsident kommt zum Gipfel', then 'beim Gipfel in Wien': the text says more of what the headline names.

    Not by an adjective, which would tell it from another.
    """
    if (
        other.section is not HEADLINE
        or view.section is HEADLINE
        or view.sentence.index - other.sentence.index > OPENING
    ):
        return False
    return view.definiteness is DEFINITE and "amod" not in view.sentence.relations(view.root)


def is_novel(scene: Scene, view: View) -> bool:
    """Whether an attribute makes the phrase somebody or something else: 'another spokesman', 'the next president'.

    So does the first part of 'Konkurrenzzeitung'.
    """
    if view.kind is NOMINAL and view.head.form.casefold().startswith(scene.others):
        return True
    attributes = view.attributes
    return bool(attributes) and any(word.startswith(scene.novel) for word in attributes)


def is_completed(view: View) -> bool:
    """Whether the phrase itself says who is meant: 'the owner of the trawler'."""
    if "nmod" not in view.relations:
        return False
    index = view.root.index
    return any(child.base_relation == "nmod" and child.index > index for child in view.sentence.dependents[index])


def shares_event(view: View, chain: Chain) -> bool:
    """Whether both take part in one event: who acts is not whom it is done to; or it is the subject of that clause."""
    if view.roles:
        triggers = chain.triggers
        for event, _ in view.roles:
            if event.trigger in triggers:
                return True
    return view.kind is NOMINAL and view.definiteness is DEFINITE and _is_under(view, chain)


def is_named_behind(view: View, chain: Chain) -> bool:
    """'The businessman was poisoned by Bo's wife': nobody is described before a name in one sentence, but beside it."""
    if view.definiteness is not DEFINITE:
        return False
    inside = (member for member in chain.views if member.sentence is view.sentence and member.kind is NAME)
    return any(member.first > view.root.index + 1 for member in inside)


def _is_under(view: View, chain: Chain) -> bool:
    """Whether the entity is the subject of the clause of a noun with article: 'Brandis is a customer of the firm'."""
    if view.root.base_relation not in UNDER_SUBJECT:
        return False
    same = [member for member in chain.views if member.sentence is view.sentence and member.subject]
    if not same:
        return False
    governors = {member.root.head for member in same if member.kind is not PRONOUN and member.index < view.index}
    if not governors:
        return False
    for word in (view.root, *view.sentence.ancestors(view.root)):
        if word.head in governors:
            return word.base_relation in UNDER_SUBJECT
        if word.base_relation not in INSIDE:
            return word.index in governors and word.base_relation == "root" and word is not view.root
    return False


def _same_words(scene: Scene, view: View) -> tuple[View, str] | None:
    """'The former mayor' again: what was new when it came first is known when it comes in the same words."""
    for other in scene.kin.of_lemma(view):
        if other.attributes == view.attributes and other.kind is view.kind and view.definiteness is DEFINITE:
            return None if shares_event(view, scene.chains.of(other)) else (other, "same words")
    return None


def _told_again(scene: Scene, view: View, before: list[View]) -> tuple[View, str] | None:
    """'The sunken ship': of several the only one that an attribute tells something of that the text told before."""
    participles = verb_table(scene.language).participles
    same = [other for other in before if underwent(view, scene.chains.of(other), participles)]
    alone = len({id(scene.chains.of(other)) for other in same}) == 1
    return (same[0], "told again") if alone else None


def _described_anew(scene: Scene, view: View, before: list[View]) -> tuple[View, str] | None:
    """'The 38-year-old vessel': an adjective that is new tells something more about the only one of this kind."""
    if view.definiteness is not DEFINITE or view.plural or view.country or view.affiliations:
        return None
    if len({id(scene.chains.of(other)) for other in before}) != 1:
        return None
    adjectives = [child for child in view.sentence.children(view.root) if child.base_relation in {"amod", "acl"}]
    telling = {(child.lemma or child.form).casefold() for child in adjectives}
    apart = any(word.startswith(affixes(scene.table, list_)) for list_ in APART for word in telling)
    return (before[0], "described anew") if view.attributes <= telling and not apart else None


def _made_so(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'The hostages' are those whom somebody took, 'die Streikenden' those who laid down work."""
    if sense.type is not GROUP or view.definiteness is not DEFINITE:
        return None
    found = [
        last
        for chain in scene.chains.of_type(GROUP)
        if (last := chain.last_before(view.index)) is not None
        if became(sense, chain, view.index) and not shares_event(view, chain)
    ]
    last = max(found, key=lambda member: member.index, default=None)
    return None if last is None else (last, "role in an event")


def _so_many(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'The two hostages' after 'two men', 'the three men' after 'three miners': the only group of so many people."""
    number = _number(scene, view) if view.definiteness is DEFINITE else ""
    if not number:
        return None
    found: dict[int, View] = {}
    for chain in scene.chains.of_type(GROUP):
        last = chain.last_before(view.index)
        if last is None or shares_event(view, chain) or opposed(sense, chain, view.index):
            continue
        counted = [member for member in chain.views if member.index < view.index and _number(scene, member) == number]
        if any(sense.general or (member.sense is not None and member.sense.general) for member in counted):
            found[id(chain)] = last
    return (next(iter(found.values())), "as many people") if len(found) == 1 else None


def _number(scene: Scene, view: View) -> str:
    """The word or figure that counts a group, one for all words for two; '' where none does."""
    for child in view.sentence.children(view.root) if view.kind is NOMINAL else ():
        if scene.table.has("two", child.form):
            return "2"
        if child.base_relation == "nummod":
            return child.form.casefold()
    return ""


def _any_people(scene: Scene, view: View, sense: NounSense) -> tuple[View, str] | None:
    """'The men': the only group of people that the sentences before spoke of, or the text at all."""
    if not sense.general or sense.base != sense.word:
        return None
    if view.definiteness is not DEFINITE or view.attributes or not view.plural:
        return None
    groups = [
        last
        for chain in scene.chains.of_type(GROUP)
        if chain.descriptive and not chain.named
        if (last := chain.last_before(view.index)) is not None and not shares_event(view, chain)
    ]
    near = [last for last in groups if view.sentence.index - last.sentence.index <= NEAR]
    only = near if len(near) == 1 else groups if len(groups) == 1 and not near else []
    return (only[0], "people spoken of") if only else None


def _may_be(scene: Scene, view: View, other: View) -> bool:
    chain, same = scene.chains.of(other), view.head.lemma == other.head.lemma
    if not _same_thing(scene, view, other, same=same) or shares_event(view, chain):
        return False
    if other.sentence is view.sentence and "cc" in view.sentence.relations(view.root):
        return False  # 'the pilots, but the drivers': what is joined is not the same
    if not same and (_is_mass(other) or (view.type is ORGANIZATION and _is_counted(other))):
        return False
    if other.kind is NAME and view.type is GROUP and view.definiteness is BARE:
        return False  # 'soldiers' without article may be anybody's
    if view.sense is not None and opposed(view.sense, chain, view.index):
        return False
    fits = (same and other.kind is NOMINAL) or compatible(scene.chains.of(view), chain)
    return fits or _in_another_sense(view, other)


def _in_another_sense(view: View, other: View) -> bool:
    """'Das Haus' after a hospital, 'die Juroren' after 'die Jury': a sense of the other's type and kind, or a group."""
    if other.type is view.type and view.type is not GROUP:
        return False
    kinds = [kind for kind in view.anaphoric if kind.type is other.type]
    return any(_takes_up(kind, sense) for kind in kinds for sense in other.own_senses)


def _is_counted(view: View) -> bool:
    """'14 officers' are some of the police, and not the police."""
    return view.type is GROUP and "nummod" in view.relations


def _is_mass(view: View) -> bool:
    """'The rule of law': a bare singular that takes part in nothing names no thing."""
    bare = view.definiteness is BARE and not view.plural and view.kind is NOMINAL
    return bare and not view.roles and view.root.base_relation == "nmod" and view.head.upos != "PROPN"


def _refers_back(view: View) -> bool:
    """Definite, or people and bodies without article ('Demonstrators', 'Police'), and not counted anew."""
    definiteness, sense = view.definiteness, view.sense
    if definiteness is DEFINITE:
        return True
    if definiteness is not BARE or sense is None or not sense.anaphoric:
        return False
    if sense.type is GROUP:  # 'he spoke before soldiers': behind a verb they are others where nouns have articles
        return view.subject or not view.reader.words.table.compounds
    if sense.type is not ORGANIZATION:
        return False
    return not view.plural or view.head.form.casefold() == view.head.lemma.casefold()  # 'police' are one body


def _same_thing(scene: Scene, view: View, other: View, *, same: bool) -> bool:
    """Whether a noun may take up another mention, by its kind or, the same or the last part of it, as a word."""
    alike = bool(view.senses and other.senses) and _is_of_kind(view, other)
    if not alike and (other.kind is NAME or not (same or (scene.table.compounds and _is_last_part(view, other)))):
        return False
    groups = {view.type, other.type} <= GROUPS and not view.type is other.type is ORGANIZATION
    return view.plural == other.plural or (alike and groups)


def _is_of_kind(view: View, other: View) -> bool:
    """Whether a sense of the noun takes up one of the other mention's."""
    for kind in view.anaphoric:
        for sense in other.senses:
            if _takes_up(kind, sense):
                return True
    return False


def _takes_up(later: NounSense, earlier: NounSense) -> bool:
    """What happens may also be told more exactly: 'the attack', then 'the bombing'."""
    exactly = later.type is EVENT and later.concept in earlier.covers
    return exactly or later.takes_up(earlier)


def _is_last_part(view: View, other: View) -> bool:
    """'Der Kutter' for 'Fischkutter', 'das Referendum' for 'Verfassungsreferendum'."""
    word, compound = view.head.lemma.casefold(), other.head.lemma.casefold()
    return len(word) >= SHORTEST_LAST_PART and compound.endswith(word) and view.type is not PERSON

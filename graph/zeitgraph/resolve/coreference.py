"""Entity mentions to chains: who is who inside one document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from zeitgraph.language import Language
from zeitgraph.language.nouns import bears_name_of_place, is_amount
from zeitgraph.model.members import (
    AGENT,
    CITY,
    COUNTRY,
    GROUP,
    NAME,
    NOMINAL,
    ORGANIZATION,
    OTHER,
    PATIENT,
    PERSON,
    PLACE,
    PRONOUN,
    VEHICLE,
)
from zeitgraph.model.mention import EntityIdentity, Mentions, make_identity
from zeitgraph.model.quotes import OPENING
from zeitgraph.model.text import ParsedDocument, Token
from zeitgraph.resolve.authority import Authority
from zeitgraph.resolve.coreference_bodies_speaking import link_bodies_speaking
from zeitgraph.resolve.coreference_called import link_called
from zeitgraph.resolve.coreference_chains import compatible
from zeitgraph.resolve.coreference_headlines import APPOSITION_TYPES, link_headline
from zeitgraph.resolve.coreference_identified import link_identified
from zeitgraph.resolve.coreference_identity import identities, mention_key
from zeitgraph.resolve.coreference_introductions import introduce, link_introductions
from zeitgraph.resolve.coreference_named import link_named_nouns, link_named_vehicle
from zeitgraph.resolve.coreference_names import link_names
from zeitgraph.resolve.coreference_nominals import resolve_nominal
from zeitgraph.resolve.coreference_pronouns import link_relatives, resolve_pronoun
from zeitgraph.resolve.coreference_scene import Scene, scene, seats_of_bodies
from zeitgraph.resolve.coreference_succession import is_appointed
from zeitgraph.resolve.coreference_views import INDEX, View
from zeitgraph.resolve.coreference_words import BARE, DEFINITE, INDEFINITE, POSSESSIVE
from zeitgraph.resolve.grouped import grouped

KEY = attrgetter("key")
OPENING_QUOTES = OPENING | {"‘"}  # more open a quotation than open a name
MARKING = frozenset({"case", "mark"})
PREDICATE = frozenset({"cop", "nsubj"})  # what a noun has that is said of somebody
RELATIVE = "relative"  # the concept of nouns for relatives
ONE_MEANT = frozenset({DEFINITE, POSSESSIVE})
NEAR = 2  # words between a noun and its name: an opening quotation mark
BODIES = frozenset({ORGANIZATION, OTHER})  # types of names that a noun for a body stands right before
PLACES = frozenset({COUNTRY, CITY, PLACE})
TOWNS = PLACES - {COUNTRY}
# Concepts of what can have a name of a town or an island: no bridge, no airport.
TERRITORIES = frozenset({"region", "city", "country", "water"})


def corefer(
    parsed: ParsedDocument, mentions: Mentions, language: Language, *, authority: Authority
) -> tuple[EntityIdentity, ...]:
    """The entities of a document: every mention, and every head that an event points at, is in exactly one chain; but
    what only says when is in none.

    Names first, then what the tree ties together (appositions, relative pronouns, roles with 'als'), then descriptions
    and pronouns in the order of the text, each to the best mention that agrees; what fits nobody stays alone.
    """
    stage = scene(parsed, mentions, language, authority)
    seats = tuple(seats_of_bodies(stage))
    for seat, _ in seats:
        stage.chains.take_for(seat, ORGANIZATION)
    names = {index: form.name for index, form in link_names(stage).items()}
    for seat, body in seats:
        if body is not None:
            stage.chains.merge(seat, body, "seat for body")
    link_named_nouns(stage)
    _link_appositions(stage)
    link_called(stage)
    _link_amounts(stage)
    link_relatives(stage)
    _give_roles(stage)
    link_headline(stage)
    link_named_vehicle(stage)
    _link_predicates(stage)
    _link_named_places(stage)
    link_identified(stage)
    _refer_back(stage, unexplained=link_introductions(stage))
    link_bodies_speaking(stage)
    return (*_united(identities(stage, names)), *_alone(stage))


def _refer_back(scene: Scene, *, unexplained: Sequence[View]) -> None:
    """Descriptions and pronouns in the order of the text; but who says a clause is known before who is 'he' in it.

    Names that nothing explains may be introduced by a description that only now is known to be the first.
    """
    early: set[View] = set()
    for view in scene.views:
        if view.kind is NAME:
            if view in unexplained:
                introduce(scene, view)
            continue
        if view.kind is not NOMINAL or view.type is ORGANIZATION:
            _refer_speaker(scene, view, early)
        if view not in early:
            _refer(scene, view)


def _refer_speaker(scene: Scene, view: View, early: set[View]) -> None:
    """'Das Unternehmen werde klagen, sagte die Managerin': who says it, if only behind the clause."""
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    if speaker is not None and speaker.index > view.index and speaker not in early:
        early.add(speaker)
        _refer(scene, speaker)


def _refer(scene: Scene, view: View) -> None:
    found = resolve_nominal(scene, view) if view.kind is NOMINAL else resolve_pronoun(scene, view)
    if found is not None:
        scene.chains.merge(view, *found)


def _united(found: Sequence[EntityIdentity]) -> Sequence[EntityIdentity]:
    """The identities, those with one key as one: a city that two chains were linked to."""
    if len({entity.key for entity in found}) == len(found):
        return found
    groups = grouped(found, KEY)
    return [_one(group) if len(group) > 1 else group[0] for group in groups.values()]


def _one(group: Sequence[EntityIdentity]) -> EntityIdentity:
    first = group[0]
    pairs = sorted(pair for entity in group for pair in zip(entity.heads, entity.rules, strict=True))
    names = dict.fromkeys(name for entity in group for name in (entity.label, *entity.aliases))
    return replace(
        first,
        heads=tuple(head for head, _ in pairs),
        rules=tuple(rule for _, rule in pairs),
        kinds=tuple(sorted({kind for entity in group for kind in entity.kinds})),
        aliases=tuple(name for name in names if name != first.label),
    )


def _link_appositions(scene: Scene) -> None:
    """'The Labour leader, Jeremy Corbyn', 'Minilander „Philae“', 'Umweltbehörde EPA': two ways to name one."""
    apposed = [view for view in (*scene.nominals, *scene.pronouns) if view.root.base_relation == "appos"]
    for view in sorted((*scene.names, *apposed), key=INDEX) if apposed else scene.names:
        owner = _named_before(scene, view) if view.kind is NAME and view.first else None
        if owner is None and view.root.base_relation == "appos" and view.root.head is not None:
            owner = _bearer_of_role(scene, view) or _view_at(scene, view, view.root.head)
        if owner is not None and owner is not view and _is_apposition(scene, owner, view):
            scene.chains.merge(view, owner, "apposition")


def _named_before(scene: Scene, view: View) -> View | None:
    """The noun whose name follows behind a quotation mark or a comma; one right before the name is joined at once."""
    before = view.sentence.tokens[view.first - 1].form
    if before in OPENING_QUOTES:
        return _noun_before_quotes(scene, view)
    if before == ",":
        return _relative_before(scene, view)
    noun = scene.by_word.get((view.sentence.index, view.first - 1))
    if noun is not None and noun.kind is NOMINAL and not noun.plural:
        joined = _is_title(noun) if view.type is PERSON else view.type in BODIES and _is_body(noun)
        if joined and compatible(scene.chains.of(noun), scene.chains.of(view)):
            scene.chains.merge(noun, view, "apposition")
    return None


def _bearer_of_role(scene: Scene, view: View) -> View | None:
    """'The mayor of Elmsford, Judith Crane': a person's name behind a comma belongs to the role, not to the town."""
    comma = view.sentence.tokens[view.root.index - 1] if view.root.index else None
    if view.kind is not NAME or view.type is not PERSON or comma is None:
        return None
    for word in view.sentence.ancestors(view.root):
        owner = _view_at(scene, view, word.index)
        role = owner is not None and owner.kind is NOMINAL and owner.type is PERSON
        if owner is not None and role and owner.sense is not None and not owner.plural:
            return owner
        if word.base_relation not in {"nmod", "appos", "compound", "flat"}:
            return _role_before_place(scene, view, word) or _role_before_comma(scene, view)
    return None


def _role_before_comma(scene: Scene, view: View) -> View | None:
    """'A struggle between Berger and his former deputy, Paul Hale', where the name was hung on the struggle."""
    owner = _view_at(scene, view, view.root.index - NEAR)
    role = owner is not None and owner.kind is NOMINAL and owner.type is PERSON and owner.sense is not None
    return owner if owner is not None and role and not owner.plural and owner.definiteness in ONE_MEANT else None


def _role_before_place(scene: Scene, view: View, place: Token) -> View | None:
    """'The agency's chief in Oslo, Karin Vik', where the place was hung on the verb: the role right before it."""
    case = next((child for child in view.sentence.children(place) if child.base_relation == "case"), None)
    owner = _view_at(scene, view, case.index - 1) if case is not None and case.index else None
    role = owner is not None and owner.kind is NOMINAL and owner.type is PERSON and owner.sense is not None
    return owner if owner is not None and role and place.base_relation == "obl" and not owner.plural else None


def _relative_before(scene: Scene, view: View) -> View | None:
    """'His wife, Maria, and their son': a first name between commas is the relative's, whatever the tree says."""
    tokens, first, behind = view.sentence.tokens, view.first, view.head.index + 1
    if first != view.head.index or first < NEAR or behind == len(tokens):
        return None
    owner = _view_at(scene, view, first - NEAR) if tokens[behind].upos == "PUNCT" else None
    if owner is None or owner.kind is not NOMINAL or owner.plural or owner.sense is None:
        return None
    return owner if owner.sense.concept == RELATIVE and owner.definiteness is not INDEFINITE else None


def _link_amounts(scene: Scene) -> None:
    """'Thousands of farmers': the amount is those who are counted."""
    for view in scene.nominals:
        if "nmod" not in view.relations or not is_amount(view.head.lemma or view.head.form):
            continue
        for child in view.sentence.children(view.root):
            counted = _view_at(scene, view, child.index) if _is_of(scene, view, child) else None
            if counted is not None and counted.plural:
                scene.chains.merge(view, counted, "amount")


def _is_of(scene: Scene, view: View, child: Token) -> bool:
    """Whether a dependent stands in the genitive or behind a word for it: 'thousands of farmers'."""
    if child.base_relation != "nmod":
        return False
    return all(
        scene.table.has("of_words", word.form) for word in view.sentence.children(child) if word.base_relation == "case"
    )


def _is_title(noun: View) -> bool:
    """The role without article right before a person's name, whatever the tree makes of it: 'Governor Dalia Quist'."""
    return noun.type is PERSON and noun.sense is not None and noun.definiteness is BARE


def _is_body(noun: View) -> bool:
    """The noun for a body right before its name, whatever the tree makes of it: 'an den Konkurrenten Halden'."""
    known = noun.type is ORGANIZATION and noun.definiteness is DEFINITE
    return known and not bears_name_of_place(noun.head.lemma or noun.head.form)


def _noun_before_quotes(scene: Scene, view: View) -> View | None:
    """The noun that a name in quotation marks follows directly, whatever the tree makes of it."""
    owner = _view_at(scene, view, view.first - NEAR) if view.first >= NEAR else None
    return owner if owner is not None and owner.kind is NOMINAL else None


def _is_apposition(scene: Scene, owner: View, view: View) -> bool:
    """Two names are one only as name and kind; a name in brackets may be a party or a place ('Heiko Maas (SPD)')."""
    own, other = scene.chains.of(owner), scene.chains.of(view)
    if bears_name_of_place(owner.head.lemma or owner.head.form) and view.index - owner.index == 1:
        return False
    if owner.kind is NAME and view.kind is NAME:
        return False
    if PRONOUN in (owner.kind, view.kind) and view.kind is not NAME:
        return False
    if _is_enumerated(owner, view):
        return False
    if _unknown_kind(owner, view):
        return True
    types = {owner.type, view.type} - {OTHER}
    if types == {CITY, PLACE} and not (_is_territory(owner) and _is_territory(view)):
        return False
    fits = compatible(own, other) or _is_only_unlike_in_gender(scene, owner, view)
    return fits and (len(types) <= 1 or types <= PLACES)


def _is_only_unlike_in_gender(scene: Scene, owner: View, view: View) -> bool:
    """'Die Chefin der Grünen, Terry Ries': in a language of genders the noun says more than a first name.

    Not where the phrase names a person in between, whose name it may be: 'die Mutter des Toten, Peter Ries'.
    """
    role = owner.kind is NOMINAL and owner.sense is not None and not owner.plural
    if (
        not scene.table.compounds
        or not role
        or {owner.type, view.type} != {PERSON}
        or view.root.head != owner.root.index
    ):
        return False
    inside = range(owner.index + 1, view.index)
    return not any(scene.views[index].type in {PERSON, GROUP} for index in inside)


def _is_enumerated(owner: View, view: View) -> bool:
    """'Sardar Ahmad, his wife and two children' are several people."""
    related = view.definiteness is POSSESSIVE and view.sense is not None and view.sense.relational
    return related and owner.kind is NAME and ("conj" in owner.relations or "conj" in view.relations)


def _is_territory(view: View) -> bool:
    """Whether a place can have a town's name: 'the island of Merra', 'Merra, a port', but no 'airport of Merra'."""
    return view.kind is NAME or view.sense is None or view.sense.concept in TERRITORIES


def _unknown_kind(owner: View, view: View) -> bool:
    """A quoted or foreign name beside a noun takes the noun's kind, whatever the name tagger thought of it."""
    near = view.root.index - owner.head.index <= NEAR
    named = view.kind is NAME and (view.type is not PERSON or owner.type is VEHICLE)
    return named and near and owner.type in APPOSITION_TYPES


def _give_roles(scene: Scene) -> None:
    """'May will stay on as prime minister', 'Winterkorn tritt als VW-Chef zurück': the subject has the role."""
    for view in scene.by_sense.get(PERSON, ()):
        given = view.root.base_relation == "xcomp" and view.kind is NOMINAL  # 'was elected president'
        if not (given or _is_marked(scene, view)):
            continue
        for holder in _subjects(scene, view):
            if scene.chains.of(holder).type is PERSON and holder is not view and not holder.plural:
                scene.chains.of(holder).bestow(view)
                scene.chains.bestowed.append((holder, view))


def _is_marked(scene: Scene, view: View) -> bool:
    """Whether the first word that marks a role says that it is given: 'as prime minister'."""
    if view.relations.isdisjoint(MARKING):
        return False
    case = next((child for child in view.sentence.children(view.root) if child.base_relation in MARKING), None)
    return case is not None and (scene.table.has("role_markers", case.form) or is_appointed(scene, view))


def _link_predicates(scene: Scene) -> None:
    """'Nachfolger wird der Assistent Kovac', 'Alba Reyes is the mayor': the role that a name is said to have."""
    for view in scene.nominals:
        if not view.relations >= PREDICATE or view.type is not PERSON or view.sense is None:
            continue
        among = not view.relations.isdisjoint(MARKING)  # 'unter den Toten ist …'
        if view.definiteness is INDEFINITE or among:
            continue
        open_ = any(word.upos == "PART" or word.base_relation == "aux" for word in view.sentence.children(view.root))
        words = {child.base_relation: child for child in view.sentence.children(view.root)}
        holder = None if open_ else _view_at(scene, view, words["nsubj"].index)
        named = holder is not None and holder.kind is NAME and holder.type is PERSON
        if holder is not None and named and compatible(scene.chains.of(view), scene.chains.of(holder)):
            scene.chains.merge(view, holder, "predicate")
    _link_named_successors(scene)


def _link_named_successors(scene: Scene) -> None:
    """'His successor will be Lena Burke': the name that is said to have a role."""
    for view in scene.names:
        if not view.relations >= PREDICATE or view.type is not PERSON:
            continue
        words = {child.base_relation: child for child in view.sentence.children(view.root)}
        role = _view_at(scene, view, words["nsubj"].index)
        denied = any(word.upos == "PART" for word in words.values())
        if role is None or denied or role.kind is not NOMINAL or role.sense is None or role.plural:
            continue
        if role.sense.relational and compatible(scene.chains.of(role), scene.chains.of(view)):
            scene.chains.merge(role, view, "predicate")


def _link_named_places(scene: Scene) -> None:
    """'The island of Merra': the name behind 'of' is the place's own."""
    towns = [view for type_ in TOWNS for view in scene.by_sense.get(type_, ()) if view.kind is NOMINAL]
    for view in sorted(towns, key=INDEX):
        if "nmod" not in view.relations or not _is_territory(view) or view.plural:
            continue
        for child in view.sentence.children(view.root):
            of = "case" in view.sentence.relations(child) and _is_of(scene, view, child)
            name = _view_at(scene, view, child.index) if of else None
            named = name is not None and name.kind is NAME and name.type in PLACES | {OTHER}
            if name is not None and named and not scene.chains.of(name).state:
                scene.chains.merge(view, name, "name of the place")


def _subjects(scene: Scene, view: View) -> list[View]:
    """Who bears the role that the verb gives: its patient ("named her as minister"), its agent or its subject."""
    verb = view.sentence.governor(view.root)
    if verb is None:
        return []
    event = scene.events.get(view.sentence.ref(verb))
    arguments = event.arguments if event is not None else ()
    for role in (PATIENT, AGENT):
        heads = (argument.head for argument in arguments if argument.role is role)
        people = [scene.by_head[h] for h in heads if h in scene.by_head and scene.by_head[h].type is PERSON]
        if people:
            return people
    subjects = (child.index for child in view.sentence.children(verb) if child.base_relation in {"nsubj", "aux"})
    return [holder for index in subjects if (holder := _view_at(scene, view, index)) is not None]


def _view_at(scene: Scene, view: View, index: int) -> View | None:
    return scene.by_word.get((view.sentence.index, index))


def _alone(scene: Scene) -> Iterator[EntityIdentity]:
    """Heads that events point at and no mention has ('what is said' by a verb's noun): each an entity of its own."""
    speakers = [event.attribution.speaker for event in scene.mentions.events if event.attribution]
    for head in sorted({*scene.roles, *speakers}.difference(scene.by_head)):
        yield make_identity(mention_key(scene.parsed, head), OTHER, scene.parsed.token(head).form, (head,), ("alone",))

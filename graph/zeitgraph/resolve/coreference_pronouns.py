"""Pronouns to who is meant: relative ones by the tree, 'ich' by who speaks, the others by agreement and nearness."""

from bisect import bisect_right
from collections.abc import Iterator

from zeitgraph.language.names import Gender, PronounKind
from zeitgraph.model.members import AGENT, EVENT, GROUP, ORGANIZATION, OTHER, PATIENT, PERSON, PRONOUN, VEHICLE
from zeitgraph.model.mention import EventMention, EventType, Role
from zeitgraph.model.text import Sentence, Token
from zeitgraph.resolve.coreference_chains import Chain, allows, compatible
from zeitgraph.resolve.coreference_genders import PEOPLE
from zeitgraph.resolve.coreference_scene import SENTENCE, Scene, governs
from zeitgraph.resolve.coreference_views import View, kinds_of

# Tuned by hand on our own articles: what makes a mention the likely antecedent of a personal pronoun.
REPORTED_SPEAKER, GOVERNING_SUBJECT, SUBJECT, OBJECT = 4.0, 2.0, 2.0, 0.5
NAMED, FREQUENT, MOST_FREQUENT, PARALLEL, HUMAN = 0.5, 0.15, 6, 0.5, 0.5
OBJECT_OF_OBJECT = 0.75  # what is done to them is done to those to whom something was done before
SUBJECT_OF_OBJECT = 1.25  # whom something is done to, the subject of another sentence is less often
CONSEQUENCE = 1.0  # who attacked or protested is arrested
BODY_AS_THEY = -2.0  # 'they' may be a firm, but seldom is beside people
INITIAL = 1.0  # what a sentence begins with it is about
REPRESENTATIVES = frozenset({"lawyer", "spokesperson"})  # concepts of who speaks for somebody
POSSESSIVES = frozenset({"det:poss", "nmod:poss"})
INNER = frozenset({"nmod", "acl"})  # what is part of a noun, and no other clause
QUOTE_RULE = "quote"  # how the rules of attribution begin that rest on quotation marks
HELD_AND_FREED = 2.0  # who was held, hurt or freed is freed, fed and flown out
RELIEF = frozenset({EventType.AID, EventType.CONCEDE})
HUMAN_DEEDS = frozenset({EventType.STATEMENT, EventType.REQUEST, EventType.REJECT, EventType.PROTEST, EventType.ACCUSE})
DEEDS = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.COERCE})
THINGS = frozenset({VEHICLE, EVENT, OTHER})  # none of them says 'I'
NEARNESS = (3.5, 2.5, 0.8, 0.1)  # by sentences back; farther away nobody is meant


def link_relatives(scene: Scene) -> None:
    """Relative pronouns stand for the noun that their clause hangs on."""
    for view in scene.pronouns:
        if PronounKind.RELATIVE in kinds_of(view, scene.table):
            noun = _relative_antecedent(view.sentence, view.head)
            antecedent = _view_of(scene, view.sentence, noun) if noun else None
            if antecedent is not None and antecedent is not view:
                scene.chains.merge(view, antecedent, "relative pronoun")


def _relative_antecedent(sentence: Sentence, token: Token) -> Token | None:
    for word in (token, *sentence.ancestors(token)):
        if word.relation == "acl:relcl" or (word.relation == "acl" and word.index > token.index):
            return sentence.governor(word)
        if word.base_relation in {"ccomp", "advcl", "root", "parataxis", "csubj"}:
            return None
    return None


def _view_of(scene: Scene, sentence: Sentence, token: Token) -> View | None:
    """The mention whose nucleus holds the token, or the person whose title it is ('Captain Rudi Wahab')."""
    views = scene.in_sentence.get(sentence.index, ())
    behind = sentence.tokens[token.index + 1].span.begin if token.index + 1 < len(sentence.tokens) else -1
    titled = (view for view in views if view.type is PERSON and view.mention.span.begin == behind)
    return next((view for view in views if token in (view.root, view.head)), None) or next(titled, None)


def resolve_pronoun(scene: Scene, view: View) -> tuple[View, str] | None:
    """The mention that a personal pronoun stands for, and by which rule; None where nobody fits."""
    if view.kind is not PRONOUN or scene.chains.of(view).descriptive:
        return None
    if scene.table.has("taking_up", view.head.form):
        return _last_spoken_of(scene, view)
    pronouns = scene.table.pronouns.get(view.head.form.casefold(), ())
    personal = [pronoun for pronoun in pronouns if pronoun.kind is PronounKind.PERSONAL]
    if (
        not personal
        or view.head.base_relation in {"expl", "det"}
        or view.head.feature("PronType") in {"Rel", "Dem", "Art"}
        or _is_polite(view)
    ):
        return None
    if personal[0].person == 1:
        return None if view.plural else _speaker_of_quote(scene, view)
    return _third_person(scene, view) if personal[0].person == 3 else None


def _is_polite(view: View) -> bool:
    """'Nutzen Sie die Bahn' speaks to somebody; at the beginning of a sentence a capital may mean nothing."""
    return view.head.feature("Polite") == "Form" and view.head.index > 0


def _last_spoken_of(scene: Scene, view: View) -> tuple[View, str] | None:
    """'Dieser', 'diese' as a subject: what the sentence before named last beside what it is about."""
    if not view.subject or view.head.upos != "PRON" or view.head.base_relation == "det":
        return None
    near = (other for other in _near(scene, view) if other.sentence.index == view.sentence.index - 1)
    fitting = [
        other
        for other in near
        if other.kind is not PRONOUN and not other.subject and not other.temporal
        if other.genders & view.genders and _agrees(scene, view, scene.chains.of(other))
    ]
    return (fitting[-1], "demonstrative") if fitting else None


def _speaker_of_quote(scene: Scene, view: View) -> tuple[View, str] | None:
    speaker = speaker_of(scene, view)
    if speaker is None or speaker is view or speaker.plural or scene.chains.of(speaker).type in THINGS:
        return None
    return speaker, "speaker"


def speaker_of(scene: Scene, view: View) -> View | None:
    """'Ich' is whoever says the clause; where nobody is known to, the agent of the sentence's word of saying."""
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    if speaker is None or _is_first_person(scene, speaker):
        near = [view.sentence.index, view.sentence.index + 1, view.sentence.index - 1]
        speaker = next((found for index in near if (found := _sayer(scene, index)) is not None), None)
    return speaker


def _sayer(scene: Scene, sentence: int) -> View | None:
    """Who says something in a sentence in the author's own words."""
    for event in scene.told.get(sentence, ()):
        if event.type is EventType.STATEMENT and event.attribution is None:
            agents = (scene.by_head.get(a.head) for a in event.arguments if a.role is AGENT)
            found = next((agent for agent in agents if agent is not None and not _is_first_person(scene, agent)), None)
            if found is not None:
                return found
    return None


def _is_first_person(scene: Scene, view: View) -> bool:
    pronouns = scene.table.pronouns.get(view.head.form.casefold(), ())
    return view.kind is PRONOUN and any(pronoun.person == 1 for pronoun in pronouns)


def _third_person(scene: Scene, view: View) -> tuple[View, str] | None:
    scored = [
        (score, candidate.index, candidate)
        for candidate in _candidates(scene, view)
        if (score := _score(scene, view, candidate)) is not None
    ]
    best = max(scored, key=lambda entry: entry[:2], default=None)
    return (best[2], "pronoun") if best else None


def _candidates(scene: Scene, view: View) -> Iterator[View]:
    """The near mentions of every chain before the pronoun, and the speaker of its clause, also where he comes after."""
    own = scene.chains.of(view)
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    if speaker is not None and scene.chains.of(speaker) is not own and _agrees(scene, view, scene.chains.of(speaker)):
        yield speaker
    near: dict[int, list[View]] = {}
    for member in _near(scene, view):
        near.setdefault(id(scene.chains.of(member)), []).append(member)
    for members in near.values():
        chain = scene.chains.of(members[0])
        if chain is not own and _agrees(scene, view, chain):
            yield from members


def _near(scene: Scene, view: View) -> tuple[View, ...]:
    """The mentions before a pronoun that are near enough to be meant."""
    first = bisect_right(scene.views, view.sentence.index - len(NEARNESS), hi=view.index, key=SENTENCE)
    return scene.views[first : view.index]


def _agrees(scene: Scene, view: View, chain: Chain) -> bool:
    own = scene.chains.of(view)
    if not _may_be(own, chain) or not _has_referent(scene, chain) or any(member.temporal for member in chain.views):
        return False
    if not scene.table.compounds and view.genders <= PEOPLE and chain.type not in {PERSON, OTHER}:
        return False
    triggers = {trigger for member in own.views for trigger, _ in member.roles}
    if any(trigger in triggers for member in chain.views for trigger, _ in member.roles):
        return False
    if _quotes_itself(scene, view, chain) or _is_named_below(scene, view, chain):
        return False
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    return speaker is None or scene.chains.of(speaker) is not chain or not _speaks_for(scene, view, speaker)


def _quotes_itself(scene: Scene, view: View, chain: Chain) -> bool:
    """Whether the entity says these very words: between quotation marks nobody is 'he' to himself."""
    speakers = (
        event.attribution.speaker
        for event in view.events
        if event.attribution is not None and event.attribution.rule.startswith(QUOTE_RULE)
    )
    return any(head in scene.by_head and scene.chains.of(scene.by_head[head]) is chain for head in speakers)


def _is_named_below(scene: Scene, view: View, chain: Chain) -> bool:
    """Whether the pronoun says something in which the entity has a name or noun: 'Jessop had lied, he said'."""
    if not any(event.type is EventType.STATEMENT for event in view.events):
        return False
    said = {argument.head for event in scene.said.get(view.mention.head, ()) for argument in event.arguments}
    told = [member for member in chain.views if member.kind is not PRONOUN]
    before = _words_before_saying(scene, view)
    return any(member.mention.head in said or (before and _is_before(member, view)) for member in told)


def _is_before(member: View, view: View) -> bool:
    return member.sentence is view.sentence and member.index < view.index


def _words_before_saying(scene: Scene, view: View) -> bool:
    """Whether the pronoun and its verb of saying close the sentence, behind what is said: '…, he said.'"""
    tokens = view.sentence.tokens
    verbs = [
        trigger.token for event, (trigger, role) in zip(view.events, view.roles, strict=True) if _says(event, role)
    ]
    first = min([view.head.index, *verbs])
    later = (event.trigger for event in scene.told.get(view.sentence.index, ()))
    last = max([view.head.index, *verbs])
    closes = not any(trigger.token > last for trigger in later)
    return bool(verbs) and first > 0 and tokens[first - 1].upos == "PUNCT" and closes


def _says(event: EventMention, role: Role) -> bool:
    return event.type is EventType.STATEMENT and role is AGENT


def _may_be(own: Chain, chain: Chain) -> bool:
    types = {own.type, chain.type}
    return (len(types) == 1 or OTHER in types or compatible(own, chain)) and allows(chain, own.genders)


def _has_referent(scene: Scene, chain: Chain) -> bool:
    """Chains of nothing but 'man', 'nichts', 'there' or first persons name nobody that could be meant."""
    if chain.descriptive:
        return True
    return all(
        any(
            p.kind is PronounKind.PERSONAL and p.person == 3
            for p in scene.table.pronouns.get(v.head.form.casefold(), ())
        )
        for v in chain.views
    )


def _score(scene: Scene, view: View, candidate: View) -> float | None:
    """How likely the pronoun stands for a mention."""
    chain = scene.chains.of(candidate)
    if (not chain.descriptive and candidate.index > view.index) or not candidate.genders & view.genders:
        return None
    if _is_inside(view, candidate):
        return None
    distance = max(view.sentence.index - candidate.sentence.index, 0)
    score = NEARNESS[min(distance, len(NEARNESS) - 1)]
    score += _salience(view, candidate)
    score += INITIAL * (_is_object(candidate) and candidate.mention.phrase.begin == candidate.sentence.span.begin)
    score += PARALLEL * (view.subject and candidate.subject) + NAMED * chain.named
    score += FREQUENT * min(len(chain.views), MOST_FREQUENT)
    speaker = scene.by_head.get(view.speaker) if view.speaker else None
    if speaker is not None and scene.chains.of(speaker) is chain:
        score += REPORTED_SPEAKER if view.subject else PARALLEL
    if governs(scene, view, candidate):
        score += GOVERNING_SUBJECT
    return score + _fit_of_kind(view, chain)


def _is_inside(view: View, candidate: View) -> bool:
    """Whether the pronoun is part of what the candidate is, as in 'the duty to help them'.

    A noun cannot stand for a part of itself (the i-within-i condition); a relative clause may speak of its noun, and a
    possessive of its owner.
    """
    if candidate.sentence is not view.sentence or view.head.base_relation in POSSESSIVES:
        return False
    for word in (view.head, *view.sentence.ancestors(view.head)):
        if word.relation == "acl:relcl" or (word.relation == "acl" and word.feature("VerbForm") == "Part"):
            return False
        if word.head == candidate.root.index:
            return word.base_relation in INNER
    return False


def _speaks_for(scene: Scene, view: View, speaker: View) -> bool:
    """Whether the speaker is called by whom the pronoun can mean: 'Er habe nichts gewusst, sagte sein Anwalt'."""
    phrase = speaker.mention.phrase.to(speaker.mention.span)
    inside = (token for token in speaker.sentence.tokens if phrase.covers(token.span))
    owners = [token.form for token in inside if token.index < speaker.head.index and token.relation in POSSESSIVES]
    male = any(scene.table.has("male_possessives", form) for form in owners)
    female = any(scene.table.has("female_possessives", form) for form in owners)
    if speaker.sense is None or speaker.sense.concept not in REPRESENTATIVES:
        return False
    return (male and Gender.MASCULINE in view.genders) or (female and Gender.FEMININE in view.genders)


def _salience(view: View, candidate: View) -> float:
    """What the candidate's place in its own clause says."""
    subject = SUBJECT if view.subject or not view.roles else SUBJECT_OF_OBJECT
    score = subject if candidate.subject else OBJECT if _is_object(candidate) else 0.0
    suffers = {event.type for event, (_, role) in zip(view.events, view.roles, strict=True) if role is PATIENT}
    roles = {(event.type, role) for event, (_, role) in zip(candidate.events, candidate.roles, strict=True)}
    score += OBJECT_OF_OBJECT * (bool(suffers) and any(role is PATIENT for _, role in roles))
    suffered = {type_ for type_, role in roles if role is PATIENT}
    score += HELD_AND_FREED * bool(suffers & RELIEF and suffered & (RELIEF | DEEDS))
    deeds = {type_ for type_, role in roles if role is AGENT}
    return score + CONSEQUENCE * (EventType.COERCE in suffers and bool(deeds & DEEDS))


def _is_object(view: View) -> bool:
    """An object in the tree, or to whom somebody else does something."""
    if view.root.base_relation in {"obj", "iobj"} or view.root.relation == "obl:arg":
        return True
    undergone = (event for event, (_, role) in zip(view.events, view.roles, strict=True) if role is PATIENT)
    done = any(argument.role is AGENT for event in undergone for argument in event.arguments)
    return done and not view.subject


def _fit_of_kind(view: View, chain: Chain) -> float:
    """People are what most pronouns stand for; in German 'er' and 'sie' may be things, but things seldom act on."""
    if chain.type is PERSON:
        return HUMAN if view.genders & PEOPLE else 0.0
    if view.plural and (chain.type is GROUP or chain.numbers == {True}):
        return HUMAN
    if chain.type is ORGANIZATION and view.plural:
        return BODY_AS_THEY
    if chain.type is OTHER and not chain.named:
        return -HUMAN if view.subject and not _does_as_people_do(chain) else 0.0
    return 0.0


def _does_as_people_do(chain: Chain) -> bool:
    """Whether somebody says, demands or refuses something, whatever no table says of the noun: 'Imker fordern …'."""
    return any(
        role is AGENT and event.type in HUMAN_DEEDS
        for member in chain.views
        for event, (_, role) in zip(member.events, member.roles, strict=True)
    )

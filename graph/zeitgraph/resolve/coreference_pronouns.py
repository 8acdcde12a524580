"""Pronouns to who is meant: relative ones by the tree, 'ich' by who speaks, the others by agreement and nearness."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import repeat

from zeitgraph.language.names import PronounKind
from zeitgraph.language.verbs import verb_table
from zeitgraph.model.members import AGENT, CITY, COUNTRY, EVENT, NAME, OTHER, PERSON, PLACE, PRONOUN, VEHICLE
from zeitgraph.model.mention import EventType
from zeitgraph.model.text import Sentence, Token
from zeitgraph.resolve.coreference_anaphors import NEARNESS, POSSESSIVES, Anaphor
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_scene import SENTENCE, Scene
from zeitgraph.resolve.coreference_views import View

RELATIVE, PERSONAL = PronounKind.RELATIVE, PronounKind.PERSONAL
STATEMENT = EventType.STATEMENT
PLACES = frozenset({CITY, COUNTRY, PLACE})
THINGS = frozenset({VEHICLE, EVENT, OTHER})  # none of them says 'I'


def link_relatives(scene: Scene) -> None:
    """Relative pronouns stand for the noun that their clause hangs on."""
    for view in scene.pronouns:
        if _may_be_relative(scene, view):
            noun = _relative_antecedent(view.sentence, view.head)
            antecedent = _place_of(scene, view, noun) or _view_of(scene, view.sentence, noun) if noun else None
            if antecedent is not None and antecedent is not view:
                scene.chains.merge(view, antecedent, "relative pronoun")


def _may_be_relative(scene: Scene, view: View) -> bool:
    for pronoun in scene.table.pronouns.get(view.head.form.casefold(), ()):  # noqa: SIM110 - they are one or two
        if pronoun.kind is RELATIVE:
            return True
    return False


def _relative_antecedent(sentence: Sentence, token: Token) -> Token | None:
    for word in (token, *sentence.ancestors(token)):
        if word.relation == "acl:relcl" or (word.relation == "acl" and word.index > token.index):
            return sentence.governor(word)
        if word.base_relation in {"ccomp", "advcl", "root", "parataxis", "csubj"}:
            return None
    return None


def _place_of(scene: Scene, view: View, noun: Token) -> View | None:
    """'Ihre Ankunft in Kiel, wo …': of what a noun with a place is, 'wo' takes up the place."""
    if view.head.form.lower() not in verb_table(scene.language).relative_places:
        return None
    inside = [word for word in view.sentence.subtree(noun) if noun.index < word.index < view.head.index]
    places = [
        other for other in scene.in_sentence(view.sentence.index) if other.type in PLACES and other.root in inside
    ]
    return places[-1] if places else None


def _view_of(scene: Scene, sentence: Sentence, token: Token) -> View | None:
    """The mention whose nucleus holds the token, or the person whose title it is ('Captain Rudi Wahab')."""
    views = scene.in_sentence(sentence.index)
    behind = sentence.tokens[token.index + 1].span.begin if token.index + 1 < len(sentence.tokens) else -1
    titled = (view for view in views if view.type is PERSON and view.mention.span.begin == behind)
    return next((view for view in views if token is view.root or token is view.head), None) or next(titled, None)


def resolve_pronoun(scene: Scene, view: View) -> tuple[View, str] | None:
    """The mention that a personal pronoun stands for, and by which rule; None where nobody fits."""
    if view.kind is not PRONOUN or scene.chains.of(view).descriptive:
        return None
    if scene.table.has("taking_up", view.head.form):
        return _last_spoken_of(scene, view)
    pronouns = scene.table.pronouns.get(view.head.form.casefold(), ())
    personal = [pronoun for pronoun in pronouns if pronoun.kind is PERSONAL]
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
    anaphor = Anaphor(scene, view)
    fitting = [
        other
        for other in scene.in_sentence(view.sentence.index - 1)
        if other.kind is not PRONOUN and not other.subject and not other.temporal
        if other.genders & view.genders and anaphor.agrees(scene.chains.of(other))
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
        if event.type is STATEMENT and event.attribution is None:
            agents = (scene.by_head.get(a.head) for a in event.arguments if a.role is AGENT)
            found = next((agent for agent in agents if agent is not None and not _is_first_person(scene, agent)), None)
            if found is not None:
                return found
    return None


def _is_first_person(scene: Scene, view: View) -> bool:
    pronouns = scene.table.pronouns.get(view.head.form.casefold(), ())
    return view.kind is PRONOUN and any(pronoun.person == 1 for pronoun in pronouns)


def _third_person(scene: Scene, view: View) -> tuple[View, str] | None:
    anaphor = Anaphor(scene, view)
    scored = [
        (score, candidate.index, candidate)
        for candidate, chain in _candidates(anaphor)
        if (score := anaphor.score(candidate, chain)) is not None
    ]
    best = max(scored, key=lambda entry: entry[:2], default=None)
    return (best[2], "pronoun") if best else None


def _candidates(anaphor: Anaphor) -> Iterator[tuple[View, Chain]]:
    """The near mentions of every chain before the pronoun; who says its clause or governs it, also behind it."""
    speaker, speaking = anaphor.speaker, anaphor.speaking
    behind = _governing_name(anaphor.scene, anaphor.view)
    if behind is not None and anaphor.agrees(chain := anaphor.scene.chains.of(behind)):
        yield behind, chain
    if speaker is not None and speaking is not None and speaking is not anaphor.chain and anaphor.agrees(speaking):
        yield speaker, speaking
    near: dict[Chain, list[View]] = {}
    chain_of, genders, types = anaphor.scene.chains.of, anaphor.view.genders, anaphor.types
    for member in _near(anaphor.scene, anaphor.view):
        chain = chain_of(member)
        if chain.type in types and chain is not anaphor.chain and not genders.isdisjoint(member.genders):
            near.setdefault(chain, []).append(member)
    for chain, members in near.items():
        if anaphor.agrees(chain):
            yield from zip(members, repeat(chain))


def _governing_name(scene: Scene, view: View) -> View | None:
    """'If he is extradited, Snowden faces …': the name behind a clause with the pronoun, the subject that it precedes.

    Not where a pronoun behind the name may take up the first one: 'When he came home, Brown arrested him'.
    """
    clause = view.sentence.governor(view.head) if view.subject else None
    main = view.sentence.governor(clause) if clause is not None and clause.base_relation == "advcl" else None
    if clause is None or main is None or main.index < clause.index:
        return None
    subjects = (c for c in view.sentence.children(main) if c.base_relation == "nsubj" and c.index > clause.index)
    name = next((scene.by_word.get(view.sentence.ref(subject)) for subject in subjects), None)
    if name is None or name.kind is not NAME or scene.chains.of(name) is scene.chains.of(view):
        return None
    later = (other for other in scene.in_sentence(view.sentence.index) if other.index > name.index)
    others = (other for other in later if other.kind is PRONOUN and other.head.base_relation not in POSSESSIVES)
    return None if any(other.genders & view.genders for other in others) else name


def _near(scene: Scene, view: View) -> tuple[View, ...]:
    """The mentions before a pronoun that are near enough to be meant."""
    first = bisect_right(scene.views, view.sentence.index - len(NEARNESS), hi=view.index, key=SENTENCE)
    return scene.views[first : view.index]

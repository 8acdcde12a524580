"""Names that name the same: countries, variants of a person's name, acronyms, spellings."""

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import JaroWinkler

from zeitgraph.language.first_names import first_names, leading_surnames, opening_names
from zeitgraph.model.members import BODY, CITY, COUNTRY, NAME, NOMINAL, ORGANIZATION, OTHER, PERSON, PLACE
from zeitgraph.resolve.coreference_bodies import party_by_its_people
from zeitgraph.resolve.coreference_chains import COMPATIBLE, Chain, compatible
from zeitgraph.resolve.coreference_forms import Form, forms
from zeitgraph.resolve.coreference_initials import letters_of, spells
from zeitgraph.resolve.coreference_scene import Scene, affixes
from zeitgraph.resolve.coreference_things import shares_event
from zeitgraph.resolve.coreference_titles import titles_match
from zeitgraph.resolve.coreference_towns import is_of_team
from zeitgraph.resolve.coreference_views import View

SIMILAR = 0.93  # Jaro-Winkler of two spellings of one name ('Rohani', 'Rouhani'; not 'Merkel', 'Merz')
SHORTEST_SIMILAR = 5  # letters
GIVEN_NAME = "first name"
LONGEST_ACRONYM = 10  # letters
FULL = 2  # words of a person's name that a tagger takes for a body's
CLUB = "club"
OPENING = 3  # sentences at the beginning in which a surname may stand before the full name
TOWNS = frozenset({CITY, PLACE})
DOUBTFUL = frozenset({OTHER, ORGANIZATION, PERSON})


def link_names(scene: Scene) -> dict[int, Form]:
    """Chains for all names: who is known by a code or a table, then full names, then parts of them. Gives the names."""
    found = forms(scene)
    _link_states(scene)
    settled = _Settled()
    others = [form for form in found.values() if form.view.index not in scene.states]
    for form in sorted(others, key=lambda form: -len(form.words)):
        near = settled.near(form)
        match = _match(scene, form, near) if any(near) else None
        if match is not None:
            scene.chains.merge(form.view, match[0].view, match[1])
        settled.add(form, near)
    _link_brackets(scene, found)
    _link_acronyms(scene, found)
    _link_other_words(scene, found)
    return found


def _link_states(scene: Scene) -> None:
    """Everybody who means the same state is one entity."""
    first: dict[str, View] = {}
    for index, code in sorted(scene.states.items()):
        view = scene.views[index]
        if code in first:
            scene.chains.merge(view, first[code], _rule_of_state(view))
        else:
            first[code] = view
            if view.type is not COUNTRY:
                scene.chains.rules[view.index] = _rule_of_state(view)


def _rule_of_state(view: View) -> str:
    if view.type is COUNTRY:
        return "same country"
    return "government for state" if view.kind is NOMINAL else "capital for government"


class _Settled:
    """The names that were compared already, without those of states, which their code tells apart.

    Each test of two names holds only where they have a key in common.
    """

    def __init__(self) -> None:
        self._labels: dict[str, list[Form]] = defaultdict(list)
        self._firsts: dict[str, list[Form]] = defaultdict(list)
        self._lasts: dict[str, list[Form]] = defaultdict(list)
        self._spellings: dict[tuple[int, str], list[Form]] = defaultdict(list)
        self._inner: dict[str, list[Form]] = defaultdict(list)

    def add(self, form: Form, near: Sequence[list[Form]]) -> None:
        """A name that was compared, and what was near it by the same keys."""
        labels, firsts, lasts, spellings, _ = near
        length = len(form.words)
        labels.append(form)
        lasts.append(form)
        spellings.append(form)
        if length > 1:  # by the first of its words only a shorter name is compared
            firsts.append(form)
        if length > 2 and form.view.type is PERSON:
            for word in form.words[1:-1]:
                self._inner[word].append(form)

    def near(self, form: Form) -> tuple[list[Form], ...]:
        """Those of its label, its first word, its last word, of as many words of which the last begins so; and those
        inside which its first word stands."""
        words, last = form.words, form.words[-1]
        return (
            self._labels[form.label] if form.label is not None else [],
            self._firsts[words[0]],
            self._lasts[last],
            self._spellings[len(words), last[:1]],
            self._inner.get(words[0], []),
        )


_LABEL, _FIRST, _LAST, _SPELLING, _INNER, _EITHER = range(6)


def _match(scene: Scene, form: Form, near: Sequence[Sequence[Form]]) -> tuple[Form, str] | None:
    """The name that this one names as well, and why; of several alike the nearest before, else the first after.

    'Kims' of 'Kim Jong Un … Kims Schwester Kim Yo Jong' is the only one who was named before.
    """
    by_kind = (*near, [*near[_FIRST], *near[_LAST]])
    for test, rule, kind in _TESTS:
        if not by_kind[kind]:
            continue
        candidates = [other for other in by_kind[kind] if test(form, other) and _may_be(scene, form, other)]
        if rule == GIVEN_NAME:
            candidates = [other for other in candidates if other.view.index < form.view.index] or candidates
        if candidates and (rule == "surname" or len({id(scene.chains.of(other.view)) for other in candidates}) == 1):
            return _nearest(form, candidates), rule
    return None


def _may_be(scene: Scene, form: Form, other: Form) -> bool:
    """Nothing speaks against it: types that agree or that a tagger confuses, genders.

    'Walgreens wurde von Charles Walgreen gegründet': another name in the same event is somebody else's.
    """
    if _is_division(scene, form, other):
        return False
    if form.words != other.words and shares_event(form.view, scene.chains.of(other.view)):
        return False
    if _same_club(form, other):
        return True
    chain, earlier = scene.chains.of(form.view), scene.chains.of(other.view)
    if len(form.words) == 1 and _bears_other_office(chain, earlier):
        return False
    if compatible(chain, earlier):
        return True
    confused = {form.view.type, other.view.type} <= DOUBTFUL and form.view.type is not other.view.type
    if any(sense.type is ORGANIZATION for sense in form.view.senses) and len(other.words) > len(form.words):
        return False  # 'Reederei Thorsen' is not Knud Thorsen
    return confused and not any(sense.type is PERSON for sense in form.view.senses)


def _is_division(scene: Scene, form: Form, other: Form) -> bool:
    """'Konzern Norda meldet … Die Norda Bank zahlt': a part of the firm that the article spoke of before."""
    shared, divisions = len(form.words), scene.table.words["divisions"]
    if other.words[:shared] != form.words or divisions.isdisjoint(other.words[shared:]):
        return False
    named = [view for view in scene.names if view.section is BODY and view.type is ORGANIZATION]
    alone = (v.index for v in named if (v.mention.name or "").casefold().split() == list(form.words))
    return next(alone, other.view.index) < other.view.index


def _bears_other_office(chain: Chain, earlier: Chain) -> bool:
    """'Außenminister Radke' is not the 'Bürgermeister Jost Radke': both have an office, and none is the same."""
    ours = [title for title in chain.titles if title.office]
    theirs = [title for title in earlier.titles if title.office] if ours else []
    return bool(theirs) and not any(titles_match(a, b) or titles_match(b, a) for a in ours for b in theirs)


def _nearest(form: Form, candidates: Sequence[Form]) -> Form:
    before = [other for other in candidates if other.view.index < form.view.index]
    if before:
        return max(before, key=lambda other: other.view.index)
    return min(candidates, key=lambda other: other.view.index)


def _same_label(form: Form, other: Form) -> bool:
    return form.label is not None and form.label == other.label


def _same_name(form: Form, other: Form) -> bool:
    return form.words == other.words


def _same_person(form: Form, other: Form) -> bool:
    """A surname, alone or with a first name that does not contradict: 'Kerry', 'J. Kerry', 'Van der Bellen'."""
    if PERSON not in {form.view.type, other.view.type} or len(form.words) >= len(other.words):
        return False
    shared = len(form.words)
    if other.view.type is ORGANIZATION and len(other.words) > FULL and other.name.split()[0] not in opening_names():
        return False  # 'Nawaz' is not the 'Muslim League-Nawaz'
    if other.words[-shared:] == form.words:
        return _is_introduced(form.view, other.view)
    first, last = form.words[0], form.words[1:]
    return bool(last) and other.words[-len(last) :] == last and _same_first_name(first, other.words[0])


def _is_introduced(short: View, full: View) -> bool:
    """Whether the full name comes before the surname, or soon after the text's opening: else it is another's."""
    opening = short.section is not BODY or short.sentence.index < OPENING
    return opening or full.sentence.index - short.sentence.index <= 1


def _same_given_name(form: Form, other: Form) -> bool:
    """A person called by the first name alone: 'Daniel' after 'Daniel Montalvo', and 'her husband Daniel' another."""
    known = form.view.type in DOUBTFUL and form.name in first_names()
    people = (form.view.type is PERSON or known) and other.view.type is PERSON
    alike = people and len(form.words) == 1 < len(other.words) and form.words[0] == other.words[0]
    kin = any(title.relational for title in form.view.titles)
    return alike and not kin and _is_introduced(form.view, other.view)


def _same_surname_first(form: Form, other: Form) -> bool:
    """'Park' after 'Park Geun-hye': where surnames come first."""
    called = form.view.type in DOUBTFUL and form.name in leading_surnames()
    return called and other.view.type is PERSON and len(other.words) > 1 and form.words == other.words[:1]


def _same_inner_name(form: Form, other: Form) -> bool:
    """'Lula' of 'Luiz Inácio Lula da Silva', 'García Márquez' of 'Gabriel José García Márquez'."""
    words, shared = other.words, len(form.words)
    inside = any(words[place : place + shared] == form.words for place in range(1, len(words) - shared))
    return inside and form.view.type in DOUBTFUL and other.view.type is PERSON


def _same_first_name(first: str, other: str) -> bool:
    return first == other or (len(first.rstrip(".")) == 1 and other.startswith(first[0]))


def _same_body(form: Form, other: Form) -> bool:
    """A part of an organisation's or thing's longer name: 'Yahoo' of 'Yahoo News', 'Golf' of 'Persischer Golf'."""
    types = {form.view.type, other.view.type}
    if PERSON in types or CITY in types or len(form.words) >= len(other.words):
        return False
    shared = len(form.words)
    return form.words in (other.words[:shared], other.words[-shared:])


def _same_club(form: Form, other: Form) -> bool:
    """A town that plays is the club that has its name: 'Reinbach traf' after 'die SG Reinbach'."""
    town, club = form.view, other.view
    if town.type not in TOWNS or club.type is not ORGANIZATION:
        return False
    if other.words[-len(form.words) :] != form.words or form.words == other.words:
        return False
    return (CLUB in club.concepts or CLUB in club.known_concepts) and (town.subject or is_of_team(town))


def _same_spelling(form: Form, other: Form) -> bool:
    if len(form.words) != len(other.words) or form.view.type not in COMPATIBLE[other.view.type]:
        return False
    if any(word.isdigit() for word in (*form.words, *other.words)) or (form.label and other.label):
        return False
    *first, last = form.words
    *other_first, other_last = other.words
    alike = last == other_last or _similar(last, other_last)
    return alike and all(_similar(a, b) or a == b for a, b in zip(first, other_first, strict=True))


def _similar(word: str, other: str) -> bool:
    if min(len(word), len(other)) < SHORTEST_SIMILAR or word[0] != other[0]:
        return False
    return JaroWinkler.similarity(word, other) >= SIMILAR


_TESTS = (
    (_same_label, "known name", _LABEL),
    (_same_name, "same name", _LAST),
    (_same_person, "surname", _LAST),
    (_same_surname_first, "surname", _FIRST),
    (_same_given_name, GIVEN_NAME, _FIRST),
    (_same_inner_name, "part of the name", _INNER),
    (_same_body, "part of the name", _EITHER),
    (_same_club, "club of the town", _LAST),
    (_same_spelling, "spelling", _SPELLING),
)


def _link_brackets(scene: Scene, found: dict[int, Form]) -> None:
    """'Gewerkschaft Deutscher Lokomotivführer (GDL)': the acronym in brackets behind the name that it shortens."""
    for form in found.values():
        view = form.view
        if "(" not in view.sentence.forms:
            continue
        first = min(view.root.index, view.head.index)
        if first < 2 or view.sentence.tokens[first - 1].form != "(" or not _is_acronym(form.name):
            continue
        before = view.sentence.tokens[first - 2]
        beside = scene.in_sentence(view.sentence.index)
        owners = [other for other in beside if _ends_at(other, before.span.end)]
        for owner in sorted(owners, key=lambda other: other.mention.span.begin):
            written = (owner.mention.name or "", scene.text(owner))
            if owner.type is not PERSON and any(_shortens(form.name, words) for words in written):
                _join_everywhere(scene, form, owner, found, "acronym in brackets")
                break


def _link_acronyms(scene: Scene, found: dict[int, Form]) -> None:
    """'Movement for Democratic Change … the MDC': the only name of the text whose words begin with the letters."""
    for form in found.values():
        if not form.name.isupper() or not _may_shorten(scene, form):
            continue
        letters = letters_of(form.name)
        owners = [other.view for other in found.values() if len(other.words) > 1 and spells(scene, other.view, letters)]
        alone = len({id(scene.chains.of(owner)) for owner in owners}) == 1
        if alone and not shares_event(form.view, scene.chains.of(owners[0])):
            _join_everywhere(scene, form, owners[0], found, "acronym")


def _link_other_words(scene: Scene, found: dict[int, Form]) -> None:
    """'Die Volkspartei' for the ÖVP, 'Kartellamt' for the 'Bundeskartellamt'."""
    alone = [form for form in found.values() if len(form.words) == 1 and form.view.type is ORGANIZATION]
    bodies = {form.words[0]: form.view for form in alone}
    stems = affixes(scene.table, "central_governments")
    for word, view in bodies.items():
        party = party_by_its_people(scene, view) if word in scene.table.party_words else None
        short = bodies.get(next((word[len(stem) :] for stem in stems if word.startswith(stem)), ""))
        if party is not None:
            scene.chains.merge(view, *party)
        elif short is not None and compatible(scene.chains.of(short), scene.chains.of(view)):
            scene.chains.merge(short, view, "part of the name")


def _may_shorten(scene: Scene, form: Form) -> bool:
    """Whether a name in capitals is known for nothing, and no more than letters; two have to be tagged as a body's."""
    letters, view = letters_of(form.name), form.view
    if not letters.isalpha() or view.index in scene.states:
        return False
    explained = any(
        other.kind is NAME and other.mention.name != view.mention.name for other in scene.chains.of(view).views
    )
    return not explained and len(letters) > 1 + (view.type is not ORGANIZATION)


def _ends_at(view: View, end: int) -> bool:
    return end in (view.mention.span.end, view.mention.phrase.end)


def _join_everywhere(scene: Scene, form: Form, owner: View, found: dict[int, Form], rule: str) -> None:
    """The acronym means its owner, wherever it stands."""
    for other in found.values():
        if other.words == form.words and scene.chains.of(other.view) is not scene.chains.of(owner):
            scene.chains.merge(other.view, owner, rule)


def _is_acronym(name: str) -> bool:
    return " " not in name and len(name) <= LONGEST_ACRONYM and name[:1].isupper()


def _shortens(acronym: str, name: str) -> bool:
    """Whether the acronym's letters stand in the name in their order, the first one at its beginning."""
    letters = iter(name.casefold())
    short = [letter for letter in acronym.casefold() if letter.isalnum()]
    if not short or len(short) >= len(name) or name[:1].casefold() != short[0]:
        return False
    return all(letter in letters for letter in short)

"""What coreference works on: the document's views, its chains, and who means a state."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from zeitgraph.language import Language
from zeitgraph.language.countries import Countries, countries
from zeitgraph.language.names import Names, names
from zeitgraph.language.regions import Regions, regions
from zeitgraph.model.lazy import lazy
from zeitgraph.model.members import AGENT, COUNTRY, GROUP, NAME, NOMINAL, PATIENT, PERSON, PRONOUN, RECIPIENT
from zeitgraph.model.mention import EntityType, EventMention, EventType, MentionKind, Mentions, Role
from zeitgraph.model.text import ParsedDocument, TokenRef
from zeitgraph.resolve.authority import Authority
from zeitgraph.resolve.coreference_chains import Chain, Chains
from zeitgraph.resolve.coreference_kin import Kin
from zeitgraph.resolve.coreference_views import Roles, View, roles_of, views
from zeitgraph.resolve.grouped import grouped
from zeitgraph.resolve.linking import country_code

# Roles in which a capital without a preposition of place stands for its government: 'Paris warned', 'mit Teheran'.
PARTNER_ROLES = frozenset({AGENT, RECIPIENT})
# What is done to states and never to cities: 'accused New Delhi'.
STATES_SUFFER = frozenset({EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST, EventType.SANCTION})
STATES_SUFFER |= frozenset({EventType.SUPPORT, EventType.AID})
NOMINATIVE = "Nom"
GOVERNMENT, PARTY = "government", "party"
SENTENCE = attrgetter("sentence.index")
TOLD_IN, SPEAKER = attrgetter("trigger.sentence"), attrgetter("attribution.speaker")  # of an event


@dataclass(kw_only=True, eq=False)
class Scene:
    """One document under resolution: its `views`, all and by their kind, in the order of the text.

    `states` says which views stand for a state, by the index of the view; `roles` what each head takes part in.

    `by_sense` are the views by the type of what their noun or title stands for first.
    `by_word` are the views by the words that head them or their phrase; `novel` begins of words that make somebody new,
    `others` of compounds for another one, `labels` what bodies are called.
    What is asked for a passage is looked up by sentence: a long text is no slower for it.
    """

    parsed: ParsedDocument
    mentions: Mentions
    language: str
    table: Names
    countries: Countries
    authority: Authority
    roles: Roles
    views: tuple[View, ...]
    names: tuple[View, ...]
    nominals: tuple[View, ...]
    pronouns: tuple[View, ...]
    by_sense: Mapping[EntityType, Sequence[View]]
    by_head: Mapping[TokenRef, View]
    by_word: Mapping[tuple[int, int], View]
    kin: Kin
    novel: tuple[str, ...]
    others: tuple[str, ...]
    labels: Mapping[str, str]
    regions: Regions
    events: Mapping[TokenRef, EventMention]
    chains: Chains
    states: Mapping[int, str]

    def text(self, view: View) -> str:
        """The words of the mention's nucleus."""
        return view.mention.span.of(self.parsed.document.text)

    def back(self, view: View, sentences: int) -> Iterator[View]:
        """The views before this one up to so many sentences back, the last one first."""
        for index in range(view.index - 1, -1, -1):
            other = self.views[index]
            if other.sentence.index < view.sentence.index - sentences:
                return
            yield other

    def after(self, view: View, sentences: int) -> Sequence[View]:
        """The views after this one up to so many sentences on."""
        end = bisect_right(self.views, view.sentence.index + sentences, lo=view.index + 1, key=SENTENCE)
        return self.views[view.index + 1 : end]

    def in_sentence(self, index: int) -> Sequence[View]:
        """The views of a sentence."""
        first = bisect_left(self.views, index, key=SENTENCE)
        return self.views[first : bisect_right(self.views, index, lo=first, key=SENTENCE)]

    @lazy
    def told(self) -> Mapping[int, Sequence[EventMention]]:
        """The events that each sentence tells."""
        return grouped(self.mentions.events, TOLD_IN)

    @lazy
    def said(self) -> Mapping[TokenRef, Sequence[EventMention]]:
        """The events that each speaker tells."""
        return grouped([event for event in self.mentions.events if event.attribution is not None], SPEAKER)

    @lazy
    def called(self) -> Mapping[str, Sequence[View]]:
        """The names of the text by what they are called (`belonging`)."""
        named = [view for view in self.names if view.mention.name]
        return grouped(named, lambda view: self.belonging((view.mention.name or "").casefold()))

    def belonging(self, word: str) -> str:
        """What a folded word is called: the table's name for a body, else itself."""
        return self.labels.get(word, word)

    def is_party(self, word: str) -> bool:
        """Whether what a word is called (`belonging`) is a party of the table."""
        known = self.table.known(word)
        return known is not None and known.concept == PARTY

    def chains_called(self, names: Iterable[str]) -> list[Chain]:
        """The chains with one of these names (`belonging`), in the order of their first mentions."""
        return self._chains(view for name in names for view in self.called.get(name, ()))

    def states_told(self) -> list[Chain]:
        """The chains that stand for a state, in the order of their first mentions."""
        return self._chains(self.views[index] for index in self.states)

    def _chains(self, views: Iterable[View]) -> list[Chain]:
        found = {id(chain): chain for chain in map(self.chains.of, views)}
        return sorted(found.values(), key=lambda chain: chain.first)


def scene(parsed: ParsedDocument, mentions: Mentions, language: Language, authority: Authority) -> Scene:
    """The document with every mention in a chain of its own."""
    roles = roles_of(mentions.events)
    found = views(parsed, mentions, language, roles)
    by_kind: dict[MentionKind, list[View]] = {kind: [] for kind in (NAME, NOMINAL, PRONOUN)}
    by_sense: defaultdict[EntityType, list[View]] = defaultdict(list)
    for view in found:
        by_kind[view.kind].append(view)
        if view.sense is not None:
            by_sense[view.sense.type].append(view)
    by_head = {view.mention.head: view for view in found}
    table, known = names(language.code), countries(language.code)
    chains = Chains(found)
    states = _marked(chains, found, _states(found, by_kind[NAME], table, known, language.code))
    return Scene(
        parsed=parsed,
        mentions=mentions,
        language=language.code,
        table=table,
        countries=known,
        authority=authority,
        roles=roles,
        views=found,
        names=tuple(by_kind[NAME]),
        nominals=tuple(by_kind[NOMINAL]),
        pronouns=tuple(by_kind[PRONOUN]),
        by_sense=by_sense,
        by_head=by_head,
        by_word=_by_word(found, by_head),
        kin=Kin(found, by_kind[NOMINAL], compounds=table.compounds),
        labels=_labels(table),
        regions=regions(language.code),
        novel=affixes(table, "novel"),
        others=affixes(table, "others"),
        events={event.trigger: event for event in mentions.events},
        chains=chains,
        states=states,
    )


def _marked(chains: Chains, views: Sequence[View], states: Iterable[tuple[int, str]]) -> dict[int, str]:
    """The states of mentions by their index, each told to the mention's chain."""
    found = dict(states)
    for index, code in found.items():
        chains.of(views[index]).state = code
    return found


def _by_word(views: Iterable[View], by_head: Mapping[TokenRef, View]) -> dict[tuple[int, int], View]:
    """The views by the words that head them or their phrase, where that is another word: of two the first."""
    words: dict[tuple[int, int], View] = dict(by_head.items())
    for view in [view for view in views if view.root is not view.head]:
        word = view.sentence.index, view.root.index
        if word not in words or view.index < words[word].index:
            words[word] = view
    return words


def without_genitive(name: str, view: View, others: frozenset[str], table: Names) -> str:
    """'Iran' for 'Irans': the name without the genitive's ending, where the word's case or another mention says so."""
    endings = genitives(table)
    if not name.endswith(endings):
        return name
    first, space, last = name.rpartition(" ")
    for ending in endings:
        if last.endswith(ending) and len(last) > len(ending):
            word = last.removesuffix(ending)
            bare = f"{first}{space}{word}"
            if bare in others or (word == view.head.lemma and view.head.feature("Case") != NOMINATIVE):
                return bare
    plain = table.genitive and last.endswith(table.genitive) and len(last) > 1 and view.head.feature("Case") == "Gen"
    return name.removesuffix(table.genitive) if plain else name


@cache
def _labels(table: Names) -> Mapping[str, str]:
    """What the table calls bodies, by their names in small letters, in capitals and with a capital before each word."""
    found: dict[str, str] = {}
    for written in (str.title, str.casefold, str.upper):
        for name, body in table.organizations.items():
            if written(name.casefold()) == name:
                found[name.casefold()] = body.label
    return found


@cache
def affixes(table: Names, list_: str) -> tuple[str, ...]:
    """One of the table's lists, to ask whether a word begins or ends with what is in it."""
    return tuple(table.words[list_])


@cache
def genitives(table: Names) -> tuple[str, ...]:
    """The genitive's endings, the longest first."""
    return tuple(sorted(table.words["genitives"] | {table.genitive} - {""}, key=len, reverse=True))


def seats_of_bodies(scene: Scene) -> Iterator[tuple[View, View | None]]:
    """'Brussels' as who acts, where the text speaks of the Commission and not of Belgium; and the body's first name.

    None where it has no name of its own: only 'EU-Gipfel' speaks of it.
    """
    seats = [view for view in scene.names if view.mention.name in scene.table.body_seats]
    called = {view.mention.name: view for view in reversed(scene.names)} if seats else {}
    for view in seats:
        bodies = scene.table.body_seats.get(view.mention.name or "", ())
        acting = any(role in PARTNER_ROLES for _, role in view.roles) and not _is_located(view, scene.table)
        if acting and view.index not in scene.states:
            yield view, next((called[body] for body in bodies if body in called), None)


def governing_agents(scene: Scene, view: View) -> frozenset[TokenRef]:
    """The heads of who acts in the clauses that govern the view's clauses."""
    found: set[TokenRef] = set()
    for event, _ in view.roles:
        governor = scene.events.get(event.governor) if event.governor else None
        if governor is not None:
            found.update([argument.head for argument in governor.arguments if argument.role is AGENT])
    return frozenset(found)


def governs(scene: Scene, view: View, candidate: View) -> bool:
    """Whether the candidate is the subject of the clause that governs the view's clause."""
    head = candidate.mention.head
    for event, _ in view.roles:
        governor = scene.events.get(event.governor) if event.governor else None
        for argument in governor.arguments if governor is not None else ():
            if argument.role is AGENT and argument.head == head:
                return True
    return False


def _states(
    found: Sequence[View], names: Iterable[View], table: Names, known: Countries, code: str
) -> Iterator[tuple[int, str]]:
    """Views that mean a state: by its name, as its government, by its capital where that acts.

    The policy: a country, its government and its capital as an actor are one entity; a seat of office such as the White
    House is one of its own, part of the state. A capital acts as agent, partner or in the genitive; where the event is
    no political one, only if the text does not also speak of it as a place, or names the country.
    """
    written = frozenset([view.mention.name or "" for view in names])
    named: dict[int, str] = {}
    capitals: dict[int, str] = {}
    for view in names:
        if view.type is COUNTRY and (state := _named_state(view, written, table, code)):
            named[view.index] = state
        if view.type is not PERSON and (capital := _capital(view, written, table, known)):
            capitals[view.index] = capital
    spoken, bodies = set(named.values()), _with_bodies(set(capitals.values()), found, written, table)
    located = {capital for index, capital in capitals.items() if _is_located(found[index], table)}
    if capitals:
        phrases = [view for view in names if view.root is not view.head]
        located |= {view.mention.name or "" for view in phrases if _is_located(view, table)}
    governments = _governments(found, table)
    for index in sorted({*named, *governments, *capitals}):
        view = found[index]
        if index in named:
            yield index, named[index]
        elif index in governments and not view.plural:
            if home := view.country or table.home_governments.get(view.head.form.casefold()):
                yield index, home
        elif index in capitals:
            capital = capitals[index]
            state = known.capitals[capital]
            if capital in bodies and state not in spoken:
                continue
            told = state in spoken and capital not in located
            if _acts(view, table, located=capital in located and state not in spoken, told=told):
                yield index, state


def _with_bodies(capitals: Set[str], found: Iterable[View], written: frozenset[str], table: Names) -> Set[str]:
    """Those of the capitals that do not stand for their state, as the text speaks of a body that sits there."""
    homes = {capital: table.body_homes[capital] for capital in capitals & table.body_homes.keys()}
    speaking = written.union(_first_parts(found)) if homes else written
    return {capital for capital, bodies in homes.items() if not speaking.isdisjoint(bodies)}


def _first_parts(found: Iterable[View]) -> Iterator[str]:
    """What the first parts of compounds speak of: the EU in 'EU-Gipfel'."""
    for view in found:
        if "-" in view.head.form:
            yield view.head.form.partition("-")[0]
        if view.root is not view.head and "-" in view.root.form:
            yield view.root.form.partition("-")[0]


def _named_state(view: View, written: frozenset[str], table: Names, code: str) -> str | None:
    name = view.mention.name or ""
    return country_code(without_genitive(name, view, written, table), code) or country_code(name, code)


def _capital(view: View, written: frozenset[str], table: Names, known: Countries) -> str | None:
    """The capital that a name is, but no part of another name ('Air Berlin')."""
    name, capitals = view.mention.name or "", known.capitals
    found = name
    if name not in capitals:
        if not (view.head.lemma in capitals or name.endswith(genitives(table))):
            return None
        found = without_genitive(name, view, written, table)
        if found not in capitals:
            found = view.head.lemma if " " not in name else ""
    return found if found in capitals and view.root.form in name.split() else None


def _governments(found: Iterable[View], table: Names) -> set[int]:
    """The views that a word for a government heads, or a compound with one."""
    governments, offices = table.words["governments"], _offices(table)
    return {
        view.index
        for view in found
        if ((form := (head := view.head).form.casefold()) in offices and not _is_named_body(view, table))
        or (head.lemma != head.form and head.lemma.casefold() in governments)
        or ("-" in form and form.rpartition("-")[2] in governments)
    }


def _is_named_body(view: View, table: Names) -> bool:
    """'The Federal Aviation Administration' is no government, as 'the Trump administration' is."""
    name = view.mention.name if view.kind is NAME else None
    return name is not None and " " in name and (name.count(" ") > 1 or table.known(name) is not None)


@cache
def _offices(table: Names) -> frozenset[str]:
    """The words for a government, and the names of those at home."""
    return table.words["governments"].union(table.home_governments)


def _is_located(view: View, table: Names) -> bool:
    for child in view.sentence.dependents[view.root.index] if "case" in view.relations else ():
        if child.base_relation == "case":
            return table.has("place_prepositions", child.form)
    return False


def _suffers(type_: EventType, role: Role) -> bool:
    return role is PATIENT and type_ in STATES_SUFFER


def _acts(view: View, table: Names, *, located: bool, told: bool) -> bool:
    """Whether a capital stands for the government in this place; `told`: the text names its state, and it no place."""
    if view.root.base_relation in {"compound", "appos", "parataxis", "root"} or _is_located(view, table):
        return False
    if view.root is not view.head and view.senses:
        return False  # 'Hauptstadt Bagdad', 'Landgericht Berlin'
    acting = {event.type for event, role in view.roles if role in PARTNER_ROLES or _suffers(event.type, role)}
    if not acting:
        governor = view.sentence.governor(view.root)
        people = governor is not None and any(
            sense.type in {PERSON, GROUP} for sense in table.noun(governor.form, governor.lemma)
        )
        return (view.root.base_relation == "nmod" and people) or (told and view.root.relation == "nsubj")
    return bool(acting - {EventType.OTHER}) or not located

"""Names that the tagger may have passed over: those of the tables, of ships, and in quotation marks."""

from collections.abc import Sequence

from zeitgraph.extract.entity_types import SHIP_RULE, Candidate, NameTypes
from zeitgraph.extract.heads import is_initial
from zeitgraph.language.openings import ending_of, name_openings, opening_of, people_known
from zeitgraph.model.members import OTHER, VEHICLE
from zeitgraph.model.quotes import CLOSING, OPENING
from zeitgraph.model.text import Sentence, Token

LONGEST_SHIP = 5  # words behind the prefix: 'USS George H.W. Bush'
LONGEST_COUNTRY = 7  # words: 'Islamic State in Iraq and the Levant'
LONGEST_QUOTED = 6  # words in quotation marks that can still be the name of a ship or a paper
IN_NAMES = frozenset({"PROPN", "NOUN", "X"})  # tags of words that names end with


def ships(types: NameTypes) -> list[Candidate]:
    """A ship's prefix with the capitals behind it, whatever the tagger made of them: 'USS George H.W. Bush'."""
    found: list[Candidate] = []
    if types.table.words["ship_prefixes"].isdisjoint(types.sentence.forms):
        return found
    tokens = types.sentence.tokens
    for token in tokens[:-1]:
        last = token.index
        if not types.is_ship_prefix(token.form) or tokens[last + 1].upos not in {"PROPN", "X"}:
            continue
        while last + 1 < min(len(tokens), token.index + LONGEST_SHIP + 1) and _goes_on(tokens, last):
            last += 1
        found.append(Candidate(token.index, last, VEHICLE, SHIP_RULE))
    return found


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name goes on behind its word `last`: with a proper noun, an initial, any capital behind one."""
    word, before = tokens[last + 1], tokens[last]
    return is_initial(word.form) or (
        word.form[:1].isupper() and (word.upos in {"PROPN", "X"} or is_initial(before.form))
    )


def listed(types: NameTypes, naming: Sequence[Token]) -> list[Candidate]:
    """Countries, bodies, people, lands and seas of the tables that end with one of the words.

    Of those with one beginning the longest.
    """
    tokens, openings_of = types.sentence.tokens, name_openings(types.table.code)
    found: dict[int, Candidate] = {}
    for end in reversed(naming):
        form = end.form
        openings = openings_of.get(form.casefold() if form.isalnum() else ending_of(form))
        if openings is None or end.base_relation == "compound":
            continue
        last = end.index
        for token in tokens[max(0, last - LONGEST_COUNTRY + 1) : last + 1]:
            form, first = token.form, token.index
            opening = form.casefold() if form.isalnum() else opening_of(form)
            if opening in openings and first not in found and _is_listed(types, first, last):
                found[first] = Candidate(first, last, OTHER, "table")
    return [*found.values()]


def _is_listed(types: NameTypes, first: int, last: int) -> bool:
    table, tokens = types.table, types.sentence.tokens
    name = types.text[tokens[first].span.begin : tokens[last].span.end]
    region = first < last and name[:1].isupper() and table.has("regions", name)
    if region or types.countries.code(name) is not None or name in people_known(table.code):
        return True
    if table.known(name) is None:
        return False
    capital = not table.capitalized_nouns and first > 0 and name[:1].isupper()
    noun = first == last and tokens[last].upos == "NOUN"
    return capital or not noun or types.is_acronym(name)


def quoted(sentence: Sentence) -> list[Candidate]:
    """Capitalised words in quotation marks behind a noun: the ship „Rosetta“, the paper „Die Zeit“."""
    found: list[Candidate] = []
    if OPENING.isdisjoint(sentence.forms):
        return found
    tokens = sentence.tokens
    for opening in tokens[:-1]:
        if opening.form not in OPENING or not _opens_name(tokens, opening.index):
            continue
        closing = next((token.index for token in tokens[opening.index + 2 :] if token.form in CLOSING), None)
        if closing is not None and closing - opening.index - 1 <= LONGEST_QUOTED:
            found.append(Candidate(opening.index + 1, closing - 1, OTHER, "quoted name"))
    return found


def _opens_name(tokens: Sequence[Token], opening: int) -> bool:
    """Whether a name in quotation marks can begin here: behind a noun or an article, with a capital."""
    first = tokens[opening + 1].form
    before = tokens[opening - 1] if opening else None
    return first[:1].isupper() and before is not None and before.upos in {"NOUN", "DET", "ADP"}

"""Acronyms that nobody explained: 'the National Rifle Association … the NRA'."""

from zeitgraph.model.members import PERSON
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import View

SHORTEST = 3  # letters
LINKING = frozenset({"ADP", "CCONJ", "DET", "PUNCT"})  # tags of words that have no letter in an acronym


def is_acronym(name: str) -> bool:
    """Whether a name is one word of three or more capitals."""
    return len(name) >= SHORTEST and name.isupper() and name.isalpha()


def has_initials(scene: Scene, view: View, acronym: str) -> bool:
    """Whether the words of a name, back from its last one, begin with the letters of an acronym.

    'And' and 'of' have none; before the first letter nothing of the name may stand but a country.
    """
    if view.type is PERSON or view.index in scene.states:
        return False
    tokens, last = view.sentence.tokens, max(view.root.index, view.head.index)
    while last + 1 < len(tokens) and view.mention.span.covers(tokens[last + 1].span):
        last += 1
    place, letters = last + 1, acronym
    while letters and place:
        place -= 1
        word = tokens[place]
        if word.form[:1] == letters[-1]:
            letters = letters[:-1]
        elif word.form[:1].isupper() or word.upos not in LINKING:
            return False
    return not letters and all(scene.countries.belonging(word.form) for word in tokens[view.first : place])

"""Acronyms that nobody explained: 'the National Rifle Association … the NRA'."""

from zeitgraph.model.members import PERSON
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import View

LINKING = frozenset({"ADP", "CCONJ", "DET", "PUNCT"})  # tags of words that have no letter in an acronym


def letters_of(name: str) -> str:
    """'UN' of 'U.N.'."""
    return name.replace(".", "").replace("-", "")


def spells(scene: Scene, view: View, letters: str) -> bool:
    """Whether the words of a name, or those back from its last one, begin with these capitals.

    'And' and 'of' have none; before the first letter nothing of the name may stand but a country.
    """
    if view.type is PERSON or view.index in scene.states:
        return False
    if "".join(map(_capitals, (view.mention.name or "").split())) == letters:
        return True
    tokens, last = view.sentence.tokens, max(view.root.index, view.head.index)
    while last + 1 < len(tokens) and view.mention.span.covers(tokens[last + 1].span):
        last += 1
    place = last + 1
    while letters and place:
        place -= 1
        word = tokens[place]
        initials = _capitals(word.form)
        if initials and letters.endswith(initials):
            letters = letters[: -len(initials)]
        elif initials or word.upos not in LINKING:
            return False
    return not letters and all(scene.countries.belonging(word.form) for word in tokens[view.first : place])


def _capitals(form: str) -> str:
    """The capitals that the parts of a word begin with."""
    return "".join(part[0] for part in form.split("-") if part[:1].isupper())

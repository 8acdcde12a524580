"""Titles and offices: whether a description says what somebody is called, was called, or is called no more."""

from zeitgraph.language.names import NounSense
from zeitgraph.model.members import NOMINAL
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_scene import Scene, affixes
from zeitgraph.resolve.coreference_succession import lost_office
from zeitgraph.resolve.coreference_views import View

GENERAL_PERSON = "person"  # the concept of 'Mann' and 'Frau'
GENERAL_OFFICE = "minister"  # the concept of offices of which a government has several


def titles_match(sense: NounSense, title: NounSense) -> bool:
    """Whether a description says what a title says: the same word or office, or the general word for it ('Minister').

    'Vizekanzler' is no 'Kanzler', of two ministers each has an office of his own, and 'der Mann' is no 'Feuerwehrmann'.
    """
    if sense.base == title.base:
        return True
    if sense.concept == GENERAL_PERSON and sense.base == sense.word:
        return False
    general = title.base.endswith(sense.base) or sense.base.endswith(title.base)
    if sense.concept == title.concept:
        apart = sense.distinct or bool(sense.family and title.family and sense.family != title.family)
        return general or (sense.office and sense.concept != GENERAL_OFFICE and not apart)
    if title.concept in sense.covers:
        return True
    return general and title.concept.endswith(GENERAL_OFFICE) and sense.concept == GENERAL_OFFICE


def may_be_former(scene: Scene, view: View, sense: NounSense | None, chain: Chain) -> bool:
    """'The former mayor' is not the mayor; somebody who bears no such title may have borne it."""
    if sense is None or not is_former(scene, view) or not any(titles_match(sense, title) for title in chain.titles):
        return True
    return any(is_former(scene, member) for member in chain.views) or lost_office(scene, chain, view.index)


def was_before(scene: Scene, view: View, sense: NounSense, chain: Chain) -> bool:
    """Whether the text calls somebody by this title only as who has it no more, and the description does not."""
    titled = [member for member in chain.views if any(titles_match(sense, title) for title in member.titles)]
    return bool(titled) and not is_former(scene, view) and all(is_former(scene, member) for member in titled)


def is_former(scene: Scene, view: View) -> bool:
    """Whether an attribute, or what opens the noun, says that somebody is it no more: 'Ex-Bürgermeister'."""
    stems, noun = affixes(scene.table, "former"), view.head.form
    opened = "-" in noun and view.kind is NOMINAL and noun.casefold().startswith(stems)
    return opened or any(word.startswith(stems) for word in view.attributes)

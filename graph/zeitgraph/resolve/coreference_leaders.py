"""Leaders by what they lead: 'Betriebsratsvorsitzender' is the 'Betriebsratschef', 'SPD-Chef' not the 'Kuka-Chef'."""

from zeitgraph.language.names import NounSense
from zeitgraph.resolve.coreference_chains import Chain
from zeitgraph.resolve.coreference_scene import Scene
from zeitgraph.resolve.coreference_views import View

LEADER, OWN_COMPANY = "leader", "company"
WHOLE = frozenset({"", OWN_COMPANY})  # what words for a leader say that lead a body, and no part of it


def leads_the_same(scene: Scene, view: View, sense: NounSense, chain: Chain) -> bool | None:
    """Whether a description says that somebody leads what the person leads; None where the words leave it open."""
    if sense.concept != LEADER:
        return None
    theirs = {word for member in chain.views if _is_leader(member) for word in member.affiliations}
    ours = {scene.belonging(word) for word in view.affiliations}
    if ours and theirs and ours.isdisjoint({scene.belonging(word) for word in theirs}):
        return False
    led = _led(scene, sense)
    parts = {_led(scene, title) for title in chain.titles if title.concept == LEADER}
    if ours and led in WHOLE and parts and parts.isdisjoint(WHOLE):
        return False  # 'CSU-Landesgruppenchef' is not 'der CSU-Chef'
    return led in parts if led and parts - {""} else None


def _is_leader(view: View) -> bool:
    return any(title.concept == LEADER for title in view.titles)


def _led(scene: Scene, sense: NounSense) -> str:
    """What a compound says that somebody leads; of several words for it one: 'Vorstandschef', 'Konzernchef'."""
    words = [word for word in scene.table.words["leaders"] if sense.base.endswith(word)]
    part = sense.base.removesuffix(max(words, key=len)).rstrip("s-") if words else ""
    return OWN_COMPANY if part in scene.table.words["company_parts"] else part

"""Names ready for comparison: the words that tell each from others, and what the tables call its bearer."""

import unicodedata
from dataclasses import dataclass

from zeitgraph.model.members import GROUP, ORGANIZATION, OTHER, PERSON
from zeitgraph.model.mention import EntityType
from zeitgraph.model.record import maker
from zeitgraph.resolve.coreference_scene import Scene, genitives, without_genitive
from zeitgraph.resolve.coreference_towns import known_body
from zeitgraph.resolve.coreference_views import View

BODIES = frozenset({ORGANIZATION, GROUP, OTHER})  # what tables of bodies name
AROUND = "„“”\"'»«.,"  # what may stand around a word of a name
UNMARKED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae"})  # letters that no mark can be taken from


@dataclass(frozen=True, slots=True)
class Form:
    """A name ready for comparison: folded words without titles and genitive; `label` is what the tables call it."""

    view: View
    name: str
    words: tuple[str, ...]
    label: str | None = None


make_form = maker(Form)


def forms(scene: Scene) -> dict[int, Form]:
    """The names of the document by the index of their view."""
    written = frozenset([view.mention.name or view.head.form for view in scene.names])
    written |= {name.split()[-1] for name in written}
    known: dict[tuple[str, EntityType], tuple[tuple[str, ...], str | None]] = {}
    found: dict[int, Form] = {}
    endings, labelled = genitives(scene.table), bool(scene.authority.entries)
    inflected = bool(scene.table.adjective_in_name)
    for view in scene.names:
        name = view.mention.name or view.head.form
        if name.endswith(endings):
            name = without_genitive(name, view, written, scene.table)
        if inflected and " " in name and view.type is not PERSON:
            name = _basic(scene, view, name)
        read = known.get((name, view.type))
        if read is None:
            label = _label(scene, name, view.type) if labelled or view.type in BODIES else None
            read = known[name, view.type] = _words(scene, name, view.type), label
        found[view.index] = make_form(view, name, *read)
    return found


def _words(scene: Scene, name: str, type_: EntityType) -> tuple[str, ...]:
    """The folded words of a name that tell it from others."""
    if name.isalnum() and name.isascii():  # one word with nothing around it, even if it is a title
        return (name.casefold(),)
    lists = scene.table.words
    words = name.casefold().replace("-", " ").split()
    if not lists["honorifics"].isdisjoint(words):
        words = [word for word in words if word not in lists["honorifics"]]
    if len(words) > 1 and words[-1] in lists["behind_names"] and type_ is PERSON:
        del words[-1]
    if type_ is ORGANIZATION and not lists["company_forms"].isdisjoint(words):
        words = [word for word in words if word not in lists["company_forms"]] or words
    letters = "".join(words)
    if not (letters.isascii() and letters.isalnum()):
        words = [_plain(bare) for word in words if (bare := _bare(word))] or [name.casefold()]
    return tuple(words)


def _label(scene: Scene, name: str, type_: EntityType) -> str | None:
    """What the tables call the bearer of a name: the user's own before ours."""
    entry = scene.authority.find(name) if scene.authority.entries else None
    if entry is not None:
        return entry.name
    known = known_body(scene, name) if type_ in BODIES else None
    return known.label if known else None


def _bare(word: str) -> str:
    """A word of a name without what stands around it; 'U.S.' is 'US'."""
    bare = word.strip(AROUND)
    return bare.replace(".", "") if "." in bare else bare


def _plain(word: str) -> str:
    """Without marks, which papers leave out at will: 'Erdoğan', 'Erdogan'."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", word.translate(UNMARKED))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _basic(scene: Scene, view: View, name: str) -> str:
    """The name with its adjective in the basic form: 'Deutsche Presse-Agentur' for 'der Deutschen Presse-Agentur'.

    'Heidenheimer' is that of a town, and has no ending.
    """
    ending = scene.table.adjective_in_name
    first, *rest = name.split(" ")
    token = next((token for token in view.sentence.tokens if token.form == first), None)
    stem = token.lemma if token is not None and token.upos == "ADJ" else ""
    if not stem or not first.casefold().startswith(stem.casefold()) or first[len(stem) :] in {"", "er"}:
        return name
    return " ".join([first[: len(stem)] + ending, *rest])

"""Name corpora to examples without trees: GermEval's TSV, Universal NER's IOB2, GUM's entities."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.labels import NAME_TAGS
from zeitgraph.parse.training.data import NAMES_ONLY, Example

_GERMEVAL = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": "MISC"}
_MISC = frozenset(tag for tag in NAME_TAGS if tag.endswith("MISC"))

IsPlace = Callable[[str], bool]
"""Whether a name is a country, state or city that a gazetteer knows."""


def read_names(path: Path, is_political: IsPlace) -> Iterator[Example]:
    """The sentences of a name corpus. A place that the gazetteer does not know may be GPE or LOC.

    In '.iob2' files (Universal NER) there is no MISC: a word outside of names may be inside of one.
    """
    universal = path.suffix == ".iob2"
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if rows:
            forms = [row[1] for row in rows]
            tags = [row[2] if universal else _germeval(row[2]) for row in rows]
            names = tuple(_allowed(forms, tags, is_political, has_misc=not universal))
            yield Example(treebank=NAMES_ONLY, document="", words=_words(forms), names=names)


def _germeval(tag: str) -> str:
    """Derivations ('deutsch') and parts ('US-Präsident') are no names."""
    prefix, _, kind = tag.partition("-")
    return f"{prefix}-{_GERMEVAL[kind]}" if kind in _GERMEVAL else "O"


def _allowed(
    forms: Sequence[str], tags: Sequence[str], is_political: IsPlace, *, has_misc: bool
) -> Iterator[frozenset[str]]:
    begin = 0
    for index, tag in enumerate(tags):
        prefix, _, kind = tag.partition("-")
        if kind != "LOC":
            yield frozenset({tag}) if has_misc or tag != "O" else frozenset({"O"}) | _MISC
            continue
        begin = index if prefix == "B" else begin
        end = next((k for k in range(index + 1, len(tags)) if tags[k] != "I-LOC"), len(tags))
        political = is_political(" ".join(forms[begin:end]))
        yield frozenset({f"{prefix}-GPE"}) if political else frozenset({f"{prefix}-GPE", f"{prefix}-LOC"})


def _words(forms: Sequence[str]) -> tuple[Word, ...]:
    """Words with blanks as a printer would set them: quotes need that to be told apart."""
    words, opened = [], False
    for index, form in enumerate(forms):
        follower = forms[index + 1] if index + 1 < len(forms) else ""
        space = follower not in {".", ",", ";", ":", "!", "?", ")", "“", "”"} and form not in {"(", "„"}
        if form == '"':
            opened = not opened
            space = not opened
        elif follower == '"' and opened:
            space = False
        words.append(Word(form=form, space_after=space))
    return tuple(words)


_OPEN = re.compile(r"\((\d+)-([a-z]+)-[^()]*")
_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC", "object": "MISC", "event": "MISC", "abstract": "MISC"}
_INSIDE = frozenset({"PROPN", "PUNCT", "ADP", "NUM", "DET", "CCONJ", "PART", "NOUN", "ADJ"})


def gum_names(tree: Tree, is_political: IsPlace, titles: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Names in a GUM tree: its entities whose head is a proper noun, without articles and titles before them."""
    tags: list[frozenset[str]] = [frozenset({"O"})] * len(tree.words)
    for first, last, kind in sorted(_entities(tree), key=lambda found: (found[0] - found[1], found[0])):
        span = _trimmed(tree, first, last, titles)
        if span is None or kind not in _KINDS or any(tags[k] != {"O"} for k in range(span[0], span[1] + 1)):
            continue
        label = _KINDS[kind]
        text = " ".join(word.form for word in tree.words[span[0] : span[1] + 1])
        labels = {"GPE"} if is_political(text) else {"LOC"} if label == "LOC" else {label}
        if label != "LOC":
            labels = {label}
        for k in range(span[0], span[1] + 1):
            tags[k] = frozenset(f"{'B' if k == span[0] else 'I'}-{found}" for found in labels)
    return tuple(tags)


def _entities(tree: Tree) -> Iterator[tuple[int, int, str]]:
    """First word, last word and kind of each entity in the column MISC."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for index, word in enumerate(tree.words):
        entity = word.misc.get("Entity", "")
        for part in re.findall(r"\(\d+-[^()]*\)?|\d+\)", entity):
            if part.startswith("("):
                number, kind = part[1:].split("-")[:2]
                if part.endswith(")"):
                    yield index, index, kind
                else:
                    opened.setdefault(number, []).append((index, kind))
            elif opened.get(part[:-1]):
                first, kind = opened[part[:-1]].pop()
                yield first, index, kind


def _trimmed(tree: Tree, first: int, last: int, titles: frozenset[str]) -> tuple[int, int] | None:
    """The part of an entity that is its name, or None where its head is no proper noun."""
    words = tree.words
    inside = range(first, last + 1)
    head = next((k for k in inside if words[k].head is None or not first <= (words[k].head or 0) <= last), first)
    if words[head].upos != "PROPN":
        return None
    begin, end = head, head
    while begin > first and words[begin - 1].upos == "PROPN":
        begin -= 1
    while end < last and _continues(words, end + 1, last):
        end += 1
    while end > head and words[end].upos != "PROPN" and not words[end].form.isdigit():
        end -= 1
    while begin < end and words[begin].form in titles:
        begin += 1
    return begin, end


def _continues(words: Sequence[Word], index: int, last: int) -> bool:
    if words[index].upos == "PROPN":
        return True
    joint = words[index].upos in {"ADP", "PUNCT", "NUM", "CCONJ", "DET"} and words[index].form not in {
        ",",
        "(",
        ")",
        ":",
        "—",
        "–",
    }
    return joint and index < last and words[index + 1].upos in {"PROPN", "ADP", "DET"} and words[index].upos != "CCONJ"

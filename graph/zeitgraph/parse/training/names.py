"""Name corpora to examples without trees: GermEval's TSV, Universal NER's IOB2, SmartData's JSON, GUM's entities."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from zeitgraph.model.text import NameLabel
from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.labels import NAME_TAGS
from zeitgraph.parse.name_gold import germeval_rows, germeval_tag, printed_words
from zeitgraph.parse.training.data import Example
from zeitgraph.parse.training.smartdata import SUFFIX, Row, smartdata_sentences

_INNER = frozenset(tag for tag in NAME_TAGS if tag.startswith("I-"))
_MISC = frozenset(tag for tag in NAME_TAGS if tag.endswith("MISC"))

IsPlace = Callable[[str], bool]
"""Whether a name is a country, state or city that a gazetteer knows."""


def read_names(path: Path, corpus: str, is_political: IsPlace) -> Iterator[Example]:
    """The sentences of a name corpus, under its name. A place that the gazetteer does not know may be GPE or LOC.

    In Universal NER ('.iob2') and SmartData ('.json.gz') is no MISC: a word outside of names may be inside of one.
    """
    has_misc = path.suffix == ".tsv"
    for rows in _rows(path, has_misc=has_misc):
        forms = [form for form, _ in rows]
        names = tuple(_allowed(forms, [tag for _, tag in rows], is_political, has_misc=has_misc))
        yield Example(treebank=corpus, document="", words=printed_words(forms), names=names, has_tree=False)


def _rows(path: Path, *, has_misc: bool) -> Iterator[list[Row]]:
    if path.name.endswith(SUFFIX):
        yield from smartdata_sentences(path)
        return
    for rows in germeval_rows(path.read_text(encoding="utf-8")):
        yield [(row[1], germeval_tag(row[2]) if has_misc else row[2]) for row in rows]


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


_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC", "object": "MISC", "event": "MISC", "abstract": "MISC"}


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
    if not _in_name(words[head]):
        return None
    begin, end = head, head
    while begin > first and _in_name(words[begin - 1]):
        begin -= 1
    while end < last and _continues(words, end + 1, last):
        end += 1
    while end > head and not _in_name(words[end]) and not words[end].form.isdigit():
        end -= 1
    while begin < end and words[begin].form in titles:
        begin += 1
    return begin, end


def _in_name(word: Word) -> bool:
    """Whether a word is written as part of a name: 'United' in 'United States' is an adjective, but tagged NNP."""
    return word.upos == "PROPN" or word.xpos.startswith("NNP")


def likely_names(
    tree: Tree, is_political: IsPlace, titles: frozenset[str], no_names: frozenset[str]
) -> tuple[frozenset[str], ...]:
    """What can be said of names in a tree without any: where they are, and of what kind some of them have to be.

    A run of proper nouns is a name; a place that the gazetteer knows is GPE, a flat name a person, others are anything.
    """
    words = tree.words
    tags: list[frozenset[str]] = [frozenset({"O"})] * len(words)
    index = 0
    while index < len(words):
        end = index
        while end < len(words) and _goes_on(words, index, end, titles | no_names):
            end += 1
        kinds = _likely_kinds(words, index, end, is_political)
        for k in range(index, end):
            tags[k] = frozenset(f"{'B' if k == index else 'I'}-{kind}" for kind in kinds)
        index = max(end, index + 1)
    for k in range(1, len(words) - 1):
        if words[k].upos in {"ADP", "CCONJ"} and "O" not in tags[k - 1] | tags[k + 1]:
            tags[k] |= _INNER  # 'Ministry of Health' is one name or two
            tags[k + 1] |= _INNER
    return tuple(tags)


def _goes_on(words: Sequence[Word], begin: int, index: int, no_names: frozenset[str]) -> bool:
    """Whether a name that begins at `begin` has this word too: 'May' in 'Theresa May' is no month, as it is flat."""
    word = words[index]
    if _in_name(word):
        return word.form not in no_names or (word.relation == "flat" and index > begin)
    glued = word.form == "-" and begin < index < len(words) - 1
    return glued and not words[index - 1].space_after and not word.space_after and _in_name(words[index + 1])


def _likely_kinds(words: Sequence[Word], begin: int, end: int, is_political: IsPlace) -> frozenset[str]:
    if is_political(" ".join(word.form for word in words[begin:end])):
        return frozenset({"GPE"})
    flat = any(word.relation == "flat" and begin <= (word.head or 0) < end for word in words[begin:end])
    return frozenset({"PER"}) if flat else frozenset(NameLabel)


def _continues(words: Sequence[Word], index: int, last: int) -> bool:
    if _in_name(words[index]):
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

"""The hand-annotated treebanks are well-formed: trees, tags, features, names and texts, file by file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parent / "treebank").glob("*.conllu"))
TAGS = frozenset(
    [
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
        "X",
    ]
)
RELATIONS = frozenset(
    [
        "acl",
        "acl:relcl",
        "advcl",
        "advmod",
        "amod",
        "appos",
        "aux",
        "aux:pass",
        "case",
        "cc",
        "ccomp",
        "compound:prt",
        "conj",
        "cop",
        "csubj",
        "csubj:pass",
        "det",
        "discourse",
        "expl",
        "fixed",
        "flat",
        "iobj",
        "mark",
        "nmod",
        "nsubj",
        "nsubj:pass",
        "nummod",
        "obj",
        "obl",
        "obl:agent",
        "orphan",
        "parataxis",
        "punct",
        "root",
        "vocative",
        "xcomp",
    ]
)
OF_LANGUAGE = {
    "de": RELATIONS - {"iobj"} | {"det:poss", "obl:arg"},
    "en": RELATIONS
    | {
        "acl:cleft",
        "advcl:relcl",
        "cc:preconj",
        "compound",
        "csubj:outer",
        "det:predet",
        "dislocated",
        "goeswith",
        "list",
        "nmod:desc",
        "nmod:poss",
        "nmod:unmarked",
        "nsubj:outer",
        "obl:unmarked",
        "reparandum",
    },
}
NAMES = frozenset({"PER", "ORG", "GPE", "LOC", "MISC"})
CASES, GENDERS, NUMBERS = {"Nom", "Acc", "Dat", "Gen"}, {"Masc", "Fem", "Neut"}, {"Sing", "Plur"}
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PRON"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One token as the file has it; heads count from 1, 0 is above the root."""

    number: int
    form: str
    lemma: str
    tag: str
    features: dict[str, str]
    head: int
    relation: str
    misc: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A sentence of a file with its comments."""

    language: str
    id: str
    text: str
    rows: tuple[Row, ...]

    def below(self, row: Row) -> list[Row]:
        return [other for other in self.rows if other.head == row.number]


@cache
def trees(path: Path) -> tuple[Tree, ...]:
    return tuple(_tree(block, path.name[:2]) for block in path.read_text(encoding="utf-8").strip().split("\n\n"))


def _tree(block: str, language: str) -> Tree:
    lines = block.split("\n")
    comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
    rows = tuple(_row(line.split("\t")) for line in lines if not line.startswith("#"))
    return Tree(language=language, id=comments["sent_id"], text=comments["text"], rows=rows)


def _row(columns: list[str]) -> Row:
    number, form, lemma, tag, _, features, head, relation, _, misc = columns
    return Row(
        number=int(number),
        form=form,
        lemma=lemma,
        tag=tag,
        features=_pairs(features),
        head=int(head),
        relation=relation,
        misc=_pairs(misc),
    )


def _pairs(column: str) -> dict[str, str]:
    return {} if column == "_" else dict(part.split("=", 1) for part in column.split("|"))


def _wrong(path: Path, check: Callable[[Tree], Iterator[object]]) -> list[str]:
    return [f"{tree.id}: {found}" for tree in trees(path) for found in check(tree)]


each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


@each_file
def test_sentences_have_different_ids_and_different_texts(path: Path) -> None:
    found = trees(path)
    assert len({tree.id for tree in found}) == len({tree.text for tree in found}) == len(found)


@each_file
def test_tokens_are_numbered_from_one(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        yield from (row.form for index, row in enumerate(tree.rows, 1) if row.number != index)

    assert not _wrong(path, check)


@each_file
def test_each_sentence_is_one_tree(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        if [row.relation for row in tree.rows if row.head == 0] != ["root"]:
            yield "not exactly one root"
        if not all(0 <= row.head <= len(tree.rows) for row in tree.rows):
            yield "a head out of range"
        elif any(_is_in_a_cycle(tree, row) for row in tree.rows):
            yield "a cycle"
        yield from (row.form for row in tree.rows if row.relation == "root" and row.head)

    assert not _wrong(path, check)


def _is_in_a_cycle(tree: Tree, row: Row) -> bool:
    for _ in tree.rows:
        if row.head == 0:
            return False
        row = tree.rows[row.head - 1]
    return True


@each_file
def test_the_text_is_its_tokens(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        written = "".join(row.form + ("" if row.misc.get("SpaceAfter") == "No" else " ") for row in tree.rows)
        if written.strip() != tree.text:
            yield written

    assert not _wrong(path, check)


@each_file
def test_tags_and_relations_are_those_of_the_guideline(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        yield from (row for row in tree.rows if row.tag not in TAGS)
        yield from (row for row in tree.rows if row.relation not in OF_LANGUAGE[tree.language])

    assert not _wrong(path, check)


@each_file
def test_punctuation_and_function_words_have_their_tags(path: Path) -> None:
    allowed = {"punct": {"PUNCT"}, "cop": {"AUX"}, "aux": {"AUX"}, "aux:pass": {"AUX", "VERB"}, "det:poss": {"DET"}}

    def check(tree: Tree) -> Iterator[object]:
        yield from (row for row in tree.rows if (row.tag == "PUNCT") != (row.relation == "punct"))
        yield from (row for row in tree.rows if row.tag not in allowed.get(row.relation, TAGS))

    assert not _wrong(path, check)


@each_file
def test_names_open_before_they_go_on(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        labels = ["O", *(row.misc.get("NER", "missing") for row in tree.rows)]
        yield from (label for label in labels if label != "O" and label[2:] not in NAMES)
        yield from (label for before, label in pairwise(labels) if label[0] == "I" and before[1:] != label[1:])

    assert not _wrong(path, check)


@each_file
def test_a_clause_has_one_subject(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        for row in tree.rows:
            subjects = [other for other in tree.below(row) if other.relation.startswith(("nsubj", "csubj"))]
            if len({other.relation.endswith(":outer") for other in subjects}) < len(subjects):
                yield subjects

    assert not _wrong(path, check)


@each_file
def test_passive_subjects_stand_with_passive_auxiliaries_and_no_others_do(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        for row in tree.rows:
            kinds = {other.relation for other in tree.below(row)}
            if kinds & {"nsubj:pass", "csubj:pass"} and not _is_passive(tree, row):
                yield f"{row.form} has a passive subject without an auxiliary"
            if kinds >= {"nsubj", "aux:pass"}:
                yield f"{row.form} has an active subject with a passive auxiliary"

    assert not _wrong(path, check)


def _is_passive(tree: Tree, row: Row) -> bool:
    """Whether the verb or one coordinated with it has a passive auxiliary or, as headlines have it, the voice alone."""
    first = tree.rows[row.head - 1] if row.relation == "conj" else row
    verbs = [first, *(other for other in tree.below(first) if other.relation == "conj")]
    auxiliaries = [other for verb in verbs for other in tree.below(verb) if other.relation == "aux:pass"]
    return bool(auxiliaries) or any(verb.features.get("Voice") == "Pass" for verb in verbs)


@each_file
def test_function_words_govern_nothing_but_modifiers(path: Path) -> None:
    leaves = {"aux", "aux:pass", "cop", "case", "mark", "cc", "det", "punct"}
    inside = {
        "advmod",
        "amod",
        "case",
        "cc",
        "conj",
        "fixed",
        "flat",
        "goeswith",
        "nmod",
        "obl",
        "obl:unmarked",
        "punct",
    }

    def check(tree: Tree) -> Iterator[object]:
        for row in tree.rows:
            if row.relation in leaves:
                yield from (other for other in tree.below(row) if other.relation not in inside)

    assert not _wrong(path, check)


@each_file
def test_finite_verbs_say_so(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        for row in tree.rows:
            form = row.features.get("VerbForm")
            if row.tag in ("VERB", "AUX") and tree.language == "de" and form not in ("Fin", "Inf", "Part"):
                yield f"{row.form} has no form of a verb"
            modal = tree.language == "en" and row.tag == "AUX"  # 'will' and 'must' are finite and have no mood
            if ("Mood" in row.features) != (form == "Fin") and not modal:
                yield f"{row.form} has a mood and is not finite, or is finite without one"

    assert not _wrong(path, check)


@each_file
def test_nouns_have_a_case_and_verbs_have_none_in_german(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        for row in tree.rows if tree.language == "de" else ():
            if row.tag in ("NOUN", "PROPN") and not {"Case", "Number"} <= row.features.keys():
                yield f"{row.form} without case or number"
            if row.tag in ("VERB", "AUX", "ADV", "PART", "SCONJ", "CCONJ") and "Case" in row.features:
                yield f"{row.form} has a case"
            if not _has_known_values(row):
                yield f"{row.form} has {row.features}"

    assert not _wrong(path, check)


def _has_known_values(row: Row) -> bool:
    known = {"Case": CASES, "Gender": GENDERS, "Number": NUMBERS}
    return all(row.features.get(key, next(iter(values))) in values for key, values in known.items())


@each_file
def test_german_determiners_and_adjectives_agree_with_their_noun(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        for row in tree.rows if tree.language == "de" else ():
            if row.relation in ("det", "det:poss", "amod") and row.head:
                noun = tree.rows[row.head - 1]
                shared = {"Case", "Gender", "Number"} & row.features.keys() & noun.features.keys()
                if any(row.features[key] != noun.features[key] for key in shared):
                    yield f"{row.form} {noun.form}"

    assert not _wrong(path, check)


@each_file
def test_german_subjects_are_nominative_and_objects_are_not(path: Path) -> None:
    allowed = {"nsubj": {"Nom"}, "nsubj:pass": {"Nom"}, "obj": {"Acc"}, "obl:arg": {"Dat", "Gen"}}

    def check(tree: Tree) -> Iterator[object]:
        for row in tree.rows if tree.language == "de" else ():
            case = row.features.get("Case")
            if case and row.tag in NOMINAL and case not in allowed.get(row.relation, CASES):
                yield f"{row.form} {row.relation} {case}"

    assert not _wrong(path, check)


@each_file
def test_german_subjects_have_the_number_of_their_verb(path: Path) -> None:
    def check(tree: Tree) -> Iterator[object]:
        for row in tree.rows if tree.language == "de" else ():
            if not row.relation.startswith("nsubj") or any(below.relation == "conj" for below in tree.below(row)):
                continue
            verb = tree.rows[row.head - 1]
            finite = [v for v in (verb, *tree.below(verb)) if v.features.get("VerbForm") == "Fin" and v.tag != "ADJ"]
            found = [v for v in finite if v is verb or v.relation.startswith(("aux", "cop"))]
            if found and found[0].features["Number"] != row.features.get("Number", found[0].features["Number"]):
                yield f"{row.form} {found[0].form}"

    assert not _wrong(path, check)

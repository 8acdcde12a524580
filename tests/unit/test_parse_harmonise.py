"""Treebanks brought to one annotation."""

from typing import Any

import pytest

from zeitgraph.errors import LanguageError
from zeitgraph.language import load
from zeitgraph.language.treebank import treebank_table
from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.harmonise import harmonise


def _tree(*rows: tuple[Any, ...]) -> Tree:
    words = tuple(
        Word(
            form=str(form),
            lemma=str(form),
            upos=str(upos),
            head=head,
            relation=str(relation),
            **(more[0] if more else {}),
        )
        for form, upos, head, relation, *more in rows
    )
    return Tree(id="t", document="d", words=words)


def _relations(tree: Tree, language: str = "de") -> list[tuple[str, int | None, str]]:
    return [(word.form, word.head, word.relation) for word in harmonise(tree, language).words]


GLUED = {"space_after": False}
RELATIVE = {"features": (("PronType", "Dem,Rel"),)}


def test_a_word_cut_at_its_hyphen_is_one_again() -> None:
    tree = _tree(
        ("Foto", "NOUN", 2, "compound", GLUED), ("-", "PUNCT", 0, "punct", GLUED), ("Album", "NOUN", None, "root")
    )
    assert _relations(tree) == [("Foto-Album", None, "root")]


def test_the_merged_word_keeps_its_dependents_and_governor() -> None:
    tree = _tree(
        ("ein", "DET", 3, "det"),
        ("Foto", "NOUN", 3, "compound", GLUED),
        ("-", "PUNCT", 1, "punct", GLUED),
        ("Album", "NOUN", 4, "obj"),
        ("kaufen", "VERB", None, "root"),
    )
    assert _relations(tree) == [("ein", 1, "det"), ("Foto-Album", 2, "obj"), ("kaufen", None, "root")]


def test_a_dash_between_blanks_joins_nothing() -> None:
    tree = _tree(("Mainz", "PROPN", None, "root"), ("-", "PUNCT", 0, "punct"), ("Köln", "PROPN", 0, "conj"))
    assert len(harmonise(tree, "de").words) == 3


def test_english_words_stay_cut_at_their_hyphens() -> None:
    tree = _tree(("well", "ADV", 2, "advmod", GLUED), ("-", "PUNCT", 2, "punct", GLUED), ("known", "ADJ", None, "root"))
    assert len(harmonise(tree, "en").words) == 3


def test_a_clause_with_a_relative_pronoun_is_a_relative_clause() -> None:
    tree = _tree(("Rat", "NOUN", None, "root"), ("der", "PRON", 2, "nsubj", RELATIVE), ("tagt", "VERB", 0, "acl"))
    assert _relations(tree)[2] == ("tagt", 0, "acl:relcl")


def test_a_clause_without_one_is_none() -> None:
    tree = _tree(("Plan", "NOUN", None, "root"), ("zu", "PART", 2, "mark"), ("gehen", "VERB", 0, "acl"))
    assert _relations(tree)[2] == ("gehen", 0, "acl")


def test_a_role_governs_the_name_after_it() -> None:
    tree = _tree(
        ("Kanzler", "NOUN", 1, "dep"),
        ("Otto", "PROPN", 3, "nsubj"),
        ("Berg", "PROPN", 1, "flat:name"),
        ("geht", "VERB", None, "root"),
    )
    assert _relations(tree) == [
        ("Kanzler", 3, "nsubj"),
        ("Otto", 0, "appos"),
        ("Berg", 1, "flat"),
        ("geht", None, "root"),
    ]


def test_a_german_dative_is_an_oblique_argument() -> None:
    tree = _tree(("ihm", "PRON", 1, "iobj"), ("helfen", "VERB", None, "root"))
    assert _relations(tree)[0] == ("ihm", 1, "obl:arg")


def test_an_english_indirect_object_stays_one() -> None:
    tree = _tree(("him", "PRON", 1, "iobj"), ("give", "VERB", None, "root"))
    assert _relations(tree, "en")[0] == ("him", 1, "iobj")


def _merged(text: str, language: str) -> str:
    """The words of a text, blanks around hyphens left out, after harmonising."""
    forms = text.split()
    rows = [
        (form, "NOUN", k - 1 if k else None, "dep" if k else "root", GLUED if "-" in forms[k : k + 2] else {})
        for k, form in enumerate(forms)
    ]
    return " ".join(word.form for word in harmonise(_tree(*rows), language).words)


def _examples(kind: str) -> list[tuple[str, str, str]]:
    return [(code, e["text"], e["merged"]) for code in ("de", "en") for e in load(code).table("treebank")[kind]]


@pytest.mark.parametrize(("language", "text", "merged"), _examples("examples"))
def test_the_examples_of_the_table_hold(language: str, text: str, merged: str) -> None:
    assert _merged(text, language) == merged


@pytest.mark.parametrize(("language", "text", "merged"), _examples("counterexamples"))
def test_the_counterexamples_of_the_table_do_not_happen(language: str, text: str, merged: str) -> None:
    assert _merged(text, language) != merged


def test_a_broken_table_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zeitgraph.language.tables.Language.table", lambda *_: {"merge_hyphens": True})
    treebank_table.cache_clear()
    with pytest.raises(LanguageError, match=r"de/treebank\.toml"):
        treebank_table("de")
    treebank_table.cache_clear()

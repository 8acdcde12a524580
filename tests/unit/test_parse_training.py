"""Name corpora and treebanks as examples."""

from pathlib import Path

import pytest

pytest.importorskip("torch")

import torch

from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.training.data import Example, example, without_final_stop, without_quotes
from zeitgraph.parse.training.export import mixed
from zeitgraph.parse.training.names import gum_names, likely_names, read_names


def _allowed(found: Example) -> list[list[str]]:
    assert found.names is not None
    return [sorted(tags) for tags in found.names]


def test_a_place_that_the_gazetteer_does_not_know_may_be_either(tmp_path: Path) -> None:
    path = tmp_path / "corpus.tsv"
    path.write_text(
        "#\tsource\n1\tPeru\tB-LOC\tO\n2\tund\tO\tO\n3\tSonnenspitze\tB-LOC\tO\n\n1\tdeutsche\tB-LOCderiv\tO\n",
        encoding="utf-8",
    )
    first, second = read_names(path, "corpus", {"Peru"}.__contains__)
    assert _allowed(first) == [["B-GPE"], ["O"], ["B-GPE", "B-LOC"]]
    assert _allowed(second) == [["O"]]


def test_where_a_corpus_has_no_misc_other_words_may_be_one(tmp_path: Path) -> None:
    path = tmp_path / "corpus.iob2"
    path.write_text("# sent_id = 1\n1\tAnna\tB-PER\t-\t-\n2\tliest\tO\t-\t-\n", encoding="utf-8")
    (found,) = read_names(path, "corpus", lambda _: False)
    assert _allowed(found) == [["B-PER"], ["B-MISC", "I-MISC", "O"]]


def test_titles_and_articles_are_no_part_of_a_name() -> None:
    rows = [
        ("President", "PROPN", 3, "nsubj", "(1-person-new"),
        ("Ann", "PROPN", 0, "flat", ""),
        ("Low", "PROPN", 0, "flat", "1)"),
        ("visited", "VERB", None, "root", ""),
        ("the", "DET", 5, "det", "(2-place-new"),
        ("Congo", "PROPN", 3, "obj", "2)"),
        ("in", "ADP", 7, "case", ""),
        ("May", "PROPN", 3, "obl", "(3-time-new)"),
    ]
    words = tuple(
        Word(form=form, upos=upos, head=head, relation=relation, misc={"Entity": entity} if entity else {})
        for form, upos, head, relation, entity in rows
    )
    tags = gum_names(Tree(id="t", document="d", words=words), {"Congo"}.__contains__, frozenset({"President"}))
    assert [sorted(found)[0] for found in tags] == ["O", "B-PER", "I-PER", "O", "O", "B-GPE", "O", "O"]


def _sentence() -> Example:
    words = (
        Word(form="„", upos="PUNCT", head=1, relation="punct", space_after=False),
        Word(form="Nein", upos="INTJ", space_after=False),
        Word(form="“", upos="PUNCT", head=1, relation="punct", space_after=False),
        Word(form=".", upos="PUNCT", head=1, relation="punct"),
    )
    return example(Tree(id="t", document="d", words=words), "news")


def test_a_headline_is_a_sentence_without_its_full_stop() -> None:
    assert [word.form for word in without_final_stop(_sentence()).words] == ["„", "Nein", "“"]


def test_quotes_can_be_left_out_and_heads_follow() -> None:
    found = without_quotes(_sentence())
    assert [(word.form, word.head) for word in found.words] == [("Nein", None), (".", 0)]


def _english(*rows: tuple[str, str, str, int | None, str]) -> Tree:
    words = tuple(
        Word(form=form, upos=upos, xpos=xpos, head=head, relation=relation) for form, upos, xpos, head, relation in rows
    )
    return Tree(id="t", document="d", words=words)


def test_in_a_treebank_without_names_a_flat_name_is_a_person_and_a_known_place_is_one() -> None:
    tree = _english(
        ("Ann", "PROPN", "NNP", 2, "nsubj"),
        ("Low", "PROPN", "NNP", 0, "flat"),
        ("left", "VERB", "VBD", None, "root"),
        ("Peru", "PROPN", "NNP", 2, "obj"),
        ("on", "ADP", "IN", 5, "case"),
        ("Monday", "PROPN", "NNP", 2, "obl"),
    )
    tags = likely_names(tree, {"Peru"}.__contains__, frozenset(), frozenset({"Monday"}))
    assert [sorted(found) for found in tags] == [["B-PER"], ["I-PER"], ["O"], ["B-GPE"], ["O"], ["O"]]


def test_an_adjective_tagged_as_a_name_is_part_of_it() -> None:
    tree = _english(("United", "ADJ", "NNP", 1, "amod"), ("Nations", "PROPN", "NNPS", None, "root"))
    tags = likely_names(tree, lambda _: False, frozenset(), frozenset())
    assert "O" not in tags[0]
    assert "I-ORG" in tags[1]


def test_two_names_with_a_preposition_between_may_be_one() -> None:
    tree = _english(
        ("Bank", "PROPN", "NNP", None, "root"), ("of", "ADP", "IN", 2, "case"), ("Foo", "PROPN", "NNP", 0, "nmod")
    )
    tags = likely_names(tree, lambda _: False, frozenset(), frozenset())
    assert {"O", "I-ORG"} <= tags[1]
    assert {"B-ORG", "I-ORG"} <= tags[2]


def test_weights_are_mixed_by_the_share_of_the_new_ones() -> None:
    assert mixed({"a": torch.zeros(1)}, {"a": torch.ones(1)}, 0.25)["a"].item() == 0.25


def test_without_an_old_model_the_new_weights_stay() -> None:
    assert mixed({}, {"a": torch.ones(1)}, 1.0)["a"].item() == 1.0


def test_a_model_without_clusters_goes_on_as_it_was() -> None:
    from zeitgraph.parse.training.data import labels_of
    from zeitgraph.parse.training.export import widened
    from zeitgraph.parse.training.network import Dropout, Network, Sizes

    sizes = Sizes(word=2, treebank=1, place=1, cluster=3, twin=2, level=1, hidden=2, arc=2, relation=2)
    network = Network(labels_of([_sentence()], None, "", "de", {}), sizes, Dropout())
    old = {name: value.detach().clone() for name, value in network.state_dict().items()}
    old["layers.0.weight_ih_l0"] = torch.arange(48.0).reshape(8, 6)
    new = widened(old, network)["layers.0.weight_ih_l0"]
    assert new[:, :5].equal(old["layers.0.weight_ih_l0"][:, :5])
    assert new[:, 5:11].equal(torch.zeros(8, 6))
    assert new[:, 11:].equal(old["layers.0.weight_ih_l0"][:, 5:])

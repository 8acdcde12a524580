"""Name corpora, and scores of names against them."""

from pathlib import Path

import pytest

from zeitgraph.errors import InputError
from zeitgraph.parse.evaluate import name_scores
from zeitgraph.parse.name_gold import NamedSentence, printed_words, read_name_gold

GERMEVAL = "#\tsource\n1\tPeru\tB-LOC\tO\n2\tdankt\tO\tO\n3\tAnna\tB-PER\tO\n\n1\tdeutsche\tB-LOCderiv\tO\n"
CONLLU = "1\tAnna\tAnna\tPROPN\tNE\t_\t2\tnsubj\t_\tNER=B-PER\n2\tgeht\tgehen\tVERB\tVVFIN\t_\t0\troot\t_\tNER=O\n\n"


def _gold(tmp_path: Path, text: str) -> list[NamedSentence]:
    path = tmp_path / "gold"
    path.write_text(text, encoding="utf-8")
    return read_name_gold(path)


def test_germeval_is_read_without_its_derivations(tmp_path: Path) -> None:
    first, second = _gold(tmp_path, GERMEVAL)
    assert first.tags == ("B-LOC", "O", "B-PER")
    assert second.tags == ("O",)


def test_a_state_found_is_right_where_the_corpus_says_place_only(tmp_path: Path) -> None:
    scores = name_scores(_gold(tmp_path, GERMEVAL), [["B-GPE", "O", "O"], ["B-MISC"]])
    assert (scores["LOC"].f1, scores["PER"].recall, scores["MISC"].precision) == (1.0, 0.0, 0.0)
    assert (scores["all"].precision, scores["all"].recall) == (0.5, 0.5)


def test_a_state_is_no_place_where_the_corpus_tells_them_apart(tmp_path: Path) -> None:
    (sentence,) = _gold(tmp_path, CONLLU)
    scores = name_scores([NamedSentence(words=sentence.words, tags=("B-LOC", "O"))], [["B-GPE", "O"]])
    assert scores["all"].f1 == 0.0


def test_a_name_without_its_last_word_is_wrong() -> None:
    gold = NamedSentence(words=printed_words(["Anna", "Berg"]), tags=("B-PER", "I-PER"))
    assert name_scores([gold], [["B-PER", "O"]])["PER"].f1 == 0.0


def test_a_file_without_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no names"):
        _gold(tmp_path, CONLLU.replace("NER=B-PER", "_"))


def test_a_straight_quote_opens_and_closes_without_blanks_inside() -> None:
    words = printed_words(["Er", "sagt", '"', "Ja", '"', "."])
    assert [word.space_after for word in words] == [True, True, False, False, False, True]

"""Tables of words that keep hashes: clusters, frequencies and what HanTa said."""

from pathlib import Path

import numpy as np
import pytest

from zeitgraph.parse.clusters import LEVELS, Clusters
from zeitgraph.parse.hashed import MAX_GAP, Hashed, kept, word_hash
from zeitgraph.parse.lexicon import Answers, HantaLexicon, edit, edited, rounded

CLUSTERS = {"Merkel": (3, 8), "Brücken": (5, 4), "Berlin": (4, 10), "kurz": (9, 12), "Kurz": (3, 6)}


def _clusters() -> Clusters:
    table, rows = kept(list(CLUSTERS))
    chosen = [list(CLUSTERS.values())[index] if index is not None else (0, 0) for index in rows]
    return Clusters(table, np.array([cluster * LEVELS + level for cluster, level in chosen], np.uint16))


def test_a_word_has_its_row_and_another_has_none() -> None:
    table, rows = kept(["Haus", "Tor"])
    assert [rows[row] for row in table.rows(["Tor", "Haus"])] == [1, 0]
    assert table.rows(["Dach"]).tolist() == [table.row("Dach")] == [-1]
    assert rows[table.row("Tor")] == 1


def test_hashes_survive_being_kept_as_gaps() -> None:
    words = [f"Wort{number}" for number in range(300)]
    table, rows = kept(words)
    again = Hashed.from_gaps(table.gaps())
    assert [rows[row] for row in again.rows(words)] == list(range(300))


def test_a_row_for_no_word_stands_where_a_gap_is_too_wide() -> None:
    table, rows = kept(["Haus"])
    assert len(rows) == word_hash("Haus") // MAX_GAP + 1
    assert rows[:-1] == [None] * (len(rows) - 1)
    assert int(table.hashes[-1]) == word_hash("Haus")


def test_an_empty_table_knows_no_word() -> None:
    assert Hashed.from_gaps(np.zeros(0, np.uint16)).rows(["Haus"]).tolist() == [-1]


def test_a_form_and_its_twin_have_their_own_clusters() -> None:
    own, twins, _ = _clusters().of(["Kurz", "kurz", "Merkel"])
    assert own.tolist() == [3, 9, 3]
    assert twins.tolist() == [9, 3, 0]


def test_a_hyphenated_word_is_what_its_last_part_is_and_a_headline_what_the_name_is() -> None:
    own, _, _ = _clusters().of(["Elbe-Brücken", "BERLIN", "Elbebrücken"])
    assert own.tolist() == [5, 4, 0]


def test_frequencies_of_both_twins_are_one_number() -> None:
    _, _, pairs = _clusters().of(["Kurz", "kurz", "nie"])
    assert pairs.tolist() == [6 // 2 * 8 + 12 // 2, 12 // 2 * 8 + 6 // 2, 0]


def test_without_a_table_every_word_is_of_no_cluster() -> None:
    assert [found.tolist() for found in Clusters.from_arrays({}).of(["Haus"])] == [[0], [0], [0]]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("Häuser", "Haus"), ("Ging", "gehen"), ("verhaftet", "verhaften"), ("USA", "Usa"), ("8er", "8"), ("ab", "3b")],
)
def test_an_edit_turns_the_form_into_its_lemma(form: str, lemma: str) -> None:
    assert edited(form, edit(form, lemma)) == lemma


def test_weights_are_tenths_and_what_is_less_is_left_out() -> None:
    assert rounded([("NN", -1.0), ("NE", -2.0), ("XY", -9.0)]) == {"NN": 0.7, "NE": 0.3}


def _answers() -> Answers:
    training = pytest.importorskip("zeitgraph.parse.training.words")
    found: Answers = training.answers_of(
        {
            ("rückt", False): ({"VV(FIN)": 0.9, "VV(PP)": 0.1}, {"VV(FIN)": "rücken", "VV(PP)": "rücken"}),
            ("Rückt", True): ({"VV(FIN)": 1.0}, {"VV(FIN)": "rücken"}),
            ("???", False): ({}, {}),
        }
    )
    return found


def test_a_remembered_word_needs_no_analyser() -> None:
    known = HantaLexicon("no such model", _answers())
    assert known.look_up("rückt", first=False) == ({"VV(FIN)": 0.9, "VV(PP)": 0.1}, "rücken")
    assert known.look_up("Rückt", first=True) == ({"VV(FIN)": 1.0}, "rücken")
    assert known.lemma("rückt", [["VV(PP)"]], first=False) == "rücken"


def test_a_word_of_a_thousand_letters_is_not_analysed() -> None:
    lexicon = HantaLexicon("no such model")
    assert lexicon.look_up("a" * 1000, first=False) == ({}, "a" * 1000)
    assert lexicon.lemma("a" * 1000, [["NN"]], first=False) is None


def test_a_word_is_remembered_as_it_opens_a_sentence_or_as_it_does_not() -> None:
    assert _answers().find("Rückt", first=False) is None
    assert _answers().find("???", first=False) is None


def test_clusters_are_numbered_in_the_order_of_their_paths_and_frequent_forms_are_kept() -> None:
    training = pytest.importorskip("zeitgraph.parse.training.words")
    clusters, _, paths = training.clusters_of(
        {"der": -3.0, "Haus": -9.0, "selten": -25.0}, {"Haus": 6, "der": 2, "selten": 0}, None
    )
    own, _, pairs = clusters.of(["der", "Haus", "selten"])
    assert paths.tolist() == [0, 2, 6]
    assert own.tolist() == [1, 2, 0]
    assert (pairs > 0).tolist() == [True, True, False]


def test_tables_of_words_are_read_as_they_were_written(tmp_path: Path) -> None:
    training = pytest.importorskip("zeitgraph.parse.training.words")
    made = training.Words(*training.clusters_of({"Haus": -9.0}, {"Haus": 6}, _answers()))
    training.write(tmp_path / "words.npz", made)
    again = training.read(tmp_path / "words.npz")
    assert [found.tolist() for found in again.clusters.of(["Haus"])] == [
        found.tolist() for found in made.clusters.of(["Haus"])
    ]
    assert again.paths.tolist() == [0, 6]
    assert again.answers.find("rückt", first=False) == made.answers.find("rückt", first=False)


def test_a_number_is_known_by_its_shape() -> None:
    training = pytest.importorskip("zeitgraph.parse.training.words")
    answers = training.answers_of({("25.", False): ({"ADJ(A)": 1.0}, {"ADJ(A)": "25."})})
    assert answers.find("31.", first=False) == ({"ADJ(A)": 1.0}, {"ADJ(A)": "31."})
    assert answers.find("31", first=False) is None

"""Inconsistent annotation brought to one."""

from typing import Any

from zeitgraph.parse.conllu import Tree, Word
from zeitgraph.parse.harmonise import harmonise

GENITIVE = {"features": (("Case", "Gen"),)}
ASKING = {"features": (("PronType", "Int"),)}


def _words(*rows: tuple[Any, ...], language: str = "de") -> tuple[Word, ...]:
    words = tuple(
        Word(form=form, lemma=form, upos=upos, head=head, relation=relation, **(more[0] if more else {}))
        for form, upos, head, relation, *more in rows
    )
    return harmonise(Tree(id="t", document="d", words=words), language).words


def test_a_loose_adjective_before_a_noun_is_its_attribute() -> None:
    words = _words(("Neue", "ADJ", 1, "dep"), ("Fragen", "NOUN", None, "root"))
    assert words[0].relation == "amod"


def test_a_loose_genitive_before_a_noun_is_its_attribute() -> None:
    words = _words(("Bremens", "PROPN", 1, "dep", GENITIVE), ("Häfen", "NOUN", None, "root"))
    assert words[0].relation == "nmod"


def test_a_loose_noun_with_a_preposition_is_oblique() -> None:
    words = _words(("In", "ADP", 1, "case"), ("Häusern", "NOUN", 2, "dep"), ("wohnen", "VERB", None, "root"))
    assert words[1].relation == "obl"


def test_a_number_behind_its_noun_is_an_attribute() -> None:
    words = _words(("Jahr", "NOUN", None, "root"), ("2014", "NUM", 0, "nummod"))
    assert words[1].relation == "nmod"


def test_a_number_before_its_noun_counts_it() -> None:
    words = _words(("zwei", "NUM", 1, "nummod"), ("Jahre", "NOUN", None, "root"))
    assert words[0].relation == "nummod"


def test_a_year_of_a_clause_is_not_its_predicates_attribute() -> None:
    words = _words(
        ("Er", "PRON", 2, "nsubj"), ("war", "AUX", 2, "cop"), ("Koch", "NOUN", None, "root"), ("1990", "NUM", 2, "obl")
    )
    assert words[3].relation == "obl"


def test_an_adverb_is_no_conjunction() -> None:
    words = _words(("kommt", "VERB", None, "root"), ("hinzu", "ADV", 0, "mark"))
    assert words[1].relation == "compound:prt"


def test_an_adverb_that_asks_is_an_adverbial() -> None:
    words = _words(("warum", "ADV", 1, "mark", ASKING), ("kommt", "VERB", None, "root"))
    assert words[0].relation == "advmod"


def test_the_subject_beside_a_passive_auxiliary_is_passive() -> None:
    words = _words(("Er", "PRON", 2, "nsubj"), ("wird", "AUX", 2, "aux:pass"), ("gesucht", "VERB", None, "root"))
    assert words[0].relation == "nsubj:pass"


def test_the_subject_of_a_predicate_is_not_passive() -> None:
    words = _words(("Baden", "NOUN", 2, "nsubj:pass"), ("ist", "AUX", 2, "cop"), ("möglich", "ADJ", None, "root"))
    assert words[0].relation == "nsubj"


def test_weekdays_are_common_nouns() -> None:
    (word,) = _words(("Samstag", "PROPN", None, "root"))
    assert (word.upos, word.xpos) == ("NOUN", "NN")


def test_english_weekdays_stay_proper_nouns() -> None:
    (word,) = _words(("Saturday", "PROPN", None, "root"), language="en")
    assert word.upos == "PROPN"


def test_neighbouring_particles_hang_on_one_word() -> None:
    words = _words(
        ("kommt", "VERB", None, "root"), ("noch", "ADV", 2, "advmod"), ("nicht", "PART", 3, "advmod"),
        ("mehr", "ADV", 0, "advmod"),
    )  # fmt: skip
    assert [word.head for word in words] == [None, 0, 0, 0]


def test_other_adverbs_keep_their_adverbials() -> None:
    words = _words(("kommt", "VERB", None, "root"), ("nicht", "PART", 2, "advmod"), ("nur", "ADV", 0, "advmod"))
    assert words[1].head == 2


def test_a_determiner_that_stands_alone_is_a_pronoun() -> None:
    words = _words(("Alles", "DET", 1, "nsubj"), ("endet", "VERB", None, "root"))
    assert words[0].upos == "PRON"


def test_a_pronoun_before_its_noun_is_a_determiner() -> None:
    words = _words(("diese", "PRON", 1, "det"), ("Frage", "NOUN", None, "root"))
    assert words[0].upos == "DET"


def test_what_joins_is_named_by_what_it_does() -> None:
    words = _words(
        ("Denn", "CCONJ", 1, "advmod"),
        ("starb", "VERB", None, "root"),
        ("als", "CCONJ", 3, "case"),
        ("Held", "NOUN", 1, "obl"),
        ("weil", "ADP", 5, "mark"),
        ("schlief", "VERB", 1, "advcl"),
        ("aber", "ADV", 7, "cc"),
        ("lachte", "VERB", 5, "conj"),
    )
    assert [word.upos for word in words[::2]] == ["ADV", "ADP", "SCONJ", "CCONJ"]

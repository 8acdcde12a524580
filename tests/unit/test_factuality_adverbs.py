"""Adverbs that say how sure an event is, in trees made by hand."""

from tests.unit.test_factuality import of


def test_beinahe_means_that_it_did_not_happen() -> None:
    tree = """
        Beinahe  beinahe  ADV   advmod  4
        wäre     sein     AUX   aux     4  VerbForm=Fin
        er       er       PRON  nsubj   4
        gefallen fallen   VERB  root    0  VerbForm=Part
    """
    assert of("gefallen", tree).code == "CT-"

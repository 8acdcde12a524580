"""The words of a sentence by their relations; by hand."""

from tests.unit.trees import parsed

from zeitgraph.extract.relations import by_relation

FELL = """
    Prices price NOUN nsubj 2
    fell   fall  VERB root  0
    and    and   CCONJ cc   5
    rents  rent  NOUN nsubj:pass 5
    dropped drop VERB conj 2
"""


def test_words_are_found_by_their_universal_relations_in_the_order_of_the_text() -> None:
    words = by_relation(parsed(FELL, language="en").sentences[0])
    assert [word.form for word in words["nsubj"]] == ["Prices", "rents"]
    assert words.get("obj", ()) == ()

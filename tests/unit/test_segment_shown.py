"""Every list and switch of the table `segment` has an example that is cut differently without it."""

import pytest
from tests.unit.raw_tables import entries, unshown

from zeitgraph.language import LANGUAGES, load
from zeitgraph.language.segment import segment_table
from zeitgraph.model.text import Document, DocumentId, Source
from zeitgraph.parse import segment


def sentences(code: str) -> list[list[str]]:
    """The examples of the table, cut."""
    texts = [example["text"] for example in load(code).table("segment")["examples"]]
    documents = [Document(id=DocumentId("d"), text=text, language=code, source=Source(name="d")) for text in texts]
    return [[span.of(one.text) for s in segment(one) for span in (*s.tokens, s.span)] for one in documents]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_entry_of_segment_has_an_example_that_is_cut_differently_without_it(code: str) -> None:
    places = entries(load(code).table("segment"), "splits")
    assert unshown(code, "segment", places, lambda: sentences(code), segment_table.cache_clear) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_abbreviation_both_may_and_may_not_end_a_sentence(code: str) -> None:
    table = segment_table(code)
    assert table.never_end & table.may_end == frozenset()

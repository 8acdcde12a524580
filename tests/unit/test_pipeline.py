"""One document through all stages."""

import gc

import pytest

from zeitgraph import language, pipeline
from zeitgraph.extract import ordered
from zeitgraph.model.options import Options
from zeitgraph.model.text import Document, DocumentId, Source


def test_all_stages_read_the_trees_that_were_mended() -> None:
    text = "Die USA verhängten Zölle."
    document = Document(id=DocumentId("d"), text=text, language="de", source=Source(name="d"))
    reading = pipeline.read_document(document, Options())
    mended = ordered(pipeline.parse_document(document, Options()), language.load("de"))
    assert reading.parsed.mended
    assert reading.parsed.sentences == mended.sentences
    assert ordered(mended, language.load("de")) is mended


def test_what_a_document_leaves_is_freed_without_a_search_for_it() -> None:
    texts = {
        "de": "Kiel. Minister Jonas Brandt sagte am Montag, er habe das Schiff seit dem 3. Mai verkaufen wollen.",
        "en": "Leeds. Minister Jonah Brand said on Monday that he had wanted to sell the ship since 3 May.",
    }
    documents = [
        Document(id=DocumentId(code), text=texts[code], language=code, source=Source(name="d")) for code in texts
    ]
    for document in documents:  # what is loaded once stays
        pipeline.read_document(document, Options())
    gc.collect()
    with pipeline.collection_paused():
        for document in documents:
            pipeline.read_document(document, Options())
        assert gc.collect() == 0


@pytest.mark.parametrize("enabled", [True, False])
def test_the_search_for_what_holds_itself_goes_on_as_before(enabled: bool) -> None:
    if not enabled:
        gc.disable()
    try:
        with pytest.raises(ZeroDivisionError), pipeline.collection_paused():
            assert not gc.isenabled()
            _ = 1 / 0
        assert gc.isenabled() is enabled
    finally:
        gc.enable()

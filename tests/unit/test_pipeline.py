"""One document through all stages."""

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

"""Files to documents: text and its passages, the dateline, the language, the day of publication."""

from zeitgraph.read.corpus import document, document_id, documents
from zeitgraph.read.creation import creation_time
from zeitgraph.read.page import Page, page
from zeitgraph.read.readers import READERS, RawDocument, Reader, raw_document

__all__ = [
    "READERS",
    "Page",
    "RawDocument",
    "Reader",
    "creation_time",
    "document",
    "document_id",
    "documents",
    "page",
    "raw_document",
]

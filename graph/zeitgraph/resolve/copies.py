"""Copies of one text: which documents have nearly the same words, so that they count as one source.

A document is sketched by the smallest hashes of its word sequences (MinHash with one hash function, bottom-k): two
sketches have the share of their smallest hashes in common that the texts have of their word sequences.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from zeitgraph.model.graph import Copy, DocumentRecord, EventGraph
from zeitgraph.model.text import DocumentId

WORDS = 3  # words in a sequence
SIZE = 128  # hashes in a sketch: the likeness is right to about 0.04
COPIED = 0.5  # likeness: an agency's text with another headline and some words changed; two own reports have under 0.1
KEPT = 0.6  # of the shorter text, what the longer one has: a paper prints the first paragraphs of an agency's text
FEWEST_KEPT = 24  # word sequences of which that has to be said: a mere headline is no copy
FIRST = 24  # hashes of a sketch by which candidates are found
FEWEST = 2  # of them that two candidates share
LARGEST_BLOCK = 200  # documents that share a hash: above it the words are a standing phrase
HASH_BYTES = 6


def sketch(words: Iterable[str]) -> tuple[int, ...]:
    """The sketch of a text, given as its words; empty where there are too few."""
    folded = [word.casefold() for word in words]
    sequences = {" ".join(folded[place : place + WORDS]) for place in range(len(folded) - WORDS + 1)}
    hashes = (hashlib.blake2b(sequence.encode(), digest_size=HASH_BYTES).digest() for sequence in sequences)
    return tuple(sorted(int.from_bytes(digest, "big") for digest in hashes)[:SIZE])


def copies(graph: EventGraph) -> frozenset[Copy]:
    """The documents that copy another, each with the first that all which hang together with it are like."""
    documents = {record.id: record for record in graph.documents if record.sketch}
    original: dict[DocumentId, DocumentId] = {}
    order = sorted(documents, key=lambda id: _order(documents[id]))
    rank = {id: place for place, id in enumerate(order)}
    for one, other in _pairs(documents):
        if _is_copy(documents[one].sketch, documents[other].sketch):
            first, second = sorted((_first(original, one), _first(original, other)), key=rank.__getitem__)
            if first != second:
                original[second] = first
    return frozenset(_copy(documents, id, _first(original, id)) for id in original)


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of word sequences that two sketched texts have in common, from 0 to 1."""
    smallest = sorted({*one, *other})[:SIZE]
    common = {*one} & {*other}
    return round(sum(value in common for value in smallest) / len(smallest), 4) if smallest else 0.0


def kept(one: Sequence[int], other: Sequence[int]) -> float:
    """The share of the one text's word sequences that the other has, 0 where too few can be compared.

    A full sketch knows all sequences up to its largest hash; so of the other sketch those up to there are looked up.
    """
    known = max(other) if len(other) >= SIZE else None
    compared = [value for value in one if known is None or value <= known]
    common = {*other}.intersection(compared)
    return round(len(common) / len(compared), 4) if len(compared) >= FEWEST_KEPT else 0.0


def _is_copy(one: Sequence[int], other: Sequence[int]) -> bool:
    return likeness(one, other) >= COPIED or max(kept(one, other), kept(other, one)) >= KEPT


def _copy(documents: Mapping[DocumentId, DocumentRecord], id: DocumentId, first: DocumentId) -> Copy:
    return Copy(document=id, original=first, likeness=likeness(documents[id].sketch, documents[first].sketch))


def _pairs(documents: Mapping[DocumentId, DocumentRecord]) -> Iterator[tuple[DocumentId, DocumentId]]:
    """The pairs that share some of their smallest hashes, each once, in a fixed order."""
    blocks: dict[int, list[DocumentId]] = {}
    for id in sorted(documents):
        for value in documents[id].sketch[:FIRST]:
            blocks.setdefault(value, []).append(id)
    shared: dict[tuple[DocumentId, DocumentId], int] = {}
    for block in blocks.values():
        if len(block) <= LARGEST_BLOCK:
            for pair in combinations(block, 2):
                shared[pair] = shared.get(pair, 0) + 1
    yield from sorted(pair for pair, number in shared.items() if number >= FEWEST)


def _first(original: Mapping[DocumentId, DocumentId], id: DocumentId) -> DocumentId:
    while id in original:
        id = original[id]
    return id


def _order(record: DocumentRecord) -> tuple[str, str, str]:
    """The earliest is the original; of those of one day the first by name."""
    return record.created.date.isoformat() if record.created else "9999", record.source.name, record.id

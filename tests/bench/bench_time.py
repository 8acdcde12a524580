"""Speed of temporal expressions: `python -m tests.bench.bench_time [GOLD…]`, by default the seeds and gold articles.

Recognising and normalising (parsing left out) beside dateparser's `search_dates` on the same texts in the same run,
each told the language and the document's date; then ten times the text: trees through recognition and anchoring, a page
through the reader (main text, publication date). Times are of the processor, the best of several rounds.
"""

import datetime
import gc
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dateparser.search import search_dates

from zeitgraph import read
from zeitgraph.assemble.gold import gold_documents
from zeitgraph.extract.timexes import timexes
from zeitgraph.language import load
from zeitgraph.model.mention import Mentions
from zeitgraph.model.options import Options
from zeitgraph.model.text import Document, ParsedDocument, Sentence, Span
from zeitgraph.pipeline import parse_document
from zeitgraph.resolve.dates import anchor

GOLD = Path(__file__).parents[1] / "gold"
SHORT, LONG = 100_000, 1_000_000  # characters
LIMIT = 11  # times as long for ten times the text, issue 4
ROUNDS = 5


def documents(paths: Sequence[Path]) -> Iterator[Document]:
    """The gold texts under the paths as documents of their day."""
    for gold in gold_documents(paths):
        raw = read.raw_document(gold.text, name=gold.name, label=gold.name, fields={"published": gold.published})
        yield read.document(raw, language=gold.language)


def tag(parsed: ParsedDocument) -> int:
    """How many expressions a parsed text holds, each with its value."""
    words = load(parsed.document.language)
    return len(anchor(parsed, Mentions(timexes=timexes(parsed, words)), words))


def search(document: Document) -> int:
    """How many dates dateparser finds in a text."""
    settings = {}
    if document.created is not None:
        settings["RELATIVE_BASE"] = datetime.datetime.combine(document.created.date, datetime.time())
    return len(search_dates(document.text, languages=[document.language], settings=settings) or ())


def repeated(parsed: ParsedDocument, length: int) -> ParsedDocument:
    """A parsed text over and over, up to a length in characters."""
    size = len(parsed.document.text) + 1
    copies = range(-(-length // size))
    moved = (_moved(sentence, copy, size, len(parsed.sentences)) for copy in copies for sentence in parsed.sentences)
    document = replace(parsed.document, text=(parsed.document.text + "\n") * len(copies), passages=())
    return ParsedDocument(document=document, sentences=tuple(moved))


def _moved(sentence: Sentence, copy: int, size: int, sentences: int) -> Sentence:
    def later(span: Span) -> Span:
        return Span(span.begin + copy * size, span.end + copy * size)

    tokens = tuple(replace(token, span=later(token.span)) for token in sentence.tokens)
    return replace(sentence, index=sentence.index + copy * sentences, span=later(sentence.span), tokens=tokens)


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The processor time of some work, the best of several rounds."""
    gc.collect()
    gc.freeze()  # the trees that are there already are not looked at again
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best


def growth(work: Callable[[int], object]) -> tuple[float, float]:
    """The seconds that some work takes on a long text, and how many times those of a short one that is."""
    short, long = seconds(lambda: work(SHORT)), seconds(lambda: work(LONG), rounds=3)
    return long, long / short


def main(paths: Sequence[Path]) -> int:
    """Prints the figures; 1 where dateparser is faster or the time grows faster than the text."""
    parsed = [parse_document(document, Options()) for document in documents(paths)]
    size = sum(len(one.document.text) for one in parsed)
    ours = seconds(lambda: _each(tag, parsed))
    theirs = seconds(lambda: _each(search, (one.document for one in parsed)))
    print(f"{len(parsed)} texts, {size:,} characters; {sum(map(tag, parsed))} expressions")
    print(f"recognition and normalisation {ours:.3f} s, search_dates {theirs:.3f} s: {theirs / ours:.1f} times as long")
    slow = ours > theirs
    for one in _first_of_each_language(parsed):
        trees = {length: repeated(one, length) for length in (SHORT, LONG)}
        for what, work in (
            ("expressions", lambda length, trees=trees: tag(trees[length])),
            ("reading a page", lambda length, trees=trees: _page(trees[length])),
        ):
            time_, times = growth(work)
            print(f"{one.document.language}: {what} of {LONG:,} characters {time_:.2f} s, {times:.1f} times {SHORT:,}")
            slow = slow or times > LIMIT
    return int(slow)


def _each(work: Callable[..., object], items: Iterable[object]) -> None:
    for item in items:
        work(item)


def _first_of_each_language(parsed: Sequence[ParsedDocument]) -> list[ParsedDocument]:
    return list({one.document.language: one for one in reversed(parsed)}.values())


def _page(parsed: ParsedDocument) -> Document:
    raw = read.raw_document(parsed.document.text, name="page.txt", label="page.txt", fields={})
    return read.document(raw, language=parsed.document.language)


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]] or [GOLD / "seeds", GOLD / "articles"]))

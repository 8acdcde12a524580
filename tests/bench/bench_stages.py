"""Where the time of reading goes: parsing against extraction, resolution and assembly, over the seeds.

`python -m tests.bench.bench_stages [PATH…]` prints processor time by stage. What is loaded once (models, tables, place
names) is told apart: a first text in each language, with a dateline, loads it. Each document is then read once, its
words new to the parser, without the search for garbage, as `pipeline.build` reads.
"""

import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from zeitgraph import Options, assemble, language, pipeline, resolve
from zeitgraph.extract import extract, ordered
from zeitgraph.model.text import Dateline, Document, DocumentId, Source, Span

FIRST = {
    "de": "Kiel. Am Montag sagte Minister Jonas Brandt in Rostock, die Reederei werde das Schiff verkaufen.",
    "en": "Leeds. On Monday minister Jonah Brand said in Bristol that the company would sell the ship.",
}
AUTHORITY = resolve.Authority()
Result = TypeVar("Result")


class Stages:
    """Processor time by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.tokens = 0

    def run(self, stage: str, function: Callable[[], Result]) -> Result:
        """What `function` gives, its time added to the stage's."""
        begin = time.process_time()
        result = function()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.process_time() - begin
        return result

    def read(self, document: Document, options: Options) -> None:
        """One document through all stages."""
        words = language.load(document.language)
        parsed = self.run("parse", lambda: pipeline.parse_document(document, options))
        mended = self.run("extract", lambda: ordered(parsed, words))
        mentions = self.run("extract", lambda: extract(mended, words))
        resolved = self.run("resolve", lambda: resolve.resolve(mended, mentions, words, authority=AUTHORITY))
        self.run("assemble", lambda: assemble.assemble(mended, mentions, resolved, quote=options.quote))
        self.tokens += sum(len(sentence.tokens) for sentence in parsed.sentences)


def main(paths: Sequence[str]) -> None:
    """Print the profile."""
    options = Options()
    loading, reading = Stages(), Stages()
    for code, text in FIRST.items():
        place = Span(0, text.index("."))
        first = Document(
            id=DocumentId(f"doc-{code}"),
            text=text,
            language=code,
            source=Source(name=f"first-{code}"),
            dateline=Dateline(span=place, place=place),
        )
        loading.read(first, options)
    with pipeline.collection_paused():
        for document in pipeline.documents(list(paths) or ["seeds"], options=options):
            if isinstance(document, Document):
                reading.read(document, options)
    parse = reading.seconds["parse"]
    print(f"loading models, tables and place names: {sum(loading.seconds.values()):.2f} s, once")
    print(f"{reading.tokens} tokens")
    for stage, seconds in reading.seconds.items():
        print(f"{stage:9}{1e3 * seconds:8.0f} ms  {seconds / parse:5.0%} of parsing")
    rest = sum(reading.seconds.values()) - parse
    print(f"{'the rest':9}{1e3 * rest:8.0f} ms  {rest / parse:5.0%} of parsing")


if __name__ == "__main__":
    main(sys.argv[1:])

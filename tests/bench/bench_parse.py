"""How fast the parsers are: words per CPU second from raw text, the time to load, the peak of memory.

Run it by hand: `python tests/bench/bench_parse.py TEXT…`; without files it reads the seeds.
"""

import resource
import sys
import time
from pathlib import Path

from zeitgraph.model.text import Document, DocumentId, Source
from zeitgraph.parse import parser_for

SEEDS = Path(__file__).parents[2] / "seeds"


def main(paths: list[str]) -> None:
    """Print a line a language."""
    texts = [Path(path).read_text(encoding="utf-8") for path in paths] or [
        path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))
    ]
    for language in ("de", "en"):
        begin = time.perf_counter()
        parser = parser_for(language)
        loaded = time.perf_counter() - begin
        documents = [
            Document(id=DocumentId(str(k)), text=text, language=language, source=Source(name=str(k)))
            for k, text in enumerate(texts)
        ]
        for run in ("first", "second"):
            begin = time.process_time()
            words = sum(len(sentence.tokens) for d in documents for sentence in parser.parse(d).sentences)
            speed = words / (time.process_time() - begin)
            sys.stdout.write(
                f"{language} {run} run: {words} words, {speed:.0f} words a CPU second, loaded in {loaded:.2f} s\n"
            )
    sys.stdout.write(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n")


if __name__ == "__main__":
    main(sys.argv[1:])

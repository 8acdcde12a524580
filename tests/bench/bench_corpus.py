"""Peak memory and time of a corpus: `python -m tests.bench.bench_corpus [DOCUMENTS]`, 1,000 of the seeds' length.

The documents are copies of the seeds, each of another day and with other spellings of some of its names, so that they
are told apart and their actors only partly agree. They go through `zeitgraph build` as a user would run it.
"""

import datetime
import hashlib
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
LIMIT = 1_000  # megabytes, for 1,000 documents
CHANGED = 4  # one in so many names is spelt otherwise
_NAME = re.compile(r"\b[A-ZÄÖÜ][\w-]{5,}\b")
_YEAR = re.compile(r"\b20(\d\d)\b")


def copies(count: int) -> Iterator[str]:
    """Lines of a manifest: so many documents, the seeds by turns."""
    seeds = sorted(path for path in SEEDS.iterdir() if path.suffix in (".txt", ".md"))
    for number in range(count):
        path = seeds[number % len(seeds)]
        published = datetime.date(2014, 1, 1) + datetime.timedelta(days=number)
        text = _YEAR.sub(str(published.year), path.read_text(encoding="utf-8"))
        text = _NAME.sub(lambda match, number=number: _otherwise(match[0], number), text)  # type: ignore[misc]
        record = {"id": f"{path.stem}-{number}", "text": text, "published": published.isoformat()}
        yield json.dumps(record, ensure_ascii=False)


def _otherwise(name: str, number: int) -> str:
    digest = hashlib.sha256(f"{name} {number}".encode()).digest()
    if digest[0] % CHANGED:
        return name
    return name[:-3] + chr(97 + digest[1] % 26) + name[-3:]


def main(count: int) -> None:
    """Builds the corpus in a process of its own, and prints what that took."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        corpus.write_text("\n".join(copies(count)) + "\n", encoding="utf-8")
        begin = time.monotonic()
        command = [sys.executable, "-c", "from zeitgraph.cli import main; main()"]
        subprocess.run([*command, "build", str(corpus), "-o", f"{folder}/out"], check=True)
        seconds = time.monotonic() - begin
        written = sum(path.stat().st_size for path in (Path(folder) / "out").iterdir())
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = used.ru_utime + used.ru_stime
    print(f"{count} documents: peak {used.ru_maxrss / 1024:.0f} MB (limit {LIMIT}), {written / 1e6:.0f} MB written")
    print(f"{processor / count:.2f} s of processor time a document, {seconds / count:.2f} s of clock time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)

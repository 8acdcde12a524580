"""dateparser's `search_dates` on raw texts, as our scorer reads it: `python -m tests.bench.timex_dateparser RAW.jsonl`.

What it finds counts as a DATE of one day, or a TIME where the words hold a clock time; it is told language and date.
"""

import datetime
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from dateparser.search import search_dates

_CLOCK = re.compile(r"\d[:.]\d\d|\d\s*(?:[ap]\.?m|Uhr)", re.IGNORECASE)


def timexes(text: str, created: str, code: str) -> Iterator[dict[str, object]]:
    """The expressions that dateparser finds in a text, in its order."""
    base = datetime.datetime.fromisoformat(created)
    place = 0
    for words, moment in search_dates(text, languages=[code], settings={"RELATIVE_BASE": base}) or ():
        begin = text.find(words, place)
        if begin < 0:
            continue
        place = begin + len(words)
        clock = _CLOCK.search(words) is not None
        value = moment.strftime("%Y-%m-%dT%H:%M" if clock else "%Y-%m-%d")
        yield {"begin": begin, "end": place, "type": "TIME" if clock else "DATE", "value": value}


def main(path: Path, code: str) -> None:
    """Writes a line {"doc", "timexes"} for each line {"doc", "text", "dct"} of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        print(json.dumps({"doc": raw["doc"], "timexes": list(timexes(raw["text"], raw["dct"], code))}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

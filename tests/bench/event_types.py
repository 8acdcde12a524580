"""Event types of single triggers: `python -m tests.bench.event_types [--odd] [--errors]` scores `tests/gold/types`.

Printed by language, domain and type: how many triggers are found, and how many of these have the right type; `--odd`
counts the odd lines only. `--errors` lists what is wrong in odd lines, never in even ones: these stay unseen.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from zeitgraph import pipeline, read
from zeitgraph.model.mention import EventMention, EventType
from zeitgraph.model.options import Options
from zeitgraph.model.text import Span

FOLDER = Path(__file__).parents[1] / "gold" / "types"
LANGUAGES = ("de", "en")
PUBLISHED = "2024-05-15"
GAP = " ~ "  # between the parts of a discontinuous trigger


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the gold file: a trigger in its sentence, and its type."""

    language: str
    number: int
    domain: str
    sentence: str
    trigger: str
    type: EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A gold line and the type that we give its trigger; None where no event is found there."""

    line: Line
    given: EventType | None

    @property
    def right(self) -> bool:
        """Whether the type is gold's."""
        return self.given is self.line.type


def main(arguments: Sequence[str]) -> None:
    """Prints the tables, and with `--errors` the wrong odd lines."""
    verdicts = [verdict(line) for code in LANGUAGES for line in lines(code, odd="--odd" in arguments)]
    for name, key in KEYS.items():
        print(f"\n{name:24} found           type")
        for value in sorted({key(each.line) for each in verdicts}):
            print(f"{value:24} {_row([each for each in verdicts if key(each.line) == value])}")
    if "--errors" in arguments:
        print()
        for each in verdicts:
            if not each.right and each.line.number % 2:
                print(_told(each))


def lines(code: str, *, odd: bool = False) -> Iterator[Line]:
    """The gold lines of a language in their order, numbered from 1; with `odd` each other one, from the first."""
    for number, row in enumerate((FOLDER / f"{code}.tsv").read_text(encoding="utf-8").splitlines(), 1):
        domain, sentence, trigger, label = row.split("\t")
        if number % 2 or not odd:
            yield Line(
                language=code,
                number=number,
                domain=domain,
                sentence=sentence,
                trigger=trigger,
                type=EventType(label),
            )


def verdict(line: Line) -> Verdict:
    """The type of the event whose trigger overlaps gold's: of several the one whose main word stands in it."""
    spans = trigger_spans(line.sentence, line.trigger)
    found = [event for event in _events(line.language, line.sentence) if _overlap(event.parts, spans)]
    best = max(found, key=lambda event: _overlap([event.span], spans), default=None)
    return Verdict(line=line, given=best.type if best else None)


def trigger_spans(sentence: str, trigger: str) -> list[Span]:
    """Where the parts of a trigger stand, each after the one before; raises ValueError for one that does not."""
    spans: list[Span] = []
    for part in trigger.split(GAP):
        begin = sentence.index(part, spans[-1].end if spans else 0)
        spans.append(Span(begin, begin + len(part)))
    return spans


def _overlap(parts: Sequence[Span], spans: Sequence[Span]) -> int:
    return sum(part.overlaps(span) for part in parts for span in spans)


@cache
def _events(language: str, sentence: str) -> tuple[EventMention, ...]:
    raw = read.raw_document(sentence, name="sentence", label="sentence", fields={"published": PUBLISHED})
    return pipeline.read_document(read.document(raw, language=language), Options()).mentions.events


def _row(verdicts: Sequence[Verdict]) -> str:
    found = [each for each in verdicts if each.given]
    right = sum(each.right for each in found)
    return f"{_share(len(found), len(verdicts))} {_share(right, len(found))}"


def _share(some: int, every: int) -> str:
    return f"{some / every if every else 0:5.3f} ({some}/{every})".ljust(16)


def _told(each: Verdict) -> str:
    line = each.line
    given = each.given or "not found"
    return f"{line.language}:{line.number} {line.trigger}: {given}, expected {line.type} | {line.sentence}"


KEYS: dict[str, Callable[[Line], str]] = {
    "language": lambda line: line.language,
    "language and domain": lambda line: f"{line.language} {line.domain}",
    "language and type": lambda line: f"{line.language} {line.type}",
}


if __name__ == "__main__":
    main(sys.argv[1:])

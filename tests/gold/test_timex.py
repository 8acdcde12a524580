"""TIMEX3 of invented English paragraphs, annotated before any run: `tests/gold/timex`, see its README.

F1 as in TempEval-3: an expression is found where an annotated one overlaps it; type and value count where they are the
same besides. The floors stand a little under what was measured.
"""

import datetime
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from zeitgraph.pipeline import tag_timexes

GOLD = Path(__file__).parent / "timex"
FLOORS = {"strict": 0.90, "relaxed": 0.96, "type": 0.95, "value": 0.90}
Expression = tuple[int, int, str, str]  # begin, end, type, value


def annotated(path: Path) -> tuple[str, str, list[Expression]]:
    """Text, creation date and expressions of a TimeML file."""
    root = ET.parse(path).getroot()
    text, found = "", []
    body = root.find("TEXT")
    creation = root.find("DCT/TIMEX3")
    assert body is not None
    assert creation is not None
    text = body.text or ""
    for element in body:
        begin, words = len(text), "".join(element.itertext())
        text += words + (element.tail or "")
        if element.tag == "TIMEX3":
            found.append((begin, begin + len(words), element.attrib["type"], element.attrib["value"]))
    return text, creation.attrib["value"], found


@cache
def figures() -> dict[str, float]:
    """F1 by measure over all files."""
    hits, wanted, given = dict.fromkeys(FLOORS, 0), 0, 0
    for path in sorted(GOLD.glob("*.tml")):
        text, created, gold = annotated(path)
        found = tag_timexes(text, created=datetime.date.fromisoformat(created), code="en")
        system = [(timex.span.begin, timex.span.end, str(timex.type), timex.value) for timex in found]
        wanted, given = wanted + len(gold), given + len(system)
        for one in gold:
            match = next((other for other in system if one[0] < other[1] and other[0] < one[1]), None)
            if match is not None:
                hits["relaxed"] += 1
                hits["strict"] += one[:2] == match[:2]
                hits["type"] += one[2] == match[2]
                hits["value"] += one[3] == match[3]
    return {name: 2 * count / (wanted + given) for name, count in hits.items()}


@pytest.mark.gold
@pytest.mark.parametrize("measure", list(FLOORS))
def test_english_times_are_found_and_understood(measure: str) -> None:
    assert figures()[measure] >= FLOORS[measure]

"""Publication dates of invented page heads and feet with their traps: `tests/gold/heads`, see its README."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from zeitgraph import read

HEADS = Path(__file__).parent / "heads" / "heads.jsonl"
FLOOR = 0.93  # of 80; what gives a month only is not dated, as a month is no day


def pages() -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in HEADS.read_text(encoding="utf-8").splitlines())


def created(page: dict[str, Any]) -> str | None:
    fields = {"url": page["url"]} if page.get("url") else {}
    raw = read.raw_document(page["text"], name=page["id"], label=page["id"], fields=fields)
    found = read.document(raw, language=page["language"]).created
    return found.date.isoformat() if found else None


@pytest.mark.gold
def test_publication_dates_of_page_heads() -> None:
    results = [created(page) == (page["published"] if len(page["published"] or "") == 10 else None) for page in pages()]
    assert sum(results) / len(results) >= FLOOR

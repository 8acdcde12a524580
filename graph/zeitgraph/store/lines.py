"""Where in an RDF file a statement stands: the line of its property, else of its subject."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

_PREFIX = re.compile(r"^\s*@?prefix\s+([\w.-]*):\s*<([^>]*)>", re.IGNORECASE | re.MULTILINE)
_JSON_PREFIX = re.compile(r'"(\w+)": "([^"]+[/#])"')


def lines_of(path: Path, statements: Sequence[tuple[str, str]], prefixes: Mapping[str, str]) -> list[int | None]:
    """The line, from 1, of each statement (subject, property), or None where it cannot be found as it is written."""
    if not statements:
        return []
    text = path.read_text(encoding="utf-8", errors="replace")
    is_json = path.suffix.lower() == ".jsonld"
    declared = (_JSON_PREFIX if is_json else _PREFIX).findall(text[:20_000])
    names = {**prefixes, **dict(declared)}
    lines = text.split("\n")
    firsts = _subjects(lines, {subject for subject, _ in statements}, names, is_json=is_json)
    return [_line(lines, firsts.get(subject, []), _forms(property, names)) for subject, property in statements]


def _subjects(
    lines: Sequence[str], subjects: set[str], names: Mapping[str, str], *, is_json: bool
) -> dict[str, list[int]]:
    """The lines that each subject's statements begin in."""
    forms = {form: subject for subject in subjects for form in _forms(subject, names)}
    found: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        opening = line.strip(" \t,")
        if is_json:
            word = opening.removeprefix('{"@id": ').split(",", 1)[0].strip('"{}') if '"@id"' in opening[:8] else ""
        else:
            word = opening.split(" ", 1)[0]
        if word in forms:
            found.setdefault(forms[word], []).append(number)
    return found


def _line(lines: Sequence[str], firsts: Sequence[int], property: Sequence[str]) -> int | None:
    """The first line with the property in a subject's block, which ends with an empty line or the next subject."""
    for first in firsts:
        for number in range(first, min(first + 200, len(lines))):
            if number > first and (not lines[number].strip() or lines[number][:1] not in " \t"):
                break
            if any(form in lines[number] for form in property if form):
                return number + 1
    return firsts[0] + 1 if firsts else None


def _forms(iri: str, names: Mapping[str, str]) -> list[str]:
    """How an IRI may be written: in full, and with each prefix that fits."""
    short = [f"{prefix}:{iri[len(space) :]}" for prefix, space in names.items() if space and iri.startswith(space)]
    return [f"<{iri}>", iri, *short] if iri else []

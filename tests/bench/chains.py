"""Who is who in the short texts of `tests/gold/chains`: pairs of mentions that stand for one entity.

`python -m tests.bench.chains` prints precision and recall for each language, and every pair that is wrong.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from zeitgraph import pipeline
from zeitgraph.assemble.score import Figures
from zeitgraph.extract import extract
from zeitgraph.language import load
from zeitgraph.model.options import Options
from zeitgraph.model.text import Document, DocumentId, Source, TokenRef
from zeitgraph.resolve.authority import Authority
from zeitgraph.resolve.coreference import corefer

FOLDER = Path(__file__).parents[1] / "gold" / "chains"
MARK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text without its marks; `marks` are the ends of marked words and the entities that they stand for."""

    language: str
    about: str
    text: str
    marks: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two marked words: joined where they are two, or kept apart where they are one."""

    joined: bool
    one: str
    other: str
    rule: str


def texts(code: str) -> list[Text]:
    """The texts of a language."""
    rows = tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))["texts"]
    return [_text(code, row["about"], row["text"]) for row in rows]


def score(text: Text, differences: list[Difference] | None = None) -> Figures:
    """Pairs of marked mentions that are one entity."""
    document = Document(
        id=DocumentId("text"), text=text.text, language=text.language, source=Source(name="text"), passages=()
    )
    words = load(text.language)
    parsed = pipeline.parse_document(document, Options())
    mentions = extract(parsed, words)
    found = corefer(parsed, mentions, words, authority=Authority())
    entity = {head: (chain.key, rule) for chain in found for head, rule in zip(chain.heads, chain.rules, strict=True)}
    spans = {mention.head: mention.span for mention in mentions.entities}

    def of(end: int) -> tuple[str, str, str]:
        head = next((h for h in entity if parsed.token(h).span.end == end), None)
        head = head or next((h for h, s in spans.items() if s.begin < end <= s.end), None)
        key, rule = entity[head] if isinstance(head, TokenRef) else (f"none {end}", "none")
        return key, rule, text.text[:end].split()[-1]

    figures = Figures()
    for (end, name), (other_end, other_name) in combinations(text.marks, 2):
        (key, _, word), (other_key, rule, other_word) = of(end), of(other_end)
        same, joined = name == other_name, key == other_key
        figures.add(int(same and joined), int(joined), int(same))
        if same is not joined and differences is not None:
            differences.append(
                Difference(joined=joined, one=f"{word}@{end}", other=f"{other_word}@{other_end}", rule=rule)
            )
    return figures


def total(code: str) -> Figures:
    """All texts of a language together."""
    figures = Figures()
    for text in texts(code):
        found = score(text)
        figures.add(found.right, found.given, found.wanted)
    return figures


def _text(code: str, about: str, marked: str) -> Text:
    plain, marks, last = "", [], 0
    for match in MARK.finditer(marked):
        plain += marked[last : match.start()]
        marks.append((len(plain), match.group(1)))
        last = match.end()
    return Text(language=code, about=about, text=plain + marked[last:], marks=tuple(marks))


def _told(code: str) -> Iterator[str]:
    for text in texts(code):
        differences: list[Difference] = []
        score(text, differences)
        if differences:
            yield f"{code}: {text.about}: {text.text}"
        for found in differences:
            yield f"    {'JOINED' if found.joined else 'apart'}  {found.one}  {found.other}  [{found.rule}]"


def main(codes: list[str]) -> None:
    """Prints the wrong pairs, then the figures."""
    for code in codes or ["de", "en"]:
        print("\n".join(_told(code)))
    for code in codes or ["de", "en"]:
        figures = total(code)
        print(f"{code}: precision {figures.precision:.3f}, recall {figures.recall:.3f}, pairs {figures.wanted}")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Who is who, and who says what, in the short texts of `tests/gold/chains`.

`python -m tests.bench.chains [de|en]` prints, for each language, every pair of mentions that is wrong and every event
with the wrong source, then precision and recall of the pairs and the share of right sources.
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
from zeitgraph.extract import extract, ordered
from zeitgraph.language import load
from zeitgraph.model.mention import Mentions
from zeitgraph.model.options import Options
from zeitgraph.model.text import Document, DocumentId, ParsedDocument, Source, TokenRef
from zeitgraph.resolve.authority import Authority
from zeitgraph.resolve.coreference import corefer

FOLDER = Path(__file__).parents[1] / "gold" / "chains"
FILES = ("{code}.toml", "speech-{code}.toml", "news-{code}.toml")
MARK = re.compile(r"\{(=?)(\w*)\}")
AUTHOR = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text without its marks; `marks` are the ends of marked words and the entities that they stand for.

    `said` are the ends of marked triggers and the entities that say so, '' where the author does.
    """

    language: str
    about: str
    text: str
    marks: tuple[tuple[int, str], ...]
    said: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the program made of a text: by the ends of words the entity's key, why, and the source's key of an event."""

    text: str
    entities: dict[int, tuple[str, str]]
    sources: dict[int, str]

    def entity(self, end: int) -> tuple[str, str, str]:
        """Key, rule and word of the mention that ends here."""
        key, rule = self.entities.get(end, (f"none {end}", "none"))
        return key, rule, self.text[:end].split()[-1]


def texts(code: str) -> list[Text]:
    """The texts of a language."""
    files = [FOLDER / name.format(code=code) for name in FILES]
    rows = [row for file in files for row in tomllib.loads(file.read_text(encoding="utf-8"))["texts"]]
    return [_text(code, row["about"], row["text"]) for row in rows]


def score(text: Text, found: Found, differences: list[str] | None = None) -> Figures:
    """Pairs of marked mentions that are one entity; each that differs is told in `differences`."""
    figures = Figures()
    for (end, name), (other_end, other_name) in combinations(text.marks, 2):
        (key, _, word), (other_key, rule, other) = found.entity(end), found.entity(other_end)
        same, joined = name == other_name, key == other_key
        figures.add(int(same and joined), int(joined), int(same))
        if same is not joined and differences is not None:
            differences.append(f"{'JOINED' if joined else 'apart'}  {word}@{end}  {other}@{other_end}  [{rule}]")
    return figures


def sources(text: Text, found: Found, differences: list[str] | None = None) -> Figures:
    """Marked triggers with their source: right where it is the entity that is marked, or nobody."""
    keys: dict[str, set[str]] = {AUTHOR: {AUTHOR}}
    for end, name in text.marks:
        keys.setdefault(name, set()).add(found.entity(end)[0])
    figures = Figures()
    for end, name in text.said:
        source = found.sources.get(end)
        right = source is not None and source in keys[name]
        figures.add(int(right), int(source is not None), 1)
        if not right and differences is not None:
            said = "no event" if source is None else source or "author"
            differences.append(f"source  {text.text[:end].split()[-1]}@{end}  {said}, expected {name or 'author'}")
    return figures


def found_in(text: Text) -> Found:
    """The text through all stages that the marks ask for."""
    document = Document(
        id=DocumentId("text"), text=text.text, language=text.language, source=Source(name="text"), passages=()
    )
    words = load(text.language)
    parsed = ordered(pipeline.parse_document(document, Options()), words)
    mentions = extract(parsed, words)
    chains = corefer(parsed, mentions, words, authority=Authority())
    entity = {head: (chain.key, rule) for chain in chains for head, rule in zip(chain.heads, chain.rules, strict=True)}
    return Found(
        text=text.text,
        entities=dict(_entities(parsed, mentions, entity)),
        sources=dict(_sources(mentions, {head: key for head, (key, _) in entity.items()})),
    )


def total(code: str) -> tuple[Figures, Figures]:
    """All texts of a language together: pairs, and sources."""
    pairs, said = Figures(), Figures()
    for text in texts(code):
        found = found_in(text)
        for figures, part in ((pairs, score(text, found)), (said, sources(text, found))):
            figures.add(part.right, part.given, part.wanted)
    return pairs, said


def _entities(
    parsed: ParsedDocument, mentions: Mentions, entity: dict[TokenRef, tuple[str, str]]
) -> Iterator[tuple[int, tuple[str, str]]]:
    """The last word of a mention stands for it where no head does: the heads come last, and win."""
    for mention in mentions.entities:
        for token in parsed.sentences[mention.head.sentence].tokens:
            if mention.span.covers(token.span) and mention.head in entity:
                yield token.span.end, entity[mention.head]
    for head, known in entity.items():
        yield parsed.token(head).span.end, known


def _sources(mentions: Mentions, keys: dict[TokenRef, str]) -> Iterator[tuple[int, str]]:
    for event in mentions.events:
        source = event.attribution.speaker if event.attribution else None
        for part in (*event.parts, event.span):
            yield part.end, keys.get(source, "unknown") if source else AUTHOR


def _text(code: str, about: str, marked: str) -> Text:
    plain, last = "", 0
    marks: list[tuple[int, str]] = []
    said: list[tuple[int, str]] = []
    for match in MARK.finditer(marked):
        plain += marked[last : match.start()]
        (said if match.group(1) else marks).append((len(plain), match.group(2)))
        last = match.end()
    return Text(language=code, about=about, text=plain + marked[last:], marks=tuple(marks), said=tuple(said))


def _told(code: str) -> Iterator[str]:
    for text in texts(code):
        differences: list[str] = []
        found = found_in(text)
        score(text, found, differences)
        sources(text, found, differences)
        if differences:
            yield f"{code}: {text.about}: {text.text}"
        yield from (f"    {difference}" for difference in differences)


def main(codes: list[str]) -> None:
    """Prints what is wrong, then the figures."""
    for code in codes or ["de", "en"]:
        print("\n".join(_told(code)))
    for code in codes or ["de", "en"]:
        pairs, said = total(code)
        print(f"{code}: pairs {pairs.wanted}, precision {pairs.precision:.3f}, recall {pairs.recall:.3f}")
        print(f"{code}: sources {said.wanted}, right {said.recall:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])

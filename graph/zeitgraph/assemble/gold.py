"""Gold annotation (YAML) and events of a system (JSON Lines) to records that can be compared.

Gold quotes the text: each trigger and argument is a word of a passage, 'word#2' the second of its kind.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from zeitgraph.errors import InputError
from zeitgraph.model.mention import Role
from zeitgraph.model.text import Span

_OPEN = ".."
_AUTHOR = "author"
_ROLES = frozenset(role.value for role in Role)
_OTHER_NAMES = {
    "origin": "location",
    "destination": "location",
    "place": "location",
    "theme": "patient",
    "partner": "recipient",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredArgument:
    """A role, the head word that fills it, and the entity that it stands for."""

    role: str
    span: Span
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredEvent:
    """An event of either side; `parts` are the words of its trigger, `span` the main one, `label` the lemma."""

    span: Span
    parts: tuple[Span, ...]
    label: str
    type: str | None = None
    arguments: tuple[ScoredArgument, ...] = ()
    earliest: str | None = None
    latest: str | None = None
    factuality: str | None = None
    source: str | None = None
    source_name: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """A gold file: the text, its day, its entities (type, name, same_as …), its events, and what is not judged."""

    name: str
    text: str
    language: str
    published: str
    given: bool
    entities: Mapping[str, Mapping[str, Any]]
    events: tuple[ScoredEvent, ...]
    ignored: tuple[Span, ...] = ()

    def same(self, entity: str) -> str:
        """The entity that this one counts as: a government may count as its state."""
        return str(self.entities[entity].get("same_as", entity))


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemDocument:
    """What a system found in one document."""

    published: str | None
    events: tuple[ScoredEvent, ...]


def gold_documents(paths: Sequence[Path]) -> tuple[GoldDocument, ...]:
    """The gold files among `paths`, and in those that are folders. Raises InputError naming file and word."""
    files = [file for path in paths for file in (sorted(path.glob("*.yaml")) if path.is_dir() else [path])]
    if not files:
        raise InputError(f"{', '.join(map(str, paths))}: there are no gold files (*.yaml)")
    return tuple(_gold_document(file) for file in files)


def system_documents(lines: Iterable[str], label: str = "events") -> dict[str, SystemDocument]:
    """The events of JSON Lines by their document's name. Raises InputError naming the line that is none."""
    events: dict[str, list[ScoredEvent]] = {}
    published: dict[str, str | None] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                raw = json.loads(line)
                events.setdefault(raw["doc"], []).append(_system_event(raw))
                published[raw["doc"]] = raw.get("published")
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(f"{label}, line {number}: not an event as events.jsonl has them ({error})") from None
    return {name: SystemDocument(published=published[name], events=tuple(found)) for name, found in events.items()}


def _gold_document(path: Path) -> GoldDocument:
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = raw["text"] if "text" in raw else (path.parent / raw["text_file"]).read_text(encoding="utf-8")
        entities = raw.get("entities") or {}
        return GoldDocument(
            name=raw["doc"],
            text=text,
            language=raw["language"],
            published=str(raw["published"]),
            given=bool(raw.get("given", True)),
            entities=entities,
            events=tuple(_gold_event(item, text, entities, f"{path}: {item['t']}") for item in raw["events"]),
            ignored=tuple(_passage(text, passage, str(path)) for passage in raw.get("ignore") or ()),
        )
    except OSError as error:
        raise InputError(f"{error.filename or path}: {error.strerror or error}") from None
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not gold annotation ({' '.join(str(error).split())})") from None


def _gold_event(item: Mapping[str, Any], text: str, entities: Mapping[str, Any], where: str) -> ScoredEvent:
    passage = _passage(text, item["s"], where, unique=True)
    parts = tuple(_word(text, passage, part.strip(), where) for part in str(item["t"]).split("~"))
    time = str(item.get("time", _OPEN))
    earliest, slash, latest = time.partition("/")
    source = item.get("source", _AUTHOR)
    if source != _AUTHOR and source not in entities:
        raise InputError(f"{where}: no such source: {source}")
    return ScoredEvent(
        span=parts[0],
        parts=parts,
        label=item["lemma"],
        type=item.get("type"),
        arguments=tuple(_gold_arguments(item.get("args") or {}, text, passage, entities, where)),
        earliest=None if earliest == _OPEN else earliest,
        latest=None if (latest if slash else earliest) == _OPEN else (latest if slash else earliest),
        factuality=item.get("fact"),
        source=None if source == _AUTHOR else source,
        optional=bool(item.get("optional")),
    )


def _gold_arguments(
    roles: Mapping[str, Any], text: str, passage: Span, entities: Mapping[str, Any], where: str
) -> Iterable[ScoredArgument]:
    for role, values in roles.items():
        if role not in _ROLES:
            raise InputError(f"{where}: no such role: {role}")
        for value in values if isinstance(values, list) else [values]:
            head, _, entity = (piece.strip() for piece in str(value).partition("="))
            if entity and entity not in entities:
                raise InputError(f"{where}: no such entity: {entity}")
            yield ScoredArgument(role=role, span=_word(text, passage, head, where), entity=entity or None)


def _passage(text: str, passage: str, where: str, *, unique: bool = False) -> Span:
    begin = text.find(passage)
    if begin < 0:
        raise InputError(f"{where}: the passage is not in the text: {passage[:60]!r}")
    if unique and text.find(passage, begin + 1) >= 0:
        raise InputError(f"{where}: the passage is more than once in the text: {passage[:60]!r}")
    return Span(begin, begin + len(passage))


def _word(text: str, passage: Span, word: str, where: str) -> Span:
    """The n-th 'word#n' in a passage, at the borders of words where it begins and ends with a letter."""
    word, _, number = word.partition("#")
    found = [span for span in _occurrences(text, passage, word) if _whole(text, span, word)]
    wanted = int(number or 1)
    if len(found) < wanted:
        raise InputError(f"{where}: {word!r} (number {wanted}) is not in the passage")
    return found[wanted - 1]


def _occurrences(text: str, passage: Span, word: str) -> Iterable[Span]:
    place = text.find(word, passage.begin, passage.end) if word else -1
    while place >= 0:
        yield Span(place, place + len(word))
        place = text.find(word, place + 1, passage.end)


def _whole(text: str, span: Span, word: str) -> bool:
    before, after = text[span.begin - 1 : span.begin], text[span.end : span.end + 1]
    return not (before.isalnum() and word[0].isalnum()) and not (after.isalnum() and word[-1].isalnum())


def _system_event(raw: Mapping[str, Any]) -> ScoredEvent:
    trigger, time = raw["trigger"], raw.get("time") or {}
    span = Span(trigger["begin"], trigger["end"])
    parts = tuple(Span(begin, end) for begin, end in trigger.get("parts", ())) or (span,)
    return ScoredEvent(
        span=span,
        parts=parts if span in parts else (*parts, span),
        label=raw.get("lemma") or trigger.get("text", ""),
        type=raw.get("type"),
        arguments=tuple(_system_arguments(raw.get("args", ()))),
        earliest=time.get("earliest"),
        latest=time.get("latest"),
        factuality=raw.get("factuality"),
        source=raw.get("source"),
        source_name=raw.get("source_name"),
    )


def _system_arguments(raw: Iterable[Mapping[str, Any]]) -> Iterable[ScoredArgument]:
    for argument in raw:
        role = _OTHER_NAMES.get(argument["role"], argument["role"])
        if role in _ROLES:
            yield ScoredArgument(
                role=role, span=Span(argument["begin"], argument["end"]), entity=argument.get("entity")
            )

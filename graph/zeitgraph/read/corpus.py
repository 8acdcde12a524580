"""Paths to documents: what is given is found first, then read one by one."""

import datetime
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from zeitgraph.errors import DocumentError, InputError
from zeitgraph.language import load
from zeitgraph.model.text import Document, DocumentId, Passage, Rejection, Section, Source
from zeitgraph.read.creation import creation_time
from zeitgraph.read.detect import language_of, supported
from zeitgraph.read.page import Page, page
from zeitgraph.read.readers import READERS, RawDocument, read_unnamed

STANDARD_INPUT = "-"
BUILT = ("graph.nq", "events.jsonl")  # a folder with both is what a build wrote


def documents(
    paths: Sequence[str],
    *,
    published: datetime.date | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | Rejection]:
    """The documents under `paths`: files, folders (with all below), manifests, '-' for `stdin`; sorted, each file once.

    `published` and `language` hold for all of them. A path that does not exist, a format that is not known and a folder
    without a readable file raise InputError at once; a document that cannot be used comes as a Rejection, in its place.
    """
    if language is not None:
        language = load(language).code
    files = _files([path for path in paths if path != STANDARD_INPUT])
    if STANDARD_INPUT in paths and stdin is None:
        raise InputError("-: there is no standard input")
    return _documents(files, stdin if STANDARD_INPUT in paths else None, published, language)


def document(raw: RawDocument, *, published: datetime.date | None = None, language: str | None = None) -> Document:
    """The document of a raw text: language, passages, dateline, date, id.

    Raises DocumentError for a language that there are no tables for.
    """
    code = language or (supported(raw.language, raw.label) if raw.language else language_of(_words(raw), raw.label))
    parts = Page(passages=()) if raw.parsed else page(raw.text, code, begin=raw.begin, title=raw.title)
    created = creation_time(raw.text, parts, code, caller=published, metadata=raw.published, url=raw.url, name=raw.name)
    return Document(
        id=document_id(raw.text, raw.url, created.date if created else None),
        text=raw.text,
        language=code,
        source=Source(name=raw.name, url=raw.url, title=raw.title or _title(raw.text, parts), publisher=raw.publisher),
        created=created,
        passages=parts.passages,
        dateline=parts.dateline,
        parsed=raw.parsed,
    )


def document_id(text: str, url: str | None, published: datetime.date | None) -> DocumentId:
    """The first 12 hexadecimal digits of the SHA-256 of 'text NUL url NUL day' in UTF-8.

    The day is ISO 8601; a URL or day that is not known is empty.
    """
    day = published.isoformat() if published else ""
    return DocumentId(
        hashlib.sha256("\0".join((text, url or "", day)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    )


def _words(raw: RawDocument) -> str:
    """The text that tells the language: without front matter; of trees, the forms."""
    if not raw.parsed:
        return raw.text[raw.begin :]
    return " ".join(line.split("\t")[1] for line in raw.text.split("\n") if line.count("\t") > 1)


def _title(text: str, parts: Page) -> str | None:
    def headline(passage: Passage) -> bool:
        return passage.section is Section.HEADLINE and passage.rule == "headline"

    return next((passage.span.of(text) for passage in parts.passages if headline(passage)), None)


def _files(paths: Sequence[str]) -> list[Path]:
    found: dict[Path, Path] = {}
    for given in map(Path, paths):
        for path in _below(given) if given.is_dir() else [_known(given)]:
            found.setdefault(path.resolve(), path)
    return sorted(found.values(), key=lambda path: (path.stem, path.as_posix()))


def _below(folder: Path) -> list[Path]:
    if all((folder / name).is_file() for name in BUILT):
        raise InputError(f"{folder}: the folder holds what was built, no documents; give {folder / BUILT[0]}")
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in READERS and path.is_file()]
    kept = [path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    if not kept:
        raise InputError(f"{folder}: the folder has no file that can be read ({', '.join(READERS)})")
    return kept


def _known(path: Path) -> Path:
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder")
    if path.suffix.lower() not in READERS:
        ending = path.suffix or "a name without an ending"
        raise InputError(f"{path}: {ending} is not a format that is read: {', '.join(READERS)}")
    return path


def _documents(
    files: Sequence[Path], stdin: BinaryIO | None, published: datetime.date | None, language: str | None
) -> Iterator[Document | Rejection]:
    for path in files:
        yield from _finished(_opened(path), str(path), published, language)
    if stdin is not None:
        yield from _finished(read_unnamed(stdin, "stdin", "standard input"), "standard input", published, language)


def _opened(path: Path) -> Iterator[RawDocument | Rejection]:
    try:
        with path.open("rb") as stream:
            yield from READERS[path.suffix.lower()](stream, path.stem, str(path))
    except OSError as error:
        raise DocumentError(f"{path}: {error.strerror or error}") from None


def _finished(
    items: Iterator[RawDocument | Rejection], label: str, published: datetime.date | None, language: str | None
) -> Iterator[Document | Rejection]:
    try:
        for item in items:
            yield item if isinstance(item, Rejection) else _usable(item, published, language)
    except DocumentError as error:
        yield Rejection(name=label, reason=str(error))


def _usable(raw: RawDocument, published: datetime.date | None, language: str | None) -> Document | Rejection:
    try:
        return document(raw, published=published, language=language)
    except DocumentError as error:
        return Rejection(name=raw.label, reason=str(error))

"""Text to files: each is written whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

from zeitgraph.errors import OutputError


def write_file(path: Path, chunks: Iterable[str]) -> None:
    """Write the chunks as UTF-8 under a temporary name beside `path`, then rename: an error leaves what was there.

    Lines end as the chunks end them, on every system. A half of a surrogate pair, which UTF-8 cannot hold, becomes '?'.
    Raises OutputError, naming the path, where it cannot be written.
    """
    write_bytes(path, (chunk.encode("utf-8", errors="replace") for chunk in chunks))


def write_bytes(path: Path, chunks: Iterable[bytes]) -> None:
    """As `write_file`, for a file that is no text."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.writelines(chunks)
        part.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({_reason(error)}); choose another folder with -o") from error
    finally:
        _remove(part)


def make_folder(path: Path) -> None:
    """Make the folder and those above it. Raises OutputError where that cannot be done, or where `path` is a file."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: no folder can be made there ({_reason(error)}); choose another with -o") from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError:
        return


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()

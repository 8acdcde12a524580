"""Languages as folders of TOML tables: `de/time.toml` is `load("de").table("time")`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from zeitgraph.errors import LanguageError


def _folders() -> dict[str, Traversable]:
    root = files("zeitgraph.language")
    return {
        folder.name: folder for folder in root.iterdir() if folder.is_dir() and (folder / "language.toml").is_file()
    }


@dataclass(frozen=True, slots=True)
class Language:
    """A language that we have tables for; `code` is ISO 639-1."""

    code: str

    def table(self, name: str) -> Mapping[str, Any]:
        """The table `name`, as TOML gives it. Raises LanguageError where the table is missing or is not TOML."""
        return _table(self.code, name)

    @property
    def name(self) -> str:
        """The language's name in English."""
        return str(self.table("language")["name"])

    @property
    def nouns_are_capitalised(self) -> bool:
        """Whether a capital tells a noun from a verb."""
        return bool(self.table("language")["nouns_are_capitalised"])


LANGUAGES: tuple[str, ...] = tuple(sorted(_folders()))


@cache
def load(code: str) -> Language:
    """The language with this ISO 639-1 code. Raises LanguageError, naming those that there are."""
    if code not in LANGUAGES:
        raise LanguageError(f"language {code!r}: there are tables for {', '.join(LANGUAGES)} only")
    return Language(code)


@cache
def _table(code: str, name: str) -> Mapping[str, Any]:
    path = _folders()[code] / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LanguageError(f"language/{code}/{name}.toml: there is no such table") from None
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"language/{code}/{name}.toml: {error}") from None

"""Patterns over words, as the tables write them, to flat sequences of steps."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

_TOKEN = re.compile(r"'[^']*'|<[A-Z]+>|[\[\]()|?!~]|[A-Za-z_0-9]+(?::[a-z_0-9]+)?")
_Variants = list[tuple["Step", ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a pattern: `key` is 'c:CLASS', 'l:literal' or 'u:TAG'.

    `capture` renames what it captures; `glued` allows no space before it; `forbidden` says that it must not be there
    (and takes no word); an extent begins before it where it `opens` and ends after it where it `closes`.
    """

    key: str
    capture: str = ""
    glued: bool = False
    forbidden: bool = False
    opens: bool = False
    closes: bool = False


def expand(pattern: str, macros: Mapping[str, str]) -> Iterator[tuple[Step, ...]]:
    """All flat variants of a pattern. Raises ValueError where it is malformed."""
    parser = _Parser(_TOKEN.findall(pattern), macros, pattern)
    seen = set()
    for variant in parser.all():
        if variant and variant not in seen:
            seen.add(variant)
            yield variant


class _Parser:
    """Recursive descent over a pattern's tokens; each method gives the flat variants of what it read."""

    def __init__(self, tokens: list[str], macros: Mapping[str, str], pattern: str) -> None:
        self.tokens, self.macros, self.pattern, self.place = tokens, macros, pattern, 0

    def all(self) -> _Variants:
        variants = self.choice()
        if self.place < len(self.tokens):
            raise ValueError(f"pattern {self.pattern!r}: {self.tokens[self.place]!r} is not expected")
        return variants

    def choice(self) -> _Variants:
        variants = self.sequence()
        while self.peek() == "|":
            self.place += 1
            variants = variants + self.sequence()
        return variants

    def sequence(self) -> _Variants:
        variants: _Variants = [()]
        while self.peek() not in ("", "|", ")", "]"):
            item = self.item()
            variants = [before + after for before, after in product(variants, item)]
        return variants

    def item(self) -> _Variants:
        part = self.tokens[self.place]
        self.place += 1
        if part in "~!":
            return [(_marked(steps[0], part), *steps[1:]) if steps else steps for steps in self.item()]
        if part == "[":
            inner = self.closed("]")
            found = [(replace(steps[0], opens=True), *steps[1:]) for steps in inner]
            found = [(*steps[:-1], replace(steps[-1], closes=True)) for steps in found]
        elif part == "(":
            found = self.closed(")")
        elif part[0].isalpha() and part.isupper():
            found = _Parser(_TOKEN.findall(self.macros[part]), self.macros, self.macros[part]).all()
        else:
            found = [(_step(part),)]
        return self.optional(found)

    def optional(self, found: _Variants) -> _Variants:
        if self.peek() == "?":
            self.place += 1
            return [*found, ()]
        return found

    def closed(self, bracket: str) -> _Variants:
        variants = self.choice()
        if self.peek() != bracket:
            raise ValueError(f"pattern {self.pattern!r}: {bracket!r} is missing")
        self.place += 1
        return variants

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""


def _step(token: str) -> Step:
    if token.startswith("'"):
        return Step(f"l:{token[1:-1].casefold()}")
    if token.startswith("<"):
        return Step(f"u:{token[1:-1]}")
    capture, _, name = token.rpartition(":")
    return Step(f"c:{name}", capture)


def _marked(step: Step, mark: str) -> Step:
    """The step after '~' (it stands right behind the one before) or '!' (it must not stand there)."""
    return replace(step, glued=True) if mark == "~" else replace(step, forbidden=True)

"""The table `clauses`: sentences of our own, a phenomenon each, with the events that a reader finds in them.

An event is written 'lemma role=word … CODE by=word via=word type=TYPE': the head words of its participants (a role once
for each), its factuality where it is not CT+, its source where that is not the author, the medium that the source told
it to, and its type where the example is about it: 'erobern agent=Armee patient=Flughafen by=Sprecher via=Zeitung'. A
place may be `origin` or `destination`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zeitgraph.errors import LanguageError
from zeitgraph.language.factuality import CODES
from zeitgraph.language.tables import Language, load
from zeitgraph.language.verbs import ROLES

SOURCE, RELAY, TYPE = "by", "via", "type"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedEvent:
    """An event as an example expects it: `roles` are sorted pairs of role and head word; `type` None is any."""

    lemma: str
    roles: tuple[tuple[str, str], ...] = ()
    factuality: str = "CT+"
    source: str | None = None
    relay: str | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseExample:
    """A text with all of its events; `rule` is the one that finds something that no other rule would."""

    text: str
    phenomenon: str
    rule: str
    events: tuple[ExpectedEvent, ...]
    headline: bool = False


@cache
def clause_examples(code: str) -> tuple[ClauseExample, ...]:
    """The examples of a language. Raises LanguageError, naming the entry, where one is not written as described."""
    language = load(code)
    entries = language.table("clauses").get("examples", ())
    return tuple(_example(language, position, entry) for position, entry in enumerate(entries))


def expected_event(text: str) -> ExpectedEvent:
    """The event that a line of an example describes. Raises ValueError for a role or code that there is not.

    >>> expected_event("senken agent=Senator patient=Steuern PR+").roles
    (('agent', 'Senator'), ('patient', 'Steuern'))
    """
    named: dict[str, str] = {}
    lemma, roles, factuality = [], [], "CT+"
    for word in text.split():
        key, equals, value = word.partition("=")
        if word in CODES:
            factuality = word
        elif not equals:
            lemma.append(word)
        elif key in {SOURCE, RELAY, TYPE}:
            named[key] = value
        elif key in ROLES:
            roles.append((key, value))
        else:
            raise ValueError(f"there is no role {key!r}")
    return ExpectedEvent(
        lemma=" ".join(lemma),
        roles=tuple(sorted(roles)),
        factuality=factuality,
        source=named.get(SOURCE),
        relay=named.get(RELAY),
        type=named.get(TYPE),
    )


def _example(language: Language, position: int, entry: Mapping[str, Any]) -> ClauseExample:
    try:
        return ClauseExample(
            text=entry["text"],
            phenomenon=entry["phenomenon"],
            rule=entry["rule"],
            events=tuple(expected_event(line) for line in entry["events"]),
            headline=bool(entry.get("headline", False)),
        )
    except (KeyError, ValueError) as error:
        raise LanguageError(f"language/{language.code}/clauses.toml: example {position + 1}: {error}") from None

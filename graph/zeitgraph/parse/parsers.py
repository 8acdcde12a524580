"""The table of parsers: what a user names, and what that gives."""

from collections.abc import Callable, Mapping

from zeitgraph.errors import ParserError
from zeitgraph.language import load
from zeitgraph.parse.foreign import ConlluParser, SpacyParser, StanzaParser
from zeitgraph.parse.ours import zeitgraph_parser
from zeitgraph.parse.parser import Parser

DEFAULT = "zeitgraph"

PARSERS: Mapping[str, Callable[[str, str], Parser]] = {
    DEFAULT: lambda language, _: zeitgraph_parser(language),
    "spacy": lambda _, model: SpacyParser(model),
    "stanza": lambda language, model: StanzaParser(model or language),
    "conllu": lambda _language, _model: ConlluParser(),
}
"""Parsers by the part of their name before the colon; each takes the language and the part after it."""


def parser_for(language: str, name: str | None = None) -> Parser:
    """The parser that a user names ('zeitgraph', 'spacy:MODEL', 'stanza:de', 'conllu') for documents of a language.

    Raises LanguageError for a language without tables, ParserError for an unknown parser or one that is not installed.
    """
    load(language)
    kind, _, model = (name or DEFAULT).partition(":")
    if kind not in PARSERS:
        raise ParserError(f"parser {name!r}: there are {', '.join(sorted(PARSERS))}")
    return PARSERS[kind](language, model)

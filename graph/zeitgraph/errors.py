"""Everything that can go wrong, as one tree.

ZeitgraphError
├── InputError       a path, file or manifest line that cannot be read
│   └── DocumentError    one document that cannot be used; the corpus goes on without it
├── LanguageError    a language that we have no tables for, or a table that is broken
├── ParserError      a parser that is missing, or that does not speak UD
├── OutputError      a place that cannot be written
├── QueryError       a query that is wrong, unknown or not allowed
└── OptionError      an option whose value makes no sense

A message names the input, the place and the remedy, in one line.
"""


class ZeitgraphError(Exception):
    """The base of all errors that a user can cause and mend; the command line prints it and exits with 2."""


class InputError(ZeitgraphError):
    """A path, file or manifest line that cannot be read."""


class DocumentError(InputError):
    """One document that cannot be used; the pipeline reports it, counts it and goes on."""


class LanguageError(ZeitgraphError):
    """A language without tables, or a table that breaks its own rules."""


class ParserError(ZeitgraphError):
    """A parser that is not installed, or that gives something other than Universal Dependencies."""


class OutputError(ZeitgraphError):
    """A file or folder that cannot be written."""


class QueryError(ZeitgraphError):
    """A query that is wrong, unknown or not allowed."""


class OptionError(ZeitgraphError):
    """An option whose value makes no sense."""

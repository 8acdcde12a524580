"""Word forms to lemmas by simplemma's dictionaries, which know far more words than any treebank, and some wrongly."""

from functools import cache

from simplemma.strategies import DictionaryLookupStrategy


def in_dictionary(form: str, language: str) -> str | None:
    """The lemma that the dictionary of a language gives for a form in small letters; None for a form it lacks.

    >>> in_dictionary("raided", "en"), in_dictionary("raidedly", "en")
    ('raid', None)
    """
    lemma: str | None = _lookup().get_lemma(form, language)
    return lemma


@cache
def _lookup() -> DictionaryLookupStrategy:
    """The lookup without the guesses that simplemma makes for words it does not know."""
    return DictionaryLookupStrategy()

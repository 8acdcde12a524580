"""Tagged words to lemmas: what the treebanks say of a word, a lexicon, and endings learnt from the treebanks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zeitgraph.language.lemma import lemma_table
from zeitgraph.parse.lexicon import Lexicon

MAX_SUFFIX = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaRules:
    """What training learnt: lemmas of words by part of speech, and how endings change, by tag.

    A key of `words` is 'form|UPOS', the form in small letters; one of `endings` 'TAG|ending', its value
    'number of letters to cut|letters to add'.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    endings: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "LemmaRules":
        """The rules as a model file keeps them."""
        return cls(words=dict(data.get("words", {})), endings=dict(data.get("endings", {})))


class Lemmatizer:
    """Gives each tagged word its lemma, as UD has it: 'rückt' is rücken, its prefix is another word's business."""

    def __init__(self, rules: LemmaRules, lexicon: Lexicon | None, language: str) -> None:
        self._rules, self._lexicon, self._table = rules, lexicon, lemma_table(language)
        self._known: dict[tuple[str, str, str, bool, bool], str] = {}

    def lemma(self, form: str, upos: str, xpos: str, *, first: bool, genitive: bool = False) -> str:
        """The lemma of a word; `first` says that it opens its sentence, `genitive` that it stands in that case."""
        key = (form, upos, xpos, first, genitive)
        if key not in self._known:
            self._known[key] = self._found(form, upos, xpos, first=first, genitive=genitive) or form
        return self._known[key]

    def _found(self, form: str, upos: str, xpos: str, *, first: bool, genitive: bool) -> str:
        learnt = self._rules.words.get(f"{form.lower()}|{upos}")
        if learnt is not None:
            return learnt
        if not any(letter.isalpha() for letter in form) or _is_acronym(form):
            return form
        if upos == "PROPN" and self._lexicon is not None:
            return self._name(form, first=first) if genitive else form
        stem, last = self._compound(form)
        found = self._by_lexicon(last, upos, xpos, first=first and not stem)
        if found is None:
            return self._by_ending(form, upos, xpos)
        found = self._respelt(last, found, upos)
        return stem + (_cased(last, found) if upos == "NOUN" or stem else found)

    def _respelt(self, form: str, lemma: str, upos: str) -> str:
        """The lemma spelt as the word is, where the lexicon is older than the text."""
        if self._table.old_spelling is None or upos not in self._table.respelt:
            return lemma
        old, new = self._table.old_spelling
        return lemma.replace(old, new) if new in form and old not in form else lemma

    def _compound(self, form: str) -> tuple[str, str]:
        """'US-' and 'Präsidenten': only the last part of a hyphenated word is inflected."""
        if self._lexicon is None:
            return "", form
        stem, hyphen, last = form.rpartition("-")
        return (stem + hyphen, last) if stem and last else ("", form)

    def _name(self, form: str, *, first: bool) -> str:
        """A name in the genitive loses its ending where that is all that the lexicon would take."""
        found = self._by_lexicon(form, "PROPN", "", first=first) or form
        return form[: len(found)] if form.lower().startswith(found.lower()) and len(form) - len(found) < 2 else form

    def _by_lexicon(self, form: str, upos: str, xpos: str, *, first: bool) -> str | None:
        tags = (self._table.fine.get(xpos, ()), self._table.tags.get(upos, ()))
        return self._lexicon.lemma(form, tags, first=first) if self._lexicon and any(tags) else None

    def _by_ending(self, form: str, upos: str, xpos: str) -> str:
        word = form if upos == "PROPN" else form.lower()
        if self._table.capital_nouns and upos == "NOUN":
            word = form[:1].upper() + form[1:]
        for tag in (f"{upos}:{xpos}", upos):
            for size in range(min(MAX_SUFFIX, len(word) - 1), -1, -1):
                rule = self._rules.endings.get(f"{tag}|{word[len(word) - size :].lower()}")
                if rule is not None:
                    cut, _, added = rule.partition("|")
                    return word[: len(word) - int(cut)] + added
        return word


def _is_acronym(form: str) -> bool:
    return len(form) > 1 and len(form) < 6 and form.isupper()


def _cased(form: str, lemma: str) -> str:
    """The lemma with the capitals that the word has where both agree: lexicons know 'Usa', not 'USA'."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same].lower() == lemma[same].lower():
        same += 1
    return form[:same] + lemma[same:]

"""Tagged words to lemmas: what the treebanks say of a word, a lexicon, and endings learnt from the treebanks."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from zeitgraph.language.inflection import inflection_table
from zeitgraph.language.lemma import lemma_table
from zeitgraph.language.verbs import verb_table
from zeitgraph.parse.dictionary import in_dictionary
from zeitgraph.parse.lexicon import Lexicon

MAX_SUFFIX = 6
REMEMBERED = 100_000  # words whose lemma is kept: some 30 MB

Features = tuple[tuple[str, str], ...]


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

    def __init__(
        self, rules: LemmaRules, lexicon: Lexicon | None, language: str, places: Container[str] = frozenset()
    ) -> None:
        self._rules, self._lexicon, self._places = rules, lexicon, places
        self.language, self._table = language, lemma_table(language)
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._found)

    def lemma(self, form: str, upos: str, xpos: str, *, first: bool, features: Features = ()) -> str:
        """The lemma of a word; `first` says that it opens its sentence."""
        return self._remembered(form, upos, xpos, first=first, features=features) or form

    def _found(self, form: str, upos: str, xpos: str, *, first: bool, features: Features) -> str:
        learnt = self._rules.words.get(f"{form.lower()}|{upos}")
        if learnt is not None:
            return learnt
        if not any(letter.isalpha() for letter in form) or _is_acronym(form):
            return form
        if upos == "PROPN" and self._lexicon is not None:
            return self._name(form, first=first, genitive=("Case", "Gen") in features)
        if upos == "VERB" and xpos in self._table.strong_tags and form.lower() in self._strong:
            return self._strong[form.lower()]
        stem, last = self._compound(form)
        found = self._by_lexicon(last, upos, xpos, first=first and not stem)
        if found is None:
            return self._checked(form, upos, xpos, self._by_ending(form, upos, xpos))
        if upos == "NOUN" and self._is_own_lemma(last, found, features):
            return form
        found = self._infinitive(last, found) if upos == "VERB" else self._respelt(last, found, upos)
        return stem + (_cased(last, found) if upos == "NOUN" or stem else found)

    def _checked(self, form: str, upos: str, xpos: str, lemma: str) -> str:
        """The lemma, or where nobody knows it, one that is known: by training, else by the dictionary.

        The dictionary holds words that are none ('preferr' for 'preferring'), so that what training knows comes first.
        """
        known = self._learnt.get(upos, frozenset())
        if xpos not in self._table.dictionary_tags or lemma in known:
            return lemma
        found = in_dictionary(form.lower(), self.language)
        if found in known:
            return found
        if any(lemma in lemmas for lemmas in self._learnt.values()):
            return lemma
        if self._is_doubled(lemma) and lemma[:-1] in known:
            return lemma[:-1]
        if found is None or found == form.lower():
            return next((lemma + end for end in self._table.dropped if lemma + end in known), lemma)
        return found if found.islower() and in_dictionary(found, self.language) == found else lemma

    def _is_doubled(self, lemma: str) -> bool:
        """Whether a lemma ends as before a cut ending: 'signall' of 'signalled'."""
        return lemma[-1:] in self._table.doubled and lemma[-2:-1] == lemma[-1:]

    @cached_property
    def _learnt(self) -> Mapping[str, frozenset[str]]:
        """The lemmas that training knows by part of speech, and the verbs of the tables."""
        found: dict[str, set[str]] = {"VERB": {*verb_table(self.language).known}}
        for key, lemma in self._rules.words.items():
            found.setdefault(key.rpartition("|")[2], set()).add(lemma)
        return {upos: frozenset(lemmas) for upos, lemmas in found.items()}

    @cached_property
    def _strong(self) -> Mapping[str, str]:
        """Pasts and participles of strong verbs."""
        table = inflection_table(self.language)
        return {
            form: verb
            for verb in sorted({*table.strong, *table.participles})
            for form in f"{table.strong.get(verb, '')} {table.participles.get(verb, '')}".split()
        }

    def _is_own_lemma(self, form: str, lemma: str, features: Features) -> bool:
        """Whether the lexicon cut an ending that belongs to the word."""
        ending = self._table.own_ending
        cut = bool(ending) and form.lower() == lemma.lower() + ending
        return cut and self._table.own_features <= set(features)

    def _infinitive(self, form: str, lemma: str) -> str:
        """The lemma, or for one that nobody knows the verb of the tables that a weak form is of: 'erstürmten'."""
        known = self._learnt["VERB"]
        if lemma in known:
            return lemma
        stems = (form.lower().removesuffix(end) for end in self._table.weak if form.lower().endswith(end))
        return next((stem + end for stem in stems for end in self._table.infinitives if stem + end in known), lemma)

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

    def _name(self, form: str, *, first: bool, genitive: bool) -> str:
        """A name without its genitive ending: where that leaves a place, or where the lexicon cuts just that."""
        ending = self._table.name_genitive
        if not ending or not form.endswith(ending) or form in self._places:
            return form
        name = form.removesuffix(ending)
        found = self._by_lexicon(form, "PROPN", "", first=first) if genitive else None
        return name if name in self._places or (found or "").lower() == name.lower() else form

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

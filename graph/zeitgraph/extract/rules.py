"""The names of the rules that find triggers, arguments, factuality and sources: evidence carries them.

A rule that stands for a family ('preposition', 'modal', 'complement of') is followed by its word: 'preposition in'.
Each has an example in the table `clauses` that fails without it.
"""

from enum import StrEnum


class TriggerRule(StrEnum):
    """Why a word is an event."""

    VERB = "verb"
    LIGHT_VERB = "light verb"
    PARTICIPLE = "attributive participle"
    NOUN = "event noun"


class ArgumentRule(StrEnum):
    """Why a phrase takes part in an event."""

    SUBJECT = "subject"
    SHARED_SUBJECT = "shared subject"
    MAIN_SUBJECT = "subject of the main clause"
    SUBJECT_ABOVE = "subject of the verb above"
    FRONTED_SUBJECT = "fronted subject"
    HEADLINE_SUBJECT = "subject of a headline"
    SUBJECT_CONTROL = "subject control"
    OBJECT_CONTROL = "object control"
    ADDRESSEE_CONTROL = "control by the one spoken to"
    INTENTION = "owner of the intention"
    DESCRIBED = "the noun that it describes"
    PASSIVE_AGENT = "agent of a passive"
    PARTICIPLE_AGENT = "agent of a participle"
    NOUN_AGENT = "agent of a noun"
    CAUSER = "has it done"
    UNDERGOES = "object of having it done"
    OBJECT = "object"
    INDIRECT_OBJECT = "indirect object"
    DATIVE = "dative"
    GENITIVE = "genitive"
    NOUN_GENITIVE = "genitive of a noun"
    LIGHT_NOUN = "of the light noun"
    PREPOSITION = "preposition"
    DIRECTION = "direction"
    RELATIVE_ADVERB = "relative adverb"
    GAP = "relative clause without pronoun"


class FactualityRule(StrEnum):
    """Why an event is not simply asserted; the rules of subordinators stand in the table `factuality`."""

    NEGATION = "negation"
    ADVERB = "adverb"
    MODAL = "modal"
    FUTURE = "future"
    FUTURE_DATE = "future date"
    QUESTION = "question"
    CONDITION = "condition"
    CONDITIONAL = "conditional"
    OCCASION = "dated occasion"
    PURPOSE = "purpose"
    EXCESS = "too much"
    REVERSE = "reverse"
    COMPLEMENT = "complement of"
    OBJECT = "object of"
    NOUN_INFINITIVE = "infinitive of a noun"
    GIVEN_UP = "given up"
    HEADLINE_PLAN = "plan of a headline"


class SourceRule(StrEnum):
    """Why somebody other than the author is the source."""

    COMPLEMENT = "complement of"
    INSERTED = "X said"
    COMPARED = "as X said"
    SO = "so X"
    PHRASE = "source phrase"
    PERSON = "preposition and person"
    NAME_AND_COLON = "name and colon"
    EVIDENTIAL = "evidential"
    SUBJUNCTIVE = "subjunctive"
    CONTINUES = "subjunctive continues"
    QUOTE = "quote,"
    QUOTE_BESIDE = "quote beside"
    QUOTE_AFTER_COLON = "quote after colon"
    QUOTE_AFTER_NAME = "quote after a name"
    QUOTE_AFTER_SPEECH = "quote after speech"
    QUOTE_CONTINUES = "quote continues"

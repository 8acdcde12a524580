"""Where a statement comes from: the words, the stage and the rule."""

from dataclasses import dataclass
from enum import StrEnum

from zeitgraph.model.record import maker, often_made
from zeitgraph.model.text import DocumentId, Span


class Stage(StrEnum):
    """The stage that made a statement."""

    READ = "read"
    PARSE = "parse"
    EXTRACT = "extract"
    RESOLVE = "resolve"
    ASSEMBLE = "assemble"


@often_made
@dataclass(frozen=True, slots=True)
class Evidence:
    """The words behind a statement: which document, which characters, which stage read them by which rule.

    `about` says which part of the statement the words carry: 'trigger', 'type', a role, 'date', 'factuality', 'source',
    'identity' (how the words of an argument came to be this entity). Fields may be given by their place: a claim has
    six pieces of evidence, and names take twice as long.
    """

    document: DocumentId
    span: Span
    stage: Stage
    rule: str
    about: str = "trigger"


make_evidence = maker(Evidence)

"""The marks between which words are quoted, or stand for a name."""

OPENING = frozenset("„“»«\"'‚")
CLOSING = frozenset("“”»«\"'‘")

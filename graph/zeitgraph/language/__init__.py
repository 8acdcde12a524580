"""What we know of each language, as tables, and their loader."""

from zeitgraph.language.tables import LANGUAGES, Language, load

__all__ = ["LANGUAGES", "Language", "load"]

"""Pages with their answers: each line is preceded by what it is, 'H' headline, 'L' lead, 'B' body, '-' boilerplate."""

from collections.abc import Sequence

from zeitgraph.model.text import Section
from zeitgraph.read import page

SIGNS = {Section.HEADLINE: "H", Section.LEAD: "L", Section.BODY: "B", Section.BOILERPLATE: "-"}


def wanted(marked: str) -> list[str]:
    """The lines of a marked page that are not blank, each with its sign."""
    return [line for line in marked.strip().splitlines() if line.strip()]


def text_of(marked: str) -> str:
    """The page as a reader gets it, without the signs."""
    return "\n".join(line[2:] for line in marked.strip().splitlines())


def given(marked: str, language: str) -> list[str]:
    """The lines of the page, each with the sign that the program gives it."""
    text = text_of(marked)
    lines = []
    for passage in page(text, language).passages:
        if passage.rule == "markup":
            continue
        begin = text.rfind("\n", 0, passage.span.begin) + 1
        end = text.find("\n", passage.span.end)
        lines.append(f"{SIGNS[passage.section]} {text[begin : end if end >= 0 else len(text)]}")
    return lines


def sections_of(lines: Sequence[str], language: str) -> dict[str, str]:
    """The sign that the program gives each line of a page."""
    marked = "\n".join(f"? {line}" for line in lines)
    return {line[2:]: line[0] for line in given(marked, language)}

"""HTML in what was saved as a text: tags become blanks, so that every place in the text stays where it was."""

import re

_BLOCKS = "p|div|br|h[1-6]|li|ul|ol|tr|td|table|article|section|blockquote|title|head|body|html"
_EVIDENCE = re.compile(rf"</(?:{_BLOCKS})\s*>|<br\s*/?>", re.IGNORECASE)
_UNREAD = re.compile(r"<!--.*?-->|<(?P<name>script|style|noscript)\b.*?</(?P=name)\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?(?P<name>[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>|<!doctype[^>]*>", re.IGNORECASE)
_BLOCK = re.compile(rf"(?:{_BLOCKS})", re.IGNORECASE)
_BLANK = re.compile(r"&nbsp;|&#160;|&#xa0;", re.IGNORECASE)


def without_markup(text: str) -> str:
    """The text with its HTML tags, scripts and comments blanked out; one without HTML blocks is given back as it is.

    As long as the text was. The tags of blocks (`</p>`, `<br>`) end a paragraph. A lone '<' or '<name>' is no markup:
    only a text with the end of a block, or a line break, is taken for HTML.
    """
    if not _EVIDENCE.search(text):
        return text
    for pattern in (_UNREAD, _TAG):
        text = pattern.sub(_blanked, text)
    return _BLANK.sub(lambda found: " " * len(found.group()), text)


def _blanked(found: re.Match[str]) -> str:
    """Blanks and the match's line ends; two line ends at its beginning where it opens or closes a block."""
    kept = "".join(sign if sign in "\r\n" else " " for sign in found.group())
    name = found["name"] if "name" in found.groupdict() else None
    return "\n\n" + kept[2:] if name and _BLOCK.fullmatch(name) else kept

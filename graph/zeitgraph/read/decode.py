"""Bytes to text: UTF-8 with or without a byte order mark, and Latin-1 (as Windows writes it); all else is refused."""

import codecs
import re

from zeitgraph.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_STRAY = dict.fromkeys([*range(1, 9), *range(14, 27), *range(28, 32), 127], " ")
MOST_STRAY = 0.002  # of the bytes: a bell or a form feed from an agency's wire is no binary file, one in 500 bytes is
_BROKEN_UTF8 = re.compile(r"[\u00c3\u00c2][\u0080-\u00bf]|\u00e2\u20ac")
_PLAUSIBLE = re.compile(r"[\u00c0-\u00ff„“”‚‘’«»‹›–—…€§°·©®\u00a0\u00ad´¿¡²³½¼•™]")
_REMEDY = "save the file as UTF-8"


def decode(data: bytes, label: str) -> str:
    """The text of a file's bytes; a byte order mark is no part of it, line ends stay as they are.

    A stray control character (agencies' wires have them) is read as a blank: places in the text stay.
    Raises DocumentError, naming `label`, for an empty or binary file and for an encoding that is not one of the two.
    """
    if not data.strip():
        raise DocumentError(f"{label}: the file is empty")
    _refuse_foreign(data, label)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _latin(data, label, error.start)
    return text.translate(_STRAY)


def _refuse_foreign(data: bytes, label: str) -> None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            raise DocumentError(f"{label}: the encoding is {encoding}, only UTF-8 and Latin-1 are read: {_REMEDY}")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"{label}: this is {kind}, not a text: extract the text first")
    found = _CONTROL.search(data)
    if found and (b"\0" in data or len(_CONTROL.findall(data)) > MOST_STRAY * len(data) + 1):
        raise DocumentError(
            f"{label}: this is a binary file (byte {found.group()[0]:#04x} at {found.start()}), not a text"
        )


def _latin(data: bytes, label: str, place: int) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        place = error.start
        raise DocumentError(
            f"{label}: neither UTF-8 nor Latin-1 (byte {data[place]:#04x} at {place}): {_REMEDY}"
        ) from None
    if _BROKEN_UTF8.search(text):
        raise DocumentError(f"{label}: broken UTF-8 (byte {data[place]:#04x} at {place}): {_REMEDY}")
    foreign = [sign for sign in text if ord(sign) > 127]
    if 2 * sum(bool(_PLAUSIBLE.match(sign)) for sign in foreign) < len(foreign):
        raise DocumentError(f"{label}: neither UTF-8 nor Latin-1 (byte {data[place]:#04x} at {place}): {_REMEDY}")
    return text

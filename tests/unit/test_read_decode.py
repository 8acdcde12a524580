import pytest

from zeitgraph.errors import DocumentError
from zeitgraph.read.decode import decode

TEXT = "Die Fähre fuhr über den Fluss: „Endlich“, sagte Müller.\r\nEnde.\n"


def test_utf8_is_kept_with_its_line_ends() -> None:
    assert decode(TEXT.encode(), "a.txt") == TEXT


def test_byte_order_mark_is_no_text() -> None:
    assert decode(TEXT.encode("utf-8-sig"), "a.txt") == TEXT


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_latin_1_is_recognised(encoding: str) -> None:
    text = "Die Fähre fuhr über den Fluss, sagte Müller."
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "a.txt: the file is empty"),
        (b" \n\t\n", "a.txt: the file is empty"),
        (TEXT.encode("utf-16"), "a.txt: the encoding is UTF-16"),
        (TEXT.encode("utf-32"), "a.txt: the encoding is UTF-32"),
        (b"%PDF-1.4 abc", "a.txt: this is a PDF"),
        (b"PK\x03\x04abc", "a.txt: this is a ZIP archive"),
        (b"abc\x00def", r"a.txt: this is a binary file \(byte 0x00 at 3\)"),
        (b"abc\x07d\x01ef", r"a.txt: this is a binary file \(byte 0x07 at 3\)"),
        ("Müller sagte „nein“ und fuhr über".encode()[:-6] + b"\xc3 ber", "a.txt: broken UTF-8"),
        ("Die Fähre fuhr über den Fluss".encode("mac-roman"), "a.txt: neither UTF-8 nor Latin-1"),
        ("Die Fähre fuhr über den Fluss".encode("cp850"), "a.txt: neither UTF-8 nor Latin-1"),
    ],
)
def test_refused_by_name(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        decode(data, "a.txt")


def test_a_stray_control_character_is_a_blank_and_no_reason_to_leave_the_text_out() -> None:
    assert decode("Die Fähre\x0f fuhr.".encode(), "a.txt") == "Die Fähre  fuhr."

from zeitgraph.read.markup import without_markup

PAGE = '<p class="a">Die <b>Fähre</b> lief aus.</p><p>Sie&nbsp;kam<br/>an.</p>\n<script>if (a < b) { go() }</script>'


def test_tags_are_blanks_and_every_place_stays() -> None:
    read = without_markup(PAGE)
    assert len(read) == len(PAGE)
    assert read.split() == ["Die", "Fähre", "lief", "aus.", "Sie", "kam", "an."]
    assert read.index("lief") == PAGE.index("lief")


def test_blocks_end_paragraphs_and_other_tags_do_not() -> None:
    paragraphs = [" ".join(part.split()) for part in without_markup(PAGE).split("\n\n") if part.strip()]
    assert paragraphs == ["Die Fähre lief aus.", "Sie kam", "an."]


def test_a_text_with_angle_brackets_is_no_html() -> None:
    for text in (
        "Die Zahl liegt bei <5 Prozent, a > b.",
        "Kontakt: <redaktion@example.org>",
        "Er schrieb <b> an die Tafel.",
    ):
        assert without_markup(text) == text


def test_comments_are_not_read() -> None:
    assert without_markup("<p>Ja.</p><!-- nein -->").split() == ["Ja."]

"""Days in the words of languages that we have no tables for, as metadata may write them: '16 juin 2014'."""

import datetime


def foreign_day(value: str) -> datetime.date | None:
    """The day of a complete date with its month in words, in any language that dateparser knows, else None.

    Dates in figures are not tried: which of '04/05/2014' is the month is a matter of the country, not of a guess.
    Relative words ('hier') are none, as they would mean another day tomorrow.
    """
    if not any(letter.isalpha() for letter in value):
        return None
    import dateparser  # here, because it is slow to import and hardly ever needed

    found = dateparser.parse(value, settings={"PARSERS": ["absolute-time"], "STRICT_PARSING": True})
    return found.date() if found else None

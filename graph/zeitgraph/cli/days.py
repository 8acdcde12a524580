"""Days as a user writes them."""

import datetime

from zeitgraph.errors import OptionError


def day(text: str | None, *, where: str = "--published") -> datetime.date | None:
    """The day that a user wrote, or None. Raises OptionError, naming the place."""
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise OptionError(f"{where} {text!r}: not a date, write it as YYYY-MM-DD") from None

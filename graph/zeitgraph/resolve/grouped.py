"""What is the same in something, together: the events of a sentence, the claims of an event."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Key = TypeVar("Key")
Each = TypeVar("Each")


def grouped(all_: Iterable[Each], key: Callable[[Each], Key]) -> dict[Key, list[Each]]:
    """All by their key, each group in the order given.

    >>> grouped(["may", "march", "june"], key=len)
    {3: ['may'], 5: ['march'], 4: ['june']}
    """
    found: dict[Key, list[Each]] = {}
    for each in all_:
        found.setdefault(key(each), []).append(each)
    return found

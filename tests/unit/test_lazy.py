"""Attributes that are worked out when they are first asked for."""

from zeitgraph.model.lazy import lazy


class Counted:
    """Counts how often its attribute is worked out."""

    def __init__(self) -> None:
        self.times = 0

    @lazy
    def square(self) -> int:
        """Nine."""
        self.times += 1
        return 9


def test_an_attribute_is_worked_out_when_it_is_asked_for_and_only_once() -> None:
    counted = Counted()
    assert counted.times == 0
    assert (counted.square, counted.square) == (9, 9)
    assert counted.times == 1


def test_each_object_has_its_own_value() -> None:
    one, other = Counted(), Counted()
    assert one.square == 9
    assert other.times == 0

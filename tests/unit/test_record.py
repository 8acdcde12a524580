"""Records that are made often behave as the dataclasses they are."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from zeitgraph.model.record import changer, copier, maker, often_made


@often_made
@dataclass(frozen=True, slots=True, order=True)
class Stay:
    """Days at a place."""

    first: int
    last: int
    place: str = field(default="Kiel", kw_only=True)
    days: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("it ends before it begins")
        object.__setattr__(self, "days", self.last - self.first + 1)


def test_fields_are_taken_by_place_and_by_name_with_their_defaults() -> None:
    assert (Stay(2, last=5).first, Stay(2, last=5).last, Stay(2, 5).place) == (2, 5, "Kiel")
    assert Stay(2, 5, place="Leeds") == replace(Stay(2, 5), place="Leeds")
    assert Stay(2, 5) != Stay(2, 6)


def test_what_may_only_be_named_or_is_not_known_is_refused() -> None:
    with pytest.raises(TypeError):
        Stay(2, 5, "Leeds")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Stay(2)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Stay(2, 5, town="Leeds")  # type: ignore[call-arg]


def test_what_follows_from_the_fields_is_worked_out_and_wrong_states_are_refused() -> None:
    assert Stay(2, 5).days == 4
    with pytest.raises(ValueError, match="ends before"):
        Stay(5, 2)


def test_a_record_stays_frozen_and_can_be_sent_to_another_process() -> None:
    stay = Stay(2, 5)
    with pytest.raises(FrozenInstanceError):
        stay.first = 3  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(stay)) == stay


def test_a_maker_gives_the_very_record_that_the_class_gives() -> None:
    make_stay = maker(Stay)
    stay = make_stay(2, last=5)
    assert type(stay) is Stay
    assert stay == Stay(2, 5)
    assert hash(make_stay(2, 5, place="Leeds")) == hash(Stay(2, 5, place="Leeds"))
    assert (stay.place, stay.days, repr(stay)) == ("Kiel", 4, repr(Stay(2, 5)))


def test_what_a_maker_gives_is_checked_and_frozen_and_can_be_sent_to_another_process() -> None:
    make_stay = maker(Stay)
    with pytest.raises(ValueError, match="ends before"):
        make_stay(5, 2)
    with pytest.raises(TypeError):
        make_stay(2, 5, town="Leeds")  # type: ignore[call-arg]
    with pytest.raises(FrozenInstanceError):
        make_stay(2, 5).first = 3  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(make_stay(2, 5))) == Stay(2, 5)


def test_a_maker_of_what_is_not_frozen_gives_an_object_of_the_class_itself() -> None:
    @dataclass(kw_only=True)
    class Walk:
        miles: int
        pace: int = 3
        hours: int = field(init=False)

        def __post_init__(self) -> None:
            self.hours = self.miles // self.pace

    walk = maker(Walk)(miles=9)
    assert type(walk) is Walk
    assert walk == Walk(miles=9)
    walk.miles = 10
    assert (walk.miles, walk.pace, walk.hours) == (10, 3, 3)


def test_a_copier_gives_the_record_but_for_what_it_takes_and_works_out_what_follows() -> None:
    prolonged = copier(Stay, "last")
    stay = prolonged(Stay(2, 5, place="Leeds"), 6)
    assert type(stay) is Stay
    assert (stay, stay.days) == (Stay(2, 6, place="Leeds"), 5)
    with pytest.raises(ValueError, match="ends before"):
        prolonged(stay, 1)


def test_fields_that_a_factory_fills_are_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Visit:
        guests: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="factory"):
        often_made(Visit)


def test_a_changer_gives_the_record_with_other_values_and_works_out_what_follows_from_them() -> None:
    changed = changer(Stay)
    stay = changed(Stay(2, 5, place="Leeds"), last=6)
    assert stay == Stay(2, 6, place="Leeds")
    assert stay.days == 5
    with pytest.raises(TypeError):
        changed(stay, town="Kiel")

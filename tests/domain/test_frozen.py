"""Contacts and their parts cannot be changed, however quickly they are made."""

from dataclasses import FrozenInstanceError, asdict, replace

import pytest

from salesassist.domain.contact import Address, Contact, Phone


def test_what_is_made_quickly_is_frozen_all_the_same() -> None:
    for made in (Contact("anna", "Anna"), Phone("1"), Address()):
        for field in made.__slots__:
            with pytest.raises(FrozenInstanceError):
                setattr(made, field, "other")


def test_it_has_its_defaults_and_is_compared_hashed_and_replaced_as_before() -> None:
    one = Phone("1", e164="+1")
    assert (one.number, one.label, one.e164) == ("1", "", "+1")
    assert type(one) is Phone and repr(one) == "Phone(number='1', label='', e164='+1')"
    assert one == Phone("1", "", "+1") and hash(one) == hash(Phone("1", "", "+1")) and one != Phone("1")
    assert replace(one, label="work") == Phone("1", "work", "+1")
    assert asdict(one) == {"number": "1", "label": "", "e164": "+1"}


def test_what_is_missing_or_too_much_is_refused() -> None:
    with pytest.raises(TypeError):
        Contact("anna")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Phone("1", colour="red")  # type: ignore[call-arg]

"""What contacts say as one text, by which an import knows a record that is in the store already."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.store.contents import contents_of
from tests.factories import contact, fresh_store, keep

_text = st.text(st.characters(blacklist_categories=("Cc", "Cs")), max_size=6)
_contact = st.builds(
    lambda name, notes, organization, phones, emails, addresses, web, tags, extra: contact(
        f"x{name}", uid="one", notes=notes, organization=organization, phones=phones, emails=emails,
        addresses=addresses, web=web, tags=tags, extra=extra,
    ),
    _text, _text, _text,
    st.lists(st.builds(Phone, _text, _text, st.none() | _text.filter(bool)), max_size=3).map(tuple),
    st.lists(st.builds(Email, _text, _text), max_size=2).map(tuple),
    st.lists(st.builds(Address, _text, _text, _text, _text, _text, _text, _text), max_size=2).map(tuple),
    st.lists(_text, max_size=2).map(tuple),
    st.lists(_text, max_size=3).map(tuple),
    st.lists(_text, max_size=2).map(tuple),
)  # fmt: skip
FULL = contact(
    "Anna", uid="anna", given="Anna", family="Berg", organization="Acme", notes="likes\nrivers",
    phones=(Phone("030 1", "work", "+49301"), Phone("2")), emails=(Email("a@x.example"),), web=("x.example",),
    addresses=(Address("Weg 1", "Köln"),), tags=("vip",), extra=("X-A:b",),
)  # fmt: skip


@given(_contact)
def test_the_store_tells_of_a_contact_what_was_put_into_it(one: Contact) -> None:
    with fresh_store() as store:
        keep(store, one)
        assert store.contents(["one"]) == {"one": contents_of(one)}


@pytest.mark.parametrize(
    "values",
    [
        {"name": "Ann"}, {"notes": "likes"}, {"birthday": "1990"}, {"phones": FULL.phones[:1]}, {"emails": ()},
        {"phones": (Phone("030 1", "work"), Phone("2"))}, {"addresses": (Address("Weg 1", "", "Köln"),)},
        {"tags": ()}, {"tags": ("vip", "x")}, {"web": (), "extra": ("x.example", "X-A:b")},
        {"emails": (), "tags": ("a@x.example", "", "vip")}, {"time_zone": "Europe/Berlin"},
    ],
)  # fmt: skip
def test_another_contact_says_something_else(values: dict) -> None:
    assert contents_of(replace(FULL, **values)) != contents_of(FULL)


def test_a_contact_with_what_only_this_program_knows_is_left_to_closer_looks() -> None:
    assert contents_of(replace(FULL, tier=Tier.A)) is None
    assert contents_of(replace(FULL, aliases=("other",))) is None

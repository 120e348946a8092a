"""Finding contacts as one types."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.text import fold
from salesassist.store.store import Store
from tests import factories
from tests.factories import contact, fresh_store, keep, moment, now

BERLIN, COPENHAGEN = "+4930901820", "+4532123456"
PEOPLE = (
    contact("Jürgen Groß", uid="jürgen", organization="Müller & Söhne", phones=(Phone("030 901820", "", BERLIN),)),
    contact("Zoë O’Neil", uid="zoë", role="Chief Buyer", nickname="Zed", emails=(Email("Z.ONeil@Example.com"),)),
    contact("Søren Ærø", uid="søren", tags=("Golf", "Très bien"), phones=(Phone("+45 32 12 34 56", "", COPENHAGEN),)),
    contact("山田 太郎", uid="yamada", notes="Met at the fair 2026-11-23,\n  stand 24/7.\nLikes tea."),
    contact("Mia Gross", uid="mia", phones=(Phone("٠٣٠ ٩٠١", "", None), Phone("see notes"))),
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with factories.store(tmp_path) as store:
        keep(store, *PEOPLE)
        yield store


def found(store: Store, text: str) -> set[str]:
    numbers = store.search(text)
    assert numbers is not None
    return {line.uid for line in store.lines(now(), "EUR") if line.number in numbers}


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("jürgen", {"jürgen"}), ("JURGEN", {"jürgen"}), ("ju\u0308rg", {"jürgen"}), ("urg", {"jürgen"}),
        ("gross", {"jürgen", "mia"}), ("Groß", {"jürgen", "mia"}), ("GROSS mia", {"mia"}),
        ("  groß   jürgen ", {"jürgen"}), ("jürgen zoë", set()),
        ("sohne", {"jürgen"}), ("müller & s", {"jürgen"}),
        ("o'neil", {"zoë"}), ("O’NEIL", {"zoë"}), ("zed", {"zoë"}), ("buyer", {"zoë"}),
        ("z.oneil@example.com", {"zoë"}), ("example", {"zoë"}),
        ("soren aero", {"søren"}), ("golf", {"søren"}), ("tres", {"søren"}),
        ("太郎", {"yamada"}), ("tea", {"yamada"}), ("the fair", {"yamada"}), ("stand likes", {"yamada"}),
        ("2026-11-23", {"yamada"}), ("24/7", {"yamada"}),
        ("nobody", set()), ("%", set()), ("_", set()), ("'; DROP TABLE contact", set()),
    ],
)  # fmt: skip
def test_words_are_found_whatever_their_case_and_accents(text: str, uids: set[str], store: Store) -> None:
    assert found(store, text) == uids


@pytest.mark.parametrize(
    "text",
    [
        "+49 30 901820", "030/90 18 20", "0049 30 901820", "030 901820", "(030) 901820", "+49 (0)30 901820",
        "+49-30-90-18-20", "0049.30.901820", "+4930901820", "030901820", "30 901820", "901820", "90 18", "9018",
        "\u00a0030 901820 ", "030\u00a0901820", "０３０ ９０１８２０",
    ],
)  # fmt: skip
def test_a_phone_is_found_in_any_spelling_and_by_its_parts(text: str, store: Store) -> None:
    assert "jürgen" in found(store, text)
    assert "søren" not in found(store, text)


def test_another_phone_is_not_found(store: Store) -> None:
    assert found(store, "030 901821") == set()
    assert found(store, "+49 30 9018201") == set()


def test_a_phone_typed_in_another_script_is_found_by_plain_digits(store: Store) -> None:
    assert "mia" in found(store, "030 901")


@pytest.mark.parametrize("text", ["", "  ", "\n\t"])
def test_nothing_asked_is_no_answer(text: str, store: Store) -> None:
    assert store.search(text) is None


@pytest.mark.parametrize("text", ["+", "-", "()", "0", "00"])
def test_a_number_just_begun_does_no_harm(text: str, store: Store) -> None:
    assert store.search(text) is not None


def test_deleted_contacts_are_not_found_until_they_are_restored(store: Store) -> None:
    with store.change() as change:
        store.delete_contacts(["jürgen"], moment("2026-11-23 09:14"))
    assert found(store, "gross") == {"mia"}
    assert len(store.search("gross") or ()) == 1
    store.go_back(change.done)
    assert found(store, "gross") == {"jürgen", "mia"}


CHANGED = (
    ("Newname", {"name": "Newname"}),
    ("newnick", {"nickname": "Newnick"}),
    ("newfirm", {"organization": "Newfirm"}),
    ("newrole", {"role": "Newrole"}),
    ("newmail", {"emails": (Email("newmail@example.com"),)}),
    ("newtag", {"tags": ("Newtag",)}),
    ("newnote", {"notes": "newnote"}),
    ("0171 555", {"phones": (Phone("0171-555"),)}),
)


@pytest.mark.parametrize(("text", "values"), CHANGED)
def test_the_index_follows_a_change_its_undo_and_its_redo(text: str, values: dict, store: Store) -> None:
    with store.change() as change:
        store.save_contact(replace(store.contact("mia"), **values))  # type: ignore[type-var]
    assert found(store, text) == {"mia"}
    undone = store.go_back(change.done)
    assert found(store, text) == set()
    store.go_back(undone)
    assert found(store, text) == {"mia"}


def test_the_index_follows_an_addition_and_its_undo(store: Store) -> None:
    added = keep(store, contact("Brandnew"))
    assert len(found(store, "brandnew")) == 1
    undone = store.go_back(added)
    assert store.search("brandnew") == set()
    store.go_back(undone)
    assert len(found(store, "brandnew")) == 1


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "M")), min_size=1, max_size=12), st.data())
def test_a_contact_is_found_by_any_part_of_its_name_in_any_case(name: str, data: st.DataObject) -> None:
    one: Contact = contact(name)
    start = data.draw(st.integers(0, len(name) - 1))
    part = name[start : data.draw(st.integers(start + 1, len(name)))]
    with fresh_store() as store:
        keep(store, one)
        for text in (name, name.upper(), name.lower(), part):
            assert store.search(text) in (None, {1})
            assert store.search(text) == {1} or not fold(text)

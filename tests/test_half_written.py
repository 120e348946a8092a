"""What stood in a form when the program had to end: kept with the data, and as private as they are."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.half_written import KEPT_FOR, MOST, SETTING, HalfWritten, half_written, worth_keeping
from salesassist.exchange import whole
from salesassist.store.erase import erase
from salesassist.store.store import FILE_NAME, Store
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import contact, moment

AT = moment("2026-11-23 09:14")
ANNA = "0f2a3b4c-anna-schmidt"

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
kept_ones = st.builds(
    HalfWritten, st.text(max_size=5), st.text(max_size=5), st.datetimes(timezones=st.just(UTC)),
    st.dictionaries(st.text(max_size=5), values, max_size=3),
)  # fmt: skip


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    with emptied_store() as store:
        yield Desk(store)


def one(form: str = "log spoke", who: str = ANNA, hours: float = 0, text: str = "she said") -> HalfWritten:
    return HalfWritten(form, who, AT + timedelta(hours=hours), {"texts": [text]})


@given(st.lists(kept_ones, max_size=3))
def test_what_is_stored_is_read_again(kept: list[HalfWritten]) -> None:
    assert list(half_written([it.stored() for it in kept])) == kept


@given(values)
def test_whatever_stands_there_is_read_without_trouble(stored: object) -> None:
    assert all(it.form is not None for it in half_written(stored))
    fields = {"form": "log", "contact": "", "at": "2026-11-23T09:14:00+01:00", "fields": {}}
    assert len(half_written([fields, stored, fields | {"at": "soon"}, fields | {"at": "2026-11-23T09:14"}])) >= 1


def test_the_last_of_each_form_is_kept_none_too_old_and_not_too_many() -> None:
    new, old = one(text="new", hours=1), one(text="old")
    assert worth_keeping([old, new], AT) == [new]
    assert worth_keeping([old], AT + KEPT_FOR) == [old]
    assert worth_keeping([old], AT + KEPT_FOR + timedelta(seconds=1)) == []
    many = [one(who=str(number), hours=-number) for number in range(MOST + 5)]
    kept = worth_keeping(many, AT)
    assert [it.contact for it in kept] == [str(number) for number in reversed(range(MOST))]


def test_it_is_no_step_to_undo_and_no_change_that_anybody_hears_of(desk: Desk) -> None:
    session = desk.session
    assert session.keep_half_written([one(), one("note", text="rang")])
    assert not session.undo_stack.can_undo() and desk.told == []
    session.look_outside()
    assert desk.told == []
    assert session.half_written("log spoke", ANNA) == one()
    assert session.forget_half_written("log spoke", ANNA)
    assert [it.form for it in session.all_half_written()] == ["note"]
    assert session.keep_half_written([], forgetting=["note"])
    assert session.all_half_written() == () and SETTING not in desk.store.settings()


def test_the_step_before_can_still_be_undone(desk: Desk) -> None:
    desk.keep(contact("Anna", uid=ANNA))
    assert desk.session.prefer("Change it", day_goal=7)
    desk.session.keep_half_written([one()])
    desk.session.undo_stack.undo()
    assert desk.session.preferences.day_goal == 20
    assert desk.session.half_written("log spoke", ANNA) == one()


def test_what_is_kept_of_one_contact_is_not_offered_with_another(desk: Desk) -> None:
    desk.session.keep_half_written([one()])
    assert desk.session.half_written("log spoke", "ben") is None
    assert desk.session.half_written("log met", ANNA) is None


def test_where_nothing_can_be_written_nothing_is_raised(desk: Desk, tmp_path: Path) -> None:
    desk.store.close()
    assert not desk.session.keep_half_written([one()])
    assert desk.session.all_half_written() == () and desk.failed == []


def test_no_export_takes_it_along(desk: Desk) -> None:
    desk.session.keep_half_written([one(text="between us")])
    text = "".join(whole.written(whole.document(desk.store.everything(), desk.at, "DE")))
    assert "settings" in text and "between us" not in text


def test_erasing_somebody_for_good_leaves_nothing_of_it_in_the_store_and_its_copies(tmp_path: Path) -> None:
    """Somebody else's half-written text may name them, too."""
    with Store(tmp_path) as store, store.change():
        store.add_contacts([contact("Anna", uid=ANNA), contact("Ben", uid="ben")])
        store.set_settings({SETTING: [one("note", "ben", text="ask after Anna Geheim").stored()]})
    erase(tmp_path / FILE_NAME, [ANNA])
    assert b"Geheim" not in (tmp_path / FILE_NAME).read_bytes()
    with Store(tmp_path) as store:
        assert SETTING not in store.settings()

"""The contacts as screens ask for them: current to the second, and never by what was read before a change."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from salesassist.domain.contact import Email, Phone
from salesassist.domain.status import Status
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import contact, follow_up, moment, now


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with emptied_store() as store:
        desk = Desk(store)
        desk.keep(contact("Anna Berg", uid="anna"), follow_up("anna", moment("2026-11-23 11:00")))
        yield desk


@pytest.mark.parametrize("way", [
    ("10:59", "11:00", "10:59"), ("10:59", "10:59:59", "11:00"),
    ("11:00", "10:59", "11:30"), ("11:30", "11:29", "10:00"),
])  # fmt: skip
def test_statuses_turn_at_their_moment_and_back_when_the_clock_is_set_back(desk: Desk, way: tuple[str, ...]) -> None:
    book = desk.session.book
    book.roll()
    for time in way:
        at = now(f"2026-11-23 {time}")
        status = Status.OVERDUE if time >= "11:00" else Status.DUE
        assert book.counts(at)[status] == 1, time


def test_who_belongs_elsewhere_is_named_once(desk: Desk) -> None:
    book = desk.session.book
    number = next(iter(book.roll().by_name))
    assert list(book.roll_over(now("2026-11-23 10:59"))) == []
    assert list(book.roll_over(now("2026-11-23 11:00"))) == [number]
    assert list(book.roll_over(now("2026-11-23 11:00"))) == []
    assert list(book.roll_over(now("2026-11-23 11:01"))) == []


def test_letters_read_before_a_change_are_not_taken(desk: Desk) -> None:
    session = desk.session

    def read() -> tuple:
        return session.letters_order()(lambda *_far: None, lambda: False)

    letters = read()
    assert session.new_contact(contact("Zoë Quist", uid="zoe"))
    session.take_letters(*letters)
    assert not session.book.has_letters and session.book.likely is None
    session.take_letters(*read())
    assert session.book.has_letters and session.book.likely is not None
    assert [line.uid for line in session.book.named("q", 5)] == ["zoe"]


def test_what_a_pasted_contact_would_add_is_shown_and_not_kept(desk: Desk) -> None:
    before = desk.person()
    pasted = contact("Anna Berg", uid="new", emails=(Email("anna@berg.example"),), phones=(Phone("030 123456"),))
    with_it = desk.session.with_added(before, pasted)
    assert (with_it.uid, [one.address for one in with_it.emails]) == ("anna", ["anna@berg.example"])
    assert [one.number for one in with_it.phones] == ["030 123456"]
    assert desk.person() == before

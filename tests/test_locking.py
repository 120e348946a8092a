"""Locking a running program: when, what is told meanwhile, and who is let in again."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.passphrase import Rewritten
from salesassist.domain.times import Now
from salesassist.keyrings import Keyring
from salesassist.locking import Answer, Gate, Locked, Locker, coming, let_in
from salesassist.reminders.delivery import Delivery
from salesassist.reminders.telling import Note
from salesassist.session.passphrase import Unlocking
from salesassist.session.task import Task
from salesassist.store import keys
from salesassist.store.keys import derive, forget_keys, remember
from salesassist.store.rewriting import change_passphrase
from salesassist.store.store import FILE_NAME, Store
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact, follow_up, keep, moment, now

WORDS = "correct horse battery"
NAME = "Zebulon Quuxley"


class Ring:
    """A keyring of the package's kind, in memory."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, account: str) -> str | None:
        return self.kept.get((service, account))

    def set_password(self, service: str, account: str, secret: str) -> None:
        self.kept[service, account] = secret

    def delete_password(self, service: str, account: str) -> None:
        del self.kept[service, account]


class NoRing(Ring):
    priority = 0


class Messenger:
    """A courier that only notes down."""

    def __init__(self) -> None:
        self.notes: list[Note] = []

    def deliver(self, note: Note, done: Callable[[Delivery], None]) -> None:
        self.notes.append(note)

    def stop(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _quick_and_forgetful(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(keys, "ITERATIONS", 100)
    forget_keys()
    yield
    forget_keys()


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp)
    yield theme
    theme.deleteLater()  # each that is left would follow the next change of letters once more


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Encrypted data, open to this process."""
    person = contact(NAME, uid="zq")
    with Store(tmp_path) as store:
        keep(store, person, follow_up(person, moment("2026-11-23 11:00"), uid="timed"))
        keep(store, other := contact("Anna"), follow_up(other, moment("2026-11-24 10:00").date()))
    key = derive(WORDS)
    remember(key)
    change_passphrase(tmp_path / FILE_NAME, key)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    with Store(folder) as store:
        yield Desk(store)


@pytest.fixture
def locker(qtbot: QtBot, qapp: QApplication, desk: Desk, theme: Theme, folder: Path) -> Iterator[Locker]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Locker(qapp, desk.session, window, theme, Keyring(folder, NoRing()))
    desk.session.time_passed.emit()
    yield made
    made.end()


def pass_time(desk: Desk, minutes: float) -> None:
    desk.at = Now(desk.at.at + timedelta(minutes=minutes))
    desk.session.time_passed.emit()


# --- when ------------------------------------------------------------------------------------------------------------


def test_it_locks_after_a_time_without_a_touch(desk: Desk, locker: Locker, qtbot: QtBot) -> None:
    pass_time(desk, 14)
    assert locker.locked is None
    with qtbot.waitSignal(locker.lock_requested):
        pass_time(desk, 1)
    assert locker.locked is not None


def test_a_key_puts_it_off(desk: Desk, locker: Locker, qtbot: QtBot) -> None:
    field = QWidget()
    qtbot.addWidget(field)
    pass_time(desk, 14)
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))
    pass_time(desk, 14)
    pass_time(desk, 14)
    assert locker.locked is None
    pass_time(desk, 1)
    assert locker.locked is not None


def test_a_clock_set_back_does_not_lock(desk: Desk, locker: Locker) -> None:
    pass_time(desk, -600)
    pass_time(desk, 14)
    assert locker.locked is None


def test_never_is_never(desk: Desk, locker: Locker) -> None:
    assert desk.session.prefer("Lock after", lock_minutes=0)
    pass_time(desk, 6000)
    assert locker.locked is None


@pytest.mark.parametrize("wished", [True, False])
def test_it_locks_when_the_computer_falls_asleep_if_that_is_wished(desk: Desk, locker: Locker, wished: bool) -> None:
    desk.session.prefer("Lock at sleep", lock_at_sleep=wished)
    locker._sleep()
    assert (locker.locked is not None) is wished


def test_without_a_passphrase_nothing_is_ever_locked(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, theme: Theme
) -> None:
    with Store(tmp_path / "plain") as store:
        desk, window = Desk(store), QWidget()
        qtbot.addWidget(window)
        locker = Locker(qapp, desk.session, window, theme, Keyring(tmp_path, NoRing()))
        locker.lock()
        locker._sleep()
        pass_time(desk, 6000)
        assert locker.locked is None


def test_what_the_user_waits_for_is_not_cut_short(desk: Desk, locker: Locker, qtbot: QtBot) -> None:
    may_end, done = Event(), []
    task = Task("import", lambda _progress, cancelled: may_end.wait(20) and not cancelled(), awaited=True)
    task.finished.connect(lambda: done.append(task.result))
    task.start()
    locker.lock()
    pass_time(desk, 6000)
    assert locker.locked is None
    with qtbot.waitSignal(locker.lock_requested):
        may_end.set()
    assert done == [True]


def test_what_works_unasked_does_not_put_the_lock_off(locker: Locker, qtbot: QtBot) -> None:
    may_end = Event()
    task = Task("Index", lambda _progress, _cancelled: may_end.wait(20))
    task.start()
    locker.lock()
    assert locker.locked is not None
    with qtbot.waitSignal(task.finished):
        may_end.set()


def test_while_the_passphrase_is_changed_nothing_is_locked(desk: Desk, locker: Locker) -> None:
    desk.session.let_go_of_file()
    locker.lock()
    assert locker.locked is None
    desk.session.take_up_file()


# --- what is told meanwhile ------------------------------------------------------------------------------------------


def test_what_is_kept_are_times_and_nothing_else(desk: Desk, locker: Locker) -> None:
    locker.lock()
    assert locker.locked is not None
    at = [due.astimezone(desk.at.zone).strftime("%d %H:%M") for due in locker.locked.due]
    assert at == ["23 11:00", "24 09:00"]
    assert NAME not in repr(locker.locked) and "zq" not in repr(locker.locked)


def test_nothing_is_told_in_a_pause_nor_where_reminders_are_off(desk: Desk) -> None:
    pause = moment("2026-11-24 08:00").astimezone(UTC)
    assert [due.day for due in coming(desk.session, pause)] == [24]
    desk.session.prefer("Remind me", reminders_on=False)
    assert coming(desk.session, None) == []


def gate(folder: Path, theme: Theme, clock: Callable[[], Now], *due: datetime) -> tuple[Gate, Messenger]:
    messenger = Messenger()
    made = Gate(Unlocking(folder), theme, clock, Locked(due), False, messenger)
    return made, messenger


def test_a_reminder_while_locked_names_nobody_and_comes_once(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    at = now("2026-11-23 10:59")
    made, messenger = gate(folder, theme, lambda: at, moment("2026-11-23 11:00"), moment("2026-11-24 09:00"))
    made.tick()
    assert messenger.notes == []
    at = now("2026-11-23 11:00")
    made.tick()
    made.tick()
    assert [note.title for note in messenger.notes] == ["A follow-up is due"]
    assert messenger.notes[0].follow_ups == () and messenger.notes[0].contact is None


# --- who is let in ---------------------------------------------------------------------------------------------------


def test_plain_data_are_open_to_everybody(tmp_path: Path, theme: Theme) -> None:
    Store(tmp_path).close()
    assert Answer.IN is let_in(tmp_path, theme, now, keyring=Keyring(tmp_path, NoRing()))


def test_the_keyring_opens_the_data_at_the_start_but_not_after_a_lock(
    folder: Path, theme: Theme, qtbot: QtBot
) -> None:
    ring = Keyring(folder, Ring())
    assert ring.keep(Unlocking(folder).key())
    forget_keys()
    assert Answer.IN is let_in(folder, theme, now, keyring=ring)
    forget_keys()
    QTimer.singleShot(100, lambda: quit_asking(qtbot))
    again = let_in(folder, theme, now, keyring=ring, locked=Locked(), courier=Messenger())
    assert again is Answer.QUIT


def asked() -> Any:
    return next(it for it in QApplication.topLevelWidgets() if it.inherits("QDialog") and it.isVisible())


def quit_asking(qtbot: QtBot) -> None:
    asked().leave()


def answer(qtbot: QtBot, text: str, remember_it: bool = False) -> None:
    dialog = asked()
    dialog.remember.setChecked(remember_it)
    qtbot.keyClicks(dialog.field, text)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def test_the_passphrase_lets_in_and_is_remembered_if_wished(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    forget_keys()
    ring = Keyring(folder, Ring())
    QTimer.singleShot(300, lambda: answer(qtbot, WORDS, remember_it=True))
    assert Answer.IN is let_in(folder, theme, now, keyring=ring, courier=Messenger())
    assert ring.find() == Unlocking(folder).key()


def test_who_has_no_passphrase_that_fits_is_led_on(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    forget_keys()

    def give_up() -> None:
        dialog = asked()
        assert not dialog.other_ways.isVisible()
        answer(qtbot, "something else")
        qtbot.waitUntil(dialog.other_ways.isVisible)
        qtbot.mouseClick(dialog.other_ways, Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, give_up)
    ring = Keyring(folder, NoRing())
    assert let_in(folder, theme, now, keyring=ring, courier=Messenger()) is Answer.OTHER_WAYS


def test_nothing_asks_for_the_passphrase_again_once_it_was_given(folder: Path, theme: Theme, qtbot: QtBot) -> None:
    class Other(QObject):
        raised = Signal()

    forget_keys()
    other = Other()
    QTimer.singleShot(100, lambda: answer(qtbot, WORDS))
    ring = Keyring(folder, NoRing())
    assert let_in(folder, theme, now, keyring=ring, raised=other.raised, courier=Messenger()) is Answer.IN
    other.raised.emit()
    assert not any(it.inherits("QDialog") and it.isVisible() for it in QApplication.topLevelWidgets())


def test_a_keyring_that_fails_is_no_trouble(folder: Path) -> None:
    class Broken(Ring):
        def get_password(self, service: str, account: str) -> str | None:
            raise RuntimeError("the service is gone")

    for ring in (Keyring(folder, Broken()), Keyring(folder, NoRing())):
        assert not ring.keep("key")
        assert ring.find() == ""


def test_a_key_of_another_passphrase_does_not_let_in(folder: Path) -> None:
    unlocking = Unlocking(folder)
    forget_keys()
    assert not unlocking.with_key(derive("something else").text)
    assert not unlocking.with_key("rubbish")
    assert unlocking.is_locked


def test_a_changed_passphrase_changes_what_the_keyring_keeps(
    qtbot: QtBot, qapp: QApplication, desk: Desk, theme: Theme, folder: Path
) -> None:
    window, ring = QWidget(), Keyring(folder, Ring())
    qtbot.addWidget(window)
    ring.keep(desk.session.unlocking.key())
    locker = Locker(qapp, desk.session, window, theme, ring)
    key = derive("some other words")
    remember(key)
    desk.session.let_go_of_file()
    change_passphrase(folder / FILE_NAME, key)
    desk.session.take_up_file()
    locker._passphrase_changed(Rewritten())
    qtbot.waitUntil(lambda: ring.find() == key.text)
    locker.end()

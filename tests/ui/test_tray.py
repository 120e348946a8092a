"""The tray icon: what it draws, says and offers, with and without a tray."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from salesassist.domain.follow_up import FollowUp
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.session import Session
from salesassist.store.store import Store
from salesassist.ui import tray as tray_module
from salesassist.ui import tray_host
from salesassist.ui.tray import SIZES, Tray, picture
from tests.factories import MONDAY, contact, follow_up, keep, moment, now

COLOURS = {Status.OVERDUE: QColor("#C22F2F"), Status.DUE: QColor("#9A5B00"), Status.NONE: QColor("#5C6675")}
PALE = {Status.OVERDUE: QColor("#FF8A80"), Status.DUE: QColor("#FFC46B"), Status.NONE: QColor("#8AB0FF")}


class FakeIcon(QObject):
    """A QSystemTrayIcon on a desktop whose tray comes and goes."""

    ActivationReason = QSystemTrayIcon.ActivationReason
    activated = Signal(object)
    tray_is_there: ClassVar[bool] = False
    made: ClassVar[list["FakeIcon"]] = []

    @classmethod
    def isSystemTrayAvailable(cls) -> bool:
        return cls.tray_is_there

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self.icon, self.tip, self.shown, self.menu = icon, "", False, None
        self.made.append(self)

    def setIcon(self, icon: QIcon) -> None:
        self.icon = icon

    def setToolTip(self, tip: str) -> None:
        self.tip = tip

    def toolTip(self) -> str:
        return self.tip

    def setContextMenu(self, menu: object) -> None:
        self.menu = menu

    def show(self) -> None:
        assert not self.icon.isNull()  # Qt warns of it
        self.shown = True

    def hide(self) -> None:
        self.shown = False


class World:
    def __init__(self, folder: Path) -> None:
        self.now = now()
        self.store = Store(folder)
        self.session = Session(self.store, lambda: self.now)

    def plan(self, name: str, due: str = "", **values: object) -> FollowUp:
        person = contact(name)
        step = follow_up(person, moment(due) if due else MONDAY, **values)
        keep(self.store, person, step)
        self.session.reload()
        return step

    def at(self, text: str) -> None:
        self.now = Now(moment(text))
        self.session.time_passed.emit()


@pytest.fixture
def world(tmp_path: Path, qapp: object) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> type[FakeIcon]:
    """A desktop without a tray at first."""
    monkeypatch.setattr(tray_module, "QSystemTrayIcon", FakeIcon)
    monkeypatch.setattr(tray_host, "QSystemTrayIcon", FakeIcon)
    FakeIcon.tray_is_there = False
    FakeIcon.made = []
    return FakeIcon


def entries(tray: Tray) -> list[str]:
    return [a.text() if not a.isSeparator() else "-" for a in tray.menu.actions() if a.isVisible()]


def entry(tray: Tray, text: str) -> QAction:
    return next(action for action in tray.menu.actions() if action.text() == text)


def image(icon: QIcon, size: int = 32) -> QImage:
    return icon.pixmap(QSize(size, size)).toImage()


# --- the picture ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
def test_each_status_and_count_has_a_picture_of_its_own(qapp: object, size: int) -> None:
    cases = [(Status.OVERDUE, 1), (Status.OVERDUE, 2), (Status.OVERDUE, 100), (Status.DUE, 1), (Status.DUE, 12)]
    pictures = [image(picture(*case, COLOURS), size) for case in [*cases, (Status.NONE, 0)]]
    assert all(one.size() == QSize(size, size) for one in pictures)
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[:number])


def test_the_shapes_differ_without_colour(qapp: object) -> None:
    grey = dict.fromkeys(COLOURS, QColor("#777777"))
    pictures = [image(picture(status, 3, grey)) for status in (Status.OVERDUE, Status.DUE, Status.NONE)]
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[:number])


@pytest.mark.parametrize("colours", [COLOURS, PALE], ids=["light", "dark"])
def test_the_picture_stands_out_on_light_and_on_dark_panels(qapp: object, colours: dict[Status, QColor]) -> None:
    """It brings a light rim, and something dark within, whatever the theme of the window."""
    for status in colours:
        drawn = image(picture(status, 3, colours), 64)
        assert drawn.pixelColor(1, 32).lightness() > 240
        assert min(drawn.pixelColor(x, 32).lightness() for x in range(4, 60)) < 130
        assert drawn.pixelColor(0, 0).alpha() == 0


# --- what it says --------------------------------------------------------------------------------------------


def test_the_menu_names_the_load_and_the_next_call(world: World) -> None:
    world.plan("Anna & Co", "2026-11-23 10:00", promised=True)
    world.plan("Ben", "2026-11-23 08:00")
    world.plan("Eva")
    tray = Tray(world.session, COLOURS)
    assert entries(tray) == [
        "1 overdue · 2 due today", "-", "Next: Anna && Co, 10:00", "Quick add…", "Pause reminders for 1 hour",
        "Pause reminders until tomorrow", "Pause reminders until I resume", "-", "Open SalesAssist", "Quit",
    ]  # fmt: skip
    assert not tray.menu.actions()[0].isEnabled()
    assert tray.words() == "SalesAssist: 1 overdue · 2 due today\nNext: Anna & Co, 10:00"


@pytest.mark.parametrize(
    ("due", "says"),
    [("2026-11-22 10:00", "Next: Anna, yesterday, 10:00"), ("2026-11-19 10:00", "Next: Anna, Thu 19 Nov, 10:00")],
)
def test_an_older_next_call_is_named_with_its_day(world: World, due: str, says: str) -> None:
    world.plan("Anna", due)
    assert entries(Tray(world.session, COLOURS))[2] == says


def test_with_nothing_due_it_says_so(world: World) -> None:
    tray = Tray(world.session, COLOURS)
    assert entries(tray)[0] == "Nothing is due"
    assert entries(tray)[2] == "Nothing more for today"
    assert not tray.menu.actions()[2].isEnabled()


def test_it_changes_as_time_passes(world: World) -> None:
    world.plan("Anna", "2026-11-23 10:00")
    tray = Tray(world.session, COLOURS)
    assert entries(tray)[0] == "1 due today"
    world.at("2026-11-23 10:00")
    assert entries(tray)[0] == "1 overdue"


def test_it_changes_with_the_records(world: World, qtbot: QtBot) -> None:
    tray = Tray(world.session, COLOURS)
    world.plan("Anna")
    qtbot.waitUntil(lambda: entries(tray)[0] == "1 due today")


def test_at_the_end_it_looks_at_no_day_any_more(world: World) -> None:
    tray = Tray(world.session, COLOURS)
    world.plan("Anna")
    tray.end()
    world.store.close()
    QCoreApplication.processEvents()  # what reads a closed store is told to the user, and fails here
    assert tray.count == 0


def test_the_pause_is_offered_and_ended(world: World, qtbot: QtBot) -> None:
    tray = Tray(world.session, COLOURS)
    with qtbot.waitSignal(tray.pause_requested):
        entry(tray, "Pause reminders for 1 hour").trigger()
    with qtbot.waitSignal(tray.pause_until_tomorrow_requested):
        entry(tray, "Pause reminders until tomorrow").trigger()
    with qtbot.waitSignal(tray.pause_until_resumed_requested):
        entry(tray, "Pause reminders until I resume").trigger()
    tray.show_pause(moment("2026-11-23 10:14"))
    assert entries(tray)[0] == "Nothing is due · Reminders are paused until 10:14"
    assert entries(tray)[4:6] == ["Resume reminders", "-"]
    assert tray.words().endswith("Reminders are paused until 10:14")
    with qtbot.waitSignal(tray.resume_requested):
        entry(tray, "Resume reminders").trigger()
    tray.show_pause(None)
    assert entries(tray)[4:6] == ["Pause reminders for 1 hour", "Pause reminders until tomorrow"]
    tray.show_pause(moment("2026-11-24 09:00"))
    assert tray.words().endswith("Reminders are paused until tomorrow, 09:00")


def test_a_pause_is_seen_on_the_icon(world: World, host: type[FakeIcon]) -> None:
    host.tray_is_there = True
    tray = Tray(world.session, COLOURS)
    before = image(host.made[0].icon)
    tray.show_pause(moment("2026-11-23 10:14"))
    assert image(host.made[0].icon) != before
    tray.show_pause(None)
    assert image(host.made[0].icon) == before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("case", [(Status.OVERDUE, 12), (Status.DUE, 3), (Status.NONE, 0)])
def test_the_sign_of_a_pause_is_drawn_in_every_size(qapp: object, size: int, case: tuple[Status, int]) -> None:
    assert image(picture(*case, COLOURS, paused=True), size) != image(picture(*case, COLOURS), size)


def test_each_entry_asks_for_what_it_says(world: World, qtbot: QtBot) -> None:
    step = world.plan("Anna")
    tray = Tray(world.session, COLOURS)
    actions = tray.menu.actions()
    with qtbot.waitSignal(tray.contact_requested) as asked:
        actions[2].trigger()
    assert asked.args == [step.contact]
    for text, signal in (("Quick add…", tray.quick_add_requested), ("Open SalesAssist", tray.open_requested),
                         ("Quit", tray.quit_requested)):  # fmt: skip
        with qtbot.waitSignal(signal):
            entry(tray, text).trigger()


# --- the tray itself -----------------------------------------------------------------------------------------


def test_without_a_tray_no_icon_is_made(world: World, host: type[FakeIcon]) -> None:
    tray = Tray(world.session, COLOURS)
    world.at("2026-11-23 10:00")
    assert not tray.available
    assert not host.made


def test_a_tray_that_turns_up_later_gets_the_icon(world: World, host: type[FakeIcon], qtbot: QtBot) -> None:
    world.plan("Anna")
    tray = Tray(world.session, COLOURS)
    host.tray_is_there = True
    with qtbot.waitSignal(tray.available_changed) as changed:
        world.at("2026-11-23 10:00")
    assert changed.args == [True]
    (icon,) = host.made
    assert (icon.shown, icon.menu, icon.tip) == (True, tray.menu, "SalesAssist: 1 due today\nNext: Anna")
    assert image(icon.icon) == image(picture(Status.DUE, 1, COLOURS))
    assert tray.available


def test_a_tray_that_comes_back_gets_a_new_icon(world: World, host: type[FakeIcon]) -> None:
    """Qt decides when an icon is made how it talks to the tray: the old one would stay invisible."""
    host.tray_is_there = True
    tray = Tray(world.session, COLOURS)
    for there in (False, True):
        host.tray_is_there = there
        world.at("2026-11-23 10:00")
        assert tray.available is there
    first, second = host.made
    assert (first.shown, second.shown) == (False, True)


def test_the_icon_follows_the_worst_status(world: World, host: type[FakeIcon]) -> None:
    host.tray_is_there = True
    world.plan("Anna", "2026-11-23 10:00")
    world.plan("Ben")
    Tray(world.session, COLOURS, world.session)
    assert image(host.made[0].icon) == image(picture(Status.DUE, 2, COLOURS))
    world.at("2026-11-23 10:00")
    assert image(host.made[0].icon) == image(picture(Status.OVERDUE, 2, COLOURS))
    assert host.made[0].tip.startswith("SalesAssist: 1 overdue · 1 due today")


def test_a_click_opens_the_window(world: World, host: type[FakeIcon], qtbot: QtBot) -> None:
    host.tray_is_there = True
    tray = Tray(world.session, COLOURS)
    with qtbot.waitSignal(tray.open_requested):
        host.made[0].activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.open_requested):
        host.made[0].activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_another_tray_service_gets_an_icon_of_its_own(world: World, host: type[FakeIcon]) -> None:
    """A panel that is started anew between two looks: nothing seems to have changed."""
    host.tray_is_there = True
    tray = Tray(world.session, COLOURS)
    tray._host._take_note("org.kde.StatusNotifierWatcher", ":1.1", ":1.2")
    first, second = host.made
    assert (first.shown, second.shown) == (False, True)
    tray._host.stop()


def test_a_tray_is_waited_for_at_login(world: World, host: type[FakeIcon], qtbot: QtBot) -> None:
    tray = Tray(world.session, COLOURS)
    tray._host._timer.setInterval(1)
    tray.wait_for_tray()
    with qtbot.waitSignal(tray._host.looked), qtbot.assertNotEmitted(tray.given_up):
        pass
    host.tray_is_there = True
    with qtbot.waitSignal(tray.available_changed), qtbot.assertNotEmitted(tray.given_up):
        pass
    assert tray.available and not tray._host._timer.isActive()


def test_without_a_tray_the_waiting_ends(world: World, host: type[FakeIcon], qtbot: QtBot) -> None:
    tray = Tray(world.session, COLOURS)
    tray._host._timer.setInterval(1)
    with qtbot.waitSignal(tray.given_up):
        tray.wait_for_tray()
    assert not tray.available and not tray._host._timer.isActive()


def test_offscreen_there_is_no_tray_and_no_warning(world: World) -> None:
    tray = Tray(world.session, COLOURS)
    assert not tray.available

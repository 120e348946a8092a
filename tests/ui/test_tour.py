"""The tour: each card beside what it points at, done by doing it, skipped at once, and offered once only."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, QPropertyAnimation, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesassist.domain.interaction import Outcome
from salesassist.settings import WindowState
from salesassist.store.store import Store
from salesassist.ui.main_window import MainWindow
from salesassist.ui.theme import Theme
from salesassist.ui.tour import Tour
from salesassist.ui.tour.card import Card, beside, over
from salesassist.ui.tour.tour import STATE
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import MONDAY, contact, follow_up

LEFT = Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def shown(qapp: QApplication, theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """One window for all: building it takes its time. Anna and Ben are due today."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    with emptied_store() as store:
        desk = Desk(store)
        desk.keep(*(contact(name, uid=name.split()[0].lower()) for name in ("Anna Schmidt", "Ben Okafor")))
        desk.keep(follow_up("anna", MONDAY, uid="a"), follow_up("ben", MONDAY, uid="b"))
        window = MainWindow(desk.session, theme, WindowState(tmp_path_factory.mktemp("window")))
        window.resize(1024, 640)
        window.show()
        yield window
        window.hide_when_closed(lambda: False)
        window.close()
        window.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def window(shown: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.show_today()
    shown.today.view.choose([shown.today.model.rows()[0].key])
    yield shown
    shown.pages.contacts.search.clear()
    while shown.undo_stack.can_undo():
        shown.undo_stack.undo()
    shown.undo_stack.clear()


@pytest.fixture
def state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path)


@pytest.fixture
def tour(window: MainWindow, theme: Theme, state: WindowState) -> Iterator[Tour]:
    tour = Tour(window, window._session, theme, state)
    yield tour
    tour.skip()
    tour.deleteLater()


def card_of(tour: Tour) -> Card:
    assert tour.card is not None
    return tour.card


def ring_of(tour: Tour) -> QRect:
    assert tour._ring is not None and tour._ring.isVisible()
    return tour._ring.geometry()


def go_to(tour: Tour, title: str) -> Card:
    assert tour.begin()
    while card_of(tour).title != title:
        tour.go_on()
    return card_of(tour)


# --- doing it --------------------------------------------------------------------------------------------------------


def test_going_through_the_list_does_the_first_card(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    assert tour.begin()
    assert card_of(tour).title == "Whom do I call next?" and not card_of(tour).text.startswith("✓")
    assert window.today.view.hasFocus()  # the card takes nothing away
    qtbot.keyClick(window.today.view, Qt.Key.Key_Down)
    assert card_of(tour).text.startswith("✓")


def test_a_list_that_changes_by_itself_does_nothing(window: MainWindow, tour: Tour) -> None:
    assert tour.begin()
    card_of(tour).next.setFocus()
    window.today.show_contact("ben")
    assert not card_of(tour).text.startswith("✓")


def test_logging_with_a_key_does_the_second_and_the_next_card_comes_by_itself(
    qtbot: QtBot, window: MainWindow, tour: Tour
) -> None:
    card = go_to(tour, "Say how it went")
    window.today.view.setFocus()
    tour._praise.setInterval(0)
    with qtbot.waitSignal(tour._praise.timeout):
        qtbot.keyClick(window.today.view, Qt.Key.Key_3)
    assert window.undo_stack.can_undo()
    assert card.title == "Plan it in one line"


def test_planning_in_one_line_does_the_third(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    card = go_to(tour, "Plan it in one line")
    assert "call Anna Schmidt tomorrow 10:00" in card.text
    window.quick_add()
    field = QApplication.focusWidget()
    assert field is not None and window.today.quick_add.isAncestorOf(field)
    qtbot.keyClicks(field, "call Ben tomorrow about the offer")
    assert not card.text.startswith("✓")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert card.text.startswith("✓")


def test_searching_does_the_fourth_and_the_card_follows_to_the_field(
    qtbot: QtBot, window: MainWindow, tour: Tour
) -> None:
    card = go_to(tour, "Find anybody")
    entry = window.sidebar.contacts
    assert ring_of(tour).contains(QRect(entry.mapTo(window, QPoint(0, 0)), entry.size()))
    window.find_contacts()
    search = window.pages.contacts.search
    place = lambda: QRect(search.mapTo(window, QPoint(0, 0)), search.size())  # noqa: E731
    qtbot.waitUntil(lambda: ring_of(tour).contains(place()))
    card._moving.setCurrentTime(card._moving.duration())
    assert not card.geometry().intersects(place())
    qtbot.keyClicks(search, "an")
    assert card.text.startswith("✓")


def test_undo_does_the_last_and_then_it_is_done_for_good(
    qtbot: QtBot, window: MainWindow, tour: Tour, state: WindowState, tmp_path: Path
) -> None:
    go_to(tour, "Find anybody")
    window.find_contacts()
    window.pages.contacts.search.setText("an")
    tour.go_on()
    card = card_of(tour)
    assert card.title == "Nearly everything can be taken back"
    assert card.next.text() == "Fi&nish" and card.skip.isHidden()
    window.pane.log(Outcome.NO_ANSWER)
    focus = QApplication.focusWidget()
    assert focus is window.today.view  # in the search field the key would take back letters
    qtbot.keyClick(focus, Qt.Key.Key_Z, CTRL)
    assert card.text.startswith("✓") and not window.undo_stack.can_undo()
    with qtbot.waitSignal(tour.ended) as ended:
        qtbot.mouseClick(card.next, LEFT)
    assert ended.args == ["done"] and not tour.is_on and card.isHidden()
    assert WindowState(tmp_path).text(STATE) == "done"


# --- skipping, offering, coming again --------------------------------------------------------------------------------


def test_it_is_skipped_with_one_key_and_never_offered_again(
    qtbot: QtBot, window: MainWindow, tour: Tour, tmp_path: Path
) -> None:
    assert tour.begin()
    with qtbot.waitSignal(tour.ended):
        qtbot.keyClick(window.today.view, Qt.Key.Key_S, ALT)  # its mnemonic, from wherever the focus is
    assert not tour.is_on and WindowState(tmp_path).text(STATE) == "skipped"
    tour.offer()
    tour._beginning.timeout.emit()
    assert not tour.is_on
    assert tour.begin()  # the Help menu has it again


def test_escape_on_the_card_skips_and_gives_the_focus_back(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    assert tour.begin()
    card_of(tour).next.setFocus()
    qtbot.keyClick(card_of(tour).next, Qt.Key.Key_Escape)
    assert not tour.is_on
    assert window.today.view.hasFocus()


def test_escape_in_the_list_skips_too(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    assert tour.begin()
    window.today.view.setFocus()
    qtbot.keyClick(window.today.view, Qt.Key.Key_Escape)
    assert not tour.is_on and card_of(tour).isHidden()


def test_a_click_leaves_the_focus_where_keys_act(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    assert tour.begin()
    qtbot.mouseClick(card_of(tour).next, LEFT)
    assert card_of(tour).title == "Say how it went" and window.today.view.hasFocus()


def test_next_goes_through_all_five_by_keyboard(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    assert tour.begin()
    titles = []
    for _ in range(5):
        titles.append(card_of(tour).title)
        card_of(tour).next.setFocus()
        qtbot.keyClick(card_of(tour).next, Qt.Key.Key_Return)
    assert len(set(titles)) == 5 and not tour.is_on


def test_back_leads_to_the_card_before(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    assert tour.begin()
    card = card_of(tour)
    assert card.back.isHidden()  # there is none before the first
    tour.go_on()
    tour.go_on()
    qtbot.mouseClick(card.back, LEFT)
    assert card.title == "Say how it went" and window.today.view.hasFocus()
    card.back.setFocus()
    qtbot.keyClick(card.back, Qt.Key.Key_Return)
    assert card.title == "Whom do I call next?" and card.back.isHidden()
    tour.go_back()
    assert card.title == "Whom do I call next?" and tour.is_on


def test_an_offer_waits_until_today_is_shown(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    window.show_settings()
    tour.offer()
    tour._beginning.timeout.emit()
    assert not tour.is_on
    window.show_today()
    qtbot.waitUntil(lambda: tour.is_on)


def test_without_anybody_there_is_no_tour(qtbot: QtBot, store: Store, theme: Theme, state: WindowState) -> None:
    desk = Desk(store)
    window = MainWindow(desk.session, theme, state, hurried=True)
    qtbot.addWidget(window)
    window.hide_when_closed(lambda: False)
    tour = Tour(window, desk.session, theme, state)
    assert not tour.begin() and not tour.is_on


def test_what_was_heard_once_is_not_heard_after_the_end(window: MainWindow, tour: Tour) -> None:
    go_to(tour, "Say how it went")
    tour.skip()
    window.pane.log(Outcome.NO_ANSWER)
    assert not tour.is_on and not card_of(tour).isVisible()


# --- where it stands -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(940, 560), (1024, 640), (1440, 900)])
def test_no_card_covers_what_it_points_at(qtbot: QtBot, window: MainWindow, tour: Tour, size: tuple[int, int]) -> None:
    window.resize(*size)
    QApplication.processEvents()
    assert tour.begin()
    for _ in range(5):
        card = card_of(tour)
        tour._settle()
        card._moving.setCurrentTime(card._moving.duration())  # where it is at rest
        assert not card.geometry().intersects(ring_of(tour)), card.title
        assert window.rect().contains(card.geometry())
        assert card.height() >= card.wanted_size().height()
        tour.go_on()
    window.resize(1024, 640)


def test_a_card_covers_nothing_but_rows_of_the_list(window: MainWindow, tour: Tour) -> None:
    window.resize(1440, 900)
    QApplication.processEvents()
    view = window.today.view
    rows = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    assert tour.begin()
    for _ in range(5):
        card = card_of(tour)
        tour._settle()
        card._moving.setCurrentTime(card._moving.duration())
        assert rows.contains(card.geometry()), card.title
        chosen = view.visualRect(view.currentIndex()).translated(rows.topLeft())
        assert not card.geometry().intersects(chosen), card.title
        tour.go_on()
    window.resize(1024, 640)


def test_it_stands_in_the_corner_while_what_it_points_at_is_not_there(
    qtbot: QtBot, window: MainWindow, tour: Tour
) -> None:
    card = go_to(tour, "Say how it went")
    window.show_settings()
    assert tour._ring is not None
    ring = tour._ring
    qtbot.waitUntil(ring.isHidden)
    assert card.isVisible() and window.rect().contains(card.geometry())
    window.show_today()
    qtbot.waitUntil(ring.isVisible)


def test_it_makes_room_for_the_palette(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    card = go_to(tour, "Find anybody")
    window.palette_of_acts.open()
    qtbot.waitUntil(card.isHidden)
    assert tour._ring is not None and tour._ring.isHidden()
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    qtbot.waitUntil(card.isVisible)


def test_it_goes_with_what_it_points_at_when_the_window_changes(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    go_to(tour, "Say how it went")
    outcomes = window.pane.sheet.outcomes
    window.resize(1200, 700)
    place = lambda: QRect(outcomes.mapTo(window, QPoint(0, 0)), outcomes.size())  # noqa: E731
    qtbot.waitUntil(lambda: ring_of(tour).contains(place()))
    window.resize(1024, 640)


def test_a_card_says_what_it_is_to_who_hears_the_screen(tour: Tour) -> None:
    card = go_to(tour, "Say how it went")
    assert card.accessibleName() == "Tour, 2 of 5: Say how it went"
    assert card.accessibleDescription() == card.text
    buttons = (card.skip, card.back, card.next)
    names = [QAccessible.queryAccessibleInterface(it).text(QAccessible.Text.Name) for it in buttons]
    assert names == ["Skip tour", "Back", "Next"]


sizes = st.builds(QSize, st.integers(200, 360), st.integers(80, 240))
targets = st.builds(QRect, st.integers(0, 900), st.integers(0, 560), st.integers(10, 480), st.integers(10, 170))


@pytest.mark.parametrize("moves", [True, False])
def test_it_moves_only_where_motion_is_wanted(
    window: MainWindow, tour: Tour, moves: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("salesassist.ui.tour.card.wants_motion", lambda _widget: moves)
    assert tour.begin()
    tour.go_on()
    assert (card_of(tour)._moving.state() == QPropertyAnimation.State.Running) is moves


@given(targets, sizes)
def test_a_card_stays_in_the_window_and_covers_nothing_it_points_at(target: QRect, size: QSize) -> None:
    window = QRect(0, 0, 1024, 640)
    target &= window
    box = QRect(beside(target, size, window), size)
    assert window.contains(box)
    assert not box.intersects(target)


@given(targets, targets, sizes)
def test_over_a_list_it_covers_neither_what_it_points_at_nor_the_chosen_row(
    target: QRect, chosen: QRect, size: QSize
) -> None:
    window, rows = QRect(0, 0, 1024, 640), QRect(200, 120, 520, 480)
    spot = over(rows, target, chosen, size, window)
    if spot is not None:
        box = QRect(spot, size)
        assert rows.contains(box)
        assert not box.intersects(target) and not box.intersects(chosen)

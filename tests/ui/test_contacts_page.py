"""The Contacts page, used by mouse and keys."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Tier
from salesassist.domain.follow_up import State
from salesassist.domain.group import Group
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.store.store import Store
from salesassist.ui.contacts.columns import Column, fit, trade
from salesassist.ui.contacts.delegate import ContactsDelegate, _Type
from salesassist.ui.contacts.page import ContactsPage
from salesassist.ui.contacts.row_words import Texts
from salesassist.ui.theme import Theme
from tests.factories import contact, deal, follow_up, fresh_store, interaction, keep, moment, now, store


class Clock:
    def __init__(self) -> None:
        self.now = now()

    def __call__(self) -> Now:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def records() -> Iterator[Store]:
    with fresh_store() as opened:
        yield opened


@pytest.fixture
def session(qapp: QApplication, records: Store, clock: Clock) -> Session:
    keep(
        records,
        contact("Anna Schmidt", uid="anna", organization="Acme GmbH"),
        contact("Ben Okafor", uid="ben", tier=Tier.B),
        contact("Cleo Day", uid="cleo", tier=Tier.A),
        contact("Émile Kessler", uid="emile", tier=Tier.A),
        contact("Finn Lind", uid="finn"),
        contact("Ida Import", uid="ida"),
        follow_up("anna", moment("2026-11-19 10:00"), uid="f-anna", promised=True),
        follow_up("ben", moment("2026-11-23 09:30"), uid="f-ben"),
        follow_up("cleo", date(2026, 11, 23), uid="f-cleo"),
        follow_up("finn", date(2026, 11, 24), uid="f-finn"),
        interaction("anna", at="2026-11-12 10:00"),
        deal("anna", 18400, currency="EUR"),
    )
    return Session(records, clock)


@pytest.fixture
def window_state(tmp_path: Path) -> WindowState:
    return WindowState(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme, window_state: WindowState) -> ContactsPage:
    return shown(qtbot, session, theme, window_state)


def shown(
    qtbot: QtBot, session: Session, theme: Theme, window_state: WindowState, width: int = 820, height: int = 640
) -> ContactsPage:
    page = ContactsPage(session, theme, window_state)
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def width_of(page: ContactsPage, column: Column) -> int:
    return page.table.columnWidth(column)


def many(records: Store, session: Session, count: int = 300) -> None:
    keep(records, *(contact(f"Person {number:03}", uid=f"p{number}") for number in range(count)))
    session.reload()


def uids(page: ContactsPage) -> list[str]:
    return [page.model.uid(row) for row in range(page.model.rowCount())]


def click_header(qtbot: QtBot, page: ContactsPage, column: Column) -> None:
    header = page.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def click_row(
    qtbot: QtBot, page: ContactsPage, uid: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    column: Column = Column.STATUS,
) -> None:  # fmt: skip
    index = page.model.index(page.model.row_of(uid), column)
    at = page.table.visualRect(index).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, keys, at)


def top_of(page: ContactsPage, uid: str) -> int:
    page.table.executeDelayedItemsLayout()
    return page.table.rowViewportPosition(page.model.row_of(uid))


def button(page: QWidget, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())


# --- choosing --------------------------------------------------------------------------------------------------------


def test_the_first_contact_is_the_current_one_from_the_start(page: ContactsPage) -> None:
    assert page.current_contact() == "anna"
    assert page.selected_contacts() == ["anna"]


def test_a_click_anywhere_on_a_row_chooses_its_contact(qtbot: QtBot, page: ContactsPage) -> None:
    for column in (Column.STATUS, Column.NEXT_STEP, Column.LAST_TOUCH):
        with qtbot.waitSignal(page.contact_chosen) as signal:
            click_row(qtbot, page, "cleo", column=column)
        assert signal.args == ["cleo"]
        assert page.selected_contacts() == ["cleo"]
        assert page.table.currentIndex().column() == Column.NAME
        click_row(qtbot, page, "ben")


def test_several_can_be_selected_in_the_order_of_the_list(qtbot: QtBot, page: ContactsPage) -> None:
    click_row(qtbot, page, "finn")
    click_row(qtbot, page, "ben", Qt.KeyboardModifier.ControlModifier)
    assert page.selected_contacts() == ["ben", "finn"]
    click_row(qtbot, page, "ben")
    click_row(qtbot, page, "emile", Qt.KeyboardModifier.ShiftModifier)
    assert page.selected_contacts() == ["ben", "cleo", "emile"]


def test_the_arrow_keys_go_from_contact_to_contact(qtbot: QtBot, page: ContactsPage) -> None:
    page.table.setFocus()
    chosen: list[str] = []
    page.contact_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(page.table, key)
    assert chosen == ["ben", "cleo", "ben", "finn", "anna"], "Right stays in the row"
    qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.current_contact() == "finn"


def test_enter_and_a_double_click_open_a_contact(qtbot: QtBot, page: ContactsPage) -> None:
    with qtbot.waitSignal(page.contact_activated) as signal:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert signal.args == ["anna"]
    at = page.table.visualRect(page.model.index(2, Column.NAME)).center()
    with qtbot.waitSignal(page.contact_activated) as signal:
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert signal.args == ["cleo"]


def test_the_menu_is_asked_for_at_the_row_also_by_key(qtbot: QtBot, page: ContactsPage) -> None:
    from PySide6.QtGui import QContextMenuEvent

    places: list[QPoint] = []
    page.menu_requested.connect(places.append)
    viewport = page.table.viewport()
    row = page.table.visualRect(page.model.index(1, Column.NAME))
    for reason, at in (
        (QContextMenuEvent.Reason.Mouse, row.center()),
        (QContextMenuEvent.Reason.Keyboard, QPoint(1, 1)),
        (QContextMenuEvent.Reason.Mouse, QPoint(5, viewport.height() + 300)),
    ):
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))
    below = page.table.visualRect(page.table.currentIndex()).bottomLeft()
    assert places == [viewport.mapToGlobal(row.center()), viewport.mapToGlobal(below)]


# --- searching and filtering -----------------------------------------------------------------------------------------


def test_typing_finds_at_every_key_and_the_first_match_becomes_the_current_one(
    qtbot: QtBot, page: ContactsPage
) -> None:
    chosen: list[str] = []
    page.contact_chosen.connect(chosen.append)
    page.focus_search()
    seen = []
    for letter in "fin":
        qtbot.keyClicks(page.search, letter)
        seen.append(uids(page))
    assert seen == [["finn", "ben"], ["finn"], ["finn"]]  # whose name begins so comes first
    assert chosen == ["finn"]
    assert page.selected_contacts() == ["finn"]


def test_a_selected_contact_that_still_matches_stays_selected(qtbot: QtBot, page: ContactsPage) -> None:
    click_row(qtbot, page, "finn")
    with qtbot.assertNotEmitted(page.contact_chosen):
        qtbot.keyClicks(page.search, "n")
        qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert page.selected_contacts() == ["finn"]


def test_down_and_enter_lead_from_the_search_to_the_table(qtbot: QtBot, page: ContactsPage) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        page.focus_search()
        assert QApplication.focusWidget() is page.search
        qtbot.keyClick(page.search, key)
        assert QApplication.focusWidget() is page.table
    assert page.current_contact() == "anna"


def test_focusing_the_search_selects_what_is_in_it(qtbot: QtBot, page: ContactsPage) -> None:
    page.search.setText("anna")
    page.table.setFocus()
    page.focus_search()
    assert page.search.selectedText() == "anna"


def test_chips_filter_and_count(qtbot: QtBot, page: ContactsPage) -> None:
    counts = {chip.kind: chip.count for chip in page.chips.chips}
    assert counts == {
        None: 6, Group.OVERDUE: 1, Group.DUE: 2, Group.NONE: 1, Group.SCHEDULED: 1, Group.RESTING: 0,
        Group.UNTRIAGED: 1,
    }  # fmt: skip
    qtbot.mouseClick(page.chips.chip(Group.DUE), Qt.MouseButton.LeftButton)
    assert uids(page) == ["ben", "cleo"]
    assert page.current_contact() == "ben"
    qtbot.mouseClick(page.chips.chip(Group.UNTRIAGED), Qt.MouseButton.LeftButton)
    assert uids(page) == ["ida"]


def test_the_window_can_ask_for_a_status(page: ContactsPage) -> None:
    page.search.setText("zzz")
    page.show_status(Status.OVERDUE)
    assert (page.search.text(), uids(page), page.chips.group) == ("", ["anna"], Group.OVERDUE)
    page.show_status(None, untriaged=True)
    assert (uids(page), page.chips.group) == (["ida"], Group.UNTRIAGED)
    page.show_status(None)
    assert (len(uids(page)), page.chips.group) == (6, None)


def test_showing_a_contact_gives_up_a_filter_only_if_it_hides_it(page: ContactsPage) -> None:
    page.show_status(Status.DUE)
    page.show_contact("cleo")
    assert (page.current_contact(), page.chips.group) == ("cleo", Group.DUE)
    page.show_contact("finn")
    assert (page.current_contact(), page.chips.group) == ("finn", None)
    page.show_contact("nobody")
    assert page.current_contact() == "finn"


# --- staying ---------------------------------------------------------------------------------------------------------


def test_a_click_on_the_head_sorts_and_keeps_the_selection(qtbot: QtBot, page: ContactsPage) -> None:
    click_row(qtbot, page, "ben")
    click_row(qtbot, page, "finn", Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(page.contact_chosen):
        click_header(qtbot, page, Column.NAME)
        assert uids(page) == ["anna", "ben", "cleo", "emile", "finn", "ida"]
        click_header(qtbot, page, Column.NAME)
        assert uids(page) == ["ida", "finn", "emile", "cleo", "ben", "anna"]
    assert page.selected_contacts() == ["finn", "ben"]
    assert page.current_contact() == "finn"


def test_a_refresh_and_undo_keep_selection_and_current_contact(
    qtbot: QtBot, page: ContactsPage, session: Session
) -> None:
    click_row(qtbot, page, "anna")
    with qtbot.assertNotEmitted(page.contact_chosen):
        session.close("f-anna", State.DONE)
        assert uids(page)[0] == "ben"
        session.undo_stack.undo()
        session.undo_stack.redo()
        session.reload()
    assert page.selected_contacts() == ["anna"]


def test_after_a_deletion_the_next_contact_is_the_current_one(
    qtbot: QtBot, page: ContactsPage, session: Session
) -> None:
    click_row(qtbot, page, "cleo")
    with qtbot.waitSignal(page.contact_chosen) as signal:
        session.delete_contacts(["cleo"])
    assert signal.args == ["emile"]
    session.undo_stack.undo()
    assert page.current_contact() == "emile"


def test_rows_stay_where_they_are_on_the_screen_when_others_change_places(
    qtbot: QtBot, page: ContactsPage, session: Session, records: Store
) -> None:
    many(records, session)
    click_header(qtbot, page, Column.NAME)
    page.show_contact("p200")
    before = top_of(page, "p200")
    session.delete_contacts([f"p{number}" for number in range(50)])
    assert top_of(page, "p200") == before
    session.undo_stack.undo()
    assert top_of(page, "p200") == before
    click_header(qtbot, page, Column.NAME)
    assert top_of(page, "p200") == before
    assert page.current_contact() == "p200"


def test_without_the_current_contact_in_view_the_first_row_in_view_stays(
    qtbot: QtBot, page: ContactsPage, session: Session, records: Store
) -> None:
    many(records, session)
    click_header(qtbot, page, Column.NAME)
    click_row(qtbot, page, "anna")
    bar = page.table.verticalScrollBar()
    bar.setValue(page.model.row_of("p150") * page.table.rowHeight(0))
    session.delete_contacts([f"p{number}" for number in range(20)])
    assert top_of(page, "p150") == 0


def test_the_last_row_can_be_reached_whatever_was_filtered(
    qtbot: QtBot, page: ContactsPage, session: Session, records: Store
) -> None:
    many(records, session)
    for text in ("person 2", "person", "p", ""):
        page.search.setText(text)
        page.table.setFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        last = page.model.rowCount() - 1
        assert page.current_contact() == page.model.uid(last)
        bottom = page.table.visualRect(page.model.index(last, Column.NAME)).bottom()
        assert abs(bottom - (page.table.viewport().height() - 1)) <= 1


def test_a_call_that_falls_due_turns_its_chip_without_a_click(
    page: ContactsPage, session: Session, clock: Clock
) -> None:
    clock.now = now("2026-11-23 09:31")
    session.time_passed.emit()
    assert page.chips.chip(Group.OVERDUE).count == 2
    clock.now = now("2026-11-24 04:00")
    session.time_passed.emit()
    assert page.chips.chip(Group.OVERDUE).count == 3
    assert page.chips.chip(Group.DUE).count == 1
    assert page.selected_contacts() == ["anna"]


# --- empty -----------------------------------------------------------------------------------------------------------


def test_when_nobody_matches_the_page_says_so_and_offers_the_way_back(qtbot: QtBot, page: ContactsPage) -> None:
    with qtbot.waitSignal(page.contact_chosen) as signal:
        page.search.setText("<i>xyz</i>")
    assert signal.args == [""]
    labels = [label.text() for label in page.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()]
    assert "Nobody matches “<i>xyz</i>”" in labels
    assert page.selected_contacts() == []
    qtbot.mouseClick(button(page, "Clear search"), Qt.MouseButton.LeftButton)
    assert page.search.text() == ""
    assert page.table.isVisible()
    assert page.current_contact() == "anna"


def test_an_empty_status_says_what_it_means(qtbot: QtBot, page: ContactsPage) -> None:
    page.show_status(Status.RESTING)
    labels = [label.text() for label in page.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()]
    assert "Nobody is resting" in labels
    qtbot.mouseClick(button(page, "Show all contacts"), Qt.MouseButton.LeftButton)
    assert len(uids(page)) == 6


def test_without_any_contacts_there_are_two_ways_to_begin(
    qtbot: QtBot, tmp_path: Path, theme: Theme, window_state: WindowState, clock: Clock
) -> None:
    with store(tmp_path / "empty") as empty:
        session = Session(empty, clock)
        page = shown(qtbot, session, theme, window_state)
        buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
        assert [b.text() for b in buttons].count("Import…") == 2
        for text, signal in (("Import…", page.import_requested), ("New contact", page.new_requested)):
            for b in buttons:
                if b.text() == text:
                    with qtbot.waitSignal(signal):
                        qtbot.mouseClick(b, Qt.MouseButton.LeftButton)
        session.new_contact(contact("First One", uid="first"))
        assert page.table.isVisible()
        assert page.current_contact() == "first"


# --- columns ---------------------------------------------------------------------------------------------------------


def widths(page: ContactsPage) -> dict[Column, int]:
    header = page.table.horizontalHeader()
    return {c: header.sectionSize(c) for c in Column if not header.isSectionHidden(c)}


@pytest.mark.parametrize("width", [320, 430, 520, 640, 820, 1000, 1600])
def test_columns_fill_the_width_exactly_and_never_scroll_sideways(
    qtbot: QtBot, page: ContactsPage, session: Session, records: Store, width: int
) -> None:
    page.resize(width, 640)
    assert sum(widths(page).values()) == page.table.viewport().width()
    many(records, session, 40)  # brings the scroll bar
    page.search.setText("person")
    page.search.setText("")
    click_header(qtbot, page, Column.STATUS)
    assert sum(widths(page).values()) == page.table.viewport().width()
    assert page.table.horizontalScrollBar().maximum() == 0
    assert Column.NAME in widths(page)


def test_at_the_narrowest_window_status_name_and_next_step_remain(page: ContactsPage) -> None:
    page.resize(430, 640)
    assert set(widths(page)) == {Column.STATUS, Column.NAME, Column.NEXT_STEP}
    page.resize(900, 640)
    assert set(widths(page)) == set(Column)


def test_the_page_can_be_as_narrow_as_430(page: ContactsPage) -> None:
    assert page.minimumSizeHint().width() <= 430


def test_dragging_an_edge_gives_to_one_column_what_its_neighbour_loses(qtbot: QtBot, page: ContactsPage) -> None:
    before = widths(page)
    drag_edge(qtbot, page, Column.NAME, 40)
    after = widths(page)
    assert after[Column.NAME] == before[Column.NAME] + 40
    assert after[Column.NEXT_STEP] == before[Column.NEXT_STEP] - 40
    assert sum(after.values()) == sum(before.values())
    drag_edge(qtbot, page, Column.LAST_TOUCH, -5000)
    assert min(widths(page).values()) >= 50
    assert sum(widths(page).values()) == sum(before.values())


def drag_edge(qtbot: QtBot, page: ContactsPage, column: Column, by: int) -> None:
    header = page.table.horizontalHeader()
    edge = header.sectionViewportPosition(column) + header.sectionSize(column) - 1
    at = QPoint(edge, header.height() // 2)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(header.viewport(), at + QPoint(by // 2, 0))
    qtbot.mouseMove(header.viewport(), at + QPoint(by, 0))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(by, 0))


def test_columns_and_sorting_are_remembered(
    qtbot: QtBot, page: ContactsPage, session: Session, theme: Theme, tmp_path: Path
) -> None:
    drag_edge(qtbot, page, Column.NAME, 30)
    drag_edge(qtbot, page, Column.LAST_TOUCH, -15)
    page.table.horizontalHeader().moveSection(3, 2)
    page.table.columns.show(Column.OPEN_VALUE, False)
    click_header(qtbot, page, Column.NAME)
    click_header(qtbot, page, Column.NAME)
    left = widths(page)
    page.hide()
    again = shown(qtbot, session, theme, WindowState(tmp_path))
    assert uids(again)[0] == "ida"
    assert Column.OPEN_VALUE not in widths(again)
    assert [again.table.horizontalHeader().logicalIndex(place) for place in range(5)] == [0, 1, 3, 2, 4]
    assert all(abs(widths(again)[column] - width) <= 1 for column, width in left.items())


def test_a_spoilt_window_state_is_no_trouble(
    qtbot: QtBot, session: Session, theme: Theme, window_state: WindowState
) -> None:
    window_state.remember(
        contacts_hidden=[1, 7, -2], contacts_widths=[-5, 0], contacts_columns=[0, 0, 9], contacts_sort=[44, 3]
    )
    page = shown(qtbot, session, theme, window_state)
    assert set(widths(page)) == set(Column)
    assert uids(page)[0] == "anna"


def test_columns_are_chosen_in_the_menu_of_the_head(qtbot: QtBot, page: ContactsPage) -> None:
    menu = page.columns_menu()
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Name"].isEnabled(), "a list of contacts without names is none"
    actions["Last touch"].trigger()
    assert Column.LAST_TOUCH not in widths(page)
    sorting = next(m for m in menu.findChildren(QMenu) if m.title() == "Sort by")
    next(action for action in sorting.actions() if action.text() == "Name").trigger()
    assert uids(page)[0] == "anna"
    assert page.table.horizontalHeader().sortIndicatorSection() == Column.NAME
    actions["Reset columns"].trigger()
    assert set(widths(page)) == set(Column)


def test_a_column_without_room_says_so_in_the_menu(page: ContactsPage) -> None:
    page.resize(430, 600)
    texts = [action.text() for action in page.columns_menu().actions()]
    assert "Last touch (no room)" in texts


LEAST = {Column.STATUS: 120, Column.NAME: 130, Column.NEXT_STEP: 116, Column.LAST_TOUCH: 56, Column.OPEN_VALUE: 56}
USUAL = {Column.STATUS: 130, Column.LAST_TOUCH: 100, Column.OPEN_VALUE: 100}


@pytest.mark.parametrize("wanted", [list(Column), [Column.NAME], [Column.OPEN_VALUE, Column.NAME, Column.STATUS]])
def test_widths_always_add_up(wanted: list[Column]) -> None:
    comfortable = USUAL | {Column.NAME: 190, Column.NEXT_STEP: 160}
    for available in range(250, 2000, 7):
        found = fit(available, wanted, USUAL, LEAST, comfortable, 0.5)
        assert sum(found.values()) == available
        assert all(found[column] >= LEAST[column] for column in found)


def test_columns_made_too_wide_give_back_before_another_has_to_go() -> None:
    greedy = USUAL | {Column.OPEN_VALUE: 700}
    comfortable = greedy | {Column.NAME: 190, Column.NEXT_STEP: 160}
    found = fit(500, [Column.NAME, Column.OPEN_VALUE], greedy, LEAST, comfortable, 0.5)
    assert sum(found.values()) == 500


def test_neither_side_of_an_edge_is_squeezed_to_nothing() -> None:
    before = {Column.NAME: 200, Column.NEXT_STEP: 200}
    assert trade(before, Column.NAME, 500, Column.NEXT_STEP, 56) == {Column.NAME: 344, Column.NEXT_STEP: 56}
    assert trade(before, Column.NAME, -500, Column.NEXT_STEP, 56) == {Column.NAME: 56, Column.NEXT_STEP: 344}


# --- looks -----------------------------------------------------------------------------------------------------------


def test_every_look_is_painted(
    qtbot: QtBot, page: ContactsPage, session: Session, theme: Theme, qapp: QApplication
) -> None:
    for number, name in enumerate(("x" * 3000, "محمد بن عبد الله", "👩‍👩‍👧 Ümit", "<b>Bold</b>", "…")):
        session.new_contact(contact(name, uid=f"odd{number}", organization=name))
    try:
        for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
            theme.use(scheme)
            for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
                page.setLayoutDirection(direction)
                for width in (320, 430, 1000):
                    page.resize(width, 700)
                    assert not page.grab().isNull()
        theme.colours = replace(theme.colours)
        theme.high_contrast = True
        assert not page.grab().isNull()
    finally:
        theme.use(Qt.ColorScheme.Unknown)


def test_a_text_that_was_cut_short_is_told_in_full(page: ContactsPage, session: Session) -> None:
    session.new_contact(contact("Maximilian " * 20 + "<Schmidt>", uid="long"))
    table = page.table
    delegate = table.itemDelegate()
    for uid, cut in (("anna", False), ("long", True)):
        index = page.model.index(page.model.row_of(uid), Column.NAME)
        told = delegate.cut_short(index, table.visualRect(index))  # type: ignore[attr-defined]
        assert bool(told) is cut
    assert "&lt;Schmidt&gt;" in told


def test_that_it_is_promised_is_left_out_whole_where_there_is_no_room(page: ContactsPage) -> None:
    delegate = page.table.itemDelegate()
    assert isinstance(delegate, ContactsDelegate)
    texts = Texts("Due", "Anna", "", "The offer", "Thu 26 Nov · promised", "", "", brief_due="Thu 26 Nov")
    for width, lower in ((400, texts.due), (110, texts.brief_due)):
        lines = delegate._lines(Column.NEXT_STEP, texts, QRectF(0, 0, width, 52), Qt.LayoutDirection.LeftToRight)
        assert [line.text for line in lines] == ["The offer", lower]


def test_a_contact_that_is_gone_to_is_the_only_one_chosen_whatever_key_is_held(
    qtbot: QtBot, page: ContactsPage
) -> None:
    page.table.select_row(0)
    qtbot.keyPress(page.table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)  # Ctrl+Enter saved a form
    page.table.select_row(2)
    qtbot.keyRelease(page.table, Qt.Key.Key_Control)
    assert page.table.selected_rows() == [2]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.floats(0, 300))
def test_a_text_is_drawn_whole_or_with_an_ellipsis_within_its_room(theme: Theme, text: str, room: float) -> None:
    kind = _Type(theme.font())
    drawn = kind.fitted(text, room)
    wide = kind.metrics.horizontalAdvance
    assert drawn == kind.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) or (
        drawn == text and wide(text) <= room
    )


def test_a_row_shows_that_it_is_chosen_that_the_mouse_is_over_it_and_where_the_keys_go(
    qtbot: QtBot, page: ContactsPage, theme: Theme
) -> None:
    table, colours = page.table, theme.colours

    def ground(row: int) -> QColor:
        place = table.visualRect(page.model.index(row, Column.NAME))
        return table.viewport().grab().toImage().pixelColor(place.left() + 2, place.top() + 3)

    def edge(row: int) -> QColor:
        place = table.visualRect(page.model.index(row, Column.NAME))
        return table.viewport().grab().toImage().pixelColor(place.center().x(), place.top())

    table.select_row(1)
    table.setFocus()
    assert (ground(0), ground(1)) == (colours.surface, colours.accent_tint)
    assert edge(1) == colours.accent != edge(0)
    page.search.setFocus()
    assert edge(1) == colours.accent_tint
    qtbot.mouseMove(table.viewport(), table.visualRect(page.model.index(3, Column.NAME)).center())
    qtbot.waitUntil(lambda: ground(3) == colours.hover)


def test_a_row_is_painted_in_its_columns_order_and_only_where_there_is_one(page: ContactsPage, theme: Theme) -> None:
    header, table = page.table.horizontalHeader(), page.table
    header.moveSection(header.visualIndex(Column.STATUS), header.count() - 1)
    table.columns.fit()
    tint = theme.colours.tone(Status.OVERDUE).tint
    place = table.visualRect(page.model.index(page.model.row_of("anna"), Column.STATUS))
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(place.left() + 16, place.center().y() + 7) == tint
    page.search.setText("nobody at all")
    assert page.model.rowCount() == 0
    assert not table.viewport().grab().isNull()


def test_everything_that_takes_the_focus_has_a_name(page: ContactsPage) -> None:
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_the_card_is_as_high_as_its_rows_and_never_higher_than_the_page(
    qtbot: QtBot, session: Session, theme: Theme, window_state: WindowState
) -> None:
    page = shown(qtbot, session, theme, window_state, height=700)
    card, whole = page.table.parentWidget(), page.table.height_needed() + 2
    assert card is not None and card.height() == whole
    for height, is_whole in ((330, False), (700, True), (1100, True), (330, False)):
        page.resize(820, height)
        qtbot.waitUntil(lambda is_whole=is_whole: (card.height() == whole) == is_whole)
        assert card.height() <= min(whole, height)


def test_what_rows_leave_free_of_the_table_is_its_surface(qtbot: QtBot, page: ContactsPage, theme: Theme) -> None:
    """Nothing below the table is painted for it: no trace of rows that were there may stay."""
    page.search.setText("an")
    page.table.parentWidget().setMaximumHeight(600)  # higher than its rows
    page.table.parentWidget().setMinimumHeight(500)
    qtbot.waitUntil(lambda: page.table.viewport().height() > 400)
    picture = page.table.grab().toImage()
    below = page.table.height_needed()
    assert below < picture.height() - 100
    seen = {picture.pixelColor(x, y).name() for x in range(5, picture.width() - 25, 40)
            for y in range(below + 3, picture.height() - 5, 10)}  # fmt: skip
    assert seen == {theme.colours.surface.name()}


# --- room by need ----------------------------------------------------------------------------------------------------


def test_figures_take_what_they_need_and_leave_the_rest_to_names(
    qtbot: QtBot, page: ContactsPage, records: Store, session: Session
) -> None:
    many(records, session, 40)
    page.table.scrollToTop()
    before = width_of(page, Column.OPEN_VALUE)
    name = width_of(page, Column.NAME)
    keep(records, deal("p39", 98765432, currency="EUR"))
    session.reload()
    page.grab()
    assert width_of(page, Column.OPEN_VALUE) == before  # nobody has seen it yet
    page.go_to("p39")
    page.grab()
    qtbot.waitUntil(lambda: width_of(page, Column.OPEN_VALUE) > before)
    wide = width_of(page, Column.OPEN_VALUE)
    index = page.model.index(page.model.row_of("p39"), Column.OPEN_VALUE)
    assert page.table._delegate.cut_short(index, page.table.visualRect(index)) == ""
    assert width_of(page, Column.NAME) < name
    page.table.scrollToTop()
    page.grab()
    QApplication.processEvents()
    assert width_of(page, Column.OPEN_VALUE) == wide  # columns do not move to and fro
    anna = session.book.get("anna")
    assert anna is not None
    page.show_only("Some", lambda: [anna.number])
    assert width_of(page, Column.OPEN_VALUE) == before


def test_a_width_that_the_user_chose_is_kept_whatever_is_in_the_column(
    qtbot: QtBot, page: ContactsPage, records: Store, session: Session
) -> None:
    page.table.horizontalHeader().resizeSection(Column.LAST_TOUCH, 70)
    kept = width_of(page, Column.LAST_TOUCH)
    keep(records, contact("Old", uid="old"), interaction("old", at="2001-01-05 10:00"))
    session.reload()
    page.go_to("old")
    page.grab()
    QApplication.processEvents()
    page.grab()
    assert width_of(page, Column.LAST_TOUCH) == kept


def test_whoever_chooses_very_many_or_one_again_does_not_wait_for_qt_to_ask_each_cell(
    page: ContactsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which it does only where assistive technology listens: here it counts what Qt is handed."""
    handed: list[int] = []

    def count(table: QTableView, selected: QItemSelection, deselected: QItemSelection) -> None:
        handed.append(max(len(selected.indexes()), len(deselected.indexes())))

    monkeypatch.setattr("salesassist.ui.contacts.table._MANY_ROWS", 3)
    monkeypatch.setattr(QTableView, "selectionChanged", count)
    page.table.select_row(0)
    page.table.selectAll()
    assert page.table.selected_count() == 6
    page.table.select_row(4)
    assert page.table.selected_count() == 1
    assert len(handed) >= 2 and max(handed[-2:]) == 1, handed


def test_what_is_done_to_many_need_not_wait_for_what_changes_read_in(
    page: ContactsPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(session, "expect_changes", lambda: asked.append(True))
    page.table.select_row(0)
    assert not asked
    page.table.selectAll()
    assert asked


def test_home_and_end_lead_to_the_ends_of_the_list(
    qtbot: QtBot, page: ContactsPage, records: Store, session: Session
) -> None:
    many(records, session, 40)
    page.table.setFocus()
    last = page.model.rowCount() - 1
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    assert page.table.selected_rows() == [last] and page.table.visualRect(page.table.currentIndex()).bottom() > 0
    qtbot.keyClick(page.table, Qt.Key.Key_Home)
    assert page.table.selected_rows() == [0] and page.current_contact() == page.model.uid(0)
    qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.selected_rows() == list(range(last + 1))

"""The Deals page as its user meets it: a board, a table, and what nobody follows up."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.deal import Deal, Money, Stage
from salesassist.domain.follow_up import Channel
from salesassist.session import deals as session_deals
from salesassist.settings import WindowState
from salesassist.ui.deals import line_words
from salesassist.ui.deals.dialog import DealDialog
from salesassist.ui.deals.model import Column, StageModel
from salesassist.ui.deals.page import DealsPage
from salesassist.ui.deals.section import DealsOfContact
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, moment

LEFT, NONE, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
DAY = timedelta(days=1)


@pytest.fixture
def five(desk: Desk) -> Desk:
    """Three open deals (late, planned, without a step), one won in dollars, one lost."""
    desk.keep(
        contact("Anna Schmidt", uid="anna", organization="Acme GmbH"), contact("Ben Okafor", uid="ben"),
        contact("Cleo Park", uid="cleo"), contact("Dora Lind", uid="dora"),
        deal("anna", 18400, uid="late", title="Line rollout", stage=Stage.PROPOSAL),
        deal("ben", 900, uid="planned", title="Audit"), deal("cleo", 40, uid="bare", title="Website"),
        deal("dora", 700, uid="won", title="Shop", stage=Stage.WON, closed_on=MONDAY - DAY, currency="USD"),
        deal("dora", None, uid="lost", title="App", stage=Stage.LOST, closed_on=MONDAY - 9 * DAY),
        follow_up("anna", MONDAY - 4 * DAY), follow_up("ben", MONDAY + 3 * DAY),
    )  # fmt: skip
    return desk


def made(qtbot: QtBot, theme: Theme, desk: Desk, folder: Path) -> DealsPage:
    page = DealsPage(desk.session, theme, WindowState(folder))
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, five: Desk, tmp_path: Path) -> DealsPage:
    return made(qtbot, theme, five, tmp_path)


def titles(page: DealsPage) -> dict[str, list[str]]:
    return {
        stage.value: [line.deal.uid for line in column._model.lines()]
        for stage, column in page.board.columns.items()
        if column._model.lines()
    }


def rows(page: DealsPage) -> list[str]:
    return [line.deal.uid for line in page.model.lines()]


def key(qtbot: QtBot, page: DealsPage, which: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the chosen deal is."""
    line = page.board.current()
    assert line is not None
    qtbot.keyClick(page.board.columns[line.deal.stage], which, held)


def chosen(page: DealsPage) -> str:
    line = page.current()
    return line.deal.uid if line else ""


# --- the board -------------------------------------------------------------------------------------------------------


def test_every_deal_stands_in_the_column_of_its_stage(page: DealsPage) -> None:
    assert titles(page) == {
        "talking": ["planned", "bare"], "proposal": ["late"], "won": ["won"], "lost": ["lost"],
    }  # fmt: skip


def test_the_sums_of_a_column_are_never_added_over_currencies(page: DealsPage, five: Desk) -> None:
    five.keep(deal("dora", 5, uid="usd", currency="USD"))
    five.session.reload()
    assert page.board._sums[Stage.TALKING].text() == "€\xa0940\n$\xa05"
    assert page.board._names[Stage.TALKING].text() == "Talking  3"
    assert page.board.columns[Stage.TALKING].accessibleName() == "Talking, 3 deals, €\xa0940 + $\xa05"
    assert page.board._sums[Stage.LOST].text() == ""


def test_a_card_is_read_out_whole(qtbot: QtBot, desk: Desk) -> None:
    desk.keep(
        contact("Anna Schmidt", uid="anna", organization="Acme GmbH"), contact("Ben", uid="ben"),
        deal("anna", 18400, uid="d", title="Website relaunch", stage=Stage.PROPOSAL), deal("ben", None, title="Audit"),
        follow_up("anna", MONDAY + 3 * DAY),
    )  # fmt: skip
    spoken = [line_words.spoken(line, desk.at) for line in desk.session.deals()]
    assert spoken == [
        "Website relaunch, Acme GmbH, €\xa018,400, proposal, next step call Thu 26 Nov",
        "Audit, Ben, talking, no next step",
    ]


def test_an_overdue_step_and_a_delivery_are_read_out(desk: Desk) -> None:
    desk.keep(
        contact("Ben", uid="ben"), deal("ben", 5, uid="a", title="Audit"), follow_up("ben", MONDAY - 2 * DAY, deal="a"),
        deal("ben", 5, title="Shop", stage=Stage.WON, closed_on=MONDAY - 30 * DAY, delivered_on=MONDAY - DAY),
        contact("Cleo", uid="cleo", resting_until=MONDAY + DAY), deal("cleo", None, title="App"),
        deal("ben", 5, uid="e", title="Post"),
        follow_up("ben", moment("2026-11-24 10:00"), channel=Channel.EMAIL, deal="e"),
    )  # fmt: skip
    spoken = {line.deal.title: line_words.spoken(line, desk.at) for line in desk.session.deals()}
    assert spoken["Audit"] == "Audit, Ben, €\xa05, talking, next step call Sat 21 Nov, overdue 2 d"
    assert spoken["Shop"] == "Shop, Ben, €\xa05, won, delivered yesterday"
    assert spoken["App"] == "App, Cleo, talking, resting until tomorrow"
    assert spoken["Post"] == "Post, Ben, €\xa05, talking, next step e-mail tomorrow, 10:00"


def test_the_models_keep_qts_rules(page: DealsPage, five: Desk) -> None:
    for column in page.board.columns.values():
        QAbstractItemModelTester(column._model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    five.session.move_deal("late", Stage.WON)
    page._as_table.click()
    page.model.sort(Column.VALUE, Qt.SortOrder.DescendingOrder)
    five.session.delete_deal("bare")


def test_alt_and_an_arrow_move_the_chosen_deal_and_undo_brings_it_back(
    qtbot: QtBot, page: DealsPage, five: Desk
) -> None:
    page.choose("planned")
    with qtbot.waitSignal(page.said) as told:
        key(qtbot, page, Qt.Key.Key_Right, ALT)
    assert told.args == ["Audit: Proposal. Planned: Check in about the proposal, Wed 25 Nov"]
    assert titles(page)["proposal"] == ["late", "planned"]
    assert chosen(page) == "planned", "it stays the chosen one"
    assert five.session.undo_stack.count() == 1
    key(qtbot, page, Qt.Key.Key_Right, ALT)
    moved = five.session.deal("planned")
    assert moved is not None and (moved.stage, moved.closed_on) == (Stage.WON, MONDAY)
    key(qtbot, page, Qt.Key.Key_Left, ALT)
    assert titles(page)["proposal"] == ["late", "planned"]
    for _ in range(3):
        five.session.undo_stack.undo()
    assert titles(page)["talking"] == ["planned", "bare"]
    assert chosen(page) == "planned"


def test_the_first_and_the_last_stage_end_the_way(qtbot: QtBot, page: DealsPage, five: Desk) -> None:
    page.choose("planned")
    key(qtbot, page, Qt.Key.Key_Left, ALT)
    assert five.session.undo_stack.count() == 0


def test_arrows_go_from_column_to_column_past_empty_ones(qtbot: QtBot, page: DealsPage, five: Desk) -> None:
    five.session.move_deal("late", Stage.WON)
    page.choose("planned")
    with qtbot.waitSignal(page.contact_chosen) as told:
        key(qtbot, page, Qt.Key.Key_Right)
    assert told.args == [page.selected_contacts()[0]]
    line = page.current()
    assert line is not None and line.deal.stage is Stage.WON
    key(qtbot, page, Qt.Key.Key_Left)
    assert chosen(page) in {"planned", "bare"}
    key(qtbot, page, Qt.Key.Key_Down)
    assert chosen(page) == "bare"
    assert sum(column.current() is not None for column in page.board.columns.values()) == 1


def test_a_click_chooses_one_deal_of_all(qtbot: QtBot, page: DealsPage) -> None:
    column = page.board.columns[Stage.LOST]
    at = column.visualRect(column._model.index(0)).center()
    qtbot.mouseClick(column.viewport(), LEFT, NONE, at)
    assert chosen(page) == "lost"
    assert [c.current() is not None for c in page.board.columns.values()] == [False, False, False, True, False]


# --- drag and drop ---------------------------------------------------------------------------------------------------


class Drop(QDropEvent):
    def __init__(self, data: QMimeData, at: QPoint, source: QWidget | None) -> None:
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        super().__init__(QPointF(at), actions, data, LEFT, NONE)
        self._source, self._data = source, data

    def source(self) -> QWidget | None:  # type: ignore[override]
        return self._source


def drop(page: DealsPage, uid: str, target: Stage) -> Drop:
    source = next(column for column in page.board.columns.values() if column._model.row_of(uid) >= 0)
    data = source._model.mimeData([source._model.index(source._model.row_of(uid))])
    column = page.board.columns[target]
    event = Drop(data, column.viewport().rect().center(), source)
    column.dropEvent(event)
    QApplication.processEvents()
    return event


@pytest.mark.parametrize("target", [Stage.PROPOSAL, Stage.WON, Stage.LOST, Stage.NOT_NOW])
def test_a_card_dropped_on_a_column_changes_the_stage_in_one_step(
    target: Stage, page: DealsPage, five: Desk
) -> None:
    event = drop(page, "planned", target)
    assert event.isAccepted() and event.dropAction() == Qt.DropAction.CopyAction, "the source is to remove nothing"
    assert "planned" in titles(page)[target.value] and titles(page)["talking"] == ["bare"]
    assert five.session.undo_stack.count() == 1
    five.session.undo_stack.undo()
    assert titles(page)["talking"] == ["planned", "bare"]


def test_a_card_dropped_where_it_was_stays(page: DealsPage, five: Desk) -> None:
    before = titles(page)
    drop(page, "planned", Stage.TALKING)
    assert titles(page) == before and five.session.undo_stack.count() == 0


def test_no_drop_loses_a_card(page: DealsPage, five: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = titles(page)
    monkeypatch.setattr(five.session, "move_deal", lambda *_: False)  # the disk is full
    for target in Stage:
        drop(page, "planned", target)
    assert titles(page) == before
    column = page.board.columns[Stage.WON]
    column.dropEvent(Drop(QMimeData(), QPoint(5, 5), None))
    assert titles(page) == before


def test_a_drop_of_a_deal_that_is_gone_meanwhile_does_nothing(page: DealsPage, five: Desk) -> None:
    column = page.board.columns[Stage.TALKING]
    data = column._model.mimeData([column._model.index(0)])
    five.session.delete_deal("planned")
    target = page.board.columns[Stage.WON]
    target.dropEvent(Drop(data, QPoint(5, 5), column))
    QApplication.processEvents()
    assert titles(page)["won"] == ["won"] and titles(page)["talking"] == ["bare"]


def test_a_column_model_removes_no_row_by_itself(five: Desk) -> None:
    model = StageModel(Stage.TALKING)
    model.show_lines(five.session.deals(), five.at)
    assert not model.removeRows(0, 1) and not model.moveRow(model.index(-1, -1), 0, model.index(-1, -1), 2)
    assert model.rowCount() == 2


# --- what nobody follows up ------------------------------------------------------------------------------------------


def test_deals_without_a_next_step_come_first_on_request(qtbot: QtBot, page: DealsPage) -> None:
    assert page._lacking.text() == "Without next step 1"
    qtbot.mouseClick(page._lacking, LEFT)
    assert titles(page)["talking"] == ["bare", "planned"]
    page._as_table.click()
    assert rows(page)[0] == "bare"
    page.table.horizontalHeader().setSortIndicator(Column.DEAL, Qt.SortOrder.DescendingOrder)
    assert rows(page)[0] == "bare"


def test_the_money_that_waits_shows_exactly_its_deals(page: DealsPage, five: Desk) -> None:
    page.show_waiting()
    assert titles(page) == {"proposal": ["late"], "talking": ["bare"]}
    shown = [line for column in page.board.columns.values() for line in column._model.lines()]
    assert set(shown) == set(five.session.money_waiting().deals)
    five.session.plan(follow_up("cleo", MONDAY + DAY, uid=""))
    assert titles(page) == {"proposal": ["late"]}
    five.time_is("2026-11-25 09:00")
    assert titles(page) == {"proposal": ["late"], "talking": ["bare"]}
    page.show_all()
    assert len(titles(page)) == 4


def test_a_search_finds_by_title_contact_and_company(qtbot: QtBot, page: DealsPage) -> None:
    for text, found in {"acme": ["late"], "Öka": ["planned"], "web cleo": ["bare"], "dora": ["won", "lost"]}.items():
        page.search.setText(text)
        assert sorted(uid for column in titles(page).values() for uid in column) == sorted(found)
    page.search.setText("nobody")
    assert page._empty.isVisible() and page._empty._clear.isVisible() and not page._empty._new.isVisible()
    assert page._empty._head.text() == "No deal matches “nobody”" and not page._empty._advice.isVisible()
    assert page._empty._head.textFormat() is Qt.TextFormat.PlainText  # whatever is typed
    qtbot.mouseClick(page._empty._clear, LEFT)
    assert not page._empty.isVisible() and page.search.text() == ""


def test_without_money_that_waits_it_is_said_that_none_does(page: DealsPage, five: Desk) -> None:
    page.show_waiting()
    for uid in ("late", "bare"):
        five.session.delete_deal(uid)
    assert page._empty._head.text() == "No money waits on an overdue or missing step"


def test_the_title_counts_the_open_deals_first_and_gives_way(page: DealsPage, five: Desk) -> None:
    assert page._total.text() == "3 open of 5"
    page.resize(430, 600)
    QApplication.processEvents()
    assert page._total.text() == "3" and page.width() == 430
    page.resize(1100, 600)
    QApplication.processEvents()
    for uid in ("won", "lost"):
        five.session.delete_deal(uid)
    assert page._total.text() == "3"


def test_an_empty_page_says_what_a_deal_is(qtbot: QtBot, theme: Theme, desk: Desk, tmp_path: Path) -> None:
    desk.keep(contact("Anna", uid="anna"))
    page = made(qtbot, theme, desk, tmp_path)
    assert page._empty.isVisible() and page._empty._new.isVisible()
    desk.session.add_deal(Deal("", "anna", "Shop"))
    assert not page._empty.isVisible() and chosen(page)


def test_very_many_deals_fill_the_board_column_by_column(
    qtbot: QtBot, theme: Theme, five: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_deals, "_QUICKLY", 0)
    with qtbot.waitSignal(five.session.deals_read):
        page = made(qtbot, theme, five, tmp_path)
        page.choose("planned")  # as soon as it is there
    assert len(titles(page)) == 1
    qtbot.waitUntil(lambda: page.current() is not None)
    assert sum(map(len, titles(page).values())) == 5
    line = page.current()
    assert line is not None and line.deal.uid == "planned"


def test_what_is_typed_while_the_board_fills_is_what_it_shows(
    qtbot: QtBot, theme: Theme, five: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_deals, "_QUICKLY", 0)
    with qtbot.waitSignal(five.session.deals_read):
        page = made(qtbot, theme, five, tmp_path)
    page.search.setText("audit")
    for _ in range(10):
        QApplication.processEvents()
    assert [title for stage in titles(page).values() for title in stage] == ["planned"]


def test_a_page_that_is_hidden_reads_nothing_until_it_is_shown(
    page: DealsPage, five: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.hide()
    asked: list[int] = []
    real = five.session.deals
    monkeypatch.setattr(five.session, "deals", lambda: asked.append(1) or real())
    five.session.move_deal("late", Stage.WON)
    assert not asked
    page.show()
    assert asked and titles(page)["won"] == ["late", "won"]


# --- the table -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "ascending", "descending"),
    [
        (Column.DEAL, ["lost", "planned", "late", "won", "bare"], ["bare", "won", "late", "planned", "lost"]),
        (Column.CONTACT, ["late", "planned", "bare", "lost", "won"], ["lost", "won", "bare", "planned", "late"]),
        (Column.VALUE, ["bare", "planned", "late", "won", "lost"], ["late", "planned", "bare", "won", "lost"]),
        (Column.STAGE, ["planned", "bare", "late", "won", "lost"], ["lost", "won", "late", "planned", "bare"]),
        (Column.STEP, ["late", "planned", "bare", "lost", "won"], ["planned", "late", "bare", "lost", "won"]),
        (Column.CLOSE, ["lost", "won", "planned", "late", "bare"], ["won", "lost", "planned", "late", "bare"]),
    ],
)
def test_the_table_sorts_by_any_column_what_is_unknown_last(
    column: Column, ascending: list[str], descending: list[str], page: DealsPage
) -> None:
    page._as_table.click()
    header = page.table.horizontalHeader()
    header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert rows(page) == ascending
    header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    assert rows(page) == descending


def test_view_and_order_are_remembered(qtbot: QtBot, theme: Theme, page: DealsPage, five: Desk, tmp_path: Path) -> None:
    assert page.as_board
    page._as_table.click()
    page.table.horizontalHeader().setSortIndicator(Column.VALUE, Qt.SortOrder.DescendingOrder)
    again = made(qtbot, theme, five, tmp_path)
    assert not again.as_board and rows(again) == ["late", "planned", "bare", "won", "lost"]


def test_the_chosen_deal_stays_chosen_from_view_to_view_and_order_to_order(page: DealsPage) -> None:
    page.choose("bare")
    page._as_table.click()
    assert chosen(page) == "bare"
    page.table.horizontalHeader().setSortIndicator(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert chosen(page) == "bare"
    page.table.choose("won")
    page._as_board.click()
    assert chosen(page) == "won"


def test_alt_and_an_arrow_move_a_deal_in_the_table_too(qtbot: QtBot, page: DealsPage, five: Desk) -> None:
    page._as_table.click()
    page.choose("bare")
    qtbot.keyClick(page.table, Qt.Key.Key_Right, ALT)
    found = five.session.deal("bare")
    assert found is not None and found.stage is Stage.PROPOSAL and chosen(page) == "bare"


def test_a_narrow_table_keeps_value_and_next_step(qtbot: QtBot, page: DealsPage) -> None:
    page._as_table.click()
    seen = {}
    for width in (1100, 700, 500, 430):
        page.resize(width, 600)
        QApplication.processEvents()
        seen[width] = [column for column in Column if not page.table.isColumnHidden(column)]
        assert sum(page.table.columnWidth(column) for column in seen[width]) <= page.table.viewport().width() + 1
    assert seen[1100] == list(Column)
    assert seen[430] == [Column.DEAL, Column.VALUE, Column.STEP]
    assert page.width() == 430


# --- acts ------------------------------------------------------------------------------------------------------------


def test_what_a_stage_or_a_delivery_began_is_said(page: DealsPage, five: Desk) -> None:
    said: list[str] = []
    page.said.connect(said.append)
    page.choose("won")
    page.deliver_chosen()
    page.move_to("lost", Stage.TALKING)
    assert said == ["Shop delivered. Planned: Thank-you note, Wed 25 Nov", "App: Talking"]


def test_deliver_and_delete_the_chosen_deal(page: DealsPage, five: Desk) -> None:
    page.choose("won")
    page.deliver_chosen()
    found = five.session.deal("won")
    assert found is not None and found.delivered_on == MONDAY
    page.choose("lost")
    page.delete_chosen()
    assert five.session.deal("lost") is None
    five.session.undo_stack.undo()
    assert "lost" in titles(page)


def test_the_menu_moves_a_deal_to_any_other_stage(page: DealsPage, five: Desk) -> None:
    page.choose("planned")
    (stages,) = [m for a in page.menu().actions() if (m := a.menu()) is not None]
    by_name = {action.text(): action for action in stages.actions()}  # type: ignore[attr-defined]
    assert list(by_name) == ["Talking", "Proposal", "Won", "Lost", "Not now"]
    assert not by_name["Talking"].isEnabled()
    by_name["Not now"].trigger()
    assert titles(page)["not_now"] == ["planned"]


def test_when_the_chosen_deal_is_gone_the_next_one_is_chosen(page: DealsPage, five: Desk) -> None:
    page.choose("planned")
    page.delete_chosen()
    assert chosen(page) == "bare"


# --- the dialog ------------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, five: Desk) -> Iterator[DealDialog]:
    dialog = DealDialog(five.session, theme, Deal("", "", "", currency="EUR"))
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog


def trouble(dialog: DealDialog) -> str:
    dialog.accept()
    assert dialog.deal is None and dialog.isVisible()
    return dialog._trouble.text()


def test_what_is_missing_is_said_in_a_sentence_one_at_a_time(qtbot: QtBot, dialog: DealDialog) -> None:
    assert trouble(dialog) == "Say with whom the deal is: type a contact’s name."
    qtbot.keyClicks(dialog._contact, "Nobody")
    assert trouble(dialog) == "Nobody is called “Nobody”. Add the contact first, or choose another one."
    dialog._contact.setText("ann")
    assert trouble(dialog) == "Who is meant by “ann”? Choose one of the names: Anna Schmidt."
    dialog._contact.setText("anna schmidt")
    assert trouble(dialog) == "Give the deal a title: what would you do for them?"
    dialog._title.setText("Shop")
    for text in ("a lot", "18.400", "-5"):
        dialog._value.setText(text)
        assert trouble(dialog) == "Write the value as a figure, such as 18,400.50."
    dialog._value.setText("18,400")
    dialog._currency.setCurrentText("Euro")
    assert trouble(dialog) == "Write the currency as three letters, such as EUR."
    dialog._currency.setCurrentText("chf")
    dialog.accept()
    assert dialog.deal == Deal("", "anna", "Shop", Decimal(18400), "CHF")


def test_days_belong_to_stages(dialog: DealDialog) -> None:
    dialog._title.setText("Shop")
    dialog._contact.setText("Ben Okafor")
    assert dialog._expected.field.isVisible() and not dialog._closed.field.isVisible()
    dialog._stage.setCurrentIndex(list(Stage).index(Stage.WON))
    assert not dialog._expected.field.isVisible()
    assert dialog._closed.day == MONDAY, "won is won today, unless told otherwise"
    dialog._delivered.show_day(MONDAY + DAY, MONDAY)
    assert trouble(dialog) == "It cannot have been delivered on a day to come: choose today or earlier."
    dialog._delivered.show_day(MONDAY, MONDAY)
    dialog._closed.show_day(MONDAY + DAY, MONDAY)
    assert trouble(dialog) == "It cannot have been closed on a day to come: choose today or earlier."
    dialog._closed.show_day(MONDAY - DAY, MONDAY)
    dialog.accept()
    assert dialog.deal == Deal(
        "", "ben", "Shop", stage=Stage.WON, closed_on=MONDAY - DAY, delivered_on=MONDAY
    )  # fmt: skip


def test_another_stage_forgets_the_days_it_does_not_have(qtbot: QtBot, theme: Theme, five: Desk) -> None:
    old = deal("dora", 5, stage=Stage.WON, closed_on=MONDAY - DAY, delivered_on=MONDAY)
    dialog = DealDialog(five.session, theme, old)
    qtbot.addWidget(dialog)
    dialog._stage.setCurrentIndex(list(Stage).index(Stage.TALKING))
    dialog.accept()
    assert dialog.deal == replace(old, stage=Stage.TALKING, closed_on=None, delivered_on=None)


def test_a_deal_that_is_only_looked_at_stays_as_it_is(qtbot: QtBot, theme: Theme, five: Desk) -> None:
    old = deal("dora", "12.345", currency="XTS", expected_close=MONDAY)  # finer than the field can show
    dialog = DealDialog(five.session, theme, old)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.deal == old


def test_people_of_one_name_are_told_apart(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    desk.keep(contact("Jo Lee", uid="a", organization="Ox"), contact("Jo Lee", uid="b", organization="Elk"))
    dialog = DealDialog(desk.session, theme, deal("b", 5))
    qtbot.addWidget(dialog)
    assert dialog._contact.text() == "Jo Lee · Elk"
    dialog._contact.setText("Jo Lee · Ox")
    dialog.accept()
    assert dialog.deal is not None and dialog.deal.contact == "a"


# --- on the call sheet -----------------------------------------------------------------------------------------------


def test_the_call_sheet_lists_open_deals_first_and_opens_them(qtbot: QtBot) -> None:
    section = DealsOfContact()
    qtbot.addWidget(section)
    section.show_deals([
        deal("a", None, uid="lost", title="R&D", stage=Stage.LOST), deal("a", 900, uid="open", title="Shop"),
    ])  # fmt: skip
    assert section.texts() == ["Shop · Talking · €\xa0900", "R&D · Lost"]
    with qtbot.waitSignal(section.deal_requested) as told:
        qtbot.mouseClick(section._buttons[0], LEFT)
    assert told.args == ["open"]
    with qtbot.waitSignal(section.deal_requested) as told:
        qtbot.mouseClick(section.add, LEFT)
    assert told.args == [""]
    section.show_deals([])
    assert section.texts() == []


def test_what_is_planned_after_a_deal_is_as_overdue_as_any_step(qtbot: QtBot, page: DealsPage, five: Desk) -> None:
    five.keep(
        deal("dora", 9, uid="older", title="Yard", stage=Stage.WON, closed_on=MONDAY - 60 * DAY),
        follow_up("dora", MONDAY - 3 * DAY, deal="older", purpose="Satisfaction check"),
    )
    five.session.reload()
    by_uid = {line.deal.uid: line for line in five.session.deals()}
    assert line_words.next_text(by_uid["older"], five.at) == "Call Fri 20 Nov, overdue 3 d"
    assert line_words.next_text(by_uid["won"], five.at) == "Won yesterday"
    assert line_words.spoken(by_uid["older"], five.at).endswith("next step call Fri 20 Nov, overdue 3 d")
    assert titles(page)["won"] == ["older", "won"]  # not below those of which nothing is left to do
    page._as_table.click()
    assert rows(page)[:2] == ["late", "older"]


def test_steps_and_days_leave_the_room_that_they_do_not_need_to_titles_and_names(
    qtbot: QtBot, page: DealsPage, five: Desk
) -> None:
    page._as_table.click()
    title = page.table.columnWidth(Column.DEAL)
    five.keep(deal("ben", 1, uid="far", title="Far", expected_close=MONDAY.replace(year=2031)))
    five.keep(follow_up("cleo", moment("2026-11-25 10:00"), channel=Channel.MESSAGE))
    five.session.reload()
    assert page.table.columnWidth(Column.DEAL) < title
    needed = page.table._cells.value_width(page.model.index(page.model.row_of("far"), Column.CLOSE).data())
    assert page.table.columnWidth(Column.CLOSE) >= needed


def test_home_and_end_lead_to_the_ends_of_the_table(qtbot: QtBot, page: DealsPage) -> None:
    page._as_table.click()
    for which, uid in ((Qt.Key.Key_End, rows(page)[-1]), (Qt.Key.Key_Home, rows(page)[0])):
        qtbot.keyClick(page.table, which)
        assert chosen(page) == uid


@pytest.mark.parametrize("width", [1100, 560])
def test_the_row_where_the_keyboard_is_has_a_frame(qtbot: QtBot, page: DealsPage, theme: Theme, width: int) -> None:
    page._as_table.click()
    page.resize(width, 640)
    page.activateWindow()
    accent = theme.colours.accent.name()

    def edges() -> set[str]:
        row = page.table.visualRect(page.table.currentIndex())
        picture = page.table.viewport().grab().toImage()
        middle = row.center().y()
        return {picture.pixelColor(x, middle).name() for x in (0, page.table._header.length() - 1)}

    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    assert edges() == {accent}
    page.search.setFocus()
    qtbot.waitUntil(page.search.hasFocus)
    assert accent not in edges()


def test_the_page_ends_as_far_from_its_right_edge_as_it_begins_from_the_left(page: DealsPage) -> None:
    left = page._title.mapTo(page, QPoint()).x()
    assert page.width() - page._new.mapTo(page, QPoint(page._new.width(), 0)).x() == left


def test_the_words_get_shorter_where_there_is_less_room(five: Desk) -> None:
    by_uid = {line.deal.uid: line for line in five.session.deals()}
    texts = line_words.step_texts(by_uid["late"], five.at)
    assert texts == ["Call Thu 19 Nov, overdue 4 d", "Call Thu 19 Nov", "Call Thu 19 Nov", "Thu 19 Nov", "Thu 19 Nov"]
    assert line_words.step_texts(by_uid["bare"], five.at) == ["No next step"]
    ahead = line_words.step_texts(by_uid["planned"], five.at)
    assert ahead == ["Call Thu 26 Nov", "Thu 26 Nov", "Call Thu 26 Nov", "Thu 26 Nov"]
    assert line_words.end_text(by_uid["won"], five.at) == "Won yesterday"
    assert line_words.end_texts(by_uid["won"], five.at) == ["Won yesterday", "Yesterday"]
    assert line_words.value_text(None) == "—" and line_words.value_text(Money(Decimal(5), "EUR")) == "€\xa05"


def test_a_narrow_board_scrolls_to_the_column_that_is_chosen(qtbot: QtBot, page: DealsPage, five: Desk) -> None:
    page._as_board.click()
    page.resize(460, 600)
    page.choose("bare")
    qtbot.waitUntil(lambda: page.board._scroll.horizontalScrollBar().maximum() > 0)
    widths = {column.width() for column in page.board.columns.values()}
    assert min(widths) >= 140
    won = page.board.columns[Stage.WON]
    assert won.visibleRegion().boundingRect().width() < won.width()
    page.choose("won")
    assert won.visibleRegion().boundingRect().width() == won.width()


def test_cards_are_as_wide_in_a_column_that_scrolls(qtbot: QtBot, theme: Theme, five: Desk, tmp_path: Path) -> None:
    five.keep(*(deal("ben", 10 * number, uid=f"more{number}", title=f"Job {number}") for number in range(12)))
    page = made(qtbot, theme, five, tmp_path)
    page._as_board.click()
    page.resize(1100, 500)
    columns = page.board.columns
    qtbot.waitUntil(lambda: columns[Stage.TALKING].verticalScrollBar().isVisible())
    assert not columns[Stage.WON].verticalScrollBar().isVisible()
    widths = {column.viewport().width() for column in columns.values()}
    assert max(widths) - min(widths) <= 1  # five columns may not divide the board evenly


def test_the_tables_scroll_bar_begins_below_its_heads(qtbot: QtBot, theme: Theme, five: Desk, tmp_path: Path) -> None:
    five.keep(*(deal("ben", 10 * number, uid=f"more{number}", title=f"Job {number}") for number in range(12)))
    page = made(qtbot, theme, five, tmp_path)
    page._as_table.click()
    page.resize(1100, 500)
    bar, head = page.table.verticalScrollBar(), page.table.horizontalHeader()
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.mapTo(page.table, bar.rect().topLeft()).y() == head.height())


def test_a_won_deal_says_delivered_before_it_says_the_weekday(five: Desk) -> None:
    assert five.session.deliver("won", MONDAY - 30 * DAY)
    won = next(line for line in five.session.deals() if line.deal.uid == "won")
    assert line_words.end_texts(won, five.at) == ["Delivered Sat 24 Oct", "Delivered 24 Oct", "Sat 24 Oct"]


def test_a_narrow_search_says_find_alone(page: DealsPage) -> None:
    page.search.resize(120, 30)
    assert page.search.placeholderText() == "Find…"
    page.search.resize(320, 30)
    assert page.search.placeholderText() == "Find a deal, contact or company"

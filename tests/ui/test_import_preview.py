"""What an import will do, record by record, and what the user decides on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Email, Phone
from salesassist.exchange.matching import Verdict
from salesassist.importing import ImportReport
from salesassist.importing.entries import Choice, Entry, Wish
from salesassist.session import Session
from salesassist.store.store import Store
from salesassist.ui.importing.choose_contact import ChooseContact
from salesassist.ui.importing.dialog import ImportDialog
from salesassist.ui.importing.kinds import Kind
from salesassist.ui.importing.model import Column, Filter, Role, Rows
from salesassist.ui.theme import Theme
from tests import factories

FILE = """\
BEGIN:VCARD
VERSION:3.0
FN:Ana Lopes
EMAIL:ana@example.com
TEL:+351 912 345 678
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Annabel Lopez
EMAIL:ana@example.com
ORG:Lopez & Co
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Bo Li
ORG:Li Ltd
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Roberto Li
TEL:+351 911 111 111
END:VCARD
BEGIN:VCARD
VERSION:3.0
NOTE:nobody
END:VCARD
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    now = factories.now()
    with Store(tmp_path / "data") as store:
        session = Session(store, lambda: now)
        session.new_contact(factories.contact("Ana Lopes", uid="ana", emails=(Email("ana@example.com"),), role="CEO"))
        session.new_contact(
            factories.contact("Rob Li", uid="rob", phones=(Phone("+351 911 111 111", "", "+351911111111"),))
        )
        session.undo_stack.clear()
        yield session


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, session: Session, tmp_path: Path) -> ImportDialog:
    file = tmp_path / "friends.vcf"
    file.write_text(FILE, encoding="utf-8")
    dialog = ImportDialog(session, theme)
    qtbot.addWidget(dialog, before_close_func=QDialog.hide)
    dialog.show()
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take([file])
    return dialog


def test_a_row_that_is_gone_to_is_the_only_one_chosen_whatever_key_is_held(
    qtbot: QtBot, dialog: ImportDialog
) -> None:
    table = dialog.preview.table
    table.select_row(0)
    qtbot.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.select_row(2)
    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert table.chosen_rows() == [2]


def test_in_little_room_the_place_gives_way_to_the_name(dialog: ImportDialog) -> None:
    table = dialog.preview.table
    dialog.resize(1100, 740)
    assert not table.isColumnHidden(Column.PLACE)
    wide = table.columnWidth(Column.NAME)
    table.resize(300, 300)
    assert table.isColumnHidden(Column.PLACE) and table.columnWidth(Column.NAME) < wide
    shown = [table.columnWidth(column) for column in Column if column is not Column.PLACE]
    assert sum(shown) == table.viewport().width()
    table.resize(800, 300)
    assert not table.isColumnHidden(Column.PLACE) and table.columnWidth(Column.PLACE) > 0


def test_where_nothing_can_be_chosen_no_keys_are_told(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.resize(1100, 740)
    assert dialog.preview._keys.isVisible() and dialog.preview._rule.isVisible()
    nobody = tmp_path / "nobody.vcf"
    nobody.write_text("BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n", encoding="utf-8")
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take([nobody])
    assert dialog.preview.model.rowCount() == 1
    assert not dialog.preview._keys.isVisible() and not dialog.preview._rule.isVisible()


def kinds(dialog: ImportDialog) -> list[tuple[str, Kind]]:
    model = dialog.preview.model
    return [(str(model.index(r, Column.NAME).data()), model.kind(r)) for r in range(model.rowCount())]


def do_import(qtbot: QtBot, dialog: ImportDialog) -> None:
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        dialog.start_import()


def book(session: Session) -> set[str]:
    return {line.name for line in session.book}


def press(qtbot: QtBot, dialog: ImportDialog, key: Qt.Key) -> None:
    qtbot.keyClick(dialog.preview.table, key)


def test_who_has_to_be_looked_at_comes_first_and_is_counted(dialog: ImportDialog) -> None:
    assert kinds(dialog) == [
        ("Annabel Lopez", Kind.REVIEW), ("Roberto Li", Kind.REVIEW), ("Ana Lopes", Kind.MERGE), ("Bo Li", Kind.CREATE),
        ("No contact", Kind.FAILED),
    ]  # fmt: skip
    assert dialog._heading.sentence.text().startswith("2 to look at")
    assert "kept apart" in dialog._heading.sentence.text()
    assert [chip.text() for chip in dialog.preview.chips.chips if not chip.isHidden()] == [
        "All 5", "To review 2", "New 1", "Merge 1", "Unchanged 0", "Problems 1",
    ]  # fmt: skip


def test_the_rule_is_told_in_the_window(dialog: ImportDialog) -> None:
    texts = " ".join(label.text() for label in dialog.preview.findChildren(QLabel) if label.isVisible())
    assert "Merged without asking" in texts and "never become one by themselves" in texts


def test_without_a_look_the_unsure_are_kept_apart(qtbot: QtBot, dialog: ImportDialog, session: Session) -> None:
    do_import(qtbot, dialog)
    assert book(session) == {"Ana Lopes", "Rob Li", "Annabel Lopez", "Roberto Li", "Bo Li"}


def test_keys_decide_and_go_on_to_the_next_one_to_look_at(
    qtbot: QtBot, dialog: ImportDialog, session: Session
) -> None:
    press(qtbot, dialog, Qt.Key.Key_M)
    assert dialog.preview.model.kind(0) is Kind.MERGE
    assert dialog.preview.table.currentIndex().row() == 1
    press(qtbot, dialog, Qt.Key.Key_S)
    assert dialog.preview.model.kind(1) is Kind.SKIP
    assert dict(dialog.preview.model.wishes) == {1: Wish(Choice.MERGE, "ana"), 3: Wish(Choice.SKIP)}
    assert "look at" not in dialog._heading.sentence.text() and dialog.buttons.go_on.text() == "Import 3"
    do_import(qtbot, dialog)
    assert book(session) == {"Ana Lopes", "Rob Li", "Bo Li"}
    ana = session.contact("ana")
    assert ana is not None and ana.organization == "Lopez & Co"
    session.undo_stack.undo()
    ana = session.contact("ana")
    assert ana is not None and ana.organization == "" and book(session) == {"Ana Lopes", "Rob Li"}


def test_a_choice_can_be_taken_back(qtbot: QtBot, dialog: ImportDialog) -> None:
    before = kinds(dialog)
    press(qtbot, dialog, Qt.Key.Key_C)
    dialog.preview.table.select_row(0)
    assert dialog.preview.model.kind(0) is Kind.CREATE
    press(qtbot, dialog, Qt.Key.Key_R)
    assert kinds(dialog) == before and not dialog.preview.model.wishes


def test_one_choice_for_all_of_a_kind(qtbot: QtBot, dialog: ImportDialog, session: Session) -> None:
    qtbot.mouseClick(dialog.preview.chips.chip(Filter.REVIEW), Qt.MouseButton.LeftButton)
    assert [name for name, _kind in kinds(dialog)] == ["Annabel Lopez", "Roberto Li"]
    qtbot.keyClick(dialog.preview.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, dialog, Qt.Key.Key_S)
    assert dialog.preview.chips.chip(Filter.SKIP).count == 2
    assert [name for name, _kind in kinds(dialog)] == ["Annabel Lopez", "Roberto Li"]  # in view until another look
    do_import(qtbot, dialog)
    assert book(session) == {"Ana Lopes", "Rob Li", "Bo Li"}


def test_the_details_show_what_comes_what_is_there_and_what_stays(dialog: ImportDialog) -> None:
    dialog.preview.table.select_row(2)
    dialog.preview._show_selected()
    text = dialog.preview.details.fields.toPlainText()
    assert "In the file" in text and "In your contacts" in text
    assert "+351 912 345 678 + added" in text
    assert "CEO" in text and "ana@example.com +" not in text
    assert dialog.preview.details.candidates.isHidden()


def test_a_record_can_be_merged_with_anybody(qtbot: QtBot, dialog: ImportDialog, session: Session) -> None:
    dialog.preview.table.select_row(3)
    dialog.preview._show_selected()
    assert not dialog.preview.details.buttons[Choice.MERGE].isEnabled()
    qtbot.mouseClick(dialog.preview.details.other, Qt.MouseButton.LeftButton)
    search = dialog.findChild(ChooseContact)
    assert search is not None
    qtbot.keyClicks(search.field, "rob")
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert dialog.preview.model.kind(3) is Kind.MERGE
    do_import(qtbot, dialog)
    rob = session.contact("rob")
    assert rob is not None and rob.organization == "Li Ltd" and "Bo Li" not in book(session)


def test_merging_several_takes_those_who_have_a_match(qtbot: QtBot, dialog: ImportDialog) -> None:
    model = dialog.preview.model
    selection = dialog.preview.table.selectionModel()
    for row in (0, 3, 4):
        selection.select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select
                         | QItemSelectionModel.SelectionFlag.Rows)  # fmt: skip
    press(qtbot, dialog, Qt.Key.Key_M)
    assert [kind for _name, kind in kinds(dialog)] == [
        Kind.MERGE, Kind.REVIEW, Kind.MERGE, Kind.CREATE, Kind.FAILED,
    ]  # fmt: skip


def test_every_row_can_be_read_out(dialog: ImportDialog) -> None:
    index = dialog.preview.model.index(0, Column.NAME)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Annabel Lopez, Lopez & Co, To review, Ana Lopes?") and said.endswith("line 7")


def test_a_record_after_one_that_had_to_be_scrolled_is_shown_once(
    qtbot: QtBot, theme: Theme, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "long.vcf"
    note = "far and wide " * 200
    cards = (f"FN:Rob Li\nTEL:+351 911 111 111\nNOTE:{note}", "FN:Ana Lopes\nEMAIL:ana@example.com\nROLE:CTO")
    file.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\n{card}\nEND:VCARD\n" for card in cards), encoding="utf-8")
    dialog = ImportDialog(session, theme)
    qtbot.addWidget(dialog, before_close_func=QDialog.hide)
    dialog.show()
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take([file])
    fields = dialog.preview.details.fields
    qtbot.waitUntil(lambda: fields.verticalScrollBar().isVisible())
    press(qtbot, dialog, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "CTO" in fields.toPlainText() and not fields.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: not dialog.preview.details._fit.isActive())
    assert fields.toPlainText().count("In the file") == 1


def test_records_are_listed_in_the_order_of_their_file() -> None:
    entries = [
        Entry(number, "people.vcf", line, factories.contact("Ana"), Verdict.CREATE, "new")
        for number, line in enumerate((10, 1, 30, 5))
    ]
    assert [item.line for item in Rows.of(ImportReport(entries=entries)).items] == [1, 5, 10, 30]


def test_follow_ups_of_a_file_are_announced_and_counted(
    qtbot: QtBot, theme: Theme, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "steps.ics"
    file.write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTODO\nUID:t1\nSUMMARY:Call Ana Lopes about the offer\n"
        "DUE;VALUE=DATE:20261125\nEND:VTODO\nEND:VCALENDAR\n", encoding="utf-8",
    )  # fmt: skip
    dialog = ImportDialog(session, theme)
    qtbot.addWidget(dialog, before_close_func=QDialog.hide)
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take([file])
    assert dialog._heading.sentence.text() == "Nothing has been changed yet. Also new: 1 follow-up."
    do_import(qtbot, dialog)
    assert "1 follow-up" in dialog.summary.as_text() and "other record" not in dialog.summary.as_text()


def test_home_and_end_go_to_the_first_and_the_last_record(qtbot: QtBot, dialog: ImportDialog) -> None:
    table = dialog.preview.table
    press(qtbot, dialog, Qt.Key.Key_End)
    assert table.chosen_rows() == [4]
    press(qtbot, dialog, Qt.Key.Key_Home)
    assert table.chosen_rows() == [0]


def test_why_it_may_be_somebody_is_a_sentence(dialog: ImportDialog) -> None:
    model = dialog.preview.model
    assert model.index(0, Column.WHY).data(Role.LINES)[1].startswith("They have the e-mail address ana@example.com")


def test_nobody_is_chosen_to_merge_with_before_a_letter_is_typed(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.preview.details.other.click()
    search = dialog.findChild(ChooseContact)
    assert search is not None and search.list.model().rowCount() > 0
    assert not search._merge.isEnabled()
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert search.isVisible()
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    assert search._merge.isEnabled() and search._row() == 0
    qtbot.keyClicks(search.field, "rob")
    assert search._merge.isEnabled() and search._lines[search._row()].uid == "rob"
    search.field.clear()
    assert not search._merge.isEnabled()
    search.reject()


def test_what_happens_without_a_look_is_marked(dialog: ImportDialog) -> None:
    assert dialog.preview.model.kind(0) is Kind.REVIEW
    dialog.preview.table.select_row(0)
    dialog.preview._show_selected()
    marked = [choice for choice, button in dialog.preview.details.buttons.items() if button.isChecked()]
    assert marked == [Choice.CREATE]


def test_places_take_no_more_room_than_they_need(dialog: ImportDialog) -> None:
    table = dialog.preview.table
    dialog.resize(1100, 740)
    assert table.columnWidth(Column.PLACE) < 100
    assert table.columnWidth(Column.PLACE) > table.fontMetrics().horizontalAdvance("line 18")


def test_after_looking_somebody_up_enter_imports(qtbot: QtBot, dialog: ImportDialog) -> None:
    dialog.preview.details.other.click()
    asked = dialog.findChild(ChooseContact)
    assert asked is not None
    asked.reject()
    qtbot.waitUntil(dialog.preview.table.hasFocus)


def test_a_copied_address_has_nothing_invisible_in_it(dialog: ImportDialog) -> None:
    fields = dialog.preview.details.fields
    fields.selectAll()
    copied = fields.createMimeDataFromSelection().text()
    assert "ana@example.com" in copied and "\u200b" not in copied

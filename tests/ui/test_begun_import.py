"""An import that was begun when the program had to end can be gone on with: its files, its columns, its choices."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Email, Phone
from salesassist.domain.half_written import IMPORT
from salesassist.importing.entries import Choice
from salesassist.session import Session
from salesassist.store.store import Store
from salesassist.ui.importing.dialog import ImportDialog
from salesassist.ui.importing.kinds import Kind
from salesassist.ui.importing.mapping_dialog import MappingDialog
from salesassist.ui.kept_offer import KeptOffer
from salesassist.ui.theme import Theme
from tests import factories

LEFT = Qt.MouseButton.LeftButton
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{mail}\r\nEND:VCARD\r\n"
CARDS = "".join(
    CARD.format(name=name, mail=mail)
    for name, mail in (
        ("Ana L.", "ana@example.com"), ("Cy Day", "cy@example.com"), ("Di Roe", "di@example.com"),
        ("Ed Fox", "ed@example.com"), ("Annie", "ana@example.com"),
    )
)  # fmt: skip
TABLE = "Wer;Wo;Womit\nAna Müller;Müller GmbH;ana@example.com\nBo Groß;Groß KG;bo@example.com\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    now = factories.now()
    with Store(tmp_path / "data") as store:
        session = Session(store, lambda: now)
        session.new_contact(factories.contact("Ana Lopes", uid="ana", emails=(Email("ana@example.com"),)))
        session.new_contact(factories.contact("Rob Li", uid="rob", phones=(Phone("+351 911 111 111"),)))
        session.undo_stack.clear()
        yield session


def opened(qtbot: QtBot, theme: Theme, session: Session) -> ImportDialog:
    dialog = ImportDialog(session, theme)
    qtbot.addWidget(dialog, before_close_func=QDialog.hide)
    dialog.show()
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, session: Session) -> ImportDialog:
    return opened(qtbot, theme, session)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "friends.vcf"
    file.write_text(CARDS, encoding="utf-8", newline="")
    return file


def look(qtbot: QtBot, dialog: ImportDialog, file: Path) -> None:
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take([file])


def choose(dialog: ImportDialog, name: str, choice: Choice, target: tuple[str, str] | None = None) -> None:
    model = dialog.preview.model
    row = next(row for row in range(model.rowCount()) if model.name_of(model.item(row))[0] == name)
    dialog.preview.table.select_row(row)
    dialog.preview._choose(choice, target)


def kinds(dialog: ImportDialog) -> dict[str, Kind]:
    model = dialog.preview.model
    return {model.name_of(model.item(row))[0]: model.kind(row) for row in range(model.rowCount())}


def end(dialog: ImportDialog, session: Session) -> None:
    """As `half_written.keep_all` does when the program has to end."""
    kept = dialog._kept.now()
    session.keep_half_written([kept] if kept is not None else [])
    dialog.hide()


def offer(dialog: ImportDialog) -> KeptOffer | None:
    return next((it for it in dialog.findChildren(KeptOffer) if it.isVisible()), None)


def bring_back(qtbot: QtBot, dialog: ImportDialog) -> None:
    shown = offer(dialog)
    assert shown is not None
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        qtbot.mouseClick(shown.back, LEFT)


def answer(word: str, asked: list[str]) -> None:
    """Answer the question that comes up next."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        (button,) = [button for button in box.findChildren(QPushButton) if word in button.text()]
        button.click()

    QTimer.singleShot(0, press)


def test_files_and_choices_are_kept_and_taken_up(
    qtbot: QtBot, theme: Theme, dialog: ImportDialog, session: Session, file: Path
) -> None:
    look(qtbot, dialog, file)
    choose(dialog, "Ana L.", Choice.MERGE)
    choose(dialog, "Cy Day", Choice.SKIP)
    choose(dialog, "Di Roe", Choice.MERGE, ("rob", "Rob Li"))
    before, wishes = kinds(dialog), dict(dialog.preview.model.wishes)
    assert before["Annie"] is Kind.REVIEW and len(wishes) == 3
    end(dialog, session)

    again = opened(qtbot, theme, session)
    shown = offer(again)
    assert shown is not None
    (said, *_more) = shown.findChildren(QLabel)
    assert "friends.vcf" in said.text() and "3 choices" in said.text()
    bring_back(qtbot, again)
    assert offer(again) is None and again._heading.caution.isHidden()
    assert kinds(again) == before and dict(again.preview.model.wishes) == wishes
    assert again.preview.table.chosen_rows() == [1]  # the one that is still to be looked at
    with qtbot.waitSignal(again.imported, timeout=20_000):
        again.start_import()
    rob = session.contact("rob")
    assert rob is not None and [mail.address for mail in rob.emails] == ["di@example.com"]
    assert {line.name for line in session.book} == {"Ana Lopes", "Rob Li", "Ed Fox", "Annie"}
    assert session.all_half_written() == ()


def test_what_was_pasted_is_kept_with_its_text(
    qtbot: QtBot, theme: Theme, dialog: ImportDialog, session: Session
) -> None:
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take_text(CARDS)
    choose(dialog, "Ed Fox", Choice.SKIP)
    end(dialog, session)
    again = opened(qtbot, theme, session)
    bring_back(qtbot, again)
    assert kinds(again)["Ed Fox"] is Kind.SKIP
    assert again._heading.title.text() == "What importing the pasted text will do"


@pytest.mark.parametrize("now", [
    pytest.param(CARD.format(name="Zoe First", mail="zoe@example.com") + CARDS, id="one more"),
    pytest.param(CARDS.replace("ana@example.com", "zoe@example.com"), id="as many, others"),
])  # fmt: skip
def test_choices_are_not_made_for_other_records(
    qtbot: QtBot, theme: Theme, dialog: ImportDialog, session: Session, file: Path, now: str
) -> None:
    look(qtbot, dialog, file)
    choose(dialog, "Cy Day", Choice.SKIP)
    end(dialog, session)
    file.write_text(now, encoding="utf-8", newline="")
    again = opened(qtbot, theme, session)
    bring_back(qtbot, again)
    assert Kind.SKIP not in kinds(again).values() and not again.preview.model.wishes
    assert "has changed since: your choice is to be made again" in again._heading.caution.text()


def test_a_file_that_is_away_costs_no_choices(
    qtbot: QtBot, theme: Theme, dialog: ImportDialog, session: Session, file: Path
) -> None:
    look(qtbot, dialog, file)
    choose(dialog, "Cy Day", Choice.SKIP)
    end(dialog, session)
    away = file.rename(file.with_name("on the stick.vcf"))
    again = opened(qtbot, theme, session)
    bring_back(qtbot, again)
    assert "could not be read" in again._heading.title.text()
    other = file.with_name("other.vcf")
    other.write_text(CARD.format(name="Zoe Quill", mail="zoe@example.com"), encoding="utf-8")
    look(qtbot, again, other)
    assert again._heading.caution.isHidden()
    again.reject()
    away.rename(file)
    third = opened(qtbot, theme, session)
    bring_back(qtbot, third)
    assert kinds(third)["Cy Day"] is Kind.SKIP


def test_somebody_who_is_gone_is_no_target_any_more(
    qtbot: QtBot, theme: Theme, dialog: ImportDialog, session: Session, file: Path
) -> None:
    look(qtbot, dialog, file)
    choose(dialog, "Cy Day", Choice.SKIP)
    choose(dialog, "Di Roe", Choice.MERGE, ("rob", "Rob Li"))
    end(dialog, session)
    session.delete_contacts(["rob"])
    again = opened(qtbot, theme, session)
    bring_back(qtbot, again)
    assert (kinds(again)["Cy Day"], kinds(again)["Di Roe"]) == (Kind.SKIP, Kind.CREATE)
    assert again._heading.caution.text() == "1 of the 2 choices you had made are here again."


def test_half_chosen_columns_are_asked_for_again_as_they_stood(
    qtbot: QtBot, theme: Theme, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "kunden.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    look(qtbot, dialog, file)
    asked = dialog.findChild(MappingDialog)
    assert asked is not None
    for chooser, meaning in zip(asked.choosers, ("name", "ignore", "email"), strict=True):
        chooser.setCurrentIndex(chooser.findData(meaning))
    chosen = asked.mapping
    end(dialog, session)
    asked.hide()
    again = opened(qtbot, theme, session)
    bring_back(qtbot, again)
    once_more = again.findChild(MappingDialog)
    assert once_more is not None and once_more.mapping == chosen
    assert session.mappings() == {}  # not said yet


def test_columns_said_for_this_file_alone_hold_again(
    qtbot: QtBot, theme: Theme, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "kunden.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    look(qtbot, dialog, file)
    asked = dialog.findChild(MappingDialog)
    assert asked is not None
    for chooser, meaning in zip(asked.choosers, ("name", "organization", "email"), strict=True):
        chooser.setCurrentIndex(chooser.findData(meaning))
    asked.encoding.setCurrentIndex(asked.encoding.findData("cp1251"))
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        asked.accept()
    choose(dialog, "Bo GroЯ", Choice.SKIP)
    end(dialog, session)
    again = opened(qtbot, theme, session)
    bring_back(qtbot, again)
    assert kinds(again) == {"Ana Mьller": Kind.REVIEW, "Bo GroЯ": Kind.SKIP}


def test_nothing_is_kept_of_an_import_that_is_done_or_was_never_begun(
    qtbot: QtBot, dialog: ImportDialog, file: Path
) -> None:
    assert dialog._kept.now() is None
    look(qtbot, dialog, file)
    assert dialog._kept.now() is not None
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        dialog.start_import()
    assert dialog._kept.now() is None


def test_an_import_at_work_is_stopped_and_kept_with_its_choices(
    qtbot: QtBot, dialog: ImportDialog, session: Session, file: Path
) -> None:
    look(qtbot, dialog, file)
    choose(dialog, "Cy Day", Choice.SKIP)
    dialog.start_import()
    dialog.cancel()
    kept = dialog._kept.now()
    assert kept is not None and kept.fields["choices"] == 1
    session.reload()
    assert {line.name for line in session.book} == {"Ana Lopes", "Rob Li"}


def test_a_stopped_import_goes_back_to_what_was_chosen(
    qtbot: QtBot, dialog: ImportDialog, session: Session, file: Path
) -> None:
    look(qtbot, dialog, file)
    choose(dialog, "Cy Day", Choice.SKIP)
    with qtbot.waitSignal(dialog.stopped, timeout=20_000):
        dialog.start_import()
        dialog.cancel()
    assert dialog.preview.isVisible() and kinds(dialog)["Cy Day"] is Kind.SKIP
    assert dialog._heading.sentence.text() == "Stopped. Nothing was changed."
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        qtbot.mouseClick(dialog.buttons.go_on, LEFT)
    assert "Cy Day" not in {line.name for line in session.book} and len(list(session.book)) == 6


def test_choices_are_not_thrown_away_unasked(qtbot: QtBot, dialog: ImportDialog, session: Session, file: Path) -> None:
    look(qtbot, dialog, file)
    choose(dialog, "Cy Day", Choice.SKIP)
    choose(dialog, "Di Roe", Choice.SKIP)
    asked: list[str] = []
    answer("Cancel", asked)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and asked == ["Throw away the 2 choices you made?"]
    answer("Throw away", asked)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and session.half_written(IMPORT) is None


def test_what_is_only_offered_stays_and_what_is_not_wanted_goes(
    qtbot: QtBot, theme: Theme, dialog: ImportDialog, session: Session, file: Path
) -> None:
    look(qtbot, dialog, file)
    end(dialog, session)
    again = opened(qtbot, theme, session)
    other = file.with_name("other.vcf")
    other.write_text(CARD.format(name="Zoe Quill", mail="zoe@example.com"), encoding="utf-8")
    look(qtbot, again, other)
    assert offer(again) is None  # not beside another import
    with qtbot.waitSignal(again.imported, timeout=20_000):
        again.start_import()
    again.reject()
    third = opened(qtbot, theme, session)
    shown = offer(third)
    assert shown is not None and third.isVisible()
    height = third.height()
    qtbot.mouseClick(shown.away, LEFT)
    assert offer(third) is None and session.all_half_written() == () and third.height() == height

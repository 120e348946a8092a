"""The import in the window: shown first, then done, then told; and each way out of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from salesassist.session import Session
from salesassist.store.store import Store
from salesassist.ui.importing.dialog import ImportDialog
from salesassist.ui.importing.model import Column
from salesassist.ui.theme import Theme
from tests import factories

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{mail}\r\nEND:VCARD\r\n"
NAMELESS = "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:nobody\r\nEND:VCARD\r\n"
UNENDED = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Una Nded\r\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    now = factories.now()
    with Store(tmp_path / "data") as store:
        yield Session(store, lambda: now)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, session: Session) -> ImportDialog:
    dialog = ImportDialog(session, theme)
    qtbot.addWidget(dialog, before_close_func=QDialog.hide)
    dialog.show()
    return dialog


def cards(folder: Path, *names: str, more: str = "", name: str = "friends.vcf") -> Path:
    file = folder / name
    text = "".join(CARD.format(name=n, mail=f"{n.split()[0].lower()}@example.com") for n in names)
    file.write_text(text + more, encoding="utf-8", newline="")
    return file


def many(folder: Path) -> Path:
    return cards(folder, *(f"Person{n} Nr{n}" for n in range(3000)))


def preview(qtbot: QtBot, dialog: ImportDialog, *files: Path) -> None:
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take(list(files))


def run(qtbot: QtBot, dialog: ImportDialog, *files: Path) -> None:
    preview(qtbot, dialog, *files)
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        dialog.start_import()


def shown(dialog: ImportDialog) -> list[tuple[str, str]]:
    """What happens to whom, row by row."""
    model = dialog.preview.model
    return [
        (str(model.index(row, Column.KIND).data()), str(model.index(row, Column.NAME).data()))
        for row in range(model.rowCount())
    ]


def names(session: Session) -> set[str]:
    return {line.name for line in session.book}


def test_the_preview_says_what_would_happen_and_changes_nothing(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    preview(qtbot, dialog, cards(tmp_path, "Ana Lopes", "Bo Li", more=NAMELESS))
    assert shown(dialog) == [("New", "Ana Lopes"), ("New", "Bo Li"), ("Problem", "No contact")]
    assert dialog.buttons.go_on.text() == "Import 2"
    dialog.buttons.copy.click()
    assert QGuiApplication.clipboard().text().startswith("friends.vcf, line 11: lost: ")
    session.reload()
    assert names(session) == set() and session.undo_stack.count() == 0


def test_an_import_is_one_undo_step_that_names_the_files(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    run(qtbot, dialog, cards(tmp_path, "Ana Lopes"), cards(tmp_path, "Bo Li", name="more.vcf"))
    assert names(session) == {"Ana Lopes", "Bo Li"}
    assert session.undo_stack.count() == 1
    assert session.undo_stack.undo_text() == "Import friends.vcf, more.vcf"
    session.undo_stack.undo()
    assert names(session) == set()
    session.undo_stack.redo()
    assert names(session) == {"Ana Lopes", "Bo Li"}


def test_what_is_there_already_is_merged_or_left(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    session.new_contact(factories.contact("Ana Lopes", uid="", organization="Lopes Lda"))
    ana = next(iter(session.book)).uid
    file = tmp_path / "ana.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Lopes\nORG:Lopes Lda\nEMAIL:ana@example.com\nEND:VCARD\n")
    run(qtbot, dialog, file)
    assert dialog.summary.as_text().startswith("0 created · 1 merged · 0 unchanged")
    merged = session.contact(ana)
    assert merged is not None and [mail.address for mail in merged.emails] == ["ana@example.com"]


def test_the_same_file_again_is_nothing_new(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    file = cards(tmp_path, "Ana Lopes")
    run(qtbot, dialog, file)
    preview(qtbot, dialog, file)
    assert dialog.buttons.go_on.isHidden()
    assert "nothing new" in dialog._heading.title.text()
    assert dialog._heading.sentence.text() == "One contact is in it; you have it already."


def test_a_broken_file_is_imported_as_far_as_it_goes_and_its_places_can_be_copied(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    run(qtbot, dialog, cards(tmp_path, "Ana Lopes", more=NAMELESS + UNENDED))
    assert names(session) == {"Ana Lopes", "Una Nded"}
    dialog.buttons.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("2 created") and "1 could not be read" in copied
    assert "friends.vcf, line 6: " in copied and "friends.vcf, line 10: " in copied


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    picture = tmp_path / "me.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    preview(qtbot, dialog, picture)
    assert dialog._heading.sentence.text().startswith("me.png ") and "picture" in dialog._heading.sentence.text()
    assert dialog.buttons.go_on.isHidden() and dialog._choosing.button.isVisible()


@pytest.mark.parametrize("stage", ["reading", "importing"])
def test_cancelling_changes_nothing(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path, stage: str
) -> None:
    file = many(tmp_path)
    if stage == "importing":
        preview(qtbot, dialog, file)
    with qtbot.waitSignal(dialog.stopped, timeout=20_000):
        if stage == "importing":
            dialog.start_import()
        else:
            dialog.take([file])
        dialog.cancel()
    session.reload()
    assert names(session) == set() and session.undo_stack.count() == 0
    assert "Nothing was changed" in dialog._heading.sentence.text()


def test_closing_while_it_works_stops_it_first(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog.rejected, timeout=20_000):
        dialog.take([many(tmp_path)])
        dialog.close()
        assert dialog.isVisible()  # until the thread has ended, which it waits for without holding up anybody
    assert not dialog.isVisible() and not dialog._work.goes_on


def test_undo_in_the_report_takes_the_import_back(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    run(qtbot, dialog, cards(tmp_path, "Ana Lopes"))
    assert dialog.buttons.undo.isEnabled()
    dialog.buttons.undo.click()
    assert names(session) == set()
    assert "undone" in dialog._heading.title.text()
    assert dialog.buttons.undo.isHidden() and dialog.buttons.copy.isHidden()
    session.undo_stack.redo()
    assert names(session) == {"Ana Lopes"}


def test_what_takes_long_to_take_back_is_called_undone_once_it_is(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    run(qtbot, dialog, many(tmp_path))
    with qtbot.waitSignal(session.undo_stack.undone, timeout=20_000):
        dialog.buttons.undo.click()
        assert dialog._heading.sentence.text() == "Undoing…" and "undone" not in dialog._heading.title.text()
        assert not dialog.buttons.undo.isEnabled()
    assert "undone" in dialog._heading.title.text() and names(session) == set()


def test_a_long_undo_that_is_refused_says_why(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    run(qtbot, dialog, many(tmp_path))
    first = next(iter(session.book)).uid
    with session.another_store() as other, other.change():
        other.delete_contacts([first], session.now().at)
    with qtbot.waitSignal(session.undo_stack.rested, timeout=20_000):
        dialog.buttons.undo.click()
    assert "cannot be undone" in dialog._heading.sentence.text() and len(names(session)) == 2999


def test_enter_imports_and_then_closes(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    preview(qtbot, dialog, cards(tmp_path, "Ana Lopes"))
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert names(session) == {"Ana Lopes"}
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible() and names(session) == {"Ana Lopes"}


def test_undo_is_not_offered_once_something_else_was_done(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    run(qtbot, dialog, cards(tmp_path, "Ana Lopes"))
    session.new_contact(factories.contact("Cy Day", uid=""))
    assert not dialog.buttons.undo.isEnabled()
    session.undo_stack.undo()
    assert dialog.buttons.undo.isEnabled()


def test_an_undo_that_is_refused_says_why(qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path) -> None:
    run(qtbot, dialog, cards(tmp_path, "Ana Lopes"))
    ana = next(iter(session.book)).uid
    with session.another_store() as other, other.change():
        contact = other.contact(ana)
        assert contact is not None
        other.delete_contacts([ana], contact.added_at or session.now().at)
    dialog.buttons.undo.click()
    assert "cannot be undone" in dialog._heading.sentence.text()


def test_a_store_that_cannot_be_opened_is_told_in_a_sentence(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    file = cards(tmp_path, "Ana Lopes")
    (tmp_path / "elsewhere").write_text("a file where the folder should be")
    session._store.path = tmp_path / "elsewhere" / "salesassist.db"
    with qtbot.waitSignal(dialog.stopped):
        dialog.take([file])
    assert "elsewhere" in dialog._heading.sentence.text()


def test_a_bug_in_an_import_is_loud(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("salesassist.importing.run.run_import", broken)
    with qtbot.captureExceptions() as raised:
        dialog.take([cards(tmp_path, "Ana Lopes")])
        qtbot.waitUntil(lambda: not dialog._work.goes_on)
    assert [str(error) for _kind, error, _trace in raised] == ["a bug"]

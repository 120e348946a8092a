"""The columns of a table that nobody knows: what they mean is asked, tried at once, and remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salesassist.session import Session
from salesassist.store.store import Store
from salesassist.ui.importing.dialog import ImportDialog
from salesassist.ui.importing.mapping_dialog import MappingDialog
from salesassist.ui.theme import Theme
from tests import factories

TABLE = "Wer;Wo;Womit\nAna Müller;Müller GmbH;ana@example.com\nBo Groß;Groß KG;bo@example.com\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    now = factories.now()
    with Store(tmp_path / "data") as store:
        yield Session(store, lambda: now)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, session: Session) -> ImportDialog:
    dialog = ImportDialog(session, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def look(qtbot: QtBot, dialog: ImportDialog, file: Path) -> MappingDialog | None:
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        dialog.take([file])
    return dialog.findChild(MappingDialog)


def choose(asked: MappingDialog, *meanings: str) -> None:
    for chooser, meaning in zip(asked.choosers, meanings, strict=True):
        chooser.setCurrentIndex(chooser.findData(meaning))


def test_unknown_columns_are_asked_for_and_remembered(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "kunden.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    asked = look(qtbot, dialog, file)
    assert asked is not None and "a guess" in asked.encoding.currentText()
    assert asked.header.isChecked()  # titles nobody knows, above addresses
    choose(asked, "name", "organization", "email")
    qtbot.waitUntil(lambda: "Bo Groß · Groß KG · bo@example.com" in asked._first.text())
    with qtbot.waitSignal(dialog.previewed, timeout=20_000):
        asked.accept()
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        dialog.start_import()
    assert {(line.name, line.organization) for line in session.book} == {
        ("Ana Müller", "Müller GmbH"), ("Bo Groß", "Groß KG"),
    }  # fmt: skip
    (mapping,) = session.mappings().values()
    assert mapping.meanings == ("name", "organization", "email") and mapping.encoding is None
    again = ImportDialog(session, dialog._theme)
    qtbot.addWidget(again)
    assert look(qtbot, again, file) is None
    assert "nothing new" in again._heading.title.text()


def test_another_encoding_is_shown_at_once(qtbot: QtBot, dialog: ImportDialog, tmp_path: Path) -> None:
    file = tmp_path / "kunden.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    asked = look(qtbot, dialog, file)
    assert asked is not None
    choose(asked, "name", "ignore", "email")
    asked.encoding.setCurrentIndex(asked.encoding.findData("cp1251"))
    asked.encoding.activated.emit(asked.encoding.currentIndex())
    assert "Ana Mьller" in asked._first.text()
    assert [chooser.currentData() for chooser in asked.choosers] == ["name", "ignore", "email"]


def test_what_is_stored_and_makes_no_sense_is_passed_over(session: Session) -> None:
    with session.another_store() as store, store.change():
        store.set_settings({"column_mappings": [3, {"header": ["A"]}, {"header": ["B"], "meanings": ["name"]}]})
    assert list(session.mappings()) == [("B",)]

"""Exporting in the window: what, in which form, where; written in a thread, or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from salesassist.exchange.forms import Form
from salesassist.ui.setup.export_dialog import ExportDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact, follow_up, keep

ANNA = contact("Anna Quenby", uid="anna")
BEN = contact("Ben Okafor", uid="ben")

Opened = Callable[..., ExportDialog]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, desk: Desk) -> Opened:
    keep(desk.store, ANNA, BEN, follow_up(ANNA))
    desk.session.reload()

    def open_dialog(*chosen: str, **more: Any) -> ExportDialog:
        dialog = ExportDialog(desk.session, theme, chosen, **more)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_dialog


def say_where(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    """Answer the question where; what was proposed."""
    proposed: list[str] = []

    def answer(_parent: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(path) if path else "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


def save(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("form", Form)
def test_everything_is_written_in_the_form_that_is_chosen(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: Form
) -> None:
    dialog = opened()
    file = tmp_path / f"out{form.ending}"
    say_where(monkeypatch, file)
    dialog.formats[form][0].click()
    save(qtbot, dialog)
    text = file.read_text("utf-8")
    assert "Anna Quenby" in text
    assert ("Ben Okafor" in text) is (form not in (Form.TO_DOS, Form.EVENTS))
    assert file.name in dialog.heading()


def test_where_there_is_only_one_thing_to_export_there_is_no_choice_of_it(opened: Opened) -> None:
    dialog = opened()
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert not dialog.everybody.isVisible() and "Everything (2 contacts)" in said
    assert dialog.focusWidget() is dialog.formats[Form.VCARD_3][0]
    dialog = opened("ben")
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert dialog.everybody.isVisible() and "Everything (2 contacts)" not in said


def test_the_chosen_contacts_alone_and_the_ending_is_added(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = opened("ben")
    proposed = say_where(monkeypatch, tmp_path / "ben")
    save(qtbot, dialog)
    assert proposed == ["Ben Okafor.vcf"]
    text = (tmp_path / "ben.vcf").read_text("utf-8")
    assert "Ben Okafor" in text and "Anna" not in text


def test_a_complete_record_is_two_files(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = opened("anna", record=True)
    say_where(monkeypatch, tmp_path / "anna.html")
    save(qtbot, dialog)
    assert (tmp_path / "anna.html").exists() and (tmp_path / "anna.json").exists()


def test_a_second_file_in_the_way_is_asked_about(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dialog = opened("anna", record=True)
    say_where(monkeypatch, tmp_path / "anna.html")
    (tmp_path / "anna.json").write_text("mine")
    monkeypatch.setattr("salesassist.ui.setup.export_dialog.is_sure", lambda *_, **_how: False)
    dialog.save_as()
    assert dialog._task is None and not dialog._cancel.isVisible()  # nor is it being written in a thread
    assert not (tmp_path / "anna.html").exists() and (tmp_path / "anna.json").read_text() == "mine"


def test_a_record_can_be_had_of_one_contact_only(opened: Opened) -> None:
    assert not opened().whole_record.isVisible()
    assert not opened("anna", "ben").whole_record.isVisible()
    assert opened("anna").whole_record.isVisible()


def test_what_cannot_be_written_is_told(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    dialog = opened()
    with qtbot.waitSignal(dialog.stopped, timeout=20_000):
        dialog.write(tmp_path / "missing" / "all.vcf")
    assert "cannot be written" in dialog.sentence()
    assert dialog.save_button.isVisible()


def test_cancelling_leaves_nothing(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    dialog = opened()
    with qtbot.waitSignal(dialog.stopped, timeout=20_000):
        dialog.write(tmp_path / "all.vcf")
        dialog.cancel()
    assert not (tmp_path / "all.vcf").exists()
    assert not list(tmp_path.glob(".salesassist*"))


def test_leaving_while_it_writes_stops_it(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    dialog = opened()
    dialog.write(tmp_path / "all.vcf")
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_every_control_has_a_name(opened: Opened) -> None:
    dialog = opened("anna")
    for button in dialog.findChildren(QPushButton):
        assert button.text()
    for radio, _hint in dialog.formats.values():
        assert radio.text()

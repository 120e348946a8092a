"""Whoever cannot see the window: every place that takes the keyboard has a name to be read out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QButtonGroup,
    QDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.interaction import Outcome
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.ui.deals.dialog import DealDialog
from salesassist.ui.main_window import MainWindow
from salesassist.ui.messages.shelf_dialog import ShelfDialog
from salesassist.ui.messages.templates_dialog import TemplatesDialog
from salesassist.ui.network.way_dialog import WayDialog
from salesassist.ui.pane.fields import StatusChip
from salesassist.ui.pane.log_dialog import LogDialog
from salesassist.ui.pane.message_dialog import MessageDialog
from salesassist.ui.pane.plan_dialogs import PlanDialog, RestDialog
from salesassist.ui.pane.step_dialog import StepDialog
from salesassist.ui.setup.import_dialog import ImportDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, interaction


def nameless(root: QWidget) -> list[str]:
    """The visible widgets of `root` that take the keyboard and have no name."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy():
            continue
        if widget.objectName().startswith("qt_") or _is_part(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def said_alone(root: QWidget) -> list[str]:
    """The buttons of which exactly one is chosen, but which are read out as if each were by itself."""
    found = []
    for group in root.findChildren(QButtonGroup):
        for button in group.buttons() if group.exclusive() else ():
            interface = QAccessible.queryAccessibleInterface(button)
            if interface.role() != QAccessible.Role.RadioButton:
                found.append(button.text() or button.accessibleName())
    return found


def _is_part(widget: QWidget) -> bool:
    """Whether a widget is read out as a part of the one around it."""
    around = widget.parentWidget()
    if isinstance(around, QAbstractScrollArea) and widget is around.viewport():
        return True
    return isinstance(around, QAbstractSpinBox)


@pytest.fixture
def full(desk: Desk) -> Session:
    ben = contact("Ben Okafor", uid="ben")
    anna = contact("Anna Schmidt", uid="anna", introduced_by="ben", organization="Acme GmbH", notes="tea")
    desk.keep(ben, anna, follow_up("anna", MONDAY, uid="a", promised=True), deal("anna"), interaction("anna"),
              follow_up("anna", MONDAY, uid="a2", promised=True))  # fmt: skip
    return desk.session


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, full: Session, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(full, theme, WindowState(tmp_path))
    window.show()
    yield window
    window.close()
    window.deleteLater()


def test_the_walk_finds_what_has_no_name(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    silent = type("Silent", (QAbstractButton,), {"paintEvent": lambda self, event: None})(root)
    root.show()
    assert nameless(root) == ["Silent in QWidget"]
    silent.setAccessibleName("Call")
    assert nameless(root) == []


def test_the_walk_finds_choices_that_are_read_out_as_if_each_were_alone(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    group, button = QButtonGroup(root), QPushButton("Board", root)
    button.setCheckable(True)
    group.addButton(button)
    assert said_alone(root) == ["Board"]
    button.setAutoExclusive(True)
    assert said_alone(root) == []


@pytest.mark.parametrize("place", ["today", "contacts", "deals", "waiting", "first_run"])
def test_every_page_can_be_read_out(place: str, window: MainWindow, full: Session) -> None:
    page = getattr(window.pages, place)
    window.pages.setCurrentWidget(page)
    if place == "waiting":
        window.show_waiting(full.reminders())
    window.pane.show_contact("anna")
    window.warn("The disk is full.")
    assert page.isVisible() and window.pane.sheet.isVisible()
    assert nameless(window) == []
    assert said_alone(window) == []


def test_the_status_is_a_text_to_be_read_and_no_mere_frame(window: MainWindow) -> None:
    window.pane.show_contact("anna")
    (chip,) = window.pane.sheet.findChildren(StatusChip)
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface.role() == QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "Due today"


def test_the_form_can_be_read_out(window: MainWindow) -> None:
    window.pane.new_contact(Contact("", ""))
    assert window.pane.form.isVisible()
    assert nameless(window) == []


Dialog = Callable[[Session, Theme], QDialog]


def sheet_of(session: Session):  # type: ignore[no-untyped-def]
    sheet = session.sheet("anna")
    assert sheet is not None
    return sheet


DIALOGS: dict[str, Dialog] = {
    "log": lambda s, t: LogDialog(s, t, sheet_of(s), Outcome.SPOKE, ""),
    "log sent": lambda s, t: LogDialog(s, t, sheet_of(s), Outcome.SENT, ""),
    "plan": lambda s, t: PlanDialog(s, t, sheet_of(s).contact),
    "step": lambda s, t: StepDialog(s, t, sheet_of(s).contact, sheet_of(s).follow_ups[0]),
    "message": lambda s, t: MessageDialog(s, t, sheet_of(s)),
    "who knows": lambda s, t: WayDialog(s, t, sheet_of(s).contact.uid),
    "templates": lambda s, t: TemplatesDialog(s, t),
    "useful things": lambda s, t: ShelfDialog(s, t),
    "rest": lambda s, t: RestDialog(s, t, sheet_of(s)),
    "import": ImportDialog,
    "deal": lambda s, t: DealDialog(s, t, Deal("", "anna", "Shop", stage=Stage.WON)),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_can_be_read_out(name: str, qtbot: QtBot, theme: Theme, full: Session) -> None:
    dialog = DIALOGS[name](full, theme)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    if isinstance(dialog, LogDialog):
        dialog._none.click()
        assert nameless(dialog) == []

"""The calm question after an import."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Tier
from salesassist.ui.setup.after_import import AfterImport
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import contact


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, theme: Theme) -> AfterImport:
    desk.keep(contact("Anna", uid="anna"), contact("Ben", uid="ben"))
    page = AfterImport(desk.session, theme)
    qtbot.addWidget(page)
    page.resize(640, 480)
    page.show()
    return page


def test_it_says_how_many_are_new(page: AfterImport, desk: Desk) -> None:
    assert page.accessibleName().startswith("2 ")
    desk.session.set_tier(["ben"], Tier.A)
    assert page.accessibleName().startswith("1 ")


def test_enter_goes_on_to_the_triage_and_escape_leaves_it_for_later(qtbot: QtBot, page: AfterImport) -> None:
    with qtbot.waitSignal(page.triage_requested):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.put_off):
        qtbot.keyClick(page.now, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.put_off), qtbot.assertNotEmitted(page.triage_requested):
        qtbot.mouseClick(page.later, Qt.MouseButton.LeftButton)


def test_it_goes_when_nobody_is_left(qtbot: QtBot, page: AfterImport, desk: Desk) -> None:
    with qtbot.waitSignal(page.put_off):
        desk.session.set_tier(["anna", "ben"], Tier.C)

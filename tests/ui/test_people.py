"""Contacts are offered as their names are typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from salesassist.ui.network.relation_words import people_by_label
from salesassist.ui.pane.fields import Written
from salesassist.ui.people import MOST, AsTyped, people_called, people_like
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import contact


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    with emptied_store() as store:
        desk = Desk(store)
        desk.keep(
            contact("Jo Lee", uid="ox", organization="Ox Ltd"), contact("Jo Lee", uid="elk", organization="Elk"),
            contact("Zoë Müller-Jones", uid="zoe", organization="Acme GmbH"),
            contact("Bo Day", uid="bo", notes="Jo Lee sent him"),
        )  # fmt: skip
        yield desk


def test_people_are_found_by_parts_of_name_and_organisation(desk: Desk) -> None:
    def found(text: str, but: str = "") -> list[str]:
        return sorted(line.uid for line in people_like(desk.session, text, but))

    assert found("zoe") == found("ulle") == found("acme jones") == found("ZOË") == ["zoe"]
    assert found("jo lee") == ["elk", "ox"]  # not whom a note names
    assert found("jo lee", but="ox") == ["elk"]
    assert found("jo lee (ox") == ["ox"]
    assert found(" ") == found("nobody") == []


def test_of_very_many_as_many_are_offered_as_can_be_looked_through(desk: Desk) -> None:
    desk.keep(*[contact(f"Max Meyer {number:03}") for number in range(2 * MOST)])
    assert [line.name for line in people_like(desk.session, "max")][:2] == ["Max Meyer 000", "Max Meyer 001"]
    assert len(people_like(desk.session, "max")) == MOST


def test_two_of_one_name_are_told_apart(desk: Desk) -> None:
    assert people_by_label(desk.session, "jo") == {"Jo Lee (Ox Ltd)": "ox", "Jo Lee (Elk)": "elk"} | people_by_label(
        desk.session, "zoë jones"
    )
    assert people_by_label(desk.session, "Jo Lee (Elk)") == {"Jo Lee (Elk)": "elk"}
    assert sorted(line.uid for line in people_called(desk.session, "JO LEE")) == ["elk", "ox"]


def test_a_field_offers_what_fits_at_every_key(qtbot: QtBot, desk: Desk) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    completer = AsTyped(field, lambda text: list(people_by_label(desk.session, text)))
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.setFocus()

    def offered() -> list[str]:
        model = completer.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    qtbot.keyClicks(field, "elk")
    assert offered() == ["Jo Lee (Elk)"] and completer.popup().isVisible()
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert field.text() == "Jo Lee (Elk)"
    field.clear()
    qtbot.keyClicks(field, "xyz")
    assert offered() == []


def test_text_is_as_high_as_its_lines_and_can_be_copied_once_the_mouse_is_there(qtbot: QtBot) -> None:
    label = Written()
    qtbot.addWidget(label)
    label.setText("one\ntwo\nthree")
    line = label.fontMetrics().lineSpacing()
    assert 3 * line - 3 <= label.heightForWidth(300) <= 3 * line + 3
    assert label.heightForWidth(1) >= label.heightForWidth(300)
    label.setText("one")
    assert label.heightForWidth(300) <= line + 3
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    QApplication.sendEvent(label, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByMouse
    QApplication.sendEvent(label, QEvent(QEvent.Type.Leave))
    label.setText("another contact's")
    assert not label.hasSelectedText()
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 3)
    before = label.heightForWidth(1000)
    label.setFont(font)
    assert label.heightForWidth(1000) > before

"""What the call sheet says of a step."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from salesassist.domain.follow_up import Channel
from salesassist.ui.pane.fields import Section
from salesassist.ui.pane.sheet import CallSheet
from salesassist.ui.pane.told import when_text
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("later", "text"),
    [
        (0, "Call, today"),
        (1, "Call, today · then Thank-you note 1, tomorrow"),
        (3, "Call, today · then Thank-you note 1, tomorrow and 2 more"),
    ],
)
def test_what_else_is_planned_is_named(qapp: object, desk: Desk, later: int, text: str) -> None:
    anna = contact("Anna Schmidt", uid="anna")
    steps = [follow_up(anna, MONDAY + n * DAY, purpose=f"Thank-you note {n}") for n in range(1, later + 1)]
    desk.keep(anna, follow_up(anna, MONDAY, uid="first"), *steps)
    sheet = desk.session.sheet("anna")
    assert sheet is not None and sheet.next_step is not None
    assert when_text(sheet.next_step, sheet, desk.at) == text


def test_nobody_is_said_to_be_called_who_is_written_to_or_met(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    told = CallSheet(desk.session, theme, QMenu())
    qtbot.addWidget(told)
    seen = []
    for channel in (Channel.CALL, Channel.EMAIL, Channel.MEETING, Channel.CALL):
        anna = contact("Anna Schmidt", uid=f"anna-{len(seen)}")
        desk.keep(anna, follow_up(anna, MONDAY, channel=channel))
        sheet = desk.session.sheet(anna.uid)
        assert sheet is not None
        told.show_sheet(sheet)
        heading = told.findChildren(Section)[0]
        assert heading.accessibleName() == told._why.accessibleName()
        seen.append(heading.text())
    assert seen == ["WHY YOU ARE CALLING", "WHY YOU ARE WRITING", "WHY YOU ARE MEETING", "WHY YOU ARE CALLING"]

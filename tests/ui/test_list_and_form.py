"""Templates and useful things: what stands in their form when the program has to end is there again."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from salesassist.domain.follow_up import Channel
from salesassist.domain.messages import Template, UsefulThing
from salesassist.ui.half_written import Keeping
from salesassist.ui.kept_offer import KeptOffer
from salesassist.ui.messages.shelf_dialog import ShelfDialog
from salesassist.ui.messages.templates_dialog import TemplatesDialog
from salesassist.ui.theme import Theme
from tests.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def opened(qtbot: Any, dialog: TemplatesDialog | ShelfDialog) -> Any:
    qtbot.addWidget(dialog, before_close_func=QDialog.hide)
    dialog.show()
    return dialog


def ended(dialog: TemplatesDialog | ShelfDialog, desk: Desk) -> None:
    """As `half_written.keep_all` does when the program has to end."""
    keeping = dialog.findChild(Keeping)
    assert keeping is not None
    kept = keeping.now()
    desk.session.keep_half_written([kept] if kept is not None else [])
    dialog.hide()


def bring_back(qtbot: Any, dialog: TemplatesDialog | ShelfDialog) -> None:
    (offer,) = dialog.findChildren(KeptOffer)
    qtbot.mouseClick(offer.back, LEFT)


def fill(dialog: TemplatesDialog) -> None:
    dialog.name.setText("Spring")
    dialog.channel.setCurrentIndex(dialog.channel.findData(Channel.POST))
    dialog.subject.setText("The garden")
    dialog.body.setPlainText("Dear {name},\n\nhow is the garden?")


def typed(dialog: TemplatesDialog) -> tuple[str, object, str, str]:
    return dialog.name.text(), dialog.channel.currentData(), dialog.subject.text(), dialog.body.toPlainText()


@pytest.mark.parametrize("is_new", [True, False])
def test_a_template_comes_back_to_its_own_place(qtbot: Any, desk: Desk, theme: Theme, is_new: bool) -> None:
    dialog = opened(qtbot, TemplatesDialog(desk.session, theme))
    if is_new:
        qtbot.mouseClick(dialog.new, LEFT)
    else:
        dialog.list.setCurrentIndex(dialog.list.model().index(2, 0))
    ended(dialog, desk)
    assert desk.session.all_half_written() == ()  # nothing typed
    dialog.show()
    fill(dialog)
    before, places = typed(dialog), desk.session.templates()
    ended(dialog, desk)

    again = opened(qtbot, TemplatesDialog(desk.session, theme))
    bring_back(qtbot, again)
    assert typed(again) == before and again.touched
    assert again.row == (-1 if is_new else 2)
    assert desk.session.templates() == places
    qtbot.mouseClick(again.keep, LEFT)
    kept = {it.uid: it.name for it in desk.session.templates()}
    assert len(kept) == len(places) + is_new and "Spring" in kept.values()
    assert is_new or kept[places[2].uid] == "Spring"
    again.reject()
    assert desk.session.all_half_written() == ()


def test_what_was_typed_since_is_not_saved_in_its_stead(
    qtbot: Any, desk: Desk, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, TemplatesDialog(desk.session, theme))
    qtbot.mouseClick(dialog.new, LEFT)
    fill(dialog)
    ended(dialog, desk)
    monkeypatch.setattr("salesassist.ui.careful.may_throw_away", lambda _parent: True)
    again = opened(qtbot, TemplatesDialog(desk.session, theme))
    before = desk.session.templates()
    qtbot.keyClicks(again.name, "x")
    bring_back(qtbot, again)
    assert again.name.text() == "Spring" and desk.session.templates() == before


def test_a_template_that_is_gone_comes_back_as_a_new_one(qtbot: Any, desk: Desk, theme: Theme) -> None:
    uid = desk.session.save_template(Template("", "Autumn", body="Leaves"))
    assert uid is not None
    dialog = opened(qtbot, TemplatesDialog(desk.session, theme))
    dialog.load(uid)
    fill(dialog)
    ended(dialog, desk)
    desk.session.delete_template(uid)
    again = opened(qtbot, TemplatesDialog(desk.session, theme))
    bring_back(qtbot, again)
    assert again.row == -1 and again.name.text() == "Spring"


def test_a_useful_thing_comes_back(qtbot: Any, desk: Desk, theme: Theme) -> None:
    desk.session.save_useful_thing(UsefulThing("", "A checklist"))
    dialog = opened(qtbot, ShelfDialog(desk.session, theme))
    qtbot.keyClicks(dialog.link, "https://example.com")
    dialog.note.setPlainText("for whoever\nmoves house")
    dialog.retired.setChecked(True)
    ended(dialog, desk)
    again = opened(qtbot, ShelfDialog(desk.session, theme))
    bring_back(qtbot, again)
    assert (again.row, again.title.text(), again.link.text()) == (0, "A checklist", "https://example.com")
    assert again.note.toPlainText() == "for whoever\nmoves house" and again.retired.isChecked()

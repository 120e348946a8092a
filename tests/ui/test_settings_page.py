"""Settings: every row applies at once and can be taken back, is found by what it says, and tells what cannot be."""

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesassist import languages
from salesassist.autostart import DESKTOP_FILE, DesktopEntry, State
from salesassist.domain.cadence import DEFAULTS
from salesassist.frozen import replace
from salesassist.reminders.pauses import UNTIL_RESUMED
from salesassist.settings import Preferences
from salesassist.store.store import Store
from salesassist.ui.settings import SettingsPage
from salesassist.ui.settings.always_there import AutostartRow, PauseRow, TryRow
from salesassist.ui.settings.control import SETTLED_MS
from salesassist.ui.settings.controls import ChoiceField, NumberField, SearchChoice, Switch, WeekdaysField
from salesassist.ui.settings.import_dialog import ImportSettingsDialog
from salesassist.ui.settings.preferences import PreferenceSettings, _countries
from salesassist.ui.settings.row import PreferenceRow, Row
from salesassist.ui.settings.time_fields import SpanField, TimeField
from salesassist.ui.settings.whole_page import DefaultsRow, SettingsFileRow
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import moment


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, theme: Theme) -> Iterator[tuple[SettingsPage, Desk]]:
    """One page for all, for a British window and a user in Germany: making thirty rows takes its time."""
    before = QLocale()
    with pytest.MonkeyPatch.context() as patch, Store(tmp_path_factory.mktemp("settings")) as store:
        patch.setenv("LC_ALL", "de_DE.UTF-8")
        QLocale.setDefault(QLocale("en_GB"))
        desk = Desk(store)
        page = SettingsPage(desk.session, theme)
        page.resize(900, 640)
        yield page, desk
        page.close()
        page.deleteLater()  # each of its controls would follow every change of colours in the modules after this
    QLocale.setDefault(before)


@pytest.fixture
def desk(settings: tuple[SettingsPage, Desk]) -> Desk:
    """Everything as it is by default, and nothing to undo."""
    _page, desk = settings
    desk.session.prefer_default("as it was", *(field.name for field in fields(Preferences)))
    desk.session.undo_stack.clear()
    return desk


@pytest.fixture
def page(settings: tuple[SettingsPage, Desk], desk: Desk) -> Iterator[SettingsPage]:
    page, _desk = settings
    page.search.clear()
    page.show()
    page.rows()
    page._scroll.verticalScrollBar().setValue(0)
    yield page
    for found in page.rows():
        if isinstance(found, AutostartRow):
            page.sections._autostart = found._autostart = None
            found.warn("")
            found.refresh()
        elif isinstance(found, PreferenceRow):
            found.control._pending.stop()
            found.control._edited = False
            found.control._pending.setInterval(SETTLED_MS)
            found.warn("")
    page.sections.show_pause(None)
    page.hide()


def row(page: SettingsPage, name: str) -> PreferenceRow:
    return next(r for r in page.rows() if isinstance(r, PreferenceRow) and name in r.setting.names)


def row_of(page: SettingsPage, kind: type[Row]) -> Row:
    return next(r for r in page.rows() if isinstance(r, kind))


def shown(page: SettingsPage) -> list[str]:
    return [r.label for r in page.rows() if r.isVisible()]


def type_time(qtbot: QtBot, edit: QTimeEdit, digits: str) -> None:
    edit.setSelectedSection(QTimeEdit.Section.HourSection)  # as Tab does
    qtbot.keyClicks(edit, digits)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def type_text(qtbot: QtBot, field: SearchChoice, text: str) -> None:
    line = field.combo.lineEdit()
    assert line is not None
    line.setCompleter(None)  # its list takes the keys where no window manager is
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


# --- applying at once ------------------------------------------------------------------------------------------------


def test_every_preference_has_a_row(page: SettingsPage) -> None:
    covered = {name for r in page.rows() if isinstance(r, PreferenceRow) for name in r.setting.names}
    elsewhere = {"backup_minutes", "lock_minutes", "lock_at_sleep"}  # whoever can do it brings its row
    assert covered | elsewhere == {field.name for field in fields(Preferences)}


def test_a_switch_applies_at_once_and_is_one_undo_step(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    switch = row(page, "reminders_on").control
    assert isinstance(switch, Switch) and switch.toggle.isChecked()
    switch.toggle.setFocus()
    qtbot.keyClick(switch.toggle, Qt.Key.Key_Space)
    assert desk.session.preferences.reminders_on is False
    assert desk.session.undo_stack.count() == 1 and desk.undo_text == "Set Remind me"
    assert not row(page, "quiet_from").control.isEnabled()  # has no effect now
    desk.session.undo_stack.undo()
    assert desk.session.preferences.reminders_on and switch.toggle.isChecked()
    assert row(page, "quiet_from").control.isEnabled()


def test_a_time_is_kept_when_enter_is_pressed(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    field = row(page, "day_begins_work").control
    assert isinstance(field, TimeField)
    type_time(qtbot, field.edit, "0830")
    assert desk.session.preferences.day_begins_work == time(8, 30)
    assert desk.session.undo_stack.count() == 1  # not one a key


def test_what_is_typed_is_kept_when_it_has_settled(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    field = row(page, "day_goal").control
    assert isinstance(field, NumberField)
    field._pending.setInterval(1)
    field.spin.setValue(25)
    qtbot.waitUntil(lambda: desk.session.preferences.day_goal == 25)
    assert desk.session.undo_stack.count() == 1


def test_today_shows_all_rows_until_a_number_of_them_is_chosen(page: SettingsPage, desk: Desk) -> None:
    field = row(page, "day_rows").control
    assert isinstance(field, NumberField)
    assert field.spin.text() == "All" and field.in_words(0) == "All rows"
    field.spin.stepUp()
    field.commit()
    assert desk.session.preferences.day_rows == 1 and field.in_words(1) == "1 row"
    desk.session.undo_stack.undo()
    assert desk.session.preferences.day_rows == 0 and field.spin.text() == "All"


def test_what_is_being_typed_is_kept_when_the_page_is_left(page: SettingsPage, desk: Desk) -> None:
    field = row(page, "tier_b_days").control
    assert isinstance(field, NumberField)
    field.spin.setValue(21)
    page.hide()
    assert desk.session.preferences.tier_b_days == 21


def test_a_choice_applies_at_once(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    field = row(page, "lead_minutes").control
    assert isinstance(field, ChoiceField)
    field.combo.setFocus()
    for _ in range(3):
        qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    assert desk.session.preferences.lead_minutes == 15
    assert field.combo.currentText() == "15 minutes"


def test_the_language_is_chosen_in_the_list_and_not_on_the_way_to_it(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    field = row(page, "language").control
    assert isinstance(field, ChoiceField)
    qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    listed = field.combo.view()
    assert listed.isVisible()
    for _ in range(2):
        qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert desk.session.preferences.language == "system"
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert desk.session.preferences.language == "de"


def test_a_value_from_elsewhere_that_is_no_choice_is_shown(page: SettingsPage, desk: Desk) -> None:
    desk.session.prefer("x", lead_minutes=7)
    field = row(page, "lead_minutes").control
    assert isinstance(field, ChoiceField) and field.combo.currentText() == "7 minutes"


@pytest.mark.parametrize(("typed", "code"), [("austria", "AT"), ("cote d'ivoire", "CI"), ("ch", "CH")])
def test_a_country_is_chosen_by_its_name(
    qtbot: QtBot, page: SettingsPage, desk: Desk, typed: str, code: str
) -> None:
    field = row(page, "region").control
    assert isinstance(field, SearchChoice) and field.combo.currentText() == "Germany"
    type_text(qtbot, field, typed)
    assert desk.session.preferences.region == code


def test_no_country_of_that_name_is_said_and_nothing_changes(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    field = row(page, "region").control
    assert isinstance(field, SearchChoice)
    type_text(qtbot, field, "Atlantis")
    assert "Atlantis" in row(page, "region").warning
    assert desk.session.preferences.region == "DE" and field.combo.currentText() == "Germany"
    assert desk.session.undo_stack.count() == 0


def test_a_rare_currency_is_three_letters(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    field = row(page, "currency").control
    assert isinstance(field, SearchChoice)
    type_text(qtbot, field, "isk")
    assert desk.session.preferences.currency == "ISK"
    type_text(qtbot, field, "E5")
    assert desk.session.preferences.currency == "ISK" and "three letters" in row(page, "currency").warning


def test_one_working_day_has_to_stay(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    field = row(page, "working_days").control
    assert isinstance(field, WeekdaysField)
    for day in (0, 1, 2, 3):
        qtbot.mouseClick(field.days[day], Qt.MouseButton.LeftButton)
    assert desk.session.preferences.working_days == (4,)
    qtbot.mouseClick(field.days[4], Qt.MouseButton.LeftButton)
    assert desk.session.preferences.working_days == (4,) and field.days[4].isChecked()
    assert "At least one day" in row(page, "working_days").warning


# --- what cannot be --------------------------------------------------------------------------------------------------


def test_quiet_hours_without_an_hour_are_explained_and_not_kept(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    quiet = row(page, "quiet_from")
    field = quiet.control
    assert isinstance(field, SpanField)
    type_time(qtbot, field.start, "0800")
    assert "all day or never" in quiet.warning and "Remind me" in quiet.warning
    assert desk.session.preferences.quiet_from == time(20)
    type_time(qtbot, field.end, "0700")  # the other end makes sense of it: both are kept, as one step
    assert quiet.warning == ""
    assert (desk.session.preferences.quiet_from, desk.session.preferences.quiet_until) == (time(8), time(7))
    assert desk.session.undo_stack.count() == 1


def test_a_day_that_would_begin_after_its_digest_is_explained(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    start, digest = row(page, "day_start"), row(page, "day_begins_work")
    assert isinstance(start.control, TimeField) and isinstance(digest.control, TimeField)
    type_time(qtbot, start.control.edit, "1000")
    assert "09:00" in start.warning and desk.session.preferences.day_start == time(4)
    type_time(qtbot, digest.control.edit, "0300")
    assert "04:00" in digest.warning and desk.session.preferences.day_begins_work == time(9)


def test_a_digest_in_quiet_hours_says_when_it_comes(page: SettingsPage, desk: Desk) -> None:
    desk.session.prefer("x", day_begins_work=time(7))
    assert "at 08:00" in row(page, "day_begins_work").said


def test_more_a_week_than_the_days_add_up_to_is_remarked(page: SettingsPage, desk: Desk) -> None:
    assert row(page, "week_goal").said == ""
    desk.session.prefer("x", week_goal=150)
    assert "100" in row(page, "week_goal").said


# --- back to the default ---------------------------------------------------------------------------------------------


def test_what_was_changed_can_go_back_to_its_default(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    quiet = row(page, "quiet_from")
    assert not quiet._default.isVisible()
    desk.session.prefer("x", quiet_from=time(22), quiet_until=time(6))
    assert quiet._default.isVisible()
    qtbot.mouseClick(quiet._default, Qt.MouseButton.LeftButton)
    assert (desk.session.preferences.quiet_from, desk.session.preferences.quiet_until) == (time(20), time(8))
    assert not quiet._default.isVisible()
    assert desk.undo_text == "Set Quiet hours to its default"
    assert not {"quiet_from", "quiet_until"} & desk.store.settings().keys()  # forgotten: later defaults count
    desk.session.undo_stack.undo()
    assert desk.session.preferences.quiet_from == time(22)


# --- finding ---------------------------------------------------------------------------------------------------------


def test_the_search_shows_what_has_all_the_words_and_marks_them(qtbot: QtBot, page: SettingsPage) -> None:
    everything = shown(page)
    qtbot.keyClicks(page.search, "PROMISE quiet")
    assert shown(page) == ["Quiet hours", "Hours for repeats"]
    found = row(page, "quiet_from")
    assert "<span" in found._about.text() and "promise</span>" in found._about.text()
    assert found._label.accessibleName() == "Quiet hours"
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == "" and shown(page) == everything
    assert found._about.text() == found.about


def test_a_row_is_found_by_other_words_for_it_and_by_its_section(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.keyClicks(page.search, "autostart")
    assert shown(page) == ["Start at login"]
    page.search.setText("appearance")
    assert shown(page) == ["Colours", "Language"]


def test_what_is_sought_may_hold_signs_of_html_and_of_expressions(page: SettingsPage) -> None:
    for text in ("<b>", "(", "&", "*", "“tomorrow”"):
        page.search.setText(text)
    assert shown(page) == ["Morning digest"]


def test_nothing_found_is_said(page: SettingsPage) -> None:
    page.search.setText("zebra")
    assert shown(page) == [] and page._none.isVisible() and "zebra" in page._none.text()
    page.search.clear()
    assert not page._none.isVisible()


def test_down_goes_from_the_search_into_what_it_found(qtbot: QtBot, page: SettingsPage) -> None:
    page.take_focus()
    qtbot.keyClicks(page.search, "not to be forgotten")
    field = row(page, "tier_c_days").control
    assert isinstance(field, NumberField)
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.focusWidget() is field.spin)


def test_of_a_changed_setting_enter_leads_to_the_control_and_not_to_its_way_back(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    desk.session.prefer("Set", tier_c_days=91)
    page.take_focus()
    qtbot.keyClicks(page.search, "not to be forgotten")
    assert row(page, "tier_c_days")._default.isVisible()
    field = row(page, "tier_c_days").control
    assert isinstance(field, NumberField)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.focusWidget() is field.spin)


def test_a_section_is_brought_up(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.mouseClick(page._entries["data"], Qt.MouseButton.LeftButton)
    assert [name for name, entry in page._entries.items() if entry.isChecked()] == ["data"]
    assert page._scroll.verticalScrollBar().value() > 0
    page._scroll.verticalScrollBar().setValue(0)
    assert [name for name, entry in page._entries.items() if entry.isChecked()] == ["reminders"]


def test_a_setting_is_brought_up_ready_for_the_keyboard(page: SettingsPage) -> None:
    page.search.setText("promise")
    page.show_setting("language")
    wanted = row(page, "language")
    assert [name for name, entry in page._entries.items() if entry.isChecked()] == ["look"]
    assert wanted.visibleRegion().boundingRect() == wanted.rect()
    assert wanted.control.isAncestorOf(page.focusWidget())


def test_the_wheel_changes_nothing_on_its_way(page: SettingsPage, desk: Desk) -> None:
    field = row(page, "day_goal").control
    assert isinstance(field, NumberField)
    point = field.spin.rect().center()
    wheel = QWheelEvent(
        point, field.spin.mapToGlobal(point), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field.spin, wheel)
    assert field.spin.value() == 20 and not field.editing


# --- being there -----------------------------------------------------------------------------------------------------


@pytest.fixture
def autostart(tmp_path: Path) -> DesktopEntry:
    for name in ("python", "main.py"):
        (tmp_path / name).touch()
    command = (str(tmp_path / "python"), str(tmp_path / "main.py"), "--minimized")
    return DesktopEntry(command, tmp_path / "autostart")


def test_starting_at_login_is_written_shown_and_removed(
    qtbot: QtBot, page: SettingsPage, autostart: DesktopEntry, tmp_path: Path
) -> None:
    page.sections.offer_autostart(autostart)
    found = row_of(page, AutostartRow)
    assert isinstance(found, AutostartRow)
    path = tmp_path / "autostart" / DESKTOP_FILE
    assert str(path) in found._place.text() and not path.exists()
    qtbot.mouseClick(found.switch.toggle, Qt.MouseButton.LeftButton)
    assert autostart.entry().state is State.ON and found.said == "On."
    assert str(path) in found._place.text() and "main.py" in found._place.text()
    qtbot.mouseClick(found.switch.toggle, Qt.MouseButton.LeftButton)
    assert not path.exists() and not found.switch.toggle.isChecked()


def test_an_entry_of_another_copy_is_told_and_can_be_replaced(
    qtbot: QtBot, page: SettingsPage, autostart: DesktopEntry, tmp_path: Path
) -> None:
    DesktopEntry(("/gone/python", "/gone/main.py"), tmp_path / "autostart").add()
    page.sections.offer_autostart(autostart)
    found = row_of(page, AutostartRow)
    assert isinstance(found, AutostartRow)
    assert not found.switch.toggle.isChecked() and "not there any more" in found.said
    assert found.mend.isVisible() and "/gone/main.py" in found._place.text()
    qtbot.mouseClick(found.mend, Qt.MouseButton.LeftButton)
    assert autostart.entry().state is State.ON and not found.mend.isVisible() and found.switch.toggle.isChecked()


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, page: SettingsPage, autostart: DesktopEntry, tmp_path: Path
) -> None:
    (tmp_path / "autostart").touch()  # a file where the folder should be
    page.sections.offer_autostart(autostart)
    found = row_of(page, AutostartRow)
    assert isinstance(found, AutostartRow)
    qtbot.mouseClick(found.switch.toggle, Qt.MouseButton.LeftButton)
    assert "cannot be" in found.warning and not found.switch.toggle.isChecked()


def test_sample_data_are_not_started_at_login(page: SettingsPage) -> None:
    found = row_of(page, AutostartRow)
    assert isinstance(found, AutostartRow)
    assert not found.switch.toggle.isEnabled() and "sample data" in found.said


def test_a_pause_is_asked_for_shown_and_ended(qtbot: QtBot, page: SettingsPage) -> None:
    pause = row_of(page, PauseRow)
    assert isinstance(pause, PauseRow)
    for button, signal in (
        (pause._hour, page.sections.pause_requested), (pause._tomorrow, page.sections.pause_until_tomorrow_requested),
        (pause._open_end, page.sections.pause_until_resumed_requested),
    ):  # fmt: skip
        with qtbot.waitSignal(signal):
            button.click()
    page.sections.show_pause(moment("2026-11-23 10:14"))
    assert pause.said == "Paused until 10:14." and not pause._hour.isVisible()
    with qtbot.waitSignal(page.sections.resume_requested):
        pause._resume.click()
    page.sections.show_pause(UNTIL_RESUMED)
    assert pause.said == "Paused until you resume."
    page.sections.show_pause(None)
    assert pause.said == "" and pause._hour.isVisible() and not pause._resume.isVisible()


def test_a_pause_from_before_the_page_was_made_is_shown(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    page = SettingsPage(desk.session, theme)
    qtbot.addWidget(page)
    page.sections.show_pause(moment("2026-11-24 09:00"))
    page.show()
    assert row_of(page, PauseRow).said == "Paused until tomorrow, 09:00."


def test_trying_a_reminder_says_how_it_went(qtbot: QtBot, page: SettingsPage) -> None:
    tried = row_of(page, TryRow)
    assert isinstance(tried, TryRow)
    with qtbot.waitSignal(page.sections.try_requested):
        tried.button.click()
    assert not tried.button.isEnabled()
    page.sections.show_try("Shown by dunst.")
    assert tried.said == "Shown by dunst." and tried.button.isEnabled()


# --- room for more, and for everybody --------------------------------------------------------------------------------


@pytest.mark.parametrize("made", [False, True])
def test_a_later_row_is_found_like_any_other(qtbot: QtBot, desk: Desk, theme: Theme, made: bool) -> None:
    page = SettingsPage(desk.session, theme)
    qtbot.addWidget(page)
    if made:
        page.show()
    extra = Row(theme)
    extra.fill("Language", "What the window speaks.", words="deutsch")
    page.add_row("look", extra)
    page.show()
    page.search.setText("deutsch")
    assert shown(page) == ["Language"]


def test_every_control_has_a_name(page: SettingsPage, autostart: DesktopEntry) -> None:
    page.sections.offer_autostart(autostart)
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox)
    found = [w for w in page.findChildren(QWidget) if isinstance(w, kinds) and not isinstance(w.parent(), QLineEdit)]
    assert len(found) > 40
    assert [w for w in found if not (w.accessibleName() or getattr(w, "text", str)())] == []


def test_changes_from_elsewhere_are_shown(page: SettingsPage, desk: Desk) -> None:
    desk.session.prefer("x", theme="dark", day_goal=12)
    colours, goal = row(page, "theme").control, row(page, "day_goal").control
    assert isinstance(colours, ChoiceField) and isinstance(goal, NumberField)
    assert (colours.combo.currentText(), goal.spin.value()) == ("Dark", 12)


def test_a_narrow_page_has_its_controls_under_the_texts_and_cuts_nothing_off(page: SettingsPage) -> None:
    def right_of(row: Row) -> int:
        return max(it.mapTo(row, QPoint(it.width(), 0)).x() for it in row.findChildren(QWidget) if it.isVisible())

    days = next(row for row in page.rows() if row.label == "Working days")
    for width in (1100, 680):
        page.resize(width, 600)
        QApplication.processEvents()
        QApplication.processEvents()
        assert page._body.width() <= page._scroll.viewport().width()
        assert all(right_of(row) <= row.width() for row in page.rows() if row.isVisible())
    assert isinstance(days, PreferenceRow)
    assert days.control.mapTo(days, QPoint()).y() > days._about.geometry().bottom()


# --- the settings as a whole -----------------------------------------------------------------------------------------


def choose(qtbot: QtBot, page: SettingsPage, file: Path) -> ImportSettingsDialog:
    """Have the settings of a file offered."""
    found = row_of(page, SettingsFileRow)
    assert isinstance(found, SettingsFileRow)
    found.import_from(file)
    dialog = page.findChild(ImportSettingsDialog)
    assert dialog is not None and dialog.isVisible()
    return dialog


@pytest.fixture
def file(page: SettingsPage, desk: Desk, tmp_path: Path) -> Path:
    """A file of settings: twelve touches a day, reminders off, a template of its own."""
    desk.session.export_settings(tmp_path / "settings.json")
    document = json.loads((tmp_path / "settings.json").read_text("utf-8"))
    document["preferences"] |= {"day_goal": 12, "reminders_on": False}
    document["templates"] = [{"uid": "x", "name": "Door open", "channel": "email", "subject": "", "body": "b"}]
    (tmp_path / "settings.json").write_text(json.dumps(document), encoding="utf-8")
    return tmp_path / "settings.json"


def lines(dialog: ImportSettingsDialog) -> list[str]:
    return [dialog.model.data(dialog.model.index(n)) for n in range(dialog.model.rowCount())]


def test_what_a_file_would_change_is_shown_before_it_is_taken_as_one_step(
    qtbot: QtBot, page: SettingsPage, desk: Desk, file: Path
) -> None:
    dialog = choose(qtbot, page, file)
    assert lines(dialog) == [
        "Remind me: On → Off", "Touches a day: 20 → 12 touches", "New template “Door open”",
    ]  # fmt: skip
    assert desk.session.preferences.day_goal == 20
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert (desk.session.preferences.day_goal, desk.session.preferences.reminders_on) == (12, False)
    assert desk.session.undo_stack.count() == 1
    desk.session.undo_stack.undo()
    assert desk.session.preferences.day_goal == 20


def test_what_is_unticked_is_left_out(qtbot: QtBot, page: SettingsPage, desk: Desk, file: Path) -> None:
    dialog = choose(qtbot, page, file)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)  # the first, by keyboard
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.session.preferences.reminders_on and desk.session.preferences.day_goal == 12
    desk.session.undo_stack.undo()


def test_with_nothing_ticked_there_is_nothing_to_import(qtbot: QtBot, page: SettingsPage, file: Path) -> None:
    dialog = choose(qtbot, page, file)
    for number in range(dialog.model.rowCount()):
        dialog.list.setCurrentIndex(dialog.model.index(number))
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not dialog.take.isEnabled()
    dialog.reject()


def test_a_file_that_changes_nothing_says_so(qtbot: QtBot, page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    desk.session.export_settings(tmp_path / "same.json")
    dialog = choose(qtbot, page, tmp_path / "same.json")
    assert not dialog.model.rowCount() and not dialog.take.isVisible() and not dialog.list.isVisible()
    dialog.reject()


def test_what_cannot_be_taken_is_told_and_the_rest_can(
    qtbot: QtBot, page: SettingsPage, desk: Desk, file: Path
) -> None:
    document = json.loads(file.read_text("utf-8"))
    document["preferences"] |= {"day_begins_work": "03:00", "sky": "blue"}
    document["cadences"] = 7
    file.write_text(json.dumps(document), encoding="utf-8")
    dialog = choose(qtbot, page, file)
    told = dialog.trouble.text()
    assert "Morning digest: Not kept" in told and "sky" in told and "The rules cannot be read" in told
    dialog.accept()
    assert desk.session.preferences.day_begins_work == time(9) and desk.session.preferences.day_goal == 12
    desk.session.undo_stack.undo()


def test_changed_rules_are_shown_rule_by_rule(qtbot: QtBot, page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    steps = list(DEFAULTS)
    desk.session.save_rules([replace(steps[0], gap=4), *(replace(s, active=s.gap != 5) for s in steps[1:])])
    desk.session.export_settings(tmp_path / "rules.json")
    desk.session.undo_stack.undo()
    dialog = choose(qtbot, page, tmp_path / "rules.json")
    no_answer, proposal = lines(dialog)
    assert no_answer.startswith("Rules, No answer:\n") and "4 working days" in no_answer
    assert proposal.count("\n") == 1 and proposal.endswith("(off)")
    dialog.reject()


def test_a_file_that_is_none_is_refused_with_the_reason(qtbot: QtBot, page: SettingsPage, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text("{")
    found = row_of(page, SettingsFileRow)
    assert isinstance(found, SettingsFileRow)
    found.import_from(tmp_path / "s.json")
    box = page.findChild(QMessageBox)
    assert box is not None and "is not whole JSON" in box.informativeText()
    box.reject()


def test_settings_are_written_where_the_user_says(page: SettingsPage, tmp_path: Path) -> None:
    found = row_of(page, SettingsFileRow)
    assert isinstance(found, SettingsFileRow)
    found.export_to(tmp_path / "mine")
    assert (tmp_path / "mine.json").exists() and "mine.json" in found.said


def test_everything_goes_back_to_its_default_in_one_step(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    found = row_of(page, DefaultsRow)
    assert isinstance(found, DefaultsRow)
    assert not found.button.isEnabled() and not found.said
    desk.session.prefer("", day_goal=3, quiet_from=time(22))
    assert found.button.isEnabled() and found.said.startswith("2")
    found.button.setFocus()
    qtbot.keyClick(found.button, Qt.Key.Key_Space)
    assert desk.session.preferences == Preferences.default()
    desk.session.undo_stack.undo()
    assert desk.session.preferences.day_goal == 3


def test_only_what_is_changed_is_shown_on_request(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    desk.session.prefer("", day_goal=3, quiet_until=time(7))
    qtbot.keyClick(page.changed_only, Qt.Key.Key_Space)
    assert shown(page) == ["Quiet hours", "Touches a day"]
    qtbot.keyClicks(page.search, "goal")
    assert shown(page) == ["Touches a day"]
    page.search.setText("country")
    assert not shown(page) and "is changed" in page._none.text()
    page.search.clear()
    page.changed_only.setChecked(False)
    assert len(shown(page)) > 20


@pytest.mark.parametrize("settled", [Preferences(), Preferences.from_stored({"working_days": [6], "theme": "dark"})])
def test_every_value_is_said_in_words(page: SettingsPage, settled: Preferences) -> None:
    for found in page.rows():
        if isinstance(found, PreferenceRow):
            said = found.control.in_words(found.setting.value(settled))
            assert said and not said.startswith(("(", "datetime")) and "time(" not in said


def test_the_days_are_in_the_order_of_the_week(page: SettingsPage, desk: Desk) -> None:
    days = row(page, "working_days").control
    assert isinstance(days, WeekdaysField)

    def order() -> list[str]:
        QApplication.processEvents()
        return [b.text() for b in sorted(days.days.values(), key=lambda button: button.x())]

    assert order()[0] == "Mon"
    desk.session.prefer("", first_weekday=6)
    assert order() == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    reached, widget = [], page.search.nextInFocusChain()
    while widget is not page.search:
        reached += [button.text() for button in days.days.values() if button is widget]
        widget = widget.nextInFocusChain()
    assert reached == order()


# --- coming and going by keyboard ------------------------------------------------------------------------------------


def test_escape_empties_the_search_and_then_leads_back(qtbot: QtBot, page: SettingsPage) -> None:
    page.search.setText("promise")
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert not page.search.text()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.search, Qt.Key.Key_Escape)


def test_escape_leads_back_from_every_control(qtbot: QtBot, page: SettingsPage) -> None:
    for control in controls(page):
        with qtbot.waitSignal(page.left):
            qtbot.keyClick(control, Qt.Key.Key_Escape)


def controls(page: SettingsPage) -> list[QWidget]:
    """What the Tab key stops at, in the rows."""
    return [
        widget for found in page.rows() for widget in found.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QLabel) and widget.focusProxy() is None
    ]  # fmt: skip


def test_tab_walks_over_every_row_in_its_order(page: SettingsPage) -> None:
    stops = controls(page)
    walk, widget = [], page.search.nextInFocusChain()
    while widget is not page.search:
        walk += [widget] if widget in stops else []
        widget = widget.nextInFocusChain()
    assert set(walk) == set(stops)
    rows = [next(found for found in page.rows() if found.isAncestorOf(stop)) for stop in walk]
    order = page.rows()
    assert [order.index(found) for found in rows] == sorted(order.index(found) for found in rows)
    assert len(set(rows)) > 25


@pytest.fixture
def german(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(languages.LANGUAGE_VARIABLE, raising=False)
    before = QLocale()
    languages.speak(qapp, "de")
    yield
    languages.be_silent(qapp)
    QLocale.setDefault(before)


def test_countries_are_called_in_the_users_language_in_its_order(german: None, qapp: QApplication) -> None:
    countries = _countries()
    names = [name for name, _code in countries]
    called = {code: name for name, code in countries}
    assert [called[code] for code in ("AT", "CH", "FR", "US")] == [
        "Österreich", "Schweiz", "Frankreich", "Vereinigte Staaten",
    ]  # fmt: skip
    assert names.index("Afghanistan") < names.index("Ägypten") < names.index("Albanien")
    languages.be_silent(qapp)
    assert ("Austria", "AT") in _countries()


def test_a_country_may_be_written_in_english_in_a_german_window(
    german: None, qtbot: QtBot, theme: Theme, desk: Desk
) -> None:
    setting = PreferenceSettings().money_and_region(theme)[0]
    country = PreferenceRow(setting, desk.session, theme)
    qtbot.addWidget(country)
    country.show()
    field = country.control
    assert isinstance(field, SearchChoice)
    type_text(qtbot, field, "france")
    assert desk.session.preferences.region == "FR"
    type_text(qtbot, field, "agypten")
    assert desk.session.preferences.region == "EG"


def test_a_file_from_an_english_window_names_its_country_in_german_in_a_german_one(
    german: None, qtbot: QtBot, theme: Theme, desk: Desk, tmp_path: Path, qapp: QApplication
) -> None:
    languages.be_silent(qapp)
    desk.session.prefer("as in an English window", region="FR")
    desk.session.export_settings(tmp_path / "settings.json")
    desk.session.prefer("as in a German one", region="AT")
    languages.speak(qapp, "de")
    rows = [PreferenceRow(it, desk.session, theme) for it in PreferenceSettings().money_and_region(theme)]
    dialog = ImportSettingsDialog(desk.session.plan_settings(tmp_path / "settings.json"), rows, desk.session, theme)
    for widget in (*rows, dialog):
        qtbot.addWidget(widget)
    assert lines(dialog) == ["Land: Österreich → Frankreich"]
    dialog.accept()
    assert desk.session.preferences.region == "FR"

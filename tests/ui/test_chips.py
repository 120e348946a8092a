"""The filter chips: counts, keys and names."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.group import Group
from salesassist.ui import words
from salesassist.ui.contacts.chips import FilterChips
from salesassist.ui.theme import Theme

COUNTS = {None: 1284, Group.OVERDUE: 3, Group.DUE: 1, Group.NONE: 12, Group.SCHEDULED: 1060, Group.RESTING: 208}


@pytest.fixture
def chips(qtbot: QtBot, theme: Theme) -> FilterChips:
    made = FilterChips(theme)
    qtbot.addWidget(made)
    made.show_counts(COUNTS)
    made.resize(900, made.heightForWidth(900))
    made.show()
    qtbot.waitExposed(made)
    return made


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_every_chip_says_its_word_and_its_count(chips: FilterChips) -> None:
    shown = [chip.text() for chip in chips.chips if chip.isVisible()]
    assert shown == [
        f"All {words.number(1284)}", "Overdue 3", "Due today 1", "No next step 12",
        f"Scheduled {words.number(1060)}", "Resting 208",
    ]  # fmt: skip


def test_every_chip_is_named_in_full(chips: FilterChips) -> None:
    assert chips.chip(Group.OVERDUE).accessibleName() == "Overdue, 3 contacts"
    assert chips.chip(Group.DUE).accessibleName() == "Due today, 1 contact"
    assert chips.accessibleName()
    spoken = QAccessible.queryAccessibleInterface(chips.chip(Group.OVERDUE))
    assert spoken.text(QAccessible.Text.Name) == "Overdue, 3 contacts"
    assert spoken.state().checkable


def test_there_is_a_chip_to_triage_only_if_there_is_somebody(chips: FilterChips) -> None:
    triage = chips.chip(Group.UNTRIAGED)
    assert not triage.isVisible()
    chips.show_counts(COUNTS | {Group.UNTRIAGED: 9812})
    assert triage.isVisible()
    assert triage.text() == f"To triage {words.number(9812)}"


def test_the_chip_to_triage_stays_while_it_is_chosen(chips: FilterChips) -> None:
    chips.show_counts(COUNTS | {Group.UNTRIAGED: 1})
    chips.choose(Group.UNTRIAGED)
    chips.show_counts(COUNTS)
    assert chips.chip(Group.UNTRIAGED).isVisible()
    chips.choose(None)
    assert not chips.chip(Group.UNTRIAGED).isVisible()


def test_a_click_chooses_one_and_only_one(qtbot: QtBot, chips: FilterChips) -> None:
    with qtbot.waitSignal(chips.chosen) as signal:
        qtbot.mouseClick(chips.chip(Group.DUE), Qt.MouseButton.LeftButton)
    assert signal.args == [Group.DUE]
    assert [chip.kind for chip in chips.chips if chip.isChecked()] == [Group.DUE]
    with qtbot.waitSignal(chips.chosen) as signal:
        qtbot.mouseClick(chips.chip(None), Qt.MouseButton.LeftButton)
    assert signal.args == [None]


def test_choosing_by_program_tells_nobody(qtbot: QtBot, chips: FilterChips) -> None:
    with qtbot.assertNotEmitted(chips.chosen):
        chips.choose(Group.RESTING)
    assert chips.group is Group.RESTING


def test_arrow_keys_go_round_and_choose(qtbot: QtBot, chips: FilterChips) -> None:
    chips.chip(None).setFocus()
    seen = []
    chips.chosen.connect(seen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Left,
                Qt.Key.Key_Home):  # fmt: skip
        press(qtbot, key)
    assert seen == [Group.OVERDUE, Group.DUE, Group.OVERDUE, Group.RESTING, None, Group.RESTING, None]
    assert QApplication.focusWidget() is chips.chip(None)


def test_arrow_keys_follow_the_direction_of_the_script(qtbot: QtBot, chips: FilterChips) -> None:
    chips.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chips.chip(None).setFocus()
    press(qtbot, Qt.Key.Key_Left)
    assert chips.group is Group.OVERDUE
    assert chips.chip(Group.OVERDUE).x() < chips.chip(None).x()


def test_tab_stops_once_at_the_chips(chips: FilterChips) -> None:
    chips.choose(Group.DUE)
    stops = [chip.kind for chip in chips.chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [Group.DUE]


@pytest.mark.parametrize("width", [140, 260, 398, 520, 900])
def test_chips_wrap_and_never_overlap_or_stick_out(qtbot: QtBot, chips: FilterChips, width: int) -> None:
    chips.show_counts(COUNTS | {Group.UNTRIAGED: 9812})
    chips.resize(width, chips.heightForWidth(width))
    boxes = [chip.geometry() for chip in chips.chips if chip.isVisible()]
    assert all(chips.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


def test_chips_are_painted_in_every_state_and_theme(qapp: QApplication, chips: FilterChips) -> None:
    chips.show_counts({None: 2, Group.DUE: 2})
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        chips.chips[0]._theme.use(scheme)
        for chip in chips.chips:
            chips.choose(chip.kind)
            chip.setFocus()
            assert not chips.grab().isNull()
    chips.chips[0]._theme.use(Qt.ColorScheme.Unknown)


class _Layouts(QObject):
    """Counts how often a widget is asked to be laid out."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_the_page_is_laid_out_only_for_a_count_that_takes_another_width(qtbot: QtBot, theme: Theme) -> None:
    page, chips = QWidget(), FilterChips(theme)
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(chips)
    chips.show_counts(COUNTS)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    layouts = _Layouts(page)
    chips.show_counts(COUNTS)
    QApplication.processEvents()
    assert layouts.count == 0
    chips.show_counts(COUNTS | {Group.OVERDUE: 33333})
    QApplication.processEvents()
    assert layouts.count > 0
    overdue = chips.chip(Group.OVERDUE)
    assert overdue.width() == overdue.sizeHint().width()
    assert chips.chip(Group.DUE).x() > overdue.geometry().right()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> tuple[QWidget, FilterChips]:
    """Chips above something else, as on the page."""
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    chips = FilterChips(theme)
    layout.addWidget(chips)
    layout.addStretch(1)
    qtbot.addWidget(around)
    chips.show_counts(COUNTS)
    around.resize(chips.sizeHint().width() + 30, 300)
    around.show()
    _lay_out()
    return around, chips


def _lay_out() -> None:
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def test_the_page_is_laid_out_anew_only_for_another_number_of_lines(page: tuple[QWidget, FilterChips]) -> None:
    around, chips = page
    told: list[int] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            told.extend([1] * (event.type() == QEvent.Type.LayoutRequest))
            return False

    watcher = Watcher()
    around.installEventFilter(watcher)
    one_line = chips.height()
    chips.show_counts(COUNTS | {Group.SCHEDULED: 7, Group.RESTING: 2})
    _lay_out()
    assert told == [] and chips.height() == one_line
    chips.show_counts(COUNTS | {Group.UNTRIAGED: 9812})
    _lay_out()
    assert told and chips.height() > one_line
    chips.show_counts(COUNTS)
    _lay_out()
    assert chips.height() == one_line


def test_chips_take_as_many_lines_as_they_need_after_other_counts_in_another_width(
    page: tuple[QWidget, FilterChips],
) -> None:
    """What the layout learnt of a width before the counts changed is not what it goes by."""
    around, chips = page
    wide, narrow = around.width(), around.width() * 2 // 3
    for counts in (COUNTS, dict.fromkeys(COUNTS, 1), COUNTS | {Group.UNTRIAGED: 9812}, {}):
        for width in (wide, narrow):
            around.resize(width, 300)
            _lay_out()
            assert chips.height() == chips.heightForWidth(width)
            chips.show_counts(counts)
            _lay_out()
            assert chips.height() == chips.heightForWidth(width)
            last = max((chip for chip in chips.chips if chip.isVisible()), key=lambda chip: chip.geometry().bottom())
            assert last.geometry().bottom() + 1 == chips.height()

"""The page of Settings: sections of rows, a list of them to the left, and a field that finds any of them."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from salesassist.domain.text import fold
from salesassist.session import Changed, Session
from salesassist.ui import measure
from salesassist.ui.beside_bar import BarInMargin
from salesassist.ui.empty import Nothing
from salesassist.ui.settings.controls import WeekdaysField
from salesassist.ui.settings.row import PreferenceRow, Row
from salesassist.ui.settings.section_card import SectionCard
from salesassist.ui.settings.sections import Sections
from salesassist.ui.sidebar import Entry
from salesassist.ui.theme import Theme

MS_AT_A_TIME = 8
"""For so long rows are made as the page is first shown, and then whenever there is nothing else to do: nothing that the
user does has to wait for them."""


class SettingsPage(QWidget):
    """Every setting. Its rows are made when it is first shown, a few at a time.

    `left`: the user wants to go back to where they were.
    """

    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._cards: dict[str, SectionCard] = {}
        self._entries: dict[str, Entry] = {}
        self._later: list[tuple[str, Row]] = []
        self.sections = Sections(session, theme, self.rows, self)
        self._making: Iterator[None] | None = None
        self._made = False
        self._more = QTimer(self)
        self._more.setObjectName("settings rows")
        self._more.setSingleShot(True)
        self._more.timeout.connect(lambda: self._make_some(MS_AT_A_TIME))
        self._jumping = False
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self.tr("Settings"))
        self._title.setFont(theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        measure.head(self._title)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(340)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.changed_only = QPushButton(self.tr("Changed only"))
        self.changed_only.setProperty("look", "pill")
        self.changed_only.setCheckable(True)
        self.changed_only.setToolTip(self.tr("Only what differs from the default"))
        self.changed_only.setAccessibleDescription(self.changed_only.toolTip())
        self.changed_only.toggled.connect(self._filter)
        self._none = Nothing("settings", theme)
        self._none.hide()
        self._places = QVBoxLayout()
        self._body = QWidget()
        self._body.setProperty("look", "bare")
        self._column = QVBoxLayout(self._body)
        self._scroll = QScrollArea()
        self._lay_out()
        session.changed.connect(self._look)

    # --- what others tell it -------------------------------------------------------------------------------------

    def add_row(self, section: str, row: Row) -> None:
        """Another row at the end of a section ("reminders", "day", "method", "money", "look", "start", "data")."""
        if self._made:
            row.refresh()
            self._cards[section].add(row)
            self._filter()
        else:
            self._later.append((section, row))

    def commit(self) -> None:
        """Keep what is being typed: the program ends, or the page is left."""
        for row in self._rows_so_far():
            row.commit()

    def rows(self) -> list[Row]:
        """Every row, in its order. Makes those that are not made yet, once the page was shown."""
        self._make_all()
        return self._rows_so_far()

    def _rows_so_far(self) -> list[Row]:
        return [row for card in self._cards.values() for row in card.rows]

    # --- pieces --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(self._title, 1)
        head.addWidget(self.search, 1)
        head.addWidget(self.changed_only)
        self._column.setContentsMargins(0, 0, 0, 24)
        self._column.setSpacing(20)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.verticalScrollBar().valueChanged.connect(self._follow)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._places.setSpacing(3)
        self._places.setContentsMargins(0, 18, 0, 0)
        places = QWidget()
        places.setLayout(self._places)
        places.setFixedWidth(round(168 * self._theme.scale))
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(places)
        middle.addLayout(BarInMargin(self._scroll), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, measure.ABOVE, 24, 0)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addLayout(middle, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        measure.keep(self, measure.FORM, self._theme.scale, measure.ABOVE, 0)

    def _make_some(self, milliseconds: float) -> None:
        """Make rows for so long, and the others as soon as there is nothing else to do."""
        if self._made:
            return
        self._making = self._making or self._steps()
        timer = QElapsedTimer()
        timer.start()
        while timer.elapsed() < milliseconds:
            try:
                next(self._making)
            except StopIteration:
                self._making, self._made = None, True
                self._more.stop()
                return
        self._more.start(0)

    def _make_all(self) -> None:
        """Make what is still to be made: the user goes there, or looks for it."""
        if self._making is not None:
            self._make_some(float("inf"))

    def _steps(self) -> Iterator[None]:
        """Makes the headings, then one row after the other."""
        sections = self.sections.all()
        for name, title, _rows in sections:
            card = self._cards[name] = SectionCard(title, self._theme)
            self._column.addWidget(card)
            entry = self._entries[name] = Entry(title, self._theme)
            entry.clicked.connect(lambda _checked=False, chosen=name: self._go(chosen))
            self._places.addWidget(entry)
            for widget in (card, entry):
                widget.show()  # Qt would do so a moment later
        self._column.addWidget(self._none, 1)
        self._column.addStretch(1)
        self._places.addStretch(1)
        self._show_place(next(iter(self._cards)))
        yield
        for name, _title, rows in sections:
            for make in rows:
                row = make()
                row.refresh()
                self._cards[name].add(row)
                yield
        for name, row in self._later:
            row.refresh()
            self._cards[name].add(row)
            yield

    # --- showing -------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        self._make_some(MS_AT_A_TIME)
        self._refresh()
        super().showEvent(event)

    def hideEvent(self, event: QEvent) -> None:
        self.commit()
        super().hideEvent(event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isVisible():
            self.sections.look_at_autostart()  # the desktop's own settings may have changed it
        super().changeEvent(event)

    def take_focus(self) -> None:
        """Ready to search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_setting(self, name: str) -> None:
        """Bring up the row of a preference, its control ready for the keyboard, whatever was searched for."""
        self.search.clear()
        self.changed_only.setChecked(False)
        self._make_all()
        for section, card in self._cards.items():
            for row in card.rows:
                if isinstance(row, PreferenceRow) and name in row.setting.names:
                    row.control.setFocus(Qt.FocusReason.OtherFocusReason)
                    self._bring_up(section, row)
                    QTimer.singleShot(0, row, partial(self._bring_up, section, row))  # as high as it is by then
                    return

    def _bring_up(self, section: str, row: Row) -> None:
        self._go(section)
        self._jumping = True
        self._scroll.ensureWidgetVisible(row, 0, 24)
        self._jumping = False

    def _look(self, changed: Changed) -> None:
        if changed.everything or "setting" in changed.kinds:
            for row in self._rows_so_far():
                row.warn("")
            self._refresh()

    def _refresh(self) -> None:
        first = self._session.preferences.first_weekday
        for row in self._rows_so_far():
            row.refresh()
            if isinstance(row, PreferenceRow) and isinstance(row.control, WeekdaysField):
                row.control.begin_with(first)

    def _filter(self) -> None:
        self._make_all()
        wanted, changed = fold(self.search.text()).split(), self.changed_only.isChecked()
        count = sum([card.filter(wanted, changed) for card in self._cards.values()])
        for name, card in self._cards.items():
            self._entries[name].setVisible(not card.isHidden())
        self._none.setVisible(not count)
        text = self.tr("No setting has “{words}” in it").format(words=self.search.text().strip())
        if changed:
            text = self.tr("Everything has its default")
            if wanted:
                text = self.tr("No setting with “{words}” in it is changed").format(words=self.search.text().strip())
        self._none.say("" if count else text)
        told = self.tr("%n settings found", "", count) if wanted else ""
        self.search.setAccessibleDescription(told)
        self._scroll.verticalScrollBar().setValue(0)
        if first := next((name for name, card in self._cards.items() if not card.isHidden()), ""):
            self._show_place(first)

    def _go(self, section: str) -> None:
        """Bring a section up."""
        self._make_all()
        self._column.activate()  # the rows may have been filtered only just now
        self._jumping = True
        self._scroll.verticalScrollBar().setValue(self._cards[section].y())
        self._jumping = False
        self._show_place(section)

    def _follow(self, value: int) -> None:
        """The list to the left follows the scrolling."""
        if self._jumping or not self._made:
            return
        shown = [name for name, card in self._cards.items() if not card.isHidden()]
        above = [name for name in shown if self._cards[name].y() <= value + 40]
        if value >= self._scroll.verticalScrollBar().maximum() and value > 0:
            above = shown
        if above:
            self._show_place(above[-1])

    def _show_place(self, section: str) -> None:
        self._entries[section].setChecked(True)  # and so no other

    # --- keys ----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape empties the search first; Down goes into what it found."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                QTimer.singleShot(0, self, self._enter)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, in a field or not, goes back to where the user was."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        """Go to the first control shown, before its way back to the default."""
        for row in self.rows():
            if not row.isVisible():
                continue
            control = row.control if isinstance(row, PreferenceRow) else row
            widgets = [control, *control.findChildren(QWidget), *row.findChildren(QWidget)]
            target = next((w for w in widgets if w.isVisible() and w.isEnabled()
                           and w.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(w, QLabel)), None)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(row)
                return

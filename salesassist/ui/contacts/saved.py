"""The filters that the user saved, in the sidebar: each with how many it finds now."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from salesassist.domain.saved_filter import SavedFilter
from salesassist.session import Changed, Session, Task
from salesassist.ui.menu_icons import draw_in, mark
from salesassist.ui.pane.fields import Section, line
from salesassist.ui.sidebar import Entry
from salesassist.ui.theme import Theme
from salesassist.ui.viewport import make_viewport

_LEAST = 77  # pixels: two of them are always in sight
_SOON = 300  # ms: several changes in a row are counted once
_FOUND_BY = {"contact", "phone", "email", "tag", "alias"}


class FilterCounts(QObject):
    """How many contacts each saved filter finds. Whom they find whatever the status is worked out in a thread."""

    counted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.filters: tuple[SavedFilter, ...] = session.saved_filters()
        self._found: list[Sequence[int] | None] | None = None  # as `filters`
        self._task: Task | None = None
        self._soon = QTimer(self)
        self._soon.setObjectName("count saved filters")
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._find)
        session.changed.connect(self._look)
        session.time_passed.connect(self.counted)
        session.rolled.connect(self.counted)
        self._find()

    def count(self, place: int) -> int | None:
        """How many the filter at this place finds; None while nobody knows."""
        if self._found is None or place >= len(self._found):
            return None
        group, found, book = self.filters[place].group, self._found[place], self._session.book
        if found is None:
            return len(book) if group is None else book.groups(self._session.now())[group]
        if group is None:
            return len(found)
        if not book.has_roll:
            return None
        roll = book.roll()
        return roll.counts([number for number in found if number in roll])[group]

    def _look(self, changed: Changed) -> None:
        if changed.everything or "setting" in changed.kinds:
            filters = self._session.saved_filters()
            if filters != self.filters:
                self.filters, self._found = filters, None
                self.counted.emit()
                self._soon.start()
        if not self.filters:
            return
        if changed.everything or _FOUND_BY & changed.kinds:
            self._soon.start()
        elif changed.kinds != {"setting"}:
            self.counted.emit()

    def _find(self) -> None:
        if not self.filters:
            return
        if self._task is not None:  # it began before the last change
            self._soon.start()
            return
        filters = self.filters
        task = self._task = Task("Filters", self._session.count_order(filters))

        def end() -> None:
            self._task = None
            if task.result is not None and filters == self.filters:
                self._found = task.result
                self.counted.emit()

        task.finished.connect(end)
        task.start()


class _Scroll(QScrollArea):
    """As high as what is in it, or less where there is no room."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        viewport = make_viewport(self)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (content, viewport):
            ground.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        whole = self._content.sizeHint()
        return QSize(whole.width(), min(whole.height(), _LEAST))


class SavedFilters(QWidget):
    """Hidden while there are none."""

    chosen = Signal(object)  # the SavedFilter
    edit_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.counts = FilterCounts(session, self)
        self.entries: list[Entry] = []
        self._is_brief = False
        self._line = line()
        self._line.hide()
        self._head = Section(self.tr("Saved filters"), theme)
        self._head.setContentsMargins(10, 12, 0, 2)
        self._list = QWidget()
        self._layout = QVBoxLayout(self._list)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(3)
        self._scroll = _Scroll(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._line)
        layout.addWidget(self._head)
        layout.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.counts.counted.connect(self._show)
        self._show()

    def set_brief(self, brief: bool) -> None:
        """Show no names but in tips."""
        self._is_brief = brief
        self._head.setVisible(not brief)
        self._line.setVisible(brief)
        for entry in self.entries:
            entry.set_brief(brief)

    def _show(self) -> None:
        filters = self.counts.filters
        if [entry.text() for entry in self.entries] != [one.name for one in filters]:
            for entry in self.entries:
                entry.hide()
                entry.deleteLater()
            self.entries = [self._entry(place, one.name) for place, one in enumerate(filters)]
            self._scroll.updateGeometry()
        for place, entry in enumerate(self.entries):
            entry.show_count(self.counts.count(place))
        self.setVisible(bool(filters))

    def _entry(self, place: int, name: str) -> Entry:
        entry = Entry(name, self._theme, filters=True, brief_icon="bookmark")
        entry.set_brief(self._is_brief)
        entry.setAccessibleName(name)
        entry.setToolTip(name)
        entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a scroll bar takes of its width
        entry.clicked.connect(lambda: self.chosen.emit(self.counts.filters[place]))
        entry.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        entry.customContextMenuRequested.connect(lambda at: self._show_menu(entry.mapToGlobal(at)))
        self._layout.addWidget(entry)
        return entry

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        edit = menu.addAction(self.tr("Edit saved filters…"))
        edit.triggered.connect(self.edit_requested)
        mark(edit, "edit")
        draw_in(menu, self._theme)
        menu.popup(at)

"""The palette itself: a field over the window, and what it may mean below."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact_line import ContactLine
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.ui import words
from salesassist.ui.contacts.matching import Marks, Matching
from salesassist.ui.palette.acts import MenuAct, acts_in, acts_of, plain
from salesassist.ui.palette.choices import CONTACTS, Choice, contact_key, found, of_act, suggested
from salesassist.ui.palette.further_words import further_words
from salesassist.ui.palette.kept_uses import keep_uses, uses_in
from salesassist.ui.palette.model import PaletteDelegate, PaletteModel, height
from salesassist.ui.possible import impossible_with
from salesassist.ui.theme import Theme

WIDTH = 640
TALLEST = 430  # of the list
MARGIN = 24
OWN_KEY = QKeySequence("Ctrl+K")  # what it is opened by is not offered in it

_KEY = Qt.Key


class Palette(QWidget):
    """Lies over `over` while it is open. Acts come from the menus of `bar`; those of `contact_menu` are offered for
    any contact, who is then shown by `show_contact` first. `pages` is the menu of the places to go."""

    def __init__(
        self, session: Session, theme: Theme, state: WindowState, over: QWidget, bar: QMenuBar, contact_menu: QMenu,
        pages: QMenu, show_contact: Callable[[str], object], shown: Callable[[], ContactLine | None],
    ) -> None:  # fmt: skip
        super().__init__(over)
        self._session, self._theme, self._state = session, theme, state
        self._over, self._bar, self._contact_menu, self._pages = over, bar, contact_menu, pages
        self._show_contact, self._shown = show_contact, shown
        self._uses = uses_in(state)
        self._acts: list[MenuAct] = []
        self._further = further_words()
        self._matching = Matching(session, self)
        self._whose: ContactLine | None = None  # whose acts are offered
        self._vain: frozenset[str] = frozenset()  # acts that make no sense with them
        self._before: QWidget | None = None  # had the focus
        self._below: QPixmap | None = None
        self._model = PaletteModel(self)
        self._who = QLabel()
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._who.setProperty("look", "muted")
        self._query = QLineEdit()
        self._query.setAccessibleName(self.tr("Contact or command"))
        self._query.setMinimumHeight(38)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(theme, self._model))
        self._list.setAccessibleName(self.tr("What it may mean"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setMouseTracking(True)
        self._nothing = QLabel()
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setProperty("look", "muted")
        self._nothing.setWordWrap(True)
        self._hint = QLabel()
        self._hint.setProperty("look", "muted")
        self._hint.setFont(theme.font(size=0.9))
        self._card = QFrame(self)
        self._card.setProperty("look", "card")
        self._lay_out()
        self._query.textChanged.connect(self._fill)
        self._query.installEventFilter(self)
        self._list.clicked.connect(lambda _index: self._act())
        self._list.entered.connect(lambda index: self._choose(index.row(), said=False))
        self.setAccessibleName(self.tr("Command palette"))
        self.hide()

    def _lay_out(self) -> None:
        field = QHBoxLayout()
        field.setSpacing(8)
        field.addWidget(self._who)
        field.addWidget(self._query, 1)
        layout = self._layout = QVBoxLayout(self._card)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(6)
        layout.addLayout(field)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._hint)
        self._nothing.setContentsMargins(12, 10, 12, 10)
        self._hint.setContentsMargins(12, 5, 12, 2)

    # --- coming and going ----------------------------------------------------------------------------------------

    def open(self) -> None:
        """Come up empty, over whatever is shown; a second time: go."""
        if self.isVisible():
            self.dismiss()
            return
        self._before = QApplication.focusWidget()
        self._below = self._over.grab()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._acts = [act for act in acts_of(self._bar) if OWN_KEY not in act.action.shortcuts()]
        self._whose = None
        self._query.clear()
        self.setGeometry(self._over.rect())
        self._over.installEventFilter(self)
        self.show()
        self.raise_()
        self._query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._fill()

    def dismiss(self) -> None:
        """Go; the focus is back where it was."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self._over.removeEventFilter(self)
        self._below = None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- what it may mean ----------------------------------------------------------------------------------------

    def _fill(self) -> None:
        query, session = self._query.text(), self._session
        if self._whose is not None:
            choices = self._acts_with(query)
        elif query.strip():
            lines = session.book.named(query, CONTACTS)
            self._matching.ask(query)
            explain = partial(self._explain, lines)
            choices = found(query, self._acts, lines, self._uses, self._further, explain)
        else:
            who = self._shown()
            fitting = [act for act in self._acts if act.path[:1] == self._path(self._contact_menu)] if who else []
            pages = [act for act in self._acts if act.path[:1] == self._path(self._pages)]
            choices = suggested(self._acts, fitting[:6], who, pages, session.book.get, self._uses)
        self._show_choices(choices)

    def _explain(self, near: Sequence[ContactLine], line: ContactLine) -> Marks:
        """Where a contact has what was typed; the others (`near`) are looked at with it."""
        return self._matching.marks(line.number, near)

    @staticmethod
    def _path(menu: QMenu) -> tuple[str, ...]:
        return (plain(menu.title()),)

    def _acts_with(self, query: str) -> list[Choice]:
        """What can be done with the contact whose acts are offered."""
        acts = [act for act in acts_in(self._contact_menu, always=True) if act.action.objectName() not in self._vain]
        if query.strip():
            return found(query, acts, (), self._uses, self._further, partial(self._explain, ()))
        acts.sort(key=lambda act: -self._uses.weight(act.key))  # what was never used stays in the menu's order
        return [of_act(act, within=1) for act in acts]

    def _show_choices(self, choices: list[Choice]) -> None:
        self._model.show_choices(choices, self._session.now())
        self._who.setText(self.tr("{name} ›").format(name=words.clipped(self._whose.name, 32)) if self._whose else "")
        self._who.setVisible(self._whose is not None)
        self._query.setPlaceholderText(
            self.tr("What is to be done?") if self._whose else self.tr("A contact, a command, a place…")
        )
        self._nothing.setText(self.tr("Nothing is called “{text}”.").format(text=self._query.text()[:80]))
        self._nothing.setVisible(not choices)
        self._list.setVisible(bool(choices))
        self._place()
        if choices:
            self._choose(0)
            self._list.scrollToTop()
        else:
            self._show_hint(None)
            self._announce(self._nothing.text())

    def _choose(self, row: int, *, said: bool = True) -> None:
        index = self._model.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(index, flag)
        choice = self._model.choices[row]
        self._show_hint(choice)
        if said:
            self._announce(choice.spoken())

    def _show_hint(self, choice: Choice | None) -> None:
        if choice is None:
            text = self.tr("Esc closes")
        elif choice.line is not None:
            text = self.tr("Enter opens · Tab: what can be done · Esc closes")
        else:
            text = self.tr("Enter runs it · Esc goes back") if self._whose else self.tr("Enter runs it · Esc closes")
        self._hint.setText(text)

    def _announce(self, text: str) -> None:
        self._query.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._query, text))

    @property
    def current(self) -> Choice | None:
        """The line that Enter means."""
        row = self._list.currentIndex().row()
        return self._model.choices[row] if 0 <= row < len(self._model.choices) else None

    # --- acting --------------------------------------------------------------------------------------------------

    def _act(self) -> None:
        choice, whose = self.current, self._whose
        if choice is None:
            return
        self._uses.use(choice.key)
        if whose is not None:
            self._uses.use(contact_key(whose.uid))
        keep_uses(self._uses, self._state)
        self.dismiss()
        QTimer.singleShot(0, self, partial(self._do, choice, whose))  # after the key that asked for it is through

    def _do(self, choice: Choice, whose: ContactLine | None) -> None:
        if whose is not None:
            self._show_contact(whose.uid)
        if choice.line is not None:
            self._show_contact(choice.line.uid)
        elif choice.act is not None:
            choice.act.action.trigger()

    def _offer_acts(self) -> None:
        """Go into a contact: what can be done with them."""
        choice = self.current
        if choice is not None and choice.line is not None and self._whose is None:
            self._whose = choice.line
            self._vain = impossible_with(choice.line, self._session.contact(choice.line.uid))
            self._query.clear()
            self._fill()

    def _back(self) -> None:
        self._whose = None
        self._query.clear()
        self._fill()

    # --- keys, and where it lies ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._below = None  # it looks otherwise now
                self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
                self.setGeometry(self._over.rect())
                self._place()
        elif event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # while it is open, no key means what the menus say
            return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            active = QApplication.activePopupWidget() is None and self.window().isActiveWindow()
            if active and QApplication.focusWidget() is not self._query:
                self._before = None  # somebody else took it
                self.dismiss()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        row, last = self._list.currentIndex().row(), len(self._model.choices) - 1
        at_end = self._query.cursorPosition() == len(self._query.text()) and not self._query.hasSelectedText()
        page = max(1, self._list.viewport().height() // 40 - 1)
        steps = {_KEY.Key_Down: 1, _KEY.Key_Up: -1, _KEY.Key_PageDown: page, _KEY.Key_PageUp: -page}
        if control and event.key() == _KEY.Key_K:
            self.dismiss()
        elif event.key() == _KEY.Key_Escape:
            self.dismiss() if self._whose is None else self._back()
        elif event.key() in (_KEY.Key_Return, _KEY.Key_Enter):
            self._act()
        elif event.key() in steps:
            if last >= 0:
                step = steps[_KEY(event.key())]
                wrapped = (row + step) % (last + 1) if abs(step) == 1 else min(max(row + step, 0), last)
                self._choose(wrapped)
                self._list.scrollTo(self._list.currentIndex())
        elif event.key() == _KEY.Key_Tab or (event.key() == _KEY.Key_Right and at_end):
            self._offer_acts()
        elif event.key() == _KEY.Key_Backtab:
            pass  # there is nowhere else to go
        elif event.key() == _KEY.Key_Backspace and self._whose is not None and not self._query.text():
            self._back()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def _place(self) -> None:
        width = min(WIDTH, self.width() - 2 * MARGIN)
        rows = [height(choice) for choice in self._model.choices]
        top = min(max(MARGIN, self.height() // 9), 110)
        around = self._query.sizeHint().height() + self._hint.sizeHint().height() + 40
        room = max(80, min(TALLEST, self.height() - top - MARGIN - around))
        if sum(rows) + 4 > room:  # whole lines, no sliver of one
            room = max((upto for upto in accumulate(rows) if upto <= room), default=room)
        self._list.setFixedHeight(min(sum(rows) + 4, room))
        self._card.setFixedWidth(width)
        self._layout.activate()
        self._card.resize(QSize(width, self._card.sizeHint().height()))
        self._card.move((self.width() - width) // 2, top)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What lies below steps back. A picture of it, so that it is not painted anew at every key."""
        painter = QPainter(self)
        if self._below is not None:
            painter.drawPixmap(0, 0, self._below)
        shade = QColor(self._theme.colours.window)
        shade.setAlphaF(0.72)
        painter.fillRect(self.rect(), shade)
        painter.end()

"""What the cards of the tour say, what each points at, and by what it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from salesassist.session import Changed, Session
from salesassist.ui.today.delegate import SPACE

if TYPE_CHECKING:
    from salesassist.ui.main_window import MainWindow

MOST_OF_A_LIST = 190  # pixels of a list that a card points at: whole rows

Spot = tuple[QWidget, QRect]
"""A widget, and which part of it."""


@dataclass(frozen=True)
class Step:
    """`target`: what it points at; None while that is not shown. `go`: to where it is shown, which the step begins with
    if it is not, or if it `goes`. `hears`: signals, each with what tells whether the step is done by it."""

    title: str
    text: str
    praise: str
    target: Callable[[], Spot | None]
    go: Callable[[], object]
    hears: tuple[tuple[SignalInstance, Callable[..., bool]], ...]
    goes: bool = False


def _shown(widget: QWidget, part: QRect | None = None) -> Spot | None:
    return (widget, part or widget.rect()) if widget.isVisible() else None


class Steps(QObject):
    """Makes the five steps for a window."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session

    def all(self) -> list[Step]:
        return [self._list(), self._log(), self._quick_add(), self._search(), self._undo()]

    def rows(self) -> Spot | None:
        """Rows of a list: what a card may stand over, as there are more of them."""
        contacts = self._window.pages.contacts.table if self._window.pages.shows("contacts") else None
        return _shown(contacts or self._window.today.view)

    def chosen_row(self) -> Spot | None:
        """The row of today's list whose call sheet is shown."""
        view = self._window.today.view
        return _shown(view, view.visualRect(view.currentIndex())) if view.currentIndex().isValid() else None

    def _key(self, name: str) -> str:
        """The key of an act, as this system writes it."""
        return self._window.menus.acts[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _list(self) -> Step:
        window, view = self._window, self._window.today.view

        def rows() -> Spot | None:
            ends = (view.visualRect(view.model().index(row, 0)).bottom() for row in range(view.model().rowCount()))
            low = max((end for end in ends if end <= MOST_OF_A_LIST), default=0)
            return _shown(view, QRect(0, 0, view.width(), low + 1 - SPACE if low > 0 else MOST_OF_A_LIST))

        by_keys: Callable[..., bool] = lambda *_: view.hasFocus()  # noqa: E731
        return Step(
            self.tr("Whom do I call next?"),
            self.tr(
                "Today answers it: promises first, then what is overdue or due, then good ideas. Go through it with "
                "the arrow keys; {up} and {down} move a row, and so does dragging."
            ).format(up=self._key("up"), down=self._key("down")),
            self.tr("Beside it you see whom you chose: why to call, and what to say."),
            rows, window.show_today,
            ((view.selectionModel().currentChanged, by_keys), (view.clicked, lambda *_: True),
             (view.reordered, lambda *_: True)),
        )  # fmt: skip

    def _log(self) -> Step:
        outcomes = self._window.pane.sheet.outcomes

        def logged(changed: Changed) -> bool:
            return "interaction" in changed.kinds

        return Step(
            self.tr("Say how it went"),
            self.tr(
                "One key writes a call down: {spoke} spoke, {no_answer} no answer. Each button says what follows. Try "
                "{no_answer} now; {undo} takes it back."
            ).format(spoke=self._key("log_spoke"), no_answer=self._key("log_no_answer"), undo=self._key_of_undo()),
            self.tr("Written down, and the next step is planned."),
            lambda: _shown(outcomes), self._window.show_today, ((self._session.changed, logged),),
        )  # fmt: skip

    def _quick_add(self) -> Step:
        quick_add = self._window.today.quick_add
        return Step(
            self.tr("Plan it in one line"),
            self.tr(
                "{key} from anywhere, then a line like “{example}”. How it is understood stands below it before you "
                "press Enter."
            ).format(key=self._key("quick_add"), example=self._example()),
            self.tr("Planned. It comes up on its day, and you are reminded."),
            lambda: _shown(quick_add), self._window.show_today, ((quick_add.planned, lambda *_: True),),
        )  # fmt: skip

    def _example(self) -> str:
        rows = self._session.today()
        name = rows[0].name if rows else ""
        return self.tr("call {name} tomorrow 10:00 about the offer").format(name=name or "Anna")

    def _search(self) -> Step:
        search, entry = self._window.pages.contacts.search, self._window.sidebar.contacts
        return Step(
            self.tr("Find anybody"),
            self.tr(
                "{find}, then part of a name, a number, a tag or a note: the list follows as you type. {palette} finds "
                "people and everything the program can do."
            ).format(find=self._key("find"), palette=self._key("palette")),
            self.tr("Escape empties it again."),
            lambda: _shown(search) or _shown(entry), lambda: None,
            ((search.textChanged, lambda text: bool(text.strip())),),
        )  # fmt: skip

    def _undo(self) -> Step:
        window = self._window

        def edit_menu() -> Spot | None:
            bar = window.menuBar()
            menus = [action for action in bar.actions() if action.isVisible()]
            return _shown(bar, bar.actionGeometry(menus[1])) if len(menus) > 1 else None

        undone: Any = self._session.undo_stack.undone
        return Step(
            self.tr("Nearly everything can be taken back"),
            self.tr(
                "{key} takes back the last thing you did, be it a slip of the finger or a whole import, and then the "
                "one before. Only what is erased for good stays gone."
            ).format(key=self._key_of_undo()),
            self.tr("Taken back. That was all; Help has this tour again."),
            edit_menu, window.show_today, ((undone, lambda *_: True),),
            goes=True,  # in the search field the same key would take back letters
        )  # fmt: skip

    def _key_of_undo(self) -> str:
        return QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)

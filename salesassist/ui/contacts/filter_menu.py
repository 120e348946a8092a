"""The button beside the chips: narrow the list down by tier and tag, save that under a name, and have it again."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from salesassist.domain.asked import Asked
from salesassist.domain.contact import Tier
from salesassist.domain.text import fold
from salesassist.frozen import replace
from salesassist.session import Session
from salesassist.ui.contacts.terms import typed
from salesassist.ui.menu_icons import draw_in, mark
from salesassist.ui.theme import Theme

_TAGS = 24  # tags in the menu; any other can be typed


class FilterButton(QPushButton):
    """Its menu is made anew whenever it opens. `asked` says what is searched for just now."""

    asked_for = Signal(object)  # Asked: search for this instead
    chosen = Signal(object)  # SavedFilter
    save_requested = Signal()
    edit_requested = Signal()

    def __init__(
        self, session: Session, theme: Theme, asked: Callable[[], Asked], narrowed: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`narrowed`: whether the list shows fewer than all, so that there is something to save."""
        super().__init__(parent)
        self._session, self._asked, self._narrowed = session, asked, narrowed
        self.setText(f"{self.tr('Filter')} ▾")
        example = typed(Asked("", ("A",), ("fair",)))
        self.setToolTip(self.tr("By tier and tag, or as saved. It can be typed, too: {example}").replace(
            "{example}", example
        ))  # fmt: skip
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        draw_in(menu, theme)  # what it has been filled with
        self.setMenu(menu)

    def _fill(self) -> None:
        menu, asked = self.menu(), self._asked()
        menu.clear()
        filters = self._session.saved_filters()
        for one in filters:
            menu.addAction(_literal(one.name)).triggered.connect(lambda _on=False, one=one: self.chosen.emit(one))
        if filters:
            menu.addSeparator()
        tiers = menu.addMenu(self.tr("&Tier"))
        for tier in (*map(str, Tier), ""):
            text = self.tr("Tier &{tier}").format(tier=tier) if tier else self.tr("&No tier")
            self._add(tiers, text, tier in asked.tiers, replace(asked, tiers=_turned(asked.tiers, tier)))
        tags = menu.addMenu(self.tr("T&ag"))
        tags.aboutToShow.connect(lambda: self._fill_tags(tags, asked))
        menu.addSeparator()
        save = menu.addAction(self.tr("&Save this filter…"))
        save.setEnabled(self._narrowed())
        save.triggered.connect(self.save_requested)
        edit = menu.addAction(self.tr("&Edit saved filters…"))
        edit.setEnabled(bool(filters))
        edit.triggered.connect(self.edit_requested)
        for action, act in ((tiers.menuAction(), "tier"), (tags.menuAction(), "tag"), (save, "save_filter"),
                            (edit, "edit")):  # fmt: skip
            mark(action, act)

    def _fill_tags(self, menu: QMenu, asked: Asked) -> None:
        menu.clear()
        names = self._session.tag_names()[:_TAGS]
        chosen = {fold(tag): tag for tag in asked.tags}
        names = [*names, *(tag for key, tag in chosen.items() if key not in set(map(fold, names)))]
        for name in names:
            had = chosen.get(fold(name))
            turned = _turned(asked.tags, had or name)
            self._add(menu, _literal(name), had is not None, replace(asked, tags=turned))
        if not names:
            menu.addAction(self.tr("Nobody has a tag yet")).setEnabled(False)

    def _add(self, menu: QMenu, text: str, on: bool, asked: Asked) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda: self.asked_for.emit(asked))


def _turned(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    """With `value`, or without it where it was there."""
    return tuple(it for it in values if it != value) if value in values else (*values, value)


def _literal(text: str) -> str:
    return text.replace("&", "&&")

"""Every act that the menus offer, with its place and its key: collected, so that none has to be registered."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from salesassist.frozen import dataclass

_OLD_KEYS = [QKeySequence(key) for key in (Qt.Key.Key_Undo, Qt.Key.Key_Redo)]


@dataclass(frozen=True, slots=True)
class MenuAct:
    """An act of a menu: its words without mnemonics, the menus that lead to it, and its keys as they are written.
    `within` is the entry of the menu that holds it."""

    action: QAction
    title: str
    path: tuple[str, ...]
    keys: tuple[str, ...]
    within: QAction | None = None

    @property
    def key(self) -> str:
        """What it is remembered by: its name, or a fingerprint of its place, as its words may hold a contact's name."""
        if name := self.action.objectName():
            return f"act:{name}"
        from hashlib import blake2s  # when the palette is first opened: much comes with it

        place = "/".join((*self.path, self.keys[0] if self.keys else self.title))
        return f"act:{blake2s(place.encode(), digest_size=6).hexdigest()}"


def acts_of(bar: QMenuBar, *, always: bool = False) -> list[MenuAct]:
    """What the menus of the bar offer at the moment (`always`: at best), in their order."""
    menus = [menu for action in bar.actions() if (menu := _menu(action)) is not None]
    return [act for menu in menus for act in acts_in(menu, always=always)]


def acts_in(menu: QMenu, *, always: bool = False) -> list[MenuAct]:
    """What a menu and those in it offer at the moment: it is told that it is to be shown, as some only then know what
    they can offer. `always`: also while it is greyed out, whatever it offers at best."""
    if not always and not menu.menuAction().isEnabled():
        return []
    return list(_walk(menu, (), ask=not always))


def _walk(menu: QMenu, path: tuple[str, ...], *, ask: bool) -> Iterator[MenuAct]:
    here = (*path, plain(menu.title()))
    if ask:
        menu.aboutToShow.emit()
    acts = [action for action in menu.actions() if action.isVisible() and (action.isEnabled() or not ask)]
    if ask:
        menu.aboutToHide.emit()
    for action in acts:
        inner = _menu(action)
        if inner is not None:
            yield from _walk(inner, here, ask=ask)
        elif not action.isSeparator() and action.text():
            known = _named_once(key for key in action.shortcuts() if _is_known(key))
            keys = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in known)
            yield MenuAct(action, plain(action.text()), here, tuple(key for key in keys if key),
                          menu.menuAction())  # fmt: skip


def _menu(action: QAction) -> QMenu | None:
    menu = action.menu()
    return menu if isinstance(menu, QMenu) else None


def _is_known(key: QKeySequence) -> bool:
    """Whether keyboards of today have this key: not those for Undo, Redo, Cut and so on of their own."""
    return key not in _OLD_KEYS


def _named_once(keys: Iterable[QKeySequence]) -> list[QKeySequence]:
    """Without Return where Enter does the same: on most keyboards one word stands on both."""
    known = list(keys)
    twins = [QKeySequence(key.toString().replace("Enter", "Return")) for key in known if "Enter" in key.toString()]
    return [key for key in known if key not in twins]


def plain(text: str) -> str:
    """The words of an act without the mark of its mnemonic."""
    return re.sub(r"&(.)", r"\1", text)

"""Tips that teach: a button that does what a menu does says the key of the menu."""

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractButton, QWidget

from salesassist.ui.palette.acts import MenuAct, plain


def teach(root: QWidget, acts: Iterable[MenuAct]) -> None:
    """Give the buttons of `root` that are called like an act, or name it in their property `act`, the key of it:
    "Import (Ctrl+I)". It is then their property `key`, too, for whose tip changes. May be done again."""
    keys: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for act in acts:
        if act.keys:
            by_name[act.action.objectName()] = act.keys[0]
            keys.setdefault(_name(act.title), act.keys[0])  # the first of a name is the one that is meant
    for button in root.findChildren(QAbstractButton):
        name = _name(plain(button.text()))
        key = by_name.get(str(button.property("act"))) or (keys.get(name) if name else None)
        if key is None:
            continue
        button.setProperty("key", key)
        tip = button.toolTip() or plain(button.text()).rstrip("…")
        ending = f"({key})"
        if ending not in tip:
            button.setToolTip(f"{tip} {ending}")


def _name(text: str) -> str:
    return text.rstrip("….").strip().casefold()

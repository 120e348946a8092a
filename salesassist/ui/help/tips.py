"""Tips that teach: a button that does what a menu does says the key of the menu."""

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractButton, QWidget

from salesassist.ui.palette.acts import MenuAct, plain


def teach(root: QWidget, acts: Iterable[MenuAct]) -> None:
    """Give the buttons of `root` that are called like an act the key of it: "Import (Ctrl+I)". May be done again."""
    keys: dict[str, str] = {}
    for act in acts:
        if act.keys:
            keys.setdefault(_name(act.title), act.keys[0])  # the first of a name is the one that is meant
    for button in root.findChildren(QAbstractButton):
        name = _name(plain(button.text()))
        key = keys.get(name) if name else None
        if key is None:
            continue
        tip = button.toolTip() or plain(button.text()).rstrip("…")
        ending = f"({key})"
        if ending not in tip:
            button.setToolTip(f"{tip} {ending}")


def _name(text: str) -> str:
    return text.rstrip("….").strip().casefold()

"""Every key of the program, in groups: those of the menus as they are, and those that only one place knows."""

import sys
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar

from salesassist.domain.interaction import Outcome
from salesassist.frozen import dataclass
from salesassist.ui import words
from salesassist.ui.palette.acts import MenuAct, acts_of

_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Key:
    """What is done, by which keys: any of them."""

    title: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    title: str
    keys: tuple[Key, ...]


def all_keys(bar: QMenuBar) -> list[KeyGroup]:
    """The keys of the menus, then those of single places."""
    return [*_of_menus(bar), *_of_places()]


def _of_menus(bar: QMenuBar) -> Iterator[KeyGroup]:
    groups: dict[str, list[Key]] = {}
    for act in acts_of(bar, always=True):
        if act.keys:
            within = " › ".join((*act.path[1:], _title(act)))
            groups.setdefault(act.path[0], []).append(Key(within, act.keys))
    return (KeyGroup(title, tuple(keys)) for title, keys in groups.items())


def _title(act: MenuAct) -> str:
    """What an act is called on paper too: undo and redo name the step they are about, and with it a contact."""
    if act.action.shortcuts()[0] in QKeySequence.keyBindings(QKeySequence.StandardKey.Undo):
        return QCoreApplication.translate("Keys", "Undo")
    if act.action.shortcuts()[0] in QKeySequence.keyBindings(QKeySequence.StandardKey.Redo):
        return QCoreApplication.translate("Keys", "Redo")
    return act.title


def _of_places() -> Iterator[KeyGroup]:
    translate = QCoreApplication.translate
    outcomes = [(words.outcome_word(outcome), str(number)) for number, outcome in enumerate(Outcome, 1)]
    yield _group(translate("Keys", "While calling"), (
        (translate("Keys", "Call, and start the timer"), "C"),
        (translate("Keys", "Call another number"), "Shift+C"),
        (translate("Keys", "Start or stop the timer"), "T"),
        *outcomes,
        (translate("Keys", "Note"), "N"),
        (translate("Keys", "Write a message"), "M"),
        (translate("Keys", "Plan a step"), "P"),
        (translate("Keys", "Reschedule"), "R"),
        (translate("Keys", "Snooze 1 hour"), "S"),
        (translate("Keys", "Skip this step"), "X"),
        (translate("Keys", "Put last"), "L", "Right"),
        (translate("Keys", "Back"), "Left", "Backspace"),
        (translate("Keys", "Undo"), "U"),
        (translate("Keys", "Break, and go on"), "B"),
        (translate("Keys", "Open the contact"), "O"),
        (translate("Keys", "Leave"), "Esc"),
    ))
    yield _group(translate("Keys", "Triage"), (
        (translate("Keys", "Tier A"), "A"),
        (translate("Keys", "Tier B"), "B"),
        (translate("Keys", "Tier C"), "C"),
        (translate("Keys", "Rest for now"), "R"),
        (translate("Keys", "Not for sales"), "N"),
        (translate("Keys", "Skip"), "S", "Space"),
        (translate("Keys", "Undo"), "U", "Backspace"),
        (translate("Keys", "Done for now"), "Esc"),
    ))
    menu = translate("Keys", "What can be done with the row"), "Menu", "Shift+F10"
    yield _group(translate("Keys", "In lists"), (
        (translate("Keys", "To the outcomes of the call sheet"), "Enter"),
        (translate("Keys", "First and last"), "Home", "End"),
        (translate("Keys", "Rows that Today leaves out"), "+"),
        *([] if sys.platform == "darwin" else [menu]),  # where there is no such key
        (translate("Keys", "Choose several"), "Shift+Down", "Shift+Up"),
        (translate("Keys", "Choose all"), "Ctrl+A"),
    ))
    yield _group(translate("Keys", "In the palette"), (
        (translate("Keys", "Next, previous"), "Down", "Up"),
        (translate("Keys", "Do it"), "Enter"),
        (translate("Keys", "What can be done with a contact"), "Tab", "Right"),
        (translate("Keys", "Close"), "Esc"),
    ))
    yield _group(translate("Keys", "Logging a conversation"), (
        (translate("Keys", "Take the first, the second … step offered"), "Alt+1", "Alt+2"),
        (translate("Keys", "Save"), "Ctrl+Enter"),
        (translate("Keys", "Cancel"), "Esc"),
    ))


def _group(title: str, rows: Iterable[tuple[str, ...]]) -> KeyGroup:
    """Keys by their portable names, written as the platform writes them."""
    return KeyGroup(title, tuple(
        Key(what, tuple(QKeySequence(key).toString(_NATIVE) for key in keys)) for what, *keys in rows
    ))  # fmt: skip

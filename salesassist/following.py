"""What the program shows follows what the user prefers: its colours at once, its language by opening anew."""

import os
from collections.abc import Callable

from PySide6.QtCore import Qt

from salesassist.session import Session
from salesassist.session.task import something_awaited
from salesassist.settings import LANGUAGE, WindowState
from salesassist.ui.theme import Theme

THEME_VARIABLE = "SALESASSIST_THEME"
"""For tests and pictures: "light" or "dark", "light-contrast" or "dark-contrast", whatever the system says."""
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_HIGH_CONTRAST = "contrast"


def use_asked_colours(theme: Theme) -> bool:
    """Show the colours that the environment asks for; whether it does."""
    scheme, _, contrast = os.environ.get(THEME_VARIABLE, "").lower().partition("-")
    if scheme not in _SCHEMES:
        return False
    theme.use(_SCHEMES[scheme], high_contrast=contrast == _HIGH_CONTRAST)
    return True


def follow_colours(session: Session, theme: Theme, *, coloured: bool) -> None:
    """Use the colours that the user prefers, now and whenever they choose others; while it is `coloured` otherwise,
    only from then on."""
    used = session.preferences.theme if coloured else "system"

    def look() -> None:
        nonlocal used
        if session.preferences.theme != used:
            used = session.preferences.theme
            theme.use(_SCHEMES.get(used, Qt.ColorScheme.Unknown), high_contrast=used == _HIGH_CONTRAST)

    look()
    session.changed.connect(look)


def follow_language(session: Session, state: WindowState, open_anew: Callable[[], None]) -> None:
    """Have the window open anew in the language that the user chooses: its texts were all made in another."""
    used = session.preferences.language

    def look() -> None:
        nonlocal used
        chosen = session.preferences.language
        if chosen == used or something_awaited():
            return  # what is under way is not cut short: looked at again at the next tick
        used = chosen
        state.remember(**{LANGUAGE: chosen})
        open_anew()

    session.changed.connect(look)
    session.time_passed.connect(look)

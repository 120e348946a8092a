"""Outlines before the words of menus: one for each verb, the same wherever that verb is offered.

They are drawn when their menu is first shown, and anew for other colours or another screen. macOS has none in menus, so
there are none there.
"""

import sys
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QColor, QPainter
from PySide6.QtWidgets import QMenu

from salesassist.ui.icons import paint_icon
from salesassist.ui.theme import Theme

OUTLINES = {
    "about": "info-circle", "add_number": "phone-plus", "backups": "archive", "call": "phone", "calling": "headset",
    "cold": "snowflake", "company": "building", "contacts": "users", "copy": "copy", "deal_back": "arrow-left",
    "deal_on": "arrow-right", "deals": "briefcase", "delete": "trash", "delete_deal": "trash", "deliver": "package",
    "down": "arrow-down", "duplicates": "user-search", "edit": "pencil", "edit_deal": "pencil", "erase": "eraser",
    "export": "upload", "find": "search", "import": "download", "insights": "chart-bar", "keys": "keyboard",
    "log": "notes", "log_past": "history", "mail": "mail", "merge": "arrows-join",
    "met": "calendar-event", "move_to": "arrow-right", "never": "ban", "new": "user-plus", "new_deal": "briefcase",
    "open": "user", "palette": "command", "paste": "clipboard-text", "plan": "calendar-plus",
    "plan_call": "phone-calling", "plan_deal": "calendar-plus", "put": "pin", "quick_add": "plus", "quit": "logout",
    "record": "file-export", "redo": "arrow-forward-up", "reschedule": "calendar-time", "rest": "moon",
    "rules": "list-details", "save_filter": "bookmark", "seen": "eye", "settings": "settings", "shelf": "bookmarks",
    "skip": "player-skip-forward", "snooze": "clock", "tag": "tag", "templates": "file-text",
    "tier": "heart-handshake", "today": "calendar-check", "tour": "map-2", "trash": "trash", "triage": "list-check",
    "undo": "arrow-back-up", "up": "arrow-up", "waiting": "bell", "wake": "sun", "ways": "route",
    "whats_this": "help-circle", "whole_record": "file-text", "words": "book",
}  # fmt: skip
"""Which outline an act has, by the act's name."""

_DIRECTED = {"arrow-back-up", "arrow-forward-up", "arrow-left", "arrow-right", "logout", "player-skip-forward"}
"""These look the other way where one reads from right to left."""
_USUAL_SIDE = 16  # pixels, with letters of the usual size
_OUTLINE, _DRAWN = "outline", "drawn"  # properties of actions: what to draw, and for which colours and screen it was


def mark(action: QAction | None, act: str) -> None:
    """Give an entry of a menu the outline of an act. None, or an act without one: nothing."""
    if action is not None and act in OUTLINES:
        action.setProperty(_OUTLINE, OUTLINES[act])


def draw_in(menu: QMenu, theme: Theme) -> None:
    """Have the outlines of what is marked drawn whenever the menu is about to show."""
    if sys.platform != "darwin":
        menu.aboutToShow.connect(partial(_draw, menu, theme))


def has_outline(action: QAction) -> bool:
    return action.property(_OUTLINE) is not None


def paint_of(action: QAction, painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw the outline of an entry, if it has one, into a square elsewhere."""
    name = action.property(_OUTLINE)
    if name is None:
        return
    painter.save()
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft and name in _DIRECTED:
        painter.translate(2 * box.center().x(), 0)
        painter.scale(-1, 1)
    paint_icon(painter, box, name, colour)
    painter.restore()


def _draw(menu: QMenu, theme: Theme) -> None:
    from salesassist.ui.dressing import Inks, icon_in, usual_side  # a start does without

    _suit_letters(menu, theme)
    inks, side, scale = Inks.of(theme), usual_side(menu), menu.devicePixelRatioF()
    mirrored = menu.layoutDirection() == Qt.LayoutDirection.RightToLeft
    drawn = f"{scale} {side} {mirrored} {inks}"
    for action in menu.actions():
        name = action.property(_OUTLINE)
        if name is not None and action.property(_DRAWN) != drawn:
            action.setIcon(icon_in(inks, name, side, [scale], mirrored=mirrored and name in _DIRECTED))
            action.setProperty(_DRAWN, drawn)


def _suit_letters(menu: QMenu, theme: Theme) -> None:
    """Give large letters outlines as large; the style knows one size alone."""
    sheet = f"QMenu {{ icon-size: {round(_USUAL_SIDE * theme.scale)}px; }}" if theme.scale > 1 else ""
    if menu.styleSheet() != sheet:
        menu.setStyleSheet(sheet)

"""One row of Settings: what it is called, what it does, its control, and the way back to the default."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from salesassist.domain.text import fold
from salesassist.session import Session
from salesassist.settings import Preferences
from salesassist.ui.settings.control import Control
from salesassist.ui.theme import Theme

_TEXT = 150  # pixels that the text has at the least


def _nothing(*_: Any) -> str:
    return ""


@dataclass(frozen=True)
class Setting:
    """A preference (or two that belong together) as Settings shows it.

    `words`: further words to find it by. `impossible` says why a value cannot be (empty: it can), `remark` what the
    value in force leads to. `matters` tells whether it has any effect now.
    """

    names: tuple[str, ...]
    label: str
    about: str
    make: Callable[[], Control]
    words: str = ""
    impossible: Callable[[Any, Preferences], str] = _nothing
    remark: Callable[[Preferences], str] = _nothing
    matters: Callable[[Preferences], bool] = lambda _preferences: True

    def value(self, preferences: Preferences) -> Any:
        values = tuple(getattr(preferences, name) for name in self.names)
        return values if len(self.names) > 1 else values[0]


class Row(QWidget):
    """What every row looks like, and how it is found."""

    label = ""
    about = ""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._under = False  # the controls stand under the text

    def fill(
        self, label: str, about: str, controls: Sequence[QWidget] = (), words: str = "", below: QWidget | None = None
    ) -> None:
        """Once, at first. `controls` stand to the right, `below` under the text; `words` are more to find it by."""
        theme = self._theme
        self.label, self.about = label, about
        self._haystack = f"{label} {about} {words}"
        self._marked: list[str] = []
        self._label, self._about = QLabel(label), QLabel(about)
        self._label.setFont(theme.font(size=1.02, weight=QFont.Weight.Medium))
        self._about.setProperty("look", "muted")
        self._about.setFont(theme.font(size=0.94))
        self._trouble = QLabel()
        self._trouble.setProperty("look", "caution")
        self._trouble.hide()
        self._remark = QLabel()
        self._remark.setProperty("look", "muted")
        self._remark.setFont(theme.font(size=0.94))
        self._remark.hide()
        for text in (self._label, self._about, self._trouble, self._remark):
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setMinimumWidth(_TEXT)
        self._right = QWidget()
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        for control in controls:
            control.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            right.addWidget(control)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addStretch(1)
        left.addWidget(self._label)
        left.addWidget(self._about)
        left.addWidget(self._remark)
        left.addStretch(1)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(16, 11, 16, 11)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.addLayout(left, 0, 0)
        self._beside = (0, 1, 3 if below is not None else 1, 1)  # in the middle of all that stands there
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._right, *self._beside, middle)
        if below is not None:
            grid.addWidget(below, 2, 0)
        grid.addWidget(self._trouble, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        theme.changed.connect(self._show_texts)
        self._label.setAccessibleName(label)
        self._about.setAccessibleName(about)

    def minimumSizeHint(self) -> QSize:
        """As wide as the controls alone: they go under the text where there is no room beside it."""
        margins = self._grid.contentsMargins()
        inside = max(_TEXT, self._right.minimumSizeHint().width())
        return QSize(inside + margins.left() + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_controls()

    def place_controls(self) -> None:
        """Beside the text, or under it where there is no room; to be called when others are shown."""
        margins, controls = self._grid.contentsMargins(), self._right.sizeHint().width()
        room = self.width() - margins.left() - margins.right() - self._grid.horizontalSpacing()
        under = controls > 0 and room - controls < _TEXT
        if under != self._under:
            self._under = under
            middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(self._right, *((1, 0, 1, 2) if under else self._beside), middle)

    def refresh(self) -> None:
        """Show what is in force now."""

    @property
    def is_changed(self) -> bool:
        """Whether the user has set it otherwise than it is by default."""
        return False

    def commit(self) -> None:
        """Tell what is being typed."""

    def warn(self, text: str) -> None:
        """Say why something cannot be; an empty text takes it back."""
        self._trouble.setText(text)
        self._trouble.setAccessibleName(text)
        self._trouble.setVisible(bool(text))

    @property
    def warning(self) -> str:
        return self._trouble.text()

    def say(self, text: str) -> None:
        """Say what holds now, under the text."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    @property
    def said(self) -> str:
        return self._remark.text()

    def matches(self, words: Sequence[str], section: str) -> bool:
        """Whether all these (folded) words are in what it says, or in the name of its section."""
        haystack = fold(f"{self._haystack} {section}")
        return all(word in haystack for word in words)

    def mark(self, words: Sequence[str]) -> None:
        """Mark these words where they stand."""
        if self._marked != list(words):
            self._marked = list(words)
            self._show_texts()

    def _show_texts(self) -> None:
        for label, text in ((self._label, self.label), (self._about, self.about)):
            marked = self._with_marks(text)
            label.setTextFormat(Qt.TextFormat.RichText if marked else Qt.TextFormat.PlainText)
            label.setText(marked or text)

    def _with_marks(self, text: str) -> str:
        """The text with the words marked, as HTML; empty if none of them is in it."""
        if not self._marked:
            return ""
        colours = self._theme.colours
        start = f'<span style="text-decoration:underline; color:{colours.accent.name()}">'  # as in the contacts
        if self._theme.high_contrast:
            start = '<span style="text-decoration:underline">'
        parts = re.split("(" + "|".join(map(re.escape, self._marked)) + ")", text, flags=re.IGNORECASE)
        if len(parts) == 1:
            return ""
        from html import escape  # half a MB of what letters are called, for whoever searches

        escaped = map(escape, parts)
        return "".join(f"{start}{part}</span>" if number % 2 else part for number, part in enumerate(escaped))


class PreferenceRow(Row):
    """A row over a preference: what is chosen applies at once, as one undo step."""

    def __init__(self, setting: Setting, session: Session, theme: Theme) -> None:
        super().__init__(theme)
        self._setting, self._session = setting, session
        self.control = setting.make()
        self._default = QPushButton(self.tr("Default"))
        self._default.setProperty("look", "quiet")
        self._default.setAccessibleName(self.tr("{setting}: back to the default").format(setting=setting.label))
        self._default.setToolTip(self.tr("Back to the default"))
        kept = self._default.sizePolicy()
        self.fill(setting.label, setting.about, [self._default, self.control], setting.words)
        kept.setRetainSizeWhenHidden(False)
        self._default.setSizePolicy(kept)
        self.control.set_name(setting.label)
        self.control.describe(setting.about)
        self.control.chosen.connect(self._choose)
        self.control.refused.connect(self.warn)
        self._default.clicked.connect(self._go_back)

    @property
    def setting(self) -> Setting:
        return self._setting

    @property
    def is_changed(self) -> bool:
        return bool(self._setting.value(self._session.preferences) != self._setting.value(Preferences.default()))

    def refresh(self) -> None:
        preferences, setting = self._session.preferences, self._setting
        value = setting.value(preferences)
        if not self.control.editing and not self.warning:
            self.control.show_value(value)
        changed = self.is_changed
        if not changed and self._default.hasFocus():
            self.control.setFocus()  # what had the focus goes away
        self._default.setVisible(changed)
        self.place_controls()
        self.control.setEnabled(setting.matters(preferences))
        self.say(setting.remark(preferences))

    def commit(self) -> None:
        if self.control.editing:
            self.control.commit()

    def _choose(self, value: Any) -> None:
        preferences, setting = self._session.preferences, self._setting
        why = setting.impossible(value, preferences)
        self.warn(why)
        if why or value == setting.value(preferences):
            return
        values = value if len(setting.names) > 1 else (value,)
        text = self.tr("Set {setting}").format(setting=setting.label)
        if not self._session.prefer(text, **dict(zip(setting.names, values, strict=True))):
            self.refresh()  # the session has said why

    def _go_back(self) -> None:
        preferences, setting = self._session.preferences, self._setting
        why = setting.impossible(setting.value(Preferences.default()), preferences)
        self.warn(why)
        if not why:
            text = self.tr("Set {setting} to its default").format(setting=setting.label)
            self._session.prefer_default(text, *setting.names)

"""Every colour and every measure of the window, in light and dark, following the system.

Nothing else in the program names a colour. In high contrast the system's own palette is kept and statuses are told by
shape and word alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from salesassist.domain.status import Status

RESOURCES = Path(__file__).parents[2] / "resources"

GAP = 8  # the step of the spacing grid, in device-independent pixels
RADIUS = 10


@dataclass(frozen=True, slots=True)
class Tone:
    """Text on its tint; the two have a contrast of at least 4.5:1."""

    text: QColor
    tint: QColor


@dataclass(frozen=True, slots=True)
class Colours:
    """The roles that surfaces and texts play. `window` lies under `surface`."""

    window: QColor
    surface: QColor
    hover: QColor
    border: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    on_accent: QColor
    accent_tint: QColor
    statuses: dict[Status, Tone]

    def tone(self, status: Status) -> Tone:
        return self.statuses[status]


def _tones(**pairs: tuple[str, str]) -> dict[Status, Tone]:
    return {Status(name): Tone(QColor(text), QColor(tint)) for name, (text, tint) in pairs.items()}


LIGHT = Colours(
    window=QColor("#F5F6F8"), surface=QColor("#FFFFFF"), hover=QColor("#F0F2F6"), border=QColor("#E1E5EB"),
    text=QColor("#191C22"), muted=QColor("#5C6675"), faint=QColor("#A9B1BD"),
    accent=QColor("#2F5FD0"), on_accent=QColor("#FFFFFF"), accent_tint=QColor("#E8EEFC"),
    statuses=_tones(
        overdue=("#C22F2F", "#FCEBEA"), due=("#9A5B00", "#FFF3DC"), none=("#6A3FB5", "#F0E9FB"),
        scheduled=("#0B6E5F", "#E2F4F0"), resting=("#5C6675", "#EEF0F3"),
    ),
)  # fmt: skip
DARK = Colours(
    window=QColor("#14171B"), surface=QColor("#1C2026"), hover=QColor("#252A32"), border=QColor("#2E343D"),
    text=QColor("#ECEFF3"), muted=QColor("#9AA3AF"), faint=QColor("#5B6470"),
    accent=QColor("#8AB0FF"), on_accent=QColor("#0E1420"), accent_tint=QColor("#25304A"),
    statuses=_tones(
        overdue=("#FF8A80", "#42262A"), due=("#FFC46B", "#3F3322"), none=("#C3A6FF", "#332B49"),
        scheduled=("#6FD3C0", "#1F3A37"), resting=("#9AA3AF", "#2A2F38"),
    ),
)  # fmt: skip


class Theme(QObject):
    """The colours in force. `changed` follows the system's switch between light, dark and high contrast."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._plain_palette = application.palette()
        application.setStyle("Fusion")
        _use_inter(application)
        self.colours = LIGHT
        self.dark = False
        self.high_contrast = False
        self._chosen = Qt.ColorScheme.Unknown
        self._held = False
        self._follow()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def _follow(self) -> None:
        hints = QGuiApplication.styleHints()
        # Where the platform knows of no schemes (a bare X11), asking for one changes nothing, so ours comes first.
        scheme = hints.colorScheme() if self._chosen == Qt.ColorScheme.Unknown else self._chosen
        if scheme == Qt.ColorScheme.Unknown:
            self.dark = self._plain_palette.window().color().lightness() < 128
        else:
            self.dark = scheme == Qt.ColorScheme.Dark
        self.high_contrast = (
            hasattr(hints, "accessibility")
            and hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        )
        self.colours = DARK if self.dark else LIGHT
        if self.high_contrast:
            self.colours = _high_contrast(self._plain_palette)
        self._application.setPalette(_palette(self.colours))
        if not self._held:
            self._application.setStyleSheet(style_sheet(self.colours))
        self.changed.emit()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Gives the shapes to what is built meanwhile all at once, at the end: with them in force, a widget is worked
        out anew each time that something is put into something else."""
        self._held = True
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self._held = False
            self._application.setStyleSheet(style_sheet(self.colours))

    def use(self, scheme: Qt.ColorScheme) -> None:
        """Choose light or dark for this run (Unknown: follow the system)."""
        self._chosen = scheme
        QGuiApplication.styleHints().setColorScheme(scheme)
        self._follow()

    def font(self, *, size: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The application's font, scaled: the user's own font size stays the measure of all."""
        font = QFont(self._application.font())
        font.setPointSizeF(font.pointSizeF() * size)
        font.setWeight(weight)
        return font


def _use_inter(application: QApplication) -> None:
    """Set Inter where the desktop names no typeface of its own (a bare Linux shows DejaVu there)."""
    font = application.font()
    if font.family() in {"Sans Serif", "Sans", "DejaVu Sans", "sans-serif", ""}:
        for file in sorted((RESOURCES / "fonts").glob("Inter-*.otf")):
            QFontDatabase.addApplicationFont(str(file))
        font.setFamily("Inter")
    if font.pointSizeF() < 9.75:
        font.setPointSizeF(9.75)
    application.setFont(font)


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: c.window, role.WindowText: c.text, role.Base: c.surface, role.AlternateBase: c.hover,
        role.Text: c.text, role.Button: c.surface, role.ButtonText: c.text, role.BrightText: c.on_accent,
        role.Highlight: c.accent, role.HighlightedText: c.on_accent, role.Link: c.accent, role.LinkVisited: c.accent,
        role.ToolTipBase: c.surface, role.ToolTipText: c.text, role.PlaceholderText: c.muted, role.Accent: c.accent,
        role.Light: c.surface, role.Midlight: c.hover, role.Mid: c.border, role.Dark: c.faint, role.Shadow: c.border,
    }.items():  # fmt: skip
        palette.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, c.faint)
    return palette


def _high_contrast(palette: QPalette) -> Colours:
    text, base = palette.text().color(), palette.base().color()
    plain = Tone(text, base)
    return Colours(
        window=palette.window().color(), surface=base, hover=base, border=text, text=text, muted=text, faint=text,
        accent=palette.highlight().color(), on_accent=palette.highlightedText().color(), accent_tint=base,
        statuses=dict.fromkeys(Status, plain),
    )  # fmt: skip


def style_sheet(c: Colours) -> str:
    """The shapes that Fusion does not have: cards, pills, quiet buttons. Widgets opt in by the property `look`."""
    n = {name: getattr(c, name).name() for name in
         ("window", "surface", "hover", "border", "text", "muted", "faint", "accent", "on_accent", "accent_tint")}
    n |= {"due": c.tone(Status.DUE).text.name(), "due_tint": c.tone(Status.DUE).tint.name()}
    return """
    QToolTip {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px 6px; }}
    *[look="sidebar"], *[look="pane"] {{ background: {surface}; }}
    *[look="sidebar"] {{ border: none; border-right: 1px solid {border}; }}
    *[look="pane"] {{ border: none; border-left: 1px solid {border}; }}
    *[look="page"] {{ background: {window}; border: none; }}
    QLabel[look="muted"] {{ color: {muted}; }}
    QLabel[look="caution"] {{ color: {due}; background: {due_tint}; border-radius: 7px; padding: 7px 10px; }}
    QLabel[look="section"] {{ color: {muted}; font-weight: 600; }}
    QFrame[look="line"] {{ background: {border}; border: none; max-height: 1px; min-height: 1px; }}
    QFrame[look="card"] {{ background: {surface}; border: 1px solid {border}; border-radius: 10px; }}
    QFrame[look="card"][chosen="true"] {{ border: 1px solid {accent}; background: {accent_tint}; }}
    QPushButton, QToolButton[look="button"] {{
        background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 8px;
        padding: 7px 14px; font-weight: 500; }}
    QPushButton:hover, QToolButton[look="button"]:hover {{ background: {hover}; }}
    QPushButton:pressed, QToolButton[look="button"]:pressed {{ background: {border}; }}
    QPushButton:focus, QToolButton[look="button"]:focus {{ border: 1px solid {accent}; }}
    QPushButton:disabled, QToolButton[look="button"]:disabled {{ color: {faint}; }}
    QToolButton[look="button"]::menu-indicator {{ image: none; width: 0; }}
    QPushButton[look="primary"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; }}
    QPushButton[look="primary"]:hover {{ background: {accent}; border: 1px solid {text}; }}
    QPushButton[look="primary"]:focus {{ border: 1px solid {text}; }}
    QPushButton[look="primary"]:disabled {{ background: {border}; color: {muted}; border: 1px solid {border}; }}
    QPushButton[look="pill"] {{ border-radius: 13px; padding: 4px 12px; }}
    QPushButton[look="pill"]:checked {{
        background: {accent_tint}; color: {accent}; border: 1px solid {accent}; }}
    QPushButton[look="quiet"], QToolButton[look="quiet"] {{
        background: transparent; border: 1px solid transparent; border-radius: 6px; color: {muted}; padding: 4px 8px;
        text-align: left; font-weight: 400; }}
    QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover {{ background: {hover}; color: {text}; }}
    QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus {{ border: 1px solid {accent}; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDateTimeEdit {{
        background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 8px; padding: 7px 10px;
        selection-background-color: {accent}; selection-color: {on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus,
    QSpinBox:focus, QDateTimeEdit:focus {{ border: 1px solid {accent}; }}
    QSpinBox QLineEdit {{ background: transparent; border: none; padding: 0 0 0 10px; }}
    QTimeEdit QLineEdit {{ background: transparent; border: none; padding: 0; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
    QTimeEdit::up-button, QTimeEdit::down-button {{ width: 0; border: none; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QDateTimeEdit:disabled {{
        background: transparent; color: {muted}; }}
    QPlainTextEdit[look="inline"] {{
        background: transparent; border: none; border-bottom: 1px solid transparent; border-radius: 0;
        padding: 2px 0; }}
    QPlainTextEdit[look="inline"]:hover {{ border-bottom: 1px solid {faint}; }}
    QPlainTextEdit[look="inline"]:focus {{ border-bottom: 1px solid {accent}; }}
    QPushButton[look="link"] {{
        background: transparent; border: none; padding: 2px 0; color: {accent}; text-align: left; font-weight: 400; }}
    QPushButton[look="link"]:hover, QPushButton[look="link"]:focus {{ text-decoration: underline; }}
    QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{
        border: none; width: 24px; subcontrol-origin: border; subcontrol-position: center right; }}
    QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{
        image: url("{chevron}"); width: 12px; height: 12px; }}
    QTimeEdit::up-arrow, QTimeEdit::down-arrow {{ image: none; width: 0; height: 0; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QCheckBox, QRadioButton {{ spacing: 8px; }}
    QCheckBox::indicator, QRadioButton::indicator, QListView[look="list"]::indicator {{
        width: 14px; height: 14px; border: 1px solid {faint}; background: {surface}; }}
    QCheckBox::indicator, QListView[look="list"]::indicator {{ border-radius: 4px; }}
    QListView[look="list"]::indicator:checked {{
        background: {accent}; border: 1px solid {accent}; image: url("{check}"); }}
    QRadioButton::indicator {{ border-radius: 8px; }}
    QCheckBox::indicator:checked {{ background: {accent}; border: 1px solid {accent}; image: url("{check}"); }}
    QRadioButton::indicator:checked {{
        background: {on_accent}; border: 5px solid {accent}; width: 6px; height: 6px; }}
    QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
    QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {accent}; }}
    QComboBox QAbstractItemView {{
        background: {surface}; color: {text}; border: 1px solid {border}; outline: none;
        selection-background-color: {accent_tint}; selection-color: {text}; }}
    QCalendarWidget QAbstractItemView {{ background: {surface}; selection-background-color: {accent}; }}
    QCalendarWidget QToolButton {{ color: {text}; background: transparent; border: none; padding: 4px 8px; }}
    QCalendarWidget #qt_calendar_navigationbar {{ background: {surface}; }}
    QMenu {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 5px; }}
    QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {accent_tint}; color: {text}; }}
    QMenu::item:disabled {{ color: {muted}; }}
    QMenu::separator {{ height: 1px; background: {border}; margin: 5px 8px; }}
    QMenuBar {{ background: {surface}; color: {text}; border-bottom: 1px solid {border}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 5px; }}
    QMenuBar::item:selected {{ background: {accent_tint}; }}
    QProgressBar {{ background: {border}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
    QScrollArea {{ border: none; background: transparent; }}
    QScrollArea > QWidget > QWidget[look="bare"] {{ background: transparent; }}
    QListView, QTableView, QTreeView {{ border: none; background: transparent; outline: none; }}
    QListView[look="list"] {{
        background: {surface}; border: 1px solid {border}; border-radius: 8px; padding: 4px; }}
    QListView[look="list"]::item {{ padding: 7px 8px; border-radius: 6px; color: {text}; }}
    QListView[look="list"]::item:hover {{ background: {hover}; }}
    QListView[look="list"]::item:selected {{ background: {accent_tint}; color: {text}; }}
    QListView[look="list"]:focus {{ border: 1px solid {accent}; }}
    QHeaderView {{ background: {surface}; border: none; }}
    QHeaderView::section {{
        background: {surface}; color: {muted}; border: none; border-bottom: 1px solid {border};
        padding: 9px 12px; font-weight: 600; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {faint}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px; }}
    QScrollBar::handle:hover {{ background: {muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSplitter::handle {{ background: {border}; }}
    """.format(
        **n,
        chevron=_icon("chevron-down"),
        check=_icon("check-dark" if c.on_accent.lightness() < 128 else "check-light"),
    )


def _icon(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").as_posix()

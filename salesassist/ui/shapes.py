"""The shapes that Fusion does not have: cards, pills, quiet buttons. Widgets opt in by the property `look`."""

from salesassist.domain.status import Status
from salesassist.own_files import RESOURCES
from salesassist.ui.colours import Colours


def style_sheet(c: Colours, *, high_contrast: bool = False) -> str:
    """All of them, for an application. In `high_contrast` what has the focus or is chosen stands out by more than its
    colour."""
    n = {name: getattr(c, name).name() for name in
         ("window", "surface", "hover", "border", "edge", "text", "muted", "faint", "accent", "on_accent",
          "accent_tint")}
    n |= {"danger": c.tone(Status.OVERDUE).text.name(), "danger_tint": c.tone(Status.OVERDUE).tint.name()}
    n |= {"due": c.tone(Status.DUE).text.name(), "due_tint": c.tone(Status.DUE).tint.name()}
    n |= {"amiss": c.tone(Status.OVERDUE).text.name(), "amiss_tint": c.tone(Status.OVERDUE).tint.name()}
    sheet = _SHAPES + (_HIGH_CONTRAST if high_contrast else "")
    return sheet.format(
        **n,
        chevron=_icon("chevron-down"),
        check=_icon("check-dark" if c.on_accent.lightness() < 128 else "check-light"),
    )


def _icon(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").as_posix()


_SHAPES = """
    QToolTip {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 4px 6px; }}
    *[look="sidebar"], *[look="pane"] {{ background: {surface}; }}
    *[look="sidebar"] {{ border: none; border-right: 1px solid {border}; }}
    *[look="sidebar"][mirrored="true"] {{ border-right: none; border-left: 1px solid {border}; }}
    *[look="pane"] {{ border: none; border-left: 1px solid {border}; }}
    *[look="page"] {{ background: {window}; border: none; }}
    QLabel[look="muted"] {{ color: {muted}; }}
    QLabel[look="caution"] {{ color: {due}; background: {due_tint}; border-radius: 7px; padding: 7px 10px; }}
    QLabel[look="section"] {{ color: {muted}; font-weight: 600; }}
    QFrame[look="line"] {{ background: {border}; border: none; max-height: 1px; min-height: 1px; }}
    QFrame[look="card"] {{ background: {surface}; border: 1px solid {border}; border-radius: 10px; }}
    QFrame[look="card"][chosen="true"] {{ border: 1px solid {accent}; background: {accent_tint}; }}
    QFrame[look="card"][amiss="true"] {{ border: 1px solid {amiss}; background: {amiss_tint}; }}
    QPushButton, QToolButton[look="button"] {{
        background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 8px;
        padding: 7px 14px; font-weight: 500; }}
    QPushButton:hover, QToolButton[look="button"]:hover {{ background: {hover}; }}
    QPushButton:pressed, QToolButton[look="button"]:pressed {{ background: {border}; }}
    QPushButton:focus, QToolButton[look="button"]:focus {{ border: 1px solid {accent}; }}
    QPushButton:disabled, QToolButton[look="button"]:disabled {{ color: {faint}; }}
    QToolButton[look="button"]::menu-indicator {{ image: none; width: 0; }}
    QToolButton[look="button"][narrow="true"] {{ padding: 6px 9px; }}
    QPushButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton[look="primary"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; }}
    QPushButton[look="primary"]:hover {{ background: {accent}; border: 1px solid {text}; }}
    QPushButton[look="primary"]:focus {{ border: 1px solid {text}; }}
    QPushButton[look="primary"]:disabled {{ background: {border}; color: {muted}; border: 1px solid {border}; }}
    QPushButton[look="danger"] {{ color: {danger}; }}
    QPushButton[look="danger"]:hover {{ background: {danger_tint}; border: 1px solid {danger}; }}
    QPushButton[look="danger"]:focus {{ border: 1px solid {danger}; }}
    QPushButton[look="danger"]:disabled {{ color: {faint}; background: {surface}; border: 1px solid {border}; }}
    QPushButton[look="pill"] {{ border-radius: 13px; padding: 4px 12px; }}
    QPushButton[look="pill"]:checked {{
        background: {accent_tint}; color: {accent}; border: 1px solid {accent}; }}
    QPushButton[look="quiet"], QToolButton[look="quiet"] {{
        background: transparent; border: 1px solid transparent; border-radius: 6px; color: {muted}; padding: 4px 8px;
        text-align: left; font-weight: 400; }}
    QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover {{ background: {hover}; color: {text}; }}
    QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus {{ border: 1px solid {accent}; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDateTimeEdit {{
        background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: 8px; padding: 7px 10px;
        placeholder-text-color: {muted}; selection-background-color: {accent}; selection-color: {on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus,
    QSpinBox:focus, QDateTimeEdit:focus {{ border: 1px solid {accent}; }}
    QTextEdit[look="reading"], QPlainTextEdit[look="reading"] {{ border: 1px solid {border}; }}
    QTextEdit[look="reading"]:focus, QPlainTextEdit[look="reading"]:focus {{ border: 1px solid {accent}; }}
    QComboBox:!editable {{ padding-left: 12px; }}
    QDateEdit, QTimeEdit, QSpinBox, QDateTimeEdit {{ padding-top: 6px; padding-bottom: 5px; }}
    QSpinBox QLineEdit {{ background: transparent; border: none; padding: 0 0 0 10px; }}
    QTimeEdit QLineEdit, QDateEdit QLineEdit, QDateTimeEdit QLineEdit {{
        background: transparent; border: none; padding: 0; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
    QTimeEdit::up-button, QTimeEdit::down-button {{ width: 0; border: none; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QDateTimeEdit:disabled,
    QTimeEdit:disabled, QSpinBox:disabled {{ background: transparent; color: {muted}; }}
    QPlainTextEdit[look="inline"] {{
        background: transparent; border: none; border-bottom: 1px solid transparent; border-radius: 0;
        padding: 2px 0; }}
    QPlainTextEdit[look="inline"]:hover {{ border-bottom: 1px solid {edge}; }}
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
        width: 14px; height: 14px; border: 1px solid {edge}; background: {surface}; }}
    QCheckBox::indicator, QListView[look="list"]::indicator {{ border-radius: 4px; }}
    QListView[look="list"]::indicator:checked {{
        background: {accent}; border: 1px solid {accent}; image: url("{check}"); }}
    QListView[look="list"]::indicator:indeterminate {{
        background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1, stop: 0.4 {surface}, stop: 0.41 {accent},
            stop: 0.59 {accent}, stop: 0.6 {surface}); border: 1px solid {accent}; }}
    QRadioButton::indicator {{ border-radius: 8px; }}
    QCheckBox::indicator:checked {{ background: {accent}; border: 1px solid {accent}; image: url("{check}"); }}
    QRadioButton::indicator:checked {{
        background: {on_accent}; border: 5px solid {accent}; width: 6px; height: 6px; }}
    QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {accent}; }}
    QCheckBox::indicator:unchecked:focus, QRadioButton::indicator:unchecked:focus {{
        border: 2px solid {text}; width: 12px; height: 12px; }}
    QCheckBox::indicator:checked:focus {{
        border: 2px solid {text}; border-radius: 3px; padding: 1px; width: 10px; height: 10px;
        background-clip: content; }}
    QRadioButton::indicator:checked:focus {{
        border: 2px solid {text}; width: 12px; height: 12px;
        background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0.24 {on_accent},
            stop: 0.29 {accent}, stop: 0.58 {accent}, stop: 0.64 {surface}); }}
    QComboBoxPrivateContainer {{ background: {surface}; border: 1px solid {border}; }}
    QComboBox QAbstractItemView {{
        background: {surface}; color: {text}; border: none; outline: none;
        selection-background-color: {accent_tint}; selection-color: {text}; }}
    QCalendarWidget QAbstractItemView {{
        background: {surface}; border: none; selection-background-color: {surface}; }}
    QCalendarWidget QToolButton {{ color: {text}; background: transparent; border: none; padding: 4px 8px; }}
    QCalendarWidget QToolButton::menu-indicator {{ image: none; width: 0; }}
    QCalendarWidget #qt_calendar_navigationbar {{ background: {surface}; }}
    #qt_datetimedit_calendar {{ background: {surface}; border: 1px solid {border}; }}
    QMenu {{
        background: {surface}; color: {text}; border: 1px solid {border}; padding: 5px; menu-scrollable: 1; }}
    QMenu::item {{ padding: 5px 26px 5px 12px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {accent_tint}; color: {text}; }}
    QMenu::item:disabled {{ color: {muted}; }}
    QMenu::separator {{ height: 1px; background: {border}; margin: 5px 8px; }}
    QMenuBar {{ background: {surface}; color: {text}; border-bottom: 1px solid {border}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 5px; }}
    QMenuBar::item:selected {{ background: {accent_tint}; }}
    QProgressBar {{ background: {border}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
    QScrollArea {{ border: none; background: transparent; }}
    QScrollArea:focus {{ border: 1px solid {accent}; border-radius: 6px; }}
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
    QFrame[look="heads end"] {{ background: {surface}; border: none; border-bottom: 1px solid {border}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {edge}; border-radius: 3px; min-height: 28px; min-width: 28px; margin: 2px; }}
    QScrollBar::handle:hover {{ background: {muted}; }}
    QListView[look="cards"] QScrollBar::handle:vertical {{ background: {border}; border-radius: 2px;
        margin: 2px 5px 2px 1px; }}
    QListView[look="cards"] QScrollBar::handle:vertical:hover {{ background: {muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSplitter::handle {{ background: {border}; }}
"""
_HIGH_CONTRAST = """
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDateTimeEdit {{
        placeholder-text-color: {faint}; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QDateTimeEdit:disabled,
    QTimeEdit:disabled, QSpinBox:disabled {{ color: {faint}; border: 1px dashed {faint}; }}
    QSpinBox QLineEdit:disabled, QTimeEdit QLineEdit:disabled, QDateEdit QLineEdit:disabled,
    QDateTimeEdit QLineEdit:disabled, QComboBox QLineEdit:disabled, QPlainTextEdit[look="inline"]:disabled {{
        border: none; }}
    QPushButton:focus, QToolButton[look="button"]:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
    QToolButton[look="button"][narrow="true"]:focus {{ padding: 5px 8px; }}
    QPushButton[look="primary"]:focus {{ border: 2px solid {text}; }}
    QPushButton[look="danger"]:focus {{ border: 2px solid {danger}; }}
    QPushButton:disabled, QPushButton[look="primary"]:disabled, QPushButton[look="danger"]:disabled,
    QToolButton[look="button"]:disabled {{
        background: {surface}; color: {faint}; border: 1px dashed {faint}; }}
    QPushButton[look="pill"]:focus {{ padding: 3px 11px; }}
    QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus {{
        border: 2px solid {accent}; padding: 3px 7px; }}
    QPushButton[look="link"] {{ text-decoration: underline; border: 2px solid transparent; padding: 0; }}
    QPushButton[look="link"]:focus {{ border: 2px solid {accent}; }}
    QPushButton[look="pill"]:checked {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; }}
    QPushButton[look="pill"]:checked:focus {{ border: 2px solid {text}; padding: 3px 11px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus,
    QSpinBox:focus, QDateTimeEdit:focus {{ border: 2px solid {accent}; padding: 6px 9px; }}
    QComboBox:!editable:focus {{ padding-left: 11px; }}
    QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus, QDateTimeEdit:focus {{ padding-top: 5px; padding-bottom: 4px; }}
    QTextEdit[look="reading"]:focus, QPlainTextEdit[look="reading"]:focus, QScrollArea:focus {{
        border: 2px solid {accent}; }}
    QSpinBox QLineEdit:focus {{ border: none; padding: 0 0 0 10px; }}
    QTimeEdit QLineEdit:focus, QDateEdit QLineEdit:focus, QDateTimeEdit QLineEdit:focus {{
        border: none; padding: 0; }}
    QPlainTextEdit[look="inline"]:focus {{ border: none; border-bottom: 2px solid {accent}; padding: 2px 0 1px 0; }}
    QCheckBox::indicator:unchecked:focus, QRadioButton::indicator:unchecked:focus {{
        border: 2px solid {accent}; width: 12px; height: 12px; }}
    QListView[look="list"]::indicator:checked {{ border: 1px solid {on_accent}; }}
    QPushButton[look="quiet"]:disabled, QToolButton[look="quiet"]:disabled {{ border: 1px solid transparent; }}
    QCheckBox:focus, QRadioButton:focus {{ text-decoration: underline; }}
    QFrame[look="card"][chosen="true"] {{ border: 2px solid {accent}; }}
    QFrame[look="card"][amiss="true"] {{ border: 2px solid {amiss}; }}
    QProgressBar {{ background: {surface}; border: 1px solid {edge}; border-radius: 4px; max-height: 8px; }}
    QLabel[look="caution"] {{ border: 1px solid {due}; }}
    QComboBox QAbstractItemView {{ selection-background-color: {accent}; selection-color: {on_accent}; }}
    QMenu::item:selected, QMenuBar::item:selected {{ background: {accent}; color: {on_accent}; }}
    QMenu::item:disabled {{ color: {faint}; }}
    QListView[look="list"]::item:selected {{ background: {accent}; color: {on_accent}; }}
    QListView[look="list"]:focus {{ border: 2px solid {accent}; padding: 3px; }}
"""

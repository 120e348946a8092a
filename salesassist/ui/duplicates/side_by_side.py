"""The records of one person side by side: where they differ a value is chosen, everything else is put together."""

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact import Contact
from salesassist.domain.status import Status
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.breaks import breakable
from salesassist.ui.duplicates.rows import Row, open_steps, rows_of
from salesassist.ui.theme import Theme

_COLUMN, _NARROW = 150, 122  # the least width of one of two records, and of one of several
_MOST = 8  # values shown of one field


class SideBySide(QScrollArea):
    """Compares contacts. `changed` when the user chose a value, or left somebody out."""

    changed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.contacts: list[Contact] = []
        self._left_out: set[str] = set()
        self._picked: dict[str, Any] = {}
        self._after: dict[str, QLabel] = {}
        self._groups: list[QButtonGroup] = []
        self.setWidgetResizable(True)
        self.setCornerWidget(QWidget())
        self.setAccessibleName(self.tr("Records side by side"))
        theme.changed.connect(self._build)

    def show_contacts(self, uids: Sequence[str]) -> None:
        """Compare these contacts, with nothing chosen yet."""
        found = self._session.contacts_of(uids)
        same = [it.uid for it in self.contacts] == [it.uid for it in found]
        self.contacts = found
        if not same:
            self._left_out.clear()
            self._picked.clear()
            self.verticalScrollBar().setValue(0)
        self._build()

    @property
    def included(self) -> list[Contact]:
        """The contacts that will be merged; the first one stays."""
        return [contact for contact in self.contacts if contact.uid not in self._left_out]

    @property
    def picked(self) -> dict[str, Any]:
        """The values chosen so far, by field."""
        asked = self._session.alternatives(self.included)
        return {field: value for field, value in self._picked.items() if value in asked.get(field, ())}

    def explanation(self) -> str:
        """What becomes of what does not fit into one record."""
        if len(self.included) < 2:
            return self.tr("Choose at least two records.")
        made = self._session.merge_preview(self.included, self.picked)
        said = []
        if made.unchosen:
            one = self.tr("The value you did not choose is kept in the notes.")
            several = self.tr("The %n values you did not choose are kept in the notes.", "", len(made.unchosen))
            said.append(one if len(made.unchosen) == 1 else several)
        if made.introducers:
            names = ", ".join(self._session.name_of(uid) for uid in made.introducers)
            said.append(self.tr("Also introduced by {names}: kept as a relation.").format(names=names))
        steps = open_steps(self._session, self.included)
        if len(steps) > 1:
            said.append(self.tr("%n open next steps stay, none is closed.", "", len(steps)))
        if self.included and made.contact.do_not_contact and not all(c.do_not_contact for c in self.included):
            said.append(self.tr("“Do not contact” stays."))
        return " ".join(said)

    # --- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty("look", "bare")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        self._after, self._groups = {}, []
        if self.contacts:
            self._fill(grid)
        former = self.takeWidget()
        if former is not None:
            former.deleteLater()  # a box in it may be what asked for this
        self.setWidget(inside)

    def _fill(self, grid: QGridLayout) -> None:
        included = self.included or self.contacts[:1]
        asked = self._session.alternatives(included)
        chosen = self._session.first_choice(included) | self.picked
        merged = self._session.merge_preview(included, self.picked).contact
        last = len(self.contacts) + 1
        width = round((_COLUMN if len(self.contacts) < 3 else _NARROW) * self._theme.scale)
        for column, contact in enumerate(self.contacts, 1):
            grid.addWidget(self._head(contact), 0, column)
            grid.setColumnMinimumWidth(column, width)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._heading(self.tr("After merging"), ""), 0, last)
        grid.setColumnMinimumWidth(last, width)
        grid.setColumnStretch(last, 1)
        for number, row in enumerate(rows_of(self._session, self.contacts, merged, tuple(asked))):
            place = 2 * number + 2
            line = QFrame()
            line.setProperty("look", "line")
            grid.addWidget(line, place - 1, 0, 1, last + 1)
            differs = row.field in asked
            grid.addWidget(self._title(row.title, differs), place, 0)
            if differs:
                self._add_choices(grid, place, row, chosen.get(row.field))
            else:
                for column, texts in enumerate(row.values, 1):
                    out = self.contacts[column - 1].uid in self._left_out
                    grid.addWidget(self._text(texts, muted=out), place, column)
            after = self._text(self._after_of(row))
            after.setAccessibleName(self.tr("{field} after merging").format(field=row.title))
            self._after[row.field] = after
            grid.addWidget(after, place, last)
        grid.setRowStretch(grid.rowCount(), 1)

    def _after_of(self, row: Row) -> tuple[str, ...]:
        """What is left of a row, where somebody was left out: what belongs to them stays theirs."""
        if row.field not in ("steps", "deals", "promises", "relations") or not self._left_out:
            return row.after
        kept = zip(self.contacts, row.values, strict=True)
        return tuple(dict.fromkeys(text for it, texts in kept if it.uid not in self._left_out for text in texts))

    def _add_choices(self, grid: QGridLayout, place: int, row: Row, chosen: Any) -> None:
        group = QButtonGroup(self)
        self._groups.append(group)
        taken = False
        for column, (contact, value) in enumerate(zip(self.contacts, row.choices, strict=True), 1):
            if value is None or contact.uid in self._left_out:
                grid.addWidget(self._text(row.values[column - 1], muted=True), place, column)
                continue
            text = row.values[column - 1][0] if row.values[column - 1] else str(value)
            button = QRadioButton()
            button.setAccessibleName(
                self.tr("{field}: {value}, of {name}").format(field=row.title, value=text, name=contact.name)
            )
            button.setChecked(value == chosen and not taken)
            taken = taken or value == chosen
            button.toggled.connect(lambda on, field=row.field, value=value: self._pick(field, value) if on else None)
            group.addButton(button)
            grid.addWidget(_choice(button, self._text((text,))), place, column, Qt.AlignmentFlag.AlignTop)

    def _pick(self, field: str, value: Any) -> None:
        self._picked[field] = value
        merged = self._session.merge_preview(self.included, self.picked).contact
        for row in rows_of(self._session, self.contacts, merged, ()):
            if (label := self._after.get(row.field)) is not None:
                label.setText(_lines(self._after_of(row)))
        self.changed.emit()

    def _head(self, contact: Contact) -> QWidget:
        line = self._session.book.get(contact.uid)
        touched = words.ago(line.last_touch if line else None, self._session.now())
        below = self.tr("Last touch: {ago}").format(ago=touched)
        if contact.added_at is not None:
            day = words.short_date(self._session.now().day_of(contact.added_at))
            below = self.tr("Added {day}").format(day=day) + "\n" + below
        if len(self.contacts) < 3:
            return self._heading(contact.name, below)
        box = QCheckBox()
        box.setProperty("uid", contact.uid)
        box.setAccessibleName(self.tr("Merge {name} too").format(name=contact.name))
        box.setChecked(contact.uid not in self._left_out)
        box.toggled.connect(lambda on, uid=contact.uid: self._include(uid, on))
        name = self._text((contact.name,))
        name.setFont(self._theme.font(weight=QFont.Weight.DemiBold))
        return self._heading(_choice(box, name), below)

    def _include(self, uid: str, on: bool) -> None:
        (self._left_out.discard if on else self._left_out.add)(uid)
        self._build()
        boxes = (it for it in self.findChildren(QCheckBox) if it.property("uid") == uid)
        next(boxes).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _heading(self, title: str | QWidget, below: str) -> QWidget:
        if isinstance(title, str):
            label = QLabel(title)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFont(self._theme.font(weight=QFont.Weight.DemiBold))
            title = label
        small = QLabel(below)
        small.setTextFormat(Qt.TextFormat.PlainText)
        small.setWordWrap(True)
        small.setProperty("look", "muted")
        small.setFont(self._theme.font(size=0.9))
        head = QWidget()
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setSpacing(2)
        layout.addWidget(title)
        layout.addWidget(small)
        layout.addStretch()
        return head

    def _title(self, text: str, differs: bool) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.RichText)
        mark = ""
        if differs:
            colour = self._theme.colours.tone(Status.DUE).text.name()
            mark = f'<br><span style="color:{colour}">≠ {escape(self.tr("differs"))}</span>'
        label.setText(f"{escape(text)}{mark}")
        label.setProperty("look", "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return label

    def _text(self, texts: Sequence[str], *, muted: bool = False) -> QLabel:
        label = QLabel(_lines(texts))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if muted or not texts:
            label.setProperty("look", "muted")
        return label


class _Choice(QWidget):
    """A radio button or box beside a text of any length; a click on the text is one on the button."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__()
        self._button = button

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._button.setFocus(Qt.FocusReason.MouseFocusReason)
        self._button.click()


def _choice(button: QAbstractButton, text: QLabel) -> QWidget:
    cell = _Choice(button)
    layout = QHBoxLayout(cell)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)  # the button has some of its own
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(text, 1)
    return cell


def _lines(texts: Sequence[str]) -> str:
    shown = "\n".join(map(breakable, texts[:_MOST]))
    if len(texts) > _MOST:
        shown += f"\n… +{len(texts) - _MOST}"
    return shown or "—"

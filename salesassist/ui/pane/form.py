"""A contact's record, edited in place of the call sheet."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.phone import e164
from salesassist.domain.text import one_line
from salesassist.frozen import replace
from salesassist.ui import words
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.people import AsTyped
from salesassist.ui.theme import Theme
from salesassist.ui.wrapping_row import WrappingRow

_HOURS = re.compile(r"([01]?\d|2[0-3]):?([0-5]\d)?\s*(?:-|–|to)\s*([01]?\d|2[0-3]):?([0-5]\d)?")

_LEAST, _MOST, _AROUND = 110, 230, 26  # pixels: of a value's field, and what it takes around the text
_USUAL = 17  # pixels that a line of the usual letters is high
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _is_save(event: QKeyEvent) -> bool:
    """Ctrl+Enter, from wherever in the form."""
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class ContactForm(QWidget):
    """Edits one contact. `saved` carries the whole contact as the user wants it; nothing is saved from here."""

    saved = Signal(object)  # Contact
    cancelled = Signal()

    def __init__(self, theme: Theme, region: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._region = theme, region
        self._contact = Contact("", "")
        self._heading = QLabel()
        self._heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self._name, self._organization, self._role = QLineEdit(), QLineEdit(), QLineEdit()
        self._phones = _Rows(self.tr("Phone"), self.tr("+49 30 901820"), self.tr("Add phone"))
        self._emails = _Rows(self.tr("E-mail"), "name@example.com", self.tr("Add e-mail"))
        self._tags = QLineEdit()
        self._tags.setPlaceholderText(self.tr("client, met at TechConf"))
        self._tier = QComboBox()
        for text, tier in (
            (self.tr("none"), None), (self.tr("A, weekly"), Tier.A), (self.tr("B, monthly"), Tier.B),
            (self.tr("C, quarterly"), Tier.C),
        ):  # fmt: skip
            self._tier.addItem(text, tier)
        self._zone = QLineEdit()
        self._zone.setPlaceholderText("Europe/Berlin")
        self._country, self._hours = QLineEdit(), QLineEdit()
        self._country.setPlaceholderText("DE")
        self._country.setMaxLength(2)
        self._hours.setPlaceholderText("09:00-11:00")
        self._how_met = QLineEdit()
        self._introducer = QLineEdit()
        self._introducer.setPlaceholderText(self.tr("a name from your contacts"))
        self._find: Callable[[str], Mapping[str, str]] = lambda _text: {}
        self._introducer_shown = ""
        self._shown: tuple[object, ...] = ()
        AsTyped(self._introducer, lambda text: list(self._find(text)))
        self._notes = QPlainTextEdit()
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(96)
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(4)
        for label, field in (
            (self.tr("&Name"), self._name), (self.tr("Or&ganisation"), self._organization),
            (self.tr("&Role"), self._role), (self.tr("Phones"), self._phones), (self.tr("E-mails"), self._emails),
            (self.tr("&Tags, with commas"), self._tags), (self.tr("T&ier"), self._tier),
            (self.tr("Time &zone"), self._zone), (self.tr("Co&untry, two letters"), self._country),
            (self.tr("&Best hours, in their zone"), self._hours), (self.tr("How &met"), self._how_met),
            (self.tr("Introduced b&y"), self._introducer), (self.tr("Note&s"), self._notes),
        ):  # fmt: skip
            above = QLabel(label)
            above.setBuddy(field)
            above.setContentsMargins(0, 0 if field is self._name else 8, 0, 0)  # nearer to its own field
            form.addRow(above, field)
            if not field.accessibleName():
                field.setAccessibleName(label.replace("&", ""))
        inside = QWidget()
        inside.setProperty("look", "bare")
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(20, 0, 16, 8)
        inner.addLayout(form)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Fields of the record"))
        save = QPushButton(self.tr("Save"))
        save.setProperty("look", "primary")
        save.setToolTip(self.tr("Ctrl+Enter"))
        save.clicked.connect(self._save)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        buttons = ButtonRow(save, cancel)
        buttons.setContentsMargins(20, 0, 20, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 20, 0, 16)
        layout.setSpacing(10)
        heading = QHBoxLayout()
        heading.setContentsMargins(20, 0, 20, 0)
        heading.addWidget(self._heading)
        layout.addLayout(heading)
        layout.addWidget(scroll, 1)
        trouble = QHBoxLayout()
        trouble.setContentsMargins(20, 0, 20, 0)
        trouble.addWidget(self._trouble)
        layout.addLayout(trouble)
        layout.addLayout(buttons)

    def show_contact(self, contact: Contact, find: Callable[[str], Mapping[str, str]], introducer: str) -> None:
        """Fill the form. `find` tells the names like a text of who may have introduced them, with their uids."""
        self._contact = contact
        self._find = find
        self._heading.setText(self.tr("Edit contact") if contact.uid else self.tr("New contact"))
        self._name.setText(contact.name)
        self._organization.setText(contact.organization)
        self._role.setText(contact.role)
        self._phones.show_values([(phone.number, phone.label) for phone in contact.phones])
        self._emails.show_values([(email.address, email.label) for email in contact.emails])
        self._tags.setText(", ".join(contact.tags))
        self._tier.setCurrentIndex(self._tier.findData(contact.tier))
        self._zone.setText(contact.time_zone)
        if self._zone.completer() is None:  # reading the zones takes a while, which the start need not wait for
            zones = QCompleter(_zones(), self)
            zones.setFilterMode(Qt.MatchFlag.MatchContains)
            zones.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._zone.setCompleter(zones)
        self._country.setText(contact.country)
        self._hours.setText(contact.best_hours)
        self._how_met.setText(contact.how_met)
        self._introducer.setText(introducer)
        self._introducer_shown = introducer
        self._notes.setPlainText(contact.notes)
        self._trouble.hide()
        self._shown = self._written()
        self._name.setFocus()
        self._name.selectAll()

    def written(self) -> dict[str, Any]:
        """What stands in the fields, as `put_back` takes it."""
        return {
            "lines": [line.text() for line in self._lines()], "notes": self._notes.toPlainText(),
            "tier": self._tier.currentData(), "phones": self._phones.values(), "emails": self._emails.values(),
        }  # fmt: skip

    def put_back(self, fields: Mapping[str, Any]) -> None:
        """Fill the fields with what stood in them. What cannot be understood is passed over."""
        for line, text in zip(self._lines(), fields.get("lines") or (), strict=False):
            line.setText(str(text))
        self._notes.setPlainText(str(fields.get("notes") or ""))
        self._tier.setCurrentIndex(max(0, self._tier.findData(fields.get("tier"))))
        for rows, kind in ((self._phones, "phones"), (self._emails, "emails")):
            rows.show_values([(str(row[0]), str(row[1])) for row in fields.get(kind) or () if len(row) == 2])
        self._name.setFocus()

    def focus_phones(self) -> None:
        """Ready for the first number."""
        self._phones.focus_first()

    @property
    def touched(self) -> bool:
        """Whether the user has changed anything."""
        return self._written() != self._shown

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self._name, self._organization, self._role, self._tags, self._zone, self._country, self._hours,
                self._how_met, self._introducer)  # fmt: skip

    def _written(self) -> tuple[object, ...]:
        texts = [line.text() for line in self._lines()]
        texts.append(self._notes.toPlainText())
        return *texts, self._tier.currentIndex(), self._phones.values(), self._emails.values()

    def event(self, event: QEvent) -> bool:
        # no shortcut of its own: the window's, which starts a calling session, has the same keys, and of two none acts
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_save(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in _ENTER:
            chosen = self.focusWidget()
            if isinstance(chosen, QAbstractButton) and not _is_save(event):  # Enter on a button presses it
                chosen.click()
            else:
                self._save()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        contact = self._edited()
        if contact is not None:
            self.saved.emit(contact)

    def _edited(self) -> Contact | None:
        name = one_line(self._name.text())
        organization = one_line(self._organization.text())
        if not name and not organization:
            self._refuse(self.tr("Give the contact a name, or at least an organisation."), self._name)
            return None
        zone = self._zone.text().strip()
        if zone and zone not in _zones():
            self._refuse(self.tr("“{text}” is not a time zone; Europe/Berlin is one.").format(text=zone), self._zone)
            return None
        hours = _hours(self._hours.text())
        if hours is None:
            self._refuse(self.tr("Best hours look like 09:00-11:00."), self._hours)
            return None
        introducer = self._introducer.text().strip()
        introduced_by = self._find(introducer).get(introducer)
        if introducer == self._introducer_shown:  # left alone: two people may have this name, or they are in the trash
            introduced_by = self._contact.introduced_by
        elif introducer and introduced_by is None:
            self._refuse(
                self.tr("“{name}” is not among your contacts; add them first, or leave this empty.").format(
                    name=introducer
                ),
                self._introducer,
            )
            return None
        for address, _label in self._emails.values():
            if "@" not in address:
                self._refuse(self.tr("“{text}” is not an e-mail address.").format(text=address), self._emails)
                return None
        old, region = self._contact, self._region()
        country = self._country.text().strip().upper()
        known = {phone.number: phone for phone in old.phones}
        phones = tuple(
            replace(known[number], label=label)
            if number in known and known[number].e164
            else Phone(number, label, e164(number, country or region))
            for number, label in self._phones.values()
        )
        if name != old.name:  # its parts no longer make this name
            old = replace(old, given="", family="", middle="", prefix="", suffix="")
        return replace(
            old, name=name or organization, organization=organization, role=one_line(self._role.text()), phones=phones,
            emails=tuple(Email(address, label) for address, label in self._emails.values()),
            tags=tuple(dict.fromkeys(tag for t in self._tags.text().split(",") if (tag := one_line(t)))),
            tier=self._tier.currentData(), time_zone=zone, country=country, best_hours=hours,
            how_met=self._how_met.text().strip(), introduced_by=introduced_by,
            notes=self._notes.toPlainText().strip(),
        )  # fmt: skip

    def _refuse(self, text: str, field: QWidget) -> None:
        self._trouble.setText(text)
        self._trouble.show()
        field.setFocus()


@cache
def _zones() -> list[str]:
    return sorted(available_timezones())


def _hours(text: str) -> str | None:
    """ "HH:MM-HH:MM" from what was typed; "" for nothing, None for nonsense."""
    text = text.strip()
    if not text:
        return ""
    found = _HOURS.fullmatch(text)
    if found is None:
        return None
    first, first_minute, last, last_minute = found.groups()
    start, end = f"{int(first):02}:{first_minute or '00'}", f"{int(last):02}:{last_minute or '00'}"
    return f"{start}-{end}" if start < end else None


class _Rows(QWidget):
    """Several values of one kind, each with a label; an empty one is left out."""

    def __init__(self, name: str, placeholder: str, add: str) -> None:
        super().__init__()
        self._name, self._placeholder = name, placeholder
        self._rows: list[tuple[QLineEdit, QLineEdit, QWidget]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(5)
        self._more = QPushButton(f"+ {add}")
        self._more.setProperty("look", "link")
        self._more.clicked.connect(lambda: self._add("", "").setFocus())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._list)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_values(self, values: list[tuple[str, str]]) -> None:
        for *_fields, row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows.clear()
        for value, label in values or [("", "")]:
            self._add(value, label)

    def focus_first(self) -> None:
        self._rows[0][0].setFocus() if self._rows else self._more.setFocus()

    def _add(self, value: str, label: str) -> QLineEdit:
        row = WrappingRow(5)
        shown = words.label_word(label)
        field, kind, remove = QLineEdit(value), QLineEdit(shown), QToolButton()
        if shown != label:
            kind.setProperty("kept", (shown, label))
        field.setPlaceholderText(self._placeholder)
        field.setAccessibleName(self._name)
        kind.setPlaceholderText(self.tr("work"))
        kind.setAccessibleName(self.tr("{what}, label").format(what=self._name))
        kind.setFixedWidth(max(84, kind.fontMetrics().horizontalAdvance("mmmmm") + _AROUND))
        remove.setText("×")
        remove.setProperty("look", "quiet")
        remove.setAccessibleName(self.tr("Remove {what}").format(what=self._name))
        remove.setToolTip(remove.accessibleName())
        for line in (field, kind):
            line.setCursorPosition(0)  # of what is too long, its beginning
        entry = (field, kind, row)
        remove.clicked.connect(lambda: self._remove(entry))
        needed = field.fontMetrics().horizontalAdvance(value) + _AROUND
        grown = max(1.0, field.fontMetrics().height() / _USUAL)  # with larger letters
        field.setMinimumWidth(max(_LEAST, min(needed, round(_MOST * grown))))  # else the label goes below
        row.add(field, grows=True)
        row.add(kind)
        row.add(remove)
        self._list.addWidget(row)
        stops = [self._more, field, kind, remove, self._more]  # Tab comes to the row before the button that adds one
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._rows.append(entry)
        return field

    def _remove(self, entry: tuple[QLineEdit, QLineEdit, QWidget]) -> None:
        self._rows.remove(entry)
        self._list.removeWidget(entry[2])
        entry[2].deleteLater()

    def values(self) -> list[tuple[str, str]]:
        return [
            (value, _label(kind)) for field, kind, _row in self._rows if (value := one_line(field.text()))
        ]


def _label(kind: QLineEdit) -> str:
    """What was typed as a label; the one that is kept where it was left as it is shown."""
    shown, kept = kind.property("kept") or ("", "")
    text = one_line(kind.text())
    return kept if text == shown else text

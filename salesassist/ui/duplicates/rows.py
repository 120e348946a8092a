"""What the records of one person are compared by: a row for each field, and for all that belongs to them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.times import Now
from salesassist.frozen import dataclass
from salesassist.session import Session
from salesassist.session.merging import field_title
from salesassist.ui import words

_SINGLE = (
    "name", "nickname", "organization", "department", "role", "birthday", "tier", "time_zone", "country", "best_hours",
    "how_met", "introduced_by", "resting_until",
)  # fmt: skip
_LONGEST = 240  # characters of one value


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the comparison. `values` has the texts of each record, `after` those of the merged one; `choices` the
    value of each record that can be chosen (None: blank there), empty where there is nothing to choose."""

    field: str
    title: str
    values: tuple[tuple[str, ...], ...]
    after: tuple[str, ...]
    choices: tuple[Any, ...] = ()


def rows_of(session: Session, contacts: Sequence[Contact], merged: Contact, asked: Sequence[str]) -> list[Row]:
    """The rows in which anybody has anything. `asked` are the fields of which a value is to be chosen."""
    rows = []
    for field in _SINGLE:
        texts = [_single(session, field, getattr(contact, field)) for contact in contacts]
        choices = tuple(getattr(contact, field) or None for contact in contacts) if field in asked else ()
        after = _single(session, field, getattr(merged, field))
        rows.append(Row(field, field_title(field), tuple(map(_as_list, texts)), _as_list(after), choices))
    for field, title, several in _several():
        rows.append(Row(field, title, tuple(several(contact) for contact in contacts), several(merged)))
    rows[len(_SINGLE) :] = [*rows[len(_SINGLE) :], *_belongings(session, contacts)]
    notes = tuple(_as_list(words.clipped(contact.notes, _LONGEST)) for contact in contacts)
    after = words.clipped(merged.notes, 2 * _LONGEST)
    rows.append(Row("notes", QCoreApplication.translate("SideBySide", "Notes"), notes, _as_list(after)))
    return [row for row in rows if any(row.values) or row.after]


def open_steps(session: Session, contacts: Sequence[Contact]) -> list[FollowUp]:
    """The open follow-ups of all of them."""
    sheets = [session.sheet(contact.uid) for contact in contacts]
    return [step for sheet in sheets if sheet is not None for step in sheet.follow_ups]


def _as_list(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _single(session: Session, field: str, value: Any) -> str:
    if not value:
        return ""
    if field == "introduced_by":
        return session.name_of(value)
    if field == "resting_until":
        return words.short_date(value)
    if field == "birthday":
        return words.birthday_text(value)
    return words.clipped(str(value), _LONGEST)


def _several() -> list[tuple[str, str, Callable[[Contact], tuple[str, ...]]]]:
    translate = QCoreApplication.translate

    def labelled(text: str, label: str) -> str:
        return f"{text} ({words.label_word(label)})" if label else text

    return [
        ("phones", translate("SideBySide", "Phones"), lambda c: tuple(labelled(p.number, p.label) for p in c.phones)),
        ("emails", translate("SideBySide", "E-mails"), lambda c: tuple(labelled(e.address, e.label) for e in c.emails)),
        ("addresses", translate("SideBySide", "Addresses"), lambda c: tuple(a.one_line() for a in c.addresses)),
        ("web", translate("SideBySide", "Web"), lambda c: c.web),
        ("tags", translate("SideBySide", "Tags"), lambda c: _as_list(", ".join(c.tags))),
        ("do_not_contact", translate("SideBySide", "Do not contact"),
         lambda c: (translate("SideBySide", "yes"),) if c.do_not_contact else ()),
    ]  # fmt: skip


def _belongings(session: Session, contacts: Sequence[Contact]) -> list[Row]:
    """What is handed on: plans, history, deals, relations."""
    translate, now = QCoreApplication.translate, session.now()
    sheets = [session.sheet(contact.uid) for contact in contacts]
    steps = tuple(
        tuple(f"{step.purpose} ({words.due_text(step.due, now)})" for step in sheet.follow_ups) if sheet else ()
        for sheet in sheets
    )
    deals = tuple(tuple(deal.title for deal in sheet.deals) if sheet else () for sheet in sheets)
    counts = [len(sheet.history) if sheet else 0 for sheet in sheets]
    history = tuple(_history(sheet.history, now) if sheet else () for sheet in sheets)
    total = sum(counts)
    one, several = translate("SideBySide", "one entry"), translate("SideBySide", "all %n entries", "", total)
    together = (one if total == 1 else several,) if total else ()
    promises = tuple(tuple(it.words for it in sheet.promises) if sheet else () for sheet in sheets)
    links = [session.links(contact.uid) for contact in contacts]
    uids = {contact.uid for contact in contacts}
    names = tuple(
        tuple(dict.fromkeys(
            session.name_of(end) for it in found for end in (it.source, it.target) if end not in uids
        ))
        for found in links
    )  # fmt: skip
    return [
        Row("steps", translate("SideBySide", "Next steps"), steps, _together(steps)),
        Row("deals", translate("SideBySide", "Deals"), deals, _together(deals)),
        Row("promises", translate("SideBySide", "Promises"), promises, _together(promises)),
        Row("relations", translate("SideBySide", "Relations"), names, tuple(dict.fromkeys(_together(names)))),
        Row("history", translate("SideBySide", "History"), history, together),
    ]


def _history(entries: Sequence[Interaction], now: Now) -> tuple[str, ...]:
    if not entries:
        return ()
    translate, ago = QCoreApplication.translate, words.ago(entries[0].at, now)
    if len(entries) == 1:
        return (translate("SideBySide", "one entry, {ago}").format(ago=ago),)
    return (translate("SideBySide", "%n entries, the last {ago}", "", len(entries)).format(ago=ago),)


def _together(values: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(text for texts in values for text in texts)

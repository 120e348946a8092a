"""The follow-up status of a contact: one of five, derived from its open follow-ups and the moment."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Due, FollowUp
from salesassist.domain.times import Now


class Status(StrEnum):
    """In this order of urgency. Derived at every look, never stored."""

    OVERDUE = "overdue"
    DUE = "due"
    NONE = "none"
    SCHEDULED = "scheduled"
    RESTING = "resting"


def due_status(due: Due, now: Now) -> Status:
    """Overdue, due or scheduled, for one open follow-up."""
    if due.at is None:  # `overdue_at` says the same, but a list may have a thousand rows
        return Status.OVERDUE if due.day < now.today else Status.DUE if due.day == now.today else Status.SCHEDULED
    if due.overdue_at(now).timestamp() <= now.epoch:  # as instants: in one zone, datetimes compare by what clocks show
        return Status.OVERDUE
    return Status.DUE if due.user_day(now) <= now.today else Status.SCHEDULED


def most_urgent(follow_ups: Iterable[FollowUp], now: Now) -> FollowUp | None:
    """The open follow-up that is, or will be, overdue first: the contact's next step."""
    return min(
        (f for f in follow_ups if f.is_open),
        key=lambda f: (f.due.overdue_at(now).timestamp(), not f.promised, f.uid),
        default=None,
    )


def status_from(due: Due | None, resting_until: date | None, do_not_contact: bool, now: Now) -> Status:
    """The status of a contact whose next step is due at `due` (None: no open follow-up)."""
    if do_not_contact:
        return Status.RESTING
    if due is not None and (status := due_status(due, now)) is not Status.SCHEDULED:
        return status
    rest = resting_until
    if rest is not None and rest > now.today and (due is None or due.user_day(now) >= rest):
        return Status.RESTING
    return Status.NONE if due is None else Status.SCHEDULED


def status_of(contact: Contact, follow_ups: Iterable[FollowUp], now: Now) -> Status:
    """The status of a contact with these follow-ups, at this moment."""
    next_step = most_urgent(follow_ups, now)
    return status_from(next_step.due if next_step else None, contact.resting_until, contact.do_not_contact, now)

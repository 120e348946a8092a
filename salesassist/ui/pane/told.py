"""What the call sheet and the calling session say of a contact and its step in the same words."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Channel, FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.times import Now
from salesassist.session import Sheet
from salesassist.ui import words


def about_text(contact: Contact, now: Now) -> str:
    """Role and organisation; the place and the time there; a rest: a line each, where there is something to say."""
    place = contact.addresses[0].city if contact.addresses else ""
    rest = ""
    if contact.resting_until is not None and contact.resting_until > now.today:
        rest = QCoreApplication.translate("CallSheet", "resting {until}").format(
            until=words.rest_text(contact.resting_until, now)
        )
        rest += f": {contact.resting_reason}" if contact.resting_reason else ""
    who = " · ".join(words.clipped(part) for part in (contact.role, contact.organization) if part)
    return "\n".join(part for part in (who, ", ".join(filter(None, (place, _local_time(contact, now)))), rest) if part)


def _local_time(contact: Contact, now: Now) -> str:
    if not contact.time_zone:
        return ""
    try:
        there = now.at.astimezone(ZoneInfo(contact.time_zone))
    except (ValueError, OSError, ZoneInfoNotFoundError):  # an imported zone may be one that nobody knows
        return ""
    return QCoreApplication.translate("CallSheet", "{time} there").format(time=words.clock_time(there))


def why_heading(channel: Channel) -> str:
    """What stands over the purpose of a step by this channel."""
    if channel is Channel.CALL:
        return QCoreApplication.translate("CallSheet", "Why you are calling")
    if channel is Channel.MEETING:
        return QCoreApplication.translate("CallSheet", "Why you are meeting")
    return QCoreApplication.translate("CallSheet", "Why you are writing")


def waiting_heading(channel: Channel) -> str:
    """What stands over the money that waits for a step by this channel."""
    if channel is Channel.CALL:
        return QCoreApplication.translate("CallSheet", "Waiting on this call")
    if channel is Channel.MEETING:
        return QCoreApplication.translate("CallSheet", "Waiting on this meeting")
    return QCoreApplication.translate("CallSheet", "Waiting on this message")


def when_text(step: FollowUp, sheet: Sheet, now: Now, *, others: bool = True) -> str:
    """When a step is due, and what else there is to know about it: the try, the rule, their best hours; and which
    `others` are planned."""
    due = words.due_text(step.due, now, inside=True)
    translate, best = QCoreApplication.translate, sheet.contact.best_hours
    parts = [
        translate("CallSheet", "Promised {due}").format(due=due) if step.promised
        else f"{words.channel_word(step.channel)}, {due}",
        translate("CallSheet", "try {number} of {tries}").format(number=step.attempt, tries=sheet.tries)
        if (step.attempt or 0) > 1 else "",
        step.rule,
        translate("CallSheet", "best {hours}").format(hours=best.replace("-", "–")) if best else "",
        _then_text([other for other in sheet.follow_ups if other.uid != step.uid], now) if others else "",
    ]  # fmt: skip
    return " · ".join(part for part in parts if part)


def _then_text(later: Sequence[FollowUp], now: Now) -> str:
    """What else is planned: the first of it by name, so that nobody plans it twice."""
    if not later:
        return ""
    first = {"purpose": words.clipped(later[0].purpose, 50), "due": words.due_text(later[0].due, now, inside=True)}
    text = QCoreApplication.translate("CallSheet", "then {purpose}, {due}").format_map(first)
    more = len(later) - 1
    return f"{text} {QCoreApplication.translate('CallSheet', 'and %n more', '', more)}" if more else text


def history_row(entry: Interaction, now: Now) -> tuple[str, str]:
    """One entry of the history: its day, and what happened."""
    return words.short_day(now.day_of(entry.at), now), words.clipped(words.entry_text(entry), 4000)

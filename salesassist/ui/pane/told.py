"""What the call sheet and the calling session say of a contact and its step in the same words."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import FollowUp
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


def when_text(step: FollowUp, sheet: Sheet, now: Now) -> str:
    """When a step is due, and what else there is to know about it: the try, the rule, their best hours."""
    due = words.due_text(step.due, now, inside=True)
    translate, more, best = QCoreApplication.translate, len(sheet.follow_ups) - 1, sheet.contact.best_hours
    parts = [
        translate("CallSheet", "Promised {due}").format(due=due) if step.promised
        else f"{words.channel_word(step.channel)}, {due}",
        translate("CallSheet", "try {number} of {tries}").format(number=step.attempt, tries=sheet.tries)
        if (step.attempt or 0) > 1 else "",
        step.rule,
        translate("CallSheet", "best {hours}").format(hours=best.replace("-", "–")) if best else "",
        translate("CallSheet", "one more step planned") if more == 1 else "",
        translate("CallSheet", "%n more steps planned", "", more) if more > 1 else "",
    ]  # fmt: skip
    return " · ".join(part for part in parts if part)


def history_line(entry: Interaction, now: Now) -> str:
    """One entry of the history with its day."""
    return f"{words.short_day(now.day_of(entry.at), now)} · {words.clipped(words.entry_text(entry), 4000)}"

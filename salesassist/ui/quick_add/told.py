"""What quick add says of a line: its parts in a word or two, what would be saved in one sentence, what is amiss."""

from PySide6.QtCore import QCoreApplication

from salesassist.domain.capture_reading import Assumed, Kind, Reading, Trouble
from salesassist.domain.draft import Draft
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.times import Now
from salesassist.ui import words


def who_text(reading: Reading) -> str:
    """Whom the line means."""
    if reading.contact is not None:
        return named(reading.contact.name, reading.contact.organization)
    if Trouble.UNKNOWN_NAME in reading.troubles:
        return QCoreApplication.translate("QuickAddTold", "New: {name}").format(name=named(reading.name, reading.firm))
    if Trouble.AMBIGUOUS_NAME in reading.troubles:
        return QCoreApplication.translate("QuickAddTold", "Which {name}?").format(name=reading.name)
    return QCoreApplication.translate("QuickAddTold", "Whom?")


def named(name: str, organization: str) -> str:
    return f"{name} ({organization})" if organization and organization != name else name


def when_text(reading: Reading, now: Now) -> str:
    if reading.due is None:
        return QCoreApplication.translate("QuickAddTold", "When?")
    return words.due_text(reading.due, now)


def sentence(reading: Reading, draft: Draft, now: Now) -> str:
    """What Enter saves."""
    if draft.new is not None:
        begin = QCoreApplication.translate("QuickAddTold", "Enter adds {name} and plans: {what}.")
        name = named(draft.name, draft.new.organization)
    else:
        begin = _plans(draft.step.channel)
        name = named(draft.name, reading.contact.organization if reading.contact else "")
    due = _due_inside(draft.step.due, now)
    if {Assumed.DAY, Assumed.AFTERNOON} & reading.assumed:
        due = QCoreApplication.translate("QuickAddTold", "{due} (assumed)").format(due=due)
    parts = [words.channel_inside(draft.step.channel), due] if draft.new is not None else [due]
    if Assumed.PURPOSE not in reading.assumed:
        parts.append(QCoreApplication.translate("QuickAddTold", "“{purpose}”").format(purpose=draft.step.purpose))
    if draft.step.promised:
        parts.append(QCoreApplication.translate("QuickAddTold", "promised"))
    if draft.step.my_task:
        parts.append(mine_text(draft.step.my_task))
    if draft.step.their_task:
        parts.append(theirs_text(draft.step.their_task))
    if draft.tier is not None:
        parts.append(QCoreApplication.translate("QuickAddTold", "tier {tier}").format(tier=draft.tier.value))
    parts += [f"#{tag}" for tag in draft.tags]
    if draft.worth is not None:
        text = QCoreApplication.translate("QuickAddTold", "new deal of {amount}")
        parts.append(text.format(amount=words.money(draft.worth)))
    if draft.new is not None:
        parts += [phone.number for phone in draft.new.phones] + [email.address for email in draft.new.emails]
    return begin.format(name=name, what=", ".join(parts))


def _plans(channel: Channel) -> str:
    """What Enter does with a contact that is known, with places for its name and the rest."""
    match channel:
        case Channel.CALL:
            return QCoreApplication.translate("QuickAddTold", "Enter plans a call with {name}: {what}.")
        case Channel.EMAIL:
            return QCoreApplication.translate("QuickAddTold", "Enter plans an e-mail to {name}: {what}.")
        case Channel.MESSAGE:
            return QCoreApplication.translate("QuickAddTold", "Enter plans a message to {name}: {what}.")
        case Channel.MEETING:
            return QCoreApplication.translate("QuickAddTold", "Enter plans a meeting with {name}: {what}.")
        case Channel.POST:
            return QCoreApplication.translate("QuickAddTold", "Enter plans something by post to {name}: {what}.")


def _due_inside(due: Due, now: Now) -> str:
    """When, within a sentence."""
    day = words.day_inside(due.user_day(now), now)
    time = words.due_time(due, now) if due.at is not None or due.part is not None else ""
    return f"{day}, {time}" if time else day


def mine_text(task: str) -> str:
    return QCoreApplication.translate("QuickAddTold", "I: {task}").format(task=task)


def theirs_text(task: str) -> str:
    return QCoreApplication.translate("QuickAddTold", "They: {task}").format(task=task)


def remarks(reading: Reading) -> list[str]:
    """What the user should know beside it: what was not read, and a name that is spelled otherwise."""
    told = []
    if Assumed.SPELLING in reading.assumed and reading.contact is not None:
        text = QCoreApplication.translate("QuickAddTold", "You wrote “{name}”.")
        told.append(text.format(name=reading.name))
    if Trouble.UNKNOWN_NAME in reading.troubles and reading.candidates:
        text = QCoreApplication.translate("QuickAddTold", "Or did you mean {names}?")
        told.append(text.format(names=", ".join(match.name for match in reading.candidates[:3])))
    if unread := reading.quoted(Kind.UNREAD):
        told.append(QCoreApplication.translate("QuickAddTold", "Not read: {words}.").format(words=unread))
    return told


def trouble(reading: Reading) -> str:
    """Why the line cannot be saved as it is; "" if it can."""
    match next((trouble for trouble in reading.troubles if trouble is not Trouble.UNKNOWN_NAME), None):
        case Trouble.NO_NAME:
            return QCoreApplication.translate("QuickAddTold", "Whom? Type a name from your contacts, or a new one.")
        case Trouble.AMBIGUOUS_NAME:
            names = ", ".join(named(match.name, match.organization) for match in reading.candidates[:6])
            text = QCoreApplication.translate("QuickAddTold", "“{name}” may be: {names}")
            return text.format(name=reading.name, names=names)
        case Trouble.BAD_DATE:
            text = QCoreApplication.translate(
                "QuickAddTold", "“{day}” is not a date that can be read. Write it as YYYY-MM-DD."
            )
            return text.format(day=reading.quoted(Kind.DAY))
        case Trouble.PAST_DATE:
            text = QCoreApplication.translate("QuickAddTold", "“{day}” is in the past.")
            return text.format(day=reading.quoted(Kind.DAY))
        case Trouble.TOO_LONG:
            return QCoreApplication.translate("QuickAddTold", "That is too long for one line.")
        case Trouble.BAD_TIME:
            return QCoreApplication.translate("QuickAddTold", "That time does not exist.")
        case _:
            return ""

"""Notes in words."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from salesassist.domain.follow_up import Channel, FollowUp
from salesassist.domain.reminder import Notice, Told
from salesassist.domain.times import Now
from salesassist.formats import day_pattern
from salesassist.reminders.delivery import PLYER, Delivery
from salesassist.reminders.telling import Item, Note, Telling, Why

LINES = 5
"""How many follow-ups a digest names; desktops cut longer notes off anyway."""
SEPARATOR = " · "


def note(telling: Telling, now: Now) -> Note:
    """What the user is to read."""
    if len(telling.items) == 1:
        return _one(telling.items[0], telling.notice, now)
    return _digest(telling.items, telling.notice, now)


def trial() -> Note:
    """What "Try it" sends."""
    title = QCoreApplication.translate("Notes", "This is how SalesAssist reminds you")
    body = QCoreApplication.translate("Notes", "You asked to see it; nothing is due. A click opens what waits for you.")
    return Note(title, body, (), may_snooze=False)


def trial_result(delivery: Delivery) -> str:
    """How "Try it" went: by which way, and whether that confirms it."""
    if delivery.held:
        return QCoreApplication.translate(
            "Notes",
            "The desktop is set to “do not disturb”: reminders wait in the window and in the tray until that ends.",
        )
    if delivery.told is None:
        return delivery.trouble
    if delivery.told is Told.CONFIRMED:
        text = QCoreApplication.translate("Notes", "Shown by {service}, which confirmed it.")
    elif delivery.by == PLYER:
        text = QCoreApplication.translate("Notes", "Sent through plyer, which cannot confirm that it was shown.")
    else:
        text = QCoreApplication.translate("Notes", "Sent to {service}, which has not confirmed it.")
    return text.format(service=delivery.by)


def _one(item: Item, notice: Notice, now: Now) -> Note:
    reminder = item.reminder
    follow_up = reminder.follow_up
    name = _line(reminder.name) or _line(reminder.organization)
    organization = _line(reminder.organization)
    if notice is Notice.AHEAD:
        when = _in_minutes(follow_up, now)
    elif notice is Notice.AGAIN:
        when = QCoreApplication.translate("Notes", "due {due}, still open").format(due=_due(follow_up, now))
    else:
        when = _when(item, now)
    parts = [organization if organization != name else "", when, _line(follow_up.purpose)]
    title = _title(follow_up.channel, follow_up.promised).format(name=name)
    text = SEPARATOR.join(filter(None, parts))
    may_snooze = notice is not Notice.AHEAD  # a snooze would carry the reminder past its time
    return Note(title, text, (follow_up.uid,), follow_up.contact, follow_up.promised, may_snooze)


def _in_minutes(follow_up: FollowUp, now: Now) -> str:
    assert follow_up.due.at is not None
    minutes = max(1, round((follow_up.due.at - now.at).total_seconds() / 60))
    if minutes == 1:
        text = QCoreApplication.translate("Notes", "{time}, in a minute")
    else:
        text = QCoreApplication.translate("Notes", "{time}, in %n minutes", "", minutes)
    return text.format(time=_due(follow_up, now))


def _title(channel: Channel, promised: bool) -> str:
    if promised:
        match channel:
            case Channel.CALL:
                return QCoreApplication.translate("Notes", "Call {name}, as promised")
            case Channel.EMAIL:
                return QCoreApplication.translate("Notes", "E-mail {name}, as promised")
            case Channel.MESSAGE:
                return QCoreApplication.translate("Notes", "Message {name}, as promised")
            case Channel.MEETING:
                return QCoreApplication.translate("Notes", "Meet {name}, as promised")
            case Channel.POST:
                return QCoreApplication.translate("Notes", "Post to {name}, as promised")
    match channel:
        case Channel.CALL:
            return QCoreApplication.translate("Notes", "Call {name}")
        case Channel.EMAIL:
            return QCoreApplication.translate("Notes", "E-mail {name}")
        case Channel.MESSAGE:
            return QCoreApplication.translate("Notes", "Message {name}")
        case Channel.MEETING:
            return QCoreApplication.translate("Notes", "Meet {name}")
        case Channel.POST:
            return QCoreApplication.translate("Notes", "Post to {name}")


def _digest(items: tuple[Item, ...], notice: Notice, now: Now) -> Note:
    count = len(items)
    promised = sum(item.reminder.follow_up.promised for item in items)
    if notice is Notice.AHEAD:
        title = QCoreApplication.translate("Notes", "%n follow-ups are due soon", "", count)
    elif notice is Notice.AGAIN:
        title = QCoreApplication.translate("Notes", "%n promises are still open", "", count)
    elif promised:
        title = QCoreApplication.translate("Notes", "%n follow-ups are due, {promised} promised", "", count)
        title = title.format(promised=QLocale().toString(promised))
    else:
        title = QCoreApplication.translate("Notes", "%n follow-ups are due", "", count)
    named = items if count <= LINES else items[: LINES - 1]
    lines = [_digest_line(item, now) for item in named]
    if count > len(named):
        lines.append(QCoreApplication.translate("Notes", "and %n more", "", count - len(named)))
    lines += _lateness_of_all(items, now)
    return Note(title, "\n".join(lines), tuple(item.reminder.follow_up.uid for item in items), urgent=promised > 0)


def _digest_line(item: Item, now: Now) -> str:
    reminder = item.reminder
    name = _line(reminder.name) or _line(reminder.organization)
    if reminder.follow_up.promised:
        name = QCoreApplication.translate("Notes", "{name}, promised").format(name=name)
    return SEPARATOR.join(filter(None, (_due(reminder.follow_up, now), name, _line(reminder.follow_up.purpose))))


def _lateness_of_all(items: tuple[Item, ...], now: Now) -> list[str]:
    """One line that says what is told late, and why where that is known of all of it."""
    late = [item for item in items if item.late]
    if not late:
        return []
    reasons = {item.why for item in late}
    why = reason(reasons.pop()) if len(reasons) == 1 else ""
    shown = time_text(now.at, now)
    if len(late) == len(items):
        text = QCoreApplication.translate("Notes", "shown {time}").format(time=shown)
    else:
        text = QCoreApplication.translate("Notes", "%n late, shown {time}", "", len(late)).format(time=shown)
    return [_with_reason(text, why)]


def _when(item: Item, now: Now) -> str:
    """When it is due, and if it is told late, that it is, and why: "due 10:00, shown 10:07: the laptop slept"."""
    follow_up = item.reminder.follow_up
    due = _due(follow_up, now)
    snoozed = follow_up.snoozed_until
    if snoozed is not None:
        text = QCoreApplication.translate("Notes", "due {due}, snoozed until {snoozed}")
        due = text.format(due=due, snoozed=moment_text(snoozed, now))
    elif item.late:
        due = QCoreApplication.translate("Notes", "due {due}").format(due=due)
    if not item.late:
        return due
    shown = time_text(now.at, now) if follow_up.due.timed or snoozed is not None else day_text(now.at.date())
    text = QCoreApplication.translate("Notes", "{due}, shown {shown}").format(due=due, shown=shown)
    return _with_reason(text, reason(item.why))


def _with_reason(text: str, why: str) -> str:
    return QCoreApplication.translate("Notes", "{text}: {why}").format(text=text, why=why) if why else text


def reason_now(why: Why | None) -> str:
    """Why something is not told at present, in a few words; empty if that is not known."""
    match why:
        case Why.PAUSED:
            return QCoreApplication.translate("Notes", "reminders are paused")
        case Why.DISTURB:
            return QCoreApplication.translate("Notes", "the desktop is set to “do not disturb”")
        case Why.REFUSED:
            return QCoreApplication.translate("Notes", "notifications do not work")
        case _:
            return ""


def reason(why: Why | None) -> str:
    """Why something was told late, in a few words; empty if that is not known."""
    match why:
        case Why.SLEPT:
            return QCoreApplication.translate("Notes", "the laptop slept")
        case Why.CLOSED:
            return QCoreApplication.translate("Notes", "the program was closed")
        case Why.PAUSED:
            return QCoreApplication.translate("Notes", "reminders were paused")
        case Why.CLOCK:
            return QCoreApplication.translate("Notes", "the clock was set forwards")
        case Why.DISTURB:
            return QCoreApplication.translate("Notes", "the desktop was set to “do not disturb”")
        case Why.REFUSED:
            return QCoreApplication.translate("Notes", "notifications did not work")
        case Why.QUIET:
            return QCoreApplication.translate("Notes", "quiet hours")
        case None:
            return ""


def _due(follow_up: FollowUp, now: Now) -> str:
    due = follow_up.due
    if due.at is not None:
        return moment_text(due.at, now)
    return QCoreApplication.translate("Notes", "today") if due.day == now.today else day_text(due.day)


def moment_text(moment: datetime, now: Now) -> str:
    """A moment by the user's clocks; with its day if that is not today's date."""
    local = moment.astimezone(now.zone)
    if local.date() == now.at.date():
        return time_text(moment, now)
    text = QCoreApplication.translate("Notes", "{day}, {time}")
    return text.format(day=day_text(local.date()), time=time_text(moment, now))


def time_text(moment: datetime, now: Now) -> str:
    local = moment.astimezone(now.zone)
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def day_text(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), day_pattern())


def _line(text: str) -> str:
    """Text that is to stand in one line."""
    return " ".join(text.split())

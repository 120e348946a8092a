"""What is said of one deal: on its card, in the table, to a screen reader."""

from PySide6.QtCore import QCoreApplication

from salesassist.domain.deal import Money, Stage
from salesassist.domain.deal_line import DealLine
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.ui import words


def who(line: DealLine) -> str:
    """The contact and the organisation."""
    return f"{line.name} · {line.organization}" if line.organization else line.name


def value_text(value: Money | None) -> str:
    return "—" if value is None else words.money(value)


def step_texts(line: DealLine, now: Now) -> list[str]:
    """The next step of an open deal, the longest way first: for as much room as there is."""
    step = line.step
    if step is None:
        if line.status(now) is not Status.RESTING:
            return [words.status_word(Status.NONE)]
        if line.do_not_contact:
            return [QCoreApplication.translate("Deal", "Do not contact")]
        assert line.resting_until is not None
        text = QCoreApplication.translate("Deal", "Resting until {day}")
        return [text.format(day=words.day_inside(line.resting_until, now)), words.short_day(line.resting_until, now)]
    channel, day = words.channel_word(step.channel), words.short_day(step.due.user_day(now), now)
    inside = words.day_inside(step.due.user_day(now), now)
    texts = [f"{channel} {words.due_text(step.due, now, inside=True)}", f"{channel} {inside}", day]
    status = line.status(now)
    if status is Status.OVERDUE:
        texts.insert(0, f"{texts[1]}, {_inside(words.status_in_full(status, step.due, now))}")
    return texts


def end_text(line: DealLine, now: Now) -> str:
    """What became of a deal that is not open, and when."""
    deal = line.deal
    if deal.delivered_on is not None:
        day = words.day_inside(deal.delivered_on, now)
        return QCoreApplication.translate("Deal", "Delivered {day}").format(day=day)
    if deal.closed_on is None:
        return words.stage_word(deal.stage)
    return f"{words.stage_word(deal.stage)} {words.day_inside(deal.closed_on, now)}"


def after_text(line: DealLine, now: Now) -> str:
    """What is planned for a deal that is not open any more; else what became of it."""
    return after_texts(line, now)[0]


def after_texts(line: DealLine, now: Now) -> list[str]:
    """The same, the longest way first, the day alone last: for as much room as there is."""
    if line.step is None:
        day = line.deal.delivered_on or line.deal.closed_on
        return [end_text(line, now)] if day is None else [end_text(line, now), words.short_day(day, now)]
    day = line.step.due.user_day(now)
    text = f"{words.channel_word(line.step.channel)} {words.day_inside(day, now)}"
    return [text, words.short_day(day, now)]


def close_text(line: DealLine, now: Now) -> str:
    """The day it is expected to close, or closed."""
    deal = line.deal
    day = deal.expected_close if deal.is_open else deal.closed_on
    return "—" if day is None else words.short_day(day, now)


def spoken(line: DealLine, now: Now) -> str:
    """A deal read out: "Website relaunch, Acme GmbH, € 18,400, proposal, next step call Thu 26 Nov"."""
    deal = line.deal
    parts = [deal.title, line.organization or line.name]
    if deal.money is not None:
        parts.append(words.money(deal.money))
    parts.append(words.stage_inside(deal.stage))
    if deal.stage is Stage.WON and deal.delivered_on is not None:
        text = QCoreApplication.translate("Deal", "delivered {day}")
        parts.append(text.format(day=words.day_inside(deal.delivered_on, now)))
    if line.step is not None:
        what = words.channel_inside(line.step.channel)
        when = words.due_text(line.step.due, now, inside=True)
        parts.append(QCoreApplication.translate("Deal", "next step {what} {when}").format(what=what, when=when))
        if deal.is_open and line.status(now) in (Status.OVERDUE, Status.DUE):
            parts.append(_inside(words.status_in_full(line.status(now), line.step.due, now)))
    elif deal.is_open:
        parts.append(_inside(step_texts(line, now)[0]))
    return ", ".join(parts)


def _inside(text: str) -> str:
    return text[:1].lower() + text[1:]


def tip(line: DealLine, now: Now) -> str:
    """All of a card that may have been cut short."""
    rows = [line.deal.title, who(line)]
    if line.step is not None:
        rows.append(f"{step_texts(line, now)[0]}: {line.step.purpose}")
    elif line.deal.is_open:
        rows.append(step_texts(line, now)[0])
    if not line.deal.is_open:
        rows.append(end_text(line, now))
    return "\n".join(rows)

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


SHORTER = 4
"""Of the texts of a step, so many do not say how long it is overdue."""


def step_texts(line: DealLine, now: Now) -> list[str]:
    """The next step of a deal, or that it has none, the longest way first: for as much room as there is."""
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
    shorter = [words.due_text(step.due, now), f"{channel} {inside}"]  # of what comes, the hour says more
    if step.due.user_day(now) < now.today:
        shorter.reverse()
    texts = [f"{channel} {words.due_text(step.due, now, inside=True)}", *shorter, day]
    status = line.status(now)
    if status is Status.OVERDUE:
        texts.insert(0, f"{channel} {inside}, {_inside(words.status_in_full(status, step.due, now))}")
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


def has_step_to_show(line: DealLine) -> bool:
    """Whether what is next is to be said: of an open deal always, also that there is none; of one that is over, if
    something is planned for it. That is as due, and as overdue, as any other step."""
    return line.deal.is_open or line.step is not None


def next_text(line: DealLine, now: Now) -> str:
    """The next step; what became of the deal, if that is over and nothing more is planned."""
    return step_texts(line, now)[0] if has_step_to_show(line) else end_text(line, now)


def end_texts(line: DealLine, now: Now) -> list[str]:
    """What became of a deal, the longest way first, the day alone last: for as much room as there is."""
    day = line.deal.delivered_on or line.deal.closed_on
    whole = end_text(line, now)
    if day is None:
        return [whole]
    named, bare = words.day_inside(day, now), words.bare_date(day, now)
    return [whole, *([whole.replace(named, bare)] if bare != named else []), words.short_day(day, now)]


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
        if line.status(now) in (Status.OVERDUE, Status.DUE):
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

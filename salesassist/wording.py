"""What the program itself writes into the user's records, in the user's language."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from salesassist.domain.cadence import Cadence, CadenceStep, Proposal, Rule, Unit, cadence_of
from salesassist.domain.courtesy import Nuisance, Warning
from salesassist.domain.follow_up import Channel, Due
from salesassist.formats import day_pattern


def rule_in_words(proposal: Proposal) -> str:
    """Which rule proposed this step, as the user reads it."""
    return _plain(_rule_in_words(proposal), proposal.gap)


def _plain(text: str, count: int) -> str:
    """A text of the program's own language, which no translator gives its plural."""
    return text.replace("day(s)", "day" if count == 1 else "days")


def _rule_in_words(proposal: Proposal) -> str:
    gap, days = proposal.gap, proposal.unit is Unit.DAYS
    match proposal.rule:
        case Rule.NO_ANSWER:
            if days:
                return QCoreApplication.translate("Rules", "%n day(s) after no answer", "", gap)
            return QCoreApplication.translate("Rules", "%n working day(s) after no answer", "", gap)
        case Rule.LEFT_MESSAGE:
            if days:
                return QCoreApplication.translate("Rules", "%n day(s) after you left a message", "", gap)
            return QCoreApplication.translate("Rules", "%n working day(s) after you left a message", "", gap)
        case Rule.DOOR_OPEN:
            return QCoreApplication.translate("Rules", "three tries without an answer")
        case Rule.USEFUL:
            if not days:
                return QCoreApplication.translate("Rules", "%n working day(s) after the last message", "", gap)
            return QCoreApplication.translate("Rules", "%n day(s) after the last message", "", gap)
        case Rule.WRONG_NUMBER:
            return QCoreApplication.translate("Rules", "the next working day after a wrong number")
        case Rule.LOOK_AGAIN:
            return QCoreApplication.translate("Rules", "your own day to look again")
        case Rule.KEEP_IN_TOUCH:
            return QCoreApplication.translate("Rules", "%n day(s) on, as nothing else was planned", "", gap)
        case Rule.REPAIR:
            return QCoreApplication.translate("Rules", "the next working day after an unhappy answer")
    return _gap_in_words(cadence_of(proposal.rule), gap, proposal.unit, first=proposal.first)


def gap_in_words(cadence: Cadence | None, gap: int, unit: Unit, *, first: bool) -> str:
    """How long after what a step of a cadence comes; `first` of its cadence, or after another step."""
    return _plain(_gap_in_words(cadence, gap, unit, first=first), gap)


def _gap_in_words(cadence: Cadence | None, gap: int, unit: Unit, *, first: bool) -> str:
    days = unit is Unit.DAYS
    match cadence:
        case Cadence.DELIVERED:
            if days:
                return QCoreApplication.translate("Rules", "%n day(s) after delivery", "", gap)
            return QCoreApplication.translate("Rules", "%n working day(s) after delivery", "", gap)
        case Cadence.PROPOSAL if first:
            if days:
                return QCoreApplication.translate("Rules", "%n day(s) after a proposal", "", gap)
            return QCoreApplication.translate("Rules", "%n working day(s) after a proposal", "", gap)
        case Cadence.PROPOSAL:
            if days:
                return QCoreApplication.translate("Rules", "%n day(s) after the check-in", "", gap)
            return QCoreApplication.translate("Rules", "%n working day(s) after the check-in", "", gap)
        case Cadence.LOST if first:
            if days:
                return QCoreApplication.translate("Rules", "%n day(s) after a “no” or a “not now”", "", gap)
            return QCoreApplication.translate("Rules", "%n working day(s) after a “no” or a “not now”", "", gap)
        case Cadence.LOST if days:
            return QCoreApplication.translate("Rules", "every %n day(s) after a “no” or a “not now”", "", gap)
        case Cadence.MET_AT_EVENT if first:
            if days:
                return QCoreApplication.translate("Rules", "%n day(s) after you met at an event", "", gap)
            return QCoreApplication.translate("Rules", "%n working day(s) after you met at an event", "", gap)
        case Cadence.NO_ANSWER if first:
            if days:
                return QCoreApplication.translate("Rules", "%n day(s) after the last try", "", gap)
            return QCoreApplication.translate("Rules", "%n working day(s) after the last try", "", gap)
    if days:
        return QCoreApplication.translate("Rules", "%n day(s) after the step before", "", gap)
    return QCoreApplication.translate("Rules", "%n working day(s) after the step before", "", gap)


def purpose_of(proposal: Proposal, about: str) -> str:
    """What the proposed step is for; `about` is what the step before it was for."""
    if proposal.purpose:
        return proposal.purpose
    again = about or QCoreApplication.translate("Rules", "Call again")
    return purpose_of_rule(proposal.rule) or again


def purpose_of_rule(key: str) -> str:
    """The program's own words for what a step of this rule is for; "" where it goes on with the step before."""
    match key:
        case Rule.DOOR_OPEN:
            return QCoreApplication.translate("Rules", "Message that leaves the door open")
        case Rule.USEFUL | Rule.LOST:
            return QCoreApplication.translate("Rules", "Send something useful")
        case Rule.WRONG_NUMBER:
            return QCoreApplication.translate("Rules", "Find the right number")
        case Rule.CHECK_IN:
            return QCoreApplication.translate("Rules", "Check in about the proposal")
        case Rule.CHECK_IN_AGAIN:
            return QCoreApplication.translate("Rules", "Check in about the proposal again")
        case Rule.THANK_YOU:
            return QCoreApplication.translate("Rules", "Thank-you note")
        case Rule.SATISFACTION:
            return QCoreApplication.translate("Rules", "Ask whether they are satisfied")
        case Rule.REFERRAL:
            return QCoreApplication.translate("Rules", "Ask whom else this would help")
        case Rule.LOOK_IN:
            return QCoreApplication.translate("Rules", "Look in: how is it going?")
        case Rule.REPAIR:
            return QCoreApplication.translate("Rules", "Put it right")
        case Rule.MET_AT_EVENT:
            return QCoreApplication.translate("Rules", "A line after meeting at the event")
        case Rule.KEEP_IN_TOUCH:
            return QCoreApplication.translate("Rules", "Keep in touch")
    if cadence_of(key) not in (None, Cadence.NO_ANSWER):
        return QCoreApplication.translate("Rules", "Follow up")
    return ""


def look_again(reason: str) -> str:
    """The purpose of the day to look again at a contact left without a next step."""
    return QCoreApplication.translate("Rules", "Look again: {reason}").format(reason=reason)


def nuisance(warning: Warning, name: str) -> str:
    """Why a plan with this contact may be unwelcome, in a sentence with its figures."""
    on = warning.day
    day = QLocale().toString(QDate(on.year, on.month, on.day), day_pattern()) if on else ""
    match warning.kind:
        case Nuisance.DO_NOT_CONTACT:
            return QCoreApplication.translate("Courtesy", "{name} asked not to be contacted.").format(name=name)
        case Nuisance.HOLIDAY:
            return QCoreApplication.translate("Courtesy", "{day} is a public holiday there.").format(day=day)
        case Nuisance.WEEKEND:
            return QCoreApplication.translate("Courtesy", "{day} is not a working day.").format(day=day)
        case Nuisance.HOURS:
            there = warning.there
            shown = QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat) if there else ""
            text = QCoreApplication.translate("Courtesy", "It would be {time} for {name}, outside their hours.")
            return text.format(time=shown, name=name)
        case Nuisance.SAME_DAY:
            return QCoreApplication.translate("Courtesy", "This would be a second try on {day}.").format(day=day)
        case Nuisance.TOO_MANY_TRIES:
            text = QCoreApplication.translate(
                "Courtesy",
                "This would be the {count}th try without an answer in {days} days; a useful thing would be kinder.",
            )
            return text.format(count=warning.count, days=warning.days)


def cadence_name(cadence: Cadence) -> str:
    """A cadence as the list of rules names it: by what starts it."""
    match cadence:
        case Cadence.NO_ANSWER:
            return QCoreApplication.translate("Rules", "No answer")
        case Cadence.PROPOSAL:
            return QCoreApplication.translate("Rules", "Proposal sent")
        case Cadence.DELIVERED:
            return QCoreApplication.translate("Rules", "Delivered")
        case Cadence.LOST:
            return QCoreApplication.translate("Rules", "Lost, or not now")
        case Cadence.MET_AT_EVENT:
            return QCoreApplication.translate("Rules", "Met at an event")


def step_when(step: CadenceStep, *, first: bool, attempt: int = 1) -> str:
    """When a rule wants its step; `first` of its cadence or, for a ladder, of what comes after the tries. `attempt`:
    which try it is that nobody answered."""
    if step.key == Rule.LEFT_MESSAGE:
        return rule_in_words(Proposal(Rule.LEFT_MESSAGE, step.channel, Due(date.min), step.gap, unit=step.unit))
    if step.cadence is Cadence.NO_ANSWER and step.channel is Channel.CALL:
        if step.unit is Unit.DAYS:
            text = QCoreApplication.translate("Rules", "%n day(s) after try {number} without an answer", "", step.gap)
        else:
            text = QCoreApplication.translate(
                "Rules", "%n working day(s) after try {number} without an answer", "", step.gap
            )
        return _plain(text, step.gap).format(number=attempt)
    return gap_in_words(step.cadence, step.gap, step.unit, first=first)


def step_what(step: CadenceStep) -> str:
    """What a rule plans, in the user's own words or the program's."""
    return step.purpose or purpose_of_rule(step.key) or QCoreApplication.translate("Rules", "Call again")

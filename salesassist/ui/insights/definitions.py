"""How each figure is counted, in words: what its "?" says."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from salesassist.domain.insights import Period, Span
from salesassist.formats import day_pattern


def period_word(period: Period) -> str:
    match period:
        case Period.WEEK:
            return QCoreApplication.translate("Definitions", "this week")
        case Period.QUARTER:
            return QCoreApplication.translate("Definitions", "this quarter")
        case Period.YEAR:
            return QCoreApplication.translate("Definitions", "this year")


def period_name(period: Period) -> str:
    match period:
        case Period.WEEK:
            return QCoreApplication.translate("Definitions", "Week")
        case Period.QUARTER:
            return QCoreApplication.translate("Definitions", "Quarter")
        case Period.YEAR:
            return QCoreApplication.translate("Definitions", "Year")


def dates(days: Span) -> str:
    """The period's days: "1 Oct – 23 Nov 2026"."""
    first, last = (QDate(day.year, day.month, day.day) for day in (days.first, days.last))
    locale = QLocale()
    return QCoreApplication.translate("Definitions", "{first} – {last}").format(
        first=locale.toString(first, day_pattern(weekday=False)),
        last=locale.toString(last, day_pattern(weekday=False, year=True)),
    )


def promises() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "Promised follow-ups whose day was in this period. Kept: you called, or got through in any other way, on or "
        "before the day. Share kept = kept ÷ (closed or past their day, less those moved with their agreement). One "
        "that is still open after its day counts as broken.",
    )


def followed_up() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "Follow-ups that were due in this period, until today, and were closed by something that happened ÷ all that "
        "were due. What was cancelled before its day, or moved with their agreement, was not due.",
    )


def waiting() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "The value of open deals whose next step is overdue or missing, now. Different currencies are never added.",
    )


def introductions() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "Won deals of everybody who was introduced by somebody, of all time and down the whole chain, each deal "
        "counted once. The figures of single introducers overlap where one introduced the other.",
    )


def touches() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "What really reached a contact: spoke, met, replied, sent. Tries (no answer, left message) do not count. The "
        "line is your goal.",
    )


def tries() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "Calls of this period that were answered, by the number of the try: 1 + the tries since that contact last "
        "answered in any way.",
    )


def hours() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "Your calls of this period by the hour you made them, in the time your clock showed: those that were answered "
        "÷ all. An hour with fewer than five calls shows no share.",
    )


def cold() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "Contacts with a tier who are not resting, whose last touch (or the day they were added) is longer ago than "
        "the tier wants, and with nothing open and due within the limit, one and a half times that.",
    )


def coverage() -> str:
    return QCoreApplication.translate(
        "Definitions",
        "Clients are organisations, or people without one, that have a won deal. Seen: one of their people had a touch "
        "this week.",
    )

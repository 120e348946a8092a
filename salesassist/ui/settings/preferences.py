"""The preferences as Settings shows them: one declaration each. A new preference is a new line here."""

from datetime import time
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTime

from salesassist.domain.text import fold
from salesassist.languages import countries, country_in_words
from salesassist.settings import LANGUAGES, SYSTEM, Preferences
from salesassist.ui import words
from salesassist.ui.deals.dialog import CURRENCIES
from salesassist.ui.settings.controls import ChoiceField, NumberField, SearchChoice, Switch, WeekdaysField
from salesassist.ui.settings.row import Setting
from salesassist.ui.settings.time_fields import SpanField, TimeField
from salesassist.ui.theme import Theme


class PreferenceSettings(QObject):
    """What each preference is called, does, and needs."""

    def reminders(self, theme: Theme) -> list[Setting]:
        ends = self.tr("from"), self.tr("until")
        return [
            Setting(
                ("reminders_on",), self.tr("Remind me"),
                self.tr("Notifications when something is due. Without them it waits in the window and the tray."),
                lambda: Switch(theme), self.tr("notifications off silence"),
            ),
            Setting(
                ("day_begins_work",), self.tr("Morning digest"),
                self.tr("When you are told of what has no time, in one note. “Tomorrow” on a reminder means this "
                        "time, too."),
                TimeField, self.tr("working day start nine"), self._digest_impossible, self._digest_remark, _reminding,
            ),
            Setting(
                ("lead_minutes",), self.tr("Notice ahead"),
                self.tr("An extra note before a call that has a time."),
                lambda: ChoiceField([(self._ahead(n), n) for n in (0, 5, 10, 15, 30, 60)], self._ahead),
                self.tr("lead time early before"), matters=_reminding,
            ),
            Setting(
                ("quiet_from", "quiet_until"), self.tr("Quiet hours"),
                self.tr("What falls into them is told at their end; promises with a time are told at once."),
                lambda: SpanField(*ends), self.tr("night silence do not disturb"), self._quiet_impossible,
                matters=_reminding,
            ),
            Setting(
                ("repeat_promises",), self.tr("Repeat promises"),
                self.tr("Remind me of a promise once more if I have not reacted to it."),
                lambda: Switch(theme), self.tr("again promised"), matters=_reminding,
            ),
            Setting(
                ("repeat_minutes",), self.tr("Repeat after"),
                self.tr("How long a promise may wait for that second reminder."),
                lambda: NumberField(5, 24 * 60, self._minutes), self.tr("again promised"), matters=_repeating,
            ),
            Setting(
                ("repeat_from", "repeat_until"), self.tr("Hours for repeats"),
                self.tr("Promises are repeated between these times only, and never in quiet hours."),
                lambda: SpanField(*ends), self.tr("again promised"), self._repeat_impossible, matters=_repeating,
            ),
        ]  # fmt: skip

    def day(self, _theme: Theme, first_weekday: int) -> list[Setting]:
        locale = QLocale()
        return [
            Setting(
                ("working_days",), self.tr("Working days"),
                self.tr("The days you work. Next steps are proposed for these, and never for public holidays."),
                lambda: WeekdaysField(first_weekday, self.tr("At least one day has to be a working day.")),
                self.tr("weekend week holidays"),
            ),
            Setting(
                ("first_weekday",), self.tr("The week begins on"),
                self.tr("What “this week” means for goals and figures."),
                lambda: ChoiceField([(locale.dayName(n + 1), n) for n in range(7)]), self.tr("week start monday"),
            ),
            Setting(
                ("day_start",), self.tr("The day begins at"),
                self.tr("Until then it is still yesterday: work around midnight does not bring two days’ load."),
                TimeField, self.tr("midnight night today"), self._day_start_impossible,
            ),
            Setting(
                ("day_goal",), self.tr("Touches a day"),
                self.tr("Your goal for a day. Today is filled with suggestions up to it."),
                lambda: NumberField(0, 10_000, self._touches), self.tr("goal target"),
            ),
            Setting(
                ("week_goal",), self.tr("Touches a week"), self.tr("Your goal for a week."),
                lambda: NumberField(0, 100_000, self._touches), self.tr("goal target"), remark=self._goals_remark,
            ),
            Setting(
                ("by_urgency",), self.tr("Order of Today"),
                self.tr("Rows you have dragged keep their place, or all are ranked by urgency."),
                lambda: ChoiceField(
                    [(self.tr("My order"), False), (self.tr("By urgency"), True)]
                ), self.tr("sort rank"),
            ),
            Setting(
                ("day_rows",), self.tr("Rows on Today"),
                self.tr("At most so many at a time, and every promise. What is left out is counted below the list."),
                lambda: NumberField(0, 10_000, self._rows, self.tr("All")), self.tr("limit cap most overwhelmed"),
            ),
        ]  # fmt: skip

    def method(self, _theme: Theme) -> list[Setting]:
        abouts = {
            "a": self.tr("How often you want to be in touch with your closest contacts."),
            "b": self.tr("How often with those who matter."),
            "c": self.tr("How often with those not to be forgotten."),
        }
        return [
            Setting(
                (f"tier_{tier}_days",), self.tr("Tier {tier}").format(tier=tier.upper()), about,
                lambda: NumberField(1, 3650, self._days), self.tr("keep in touch interval going cold"),
                remark=self._tier_remark(f"tier_{tier}_days"),
            )
            for tier, about in abouts.items()
        ]  # fmt: skip

    def money_and_region(self, _theme: Theme) -> list[Setting]:
        return [
            Setting(
                ("region",), self.tr("Country"),
                self.tr("Its public holidays are not working days; numbers without a country code belong to it."),
                lambda: SearchChoice(_countries(), self._no_country, _country_in_english),
                self.tr("region holidays phone nation"),
            ),
            Setting(
                ("currency",), self.tr("Main currency"),
                self.tr("New deals begin in it, and Today ranks what waits in it first."),
                lambda: SearchChoice(_currencies(), self._no_currency, _any_currency), self.tr("money euro dollar"),
            ),
        ]  # fmt: skip

    def appearance(self, _theme: Theme) -> list[Setting]:
        return [
            Setting(
                ("theme",), self.tr("Colours"),
                self.tr("Light, dark, or whatever your desktop has. High contrast is as light or dark as the desktop."),
                lambda: ChoiceField([
                    (self.tr("As the desktop"), "system"), (self.tr("Light"), "light"),
                    (self.tr("Dark"), "dark"), (self.tr("High contrast"), "contrast"),
                ]), self.tr("theme dark mode night accessibility"),
            ),
            Setting(
                ("language",), self.tr("Language"),
                self.tr("Applies at once: the window opens anew, and undo begins anew."),
                lambda: ChoiceField([
                    (self.tr("As the system"), SYSTEM), *((name, code) for code, name in LANGUAGES.items()),
                ], opens=True),
                # in every language, for whoever ended up in one they cannot read
                f"{self.tr('language translation')} language Sprache langue idioma",
            ),
        ]  # fmt: skip

    def staying(self, theme: Theme) -> list[Setting]:
        return [
            Setting(
                ("keep_in_tray",), self.tr("Stay in the tray"),
                self.tr("Closing the window keeps reminders running from the tray. Otherwise it ends the program."),
                lambda: Switch(theme), self.tr("close quit background hide"),
            ),
        ]  # fmt: skip

    def _quiet_impossible(self, value: tuple[time, time], _preferences: Preferences) -> str:
        if value[0] == value[1]:
            return self.tr("Not kept: the same time twice could mean all day or never. To hear nothing at all, "
                           "switch “Remind me” off.")  # fmt: skip
        return ""

    def _repeat_impossible(self, value: tuple[time, time], _preferences: Preferences) -> str:
        if value[0] == value[1]:
            return self.tr("Not kept: the same time twice leaves no hour to repeat in. To repeat nothing, switch "
                           "“Repeat promises” off.")  # fmt: skip
        return ""

    def _digest_impossible(self, value: time, preferences: Preferences) -> str:
        if value < preferences.day_start:
            text = self.tr("Not kept: at that time it is still yesterday, as your day begins at {time}.")
            return text.format(time=_clock(preferences.day_start))
        return ""

    def _day_start_impossible(self, value: time, preferences: Preferences) -> str:
        if value > preferences.day_begins_work:
            text = self.tr("Not kept: the day has to begin before its morning digest at {time}.")
            return text.format(time=_clock(preferences.day_begins_work))
        return ""

    def _digest_remark(self, preferences: Preferences) -> str:
        at, start, end = preferences.day_begins_work, preferences.quiet_from, preferences.quiet_until
        quiet = start <= at < end if start <= end else at >= start or at < end
        if quiet:
            text = self.tr("That is in your quiet hours, so it is told when they end, at {time}.")
            return text.format(time=_clock(end))
        return ""

    def _goals_remark(self, preferences: Preferences) -> str:
        by_days = preferences.day_goal * len(preferences.working_days)
        if preferences.week_goal > by_days:
            text = self.tr("More than your working days add up to ({count}).")
            return text.format(count=words.number(by_days))
        return ""

    def _tier_remark(self, name: str) -> Any:
        def remark(preferences: Preferences) -> str:
            days = getattr(preferences, name)
            text = self.tr("Going cold after {days} days, cold after {limit}.")
            return text.format(days=words.number(days), limit=words.number(days * 3 // 2))

        return remark

    def _days(self, count: int) -> str:
        return self.tr("day") if count == 1 else self.tr("days")

    def _minutes(self, _count: int) -> str:
        return self.tr("minutes")

    def _rows(self, count: int) -> str:
        return self.tr("row") if count == 1 else self.tr("rows")

    def _touches(self, count: int) -> str:
        return self.tr("touch") if count == 1 else self.tr("touches")

    def _ahead(self, minutes: object) -> str:
        if minutes == 0:
            return self.tr("None")
        if minutes == 60:
            return self.tr("1 hour")
        return self.tr("{minutes} minutes").format(minutes=minutes)

    def _no_country(self, text: str) -> str:
        if not text:
            return self.tr("Not changed: write a country, or choose one from the list.")
        return self.tr("Not changed: no country is called “{name}”.").format(name=text)

    def _no_currency(self, _text: str) -> str:
        return self.tr("Not changed: write the currency as three letters, such as EUR.")


def _reminding(preferences: Preferences) -> bool:
    return preferences.reminders_on


def _repeating(preferences: Preferences) -> bool:
    return preferences.reminders_on and preferences.repeat_promises


def _clock(at: time) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def _countries() -> list[tuple[str, str]]:
    named = [(country_in_words(name), code) for code, name in countries()]
    return sorted(named, key=lambda pair: fold(pair[0]))  # Ägypten among those with A


def _country_in_english(text: str) -> str | None:
    """Which country is meant by a name that Qt knows, whatever the language of the window."""
    return next((code for code, name in countries() if fold(name) == fold(text)), None)


def _currencies() -> list[tuple[str, str]]:
    signs = {code: words.currency_sign(code) for code in CURRENCIES}
    return [(code if sign == code else f"{code}  {sign}", code) for code, sign in signs.items()]


def _any_currency(text: str) -> str | None:
    code = text.upper()
    return code if len(code) == 3 and code.isascii() and code.isalpha() else None

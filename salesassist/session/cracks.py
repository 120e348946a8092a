"""What is done against the cracks: tiers and tags for many, calls spread over days, and the triage of a new book."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.courtesy import WorkingDays, polite_day, unanswered
from salesassist.domain.cracks import FOR_GOOD, Cracks, KeepInTouch, Spread, cracks, going_cold, spread
from salesassist.domain.follow_up import Channel, Due, FollowUp
from salesassist.domain.group import Group
from salesassist.domain.interaction import next_attempt
from salesassist.domain.status import Status
from salesassist.domain.uids import new_uid
from salesassist.frozen import replace
from salesassist.session.messages import MessageVerbs
from salesassist.store.store import Store

if TYPE_CHECKING:
    from salesassist.domain.insights import Behind, Case, Insights, Period

KEEP_IN_TOUCH = "keep_in_touch"
"""The key of the rule that a call planned for keeping in touch is made by."""
_SOON = 1_000  # contacts: so many are read in a moment
TRIAGE_REST = 90
"""Days that a contact rests who is put to rest in the triage."""


class CrackVerbs(MessageVerbs):
    """Who falls through the cracks, and what brings them back."""

    def insights(self, period: "Period") -> "Callable[[], Insights]":
        """What works out every figure of a period, as of now: to be called in any one thread, for it opens a store of
        its own there. It raises StoreError."""
        now, preferences, open_store = self.now(), self.preferences, self.another_store

        def read() -> "Insights":
            with open_store() as store:
                return store.insights(now, period, preferences.first_weekday, preferences.currency)

        return read

    def cases(self, behind: "Behind", period: "Period") -> "Callable[[], tuple[Case, ...]]":
        """What reads the list behind a figure of a period, as of now: for another thread, as `insights`."""
        now, preferences, open_store = self.now(), self.preferences, self.another_store

        def read() -> "tuple[Case, ...]":
            with open_store() as store:
                return store.cases(now, behind, period, preferences.first_weekday, preferences.currency)

        return read

    def cracks(self) -> Cracks:
        """Who has no next step, is overdue, is going cold."""
        return cracks(self.book, self.keep_in_touch())

    def going_cold(self, most: int | None = None) -> list[ContactLine]:
        """Those going cold, the furthest past their tier first; at most so many."""
        rules = self.keep_in_touch()
        numbers = self.book.cold(rules)
        if most is not None:
            numbers = rules.coldest(self.book.roll(), numbers, most)
        return going_cold(self.book.lines_numbered(list(numbers)), rules)[:most]

    def going_cold_numbers(self) -> Collection[int]:
        """The numbers of those going cold, in no order."""
        return self.book.cold(self.keep_in_touch())

    def going_cold_count(self) -> int | None:
        """How many are going cold; None while that is still being worked out, in a book of very many."""
        if (not self.book.has_roll and len(self.book) > _SOON) or self.work_out_cold():
            return None
        return len(self.going_cold_numbers())

    def untriaged(self) -> list[ContactLine]:
        """Imported contacts nobody has looked at, the most recent first."""
        lines = self.book.lines_numbered(self.untriaged_numbers())
        return sorted(lines, key=lambda line: (-(line.last_touch or line.added_at).timestamp(), line.sort_name))

    def untriaged_numbers(self) -> list[int]:
        """The numbers of the imported contacts nobody has looked at, the most recent first."""
        roll = self.book.roll()
        return sorted(roll.of(Group.UNTRIAGED), key=lambda number: -roll.since[number])

    def untriaged_count(self) -> int:
        return self.book.untriaged()

    # --- planning many -------------------------------------------------------------------------------------------

    def spread(self, uids: Iterable[str]) -> Spread:
        """How a call with each of these contacts would be spread over the coming working days: at most the day goal a
        day with what is there already, and no day on which a call would be a nuisance. Those who rest, or have a step
        in time, are left out."""
        rules, now = self.keep_in_touch(), self.now()
        wanted: list[str] = []
        never: list[str] = []
        resting: list[str] = []
        planned: list[str] = []
        for line in self.book.lines(list(dict.fromkeys(uids))):
            uid = line.uid
            if line.do_not_contact:
                never.append(uid)
            elif line.resting_until is not None and line.resting_until > now.today:
                resting.append(uid)
            elif line.status(now) is Status.NONE or rules.warmth(line):
                wanted.append(uid)
            else:
                planned.append(uid)
        countries, load = self._store.countries(wanted), self._store.open_per_day(now.tomorrow)
        tried = {
            uid: [now.day_of(event.at) for event in unanswered(history)]
            for uid, history in self._store.calls_of(wanted).items()
        }
        calendars: dict[str, WorkingDays] = {}

        def works(uid: str, day: date) -> bool:
            country = countries.get(uid) or self.preferences.region
            if country not in calendars:
                calendars[country] = WorkingDays(self.preferences.working_days, country)
            calendar = calendars[country]
            return calendar.includes(day) and (uid not in tried or polite_day(day, tried[uid], calendar) == day)

        days = spread(wanted, now.tomorrow, self.working_days(), self.preferences.day_goal, load, works)
        return Spread(days, tuple(never), tuple(resting), tuple(planned))

    def plan_many(self, days: Spread, purpose: str = "") -> bool:
        """Plan a call with each contact on its day of `days`, in one step. An empty purpose says why by itself."""
        uids = [uid for uid, _day in days.days]
        add = self._calls(days, purpose)
        return bool(uids) and self._run(self._calls_in_words(uids), lambda store: add(store, uids))

    def _calls_in_words(self, uids: Sequence[str]) -> str:
        many = QCoreApplication.translate("CrackVerbs", "Plan %n call(s)", "", len(uids))
        return self._about(uids, self.tr("Plan a call with {name}"), many)

    def _calls(self, days: Spread, purpose: str) -> Callable[[Store, Sequence[str]], None]:
        """What plans the calls with some of the contacts of `days` in a store, in whatever thread that is."""
        rules, cap, at = self.keep_in_touch(), self.rules.cap, self.now().at
        day_of = dict(days.days)
        calls = {
            line.uid: self._keep_in_touch_call(line, rules, day_of[line.uid], purpose)
            for line in self.book.lines(tuple(day_of))
        }

        def add(store: Store, some: Sequence[str]) -> None:
            tried = store.calls_of(some)
            store.add_follow_ups([
                replace(calls[uid], uid=new_uid(), created_at=at, attempt=next_attempt(tried.get(uid, ()), cap))
                for uid in some if uid in calls
            ])  # fmt: skip

        return add

    def plan_call(self, uid: str, purpose: str = "") -> date | None:
        """Plan a call with one contact on the first working day with room; that day, or None if none was planned."""
        days = self.spread([uid])
        return days.days[0][1] if self.plan_many(days, purpose) else None

    def _keep_in_touch_call(self, line: ContactLine, rules: KeepInTouch, day: date, purpose: str) -> FollowUp:
        rule = key = ""
        if line.tier is not None and rules.warmth(line):
            key = KEEP_IN_TOUCH
            rule = self.tr("keep in touch: tier {tier} is {days} days").format(
                tier=line.tier.value, days=rules.interval(line.tier)
            )
        return FollowUp(
            "", line.uid, purpose.strip() or self.tr("Keep in touch"), Due(day), Channel.CALL, rule_key=key, rule=rule
        )

    # --- many at once --------------------------------------------------------------------------------------------

    def set_tier(self, uids: Sequence[str], tier: Tier | None) -> bool:
        """Give contacts a tier, or none."""
        if tier is None:
            many = QCoreApplication.translate("CrackVerbs", "No tier for %n contact(s)", "", len(uids))
            text = self._about(uids, self.tr("No tier for {name}"), many)
        else:
            one = self.tr("Tier {tier} for {name}")
            many = QCoreApplication.translate("CrackVerbs", "Tier {tier} for %n contact(s)", "", len(uids))
            text = self._about(uids, one.replace("{tier}", tier.value), many.replace("{tier}", tier.value))
        return self._run(text, lambda store: store.set_tier(uids, tier))

    def set_tags(self, uids: Sequence[str], add: Collection[str] = (), remove: Collection[str] = ()) -> bool:
        """Add tags to contacts and take others away."""
        many = QCoreApplication.translate("CrackVerbs", "Tag %n contact(s)", "", len(uids))
        text = self._about(uids, self.tr("Tag {name}"), many)
        clean = list(dict.fromkeys(tag.strip() for tag in add if tag.strip()))
        return self._run(text, lambda store: store.set_tags(uids, clean, list(remove)))

    # --- triage --------------------------------------------------------------------------------------------------

    def triage_rest(self, uid: str) -> bool:
        """Leave a contact alone for a season."""
        until = self.now().today + timedelta(days=TRIAGE_REST)
        return self._set_rest(uid, self.tr("Rest {name}"), until, "")

    def not_for_sales(self, uid: str) -> bool:
        """Let a contact rest for good. They asked for nothing, so what is planned stays, and they may be called."""
        return self._set_rest(uid, self.tr("{name} is not for sales"), FOR_GOOD, self.tr("not for sales"))

    def _set_rest(self, uid: str, text: str, until: date, reason: str) -> bool:
        if self.book.get(uid) is None:
            return False

        def work(store: Store) -> None:
            store.set_rest(uid, until, reason)

        return self._run(text.format(name=self.name_of(uid)), work)

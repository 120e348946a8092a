"""The two notices beside the one at the due time: some minutes ahead of it, and a promise told once more.

Neither takes the place of that one, and neither is ever made up for: missed, it is no reminder that waits.
"""

from collections.abc import Callable, Collection
from datetime import UTC, datetime

from salesassist.domain.reminder import Notice, Reminder
from salesassist.domain.times import Now
from salesassist.frozen import replace
from salesassist.reminders.delivery import Delivery
from salesassist.reminders.records import Records, waits
from salesassist.reminders.telling import Hours, Key, Telling, plan_again, plan_ahead
from salesassist.session import Session

Send = Callable[[Telling, Now, Callable[[Telling, Delivery], None]], None]
"""Has a telling delivered as of a moment, and hands back how that ended, unless the program has ended."""


class ExtraNotices:
    """Announces what is near, and repeats promises."""

    def __init__(self, session: Session, records: Records, send: Send, complain: Callable[[str], None]) -> None:
        """`complain` is told why a notice could not be shown."""
        self._session, self._records, self._send, self._complain = session, records, send, complain
        self._on_the_way: set[Key] = set()
        self._failed_at: datetime | None = None
        self._announced: dict[str, datetime] = {}  # follow-ups, and the moment for which they were

    def try_again(self) -> None:
        """What failed need not wait."""
        self._failed_at = None

    def tell(self, now: Now, hours: Hours, reminders: Collection[Reminder]) -> None:
        """Tell what is to be told now; `reminders` are those whose time has come."""
        if waits(now, self._failed_at):
            return
        busy = self._on_the_way | self._records.unrecorded
        tellings: list[Telling] = []
        if hours.repeats(now):
            told = [one for one in reminders if not busy or replace(one, notice=Notice.AGAIN).key not in busy]
            tellings = plan_again(told, now, hours)
        if hours.lead:
            near = [reminder for reminder in self._session.reminders_ahead(hours.lead) if reminder.key not in busy]
            tellings += plan_ahead(near, now, hours)
        for telling in tellings:
            self._on_the_way |= {reminder.key for reminder in telling.reminders}
            self._send(telling, now, self._delivered)

    def _delivered(self, telling: Telling, delivery: Delivery) -> None:
        self._on_the_way -= {reminder.key for reminder in telling.reminders}
        now = self._session.now()
        if delivery.told is not None:
            self._failed_at = None
            self._records.keep(list(telling.reminders), delivery.told, now)
            if telling.notice is Notice.AHEAD:
                dues = {reminder.follow_up.uid: reminder.follow_up.due.at for reminder in telling.reminders}
                self._announced |= {uid: due for uid, due in dues.items() if due is not None}
        elif not delivery.held:
            self._failed_at = now.at.astimezone(UTC)
            self._complain(delivery.trouble)

    def overtaken(self) -> set[str]:
        """The follow-ups (uids) whose announcement means nothing any more: closed, snoozed or moved since. Each is told
        once."""
        found = {uid for uid, due in self._announced.items() if not self._stands(uid, due)}
        for uid in found:
            del self._announced[uid]
        return found

    def _stands(self, uid: str, due: datetime) -> bool:
        step = self._session.follow_up(uid)
        return step is not None and step.is_open and step.due.at == due and step.snoozed_until is None

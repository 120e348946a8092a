"""What is done with a deal, and what waits behind those that nobody follows up."""

from collections.abc import Callable, Iterable
from datetime import date
from math import inf

from PySide6.QtCore import Signal

from salesassist.domain.deal import Deal, Money, Stage, delivered, moved, totals
from salesassist.domain.deal_line import DealLine, MoneyWaiting, Stake, money_waiting
from salesassist.domain.uids import new_uid
from salesassist.frozen import replace
from salesassist.session.cracks import CrackVerbs
from salesassist.session.task import Task
from salesassist.store.changes import Changes
from salesassist.store.store import Store

MANY = 2_000  # contacts changed at once, from which on all deals are read again
_LOOK_FOR = 300  # contacts, whose deals are looked for
_QUICKLY = 200  # deals: so many are read in a frame
_SHOWN = frozenset({"deal", "follow_up", "contact"})  # the records that a line of the deals' list is made of


class DealVerbs(CrackVerbs):
    """Add, edit, move, deliver, delete; and read them all at once."""

    deals_read = Signal()  # every deal is there, which was read in a thread

    _deals: dict[str, DealLine] | None = None  # by uid, as last read; None: to be read again
    _stakes: dict[int, list[Stake]] | None = None  # of open deals, by the contact's number, likewise
    _waiting: tuple[float, float, tuple[Money, ...]] | None = None  # from when until when it is true, and what waits
    _open: int | None = None  # how many deals are open
    _reading: Task | None = None  # of all deals

    # --- writing -------------------------------------------------------------------------------------------------

    def add_deal(self, deal: Deal) -> str | None:
        """Add a deal; an empty uid gets one. Returns the uid, None if it could not be added."""
        now = self.now()
        deal = replace(deal, uid=deal.uid or new_uid(), created_at=deal.created_at or now.at)
        if not deal.is_open and deal.closed_on is None:
            deal = replace(deal, closed_on=now.today)

        def work(store: Store) -> None:
            store.add_deals([deal])
            self._deal_changed(store, None, deal)

        return deal.uid if self._run(self.tr("Add deal {title}").format(title=deal.title), work) else None

    def save_deal(self, deal: Deal) -> bool:
        return self._change(deal.uid, self.tr("Edit deal {title}"), lambda _old: deal)

    def move_deal(self, uid: str, stage: Stage) -> bool:
        """Bring a deal to another stage; what is not open any more is closed today."""
        today = self.now().today
        return self._change(uid, self.tr("Move deal {title}"), lambda old: moved(old, stage, today))

    def deliver(self, uid: str, day: date | None) -> bool:
        """A deal was delivered on `day`, and so won; None: it was not delivered after all."""
        text = self.tr("Deliver {title}") if day else self.tr("{title} is not delivered")
        return self._change(uid, text, lambda old: delivered(old, day))

    def delete_deal(self, uid: str) -> bool:
        """Delete a deal. Its follow-ups stay with the contact, naming none."""
        old = self._store.deal(uid)
        if old is None:
            return False

        def work(store: Store) -> None:
            self._deal_changed(store, old, None)
            store.delete_deal(uid)

        return self._run(self.tr("Delete deal {title}").format(title=old.title), work)

    def _change(self, uid: str, text: str, change: Callable[[Deal], Deal]) -> bool:
        """Change a deal as the step `text`. Nothing to change is done at once."""
        old = self._store.deal(uid)
        if old is None:
            self.failed.emit(self.tr("The deal is no longer there; nothing was saved."))
            return False
        new = change(old)
        if new == old:
            return True

        def work(store: Store) -> None:
            store.save_deal(new)
            self._deal_changed(store, old, new)

        return self._run(text.format(title=new.title), work)

    def _deal_changed(self, store: Store, before: Deal | None, after: Deal | None) -> None:
        """Within the same step: what a new, changed or deleted deal starts and ends. (What care adds.)"""

    # --- reading -------------------------------------------------------------------------------------------------

    def deal(self, uid: str) -> Deal | None:
        return self._store.deal(uid)

    def deals(self) -> tuple[DealLine, ...]:
        """Every deal as a line of a list."""
        if self._deals is None:
            self._deals = {line.deal.uid: line for line in self._store.deal_lines(self.now())}
        return tuple(self._deals.values())

    def read_deals(self) -> bool:
        """Have every deal read in a thread, if there are so many that it takes a while (`deals_read` follows); whether
        that is awaited. Else `deals` is quick."""
        if self._reading is not None:
            return True
        if self._deals is not None or self._store.deal_count() <= _QUICKLY:
            return False
        now, open_store = self.now(), self.another_store

        def work(_progress: object, _cancelled: object) -> tuple[dict[str, DealLine], int]:
            with open_store() as store, store.snapshot():
                return {line.deal.uid: line for line in store.deal_lines(now)}, store.revision()

        task = self._reading = Task("Deals", work)
        task.finished.connect(self._take_deals)
        task.start()
        return True

    def _take_deals(self) -> None:
        task, self._reading = self._reading, None
        if task is None:
            return
        if task.bug is not None:
            raise task.bug
        if task.result is None:
            if task.trouble:
                self.failed.emit(task.trouble)
            return
        lines, revision = task.result
        if revision != self._store.revision() and self.read_deals():  # something has changed meanwhile
            return
        if self._deals is None:
            self._deals = lines
        self.deals_read.emit()

    def money_waiting(self) -> MoneyWaiting:
        """What waits now behind overdue or missing next steps, and on which deals. Contacts to triage are out of it:
        whoever has a deal is none."""
        return money_waiting(self.deals(), self.now(), self.preferences.currency)

    def waiting_amounts(self) -> tuple[Money, ...]:
        """The sums of `money_waiting`, by currency; quick to ask for at any time."""
        now = self.now()
        if self._waiting is None or not self._waiting[0] <= now.epoch < self._waiting[1]:
            if self._stakes is None:
                self._stakes = _by_contact(self._store.stakes(now))
            stakes = [stake for some in self._stakes.values() for stake in some]
            amounts = totals([it.money for it in stakes if it.waits_from <= now.epoch], self.preferences.currency)
            next_one = min((it.waits_from for it in stakes if it.waits_from > now.epoch), default=inf)
            self._waiting = now.epoch, next_one, amounts
        return self._waiting[2]

    def open_deal_count(self) -> int:
        """How many deals are open."""
        if self._open is None:
            self._open = self._store.open_deal_count()
        return self._open

    def _announce(self, changes: Changes) -> None:
        if changes.kinds & {"deal", "contact"}:
            self._open = None
        if "setting" in changes.kinds:
            self._waiting = None
        if changes.kinds & _SHOWN:
            if len(changes.contacts) > MANY:
                self._deals = self._stakes = None
            if self._deals is not None and len(changes.contacts) > _LOOK_FOR:
                self._deals = None
            if self._stakes is not None:
                stakes, fresh_stakes = self._stakes, _by_contact(self._store.stakes(self.now(), tuple(changes.numbers)))
                before = {number: stakes.pop(number) for number in changes.numbers if number in stakes}
                stakes |= fresh_stakes
                if before != fresh_stakes:
                    self._waiting = None
            else:
                self._waiting = None
            if self._deals is not None:
                uids = changes.contacts
                kept = {uid: line for uid, line in self._deals.items() if line.deal.contact not in uids}
                fresh = self._store.deal_lines(self.now(), tuple(uids))
                self._deals = kept | {line.deal.uid: line for line in fresh}
        super()._announce(changes)

    def work_no_more(self) -> None:
        task, self._reading = self._reading, None
        if task is not None:
            task.end()
        super().work_no_more()

    def reload(self) -> None:
        self._deals = self._stakes = self._waiting = self._open = None
        super().reload()


def _by_contact(stakes: Iterable[Stake]) -> dict[int, list[Stake]]:
    found: dict[int, list[Stake]] = {}
    for stake in stakes:
        found.setdefault(stake.contact, []).append(stake)
    return found

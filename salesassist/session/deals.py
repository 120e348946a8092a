"""What is done with a deal, and what waits behind those that nobody follows up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from salesassist.domain.deal import Deal, Stage, delivered, moved
from salesassist.domain.deal_line import DealLine, MoneyWaiting, money_waiting
from salesassist.domain.uids import new_uid
from salesassist.session.cracks import CrackVerbs
from salesassist.store.changes import Changes
from salesassist.store.store import Store

MANY = 300  # contacts changed at once, from which on everything is read again
_SHOWN = frozenset({"deal", "follow_up", "contact"})  # the records that a line of the deals' list is made of


class DealVerbs(CrackVerbs):
    """Add, edit, move, deliver, delete; and read them all at once."""

    _deals: dict[str, DealLine] | None = None  # by uid, as last read; None: to be read again

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

    def money_waiting(self) -> MoneyWaiting:
        """What waits now behind overdue or missing next steps, and on which deals. Contacts to triage are out of it:
        whoever has a deal is none."""
        return money_waiting(self.deals(), self.now(), self.preferences.currency)

    def _announce(self, changes: Changes) -> None:
        if changes.kinds & _SHOWN and self._deals is not None:
            uids = changes.contacts
            if len(uids) > MANY:
                self._deals = None
            else:
                kept = {uid: line for uid, line in self._deals.items() if line.deal.contact not in uids}
                fresh = self._store.deal_lines(self.now(), tuple(uids))
                self._deals = kept | {line.deal.uid: line for line in fresh}
        super()._announce(changes)

    def reload(self) -> None:
        self._deals = None
        super().reload()

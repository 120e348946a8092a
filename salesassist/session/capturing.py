"""What quick add saves: a follow-up, and what else its line told, as one step."""

from typing import TYPE_CHECKING

from salesassist.domain.uids import new_uid
from salesassist.frozen import replace
from salesassist.session.settings_files import SettingsFileVerbs
from salesassist.store.store import Store

if TYPE_CHECKING:
    from salesassist.domain.draft import Draft


class CapturingVerbs(SettingsFileVerbs):
    """Add what was captured."""

    def add_captured(self, draft: "Draft") -> str | None:
        """Save a draft. Returns the uid of its contact; None if nothing was saved (and `failed` said why)."""
        from salesassist.domain.draft import deal_of, marked  # with the first that is saved

        now = self.now()
        if draft.new is None and self._refused(draft.step.contact):
            return None
        known = None if draft.new else self._store.contact(draft.step.contact)
        if draft.new is None and known is None:
            self.failed.emit(self.tr("The contact is no longer there; nothing was saved."))
            return None
        new = replace(draft.new, uid=new_uid(), added_at=now.at, by_hand=True) if draft.new else None
        uid = new.uid if new else draft.step.contact
        deal = deal_of(draft, uid, now)
        step = replace(draft.step, contact=uid, deal=deal.uid if deal else None)

        def work(store: Store) -> None:
            if new is not None:
                store.add_contacts([new])
            elif known is not None and (better := marked(known, draft)) != known:
                store.save_contact(better)
            if deal is not None:
                store.add_deals([deal])
                self._deal_changed(store, None, deal)
            store.add_follow_ups([self._ready(step)])

        text = self.tr("Add {name} and plan {purpose}") if new else self.tr("Plan {purpose} with {name}")
        return uid if self._run(text.format(name=draft.name, purpose=step.purpose), work) else None

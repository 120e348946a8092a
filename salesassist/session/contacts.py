"""What is done with a contact's record."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Due, State
from salesassist.domain.uids import new_uid
from salesassist.frozen import replace
from salesassist.session.core import ended
from salesassist.session.planning import PlanningVerbs
from salesassist.store.store import Store


class ContactVerbs(PlanningVerbs):
    """Add, edit, rest, delete."""

    def new_contact(self, contact: Contact) -> str | None:
        """Add a contact that the user wrote down; an empty uid gets one. Returns the uid, None if that could not be."""
        contact = replace(contact, uid=contact.uid or new_uid(), added_at=self.now().at, by_hand=True)
        text = self.tr("Add {name}").format(name=contact.name)
        return contact.uid if self._run(text, lambda store: store.add_contacts([contact])) else None

    def save_contact(self, contact: Contact) -> bool:
        text = self.tr("Edit {name}").format(name=contact.name)
        return self._run(text, lambda store: store.save_contact(contact))

    def delete_contacts(self, uids: Sequence[str]) -> bool:
        at = self.now().at
        many = QCoreApplication.translate("ContactVerbs", "Delete %n contacts", "", len(uids))
        text = self._about(uids, self.tr("Delete {name}"), many)
        return self._run(text, lambda store: store.delete_contacts(uids, at))

    def rest(self, uid: str, until: date, reason: str, move: Sequence[str] = ()) -> bool:
        """Leave a contact alone until a day. `move`: follow-ups (uids) due before it that move to that day; nobody
        agreed to that, so a promise among them is broken."""
        contact = self._store.contact(uid)
        if contact is None:
            return False

        def work(store: Store) -> None:
            store.save_contact(replace(contact, resting_until=until, resting_reason=reason))
            for follow_up in filter(None, map(store.follow_up, move)):
                self._move(store, follow_up, follow_up, Due(until), agreed=False)

        return self._run(self.tr("Rest {name}").format(name=contact.name), work)

    def wake(self, uid: str) -> bool:
        """End a rest, or let a contact be contacted again."""
        contact = self._store.contact(uid)
        if contact is None:
            return False
        awake = replace(contact, resting_until=None, resting_reason="", do_not_contact=False)
        return self._run(self.tr("Wake {name}").format(name=contact.name), lambda s: s.save_contact(awake))

    def do_not_contact(self, uid: str, reason: str = "") -> bool:
        """Never contact again: cancels what is open."""
        contact = self._store.contact(uid)
        if contact is None:
            return False
        at = self.now().at

        def work(store: Store) -> None:
            store.save_contact(replace(contact, do_not_contact=True, resting_reason=reason or contact.resting_reason))
            for follow_up in store.follow_ups_of(uid, open_only=True):
                store.save_follow_up(ended(follow_up, State.CANCELLED, at))

        return self._run(self.tr("Do not contact {name}").format(name=contact.name), work)

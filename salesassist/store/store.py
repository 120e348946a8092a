"""The store: one SQLite file, opened for one thread, with a verb for each thing that can happen to it."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from salesassist.domain.cadence import CadenceStep, Start
from salesassist.domain.contact import Contact, Tier
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.promise import Promise
from salesassist.domain.relation import Relation, RelationKind
from salesassist.frozen import replace
from salesassist.store import cadences, deals, lists, merge, messages, network, records
from salesassist.store.changing import Change as Change
from salesassist.store.errors import StoreError
from salesassist.store.keys import Key
from salesassist.store.opening import FILE_NAME as FILE_NAME
from salesassist.store.opening import copy_before_upgrade as copy_before_upgrade
from salesassist.store.tellings import Tellings
from salesassist.store.whole_store import WholeStore


class Store(WholeStore):
    """The user's records in `folder`. Use it in the thread that made it; several stores may share a file.
    What only rare verbs need is read in by them: neither a start nor a command waits for it.

    Reading methods may be called at any time, changing ones only inside `with store.change() as change:`.
    Raises StoreError (or one of its kinds) with a sentence for the user.
    """

    def __init__(
        self, folder: Path, *, keep_copy: Callable[[Path], None] | None = None, read_only: bool = False,
        key: Key | None = None,
    ) -> None:  # fmt: skip
        """Open the store in `folder`; see `OpenedStore`."""
        super().__init__(folder, keep_copy=keep_copy, read_only=read_only, key=key)
        self.tellings = Tellings(self._database, self.path)

    def add_contacts(self, contacts: Sequence[Contact], at: datetime | None = None) -> None:
        """Keep new contacts, each with a uid of its own. Those that do not say when they were added were `at`."""
        from salesassist.store import contact_writing

        contact_writing.insert(self._database, contacts, at)

    def save_contact(self, contact: Contact) -> None:
        """Bring the contact of this uid (which must exist) to this state. Under a former uid, it keeps the one it has
        now, and its aliases."""
        from salesassist.store import contact_writing

        before = self.contact(contact.uid)
        if before is None:
            raise StoreError(f"{contact.name} is no longer in the address book; nothing was saved.")
        if contact.uid != before.uid:
            contact = replace(contact, uid=before.uid, aliases=before.aliases)
        number = lists.number(self._database, before.uid)
        contact_writing.update(self._database, number, before, contact)
        if before.introduced_by and before.introduced_by != contact.introduced_by:
            network.introducer_changed(self._database, contact.uid, before.introduced_by, contact.introduced_by)

    def delete_contacts(self, uids: Sequence[str], at: datetime) -> None:
        """Put contacts into the trash: gone from every list, with all they had kept."""
        from salesassist.store import contact_writing

        contact_writing.set_deleted(self._database, uids, at)

    def restore_contacts(self, uids: Sequence[str]) -> None:
        """Take contacts out of the trash."""
        from salesassist.store import contact_writing

        contact_writing.set_deleted(self._database, uids, None)

    def add_follow_ups(self, follow_ups: Sequence[FollowUp]) -> None:
        records.insert_follow_ups(self._database, follow_ups)

    def save_follow_up(self, follow_up: FollowUp) -> None:
        records.update_follow_up(self._database, follow_up)

    def add_interactions(self, interactions: Sequence[Interaction]) -> None:
        records.insert_interactions(self._database, interactions)

    def delete_interaction(self, uid: str) -> None:
        self._database.execute_sql("DELETE FROM interaction WHERE uid = ?", (uid,))

    def add_deals(self, deals: Sequence[Deal]) -> None:
        records.insert_deals(self._database, deals)

    def save_deal(self, deal: Deal) -> None:
        """Bring the deal of this uid (which must exist) to this state."""
        deals.update(self._database, deal)

    def delete_deal(self, uid: str) -> None:
        """Delete a deal; the follow-ups that named it stay, naming none."""
        deals.delete(self._database, uid)

    def add_relations(self, relations: Sequence[Relation]) -> None:
        network.insert(self._database, relations)

    def save_relation(self, relation: Relation) -> None:
        """Add a relation, or bring the one of this kind between these two to this state."""
        network.save(self._database, relation)

    def delete_relation(self, source: str, target: str, kind: RelationKind) -> None:
        """Take a relation away, an introduction everywhere it was told."""
        network.delete(self._database, source, target, kind)

    def merge_contacts(self, merged: Contact, others: Sequence[str]) -> None:
        """Hand all that these contacts (uids) have to the contact of `merged.uid`, bring that one to this state, and
        take the others out of the address book. Their uids should be among `merged.aliases`."""
        merge.merge(self._database, merged, others)

    def keep_apart(self, contacts: Sequence[str]) -> None:
        """Remember that these contacts (uids) are different people, each from each."""
        merge.keep_apart(self._database, contacts)

    def set_templates(self, templates: Sequence[Template]) -> None:
        """Keep these templates in this order; none: the program's own again."""
        messages.replace_templates(self._database, templates)

    def save_useful_thing(self, thing: UsefulThing) -> None:
        """Put a thing on the shelf, or bring it to this state."""
        messages.save_useful_thing(self._database, thing)

    def delete_useful_thing(self, uid: str) -> None:
        messages.delete_useful_thing(self._database, uid)

    def give_useful_thing(self, thing: str, contact: str, at: datetime) -> None:
        """Remember that a contact got a useful thing (uids)."""
        messages.give(self._database, thing, contact, at)

    def save_cadence_steps(self, steps: Sequence[CadenceStep]) -> None:
        """Keep these rules and no others; none: the program's own again."""
        cadences.replace_steps(self._database, steps)

    def save_cadence_start(self, start: Start) -> None:
        """Remember that a cadence was started, or the day from which it counts now."""
        cadences.save_start(self._database, start)

    def save_promise(self, promise: Promise) -> None:
        """Keep a promised task, or bring the one of this uid to this state."""
        cadences.save_promise(self._database, promise)

    def set_day_order(self, follow_ups: Sequence[str]) -> None:
        """Remember these follow-ups (uids) as placed by hand, in this order; forget all other places."""
        records.replace_day_order(self._database, follow_ups)

    def set_settings(self, values: dict[str, Any]) -> None:
        """Keep preferences; a value of None forgets one."""
        for name, value in values.items():
            if value is None:
                self._database.execute_sql("DELETE FROM setting WHERE name = ?", (name,))
            else:
                self._database.execute_sql(
                    "INSERT INTO setting (name, value) VALUES (?, ?) "
                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    (name, json.dumps(value, ensure_ascii=False)),
                )

    def set_tier(self, contacts: Sequence[str], tier: Tier | None) -> None:
        from salesassist.store import contact_writing

        contact_writing.set_tier(self._database, contacts, tier)

    def set_rest(self, contact: str, until: date | None, reason: str) -> None:
        """Leave a contact alone until a day; nothing planned changes."""
        from salesassist.store import contact_writing

        contact_writing.set_rest(self._database, contact, until, reason)

    def set_rests(self, contacts: Sequence[str], until: date, reason: str) -> None:
        """The same of many at once."""
        from salesassist.store import contact_writing

        contact_writing.set_rests(self._database, contacts, until, reason)

    def set_tags(self, contacts: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> None:
        """Add tags to contacts that lack them (whatever their case), and take others away."""
        from salesassist.store import contact_writing

        contact_writing.tag(self._database, contacts, add, remove)

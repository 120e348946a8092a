"""Putting the sample data into a store."""

from collections.abc import Callable

from salesassist.domain.times import Now
from salesassist.sample import sample
from salesassist.store.changes import Changes
from salesassist.store.store import Store


def fill(store: Store, now: Now, currency: str, say: Callable[[str], str] = str) -> Changes:
    """Add the sample data in one transaction, in the language that `say` puts its texts into; what is left of it in the
    trash comes back instead, as it was. Returns what that changed, which gone back on removes it all."""
    everything = sample(now, currency, say)
    with store.change() as change:
        if known := [contact.uid for contact in everything.contacts if store.contact(contact.uid)]:
            store.restore_contacts(known)
        else:
            store.add_contacts(everything.contacts)
            store.add_deals(everything.deals)
            store.add_follow_ups(everything.follow_ups)
            store.add_interactions(everything.interactions)
            store.add_relations(everything.relations)
            for thing in everything.useful_things:
                store.save_useful_thing(thing)
    return change.done

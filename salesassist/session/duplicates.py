"""Contacts that are in the address book twice: finding them, making them one, remembering who is somebody else.

Each verb reads in by itself what compares and merges (`merging`): the start waits for none of it.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact import Contact
from salesassist.session.importing_verbs import ImportVerbs
from salesassist.store.changes import Changes

if TYPE_CHECKING:
    from salesassist.exchange.combining import Combined
    from salesassist.session.merging import MergingMany, Searching

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class DuplicateVerbs(ImportVerbs):
    """Merge, keep apart; and the work of a search for its thread."""

    def merge_contacts(self, survivor: str, others: Sequence[str], picked: Mapping[str, Any] | None = None) -> bool:
        """Make several contacts one, with all that each of them had; `picked` says which value a field gets where they
        differ. What is not chosen goes to the notes."""
        from salesassist.session.merging import combined, keep_combined

        contacts = self.contacts_of((survivor, *others))
        if len(contacts) < 2:
            self.failed.emit(self.tr("A merge needs two contacts that are in the address book; nothing was changed."))
            return False
        first, *rest = contacts
        made = combined(first, rest, picked)
        text = (
            self.tr("Merge {name} and {other}").format(name=first.name, other=rest[0].name)
            if len(rest) == 1
            else QCoreApplication.translate("DuplicateVerbs", "Merge {name} and %n others", "", len(rest)).format(
                name=first.name
            )
        )
        return self._run(text, lambda store: keep_combined(store, made, [other.uid for other in rest]))

    def keep_apart(self, uids: Sequence[str]) -> bool:
        """Remember that these contacts are different people: neither the search nor an import asks again."""
        names = self.tr("{name} and {other}").format(name=self.name_of(uids[0]), other=self.name_of(uids[1]))
        text = self.tr("Not the same: {names}").format(names=names)
        return self._run(text, lambda store: store.keep_apart(uids))

    def search_for_duplicates(self) -> "Searching":
        """The search, for a thread of its own."""
        from salesassist.session.merging import Searching

        return Searching(self._store.path.parent)

    def merging_many(self, groups: Sequence[Sequence[str]]) -> "MergingMany":
        """Many merges, for a thread of their own; `note_merges` takes up what they changed."""
        from salesassist.session.merging import MergingMany

        return MergingMany(self._store.path.parent, tuple(tuple(self.best_first(group)) for group in groups))

    def note_merges(self, count: int, changes: Changes) -> None:
        """Take up what many merges changed: one undo step."""
        one = self.tr("Merge a certain duplicate")
        several = QCoreApplication.translate("DuplicateVerbs", "Merge %n certain duplicates", "", count)
        self.note(one if count == 1 else several, changes)

    # --- reading -------------------------------------------------------------------------------------------------

    def contacts_of(self, uids: Sequence[str]) -> list[Contact]:
        """The contacts that answer to these uids now and are in the book, in this order, each once."""
        found = (self._store.contact(uid) for uid in uids)
        return list({c.uid: c for c in found if c is not None and self.book.get(c.uid) is not None}.values())

    def best_first(self, uids: Sequence[str]) -> list[str]:
        """These contacts, first the one that a merge should leave: whom the user was in touch with last, or has plans
        for; then who was there first."""

        def merit(contact: Contact) -> tuple:
            line = self.book.get(contact.uid)
            assert line is not None
            touched = line.last_touch or _LONG_AGO
            return (-touched.timestamp() if line.last_touch else 1, line.step is None, line.tier is None, line.added_at)

        return [contact.uid for contact in sorted(self.contacts_of(uids), key=merit)]

    def alternatives(self, contacts: Sequence[Contact]) -> dict[str, tuple[Any, ...]]:
        """The different values of each field in which these contacts differ, and one has to be chosen."""
        from salesassist.exchange.combining import alternatives

        return alternatives(contacts)

    def first_choice(self, contacts: Sequence[Contact]) -> dict[str, Any]:
        """Which of these values a merge takes unless told otherwise."""
        from salesassist.exchange.combining import first_choice

        return first_choice(contacts)

    def merge_preview(self, contacts: Sequence[Contact], picked: Mapping[str, Any]) -> "Combined":
        """What merging these contacts into the first of them would make."""
        from salesassist.session.merging import combined

        return combined(contacts[0], contacts[1:], picked)

    def kept_apart(self) -> set[frozenset[str]]:
        """The pairs of contacts that the user said are different people."""
        return self._store.kept_apart()

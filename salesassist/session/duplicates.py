"""Contacts that are in the address book twice: finding them, making them one, remembering who is somebody else."""

import gc
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from salesassist.domain.contact import Contact
from salesassist.domain.duplicates import Found, Progress, find_duplicates
from salesassist.domain.identity import folded, has_own_name
from salesassist.domain.relation import Relation, RelationKind
from salesassist.exchange.combining import Combined, Unchosen, alternatives, combine, first_choice
from salesassist.exchange.keys import mark_of
from salesassist.exchange.reading import Record
from salesassist.session.importing_verbs import ImportVerbs
from salesassist.store.changes import Changes
from salesassist.store.store import Store

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def field_title(field: str) -> str:
    """What a field of a contact with one value is called on screen."""
    tr = QCoreApplication.translate
    titles: dict[str, Callable[[], str]] = {
        "name": lambda: tr("ContactFields", "Name"),
        "nickname": lambda: tr("ContactFields", "Nickname"),
        "organization": lambda: tr("ContactFields", "Organisation"),
        "department": lambda: tr("ContactFields", "Department"),
        "role": lambda: tr("ContactFields", "Role"),
        "birthday": lambda: tr("ContactFields", "Birthday"),
        "tier": lambda: tr("ContactFields", "Tier"),
        "time_zone": lambda: tr("ContactFields", "Time zone"),
        "country": lambda: tr("ContactFields", "Country"),
        "best_hours": lambda: tr("ContactFields", "Best hours"),
        "how_met": lambda: tr("ContactFields", "How met"),
        "introduced_by": lambda: tr("ContactFields", "Introduced by"),
        "resting_until": lambda: tr("ContactFields", "Resting until"),
        "resting_reason": lambda: tr("ContactFields", "Resting because"),
    }
    return titles[field]()


def unchosen_in_words(unchosen: Sequence[Unchosen]) -> str:
    """The values that gave way in a merge, as they are kept in the notes: a line for each contact."""
    by_contact: dict[str, list[str]] = defaultdict(list)
    for it in unchosen:
        value = it.value
        if it.field == "resting_until":
            day = date.fromisoformat(value)
            value = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
        by_contact[it.contact].append(f"{field_title(it.field)}: {value}")
    line = QCoreApplication.translate("Merging", "Merged record “{name}” – {values}")
    return "\n".join(line.format(name=name, values="; ".join(told)) for name, told in by_contact.items())


def combined(survivor: Contact, others: Sequence[Contact], picked: Mapping[str, Any] | None = None) -> Combined:
    """What merging these contacts makes, the values not chosen in the notes."""
    made = combine(survivor, others, picked)
    if not made.unchosen:
        return made
    notes = "\n\n".join(part for part in (made.contact.notes, unchosen_in_words(made.unchosen)) if part)
    return replace(made, contact=replace(made.contact, notes=notes))


def keep_combined(store: Store, made: Combined, others: Sequence[str]) -> None:
    """Make a merge so, inside the caller's transaction. Records of those merged are known again by the next import."""
    uid = made.contact.uid
    aliases = (*made.contact.aliases, *_marks(store, made.contact, others))
    store.merge_contacts(replace(made.contact, aliases=tuple(dict.fromkeys(aliases))), others)
    known = {(it.source, it.target, it.kind) for it in store.links(uid)}
    for introducer in made.introducers:
        found = store.contact(introducer)
        if found and found.uid != uid and (found.uid, uid, RelationKind.INTRODUCED) not in known:
            store.save_relation(Relation(found.uid, uid, RelationKind.INTRODUCED))


def _marks(store: Store, result: Contact, others: Sequence[str]) -> list[str]:
    """By what an import knows the records of those merged again that have another name or organisation by now."""
    found = [it for uid in (result.uid, *others) if (it := store.contact(uid)) is not None]
    merged = {it.uid for it in found}
    marks = []
    for it in found:
        if (folded(it.name), folded(it.organization)) != (folded(result.name), folded(result.organization)):
            mark = mark_of(Record(replace(it, uid=""), 0, has_own_name(it)), 0)
            owner = store.contact(mark)
            if owner is None or owner.uid in merged:
                marks.append(mark)
    return marks


@dataclass(frozen=True, slots=True)
class Searching:
    """A search for duplicates that any thread can run: it opens the store of `folder` anew, and closes it."""

    folder: Path

    def run(self, progress: Progress) -> Found:
        """Compare the whole book. Raises StoreError, and whatever `progress` raises to stop it."""
        enabled = gc.isenabled()
        gc.disable()  # there is no garbage in circles here, and looking for it holds up the window for a second
        try:
            with Store(self.folder) as store:
                return find_duplicates(store.identities(), store.kept_apart(), progress)
        finally:
            if enabled:
                gc.enable()


@dataclass(frozen=True, slots=True)
class MergingMany:
    """Merges in one transaction that any thread can run. Each group names first the contact that stays."""

    folder: Path
    groups: tuple[tuple[str, ...], ...]

    def run(self, progress: Progress) -> Changes:
        """Merge each group; those that are no longer two contacts are passed over. Raises StoreError, and, with
        nothing changed, whatever `progress` raises to stop it."""
        with Store(self.folder) as store:
            with store.change() as change:
                for number, group in enumerate(self.groups):
                    progress(number, len(self.groups))
                    found = {c.uid: c for uid in group if (c := store.contact(uid)) is not None}
                    survivor, *others = found.values() if len(found) > 1 else (None,)
                    if survivor is not None:
                        keep_combined(store, combined(survivor, others), [other.uid for other in others])
            return change.done


class DuplicateVerbs(ImportVerbs):
    """Merge, keep apart; and the work of a search for its thread."""

    def merge_contacts(self, survivor: str, others: Sequence[str], picked: Mapping[str, Any] | None = None) -> bool:
        """Make several contacts one, with all that each of them had; `picked` says which value a field gets where they
        differ. What is not chosen goes to the notes."""
        contacts = self.contacts_of((survivor, *others))
        if len(contacts) < 2:
            self.failed.emit(self.tr("A merge needs two contacts that are in the address book; nothing was changed."))
            return False
        first, *rest = contacts
        made = combined(first, rest, picked)
        text = (
            self.tr("Merge {name} and {other}").format(name=first.name, other=rest[0].name)
            if len(rest) == 1
            else self.tr("Merge {name} and %n others", "", len(rest)).format(name=first.name)
        )
        return self._run(text, lambda store: keep_combined(store, made, [other.uid for other in rest]))

    def keep_apart(self, uids: Sequence[str]) -> bool:
        """Remember that these contacts are different people: neither the search nor an import asks again."""
        names = self.tr("{name} and {other}").format(name=self.name_of(uids[0]), other=self.name_of(uids[1]))
        text = self.tr("Not the same: {names}").format(names=names)
        return self._run(text, lambda store: store.keep_apart(uids))

    def search_for_duplicates(self) -> Searching:
        """The search, for a thread of its own."""
        return Searching(self._store.path.parent)

    def merging_many(self, groups: Sequence[Sequence[str]]) -> MergingMany:
        """Many merges, for a thread of their own; `note_merges` takes up what they changed."""
        return MergingMany(self._store.path.parent, tuple(tuple(self.best_first(group)) for group in groups))

    def note_merges(self, count: int, changes: Changes) -> None:
        """Take up what many merges changed: one undo step."""
        one, several = self.tr("Merge a certain duplicate"), self.tr("Merge %n certain duplicates", "", count)
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
        return alternatives(contacts)

    def first_choice(self, contacts: Sequence[Contact]) -> dict[str, Any]:
        """Which of these values a merge takes unless told otherwise."""
        return first_choice(contacts)

    def merge_preview(self, contacts: Sequence[Contact], picked: Mapping[str, Any]) -> Combined:
        """What merging these contacts into the first of them would make."""
        return combined(contacts[0], contacts[1:], picked)

    def kept_apart(self) -> set[frozenset[str]]:
        """The pairs of contacts that the user said are different people."""
        return self._store.kept_apart()

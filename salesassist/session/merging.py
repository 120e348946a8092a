"""Making one contact of several, and finding those that are there twice: what the session reads in when it is asked."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from salesassist.collecting import left_lying
from salesassist.domain.contact import Contact
from salesassist.domain.duplicates import Found, Progress, find_duplicates
from salesassist.domain.identity import folded, has_own_name
from salesassist.domain.relation import Relation, RelationKind
from salesassist.exchange.combining import Combined, Unchosen, combine
from salesassist.exchange.keys import mark_of
from salesassist.exchange.reading import Record
from salesassist.frozen import dataclass, replace
from salesassist.store.changes import Changes
from salesassist.store.store import Store


def field_title(field: str) -> str:
    """What a field of a contact with one value is called on screen."""
    translate = QCoreApplication.translate
    titles: dict[str, Callable[[], str]] = {
        "name": lambda: translate("ContactFields", "Name"),
        "nickname": lambda: translate("ContactFields", "Nickname"),
        "organization": lambda: translate("ContactFields", "Organisation"),
        "department": lambda: translate("ContactFields", "Department"),
        "role": lambda: translate("ContactFields", "Role"),
        "birthday": lambda: translate("ContactFields", "Birthday"),
        "tier": lambda: translate("ContactFields", "Tier"),
        "time_zone": lambda: translate("ContactFields", "Time zone"),
        "country": lambda: translate("ContactFields", "Country"),
        "best_hours": lambda: translate("ContactFields", "Best hours"),
        "how_met": lambda: translate("ContactFields", "How met"),
        "introduced_by": lambda: translate("ContactFields", "Introduced by"),
        "resting_until": lambda: translate("ContactFields", "Resting until"),
        "resting_reason": lambda: translate("ContactFields", "Resting because"),
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
        with left_lying(), Store(self.folder) as store:  # to look for garbage holds up the window for a second
            return find_duplicates(store.identities(), store.kept_apart(), progress)


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

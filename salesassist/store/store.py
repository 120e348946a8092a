"""The store: one SQLite file, opened for one thread, with a verb for each thing that can happen to it."""

import errno
import json
import os
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesassist.domain.cadence import CadenceStep, Start
from salesassist.domain.contact import Contact, Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.deal import Deal, Money
from salesassist.domain.deal_line import DealLine, Stake
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.group import Group
from salesassist.domain.identity import Identity
from salesassist.domain.interaction import Interaction
from salesassist.domain.letter_list import LetterList
from salesassist.domain.marks import FoundBy
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.name_list import Called, NameList
from salesassist.domain.network import Link
from salesassist.domain.promise import Promise
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.roll import Roll, Standing
from salesassist.domain.times import Now
from salesassist.domain.trash import Trashed
from salesassist.frozen import replace
from salesassist.store import (
    access,
    cadences,
    cells,
    contact_rows,
    contents,
    deals,
    index,
    lists,
    merge,
    messages,
    network,
    records,
    rolls,
    search,
    trash,
)
from salesassist.store import changes as log
from salesassist.store.changes import Changes
from salesassist.store.connecting import Key, connect, key_of
from salesassist.store.day_store import DayStore
from salesassist.store.errors import Conflict, DamagedStore, Stopped, StoreError, either, plainly, told_plainly
from salesassist.store.opening import ALLOW, FILE_NAME, copy_file
from salesassist.store.opening import copy_before_upgrade as copy_before_upgrade
from salesassist.store.stopping import stopping
from salesassist.store.tellings import Tellings

if TYPE_CHECKING:
    from salesassist.domain.backup import Differences
    from salesassist.domain.everything import Everything
    from salesassist.domain.insights import Behind, Case, Insights, Period
    from salesassist.domain.names import NameMatch
    from salesassist.domain.person_record import Mention, PersonRecord

_IN_TRASH = "SELECT uid FROM contact WHERE deleted_at IS NOT NULL"


class Change:
    """A transaction in progress; after it, `done` is what it changed."""

    def __init__(self) -> None:
        self.done = Changes()


class Store(DayStore):
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
        self._told: Mapping[tuple, Interaction] = {}  # what happened with whom it was asked of last

    # --- changing ------------------------------------------------------------------------------------------------

    @contextmanager
    def change(self) -> Iterator[Change]:
        """One transaction: all of what is done inside is kept, or none of it."""
        if self.read_only:
            raise StoreError(f"{self.path} is open to read only; nothing was saved. {ALLOW}")
        if access.identity(self.path) != self._opened:  # written to, it would be gone when the program ends
            raise StoreError(
                f"{self.path} has vanished, or another file took its place, while it was open; nothing was saved. "
                "Bring the drive or the file back, or quit and start again."
            )
        change = Change()
        with told_plainly(self.path):
            log.start_log(self._database)
        with told_plainly(self.path), self._database.atomic("IMMEDIATE"):
            log.take_entries(self._database)
            yield change
            change.done = self._finish(log.take_entries(self._database))

    def get_ready(self) -> None:
        """Do now what the first change would else have to wait for."""
        from salesassist.store import contact_writing  # noqa: F401 - what that reads in, Peewee above all

        if not self.read_only:
            with told_plainly(self.path):
                log.start_log(self._database)

    def _finish(self, entries: tuple[log.Entry, ...]) -> Changes:
        owners, former = log.owners(entries)
        index.refresh(self._database, owners)  # those inserted together are in the index from the start
        owners |= log.inserted_together(entries)
        return Changes(
            entries,
            frozenset(entry.table for entry in entries),
            frozenset(lists.uids(self._database, owners)) | former,
            frozenset(owners),
            self._revise() if entries else 0,
        )

    def _revise(self) -> int:
        self._database.execute_sql("UPDATE revision SET number = number + 1")
        return self.revision()

    def go_back(self, changes: Changes) -> Changes:
        """Undo what a transaction changed. Returns the changes that doing so made: going back on those redoes it.

        Raises Conflict, with nothing changed, if another program has changed the same records since.
        """
        try:
            with self.change() as change:
                log.go_back(self._database, changes.entries)
        except StoreError as error:
            if isinstance(error.__cause__, either(sqlite3.IntegrityError)):  # its place is taken, or its owner is gone
                raise Conflict(
                    "This step cannot be undone: the records around it have been changed since, by another program."
                ) from error
            raise
        return change.done

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

    # --- reading -------------------------------------------------------------------------------------------------

    @plainly
    def contact(self, uid: str) -> Contact | None:
        """The contact of this uid or alias, also from the trash."""
        return next(contact_rows.load(self._database, "uid = ?", lists.real_uid(self._database, uid)), None)

    @plainly
    def contacts(self) -> list[Contact]:
        """Every contact that is not in the trash."""
        return list(contact_rows.load(self._database, "deleted_at IS NULL"))

    @plainly
    def follow_up(self, uid: str) -> FollowUp | None:
        return next(records.follow_ups(self._database, uids=[uid]), None)

    @plainly
    def follow_ups_of(self, contact: str, *, open_only: bool = False) -> list[FollowUp]:
        """A contact's follow-ups, by due day."""
        return list(records.follow_ups(self._database, contact=contact, open_only=open_only))

    @plainly
    def history(self, contact: str, limit: int = -1) -> list[Interaction]:
        """What happened with a contact, latest first."""
        self._told = records.history(self._database, contact, limit, self._told)
        return list(self._told.values())

    @plainly
    def interactions_between(self, start: datetime, end: datetime) -> list[tuple[Interaction, str]]:
        """What happened from `start` until before `end`, latest first, each with the contact's name."""
        return records.interactions_between(self._database, cells.moment_text(start)[:20], cells.moment_text(end)[:20])

    @plainly
    def deals_of(self, contact: str) -> list[Deal]:
        return list(records.deals(self._database, contact=contact))

    @plainly
    def deal(self, uid: str) -> Deal | None:
        return deals.deal(self._database, uid)

    @plainly
    def deal_lines(self, now: Now, only: Sequence[str] | None = None) -> list[DealLine]:
        """Every deal (or those of these contacts), oldest first, with who it is with and its next step."""
        return list(deals.lines(self._database, now, only))

    @plainly
    def stakes(self, now: Now, only: Sequence[int] | None = None) -> list[Stake]:
        """What is at stake in open deals (or those of these contacts, by number), and when it waits: a day begins where
        the user is `now`."""
        return deals.stakes(self._database, now, only)

    @plainly
    def deal_count(self) -> int:
        """How many deals there are, those of contacts in the trash among them."""
        return int(self._database.execute_sql("SELECT count(*) FROM deal").fetchone()[0])

    @plainly
    def open_deal_count(self) -> int:
        """How many deals of contacts that are not in the trash are open."""
        return deals.open_count(self._database)

    @plainly
    def relations(self) -> list[Relation]:
        return network.relations(self._database)

    @plainly
    def links(self, contact: str | None = None) -> list[Link]:
        """The relations of one contact or of all, without the trash; introductions from both places they are told."""
        return network.links(self._database, contact)

    @plainly
    def introductions_beneath(self, contact: str) -> dict[str, set[str]]:
        """Whom each introducer introduced, by uid, down the chain that begins with one contact; none in the trash."""
        return network.introductions_beneath(self._database, contact)

    @plainly
    def names_with(self, word: str, among: Sequence[int] | None = None) -> "list[NameMatch]":
        """The contacts among which are all with this word (folded) in their name, in the order of names. `among`:
        those that may have it (numbers), if that is known."""
        from salesassist.store import names

        return names.with_word(self._database, word, among)

    @plainly
    def uids_at(self, company: str) -> list[str]:
        """The uids of the contacts whose organisation, or whose own name, is this, whatever its case and accents."""
        return network.uids_at(self._database, company)

    @plainly
    def links_around(self, contacts: Sequence[str]) -> list[Link]:
        """The relations of any of these contacts (uids), without the trash; introductions as in `links`."""
        return network.links_around(self._database, contacts)

    @plainly
    def deals_with(self, contacts: Sequence[str]) -> list[Deal]:
        """The deals of these contacts (uids), by contact."""
        return [deal for start in range(0, len(contacts), 500)
                for deal in records.deals(self._database, contacts=contacts[start : start + 500])]  # fmt: skip

    @plainly
    def deals(self) -> list[Deal]:
        """Every deal of contacts that are not in the trash."""
        gone = {row[0] for row in cells.plain(self._database.execute_sql(_IN_TRASH).fetchall())}
        return [deal for deal in records.deals(self._database) if deal.contact not in gone]

    @plainly
    def templates(self) -> list[Template]:
        """The user's own templates; none while they have edited none."""
        return messages.templates(self._database)

    @plainly
    def useful_things(self) -> list[UsefulThing]:
        return messages.useful_things(self._database)

    @plainly
    def cadence_steps(self) -> list[CadenceStep]:
        """The user's own rules; none while they have changed none."""
        return cadences.steps(self._database)

    @plainly
    def cadence_starts(self, contact: str | None = None) -> list[Start]:
        """The cadences that were started for a contact, or for all."""
        return cadences.starts(self._database, contact)

    @plainly
    def promises(self, contact: str | None = None) -> list[Promise]:
        """Promised tasks, of one contact or of all."""
        return cadences.promises(self._database, contact)

    @plainly
    def promise(self, uid: str) -> Promise | None:
        return next(iter(cadences.promises(self._database, uid=uid)), None)

    @plainly
    def lines(self, now: Now, main_currency: str) -> list[ContactLine]:
        """Every contact as one line of a list, by name. Open values come in the main currency first."""
        return lists.lines(self._database, now, main_currency)

    @plainly
    def lines_of(self, uids: Sequence[str], now: Now, main_currency: str) -> list[ContactLine]:
        """These contacts' lines; those in the trash or unknown are left out."""
        return lists.lines(self._database, now, main_currency, uids)

    @plainly
    def insights(self, now: Now, period: "Period", first_weekday: int, currency: str) -> "Insights":
        """Every figure of the period that `now` is in; `first_weekday` as in `date.weekday()`."""
        from salesassist.store import insights

        with self._database.atomic("DEFERRED"):
            return insights.read(self._database, now, period, first_weekday, currency)

    @plainly
    def cases(
        self, now: Now, behind: "Behind", period: "Period", first_weekday: int, currency: str
    ) -> "tuple[Case, ...]":
        """The list behind a figure of the period that `now` is in, those with a day the latest first."""
        from salesassist.store import cases

        with self._database.atomic("DEFERRED"):
            return cases.read(self._database, now, behind, period, first_weekday, currency)

    @plainly
    def countries(self, contacts: Sequence[str]) -> dict[str, str]:
        """The country of each of these contacts (uids) that has one."""
        return lists.countries(self._database, contacts)

    @plainly
    def calls_of(self, contacts: Sequence[str]) -> dict[str, list[Interaction]]:
        """The tries and answers of each of these contacts (uids) that has any, without their notes."""
        return lists.calls_of(self._database, contacts)

    @plainly
    def open_per_day(self, first: date) -> dict[date, int]:
        """How many open follow-ups are due on each day from `first` on."""
        return lists.open_per_day(self._database, first)

    @plainly
    def lines_numbered(self, numbers: Sequence[int], now: Now, main_currency: str) -> dict[int, ContactLine]:
        """The lines of these contacts by their numbers, some hundreds at a time; without those in the trash."""
        return lists.lines_numbered(self._database, now, main_currency, numbers)

    @plainly
    def roll(self, now: Now) -> Roll:
        """Where every contact belongs at this moment. Takes longer the more there are."""
        return rolls.roll(self._database, now)

    @plainly
    def standings(self, numbers: Sequence[int], now: Now) -> list[Standing]:
        """What decides where these contacts belong; those in the trash or unknown are left out."""
        return rolls.standings(self._database, now, numbers)

    @plainly
    def sort_name(self, number: int) -> str:
        """What the contact of this number is sorted by."""
        return rolls.sort_name(self._database, number)

    @plainly
    def group_counts(self, now: Now) -> dict[Group, int]:
        """How many contacts are in each group at this moment."""
        return rolls.counts(self._database, now)

    @plainly
    def numbers(self, uids: Collection[str]) -> dict[str, int]:
        """The numbers of these contacts, in the trash or not; without those unknown."""
        return lists.numbers(self._database, uids)

    @plainly
    def uids(self, numbers: Sequence[int]) -> list[str]:
        """The uids of the contacts of these numbers, in their order; without those unknown."""
        return lists.uids_in_order(self._database, numbers)

    @plainly
    def open_values(self, main_currency: str) -> dict[int, tuple[Money, ...]]:
        """What the open deals of each contact (by number) that has any are worth, the main currency first."""
        return lists.open_values(self._database, main_currency)

    @plainly
    def find_quickly(self, text: str, most: int | None = None) -> list[int] | None:
        """What `search` finds and perhaps some in the trash, if a few milliseconds are enough; else None. `most`: how
        many may have to be looked at for that."""
        return search.find_quickly(self._database, text, most)

    @plainly
    def find_among(self, text: str, contacts: Sequence[int], limit: int, look_at: int) -> list[int]:
        """The first `limit` of these contacts (numbers) that match, or those of them among the first `look_at`."""
        return search.find_among(self._database, text, contacts, limit, look_at)

    @plainly
    def catch_up(self, most: int) -> bool:
        """Make texts that wait for it quick to find, at most so many, in a transaction of its own that changes none of
        the user's data; whether more are waiting."""
        if self.read_only:
            return False
        with self._database.atomic("IMMEDIATE"):
            return index.catch_up(self._database, most)

    @plainly
    def revision(self) -> int:
        """How often the user's data were changed so far, by whomever."""
        return int(self._database.execute_sql("SELECT number FROM revision").fetchone()[0])

    @plainly
    def search(self, text: str, cancelled: Callable[[], bool] | None = None) -> set[int] | None:
        """The numbers of the contacts that match every word (None: nothing was asked). Raises Stopped if
        `cancelled`."""
        with self._stopping(cancelled):
            return search.find(self._database, text)

    @plainly
    def merits(
        self, text: str, contacts: Sequence[int] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> dict[int, int]:
        """How well names and organisations answer a search (0 is best), of these contacts (numbers) or of all; without
        those of which nothing does. Raises Stopped if `cancelled`."""
        with self._stopping(cancelled):
            return search.merits(self._database, text, contacts)

    @plainly
    def name_list(self) -> NameList | None:
        """What all contacts are called; None if a name in the file is more than a line. Takes longer the more there
        are."""
        with suppress(ValueError):
            return search.name_list(self._database)
        return None

    @plainly
    def find_all(self, text: str, cancelled: Callable[[], bool] | None = None) -> list[int]:
        """The same as `search` finds, each once, and perhaps some in the trash. Raises Stopped if `cancelled`."""
        with self._stopping(cancelled):
            return search.find_all(self._database, text)

    @plainly
    def letter_list(self, cancelled: Callable[[], bool] | None = None) -> LetterList:
        """Who has which letter in what they are found by. Takes longer the more there are; raises Stopped if
        `cancelled`."""
        with self._stopping(cancelled):
            return search.letter_list(self._database)

    @plainly
    def some_texts(self, most: int) -> list[str]:
        """What about so many contacts, of all ages, are found by, folded."""
        return search.some_texts(self._database, most)

    @plainly
    def texts(self, contacts: Sequence[int]) -> dict[int, str]:
        """What these contacts (numbers) are found by, folded; without those that are unknown."""
        return search.texts(self._database, contacts)

    @plainly
    def called(self, contacts: Sequence[int]) -> dict[int, Called]:
        """What these contacts (numbers) are called; those in the trash or unknown are left out."""
        return search.called(self._database, contacts)

    @plainly
    def found_by(self, contacts: Sequence[int]) -> dict[int, FoundBy]:
        """What these contacts (numbers) are found by beside name and organisation."""
        return search.found_by(self._database, contacts)

    @plainly
    def with_terms(self, tiers: Collection[str], tags: Collection[str]) -> set[int]:
        """The numbers of the contacts that have one of these tiers ("": none), if any, and all of these tags."""
        return search.with_terms(self._database, tiers, tags)

    @plainly
    def tag_names(self) -> list[str]:
        """Every tag that a contact has, the most used first."""
        return search.tag_names(self._database)

    @plainly
    def tag_counts(self, contacts: Sequence[int]) -> dict[str, int]:
        """How many of these contacts (numbers) have each tag."""
        return search.tag_counts(self._database, contacts)

    @plainly
    def introduced(self, uid: str) -> int:
        """How many contacts this one introduced."""
        return network.introduced(self._database, uid)

    @plainly
    def kept_apart(self) -> set[frozenset[str]]:
        """The pairs of contacts (uids) that the user said are different people."""
        return {frozenset(pair) for pair in merge.kept_apart(self._database)}

    @plainly
    def contact_count(self) -> int:
        return rolls.count_all(self._database)

    @plainly
    def interaction_count(self) -> int:
        return int(self._database.execute_sql("SELECT count(*) FROM interaction").fetchone()[0])

    @plainly
    def identities(self) -> list[Identity]:
        """What tells who is the same person, for every contact not in the trash."""
        return list(lists.identities(self._database))

    @plainly
    def record_uids(self) -> dict[str, set[str]]:
        """The uids there are, by the kind of record: "deal", "follow_up", "interaction"."""
        return {
            table: {row[0] for row in cells.plain(self._database.execute_sql(f"SELECT uid FROM {table}").fetchall())}
            for table in ("deal", "follow_up", "interaction")
        }

    @plainly
    def trash_uids(self) -> dict[str, str]:
        """The contact in the trash that each of these uids or aliases names."""
        rows = self._database.execute_sql(
            "SELECT uid, uid FROM contact WHERE deleted_at IS NOT NULL UNION ALL "
            "SELECT alias.uid, contact.uid FROM alias JOIN contact ON contact.id = contact_id "
            "WHERE deleted_at IS NOT NULL"
        ).fetchall()
        return dict(cells.plain(rows))

    @plainly
    def trash(self) -> list[Trashed]:
        """The contacts in the trash, the last deleted first."""
        return trash.trash(self._database)

    @plainly
    def newest_moment(self) -> datetime | None:
        """The last moment at which anything was written down; None if nothing was."""
        return trash.newest_moment(self._database)

    @plainly
    def everything(self) -> "Everything":
        """All the user's records, as one consistent value."""
        from salesassist.domain.everything import Everything

        with self._database.atomic("DEFERRED"):
            deleted = "SELECT uid, deleted_at FROM contact WHERE deleted_at IS NOT NULL"
            gone = dict(cells.plain(self._database.execute_sql(deleted).fetchall()))
            kept = list(contact_rows.load(self._database))
            return Everything(
                contacts=tuple(c for c in kept if c.uid not in gone),
                follow_ups=tuple(records.follow_ups(self._database)),
                interactions=tuple(records.interactions(self._database)),
                deals=tuple(records.deals(self._database)),
                relations=tuple(network.relations(self._database)),
                day_order=tuple(records.day_order(self._database)),
                settings=self.settings(),
                trash=tuple((c, cells.moment_from(gone[c.uid]).isoformat()) for c in kept if c.uid in gone),
                templates=tuple(messages.templates(self._database)),
                useful_things=tuple(messages.useful_things(self._database)),
                cadence_steps=tuple(cadences.steps(self._database)),
                cadence_starts=tuple(cadences.starts(self._database)),
                promises=tuple(cadences.promises(self._database)),
                not_same=tuple(merge.kept_apart(self._database)),
            )

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever others write meanwhile."""
        with told_plainly(self.path), self._database.atomic("DEFERRED"):
            yield

    @plainly
    def contact_uids(self) -> list[str]:
        """The uids of all contacts that are not in the trash, oldest first."""
        rows = self._database.execute_sql("SELECT uid FROM contact WHERE deleted_at IS NULL ORDER BY id").fetchall()
        return [row[0] for row in cells.plain(rows)]

    @plainly
    def contacts_of(self, uids: Sequence[str]) -> list[Contact]:
        """The contacts of these uids (no aliases), some hundreds at a time, oldest first of each; trash included."""
        found: list[Contact] = []
        for start in range(0, len(uids), 500):
            some = uids[start : start + 500]
            found += contact_rows.load(self._database, f"uid IN ({', '.join('?' * len(some))})", *some)
        return found

    @plainly
    def contents(self, uids: Sequence[str]) -> dict[str, str]:
        """What each of these contacts says, in the words of `contents_of`."""
        return contents.contents(self._database, uids)

    @plainly
    def open_follow_ups_of(self, contacts: Sequence[str]) -> list[FollowUp]:
        """The open follow-ups of these contacts (uids), some hundreds at the most, by due day."""
        return list(records.follow_ups(self._database, contacts=contacts, open_only=True))

    @plainly
    def person_records(self, uids: Sequence[str], *, others: bool = True) -> "list[PersonRecord]":
        """Everything there is about these contacts, those in the trash too; without `others`, what is theirs alone:
        no ties to anybody, and not where else they are named."""
        from salesassist.store import person

        with self._database.atomic("DEFERRED"):
            known = person.known(self._database, uids)
            return [person.record(self._database, uid, others=others) for uid in known]

    @plainly
    def mentions(self, uids: Sequence[str]) -> "list[Mention]":
        """Where these contacts are named outside their own records."""
        from salesassist.store import mentions, person

        with self._database.atomic("DEFERRED"):
            return list(mentions.mentions(self._database, person.numbers(self._database, uids)))

    @plainly
    def outside_changes(self) -> int:
        """A number that differs from the last one when another program has changed the file."""
        return int(self._database.execute_sql("PRAGMA data_version").fetchone()[0])

    @plainly
    def version(self) -> tuple[int, int]:
        """Something else than the last time when anything in the file may have changed since, whoever did it."""
        return self.outside_changes(), self._database.connection().total_changes

    def problems(self) -> Iterator[str]:
        """What is wrong with the file, a sentence each, as it is found: integrity, owners, index, impossible values."""
        from salesassist.store.check import problems

        with told_plainly(self.path):
            yield from problems(self._database)

    def problems_of_file(self) -> Iterator[str]:
        """What is wrong with the pages of the file, as they are found."""
        from salesassist.store.check import problems_of_file

        with told_plainly(self.path):
            yield from problems_of_file(self._database)

    def differences(self, folder: Path, cancelled: Callable[[], bool] | None = None) -> "Differences":
        """What bringing back the store in `folder` (a backup, unpacked) would do. Raises Stopped if `cancelled`."""
        from salesassist.store import restoring

        with self._beside(folder), self._stopping(cancelled):
            return restoring.differences(self._database)

    def bring_back(
        self, folder: Path, contacts: Collection[str] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Changes:
        """Bring back what was in the store in `folder` (a backup, unpacked), as one transaction: everything, or what
        was kept of these contacts (uids) then. What has come since stays with single contacts, and goes otherwise.

        Raises Stopped, with nothing changed, if `cancelled`.
        """
        from salesassist.store import restoring

        with self._beside(folder), self._stopping(cancelled), self.change() as change:
            if contacts is None:
                restoring.bring_all_back(self._database)
            else:
                restoring.bring_contacts_back(self._database, contacts)
            if cancelled is not None and cancelled():
                raise Stopped
        return change.done

    @contextmanager
    def _beside(self, folder: Path) -> Iterator[None]:
        from salesassist.store import restoring
        from salesassist.store.rewriting import bring_under

        if (mine := key_of(self.path)) is None:  # such a connection cannot look into what is encrypted
            bring_under(folder / FILE_NAME, mine)
        with Store(folder):  # brings the schema up to date
            pass
        with told_plainly(self.path), restoring.attached(self._database, folder / FILE_NAME):
            yield

    def _stopping(self, cancelled: Callable[[], bool] | None) -> AbstractContextManager[None]:
        return stopping(self._database.connection(), cancelled)

    def back_up(self, target: Path) -> None:
        """Write a consistent copy to `target`, which must not exist, whole or not at all; the store may be in use
        meanwhile. Raises OSError, too."""
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        part = target.with_name(f".{target.name}.part")
        try:
            part.unlink(missing_ok=True)
            try:
                with told_plainly(target):
                    copy_file(self.path, part)
                    with closing(connect(part)) as copy:
                        is_sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            except DamagedStore:
                is_sound = False
            if not is_sound:
                raise DamagedStore(
                    f"{self.path} is damaged, so no backup was made of it. Keep the file, and restore an older backup; "
                    "“main.py check” tells what is wrong."
                )
            part.replace(target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

"""The store as what it keeps is read from: contacts, what is planned and what happened with them, deals, rules."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from salesassist.domain.cadence import CadenceStep, Start
from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal, Money
from salesassist.domain.deal_line import DealLine, Stake
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.identity import Identity
from salesassist.domain.interaction import Interaction
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.network import Link
from salesassist.domain.promise import Promise
from salesassist.domain.relation import Relation
from salesassist.domain.times import Now
from salesassist.domain.trash import Trashed
from salesassist.store import (
    cadences,
    cells,
    contact_rows,
    contents,
    deals,
    lists,
    merge,
    messages,
    network,
    records,
    rolls,
    trash,
)
from salesassist.store.day_store import DayStore
from salesassist.store.errors import plainly

if TYPE_CHECKING:
    from salesassist.domain.insights import Behind, Case, Insights, Period
    from salesassist.domain.names import NameMatch

_IN_TRASH = "SELECT uid FROM contact WHERE deleted_at IS NOT NULL"


class RecordStore(DayStore):
    """The user's records, to be read one by one, of some contacts, or all."""

    _told: Mapping[tuple, Interaction] = MappingProxyType({})  # what happened with whom it was asked of last

    @plainly
    def contact(self, uid: str) -> Contact | None:
        """The contact of this uid or alias, also from the trash."""
        return next(contact_rows.load(self._database, "uid = ?", lists.real_uid(self._database, uid)), None)

    @plainly
    def contacts(self) -> list[Contact]:
        """Every contact that is not in the trash."""
        return list(contact_rows.load(self._database, "deleted_at IS NULL"))

    @plainly
    def contacts_of(self, uids: Sequence[str]) -> list[Contact]:
        """The contacts of these uids (no aliases), some hundreds at a time, oldest first of each; trash included."""
        found: list[Contact] = []
        for start in range(0, len(uids), 500):
            some = uids[start : start + 500]
            found += contact_rows.load(self._database, f"uid IN ({', '.join('?' * len(some))})", *some)
        return found

    @plainly
    def contact_uids(self) -> list[str]:
        """The uids of all contacts that are not in the trash, oldest first."""
        rows = self._database.execute_sql("SELECT uid FROM contact WHERE deleted_at IS NULL ORDER BY id").fetchall()
        return [row[0] for row in cells.plain(rows)]

    @plainly
    def contact_count(self) -> int:
        return rolls.count_all(self._database)

    @plainly
    def contents(self, uids: Sequence[str]) -> dict[str, str]:
        """What each of these contacts says, in the words of `contents_of`."""
        return contents.contents(self._database, uids)

    @plainly
    def countries(self, contacts: Sequence[str]) -> dict[str, str]:
        """The country of each of these contacts (uids) that has one."""
        return lists.countries(self._database, contacts)

    @plainly
    def follow_up(self, uid: str) -> FollowUp | None:
        return next(records.follow_ups(self._database, uids=[uid]), None)

    @plainly
    def follow_ups_of(self, contact: str, *, open_only: bool = False) -> list[FollowUp]:
        """A contact's follow-ups, by due day."""
        return list(records.follow_ups(self._database, contact=contact, open_only=open_only))

    @plainly
    def open_follow_ups_of(self, contacts: Sequence[str]) -> list[FollowUp]:
        """The open follow-ups of these contacts (uids), some hundreds at the most, by due day."""
        return list(records.follow_ups(self._database, contacts=contacts, open_only=True))

    @plainly
    def open_per_day(self, first: date) -> dict[date, int]:
        """How many open follow-ups are due on each day from `first` on."""
        return lists.open_per_day(self._database, first)

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
    def interaction_count(self) -> int:
        return int(self._database.execute_sql("SELECT count(*) FROM interaction").fetchone()[0])

    @plainly
    def calls_of(self, contacts: Sequence[str]) -> dict[str, list[Interaction]]:
        """The tries and answers of each of these contacts (uids) that has any, without their notes."""
        return lists.calls_of(self._database, contacts)

    @plainly
    def deal(self, uid: str) -> Deal | None:
        return deals.deal(self._database, uid)

    @plainly
    def deals(self) -> list[Deal]:
        """Every deal of contacts that are not in the trash."""
        gone = {row[0] for row in cells.plain(self._database.execute_sql(_IN_TRASH).fetchall())}
        return [deal for deal in records.deals(self._database) if deal.contact not in gone]

    @plainly
    def deals_of(self, contact: str) -> list[Deal]:
        return list(records.deals(self._database, contact=contact))

    @plainly
    def deals_with(self, contacts: Sequence[str]) -> list[Deal]:
        """The deals of these contacts (uids), by contact."""
        return [deal for start in range(0, len(contacts), 500)
                for deal in records.deals(self._database, contacts=contacts[start : start + 500])]  # fmt: skip

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
    def open_values(self, main_currency: str) -> dict[int, tuple[Money, ...]]:
        """What the open deals of each contact (by number) that has any are worth, the main currency first."""
        return lists.open_values(self._database, main_currency)

    @plainly
    def relations(self) -> list[Relation]:
        return network.relations(self._database)

    @plainly
    def links(self, contact: str | None = None) -> list[Link]:
        """The relations of one contact or of all, without the trash; introductions from both places they are told."""
        return network.links(self._database, contact)

    @plainly
    def links_around(self, contacts: Sequence[str]) -> list[Link]:
        """The relations of any of these contacts (uids), without the trash; introductions as in `links`."""
        return network.links_around(self._database, contacts)

    @plainly
    def introductions_beneath(self, contact: str) -> dict[str, set[str]]:
        """Whom each introducer introduced, by uid, down the chain that begins with one contact; none in the trash."""
        return network.introductions_beneath(self._database, contact)

    @plainly
    def introduced(self, uid: str) -> int:
        """How many contacts this one introduced."""
        return network.introduced(self._database, uid)

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
    def promise(self, uid: str) -> Promise | None:
        return next(iter(cadences.promises(self._database, uid=uid)), None)

    @plainly
    def promises(self, contact: str | None = None) -> list[Promise]:
        """Promised tasks, of one contact or of all."""
        return cadences.promises(self._database, contact)

    @plainly
    def identities(self) -> list[Identity]:
        """What tells who is the same person, for every contact not in the trash."""
        return list(lists.identities(self._database))

    @plainly
    def kept_apart(self) -> set[frozenset[str]]:
        """The pairs of contacts (uids) that the user said are different people."""
        return {frozenset(pair) for pair in merge.kept_apart(self._database)}

    @plainly
    def record_uids(self) -> dict[str, set[str]]:
        """The uids there are, by the kind of record: "deal", "follow_up", "interaction"."""
        return {
            table: {row[0] for row in cells.plain(self._database.execute_sql(f"SELECT uid FROM {table}").fetchall())}
            for table in ("deal", "follow_up", "interaction")
        }

    @plainly
    def trash(self) -> list[Trashed]:
        """The contacts in the trash, the last deleted first."""
        return trash.trash(self._database)

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
    def newest_moment(self) -> datetime | None:
        """The last moment at which anything was written down; None if nothing was."""
        return trash.newest_moment(self._database)

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

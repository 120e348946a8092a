"""The store as lists are made from: who belongs where, what a row says, and whom a search finds."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, suppress

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.group import Group
from salesassist.domain.letter_list import LetterList
from salesassist.domain.marks import FoundBy
from salesassist.domain.name_list import Called, NameList
from salesassist.domain.roll import Roll, Standing
from salesassist.domain.times import Now
from salesassist.store import lists, rolls, search
from salesassist.store.errors import plainly
from salesassist.store.record_store import RecordStore
from salesassist.store.stopping import stopping


class ListStore(RecordStore):
    """The user's contacts, in numbers and lines. A number is the store's own, of as long as the contact is there."""

    @plainly
    def lines(self, now: Now, main_currency: str) -> list[ContactLine]:
        """Every contact as one line of a list, by name. Open values come in the main currency first."""
        return lists.lines(self._database, now, main_currency)

    @plainly
    def lines_of(self, uids: Sequence[str], now: Now, main_currency: str) -> list[ContactLine]:
        """These contacts' lines; those in the trash or unknown are left out."""
        return lists.lines(self._database, now, main_currency, uids)

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
    def find_quickly(self, text: str, most: int | None = None) -> list[int] | None:
        """What `search` finds and perhaps some in the trash, if a few milliseconds are enough; else None. `most`: how
        many may have to be looked at for that."""
        return search.find_quickly(self._database, text, most)

    @plainly
    def find_among(self, text: str, contacts: Sequence[int], limit: int, look_at: int) -> list[int]:
        """The first `limit` of these contacts (numbers) that match, or those of them among the first `look_at`."""
        return search.find_among(self._database, text, contacts, limit, look_at)

    @plainly
    def find_all(self, text: str, cancelled: Callable[[], bool] | None = None) -> list[int]:
        """The same as `search` finds, each once, and perhaps some in the trash. Raises Stopped if `cancelled`."""
        with self._stopping(cancelled):
            return search.find_all(self._database, text)

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

    def _stopping(self, cancelled: Callable[[], bool] | None) -> AbstractContextManager[None]:
        return stopping(self._database.connection(), cancelled)

"""Finding contacts: what a search asks for and why a contact is found; and the searches that the user keeps."""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from salesassist.domain.crowd import Crowd
from salesassist.domain.letter_list import LetterList
from salesassist.domain.likely import Likely
from salesassist.domain.marks import FoundBy
from salesassist.giving_way import giving_way
from salesassist.session.passphrase import PassphraseVerbs
from salesassist.session.task import Work
from salesassist.store.errors import StoreError
from salesassist.store.search import words_of

if TYPE_CHECKING:
    from salesassist.domain.saved_filter import SavedFilter


_SOME = 1_000  # texts that tell which letters are likely
_CROWD = 3_000  # contacts: so many are quicker to filter and count as a crowd


class Answer(NamedTuple):
    """All that a search finds: the numbers of the contacts, perhaps with some in the trash, and how well those do whose
    name or organisation is it (0 is best)."""

    matches: Collection[int] | None
    merits: dict[int, int]


class FilterVerbs(PassphraseVerbs):
    """Filters are kept with the user's data, in the order they are shown in; each change of them is one step."""

    def saved_filters(self) -> "tuple[SavedFilter, ...]":
        """The filters in the user's order."""
        from salesassist.domain.saved_filter import SETTING, saved_filters

        return saved_filters(self._store.settings().get(SETTING))

    def save_filter(self, new: "SavedFilter") -> bool:
        """Keep a filter as the last one; one of the same name is replaced where it stands."""
        filters = {one.name: one for one in self.saved_filters()}
        filters[new.name] = new
        return self._keep_filters(self.tr("Save the filter “{name}”").replace("{name}", new.name), filters.values())

    def rename_filter(self, name: str, new: str) -> bool:
        """Call a filter `new`. False, with a sentence, if another is called so."""
        from salesassist.frozen import replace

        filters = self.saved_filters()
        if any(one.name == new for one in filters):
            self.failed.emit(self.tr("There is a filter “{name}” already.").replace("{name}", new))
            return False
        renamed = [replace(one, name=new) if one.name == name else one for one in filters]
        return self._keep_filters(self.tr("Rename the filter “{name}”").replace("{name}", name), renamed)

    def move_filter(self, name: str, to: int) -> bool:
        """Show a filter as the one with the index `to`."""
        filters = {one.name: one for one in self.saved_filters()}
        moved = filters.pop(name)
        ordered = list(filters.values())
        ordered.insert(to, moved)
        return self._keep_filters(self.tr("Move the filter “{name}”").replace("{name}", name), ordered)

    def delete_filter(self, name: str) -> bool:
        kept = [one for one in self.saved_filters() if one.name != name]
        return self._keep_filters(self.tr("Delete the filter “{name}”").replace("{name}", name), kept)

    def _keep_filters(self, text: str, filters: "Collection[SavedFilter]") -> bool:
        from salesassist.domain.saved_filter import SETTING

        stored = [one.stored() for one in filters] or None
        return self._run(text, lambda store: store.set_settings({SETTING: stored}))

    # --- finding -------------------------------------------------------------------------------------------------

    def searched_words(self, text: str) -> tuple[tuple[str, ...], str]:
        """The words (folded) that a search looks for, and the digits it takes for a phone number ("" if none)."""
        return words_of(text)

    def merits(self, text: str, contacts: Sequence[int]) -> dict[int, int]:
        """How well names and organisations of these contacts (some hundreds of numbers) answer a search; 0 is best,
        and whom neither does is left out."""
        return self._store.merits(text, contacts)

    def found_by(self, contacts: Sequence[int]) -> dict[int, FoundBy]:
        """What these contacts (some dozens of numbers) are found by beside name and organisation."""
        return self._store.found_by(contacts)

    def with_terms(self, tiers: Collection[str], tags: Collection[str]) -> set[int]:
        """The numbers of the contacts that have one of these tiers ("": none), if any, and all of these tags."""
        return self._store.with_terms(tiers, tags)

    def tag_names(self) -> list[str]:
        """Every tag that a contact has, the most used first; none if the store cannot be read just now."""
        try:
            return self._store.tag_names()
        except StoreError:
            return []

    def answer_order(self, text: str, *, matches: bool, merits: bool) -> Work:
        """Who is found by a search (`matches`), and how well (`merits`), for a thread: its result is an Answer."""
        open_store = self.another_store

        def work(_progress: object, cancelled: Callable[[], bool]) -> Answer:
            with open_store() as store:
                return Answer(
                    _together(store.find_all(text, cancelled)) if matches else None,
                    store.merits(text, cancelled=cancelled) if merits else {},
                )

        return work

    def find_all(self, text: str) -> Collection[int]:
        """The same as `search` finds, and perhaps some in the trash."""
        return _together(self._store.find_all(text))

    def letters_order(self) -> Work:
        """Who has which letter, for a thread: its result is for `take_letters`."""
        open_store = self.another_store

        def work(_progress: object, cancelled: Callable[[], bool]) -> tuple[LetterList, Likely, int]:
            with open_store() as store, store.snapshot():
                return store.letter_list(giving_way(cancelled)), Likely(store.some_texts(_SOME)), store.revision()

        return work

    def take_letters(self, letters: LetterList, likely: Likely, revision: int) -> None:
        """Keep who has which letter, and which letters are likely, unless something has changed since that was read."""
        with suppress(StoreError):
            if revision == self._store.revision():
                self.book.take_letters(letters, likely)

    def ahead_order(self, text: str, keep: Callable[[str, Collection[int]], object]) -> Work | None:
        """Whom a search for `text` and a likely letter more would find, for a thread: each is handed to `keep`, there,
        as soon as it is known, perhaps with some in the trash. None if nobody knows what is likely."""
        open_store, likely = self.another_store, self.book.likely
        if likely is None or not text or text[-1].isspace():
            return None

        def work(_progress: object, cancelled: Callable[[], bool]) -> None:
            words = words_of(text)[0]
            letters = likely.next_letters(words[-1] if words else "")
            if not letters:
                return
            patient = giving_way(cancelled)
            with open_store() as store:
                for letter in letters:
                    if cancelled():
                        return
                    keep(text + letter, _together(store.find_all(text + letter, patient)))

        return work

    def count_order(self, filters: "Sequence[SavedFilter]") -> Work:
        """Whom these filters find whatever the status, for a thread: its result is for each its numbers (None:
        everybody)."""
        open_store = self.another_store

        def work(_progress: object, _cancelled: object) -> list[Sequence[int] | None]:
            from array import array

            found: list[Sequence[int] | None] = []
            with open_store() as store:
                for one in filters:
                    asked = one.asked
                    matches = store.search(asked.words)
                    if asked.has_terms:
                        with_terms = store.with_terms(asked.tiers, asked.tags)
                        matches = with_terms if matches is None else matches & with_terms
                    found.append(None if matches is None else array("l", matches))  # a set takes ten times as much
            return found

        return work


def _together(numbers: Sequence[int]) -> Collection[int]:
    return Crowd(numbers, max(numbers)) if len(numbers) > _CROWD else set(numbers)

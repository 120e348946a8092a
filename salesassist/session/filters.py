"""Finding contacts: what a search asks for and why a contact is found; and the searches that the user keeps."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from salesassist.domain.marks import FoundBy
from salesassist.session.passphrase import PassphraseVerbs
from salesassist.session.task import Work
from salesassist.store.errors import StoreError
from salesassist.store.search import words_of

if TYPE_CHECKING:
    from salesassist.domain.saved_filter import SavedFilter


class Answer(NamedTuple):
    """All that a search finds: the numbers of the contacts, and how well those do whose name or organisation is it (0
    is best)."""

    matches: set[int] | None
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
        return self._keep_filters(self.tr("Save the filter {name}").replace("{name}", new.name), filters.values())

    def rename_filter(self, name: str, new: str) -> bool:
        """Call a filter `new`. False, with a sentence, if another is called so."""
        from salesassist.frozen import replace

        filters = self.saved_filters()
        if any(one.name == new for one in filters):
            self.failed.emit(self.tr("There is a filter “{name}” already.").replace("{name}", new))
            return False
        renamed = [replace(one, name=new) if one.name == name else one for one in filters]
        return self._keep_filters(self.tr("Rename the filter {name}").replace("{name}", name), renamed)

    def move_filter(self, name: str, to: int) -> bool:
        """Show a filter as the one with the index `to`."""
        filters = {one.name: one for one in self.saved_filters()}
        moved = filters.pop(name)
        ordered = list(filters.values())
        ordered.insert(to, moved)
        return self._keep_filters(self.tr("Move the filter {name}").replace("{name}", name), ordered)

    def delete_filter(self, name: str) -> bool:
        kept = [one for one in self.saved_filters() if one.name != name]
        return self._keep_filters(self.tr("Delete the filter {name}").replace("{name}", name), kept)

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
                    store.search(text, cancelled) if matches else None,
                    store.merits(text, cancelled=cancelled) if merits else {},
                )

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

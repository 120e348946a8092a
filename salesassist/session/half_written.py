"""What stood in forms when the program had to end: kept with the user's data, as private as they are."""

import logging
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from salesassist.session.capturing import CapturingVerbs
from salesassist.store.errors import StoreError

if TYPE_CHECKING:
    from salesassist.domain.half_written import HalfWritten

log = logging.getLogger(__name__)


class HalfWrittenVerbs(CapturingVerbs):
    """It is no record of the user's yet, so keeping and forgetting it are no steps to undo, and fail in silence:
    whoever ends the program is not there to be told."""

    half_written_offered = Signal(str, str)  # the form, and whom it is about: the user has it before them again

    def all_half_written(self) -> "tuple[HalfWritten, ...]":
        """The oldest first."""
        from salesassist.domain.half_written import SETTING, half_written

        try:
            return half_written(self._store.settings().get(SETTING))
        except StoreError:
            return ()

    def half_written(self, form: str, contact: str = "") -> "HalfWritten | None":
        """What stood in a form about a contact; None if nothing is kept of it."""
        return next((one for one in self.all_half_written() if one.is_of(form, contact)), None)

    def keep_half_written(self, new: "Collection[HalfWritten]", forgetting: Collection[str] = ()) -> bool:
        """Keep these, each in the place of what was kept of the same form and contact, and nothing else of the forms
        `forgetting`."""
        from salesassist.domain.half_written import worth_keeping

        before = self.all_half_written()
        left = [one for one in before if one.form not in forgetting]
        if not new and len(left) == len(before):
            return True
        return self._keep_half_written(worth_keeping([*left, *new], self.now().at))

    def forget_half_written(self, form: str, contact: str = "") -> bool:
        """It was saved or thrown away."""
        kept = self.all_half_written()
        left = [one for one in kept if not one.is_of(form, contact)]
        return len(left) == len(kept) or self._keep_half_written(left)

    def _keep_half_written(self, kept: "Iterable[HalfWritten]") -> bool:
        from salesassist.domain.half_written import SETTING

        stored = [one.stored() for one in kept] or None
        self._ahead_of_time.note_writing()
        try:
            with self._store.change() as change:
                self._store.set_settings({SETTING: stored})
        except StoreError as error:
            log.warning("what was half-written is not kept: %s", type(error).__name__)
            return False
        if change.done:
            self._note_revision(change.done.revision)
        return True

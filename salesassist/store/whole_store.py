"""The store as a whole: all that is in it or about a person, whether it is sound, backups and what they bring back."""

import errno
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from salesassist.store import cadences, cells, contact_rows, merge, messages, network, records
from salesassist.store.changes import Changes
from salesassist.store.changing import ChangingStore
from salesassist.store.connecting import connect
from salesassist.store.errors import DamagedStore, Stopped, plainly, told_plainly
from salesassist.store.keys import key_of
from salesassist.store.opening import FILE_NAME, OpenedStore, copy_file

if TYPE_CHECKING:
    from salesassist.domain.backup import Differences
    from salesassist.domain.everything import Everything
    from salesassist.domain.person_record import Mention, PersonRecord


class WholeStore(ChangingStore):
    """The user's records, to be handed on, looked over, copied and brought back as one."""

    @plainly
    def everything(self) -> "Everything":
        """All the user's records, as one consistent value."""
        from salesassist.domain.everything import Everything
        from salesassist.domain.half_written import SETTING as HALF_WRITTEN

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
                settings={name: value for name, value in self.settings().items() if name != HALF_WRITTEN},
                trash=tuple((c, cells.moment_from(gone[c.uid]).isoformat()) for c in kept if c.uid in gone),
                templates=tuple(messages.templates(self._database)),
                useful_things=tuple(messages.useful_things(self._database)),
                cadence_steps=tuple(cadences.steps(self._database)),
                cadence_starts=tuple(cadences.starts(self._database)),
                promises=tuple(cadences.promises(self._database)),
                not_same=tuple(merge.kept_apart(self._database)),
            )

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
        with OpenedStore(folder):  # brings the schema up to date
            pass
        with told_plainly(self.path), restoring.attached(self._database, folder / FILE_NAME):
            yield

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

"""Everything, or the chosen contacts, to one file that other programs can read."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from tempfile import NamedTemporaryFile

from salesassist.domain.contact import Contact
from salesassist.domain.everything import Everything, part_of
from salesassist.domain.times import Now
from salesassist.exchange import whole
from salesassist.exchange.forms import Form
from salesassist.exchange.ical_write import CALENDAR_END, calendar_start, follow_up_text
from salesassist.exchange.table_write import Width, header_text, table_text
from salesassist.exchange.vcard_write import Version, vcard
from salesassist.frozen import dataclass
from salesassist.store.store import Store

_AT_ONCE = 200  # contacts read at a time, between two looks at progress and cancelling

Progress = Callable[[int, int], None]
"""Called with how many contacts are done, of how many."""


class Cancelled(Exception):
    """The export was stopped; the file is as it was."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. Calendars carry open follow-ups, all other forms contacts."""

    contacts: int
    follow_ups: int = 0


def export_everything(store: Store, target: Path, now: Now, region: str) -> int:
    """Write all the user's records to `target` as JSON; returns how many contacts.

    Raises OSError where it cannot be written.
    """
    return export(store, target, Form.JSON, now, region).contacts


def export(
    store: Store,
    target: Path,
    form: Form,
    now: Now,
    region: str,
    *,
    contacts: Sequence[str] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Exported:
    """Write everybody, or these `contacts` (uids or aliases), to a file.

    `now` is the moment of the export; `region` is the country by which numbers without a country code are read.
    Raises OSError where the file cannot be written, StoreError, and Cancelled once `cancelled` returns True.
    """
    job = _Job(store, form, now, region, progress, cancelled)
    with store.snapshot():
        replace_file(Path(os.path.realpath(target)), job.parts(contacts))
    return Exported(job.contacts, job.follow_ups)


class _Job:
    """One export on its way."""

    def __init__(
        self, store: Store, form: Form, now: Now, region: str, progress: Progress | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:  # fmt: skip
        self.contacts = self.follow_ups = 0
        self._store = store
        self._form = form
        self._now = now
        self._region = region
        self._progress = progress
        self._cancelled = cancelled

    def parts(self, wanted: Sequence[str] | None) -> Iterator[bytes]:
        """The file, piece by piece."""
        if self._form is Form.JSON:
            return self._json(wanted)
        if wanted is None:
            uids = self._store.contact_uids()
        else:
            found = (self._store.contact(uid) for uid in wanted)
            uids = list(dict.fromkeys(contact.uid for contact in found if contact is not None))
        if self._form is Form.CSV:
            return self._table(uids)
        if self._form in (Form.TO_DOS, Form.EVENTS):
            return self._calendar(uids)
        version = Version.V4 if self._form is Form.VCARD_4 else Version.V3
        return (vcard(contact, version).encode("utf-8", "replace") for contact in self._each(uids))

    def _step(self, done: int, total: int) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        if self._progress is not None:
            self._progress(done, total)

    def _batches(self, uids: list[str], done: int, total: int) -> Iterator[list[Contact]]:
        for start in range(0, len(uids), _AT_ONCE):
            self._step(done + start, total)
            yield self._store.contacts_of(uids[start : start + _AT_ONCE])
        self._step(done + len(uids), total)

    def _each(self, uids: list[str]) -> Iterator[Contact]:
        for batch in self._batches(uids, 0, len(uids)):
            self.contacts += len(batch)
            yield from batch

    def _table(self, uids: list[str]) -> Iterator[bytes]:
        width, total = Width(), 2 * len(uids)
        for batch in self._batches(uids, 0, total):
            width = width.widened(batch)
        yield header_text(width).encode()
        for batch in self._batches(uids, len(uids), total):
            self.contacts += len(batch)
            yield from (row.encode("utf-8", "replace") for row in table_text(batch, width))

    def _calendar(self, uids: list[str]) -> Iterator[bytes]:
        yield calendar_start()
        for batch in self._batches(uids, 0, len(uids)):
            about = {contact.uid: contact for contact in batch}
            wanted = [uid for uid, contact in about.items() if not contact.do_not_contact]
            steps = self._store.open_follow_ups_of(wanted)
            self.follow_ups += len(steps)
            self.contacts += len({step.contact for step in steps})
            as_event = self._form is Form.EVENTS
            for step in steps:
                yield follow_up_text(step, about[step.contact], self._now.at, as_event=as_event)
        yield CALENDAR_END

    def _json(self, wanted: Sequence[str] | None) -> Iterator[bytes]:
        everything = self._store.everything() if wanted is None else chosen(self._store, wanted)
        document = whole.lazy_document(everything, self._now, self._region)
        document["contacts"] = self._counted(document["contacts"], len(everything.contacts))
        self.contacts = len(everything.contacts) + (len(everything.trash) if wanted is not None else 0)
        for text in whole.written(document):
            yield text.encode("utf-8", "replace")

    def _counted(self, records: Iterable[object], total: int) -> Iterator[object]:
        for number, record in enumerate(records):
            if number % _AT_ONCE == 0:
                self._step(number, total)
            yield record
        self._step(total, total)


def chosen(store: Store, uids: Sequence[str]) -> Everything:
    """These contacts (uids or aliases; trash included) and what belongs to them."""
    if len(uids) > _AT_ONCE:
        everything = store.everything()
        known = {alias: it.uid for it in chain(everything.contacts, (c for c, _at in everything.trash))
                 for alias in (*it.aliases, it.uid)}  # fmt: skip
        return part_of(everything, {known[uid] for uid in uids if uid in known})
    records = store.person_records(uids, others=False)
    real = {record.contact.uid for record in records}
    everything = Everything(
        contacts=tuple(r.contact for r in records if r.deleted_at is None),
        follow_ups=tuple(step for r in records for step in r.follow_ups),
        interactions=tuple(past for r in records for past in r.interactions),
        deals=tuple(deal for r in records for deal in r.deals),
        relations=tuple(store.relations()),
        day_order=tuple(store.day_order()),
        trash=tuple((r.contact, r.deleted_at.isoformat()) for r in records if r.deleted_at is not None),
        useful_things=tuple(store.useful_things()),
        cadence_starts=tuple(start for r in records for start in r.cadences),
        promises=tuple(promise for r in records for promise in r.promises),
    )
    return part_of(everything, real)


def replace_file(target: Path, parts: Iterable[bytes]) -> None:
    """Put these bytes in the place of a file, whole or not at all, readable by its owner only. Raises OSError."""
    if target.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    with NamedTemporaryFile(dir=target.parent, prefix=".salesassist-export-", delete=False) as file:
        try:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            Path(file.name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink()
            raise

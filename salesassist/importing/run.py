"""Running an import."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from salesassist.collecting import left_lying
from salesassist.domain.times import Now
from salesassist.exchange import whole
from salesassist.exchange.mapping import Mappings
from salesassist.importing.dated import take_dated
from salesassist.importing.entries import Wish
from salesassist.importing.files import ReadFiles, read_files
from salesassist.importing.plan import Plan
from salesassist.importing.report import ImportReport, Noted
from salesassist.importing.whole_file import take_whole
from salesassist.store.changes import Changes
from salesassist.store.errors import StoreError
from salesassist.store.store import Store

_TRIES = 3  # to decide while nobody else writes; after that, nobody else may

Progress = Callable[[int, int], None]
"""Called with how many records are done, of how many; 0 of them while nobody knows yet."""


class ImportRefused(StoreError):
    """The import cannot follow its preview; the text is a sentence for the user."""


class _Cancelled(Exception):
    pass


def run_import(
    store: Store,
    sources: Sequence[Path],
    *,
    now: Now,
    region: str,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    wishes: Mapping[int, Wish] | None = None,
    mappings: Mappings | None = None,
    previewed: ImportReport | None = None,
    keep_entries: bool = False,
) -> ImportReport:
    """Import files, which see each other, as one step that can be undone.

    `region` is the country by which numbers without a country code are read, `mappings` how tables are, by their
    header. `wishes` are the user's for single records, by `Entry.number`. `dry_run` finds out all the same and changes
    nothing. `previewed` is the report of a dry run of the same files: what that read is used again; if it has let go
    of it (`read` None), the files are read anew and must be the same. The report has `entries` after a dry run, or
    where they are asked for. Where `cancelled` returns True, nothing is changed.

    Raises StoreError, and ImportRefused if the files have changed since the preview.
    """

    def step(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise _Cancelled
        if progress is not None:
            progress(done, total)

    def decided() -> Plan:
        plan = Plan(store, now, _report_of(read), step, read.uid_of, wishes or {}, dry_run or keep_entries)
        try:
            _decide(plan, read)
        except BaseException:
            plan.let_go()
            raise
        return plan

    try:
        with left_lying():  # a fifth of the time
            if previewed is not None and previewed.read is not None:
                read = previewed.read
            else:
                read = read_files(sources, region, mappings, now, step)
                if previewed is not None and previewed.digest != read.digest:
                    raise ImportRefused(
                        "The file has changed since the preview; nothing was imported. Look at the preview again."
                    )
            if dry_run:
                plan = decided()
                plan.let_go()
                plan.report.read = read
                return plan.report
            report, changes = _keep(store, decided)
    except _Cancelled:
        return ImportReport(files=len(sources), cancelled=True)
    report.changes = changes
    return report


def _report_of(read: ReadFiles) -> ImportReport:
    unread = [Noted(name, None, reason) for name, reason in read.unread]
    return ImportReport(failed=[*unread], unread=unread, files=len(read.sources), digest=read.digest)


def _keep(store: Store, decided: Callable[[], Plan]) -> tuple[ImportReport, Changes]:
    """Write what is decided. Nobody else has to wait while it is being decided; if somebody wrote meanwhile, it is
    decided again."""
    for _ in range(_TRIES):
        seen = store.outside_changes()
        plan = decided()
        with store.change() as change:
            if current := store.outside_changes() == seen:
                plan.keep()
        if current:
            return plan.report, change.done
        plan.let_go()
    with store.change() as change:
        plan = decided()
        plan.keep()
    return plan.report, change.done


def _decide(plan: Plan, read: ReadFiles) -> None:
    total = read.records
    done = 0
    for content in read.inputs:
        if isinstance(content, whole.Whole):
            take_whole(plan, content, done, total)
            done += len(content.everything.contacts)
        else:
            plan.take_records(content, done, total)
            done += len(content)
    for content in read.inputs:
        if not isinstance(content, whole.Whole):
            take_dated(plan, content)
    plan.finish()
    plan.step(done, total)

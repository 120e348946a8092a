"""Running an import."""

import gc
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from salesassist.domain.times import Now
from salesassist.exchange import whole
from salesassist.exchange.read import Kind, read_contacts, sniff
from salesassist.exchange.reading import Problem, Record, Unreadable
from salesassist.importing.plan import EVERY, Plan, Step
from salesassist.importing.report import ImportReport, Noted
from salesassist.importing.whole_file import take_whole
from salesassist.store.changes import Changes
from salesassist.store.store import Store

_TRIES = 3  # to decide while nobody else writes; after that, nobody else may

Progress = Callable[[int, int], None]
"""Called with how many records are done, of how many; 0 of them while nobody knows yet."""


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
) -> ImportReport:
    """Import files, which see each other, as one step that can be undone.

    `region` is the country by which numbers without a country code are read. `dry_run` finds out all the same and
    changes nothing. Where `cancelled` returns True, nothing is changed. Raises StoreError.
    """

    def step(done: int, total: int) -> None:
        if cancelled is not None and cancelled():
            raise _Cancelled
        if progress is not None:
            progress(done, total)

    read = ImportReport(files=len(sources))

    def decided() -> Plan:
        report = replace(read, failed=[*read.failed], problems=[*read.problems], added={})
        plan = Plan(store, now, report, step)
        _decide(plan, inputs)
        return plan

    try:
        with _garbage_left_lying():
            inputs = _read_files(sources, region, read, step)
            if dry_run:
                return decided().report
            report, changes = _keep(store, decided)
    except _Cancelled:
        return ImportReport(files=len(sources), cancelled=True)
    report.changes = changes
    return report


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
    with store.change() as change:
        plan = decided()
        plan.keep()
    return plan.report, change.done


@contextmanager
def _garbage_left_lying() -> Iterator[None]:
    """Pause the garbage collector: an import makes many objects that stay, and no cycles. A fifth of its time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


_OURS = re.compile(rb'"format"\s*:\s*"salesassist"')
_Input = list[Record | Problem] | whole.Whole


def _read_files(sources: Sequence[Path], region: str, report: ImportReport, step: Step) -> list[_Input]:
    inputs: list[_Input] = []
    count = 0
    for path in sources:
        name = str(path).encode("utf-8", "replace").decode("utf-8")
        step(count, 0)
        try:
            if _is_whole(path):
                inputs.append(whole.read(path, region, name))
                continue
            records: list[Record | Problem] = []
            for item in read_contacts(path, name, region):
                records.append(item)
                count += 1
                if count % EVERY == 0:
                    step(count, 0)
            inputs.append(records)
        except Unreadable as error:
            note = Noted(name, None, str(error))
            report.unread.append(note)
            report.failed.append(note)
    return inputs


def _decide(plan: Plan, inputs: list[_Input]) -> None:
    total = sum(len(i.everything.contacts) if isinstance(i, whole.Whole) else len(i) for i in inputs)
    done = 0
    for content in inputs:
        if isinstance(content, whole.Whole):
            take_whole(plan, content, done, total)
            done += len(content.everything.contacts)
        else:
            plan.take_records(content, done, total)
            done += len(content)
    plan.step(done, total)


def _is_whole(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(1 << 16)
            if sniff(head) is Kind.SALESASSIST:
                return True
            # written anew by another tool, its keys may have another order
            return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" and bool(_OURS.search(file.read()))
    except (OSError, ValueError):
        return False

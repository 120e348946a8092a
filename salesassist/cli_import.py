"""The command that imports: a backup first, then all files as one, and what became of them."""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from salesassist import cli_report
from salesassist.cli_language import sentence, told
from salesassist.cli_progress import Progress
from salesassist.cli_report import DONE, FAILED, REFUSED, Refusal, say
from salesassist.cli_store import at_hand, backup_folder, check_not_vanished, opened
from salesassist.domain.backup import Why
from salesassist.domain.times import Now
from salesassist.importing import run_import
from salesassist.store.backups import take_somewhere
from salesassist.store.errors import DamagedStore, StoreError
from salesassist.store.store import FILE_NAME, Store


def import_files(folder: Path, files: Sequence[Path], *, dry_run: bool, as_json: bool) -> int:
    """Bring the files in, or with `dry_run` tell what that would do; returns the exit status."""
    with ExitStack() as stack:
        if dry_run and not (folder / FILE_NAME).exists():  # a dry run does not even make an empty store
            check_not_vanished(folder, folder / FILE_NAME)
            _check_usable(folder)
            folder = Path(stack.enter_context(TemporaryDirectory()))
        store = stack.enter_context(opened(folder))
        preferences, now = at_hand(store)
        shown = Progress()
        stack.callback(shown.wipe)
        if not dry_run and store.contact_count():
            _back_up_before_import(store, folder, now)
        report = run_import(store, files, now=now, region=preferences.region, dry_run=dry_run, progress=shown.show)
        shown.wipe()
    for note in report.unread:
        say(note.reason)
    if as_json:
        cli_report.print_json(cli_report.import_json(report))
    elif not report.nothing_read:
        for line in cli_report.import_notes(report):
            say(line)
        print(cli_report.import_text(report, dry_run=dry_run))
    if report.nothing_read:
        return REFUSED
    return FAILED if report.failed else DONE


def _back_up_before_import(store: Store, folder: Path, now: Now) -> None:
    try:
        _taken, said = take_somewhere(store.path, backup_folder(folder), now.at, Why.IMPORT)
    except DamagedStore:
        raise
    except StoreError as error:
        said = f"{sentence(str(error))} {told('There is no backup of before this import.')}"
    if said:
        say(said)


def _check_usable(folder: Path) -> None:
    """Raise Refusal where no store could be made in a folder, as far as can be told without making any."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    if not there.is_dir():
        text = told("{folder} cannot be used for the data: {place} is not a folder.")
        raise Refusal(text.format(folder=folder, place=there))
    if not os.access(there, os.W_OK | os.X_OK):
        text = told("{folder} cannot be used for the data: you may not write in {place}.")
        raise Refusal(text.format(folder=folder, place=there))

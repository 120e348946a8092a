"""The commands that write files: export, backup, restore."""

import os
import socket
import sys
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

from salesassist.cli_language import amount, known, number, sentence, told
from salesassist.cli_report import DONE, FAILED, Refusal, contacts_text, named, say
from salesassist.domain.names import NameMatch, Names, words_of
from salesassist.domain.times import Now
from salesassist.exchange.forms import Form
from salesassist.exporting import Progress, export_records
from salesassist.exporting import export as write
from salesassist.store.backup import restore as restore_store
from salesassist.store.backups import Backup, Backups, pack
from salesassist.store.errors import DamagedStore, StoreError
from salesassist.store.store import Store

LOCK_NAME = "window.lock"  # the window's QLockFile, in the data folder


_FORMS = {".vcf": Form.VCARD_3, ".csv": Form.CSV, ".ics": Form.TO_DOS, ".json": Form.JSON, ".html": None}


def form_of(target: Path, vcard: str | None, events: bool, contacts: Sequence[str]) -> Form | None:
    """The form that the ending of a file and the options ask for; None: the page about one person.

    Raises Refusal where they do not fit together.
    """
    ending = target.suffix.lower()
    if ending not in _FORMS:
        text = told(
            "{file}: the ending tells the kind of file. Use .vcf (vCard), .csv (table), .ics (calendar), .json "
            "(everything), or .html for the complete record of one contact."
        )
        raise Refusal(text.format(file=target))
    if vcard and ending != ".vcf":
        raise Refusal(told("--vcard is for files that end in .vcf, not for {file}.").format(file=target))
    if events and ending != ".ics":
        raise Refusal(told("--events is for files that end in .ics, not for {file}.").format(file=target))
    if ending == ".html" and len(contacts) != 1:
        raise Refusal(told("A complete record is of one contact: name them with --contact."))
    if vcard == "4.0":
        return Form.VCARD_4
    return Form.EVENTS if events else _FORMS[ending]


def uids_of(store: Store, contacts: Sequence[str]) -> list[str] | None:
    """The uids of contacts given by name or uid; None if none was given, which means all.

    Raises Refusal for one that is not there, or that may be several.
    """
    if not contacts:
        return None
    names = Names(NameMatch(i.uid, i.name, i.organization) for i in store.identities())
    uids = []
    for asked in contacts:
        known = store.contact(asked)
        found = [known.uid] if known else [match.uid for match in names.find(words_of(asked))]
        if len(found) != 1:
            near = names.find(words_of(asked)) or names.like(words_of(asked))
            text = (
                told("“{name}” may be {people}. Say which; a uid will do, too.") if found
                else told("No contact is called “{name}”. Perhaps {people}?") if near
                else told("No contact is called “{name}”.")
            )  # fmt: skip
            raise Refusal(text.format(name=asked, people=named(near)))
        uids += found
    return uids


def export(
    store: Store, target: Path, form: Form | None, contacts: Sequence[str], now: Now, region: str,
    progress: Progress | None = None,
) -> int:  # fmt: skip
    """Write the contacts (all, if none are named) to a file, which is replaced whole or not at all."""
    uids = uids_of(store, contacts)
    try:
        if form is None:
            assert uids is not None
            name = export_records(store, target, uids[0], now, region)
            say(told("The complete record of {name} is in {file}.").format(name=name, file=target))
            return DONE
        done = write(store, target, form, now, region, contacts=uids, progress=progress)
    except OSError as error:
        _say_unwritten(target, error)
        return FAILED
    if form in (Form.TO_DOS, Form.EVENTS):
        text = (
            told("1 open follow-up of {contacts} is in {file}.") if done.follow_ups == 1
            else told("{count} open follow-ups of {contacts} are in {file}.")
        )  # fmt: skip
    elif form is Form.JSON:
        text = told("{contacts} and all that belongs to them are in {file}.")
    elif done.contacts == 1:
        text = told("1 contact is in {file}.")
    else:
        text = told("{contacts} are in {file}.")
    say(text.format(count=number(done.follow_ups), contacts=contacts_text(done.contacts), file=target))
    return DONE


def _say_unwritten(target: Path, error: OSError) -> None:
    text = told("{file} cannot be written: {why}.")
    say(text.format(file=target, why=sentence(error.strerror or str(error))))


def back_up(store: Store, target: Path) -> int:
    """Copy the store to a file that does not exist yet."""
    if target.exists():
        text = told("{file} exists already and was left as it is. Choose another name for the backup.")
        raise Refusal(text.format(file=target))
    try:
        if target.suffix.lower() == ".gz":
            _back_up_packed(store, target)
        else:
            store.back_up(target)
    except DamagedStore as error:
        say(str(error))
        return FAILED
    except OSError as error:
        _say_unwritten(target, error)
        return FAILED
    text = told("{contacts} and all that belongs to them are in {file}.")
    say(text.format(contacts=contacts_text(store.contact_count()), file=target))
    return DONE


def _back_up_packed(store: Store, target: Path) -> None:
    plain, part = target.with_name(f".{target.name}.plain"), target.with_name(f".{target.name}.part")
    try:
        for left in (plain, part):
            left.unlink(missing_ok=True)
        store.back_up(plain)
        pack(plain, part)
        part.replace(target)
    finally:
        for left in (plain, part):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def list_backups(path: Path, chosen: Path | None, now: Now) -> int:
    """Print the backups of the store `path`, the newest first: when, what for, how large, which file. `chosen` is the
    folder in which the user keeps them, if not in the usual one."""
    found: dict[Path, Backup] = {}
    status = DONE
    for backups in (Backups(path), *([Backups(path, chosen)] if chosen else [])):
        try:
            found |= {backup.path: backup for backup in (*backups.beside(), *backups.kept())}
        except StoreError as error:
            say(str(error))
            status = FAILED
    reasons = {backup.why: known(backup.why) for backup in found.values()}
    wide = max(map(len, (*reasons.values(), "elsewhere")))
    for backup in sorted(found.values(), key=lambda it: (it.at, it.path.name), reverse=True):
        at, size = backup.at.astimezone(now.zone), amount(round(Decimal(backup.size) / 1_000_000, 1))
        print(f"{at:%Y-%m-%d %H:%M}  {reasons[backup.why]:<{wide}}  {size:>8} MB  {backup.path}")
    if not found:
        say(told("There are no backups of {file}.").format(file=path))
    return status


def restore(folder: Path, source: Path, now: Now) -> int:
    """Bring a backup back, unless a window is open."""
    if holder := _window_of(folder):
        text = told("SalesAssist is open on {folder} ({who}). Quit it first; nothing was restored.")
        raise Refusal(text.format(folder=folder, who=holder))
    try:
        kept = restore_store(folder, source, f"{now.at:%Y%m%d-%H%M%S}")
    except StoreError as error:
        raise Refusal(str(error)) from error
    with Store(folder) as store:  # brings an older backup up to date
        text = told("{file} was restored: {contacts} in {place}.")
        say(text.format(file=source, contacts=contacts_text(store.contact_count()), place=store.path))
    if kept is not None:
        say(told("What was there before is kept as {file}.").format(file=kept))
    return DONE


def _window_of(folder: Path) -> str:
    """Which process has its window on the folder; "" if none."""
    try:
        lines = (folder / LOCK_NAME).read_text("utf-8", "replace").splitlines()
        pid, program, host = int(lines[0]), lines[1] if len(lines) > 1 else "", lines[2] if len(lines) > 2 else ""
    except PermissionError:
        return told("by a process whose lock file cannot be read")
    except (OSError, ValueError, IndexError):
        return ""
    if host and host != socket.gethostname():
        return told("process {number} on {computer}").format(number=pid, computer=host)
    if pid <= 0 or not _is_alive(pid):
        return ""
    with suppress(OSError):  # where it can be told: another program has that number by now, as Qt itself judges
        if program and Path(f"/proc/{pid}/exe").readlink().name != program:
            return ""
    return told("process {number}").format(number=pid)


def _is_alive(pid: int) -> bool:
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True

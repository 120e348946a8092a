"""The commands that write files: export, backup, restore."""

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

from salesassist.cli_report import DONE, FAILED, Refusal, say
from salesassist.domain.times import Now
from salesassist.exporting import export_everything
from salesassist.store.backup import restore as restore_store
from salesassist.store.errors import StoreError
from salesassist.store.store import Store

LOCK_NAME = "window.lock"  # the window's QLockFile, in the data folder


def check_ending(target: Path) -> None:
    """Raise Refusal unless the ending of a file to be exported is one we can write."""
    match target.suffix.lower():
        case ".json":
            return
        case ".vcf" | ".csv" | ".ics" as ending:
            raise Refusal(f"{ending} cannot be written yet. So far everything can be exported as .json.")
        case _:
            raise Refusal(f"{target}: the ending tells the kind of file, and so far that can only be .json.")


def export(store: Store, target: Path, now: Now, region: str) -> int:
    """Write the whole store to a file, which is replaced whole or not at all."""
    try:
        count = export_everything(store, target, now, region)
    except OSError as error:
        say(f"{target} cannot be written: {error.strerror or error}.")
        return FAILED
    say(f"{count} contacts and all that belongs to them are in {target}.")
    return DONE


def back_up(store: Store, target: Path) -> int:
    """Copy the store to a file that does not exist yet."""
    if target.exists():
        raise Refusal(f"{target} exists already and was left as it is. Choose another name for the backup.")
    try:
        store.back_up(target)
    except OSError as error:
        say(f"{target} cannot be written: {error.strerror or error}.")
        return FAILED
    say(f"{store.contact_count()} contacts and all that belongs to them are in {target}.")
    return DONE


def restore(folder: Path, source: Path, now: Now) -> int:
    """Bring a backup back, unless a window is open."""
    if holder := _window_of(folder):
        raise Refusal(f"SalesAssist is open on {folder} ({holder}). Quit it first; nothing was restored.")
    try:
        kept = restore_store(folder, source, f"{now.at:%Y%m%d-%H%M%S}")
    except StoreError as error:
        raise Refusal(str(error)) from error
    with Store(folder) as store:  # brings an older backup up to date
        say(f"{source} was restored: {store.contact_count()} contacts in {store.path}.")
    if kept is not None:
        say(f"What was there before is kept as {kept}.")
    return DONE


def _window_of(folder: Path) -> str:
    """Which process has its window on the folder; "" if none."""
    try:
        lines = (folder / LOCK_NAME).read_text("utf-8", "replace").splitlines()
        pid, program, host = int(lines[0]), lines[1] if len(lines) > 1 else "", lines[2] if len(lines) > 2 else ""
    except PermissionError:
        return "by a process whose lock file cannot be read"
    except (OSError, ValueError, IndexError):
        return ""
    if host and host != socket.gethostname():
        return f"process {pid} on {host}"
    if pid <= 0 or not _is_alive(pid):
        return ""
    with suppress(OSError):  # where it can be told: another program has that number by now, as Qt itself judges
        if program and Path(f"/proc/{pid}/exe").readlink().name != program:
            return ""
    return f"process {pid}"


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

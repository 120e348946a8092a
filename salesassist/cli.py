"""The command line: understands what is asked, builds what a command needs, and prints.

Exit status: 0 done; 1 done, but some record, file or check failed; 2 a usage error, or no input could be read at all;
130 interrupted; 141 nobody reads the output any more. Everything heavy is imported by the command that needs it; Qt
by the window only. The present is the system's clock; for tests and pictures the environment variable SALESASSIST_NOW
sets another (see `clock`).
"""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesassist import cli_language, cli_passphrase, settings
from salesassist.cli_language import sentence, told
from salesassist.cli_report import DONE, FAILED, INTERRUPTED, REFUSED, UNHEARD, Failure, Refusal, say

if TYPE_CHECKING:
    from argparse import Namespace


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for; returns the exit status."""
    _open_closed_streams()
    cli_language.begin(lambda: settings.data_dir(_folder_in(arguments)))
    os.umask(0o077)  # whatever we make (exports, locks, what libraries write beside our files) is the user's alone
    try:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        try:
            status = _run(arguments)
        except SystemExit as end:  # argparse, after --help
            status = end.code if isinstance(end.code, int) else REFUSED
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        say(told("Interrupted; what was not finished was left as it was."))
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return UNHEARD
    except OSError as error:  # most likely a full disk
        text = told("{place} cannot be used: {why}.")
        say(text.format(place=error.filename or told("The output"), why=sentence(error.strerror or str(error))))
        _close_output()
        return FAILED
    finally:
        cli_language.end()


def _folder_in(arguments: Sequence[str]) -> str | None:
    """The folder that the arguments name, before they are understood: help and what is wrong with them are told in the
    language of its window."""
    for option, value in zip(arguments, (*arguments[1:], ""), strict=False):
        if option == "--data-dir":
            return value or None
        if option.startswith("--data-dir="):
            return option.partition("=")[2] or None
    return None


def _open_closed_streams() -> None:
    """Give whoever writes to a stream that was closed before we began something to write to."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as we run


def _close_output() -> None:
    """Keep Python from complaining again when it closes the stream."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str]) -> int:
    try:
        if not arguments:  # the usual start reads in nothing that understands more
            cli_passphrase.take_from(None)
            return _show_window(settings.data_dir(None), None)
        from salesassist.cli_asking import asked_for

        asked = asked_for(arguments)
        folder = settings.data_dir(getattr(asked, "data_dir", None))
        cli_passphrase.take_from(getattr(asked, "passphrase_file", None))
        return _DO[asked.command](asked, folder)
    except Refusal as error:
        say(str(error))
        return REFUSED
    except Failure as error:
        say(str(error))
        return FAILED


# --- the commands ----------------------------------------------------------------------------------------------------


def _window(asked: "Namespace", folder: Path) -> int:
    wish = {"show": asked.show} if asked.show else None
    return _show_window(folder, wish, minimized=asked.minimized, demo=asked.demo)


def _open(asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_desktop import wish_for

    return _show_window(folder, wish_for(asked.files).told())


def _desktop(asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_desktop import change_desktop

    return change_desktop(asked.act, folder)


def _show_window(folder: Path, wish: Mapping[str, Any] | None, *, minimized: bool = False, demo: bool = False) -> int:
    from salesassist.screen import has_screen

    if not has_screen():
        raise Refusal(told("There is no screen here; the commands work without one (--help)."))
    from salesassist.quickly import collecting_nothing, read_in_qt

    with collecting_nothing():
        read_in_qt()
        from salesassist import app

    cli_passphrase.unlock_if_told(folder)
    return int(app.run(folder, minimized=minimized, demo=demo, wish=wish))


def _import(asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_import import import_files

    return import_files(folder, asked.files, dry_run=asked.dry_run, as_json=asked.json)


def _agenda(asked: "Namespace", folder: Path) -> int:
    from salesassist import cli_report
    from salesassist.cli_store import at_hand, opened_as
    from salesassist.domain import day_cap
    from salesassist.domain.day import Progress, arrange, room_for_suggestions
    from salesassist.frozen import replace
    from salesassist.store.day_store import DayStore

    with _collecting_nothing(), opened_as(DayStore, folder, to_read=True) as store:
        preferences, now = at_hand(store)
        as_it_was = asked.date not in (None, now.today)
        if as_it_was:
            now = replace(now, at=now.start_of(asked.date))
        currency = preferences.currency
        order = [] if preferences.by_urgency else store.day_order()
        limit = preferences.day_rows
        rows = day_cap.promises_within(
            arrange(store.day_rows(now, currency, as_it_was=as_it_was), order, currency), limit
        )
        start, end = now.start_of(now.today), now.start_of(now.tomorrow)
        touches = 0 if as_it_was else store.touches_between(start, end)
        progress = Progress(touches, 0, preferences.day_goal, preferences.week_goal)
        room = room_for_suggestions(progress, len(rows), limit)
        rows += store.suggestions(now, currency, preferences.tier_days, room)
    if asked.json:
        cli_report.print_json(cli_report.agenda_json(rows))
    else:
        width = cli_report.columns() if sys.stdout.isatty() else None
        print(cli_report.agenda_text(rows, now, width, day_cap.shown(rows, limit)))
    return DONE


@contextmanager
def _collecting_nothing() -> "Iterator[None]":
    """Look for no garbage meanwhile: of what a list is made of nothing is any before it is printed."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _add(asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_add import add

    return add(folder, " ".join(asked.text))


def _export(asked: "Namespace", folder: Path) -> int:
    from salesassist import cli_files
    from salesassist.cli_progress import Progress
    from salesassist.cli_store import at_hand, opened

    form = cli_files.form_of(asked.file, asked.vcard, asked.events, asked.contact)
    shown = Progress()
    with opened(folder, to_read=True) as store:
        preferences, now = at_hand(store)
        try:
            return cli_files.export(store, asked.file, form, asked.contact, now, preferences.region, shown.show)
        finally:
            shown.wipe()


def _check(_asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_report import contacts_text
    from salesassist.cli_store import opened, speak_as_set
    from salesassist.store.errors import StoreError

    with opened(folder, to_read=True) as store:
        speak_as_set(store)
        found = False
        try:
            for problem in store.problems():
                found = True
                print(sentence(problem))
        except StoreError as error:
            print(sentence(str(error)))
            return FAILED
        if not found:
            text = told("No problems found: {contacts} in {place}.")
            print(text.format(contacts=contacts_text(store.contact_count()), place=store.path))
    return FAILED if found else DONE


def _backup(asked: "Namespace", folder: Path) -> int:
    from salesassist import cli_files
    from salesassist.cli_store import opened, speak_as_set

    with opened(folder) as store:
        speak_as_set(store)
        return cli_files.back_up(store, asked.file)


def _restore(asked: "Namespace", folder: Path) -> int:
    from salesassist import cli_files
    from salesassist.cli_store import backup_folder, clock
    from salesassist.store.store import FILE_NAME

    if asked.list:
        return cli_files.list_backups(folder / FILE_NAME, backup_folder(folder), clock())
    if asked.file is None:
        raise Refusal(told("Which backup? Name its file, or see “restore --list”. Nothing was restored."))
    cli_passphrase.unlock(asked.file)
    cli_passphrase.unlock(folder / FILE_NAME, needed=False)
    return cli_files.restore(folder, asked.file, clock())


_DO: "Mapping[str | None, Callable[[Namespace, Path], int]]" = {
    None: _window, "open": _open, "import": _import, "agenda": _agenda, "add": _add, "export": _export, "check": _check,
    "backup": _backup, "restore": _restore, "desktop": _desktop,
}  # fmt: skip
"""What is done at each of `cli_asking.COMMANDS`; without one the window opens."""

"""What a command finds in the data folder: the store, the user's preferences, and the present as they see it."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from salesassist import cli_language, cli_passphrase, settings
from salesassist.cli_language import told
from salesassist.cli_report import Failure, Refusal

if TYPE_CHECKING:
    from salesassist.domain.times import Now
    from salesassist.settings import Preferences
    from salesassist.store.day_store import DayStore
    from salesassist.store.opening import OpenedStore
    from salesassist.store.store import Store

_S = TypeVar("_S", bound="OpenedStore")


def opened(folder: Path, *, to_read: bool = False) -> "AbstractContextManager[Store]":
    """The store, for one command; `to_read`: it may be one that can only be read. Whatever is wrong with it ends the
    command with a sentence."""
    from salesassist.store.store import Store

    return opened_as(Store, folder, to_read=to_read)


@contextmanager
def opened_as(kind: "type[_S]", folder: Path, *, to_read: bool) -> "Iterator[_S]":
    """Likewise, so much of the store as `kind` is."""
    from salesassist.store.access import is_writable
    from salesassist.store.errors import DamagedStore, NewerStore, StoreError
    from salesassist.store.opening import FILE_NAME

    is_open = False
    path = folder / FILE_NAME
    check_not_vanished(folder, path)
    cli_passphrase.unlock(path)
    try:
        with kind(folder, read_only=to_read and path.exists() and not is_writable(path)) as store:
            is_open = True
            yield store
    except StoreError as error:
        if is_open and not isinstance(error, DamagedStore | NewerStore):
            raise Failure(str(error)) from error
        raise Refusal(str(error)) from error


def check_not_vanished(folder: Path, path: Path) -> None:
    """Raise Refusal where data have gone: an empty store in their place would hide that from whoever looks next."""
    with suppress(OSError):
        if path.stat().st_size or not path.is_file():
            return
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises where one may not look
        return
    from salesassist.store.finding import look

    if (found := look(folder, backup_folder(folder))) is not None:
        raise Refusal(
            f"{found.why} Nothing was begun anew: see “restore --list” for backups, or open the window, which offers "
            "the ways out."
        )


def backup_folder(folder: Path) -> Path | None:
    """Where the user keeps the backups of the store in `folder`, if not in the usual place."""
    chosen = settings.WindowState(folder).text(settings.BACKUP_FOLDER)
    return Path(chosen) if chosen else None


def clock() -> "Now":
    """The present. Raises Refusal where it cannot be told."""
    from salesassist.clock import VARIABLE, system_clock

    try:
        return system_clock()()
    except (ValueError, OSError) as error:
        text = told("The time cannot be told: {why}. Check {variable} and TZ in the environment.")
        raise Refusal(text.format(why=error, variable=VARIABLE)) from error


def at_hand(store: "DayStore") -> "tuple[Preferences, Now]":
    """The user's preferences, and the present by them."""
    from salesassist.frozen import replace

    preferences = settings.Preferences.from_stored(store.settings())
    cli_language.speak(preferences.language)
    return preferences, replace(clock(), day_start=preferences.day_start)


def speak_as_set(store: "DayStore") -> None:
    """Speak the user's language where nothing else is asked of their preferences, if they can be read."""
    from salesassist.store.errors import StoreError

    with suppress(StoreError):
        cli_language.speak(settings.Preferences.from_stored(store.settings()).language)

"""The passphrase of the data, as the window deals with it: asking for it, setting, changing and removing it.

What writes the data anew is read in by whoever writes: the start waits for none of it.
"""

from collections.abc import Callable
from pathlib import Path

from salesassist.domain.passphrase import Rewritten
from salesassist.frozen import dataclass, field
from salesassist.sentences import translated
from salesassist.session.trash import TrashVerbs
from salesassist.store import keys
from salesassist.store.errors import StoreError, WrongPassphrase
from salesassist.store.keys import derive, key_of, remember, salt_of
from salesassist.store.store import FILE_NAME

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PassphraseOrder:
    """A change of the passphrase that any thread can run, while nobody has the store open.

    `current` is "" where there is none; `new` None removes it. `delete`: the copies of the store go, instead of being
    written anew.
    """

    path: Path
    current: str = field(repr=False)
    new: str | None = field(repr=False)
    delete: bool = False
    backups: Path | None = None

    def run(self, progress: Progress) -> Rewritten:
        """Write the store and its copies anew. Raises WrongPassphrase, or StoreError with the store as it was."""
        from salesassist.store.erase import copies_of
        from salesassist.store.rewriting import change_passphrase

        key = key_of(self.path)
        if key is not None and not _same(derive(self.current, key.salt).raw, key.raw):
            raise WrongPassphrase("That is not the current passphrase; nothing was changed.")
        fresh = derive(self.new) if self.new is not None else None
        if fresh is not None:
            remember(fresh)
        copies = copies_of(self.path, self.backups)
        return change_passphrase(
            self.path, fresh, copies, delete=self.delete, step=lambda _what, done, total: progress(done, total)
        )


class Unlocking:
    """The way into the data of a folder before there is a session. Safe to use in any thread."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    @property
    def is_locked(self) -> bool:
        """Whether the data are encrypted and nobody has given their passphrase yet."""
        return keys.is_locked(self.path)

    def with_passphrase(self, passphrase: str) -> str:
        """Unlock; returns a sentence why that failed, or ""."""
        try:
            keys.unlock(self.path, passphrase)
        except StoreError as error:
            return translated(str(error))
        return ""

    def with_key(self, text: str) -> bool:
        """Unlock with the key itself, as a keyring keeps it; whether it fits."""
        try:
            key = keys.Key.from_text(text)
        except ValueError:
            return False
        return keys.unlock_with(self.path, key)

    def key(self) -> str:
        """The key in use, for a keyring to keep; "" if there is none. It opens the data like the passphrase does."""
        try:
            key = key_of(self.path)
        except (StoreError, OSError):
            return ""
        return key.text if key is not None else ""

    def is_passphrase(self, passphrase: str) -> bool:
        """Whether this is the passphrase of the data, which are open already. Takes some tenths of a second."""
        try:
            key = key_of(self.path)
        except (StoreError, OSError):
            return False
        return key is None or _same(derive(passphrase, key.salt).raw, key.raw)

    def clear_up(self, backups: Path | None = None) -> Rewritten:
        """Finish what an interrupted change of the passphrase left undone: no plain copy stays beside encrypted
        data. Does nothing, quickly, where there is nothing to do."""
        from salesassist.store.erase import copies_of
        from salesassist.store.rewriting import change_copies, plain_copies, sweep

        sweep(self.path)
        try:
            key = key_of(self.path)
        except (StoreError, OSError):
            return Rewritten()
        left = plain_copies(self.path, copies_of(self.path, backups)) if key is not None else []
        return change_copies(left, key) if left else Rewritten()


class PassphraseVerbs(TrashVerbs):
    """What the window asks about the passphrase, and letting go of the file while it is written anew."""

    @property
    def encrypted(self) -> bool:
        """Whether the data are encrypted."""
        return salt_of(self._store.path) is not None

    @property
    def has_file(self) -> bool:
        """Whether the file is open, and was not let go of for the time being."""
        return self._store.is_open

    @property
    def unlocking(self) -> Unlocking:
        return Unlocking(self._store.path.parent)

    def passphrase_order(self, current: str, new: str | None, *, delete: bool = False) -> PassphraseOrder:
        """The change of the passphrase, for a thread to run between `let_go_of_file` and `take_up_file`."""
        return PassphraseOrder(self._store.path, current, new, delete, self.backup_folder)

    def let_go_of_file(self) -> None:
        """Close the store; until it is taken up again, whatever is asked of it is refused with a sentence."""
        self._store.close()

    def take_up_file(self) -> bool:
        """Open the store again and look at it all; False, after `failed` said why, if that cannot be done."""
        try:
            self._store.reopen()
            self._seen = self._store.outside_changes()
            self.reload()
        except StoreError as error:
            self.failed.emit(str(error))
            return False
        return True


def _same(one: bytes, other: bytes) -> bool:
    """Whether two secrets are the same; how long that takes tells nothing about where they differ."""
    from hmac import compare_digest

    return compare_digest(one, other)

"""Backups by themselves: a folder of copies of the store, each made sure of, thinned as they grow old.

A copy is the database itself, packed with gzip. Its name tells when it was taken (UTC), why, and a fingerprint of what
is in it: `salesassist-20261122T093000Z-start-3fa9c1d20b7e.db.gz`.
"""

import gzip
import os
import re
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from salesassist.domain.backup import Why
from salesassist.domain.retention import to_drop
from salesassist.frozen import dataclass
from salesassist.store import migrations
from salesassist.store.connecting import READ_ONCE, attach, connect
from salesassist.store.errors import DamagedStore, Stopped, StoreError, either, told_plainly
from salesassist.store.keys import is_encrypted, salt_of
from salesassist.store.opening import FILE_NAME, copy_file
from salesassist.store.stopping import Cancelled, stopping

if TYPE_CHECKING:
    import hashlib

FOLDER = "backups"
_NAME = re.compile(r"salesassist-(\d{8}T\d{6})Z-([a-z]+)-([0-9a-f]{12})\.db\.gz")
_BLOCK = 1 << 17
_PIECE = 1 << 16  # of a block: a fifth of a millisecond
_LARGE = 1 << 26
_LEVEL = 1  # of gzip: four times smaller already, at the speed of the disk
_HOW_FAR = ("text_waiting", "letter", "revision")  # tables that tell how the derived ones come along
_UNPACKED = ".unpacked-"

_BEFORE_SOMETHING = {Why.HAND, Why.IMPORT, Why.BULK, Why.RESTORE}  # one of these goes only with age


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. `at` is in UTC; an empty `fingerprint` means that nobody wrote one down."""

    path: Path
    at: datetime
    why: Why
    fingerprint: str
    size: int


class Backups:
    """The backups of the store `path`, in `folder` (made when first needed). Safe to use in any thread."""

    def __init__(self, path: Path, folder: Path | None = None) -> None:
        self.path = path
        self.folder = folder or path.parent / FOLDER

    def kept(self) -> list[Backup]:
        """All there are, the newest first. Files of other names are left alone. Raises StoreError."""
        found = []
        try:
            for path in self.folder.iterdir() if self.folder.exists() else ():
                if backup := _backup(path):
                    found.append(backup)
        except OSError as error:
            raise _cannot_be_used(self.folder, error) from error
        return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)

    def beside(self) -> list[Backup]:
        """The copies that lie beside the store: of before an upgrade, and of before a restore by command."""
        found = []
        for pattern, why in ((f"{self.path.stem}-before-upgrade-*.db", Why.UPGRADE),
                             (f"{self.path.stem}-before-restore-*.db", Why.RESTORE)):  # fmt: skip
            with suppress(OSError):
                found += [_of_file(path, why) for path in self.path.parent.glob(pattern)]
        return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)

    def of_file(self, path: Path) -> Backup:
        """A backup wherever it lies, packed or not. Raises StoreError if there is no such file, or it is the store."""
        try:
            if self.path.exists() and path.samefile(self.path):  # opening it would drop our locks on it
                raise StoreError(f"{path} is the store itself, not a backup of it.")
            return _backup(path) or _of_file(path, Why.ELSEWHERE)
        except OSError as error:
            raise StoreError(f"{path} cannot be read: {error.strerror or error}.") from error

    def take(self, at: datetime, why: Why, cancelled: Cancelled | None = None) -> Backup | None:
        """Copy the store, which may be in use, and make sure of the copy; None if the newest one is the same already.

        Raises DamagedStore, with no backup made or lost, if the store is damaged; StoreError where it cannot be
        written; Stopped, with nothing left behind, if `cancelled`.
        """
        try:
            self._be_there()
            with (
                tempfile.TemporaryDirectory(prefix=_UNPACKED, dir=self.path.parent) as private,
                tempfile.TemporaryDirectory(prefix=_UNPACKED, dir=self.folder) as waiting,  # on the same disk
            ):
                copy = Path(private) / FILE_NAME
                with told_plainly(self.path):
                    copy_file(self.path, copy)
                _make_sure(copy, self.path, cancelled)
                fingerprint = _fingerprint(copy, cancelled)
                newest = next(iter(self.kept()), None)
                if newest is not None and self._is_same(copy, fingerprint, newest, Path(private)):
                    return None
                packed = Path(waiting) / "packed"
                pack(copy, packed, cancelled)
                if _fingerprint(packed, cancelled, packed=True) != fingerprint:
                    raise StoreError(f"The backup in {self.folder} could not be read back, so it was not kept.")
                stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%S")
                target = self.folder / f"salesassist-{stamp}Z-{why}-{fingerprint}.db.gz"
                packed.replace(target)
                _settle(self.folder)
        except OSError as error:
            raise _cannot_be_used(self.folder, error) from error
        return _backup(target)

    def _is_same(self, copy: Path, fingerprint: str, newest: Backup, private: Path) -> bool:
        """Whether the newest backup is whole and holds what this copy does. Encrypted, no two are the same byte for
        byte, so their records are compared."""
        if not self.is_whole(newest):
            return False
        if newest.fingerprint == fingerprint:
            return True
        if not is_encrypted(copy):
            return False
        then = private / "newest.db"
        try:
            unpack(newest.path, then)
            return salt_of(then) == salt_of(copy) and same_records(copy, then)
        except either(sqlite3.Error):
            return False
        finally:
            then.unlink(missing_ok=True)

    def _be_there(self) -> None:
        """Make the usual folder. One that the user chose has to be there: it may lie on a disk that is not."""
        if self.folder == self.path.parent / FOLDER:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        elif not self.folder.is_dir():
            raise StoreError(f"The folder for backups, {self.folder}, is not there just now.")

    def thin(self, now: datetime) -> list[Backup]:
        """Remove what the rules let go (`domain/retention.py`), and return it. Raises StoreError."""
        kept = self.kept()
        by_moment = {backup.at: backup for backup in kept}
        gone = [by_moment[moment] for moment in to_drop(by_moment, now.astimezone(UTC))]
        recent = {b.path for b in kept if b.why in _BEFORE_SOMETHING and (now - b.at).days < 30}
        gone = [backup for backup in gone if backup.path not in recent]
        try:
            for backup in gone:
                backup.path.unlink(missing_ok=True)
        except OSError as error:
            raise _cannot_be_used(self.folder, error) from error
        return gone

    def is_whole(self, backup: Backup) -> bool:
        """Whether a backup can be read and still is what it was when it was written."""
        if not backup.fingerprint:
            return True  # as far as can be told without looking into it
        try:
            return _fingerprint(backup.path, packed=True) == backup.fingerprint
        except (OSError, EOFError, zlib.error):
            return False

    @contextmanager
    def unpacked(self, backup: Backup) -> Iterator[Path]:
        """A folder of its own with the store as it was then, for as long as it is wanted; what is done to it is lost.

        Raises DamagedStore if the backup cannot be read whole, StoreError where there is no room for it.
        """
        try:
            private = tempfile.TemporaryDirectory(prefix=_UNPACKED, dir=self.path.parent, ignore_cleanup_errors=True)
        except OSError as error:
            raise _cannot_be_used(self.path.parent, error) from error
        with private as folder:
            _unpack_checked(backup, Path(folder) / FILE_NAME)
            yield Path(folder)

    def sweep(self) -> None:
        """Remove what an interrupted backup or restore left behind."""
        for folder in {self.folder, self.path.parent}:
            with suppress(OSError):
                for left in folder.glob(f"{_UNPACKED}*"):
                    shutil.rmtree(left, ignore_errors=True)


def same_records(one: Path, other: Path) -> bool:
    """Whether two stores of the same encryption hold the same."""
    with closing(connect(one, isolation_level=None)) as both:
        attach(both, other, "past")
        schema = "SELECT type, name, sql FROM {}.sqlite_master ORDER BY name"
        if both.execute(schema.format("main")).fetchall() != both.execute(schema.format("past")).fetchall():
            return False
        virtual = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%'"
        derived = tuple(name for (name,) in both.execute(virtual).fetchall())
        tables = both.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            if table.startswith((*derived, *_HOW_FAR, "sqlite_stat")):
                continue
            sides = (f'SELECT * FROM main."{table}"', f'SELECT * FROM past."{table}"')
            counts = [both.execute(f"SELECT count(*) FROM ({side})").fetchone()[0] for side in sides]
            if counts[0] != counts[1] or both.execute(f"SELECT 1 FROM ({sides[0]} EXCEPT {sides[1]})").fetchone():
                return False
    return True


def take_somewhere(
    path: Path, folder: Path | None, at: datetime, why: Why, cancelled: Cancelled | None = None
) -> tuple[Backup | None, str]:
    """Take a backup of the store `path` into `folder` (None: the usual one), and thin those there are; None if nothing
    has changed since the last. Where `folder` cannot be used, it goes to the usual one, and the second value is a
    sentence that says so.

    Raises StoreError if it can be taken nowhere, and Stopped if `cancelled`.
    """
    chosen, usual = Backups(path, folder), Backups(path)
    try:
        return _taken_and_thinned(chosen, at, why, cancelled), ""
    except DamagedStore:
        raise
    except StoreError as error:
        if chosen.folder == usual.folder:
            raise
        taken = _taken_and_thinned(usual, at, why, cancelled)
        return taken, f"{error} Backups go to {usual.folder} until it can be used again."


def _taken_and_thinned(backups: Backups, at: datetime, why: Why, cancelled: Cancelled | None) -> Backup | None:
    taken = backups.take(at, why, cancelled)
    backups.thin(at)
    return taken


def _backup(path: Path) -> Backup | None:
    named = _NAME.fullmatch(path.name)
    if named is None:
        return None
    try:
        at = datetime.fromisoformat(named[1]).replace(tzinfo=UTC)  # strptime reads in calendar and locale
        return Backup(path, at, Why(named[2]), named[3], path.stat().st_size)
    except (ValueError, OSError):
        return None


def _of_file(path: Path, why: Why) -> Backup:
    found = path.stat()
    if not path.is_file():
        raise StoreError(f"{path} is not a file.")
    return Backup(path, datetime.fromtimestamp(int(found.st_mtime), UTC), why, "", found.st_size)


def _unpack_checked(backup: Backup, copy: Path) -> None:
    damaged = f"{backup.path} is damaged; choose another backup. Nothing was changed."
    try:
        if is_packed(backup.path):
            unpack(backup.path, copy)
        else:
            copy_file(backup.path, copy)
        sound = _fingerprint(copy) == backup.fingerprint if backup.fingerprint else _is_sound(copy, backup.path)
    except either(sqlite3.OperationalError) as error:
        with told_plainly(backup.path):
            raise error
    except either(EOFError, gzip.BadGzipFile, zlib.error, sqlite3.DatabaseError) as error:
        raise DamagedStore(damaged) from error
    except OSError as error:
        raise _cannot_be_used(copy.parent, error) from error
    if not sound:
        raise DamagedStore(damaged)


def _is_sound(copy: Path, of: Path) -> bool:
    with closing(connect(copy)) as look:
        if not migrations.inspect(look, of):
            raise DamagedStore(f"{of} is not a backup of SalesAssist. Nothing was changed.")
        whole = look.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        return whole and look.execute("PRAGMA foreign_key_check").fetchone() is None


def _make_sure(copy: Path, of: Path, cancelled: Cancelled | None) -> None:
    try:
        with closing(connect(copy)) as look, stopping(look, cancelled):
            look.execute(READ_ONCE)
            sound = look.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except either(sqlite3.DatabaseError, UnicodeDecodeError):  # what SQLite says of damage may hold bytes of it
        sound = False
    if not sound:
        raise DamagedStore(
            f"{of} is damaged, so no backup was made of it; those there are were left alone. Restore one of them."
        )


def pack(source: Path, target: Path, cancelled: Cancelled | None = None) -> None:
    """Pack a copy of a store into a file that must not exist, on the disk when it returns. Raises OSError, and Stopped
    if `cancelled`."""
    private = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(private, "wb") as raw, source.open("rb") as plain:
        with gzip.GzipFile("", "wb", 0 if is_encrypted(source) else _LEVEL, raw, mtime=0) as packed:
            for block in _blocks(plain, cancelled):
                packed.write(block)
        raw.flush()
        os.fsync(raw.fileno())


def is_packed(path: Path) -> bool:
    """Whether a file is packed with gzip. Raises OSError."""
    with path.open("rb") as file:
        return file.read(2) == b"\x1f\x8b"


def unpack(source: Path, target: Path) -> None:
    """The other way. Raises OSError, EOFError and zlib.error, the last two if it is damaged."""
    with gzip.open(source, "rb") as packed, target.open("xb") as plain:
        target.chmod(0o600)
        shutil.copyfileobj(packed, plain, _BLOCK)


def renamed(path: Path, content: Path) -> Path:
    """The name that a backup has to have once it holds `content` (a plain copy)."""
    named = _NAME.fullmatch(path.name)
    return path.with_name(path.name.replace(named[3], _fingerprint(content))) if named else path


def _fingerprint(path: Path, cancelled: Cancelled | None = None, *, packed: bool = False) -> str:
    digest = _sha256(path.stat().st_size * (4 if packed else 1))
    with gzip.GzipFile(path) if packed else path.open("rb") as file:
        for block in _blocks(file, cancelled):
            for at in range(0, len(block), _PIECE):
                digest.update(block[at : at + _PIECE])
    return digest.hexdigest()[:12]


def _sha256(size: int) -> "hashlib._Hash":
    """SHA-256 for about so many bytes. With `hashlib` comes OpenSSL, 3 MB for as long as the program runs; Python's
    own is six times slower and lets nobody else on while it reckons, which for a small file is all the same."""
    if size < _LARGE:
        with suppress(ImportError):
            from _sha256 import sha256  # type: ignore[import-not-found]  # as `random` does; newer Pythons have _sha2

            return sha256()
    import hashlib

    return hashlib.sha256()


def _blocks(file: BinaryIO | gzip.GzipFile, cancelled: Cancelled | None) -> Iterator[bytes]:
    """What is in a file, piece by piece. Raises Stopped if `cancelled`."""
    while block := file.read(_BLOCK):
        if cancelled is not None and cancelled():
            raise Stopped
        yield block


def _settle(folder: Path) -> None:
    """Have the folder's list of names on the disk, too."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):  # some file systems of sticks and networks know no such thing
                os.fsync(handle)
        finally:
            os.close(handle)


def _cannot_be_used(folder: Path, error: OSError) -> StoreError:
    return StoreError(f"{error.filename or folder} cannot be used for backups: {error.strerror or error}.")

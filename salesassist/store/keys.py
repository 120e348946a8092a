"""Whether a file of the store is encrypted, and the keys that open it.

An encrypted file tells by its first 16 bytes, the salt, which key it needs. The keys that were derived are kept for as
long as the process runs, so that threads and backups open without another derivation and nobody hands them about.

The head of a file must not be read while it is open: closing a file drops every lock of the process on it (POSIX),
whoever took them.
"""

import os
import threading
import zlib
from pathlib import Path

from salesassist.frozen import dataclass, field
from salesassist.store.errors import DamagedStore, Locked, StoreError, WrongPassphrase

ITERATIONS = 256_000
"""Of PBKDF2 with SHA-512: what SQLCipher 4 does by itself, so that any program with SQLCipher opens the file."""

_PLAIN = b"SQLite format 3\0"
_PACKED = b"\x1f\x8b"
_SALT = 16
_SEAL = 64
_PAGE = 4_096
_RANDOM = 200  # different bytes in an encrypted page: 256 nearly always; in a plain one, or in text, far fewer
_SCHEMA = 1 << 18  # bytes at the beginning of a file that tell what its tables are


@dataclass(frozen=True, slots=True)
class Key:
    """What opens an encrypted file, derived from its passphrase and its salt."""

    salt: bytes
    raw: bytes = field(repr=False)

    @property
    def literal(self) -> str:
        """The key as SQLCipher takes it, with nothing left to derive."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"

    @classmethod
    def from_text(cls, text: str) -> "Key":
        """The other way of `text`. Raises ValueError."""
        both = bytes.fromhex(text)
        if len(both) != 32 + _SALT:
            raise ValueError("not a key")
        return cls(both[32:], both[:32])

    @property
    def text(self) -> str:
        return (self.raw + self.salt).hex()


_keys: dict[bytes, Key] = {}
_heads: dict[str, tuple[int, int, bytes | None]] = {}  # of files that may be open: device, inode, salt
_guard = threading.Lock()


def derive(passphrase: str, salt: bytes | None = None) -> Key:
    """The key that a passphrase gives with a salt (by default a new one). Takes some tenths of a second."""
    import hashlib
    import unicodedata

    while salt is None or salt.startswith(_PACKED):  # which would look packed
        salt = os.urandom(_SALT)
    text = unicodedata.normalize("NFC", passphrase).encode()
    return Key(salt, hashlib.pbkdf2_hmac("sha512", text, salt, ITERATIONS, 32))


def remember(key: Key) -> None:
    """Open files of this key from now on."""
    with _guard:
        _keys[key.salt] = key


def forget_keys() -> None:
    """Open no encrypted file any more until its passphrase is given again."""
    with _guard:
        _keys.clear()


def salt_of(path: Path) -> bytes | None:
    """The salt of an encrypted file; None for any other, also where there is none. Raises OSError."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    name = str(path.absolute())
    with _guard:
        known = _heads.get(name)
        if known and known[:2] == (found.st_dev, found.st_ino) and path.with_name(f"{path.name}-shm").exists():
            return known[2]  # in use, perhaps by ourselves
        with path.open("rb") as file:
            page = file.read(_PAGE)
            salt = head_salt(page)
            if salt is not None and b"CREATE TABLE" in file.read(_SCHEMA):
                salt = None  # a plain file of which only the beginning is damaged
        if page:
            _heads[name] = found.st_dev, found.st_ino, salt
    return salt


def note_head(path: Path, salt: bytes | None) -> None:
    """A file is going to be opened, and its salt is this: while it is open, its head is not read for that."""
    try:
        found = path.stat()
    except OSError:
        return
    with _guard:
        _heads[str(path.absolute())] = found.st_dev, found.st_ino, salt


def _looks_encrypted(page: bytes) -> bool:
    return len(page) == _PAGE and not page.startswith(_PLAIN) and (page[:_SALT] in _keys or len(set(page)) > _RANDOM)


def head_salt(page: bytes) -> bytes | None:
    """The salt in the first page of a file; None if that is not encrypted."""
    return page[:_SALT] if _looks_encrypted(page) else None


def is_encrypted(path: Path) -> bool:
    """Whether a file is encrypted, as far as its looks tell: bytes of no order. Raises OSError."""
    return salt_of(path) is not None


def key_of(path: Path) -> Key | None:
    """The key of a file; None for one that is not encrypted. Raises Locked if its passphrase was not given yet."""
    salt = salt_of(path)
    if salt is None:
        return None
    with _guard:
        key = _keys.get(salt)
    if key is None:
        raise Locked(
            f"{path} is encrypted, and its passphrase is needed to open it. If you have never set one, the file is "
            "damaged: keep it, and restore a backup."
        )
    return key


def look_at_head(path: Path) -> None:
    """Raise DamagedStore for what is neither a database nor encrypted, Locked for what needs a passphrase."""
    if key_of(path) is None and not path.with_name(f"{path.name}-shm").exists():
        with path.open("rb") as file:
            head = file.read(_SALT)
        if head and head != _PLAIN:
            raise DamagedStore(
                f"{path} is not a SalesAssist store, or is damaged. It was left as it is; keep it, and restore a "
                "backup or choose another data folder."
            )


def first_page(path: Path) -> bytes:
    """The first page of a file that nobody here has open, packed with gzip or not. Raises OSError, EOFError and
    zlib.error."""
    with path.open("rb") as file:
        page = file.read(_PAGE)
    if not page.startswith(_PACKED):
        return page
    import gzip

    with gzip.open(path, "rb") as packed:
        return packed.read(_PAGE)


def is_locked(path: Path) -> bool:
    """Whether a file (packed or not) is encrypted and its passphrase was not given yet. False where it cannot be
    read: whoever opens it says why."""
    try:
        salt = head_salt(first_page(path)) if path.suffix == ".gz" else salt_of(path)
    except (OSError, EOFError, zlib.error):
        return False
    with _guard:
        return salt is not None and salt not in _keys


def unlock(path: Path, passphrase: str) -> Key:
    """Find out whether a passphrase is that of an encrypted file (packed or not) which nobody here has open; from then
    on it can be opened. Returns the key.

    Raises WrongPassphrase; StoreError where the file cannot be read, DamagedStore for one that is not encrypted.
    """
    try:
        page = first_page(path)
    except (OSError, EOFError, zlib.error) as error:
        raise StoreError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    salt = head_salt(page)
    if salt is None:
        raise DamagedStore(f"{path} is not encrypted.")
    key = derive(passphrase, salt)
    if not _fits(page, key):
        raise WrongPassphrase(
            f"That is not the passphrase of {path.name}. Mind capital letters and the layout of the keyboard. If you "
            "are sure of it, the file is damaged: keep it, and restore a backup."
        )
    remember(key)
    return key


def unlock_with(path: Path, key: Key) -> bool:
    """Whether a key is that of an encrypted file which nobody here has open; if so, it can be opened from then on."""
    try:
        page = first_page(path)
    except (OSError, EOFError, zlib.error):
        return False
    if head_salt(page) != key.salt or not _fits(page, key):
        return False
    remember(key)
    return True


def _fits(page: bytes, key: Key) -> bool:
    """Whether the seal of a first page was made with this key, as SQLCipher 4 makes it: over what is between the salt
    and the seal, and the number of the page."""
    import hashlib
    import hmac

    sealing = hashlib.pbkdf2_hmac("sha512", key.raw, bytes(byte ^ 0x3A for byte in key.salt), 2, 32)
    seal = hmac.new(sealing, page[_SALT:-_SEAL] + (1).to_bytes(4, "little"), hashlib.sha512).digest()
    return hmac.compare_digest(seal, page[-_SEAL:])

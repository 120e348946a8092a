"""A ZIP, inflated within limits.

Nothing is ever written under a name from it, an archive inside it is not opened, and no more is inflated than the
limits say, whatever sizes it declares.
"""

import io
import struct
import zipfile
import zlib
from contextlib import suppress

from salesassist.domain.text import one_line
from salesassist.exchange.reading import Unreadable, excerpt

ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
LARGEST_CONTENT = 200_000_000  # bytes, of all that is read of one archive
_MOST_MEMBERS = 20_000
_LARGEST_RATIO = 250  # text is packed to a fortieth at best
_RATIO_FROM = 10_000_000  # bytes; below that a ratio harms nobody
_STEP = 1 << 20
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, struct.error, OverflowError,
           NotImplementedError, RuntimeError)  # fmt: skip


class Archive:
    """The members of a ZIP, inflated within the limits. Raises Unreadable, a sentence that names the file."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.left = LARGEST_CONTENT
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {info.filename: info for info in self._zip.infolist() if not info.is_dir()}
        except _DAMAGE as trouble:
            raise Unreadable(f"{name} is a damaged archive (ZIP): {excerpt(str(trouble))}.") from None
        if len(self._members) > _MOST_MEMBERS:
            raise Unreadable(f"{name} holds {len(self._members)} files; archives of up to {_MOST_MEMBERS} can be read.")

    @property
    def members(self) -> list[str]:
        return list(self._members)

    def read(self, member: str, most: int = LARGEST_CONTENT) -> bytes:
        """The bytes of a member. Raises Unreadable if they cannot be had, or are more than `most`."""
        info = self._members[member]
        called = f"{self.name}: {one_line(member)[:200]}"
        if info.flag_bits & 1:
            raise Unreadable(f"{called} is protected by a password. Unpack it first.")
        parts, size = [], 0
        try:
            with self._zip.open(info) as file:
                while part := file.read(_STEP):
                    size += len(part)
                    if size > min(most, self.left):
                        raise Unreadable(f"{called} is larger than what can be read, {min(most, self.left)} bytes.")
                    if size > _RATIO_FROM and size > _LARGEST_RATIO * max(info.compress_size, 1):
                        raise Unreadable(f"{called} is packed far too tightly to be contacts; it was not unpacked.")
                    parts.append(part)
        except _DAMAGE as trouble:
            raise Unreadable(f"{called} is damaged and cannot be unpacked: {excerpt(str(trouble))}.") from None
        self.left -= size
        return b"".join(parts)

    def beginning(self, member: str, size: int) -> bytes | None:
        """The first bytes of a member, None if they cannot be had; `read` tells why."""
        info = self._members[member]
        if info.flag_bits & 1:
            return None
        with suppress(*_DAMAGE), self._zip.open(info) as file:
            return file.read(size)
        return None

"""The files of an import as they were read: once for the preview and for the import that follows it."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from salesassist.domain.times import Now
from salesassist.exchange import whole
from salesassist.exchange.mapping import Mappings
from salesassist.exchange.read import LARGEST_FILE, Kind, read_contacts, sniff
from salesassist.exchange.reading import Appointment, Problem, Record, Unreadable

EVERY = 100  # records between two looks at progress and cancelling

Step = Callable[[int, int], None]
Item = Record | Problem | Appointment
Input = list[Item] | whole.Whole

_STREAM = re.compile(r"-|/dev/stdin|/dev/fd/\d+|/proc/self/fd/\d+")  # "<(…)" of a shell is one of these
_OURS = re.compile(rb'"format"\s*:\s*"salesassist"')


@dataclass(slots=True)
class ReadFiles:
    """What the files of one import hold. `unread` has a file's name and a sentence for each that could not be read.

    `digest` tells whether it is the same import: the same bytes in the same order, read in the same way.
    """

    sources: tuple[Path, ...]
    inputs: list[Input] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    digest: bytes = b""

    @property
    def records(self) -> int:
        """How many records there are, problems counted in."""
        return sum(len(i.everything.contacts) if isinstance(i, whole.Whole) else len(i) for i in self.inputs)

    def uid_of(self, number: int, turn: int = 0) -> str:
        """A uid for a record whose file gave none: the same whenever this import is decided, another at each turn."""
        made = hashlib.blake2b(b"%d %d" % (number, turn), key=self.digest, digest_size=16)
        return str(UUID(bytes=made.digest(), version=4))


def read_files(
    sources: Sequence[Path], region: str, mappings: Mappings | None, now: Now, step: Step
) -> ReadFiles:
    """Read files whole. `step` is told of the progress, and may raise to stop it."""
    read = ReadFiles(tuple(sources))
    digest = hashlib.blake2b(repr((region, sorted((mappings or {}).items(), key=repr))).encode("utf-8", "replace"),
                             digest_size=32)  # fmt: skip
    count = 0
    for path in sources:
        name = str(path).encode("utf-8", "replace").decode("utf-8")
        step(count, 0)
        try:
            with _as_file(path, name) as file:
                digest.update(_digest_of(file))
                if _is_whole(file):
                    read.inputs.append(whole.read(file, region, name))
                    continue
                records: list[Item] = []
                for item in read_contacts(file, name, region, mappings, now):
                    records.append(item)
                    count += 1
                    if count % EVERY == 0:
                        step(count, 0)
                read.inputs.append(records)
        except Unreadable as error:
            read.unread.append((name, str(error)))
    read.digest = digest.digest()
    return read


@contextmanager
def _as_file(path: Path, name: str) -> Iterator[Path]:
    """The file; or what comes through the stream that the user named by intention, kept where only they can read it."""
    if not _STREAM.fullmatch(str(path)) or (str(path) == "-" and path.exists()) or path.is_file():
        yield path
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="salesassist-import-") as folder:
        kept = Path(folder, "kept")
        try:
            with open(0 if str(path) == "-" else path, "rb", closefd=str(path) != "-") as stream:
                _keep(stream, kept)
        except OSError as error:
            why = error.strerror or str(error)
            raise Unreadable(f"{name} could not be read: {why}.") from error
        yield kept


def _keep(stream: BinaryIO, kept: Path) -> None:
    left = LARGEST_FILE + 1  # what is larger is refused as a file would be
    with kept.open("wb") as file:
        while left and (part := stream.read(min(left, 1 << 20))):
            file.write(part)
            left -= len(part)


def _digest_of(path: Path) -> bytes:
    """A digest of a file's bytes; of one that cannot or will not be read, reading tells why."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_FILE:
            return b"-"
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=32)).digest()
    except (OSError, ValueError):
        return b"-"


def _is_whole(path: Path) -> bool:
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_FILE:
            return False
        with path.open("rb") as file:
            head = file.read(1 << 16)
            if sniff(head) is Kind.SALESASSIST:
                return True
            # written anew by another tool, its keys may have another order
            return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" and bool(_OURS.search(file.read()))
    except (OSError, ValueError):
        return False

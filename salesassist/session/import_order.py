"""What an import does, for the thread that does it, and how tables and pasted texts are read for the window.

What reads other programs' files comes in with the first that is read: in the thread that does so, if there is one.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from salesassist.domain.backup import Why
from salesassist.domain.contact import Contact
from salesassist.domain.times import Now
from salesassist.exchange.reading import Problem, Record, Unreadable
from salesassist.importing.entries import Wish
from salesassist.importing.report import ImportReport
from salesassist.store.backups import take_somewhere
from salesassist.store.errors import StoreError
from salesassist.store.store import Store

if TYPE_CHECKING:
    from salesassist.exchange.mapping import Mapping as ColumnMapping
    from salesassist.exchange.mapping import TablePreview
    from salesassist.importing import Progress

    Mappings = Mapping[tuple[str, ...], ColumnMapping]

SETTING = "column_mappings"
_MOST_KEPT = 100  # headers
_HEAD = 1 << 16  # bytes of a table that are enough for its first contacts
_CONTACTS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """An import that any thread can run: it opens the store of `folder` anew, and closes it."""

    folder: Path
    files: tuple[Path, ...]
    now: Now
    region: str
    mappings: "Mappings" = field(default_factory=dict)
    wishes: Mapping[int, Wish] = field(default_factory=dict)
    previewed: ImportReport | None = None
    backups: Path | None = None  # where the user keeps them, if not in the usual place

    def run(self, *, dry_run: bool, progress: "Progress", cancelled: Callable[[], bool]) -> ImportReport:
        """Import, after a backup, or only find out what importing would do. Raises StoreError."""
        from salesassist.importing.run import run_import

        with Store(self.folder) as store:
            if not dry_run and store.contact_count():
                progress(0, 0)
                with suppress(StoreError):  # the next backup by itself says what is wrong
                    take_somewhere(store.path, self.backups, self.now.at, Why.IMPORT)
            return run_import(
                store, self.files, now=self.now, region=self.region, dry_run=dry_run, progress=progress,
                cancelled=cancelled, wishes=self.wishes, mappings=self.mappings, previewed=self.previewed,
            )  # fmt: skip

    def tables(self) -> "tuple[tuple[Path, TablePreview], ...]":
        """How each table among the files is understood. What is no table, or cannot be read, is passed over."""
        from salesassist.exchange.mapping import preview_table
        from salesassist.exchange.read import LARGEST_FILE, Kind, sniff

        found = []
        for path in self.files:
            try:
                if not path.is_file() or path.stat().st_size > LARGEST_FILE:
                    continue
                data = path.read_bytes()
                if sniff(data) in (Kind.CSV, Kind.WORKBOOK):
                    found.append((path, preview_table(data, path.name, mappings=self.mappings)))
            except (OSError, Unreadable):
                continue
        return tuple(found)


def beginning_of(file: Path, mapping: "ColumnMapping", region: str) -> "tuple[TablePreview, list[Contact]]":
    """How the beginning of a table is read by `mapping`, and its first contacts. Raises Unreadable, OSError."""
    from salesassist.exchange.mapping import preview_table
    from salesassist.exchange.read import Kind, read_contacts, sniff

    with file.open("rb") as stream:
        data = stream.read(_HEAD)
        if sniff(data) in (Kind.WORKBOOK, Kind.ARCHIVE):
            data += stream.read()  # a workbook has no beginning that could be read alone
        elif len(data) == _HEAD and (end := data.rfind(b"\n")) > 0:
            data = data[: end + 2 if data[end + 1 : end + 2] == b"\0" else end + 1]
    preview = preview_table(data, file.name, mapping)
    contacts = []
    for item in read_contacts(data, file.name, region, {preview.key: mapping}):
        if isinstance(item, Record):
            contacts.append(item.contact)
            if len(contacts) == _CONTACTS_SHOWN:
                break
    return preview, contacts


def pasted(text: str, region: str) -> tuple[list[Contact], list[str]]:
    """The contacts in a text that was copied elsewhere, and a sentence for each thing that is doubtful."""
    from salesassist.exchange.signature import read_pasted

    parts = read_pasted(text, region)
    contacts = [part.contact for part in parts if isinstance(part, Record)]
    return contacts, [part.reason for part in parts if isinstance(part, Problem)]


def kept_with(kept: "Mappings", header: tuple[str, ...], mapping: "ColumnMapping") -> list[dict[str, Any]]:
    """The mappings as the store keeps them, with one more. The encoding is of one file, and is not kept."""
    others = [(key, value) for key, value in kept.items() if key != header]
    ordered = [*others, (header, replace(mapping, encoding=None))]
    return [{"header": list(key), **asdict(value)} for key, value in ordered[-_MOST_KEPT:]]


def stored_mappings(settings: Mapping[str, Any]) -> "dict[tuple[str, ...], ColumnMapping]":
    """The remembered mappings among the settings of a store. What cannot be understood is passed over."""
    entries = settings.get(SETTING)
    if not isinstance(entries, list) or not entries:
        return {}
    return dict(said for entry in entries if (said := mapping_from(entry)) is not None)


def mapping_from(entry: Any) -> "tuple[tuple[str, ...], ColumnMapping] | None":
    """A mapping as it was kept, and its header; None if it cannot be understood."""
    from salesassist.exchange.mapping import Mapping as ColumnMapping

    if not isinstance(entry, dict):
        return None
    header, meanings, month_first = entry.get("header"), entry.get("meanings"), entry.get("month_first")
    if not (_are_texts(header) and _are_texts(meanings) and isinstance(month_first, bool | None)):
        return None
    has_header, encoding = entry.get("has_header") is not False, entry.get("encoding")
    encoding = encoding if isinstance(encoding, str) else None
    return tuple(header), ColumnMapping(tuple(meanings), encoding, has_header, month_first)


def _are_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)

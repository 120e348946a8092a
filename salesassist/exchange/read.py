"""Any file of contacts: what kind it is, found from its content, and the contacts in it."""

import re
from enum import StrEnum
from pathlib import Path

from salesassist.domain.times import Now
from salesassist.exchange.archive import read_archive
from salesassist.exchange.columns import is_header
from salesassist.exchange.doubts import with_doubts
from salesassist.exchange.encoding import wide_encoding
from salesassist.exchange.ical_read import read_calendar
from salesassist.exchange.ldif import read_ldif
from salesassist.exchange.mapping import Mappings
from salesassist.exchange.monica import read_monica
from salesassist.exchange.reading import Reading, Unreadable
from salesassist.exchange.table import read_table
from salesassist.exchange.vcard import read_vcards
from salesassist.exchange.workbook import is_workbook
from salesassist.exchange.zipped import ZIP_MARKS, Archive

LARGEST_FILE = 200_000_000  # bytes

_SAMPLE = 1 << 16
_CONTROLS = bytes({*range(9), *range(14, 32)} - {26, 27})
_VCARD = re.compile(rb"^[^\r\n:]{0,240}(BEGIN|END)[ \t]{0,8}:[ \t]{0,8}VCARD\b", re.IGNORECASE | re.MULTILINE)
_VCARD_WORDS = (b"VCARD", b"vcard", b"vCard", b"VCard", b"Vcard")  # quicker to look for than the line
_CALENDAR = re.compile(rb"^BEGIN[ \t]{0,8}:[ \t]{0,8}VCALENDAR\b", re.IGNORECASE | re.MULTILINE)
_LDIF = re.compile(rb"^(version:[ \t]*1|dn::?[ \t]*\S)", re.IGNORECASE | re.MULTILINE)
_BINARY = (
    (b"%PDF", "a PDF document"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old Excel, Word or Outlook file; a table can be saved as CSV or XLSX and that imported"),
    (b"!BDN", "an Outlook data file (PST)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"bplist", "an Apple property list"),
    (b"{\\rtf", "a text document (RTF)"),
)  # fmt: skip


class Kind(StrEnum):
    """What a file is, judged by its content and never by its name."""

    VCARD = "vcard"
    CSV = "csv"
    SALESASSIST = "salesassist"
    LDIF = "ldif"
    ICALENDAR = "icalendar"
    MONICA = "monica"
    WORKBOOK = "workbook"
    ARCHIVE = "archive"
    EMPTY = "empty"
    OTHER = "other"


def sniff(data: bytes) -> Kind:
    """Return what kind of file the bytes are."""
    return _look(data)[0]


def read_contacts(
    source: Path | str | bytes,
    name: str = "",
    region: str = "",
    mappings: Mappings | None = None,
    now: Now | None = None,
) -> Reading:
    """Yield the contacts of a file, what is planned in a calendar, and its problems by their line.

    `name` is what problems call the file (the path's own name if not given). `region` is the ISO 3166 code by which
    numbers without a country code are read. A table whose header is in `mappings` is read as the user mapped it.
    `now` tells what in it is past. Raises Unreadable before the first record if there is no reading it.
    """
    if isinstance(source, bytes):
        data = source
    else:
        path = Path(source)
        name = name or path.name
        data = _bytes_of(path, name)
    name = name or "The file"
    if len(data) > LARGEST_FILE:
        raise Unreadable(_too_large(name, len(data)))
    return with_doubts(_read(data, name, region, mappings, now))


def _read(data: bytes, name: str, region: str, mappings: Mappings | None, now: Now | None) -> Reading:
    if not data.startswith(ZIP_MARKS):
        return _read_plain(data, name, region, mappings, now)
    archive = Archive(data, name)
    if is_workbook(archive):
        return read_table(data, name, region, mappings)
    if seems := _document(archive):
        raise Unreadable(_refusal(Kind.OTHER, name, seems))
    return read_archive(archive, lambda member, called: _read_plain(member, called, region, mappings, now))


def _document(archive: Archive) -> str:
    """What an archive is where it is the document of some program, "" otherwise."""
    members = archive.members
    if "[Content_Types].xml" in members:
        return "a document of Word or PowerPoint"
    if "mimetype" in members and (archive.beginning("mimetype", 100) or b"").startswith(b"application/vnd.oasis"):
        return "a document of LibreOffice; save it as CSV first"
    if any(name.endswith(".iwa") for name in members):
        return "a document of Apple’s Numbers or Pages; export it as CSV first"
    return ""


def _read_plain(data: bytes, name: str, region: str, mappings: Mappings | None, now: Now | None) -> Reading:
    kind, seems = _look(data)
    if kind is Kind.ICALENDAR:
        return read_calendar(data, name, now)
    if kind is Kind.MONICA:
        return read_monica(data, name, region, now)
    if kind is Kind.VCARD:
        return read_vcards(data, name, region)
    if kind is Kind.LDIF:
        return read_ldif(data, name, region)
    if kind is Kind.CSV:
        return read_table(data, name, region, mappings)
    raise Unreadable(_refusal(kind, name, seems))


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(f"{name} is a folder, not a file.")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise Unreadable(_too_large(name, size))
        if not path.is_file():  # it may have no end, or nobody at its other one
            raise Unreadable(f"{name} is a pipe or a device, not a file.")
        return path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(f"{name} was not found.") from None
    except (OSError, ValueError) as trouble:
        why = getattr(trouble, "strerror", None) or str(trouble)
        raise Unreadable(f"{name} could not be read: {why}.") from trouble


def _too_large(name: str, size: int) -> str:
    most = LARGEST_FILE // 1_000_000
    return f"{name} has {size // 1_000_000} MB; files up to {most} MB can be read. Export it in parts."


def _refusal(kind: Kind, name: str, seems: str) -> str:
    match kind:
        case Kind.EMPTY:
            return f"{name} is empty."
        case Kind.SALESASSIST:
            return f"{name} is an export of everything from SalesAssist, not a list of contacts."
        case _:
            return (
                f"{name} seems to be {seems}. Contacts can be read from vCard, CSV, Excel (XLSX),"
                " LDIF, JSON, iCalendar and ZIP files."
            )


def _look(data: bytes) -> tuple[Kind, str]:
    """Return the kind of a file, and words for what it seems to be where it is none that can be read."""
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xfe\xff"):
        return Kind.EMPTY, ""
    for mark, seems in _BINARY:
        if data.startswith(mark) and not (mark == b"MZ" and data[:_SAMPLE].isascii() and 0 not in data[:_SAMPLE]):
            return Kind.OTHER, seems
    if data.startswith(ZIP_MARKS):
        is_sheet = b"xl/workbook.xml" in data[:_SAMPLE] or b"xl/workbook.xml" in data[-_SAMPLE:]
        return (Kind.WORKBOOK, "an Excel workbook") if is_sheet else (Kind.ARCHIVE, "a compressed folder (ZIP)")
    sample = data[:_SAMPLE]
    if encoding := wide_encoding(data):
        sample = sample.decode(encoding, "replace").encode("utf-8", "replace")
    if (len(sample) - len(sample.translate(None, _CONTROLS))) * 20 > len(sample):
        return Kind.OTHER, "no text at all"
    start = sample.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _names_columns(start):  # whatever its cells quote
        return Kind.CSV, ""
    calendar, vcard = _CALENDAR.search(sample), _VCARD.search(sample)
    if calendar and (not vcard or calendar.start() < vcard.start()):
        return Kind.ICALENDAR, ""
    if vcard or (not encoding and any(word in data for word in _VCARD_WORDS) and _VCARD.search(data)):
        return Kind.VCARD, ""
    if start[:1] in (b"{", b"[") and (json := _json_kind(start)):
        return json
    if re.match(rb"<(!doctype|html|\?xml|[a-z][\w:-]*[\s>/])", start, re.IGNORECASE):
        is_html = re.search(rb"<(!doctype html|html)\b", start, re.IGNORECASE)
        return Kind.OTHER, "a web page (HTML)" if is_html else "an XML file"
    if _LDIF.match(start):
        return Kind.LDIF, ""
    return Kind.CSV, ""


def _names_columns(start: bytes) -> bool:
    """Whether the first line is the header of a table. JSON in one line has its words between commas, too."""
    if start[:1] in (b"{", b"[", b"<") or start[:6].upper() == b"BEGIN:":
        return False
    line = start.partition(b"\n")[0].decode("utf-8", "replace").strip()
    return any(is_header(line.split(mark)) for mark in ",;\t" if mark in line)


def _json_kind(start: bytes) -> tuple[Kind, str] | None:
    if re.search(rb'"format"\s*:\s*"salesassist"', start):
        return Kind.SALESASSIST, ""
    if re.search(rb'"version"\s*:\s*"1\.0-preview', start) or (b'"account"' in start and b'"app_version"' in start):
        return Kind.MONICA, ""
    if re.match(rb'[{\[]\s*(["{\[\]}]|-?\d|true|false|null)', start):
        return Kind.OTHER, "a JSON file of another program"
    return None

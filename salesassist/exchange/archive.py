"""Contacts in a ZIP: the exports of LinkedIn and Google Takeout, and any with files of contacts inside."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from salesassist.domain.text import one_line
from salesassist.exchange.mapping import preview_table
from salesassist.exchange.reading import Appointment, Problem, Reading, Record, Unreadable, excerpt
from salesassist.exchange.zipped import Archive

_MOST_READ = 500
_TEXTS = frozenset((".vcf", ".vcard", ".csv", ".tsv", ".txt", ".ics", ".vcs", ".ical", ".ldif", ".ldi", ".json", ""))
_TABLES = frozenset((".csv", ".tsv", ".txt", ""))
_LINKEDIN = re.compile(r"(connections|contacts|importedcontacts|imported[ _]contacts)\.csv", re.IGNORECASE)

ReadMember = Callable[[bytes, str], Reading]


def read_archive(archive: Archive, read: ReadMember) -> Reading:
    """Return the contacts of the files in an archive, as a generator; problems name the archive and the file in it.

    Raises Unreadable if there are none.
    """
    chosen = _chosen(archive)
    if not chosen:
        raise Unreadable(
            f"{archive.name} is an archive (ZIP) in which no contacts were found:"
            " no vCard, no table of people, no calendar."
        )
    return _read_members(archive, chosen, read)


def _read_members(archive: Archive, chosen: list[str], read: ReadMember) -> Iterator[Record | Problem | Appointment]:
    for member in chosen[:_MOST_READ]:
        called = f"{archive.name}: {one_line(member)[:200]}"
        try:
            yield from read(archive.read(member), called)
        except Unreadable as trouble:
            yield Problem(called, None, str(trouble), lost=True)
    if len(chosen) > _MOST_READ:
        reason = f"The archive holds {len(chosen)} files of contacts; only the first {_MOST_READ} were read."
        yield Problem(archive.name, None, reason, lost=True)
    if others := [name for name in archive.members if name not in chosen and _is_text(name)]:
        names = excerpt(", ".join(PurePosixPath(name).name for name in others), 300)
        yield Problem(archive.name, None, f"Files in the archive that hold no contacts were passed over: {names}.")


def _chosen(archive: Archive) -> list[str]:
    members = [name for name in archive.members if _is_text(name)]
    # Beside the connections, LinkedIn's export has tables of recommendations, invitations and the user's own profile.
    if any(PurePosixPath(name).name.lower() == "connections.csv" for name in members):
        return [name for name in members if _LINKEDIN.fullmatch(PurePosixPath(name).name)]
    return [name for name in members if _holds_contacts(archive, name)]


def _is_text(member: str) -> bool:
    path = PurePosixPath(member)
    hidden = path.name.startswith((".", "._")) or "__MACOSX" in path.parts
    return path.suffix.lower() in _TEXTS and not hidden


def _holds_contacts(archive: Archive, member: str) -> bool:
    sample = archive.beginning(member, 1 << 16)
    if sample is None:
        return PurePosixPath(member).suffix != ""  # whatever it is, reading it will tell what is wrong
    if re.search(rb"^[^\r\n:]{0,60}BEGIN[ \t]*:[ \t]*V(CARD|CALENDAR)\b", sample, re.IGNORECASE | re.MULTILINE):
        return True
    plain = sample.replace(b"\0", b"")
    if re.search(rb"B\s*E\s*G\s*I\s*N\s*:\s*V\s*CARD", plain[:200]) or plain.lstrip(b"\xef\xbb\xbf \r\n").startswith(
        b"dn:"
    ):
        return True
    if b'"1.0-preview' in sample:
        return True
    if PurePosixPath(member).suffix.lower() not in _TABLES or not sample.strip():
        return False
    table = preview_table(sample, member)
    kinds = {meaning.partition(" ")[0] for meaning in table.meanings}
    return (
        not table.needs_mapping
        and bool(kinds & {"name", "given", "family", "email"})
        and bool(kinds & {"email", "phone", "organization"})
    )

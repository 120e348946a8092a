"""Read every file of a folder of real exports and write what came out, for comparing with what is expected.

    SALESASSIST_CORPORA=… python -m tests.exchange.corpora RESULT.json

RESULT.json has per file the error a user would see, the contacts (display, given, family, phones, emails, org), the
titles of appointments and the problems.
"""

import json
import os
import sys
from pathlib import Path

from salesassist.exchange.read import read_contacts
from salesassist.exchange.reading import Problem, Record, Unreadable

ENDINGS = (".vcf", ".csv", ".ics", ".vcs", ".ldif", ".json")


def files_of(folder: Path) -> list[Path]:
    """Return the export files in the folders of a corpus."""
    return sorted(path for path in folder.glob("*/*") if path.suffix in ENDINGS)


def result_of(path: Path, region: str = "US") -> dict:
    """Return what reading one file gives."""
    contacts: list[dict] = []
    problems: list[str] = []
    appointments: list[str] = []
    error = None
    try:
        for part in read_contacts(path, region=region):
            if isinstance(part, Record):
                contacts.append(_as_dict(part))
            elif isinstance(part, Problem):
                problems.append(f"{part.line or ''}: {part.reason}")
            else:
                appointments.append(part.title)
    except Unreadable as trouble:
        error = str(trouble)
    return {"error": error, "contacts": contacts, "appointments": appointments, "problems": problems}


def _as_dict(record: Record) -> dict:
    contact = record.contact
    return {
        "display": contact.name,
        "given": contact.given,
        "family": contact.family,
        "phones": [phone.number for phone in contact.phones],
        "emails": [email.address for email in contact.emails],
        "org": contact.organization,
        "title": contact.role,
        "birthday": contact.birthday,
        "tags": list(contact.tags),
    }


def main() -> None:
    folder = Path(os.environ["SALESASSIST_CORPORA"])
    result = {path.relative_to(folder).as_posix(): result_of(path) for path in files_of(folder)}
    Path(sys.argv[1]).write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()

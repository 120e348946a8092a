"""All that is known of somebody, to be handed over: a page to read, and the same as data."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from salesassist.domain.person_record import PersonRecord
from salesassist.domain.times import Now
from salesassist.exchange import whole
from salesassist.exchange.person_page import person_page
from salesassist.exporting.files import Cancelled, chosen, replace_file
from salesassist.store.errors import StoreError
from salesassist.store.store import Store


def export_records(
    store: Store, page: Path, contact: str, now: Now, region: str, *, data: Path | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> str:  # fmt: skip
    """Write the complete record of a contact (a uid or alias, trash included) as an HTML `page`, and as JSON to `data`,
    which can be imported. Returns the contact's name.

    Raises OSError where a file cannot be written, StoreError if there is no such contact, and Cancelled.
    """
    with store.snapshot():
        records = store.person_records([contact])
        document = whole.document(chosen(store, [contact]), now, region)
    if not records:
        raise StoreError("The contact is no longer in the address book; nothing was written.")
    record = records[0]
    if cancelled is not None and cancelled():
        raise Cancelled
    if data is not None:
        document["about"] = [_about(record)]
        texts = (text.encode("utf-8", "replace") for text in whole.written(document))
        replace_file(Path(os.path.realpath(data)), texts)
    replace_file(Path(os.path.realpath(page)), [person_page(record, now).encode("utf-8", "replace")])
    return record.contact.name


def _about(record: PersonRecord) -> dict[str, Any]:
    """What no list of ours carries alone: ties to others, reminders, mentions. Ignored on import."""
    return {
        "contact": record.contact.uid,
        "relations": [{"words": tie.words, "other": tie.other, "strength": tie.strength} for tie in record.ties],
        "reminders": [
            {
                "purpose": told.purpose, "due": told.due, "state": told.state.value,
                "told_at": told.told_at.isoformat(), "acted_at": told.acted_at.isoformat() if told.acted_at else None,
            }
            for told in record.tellings
        ],
        "named_in": [{"where": m.where, "whose": m.name, "text": m.text} for m in record.mentions],
    }  # fmt: skip



"""The whole store as one JSON document, both ways.

Out: every list, and a few derived fields (`status`, `last_touch`, `e164`, `promises`) for whoever reads it.
In: the derived fields are ignored and every other one is checked; a record that does not fit becomes a
problem with its place (`follow_ups[3].due`), and the rest goes on.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from salesassist.domain.cadence import Cadence
from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal
from salesassist.domain.everything import Everything
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Interaction
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.promise import Promise
from salesassist.domain.status import status_of
from salesassist.domain.times import Now
from salesassist.exchange.reading import Unreadable, excerpt
from salesassist.exchange.whole_records import ADDRESS_LINES, CONTACT_LINES, Whole, WholeReader

FORMAT = "salesassist"
VERSION = 1


def document(everything: Everything, now: Now, region: str) -> dict[str, Any]:
    """Return the store as one JSON object.

    `now` decides the derived status. `region` is the country by which numbers without a country code were
    read; it is kept so that they are read the same way again.
    """
    parts = lazy_document(everything, now, region)
    return {name: list(part) if isinstance(part, Iterator) else part for name, part in parts.items()}


def lazy_document(everything: Everything, now: Now, region: str) -> dict[str, Any]:
    """The same with iterators for lists, each to be walked once: for writing 100,000 contacts."""
    open_steps: dict[str, list[FollowUp]] = defaultdict(list)
    for follow_up in everything.follow_ups:
        if follow_up.is_open:
            open_steps[follow_up.contact].append(follow_up)

    def contact(it: Contact) -> dict[str, Any]:
        return _contact_json(it) | {"status": str(status_of(it, open_steps.get(it.uid, ()), now))}

    return {
        "format": FORMAT,
        "version": VERSION,
        "region": region,
        "contacts": (contact(it) for it in everything.contacts),
        "follow_ups": (_follow_up_json(it) for it in everything.follow_ups),
        "interactions": (_interaction_json(it) for it in everything.interactions),
        "deals": (_deal_json(it) for it in everything.deals),
        "relations": [
            {
                "source": it.source, "target": it.target, "kind": str(it.kind), "strength": it.strength,
                "thanked_on": _day_json(it.thanked_on),
            }
            for it in everything.relations
        ],
        "not_same": [{"one": one, "other": other} for one, other in everything.not_same],
        "promises": [
            {"uid": it.uid, "follow_up": it.uid, "due": it.due.iso(), "end": it.promise_end}
            for it in everything.follow_ups
            if it.promised
        ] + [_promise_json(it) for it in everything.promises],
        "cadences": [_cadence_json(cadence, everything) for cadence in Cadence],
        "templates": [_template_json(it) for it in everything.templates],
        "useful_things": [_useful_json(it) for it in everything.useful_things],
        "day_order": list(everything.day_order),
        "settings": dict(everything.settings or {}),
        "trash": [contact(it) | {"deleted_at": deleted_at} for it, deleted_at in everything.trash],
    }


def _cadence_json(cadence: Cadence, everything: Everything) -> dict[str, Any]:
    """A cadence: its rules, where the user changed any, and for whom it was started."""
    steps = (it for it in everything.cadence_steps if it.cadence is cadence)
    return {
        "cadence": cadence.value,
        "steps": [
            {
                "key": it.key, "position": it.position, "gap": it.gap, "unit": it.unit.value,
                "channel": it.channel.value, "purpose": it.purpose, "active": it.active,
            }
            for it in steps
        ],
        "started": [
            {"contact": it.contact, "deal": it.deal, "on": it.started_on.isoformat()}
            for it in everything.cadence_starts if it.cadence is cadence
        ],
    }  # fmt: skip


def _promise_json(it: Promise) -> dict[str, Any]:
    """A promised task; a promised follow-up tells of itself."""
    return {
        "uid": it.uid, "contact": it.contact, "follow_up": it.follow_up, "whose": it.whose.value, "words": it.words,
        "due": _day_json(it.due_day), "made_at": _moment_json(it.made_at), "end": it.end,
        "ended_at": _moment_json(it.ended_at),
    }  # fmt: skip


def _moment_json(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _day_json(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _contact_json(it: Contact) -> dict[str, Any]:
    return {
        "uid": it.uid,
        "aliases": list(it.aliases),
        "name": it.name,
        **{name: getattr(it, name) for name in CONTACT_LINES},
        "phones": [{"label": p.label, "number": p.number, "e164": p.e164} for p in it.phones],
        "emails": [{"label": e.label, "address": e.address} for e in it.emails],
        "addresses": [{name: getattr(a, name) for name in (*ADDRESS_LINES, "text")} for a in it.addresses],
        "web": list(it.web),
        "tags": list(it.tags),
        "tier": it.tier,
        "how_met": it.how_met,
        "introduced_by": it.introduced_by,
        "resting_until": _day_json(it.resting_until),
        "resting_reason": it.resting_reason,
        "do_not_contact": it.do_not_contact,
        "notes": it.notes,
        "extra": list(it.extra),
        "added_at": _moment_json(it.added_at),
        "by_hand": it.by_hand,
        "last_touch": _moment_json(it.last_touch),
    }


def _follow_up_json(it: FollowUp) -> dict[str, Any]:
    return {
        "uid": it.uid,
        "contact": it.contact,
        "purpose": it.purpose,
        "channel": str(it.channel),
        "due": it.due.iso(),
        "part": it.due.part,
        "promised": it.promised,
        "attempt": it.attempt,
        "state": str(it.state),
        "rule_key": it.rule_key,
        "rule": it.rule,
        "points": list(it.points),
        "smallest_step": it.smallest_step,
        "my_task": it.my_task,
        "their_task": it.their_task,
        "deal": it.deal,
        "created_at": _moment_json(it.created_at),
        "closed_at": _moment_json(it.closed_at),
        "promise_end": it.promise_end,
        "snoozed_until": _moment_json(it.snoozed_until),
    }


def _interaction_json(it: Interaction) -> dict[str, Any]:
    return {
        "uid": it.uid,
        "contact": it.contact,
        "at": it.at.isoformat(),
        "channel": str(it.channel),
        "direction": str(it.direction),
        "outcome": str(it.outcome),
        "note": it.note,
        "follow_up": it.follow_up,
        "recorded_at": _moment_json(it.recorded_at),
    }


def _template_json(it: Template) -> dict[str, Any]:
    return {"uid": it.uid, "name": it.name, "channel": str(it.channel), "subject": it.subject, "body": it.body}


def _useful_json(it: UsefulThing) -> dict[str, Any]:
    return {
        "uid": it.uid,
        "title": it.title,
        "link": it.link,
        "note": it.note,
        "added_at": _moment_json(it.added_at),
        "retired": it.retired,
        "given": [{"contact": given.contact, "at": given.at.isoformat()} for given in it.given],
    }


def _deal_json(it: Deal) -> dict[str, Any]:
    return {
        "uid": it.uid,
        "contact": it.contact,
        "title": it.title,
        "value": None if it.value is None else format(it.value, "f"),
        "currency": it.currency,
        "stage": str(it.stage),
        "expected_close": _day_json(it.expected_close),
        "closed_on": _day_json(it.closed_on),
        "delivered_on": _day_json(it.delivered_on),
        "created_at": _moment_json(it.created_at),
    }


def written(document: Mapping[str, Any]) -> Iterator[str]:
    """The document as the text of a file, part by part: every record on a line of its own."""
    yield "{"
    for number, (name, part) in enumerate(document.items()):
        yield f"{',' if number else ''}\n {json.dumps(name)}: "
        if isinstance(part, list | Iterator):
            separator = "["
            for record in part:
                yield f"{separator}\n  {json.dumps(record, ensure_ascii=False)}"
                separator = ","
            yield "[]" if separator == "[" else "\n ]"
        else:
            yield json.dumps(part, ensure_ascii=False)
    yield "\n}\n"


def read(path: Path, region: str, file: str = "") -> Whole:
    """Read a file of ours. `region` is where numbers without a country code are from.

    Raises Unreadable, with a sentence, if it is not such a file at all.
    """
    file = file or str(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{file} cannot be read: {error.strerror or error}.") from error
    try:
        text = raw.decode(json.detect_encoding(raw))
        content = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        why = f"line {error.lineno}, {error.msg[:1].lower()}{error.msg[1:]}"
        raise Unreadable(f"{file} is not whole JSON: {why}.") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{file} is not JSON: byte {error.start} is not text.") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{file} is not JSON that can be read ({excerpt(str(error))}).") from error
    return from_document(content, region, file, text)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def is_whole(content: Any) -> bool:
    """Return whether a JSON value says that it is a store of ours."""
    return isinstance(content, dict) and content.get("format") == FORMAT


def from_document(content: Any, region: str, file: str, text: str = "") -> Whole:
    """Turn the JSON value of a file back into records. `text` is the file's, for line numbers.

    Raises Unreadable if it is no store of ours, or one of a newer program.
    """
    if not is_whole(content):
        raise Unreadable(f'{file} is JSON, but not a SalesAssist file: it lacks "format": "{FORMAT}".')
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise Unreadable(f"{file} does not say which version of the SalesAssist format it is.")
    if version > VERSION:
        raise Unreadable(
            f"{file} was written by a newer SalesAssist (version {version}; this program knows {VERSION})."
        )
    said = content.get("region")
    if isinstance(said, str) and len(said) == 2:
        region = said
    return WholeReader(content, region, file, text).read()

"""The user's settings alone as one JSON document, both ways: preferences, rules, templates, saved filters.

Nothing of a contact is in it, and nothing that opens anything: no passphrase, no key, no place on this computer.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from salesassist.domain.cadence import Cadence, CadenceStep
from salesassist.domain.messages import Template
from salesassist.domain.saved_filter import SavedFilter, saved_filters
from salesassist.exchange import whole
from salesassist.exchange.reading import Unreadable
from salesassist.exchange.whole_records import WholeReader
from salesassist.frozen import dataclass

FORMAT = "salesassist-settings"
VERSION = 1
LARGEST = 2_000_000  # bytes; five hundred long templates are a tenth of it


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """What a file of settings holds; None: it says nothing of it. No rules: the program's own."""

    preferences: Mapping[str, Any]
    """As the store keeps them, not yet checked."""
    rules: tuple[CadenceStep, ...] | None = None
    templates: tuple[Template, ...] | None = None
    filters: tuple[SavedFilter, ...] | None = None
    problems: tuple[str, ...] = ()
    """What could not be read, in plain English sentences; nothing else of that list is here then."""


def text_of(settings: OwnSettings) -> str:
    """The settings as the text of a file."""
    rules, templates, filters = settings.rules or (), settings.templates or (), settings.filters or ()
    document = {
        "format": FORMAT,
        "version": VERSION,
        "preferences": dict(settings.preferences),
        "cadences": [
            {"cadence": cadence.value, "steps": [_step(it) for it in rules if it.cadence is cadence]}
            for cadence in Cadence
        ],
        "templates": [
            {"uid": it.uid, "name": it.name, "channel": str(it.channel), "subject": it.subject, "body": it.body}
            for it in templates
        ],
        "saved_filters": [it.stored() for it in filters],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _step(it: CadenceStep) -> dict[str, Any]:
    return {
        "key": it.key, "position": it.position, "gap": it.gap, "unit": it.unit.value, "channel": it.channel.value,
        "purpose": it.purpose, "active": it.active,
    }  # fmt: skip


def read(path: Path) -> OwnSettings:
    """Read a file of settings. Raises Unreadable, with a sentence, if it is none."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(raw) > LARGEST:
        raise Unreadable(f"{path} is too large to hold settings.")
    try:
        text = raw.decode(json.detect_encoding(raw))
        content = json.loads(text)
    except json.JSONDecodeError as error:
        why = f"line {error.lineno}, {error.msg[:1].lower()}{error.msg[1:]}"
        raise Unreadable(f"{path} is not whole JSON: {why}.") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{path} is not a file of settings.") from error
    if whole.is_whole(content):
        raise Unreadable(f"{path} holds a whole address book; bring it in with Import instead.")
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise Unreadable(f'{path} is JSON, but no file of settings: it lacks "format": "{FORMAT}".')
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise Unreadable(f"{path} does not say which version of the settings it has.")
    if version > VERSION:
        raise Unreadable(
            f"{path} was written by a newer SalesAssist (version {version}; this program knows {VERSION})."
        )
    return _of(content, text, str(path))


def _of(content: dict[str, Any], text: str, file: str) -> OwnSettings:
    problems: list[str] = []
    preferences = content.get("preferences", {})
    if not isinstance(preferences, dict):
        problems.append("The preferences are no object; none of them is taken.")
        preferences = {}
    filters = None
    if "saved_filters" in content:
        filters = saved_filters(content["saved_filters"])
        told = content["saved_filters"]
        if not isinstance(told, list) or len(filters) < len(told):
            problems.append("A saved filter cannot be read; none of them is taken.")
            filters = None
    rules = templates = None
    if "cadences" in content:
        found, why = _part(content, "cadences", text, file)
        rules = None if why else found.cadence_steps
        problems += (f"The rules cannot be read ({it}); none of them is taken." for it in why)
    if "templates" in content:
        found, why = _part(content, "templates", text, file)
        templates = None if why else found.templates
        problems += (f"The templates cannot be read ({it}); none of them is taken." for it in why)
    return OwnSettings(preferences, rules, templates, filters, tuple(problems))


def _part(content: dict[str, Any], name: str, text: str, file: str) -> tuple[Any, Iterable[str]]:
    """One list, read as that of a whole store is; and the first thing that is wrong with it, if any."""
    read = WholeReader({name: content[name]}, "", file, text).read()
    return read.everything, [problem.reason.rstrip(".") for problem in read.problems[:1]]

"""Monica's export in JSON ("1.0-preview") to contacts, with what is dated in it as follow-ups and interactions.

What becomes of what: calls, activities and conversations are interactions; reminders (the next time of a recurring
one) are follow-ups, and so are open tasks, which have no day there and are put on the day of the import; people who
exist only as somebody's relation are named in the notes of that contact, not imported; "stay in touch" becomes the
nearest tier, which is said as a guess; gifts, debts, pets, life events and food go into the notes. Every uid is
Monica's own, or derived from it, so importing again adds nothing.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.follow_up import Channel, Due, FollowUp
from salesassist.domain.interaction import Direction, Interaction, Outcome
from salesassist.domain.phone import e164
from salesassist.domain.relation import Relation, RelationKind
from salesassist.domain.text import one_line
from salesassist.domain.times import FIRST_YEAR, LAST_YEAR, Now, local_moment
from salesassist.exchange.reading import (
    Problem,
    Reading,
    Record,
    Unreadable,
    clip_notes,
    excerpt,
    mail_addresses,
    shown_name,
)

_TIERS = ((Tier.A, 7), (Tier.B, 30), (Tier.C, 90))
_AT_WORK = frozenset(("colleague", "boss", "subordinate"))
_MORE = {  # what else Monica keeps with a contact: the words before it in the notes, and which of its fields
    "debt": ("Debt", ("reason", "amount", "currency")),
    "gift": ("Gift", ("name", "comment", "url")),
    "pet": ("Pet", ("name", "category")),
    "life_event": ("Life event", ("happened_at", "name", "note")),
}

Json = dict[str, Any]


def read_monica(data: bytes, file: str, region: str, now: Now | None = None) -> Reading:
    """Return the contacts of an export of Monica and its problems, as a generator. Raises Unreadable.

    Without `now`, what depends on the day of the import (tasks, the next time of a reminder) is only told.
    """
    try:
        content = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as trouble:
        line = getattr(trouble, "lineno", None)
        where = f" at line {line}" if line else ""
        raise Unreadable(f"{file} is an export of Monica that is damaged{where}: it is not whole JSON.") from None
    account = _dict(content, "account")
    people = _values(account, "contact")
    if not people:
        raise Unreadable(f"{file} is an export of Monica without any contacts.")
    return _Monica(data, file, region, now, account).read(people)


class _Monica:
    def __init__(self, data: bytes, file: str, region: str, now: Now | None, account: Json) -> None:
        self.file = file
        self.region = region
        self.now = now
        self.lines = _lines_of_uuids(data)
        kinds = _dict(account, "instance").get("contact_field_types")
        self.kinds = {_text(kind, "uuid"): _dict(kind, "properties") for kind in _dicts(kinds)}
        self.activities = {_text(activity, "uuid"): activity for activity in _values(account, "activity")}
        self.people: dict[str, Json] = {}
        self.relations: dict[str, list[tuple[str, str]]] = defaultdict(list)  # of a contact: (what they are, who)
        for relation in _values(account, "relationship"):
            facts = _dict(relation, "properties")
            self.relations[_text(facts, "of_contact")].append((_text(facts, "type"), _text(facts, "contact_is")))

    def read(self, people: list[Json]) -> Iterator[Record | Problem]:
        self.people = {_text(person, "uuid"): person for person in people}
        partial = [person for person in people if _dict(person, "properties").get("is_partial") is True]
        told = {who for relations in self.relations.values() for _, who in relations}
        for person in people:
            try:
                if not any(person is other for other in partial):
                    yield from self._contact(person)
            except (TypeError, ValueError, AttributeError, KeyError, OverflowError) as trouble:
                line = self.lines.get(_text(person, "uuid"), 1)
                yield Problem(self.file, line, f"The contact is damaged and was left out: {trouble}.", lost=True)
        for person in partial:
            uuid = _text(person, "uuid")
            become = "the name is in the notes of those" if uuid in told else "nobody names them, so they were left out"
            yield Problem(
                self.file,
                self.lines.get(uuid, 1),
                f"{self._name(uuid)} exists in Monica only as a relation of others and is not a contact: {become}.",
            )

    def _name(self, uuid: str) -> str:
        facts = _dict(self.people.get(uuid), "properties")
        return (
            one_line(" ".join(_text(facts, part) for part in ("first_name", "middle_name", "last_name"))) or "Somebody"
        )

    def _contact(self, person: Json) -> Iterator[Record | Problem]:
        facts, uuid = _dict(person, "properties"), _text(person, "uuid")
        line = self.lines.get(uuid, 1)
        emails, phones, web, notes = self._fields(person)
        given, middle, family = (_text(facts, part) for part in ("first_name", "middle_name", "last_name"))
        organization = _text(facts, "company")
        first_phone = phones[0].number if phones else ""
        name = shown_name(
            "", ("", given, middle, family, ""), _text(facts, "nickname"), organization, emails, first_phone
        )
        if not name.text:
            yield Problem(self.file, line, "The contact has no name, organisation, address or number.", lost=True)
            return
        troubles: list[str] = []
        birthday = self._birthday(_dict(facts, "birthdate"), troubles)
        notes += self._notes(person, facts)
        related, relations = self._related(uuid)
        notes += related
        tier = self._tier(facts.get("stay_in_touch_frequency"), troubles)
        introducer = _text(facts, "first_met_through")
        met = _day(_text(_dict(facts, "first_met_date"), "date"))
        how_met = f"First met on {met.isoformat()}" if met else ""
        if introducer in self.people and _dict(self.people[introducer], "properties").get("is_partial") is True:
            how_met = f"{how_met or 'First met'}, through {self._name(introducer)}"
        elif introducer in self.people:
            how_met = f"{how_met or 'First met'}, through {self._name(introducer)}"
            relations.append(Relation(introducer, uuid, RelationKind.INTRODUCED))
        contact = Contact(
            uid=uuid,
            name=name.text,
            given=given,
            middle=middle,
            family=family,
            nickname=_text(facts, "nickname"),
            organization=organization,
            role=_text(facts, "job"),
            birthday=birthday,
            phones=tuple(dict.fromkeys(phones)),
            emails=tuple(dict.fromkeys(emails)),
            addresses=tuple(dict.fromkeys(self._addresses(person))),
            web=tuple(dict.fromkeys(web)),
            tags=self._tags(facts),
            tier=tier,
            how_met=how_met,
            do_not_contact=facts.get("is_dead") is True,
            notes=clip_notes("\n\n".join(part for part in notes if part)),
        )
        if contact.do_not_contact:
            troubles.append("Monica says that this person has died, so they are set to do not contact.")
        follow_ups = () if contact.do_not_contact else tuple(self._follow_ups(person, uuid, troubles))
        interactions = tuple(self._interactions(person, uuid, troubles))
        for reason in troubles:
            yield Problem(self.file, line, reason, name=contact.name)
        yield Record(contact, line, name.is_own, self.file, follow_ups, interactions, tuple(relations))

    def _fields(self, person: Json) -> tuple[list[Email], list[Phone], list[str], list[str]]:
        emails: list[Email] = []
        phones: list[Phone] = []
        web: list[str] = []
        notes: list[str] = []
        for field in _values(person, "contact_field"):
            facts = _dict(field, "properties")
            value = _text(facts, "data")
            kind = self.kinds.get(_text(facts, "type"), {})
            name, protocol = _text(kind, "name"), _text(kind, "protocol")
            if not value:
                continue
            if _text(kind, "type") == "email" or protocol == "mailto:":
                emails += [Email(address) for address in mail_addresses(value)]
            elif _text(kind, "type") == "phone" or protocol == "tel:":
                phones.append(Phone(value, "", e164(value, self.region)))
            elif value.lower().startswith(("http://", "https://", "www.")):
                web.append(value)
            elif not kind and value.count("@") == 1 and not value.startswith("@") and " " not in value:
                emails.append(Email(value))
            else:
                notes.append(f"{name or 'Contact'}: {value}")
        return emails, phones, web, ["\n".join(notes)]

    def _addresses(self, person: Json) -> Iterator[Address]:
        for address in _values(person, "address"):
            facts = _dict(address, "properties")
            parts = [_text(facts, part) for part in ("street", "city", "province", "postal_code", "country")]
            if any(parts):
                street, city, region, code, country = parts
                yield Address(street, city, region, code, country, _text(facts, "name")[:100])

    def _tags(self, facts: Json) -> tuple[str, ...]:
        tags = [one_line(tag) for tag in facts.get("tags") or () if isinstance(tag, str)]
        if facts.get("is_starred") is True:
            tags.append("starred")
        return tuple(dict.fromkeys(tag for tag in tags if tag))

    def _notes(self, person: Json, facts: Json) -> list[str]:
        notes = [_text(facts, "description", lines=True)]
        if food := _text(facts, "food_preferences", lines=True):
            notes.append(f"Food: {food}")
        notes += [_text(_dict(note, "properties"), "body", lines=True) for note in _values(person, "note")]
        more = []
        for kind, (title, names) in _MORE.items():
            for thing in _values(person, kind):
                told = [_text(_dict(thing, "properties"), name) for name in names]
                told = [str(day) if (day := _day(text)) else text for text in told if text]
                if told:
                    more.append(f"{title}: {', '.join(told)}")
        for task in _values(person, "task"):
            told_task = _dict(task, "properties")
            if told_task.get("completed") is True and (title := _text(told_task, "title")):
                more.append(f"Done: {title}")
        return [*notes, "\n".join(more)]

    def _related(self, uuid: str) -> tuple[list[str], list[Relation]]:
        """What to note of somebody's relations, and which of them are between contacts."""
        notes, relations = [], []
        for kind, other in self.relations.get(uuid, ()):
            if other not in self.people or other == uuid:
                continue
            notes.append(f"{(kind or 'relation').replace('_', ' ').capitalize()}: {self._name(other)}")
            if _dict(self.people[other], "properties").get("is_partial") is not True:
                link = RelationKind.COLLEAGUE_OF if kind in _AT_WORK else RelationKind.KNOWS
                # Monica keeps each relation from both sides; one of them is enough.
                relations += [Relation(uuid, other, link)] if uuid < other else []
        return ["\n".join(dict.fromkeys(notes))], relations

    def _birthday(self, special: Json, troubles: list[str]) -> str:
        day = _day(_text(special, "date"))
        if day is None:
            return ""
        if special.get("is_age_based") is True:
            troubles.append(f"Monica knows only an age: born about {day.year}. It was noted, without a birthday.")
            return ""
        return f"--{day.month:02}-{day.day:02}" if special.get("is_year_unknown") is True else day.isoformat()

    def _tier(self, days: object, troubles: list[str]) -> Tier | None:
        if not isinstance(days, int) or isinstance(days, bool) or days <= 0:
            return None
        # Nearest by ratio: 14 days are closer to a week than to a month.
        tier, interval = min(_TIERS, key=lambda known: max(days / known[1], known[1] / days))
        if days != interval:
            troubles.append(
                f"Monica keeps in touch every {days} days; tier {tier} ({interval} days) is nearest, which is a guess."
            )
        return tier

    def _follow_ups(self, person: Json, uuid: str, troubles: list[str]) -> Iterator[FollowUp]:
        for number, reminder in enumerate(_values(person, "reminder")):
            facts = _dict(reminder, "properties")
            title, first = _text(facts, "title"), _day(_text(facts, "initial_date"))
            if not title or first is None or facts.get("inactive") is True:
                continue
            day, told = self._next(first, _text(facts, "frequency_type"), facts.get("frequency_number"))
            if day is None:
                troubles.append(f"The reminder “{excerpt(title)}” of {first} is past and was left out.")
                continue
            if told:
                troubles.append(
                    f"The reminder “{excerpt(title)}” comes back {told}; only its next day, {day}, was planned."
                )
            yield FollowUp(
                _uid(_text(reminder, "uuid") or f"{uuid} {number}", "reminder"),
                uuid,
                title,
                Due(day),
                my_task=_text(facts, "description", lines=True),
            )
        for number, task in enumerate(_values(person, "task")):
            facts = _dict(task, "properties")
            title = _text(facts, "title")
            if not title or facts.get("completed") is True:
                continue
            if self.now is None:
                troubles.append(f"The task “{excerpt(title)}” has no day.")
                continue
            troubles.append(f"The task “{excerpt(title)}” has no day in Monica; it was put on the day of the import.")
            yield FollowUp(
                _uid(_text(task, "uuid") or f"{uuid} {number}", "task"),
                uuid,
                title,
                Due(self.now.today),
                my_task=_text(facts, "description", lines=True),
            )

    def _next(self, first: date, frequency: str, number: object) -> tuple[date | None, str]:
        """The next day of a reminder from today on, and how often it comes back."""
        each = number if isinstance(number, int) and 0 < number < 1000 else 1
        told = f"every {each} {frequency}s" if each > 1 else f"every {frequency}"
        if frequency not in ("week", "month", "year"):
            told = ""
        if self.now is None or first >= self.now.today:
            return first, told
        if not told:
            return None, ""
        today = self.now.today
        if frequency == "week":
            return first + timedelta(weeks=-(-(today - first).days // (7 * each)) * each), told
        months = each if frequency == "month" else 12 * each
        steps = max(((today.year - first.year) * 12 + today.month - first.month) // months, 0)
        while (day := _months_after(first, steps * months)) < today:
            steps += 1
        return day, told

    def _interactions(self, person: Json, uuid: str, troubles: list[str]) -> Iterator[Interaction]:
        for number, call in enumerate(_values(person, "call")):
            facts = _dict(call, "properties")
            if at := self._moment(_text(facts, "called_at")):
                yield Interaction(
                    _uid(_text(call, "uuid") or f"{uuid} {number} {at.isoformat()}", "call"),
                    uuid,
                    at,
                    Outcome.SPOKE,
                    Channel.CALL,
                    Direction.IN if facts.get("contact_called") is True else Direction.OUT,
                    _text(facts, "content", lines=True),
                )
        for reference in _values(person, "activity", whole=False):
            activity = reference if isinstance(reference, dict) else self.activities.get(str(reference), {})
            facts = _dict(activity, "properties")
            if at := self._moment(_text(facts, "happened_at")):
                note = "\n".join(filter(None, (_text(facts, "summary"), _text(facts, "description", lines=True))))
                key = f"{_text(activity, 'uuid') or at.isoformat()} {uuid}"
                yield Interaction(_uid(key, "activity"), uuid, at, Outcome.MET, Channel.MEETING, note=note)
        for number, talk in enumerate(_values(person, "conversation")):
            facts = _dict(talk, "properties")
            said = [_dict(message, "properties") for message in _dicts(facts.get("messages"))]
            if at := self._moment(_text(facts, "happened_at")):
                mine = all(message.get("written_by_me") is True for message in said)
                lines = [
                    ("Me: " if message.get("written_by_me") is True else "They: ")
                    + _text(message, "content", lines=True)
                    for message in said
                ]
                yield Interaction(
                    _uid(_text(talk, "uuid") or f"{uuid} {number} {at.isoformat()}", "conversation"),
                    uuid,
                    at,
                    Outcome.SENT if mine else Outcome.REPLIED,
                    Channel.MESSAGE,
                    Direction.OUT if mine else Direction.IN,
                    clip_notes("\n".join(lines)),
                )
        undated = sum(not _text(_dict(call, "properties"), "called_at") for call in _values(person, "call"))
        if undated:
            troubles.append(f"{undated} calls without a day were left out.")

    def _moment(self, text: str) -> datetime | None:
        """The moment of "2024-05-01T10:00:00.000000Z"; noon of the user's where only the day is said."""
        if (day := _day(text)) is None:
            return None
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            at = datetime.combine(day, time())
        zone = self.now.zone if self.now else UTC
        if at.time() == time():  # a day, whatever zone was written beside it
            return local_moment(day, time(12), zone)
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(zone)


def _uid(key: str, kind: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"monica:{kind}:{key}"))


def _months_after(day: date, months: int) -> date:
    """The same day of a later month, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def _dict(of: object, name: str) -> Json:
    found = of.get(name) if isinstance(of, dict) else None
    return found if isinstance(found, dict) else {}


def _dicts(found: object) -> list[Json]:
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _text(of: object, name: str, *, lines: bool = False) -> str:
    found = of.get(name) if isinstance(of, dict) else None
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return ""
    return clip_notes(str(found)) if lines else one_line(str(found))[:1000]


def _values(of: Json, kind: str, *, whole: bool = True) -> list[Any]:
    """The things of one kind in a list of {"type", "values"}."""
    values: list[Any] = []
    for group in _dicts(of.get("data")):
        if _text(group, "type") in (kind, f"{kind}s") and isinstance(group.get("values"), list):
            values += group["values"]
    return [value for value in values if isinstance(value, dict)] if whole else values


def _lines_of_uuids(data: bytes) -> dict[str, int]:
    """The line on which each uuid is first given as somebody's own."""
    lines: dict[str, int] = {}
    for number, line in enumerate(data.split(b"\n"), 1):
        name, _, value = line.strip().partition(b":")
        if name == b'"uuid"':
            lines.setdefault(value.strip(b' ",\r').decode("ascii", "replace"), number)
    return lines

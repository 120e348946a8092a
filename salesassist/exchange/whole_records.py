"""The records of a file of ours, each checked field by field; what does not fit is a problem."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from salesassist.domain import phone
from salesassist.domain.cadence import Cadence, CadenceStep, Start, Unit
from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.everything import Everything
from salesassist.domain.follow_up import Channel, FollowUp, PromiseEnd, State
from salesassist.domain.interaction import Direction, Interaction, Outcome
from salesassist.domain.messages import Given, Template, UsefulThing
from salesassist.domain.promise import Promise, Whose
from salesassist.domain.relation import Relation, RelationKind
from salesassist.exchange.fields import BadField, Fields, clean, lines_of_records, quoted
from salesassist.exchange.reading import Problem, excerpt

CONTACT_LINES = ("given", "family", "middle", "prefix", "suffix", "nickname", "organization", "department",
                 "role", "birthday", "time_zone", "country", "best_hours")  # fmt: skip
ADDRESS_LINES = ("label", "street", "city", "region", "postal_code", "country")
_NAMESPACE = UUID("6a1f4ef8-6f2c-4a4e-9b0a-6f1f3a6f0d5b")


@dataclass(slots=True)
class Whole:
    """What a file of ours holds. Contacts without a uid in the file have "" here; all others have one."""

    file: str
    everything: Everything = field(default_factory=Everything)
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    """Where in the file ("deals[2]") a record is, by kind and uid ("deal a1f9"); contacts and relations by index."""
    line_of: Callable[[str], int | None] = lambda _place: None
    """On which line of the file such a place is."""


_T = TypeVar("_T")
_HOURS = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")


def _is_time_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False
    return True


# What the program works with: a value it cannot use is left out, the contact kept.
_CHECKED: tuple[tuple[str, Callable[[str], object], str], ...] = (
    ("time_zone", _is_time_zone, "a time zone such as Europe/Berlin"),
    ("country", re.compile("[A-Z]{2}").fullmatch, "a country code of two letters"),
    ("best_hours", _HOURS.fullmatch, "hours such as 09:00-12:00"),
)


class WholeReader:
    """Reads one document. Numbers without a country code are of `region`; `text` is for the line numbers."""

    def __init__(self, content: dict[str, Any], region: str, file: str, text: str) -> None:
        self.content = content
        self.region = region
        self.text = text
        self._line_numbers: dict[str, list[int]] | None = None
        self.out = Whole(file, line_of=self.line_of)
        self._given: dict[str, int] = {}
        self._doubts: list[tuple[str, str]] = []  # of the record being read: reason, name

    def read(self) -> Whole:
        contacts = self._unique(self._each("contacts", self._contact), "contacts")
        taken = {contact.uid for _, contact in contacts if contact.uid}
        trash = self._unique(self._each("trash", self._deleted), "trash", taken)
        follow_ups = self._unique(self._each("follow_ups", self._follow_up), "follow_ups")
        interactions = self._unique(self._each("interactions", self._interaction), "interactions")
        deals = self._unique(self._each("deals", self._deal), "deals")
        relations = self._each("relations", self._relation)
        templates = self._unique(self._each("templates", self._template), "templates")
        things = self._unique(self._each("useful_things", self._useful_thing), "useful_things")
        for kind, found in (("follow_up", follow_ups), ("interaction", interactions), ("deal", deals)):
            self.out.places |= {f"{kind} {it.uid}": f"{kind}s[{number}]" for number, it in found}
        for index, (number, _) in enumerate(contacts):
            self.out.places[f"contact {index}"] = f"contacts[{number}]"
        self.out.places |= {f"useful_thing {it.uid}": f"useful_things[{number}]" for number, it in things}
        for index, (number, _) in enumerate(relations):
            self.out.places[f"relation {index}"] = f"relations[{number}]"
        cadences = [it for _, it in self._each("cadences", self._cadence)]
        promises = self._unique([
            (number, it) for number, it in self._each("promises", self._promise) if it is not None
        ], "promises")  # fmt: skip
        settings = self.content.get("settings")
        if settings is not None and not isinstance(settings, dict):
            self._problem("settings", "is not an object")
            settings = None
        self.out.everything = Everything(
            contacts=tuple(it for _, it in contacts),
            follow_ups=tuple(it for _, it in follow_ups),
            interactions=tuple(it for _, it in interactions),
            deals=tuple(it for _, it in deals),
            relations=tuple(it for _, it in relations),
            day_order=tuple(uid for _, uid in self._each("day_order", self._placed)),
            settings={clean(name): value for name, value in (settings or {}).items() if value is not None},
            trash=tuple((it.contact, it.deleted_at) for _, it in trash),
            templates=tuple(it for _, it in templates),
            useful_things=tuple(it for _, it in things),
            cadence_steps=tuple(step for steps, _starts in cadences for step in steps),
            cadence_starts=tuple(start for _steps, starts in cadences for start in starts),
            promises=tuple(it for _, it in promises),
            not_same=tuple(it for _, it in self._each("not_same", self._pair)),
        )
        return self.out

    def _each(self, name: str, make: Callable[[Any], _T]) -> list[tuple[int, _T]]:
        records = self.content.get(name, [])
        if not isinstance(records, list):
            self._problem(name, "is not a list")
            return []
        found = []
        for number, record in enumerate(records):
            try:
                found.append((number, make(record)))
            except BadField as bad:
                self._problem(f"{name}[{number}]", str(bad))
            else:
                for reason, who in self._doubts:
                    self._problem(f"{name}[{number}]", reason, who)
            self._doubts.clear()
        return found

    def _unique(self, found: list[tuple[int, _T]], name: str, taken: set[str] | None = None) -> list[tuple[int, _T]]:
        seen, kept = set(taken or ()), []
        for number, record in found:
            uid = getattr(record, "uid", "")
            if uid and uid in seen:
                self._problem(f"{name}[{number}]", f".uid: {excerpt(uid)!r} occurs twice in the file")
            else:
                seen.add(uid)
                kept.append((number, record))
        return kept

    def _problem(self, place: str, reason: str, kept: str = "") -> None:
        """Note what is wrong at a place; `kept` is the name of the contact that was kept all the same."""
        reason = f"{place}{'' if reason[:1] in '.:' else ' '}{reason}"
        self.out.problems.append(Problem(self.out.file, self.line_of(place), reason, not kept, kept))

    def line_of(self, place: str) -> int | None:
        """The line on which a record ("deals[2]") begins."""
        if self._line_numbers is None:
            self._line_numbers = lines_of_records(self.text) if self.text else {}
        name, _, number = place.partition("[")
        lines = self._line_numbers.get(name, [])
        index = int(number.partition("]")[0]) if number else 0
        return lines[index] if index < len(lines) else None

    # --- the records ---

    def _contact(self, record: Any) -> Contact:
        get = Fields(record)
        phones = tuple(
            Phone(number, sub.line("label"), phone.e164(number, self.region))
            for sub in get.objects("phones")
            if (number := sub.line("number"))
        )
        emails = tuple(
            Email(address, sub.line("label")) for sub in get.objects("emails") if (address := sub.line("address"))
        )
        lines: dict[str, Any] = {name: get.line(name) for name in CONTACT_LINES}
        whole_name = " ".join(lines[n] for n in ("prefix", "given", "middle", "family", "suffix") if lines[n])
        fallbacks = (get.line("name"), whole_name, lines["nickname"], lines["organization"])
        name = next((text for text in fallbacks if text), "") or next((e.address for e in emails), "")
        if not name:
            raise BadField(".name: is empty")
        for field_name, is_sound, what in _CHECKED:
            if lines[field_name] and not is_sound(lines[field_name]):
                self._doubts.append((f".{field_name}: {excerpt(lines[field_name])!r} is not {what}", name))
                lines[field_name] = ""
        return Contact(
            uid=get.line("uid"),
            name=name,
            **lines,
            phones=phones,
            emails=emails,
            addresses=tuple(
                Address(**{name: sub.line(name) for name in ADDRESS_LINES}, text=sub.text("text"))
                for sub in get.objects("addresses")
            ),
            web=get.lines("web"),
            tags=get.lines("tags"),
            aliases=get.lines("aliases"),
            tier=get.choice("tier", Tier, None),
            how_met=get.text("how_met"),
            introduced_by=get.line("introduced_by") or None,
            resting_until=get.day("resting_until"),
            resting_reason=get.text("resting_reason"),
            do_not_contact=get.flag("do_not_contact"),
            notes=get.text("notes"),
            extra=get.texts("extra"),
            added_at=get.moment("added_at"),
            by_hand=get.flag("by_hand"),
        )

    def _deleted(self, record: Any) -> "_Deleted":
        deleted_at = Fields(record).moment("deleted_at")
        if deleted_at is None:
            raise BadField(".deleted_at: is missing")
        contact = self._contact(record)
        if not contact.uid:
            contact = replace(contact, uid=self._uid("trash", contact.name, deleted_at.isoformat()))
        return _Deleted(contact, deleted_at.isoformat())

    def _follow_up(self, record: Any) -> FollowUp:
        get = Fields(record)
        contact, due, purpose = get.needed("contact"), get.due(), get.needed("purpose")
        channel = get.choice("channel", Channel, Channel.CALL) or Channel.CALL
        return FollowUp(
            uid=get.line("uid") or self._uid("follow_up", contact, due.iso(), purpose, channel),
            contact=contact,
            purpose=purpose,
            due=due,
            channel=channel,
            promised=get.flag("promised"),
            attempt=get.number("attempt", 1, 10_000),
            state=get.choice("state", State, State.OPEN) or State.OPEN,
            rule_key=get.line("rule_key"),
            rule=get.line("rule"),
            points=get.texts("points"),
            smallest_step=get.text("smallest_step"),
            my_task=get.text("my_task"),
            their_task=get.text("their_task"),
            deal=get.line("deal") or None,
            created_at=get.moment("created_at"),
            closed_at=get.moment("closed_at"),
            promise_end=get.choice("promise_end", PromiseEnd, None),
            snoozed_until=get.moment("snoozed_until"),
        )

    def _interaction(self, record: Any) -> Interaction:
        get = Fields(record)
        contact, at, outcome = get.needed("contact"), get.moment("at"), get.choice("outcome", Outcome, None)
        if at is None:
            raise BadField(".at: is missing")
        if outcome is None:
            raise BadField(".outcome: is missing")
        utc = f"{at.timestamp():.0f}"
        return Interaction(
            uid=get.line("uid") or self._uid("interaction", contact, utc, outcome),
            contact=contact,
            at=at,
            outcome=outcome,
            channel=get.choice("channel", Channel, Channel.CALL) or Channel.CALL,
            direction=get.choice("direction", Direction, Direction.OUT) or Direction.OUT,
            note=get.text("note"),
            follow_up=get.line("follow_up") or None,
            recorded_at=get.moment("recorded_at"),
        )

    def _deal(self, record: Any) -> Deal:
        get = Fields(record)
        contact, title = get.needed("contact"), get.needed("title")
        value, currency = get.amount("value"), get.line("currency").upper()
        if value is not None and not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
            raise BadField(f".currency: {currency!r} is not a currency code such as EUR")
        return Deal(
            uid=get.line("uid") or self._uid("deal", contact, title),
            contact=contact,
            title=title,
            value=value,
            currency=currency or "EUR",
            stage=get.choice("stage", Stage, Stage.TALKING) or Stage.TALKING,
            expected_close=get.day("expected_close"),
            closed_on=get.day("closed_on"),
            delivered_on=get.day("delivered_on"),
            created_at=get.moment("created_at"),
        )

    def _relation(self, record: Any) -> Relation:
        get = Fields(record)
        kind = get.choice("kind", RelationKind, RelationKind.KNOWS) or RelationKind.KNOWS
        strength = get.number("strength", 1, 3)
        return Relation(
            get.needed("source"), get.needed("target"), kind, 2 if strength is None else strength, get.day("thanked_on")
        )

    def _template(self, record: Any) -> Template:
        get = Fields(record)
        name, channel = get.needed("name"), get.choice("channel", Channel, Channel.EMAIL) or Channel.EMAIL
        uid = get.line("uid") or self._uid("template", name)
        return Template(uid, name, channel, get.line("subject"), get.text("body"))

    def _useful_thing(self, record: Any) -> UsefulThing:
        get = Fields(record)
        title, link = get.needed("title"), get.line("link")
        given: dict[str, Given] = {}
        for sub in get.objects("given"):
            contact, at = sub.needed("contact"), sub.moment("at")
            if at is None:
                raise BadField(f"{sub.path}.at: is missing")
            given.setdefault(contact, Given(contact, at))
        return UsefulThing(
            get.line("uid") or self._uid("useful_thing", title, link), title, link, get.text("note"),
            get.moment("added_at"), get.flag("retired"), tuple(given.values()),
        )  # fmt: skip

    def _cadence(self, record: Any) -> tuple[list[CadenceStep], list[Start]]:
        get = Fields(record)
        cadence = get.choice("cadence", Cadence, None)
        if cadence is None:
            raise BadField("cadence: is missing")
        steps = [
            CadenceStep(
                sub.needed("key"), cadence, sub.number("position", 0, 10_000) or 0, sub.number("gap", 0, 10_000) or 0,
                sub.choice("unit", Unit, Unit.WORKING_DAYS) or Unit.WORKING_DAYS,
                sub.choice("channel", Channel, Channel.CALL) or Channel.CALL, sub.line("purpose"), sub.flag("active"),
            )
            for sub in get.objects("steps")
        ]  # fmt: skip
        starts = []
        for sub in get.objects("started"):
            if (day := sub.day("on")) is not None:
                starts.append(Start(cadence, sub.needed("contact"), day, sub.line("deal") or None))
        return steps, starts

    def _promise(self, record: Any) -> Promise | None:
        """A promised task; None for a promised follow-up, which tells of itself."""
        get = Fields(record)
        whose = get.choice("whose", Whose, None)
        if whose is None:
            return None
        contact, words = get.needed("contact"), get.needed("words")
        return Promise(
            get.line("uid") or self._uid("promise", contact, words), contact, whose, words, get.day("due"),
            get.moment("made_at"), get.line("follow_up") or None, get.choice("end", PromiseEnd, None),
            get.moment("ended_at"),
        )  # fmt: skip

    def _pair(self, record: Any) -> tuple[str, str]:
        get = Fields(record)
        return get.needed("one"), get.needed("other")

    def _placed(self, record: Any) -> str:
        if not isinstance(record, str):
            raise BadField(f": {quoted(record)} is not the uid of a follow-up")
        return clean(record)

    def _uid(self, *parts: str) -> str:
        """A uid for a record without one: the same each time the file is read, so nothing is added twice."""
        name = "\n".join(parts)
        times = self._given[name] = self._given.get(name, 0) + 1
        return str(uuid5(_NAMESPACE, name if times == 1 else f"{name}\n{times}"))


@dataclass(frozen=True, slots=True)
class _Deleted:
    contact: Contact
    deleted_at: str

    @property
    def uid(self) -> str:
        return self.contact.uid

"""The tables as Peewee sees them. Private to this room: no row leaves it.

The tables themselves are made by `migrations`, in plain SQL; these classes only name their columns. They are bound to
no database: a `Store` runs each query on its own connection.
"""

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

import peewee
from peewee import AutoField, BooleanField, Field, ForeignKeyField, Model

from salesassist.domain.contact import Tier
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import Channel, Part, PromiseEnd, State
from salesassist.domain.interaction import Direction, Outcome
from salesassist.domain.relation import RelationKind
from salesassist.domain.times import FIRST_YEAR, LAST_YEAR
from salesassist.store import cells
from salesassist.store.cells import moment_from, moment_text
from salesassist.store.connecting import Database
from salesassist.store.errors import StoreError

_AT_ONCE = 1_000  # rows

logging.getLogger("peewee").setLevel(logging.WARNING)  # below that it writes every value it stores to the log


_D = TypeVar("_D", bound=date)


def _within_reach(day: _D) -> _D:
    """Refuse what no calendar can reckon with: the day after it, or its moment elsewhere, may not exist."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise StoreError(
            f"The date {day.isoformat()[:10]} is out of reach; nothing was saved. "
            f"Choose one in the years {FIRST_YEAR} to {LAST_YEAR}."
        )
    return day


class Borrowed(peewee.SqliteDatabase):
    """Peewee's view of a connection that is open; who lent it closes it."""

    def __init__(self, connection: Any) -> None:
        super().__init__("borrowed", thread_safe=False)
        self._borrowed = connection

    def _connect(self) -> Any:
        return self._borrowed


class TextField(peewee.TextField):
    def adapt(self, value: Any) -> Any:
        return cells.text_from(value)


class IntegerField(peewee.IntegerField):
    def python_value(self, value: Any) -> Any:
        return None if value is None else cells.number_from(value, 0)


class MomentField(Field):
    field_type = "TEXT"

    def db_value(self, value: Any) -> Any:
        return moment_text(_within_reach(value)) if isinstance(value, datetime) else value

    def python_value(self, value: Any) -> Any:
        return cells.moment_or_none(value) if self.null else None if value is None else moment_from(value)


class DayField(Field):
    field_type = "TEXT"

    def db_value(self, value: Any) -> Any:
        return _within_reach(value).isoformat() if isinstance(value, date) else value

    def python_value(self, value: Any) -> Any:
        return cells.day_or_none(value) if self.null else None if value is None else cells.day_from(value)


class ListField(Field):
    """A short list of texts that nothing searches in, as JSON."""

    field_type = "TEXT"

    def db_value(self, value: Any) -> Any:
        if not isinstance(value, tuple | list):
            return value
        return json.dumps(list(value), ensure_ascii=False) if value else "[]"

    def python_value(self, value: Any) -> Any:
        return cells.list_from(value)


class NameField(Field):
    """An enum, stored by its value, which is its name in lower case. `otherwise` stands for a word that is none."""

    field_type = "TEXT"

    def __init__(self, kind: type[StrEnum], otherwise: StrEnum | None = None, **options: Any) -> None:
        self.kind = kind
        self.otherwise = otherwise
        super().__init__(**options)

    def db_value(self, value: Any) -> Any:
        return None if value is None else str(value)

    def python_value(self, value: Any) -> Any:
        found = cells.word_or_none(self.kind, value)
        return self.otherwise if found is None and not self.null else found


CONVERTED = (MomentField, DayField, ListField, NameField, BooleanField)
"""The fields whose values differ in the file from what they are in the program."""


class ContactRow(Model):
    id = AutoField()
    uid = TextField()
    name = TextField()
    given = TextField()
    family = TextField()
    middle = TextField()
    prefix = TextField()
    suffix = TextField()
    nickname = TextField()
    organization = TextField()
    department = TextField()
    role = TextField()
    birthday = TextField()
    web = ListField()
    tier = NameField(Tier, null=True)
    time_zone = TextField()
    country = TextField()
    best_hours = TextField()
    how_met = TextField()
    introduced_by = ForeignKeyField("self", null=True, column_name="introduced_by_id")
    resting_until = DayField(null=True)
    resting_reason = TextField()
    do_not_contact = BooleanField()
    notes = TextField()
    extra = ListField()
    added_at = MomentField()
    deleted_at = MomentField(null=True)

    class Meta:
        table_name = "contact"


class PartOfContactRow(Model):
    """What a contact has several of."""

    id = AutoField()
    contact = ForeignKeyField(ContactRow, column_name="contact_id")


class PhoneRow(PartOfContactRow):
    position = IntegerField()
    label = TextField()
    number = TextField()
    e164 = TextField(null=True)

    class Meta:
        table_name = "phone"


class EmailRow(PartOfContactRow):
    position = IntegerField()
    label = TextField()
    address = TextField()

    class Meta:
        table_name = "email"


class AddressRow(PartOfContactRow):
    position = IntegerField()
    label = TextField()
    street = TextField()
    city = TextField()
    region = TextField()
    postal_code = TextField()
    country = TextField()
    text = TextField()

    class Meta:
        table_name = "address"


class TagRow(PartOfContactRow):
    position = IntegerField()
    name = TextField()

    class Meta:
        table_name = "tag"


class AliasRow(PartOfContactRow):
    uid = TextField()

    class Meta:
        table_name = "alias"


class DealRow(Model):
    id = AutoField()
    uid = TextField()
    contact = ForeignKeyField(ContactRow, column_name="contact_id")
    title = TextField()
    value = TextField(null=True)
    currency = TextField()
    stage = NameField(Stage, Stage.TALKING)
    expected_close = DayField(null=True)
    closed_on = DayField(null=True)
    delivered_on = DayField(null=True)
    created_at = MomentField(null=True)

    class Meta:
        table_name = "deal"


class FollowUpRow(Model):
    id = AutoField()
    uid = TextField()
    contact = ForeignKeyField(ContactRow, column_name="contact_id")
    purpose = TextField()
    channel = NameField(Channel, Channel.CALL)
    due_day = DayField()
    due_part = NameField(Part, null=True)
    due_at = MomentField(null=True)
    promised = BooleanField()
    attempt = IntegerField(null=True)
    state = NameField(State, State.OPEN)
    rule_key = TextField()
    rule = TextField()
    points = ListField()
    smallest_step = TextField()
    my_task = TextField()
    their_task = TextField()
    deal = ForeignKeyField(DealRow, null=True, column_name="deal_id")
    created_at = MomentField()
    closed_at = MomentField(null=True)
    promise_end = NameField(PromiseEnd, null=True)
    snoozed_until = MomentField(null=True)

    class Meta:
        table_name = "follow_up"


class InteractionRow(Model):
    id = AutoField()
    uid = TextField()
    contact = ForeignKeyField(ContactRow, column_name="contact_id")
    at = MomentField()
    channel = NameField(Channel, Channel.CALL)
    direction = NameField(Direction, Direction.OUT)
    outcome = NameField(Outcome, Outcome.SENT)
    note = TextField()
    follow_up = ForeignKeyField(FollowUpRow, null=True, column_name="follow_up_id")
    recorded_at = MomentField()

    class Meta:
        table_name = "interaction"


class RelationRow(Model):
    id = AutoField()
    source = ForeignKeyField(ContactRow, column_name="source_id")
    target = ForeignKeyField(ContactRow, column_name="target_id")
    kind = NameField(RelationKind, RelationKind.KNOWS)
    strength = IntegerField()
    thanked_on = DayField(null=True)

    class Meta:
        table_name = "relation"


class DayOrderRow(Model):
    id = AutoField()
    follow_up = ForeignKeyField(FollowUpRow, column_name="follow_up_id")
    position = IntegerField()

    class Meta:
        table_name = "day_order"


class SettingRow(Model):
    id = AutoField()
    name = TextField()
    value = TextField()

    class Meta:
        table_name = "setting"


# --- into the tables -------------------------------------------------------------------------------------------------


def insert_many(database: Database, row_class: type[Model], names: Sequence[str], rows: Iterable[tuple]) -> None:
    """Insert rows given as tuples of values for the fields `names`."""
    wanted = columns(row_class, names)
    marks = ", ".join("?" * len(wanted))
    database.connection().executemany(
        f"INSERT INTO {row_class._meta.table_name} ({', '.join(wanted)}) VALUES ({marks})",
        _converted(row_class, names, rows),
    )


def columns(row_class: type[Model], names: Sequence[str]) -> list[str]:
    """What the table calls these fields."""
    return [row_class._meta.fields[name].column_name for name in names]


def _converted(row_class: type[Model], names: Sequence[str], rows: Iterable[tuple]) -> Iterator[tuple]:
    """The rows with their values as the file keeps them."""
    in_file, wanted = in_columns(row_class, names), columns(row_class, names)
    rows = iter(rows)
    while some := tuple(islice(rows, _AT_ONCE)):
        values = zip(wanted, zip(*some, strict=True), strict=True)
        yield from zip(*(in_file[column](of) if column in in_file else of for column, of in values), strict=True)


def in_columns(row_class: type[Model], names: Sequence[str]) -> dict[str, Callable[[Sequence[Any]], Sequence[Any]]]:
    """By column, what makes values of it into those that the file keeps; without columns where they are the same."""
    fields = [row_class._meta.fields[name] for name in names]
    return {field.column_name: _all_by(field) for field in fields if isinstance(field, CONVERTED)}


def _all_by(field: Field) -> Callable[[Sequence[Any]], Sequence[Any]]:
    to_db = field.db_value
    if isinstance(field, MomentField):  # those that are equal may be written differently

        def moments(values: Sequence[Any]) -> list[Any]:
            texts = {key: to_db(moment) for key, moment in {id(moment): moment for moment in values}.items()}
            return [texts[id(moment)] for moment in values]

        return moments
    once = lru_cache(maxsize=256)(to_db)  # most rows have the same few values
    return lambda values: list(map(once, values))

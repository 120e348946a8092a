"""A contact's tables as Peewee sees them. Private to this room: no row leaves it.

The tables themselves are made by `migrations`, in plain SQL; these classes only name their columns. They are bound to
no database: a `Store` runs each query on its own connection. What else there is (follow-ups, what happened, deals) is
written by one plain statement each, which waits for no Peewee: it takes 25 ms and 3 MB to read in.
"""

import logging
from collections.abc import Sequence
from typing import Any

from salesassist.quickly import when_used
from salesassist.store import cells, keeping
from salesassist.store.keeping import Keep

for _name in ("hashlib", "uuid", "calendar"):  # which Peewee asks for and uses for nothing of ours: with the first come
    when_used(_name)  # 3 MB of OpenSSL, with the last half a MB of what days and months are called everywhere
import peewee  # noqa: E402
from peewee import AutoField, BooleanField, Field, ForeignKeyField, Model  # noqa: E402

logging.getLogger("peewee").setLevel(logging.WARNING)  # below that it writes every value it stores to the log


class TextField(peewee.TextField):
    def adapt(self, value: Any) -> Any:
        return cells.text_from(value)


class IntegerField(peewee.IntegerField):
    def python_value(self, value: Any) -> Any:
        return None if value is None else cells.number_from(value, 0)


class MomentField(Field):
    field_type = "TEXT"

    def db_value(self, value: Any) -> Any:
        return keeping.moment(value)


class DayField(Field):
    field_type = "TEXT"

    def db_value(self, value: Any) -> Any:
        return keeping.day(value)


class ListField(Field):
    field_type = "TEXT"

    def db_value(self, value: Any) -> Any:
        return keeping.several(value)


class WordField(Field):
    field_type = "TEXT"

    def db_value(self, value: Any) -> Any:
        return keeping.word(value)


_KEPT: dict[type[Field], Keep] = {
    MomentField: keeping.moment, DayField: keeping.day, ListField: keeping.several, WordField: keeping.word,
    BooleanField: bool,
}  # fmt: skip
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
    tier = WordField(null=True)
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
    by_hand = BooleanField()

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


def columns(row_class: type[Model], names: Sequence[str]) -> dict[str, Keep | None]:
    """What the table calls these fields, and how each is kept."""
    fields = [row_class._meta.fields[name] for name in names]
    return {field.column_name: _KEPT.get(type(field)) for field in fields}

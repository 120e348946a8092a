"""The only room that knows Peewee and SQLite: verbs in, dataclasses out."""

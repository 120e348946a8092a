"""Bringing contacts in: the preview of an import, the columns of a table, and what is pasted."""

"""The address book as a table."""

CONTACTS_MIME = "application/x-salesassist-contacts"
"""What contacts are dragged as: a JSON list of their uids, in UTF-8."""

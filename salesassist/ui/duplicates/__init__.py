"""Contacts that are in the address book twice: found, compared side by side, merged or kept apart."""

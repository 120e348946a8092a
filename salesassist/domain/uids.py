"""Stable identities."""

from uuid import uuid4


def new_uid() -> str:
    """An identity that no other record has, here or elsewhere."""
    return str(uuid4())

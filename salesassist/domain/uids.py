"""Stable identities."""


def new_uid() -> str:
    """An identity that no other record has, here or elsewhere."""
    from uuid import uuid4  # read in by the first record that is made, not by the start

    return str(uuid4())

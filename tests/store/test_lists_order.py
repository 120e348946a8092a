"""Who the contacts of a list are, in its order."""

import pytest

from salesassist.store import lists
from tests.factories import contact, fresh_store, keep


@pytest.mark.parametrize("very_many", [1, 1000])
def test_uids_come_in_the_order_asked_for_however_many_they_are(
    very_many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "_VERY_MANY", very_many)
    with fresh_store() as store:
        keep(store, *(contact(f"Name {number}", uid=f"u{number}") for number in range(4)))
        numbers = store.numbers(["u0", "u1", "u2", "u3"])
        asked = [numbers["u3"], 999_999, numbers["u0"], numbers["u2"]]
        assert store.uids(asked) == ["u3", "u0", "u2"]

"""A store that was emptied is as good as a new one, or it is not handed out again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from salesassist.store.errors import StoreError
from salesassist.store.store import Store
from tests.emptied import emptied_store
from tests.factories import contact, deal, follow_up, interaction, keep


def test_nothing_is_left_of_what_was_in_it(tmp_path: Path) -> None:
    with emptied_store() as store:
        path = store.path
        keep(store, contact(uid="anna"), deal("anna"), follow_up("anna"), interaction("anna"))
    with pytest.raises(StoreError, match="closed"):
        store.everything()
    with emptied_store() as again, Store(tmp_path) as new:
        assert again.path == path
        assert again.everything() == new.everything()
        assert list(again.problems()) == []
        assert len(keep(again, contact(uid="anna")).entries) == len(keep(new, contact(uid="anna")).entries)


def other_setting(store: Store) -> None:
    store._database.execute_sql("PRAGMA query_only = ON")


def other_schema(store: Store) -> None:
    store._database.execute_sql("CREATE TABLE more (id INTEGER)")


def other_file(store: Store) -> None:
    (store.path.parent / "more").touch()


@pytest.mark.parametrize("spoil", [other_setting, other_schema, other_file, Store.close])
def test_one_that_was_changed_is_not_handed_out_again(spoil: Callable[[Store], None]) -> None:
    with emptied_store() as store:
        path = store.path
        spoil(store)
    with emptied_store() as another:
        assert another.path != path

"""A store that was emptied is as good as a new one, or not handed out again; a copied one is as good as one made."""

import inspect
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from salesassist.store import migrations
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


def test_what_a_store_remembers_of_its_last_answer_goes_with_it() -> None:
    with emptied_store() as store:
        path = store.path
        keep(store, contact(uid="anna"), interaction("anna"))
        (last,) = store.history("anna")
    with emptied_store() as again:
        assert again.path == path
        keep(again, contact(uid="anna"), interaction("anna", note="another"))
        assert [one.note for one in again.history("anna")] == ["another"] != [last.note]


def test_a_new_store_is_copied_as_it_would_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert migrations.migrate is not inspect.unwrap(migrations.migrate)
    Store(tmp_path / "copied").close()
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "migrate", inspect.unwrap(migrations.migrate))
        Store(tmp_path / "made").close()

    def look(folder: str) -> list[object]:
        with closing(sqlite3.connect(tmp_path / folder / "salesassist.db")) as raw:
            settings = [raw.execute(f"PRAGMA {name}").fetchall() for name in ("journal_mode", "page_size", "encoding",
                        "user_version", "application_id", "auto_vacuum", "integrity_check")]  # fmt: skip
            return [*settings, *raw.iterdump()]

    assert look("copied") == look("made")

"""Settings to a file and back: what changes is known first, and taking it is one step to undo."""

import json
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from salesassist.domain.asked import Asked
from salesassist.domain.cadence import DEFAULTS, Cadence
from salesassist.domain.saved_filter import SavedFilter
from salesassist.frozen import replace
from salesassist.session import StoreError
from salesassist.store.store import Store
from tests.desk import Desk
from tests.emptied import emptied_store
from tests.factories import contact


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    with emptied_store() as store:
        yield Desk(store)


def set_otherwise(desk: Desk) -> None:
    """Preferences, rules, templates and a filter that are not the program's."""
    session = desk.session
    session.prefer("", day_goal=12, quiet_from=time(21), theme="dark")
    session.save_rules([replace(step, gap=step.gap + 1) for step in DEFAULTS])
    session.save_template(replace(session.templates()[0], body="My own words"))
    session.save_filter(SavedFilter("Berlin", Asked("berlin")))


def settings_of(store: Store) -> tuple[Any, ...]:
    return store.settings(), store.cadence_steps(), store.templates()


def edited(file: Path, **values: Any) -> Path:
    document = json.loads(file.read_text("utf-8"))
    for name, value in values.items():
        if isinstance(value, dict):
            document[name] |= value
        else:
            document[name] = value
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def test_what_was_exported_makes_another_program_the_same(desk: Desk, tmp_path: Path) -> None:
    set_otherwise(desk)
    assert desk.session.export_settings(tmp_path / "settings.json")
    with emptied_store() as fresh:
        other = Desk(fresh)
        plan = other.session.plan_settings(tmp_path / "settings.json")
        assert plan.names == {"day_goal", "quiet_from", "theme"}
        assert set(plan.rules or {}) == set(Cadence)
        assert other.session.take_settings(plan)
        assert other.session.preferences == desk.session.preferences
        assert other.session.rules == desk.session.rules
        assert other.session.templates() == desk.session.templates()
        assert other.session.saved_filters() == desk.session.saved_filters()
        assert other.session.plan_settings(tmp_path / "settings.json").is_empty


def test_taking_them_is_one_step(desk: Desk, tmp_path: Path) -> None:
    desk.session.export_settings(tmp_path / "settings.json")
    before = settings_of(desk.store)
    set_otherwise(desk)
    desk.session.export_settings(tmp_path / "other.json")
    for _ in range(desk.session.undo_stack.count()):
        desk.session.undo_stack.undo()
    assert settings_of(desk.store) == before
    assert desk.session.take_settings(desk.session.plan_settings(tmp_path / "other.json"))
    assert desk.session.undo_stack.count() == 1 and desk.undo_text == "Import settings"
    assert desk.session.preferences.theme == "dark"
    desk.session.undo_stack.undo()
    assert settings_of(desk.store) == before and desk.session.preferences.theme == "system"


def test_looking_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.session.export_settings(tmp_path / "s.json")
    edited(tmp_path / "s.json", preferences={"day_goal": 3})
    before = settings_of(desk.store)
    desk.session.plan_settings(tmp_path / "s.json")
    assert settings_of(desk.store) == before and not desk.session.undo_stack.count()


def test_a_file_of_somebody_who_changed_no_rule_brings_the_programs_own_back(desk: Desk, tmp_path: Path) -> None:
    desk.session.export_settings(tmp_path / "fresh.json")
    desk.session.save_rules([replace(step, gap=step.gap + 1) for step in DEFAULTS])
    assert desk.session.take_settings(desk.session.plan_settings(tmp_path / "fresh.json"))
    assert desk.store.cadence_steps() == []  # so better defaults reach them later


def test_rules_that_the_file_does_not_speak_of_stay(desk: Desk, tmp_path: Path) -> None:
    desk.session.export_settings(tmp_path / "s.json")
    document = json.loads((tmp_path / "s.json").read_text("utf-8"))
    del document["cadences"]
    (tmp_path / "s.json").write_text(json.dumps(document), encoding="utf-8")
    set_otherwise(desk)
    assert desk.session.plan_settings(tmp_path / "s.json").rules == {}


def test_templates_and_filters_that_the_file_does_not_have_stay(desk: Desk, tmp_path: Path) -> None:
    desk.session.export_settings(tmp_path / "s.json")
    set_otherwise(desk)
    ours = desk.session.templates()
    edited(
        tmp_path / "s.json", templates=[{"uid": "x", "name": "Theirs", "channel": "email", "subject": "", "body": "b"}],
        saved_filters=[{"name": "Paris", "words": "paris"}],
    )  # fmt: skip
    assert desk.session.take_settings(desk.session.plan_settings(tmp_path / "s.json"))
    assert [it.name for it in desk.session.templates()] == [*(it.name for it in ours), "Theirs"]
    assert [it.name for it in desk.session.saved_filters()] == ["Berlin", "Paris"]


def test_impossible_and_unknown_preferences_are_named_and_left_out(desk: Desk, tmp_path: Path) -> None:
    desk.session.export_settings(tmp_path / "s.json")
    edited(tmp_path / "s.json", preferences={"day_goal": -5, "colour_of_the_sky": "blue", "week_goal": 70})
    plan = desk.session.plan_settings(tmp_path / "s.json")
    assert plan.names == {"week_goal"} and set(plan.refused) == {"day_goal", "colour_of_the_sky"}


def test_nothing_secret_and_nobody_is_in_the_file(desk: Desk, tmp_path: Path) -> None:
    desk.keep(contact("Anna Schmidt", uid="anna"))
    desk.session.prefer("", lock_minutes=5)
    desk.session.export_settings(tmp_path / "s.json")
    text = (tmp_path / "s.json").read_text("utf-8")
    assert "Anna" not in text and str(desk.session.folder) not in text
    assert set(json.loads(text)) == {"format", "version", "preferences", "cadences", "templates", "saved_filters"}
    assert not any("passphrase" in name or "key" in name for name in json.loads(text)["preferences"])
    assert (tmp_path / "s.json").stat().st_mode & 0o077 == 0


def test_where_it_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    assert not desk.session.export_settings(tmp_path / "nowhere" / "s.json")
    assert len(desk.failed) == 1 and "cannot be written" in desk.failed[0]


def test_what_is_no_file_of_settings_is_a_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text("{")
    with pytest.raises(StoreError, match="is not whole JSON"):
        desk.session.plan_settings(tmp_path / "s.json")

"""Preferences, window state, and where everything lives."""

import json
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from platformdirs import user_data_path

from salesassist.settings import APP_NAME, DATA_DIR_VARIABLE, Preferences, WindowState, data_dir, usual_data_dir


def test_the_chosen_folder_wins_over_the_environment_and_that_over_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "environment"))
    assert data_dir(str(tmp_path / "chosen")) == tmp_path / "chosen"
    assert data_dir() == tmp_path / "environment"
    monkeypatch.setenv(DATA_DIR_VARIABLE, "")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert data_dir().name == "salesassist"
    assert data_dir().is_absolute()


@pytest.mark.parametrize("home", ["/home/anna", "/home/anna/", "anna", ""])
@pytest.mark.parametrize("data", [None, "", "/elsewhere", "elsewhere"])
def test_the_usual_folder_is_that_of_the_platform(
    home: str, data: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if data is not None:
        monkeypatch.setenv("XDG_DATA_HOME", data)
    assert usual_data_dir() == user_data_path(APP_NAME, appauthor=False)


def test_a_folder_may_be_told_from_home_or_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert data_dir("~/data") == tmp_path / "data"
    assert data_dir("data") == tmp_path / "data"


@pytest.mark.parametrize(
    ("name", "region", "currency"),
    [
        ("de_DE.UTF-8", "DE", "EUR"),
        ("de_CH.UTF-8", "CH", "CHF"),
        ("en_GB", "GB", "GBP"),
        ("ca_ES.UTF-8@valencia", "ES", "EUR"),
        ("pt_BR", "BR", "BRL"),
        ("is_IS.UTF-8", "IS", "ISK"),
        ("sr_XK.UTF-8", "XK", "EUR"),
        ("en_AQ", "AQ", "EUR"),  # a place without a currency
        ("C.UTF-8", "US", "USD"),
        ("POSIX", "US", "USD"),
        ("es_419", "US", "USD"),  # a region of the world, not a country
    ],
)
def test_the_defaults_fit_the_users_locale(
    name: str, region: str, currency: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", name)
    defaults = Preferences.default()
    assert (defaults.region, defaults.currency) == (region, currency)


def test_the_defaults_are_those_of_the_product() -> None:
    defaults = Preferences()
    assert defaults.day_start == time(4)
    assert defaults.working_days == (0, 1, 2, 3, 4)
    assert (defaults.tier_a_days, defaults.tier_b_days, defaults.tier_c_days) == (7, 30, 90)
    assert (defaults.day_goal, defaults.week_goal) == (20, 100)
    assert (defaults.quiet_from, defaults.quiet_until, defaults.day_begins_work) == (
        time(20),
        time(8),
        time(9),
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day_goal", "20"), ("day_goal", 20.5), ("day_goal", True), ("day_goal", None), ("day_goal", [20]),
        ("day_start", "soon"), ("day_start", "25:00"), ("day_start", 4), ("day_start", None),
        ("working_days", None), ("working_days", 3), ("working_days", ["Monday"]), ("working_days", {"a": 1}),
        ("currency", 5), ("by_urgency", 1), ("by_urgency", "yes"),
        ("day_start", "04:00+01:00"), ("quiet_from", "20:00Z"), ("working_days", []), ("working_days", [7, -1]),
        ("working_days", "01"), ("working_days", [True]), ("day_goal", -1), ("day_goal", 10**30),
        ("tier_a_days", 0), ("tier_b_days", -7), ("tier_c_days", 10**9), ("first_weekday", 7), ("first_weekday", -1),
        ("day_rows", -1), ("day_rows", True), ("day_rows", 10**9),
        ("theme", "pink"), ("theme", 1), ("theme", ""), ("keep_in_tray", "no"),
    ],
)  # fmt: skip
def test_an_impossible_value_is_passed_over_and_the_others_are_taken(name: str, value: object) -> None:
    other = "week_goal"
    preferences = Preferences.from_stored({name: value, other: 77, "unknown": 1})
    assert getattr(preferences, name) == getattr(Preferences.default(), name)
    assert type(getattr(preferences, name)) is type(getattr(Preferences.default(), name))
    assert preferences.week_goal == 77


@pytest.mark.parametrize("stored", [{"quiet_from": "08:00"}, {"quiet_from": "22:00", "quiet_until": "22:00"}])
def test_quiet_hours_without_length_are_the_usual_ones(stored: dict[str, str]) -> None:
    preferences = Preferences.from_stored(stored)
    assert (preferences.quiet_from, preferences.quiet_until) == (time(20), time(8))


def test_working_days_are_days_of_the_week() -> None:
    assert Preferences.from_stored({"working_days": [1, 2, 9, -1]}).working_days == (1, 2)


some_preferences = st.builds(
    Preferences,
    currency=st.sampled_from(("EUR", "CHF")),
    day_start=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    working_days=st.lists(st.integers(0, 6), unique=True, min_size=1).map(tuple),
    first_weekday=st.integers(0, 6),
    day_goal=st.integers(1, 99),
    by_urgency=st.booleans(),
    day_rows=st.integers(0, 10_000),
)


@given(some_preferences)
def test_preferences_come_back_from_the_store_as_they_were(preferences: Preferences) -> None:
    assert Preferences.from_stored(json.loads(json.dumps(preferences.stored()))) == preferences


def test_only_the_preferences_named_are_stored() -> None:
    assert Preferences(day_start=time(5, 30)).stored({"day_start", "day_goal"}) == {
        "day_start": "05:30",
        "day_goal": 20,
    }


def test_the_window_is_left_as_it_was(tmp_path: Path) -> None:
    WindowState(tmp_path).remember(geometry="abc", told=True)
    WindowState(tmp_path).remember(columns=[3, 1])
    state = WindowState(tmp_path)
    assert (state.text("geometry"), state.flag("told"), state.numbers("columns")) == ("abc", True, [3, 1])
    assert (tmp_path / "window.json").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["window.json"]


@pytest.mark.parametrize("content", ["", "{", "[1]", "null", '{"a": 1, "b": [1, "2"], "c": null}', "\udcff"])
def test_a_damaged_window_state_does_no_harm(content: str, tmp_path: Path) -> None:
    (tmp_path / "window.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    state = WindowState(tmp_path)
    assert state.text("a", "default") == "default"
    assert state.flag("a") is False
    assert state.numbers("b") == state.numbers("c") == []
    state.remember(a="new")
    assert WindowState(tmp_path).text("a") == "new"


def test_a_window_state_that_cannot_be_kept_is_not_worth_a_word(tmp_path: Path) -> None:
    state = WindowState(tmp_path / "missing")
    state.remember(a="new")
    assert state.text("a") == "new"

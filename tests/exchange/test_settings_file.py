"""A file of settings is read back as it was written; what is none says why."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.asked import Asked
from salesassist.domain.cadence import DEFAULTS, Cadence, CadenceStep, Unit
from salesassist.domain.follow_up import Channel
from salesassist.domain.messages import Template
from salesassist.domain.saved_filter import SavedFilter
from salesassist.exchange.reading import Unreadable
from salesassist.exchange.settings_file import FORMAT, LARGEST, OwnSettings, read, text_of

STEP = CadenceStep("ladder.mine", Cadence.NO_ANSWER, 1, 4, Unit.DAYS, Channel.EMAIL, "Send the story", active=False)
WHOLE = OwnSettings(
    {"day_goal": 12, "quiet_from": "21:00", "working_days": [0, 1]}, (STEP, *DEFAULTS[5:]),
    (Template("t", "Door open", Channel.MESSAGE, "", "Hello {first_name},\nÄÖ"),),
    (SavedFilter("Berlin", Asked("berlin", ("A",), ("vip",))),),
)  # fmt: skip


def written(folder: Path, content: Any) -> Path:
    file = folder / "settings.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return file


def of(tmp_path: Path, **values: Any) -> OwnSettings:
    return read(written(tmp_path, {"format": FORMAT, "version": 1, **values}))


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    assert read(written(tmp_path, text_of(WHOLE))) == WHOLE


def test_no_rules_of_ones_own_are_read_as_none(tmp_path: Path) -> None:
    found = read(written(tmp_path, text_of(OwnSettings({}))))
    assert (found.rules, found.templates, found.filters, found.problems) == ((), (), (), ())


def test_what_the_file_does_not_name_is_told_apart_from_what_is_empty(tmp_path: Path) -> None:
    found = of(tmp_path)
    assert (found.rules, found.templates, found.filters) == (None, None, None)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "is not whole JSON: line 1"),
        ("{\n\n\"a\": ,", "is not whole JSON: line 3"),
        ("[1, 2]", "is JSON, but no file of settings"),
        ({"format": "salesassist", "version": 1}, "whole address book; bring it in with Import"),
        ({"format": FORMAT}, "does not say which version"),
        ({"format": FORMAT, "version": True}, "does not say which version"),
        ({"format": FORMAT, "version": 2}, "was written by a newer SalesAssist"),
        ("[" * 100_000, "is not a file of settings"),
    ],
)  # fmt: skip
def test_what_is_no_file_of_settings_says_why(content: Any, why: str, tmp_path: Path) -> None:
    file = written(tmp_path, content)
    with pytest.raises(Unreadable) as told:
        read(file)
    assert why in str(told.value) and str(file) in str(told.value)


def test_a_file_that_is_not_there_or_far_too_large_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        read(tmp_path / "nowhere.json")
    with pytest.raises(Unreadable, match="too large"):
        read(written(tmp_path, " " * (LARGEST + 1)))
    (tmp_path / "picture.json").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe\x00")
    with pytest.raises(Unreadable):
        read(tmp_path / "picture.json")


@pytest.mark.parametrize(
    ("values", "lost"),
    [
        ({"cadences": [{"cadence": "no_answer", "steps": [{"key": "a", "gap": -4}]}]}, "rules"),
        ({"cadences": [{"cadence": "nonsense"}]}, "rules"),
        ({"cadences": "all"}, "rules"),
        ({"templates": [{"name": "Fine"}, {"body": "nameless"}]}, "templates"),
        ({"templates": {"name": "Fine"}}, "templates"),
        ({"saved_filters": [{"words": "nameless"}]}, "filters"),
        ({"saved_filters": 7}, "filters"),
    ],
)
def test_a_list_that_cannot_be_read_whole_is_left_out_and_told(
    values: dict[str, Any], lost: str, tmp_path: Path
) -> None:
    found = of(tmp_path, preferences={"day_goal": 3}, **values)
    assert getattr(found, lost) is None
    assert len(found.problems) == 1 and "none of them is taken" in found.problems[0]
    assert found.preferences == {"day_goal": 3}  # the rest goes on


def test_preferences_that_are_no_object_are_told(tmp_path: Path) -> None:
    found = of(tmp_path, preferences=[1])
    assert found.preferences == {} and len(found.problems) == 1


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(("preferences", "cadences", "templates", "saved_filters")), json_values))
def test_whatever_is_in_such_a_file_it_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, lists: Any) -> None:
    found = of(tmp_path_factory.getbasetemp(), **lists)
    assert isinstance(found, OwnSettings)

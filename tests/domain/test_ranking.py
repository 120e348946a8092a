"""What a few letters mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.ranking import Uses, match


def marked(query: str, text: str) -> str:
    found = match(query, text)
    assert found is not None
    return "".join(text[place] for place in found.marks)


@pytest.mark.parametrize(("query", "text", "letters"), [
    ("quick", "Quick add", "Quick"),
    ("add qu", "Quick add", "Quadd"),
    ("qa", "Quick add", "Qa"),
    ("fidu", "Find duplicates…", "Fidu"),
    ("muller", "Jörg Müller", "Müller"),
    ("strasse", "Große Straße", "Straße"),
    ("setings", "Settings", "Setings"),
    ("dupl", "Find duplicates…", "dupl"),
    ("port", "Import…", "port"),
])  # fmt: skip
def test_the_letters_that_are_meant_are_marked(query: str, text: str, letters: str) -> None:
    assert marked(query, text) == letters


@pytest.mark.parametrize(("query", "text"), [
    ("zq", "Quick add"), ("add quit", "Quick add"), ("ql", "Quick add"), ("sichten", "Löschen"),
])  # fmt: skip
def test_what_is_not_meant_does_not_match(query: str, text: str) -> None:
    assert match(query, text) is None


@pytest.mark.parametrize(("query", "better", "worse"), [
    ("an", "Anna Schmidt", "Met at an event…"),  # at the beginning, before inside
    ("log", "Log", "Catalogue"),
    ("ex", "Export…", "Next step"),
    ("today", "Today", "Put on today"),
    ("plan", "Plan a step…", "Plan a step for this deal…"),  # the shorter one
    ("settings", "Settings", "Setting"),  # exactly, before nearly
])  # fmt: skip
def test_the_better_match_comes_first(query: str, better: str, worse: str) -> None:
    one, other = match(query, better), match(query, worse)
    assert one is not None
    assert other is None or one.score > other.score


def test_an_empty_query_matches_everything_alike() -> None:
    assert match(" ", "Quick add") == match("", "Quit")


@given(st.text(max_size=30), st.text(max_size=60))
def test_marks_are_places_of_the_text_and_a_score_is_above_nothing(query: str, text: str) -> None:
    found = match(query, text)
    if found is not None:
        assert found.score > 0
        assert list(found.marks) == sorted(set(found.marks))
        assert all(0 <= place < len(text) for place in found.marks)


@given(st.text(st.characters(categories=["Ll", "Lu"], max_codepoint=0x17F), min_size=1, max_size=12))
def test_a_text_matches_itself_whole(text: str) -> None:
    assert marked(text, text) == text


def test_what_is_used_more_and_lately_comes_first() -> None:
    uses = Uses()
    for key in ("a", "b", "b", "c"):
        uses.use(key)
    assert uses.ranked() == ["b", "c", "a"]
    assert 0 == uses.weight("never") < uses.weight("a") < uses.weight("b") < 1


def test_old_habits_fade() -> None:
    uses = Uses({"old": 5.0})
    for _ in range(200):
        uses.use("new")
    assert uses.weight("old") == 0
    assert uses.ranked() == ["new"]


def test_only_so_many_are_kept() -> None:
    uses = Uses()
    for number in range(3 * Uses.MOST):
        uses.use(str(number))
    assert len(uses.ranked()) <= Uses.MOST
    assert uses.ranked()[0] == str(3 * Uses.MOST - 1)

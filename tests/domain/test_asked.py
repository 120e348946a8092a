"""What is asked for in the search over the contacts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.asked import Asked
from salesassist.domain.group import Group
from salesassist.domain.saved_filter import SavedFilter, saved_filters
from tests.factories import MORE


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("anna berlin", Asked("anna berlin")),
        ("berlin tier:a", Asked("berlin", ("A",))),
        ("tier:A tier:b tag:Fair", Asked("", ("A", "B"), ("Fair",))),
        ('tag:"trade fair" anna', Asked("anna", (), ("trade fair",))),
        ('tag:"trade fa', Asked("", (), ("trade fa",))),
        ("tier:none", Asked("", ("",))),
        ("tier:x tag: anna", Asked("tier:x tag: anna")),
        ("http://tag.example 12:30", Asked("http://tag.example 12:30")),
        ("Stufe:B", Asked("", ("B",))),
        ("anna tag:", Asked("anna")),
        ("anna stufe:", Asked("anna")),
        ('tier:A tag:"', Asked("", ("A",))),
        ("anna tier:no ", Asked("anna")),
        ("tier:", Asked()),
        ("note:", Asked("note:")),
        ("tier:nobody", Asked("tier:nobody")),
    ],
)
def test_terms_are_told_from_words(text: str, asked: Asked) -> None:
    assert Asked.of(text, {"stufe": "tier"}) == asked


@pytest.mark.parametrize("whole", ["anna tier:none", "anna tier:B", 'anna tag:"trade fair"', "anna tag:fair"])
def test_a_term_that_is_being_typed_never_looks_for_its_own_name(whole: str) -> None:
    begun = whole.index(":") + 1
    for end in range(begun, len(whole) + 1):
        assert Asked.of(whole[:end]).words.strip() == "anna"


_tags = st.text("abc äé,&", min_size=1, max_size=8).map(str.strip).filter(bool)


@MORE
@given(
    st.lists(st.sampled_from(["A", "B", "C", ""]), unique=True), st.lists(_tags, unique=True),
    st.text("ab ", max_size=9),
)  # fmt: skip
def test_what_is_asked_for_can_be_typed(tiers: list[str], tags: list[str], words: str) -> None:
    asked = Asked(" ".join(words.split()), tuple(tiers), tuple(tags))
    assert Asked.of(asked.text()) == asked


def test_a_filter_is_kept_and_read_as_it_was() -> None:
    one = SavedFilter("Architects", Asked("berlin", ("A", ""), ("fair",)), Group.NONE, "LAST_TOUCH", True)
    assert SavedFilter.from_stored(one.stored()) == one


@pytest.mark.parametrize(
    "stored",
    [None, "x", {}, {"name": " "}, {"name": 3}, [], {"words": "berlin"}],
)
def test_what_is_no_filter_is_passed_over(stored: object) -> None:
    good = SavedFilter("Good").stored()
    assert saved_filters([stored, good, good]) == (SavedFilter("Good"),)
    assert saved_filters(stored) == ()


def test_what_is_unknown_in_a_filter_is_passed_over() -> None:
    stored = {"name": "Odd", "words": 3, "tiers": ["A", "Z", 1], "tags": "fair", "status": "gone", "sort": None}
    assert SavedFilter.from_stored(stored) == SavedFilter("Odd", Asked("", ("A",)))

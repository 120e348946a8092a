"""What is kept of an import that was begun, and what of it can be read again."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.exchange.mapping import Mapping
from salesassist.importing.entries import Choice, Wish
from salesassist.session.begun_import import MOST, BegunImport, begun_import

NAMES = st.text(min_size=1, max_size=6).filter(lambda text: "\0" not in text and "/" not in text)
WISHES = st.one_of(
    st.sampled_from((Wish(Choice.CREATE), Wish(Choice.SKIP))),
    st.text(min_size=1, max_size=5).map(lambda target: Wish(Choice.MERGE, target)),
)
KEYS = st.lists(st.text(max_size=4), min_size=1, max_size=3).map(tuple)
MAPPINGS = st.builds(
    Mapping, KEYS, st.sampled_from((None, "cp1252", "utf-8")), st.booleans(), st.sampled_from((None, True, False))
)
BEGUN = st.builds(
    lambda files, text, mappings, half, wishes, digest, records: BegunImport(
        tuple(Path(f"/{name}") for name in files), text, mappings, half, wishes, digest, records, len(wishes)
    ),
    st.lists(NAMES, min_size=1, max_size=3), st.text(max_size=9), st.dictionaries(KEYS, MAPPINGS, max_size=3),
    st.none() | st.tuples(KEYS, MAPPINGS), st.dictionaries(st.integers(0, 30), WISHES), st.text("0123456789abcdef"),
    st.integers(0, 99),
)  # fmt: skip


@given(BEGUN)
def test_it_is_read_as_it_was_kept(begun: BegunImport) -> None:
    assert begun_import(json.loads(json.dumps(begun.stored()))) == begun


def test_choices_for_very_many_are_a_few_letters_and_those_beyond_the_most_are_counted() -> None:
    stored = BegunImport((Path("/a.vcf"),), wishes={n: Wish(Choice.SKIP) for n in range(100_000)}).stored()
    assert len(json.dumps(stored)) < 300
    again = begun_import(stored)
    assert again is not None and (len(again.wishes), again.choices) == (MOST, 100_000)


BEGUN_ONCE = BegunImport((Path("/a.vcf"),), "", {("A",): Mapping(("name",))}, wishes={1: Wish(Choice.SKIP)})
STORED = json.loads(json.dumps(BEGUN_ONCE.stored()))


@pytest.mark.parametrize(
    ("field", "value"),
    [("files", "a.vcf"), ("files", []), ("text", None), ("mappings", {}), ("records", "many"), ("merge", None)],
)
def test_what_cannot_be_understood_is_nothing(field: str, value: Any) -> None:
    assert begun_import(STORED) is not None
    assert begun_import(STORED | {field: value}) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [("skip", [[3, 1]]), ("skip", [["a", 2], 7]), ("merge", [[1], ["x", "y"]]), ("skip", [[0, 10**12]])],
)
def test_a_choice_that_cannot_be_understood_is_not_made(field: str, value: Any) -> None:
    begun = begun_import(STORED | {"skip": []} | {field: value})
    assert begun is not None and begun.wishes == {}


def test_columns_that_cannot_be_understood_are_passed_over() -> None:
    mappings = [*STORED["mappings"], {"header": "x"}, 5, {"header": ["B"], "meanings": ["name"], "month_first": "no"}]
    begun = begun_import(STORED | {"mappings": mappings, "half_chosen": {"header": None}})
    assert begun is not None and (dict(begun.mappings), begun.half_chosen) == ({("A",): Mapping(("name",))}, None)

"""Whom a line means when no name is spelled so: by firm, through a slip of the key, or only somebody much alike."""

from collections.abc import Iterable

import pytest

from salesassist.domain.names import NameMatch, words_of
from salesassist.domain.text import fold
from salesassist.domain.whom import Whom

BOOK = [
    NameMatch(name.lower(), name, firm)
    for name, firm in (
        ("Kateryna Kowalska", "Northwind Traders"),
        ("Anna Berg", "Contoso"),
        ("Anne Berg", ""),
        ("Marianne Lindqvist", "Northwind Logistics"),
        ("Jürgen Müller", ""),
    )
]


def with_word(word: str) -> Iterable[NameMatch]:
    return [match for match in BOOK if word in words_of(match.name)]


def search(text: str, limit: int) -> Iterable[NameMatch]:
    return [m for m in BOOK if all(word in fold(f"{m.name} {m.organization}") for word in fold(text).split())][:limit]


@pytest.fixture
def whom() -> Whom:
    return Whom(with_word, search)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Kateryna Kowalksa", "Kateryna Kowalska"),
        ("Kowalska Katerina", "Kateryna Kowalska"),
        ("kowalskaa", "Kateryna Kowalska"),
        ("Lindqvst", "Marianne Lindqvist"),
        ("Jürgn Müller", None),  # a letter in a short name may be another name
        ("Anna Bergg", None),
        ("Katherina Kowalskaja", None),
    ],
)
def test_one_slip_in_a_long_word_is_sure_and_nothing_else(typed: str, name: str | None, whom: Whom) -> None:
    found, is_sure = whom.alike(words_of(typed))
    assert is_sure == (name is not None)
    if name is not None:
        assert found[0].name == name


def test_the_likeliest_comes_first_and_strangers_not_at_all(whom: Whom) -> None:
    assert [match.name for match in whom.alike(["anna", "bergg"])[0]] == ["Anna Berg", "Anne Berg"]
    assert whom.alike(["zebulon", "quist"]) == ([], False)
    assert whom.alike([]) == ([], False)


def test_a_firm_is_all_its_words_that_were_typed(whom: Whom) -> None:
    assert {match.name for match in whom.firm(["northwind"])} == {"Kateryna Kowalska", "Marianne Lindqvist"}
    assert [match.name for match in whom.firm(["northwind", "traders"])] == ["Kateryna Kowalska"]
    assert whom.firm(["north"]) == [] and whom.firm([]) == []


def test_each_question_is_asked_once() -> None:
    asked: list[str] = []

    def ask(text: str, limit: int) -> Iterable[NameMatch]:
        asked.append(text)
        return search(text, limit)

    whom = Whom(with_word, ask)
    for _ in range(3):
        whom.firm(["northwind"])
        whom.alike(["kowalksa"])
    assert asked == ["northwind", "kowa"]

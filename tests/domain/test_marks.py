"""Where in a text the words stand that were searched for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain.marks import excerpt, marked, marked_digits
from salesassist.domain.text import fold
from tests.factories import MORE


def pieces(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in marked(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Anna Schmidt", ("schm",), ["Schm"]),
        ("Jürgen Müller", ("mull", "jur"), ["Jür", "Müll"]),
        ("Søren Ærø", ("aero",), ["Ærø"]),
        ("anna Anna", ("anna",), ["anna", "Anna"]),
        ("Renner", ("ren", "nn"), ["Renn"]),
        ("Groß & Co", ("ss",), ["ß"]),
        ("محمد الرناوي", ("رنا",), ["رنا"]),
        ("Anna", ("x", ""), []),
    ],
)
def test_every_place_is_marked_whatever_the_case_and_accents(
    text: str, words: tuple[str, ...], found: list[str]
) -> None:
    assert pieces(text, *words) == found


@MORE
@given(st.text(max_size=30), st.data())
def test_what_is_marked_is_what_was_searched_for(text: str, data: st.DataObject) -> None:
    words = fold(text).split()
    word = data.draw(st.sampled_from(words)) if words else ""
    spans = marked(text, (word,))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    if word and text.isascii():
        assert spans
        assert all(word in fold(text[start:end]) for start, end in spans)


def test_digits_are_marked_across_the_signs_between_them() -> None:
    number = "+49 (30) 901-820"
    assert [number[a:b] for a, b in marked_digits(number, "30901")] == ["30) 901"]
    assert marked_digits(number, "777") == ()
    assert marked_digits(number, "") == ()


def test_an_excerpt_is_cut_around_the_first_match() -> None:
    notes = "Met in Lyon in spring.\nWants to talk about the annual renewal of the contract, before March, with all."
    text, spans = excerpt(notes, ("renewal",), 50)
    assert [text[a:b] for a, b in spans] == ["renewal"]
    assert text.startswith("… annual ")  # and with a whole word
    assert text.endswith("…")
    assert "\n" not in text
    assert len(text) <= 55


def test_a_short_text_is_told_whole() -> None:
    assert excerpt("Likes  tea", ("tea",), 50) == ("Likes tea", ((6, 9),))


@MORE
@given(st.text(max_size=200), st.text(min_size=1, max_size=4), st.integers(10, 80))
def test_an_excerpt_never_marks_beyond_itself(notes: str, word: str, most: int) -> None:
    text, spans = excerpt(notes, (fold(word),), most)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert len(text) <= most + 3

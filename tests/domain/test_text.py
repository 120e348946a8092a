"""Folding, and text as one line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain import text as text_module
from salesassist.domain.contact import initials
from salesassist.domain.text import fold, one_line
from tests.factories import MORE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("  Anna \t Berg\n", "anna berg"),
        ("MÜLLER", "muller"),
        ("Mu\u0308ller", "muller"),  # decomposed
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Søren Ærø", "soren aero"),
        ("Łódź", "lodz"),
        ("Þór Sigurðsson", "thor sigurdsson"),
        ("İstanbul Işık", "istanbul isik"),
        ("O’Neil", "o'neil"),
        ("Jean‑Luc", "jean-luc"),
        ("Anna\u00a0Berg", "anna berg"),
        ("Acme™", "acmetm"),
        ("ﬁnance", "finance"),
        ("Ἀθήνα", "αθηνα"),
        ("Дмитрий", "дмитрии"),
        ("山田 太郎", "山田 太郎"),
    ],
)
def test_folding_leaves_no_case_accents_or_double_blanks(text: str, expected: str) -> None:
    assert fold(text) == expected


@MORE
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(categories=("Lu", "Ll", "Zs"), max_codepoint=0x17F)))
def test_folding_does_not_see_case(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" Anna\r\nBerg\x00\x1b[1m ", "Anna Berg [1m"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("Anna\u202eBerg", "Anna Berg"),  # turns the text after it round
        ("👩\u200d💻 Ada", "👩\u200d💻 Ada"),
        ("علی\u200cرضا", "علی\u200cرضا"),  # Alireza, as Persian spells it
        ("Zoë  Ångström", "Zoë Ångström"),
    ],
)
def test_a_name_is_one_line_without_control_characters(text: str, expected: str) -> None:
    assert one_line(text) == expected


@given(st.text(st.characters(codec="utf-8")))
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip() == one_line(line)
    assert "  " not in line
    assert all(c.isprintable() or c in "\u200c\u200d" for c in line)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Anna Berg", "AB"), ("anna maria berg", "AB"), ("Cher", "C"), ("J.R. Smith", "JS"), ("", "?"), ("  ", "?"),
     ("Anna (Berg)", "A"), ("Dr. Anna Berg", "AB"), ("Prof. Dr. med. Nowak", "N"), ("Med Tech", "MT"), ("Dr.", "D"),
      ("Émile Zola", "ÉZ"), ("3M", "3"), ("…", "…")],
)  # fmt: skip
def test_initials_are_of_the_first_and_the_last_word(name: str, expected: str) -> None:
    assert initials(name) == expected


@MORE
@given(st.text() | st.text(st.sampled_from("aÀéİıßøŁ\u0301\u0345\u034f ™Ἀ"), max_size=8))
def test_the_quick_way_of_folding_gives_what_the_long_one_gives(text: str) -> None:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(text_module._PLAIN)
    assert fold(text) == " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())

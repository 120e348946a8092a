"""What counts as a telephone number."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.domain import phone
from salesassist.domain.phone import digits, e164, split_numbers
from tests.factories import MORE


@pytest.mark.parametrize(
    ("typed", "region", "expected"),
    [
        ("+49 (0611) 123456 - 11", "DE", "+4961112345611"),
        ("+33 (0)6 12 34 56 78", "FR", "+33612345678"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("tel:+1-418-656-9254;ext=102", "", "+14186569254"),
        ("(415) 555-0101 ext. 7", "US", "+14155550101"),
        ("1-800-MY-APPLE", "US", "+18006927753"),
        ("00 1 212 555 0101", "DE", "+12125550101"),
        ("+1 212 555 0101,,1234#", "DE", "+12125550101"),
        ("+1 212 555 0101p12w3", "", "+12125550101"),
        ("٠٦١٢٣٤٥٦٧٨", "FR", "+33612345678"),
        ("０３-１２３４-５６７８", "JP", "+81312345678"),
        ("06 12 34 56 78", "", None),
        ("070-123 45 67", "US", None),
        ("+1 070 123 4567", "DE", None),
        ("+1 123 456 7890", "DE", None),
        ("+46 (0)70-123 45 67", "US", "+46701234567"),
        ("06 1234 5678", "IT", "+390612345678"),
        ("+39 06 1234 5678", "DE", "+390612345678"),
        ("+225 01 23 45 67 89", "DE", "+2250123456789"),
        ("+34 091 234 567", "DE", None),
        ("p1234p5678w9", "US", None),
        ("Tel privat", "DE", None),
        ("1", "DE", None),
        ("", "DE", None),
    ],
)
def test_a_number_as_typed_has_this_dialling_form(typed: str, region: str, expected: str | None) -> None:
    assert e164(typed, region) == expected


def test_a_local_number_without_its_area_has_no_dialling_form() -> None:
    assert e164("555-0101", "US") is None


@given(st.text(max_size=40), st.sampled_from(["", "US", "DE", "XX", "de", "?"]))
def test_no_text_is_too_odd_to_be_asked_about(text: str, region: str) -> None:
    found = e164(text, region)
    assert found is None or (found[0] == "+" and found[1:].isdecimal())
    assert all(part for part in split_numbers(text))


@given(
    st.from_regex(r"\+?[0-9][0-9 .-]{2,14}", fullmatch=True),
    st.sampled_from(["US", "CA", "DE", "FR", "IT", "BR", "RU", "AR", "MX", "JP", "GB"]),
)
def test_the_short_way_gives_what_the_library_gives(text: str, region: str) -> None:
    expected = None
    try:
        parsed = phonenumbers.parse(text, region)
        if phonenumbers.is_possible_number_with_reason(parsed) == phonenumbers.ValidationResult.IS_POSSIBLE:
            expected = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        if expected and region != "IT" and phonenumbers.national_significant_number(parsed)[0] == "0":
            expected = e164(text, region)  # judged apart
        if parsed.country_code == 1 and phonenumbers.national_significant_number(parsed)[0] in "01":
            expected = None
    except phonenumbers.NumberParseException:
        pass
    assert e164(text, region) == expected


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("030 123456 / 0171 2345678", ["030 123456", "0171 2345678"]),
        ("+33 6 12 34 56 78; +33 1 23 45 67 89", ["+33 6 12 34 56 78", "+33 1 23 45 67 89"]),
        ("+47 22 12 34 56, 412 34 567", ["+47 22 12 34 56", "412 34 567"]),
        ("034441/ 2 22 67", ["034441/ 2 22 67"]),
        ("0123/579", ["0123/579"]),
        ("+1-418-656-9254;ext=102", ["+1-418-656-9254;ext=102"]),
        ("(089) 1234567", ["(089) 1234567"]),
        ("home / office", ["home / office"]),
        ("  ", []),
    ],
)
def test_a_cell_is_cut_only_where_each_part_is_a_whole_number(cell: str, numbers: list[str]) -> None:
    assert split_numbers(cell) == numbers


def test_digits_are_plain_whatever_script_they_were_typed_in() -> None:
    assert digits("+49 (0)611 / 12") == "49061112"
    assert digits("٠٦ 12 ３") == "06123"
    assert digits("²½") == ""


_REGIONS = st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS))
_NATIONAL = st.from_regex(r"0?[0-9]{2,12}|\(0[0-9]{1,4}\) [0-9]{3,8}", fullmatch=True)
_INTERNATIONAL = st.builds(
    "+{}{}{}".format,
    st.sampled_from(sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)),
    st.sampled_from(("", "0", " (0)")),
    st.from_regex(r"[0-9]{2,12}", fullmatch=True),
)


@MORE
@given(_NATIONAL | _INTERNATIONAL, _REGIONS)
def test_the_quick_way_gives_what_the_library_gives(text: str, region: str) -> None:
    quick = phone._plain_e164(text, region) if phone._PLAIN.fullmatch(text) else None
    assert quick is None or (quick or None) == phone._parsed_e164(text, region)

"""What is usual in a country, and which country it is: what the program assumes until the user says otherwise.

Currencies, and which day begins the week, are CLDR's; `tests/test_regions.py` compares them with Qt's copy of it. Knows
neither Qt nor the network, because the command line asks, too.
"""

import os
import sys
from functools import cache
from pathlib import Path

_CURRENCIES = (
    "AED AE; AFN AF; ALL AL; AMD AM; AOA AO; ARS AR; AUD AU CC CX KI NF NR TV; AWG AW; AZN AZ; BAM BA; BBD BB; "
    "BDT BD; BHD BH; BIF BI; BMD BM; BND BN; BOB BO; BRL BR; BSD BS; BTN BT; BWP BW; BYN BY; BZD BZ; CAD CA; CDF "
    "CD; CHF CH LI; CLP CL; CNY CN; COP CO; CRC CR; CUP CU; CVE CV; CZK CZ; DJF DJ; DKK DK FO GL; DOP DO; DZD DZ; "
    "EGP EG; ERN ER; ETB ET; EUR AD AT AX BE BG BL CY DE EA EE ES FI FR GF GP GR HR IC IE IT LT LU LV MC ME MF MQ "
    "MT NL PM PT RE SI SK SM VA XK YT; FJD FJ; FKP FK; GBP GB GG GS IM JE; GEL GE; GHS GH; GIP GI; GMD GM; GNF "
    "GN; GTQ GT; GYD GY; HKD HK; HNL HN; HTG HT; HUF HU; IDR ID; ILS IL PS; INR IN; IQD IQ; IRR IR; ISK IS; JMD "
    "JM; JOD JO; JPY JP; KES KE; KGS KG; KHR KH; KMF KM; KPW KP; KRW KR; KWD KW; KYD KY; KZT KZ; LAK LA; LBP LB; "
    "LKR LK; LRD LR; LYD LY; MAD EH MA; MDL MD; MGA MG; MKD MK; MMK MM; MNT MN; MOP MO; MRU MR; MUR MU; MVR MV; "
    "MWK MW; MXN MX; MYR MY; MZN MZ; NAD NA; NGN NG; NIO NI; NOK NO SJ; NPR NP; NZD CK NU NZ PN TK; OMR OM; PAB "
    "PA; PEN PE; PGK PG; PHP PH; PKR PK; PLN PL; PYG PY; QAR QA; RON RO; RSD RS; RUB RU; RWF RW; SAR SA; SBD SB; "
    "SCR SC; SDG SD; SEK SE; SGD SG; SHP SH; SLE SL; SOS SO; SRD SR; SSP SS; STN ST; SYP SY; SZL SZ; THB TH; TJS "
    "TJ; TMT TM; TND TN; TOP TO; TRY TR; TTD TT; TWD TW; TZS TZ; UAH UA; UGX UG; USD AS BQ DG EC FM GU IO MH MP "
    "PR PW SV TC TL UM US VG VI; UYU UY; UZS UZ; VES VE; VND VN; VUV VU; WST WS; XAF CF CG CM GA GQ TD; XCD AG AI "
    "DM GD KN LC MS VC; XCG CW SX; XOF BF BJ CI GW ML NE SN TG; XPF NC PF WF; YER YE; ZAR LS ZA; ZMW ZM; ZWG ZW"
)
_SATURDAY_FIRST = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"
_SUNDAY_FIRST = (
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA "
    "PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
)
_SUNDAY_TO_THURSDAY = "BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE"
_UNIX = ("LC_ALL", "LC_TELEPHONE", "LC_MESSAGES", "LANG")


def usual_region() -> str:
    """The country of the user's locale, as two letters ("DE"); "" where it names none."""
    told = next((os.environ[name] for name in _UNIX if os.environ.get(name)), "")
    territory = told.partition(".")[0].partition("@")[0].partition("_")[2]
    if not told:  # programs begun from a dock or a menu are told nothing on Windows and macOS
        territory = _of_windows() if sys.platform == "win32" else _of_mac() if sys.platform == "darwin" else ""
    return territory.upper() if len(territory) == 2 and territory.isascii() and territory.isalpha() else ""


def _of_windows() -> str:
    if sys.platform == "win32":
        import ctypes

        name = ctypes.create_unicode_buffer(16)
        ask = getattr(ctypes.windll.kernel32, "GetUserDefaultGeoName", None)  # since Windows 10
        if ask is not None and ask(name, len(name)):
            return name.value
    return ""


def _of_mac() -> str:
    import plistlib

    try:
        with (Path.home() / "Library/Preferences/.GlobalPreferences.plist").open("rb") as file:
            told = plistlib.load(file).get("AppleLocale", "")  # "de_AT", "en_DE@rg=atzzzz"
    except (OSError, ValueError, plistlib.InvalidFileException):
        return ""
    return str(told).partition("@")[0].partition("_")[2]


def currency(region: str) -> str:
    """What is paid with in a country; EUR where nobody knows."""
    return _currencies().get(region, "EUR")


@cache
def _currencies() -> dict[str, str]:
    lists = (entry.split() for entry in _CURRENCIES.split(";"))
    return {land: code for code, *lands in lists for land in lands}


def first_weekday(region: str) -> int:
    """The day that a week begins with in a country, Monday being 0."""
    return 5 if region in _SATURDAY_FIRST.split() else 6 if region in _SUNDAY_FIRST.split() else 0


def working_days(region: str) -> tuple[int, ...]:
    """The days that are usually worked in a country, Monday being 0: five of them, whatever else is worked."""
    return (0, 1, 2, 3, 6) if region in _SUNDAY_TO_THURSDAY.split() else (0, 1, 2, 3, 4)

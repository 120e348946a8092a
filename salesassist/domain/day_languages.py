"""The words of days and times in the languages that quick add reads, folded (without case and accents).

A phrase is written as it is said: "a/b" is one of two words, "[a]" may be missing, "{weekday}" stands for any word of
that kind. What a phrase means is a word of `day_words` and what goes with it.
"""

from collections.abc import Mapping

from salesassist.frozen import dataclass

LANGUAGES = ("en", "de", "fr", "es")


@dataclass(frozen=True, slots=True)
class DayLanguage:
    """`shy` are words that count only in a line of this language: elsewhere they are names or other words.
    `numbers` and `hours` say "a" and "one" as 1. `before` and `after` stand around a time of day ("at",
    "in the afternoon"), `before_day` before a day ("on")."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    hours: Mapping[str, int]
    units: Mapping[str, str]
    days: Mapping[str, str]
    times: Mapping[str, str]
    before: tuple[str, ...]
    after: Mapping[str, str]
    before_day: tuple[str, ...]
    shy: frozenset[str]


def _numbered(words: str, first: int = 0) -> dict[str, int]:
    """The words between bars, each with its place."""
    return {word: number for number, some in enumerate(words.split("|"), first) for word in some.split()}


def _units(days: str, weeks: str, months: str, hours: str, minutes: str, years: str) -> dict[str, str]:
    kinds = {"days": days, "weeks": weeks, "months": months, "hours": hours, "minutes": minutes, "years": years}
    return {word: kind for kind, words in kinds.items() for word in words.split()}


_EN_NUMBERS = _numbered("one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve", 1)
ENGLISH = DayLanguage(
    weekdays=_numbered(
        "mon monday|tue tues tuesday|wed weds wednesday|thu thur thurs thursday|fri friday|sat saturday|sun sunday"
    ),
    months=_numbered(
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|"
        "oct october|nov november|dec december", 1,
    ),
    numbers={**_EN_NUMBERS, "a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30},
    hours=_EN_NUMBERS,
    units=_units("day days", "week weeks", "month months", "hour hours hr hrs", "minute minutes min mins",
                 "year years"),
    days={
        "today": "day 0",
        "tomorrow/tmrw/tmr": "day 1",
        "[the] day after tomorrow": "day 2",
        "yesterday": "day -1",
        "tonight": "day 0 afternoon",
        "this evening/afternoon": "day 0 afternoon",
        "this morning": "day 0 morning",
        "first thing tomorrow": "day 1 morning",
        "in {n} {unit}": "ahead",
        "{n} {unit} from now/today": "ahead",
        "{n} {unit} from tomorrow": "ahead 1",
        "in half an hour": "minutes 30",
        "last week": "monday -1",
        "last {weekday}": "weekday -1",
        "next week": "monday 1",
        "next {weekday}": "weekday 1",
        "{weekday} next week": "weekday 1",
        "this/coming {weekday}": "coming",
        "[the] beginning of next week": "monday 1",
        "early next week": "monday 1",
        "next month": "month_begin 1",
        "[the] beginning/start of next month": "month_begin 1",
        "[the] end of [the] week": "friday 0",
        "[the] end of next week": "friday 1",
        "[the] end of [the/this] month": "month_end 0",
        "[the] end of next month": "month_end 1",
        "[the] end of [the/this] year": "year_end",
        "[this] weekend": "weekend",
        "[the] end of {month}": "end_of",
        "[the] beginning/start of {month}": "begin_of",
        "early {month}": "begin_of",
        "mid {month}": "mid_of",
        "late {month}": "end_of",
        "[the] {d} [of] {month} [{y}]": "date",
        "{month} [the] {d} [{y}]": "date",
        "the {ordinal}": "day_of_month",
    },
    times={
        "half past {h}": "hour 0 30",
        "quarter past {h}": "hour 0 15",
        "quarter to {h}": "hour -1 45",
        "{h} o'clock": "hour 0 0",
        "noon/midday": "at 12",
        "midnight": "at 0",
        "morning": "morning",
        "first thing": "morning",
        "afternoon/evening": "afternoon",
        "in the morning": "morning",
        "in the afternoon/evening": "afternoon",
    },
    before=("at", "around", "@"),
    after={"am": "am", "a.m": "am", "pm": "pm", "p.m": "pm", "in the morning": "am",
           "in the afternoon/evening": "pm", "at night": "pm"},
    before_day=("on", "by", "until"),
    shy=frozenset(("mon", "sat", "sun", "a", "late", "mid")),
)  # fmt: skip

_DE_NUMBERS = _numbered("eins|zwei zwo|drei|vier|funf fuenf|sechs|sieben|acht|neun|zehn|elf|zwolf zwoelf", 1)
_NEXT = "nachste/nachsten/nachster/nachstes/naechste/naechsten/naechster/kommende/kommenden/kommender"
_NEXT_DAY = "nachste/nachsten/nachster/naechste/naechsten/naechster"
_DE_PARTS = {"morgen": "morning", "fruh": "morning", "frueh": "morning", "vormittag": "morning",
             "nachmittag": "afternoon", "abend": "afternoon"}  # fmt: skip
GERMAN = DayLanguage(
    weekdays=_numbered(
        "mo montag|di dienstag|mi mittwoch|do donnerstag|fr freitag|sa samstag sonnabend|so sonntag"
    ),
    months=_numbered(
        "jan januar janner|feb februar|mar marz maerz mrz|apr april|mai|jun juni|jul juli|aug august|"
        "sep sept september|okt oktober|nov november|dez dezember", 1,
    ),
    numbers={**_DE_NUMBERS, "ein": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "funfzehn": 15, "zwanzig": 20},
    hours={**_DE_NUMBERS, "ein": 1},
    units=_units("tag tage tagen", "woche wochen", "monat monate monaten", "stunde stunden std",
                 "minute minuten min", "jahr jahre jahren"),
    days={
        "heute": "day 0",
        "morgen": "day 1",
        "ubermorgen/uebermorgen": "day 2",
        "gestern": "day -1",
        "heute vormittag/fruh/frueh/morgen": "day 0 morning",
        "heute nachmittag/abend": "day 0 afternoon",
        "morgen fruh/frueh/vormittag": "day 1 morning",
        "in {n} {unit}": "ahead",
        "heute in {n} {unit}": "ahead",
        "morgen in {n} {unit}": "ahead 1",
        "in einer halben stunde": "minutes 30",
        "letzte woche": "monday -1",
        "letzten/letzter {weekday}": "weekday -1",
        f"{_NEXT} woche": "monday 1",
        f"[am] {{weekday}} {_NEXT} woche": "weekday 1",
        f"{_NEXT} woche [am] {{weekday}}": "weekday 1",
        f"{_NEXT_DAY} {{weekday}}": "weekday 1",
        "diesen/dieser/kommenden/kommender {weekday}": "coming",
        f"{_NEXT} monat": "month_begin 1",
        f"anfang {_NEXT} woche": "monday 1",
        f"anfang {_NEXT} monat/monats": "month_begin 1",
        "ende der/dieser woche": "friday 0",
        f"ende {_NEXT} woche": "friday 1",
        "ende des/dieses monats": "month_end 0",
        "[zum/am] monatsende": "month_end 0",
        "ende monat": "month_end 0",
        f"ende {_NEXT} monat/monats": "month_end 1",
        "ende des jahres": "year_end",
        "[zum/am] jahresende": "year_end",
        "[am/dieses] wochenende": "weekend",
        "ende {month}": "end_of",
        "anfang {month}": "begin_of",
        "mitte {month}": "mid_of",
        "[am/den/dem] {d} {month} [{y}]": "date",
        "am/den {d}": "day_of_month",
        **{f"{{weekday}} {part}": f"bare {meaning}" for part, meaning in _DE_PARTS.items()},
    },
    times={
        "{h} uhr": "hour 0 0",
        "{h} uhr {m}": "hour",
        "halb {h}": "hour -1 30",
        "viertel nach {h}": "hour 0 15",
        "viertel vor {h}": "hour -1 45",
        "drei viertel {h}": "hour -1 45",
        "dreiviertel {h}": "hour -1 45",
        "[am/zu] mittag": "at 12",
        "mittags": "at 12",
        "mitternacht": "at 0",
        "[am] vormittag": "morning",
        "am morgen": "morning",
        "vormittags/morgens/fruhmorgens": "morning",
        "[am] nachmittag/abend": "afternoon",
        "nachmittags/abends": "afternoon",
    },
    before=("um", "gegen", "ab"),
    after={"uhr": "", "morgens/fruh/frueh/vormittags": "am", "nachmittags/abends": "pm", "am morgen/vormittag": "am",
           "am nachmittag/abend": "pm"},
    before_day=("am", "bis", "bis zum", "bis am", "den", "zum"),
    shy=frozenset(("mo", "di", "mi", "do", "fr", "sa", "so", "mar", "mai", "am", "ab", "ein", "min")),
)  # fmt: skip

_FR_NUMBERS = _numbered("une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze", 1)
FRENCH = DayLanguage(
    weekdays=_numbered(
        "lun lundi|mar mardi|mer mercredi|jeu jeudi|ven vendredi|sam samedi|dim dimanche"
    ),
    months=_numbered(
        "jan janv janvier|fev fevr fevrier|mars|avr avril|mai|juin|juil juillet|aout|sep sept septembre|"
        "oct octobre|nov novembre|dec decembre", 1,
    ),
    numbers={**_FR_NUMBERS, "un": 1, "vingt": 20, "trente": 30},
    hours=_FR_NUMBERS,
    units=_units("jour jours", "semaine semaines", "mois", "heure heures h", "minute minutes min mn", "an ans annee"),
    days={
        "aujourd'hui": "day 0",
        "demain": "day 1",
        "apres-demain": "day 2",
        "apres demain": "day 2",
        "hier": "day -1",
        "ce matin": "day 0 morning",
        "ce soir": "day 0 afternoon",
        "cet/cette apres-midi": "day 0 afternoon",
        "dans/d'ici {n} {unit}": "ahead",
        "dans/d'ici quinze jours": "day 14",
        "dans une demi-heure": "minutes 30",
        "dans une demi heure": "minutes 30",
        "[la] semaine derniere": "monday -1",
        "{weekday} dernier": "weekday -1",
        "[la] semaine prochaine": "monday 1",
        "{weekday} prochain": "weekday 1",
        "{weekday} [de] [la] semaine prochaine": "weekday 1",
        "ce {weekday}": "coming",
        "[le] mois prochain": "month_begin 1",
        "debut de [la] semaine prochaine": "monday 1",
        "[a] [la] fin de [la] semaine": "friday 0",
        "[a] [la] fin de la semaine prochaine": "friday 1",
        "[a] [la] fin du/de mois": "month_end 0",
        "[a] [la] fin du mois prochain": "month_end 1",
        "[a] [la] fin de l'annee": "year_end",
        "[a] [la] fin d'annee": "year_end",
        "[ce] week-end/weekend": "weekend",
        "[a] [la] fin [de] {month}": "end_of",
        "[au] debut [de] {month}": "begin_of",
        "[a] [la] mi {month}": "mid_of",
        "[le] {d} {month} [{y}]": "date",
        "le {d}": "day_of_month",
    },
    times={
        "{h} heures/heure/h": "hour 0 0",
        "{h} heures/heure/h {m}": "hour",
        "{h} heures/heure et demie/demi": "hour 0 30",
        "{h} heures/heure et quart": "hour 0 15",
        "{h} heures/heure moins le quart": "hour -1 45",
        "[a] midi": "at 12",
        "[a] minuit": "at 0",
        "[le/au] matin": "morning",
        "dans la matinee": "morning",
        "[le/l'] apres-midi": "afternoon",
        "dans l'apres-midi": "afternoon",
        "l'apres-midi": "afternoon",
        "[le] soir": "afternoon",
        "en fin de journee": "afternoon",
    },
    before=("a", "vers", "des"),
    after={"du matin": "am", "de l'apres-midi": "pm", "du soir": "pm"},
    before_day=("le", "pour", "pour le", "avant", "avant le"),
    shy=frozenset(("lun", "mar", "mer", "jeu", "ven", "sam", "dim", "a", "des", "mars", "mai", "six", "an", "ans", "le",
                   "mi")),
)  # fmt: skip

_ES_NUMBERS = _numbered("una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce", 1)
SPANISH = DayLanguage(
    weekdays=_numbered(
        "lun lunes|mar martes|mie miercoles|jue jueves|vie viernes|sab sabado|dom domingo"
    ),
    months=_numbered(
        "ene enero|feb febrero|mar marzo|abr abril|may mayo|jun junio|jul julio|ago agosto|"
        "sep sept septiembre setiembre|oct octubre|nov noviembre|dic diciembre", 1,
    ),
    numbers={**_ES_NUMBERS, "un": 1, "veinte": 20, "treinta": 30},
    hours=_ES_NUMBERS,
    units=_units("dia dias", "semana semanas", "mes meses", "hora horas", "minuto minutos min", "ano anos"),
    days={
        "hoy": "day 0",
        "manana": "day 1",
        "pasado manana": "day 2",
        "ayer": "day -1",
        "esta manana": "day 0 morning",
        "esta tarde/noche": "day 0 afternoon",
        "en {n} {unit}": "ahead",
        "dentro de {n} {unit}": "ahead",
        "en quince dias": "day 14",
        "dentro de quince dias": "day 14",
        "en media hora": "minutes 30",
        "dentro de media hora": "minutes 30",
        "[la] semana pasada": "monday -1",
        "[el] {weekday} pasado": "weekday -1",
        "[la] proxima semana": "monday 1",
        "[la] semana proxima": "monday 1",
        "[la] semana que viene": "monday 1",
        "[el] {weekday} de la proxima semana": "weekday 1",
        "[el] {weekday} de la semana que viene": "weekday 1",
        "[el] proximo {weekday}": "coming",
        "[el] {weekday} proximo": "coming",
        "[el] {weekday} que viene": "coming",
        "este {weekday}": "coming",
        "[el] proximo mes": "month_begin 1",
        "[el] mes que viene": "month_begin 1",
        "[a] finales de [la/esta] semana": "friday 0",
        "[a] finales de la proxima semana": "friday 1",
        "[a] fin/finales de/del mes": "month_end 0",
        "[a] fin/finales del mes que viene": "month_end 1",
        "[a] fin/finales del proximo mes": "month_end 1",
        "[a] fin/finales de/del ano": "year_end",
        "[el/este] fin de semana": "weekend",
        "[a] fin/finales de {month}": "end_of",
        "[a] principios/comienzos de {month}": "begin_of",
        "[a] mediados de {month}": "mid_of",
        "[el] {d} [de] {month} [{y}]": "date",
        "[el] {d} de {month} de/del {y}": "date",
        "el [dia] {d}": "day_of_month",
    },
    times={
        "{h} y media": "hour 0 30",
        "{h} y cuarto": "hour 0 15",
        "{h} menos cuarto": "hour -1 45",
        "{h} horas/h": "hour 0 0",
        "[al/a] mediodia": "at 12",
        "[a] medianoche": "at 0",
        "por/en la manana": "morning",
        "por/en la tarde/noche": "afternoon",
    },
    before=("a las", "a la", "sobre las", "hacia las"),
    after={"de la manana": "am", "de la tarde/noche": "pm", "pm": "pm", "am": "am"},
    before_day=("el", "para", "para el", "antes del"),
    shy=frozenset(("lun", "mar", "mie", "jue", "vie", "sab", "dom", "may", "once", "el", "dos")),
)  # fmt: skip

DAY_LANGUAGES: Mapping[str, DayLanguage] = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}

"""How much two contacts look like one person: a score for ordering a review, and the reasons in words.

100 means "the same by the rule that merges without asking"; everything below is for a person to judge, for nothing
ever merges by a score. Names alone never say enough: two people may be called the same.
"""

import re
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import token_set_ratio

from salesassist.domain.identity import Identity, folded
from salesassist.domain.names import words_of
from salesassist.frozen import dataclass

CERTAIN = 100

# Highest scores by what the names say. Whatever else two contacts share, two names at one company are two people.
_CAP_UNSURE = 97  # the same name, but not letter by letter, or not enough besides it
_CAP_ALIKE = 90  # a typing slip, an initial, a short form
_CAP_NAMELESS = 80  # one side is called by its company or address
_CAP_GIVEN_ONLY = 60  # the same first name with another surname: perhaps since a wedding
_CAP_NAMES_ALONE = 60
_CAP_NAMES_ELSEWHERE = 45  # names alone, at two companies
_CAP_DIFFERENT = 35
_CAP_SAME_SURNAME = 30  # another first name: family, or colleagues of one family firm

# What each piece of shared evidence counts by itself; they add up like independent chances.
_NAME, _ORGANIZATION, _SIMILAR_ORGANIZATION, _DOMAIN = 0.6, 0.5, 0.35, 0.3
_EMAIL, _LOCAL_PART, _SPELLS = 0.8, 0.4, 0.35
_NUMBER, _SAME_LINE = 0.7, 0.25


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LEGAL = _words(
    "ab ag aps as asa bhd bv co corp corporation cv doo dba ev eg gbr gesmbh gmbh inc incorporated kft kg kgaa kk "
    "lda limited llc llp ltd ltda mbh nv ohg oy oyj partg plc pllc pte pty pvt sa sarl sas se sl spa spol srl sro "
    "ug und and et y the company holding group gruppe"
)
_TITLES = _words(
    "dr prof professor mr mrs ms miss mx herr frau hr fr mme mlle monsieur madame sig sra sr dipl ing mag msc bsc "
    "ba ma mba phd md med jur rer nat phil hc habil esq rev sir dame"
)
_GENERATIONS = _words("jr junior jun senior sen ii iii iv")  # "Sr" is also a Spanish title: left out
_SHORT_FORMS = """
alexander alex sascha xander, alexandra alex sandra sascha, alfred fred freddy, andreas andi andy,
andrew andy drew, anna ann annie anni, anthony tony, antonio toni tony, barbara barb babs, benjamin ben benny,
catherine katherine kathryn cathy kathy kate katie, charles charlie chuck, christian chris,
christina christine chris tina, christopher chris, daniel dan danny, david dave, deborah debbie debra,
dennis denny, donald don, dorothea doro thea, edward ed eddie ted, elisabeth elizabeth beth liz lisa elli,
eugene gene, ferdinand ferdi, florian flo, frances fran, francis frank, franziska franzi, frederick fred freddy,
friedrich fritz, gabriele gabi, georg schorsch, gerald gerry jerry, gerhard gerd, gregory greg,
hans johannes johann, heinrich heiner heinz, henry harry hank, ines inez, jacob jake, jacqueline jackie,
james jim jimmy jamie, jan johannes, jeffrey jeff geoffrey geoff, jennifer jenny jen, jessica jess jessie,
joachim jochen achim, john johnny jack, jonathan jon, josef sepp, joseph joe joey, josephine josie jo,
joshua josh, judith judy, juergen jurgen, katharina kathrin kati, kenneth ken kenny, klaus claus nikolaus,
lawrence larry, leonard leo len lenny, magdalena lena, manfred manni, margaret maggie peggy meg, maria mia,
martina tina, matthew matt, matthias matze, maximilian max, michael mike mick michi mischa,
nathaniel nathan nate, nicholas nick, nicolas nico nick, nikolaus niko klaus, norbert nobby, pamela pam,
patricia pat patty trish, patrick pat paddy, peter pete, philip phil phillip philipp, raymond ray,
rebecca becky, richard rick dick ricky rich, robert bob rob bobby bert, ronald ron ronny, rudolf rudi,
samantha sam, samuel sam sammy, sebastian basti, sigrid siggi, sophia sofia sophie, stefan stephan steffen,
stephen steven steve, susan sue suzy, susanne susi, teresa theresa tess, theodor theo, theodore ted theo,
thomas tom tommy, timothy tim timmy, ulrich uli, ursula uschi ulla, valentin vali, veronika vroni, victor vic,
victoria vicky, vincent vince, walter walt, werner wern, wilhelm willi willy, william bill will billy liam,
wolfgang wolf wolfi, zachary zach
"""
_SHORT: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_SHORT_FORMS.split(",")):
    for _word in _group.split():
        _SHORT[_word] = _SHORT.get(_word, frozenset()) | {_number}

_FREE_MAIL = re.compile(
    r"(?:gmail|googlemail|gmx|web|yahoo|ymail|outlook|hotmail|live|msn|icloud|me|mac|aol|t-online|freenet|arcor|posteo|"
    r"mailbox|protonmail|proton|pm|orange|wanadoo|free|laposte|libero|virgilio|bluewin|mail)\.[a-z.]+"
)
_ROLES = _words(
    "info office mail kontakt contact hello hallo sales support service team admin post buchhaltung accounting "
    "billing rechnung invoice jobs noreply no-reply webmaster empfang reception sekretariat einkauf vertrieb"
)
_MARKS = re.compile(r"[^\w]+")
_LONGEST_EXTENSION = 4


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two contacts look like one person: `score` 0 to 100, and why, for and against, in words."""

    score: int
    reasons: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether the rule merges these without asking."""
        return self.score == CERTAIN


class Traits(NamedTuple):
    """A contact as it is compared: worked out once for each, however many it is compared with."""

    name: str  # folded
    words: tuple[str, ...]  # of the name, given name first, without titles
    generation: str  # "jr", "iii"
    own: bool
    organization: str  # folded
    firm: str  # the organisation without its legal form
    emails: tuple[str, ...]
    numbers: tuple[str, ...]
    uids: tuple[str, ...]


def likeness(one: Identity, other: Identity) -> Likeness:
    """Return how much two contacts look like one person. The order of the two makes no difference."""
    return likeness_of(traits_of(one), traits_of(other))


def traits_of(identity: Identity) -> Traits:
    """Return a contact as it is compared."""
    words, generation = _name_words(identity.name) if identity.has_own_name else ((), "")
    return Traits(
        folded(identity.name),
        words,
        generation,
        identity.has_own_name,
        folded(identity.organization),
        firm_of(identity.organization),
        tuple(sorted({folded(email) for email in identity.emails})),
        tuple(sorted(set(identity.numbers))),
        tuple(sorted({identity.uid, *identity.aliases} - {""})),
    )


def likeness_of(one: Traits, other: Traits) -> Likeness:
    """The same for two contacts whose traits are known."""
    if other < one:
        one, other = other, one
    rule = _rule(one, other)
    if rule:
        return Likeness(CERTAIN, rule)
    names = _compare_names(one, other)
    email, email_reason = _email_evidence(one, other)
    number, number_reason = _number_evidence(one, other)
    firm, firm_reason = _firm_evidence(one, other)
    cap = names.cap
    if not (email or number or firm) and names.strength:
        apart = bool(one.firm and other.firm)
        cap = min(cap, _CAP_NAMES_ELSEWHERE if apart else _CAP_NAMES_ALONE)
    if not names.strength and one.own and other.own and email != _EMAIL and number != _NUMBER:
        return Likeness(0)  # two people at one company
    if names.cap == _CAP_GIVEN_ONLY and email != _EMAIL and number != _NUMBER:
        return Likeness(0)  # and two of one first name there
    unlike = (1 - _NAME * names.strength) * (1 - email) * (1 - number) * (1 - firm)
    score = min(cap, round(100 * (1 - unlike)))
    if not score:
        return Likeness(0)
    said = (names.reason, email_reason, number_reason, firm_reason)
    return Likeness(score, tuple(reason for reason in said if reason))


def _rule(one: Traits, other: Traits) -> tuple[str, ...]:
    """Return the reasons for which two are the same person for certain; none if they are not."""
    if set(one.uids) & set(other.uids):
        return ("same UID",)
    shared = [f"same e-mail address {email}" for email in one.emails if email in other.emails]
    shared += [f"same number {number}" for number in one.numbers if number in other.numbers]
    same_name = one.name == other.name
    if shared and (same_name or not (one.own and other.own)):
        if same_name:
            return ("same name", *shared)
        return (*shared, "one of them has no name of its own")
    if shared and (_is_company_of(one, other) or _is_company_of(other, one)):
        return (*shared, "one of them is called by the organisation")
    conflict = one.emails and other.emails and not set(one.emails) & set(other.emails)
    if same_name and one.organization and one.organization == other.organization and not conflict:
        return ("same name", "same organisation")
    return ()


def _is_company_of(one: Traits, other: Traits) -> bool:
    return one.name == other.organization and one.organization in ("", one.name)


# --- names -----------------------------------------------------------------------------------------------------------


class _Names(NamedTuple):
    strength: float
    cap: int
    reason: str


@lru_cache(maxsize=1 << 14)
def _name_words(name: str) -> tuple[tuple[str, ...], str]:
    """Return the words of a name, given name first and without titles, and what tells a son from his father."""
    before, comma, after = name.partition(",")
    if comma and after.strip() and before.strip():
        later = words_of(after)
        if not all(word in _TITLES or word in _GENERATIONS for word in (w.replace(".", "") for w in later)):
            name = f"{after} {before}"
    words = [part for word in words_of(name) for part in _MARKS.sub(" ", word.replace("'", "")).split()]
    generation = next((word for word in words if word in _GENERATIONS and word != words[0]), "")
    kept = tuple(word for word in words if word not in _TITLES and word != generation)
    return kept or tuple(words), {"junior": "jr", "jun": "jr", "sen": "senior"}.get(generation, generation)


def _compare_names(one: Traits, other: Traits) -> _Names:
    if not (one.own and other.own):
        return _Names(0.0, _CAP_NAMELESS, "")
    if one.generation != other.generation and one.generation and other.generation:
        return _Names(0.0, _CAP_DIFFERENT, f"{one.generation} and {other.generation} are two people")
    if one.name == other.name:
        return _Names(1.0, _CAP_UNSURE, "same name")
    if one.words == other.words:
        if one.generation != other.generation:
            return _Names(0.7, _CAP_ALIKE, f"same name, but one is {one.generation or other.generation}")
        return _Names(0.98, _CAP_UNSURE, "same name")
    return _compare_words(one.words, other.words)


@lru_cache(maxsize=1 << 14)
def _compare_words(one: tuple[str, ...], other: tuple[str, ...]) -> _Names:
    if sorted(one) == sorted(other):
        return _Names(0.95, _CAP_UNSURE, "same name in another order")
    spelled_one, spelled_other = map(spelling, one), map(spelling, other)
    if sorted(spelled_one) == sorted(spelled_other) or spelling("".join(one)) == spelling("".join(other)):
        return _Names(0.95, _CAP_UNSURE, "same name in another spelling")
    pairs = _paired(one, other)
    fewer, more = sorted((one, other), key=len)
    if len(pairs) == len(fewer) and len(fewer) > 1:
        worst = min(pairs)
        if worst.strength == 1.0 and not _same_ends(fewer, more):
            return _Names(0.5, _CAP_ALIKE, "one name has more to it")
        if worst.strength == 1.0:
            return _Names(0.9, _CAP_UNSURE, "same name but for a middle name")
        slips = sum(pair.is_slip for pair in pairs)
        if slips < 2 or len(pairs) > 2:
            return _Names(worst.strength, _CAP_ALIKE, worst.reason)
    if len(fewer) == 1 and pairs and len(more) > 1:
        if pairs[0].strength == 1.0:
            return _Names(0.5, _CAP_ALIKE, "only a part of the name is known")
        return _Names(0.0, _CAP_DIFFERENT, "different names")
    if len(one) == len(other) == 1 and pairs:
        return _Names(0.6 * pairs[0].strength, _CAP_ALIKE, pairs[0].reason)
    if not (one and other):
        return _Names(0.0, _CAP_DIFFERENT, "different names")
    if spelling(one[-1]) == spelling(other[-1]):
        return _Names(0.3, _CAP_SAME_SURNAME, "same surname, different first names")
    if one[0] == other[0]:
        return _Names(0.2, _CAP_GIVEN_ONLY, "same first name, different surnames")
    return _Names(0.0, _CAP_DIFFERENT, "different names")


class _Pair(NamedTuple):
    strength: float
    reason: str
    is_slip: bool


def _paired(one: tuple[str, ...], other: tuple[str, ...]) -> list[_Pair]:
    """Pair the words of two names, the likest first, each word once."""
    all_pairs = [
        (pair, i, j)
        for i, a in enumerate(one)
        for j, b in enumerate(other)
        if (pair := _compare_word(a, b)) is not None and not (i == j == 0 and pair.is_slip and _is_other_ending(a, b))
    ]
    all_pairs.sort(key=lambda found: (-found[0].strength, found[1], found[2]))
    used_one, used_other, pairs = set(), set(), []
    for pair, i, j in all_pairs:
        if i not in used_one and j not in used_other:
            used_one.add(i)
            used_other.add(j)
            pairs.append(pair)
    return pairs


def _compare_word(one: str, other: str) -> _Pair | None:
    if one == other or spelling(one) == spelling(other):
        return _Pair(1.0, "", False)
    first, second = sorted((one, other))
    said = f"({first.title()}, {second.title()})"
    if short_forms(one) & short_forms(other):
        return _Pair(0.85, f"one first name is short for the other {said}", False)
    if min(len(one), len(other)) == 1:
        return _Pair(0.7, f"an initial only {said}", False) if one[0] == other[0] else None
    if abs(len(one) - len(other)) > 2:
        return None
    if min(len(one), len(other)) >= 3 and _squeezed(one) == _squeezed(other):
        return _Pair(0.8, f"names differ by a doubled letter {said}", True)
    if min(len(one), len(other)) >= 4:
        slips = DamerauLevenshtein.distance(one, other, score_cutoff=2)
        if slips == 1 or (slips == 2 and min(len(one), len(other)) >= 8):
            return _Pair(0.8, f"names differ by a typing slip {said}", True)
    return None


def _is_other_ending(one: str, other: str) -> bool:
    """Whether two first names are two names for all that they look alike: Mario and Maria, Daniel and Daniela."""
    return one[:-1] == other[:-1] or one[:-1] == other or other[:-1] == one


def _same_ends(fewer: tuple[str, ...], more: tuple[str, ...]) -> bool:
    return spelling(fewer[0]) == spelling(more[0]) and spelling(fewer[-1]) == spelling(more[-1])


@lru_cache(maxsize=1 << 15)
def _squeezed(word: str) -> str:
    """A word without letters that repeat the one before them."""
    return "".join(letter for letter, _again in groupby(word))


@lru_cache(maxsize=1 << 15)
def spelling(word: str) -> str:
    """Return a folded word so that "Müller" (folded "muller") and "Mueller" are the same."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a")


# --- what else is shared ---------------------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 14)
def firm_of(organization: str) -> str:
    """Return an organisation folded and without its legal form ("Roth & Co. KG" is "roth")."""
    words = _MARKS.sub(" ", folded(organization).replace(".", "")).split()
    kept = [word for word in words if word not in _LEGAL]
    return " ".join(spelling(word) for word in kept or words)


def _firm_evidence(one: Traits, other: Traits) -> tuple[float, str]:
    if one.firm and one.firm == other.firm:
        return _ORGANIZATION, "same organisation"
    if one.firm and other.firm and _similar_firms(one.firm, other.firm):
        return _SIMILAR_ORGANIZATION, "similar organisation"
    if one.emails and other.emails and not (one.firm and other.firm) and not set(one.emails) & set(other.emails):
        shared = {company_domain(email) for email in one.emails} & {company_domain(email) for email in other.emails} - {
            ""
        }
        if shared:
            return _DOMAIN, f"e-mail addresses at {min(shared)}"
    return 0.0, ""


@lru_cache(maxsize=1 << 14)
def _similar_firms(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= 4 and token_set_ratio(one, other) >= 90


def company_domain(email: str) -> str:
    """Return the domain of a folded address, "" if anybody may have one there."""
    domain = email.rpartition("@")[2]
    return "" if _FREE_MAIL.fullmatch(domain) else domain


def _email_evidence(one: Traits, other: Traits) -> tuple[float, str]:
    shared = set(one.emails) & set(other.emails)
    if shared:
        return _EMAIL, f"same e-mail address {min(shared)}"
    locals_one = {email.rpartition("@")[0] for email in one.emails}
    common = {
        local
        for email in other.emails
        if len(local := email.rpartition("@")[0]) >= 4 and local in locals_one and not is_role(local)
    }
    if common:
        return _LOCAL_PART, f"“{min(common)}” before the @ at two addresses"
    if bool(one.emails) != bool(other.emails):  # with an address on both sides, two that spell one name say nothing
        emails, words = (one.emails, other.words) if one.emails else (other.emails, one.words)
        spelled = [email for email in emails if spells(email, words)]
        if spelled and not (one.own and other.own):
            return _SPELLS, f"{spelled[0]} spells the name"
    elif one.own != other.own:
        emails, words = (other.emails, one.words) if one.own else (one.emails, other.words)
        spelled = [email for email in emails if spells(email, words)]
        if spelled:
            return _SPELLS, f"{spelled[0]} spells the name"
    return 0.0, ""


def spells(email: str, words: tuple[str, ...]) -> bool:
    """Whether an e-mail address is made of a name: anna.roth@, roth.anna@, aroth@, a.roth@, rotha@."""
    if len(words) < 2 or len(words[-1]) < 2:
        return False
    local = spelling(_MARKS.sub("", email.rpartition("@")[0].replace("_", "")))
    given, family = spelling(words[0]), spelling(words[-1])
    made = {given + family, family + given, given[:1] + family, family + given[:1]}
    return len(local) >= 4 and local in made


def is_role(local_part: str) -> bool:
    """Whether what stands before the @ names a desk and not a person: "info"."""
    return local_part in _ROLES


def short_forms(word: str) -> frozenset[int]:
    """Return the numbers of the first names that a folded word is or is short for; two that share one may be one."""
    return _SHORT.get(word, frozenset())


def _number_evidence(one: Traits, other: Traits) -> tuple[float, str]:
    shared = set(one.numbers) & set(other.numbers)
    if shared:
        return _NUMBER, f"same number {min(shared)}"
    for number in one.numbers:
        for candidate in other.numbers:
            short, long = sorted((number, candidate), key=len)
            stem = short[:-1] if short.endswith("0") else short  # "…-0" is the switchboard of "…-27"
            if len(stem) >= 9 and long.startswith(stem) and 0 < len(long) - len(short) <= _LONGEST_EXTENSION:
                return _SAME_LINE, f"numbers on one line ({short}, {long})"
    return 0.0, ""

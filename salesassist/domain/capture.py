"""Quick add: one typed line, in any of four languages, to a planned follow-up ("call Anna Tue 10:00 about the
proposal, promised").

Nothing is guessed silently. Every stretch of the line that was understood is a span the window can show, what was
not said but assumed is named, and what cannot be decided (who, or an impossible date) is trouble for the user.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from salesassist.domain.capture_details import Detail, What, details
from salesassist.domain.capture_words import CaptureWords, telling
from salesassist.domain.capture_words import words as words_in
from salesassist.domain.contact import Tier
from salesassist.domain.day_languages import LANGUAGES
from salesassist.domain.day_words import MOST_WORDS, DayWords, When, reader
from salesassist.domain.deal import Money
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.names import Finder, NameMatch, words_of
from salesassist.domain.text import fold, one_line
from salesassist.domain.times import Now


class Kind(StrEnum):
    """What a stretch of the line says."""

    CHANNEL = "channel"
    CONTACT = "contact"
    DAY = "day"
    TIME = "time"
    PURPOSE = "purpose"
    PROMISED = "promised"
    MINE = "mine"
    THEIRS = "theirs"
    TAG = "tag"
    TIER = "tier"
    DEAL = "deal"
    FIRM = "firm"
    PHONE = "phone"
    EMAIL = "email"
    UNREAD = "unread"


class Assumed(StrEnum):
    """What was not said: today (or tomorrow, for a time that is over), a call, a plain purpose, "at 3" as 15:00; or
    said a little otherwise than the contact is spelled."""

    DAY = "day"
    CHANNEL = "channel"
    PURPOSE = "purpose"
    AFTERNOON = "afternoon"
    SPELLING = "spelling"


class Trouble(StrEnum):
    """Why the line cannot be taken as it is."""

    NO_NAME = "no_name"
    UNKNOWN_NAME = "unknown_name"
    AMBIGUOUS_NAME = "ambiguous_name"
    BAD_DATE = "bad_date"
    PAST_DATE = "past_date"
    BAD_TIME = "bad_time"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of the line were read as this."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Speech:
    """How the user writes. `language`: their own (one of `LANGUAGES`; another counts as English); the others are
    understood where nothing clashes. `day_first`: whether 3/12 is in December; None if nobody knows."""

    language: str = "en"
    day_first: bool | None = None
    currency: str = "EUR"


ENGLISH = Speech()


class Guesser(Finder, Protocol):
    """Finds contacts also by what is not their name as it is spelled."""

    def firm(self, words: Sequence[str]) -> list[NameMatch]:
        """Whose organisation has all these words (folded)."""
        ...

    def alike(self, words: Sequence[str]) -> tuple[list[NameMatch], bool]:
        """Whose name is spelled much like these words (folded), the likeliest first, and whether that is so near that
        no other can be meant."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What one line says. `contact` is None while there is trouble with the name, which is then in `name` as typed
    (`candidates`: whom it may mean); `due` is None while there is trouble with the date or time; of a line that is too
    long both are None. `worth` is the value of a deal; `firm`, `phone` and `email` are read for a name nobody has."""

    text: str
    channel: Channel = Channel.CALL
    contact: NameMatch | None = None
    name: str = ""
    candidates: tuple[NameMatch, ...] = ()
    due: Due | None = None
    purpose: str = ""
    promised: bool = False
    my_task: str = ""
    their_task: str = ""
    tier: Tier | None = None
    tags: tuple[str, ...] = ()
    worth: Money | None = None
    firm: str = ""
    phone: str = ""
    email: str = ""
    spans: tuple[Span, ...] = ()
    assumed: frozenset[Assumed] = frozenset()
    troubles: tuple[Trouble, ...] = ()

    def quoted(self, kind: Kind) -> str:
        """What was typed for it, stretches put together."""
        return " … ".join(self.text[span.start : span.end] for span in self.spans if span.kind is kind)


_PLAIN_PURPOSE = {
    Channel.CALL: "Call",
    Channel.EMAIL: "E-mail",
    Channel.MESSAGE: "Message",
    Channel.MEETING: "Meeting",
    Channel.POST: "Card",
}
_TOKEN = re.compile(r"[^\s,;()]+")
_LONGEST_NAME = 6  # words
_LONGEST_NEW_NAME = 4
_SHORTEST_FIRM = 3  # letters
_PARTICLES = frozenset(("von", "van", "de", "der", "den", "del", "della", "da", "di", "du", "la", "le",
                        "dos", "zu", "af", "al", "bin", "ter", "ten", "y"))  # fmt: skip
LONGEST_LINE = 2000  # characters; what is longer is no line


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    word: str  # folded, as typed: "11.30.", "re:"
    plain: str  # without marks around it
    capital: bool
    after_comma: bool
    bracket: bool
    kind: Kind | None = None


def read(text: str, names: Finder, now: Now, speech: Speech = ENGLISH, guesser: Guesser | None = None) -> Reading:
    """Read a line. Never raises, whatever the line. Of one that is too long nothing is read.

    Without a `guesser` only contacts who are called exactly so are found.
    """
    if len(text) > LONGEST_LINE:
        return Reading(text, purpose=_PLAIN_PURPOSE[Channel.CALL], troubles=(Trouble.TOO_LONG,))
    tokens = _tokens(text)
    languages, spoken = _languages_of(tokens, speech)
    day_first = speech.day_first if languages[0] == speech.language or languages[0] == "en" else True
    words = words_in(languages, spoken)
    return _Line(text, names, now, tokens, words, reader(languages, day_first), speech, guesser).read()


def _languages_of(tokens: Sequence["_Token"], speech: Speech) -> tuple[tuple[str, ...], frozenset[str]]:
    """The languages, the one that most of the line is in first; and those of which there is any word, or that are the
    user's."""
    own = speech.language if speech.language in LANGUAGES else "en"
    ordered = sorted(LANGUAGES, key=lambda code: (code != own, LANGUAGES.index(code)))
    votes = dict.fromkeys(ordered, 0)
    tells = telling()
    for token in tokens:
        if (code := tells.get(token.word) or tells.get(token.plain)) is not None:
            votes[code] += 1
    spoken = frozenset(code for code in ordered if votes[code] or code in (own, "en"))
    return tuple(sorted(ordered, key=lambda code: -votes[code])), spoken


def _tokens(text: str) -> list[_Token]:
    tokens = []
    last = 0
    for found in _TOKEN.finditer(text):
        raw = found[0]
        words = words_of(raw)
        capital = raw[:1].isupper() and not (len(raw) > 1 and raw.isupper())
        between = text[last : found.start()]
        comma = "," in between or ";" in between
        word = fold(raw).strip("\"'“”„’")
        bracket = "(" in between
        tokens.append(_Token(found.start(), found.end(), word or raw, " ".join(words), capital, comma, bracket))
        last = found.end()
    return tokens


@dataclass(slots=True)
class _Marks:
    mine: str = ""
    theirs: str = ""
    tier: Tier | None = None
    tags: tuple[str, ...] = ()


_DETAIL_KINDS = {What.PHONE: Kind.PHONE, What.EMAIL: Kind.EMAIL, What.WORTH: Kind.DEAL}


@dataclass(slots=True)
class _Line:
    text: str
    names: Finder
    now: Now
    tokens: list[_Token]
    words: CaptureWords
    days: DayWords
    speech: Speech
    guesser: Guesser | None
    day: When | None = None
    clock: When | None = None
    troubles: list[Trouble] = field(default_factory=list)
    assumed: set[Assumed] = field(default_factory=set)
    told_from: int = 0  # the first token after "about"
    about_words: int = 1

    def read(self) -> Reading:
        found = self._take_details()
        said = self._take_marks()
        promised = self._take_promise()
        about = next((i for i, t in enumerate(self.tokens) if self._says_about(i, t)), len(self.tokens))
        head = range(about)
        self.told_from = about + self.about_words
        channel = self._take_leading_channel(head)
        self._take_when(head, bare_weekday=False)
        reading = self._take_name(head)
        self._take_when(head, bare_weekday=True)
        self._take_when_at_end()
        self._take_weekday_of_date()
        if channel is None:
            channel = self._take_any_channel(head)
        if reading.contact is None and not reading.name:
            reading = self._name_of_leftovers(reading, head)
        if Trouble.UNKNOWN_NAME in self.troubles:
            reading = self._with_details(reading, found)
        else:
            self._leave_details()
        purpose = self._take_purpose(head)
        if channel is None:
            self.assumed.add(Assumed.CHANNEL)
            channel = Channel.CALL
        if not purpose:
            self.assumed.add(Assumed.PURPOSE)
        if self.day is not None and self.day.day is not None and self.day.day < self.now.today:
            self.troubles.append(Trouble.PAST_DATE)
        due = self._due()
        return replace(
            reading,
            channel=channel,
            due=due,
            purpose=purpose or _PLAIN_PURPOSE[channel],
            promised=promised,
            my_task=said.mine,
            their_task=said.theirs,
            tier=said.tier,
            tags=said.tags,
            worth=next((detail.worth for detail in found if detail.what is What.WORTH), None),
            spans=self._spans(),
            assumed=frozenset(self.assumed),
            troubles=tuple(dict.fromkeys(self.troubles)),
        )

    # --- the parts, in the order in which they are looked for ---

    def _take_details(self) -> list[Detail]:
        """What is told by its form wherever it stands: an address, a number, the value of a deal."""
        found = []
        for detail in details(self.text, self.words.worth, self.speech.currency):
            covered = [token for token in self.tokens if token.end > detail.start and token.start < detail.end]
            if detail.what is What.PHONE and (not covered or self.days.read_day([covered[0].word], self.now)):
                continue
            if covered and all(token.kind is None for token in covered):
                found.append(detail)
                for token in covered:
                    token.kind = _DETAIL_KINDS[detail.what]
        return found

    def _take_marks(self) -> "_Marks":
        """Tags, a tier, and what is owed: clauses after a comma that begin with "I" or "they"."""
        marks = _Marks()
        for number, token in enumerate(self.tokens):
            if token.kind is None:
                self._take_tag(token, marks)
                self._take_tier(number, marks)
        for number, token in enumerate(self.tokens):
            if token.kind is not None or not token.after_comma or not self._goes_on(number):
                continue
            if not marks.mine and (token.plain in self.words.mine or token.word.startswith("j'")):
                marks.mine = self._take_clause(number, Kind.MINE)
            elif not marks.theirs and token.plain in self.words.theirs:
                marks.theirs = self._take_clause(number, Kind.THEIRS)
        return marks

    def _take_tag(self, token: _Token, marks: "_Marks") -> None:
        raw = self.text[token.start : token.end]
        tag = one_line(raw.strip("#.:!?'’\"“”„"))
        if raw.startswith("#") and tag and not tag.isdigit():
            token.kind = Kind.TAG
            if fold(tag) not in map(fold, marks.tags):
                marks.tags += (tag,)

    def _take_tier(self, number: int, marks: "_Marks") -> None:
        token, after = self.tokens[number], next(iter(self.tokens[number + 1 : number + 2]), None)
        if token.kind is not None or after is None or after.kind is not None or marks.tier is not None:
            return
        if token.plain not in self.words.tier or after.plain not in ("a", "b", "c"):
            return
        if token.after_comma or not self._is_told(number):
            marks.tier = Tier(after.plain.upper())
            token.kind = after.kind = Kind.TIER

    def _goes_on(self, number: int) -> bool:
        """Whether a clause has more than its first word."""
        after = next(iter(self.tokens[number + 1 : number + 2]), None)
        return number > 0 and after is not None and after.kind is None and not after.after_comma

    def _is_told(self, number: int) -> bool:
        return any(self._says_about(i, self.tokens[i]) for i in range(number))

    def _take_clause(self, at: int, kind: Kind) -> str:
        """The words up to the next comma, without who it is that owes."""
        end = at + 1
        while end < len(self.tokens) and self.tokens[end].kind is None and not self.tokens[end].after_comma:
            end += 1
        self._mark(at, end - at, kind)
        begin = at if self.tokens[at].word.startswith("j'") else at + 1
        if begin + 1 < end and self.tokens[begin].plain in self.words.will:
            begin += 1
        if begin >= end:
            return ""
        start = self.tokens[begin].start + (2 if begin == at else 0)
        return one_line(self.text[start : self.tokens[end - 1].end]).strip(" ,;.")

    def _take_promise(self) -> bool:
        """ ", promised" anywhere outside the purpose, or as the last word."""
        begins = [number for number, token in enumerate(self.tokens) if self._says_about(number, token)]
        for number, token in enumerate(self.tokens):
            last = all(later.kind is not None for later in self.tokens[number + 1 :])
            followed = not last and (self.tokens[number + 1].after_comma or self.tokens[number + 1].kind is not None)
            if token.kind is None and token.plain in self.words.promised and (
                (token.after_comma and (last or followed or number + 1 in begins)) or (last and not begins)
            ):  # fmt: skip
                token.kind = Kind.PROMISED
                return True
        return False

    def _says_about(self, number: int, token: _Token) -> bool:
        if token.kind is not None:
            return False
        if number > 0 and token.word == "re:":
            self.about_words = 1
            return True
        if token.plain not in self.words.about_begins:
            return False
        for phrase in self.words.about:
            if tuple(later.plain for later in self.tokens[number : number + len(phrase)]) == phrase:
                if self.days.read_time(self._free_words(number, len(self.tokens))) is not None:
                    return False  # "sobre las 10"
                self.about_words = len(phrase)
                return True
        return False

    def _free_words(self, at: int, end: int) -> list[str]:
        """The words from one place on that say nothing so far."""
        words = []
        for token in self.tokens[at : min(end, at + MOST_WORDS)]:
            if token.kind is not None:
                break
            words.append(token.word)
        return words

    def _take_leading_channel(self, head: range) -> Channel | None:
        start = 0
        while start < len(head) and self.tokens[start].plain in self.words.before_channel:
            start += 1
        for length in range(self.words.longest_channel, 0, -1):
            words = tuple(self.tokens[i].plain for i in head[start : start + length])
            if len(words) == length and (channel := self.words.channels.get(words)):
                if any(self.tokens[i].kind is not None for i in head[: start + length]):
                    continue
                for i in head[: start + length]:
                    self.tokens[i].kind = Kind.CHANNEL
                return channel
        return None

    def _take_when(self, head: range, *, bare_weekday: bool) -> None:
        at = 0
        while at < len(head):
            taken = self._take_when_at(at, len(head), bare_weekday)
            at += taken or 1

    def _take_when_at(self, at: int, end: int, bare_weekday: bool) -> int:
        """Read a day or a time at one place, whichever is longer; returns how many tokens that took."""
        words = self._free_words(at, end)
        if not words:
            return 0
        day = clock = None
        if self.day is None:
            day = self.days.read_day(words, self.now, bare_weekday=bare_weekday)
        if self.clock is None:
            clock = self.days.read_time(words)
        if day is not None and (clock is None or day.length >= clock.length):
            self.day = day
            if day.is_bad:
                self.troubles.append(Trouble.BAD_DATE)
            return self._mark(at, day.length, Kind.DAY)
        if clock is not None:
            self.clock = clock
            if clock.is_bad:
                self.troubles.append(Trouble.BAD_TIME)
            return self._mark(at, clock.length, Kind.TIME)
        return 0

    def _mark(self, at: int, length: int, kind: Kind) -> int:
        for token in self.tokens[at : at + length]:
            token.kind = kind
        return length

    def _take_when_at_end(self) -> None:
        """Days and times that end the purpose: "about the proposal tomorrow 10:00"."""
        end = len(self.tokens)
        while end > self.told_from and self.tokens[end - 1].kind is not None:
            end -= 1
        end = self._take_date_before_weekday(end)
        found = True
        while found:
            found = False
            for at in range(max(self.told_from + 1, end - MOST_WORDS), end):
                kept = (self.day, self.clock, list(self.troubles))
                taken = self._take_when_at(at, end, True)
                if taken and at + taken == end:
                    end, found = at, True
                    break
                if taken:  # in the midst of the purpose: part of it
                    self.day, self.clock, self.troubles = kept
                    for token in self.tokens[at : at + taken]:
                        token.kind = None

    def _take_date_before_weekday(self, end: int) -> int:
        """The date that ends the purpose with its weekday after it ("25 Dec Fri"). Returns where the purpose ends."""
        last = end - 1
        if self.day is not None or last <= self.told_from or self.days.weekday_of(self.tokens[last].word) is None:
            return end
        for at in range(max(self.told_from + 1, end - MOST_WORDS), last):
            if any(token.kind is not None for token in self.tokens[at:last]):
                continue
            words = [token.word for token in self.tokens[at:end]]
            whole = self.days.read_day(words, self.now)
            if whole is not None and whole.length == end - at:
                return end
            found = self.days.read_day(words[:-1], self.now, bare_weekday=False)
            if found is not None and found.length == last - at:
                self._take_when_at(at, last, False)
                return at
        return end

    def _take_weekday_of_date(self) -> None:
        """The weekday beside a date ("Fri 25 Dec") must be that of the date."""
        days = [number for number, token in enumerate(self.tokens) if token.kind is Kind.DAY]
        if self.day is None or not days:
            return
        for number in (days[0] - 1, days[-1] + 1):
            if not 0 <= number < len(self.tokens) or self.tokens[number].kind is not None:
                continue
            said = self.days.weekday_of(self.tokens[number].word)
            if said is None:
                continue
            self._mark(number, 1, Kind.DAY)
            if self.day.day is not None and self.day.day.weekday() != said:
                self.troubles.append(Trouble.BAD_DATE)

    def _take_name(self, head: range) -> Reading:
        """The first name in the line, as long as it goes; a weekday is one only if there is no other."""
        runs = []
        at = 0
        while at < len(head):
            length, matches = self._name_at(at, len(head))
            if matches:
                runs.append((at, length, matches))
            at += max(length, 1)
        if not runs:
            return Reading(self.text)
        others = [run for run in runs if not (run[1] == 1 and self._is_weekday(run[0]))]
        at, length, matches = (others or runs)[0]
        at, length, matches, is_part = self._with_neighbours(at, length, matches, len(head))
        self._mark(at, length, Kind.CONTACT)
        name = self.text[self.tokens[at].start : self.tokens[at + length - 1].end]
        self._leave_others(at + length, len(head))
        if is_part and self.guesser is not None:
            alike, is_sure = self.guesser.alike(words_of(name))
            if is_sure:
                self.assumed.add(Assumed.SPELLING)
                return Reading(self.text, contact=alike[0], name=name)
            matches = list(dict.fromkeys((*alike, *matches)))
        if is_part or len(matches) > 1:
            self.troubles.append(Trouble.UNKNOWN_NAME if is_part else Trouble.AMBIGUOUS_NAME)
            return Reading(self.text, name=name, candidates=tuple(matches))
        return Reading(self.text, contact=matches[0], name=name)

    def _is_weekday(self, number: int) -> bool:
        return self.days.weekday_of(self.tokens[number].plain) is not None

    def _leave_others(self, at: int, end: int) -> None:
        """Further names ("and Bob"): a follow-up is with one contact, so they are not read, which the user is shown."""
        while at < end:
            token = self.tokens[at]
            link = token.plain in self.words.conjunctions or token.word in ("&", "+")
            first = at + 1 if link else at
            if token.kind is not None or not (link or token.after_comma) or first >= end:
                return
            length, matches = self._name_at(first, end)
            if not matches:
                length = 1 if link and self._is_name_like(first) else 0
            if not length:
                return
            self._mark(at, first + length - at, Kind.UNREAD)
            at = first + length

    def _name_at(self, at: int, end: int) -> tuple[int, list[NameMatch]]:
        """The longest name that begins at one place: of how many tokens, and whose."""
        words: list[list[str]] = []
        for token in self.tokens[at : min(end, at + _LONGEST_NAME)]:
            if token.kind is not None or not token.plain:
                break
            words.append(token.plain.split())
        for length in range(len(words), 0, -1):
            if length == 1 and words[0][0] in self.words.links:
                break
            if matches := self.names.find([word for some in words[:length] for word in some]):
                return length, matches
        return 0, []

    def _with_neighbours(
        self, at: int, length: int, matches: list[NameMatch], end: int
    ) -> tuple[int, int, list[NameMatch], bool]:
        """Look beside a name: at an organisation that tells which one is meant ("Anna at Northwind"), and at a word
        that makes it another name than any we know ("Anna Nowak"), which must not pass for the one we do know."""
        after = at + length
        link = after < end and self.tokens[after].plain in self.words.works_at and self.tokens[after].kind is None
        start = after + 1 if link else after
        for stop in range(min(end, start + _LONGEST_NAME), start, -1):
            tokens = self.tokens[start:stop]
            if any(token.kind is not None for token in tokens):
                continue
            words = {word for token in tokens for word in token.plain.split()}
            told = [m for m in matches if words and words <= set(words_of(m.organization))]
            if told and not words <= self.words.links:
                return at, stop - at, told, False
        if after < end and self._is_name_like(after) and not self.tokens[after].after_comma:
            return at, length + 1, matches, True
        if at > 0 and self._is_name_like(at - 1) and not self.tokens[at].after_comma:
            return at - 1, length + 1, matches, True
        return at, length, matches, False

    def _is_name_like(self, number: int) -> bool:
        token = self.tokens[number]
        if token.kind is not None or not token.plain or token.plain in self.words.links or self._is_weekday(number):
            return False
        if not token.plain[0].isalpha() or token.plain in self.words.one_word:
            return False
        return (token.capital and number > 0) or bool(self.names.find(token.plain.split()))

    def _take_any_channel(self, head: range) -> Channel | None:
        for number in head:
            token = self.tokens[number]
            if token.kind is None and (channel := self.words.one_word.get(token.plain)):
                token.kind = Kind.CHANNEL
                return channel
        return None

    def _take_purpose(self, head: range) -> str:
        """What follows "about", and where that is; without "about", the words that nothing else explains."""
        stretches = self._leftovers(head, with_places=True)
        between = " "
        if told := [token for token in self.tokens[self.told_from :] if token.kind is None]:
            self._mark(self.told_from - self.about_words, self.about_words, Kind.PURPOSE)
            stretches = [told, *(stretch for stretch in stretches if stretch[0].plain in self.words.places)]
            between = ", "
        for token in (token for stretch in stretches for token in stretch):
            token.kind = Kind.PURPOSE
        words = (self.text[stretch[0].start : stretch[-1].end].strip(" ,;") for stretch in stretches)
        return one_line(between.join(words)).strip(" ,;")

    def _leftovers(self, head: range, *, with_places: bool = False) -> list[list[_Token]]:
        """Stretches of words that said nothing so far, without the little words around them; `with_places`: but for
        one that says where or how ("at her office")."""
        stretches: list[list[_Token]] = [[]]
        for number in head:
            if self.tokens[number].kind is None:
                stretches[-1].append(self.tokens[number])
            elif stretches[-1]:
                stretches.append([])
        for stretch in stretches:
            while stretch and (stretch[-1].plain in self.words.links or not stretch[-1].plain):
                stretch.pop()
            while stretch and (stretch[0].plain in self.words.links or not stretch[0].plain):
                if with_places and stretch[0].plain in self.words.places:
                    break
                stretch.pop(0)
        return [stretch for stretch in stretches if stretch]

    def _name_of_leftovers(self, reading: Reading, head: range) -> Reading:
        """Without a known name, the first words that nothing else explains are taken for one: those with capitals, if
        there are any. They may be a firm, or a name that was spelled a little otherwise."""
        stretches = self._leftovers(head)
        if not stretches:
            self.troubles.append(Trouble.NO_NAME)
            return reading
        taken = next(filter(None, map(self._new_name, stretches)), stretches[0])
        if (found := self._of_firm(reading, taken)) is not None:
            return found
        self.troubles.append(Trouble.UNKNOWN_NAME)
        alike: list[NameMatch] = []
        if self.guesser is not None:
            alike, is_sure = self.guesser.alike(self._words_of(taken))
            if is_sure:
                self.troubles.remove(Trouble.UNKNOWN_NAME)
                self.assumed.add(Assumed.SPELLING)
                return replace(self._named(reading, taken), contact=alike[0])
        return replace(self._named(reading, taken), candidates=tuple(alike))

    def _new_name(self, stretch: list[_Token]) -> list[_Token]:
        """The words of a stretch that look like a name: they begin with capitals and follow each other."""
        start = next((i for i, token in enumerate(stretch) if token.capital), None)
        if start is None:
            return []
        end = start + 1
        while end < len(stretch) and end - start < _LONGEST_NEW_NAME:
            token = stretch[end]
            following = stretch[end + 1] if end + 1 < len(stretch) else None
            particle = token.plain in _PARTICLES and following is not None and following.capital
            if token.after_comma or token.bracket or not (token.capital or particle):
                break
            end += 1
        return stretch[start:end]

    def _of_firm(self, reading: Reading, taken: list[_Token]) -> Reading | None:
        """Somebody of the firm that the words say, if they say one."""
        words = self._words_of(taken)
        if self.guesser is None or max(map(len, words), default=0) < _SHORTEST_FIRM:
            return None
        matches = self.guesser.firm(words)
        if not matches:
            return None
        reading = self._named(reading, taken)
        if len(matches) == 1:
            return replace(reading, contact=matches[0])
        self.troubles.append(Trouble.AMBIGUOUS_NAME)
        return replace(reading, candidates=tuple(matches))

    @staticmethod
    def _words_of(tokens: Sequence[_Token]) -> list[str]:
        return [word for token in tokens for word in token.plain.split()]

    def _named(self, reading: Reading, tokens: Sequence[_Token]) -> Reading:
        for token in tokens:
            token.kind = Kind.CONTACT
        return replace(reading, name=self.text[tokens[0].start : tokens[-1].end])

    def _with_details(self, reading: Reading, found: Sequence[Detail]) -> Reading:
        """What the line tells of somebody new: the firm behind the name, and how they are reached."""
        last = max((i for i, token in enumerate(self.tokens) if token.kind is Kind.CONTACT), default=-1)
        at = last + 1
        firm = ""
        if 0 < at < len(self.tokens) and self.tokens[at].kind is None:
            link = self.tokens[at].plain in self.words.works_at
            first = at + 1 if link else at
            in_brackets = first < len(self.tokens) and self.tokens[first].bracket
            end = first
            while end < len(self.tokens) and self.tokens[end].kind is None and end - first < _LONGEST_NEW_NAME:
                token = self.tokens[end]
                if (end > first and (token.after_comma or token.bracket)) or not self.text[token.start].isupper():
                    break
                end += 1
            if end > first and (link or in_brackets) and last < self.told_from:
                firm = one_line(self.text[self.tokens[first].start : self.tokens[end - 1].end])
                self._mark(at, end - at, Kind.FIRM)
        said = {detail.what: detail.text for detail in found}
        return replace(reading, firm=firm, phone=said.get(What.PHONE, ""), email=said.get(What.EMAIL, ""))

    def _leave_details(self) -> None:
        """Of somebody who is known, an address or a number is a part of the purpose."""
        for token in self.tokens:
            if token.kind in (Kind.PHONE, Kind.EMAIL):
                token.kind = None

    # --- putting it together ---

    def _due(self) -> Due | None:
        day, clock, now = self.day, self.clock, self.now
        if {Trouble.BAD_DATE, Trouble.PAST_DATE, Trouble.BAD_TIME} & set(self.troubles):
            return None
        if day is not None and day.moment is not None:
            return Due.moment(day.moment)
        at = clock.at if clock is not None else None
        if clock is not None and clock.afternoon_assumed:
            self.assumed.add(Assumed.AFTERNOON)
        if day is None:
            self.assumed.add(Assumed.DAY)
        on = now.today if day is None or day.day is None else day.day
        own_day = day is None or day.own_day
        if at is None:
            part = clock.part if clock is not None else day.part if day is not None else None
            return Due(on, part)
        if day is None and self._moment(now.today, at, True) <= now.at:
            on = now.tomorrow
        if day is not None and day.weekday and on == now.today + timedelta(days=7):
            today = self._moment(now.today, at, False)
            if today > now.at:
                on = now.today
        return Due.moment(self._moment(on, at, own_day))

    def _moment(self, day: date, at: time, own_day: bool) -> datetime:
        """The moment of a time on a day; of the user's own day, the small hours are those that end it."""
        if own_day and at < self.now.day_start:
            day += timedelta(days=1)
        return self.now.moment(day, at)

    def _spans(self) -> tuple[Span, ...]:
        spans: list[Span] = []
        previous: Kind | None = None
        for token in self.tokens:
            kind = token.kind or (Kind.UNREAD if token.plain not in self.words.links else None)
            if kind is not None:
                if kind is previous:
                    spans[-1] = Span(spans[-1].start, token.end, kind)
                else:
                    spans.append(Span(token.start, token.end, kind))
            previous = kind
        return tuple(spans)

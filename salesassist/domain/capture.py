"""Quick add: one typed line, in English, to a planned follow-up ("call Anna Tue 10:00 about the proposal, promised").

Nothing is guessed silently. Every stretch of the line that was understood is a span the window can show, what was
not said but assumed is named, and what cannot be decided (who, or an impossible date) is trouble for the user.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from salesassist.domain.day_words import When, is_weekday, read_day, read_this_part, read_time, weekday_of
from salesassist.domain.follow_up import Channel, Due
from salesassist.domain.names import NameMatch, Names, words_of
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
    UNREAD = "unread"


class Assumed(StrEnum):
    """What was not said: today (or tomorrow, for a time that is over), a call, a plain purpose, "at 3" as 15:00."""

    DAY = "day"
    CHANNEL = "channel"
    PURPOSE = "purpose"
    AFTERNOON = "afternoon"


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
class Reading:
    """What one line says. `contact` is None while there is trouble with the name, which is then in `name` as typed
    (`candidates`: whom an ambiguous one may mean); `due` is None while there is trouble with the date or time;
    of a line that is too long both are None."""

    text: str
    channel: Channel = Channel.CALL
    contact: NameMatch | None = None
    name: str = ""
    candidates: tuple[NameMatch, ...] = ()
    due: Due | None = None
    purpose: str = ""
    promised: bool = False
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
_CHANNELS: dict[tuple[str, ...], Channel] = {
    tuple(words.split()): channel
    for channel, phrases in {
        Channel.CALL: "call/call back/phone/ring/give a call/telephone",
        Channel.EMAIL: "email/e-mail/mail/write/write to/send an email/send email/send a mail/send an e-mail",
        Channel.MESSAGE: "message/text/whatsapp/sms/send a message/send message/send a text/dm",
        Channel.MEETING: "meet/meeting/visit/see/meeting with/meet with/lunch with/coffee with",
        Channel.POST: "post/card/send a card/send card/send a postcard/send a gift/send a letter/post a card",
    }.items()
    for words in phrases.split("/")
}
_ONE_WORD = {words[0]: channel for words, channel in _CHANNELS.items() if len(words) == 1 and words != ("see",)}
_BEFORE_CHANNEL = frozenset(("please", "to", "remind", "me", "i", "must", "should", "will", "-", "*", "•"))
_LINKS = frozenset(("to", "with", "for", "on", "at", "by", "in", "and", "the", "a", "an", "of", "from", "please", "re",
                    "-", "–", "—", "me"))  # fmt: skip
_ABOUT = frozenset(("about", "regarding", "concerning"))
_TOKEN = re.compile(r"[^\s,;()]+")
_LONGEST_NAME = 6  # words
LONGEST_LINE = 2000  # characters; what is longer is no line


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    word: str  # folded, as typed: "11.30.", "re:"
    plain: str  # without marks around it
    capital: bool
    after_comma: bool
    kind: Kind | None = None


def read(text: str, names: Names, now: Now) -> Reading:
    """Read a line. Never raises, whatever the line. Of one that is too long nothing is read."""
    if len(text) > LONGEST_LINE:
        return Reading(text, purpose=_PLAIN_PURPOSE[Channel.CALL], troubles=(Trouble.TOO_LONG,))
    return _Line(text, names, now).read()


def _tokens(text: str) -> list[_Token]:
    tokens = []
    last = 0
    for found in _TOKEN.finditer(text):
        raw = found[0]
        words = words_of(raw)
        capital = raw[:1].isupper() and not (len(raw) > 1 and raw.isupper())
        comma = "," in text[last : found.start()] or ";" in text[last : found.start()]
        word = fold(raw).strip("\"'“”„’")
        tokens.append(_Token(found.start(), found.end(), word or raw, " ".join(words), capital, comma))
        last = found.end()
    return tokens


@dataclass(slots=True)
class _Line:
    text: str
    names: Names
    now: Now
    tokens: list[_Token] = field(default_factory=list)
    day: When | None = None
    clock: When | None = None
    troubles: list[Trouble] = field(default_factory=list)
    assumed: set[Assumed] = field(default_factory=set)
    told_from: int = 0  # the first token after "about"

    def read(self) -> Reading:
        self.tokens = _tokens(self.text)
        promised = self._take_promise()
        about = next((i for i, t in enumerate(self.tokens) if self._says_about(i, t)), len(self.tokens))
        head = range(about)
        self.told_from = about + 1
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
            spans=self._spans(),
            assumed=frozenset(self.assumed),
            troubles=tuple(dict.fromkeys(self.troubles)),
        )

    # --- the parts, in the order in which they are looked for ---

    def _take_promise(self) -> bool:
        """ ", promised" anywhere outside the purpose, or as the last word."""
        for number, token in enumerate(self.tokens):
            last = number == len(self.tokens) - 1
            followed = not last and self.tokens[number + 1].after_comma
            if token.plain == "promised" and (
                (token.after_comma and (last or followed or self.tokens[number + 1].plain in _ABOUT))
                or (last and not any(t.plain in _ABOUT for t in self.tokens))
            ):
                token.kind = Kind.PROMISED
                return True
        return False

    @staticmethod
    def _says_about(number: int, token: _Token) -> bool:
        return token.kind is None and (token.plain in _ABOUT or (number > 0 and token.word == "re:"))

    def _take_leading_channel(self, head: range) -> Channel | None:
        start = 0
        while start < len(head) and self.tokens[start].plain in _BEFORE_CHANNEL:
            start += 1
        for length in (3, 2, 1):
            words = tuple(self.tokens[i].plain for i in head[start : start + length])
            if len(words) == length and (channel := _CHANNELS.get(words)):
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
        """Read a day or a time at one place; returns how many tokens that took."""
        free = at
        while free < end and self.tokens[free].kind is None and free - at < 6:
            free += 1
        words = [token.word for token in self.tokens[at:free]]
        if not words:
            return 0
        if self.day is None:
            found = read_this_part(words, self.now) or read_day(words, self.now, bare_weekday=bare_weekday)
            if found is not None:
                self.day = found
                if found.is_bad:
                    self.troubles.append(Trouble.BAD_DATE)
                return self._mark(at, found.length, Kind.DAY)
        if self.clock is None and (found := read_time(words)):
            self.clock = found
            if found.is_bad:
                self.troubles.append(Trouble.BAD_TIME)
            return self._mark(at, found.length, Kind.TIME)
        return 0

    def _mark(self, at: int, length: int, kind: Kind) -> int:
        for token in self.tokens[at : at + length]:
            token.kind = kind
        return length

    def _take_when_at_end(self) -> None:
        """Days and times that end the purpose: "about the proposal tomorrow 10:00"."""
        end = len(self.tokens)
        while end > self.told_from and self.tokens[end - 1].kind is Kind.PROMISED:
            end -= 1
        end = self._take_date_before_weekday(end)
        found = True
        while found:
            found = False
            for at in range(max(self.told_from + 1, end - 5), end):
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
        if self.day is not None or last <= self.told_from or weekday_of(self.tokens[last].word) is None:
            return end
        for at in range(max(self.told_from + 1, end - 5), last):
            found = read_day([token.word for token in self.tokens[at:last]], self.now, bare_weekday=False)
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
            said = weekday_of(self.tokens[number].word)
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
        others = [run for run in runs if not (run[1] == 1 and is_weekday(self.tokens[run[0]].plain))]
        at, length, matches = (others or runs)[0]
        at, length, matches, is_part = self._with_neighbours(at, length, matches, len(head))
        self._mark(at, length, Kind.CONTACT)
        name = self.text[self.tokens[at].start : self.tokens[at + length - 1].end]
        self._leave_others(at + length, len(head))
        if is_part or len(matches) > 1:
            self.troubles.append(Trouble.UNKNOWN_NAME if is_part else Trouble.AMBIGUOUS_NAME)
            return Reading(self.text, name=name, candidates=tuple(matches))
        return Reading(self.text, contact=matches[0], name=name)

    def _leave_others(self, at: int, end: int) -> None:
        """Further names ("and Bob"): a follow-up is with one contact, so they are not read, which the user is shown."""
        while at < end:
            token = self.tokens[at]
            link = token.plain == "and" or token.word in ("&", "+")
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
            if length == 1 and words[0][0] in _LINKS:
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
        link = after < end and self.tokens[after].plain in ("at", "from", "of") and self.tokens[after].kind is None
        start = after + 1 if link else after
        for stop in range(min(end, start + _LONGEST_NAME), start, -1):
            tokens = self.tokens[start:stop]
            if any(token.kind is not None for token in tokens):
                continue
            words = {word for token in tokens for word in token.plain.split()}
            told = [m for m in matches if words and words <= set(words_of(m.organization))]
            if told and not words <= _LINKS:
                return at, stop - at, told, False
        if after < end and self._is_name_like(after) and not self.tokens[after].after_comma:
            return at, length + 1, matches, True
        if at > 0 and self._is_name_like(at - 1) and not self.tokens[at].after_comma:
            return at - 1, length + 1, matches, True
        return at, length, matches, False

    def _is_name_like(self, number: int) -> bool:
        token = self.tokens[number]
        if token.kind is not None or not token.plain or token.plain in _LINKS or is_weekday(token.plain):
            return False
        if not token.plain[0].isalpha() or token.plain in _ONE_WORD:
            return False
        return (token.capital and number > 0) or bool(self.names.find(token.plain.split()))

    def _take_any_channel(self, head: range) -> Channel | None:
        for number in head:
            token = self.tokens[number]
            if token.kind is None and (channel := _ONE_WORD.get(token.plain)):
                token.kind = Kind.CHANNEL
                return channel
        return None

    def _take_purpose(self, head: range) -> str:
        """What follows "about"; without that, the words that nothing else explains."""
        if told := [token for token in self.tokens[self.told_from :] if token.kind is None]:
            self._mark(self.told_from - 1, 1, Kind.PURPOSE)
            stretches = [told]
        else:
            stretches = self._leftovers(head)
        for token in (token for stretch in stretches for token in stretch):
            token.kind = Kind.PURPOSE
        words = (self.text[stretch[0].start : stretch[-1].end] for stretch in stretches)
        return one_line(" ".join(words)).strip(" ,;")

    def _leftovers(self, head: range) -> list[list[_Token]]:
        """Stretches of words that said nothing so far, without the little words around them."""
        stretches: list[list[_Token]] = [[]]
        for number in head:
            if self.tokens[number].kind is None:
                stretches[-1].append(self.tokens[number])
            elif stretches[-1]:
                stretches.append([])
        for stretch in stretches:
            while stretch and (stretch[0].plain in _LINKS or not stretch[0].plain):
                stretch.pop(0)
            while stretch and (stretch[-1].plain in _LINKS or not stretch[-1].plain):
                stretch.pop()
        return [stretch for stretch in stretches if stretch]

    def _name_of_leftovers(self, reading: Reading, head: range) -> Reading:
        """Without a known name, the first words that nothing else explains are taken for one."""
        first = next(iter(self._leftovers(head)), None)
        if first is None:
            self.troubles.append(Trouble.NO_NAME)
            return reading
        self.troubles.append(Trouble.UNKNOWN_NAME)
        for token in first:
            token.kind = Kind.CONTACT
        return replace(reading, name=self.text[first[0].start : first[-1].end])

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
            kind = token.kind or (Kind.UNREAD if token.plain not in _LINKS else None)
            if kind is not None:
                if kind is previous:
                    spans[-1] = Span(spans[-1].start, token.end, kind)
                else:
                    spans.append(Span(token.start, token.end, kind))
            previous = kind
        return tuple(spans)

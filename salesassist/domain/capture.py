"""Quick add: one typed line, in any of four languages, to a planned follow-up ("call Anna Tue 10:00 about the
proposal, promised").

Nothing is guessed silently. Every stretch of the line that was understood is a span the window can show, what was
not said but assumed is named, and what cannot be decided (who, or an impossible date) is trouble for the user.
"""

from dataclasses import dataclass
from itertools import takewhile

from salesassist.domain.capture_details import Detail, What, details
from salesassist.domain.capture_idioms import Idioms
from salesassist.domain.capture_line import Line, Token, line_of
from salesassist.domain.capture_reading import ENGLISH, Assumed, Guesser, Kind, Reading, Speech, Trouble
from salesassist.domain.capture_when import SaidWhen
from salesassist.domain.capture_whom import SaidWhom
from salesassist.domain.capture_words import REPEATED, REPEATS, VERBS_AT_THE_END
from salesassist.domain.contact import Tier
from salesassist.domain.follow_up import Channel
from salesassist.domain.names import Finder
from salesassist.domain.text import fold, one_line
from salesassist.domain.times import Now
from salesassist.frozen import replace

_PLAIN_PURPOSE = {
    Channel.CALL: "Call",
    Channel.EMAIL: "E-mail",
    Channel.MESSAGE: "Message",
    Channel.MEETING: "Meeting",
    Channel.POST: "Card",
}
_LONGEST_NAME = 4  # words
_DETAIL_KINDS = {What.PHONE: Kind.PHONE, What.EMAIL: Kind.EMAIL, What.WORTH: Kind.DEAL}
LONGEST_LINE = 2000  # characters; what is longer is no line


def read(text: str, names: Finder, now: Now, speech: Speech = ENGLISH, guesser: Guesser | None = None) -> Reading:
    """Read a line. Never raises, whatever the line. Of one that is too long nothing is read.

    Without a `guesser` only contacts who are called exactly so are found.
    """
    if len(text) > LONGEST_LINE:
        return Reading(text, purpose=_PLAIN_PURPOSE[Channel.CALL], troubles=(Trouble.TOO_LONG,))
    line = line_of(text, now, speech)
    return _Reader(line, SaidWhen(line), SaidWhom(line, names, guesser), speech.currency).read()


@dataclass(slots=True)
class _Marks:
    mine: str = ""
    theirs: str = ""
    tier: Tier | None = None
    tags: tuple[str, ...] = ()


class _Reader:
    """Looks for the parts of a line, in the order in which they hide each other least."""

    def __init__(self, line: Line, when: SaidWhen, whom: SaidWhom, currency: str) -> None:
        self._line, self._when, self._whom, self._currency = line, when, whom, currency
        self._text, self._tokens, self._words = line.text, line.tokens, line.words
        self._idioms = Idioms(line)

    def read(self) -> Reading:
        line = self._line
        found = self._take_details()
        promised = self._take_promise_made()
        said = self._take_marks()
        promised = self._take_promise() or promised
        self._idioms.take_reminder()
        line.find_about()
        channel = self._take_leading_channel()
        self._when.take(bare_weekday=False)
        reading = self._whom.known()
        self._when.take(bare_weekday=True)
        if channel is None:
            channel = self._idioms.take_apart() or self._take_any_channel() or self._take_verb_at_end()
        self._when.take_at_end()
        self._when.take_weekday_of_date()
        self._leave_repeats()
        if channel is None:
            channel = self._take_verb_at_end()
        if reading.contact is None and not reading.name:
            reading = self._whom.in_leftovers(reading)
        if Trouble.UNKNOWN_NAME in line.troubles:
            reading = self._whom.with_details(reading, found)
        else:
            self._leave_details()
        if channel is not None:
            self._idioms.leave_bearing()
        purpose = self._take_purpose() or self._idioms.occasion()
        if channel is None:
            line.assumed.add(Assumed.CHANNEL)
            sent = any(token.kind is Kind.PURPOSE and token.plain in self._words.sending for token in self._tokens)
            channel = Channel.EMAIL if sent else Channel.CALL
        if not purpose:
            line.assumed.add(Assumed.PURPOSE)
        due = self._when.due()
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
            spans=line.spans(),
            assumed=frozenset(line.assumed),
            troubles=tuple(dict.fromkeys(line.troubles)),
        )

    def _take_details(self) -> list[Detail]:
        """What is told by its form wherever it stands: an address, a number, the value of a deal."""
        found = []
        for detail in details(self._text, self._words.worth, self._currency):
            covered = [token for token in self._tokens if token.end > detail.start and token.start < detail.end]
            if detail.what is What.PHONE and (not covered or self._line.is_day(covered[0])):
                continue
            if covered and all(token.kind is None for token in covered):
                found.append(detail)
                for token in covered:
                    token.kind = _DETAIL_KINDS[detail.what]
        return found

    def _take_marks(self) -> _Marks:
        """Tags, a tier, and what is owed: clauses after a comma that begin with "I" or "they"."""
        marks = _Marks()
        for number, token in enumerate(self._tokens):
            if token.kind is None:
                self._take_tag(token, marks)
                self._take_tier(number, marks)
        for number, token in enumerate(self._tokens):
            if token.kind is not None or not token.after_comma or not self._goes_on(number):
                continue
            if not marks.mine and (token.plain in self._words.mine or token.word.startswith("j'")):
                marks.mine = self._take_clause(number, Kind.MINE)
            elif not marks.theirs and token.plain in self._words.theirs:
                marks.theirs = self._take_clause(number, Kind.THEIRS)
        return marks

    def _take_tag(self, token: Token, marks: _Marks) -> None:
        raw = self._text[token.start : token.end]
        tag = one_line(raw.strip("#.:!?'’\"“”„"))
        if raw.startswith("#") and tag and not tag.isdigit():
            token.kind = Kind.TAG
            if fold(tag) not in map(fold, marks.tags):
                marks.tags += (tag,)

    def _take_tier(self, number: int, marks: _Marks) -> None:
        token, after = self._tokens[number], next(iter(self._tokens[number + 1 : number + 2]), None)
        if token.kind is not None or after is None or after.kind is not None or marks.tier is not None:
            return
        if token.plain not in self._words.tier or after.plain not in ("a", "b", "c"):
            return
        if token.after_comma or not self._is_told(number):
            marks.tier = Tier(after.plain.upper())
            token.kind = after.kind = Kind.TIER

    def _goes_on(self, number: int) -> bool:
        """Whether a clause has more than its first word."""
        after = next(iter(self._tokens[number + 1 : number + 2]), None)
        return number > 0 and after is not None and after.kind is None and not after.after_comma

    def _is_told(self, number: int) -> bool:
        return any(self._line.says_about(i, self._tokens[i]) for i in range(number))

    def _take_clause(self, at: int, kind: Kind) -> str:
        """The words up to the next comma, without who it is that owes."""
        end = at + 1
        while end < len(self._tokens) and self._tokens[end].kind is None and not self._tokens[end].after_comma:
            end += 1
        self._line.mark(at, end - at, kind)
        begin = at if self._tokens[at].word.startswith("j'") else at + 1
        if begin + 1 < end and self._tokens[begin].plain in self._words.will:
            begin += 1
        if begin >= end:
            return ""
        start = self._tokens[begin].start + (2 if begin == at else 0)
        return one_line(self._text[start : self._tokens[end - 1].end]).strip(" ,;.")

    def _take_promise_made(self) -> bool:
        """ "Promised Bob to call", "I promised Bob …" and "…, I promised"."""
        for number, token in enumerate(self._tokens):
            if token.kind is not None or token.plain not in self._words.promised or token.plain == "promise":
                continue  # which is a first name as well
            begin = number - (number > 0 and self._tokens[number - 1].plain in self._words.mine)
            said = self._tokens[begin:number]
            if begin == 0 or (said and said[0].after_comma):
                self._line.mark(begin, number + 1 - begin, Kind.PROMISED)
                return True
        return False

    def _take_promise(self) -> bool:
        """ ", promised" anywhere outside the purpose, or as the last word."""
        begins = [number for number, token in enumerate(self._tokens) if self._line.says_about(number, token)]
        for number, token in enumerate(self._tokens):
            last = all(later.kind is not None for later in self._tokens[number + 1 :])
            followed = not last and (self._tokens[number + 1].after_comma or self._tokens[number + 1].kind is not None)
            if token.kind is None and token.plain in self._words.promised and (
                (token.after_comma and (last or followed or number + 1 in begins)) or (last and not begins)
            ):  # fmt: skip
                token.kind = Kind.PROMISED
                return True
        return False

    def _take_leading_channel(self) -> Channel | None:
        head = self._line.head
        start = 0
        while start < len(head) and self._tokens[start].kind in (Kind.PROMISED, Kind.PURPOSE):
            start += 1
        head = head[start:]
        start = 0
        while start < len(head) and self._tokens[head[start]].plain in self._words.before_channel:
            start += 1
        for length in range(self._words.longest_channel, 0, -1):
            words = tuple(self._tokens[i].plain for i in head[start : start + length])
            if len(words) == length and (channel := self._words.channels.get(words)):
                if any(self._tokens[i].kind is not None for i in head[: start + length]):
                    continue
                for i in head[: start + length]:
                    self._tokens[i].kind = Kind.CHANNEL
                self._take_particle(words, head[start + length - 1] + 1)
                return channel
        return None

    def _take_particle(self, channel: tuple[str, ...], after: int) -> None:
        """What belongs to the channel and stands behind the name: "call Bob back"."""
        for number in self._line.head[after + 1 : after + 1 + _LONGEST_NAME]:
            token = self._tokens[number]
            if token.kind is None and (*channel, token.plain) in self._words.channels:
                token.kind = Kind.CHANNEL
                return

    def _take_any_channel(self) -> Channel | None:
        for number in self._line.head:
            token = self._tokens[number]
            if token.kind is None and (channel := self._words.one_word.get(token.plain)):
                following = self._tokens[number + 1 : self._line.about][:1]
                two = [token.plain, *(after.plain for after in following if after.kind is None)]
                self._line.mark(number, 2 if tuple(two) in self._words.channels and len(two) == 2 else 1, Kind.CHANNEL)
                return channel
        return None

    def _take_verb_at_end(self) -> Channel | None:
        """German says last what is to be done: "Bob wegen Angebot anrufen"."""
        told = self._tokens[self._line.told_from :]
        clause = list(takewhile(lambda token: token is told[0] or not token.after_comma, told))
        while clause and clause[-1].kind is not None:
            clause.pop()
        if len(clause) < 2 or clause[-1].plain not in VERBS_AT_THE_END:
            return None
        clause[-1].kind = Kind.CHANNEL
        return self._words.one_word.get(clause[-1].plain)

    def _leave_repeats(self) -> None:
        """That it should come again is not read, and so not lost in the purpose: "every Monday" is the next one."""
        for number in self._line.head:
            token, after = self._tokens[number], next(iter(self._tokens[number + 1 : number + 2]), None)
            if token.kind is not None:
                continue
            is_last = after is None or after.after_comma or after.kind is not None or number + 1 == self._line.about
            comes_again = token.plain in REPEATS and after is not None and after.kind is Kind.DAY
            if comes_again or (token.plain in REPEATED and is_last):
                token.kind = Kind.UNREAD

    def _take_purpose(self) -> str:
        """What follows "about", and where that is; without "about", the words that nothing else explains."""
        stretches = self._line.leftovers(with_places=True)
        between = " "
        if told := [token for token in self._tokens[self._line.told_from :] if token.kind is None]:
            self._line.mark(self._line.about, self._line.about_words, Kind.PURPOSE)
            stretches = [told, *(stretch for stretch in stretches if stretch[0].plain in self._words.places)]
            between = ", "
        for token in (token for stretch in stretches for token in stretch):
            token.kind = Kind.PURPOSE
        words = (self._text[stretch[0].start : stretch[-1].end].strip(" ,;") for stretch in stretches)
        return one_line(between.join(words)).strip(" ,;")

    def _leave_details(self) -> None:
        """Of somebody who is known, an address or a number is a part of the purpose."""
        for token in self._tokens:
            if token.kind in (Kind.PHONE, Kind.EMAIL):
                token.kind = None

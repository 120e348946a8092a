"""A typed line as quick add reads it: its words, and what each of them has been understood to say so far."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from salesassist.domain.capture_reading import Assumed, Kind, Span, Speech, Trouble
from salesassist.domain.capture_words import VERBS_WITH_PARTICLE, CaptureWords, telling
from salesassist.domain.capture_words import words as words_in
from salesassist.domain.day_languages import LANGUAGES
from salesassist.domain.day_words import MOST_WORDS, DayWords, reader
from salesassist.domain.names import words_of
from salesassist.domain.text import fold
from salesassist.domain.times import Now

_WORD = re.compile(r"[^\s,;()]+")


@dataclass(slots=True)
class Token:
    """One word. `kind`: what it says, None as long as nothing explains it."""

    start: int
    end: int
    word: str  # folded, as typed: "11.30.", "re:"
    plain: str  # without marks around it
    capital: bool
    after_comma: bool
    bracket: bool
    kind: Kind | None = None


@dataclass(slots=True)
class Line:
    """Whoever understands some of it marks the words as theirs; the others leave them alone."""

    text: str
    tokens: list[Token]
    words: CaptureWords
    days: DayWords
    now: Now
    troubles: list[Trouble] = field(default_factory=list)
    assumed: set[Assumed] = field(default_factory=set)
    about: int = 0  # where "about" stands, or the end
    about_words: int = 1

    @property
    def head(self) -> range:
        """The words before "about"."""
        return range(self.about)

    @property
    def told_from(self) -> int:
        """The first word after "about"."""
        return self.about + self.about_words

    def find_about(self) -> None:
        """Find where what it is about begins."""
        self.about = next((i for i, t in enumerate(self.tokens) if self.says_about(i, t)), len(self.tokens))

    def is_weekday(self, number: int) -> bool:
        return self.days.weekday_of(self.tokens[number].plain) is not None

    def is_day(self, token: Token) -> bool:
        """Whether a word by itself is a day: "2026-12-01" is no number to call."""
        return self.days.read_day([token.word], self.now) is not None

    def says_about(self, number: int, token: Token) -> bool:
        if token.kind is not None:
            return False
        if number > 0 and token.word == "re:":
            self.about_words = 1
            return True
        if token.plain not in self.words.about_begins:
            return False
        for phrase in self.words.about:
            if tuple(later.plain for later in self.tokens[number : number + len(phrase)]) == phrase:
                if self.days.read_time(self.free_words(number, len(self.tokens))) is not None:
                    return False  # "sobre las 10"
                self.about_words = len(phrase)
                return True
        return False

    def free_words(self, at: int, end: int) -> list[str]:
        """The words from one place on that say nothing so far."""
        words = []
        for token in self.tokens[at : min(end, at + MOST_WORDS)]:
            if token.kind is not None:
                break
            words.append(token.word)
        return words

    def mark(self, at: int, length: int, kind: Kind) -> int:
        """Take words for what they say; returns how many they are."""
        for token in self.tokens[at : at + length]:
            token.kind = kind
        return length

    def leftovers(self, *, with_places: bool = False) -> list[list[Token]]:
        """Stretches of words that said nothing so far, without the little words around them; `with_places`: but for
        those that say where or how ("at her office"), or go on with what was said before a name ("ask Bob for a
        quote")."""
        stretches: list[list[Token]] = [[]]
        for number in self.head:
            if self.tokens[number].kind is None:
                stretches[-1].append(self.tokens[number])
            elif stretches[-1]:
                stretches.append([])
        found: list[list[Token]] = []
        for stretch in stretches:
            while stretch and self._says_nothing(stretch[-1]) and not _is_particle(stretch):
                stretch.pop()
            while stretch and self._says_nothing(stretch[0]):
                if with_places and stretch[0].plain and (found or stretch[0].plain in self.words.places):
                    break
                stretch.pop(0)
            if stretch:
                found.append(stretch)
        return found

    def _says_nothing(self, token: Token) -> bool:
        return token.plain in self.words.links or not token.plain

    def spans(self) -> tuple[Span, ...]:
        """What was understood, stretch by stretch."""
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


def _is_particle(stretch: Sequence[Token]) -> bool:
    """Whether its last word belongs to the verb before it: "check in with Bob"."""
    return len(stretch) > 1 and (stretch[-2].plain, stretch[-1].plain) in VERBS_WITH_PARTICLE


def line_of(text: str, now: Now, speech: Speech) -> Line:
    """A line to be read, in the languages it is likely to be in."""
    tokens = _tokens(text)
    languages, spoken = _languages_of(tokens, speech)
    day_first = speech.day_first if languages[0] == speech.language or languages[0] == "en" else True
    return Line(text, tokens, words_in(languages, spoken), reader(languages, day_first), now)


def _languages_of(tokens: Sequence[Token], speech: Speech) -> tuple[tuple[str, ...], frozenset[str]]:
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


def _tokens(text: str) -> list[Token]:
    tokens = []
    last = 0
    for found in _WORD.finditer(text):
        raw = found[0]
        words = words_of(raw)
        capital = raw[:1].isupper() and not (len(raw) > 1 and raw.isupper())
        between = text[last : found.start()]
        comma = "," in between or ";" in between
        word = fold(raw).strip("\"'“”„’")
        bracket = "(" in between
        tokens.append(Token(found.start(), found.end(), word or raw, " ".join(words), capital, comma, bracket))
        last = found.end()
    return tokens

"""Whom a typed line is about: a contact by name, by firm, by a name spelled a little otherwise, or somebody new."""

from collections.abc import Sequence

from salesassist.domain.capture_details import Detail, What
from salesassist.domain.capture_line import Line, Token
from salesassist.domain.capture_reading import Assumed, Guesser, Kind, Reading, Trouble
from salesassist.domain.names import Finder, NameMatch, words_of
from salesassist.domain.text import one_line
from salesassist.frozen import replace

_LONGEST_NAME = 6  # words
_LONGEST_NEW_NAME = 4
_SHORTEST_FIRM = 3  # letters
_PARTICLES = frozenset(("von", "van", "de", "der", "den", "del", "della", "da", "di", "du", "la", "le",
                        "dos", "zu", "af", "al", "bin", "ter", "ten", "y"))  # fmt: skip


class SaidWhom:
    """Without a `guesser` only who is called exactly so is found."""

    def __init__(self, line: Line, names: Finder, guesser: Guesser | None) -> None:
        self._line, self._names, self._guesser = line, names, guesser
        self._text, self._tokens, self._words = line.text, line.tokens, line.words

    def known(self) -> Reading:
        """The first name in the line, as long as it goes; a weekday is one only if there is no other."""
        runs = []
        at, end = 0, len(self._line.head)
        while at < end:
            length, matches = self._name_at(at, end)
            if matches:
                runs.append((at, length, matches))
            at += max(length, 1)
        if not runs:
            return Reading(self._text)
        others = [run for run in runs if not (run[1] == 1 and self._line.is_weekday(run[0]))]
        at, length, matches = (others or runs)[0]
        at, length, matches, is_part = self._with_neighbours(at, length, matches, end)
        self._line.mark(at, length, Kind.CONTACT)
        name = self._text[self._tokens[at].start : self._tokens[at + length - 1].end]
        self._leave_others(at + length, end)
        if is_part and self._guesser is not None:
            alike, is_sure = self._guesser.alike(words_of(name))
            if is_sure:
                self._line.assumed.add(Assumed.SPELLING)
                return Reading(self._text, contact=alike[0], name=name)
            matches = list(dict.fromkeys((*alike, *matches)))
        if is_part or len(matches) > 1:
            self._line.troubles.append(Trouble.UNKNOWN_NAME if is_part else Trouble.AMBIGUOUS_NAME)
            return Reading(self._text, name=name, candidates=tuple(matches))
        return Reading(self._text, contact=matches[0], name=name)

    def in_leftovers(self, reading: Reading) -> Reading:
        """Without a known name, the first words that nothing else explains are taken for one: those with capitals, if
        there are any. They may be a firm, or a name that was spelled a little otherwise."""
        stretches = self._line.leftovers()
        if not stretches:
            self._line.troubles.append(Trouble.NO_NAME)
            return reading
        taken = next(filter(None, map(self._new_name, stretches)), stretches[0])
        if (found := self._of_firm(reading, taken)) is not None:
            return found
        self._line.troubles.append(Trouble.UNKNOWN_NAME)
        alike: list[NameMatch] = []
        if self._guesser is not None:
            alike, is_sure = self._guesser.alike(self._words_of(taken))
            if is_sure:
                self._line.troubles.remove(Trouble.UNKNOWN_NAME)
                self._line.assumed.add(Assumed.SPELLING)
                return replace(self._named(reading, taken), contact=alike[0])
        return replace(self._named(reading, taken), candidates=tuple(alike))

    def with_details(self, reading: Reading, found: Sequence[Detail]) -> Reading:
        """What the line tells of somebody new: the firm behind the name, and how they are reached."""
        last = max((i for i, token in enumerate(self._tokens) if token.kind is Kind.CONTACT), default=-1)
        at = last + 1
        firm = ""
        if 0 < at < len(self._tokens) and self._tokens[at].kind is None:
            link = self._tokens[at].plain in self._words.works_at
            first = at + 1 if link else at
            in_brackets = first < len(self._tokens) and self._tokens[first].bracket
            end = first
            while end < len(self._tokens) and self._tokens[end].kind is None and end - first < _LONGEST_NEW_NAME:
                token = self._tokens[end]
                if (end > first and (token.after_comma or token.bracket)) or not self._text[token.start].isupper():
                    break
                end += 1
            if end > first and (link or in_brackets):
                firm = one_line(self._text[self._tokens[first].start : self._tokens[end - 1].end])
                self._line.mark(at, end - at, Kind.FIRM)
        said = {detail.what: detail.text for detail in found}
        return replace(reading, firm=firm, phone=said.get(What.PHONE, ""), email=said.get(What.EMAIL, ""))

    def _leave_others(self, at: int, end: int) -> None:
        """Further names ("and Bob"): a follow-up is with one contact, so they are not read, which the user is shown."""
        while at < end:
            token = self._tokens[at]
            link = token.plain in self._words.conjunctions or token.word in ("&", "+")
            first = at + 1 if link else at
            if token.kind is not None or not (link or token.after_comma) or first >= end:
                return
            length, matches = self._name_at(first, end)
            if not matches:
                length = 1 if link and self._is_name_like(first) else 0
            if not length:
                return
            self._line.mark(at, first + length - at, Kind.UNREAD)
            at = first + length

    def _name_at(self, at: int, end: int) -> tuple[int, list[NameMatch]]:
        """The longest name that begins at one place: of how many tokens, and whose."""
        words: list[list[str]] = []
        for token in self._tokens[at : min(end, at + _LONGEST_NAME)]:
            if token.kind is not None or not token.plain:
                break
            words.append(token.plain.split())
        for length in range(len(words), 0, -1):
            if length == 1 and words[0][0] in self._words.links:
                break
            if matches := self._names.find([word for some in words[:length] for word in some]):
                return length, matches
        return 0, []

    def _with_neighbours(
        self, at: int, length: int, matches: list[NameMatch], end: int
    ) -> tuple[int, int, list[NameMatch], bool]:
        """Look beside a name: at an organisation that tells which one is meant ("Anna at Northwind"), and at a word
        that makes it another name than any we know ("Anna Nowak"), which must not pass for the one we do know."""
        after = at + length
        link = after < end and self._tokens[after].plain in self._words.works_at and self._tokens[after].kind is None
        start = after + 1 if link else after
        for stop in range(min(end, start + _LONGEST_NAME), start, -1):
            tokens = self._tokens[start:stop]
            if any(token.kind is not None for token in tokens):
                continue
            words = {word for token in tokens for word in token.plain.split()}
            told = [m for m in matches if words and words <= set(words_of(m.organization))]
            if told and not words <= self._words.links:
                return at, stop - at, told, False
        if after < end and self._is_name_like(after) and not self._tokens[after].after_comma:
            return at, length + 1, matches, True
        if at > 0 and self._is_name_like(at - 1) and not self._tokens[at].after_comma:
            return at - 1, length + 1, matches, True
        return at, length, matches, False

    def _is_name_like(self, number: int) -> bool:
        token = self._tokens[number]
        if token.kind is not None or not token.plain or token.plain in self._words.links:
            return False
        if self._line.is_weekday(number) or not token.plain[0].isalpha() or token.plain in self._words.one_word:
            return False
        return (token.capital and number > 0) or bool(self._names.find(token.plain.split()))

    def _new_name(self, stretch: list[Token]) -> list[Token]:
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

    def _of_firm(self, reading: Reading, taken: list[Token]) -> Reading | None:
        """Somebody of the firm that the words say, if they say one."""
        words = self._words_of(taken)
        if self._guesser is None or max(map(len, words), default=0) < _SHORTEST_FIRM:
            return None
        matches = self._guesser.firm(words)
        if not matches:
            return None
        reading = self._named(reading, taken)
        if len(matches) == 1:
            return replace(reading, contact=matches[0])
        self._line.troubles.append(Trouble.AMBIGUOUS_NAME)
        return replace(reading, candidates=tuple(matches))

    @staticmethod
    def _words_of(tokens: Sequence[Token]) -> list[str]:
        return [word for token in tokens for word in token.plain.split()]

    def _named(self, reading: Reading, tokens: Sequence[Token]) -> Reading:
        for token in tokens:
            token.kind = Kind.CONTACT
        return replace(reading, name=self._text[tokens[0].start : tokens[-1].end])

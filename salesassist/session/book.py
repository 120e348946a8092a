"""The address book as the screens ask for it: a few contacts as lines, read when they are wanted; how many there are of
each status; and the roll, which says of all of them where they belong."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.cracks import KeepInTouch
from salesassist.domain.crowd import Crowd
from salesassist.domain.group import Group
from salesassist.domain.letter_list import LetterList
from salesassist.domain.likely import Likely
from salesassist.domain.name_list import NameList
from salesassist.domain.roll import Roll
from salesassist.domain.status import Status
from salesassist.domain.text import fold
from salesassist.domain.times import Now
from salesassist.store.store import Store

_KEPT = 2_000  # lines remembered
_AT_ONCE = 400
_LOOK_AT = 3_000  # contacts among which the best of very many matches are looked for
_CHANGED = 1_000  # contacts that have changed, before it pays to read what all are called and found by again
_COOLED = 16_000  # contacts: of so many it is worked out in some milliseconds who is going cold

if TYPE_CHECKING:
    from salesassist.domain.names import NameMatch


class Book:
    """Reads the store of one session, in its thread, and remembers what it read until that changes.

    `now` and `currency` say what is true at the moment: the present, and the user's main currency.
    """

    def __init__(self, store: Store, now: Callable[[], Now], currency: Callable[[], str]) -> None:
        self._store = store
        self._now = now
        self._currency = currency
        self._lines: dict[str, ContactLine] = {}
        self._roll: Roll | None = None
        self._is_old = False  # much has changed since the roll was read: another is awaited
        self._count: int | None = None
        self._groups: tuple[int, Mapping[Group, int]] | None = None  # without a roll, and of which second
        self._names: list[int] = []  # numbers in the order of names as it was before the roll was forgotten
        self._called: NameList | None = None
        self._letters: LetterList | None = None
        self._likely: Likely | None = None
        self._cold: set[int] | None = None
        self._rules: KeepInTouch | None = None
        self._cooling: tuple[set[int], KeepInTouch] | None = None  # the same, as far as it has been worked out

    def __len__(self) -> int:
        if self._roll is not None:
            return len(self._roll)
        if self._count is None:  # each contact is in one group
            self._count = sum(self._groups[1].values()) if self._groups else self._store.contact_count()
        return self._count

    def __iter__(self) -> Iterator[ContactLine]:
        """Every contact, by name. Takes longer the more there are: nothing for a key or a click."""
        numbers = tuple(self.roll().by_name)
        for start in range(0, len(numbers), _AT_ONCE):
            yield from self.numbered(numbers[start : start + _AT_ONCE])

    def get(self, uid: str) -> ContactLine | None:
        """The line of a contact; None for one in the trash, or unknown."""
        line = self._lines.get(uid)
        return line if line is not None else next(iter(self.lines((uid,))), None)

    def lines(self, uids: Sequence[str]) -> list[ContactLine]:
        """The lines of these contacts, in their order; without those in the trash or unknown."""
        found = {uid: line for uid in uids if (line := self._lines.get(uid)) is not None}
        missing = [uid for uid in uids if uid not in found]
        for start in range(0, len(missing), _AT_ONCE):
            some = missing[start : start + _AT_ONCE]
            read = self._store.lines_of(some, self._now(), self._currency())
            found.update((line.uid, line) for line in read)
            self._remember(read)
        return [found[uid] for uid in uids if uid in found]

    def numbered(self, numbers: Sequence[int]) -> list[ContactLine]:
        """The lines of the contacts of these numbers (some hundreds), in their order."""
        found = self._store.lines_numbered(numbers, self._now(), self._currency())
        self._remember(found.values())
        return [found[number] for number in numbers if number in found]

    def lines_numbered(self, numbers: Sequence[int]) -> list[ContactLine]:
        """The same of however many."""
        parts = (numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE))
        return [line for part in parts for line in self.numbered(part)]

    def _remember(self, lines: Collection[ContactLine]) -> None:
        if len(self._lines) + len(lines) > _KEPT:
            self._lines.clear()
        self._lines.update((line.uid, line) for line in lines)

    def named(self, text: str, limit: int) -> list[ContactLine]:
        """The first contacts that a search for `text` finds, best first: whose name begins so, then in whose name a
        word does, then in whose name it occurs, then the others. Everybody, by name, if `text` asks for nothing."""
        words = fold(text)
        begin = self._beginning(self._by_name(), words)[:limit] if words else []
        if words and len(begin) == limit:
            return self.lines_numbered(begin)
        found = self._store.find_quickly(text)
        if found is None:
            found = self._store.find_among(text, self._by_name(), limit * 8, _LOOK_AT)
        elif len(found) > limit * 8:
            wanted = set(found)
            found = list(islice(filter(wanted.__contains__, self._by_name()), limit * 8))
        lines = self.lines_numbered(list(dict.fromkeys((*begin, *found))))
        return sorted(lines, key=lambda line: (_merit(line.sort_name, words), line.sort_name))[:limit]

    @property
    def has_names(self) -> bool:
        """Whether what all contacts are called is in memory."""
        return self._called is not None

    def take_names(self, names: NameList | None) -> None:
        """Keep what all contacts are called, which was read elsewhere."""
        self._called = names

    @property
    def has_letters(self) -> bool:
        """Whether it is in memory who has which letter."""
        return self._letters is not None

    @property
    def likely(self) -> Likely | None:
        """Which letter is likely to be typed next, if that is known."""
        return self._likely

    def take_letters(self, letters: LetterList, likely: Likely) -> None:
        """Keep who has which letter, and which letters are likely, which was read elsewhere."""
        self._letters, self._likely = letters, likely

    def with_letter(self, letter: str) -> Crowd | None:
        """All with this letter (folded) in what they are found by, and perhaps some in the trash; None if that is not
        in memory."""
        return self._letters.having(letter, self._store.texts) if self._letters is not None else None

    def merits(self, words: str, enough: Callable[[Collection[int]], bool]) -> dict[int, int] | None:
        """How well contacts answer to `words` (folded), as a NameList says it; None if that is not in memory."""
        if self._called is None:
            return None
        return self._called.merits(words, enough, None if self._roll is None else self.beginning(words))

    def with_word(self, word: str) -> "list[NameMatch]":
        """The contacts with this word (folded) in their name, in the order of names, perhaps among others."""
        return self._store.names_with(word, self._called.with_word(word) if self._called is not None else None)

    def beginning(self, words: str) -> list[int]:
        """The numbers of all whose name begins with `words` (folded), by name; none before the roll was read."""
        return self._beginning(self._roll.by_name, words) if self._roll is not None else []

    def _beginning(self, by_name: list[int], words: str) -> list[int]:
        name_of = self._store.sort_name
        start = bisect_left(by_name, words, key=name_of)
        return by_name[start : bisect_left(by_name, words + "\U0010ffff", lo=start, key=name_of)]

    def _by_name(self) -> list[int]:
        if self._roll is None and self._names:
            return self._names
        return self.roll().by_name

    # --- all of them ---------------------------------------------------------------------------------------------

    def roll(self) -> Roll:
        """Where every contact belongs, kept current."""
        if self._roll is None:
            self._roll = self._store.roll(self._now())
        return self._roll

    @property
    def has_roll(self) -> bool:
        """Whether the roll was read already, and nothing has happened since that it does not know of."""
        return self._roll is not None and not self._is_old

    def take_roll(self, roll: Roll | None) -> None:
        """Use this roll, which was read elsewhere (None: have it read again, when it is wanted)."""
        self._roll, self._is_old = roll, False
        self._count = self._cold = self._groups = self._cooling = None

    def take_cold(self, cold: set[int], rules: KeepInTouch) -> None:
        """Believe that these are going cold by these rules, which was worked out elsewhere from the roll there is."""
        self._cold, self._rules, self._cooling = cold, rules, None

    def knows_cold(self, rules: KeepInTouch) -> bool:
        """Whether who is going cold need not be worked out first."""
        return self._cold is not None and self._rules is not None and self._rules.holds(rules)

    def cooling(self, rules: KeepInTouch) -> Iterator[Callable[[], object]]:
        """What works out who is going cold by these rules, in pieces to be done in turn, from the roll there is: it is
        known after the last. None if it is known, is being worked out, or there is no roll."""
        roll = self._roll
        if roll is None or self.knows_cold(rules) or (self._cooling is not None and self._cooling[1].holds(rules)):
            return
        found: set[int] = set()
        cooling = self._cooling = found, rules
        yield lambda: self.roll_over(rules.now)
        for start in range(0, len(roll.groups), _COOLED):  # who is added meanwhile is taken up by `refresh`
            if self._cooling is not cooling:
                return
            some = range(start, min(start + _COOLED, len(roll.groups)))
            yield lambda some=some: found.update(rules.cold(roll, some))  # type: ignore[misc]
        if self._cooling is cooling:
            self.take_cold(found, rules)

    def groups(self, now: Now) -> Mapping[Group, int]:
        """How many contacts are in each group."""
        if self._roll is None:
            if self._groups is None or self._groups[0] != int(now.epoch):
                self._groups = int(now.epoch), self._store.group_counts(now)
            return self._groups[1]
        self.roll_over(now)
        return {group: self._roll.count(group) for group in Group}

    def counts(self, now: Now) -> Mapping[Status, int]:
        """How many contacts there are of each status."""
        counts = dict.fromkeys(Status, 0)
        for group, count in self.groups(now).items():
            counts[group.status] += count
        return counts

    def cracks(self, now: Now) -> int:
        """How many contacts have no next step though they were triaged."""
        return self.groups(now)[Group.NONE]

    def untriaged(self) -> int:
        """How many contacts nobody has looked at yet."""
        return self.groups(self._now())[Group.UNTRIAGED]

    def cold(self, rules: KeepInTouch) -> Collection[int]:
        """The numbers of the contacts that are going cold by these rules."""
        roll = self.roll()
        self.roll_over(rules.now)
        if self._cold is None or not self.knows_cold(rules):
            self._cold = set(rules.cold(roll))
            self._cooling = None
        self._rules = rules
        return self._cold

    # --- keeping current -----------------------------------------------------------------------------------------

    def roll_over(self, now: Now) -> Collection[int]:
        """Bring the roll to this moment; the numbers of contacts that belong elsewhere since."""
        roll = self._roll
        if roll is None or roll.epoch == now.epoch:
            return ()
        if roll.epoch < now.epoch < roll.next_moment():
            roll.epoch = now.epoch
            return ()
        return roll.roll_over(now.epoch)

    def refresh(self, uids: Iterable[str], numbers: Sequence[int], *, renamed: bool = True) -> None:
        """Take up that these contacts have changed, or are gone. `renamed`: perhaps their names, too, or some are
        new."""
        self._count = self._groups = None
        for uid in uids:
            self._lines.pop(uid, None)
        if renamed and self._called is not None:
            self._called.take(numbers, self._store.called(numbers))
            if self._called.changed > _CHANGED:
                self._called = None
        if self._letters is not None:
            self._letters.take(numbers)
            if self._letters.changed > _CHANGED:
                self._letters = None
        roll = self._roll
        if roll is None:
            return
        standings = self._store.standings(numbers, self._now())
        roll.take(numbers, standings, self._store.sort_name if renamed else None)
        known = (self._cold, self._rules) if self._cold is not None and self._rules is not None else None
        for cold, rules in filter(None, (known, self._cooling)):
            cold.difference_update(numbers)
            cold.update(rules.cold(roll, numbers))

    def grow_old(self) -> bool:
        """Remember no lines: much has changed. The roll there is serves until another is taken, so that nothing waits
        for that; whether there is one."""
        self._lines.clear()
        self._called = self._letters = None
        self._is_old = self._roll is not None
        return self._is_old

    def forget(self) -> None:
        """Remember nothing: anything may have changed."""
        self._lines.clear()
        self._called = self._letters = None
        self._names = self._names if self._roll is None else self._roll.by_name
        self.take_roll(None)


def _merit(name: str, words: str) -> int:
    """How well a name answers what was typed; 0 is best."""
    if name.startswith(words):
        return 0
    return 1 if f" {words}" in name else 2 if words in name else 3

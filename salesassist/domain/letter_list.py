"""Who has which letter in what they are found by: nearly everybody has most of them, so to look for one takes longer
than for any word. Of a hundred thousand contacts half a megabyte says it."""

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence

from salesassist.domain.crowd import Crowd

_AS_FLAGS = bytes.maketrans(b"01", b"\0\1")


class LetterList:
    """Of the contacts of these numbers, as they were read; and which have changed since."""

    def __init__(self, numbers: Iterable[int], having: Mapping[str, str]) -> None:
        """`numbers` ascend. `having`: for each letter that was looked for a "1" or "0" for each of them."""
        self._numbers = array("l", numbers)
        self._having = {letter: int(f"0{flags}", 2) for letter, flags in having.items()}
        self._later: dict[int, str] = {}
        self._unread: set[int] = set()

    @property
    def changed(self) -> int:
        """How many contacts have changed since all were read: the more, the slower."""
        return len(self._later.keys() | self._unread)

    def take(self, numbers: Iterable[int]) -> None:
        """Take up that these contacts have changed, are new, or gone."""
        self._unread.update(numbers)

    def having(self, letter: str, read: Callable[[Sequence[int]], Mapping[int, str]]) -> Crowd | None:
        """All who have this letter; None if it was not looked for. `read` tells what some contacts (numbers) are found
        by now."""
        if letter not in self._having:
            return None
        if self._unread:
            texts = read(tuple(self._unread))
            self._later.update((number, texts.get(number, "")) for number in self._unread)
            self._unread.clear()
        numbers, later = self._numbers, self._later
        count, last = len(numbers), numbers[-1] if numbers else -1
        flags = f"{self._having[letter]:0{count}b}".encode().translate(_AS_FLAGS)[:count]
        by_number = bytearray(max(last, max(later, default=-1)) + 1)
        if count and last - numbers[0] == count - 1:  # none is missing between them
            by_number[numbers[0] : last + 1] = flags
        else:
            deque(map(by_number.__setitem__, numbers, flags), maxlen=0)
        for number, text in later.items():
            by_number[number] = letter in text
        return Crowd.flagged(by_number)

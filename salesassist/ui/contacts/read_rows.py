"""The rows of the address book that have been read, and put into words, for as long as they are true."""

from collections.abc import Collection, Iterable

from salesassist.domain.group import Group
from salesassist.domain.roll import Roll
from salesassist.session import Session
from salesassist.ui.contacts.row_words import Entry, RowWords, Texts

_KEPT = 600  # rows: a few screens


class ReadRows:
    """What is known of contacts, by their numbers. `words` put them into texts."""

    def __init__(self, session: Session, words: RowWords) -> None:
        self._session, self._words = session, words
        self._entries: dict[int, Entry] = {}
        self._texts: dict[int, Texts] = {}

    def get(self, number: int) -> Entry | None:
        """A contact that has been read."""
        return self._entries.get(number)

    def read(self, numbers: Iterable[int], roll: Roll) -> None:
        """Read these contacts, as far as they are not known; `roll` says where they belong."""
        wanted = [number for number in numbers if number not in self._entries]
        if len(self._entries) + len(wanted) > _KEPT:
            self._entries.clear()
        for line in self._session.lines_numbered(wanted):
            self._entries[line.number] = Entry(line, roll.group(line.number))

    def texts(self, entry: Entry) -> Texts:
        """What its row says, worked out once until it changes."""
        texts = self._texts.get(entry.line.number)
        if texts is None:
            if len(self._texts) >= _KEPT:
                self._texts.clear()
            texts = self._texts[entry.line.number] = self._words.texts(entry)
        return texts

    def forget(self, numbers: Collection[int] | None = None) -> None:
        """These contacts may be others now (None: all)."""
        if numbers is None:
            self._entries.clear()
            self._texts.clear()
            return
        for number in numbers:
            self._entries.pop(number, None)
            self._texts.pop(number, None)

    def forget_texts(self) -> None:
        """The same contacts are put into other words now."""
        self._texts.clear()

    def say_again(self) -> list[int]:
        """Renew the texts that tell minutes or hours; whose have changed."""
        changed = []
        for number, said in self._texts.items():
            entry = self._entries.get(number)
            step = entry.line.step if entry is not None else None
            if entry is not None and step is not None and step.due.at is not None and entry.group <= Group.DUE:
                texts = self._words.texts(entry)
                if texts != said:
                    self._texts[number] = texts
                    changed.append(number)
        return changed

"""Finding contacts as one types: what takes longer than a moment is found in a thread, and the best few at once."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from salesassist.domain.text import fold
from salesassist.session import Session, Task
from salesassist.ui.contacts.looking_ahead import LookingAhead

FIRST = 200  # matches that are shown, and in the right order, before the others have been found
_LOOK_AT = 3_000  # contacts among which they are looked for
_QUICK = 4_000  # contacts: so many are all looked at in a few milliseconds
_SOON = 20_000  # contacts: so many sooner than a thread has begun
_AT_ONCE = 1_000  # of those, as many are looked at one by one before the first are shown
_REST = 60  # ms without a key, before what was found is ranked whole
_RANKED = 300  # matches: so many are ranked in a millisecond


class Finding(QObject):
    """What is searched for, and who matches. `matches` are numbers of contacts; None: nothing is searched for.
    `merits` says how well those do whose name or organisation is it; 0 is best.

    The best `FIRST` are right at once where it is in memory what all contacts are called, where names that begin so
    are that many, or where the matches are few; else when `found` is emitted. Beyond, merits may be missing.
    """

    found = Signal()
    """All matches, or their merits, are known now; before, `matches` had the first of them."""

    _rest_wanted = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._reading: Task | None = None  # of who has which letter
        self._ahead = LookingAhead(session, self)
        self._only_merits = False
        self._awaited = False  # whether the rest is found here, in a moment
        self._ranked = True  # whether all merits are known, or asked for
        self._enough = True  # whether so many are ranked that the best `FIRST` are right
        self._rank_soon = QTimer(self)
        self._rank_soon.setObjectName("rank")
        self._rank_soon.setSingleShot(True)
        self._rank_soon.setInterval(_REST)
        self._rank_soon.timeout.connect(self.rank)
        self._rest_wanted.connect(self._find_rest_here, Qt.ConnectionType.QueuedConnection)
        self._before: tuple[tuple[tuple[str, ...], str], Collection[int]] | None = None
        """What was asked before, and all that were found."""
        self.text = ""
        self.matches: Collection[int] | None = None
        self.merits: dict[int, int] = {}

    @property
    def is_complete(self) -> bool:
        """Whether `matches` are all."""
        return not self._awaited and (self._task is None or self._only_merits)

    def ask(
        self, text: str, contacts: int, among: Callable[[], list[int]], allowed: Callable[[int], bool] | None
    ) -> None:
        """Search for `text` among so many contacts. The first matches come in the order of `among`, which are those
        that are `allowed` (None: all)."""
        if self._task is not None:  # a word further, and nobody waits for it any more
            self._task.cancel()
        self._ahead.stop()
        if self.matches is not None and self.is_complete:
            self._before = self._session.searched_words(self.text), self.matches
        self.text, self._task, self.matches, self.merits = text, None, None, {}
        self._ranked, self._enough, self._awaited = True, True, False
        self._rank_soon.stop()
        if not text.strip():
            self._ahead.forget()
            self._before = None
            return
        if contacts > _QUICK:
            known = self._known(text)
            if known is not None:
                self._take_known(known, allowed)
                return
        soon = _QUICK < contacts <= _SOON
        found = self._session.find_quickly(text, _AT_ONCE if soon else None)
        if found is not None and len(found) <= _RANKED:
            self.matches, self.merits = set(found), self._session.merits(text, found)
            return
        if not self._session.searched_words(text)[1]:  # nobody is called by a number
            self._rank_best(fold(text), allowed)
        if found is not None:
            self.matches = set(found)
            self._ahead.look_after(text)
        elif contacts <= _QUICK:
            self.matches = self._session.search(text)
        else:
            first = set(self.merits)
            if _count(first, allowed) < FIRST:
                first.update(self._session.find_among(text, among(), FIRST, _LOOK_AT))
            self.matches = first
            if soon:
                self._awaited = True
                self._rest_wanted.emit()
            else:
                self._find_rest(matches=True)
            return
        if not self._enough:
            self._rank_soon.start()

    def get_ready(self, contacts: int) -> None:
        """Have read in a thread what a search for a single letter asks, which nearly everybody has."""
        if contacts <= _QUICK or self._reading is not None or self._session.book.has_letters:
            return
        task = self._reading = Task("Letters", self._session.letters_order())

        def end() -> None:
            self._reading = None
            if task.result is not None:
                self._session.take_letters(*task.result)

        task.finished.connect(end)
        task.start()

    def _known(self, text: str) -> Collection[int] | None:
        """Whom a search for `text` finds, if that is in memory."""
        if (found := self._ahead.answer(text)) is not None:
            return found
        words, figures = asked = self._session.searched_words(text)
        if not words:
            return None
        (before, digits), found = self._before or (((), ""), set())
        if asked == (before, digits):  # a blank more
            return found
        letter, others = words[-1], words[:-1]
        if len(letter) > 1 or figures not in ("", letter):
            return None
        if not others:
            return self._session.book.with_letter(letter)
        if others != before or (digits and others != (digits,)):  # which would find others besides
            return None
        crowd = self._session.book.with_letter(letter)
        return crowd.within(found) if crowd is not None else None

    def _take_known(self, known: Collection[int], allowed: Callable[[int], bool] | None) -> None:
        """Those match."""
        self.matches = known
        if len(known) <= _RANKED:
            self.merits = self._session.merits(self.text, list(known))
        elif not self._session.searched_words(self.text)[1]:
            self._rank_best(fold(self.text), allowed)
            if not self._enough:
                self._rank_soon.start()
        self._ahead.look_after(self.text)

    def _rank_best(self, words: str, allowed: Callable[[int], bool] | None) -> None:
        """The merits of the best `FIRST` of those that are allowed, and perhaps of others."""
        left_out = False

        def enough(some: Collection[int]) -> bool:
            nonlocal left_out
            left_out = _count(some, allowed) >= FIRST
            return left_out

        begin = self._session.book.beginning(words)
        self.merits, self._ranked = dict.fromkeys(begin, 0), False
        self._enough = _count(begin, allowed) >= FIRST
        if not self._enough and (merits := self._session.book.merits(words, enough)) is not None:
            self.merits, self._ranked, self._enough = merits, not left_out, True

    def ask_again(self, contacts: int, among: Callable[[], list[int]], allowed: Callable[[int], bool] | None) -> None:
        """Search anew for the same: contacts have changed."""
        self._ahead.forget()
        self.matches = self._before = None
        if self.text:
            self.ask(self.text, contacts, among, allowed)

    def rank(self) -> None:
        """Find the merits of all that match, where only the best were asked for: others are shown now."""
        if self.text.strip() and not self._ranked and self.is_complete:
            self._find_rest(matches=False)

    def _find_rest_here(self) -> None:
        """The same as `_find_rest` in a thread, where so few are found before that had begun. What was asked for is
        arranged already, but not painted yet."""
        if not self._awaited:  # something else was asked for since
            return
        self.matches = self._session.find_all(self.text)
        self._awaited = False
        if not self._enough:
            self._rank_soon.start()
        self._ahead.look_after(self.text)
        self.found.emit()

    def _find_rest(self, *, matches: bool) -> None:
        """Find all that match, or else their merits: those take longer, and are only missed if one stops typing."""
        text = self.text
        task = self._task = Task("Search", self._session.answer_order(text, matches=matches, merits=not matches))
        self._only_merits = not matches
        if not matches:
            self._ranked = True

        def take() -> None:
            if task is not self._task:  # something else was asked for since
                return
            self._task = None
            answer = task.result
            if answer is not None and matches:
                self.matches = answer.matches
                self._ahead.look_after(text)
                if not self._enough:
                    self._rank_soon.start()
            elif answer is not None:
                self.merits = answer.merits
            self.found.emit()

        def end() -> None:
            QTimer.singleShot(0, self, take)  # in a turn of its own: the first matches may be painted in this one

        task.finished.connect(end)
        task.start()


def _count(contacts: Collection[int], allowed: Callable[[int], bool] | None) -> int:
    """How many of these contacts are allowed (None: all)."""
    return len(contacts) if allowed is None else sum(map(allowed, contacts))

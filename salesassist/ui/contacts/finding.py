"""Finding contacts as one types: what takes longer than a moment is found in a thread, and the best few at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from salesassist.domain.text import fold
from salesassist.session import Session, Task

FIRST = 200  # matches that are shown, and in the right order, before the others have been found
_LOOK_AT = 3_000  # contacts among which they are looked for
_QUICK = 4_000  # contacts: so many are all looked at in a few milliseconds
_REST = 60  # ms without a key, before what was found is ranked whole
_RANKED = 300  # matches: so many are ranked in a millisecond


class Finding(QObject):
    """What is searched for, and who matches. `matches` are numbers of contacts; None: nothing is searched for.
    `merits` says how well those do whose name or organisation is it; 0 is best.

    The best `FIRST` are right as soon as names that begin so are that many, or the matches are few; else when `found`
    is emitted. Beyond, merits may be missing.
    """

    found = Signal()
    """All matches, or their merits, are known now; before, `matches` had the first of them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._only_merits = False
        self._ranked = True  # whether all merits are known, or asked for
        self._enough = True  # whether so many are ranked that the best `FIRST` are right
        self._rank_soon = QTimer(self)
        self._rank_soon.setObjectName("rank")
        self._rank_soon.setSingleShot(True)
        self._rank_soon.setInterval(_REST)
        self._rank_soon.timeout.connect(self.rank)
        self.text = ""
        self.matches: set[int] | None = None
        self.merits: dict[int, int] = {}

    @property
    def is_complete(self) -> bool:
        """Whether `matches` are all."""
        return self._task is None or self._only_merits

    def ask(
        self, text: str, contacts: int, among: Callable[[], list[int]], allowed: Callable[[int], bool] | None
    ) -> None:
        """Search for `text` among so many contacts. The first matches come in the order of `among`, which are those
        that are `allowed` (None: all)."""
        self.text, self._task, self.matches, self.merits = text, None, None, {}
        self._ranked = True
        self._rank_soon.stop()
        if not text.strip():
            return
        found = self._session.find_quickly(text)
        if found is not None and len(found) <= _RANKED:
            self.matches, self.merits = set(found), self._session.merits(text, found)
            return
        self._ranked = bool(self._session.searched_words(text)[1])  # nobody is called by a number
        begin = [] if self._ranked else self._session.book.beginning(fold(text))
        self.merits = dict.fromkeys(begin, 0)
        begin_so = len(begin) if allowed is None else sum(map(allowed, begin))
        self._enough = self._ranked or begin_so >= FIRST
        if found is None and contacts > _QUICK:
            self.matches = set(begin)
            if begin_so < FIRST:
                self.matches.update(self._session.find_among(text, among(), FIRST, _LOOK_AT))
            self._find_rest(matches=True)
            return
        self.matches = self._session.search(text) if found is None else set(found)
        if not self._enough:
            self._rank_soon.start()

    def ask_again(self, contacts: int, among: Callable[[], list[int]], allowed: Callable[[int], bool] | None) -> None:
        """Search anew for the same: contacts have changed."""
        if self.text:
            self.ask(self.text, contacts, among, allowed)

    def rank(self) -> None:
        """Find the merits of all that match, where only the best were asked for: others are shown now."""
        if self.text.strip() and not self._ranked and self.is_complete:
            self._find_rest(matches=False)

    def _find_rest(self, *, matches: bool) -> None:
        """Find all that match, or else their merits: those take longer, and are only missed if one stops typing."""
        text = self.text
        task = self._task = Task("Search", self._session.answer_order(text, matches=matches, merits=not matches))
        self._only_merits = not matches
        if not matches:
            self._ranked = True

        def end() -> None:
            if task is not self._task:  # something else was asked for since
                return
            self._task = None
            answer = task.result
            if answer is not None and matches:
                self.matches = answer.matches
                if not self._enough:
                    self._rank_soon.start()
            elif answer is not None:
                self.merits = answer.merits
            self.found.emit()

        task.finished.connect(end)
        task.start()

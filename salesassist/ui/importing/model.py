"""The records of an import as rows: what becomes of each, filtered, with the user's choices over the proposals."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, IntEnum, auto
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesassist.exchange.decisions import Verdict
from salesassist.frozen import dataclass
from salesassist.importing import ImportReport, Noted
from salesassist.importing.entries import Choice, Entry, Match, Wish
from salesassist.sentences import translated
from salesassist.ui import words
from salesassist.ui.importing.kinds import Kind, has_problem, kind_of, kind_word

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    KIND = 0
    NAME = 1
    WHY = 2
    PLACE = 3


class Role(IntEnum):
    ITEM = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2
    LINES = Qt.ItemDataRole.UserRole + 3  # the two lines of a cell


class Filter(Enum):
    """Which rows are shown. Problems are those of whatever kind with something doubtful, and what is lost."""

    ALL = auto()
    REVIEW = auto()
    CREATE = auto()
    MERGE = auto()
    UNCHANGED = auto()
    SKIP = auto()
    PROBLEMS = auto()


_KIND_OF = {
    Filter.REVIEW: Kind.REVIEW, Filter.CREATE: Kind.CREATE, Filter.MERGE: Kind.MERGE,
    Filter.UNCHANGED: Kind.UNCHANGED, Filter.SKIP: Kind.SKIP,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a report: those to review first, what is lost or concerns a file as a whole last."""

    items: Sequence[Entry | Noted]
    kinds: list[Kind]
    last_line: int = 0  # of whichever file
    some_without_line: bool = False

    @classmethod
    def of(cls, report: ImportReport) -> "Rows":
        """Lay out a report; takes a while for 100,000 records, so not in the window's thread."""
        told = {(entry.file, entry.line, note) for entry in report.entries for note in entry.notes}
        unread = set(report.unread)
        lost = [note for note in report.failed if note not in unread]
        known = {entry.uid for entry in report.entries if entry.uid}
        notes = [
            note for note in report.problems
            if note.contact not in known and (note.file, note.line, note.reason) not in told
        ]  # fmt: skip
        review: list[Entry] = []
        rest: list[Entry] = []
        for entry in report.entries:
            (review if kind_of(entry, None) is Kind.REVIEW else rest).append(entry)
        files = {name: place for place, name in enumerate(dict.fromkeys(entry.file for entry in report.entries))}
        for part in (review, rest):  # a reader may find what is damaged last
            part.sort(key=lambda entry: (files[entry.file], entry.line or 0, entry.number))
        items: list[Entry | Noted] = [*review, *rest, *lost, *report.unread, *notes]
        kinds = [Kind.REVIEW] * len(review) + [kind_of(entry, None) for entry in rest]
        kinds += [Kind.FAILED] * (len(lost) + len(report.unread)) + [Kind.NOTE] * len(notes)
        lines = {item.line for item in items}
        return cls(items, kinds, max((line or 0 for line in lines), default=0), None in lines)


class EntriesModel(QAbstractTableModel):
    """Holds every record; a choice changes its row and stays where it is, so that one can go on with the next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[Entry | Noted] = ()
        self._kinds: list[Kind] = []
        self._shown: list[int] = []
        self._filter = Filter.ALL
        self._wishes: dict[int, Wish] = {}
        self._names: dict[str, str] = {}
        self._many_files = False
        self._rows = Rows((), [])
        self._counts: dict[Filter, int] = dict.fromkeys(Filter, 0)

    # --- rows ----------------------------------------------------------------------------------------------------

    def show_rows(self, rows: Rows) -> None:
        """Take up the rows of a report, without any choice."""
        self.beginResetModel()
        self._rows, self._items, self._kinds = rows, rows.items, list(rows.kinds)
        self._wishes, self._names = {}, {}
        self._filter = Filter.ALL
        self._shown = list(range(len(self._items)))
        self._many_files = len({item.file for item in self._items}) > 1
        self._count()
        self.endResetModel()

    def clear(self) -> None:
        """Let go of everything."""
        self.show_rows(Rows((), []))

    def set_filter(self, chosen: Filter) -> None:
        """Show only some rows; those that are decided later stay in view until the next call."""
        self.beginResetModel()
        self._filter = chosen
        self._shown = list(self._matching(chosen))
        self.endResetModel()

    def _matching(self, chosen: Filter) -> Iterable[int]:
        if chosen is Filter.ALL:
            return range(len(self._items))
        if chosen is Filter.PROBLEMS:
            items, kinds = self._items, self._kinds
            return (row for row in range(len(items)) if has_problem(items[row], kinds[row]))
        wanted = _KIND_OF[chosen]
        return (row for row, kind in enumerate(self._kinds) if kind is wanted)

    def _count(self) -> None:
        by_kind = Counter(self._kinds)
        self._counts = {kept: by_kind[kind] for kept, kind in _KIND_OF.items()}
        self._counts[Filter.ALL] = len(self._items)
        self._counts[Filter.PROBLEMS] = sum(map(has_problem, self._items, self._kinds))

    @property
    def has_entries(self) -> bool:
        """Whether there is any record for which something can be chosen."""
        return any(isinstance(item, Entry) for item in self._items[:1])  # they come before what is lost

    @property
    def counts(self) -> Mapping[Filter, int]:
        return self._counts

    def item(self, row: int) -> Entry | Noted:
        return self._items[self._shown[row]]

    def kind(self, row: int) -> Kind:
        return self._kinds[self._shown[row]]

    def next_to_review(self, after: int) -> int | None:
        """The first row below `after`, else from the top, that is still to be looked at."""
        rows = range(len(self._shown))
        below = (row for row in (*rows[after + 1 :], *rows[:after]) if self.kind(row) is Kind.REVIEW)
        return next(below, None)

    def entry_of(self, uid: str) -> Entry | None:
        """The record of this import that makes a new contact of this uid."""
        found = (item for item in self._items if isinstance(item, Entry) and item.uid == uid)
        return next((entry for entry in found if entry.verdict is Verdict.CREATE), None)

    # --- choices -------------------------------------------------------------------------------------------------

    @property
    def wishes(self) -> Mapping[int, Wish]:
        """What the user chose, by the number of the record."""
        return self._wishes

    def wish_of(self, entry: Entry) -> Wish | None:
        return self._wishes.get(entry.number)

    def choose(self, rows: Iterable[int], choice: Choice | None, target: tuple[str, str] | None = None) -> int:
        """Choose for these rows; None goes back to what was proposed. `target` is the uid and name of whom to merge
        with; without one, each is merged with its own likeliest match. Returns how many it could be done for."""
        done = 0
        changed = False
        same = Wish(choice) if choice in (Choice.CREATE, Choice.SKIP) else None
        for row in rows:
            place = self._shown[row]
            item = self._items[place]
            if not isinstance(item, Entry):
                continue
            wish = same or self._merge_with(item, target) if choice is not None else None
            if choice is not None and wish is None:
                continue
            done += 1
            changed = True
            if wish is None:
                self._wishes.pop(item.number, None)
            else:
                self._wishes[item.number] = wish
            self._kinds[place] = kind_of(item, wish)
        if changed:
            self._count()
            last = self.index(len(self._shown) - 1, Column.PLACE)
            self.dataChanged.emit(self.index(0, 0), last)
        return done

    def take_wishes(self, wishes: Mapping[int, Wish], name_of: Callable[[str], str]) -> int:
        """Choose as was chosen before, in a look at the same files. `name_of` tells who a uid is, "" if nobody is that
        any more. Returns how many it could be done for."""
        by_number = {item.number: place for place, item in enumerate(self._items) if isinstance(item, Entry)}
        earlier = {item.uid: item.incoming.name for item in self._items if isinstance(item, Entry) and item.uid}
        for number, wish in wishes.items():
            place = by_number.get(number)
            entry = self._items[place] if place is not None else None
            if place is None or not isinstance(entry, Entry):
                continue
            if (target := wish.target) is not None:
                likely = {match.uid: match.name for match in entry.matches} | {entry.target: entry.target_name}
                name = likely.get(target) or earlier.get(target) or name_of(target)
                if not name:
                    continue
                self._names.setdefault(target, name)
            self._wishes[number] = wish
            self._kinds[place] = kind_of(entry, wish)
        self._count()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, Column.PLACE))
        return len(self._wishes)

    def _merge_with(self, entry: Entry, target: tuple[str, str] | None) -> Wish | None:
        if target is None:
            if entry.matches:
                target = (entry.matches[0].uid, entry.matches[0].name)
            elif entry.target:
                target = (entry.target, entry.target_name)
            else:
                return None
        self._names.setdefault(*target)
        return Wish(Choice.MERGE, target[0])

    def target_of(self, entry: Entry) -> tuple[str, str]:
        """Uid and name of whom a record is merged with, or may be; two empty texts if of nobody."""
        wish = self._wishes.get(entry.number)
        if wish is not None:
            return (wish.target, self._names.get(wish.target, "")) if wish.target else ("", "")
        if entry.target and entry.verdict is not Verdict.CREATE:
            return entry.target, entry.target_name
        return (entry.matches[0].uid, entry.matches[0].name) if entry.matches else ("", "")

    # --- what a view asks ----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = self._shown[index.row()]
        item, kind = self._items[place], self._kinds[place]
        match role:
            case Role.ITEM:
                return item
            case Role.KIND:
                return kind
            case Role.LINES | Qt.ItemDataRole.DisplayRole:
                upper, lower = self._lines(item, kind, index.column())
                return (upper, lower) if role == Role.LINES else upper or lower
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item, kind) if index.column() == Column.NAME else None
        return None

    def _lines(self, item: Entry | Noted, kind: Kind, column: int) -> tuple[str, str]:
        match column:
            case Column.KIND:
                return kind_word(kind), ""
            case Column.NAME:
                return self.name_of(item)
            case Column.WHY:
                return self._why(item, kind)
            case _:
                return self.place(item)

    def name_of(self, item: Entry | Noted) -> tuple[str, str]:
        """What a row is called, and the organisation."""
        if isinstance(item, Noted):
            return self.tr("No contact") if item.line is not None else PurePath(item.file).name, ""
        organization = item.incoming.organization
        return item.incoming.name, organization if organization != item.incoming.name else ""

    def _why(self, item: Entry | Noted, kind: Kind) -> tuple[str, str]:
        if isinstance(item, Noted):
            return "", translated(item.reason)
        _uid, name = self.target_of(item)
        by_user = item.number in self._wishes
        match kind:
            case Kind.MERGE:
                why = self.tr("your choice") if by_user else translated(item.reason)
                return self.tr("with {name}").format(name=name), why
            case Kind.REVIEW:
                more = len(item.matches) - 1
                asked = self.tr("{name}?").format(name=item.matches[0].name)
                if more > 0:
                    asked = self.tr("{name}? (or %n more)", "", more).format(name=item.matches[0].name)
                return asked, shared_words(item, item.matches[0])
            case Kind.UNCHANGED:
                return self.tr("is {name}").format(name=name), translated(item.reason)
            case Kind.CREATE | Kind.SKIP if by_user:
                return "", self.tr("your choice")
            case Kind.CREATE:  # that it is new is said already
                new = item.incoming
                return "", " · ".join([*(mail.address for mail in new.emails[:1]), *(p.number for p in new.phones[:1])])
            case _:
                return "", translated(item.reason)

    def place(self, item: Entry | Noted) -> tuple[str, str]:
        """Where in which file something stands; the file's name only where there are several."""
        line = self.tr("line {line}").format(line=words.number(item.line)) if item.line is not None else ""
        if line and self._many_files:
            return line, PurePath(item.file).name
        return line, "" if line else self.tr("whole file")

    def widest_places(self) -> list[str] | None:
        """What the widest places say; None where they name files."""
        if self._many_files:
            return None
        line = self.tr("line {line}").format(line=words.number(self._rows.last_line))
        return [line, self.tr("whole file")] if self._rows.some_without_line else [line]

    def _spoken(self, item: Entry | Noted, kind: Kind) -> str:
        upper, lower = self._why(item, kind)
        name, organization = self._lines(item, kind, Column.NAME)
        return ", ".join(filter(None, (name, organization, kind_word(kind), upper, lower, *self.place(item))))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Action"), self.tr("Name"), self.tr("Details"), self.tr("Place"))[section]


def shared_words(entry: Entry, match: Match) -> str:
    """Why a record may be somebody; both names stand beside it already."""
    reason = match.reason.removeprefix(f"{entry.incoming.name} and {match.name} ")
    return translated(f"They {reason}" if reason.startswith("have ") else reason)


def rows_of(selection: QItemSelection) -> list[int]:
    """The rows of a selection, from its ranges: asking Qt for each one takes a second for 100,000."""
    rows: set[int] = set()
    for part in (selection.at(place) for place in range(selection.size())):
        rows.update(range(part.top(), part.bottom() + 1))
    return sorted(rows)

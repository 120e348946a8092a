"""The groups of contacts that may be one person, as a list that follows what becomes of them."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import combinations
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesassist.domain.duplicates import LIKELY, Group
from salesassist.sentences import translated
from salesassist.session import Changed, Session
from salesassist.ui import words

_SURE = 80


class Role(IntEnum):
    GROUP = Qt.ItemDataRole.UserRole
    NAMES = Qt.ItemDataRole.UserRole + 1
    REASONS = Qt.ItemDataRole.UserRole + 2
    WORD = Qt.ItemDataRole.UserRole + 3


def likelihood(score: int) -> str:
    """A score as a word; the number behind it is for whoever asks."""
    translate = QCoreApplication.translate
    if score >= 100:
        return translate("Duplicates", "Certain")
    if score >= _SURE:
        return translate("Duplicates", "Likely")
    if score >= LIKELY:
        return translate("Duplicates", "Perhaps")
    return translate("Duplicates", "Unlikely")


def names_of(session: Session, uids: Sequence[str]) -> str:
    """The names of a group, one that all bear said once."""
    names = [session.name_of(uid) for uid in uids]
    if len(set(names)) == 1:
        return f"{names[0]} × {len(names)}"
    return "  ·  ".join(names)


class GroupModel(QAbstractListModel):
    """Groups of a search, without those that were merged or kept apart meanwhile; undoing that brings them back."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: tuple[Group, ...] = ()
        self._groups: list[Group] = []
        self._rows: dict[int, dict[int, Any]] = {}

    def show_groups(self, groups: Sequence[Group]) -> None:
        self._found = tuple(groups)
        self.look_again()

    def look_again(self) -> None:
        """Leave out what is settled by now."""
        self.beginResetModel()
        self._groups = self.unsettled(self._found)
        self._rows.clear()
        self.endResetModel()

    def follow(self, changed: Changed) -> None:
        """Look again if a change concerns any group."""
        if changed.everything or changed.kinds & {"contact", "not_same"}:
            self.look_again()

    def unsettled(self, groups: Sequence[Group]) -> list[Group]:
        """The groups that are still two contacts or more who were not kept apart; merged ones under their uid now."""
        book, apart = self._session.book, self._session.kept_apart()
        left, seen = [], set()
        for group in groups:
            uids = group.uids
            if any(book.get(uid) is None for uid in uids):
                uids = tuple(it.uid for it in self._session.contacts_of(uids))
            if len(uids) < 2 or uids in seen or _all_apart(uids, apart):
                continue
            seen.add(uids)
            left.append(group if uids == group.uids else Group(uids, min(group.score, 99), group.reasons))
        return left

    def group(self, row: int) -> Group | None:
        return self._groups[row] if 0 <= row < len(self._groups) else None

    def all_groups(self) -> list[Group]:
        return list(self._groups)

    def row_of(self, uids: Sequence[str]) -> int:
        """The row that has these contacts, -1 if none."""
        wanted = set(uids)
        return next((row for row, it in enumerate(self._groups) if wanted <= set(it.uids)), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._groups)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group = self.group(index.row())
        if group is None:
            return None
        if role == Role.GROUP:
            return group
        texts = self._rows.get(index.row()) or self._texts(index.row(), group)
        return texts.get(role)

    def _texts(self, row: int, group: Group) -> dict[int, Any]:
        names, word = names_of(self._session, group.uids), likelihood(group.score)
        reasons = "; ".join(map(translated, group.reasons))
        sure = word if group.score >= 100 else f"{word} {group.score}"
        said = f"{names}, {sure}: {reasons}"
        texts: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: names, Role.NAMES: names, Role.REASONS: reasons, Role.WORD: word,
            Qt.ItemDataRole.ToolTipRole: words.literal(said), Qt.ItemDataRole.AccessibleTextRole: said,
        }  # fmt: skip
        self._rows[row] = texts
        return texts


def _all_apart(uids: Sequence[str], apart: set[frozenset[str]]) -> bool:
    return bool(apart) and all(frozenset(pair) in apart for pair in combinations(uids, 2))

"""What bringing one backup back would change: the figures, and the contacts by name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.backup import Differences
from salesassist.frozen import dataclass
from salesassist.ui import words
from salesassist.ui.backups.people import Names, PeopleModel
from salesassist.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Found:
    """Differences, ready to be shown."""

    differences: Differences
    back: Names
    other: Names
    gone: Names

    @classmethod
    def of(cls, differences: Differences) -> "Found":
        return cls(
            differences, Names.of(differences.back), Names.of(differences.other), Names.of(differences.gone)
        )  # fmt: skip


class FoundPage(QWidget):
    """`chosen_changed`: other contacts are ticked."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.found: Found | None = None
        self._shown = "back"
        self.heading = QLabel()
        self.heading.setFont(theme.font(size=1.12, weight=QFont.Weight.DemiBold))
        self.figures = QLabel()
        self.figures.setProperty("look", "muted")
        for label in (self.heading, self.figures):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.tabs = {name: QPushButton() for name in ("back", "other", "gone")}
        group = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for name, tab in self.tabs.items():
            tab.setProperty("look", "pill")
            tab.setCheckable(True)
            tab.setAutoDefault(False)
            tab.clicked.connect(lambda _on=False, chosen=name: self._show_list(chosen))
            group.addButton(tab)
            tab.setAutoExclusive(True)  # read out as one of several
            bar.addWidget(tab)
        bar.addStretch(1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(260)
        self.model = PeopleModel(self)
        self.model.ticked.connect(self._show_ticks)
        self.search.textChanged.connect(self._find)
        self.every = QPushButton()
        self.every.setProperty("look", "link")
        self.every.setAutoDefault(False)
        self.every.clicked.connect(lambda: self.model.tick_all(not self.model.all_ticked()))
        self._about = QLabel()
        self._about.setProperty("look", "muted")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        under = QHBoxLayout()
        under.setSpacing(10)
        under.addWidget(self._about, 1)
        under.addWidget(self.every)
        under.addWidget(self.search)
        self.list = QListView()
        self.list.setProperty("look", "list")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(self.figures)
        layout.addSpacing(2)
        layout.addLayout(bar)
        layout.addLayout(under)
        layout.addWidget(self.list, 1)

    @property
    def chosen(self) -> list[str]:
        """The contacts (uids) that are ticked."""
        return sorted(self.model.chosen)

    def show_found(self, found: Found, moment: str) -> None:
        """Show what bringing back the backup of `moment` would change."""
        self.found = found
        self.model.forget()
        self.search.clear()
        self.heading.setText(self.tr("What differs from {moment}").format(moment=moment))
        self.figures.setText(self._in_figures(found.differences))
        titles = {
            "back": self.tr("Would come back {count}"), "other": self.tr("Were different {count}"),
            "gone": self.tr("Would go {count}"),
        }  # fmt: skip
        for name, tab in self.tabs.items():
            count = len(self._names(name).people)
            tab.setText(titles[name].format(count=words.number(count)))
            tab.setEnabled(count > 0)
        first = next((name for name in self.tabs if self._names(name).people), "back")
        self.tabs[first].setChecked(True)
        self._show_list(first)

    def _names(self, name: str) -> Names:
        assert self.found is not None
        return {"back": self.found.back, "other": self.found.other, "gone": self.found.gone}[name]

    def _show_list(self, name: str) -> None:
        self._shown = name
        abouts = {
            "back": self.tr("Were there then, and are gone or in the trash now."),
            "other": self.tr("Their record, or what belongs to it, was different."),
            "gone": self.tr("Have come since. They go only if everything is brought back."),
        }
        self._about.setText(abouts[name])
        self.list.setAccessibleName(self.tabs[name].text())
        self.model.show_names(self._names(name), can_tick=name != "gone")
        self._show_ticks()

    def _find(self, text: str) -> None:
        self.model.find(text)
        self._show_ticks()

    def _show_ticks(self) -> None:
        self.every.setVisible(self._shown != "gone" and self.model.rowCount() > 0)
        self.every.setText(self.tr("Choose none") if self.model.all_ticked() else self.tr("Choose all"))
        self.chosen_changed.emit()

    def _in_figures(self, differences: Differences) -> str:
        titles = {
            "interaction": self.tr("Conversations"), "follow_up": self.tr("Follow-ups"), "deal": self.tr("Deals"),
        }  # fmt: skip
        parts = []
        for table, title in titles.items():
            back, gone = differences.counts.get(table, (0, 0))
            if back and gone:
                text = self.tr("{what}: {back} would come back, {gone} would go")
            elif back:
                text = self.tr("{what}: {back} would come back")
            elif gone:
                text = self.tr("{what}: {gone} would go")
            else:
                continue
            parts.append(text.format(what=title, back=words.number(back), gone=words.number(gone)))
        return "  ·  ".join(parts) or self.tr("No conversation, follow-up or deal would come or go.")

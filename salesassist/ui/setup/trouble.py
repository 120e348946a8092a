"""What is shown instead of the window where the data cannot be opened: what was found, where, and the ways out."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.finding import Finding, Kind
from salesassist.domain.times import Now
from salesassist.sentences import translated
from salesassist.session.rescue import GoodBackup, Rescue, Saved
from salesassist.session.task import Task, Work
from salesassist.ui.backups import in_words
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.icon import application_icon
from salesassist.ui.room import room_of
from salesassist.ui.setup.first_run import Card, Picture
from salesassist.ui.theme import Theme
from salesassist.ui.words import number

WIDTH = 620


class Outcome(Enum):
    """What the user chose, or what was done."""

    QUIT = auto()
    AGAIN = auto()
    """Try to open the same folder again: something was mended, or may have been."""
    FOLDER = auto()
    """Open another one: see `TroubleDialog.folder`."""
    LOOK = auto()
    """Open it to read only."""


class _Sign(Enum):
    BACK = auto()
    SAVE = auto()
    FOLDER = auto()
    LOOK = auto()
    NEW = auto()
    AGAIN = auto()


class Offer(Card):
    """One way out: a button as wide as the dialog, with a heading and a line about it."""

    def __init__(self, sign: _Sign, heading: str, about: str, theme: Theme, *, primary: bool = False) -> None:
        super().__init__(Picture.IMPORT, heading, about, theme, primary=primary)
        self._sign = sign

    def stands_out(self, primary: bool) -> None:
        self._primary = primary
        self.update()

    def say(self, about: str) -> None:
        self._about = about
        self.setAccessibleDescription(about)
        self.updateGeometry()
        self.update()

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        stands_out = self._primary and self.isEnabled()
        painter.setBrush(colours.accent if stands_out else colours.accent_tint if self.isEnabled() else colours.hover)
        painter.drawEllipse(box)
        ink = colours.on_accent if stands_out else colours.accent if self.isEnabled() else colours.faint
        self._paint_strokes(painter, ink, _drawn(self._sign, box))


def _drawn(sign: _Sign, box: QRectF) -> QPainterPath:
    """The strokes of a sign about the middle of `box`."""
    drawn: dict[_Sign, list[list[tuple[float, float]]]] = {
        _Sign.BACK: [[(-9, -1), (-4, -7)], [(-9, -1), (-2, 0)]],
        _Sign.SAVE: [[(0, -9), (0, 3)], [(-4.5, -1.5), (0, 3), (4.5, -1.5)],
                     [(-9, 3.5), (-9, 8.5), (9, 8.5), (9, 3.5)]],
        _Sign.FOLDER: [[(-9, 7), (-9, -6), (-2, -6), (1, -3), (9, -3), (9, 7), (-9, 7)]],
        _Sign.LOOK: [[(-9, 0), (-5, -4), (0, -5.5), (5, -4), (9, 0), (5, 4), (0, 5.5), (-5, 4), (-9, 0)],
                     [(-1, 0), (1, 0)]],
        _Sign.NEW: [[(0, -8), (0, 8)], [(-8, 0), (8, 0)]],
        _Sign.AGAIN: [[(4, -7), (8, -7), (8, -3)]],
    }  # fmt: skip
    middle = box.center()
    path = QPainterPath()
    for line in drawn[sign]:
        path.moveTo(middle + QPointF(*line[0]))
        for point in line[1:]:
            path.lineTo(middle + QPointF(*point))
    if sign in (_Sign.BACK, _Sign.AGAIN):
        round_it = QRectF(middle.x() - 8, middle.y() - 8, 16, 16)
        start, length = (160, 290) if sign is _Sign.BACK else (40, 290)
        path.arcMoveTo(round_it, start)
        path.arcTo(round_it, start, length)
    return path


class TroubleDialog(QDialog):
    """Says what was found, and lets the user choose. After `exec`, `outcome` says what; `folder` which other one."""

    def __init__(self, rescue: Rescue, now: Now, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rescue, self._now, self._theme = rescue, now, theme
        self.finding: Finding = rescue.finding
        self.outcome = Outcome.QUIT
        self.folder: Path | None = None
        self.good: GoodBackup | None = None
        self._task: Task | None = None
        self._leaving = False
        self.setWindowTitle(self.tr("SalesAssist"))
        self.setWindowIcon(application_icon())  # it may be all there is of the program
        self.setMinimumWidth(WIDTH)
        self._pages = QStackedWidget()
        self._offers = self._offers_page()
        self._pages.addWidget(self._offers)
        self._pages.addWidget(self._working_page())
        self._pages.addWidget(self._result_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._fit()
        next(offer for offer in self.offers.values() if offer.isEnabled()).setFocus()
        if self.finding.can_be_replaced:
            self._look_for_backups()

    # --- what was found, and the ways out ------------------------------------------------------------------------

    def _offers_page(self) -> QWidget:
        finding = self.finding
        inner = QWidget()
        inner.setProperty("look", "bare")
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(10)
        column.addWidget(self._label(self._title(), size=1.5, weight=QFont.Weight.DemiBold))
        column.addWidget(self._label(self._what_now()))
        where = self._label(translated(finding.why), muted=True)
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        where.setAccessibleName(self.tr("What was found"))
        column.addWidget(where)
        column.addSpacing(8)
        self.offers: dict[str, Offer] = {}
        for name, offer in self._ways_out():
            self.offers[name] = offer
            column.addWidget(offer)
        self.said = self._label("")
        self.said.setProperty("look", "caution")
        self.said.setVisible(False)
        self.said.setAccessibleName(self.tr("What went wrong"))
        column.addWidget(self.said)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        leave = QPushButton(self.tr("Quit"))
        leave.clicked.connect(self.reject)
        leave.setAutoDefault(False)
        foot = ButtonRow(None, leave)
        foot.setContentsMargins(28, 0, 28, 20)
        layout.addLayout(foot)
        self._inner, self._column, self._leave = inner, column, leave
        return page

    def _fit(self) -> None:
        """Be as high as what is offered, where the screen has room."""
        foot = self._leave.sizeHint().height() + 44
        inside = self._column.totalHeightForWidth(WIDTH - 4)
        self._inner.setFixedHeight(inside)
        self.resize(WIDTH, min(inside + foot, room_of(self).height() - 60))

    def _title(self) -> str:
        match self.finding.kind:
            case Kind.DAMAGED:
                return self.tr("Your data is damaged")
            case Kind.FOREIGN:
                return self.tr("This is not a file of SalesAssist")
            case Kind.SEALED:
                return self.tr("Your data does not open")
            case Kind.NEWER:
                return self.tr("Your data is from a newer SalesAssist")
            case Kind.EMPTY | Kind.MISSING | Kind.LOG_ALONE:
                return self.tr("Your data is missing")
            case Kind.READ_ONLY:
                return self.tr("Your data can only be read")
            case Kind.BUSY:
                return self.tr("Your data is in use")
            case _:
                return self.tr("Your data cannot be read")

    def _what_now(self) -> str:
        match self.finding.kind:
            case Kind.DAMAGED:
                return self.tr(
                    "A part of the file can no longer be read. Nothing has been changed, and the damaged file is kept "
                    "whatever you choose."
                )
            case Kind.FOREIGN:
                return self.tr("It was left as it is. If a backup takes its place, it is kept beside it.")
            case Kind.SEALED:
                return self.tr(
                    "Nothing was changed. If you never set a passphrase, the file is damaged, and a backup can take "
                    "its place. If you did, nothing but the passphrase opens it or its backups: keep it."
                )
            case Kind.NEWER:
                return self.tr("It was left as it is. Install the newer program to open it, or choose another folder.")
            case Kind.EMPTY | Kind.MISSING:
                return self.tr("There are traces of earlier data here, so no new file was begun.")
            case Kind.LOG_ALONE:
                return self.tr(
                    "The file may have been moved, or a program that keeps folders in step has not brought it yet. "
                    "Nothing was changed: if it is on its way, wait and try again."
                )
            case Kind.READ_ONLY:
                return self.tr("You can look at everything, but nothing that you enter could be saved.")
            case Kind.BUSY:
                return self.tr("Another program holds the file just now. Close it, or wait a moment, and try again.")
            case _:
                return self.tr("Nothing was changed. Is its drive connected, and may you read it?")

    def _ways_out(self) -> list[tuple[str, Offer]]:
        finding, found = self.finding, []
        if finding.can_be_replaced:
            offer = Offer(
                _Sign.BACK, self.tr("Bring back a backup"), self.tr("Looking for the newest good one…"), self._theme,
                primary=True,
            )  # fmt: skip
            offer.setEnabled(False)
            offer.clicked.connect(self._bring_back)
            found.append(("backup", offer))
        if finding.can_be_salvaged:
            offer = Offer(
                _Sign.SAVE, self.tr("Save what can still be read"),
                self.tr("Reads the damaged file into a fresh one, and shows what was saved. Only then do you decide."),
                self._theme,
            )  # fmt: skip
            offer.clicked.connect(self._salvage)
            found.append(("salvage", offer))
        if finding.kind is Kind.READ_ONLY:
            offer = Offer(
                _Sign.LOOK, self.tr("Look at it all the same"), self.tr("The window opens; nothing can be changed."),
                self._theme, primary=True,
            )  # fmt: skip
            offer.clicked.connect(lambda: self._choose(Outcome.LOOK))
            found.append(("look", offer))
        if finding.kind in (Kind.READ_ONLY, Kind.BUSY, Kind.NOT_READABLE, Kind.LOG_ALONE, Kind.SEALED):
            offer = Offer(
                _Sign.AGAIN, self.tr("Try again"), self._about_again(), self._theme,
                primary=finding.kind is not Kind.READ_ONLY and not finding.can_be_replaced,
            )  # fmt: skip
            offer.clicked.connect(lambda: self._choose(Outcome.AGAIN))
            found.append(("again", offer))
        offer = Offer(
            _Sign.FOLDER, self.tr("Choose another folder…"),
            self.tr("Opens the data there, this time. Nothing here is touched."), self._theme,
        )  # fmt: skip
        offer.clicked.connect(self._choose_folder)
        found.append(("folder", offer))
        if finding.can_begin_anew:
            offer = Offer(
                _Sign.NEW, self.tr("Begin anew"), self.tr("With an empty file here. The backups stay."), self._theme
            )
            offer.clicked.connect(self._begin_anew)
            found.append(("anew", offer))
        return found

    def _about_again(self) -> str:
        if self.finding.kind is Kind.SEALED:
            return self.tr("Asks for the passphrase once more.")
        return self.tr("After you have put right what stands in the way.")

    def _label(
        self, text: str, *, size: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal, muted: bool = False
    ) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._theme.font(size=size, weight=weight))
        if muted:
            label.setProperty("look", "muted")
        return label

    # --- doing it ------------------------------------------------------------------------------------------------

    def _look_for_backups(self) -> None:
        task = Task("newest-good-backup", self._rescue.newest_good)
        self._look_task = task
        task.finished.connect(lambda: self._show_backup(task))
        task.start()

    def _show_backup(self, task: Task) -> None:
        if task.bug is not None:
            raise task.bug
        self.good = task.result
        offer = self.offers["backup"]
        if self.good is None:
            where = self._rescue.backups_folder
            offer.stands_out(False)
            offer.say(task.trouble or self.tr("No backup that can be read was found in {folder}.").format(folder=where))
            self._fit()
            return
        text = self.tr("{moment}: {contacts} contacts, {talks} conversations. What came later is not in it.")
        offer.say(text.format(
            moment=in_words.moment(self.good.backup.at, self._now), contacts=number(self.good.contacts),
            talks=number(self.good.interactions),
        ))  # fmt: skip
        offer.setEnabled(True)
        offer.setFocus()
        self._fit()

    def _bring_back(self) -> None:
        good = self.good
        if good is not None:
            self._do(
                self.tr("Bringing the backup back…"), lambda _tell, _stopped: self._rescue.bring_back(good.backup),
                lambda _kept: self._choose(Outcome.AGAIN), may_stop=False,
            )  # fmt: skip

    def _salvage(self) -> None:
        self._do(self.tr("Reading what can be read…"), self._rescue.salvage, self._show_salvaged)

    def _begin_anew(self) -> None:
        self._do(
            self.tr("Beginning anew…"), lambda _tell, _stopped: self._rescue.begin_anew(),
            lambda _none: self._choose(Outcome.AGAIN), may_stop=False,
        )  # fmt: skip

    def _use_salvaged(self) -> None:
        self._do(
            self.tr("Putting it in place…"), lambda _tell, _stopped: self._rescue.use_salvaged(),
            lambda _kept: self._choose(Outcome.AGAIN), may_stop=False,
        )  # fmt: skip

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("The folder with the data"), str(self._rescue.path.parent.parent)
        )
        if chosen:
            self.folder = Path(chosen)
            self._choose(Outcome.FOLDER)

    def _choose(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.accept()

    def _do(self, words: str, work: Work, then: object, *, may_stop: bool = True) -> None:
        """Do `work` in a thread of its own, and then call `then` with what it returned."""
        task = Task("rescue", work)
        self._task = task
        self._doing.setText(words)
        self._bar.setRange(0, 0)
        self._stop.setVisible(may_stop)
        self._pages.setCurrentIndex(1)
        task.finished.connect(lambda: self._done(task, then))
        task.start()

    def _done(self, task: Task, then: object) -> None:
        self._task = None
        if task.bug is not None:
            self._pages.setCurrentIndex(0)
            raise task.bug
        if self._leaving:
            self.reject()
        elif task.trouble:
            self.said.setText(task.trouble)
            self.said.setVisible(True)
            self._fit()
            self._pages.setCurrentIndex(0)
        else:
            assert callable(then)
            then(task.result)

    def _working_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 24, 28, 20)
        self._doing = self._label("", size=1.1)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.clicked.connect(self._stop_it)
        column.addStretch(1)
        column.addWidget(self._doing)
        column.addWidget(self._bar)
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(2)
        return page

    def _stop_it(self) -> None:
        if self._task is not None:
            self._task.cancel()

    # --- what was saved ------------------------------------------------------------------------------------------

    def _result_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(10)
        column.addWidget(self._label(self.tr("What could be saved"), size=1.5, weight=QFont.Weight.DemiBold))
        self._summary = self._label("")
        column.addWidget(self._summary)
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(28)
        self._table.setVerticalSpacing(6)
        self._table.setColumnStretch(0, 1)
        column.addLayout(self._table)
        column.addWidget(self._label(
            self.tr("If you use it, it becomes your data, and the damaged file is kept beside it."), muted=True
        ))  # fmt: skip
        column.addStretch(1)
        self.use = QPushButton(self.tr("Use what was saved"))
        self.use.setProperty("look", "primary")
        self.use.setDefault(True)
        self.use.clicked.connect(self._use_salvaged)
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self._go_back)
        column.addLayout(ButtonRow(self.use, back))
        return page

    def _show_salvaged(self, found: Saved) -> None:
        names = {
            "contact": self.tr("Contacts"), "interaction": self.tr("Conversations"), "follow_up": self.tr("Follow-ups"),
            "deal": self.tr("Deals"),
        }  # fmt: skip
        lost, cut_off = found.lost, found.cut_off
        rest = [table for table in found.saved if table not in names]
        rows = [
            (name, found.saved.get(table, 0), lost.get(table, 0), table in cut_off) for table, name in names.items()
        ]
        rows.append((
            self.tr("Everything else"), sum(found.saved[t] for t in rest), sum(lost[t] for t in rest),
            not cut_off.isdisjoint(rest),
        ))  # fmt: skip
        while (item := self._table.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for column, text in enumerate(("", self.tr("Saved"), self.tr("Not saved, at most"))):
            label = self._label(text, muted=True)
            label.setWordWrap(False)
            self._table.addWidget(label, 0, column, Qt.AlignmentFlag.AlignRight)
        for place, (name, saved, not_saved, unknown) in enumerate(rows, 1):
            self._table.addWidget(self._label(name), place, 0)
            missing = self.tr("unknown") if unknown else number(not_saved) if not_saved else "–"
            for column, text in ((1, number(saved)), (2, missing)):
                label = self._label(text)
                label.setWordWrap(False)
                self._table.addWidget(label, place, column, Qt.AlignmentFlag.AlignRight)
        gone = sum(lost.values())
        if not gone and not found.stand_ins and not cut_off:
            text = self.tr("Every record could be read.")
        else:
            text = self.tr("Some records could not be read.")
            if found.stand_ins:
                text += " " + self.tr(
                    "Where a contact was lost but what belongs to it was not, a “Recovered contact” stands in: {count}."
                ).format(count=number(found.stand_ins))
        self._summary.setText(text)
        self._pages.setCurrentIndex(2)
        self.use.setFocus()

    def _go_back(self) -> None:
        self._rescue.drop_salvaged()
        self._pages.setCurrentIndex(0)

    def reject(self) -> None:
        if self._task is not None:  # what is being put in place is finished first
            self._leaving = True
            self._task.cancel()
            return
        self._rescue.drop_salvaged()
        super().reject()

    def done(self, result: int) -> None:
        look = getattr(self, "_look_task", None)
        if look is not None:
            look.end()
        super().done(result)

"""The cards with people on them: who sends work, and who is going cold."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.insights import Behind, Insights, Introduced
from salesassist.domain.network import Worth
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.insights import definitions
from salesassist.ui.insights.panel import Panel, link, links, muted
from salesassist.ui.theme import Theme

_COLD_SHOWN = 6


class WhoSendsWork(Panel):
    """The chains of introductions of the most worth."""

    contact_requested = Signal(str)
    behind = Behind.INTRODUCED

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Who sends you work"), definitions.introductions(), theme)
        self.tree = links()
        self.tree.linkActivated.connect(self.contact_requested)
        self.body.addWidget(self.tree)
        self.body.addStretch(1)

    def show_insights(self, found: Insights) -> None:
        work = found.introductions
        self.show_list.setVisible(work.people > 0)
        if not work.people:
            self.tree.setText(self.tr("Say in a contact’s record who introduced them, and it is counted here."))
            return
        lines = [self._line(row) for chain in work.chains for row in chain]
        if more := work.people - len(work.chains):
            lines.append(escape(self.tr("and {count} more").format(count=words.number(more))))
        self.tree.setText("<br>".join(lines))

    def _line(self, row: Introduced) -> str:
        name = link(row.contact, row.name, self._theme.colours.text, strong=not row.depth,
                    underlined=self._theme.high_contrast)  # fmt: skip
        worth = self._worth(row.worth) if row.worth else ""
        if row.depth:
            return f"{'&nbsp;' * 5 * row.depth}└ {name} {escape(worth)}"
        count = len(row.worth.introduced) if row.worth else 0
        number = self.tr("1 introduction") if count == 1 else self.tr("{count} introductions").format(count=count)
        return f"{name} {escape(' · '.join(filter(None, (number, worth))))}"

    def _worth(self, worth: Worth) -> str:
        parts = [
            self.tr("{amounts} won").format(amounts=text) if (text := words.amounts(worth.won)) else "",
            self.tr("{amounts} open").format(amounts=text) if (text := words.amounts(worth.open)) else "",
        ]
        return ", ".join(filter(None, parts))


class _Name(QLabel):
    """As much of a name as there is room for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._name = name
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width()))


class GoingCold(Panel):
    """Those furthest past their tier, each with a button that plans a call."""

    planned = Signal(str)  # a call was planned, in words

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(self.tr("Going cold"), definitions.cold(), theme)
        self._session = session
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.body.addLayout(self.rows)
        self.body.addStretch(1)
        session.rolled.connect(self._show_if_seen)
        session.cooled.connect(self._show_if_seen)

    def show_insights(self, found: Insights) -> None:
        self.show_now()

    def _show_if_seen(self) -> None:
        if self.isVisible():
            self.show_now()

    def show_now(self) -> None:
        """Show who is going cold at this moment; of very many contacts, as soon as that is known."""
        if self._session.going_cold_count() is None:
            return
        rules, lines = self._session.keep_in_touch(), self._session.going_cold(_COLD_SHOWN)
        number = len(self._session.going_cold_numbers())
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.show_list.setVisible(bool(lines))
        for line in lines:
            assert line.tier is not None
            text = self.tr("{days} days, tier {tier} is {interval}")
            if line.last_touch is None:  # they are counted from the day they were added
                text = self.tr("never in {days} days, tier {tier} is {interval}")
            since = text.format(
                days=words.number(rules.days(line)), tier=line.tier.value,
                interval=words.number(rules.interval(line.tier)),
            )  # fmt: skip
            self.rows.addWidget(self._row(line, since))
        if not lines:
            note = muted()
            note.setText(self.tr("Nobody with a tier is going cold."))
            self.rows.addWidget(note)
        elif number > len(lines):
            more = QPushButton(self.tr("and {count} more").format(count=words.number(number - len(lines))))
            more.setProperty("look", "link")
            more.clicked.connect(self.list_requested)
            self.rows.addWidget(more)

    def _row(self, line: ContactLine, since: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        company = line.organization not in ("", line.name)
        name = f"{line.name} · {line.organization}" if company else line.name
        when = muted()
        when.setWordWrap(False)
        when.setText(since)
        plan = QPushButton(self.tr("Plan a call"))
        plan.setProperty("look", "pill")
        plan.setAccessibleName(self.tr("Plan a call with {name}, {since}").format(name=name, since=since))
        plan.clicked.connect(lambda: self._plan(line))
        layout.addWidget(_Name(name), 1)
        layout.addWidget(when)
        layout.addWidget(plan)
        return row

    def _plan(self, line: ContactLine) -> None:
        day = self._session.plan_call(line.uid)
        if day is not None:
            text = self.tr("Call with {name} planned: {day}")
            self.planned.emit(text.format(name=line.name, day=words.day_inside(day, self._session.now())))

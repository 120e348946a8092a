"""Insights: the user's own numbers on one page."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.deal import Money
from salesassist.domain.follow_up import PromiseEnd
from salesassist.domain.insights import MOST_TRIES, Bar, Insights, Period, Share, best_hour
from salesassist.domain.network import Worth
from salesassist.domain.status import Status
from salesassist.session import Changed, Session
from salesassist.session.task import Task
from salesassist.ui import words
from salesassist.ui.insights import definitions
from salesassist.ui.insights.cases import CasesDialog
from salesassist.ui.insights.charts import Column, Columns, Rows, call_colour, other_colour
from salesassist.ui.insights.panel import Figure, Panel
from salesassist.ui.theme import Theme

_NARROW = 900  # pixels; below, the figures stand two by two
_COLD_SHOWN = 6
_INTRODUCERS = 5
_SOON_MS = 250  # several changes in a row are counted once


class InsightsPage(QWidget):
    """Counts again when it is shown and when something changes, in a thread of its own."""

    contact_requested = Signal(str)
    contacts_requested = Signal(str, list, str)  # a title, uids, what they are
    going_cold_requested = Signal()
    planned = Signal(str)  # a call was planned, in words
    counted = Signal()  # the figures shown are those of the present records

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._period = Period.QUARTER
        self._task: Task | None = None
        self._stale = True
        self.insights: Insights | None = None
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Insights"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._soon = QTimer(self)
        self._soon.setObjectName("figures soon")
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._count)
        self._make_panels()
        self._lay_out()
        session.changed.connect(self._look)
        session.time_passed.connect(self._show_cold)
        theme.changed.connect(self._take_theme)

    # --- what is on it -------------------------------------------------------------------------------------------

    def _make_panels(self) -> None:
        theme = self._theme
        self.promises = Figure(self.tr("Promises kept"), definitions.promises(), theme)
        self.followed_up = Figure(self.tr("Followed up"), definitions.followed_up(), theme)
        self.waiting = Figure(self.tr("Waiting on you"), definitions.waiting(), theme)
        self.referral = Figure(self.tr("Came by referral"), definitions.introductions(), theme)
        self.touches = Panel(self.tr("Touches"), definitions.touches(), theme)
        self.touches_chart = Columns(self.tr("Touches"), theme)
        self._legend = QLabel()
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setProperty("look", "muted")
        self.touches.body.addWidget(self.touches_chart, 1)
        self.touches.body.addWidget(self._legend)
        self.tries = Panel(self.tr("Tries until you spoke"), definitions.tries(), theme)
        self.tries_chart = Rows(self.tr("Tries until you spoke"), theme)
        self.tries_note = _muted()
        self.tries.body.addWidget(self.tries_chart, 1)
        self.tries.body.addWidget(self.tries_note)
        self.hours = Panel(self.tr("Best hours to call"), definitions.hours(), theme)
        self.hours_chart = Columns(self.tr("Best hours to call"), theme)
        self.hours_note = _muted()
        self.hours.body.addWidget(self.hours_chart, 1)
        self.hours.body.addWidget(self.hours_note)
        self.coverage = Figure(self.tr("Clients seen"), definitions.coverage(), theme)
        self.coverage_left = _links()
        self.coverage_left.linkActivated.connect(self.contact_requested)
        self.coverage.body.insertWidget(2, self.coverage_left)
        self.work = Panel(self.tr("Who sends you work"), definitions.introductions(), theme)
        self.work_tree = _links()
        self.work_tree.linkActivated.connect(self.contact_requested)
        self.work.body.addWidget(self.work_tree)
        self.work.body.addStretch(1)
        self.cold = Panel(self.tr("Going cold"), definitions.cold(), theme)
        self._cold_rows = QVBoxLayout()
        self._cold_rows.setSpacing(4)
        self.cold.body.addLayout(self._cold_rows)
        self.cold.body.addStretch(1)
        self.promises.list_requested.connect(self._list_promises)
        self.followed_up.list_requested.connect(self._list_missed)
        self.waiting.list_requested.connect(self._list_waiting)
        for panel in (self.referral, self.work):
            panel.list_requested.connect(self._list_introduced)
        self.touches.list_requested.connect(self._list_touched)
        for panel in (self.tries, self.hours):
            panel.list_requested.connect(self._list_called)
        self.coverage.list_requested.connect(self._list_clients_left)
        self.cold.list_requested.connect(self.going_cold_requested)

    def _lay_out(self) -> None:
        self._title = QLabel(self.tr("Insights"))
        self._dates = _muted()
        self._dates.setWordWrap(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._dates, 1, Qt.AlignmentFlag.AlignBottom)
        self._periods = QButtonGroup(self)
        for period in Period:
            button = QPushButton(definitions.period_name(period))
            button.setProperty("look", "pill")
            button.setCheckable(True)
            button.setChecked(period is self._period)
            button.clicked.connect(lambda _on=False, chosen=period: self.show_period(chosen))
            self._periods.addButton(button)
            head.addWidget(button)
        self._trouble = _muted()
        self._trouble.hide()
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        inside = QWidget()
        inside.setProperty("look", "bare")
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 4, 0)
        within.addLayout(self._grid, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._trouble)
        layout.addWidget(self._scroll, 1)
        self._narrow: bool | None = None
        self._title.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        self._place(False)

    def _place(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        figures = (self.promises, self.followed_up, self.waiting, self.referral)
        for number, figure in enumerate(figures):
            row, column = (number // 2, number % 2 * 6) if narrow else (0, number * 3)
            self._grid.addWidget(figure, row, column, 1, 6 if narrow else 3)
        below = 2 if narrow else 1
        self._grid.addWidget(self.touches, below, 0, 1, 8)
        self._grid.addWidget(self.tries, below, 8, 1, 4)
        self._grid.addWidget(self.hours, below + 1, 0, 1, 8)
        self._grid.addWidget(self.coverage, below + 1, 8, 1, 4)
        self._grid.addWidget(self.work, below + 2, 0, 1, 6)
        self._grid.addWidget(self.cold, below + 2, 6, 1, 6)
        for column in range(12):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)
        heights = {below: 176, below + 1: 160, below + 2: 120}
        for row in range(5):
            self._grid.setRowMinimumHeight(row, heights.get(row, 0))
            self._grid.setRowStretch(row, 0 if row < below else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width() < _NARROW)
        if self.insights is not None:
            self._draw()

    # --- counting ------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self.insights is None or self.insights.days.last != self._session.now().today:
            self._count()

    def show_period(self, period: Period) -> None:
        self._period = period
        self._count()

    def _look(self, changed: Changed) -> None:
        if changed.kinds == {"telling"}:
            return
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def _count(self) -> None:
        """Count in another thread; if one is at it already, again when that is done."""
        self._stale = True
        if self._task is not None:
            return
        self._stale = False
        read = self._session.insights(self._period)
        self._task = Task("figures", lambda _progress, _cancelled: read())
        self._task.finished.connect(self._take)
        self._task.start()

    def _take(self) -> None:
        task, self._task = self._task, None
        assert task is not None
        if task.bug is not None:
            raise task.bug
        self._trouble.setText(task.trouble)
        self._trouble.setVisible(bool(task.trouble))
        if task.result is not None:
            self.insights = task.result
            self._show(task.result)
        if self._stale and self.isVisible():
            self._count()
        else:
            self.counted.emit()

    # --- showing -------------------------------------------------------------------------------------------------

    def _take_theme(self) -> None:
        self._title.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        if self.insights is not None:
            self._show(self.insights)

    def _show(self, found: Insights) -> None:
        self._dates.setText(definitions.dates(found.days))
        self._show_promises(found)
        self._show_followed_up(found)
        self._show_waiting()
        self._show_work(found)
        self._show_coverage(found)
        self._show_cold()
        self._draw()

    def _show_promises(self, found: Insights) -> None:
        kept, good = found.promises.kept, self._theme.colours.tone(Status.SCHEDULED).text
        if not kept.of:
            about = self.tr("No promise fell due {period}.").format(period=definitions.period_word(found.period))
            self.promises.show_figure("—", about, cases=False)
        elif kept.percent is None:
            self.promises.show_figure(_of(kept), self.tr("promises kept so far: too few for a percentage"))
        else:
            about = self.tr("on the day you said · {kept}").format(kept=_of(kept))
            self.promises.show_figure(_percent(kept), about, good if kept.percent >= 90 else None)

    def _show_followed_up(self, found: Insights) -> None:
        share, period = found.followed_up.share, definitions.period_word(found.period)
        if not share.of:
            self.followed_up.show_figure("—", self.tr("Nothing was due {period}.").format(period=period), cases=False)
        elif share.percent is None:
            self.followed_up.show_figure(_of(share), self.tr("followed up so far: too few for a percentage"))
        else:
            about = self.tr("of what was due {period} · {figures}").format(period=period, figures=_of(share))
            self.followed_up.show_figure(_percent(share), about)

    def _show_waiting(self) -> None:
        now, (amounts, deals) = self._session.now(), self._session.money_waiting()
        late = sum(line.status(now) is Status.OVERDUE for line in deals)
        text = words.amounts(amounts)
        if not text:
            self.waiting.show_figure("—", self.tr("No money waits on an overdue or missing step."), cases=False)
            return
        parts = [
            self.tr("{count} overdue").format(count=words.number(late)) if late else "",
            self.tr("{count} with no next step").format(count=words.number(len(deals) - late))
            if len(deals) > late else "",
        ]  # fmt: skip
        self.waiting.show_figure(
            text, ", ".join(filter(None, parts)), self._theme.colours.tone(Status.OVERDUE).text
        )

    def _show_work(self, found: Insights) -> None:
        work = found.introductions
        people = len(work.by_introducer)
        if not people:
            self.referral.show_figure("—", self.tr("No introduction is recorded yet."), cases=False)
            self.work_tree.setText(self.tr("Say in a contact's record who introduced them, and it is counted here."))
            self.work.show_list.setVisible(False)
            return
        one = self.tr("from one person") if people == 1 else self.tr("from {people} people")
        count = self.tr("1 introduction") if work.number == 1 else self.tr("{count} introductions")
        about = f"{one} · {count}".format(people=words.number(people), count=words.number(work.number))
        won = words.amounts(work.whole.won)
        if not won and (soon := words.amounts(work.whole.open)):
            about = self.tr("{amounts} open · {about}").format(amounts=soon, about=about)
        self.referral.show_figure(won or self.tr("nothing won yet"), about)
        self.work.show_list.setVisible(True)
        lines: list[str] = []
        for worth in work.by_introducer[:_INTRODUCERS]:
            lines.append(self._introducer(worth))
            lines += self._chain(work.introduced, work.own, worth.introducer, 1, {worth.introducer})
        shown = min(people, _INTRODUCERS)
        if people > shown:
            lines.append(escape(self.tr("and {count} more").format(count=words.number(people - shown))))
        self.work_tree.setText("<br>".join(lines))

    def _introducer(self, worth: Worth) -> str:
        count = len(worth.introduced)
        parts = [self.tr("1 introduction") if count == 1 else self.tr("{count} introductions").format(count=count)]
        parts.append(self._worth(worth))
        return f"{self._link(worth.introducer, strong=True)} {escape(' · '.join(filter(None, parts)))}"

    def _chain(self, introduced: object, own: object, uid: str, depth: int, seen: set[str]) -> list[str]:
        """Those introduced by one person, each with theirs below, nobody twice."""
        assert isinstance(introduced, dict) and isinstance(own, dict)
        lines: list[str] = []
        for other in sorted(introduced.get(uid, ()), key=self._session.name_of):
            if other in seen or not self._session.name_of(other) or depth > 4 or len(lines) >= 8:
                continue
            seen.add(other)
            worth = escape(self._worth(own[other])) if other in own else ""
            lines.append(f"{'&nbsp;' * 5 * depth}└ {self._link(other)} {worth}")
            lines += self._chain(introduced, own, other, depth + 1, seen)
        return lines

    def _worth(self, worth: Worth) -> str:
        parts = [
            self.tr("{amounts} won").format(amounts=text) if (text := words.amounts(worth.won)) else "",
            self.tr("{amounts} open").format(amounts=text) if (text := words.amounts(worth.open)) else "",
        ]
        return ", ".join(filter(None, parts))

    def _link(self, uid: str, *, strong: bool = False) -> str:
        colour = self._theme.colours.text.name()
        name = escape(self._session.name_of(uid))
        weight = "font-weight: 600;" if strong else ""
        return f'<a href="{escape(uid)}" style="color: {colour}; text-decoration: none; {weight}">{name}</a>'

    def _show_coverage(self, found: Insights) -> None:
        seen, left = found.coverage
        if not seen.of:
            self.coverage.show_figure("—", self.tr("No client yet: nobody has a won deal."), cases=False)
            self.coverage_left.setText("")
            return
        rest = len(left)
        about = self.tr("this week: all of them") if not rest else self.tr("this week · {count} left").format(
            count=words.number(rest))  # fmt: skip
        self.coverage.show_figure(_of(seen), about, cases=rest > 0)
        names = [
            f'<a href="{escape(client.contacts[0])}" style="color: {self._theme.colours.accent.name()};'
            f' text-decoration: none;">{escape(client.name)}</a>'
            for client in left[:3]
        ]
        if rest > 3:
            names.append(escape(self.tr("and {count} more").format(count=words.number(rest - 3))))
        self.coverage_left.setText("<br>".join(names))

    def _show_cold(self) -> None:
        rules, lines = self._session.keep_in_touch(), self._session.going_cold()
        while (item := self._cold_rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cold.show_list.setVisible(bool(lines))
        for line in lines[:_COLD_SHOWN]:
            assert line.tier is not None
            name = f"{line.name} · {line.organization}" if line.organization not in ("", line.name) else line.name
            since = self.tr("{days} days, tier {tier} is {interval}").format(
                days=words.number(rules.days(line)), tier=line.tier.value,
                interval=words.number(rules.interval(line.tier)),
            )  # fmt: skip
            self._cold_rows.addWidget(self._cold_row(line.uid, name, since))
        if not lines:
            note = _muted()
            note.setText(self.tr("Nobody with a tier is going cold."))
            self._cold_rows.addWidget(note)
        elif len(lines) > _COLD_SHOWN:
            more = QPushButton(self.tr("and {count} more").format(count=words.number(len(lines) - _COLD_SHOWN)))
            more.setProperty("look", "link")
            more.clicked.connect(self.going_cold_requested)
            self._cold_rows.addWidget(more)

    def _cold_row(self, uid: str, name: str, since: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        who = QLabel(name)
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setMinimumWidth(40)
        when = _muted()
        when.setWordWrap(False)
        when.setText(since)
        plan = QPushButton(self.tr("Plan a call"))
        plan.setProperty("look", "pill")
        plan.setAccessibleName(self.tr("Plan a call with {name}, {since}").format(name=name, since=since))
        plan.clicked.connect(lambda: self._plan(uid))
        layout.addWidget(who, 1)
        layout.addWidget(when)
        layout.addWidget(plan)
        return row

    def _plan(self, uid: str) -> None:
        day = self._session.plan_call(uid)
        if day is not None:
            text = self.tr("Call with {name} planned: {day}")
            self.planned.emit(
                text.format(name=self._session.name_of(uid), day=words.short_day(day, self._session.now()))
            )

    # --- charts --------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        found = self.insights
        assert found is not None
        self._draw_touches(found)
        self._draw_tries(found)
        self._draw_hours(found)

    def _draw_touches(self, found: Insights) -> None:
        theme, preferences = self._theme, self._session.preferences
        by_day = found.period is Period.WEEK
        goal = preferences.day_goal if by_day else preferences.week_goal
        title = self.tr("Touches per day, goal {goal}") if by_day else self.tr("Touches per week, goal {goal}")
        self.touches.head.setText(title.format(goal=words.number(goal)).upper())
        columns = [Column(self._bar_name(bar, by_day), (float(bar.others), float(bar.calls))) for bar in found.bars]
        said = [
            self.tr("{when}: {calls} calls, {others} messages and meetings").format(
                when=words.short_date(bar.first), calls=bar.calls, others=bar.others
            )
            for bar in found.bars if bar.all
        ]  # fmt: skip
        total = sum(bar.all for bar in found.bars)
        calls, others = call_colour(theme), other_colour(theme)
        self.touches_chart.show_columns(columns, (others, calls), goal if total else None, "; ".join(said))
        legend = self.tr("{calls} calls   {others} messages and meetings").format(
            calls=f'<span style="color: {calls.name()}">■</span>',
            others=f'<span style="color: {others.name()}">■</span>',
        )
        self._legend.setText(legend if total else escape(self.tr("No touch yet.")))
        self.touches.show_list.setVisible(bool(found.touched))

    def _bar_name(self, bar: Bar, by_day: bool) -> str:
        return words.short_date(bar.first).split()[0] if by_day else str(bar.first.isocalendar().week)

    def _draw_tries(self, found: Insights) -> None:
        tries = found.tries
        enough = Share(0, tries.spoken).part is not None
        columns = []
        for number in range(1, MOST_TRIES + 1):
            share = tries.share(number)
            name = self.tr("try {number}") if number < MOST_TRIES else self.tr("try {number} on")
            label = _percent(share) if enough else words.number(share.count)
            columns.append(Column(name.format(number=number), (float(share.count),), label))
        said = "; ".join(f"{column.name}: {column.label}" for column in columns)
        self.tries_chart.setVisible(tries.spoken > 0)
        self.tries_chart.show_rows(columns, call_colour(self._theme), said)
        if not tries.spoken:
            note = self.tr("No call was answered {period}.").format(period=definitions.period_word(found.period))
        elif enough:
            note = self.tr("{count} calls answered").format(count=words.number(tries.spoken))
        else:
            note = self.tr("{count} answered so far: too few for percentages").format(count=words.number(tries.spoken))
        self.tries_note.setText(note)
        self.tries.show_list.setVisible(bool(found.called))

    def _draw_hours(self, found: Insights) -> None:
        hours, best = found.hours, best_hour(found.hours)
        made = sum(hour.answered.of for hour in hours)
        columns = [
            Column(
                f"{hour.hour}", (100 * (hour.answered.part or 0),),
                _percent(hour.answered) if hour.answered.part is not None else _of(hour.answered) if hour.answered.of
                else "", best is None or hour.answered.part != best.answered.part,
            )
            for hour in hours
        ]  # fmt: skip
        said = "; ".join(
            self.tr("{hour} o'clock: {answered}").format(hour=hour.hour, answered=_of(hour.answered))
            for hour in hours if hour.answered.of
        )  # fmt: skip
        self.hours_chart.setVisible(best is not None)
        self.hours_chart.show_columns(columns, (call_colour(self._theme),), None, said)
        if best is not None:
            note = self.tr("Best from {start} to {end}: {share} answered, {figures} calls").format(
                start=f"{best.hour}:00", end=f"{best.hour + 1}:00", share=_percent(best.answered),
                figures=_of(best.answered),
            )  # fmt: skip
        elif made:
            note = self.tr("{count} calls so far: too few at any hour to tell").format(count=words.number(made))
        else:
            note = self.tr("No call {period} yet.").format(period=definitions.period_word(found.period))
        self.hours_note.setText(note)
        self.hours.show_list.setVisible(made > 0)

    # --- the lists behind ----------------------------------------------------------------------------------------

    def _list(self, panel: Panel, cases: list[tuple[str, str]]) -> CasesDialog:
        dialog = CasesDialog(panel.title, panel.definition, cases, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.contact_requested.connect(self.contact_requested)
        dialog.open()
        return dialog

    def _list_promises(self) -> None:
        assert self.insights is not None
        ends = {
            PromiseEnd.KEPT: self.tr("kept"), PromiseEnd.LATE: self.tr("late"), PromiseEnd.BROKEN: self.tr("broken"),
            None: "", PromiseEnd.MOVED: "",
        }  # fmt: skip
        self._list(self.promises, [
            (row.contact, self.tr("{day} · {end} · {name}: {purpose}").format(
                day=words.short_date(row.due), end=ends[row.end], name=self._session.name_of(row.contact),
                purpose=row.purpose))
            for row in self.insights.promises.cases
        ])  # fmt: skip

    def _list_missed(self) -> None:
        """What was due and nothing happened about."""
        assert self.insights is not None
        self._list(self.followed_up, [
            (row.contact, self.tr("{day} · not followed up · {name}: {purpose}").format(
                day=words.short_date(row.due), name=self._session.name_of(row.contact), purpose=row.purpose))
            for row in self.insights.followed_up.missed
        ])  # fmt: skip

    def _list_waiting(self) -> None:
        deals = self._session.money_waiting().deals
        cases = []
        for line in deals:
            money: Money | None = line.deal.money
            cases.append((line.deal.contact, self.tr("{amount} · {name}: {title}").format(
                amount=words.money(money) if money else "—", name=line.name, title=line.deal.title)))  # fmt: skip
        self._list(self.waiting, cases)

    def _list_introduced(self) -> None:
        assert self.insights is not None
        people = sorted(self.insights.introductions.whole.introduced, key=self._session.name_of)
        self.contacts_requested.emit(self.tr("Introduced by somebody"), people, "")

    def _list_touched(self) -> None:
        assert self.insights is not None
        about = definitions.dates(self.insights.days)
        self.contacts_requested.emit(self.tr("Touched"), list(self.insights.touched), about)

    def _list_called(self) -> None:
        assert self.insights is not None
        about = definitions.dates(self.insights.days)
        self.contacts_requested.emit(self.tr("Called"), list(self.insights.called), about)

    def _list_clients_left(self) -> None:
        assert self.insights is not None
        left = [uid for client in self.insights.coverage.left for uid in client.contacts]
        self.contacts_requested.emit(self.tr("Clients not seen this week"), left, "")


def _of(share: Share) -> str:
    text = QCoreApplication.translate("InsightsPage", "{count} of {all}")
    return text.format(count=words.number(share.count), all=words.number(share.of))


def _percent(share: Share) -> str:
    return f"{share.percent}\N{NO-BREAK SPACE}%" if share.percent is not None else _of(share)


def _muted() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", "muted")
    return label


def _links() -> QLabel:
    """Text in which names lead to contacts, by mouse and by Tab."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setProperty("look", "muted")
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    )
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return label

"""The cards with a chart each: what the touches and the calls of a period say."""

from html import escape

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QLabel

from salesassist.domain.insights import MOST_TRIES, Bar, Behind, Hour, Insights, Period, Share, best_hour
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.insights import definitions
from salesassist.ui.insights.charts import Column, Columns, Rows, call_colour, legend_mark, other_colour
from salesassist.ui.insights.panel import Panel, muted
from salesassist.ui.insights.shares import of_all, percent
from salesassist.ui.theme import Theme


class Touches(Panel):
    behind = Behind.TOUCHED

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(self.tr("Touches"), definitions.touches(), theme)
        self._session = session
        self.chart = Columns(self.tr("Touches"), theme)
        self._legend = QLabel()
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setWordWrap(True)
        self._legend.setMinimumWidth(1)
        self._legend.setProperty("look", "muted")
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self._legend)

    def show_insights(self, found: Insights) -> None:
        by_day = found.period is Period.WEEK
        goal = self._session.preferences.day_goal if by_day else self._session.preferences.week_goal
        title = self.tr("Touches per day, goal {goal}") if by_day else self.tr("Touches per week, goal {goal}")
        self.head.setText(title.format(goal=words.number(goal)).upper())
        columns = [
            Column(_bar_name(bar, by_day), (bar.others, bar.calls), words.number(bar.all) if bar.all else "")
            for bar in found.bars
        ]
        said = [
            self.tr("{when}: {calls} calls, {others} messages and meetings").format(
                when=words.short_date(bar.first), calls=bar.calls, others=bar.others
            )
            for bar in found.bars if bar.all
        ]  # fmt: skip
        calls, others = call_colour(self._theme), other_colour(self._theme)
        self.chart.show_columns(columns, (others, calls), "; ".join(said), goal if said else None)
        legend = self.tr("{calls} calls   {others} messages and meetings").format(
            calls=legend_mark(calls, self._theme), others=legend_mark(others, self._theme)
        )
        if said and not self.chart.shows_goal:
            most = words.number(max(bar.all for bar in found.bars))
            far = self.tr("most in a week: {most}; the goal lies above this chart")
            if by_day:
                far = self.tr("most in a day: {most}; the goal lies above this chart")
            legend = f"{legend} &nbsp; {escape(far.format(most=most))}"
        self._legend.setText(legend if said else escape(self.tr("No touch yet.")))
        self.show_list.setVisible(bool(said))


def _bar_name(bar: Bar, by_day: bool) -> str:
    return words.short_date(bar.first).split()[0] if by_day else str(bar.first.isocalendar().week)


class TriesUntilSpoken(Panel):
    behind = Behind.CALLED

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Tries until you spoke"), definitions.tries(), theme)
        self.chart = Rows(self.tr("Tries until you spoke"), theme)
        self.chart.hide()
        self.note = muted()
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self.note)

    def show_insights(self, found: Insights) -> None:
        tries = found.tries
        enough = Share(0, tries.spoken).part is not None
        columns = []
        for number in range(1, MOST_TRIES + 1):
            share = tries.share(number)
            name = self.tr("try {number}") if number < MOST_TRIES else self.tr("try {number} on")
            label = percent(share) if enough else words.number(share.count)
            columns.append(Column(name.format(number=number), (float(share.count),), label))
        said = "; ".join(f"{column.name}: {column.label}" for column in columns)
        self.chart.setVisible(tries.spoken > 0)
        self.chart.show_columns(columns, (call_colour(self._theme),), said)
        if not tries.spoken:
            note = self.tr("No call was answered {period}.").format(period=definitions.period_word(found.period))
        elif enough:
            note = self.tr("{count} calls answered").format(count=words.number(tries.spoken))
        else:
            note = self.tr("{count} answered so far: too few for percentages").format(count=words.number(tries.spoken))
        self.note.setText(note)
        self.show_list.setVisible(bool(found.hours))


class BestHours(Panel):
    behind = Behind.CALLED

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Best hours to call"), definitions.hours(), theme)
        self.chart = Columns(self.tr("Best hours to call"), theme)
        self.chart.hide()
        self.note = muted()
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self.note)
        self.body.addStretch()  # where there is no chart, the line stands at the top, as in every card

    def show_insights(self, found: Insights) -> None:
        hours, best = found.hours, best_hour(found.hours)
        made = sum(hour.answered.of for hour in hours)
        columns = [_hour_column(hour, best) for hour in hours]
        said = "; ".join(
            self.tr("{hour} o’clock: {answered}").format(hour=hour.hour, answered=of_all(hour.answered))
            for hour in hours if hour.answered.of
        )  # fmt: skip
        self.chart.setVisible(best is not None)
        self.chart.show_columns(columns, (call_colour(self._theme),), said)
        as_good = [hour for hour in hours if best is not None and hour.answered.part == best.answered.part]
        if best is not None and len(as_good) > 1:
            times = ", ".join(f"{_clock(hour.hour)}–{_clock(hour.hour + 1)}" for hour in as_good)
            note = self.tr("Best at {times}: {share} answered").format(times=times, share=percent(best.answered))
        elif best is not None:
            note = self.tr("Best from {start} to {end}: {share} answered, {figures} calls").format(
                start=_clock(best.hour), end=_clock(best.hour + 1), share=percent(best.answered),
                figures=of_all(best.answered),
            )  # fmt: skip
        elif made:
            one = self.tr("1 call so far: too few at any hour to tell")
            many = self.tr("{count} calls so far: too few at any hour to tell")
            note = (one if made == 1 else many).format(count=words.number(made))
        else:
            note = self.tr("No call {period} yet.").format(period=definitions.period_word(found.period))
        self.note.setText(note)
        self.show_list.setVisible(made > 0)


def _clock(hour: int) -> str:
    """A full hour, as the user's locale writes it."""
    return QLocale().toString(QTime(hour % 24, 0), QLocale.FormatType.ShortFormat)


def _hour_column(hour: Hour, best: Hour | None) -> Column:
    part = hour.answered.part
    label = percent(hour.answered) if hour.answered.of else ""
    return Column(str(hour.hour), (100 * (part or 0),), label, best is None or part != best.answered.part)

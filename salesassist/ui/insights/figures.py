"""The cards with one figure each."""

from PySide6.QtCore import Signal

from salesassist.domain.insights import Behind, Insights
from salesassist.domain.status import Status
from salesassist.ui import words
from salesassist.ui.insights import definitions
from salesassist.ui.insights.panel import Figure, link, links
from salesassist.ui.insights.shares import of_all, percent
from salesassist.ui.theme import Theme


class PromisesKept(Figure):
    behind = Behind.PROMISES

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Promises kept"), definitions.promises(), theme)

    def show_insights(self, found: Insights) -> None:
        kept, good = found.promises.kept, self._theme.colours.tone(Status.SCHEDULED).text
        if not kept.of:
            about = self.tr("No promise fell due {period}.").format(period=definitions.period_word(found.period))
            self.show_figure("—", about, cases=False)
        elif kept.percent is None:
            self.show_figure(of_all(kept), self.tr("promises kept so far: too few for a percentage"))
        else:
            about = self.tr("on the day you said · {kept}").format(kept=of_all(kept))
            self.show_figure(percent(kept), about, good if kept.percent >= 90 else None)


class FollowedUp(Figure):
    behind = Behind.MISSED

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Followed up"), definitions.followed_up(), theme)

    def show_insights(self, found: Insights) -> None:
        share, period = found.followed_up, definitions.period_word(found.period)
        if not share.of:
            self.show_figure("—", self.tr("Nothing was due {period}.").format(period=period), cases=False)
        elif share.percent is None:
            self.show_figure(of_all(share), self.tr("followed up so far: too few for a percentage"))
        else:
            about = self.tr("of what was due {period} · {figures}").format(period=period, figures=of_all(share))
            self.show_figure(percent(share), about)


class WaitingOnYou(Figure):
    behind = Behind.WAITING

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Waiting on you"), definitions.waiting(), theme)

    def show_insights(self, found: Insights) -> None:
        amounts, deals, late = found.waiting
        text = words.amounts(amounts)
        if not text:
            self.show_figure("—", self.tr("No money waits on an overdue or missing step."), cases=False)
            return
        parts = [
            self.tr("{count} overdue").format(count=words.number(late)) if late else "",
            self.tr("{count} with no next step").format(count=words.number(deals - late)) if deals > late else "",
        ]
        self.show_figure(text, ", ".join(filter(None, parts)), self._theme.colours.tone(Status.OVERDUE).text)


class CameByReferral(Figure):
    behind = Behind.INTRODUCED

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Came by referral"), definitions.introductions(), theme)

    def show_insights(self, found: Insights) -> None:
        work = found.introductions
        if not work.people:
            self.show_figure("—", self.tr("No introduction is recorded yet."), cases=False)
            return
        one = self.tr("from one person") if work.people == 1 else self.tr("from {people} people")
        count = self.tr("1 introduction") if work.number == 1 else self.tr("{count} introductions")
        about = f"{one} · {count}".format(people=words.number(work.people), count=words.number(work.number))
        won = words.amounts(work.whole.won)
        if not won and (soon := words.amounts(work.whole.open)):
            about = self.tr("{amounts} open · {about}").format(amounts=soon, about=about)
        self.show_figure(won or self.tr("nothing won yet"), about)


class ClientsSeen(Figure):
    """With the names of those left."""

    contact_requested = Signal(str)
    behind = Behind.CLIENTS_LEFT

    def __init__(self, theme: Theme) -> None:
        super().__init__(self.tr("Clients seen"), definitions.coverage(), theme)
        self.names = links()
        self.names.linkActivated.connect(self.contact_requested)
        self.body.insertWidget(2, self.names)

    def show_insights(self, found: Insights) -> None:
        seen, left = found.coverage
        if not seen.of:
            self.show_figure("—", self.tr("No client yet: nobody has a won deal."), cases=False)
            self.names.setText("")
            self.names.hide()
            return
        rest = len(left)
        about = self.tr("this week · {count} left").format(count=words.number(rest))
        self.show_figure(of_all(seen), about if rest else self.tr("this week: all of them"), cases=rest > 0)
        accent, contrast = self._theme.colours.accent, self._theme.high_contrast
        names = [link(client.contacts[0], client.name, accent, underlined=contrast) for client in left[:3]]
        if rest > 3:
            names.append(self.tr("and {count} more").format(count=words.number(rest - 3)))
        self.names.setText("<br>".join(names))
        self.names.setVisible(bool(names))

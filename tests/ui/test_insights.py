"""The Insights page: figures, honest empty states, and the lists behind."""

from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Tier
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import PromiseEnd, State
from salesassist.domain.insights import Period
from salesassist.domain.interaction import Outcome
from salesassist.domain.relation import Relation, RelationKind
from salesassist.ui.insights.cases import CasesDialog
from salesassist.ui.insights.charts import Column, Columns, Rows
from salesassist.ui.insights.figures import CameByReferral, ClientsSeen, FollowedUp, PromisesKept, WaitingOnYou
from salesassist.ui.insights.history import BestHours, Touches, TriesUntilSpoken
from salesassist.ui.insights.page import InsightsPage
from salesassist.ui.insights.panel import Panel
from salesassist.ui.insights.people import GoingCold, WhoSendsWork
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, interaction, moment

_P = TypeVar("_P", bound=Panel)


def shown(qtbot: QtBot, desk: Desk, theme: Theme) -> InsightsPage:
    page = InsightsPage(desk.session, theme)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    with qtbot.waitSignal(page.counted):
        page.show()
    return page


def of(page: InsightsPage, kind: type[_P]) -> _P:
    """The card of this kind."""
    (card,) = page.findChildren(kind)
    return card


def fill(desk: Desk, promises: int = 6) -> None:
    desk.keep(
        contact("Anna Schmidt", uid="anna", organization="Acme", tier=Tier.B),
        contact("Lori Brandt", uid="lori"),
        contact("Ben Okafor", uid="ben", tier=Tier.B),
        deal("anna", 18400, uid="d-anna", stage=Stage.WON),
        deal("ben", 500, uid="d-ben", stage=Stage.TALKING),
        Relation("lori", "anna", RelationKind.INTRODUCED),
        *(follow_up("anna", MONDAY - timedelta(days=n + 1), promised=True, state=State.DONE, uid=f"p{n}",
                    closed_at=moment("2026-11-20 10:00"), promise_end=PromiseEnd.KEPT if n else PromiseEnd.LATE)
          for n in range(promises)),
        *(interaction("anna", at=f"2026-11-{10 + n} 09:{n:02}", follow_up=f"p{n}") for n in range(promises)),
        interaction("ben", Outcome.SPOKE, "2026-10-05 15:00"),
    )  # fmt: skip


def test_an_empty_store_says_so_and_shows_no_percentage(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    page = shown(qtbot, desk, theme)
    assert of(page, PromisesKept).text == "— No promise fell due this quarter."
    assert of(page, FollowedUp).text == "— Nothing was due this quarter."
    assert of(page, WaitingOnYou).text.startswith("—") and of(page, CameByReferral).text.startswith("—")
    assert of(page, ClientsSeen).text == "— No client yet: nobody has a won deal."
    assert of(page, TriesUntilSpoken).note.text() == "No call was answered this quarter."
    assert of(page, BestHours).note.text() == "No call this quarter yet."
    assert not of(page, TriesUntilSpoken).chart.isVisible() and not of(page, BestHours).chart.isVisible()
    assert not any(panel.show_list.isVisible() for panel in page.findChildren(Panel))


def test_a_few_cases_are_told_as_a_count(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    fill(desk, promises=3)
    page = shown(qtbot, desk, theme)
    assert of(page, PromisesKept).text == "2 of 3 promises kept so far: too few for a percentage"
    assert of(page, TriesUntilSpoken).note.text() == "4 answered so far: too few for percentages"
    assert of(page, BestHours).note.text() == "4 calls so far: too few at any hour to tell"


def test_one_call_is_not_calls(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna", uid="anna"), interaction("anna", Outcome.SPOKE, "2026-11-20 10:00"))
    assert of(shown(qtbot, desk, theme), BestHours).note.text() == "1 call so far: too few at any hour to tell"


def test_the_figures_are_told_with_what_they_are_made_of(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    fill(desk)
    page = shown(qtbot, desk, theme)
    assert of(page, PromisesKept).text == "83\N{NO-BREAK SPACE}% on the day you said · 5 of 6"
    assert of(page, FollowedUp).text == "100\N{NO-BREAK SPACE}% of what was due this quarter · 6 of 6"
    assert of(page, WaitingOnYou).text == "€\N{NO-BREAK SPACE}500 1 with no next step"
    assert of(page, CameByReferral).text == "€\N{NO-BREAK SPACE}18,400 from one person · 1 introduction"
    assert of(page, ClientsSeen).text == "0 of 1 this week · 1 left" and "Acme" in of(page, ClientsSeen).names.text()
    assert "Lori Brandt" in of(page, WhoSendsWork).tree.text() and "Anna Schmidt" in of(page, WhoSendsWork).tree.text()
    assert of(page, TriesUntilSpoken).note.text() == "7 calls answered"
    assert (
        of(page, BestHours).note.text().startswith("Best from 09:00 to 10:00: 100\N{NO-BREAK SPACE}% answered, 6 of 6")
    )
    assert "calls, 0 messages" in of(page, Touches).chart.accessibleDescription()


def test_every_figure_says_how_it_is_counted(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    page = shown(qtbot, desk, theme)
    panels = page.findChildren(Panel)
    assert len(panels) == 10
    for panel in panels:
        assert panel._how.accessibleDescription() == panel.definition
        assert panel.definition in panel._how.toolTip()
        assert panel._how.accessibleName() and panel.show_list.accessibleName()


def test_the_list_behind_the_promises_opens_a_contact(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    fill(desk)
    page = shown(qtbot, desk, theme)
    of(page, PromisesKept).show_list.click()
    qtbot.waitUntil(lambda: page.findChild(CasesDialog) is not None)
    dialog = page.findChild(CasesDialog)
    assert dialog is not None
    texts = [dialog.list.model().index(row, 0).data() for row in range(dialog.list.model().rowCount())]
    assert len(texts) == 6 and texts[0] == "Sun 22 Nov · late · Anna Schmidt: Ask about the proposal"
    with qtbot.waitSignal(page.contact_requested) as asked:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert asked.args == ["anna"]


def test_charts_open_the_contacts_behind_them(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    fill(desk)
    page = shown(qtbot, desk, theme)
    for panel, title in (
        (of(page, Touches), "Touched"), (of(page, TriesUntilSpoken), "Called"), (of(page, BestHours), "Called"),
        (of(page, WhoSendsWork), "Introduced by somebody"), (of(page, ClientsSeen), "Clients not seen this week"),
    ):  # fmt: skip
        with qtbot.waitSignal(page.contacts_requested) as asked:
            panel.show_list.click()
        assert asked.args[0] == title and "anna" in asked.args[1]


def test_who_goes_cold_is_planned_with_one_click_and_the_page_counts_again(
    qtbot: QtBot, desk: Desk, theme: Theme
) -> None:
    fill(desk)
    page = shown(qtbot, desk, theme)
    (plan,) = [button for button in of(page, GoingCold).findChildren(QPushButton) if button.text() == "Plan a call"]
    assert plan.accessibleName() == "Plan a call with Ben Okafor, 49 days, tier B is 30"
    with qtbot.waitSignals([page.planned, page.counted]):
        qtbot.mouseClick(plan, Qt.MouseButton.LeftButton)
    assert desk.one("ben").due.day == MONDAY + timedelta(days=1)
    assert not of(page, GoingCold).show_list.isVisible()


def test_who_was_never_in_touch_is_not_said_to_have_been(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    fill(desk)
    desk.keep(contact("Cleo Park", uid="cleo", tier=Tier.C, added_at=moment("2026-07-01 10:00")))
    page = shown(qtbot, desk, theme)
    said = [button.accessibleName() for button in of(page, GoingCold).findChildren(QPushButton)]
    assert "Plan a call with Cleo Park, never in 145 days, tier C is 90" in said
    assert "Plan a call with Ben Okafor, 49 days, tier B is 30" in said


@pytest.mark.parametrize("period", list(Period))
def test_week_quarter_and_year_can_be_chosen(qtbot: QtBot, desk: Desk, theme: Theme, period: Period) -> None:
    fill(desk)
    page = shown(qtbot, desk, theme)
    with qtbot.waitSignal(page.counted):
        page.show_period(period)
    assert page.insights is not None and page.insights.period is period


def test_both_themes_and_a_small_window_are_drawn(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    fill(desk)
    page = shown(qtbot, desk, theme)
    before = page.grab().toImage()
    theme.use(Qt.ColorScheme.Dark)
    try:
        page.resize(800, 560)
        assert page.grab().toImage() != before
    finally:
        theme.use(Qt.ColorScheme.Unknown)


def test_while_a_period_is_read_the_page_says_so(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    page = shown(qtbot, desk, theme)
    with qtbot.waitSignal(page.counted):
        qtbot.mouseClick(page._buttons[Period.WEEK], Qt.MouseButton.LeftButton)
        assert page._dates.text() == "Reading…"
    assert page._dates.text() == "23 Nov – 23 Nov 2026"


@pytest.mark.parametrize("kind", [FollowedUp, WaitingOnYou])
def test_what_was_missed_and_what_waits_is_listed_with_names(
    qtbot: QtBot, desk: Desk, theme: Theme, kind: type[Panel]
) -> None:
    fill(desk)
    desk.keep(follow_up("ben", MONDAY - timedelta(days=3), uid="late", purpose="Ask for the go"))
    page = shown(qtbot, desk, theme)
    of(page, kind).show_list.click()
    qtbot.waitUntil(lambda: page.findChild(CasesDialog) is not None)
    model = page.findChild(CasesDialog).list.model()
    said = [model.index(row, 0).data() for row in range(model.rowCount())]
    if kind is WaitingOnYou:
        assert said == ["€\N{NO-BREAK SPACE}500 · Ben Okafor: Website"]
    else:
        assert said == ["Fri 20 Nov · not followed up · Ben Okafor: Ask for the go"]


# --- charts ----------------------------------------------------------------------------------------------------------


def painted(qtbot: QtBot, chart: Columns | Rows, width: int, height: int) -> QImage:
    qtbot.addWidget(chart)
    chart.resize(width, height)
    return chart.grab().toImage()


def extent(image: QImage, colour: QColor) -> tuple[int, int]:
    """How wide and how high the pixels of this colour lie."""
    found = [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == colour
    ]  # fmt: skip
    xs, ys = [x for x, _y in found], [y for _x, y in found]
    return (max(xs) - min(xs) + 1, max(ys) - min(ys) + 1) if found else (0, 0)


def test_a_column_is_as_high_as_its_figure_with_its_parts_stacked(qtbot: QtBot, theme: Theme) -> None:
    chart = Columns("Touches", theme)
    red, blue = QColor("red"), QColor("blue")
    chart.show_columns([Column("46", (10.0, 30.0)), Column("47", (0.0, 0.0))], (red, blue), "40 in week 46")
    image = painted(qtbot, chart, 200, 200)
    (wide, low), (also, high) = extent(image, red), extent(image, blue)
    assert abs(wide - also) <= 1 and 70 <= wide <= 80
    assert 2.7 <= high / low <= 3.3
    assert chart.accessibleDescription() == "40 in week 46"


def test_a_goal_far_away_does_not_press_the_columns_flat(qtbot: QtBot, theme: Theme) -> None:
    chart, red = Columns("Touches", theme), QColor("red")
    chart.show_columns([Column("46", (10.0,))], (red,), "", 20)
    assert chart.shows_goal
    _wide, beside_goal = extent(painted(qtbot, chart, 200, 200), red)
    chart.show_columns([Column("46", (10.0,))], (red,), "", 100)
    assert not chart.shows_goal
    _wide, alone = extent(painted(qtbot, chart, 200, 200), red)
    assert 1.9 <= alone / beside_goal <= 2.1
    chart.show_columns([], (red,), "", 100)
    assert not chart.shows_goal


def test_a_row_is_as_long_as_its_figure_and_leaves_room_for_what_it_says(qtbot: QtBot, theme: Theme) -> None:
    chart, red = Rows("Tries", theme), QColor("red")
    chart.show_columns([Column("try 1", (8.0,), "80 %")], (red,), "")
    alone, _high = extent(painted(qtbot, chart, 300, 120), red)
    chart.show_columns([Column("try 1", (8.0,), "80 %"), Column("try 2 and all further ones", (2.0,), "2")], (red,), "")
    both, _high = extent(painted(qtbot, chart, 300, 120), red)
    assert 150 < alone < 290 and both < alone, "the longer name takes of the room"


def test_what_two_columns_say_does_not_overlap(qtbot: QtBot, theme: Theme) -> None:
    """The strong one speaks."""
    chart = Columns("Hours", theme)
    many = [Column(str(n), (50.0,), "50 %", n != 12) for n in range(24)]
    chart.show_columns(many, (QColor("red"),), "")
    crowded = painted(qtbot, chart, 200, 120)
    chart.show_columns([column._replace(label="50 %" if n == 12 else "") for n, column in enumerate(many)],
                       (QColor("red"),), "")  # fmt: skip
    alone = painted(qtbot, chart, 200, 120)
    middle = QRect(94, 0, 20, 40)
    assert crowded != alone and crowded.copy(middle) == alone.copy(middle)


def test_hours_that_are_as_good_are_all_named(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    desk.keep(contact("Anna", uid="anna"), *(
        interaction("anna", Outcome.SPOKE, f"2026-11-{day:02} {at}") for day in range(2, 8) for at in ("09:30", "16:30")
    ))  # fmt: skip
    note = of(shown(qtbot, desk, theme), BestHours).note.text()
    assert note == "Best at 09:00–10:00, 16:00–17:00: 100\N{NO-BREAK SPACE}% answered"

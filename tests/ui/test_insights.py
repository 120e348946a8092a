"""The Insights page: figures, honest empty states, and the lists behind."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesassist.domain.contact import Tier
from salesassist.domain.deal import Stage
from salesassist.domain.follow_up import PromiseEnd, State
from salesassist.domain.insights import Period
from salesassist.domain.interaction import Outcome
from salesassist.domain.relation import Relation, RelationKind
from salesassist.ui.insights.cases import CasesDialog
from salesassist.ui.insights.page import InsightsPage
from salesassist.ui.insights.panel import Panel
from salesassist.ui.theme import Theme
from tests.desk import Desk
from tests.factories import MONDAY, contact, deal, follow_up, interaction, moment

ROOT = Path(__file__).parents[2]


def shown(qtbot: QtBot, desk: Desk, theme: Theme) -> InsightsPage:
    page = InsightsPage(desk.session, theme)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    with qtbot.waitSignal(page.counted):
        page.show()
    return page


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
    assert page.promises.text == "— No promise fell due this quarter."
    assert page.followed_up.text == "— Nothing was due this quarter."
    assert page.waiting.text.startswith("—") and page.referral.text.startswith("—")
    assert page.coverage.text == "— No client yet: nobody has a won deal."
    assert page.tries_note.text() == "No call was answered this quarter."
    assert page.hours_note.text() == "No call this quarter yet."
    assert not page.tries_chart.isVisible() and not page.hours_chart.isVisible()
    assert not any(panel.show_list.isVisible() for panel in page.findChildren(Panel))


def test_a_few_cases_are_told_as_a_count(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    fill(desk, promises=3)
    page = shown(qtbot, desk, theme)
    assert page.promises.text == "2 of 3 promises kept so far: too few for a percentage"
    assert page.tries_note.text() == "4 answered so far: too few for percentages"
    assert page.hours_note.text() == "4 calls so far: too few at any hour to tell"


def test_the_figures_are_told_with_what_they_are_made_of(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    fill(desk)
    page = shown(qtbot, desk, theme)
    assert page.promises.text == "83\N{NO-BREAK SPACE}% on the day you said · 5 of 6"
    assert page.followed_up.text == "100\N{NO-BREAK SPACE}% of what was due this quarter · 6 of 6"
    assert page.waiting.text == "€\N{NO-BREAK SPACE}500 1 with no next step"
    assert page.referral.text == "€\N{NO-BREAK SPACE}18,400 from one person · 1 introduction"
    assert page.coverage.text == "0 of 1 this week · 1 left" and "Acme" in page.coverage_left.text()
    assert "Lori Brandt" in page.work_tree.text() and "Anna Schmidt" in page.work_tree.text()
    assert page.tries_note.text() == "7 calls answered"
    assert page.hours_note.text().startswith("Best from 9:00 to 10:00: 100\N{NO-BREAK SPACE}% answered, 6 of 6")
    assert "calls, 0 messages" in page.touches_chart.accessibleDescription()


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
    page.promises.show_list.click()
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
        (page.touches, "Touched"), (page.tries, "Called"), (page.hours, "Called"),
        (page.work, "Introduced by somebody"), (page.coverage, "Clients not seen this week"),
    ):  # fmt: skip
        with qtbot.waitSignal(page.contacts_requested) as asked:
            panel.show_list.click()
        assert asked.args[0] == title and "anna" in asked.args[1]


def test_who_goes_cold_is_planned_with_one_click_and_the_page_counts_again(
    qtbot: QtBot, desk: Desk, theme: Theme
) -> None:
    fill(desk)
    page = shown(qtbot, desk, theme)
    rows = [page._cold_rows.itemAt(n).widget() for n in range(page._cold_rows.count())]
    assert len(rows) == 1
    with qtbot.waitSignals([page.planned, page.counted]):
        page._plan("ben")
    assert desk.one("ben").due.day == MONDAY + timedelta(days=1)
    assert not page.cold.show_list.isVisible()


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


def test_the_charting_library_is_not_loaded_before_it_is_needed() -> None:
    code = "import salesassist.app, sys; sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=60)

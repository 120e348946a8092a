"""Today with a limit on its rows: what is left out is named, counted, and one click or key away."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesassist.domain.interaction import Outcome
from salesassist.ui.theme import Theme
from salesassist.ui.today.page import TodayPage
from tests.desk import Desk
from tests.factories import MONDAY, contact, follow_up
from tests.ui.test_today_page import ALT, CTRL, DOWN, LEFT, UP, drop_rows, five, made, page, place

__all__ = ["five", "page"]
DAY = timedelta(days=1)


def limit(desk: Desk, rows: int) -> None:
    assert desk.session.prefer("Rows on Today", day_rows=rows)


def listed(page: TodayPage) -> str:
    """The rows that are shown."""
    return "".join(row.key for row in page.model.rows())


def test_all_are_shown_unless_there_is_a_limit(page: TodayPage) -> None:
    assert listed(page) == "abcde"
    assert page._rest.isHidden()


def test_a_limit_shows_the_first_and_says_how_many_more_there_are_and_whose(page: TodayPage, five: Desk) -> None:
    limit(five, 3)
    assert listed(page) == "abc"
    assert page._rest.isVisible()
    assert page._rest.button.accessibleName() == "2 more, 1 overdue"
    assert page._rest._who.text() == "Dora Nair, Emil Karl"
    assert page._rest.button.toolTip() == "Show them: Dora Nair, Emil Karl (+)"
    limit(five, 4)
    assert page._rest.button.accessibleName() == "1 more"
    limit(five, 5)
    assert listed(page) == "abcde" and page._rest.isHidden()
    five.session.undo_stack.undo()
    assert listed(page) == "abcd"


def test_a_click_shows_them_and_another_one_leaves_them_out_again(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    limit(five, 2)
    page.view.choose(["b"])
    qtbot.mouseClick(page._rest.button, LEFT)
    assert listed(page) == "abcde" and page.view.selected_keys() == ["b"]
    assert page._rest.button.accessibleName() == "3 more, 2 overdue"
    assert page._rest.button.accessibleDescription() == "Leave them out again"
    page.view.choose(["e"])
    qtbot.mouseClick(page._rest.button, LEFT)
    assert listed(page) == "ab" and page.view.selected_keys() == ["b"]


def test_the_plus_key_does_the_same(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    qtbot.keyClick(page.view, "+")
    assert listed(page) == "abcde"  # there is nothing to show
    limit(five, 2)
    qtbot.keyClick(page.view, "+", CTRL)
    assert listed(page) == "ab"
    qtbot.keyClick(page.view, "+")
    assert listed(page) == "abcde"
    qtbot.keyClick(page.view, "+")
    assert listed(page) == "ab"


def test_tab_leads_from_the_list_to_the_line_below(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    limit(five, 2)
    qtbot.keyClick(page.view, Qt.Key.Key_Tab)
    assert page._rest.button.hasFocus()
    qtbot.keyClick(page._rest.button, Qt.Key.Key_Space)
    assert listed(page) == "abcde" and page._rest.button.hasFocus()


def test_who_is_done_makes_room_for_the_next(page: TodayPage, five: Desk) -> None:
    limit(five, 2)
    five.log(Outcome.NO_ANSWER, who="contact-a", closes="a")
    assert listed(page) == "bc"
    assert page._rest.button.accessibleName() == "2 more, 1 overdue"


def test_what_becomes_overdue_meanwhile_is_counted(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    limit(five, 2)
    qtbot.keyClick(page.view, "+")
    five.time_is("2026-11-24 09:00")  # and a new day begins with the limit
    assert listed(page) == "ab"
    assert page._rest.button.accessibleName() == "3 more, 3 overdue"


def test_another_limit_is_in_force_at_once(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    limit(five, 2)
    qtbot.keyClick(page.view, "+")
    limit(five, 3)
    assert listed(page) == "abc"


def test_a_promise_is_never_left_out(page: TodayPage, five: Desk) -> None:
    five.keep(contact("Zoe Word", uid="zoe"), follow_up("zoe", MONDAY, uid="z", promised=True))
    five.session.place(["a", "b", "c", "d", "e", "z"], "Zoe Word")
    assert listed(page) == "abcdez"
    limit(five, 2)
    assert listed(page) == "az"
    assert page.model.order() == ["a", "z", "b", "c", "d", "e"]


@pytest.mark.parametrize(("key", "start", "expected"), [(DOWN, "a", "bac"), (UP, "c", "acb"), (DOWN, "c", "abc")])
def test_rows_are_moved_among_those_that_are_shown(
    qtbot: QtBot, page: TodayPage, five: Desk, key: Qt.Key, start: str, expected: str
) -> None:
    limit(five, 3)
    page.view.choose([start])
    qtbot.keyClick(page.view, key, ALT)
    assert listed(page) == expected and page.model.order() == [*expected, "d", "e"]
    limit(five, 0)
    assert listed(page) == f"{expected}de"


def test_a_row_dropped_below_the_last_one_shown_stays_shown(page: TodayPage, five: Desk) -> None:
    limit(five, 3)
    drop_rows(page, ["a"], place(page, "c", below=True))
    QApplication.processEvents()
    assert listed(page) == "bca" and five.store.day_order() == ["b", "c", "a", "d", "e"]
    five.session.undo_stack.undo()
    assert listed(page) == "abc"


def test_a_contact_that_is_left_out_is_shown_when_it_is_looked_for(page: TodayPage, five: Desk) -> None:
    limit(five, 2)
    assert page.show_contact("contact-e")
    assert listed(page) == "abcde" and page.selected_contacts() == ["contact-e"]
    assert not page.show_contact("nobody")


def test_whoever_is_looked_for_and_shown_leaves_the_others_out(page: TodayPage, five: Desk) -> None:
    limit(five, 2)
    assert page.show_contact("contact-b") and not page.show_contact("nobody")
    assert listed(page) == "ab"


def test_nothing_is_suggested_beyond_the_limit(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    people = [contact(f"P {n}", uid=f"p{n}", tier="A") for n in range(4)]
    desk.keep(*people, contact("Anna", uid="anna"), follow_up("anna", uid="a"))
    page = made(qtbot, theme, desk.session)
    assert page.model.rowCount() == 5
    limit(desk, 3)
    assert page.model.rowCount() == 3 and page._rest.isHidden()


def test_as_many_names_are_told_as_have_room(page: TodayPage, five: Desk) -> None:
    five.keep(*(contact(f"Somebody Longname {n}", uid=f"s{n}") for n in range(20)),
              *(follow_up(f"s{n}", uid=f"s{n}") for n in range(20)))  # fmt: skip
    limit(five, 1)
    told = []
    for width in (900, 650):
        page.resize(width, 700)
        QApplication.processEvents()
        who = page._rest._who
        assert who.fontMetrics().horizontalAdvance(who.text()) <= who.width()
        told.append(who.text())
    assert all(text.startswith("Ben Okafor, Cleo Day") and text.endswith(" more") for text in told)
    assert len(told[0]) > len(told[1])
    assert len(page._rest.button.toolTip().split(", ")) == 12  # "and 12 more" stands with the last


def test_the_line_stands_right_below_the_last_row(qtbot: QtBot, page: TodayPage, five: Desk) -> None:
    height = page.view.height()
    limit(five, 2)
    QApplication.processEvents()
    last = page.view.visualRect(page.model.index(1))
    assert page._rest.y() - page.view.mapTo(page, last.bottomLeft()).y() < 20
    qtbot.keyClick(page.view, "+")
    QApplication.processEvents()
    page.resize(page.width(), 440)
    QApplication.processEvents()
    assert page._below.height() < 3 and page.view.verticalScrollBar().maximum() > 0  # the list has all the room
    page.resize(page.width(), 760)
    limit(five, 0)
    QApplication.processEvents()
    assert page.view.height() == height


def test_who_is_dropped_below_the_last_row_is_shown_though_beyond_the_limit(page: TodayPage, five: Desk) -> None:
    five.keep(contact("Zoe Far", uid="zoe"))
    limit(five, 3)
    assert five.session.put_on_today([("zoe", "Say hello")], page.model.order(), page.model.last_place())
    assert listed(page) == "abc" and page._rest.button.accessibleName() == "3 more, 1 overdue"
    assert page.show_contact("zoe")
    assert [row.contact[-1] for row in page.model.rows()] == ["a", "b", "c", "e", "d", "e"]

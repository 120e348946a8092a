"""What is found comes best first, and says why it is there; saved filters; what is done to many at once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesassist.domain.asked import Asked
from salesassist.domain.contact import Email, Phone, Tier
from salesassist.domain.group import Group
from salesassist.domain.saved_filter import SavedFilter
from salesassist.domain.status import Status
from salesassist.session import Session
from salesassist.session.many import FEW
from salesassist.settings import WindowState
from salesassist.store.store import Store
from salesassist.ui.acts import MOST_CALLS, Acts
from salesassist.ui.contacts import finding
from salesassist.ui.contacts.chosen_bar import Many
from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.filter_name import FilterNameDialog
from salesassist.ui.contacts.filters_dialog import FiltersDialog
from salesassist.ui.contacts.marked import paint_marked
from salesassist.ui.contacts.matching import Marks
from salesassist.ui.contacts.model import ContactsModel, Role
from salesassist.ui.contacts.page import ContactsPage
from salesassist.ui.contacts.rest_dialog import RestManyDialog
from salesassist.ui.contacts.saved import SavedFilters
from salesassist.ui.contacts.tags_dialog import TagsDialog
from salesassist.ui.theme import Theme
from salesassist.ui.toast import Toast
from tests.factories import contact, follow_up, keep, moment, now

PEOPLE = (
    contact("Kurt Berenson", uid="within", tier=Tier.A),
    contact("Anna Maria Renz", uid="word", tier=Tier.B, tags=("fair",)),
    contact("Renate Zobel", uid="begins", organization="Bau AG", notes="nothing"),
    contact("Aida Kern", uid="firm", organization="Lärchen & Rénovation"),
    contact("Ben Note", uid="note", organization="Bau AG", notes="Wants to talk about the annual renewal in March."),
    contact("Cleo Mail", uid="mail", emails=(Email("info@renz.example"),)),
    contact("Dora Tag", uid="tag", tags=("Renewables", "Trade fair")),
    contact("Émile Phone", uid="phone", phones=(Phone("(030) 901-820", "", "+4930901820"),)),
    follow_up("note", moment("2026-11-19 10:00"), uid="f-note"),
)


@pytest.fixture
def session(store: Store, qapp: QApplication) -> Session:
    keep(store, *PEOPLE)
    return Session(store, now)


@pytest.fixture
def model(session: Session) -> ContactsModel:
    return ContactsModel(session)


@pytest.fixture
def page(qtbot: QtBot, session: Session, theme: Theme, tmp_path: Path) -> ContactsPage:
    page = ContactsPage(session, theme, WindowState(tmp_path))
    qtbot.addWidget(page)
    page.resize(820, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


@pytest.fixture
def acts(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[Acts]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    yield Acts(session, theme, Toast(theme, window), window)


def uids(model: ContactsModel) -> list[str]:
    return [model.uid(row) for row in range(model.rowCount())]


def marks(model: ContactsModel, uid: str) -> Marks:
    found: Marks = model.data(model.index(model.row_of(uid), Column.NAME), int(Role.MARKS))
    return found


def marked(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def spoken(model: ContactsModel, uid: str) -> str:
    index = model.index(model.row_of(uid), Column.NAME)
    return str(model.data(index, int(Qt.ItemDataRole.AccessibleTextRole)))


def until_ranked(qtbot: QtBot, model: ContactsModel) -> None:
    finding = model._finding
    qtbot.waitUntil(lambda: finding.is_complete and finding._task is None and not finding._rank_soon.isActive())


# --- best first ------------------------------------------------------------------------------------------------------

BY_MERIT = ["begins", "word", "within", "firm", "note", "tag", "mail"]
"""The last three match elsewhere and come in the chosen order."""


def test_the_best_come_first_and_equals_in_the_chosen_order(model: ContactsModel) -> None:
    model.sort(Column.STATUS)
    model.set_search("ren")
    assert uids(model)[:4] == BY_MERIT[:4]
    assert uids(model)[4] == "note"  # is overdue
    assert set(uids(model)) == set(BY_MERIT)


def test_a_click_on_the_head_sorts_until_the_search_changes(model: ContactsModel) -> None:
    model.set_search("re")
    model.sort(Column.NAME)
    assert uids(model) == sorted(uids(model), key=lambda uid: model._session.name_of(uid).lower())
    assert uids(model)[0] != "begins"
    model.set_search("ren")
    assert uids(model)[0] == "begins"
    model.set_search("")
    assert uids(model) == [line.uid for line in model._session.book]


def test_words_in_any_order_count_all_of_them(model: ContactsModel) -> None:
    model.set_search("renz anna")
    assert uids(model) == ["word"]
    model.set_search("bau ren")
    assert uids(model) == ["begins", "note"]


def seem_many(monkeypatch: pytest.MonkeyPatch, session: Session, *, quick: bool, soon: bool = False) -> None:
    """As if a handful were very many: `quick`: that are found at once all the same, `soon`: or a moment later."""
    monkeypatch.setattr(finding, "_RANKED", 0)
    monkeypatch.setattr(finding, "FIRST", 2)
    if not quick:
        monkeypatch.setattr(finding, "_QUICK", 0)
        monkeypatch.setattr(finding, "_SOON", 100 if soon else 0)
        monkeypatch.setattr(session, "find_quickly", lambda _text, _most=None: None)


@pytest.mark.parametrize(("quick", "soon"), [(True, False), (False, True), (False, False)])
def test_very_many_matches_are_ranked_in_a_moment(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, quick: bool, soon: bool
) -> None:
    """Some at once, all of them when a thread has found and ranked them."""
    seem_many(monkeypatch, session, quick=quick, soon=soon)
    model = ContactsModel(session)
    model.sort(Column.NAME)
    model.set_search("ren")
    assert uids(model)[0] == "begins"
    until_ranked(qtbot, model)
    assert uids(model)[:4] == BY_MERIT[:4]
    assert set(uids(model)) == set(BY_MERIT)
    assert model.counts()[None] == len(BY_MERIT)


@pytest.fixture
def looking(qtbot: QtBot, session: Session, store: Store, monkeypatch: pytest.MonkeyPatch) -> ContactsModel:
    """Over a book that seems to have very many, where who has which letter has been read."""
    while store.catch_up(100):
        pass
    seem_many(monkeypatch, session, quick=False)
    model = ContactsModel(session)
    model.sort(Column.NAME)
    model.get_ready()
    qtbot.waitUntil(lambda: session.book.has_letters)
    return model


def test_who_has_a_letter_is_known_at_once(qtbot: QtBot, looking: ContactsModel, session: Session) -> None:
    for letter in "znö3":
        looking.set_search(letter)
        assert looking.is_complete, "nothing is looked for in a thread"
        found = [line.uid for line in session.book if line.number in (session.search(letter) or ())]
        assert found and sorted(uids(looking)) == sorted(found)
        assert looking.counts()[None] == len(found)
    looking.set_search("3 ")
    assert looking.is_complete
    looking.set_search("z")
    until_ranked(qtbot, looking)
    assert uids(looking)[:2] == ["begins", "word"], "the best come first"


def test_a_word_and_a_letter_more_are_known_at_once(qtbot: QtBot, looking: ContactsModel, session: Session) -> None:
    looking.set_search("ren")
    until_ranked(qtbot, looking)
    looking.set_search("ren ")
    assert looking.is_complete
    looking.set_search("ren b")
    assert looking.is_complete
    assert {line.number for line in session.book if line.uid in uids(looking)} == session.search("ren b")
    looking.set_search("030 9")  # the same figures might stand elsewhere in another way
    until_ranked(qtbot, looking)
    assert uids(looking) == ["phone"]


def test_what_is_likely_to_follow_is_looked_for_before_it_is_typed(
    qtbot: QtBot, looking: ContactsModel, session: Session
) -> None:
    ahead = looking._finding._ahead
    looking.set_search("r")
    qtbot.waitUntil(lambda: ahead.answer("re") is not None)
    qtbot.waitUntil(lambda: ahead._task is None)
    looking.set_search("re")
    assert looking.is_complete and ahead.answer("re") is not None
    assert set(uids(looking)) >= set(BY_MERIT)
    contact = session.contact("phone")
    assert contact is not None
    session.save_contact(replace(contact, name="Renée"))
    assert ahead.answer("re") is None, "it is true no longer"
    until_ranked(qtbot, looking)
    assert "phone" in uids(looking)
    looking.set_search("")
    assert ahead.answer("re") is None, "nothing is kept of it"


def test_a_change_is_found_by_its_letters(looking: ContactsModel, session: Session) -> None:
    assert session.book.has_letters
    contact = session.contact("phone")
    assert contact is not None
    looking.set_search("x")
    assert "phone" not in uids(looking)
    session.save_contact(replace(contact, notes="xylophone"))
    assert session.book.has_letters and "phone" in uids(looking)
    session.undo_stack.undo()
    assert "phone" not in uids(looking)


def test_who_was_chosen_gives_way_to_the_best_where_the_list_is_long(
    page: ContactsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_contact("within")
    page.search.setText("re")
    assert page.current_contact() == "within", "in view, so it stays"
    page.search.clear()
    monkeypatch.setattr("salesassist.ui.contacts.page.FIRST", 2)
    page.search.setText("re")
    assert page.current_contact() == "begins"


def test_the_order_is_right_at_once_when_all_names_are_in_memory(
    qtbot: QtBot, session: Session, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.book.take_names(store.name_list())
    seem_many(monkeypatch, session, quick=True)
    model = ContactsModel(session)
    model.sort(Column.NAME)
    model.set_search("ren")
    assert uids(model)[:2] == BY_MERIT[:2]
    monkeypatch.setattr(finding, "FIRST", 3)
    model.set_search("re")
    assert uids(model)[:3] == BY_MERIT[:3]
    assert not model._finding._rank_soon.isActive()
    model.set_status_filter(Status.NONE, untriaged=True)  # others may be the best of these
    until_ranked(qtbot, model)
    assert uids(model)[:2] == ["begins", "firm"]


@pytest.mark.parametrize("soon", [True, False])
def test_what_was_typed_since_wins_over_what_is_still_being_found(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, soon: bool
) -> None:
    seem_many(monkeypatch, session, quick=False, soon=soon)
    model = ContactsModel(session)
    for text in ("r", "re", "renz"):
        model.set_search(text)
    until_ranked(qtbot, model)
    assert uids(model) == ["word", "mail"]


# --- why it is there -------------------------------------------------------------------------------------------------


def test_matching_letters_are_marked_in_name_and_organisation(model: ContactsModel) -> None:
    model.set_search("ren")
    assert marked("Renate Zobel", marks(model, "begins").name) == ["Ren"]
    assert marked("Lärchen & Rénovation", marks(model, "firm").organization) == ["Rén"]
    assert marks(model, "begins").hint == ""


@pytest.mark.parametrize(
    ("search", "uid", "hint", "letters"),
    [
        ("renew", "note", "note: … annual renewal in March.", ["renew"]),
        ("note renewal", "note", "note: … annual renewal in March.", ["renewal"]),
        ("renz", "mail", "e-mail info@renz.example", ["renz"]),
        ("renew", "tag", "tag Renewables", ["Renew"]),
        ("030 9018", "phone", "phone (030) 901-820", ["30) 901-8"]),
        ("+49 30 901", "phone", "phone +4930901820", ["4930901"]),
        ("émile 820", "phone", "phone (030) 901-820", ["820"]),
    ],
)
def test_a_row_that_matches_elsewhere_says_where(
    model: ContactsModel, search: str, uid: str, hint: str, letters: list[str]
) -> None:
    model.set_search(search)
    found = marks(model, uid)
    assert found.hint == hint
    assert marked(found.hint, found.in_hint) == letters
    assert spoken(model, uid).endswith(f", found in {hint}")


def test_nothing_is_marked_without_a_search_and_marks_follow_a_change(model: ContactsModel, session: Session) -> None:
    assert model.data(model.index(0, Column.NAME), int(Role.MARKS)) is None
    model.set_search("ren")
    assert marks(model, "tag").hint == "tag Renewables"
    session.set_tags(["tag"], ["Rent"], ["Renewables"])
    assert marks(model, "tag").hint == "tag Rent"
    session.undo_stack.undo()
    assert marks(model, "tag").hint == "tag Renewables"


def test_only_rows_that_are_asked_for_are_worked_out(model: ContactsModel, session: Session, store: Store) -> None:
    keep(store, *(contact(f"Many {n:03}", uid=f"m{n}", notes="renewal") for n in range(100)))
    session.reload()
    asked: list[int] = []
    found_by = session.found_by

    def count(numbers: list[int]) -> Any:
        asked.extend(numbers)
        return found_by(numbers)

    session.found_by = count  # type: ignore[method-assign, assignment]
    model.set_search("renewal")
    assert asked == []
    model.data(model.index(3, Column.NAME), int(Role.MARKS))
    assert 0 < len(asked) <= 16


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_marks_are_drawn_under_their_letters(theme: Theme, direction: Qt.LayoutDirection) -> None:
    """Colours differ where the first letter stands: at the left, or at the right where lines begin there."""
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setLayoutDirection(direction)
        box = QRectF(QPointF(0, 0), QPointF(200, 40))
        black, red = Qt.GlobalColor.black, Qt.GlobalColor.red
        paint_marked(painter, box, "😀 llllll iiiiii", [(2, 4)], theme.font(), black, red)  # type: ignore[arg-type]
    reds = [x for x in range(200) for y in range(40) if (c := image.pixelColor(x, y)).red() > c.green() + 60]
    darks = [x for x in range(200) for y in range(40) if image.pixelColor(x, y).lightness() < 90]
    assert reds
    assert min(darks) - 40 < min(reds)
    assert max(reds) < max(darks)
    assert (min(reds) > 60) is (direction == Qt.LayoutDirection.RightToLeft)


# --- terms and the menu ----------------------------------------------------------------------------------------------


def test_terms_narrow_what_is_found_and_counted(model: ContactsModel) -> None:
    model.set_search("tier:a")
    assert uids(model) == ["within"]
    model.set_search("tag:fair ren")
    assert uids(model) == ["word"]
    assert model.counts()[None] == 1
    model.set_search('tag:"trade fair"')
    assert uids(model) == ["tag"]
    model.set_search("tier:a tag:fair")
    assert uids(model) == []
    model.set_search("")
    assert len(uids(model)) == 8


def test_terms_follow_a_change_of_tiers_and_tags(model: ContactsModel, session: Session) -> None:
    model.set_search("tier:a")
    session.set_tier(["mail", "tag"], Tier.A)
    assert set(uids(model)) == {"within", "mail", "tag"}
    model.set_search("tag:new")
    session.set_tags(["phone"], ["New"])
    assert uids(model) == ["phone"]
    session.undo_stack.undo()
    assert uids(model) == []


def opened(menu: QMenu) -> dict[str, Any]:
    menu.aboutToShow.emit()
    return {action.text().replace("&", ""): action for action in menu.actions()}


def test_the_menu_writes_the_terms_into_the_search(page: ContactsPage) -> None:
    page.search.setText("ren")
    acts = opened(page.filter.menu())
    opened(acts["Tag"].menu())["fair"].trigger()
    assert page.search.text() == "ren tag:fair"
    assert uids(page.model) == ["word"]
    acts = opened(page.filter.menu())
    assert opened(acts["Tag"].menu())["fair"].isChecked()
    opened(acts["Tier"].menu())["Tier A"].trigger()
    assert page.search.text() == "ren tier:A tag:fair"
    acts = opened(page.filter.menu())
    opened(acts["Tag"].menu())["fair"].trigger()
    assert page.search.text() == "ren tier:A"
    assert uids(page.model) == ["within"]


# --- saved filters ---------------------------------------------------------------------------------------------------


def head_of(page: ContactsPage) -> QImage:
    return page.table.horizontalHeader().grab().toImage()


def test_the_head_says_what_orders_the_list(qtbot: QtBot, page: ContactsPage) -> None:
    by_status = head_of(page)
    page.search.setText("ren")
    qtbot.waitUntil(lambda: page.model.best_first)
    assert head_of(page) != by_status
    page.search.setText("march")  # only in a note: nothing to put first
    assert not page.model.best_first and head_of(page) == by_status
    page.search.setText("ren")
    qtbot.waitUntil(lambda: page.model.best_first)
    head = page.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(Column.STATUS) + 20, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not page.model.best_first
    assert page.table.columns.sorting == (Column.STATUS, Qt.SortOrder.AscendingOrder)  # as it was before
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.table.columns.sorting == (Column.STATUS, Qt.SortOrder.DescendingOrder)


def named(qtbot: QtBot, within: QWidget, name: str, done: str) -> None:
    """Give that name in the dialog that asks for one, and press the button of that text."""
    dialog = within.findChild(FilterNameDialog)
    assert dialog is not None
    dialog._field.selectAll()
    qtbot.keyClicks(dialog._field, name)
    assert dialog._done.text() == done
    qtbot.keyClick(dialog._field, Qt.Key.Key_Return)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_filter_is_saved_and_had_again_with_its_sorting(qtbot: QtBot, page: ContactsPage, session: Session) -> None:
    page.search.setText("bau")
    page.chips.chip(Group.OVERDUE).click()
    page.table.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    opened(page.filter.menu())["Save this filter…"].trigger()
    dialog = page.findChild(FilterNameDialog)
    assert dialog is not None and dialog.name == "Bau, Overdue"
    assert any("by “Name”" in label.text() for label in dialog.findChildren(QLabel))
    named(qtbot, page, " Bau,  overdue ", "Save")
    (kept,) = page.saved_filters()
    assert kept == SavedFilter("Bau, overdue", Asked("bau"), Group.OVERDUE, "NAME", True)
    page.show_status(None)
    page.table.sortByColumn(Column.STATUS, Qt.SortOrder.AscendingOrder)
    opened(page.filter.menu())["Bau, overdue"].trigger()
    assert (page.search.text(), page.chips.group) == ("bau", Group.OVERDUE)
    assert uids(page.model) == ["note"]
    assert page.table.columns.sorting == (Column.NAME, Qt.SortOrder.DescendingOrder)


def test_without_anything_to_keep_nothing_can_be_saved(page: ContactsPage) -> None:
    acts = opened(page.filter.menu())
    assert not acts["Save this filter…"].isEnabled()
    assert not acts["Edit saved filters…"].isEnabled()


def test_a_filter_of_what_comes_best_first_shows_it_best_first_again(
    qtbot: QtBot, page: ContactsPage, session: Session
) -> None:
    page.search.setText("ren")
    qtbot.waitUntil(lambda: page.model.best_first)
    before = uids(page.model)
    page.save_filter()
    dialog = page.findChild(FilterNameDialog)
    assert dialog is not None
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "best matches come first" in said and "Status" not in said
    named(qtbot, page, "Ren", "Save")
    (kept,) = page.saved_filters()
    assert kept == SavedFilter("Ren", Asked("ren"))
    page.table.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    page.show_filter(kept)
    qtbot.waitUntil(lambda: page.model.best_first)
    assert uids(page.model)[0] == before[0]


def test_a_filter_of_the_same_name_is_replaced_once_that_was_said(
    qtbot: QtBot, page: ContactsPage, session: Session
) -> None:
    page.search.setText("bau")
    page.save_filter()
    named(qtbot, page, "Mine", "Save")
    page.search.setText("ren")
    page.save_filter()
    named(qtbot, page, "Mine", "Replace")
    assert [one.asked.words for one in session.saved_filters()] == ["ren"]


def test_a_filter_without_a_name_is_not_kept(qtbot: QtBot, page: ContactsPage, session: Session) -> None:
    page.search.setText("bau")
    page.save_filter()
    dialog = page.findChild(FilterNameDialog)
    assert dialog is not None
    for name in ("", "   "):
        dialog._field.setText(name)
        assert not dialog._done.isEnabled()
        qtbot.keyClick(dialog._field, Qt.Key.Key_Return)
    assert dialog.isVisible() and session.saved_filters() == ()
    dialog.close()


def test_the_sidebar_lists_filters_with_their_counts(qtbot: QtBot, session: Session, theme: Theme) -> None:
    listed = SavedFilters(session, theme)
    qtbot.addWidget(listed)
    assert listed.isHidden()
    session.book.roll()
    fair = SavedFilter("Fair", Asked("", (), ("fair",)))
    session.save_filter(fair)
    session.save_filter(SavedFilter("Overdue", Asked("ren"), Group.OVERDUE))
    session.save_filter(SavedFilter("All overdue", Asked(), Group.OVERDUE))

    def told() -> list[str]:
        return [entry.accessibleName() for entry in listed.entries]

    qtbot.waitUntil(lambda: told() == ["Fair, 1", "Overdue, 1", "All overdue, 1"])
    assert not listed.isHidden()
    session.set_tags(["tag", "mail"], ["fair"])
    qtbot.waitUntil(lambda: told()[0] == "Fair, 3")
    with qtbot.waitSignal(listed.chosen) as chosen:
        listed.entries[0].click()
    assert chosen.args == [fair]
    for _ in range(4):
        session.undo_stack.undo()
    assert listed.isHidden()


def test_filters_are_renamed_moved_and_deleted_by_keys(
    qtbot: QtBot, session: Session, theme: Theme
) -> None:
    for name in ("One", "Two", "Three"):
        session.save_filter(SavedFilter(name))
    dialog = FiltersDialog(session, theme)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    names = lambda: [one.name for one in session.saved_filters()]  # noqa: E731
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names() == ["Two", "One", "Three"]
    assert dialog.name == "One"
    qtbot.keyClick(dialog.list, Qt.Key.Key_F2)
    asking = dialog.findChild(FilterNameDialog)
    assert asking is not None
    asking._field.setText("Three")
    assert not asking._done.isEnabled()  # two of one name cannot be told apart
    named(qtbot, dialog, "Uno", "Rename")
    assert names() == ["Two", "Uno", "Three"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert names() == ["Two", "Three"]
    session.undo_stack.undo()
    assert names() == ["Two", "Uno", "Three"]
    assert dialog.list.model().rowCount() == 3


# --- many ------------------------------------------------------------------------------------------------------------


def test_the_bar_is_there_only_while_several_are_selected(qtbot: QtBot, page: ContactsPage) -> None:
    assert not page.many.isVisible()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.many.isVisible()
    assert page.many.text == "2 chosen"
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.many.text == "8 chosen"
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.many.isVisible()
    assert len(page.selected_contacts()) == 1


def test_space_takes_the_current_contact_in_and_out(qtbot: QtBot, page: ContactsPage) -> None:
    page.table.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert len(page.selected_contacts()) == 1
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    first, third = page.model.uid(0), page.model.uid(2)
    assert page.selected_contacts() == [first, third]
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.selected_contacts() == [first]
    qtbot.keyClick(page.table, Qt.Key.Key_Home)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert len(page.selected_contacts()) == 1  # the last one stays


def test_the_bar_asks_for_its_acts_with_whom_they_are_for(qtbot: QtBot, page: ContactsPage) -> None:
    page.table.selectAll()
    for button, what in zip(page.many.buttons[1:], Many, strict=True):
        with qtbot.waitSignal(page.many_requested) as asked:
            button.click()
        assert asked.args == [what, page.selected_contacts()]
    tiers = page.many.buttons[0].menu()
    with qtbot.waitSignal(page.many_requested) as asked:
        opened(tiers)["No tier"].trigger()
    assert asked.args[0] is None
    assert [button.accessibleName() for button in page.many.buttons][:2] == ["Tier, 8 chosen", "Tags, 8 chosen"]


def test_the_selection_shrinks_with_what_is_shown(page: ContactsPage) -> None:
    page.table.selectAll()
    page.search.setText("bau")
    assert page.many.text == "2 chosen"
    page.search.setText("renate")
    assert not page.many.isVisible()


def test_tags_say_who_has_them_and_are_added_and_removed_in_one_step(
    qtbot: QtBot, session: Session, store: Store, acts: Acts
) -> None:
    acts.act_on_many(Many.TAG, ["word", "tag", "mail"])
    dialog = acts._window.findChild(TagsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    texts = [dialog.model.index(row).data() for row in range(3)]
    assert texts == ["fair   1 of 3", "Renewables   1 of 3", "Trade fair   1 of 3"]
    states = [dialog.model.index(row).data(int(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)]
    assert states[0] == "fair, some of them"
    dialog.list.setCurrentIndex(dialog.model.index(0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)  # all of them
    dialog.list.setCurrentIndex(dialog.model.index(1))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)  # none of them
    qtbot.keyClicks(dialog.field, "Golf")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert (dialog.added, dialog.removed) == (["Golf", "fair"], ["Renewables"])
    dialog.accept()
    tags = {uid: set(store.contact(uid).tags) for uid in ("word", "tag", "mail")}  # type: ignore[union-attr]
    assert tags == {"word": {"fair", "Golf"}, "tag": {"Trade fair", "fair", "Golf"}, "mail": {"fair", "Golf"}}
    session.undo_stack.undo()
    assert store.contact("tag").tags == ("Renewables", "Trade fair")  # type: ignore[union-attr]


def test_a_tag_left_as_it_was_is_not_touched(qtbot: QtBot, session: Session, theme: Theme) -> None:
    dialog = TagsDialog(session, theme, ["word", "tag"])
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    index = dialog.model.index(0)
    seen = []
    for _ in range(3):
        dialog.model.setData(index, None, int(Qt.ItemDataRole.CheckStateRole))
        seen.append(index.data(int(Qt.ItemDataRole.CheckStateRole)))
    check = Qt.CheckState
    assert seen == [check.Checked, check.Unchecked, check.PartiallyChecked]
    assert (dialog.added, dialog.removed) == ([], [])


def test_many_rest_until_a_day(qtbot: QtBot, session: Session, store: Store, acts: Acts) -> None:
    acts.act_on_many(Many.REST, ["word", "tag"])
    dialog = acts._window.findChild(RestManyDialog)
    assert dialog is not None
    until = dialog.until
    assert until > session.now().today
    dialog._reason.setText("summer")
    dialog.accept()
    resting = [store.contact(uid) for uid in ("word", "tag")]
    assert [(c.resting_until, c.resting_reason) for c in resting if c] == [(until, "summer")] * 2
    assert session.undo_stack.undo_text().startswith("Rest 2 contact")


def book_of(session: Session, store: Store, count: int) -> list[str]:
    keep(store, *(contact(f"Person {n:04}", uid=f"p{n}") for n in range(count)))
    session.reload()
    return [f"p{n}" for n in range(count)]


def test_very_many_are_changed_in_a_thread_as_one_step(
    qtbot: QtBot, session: Session, store: Store, acts: Acts
) -> None:
    many = book_of(session, store, FEW + 20)
    acts.act_on_many(Tier.B, many)
    assert acts._window.findChildren(QProgressDialog)
    qtbot.waitUntil(lambda: session.undo_stack.count() == 1)
    assert {store.contact(uid).tier for uid in many} == {Tier.B}  # type: ignore[union-attr]
    session.undo_stack.undo()
    assert {store.contact(uid).tier for uid in many} == {None}  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not acts._window.findChildren(QProgressDialog))


def test_cancelling_leaves_everything_as_it_was(
    qtbot: QtBot, session: Session, store: Store, acts: Acts, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = book_of(session, store, FEW + 20)
    monkeypatch.setattr("salesassist.ui.asking.is_sure", lambda *_args, **_how: True)
    begun = Event()
    work_of = session.delete_order(many).act

    def slowly(store: Store, some: Sequence[str]) -> None:
        work_of(store, some)
        begun.set()
        stopping.wait(5)

    stopping = Event()
    order = replace(session.delete_order(many), act=slowly)
    monkeypatch.setattr(session, "delete_order", lambda _uids: order)
    acts.act_on_many(Many.DELETE, many)
    waiting = acts._window.findChild(QProgressDialog)
    assert waiting is not None
    assert begun.wait(5)
    waiting.findChild(QPushButton).click()
    stopping.set()
    qtbot.waitUntil(lambda: not acts._window.findChildren(QProgressDialog))
    assert session.undo_stack.count() == 0
    assert len(session.book) == 8 + len(many)


def test_more_calls_than_anyone_makes_are_not_planned(
    session: Session, acts: Acts, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[str] = []
    monkeypatch.setattr(acts._toast, "warn", warned.append)
    acts.act_on_many(Many.PLAN, [f"p{n}" for n in range(MOST_CALLS + 1)])
    assert warned == ["Calls are planned with at most 500 contacts at once: choose fewer."]


def test_so_many_rows_are_read_as_are_seen(model: ContactsModel, session: Session, store: Store) -> None:
    keep(store, *(contact(f"Many {n:03}", uid=f"m{n}") for n in range(100)))
    session.reload()
    read: list[int] = []
    lines_numbered = session.lines_numbered

    def count(numbers: list[int]) -> Any:
        read.extend(numbers)
        return lines_numbered(numbers)

    session.lines_numbered = count  # type: ignore[method-assign, assignment]
    model.screen = 5
    model.set_search("many")
    assert [model.data(model.index(row, Column.NAME)) for row in range(5)] == [f"Many {n:03}" for n in range(5)]
    assert len(read) == 5

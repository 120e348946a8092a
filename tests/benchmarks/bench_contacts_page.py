"""How long the Contacts page takes with many contacts. By hand:

    python tests/benchmarks/bench_contacts_page.py [10000] [--runs 15]

Prints median, least and most, in milliseconds: "model" until the model has changed, "pixels" until the page is painted
as well. The book is generated from a seed: 45 % of the contacts with an open follow-up, 8 % with a deal, half with a
history.
"""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.deal import Deal
from salesassist.domain.follow_up import Due, FollowUp, State
from salesassist.domain.interaction import Interaction, Outcome
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.store.store import Store
from salesassist.ui.contacts.columns import Column
from salesassist.ui.contacts.page import ContactsPage
from salesassist.ui.theme import Theme

SEED = 20261123
AT = datetime(2026, 11, 23, 9, 14, tzinfo=ZoneInfo("Europe/Berlin"))
GIVEN = ("James", "Mary", "Jürgen", "Zoë", "Søren", "Łukasz", "Olga", "Yuki", "Priya", "Omar", "Emma", "Niamh", "Tomás")
FAMILY = ("Smith", "Müller", "Öztürk", "Kowalski", "Tanaka", "Singh", "O'Brien", "Dubois", "Rossi", "Hansen", "Bakker")
FIRMS = ("Acme", "Northwind", "Globex", "Initech", "Zenith", "Harbor", "Cobalt", "Orion", "Vega", "Keystone")
TRADES = ("Logistics", "Foods", "Dental", "Software", "Motors", "Pharma", "Solar", "Roofing", "Media", "Robotics")
NOTES = """met at the trade fair wants a quote for annual renewal prefers calls before noon budget approved next
quarter asked about delivery times discount on bulk orders partner decides contract ends in october"""


def generate(count: int) -> tuple[list[Contact], list[FollowUp], list[Interaction], list[Deal]]:
    """The same book for the same count, on every machine."""
    random = Random(SEED)
    words = NOTES.split()
    contacts, follow_ups, interactions, deals = [], [], [], []
    for number in range(count):
        uid = f"c{number}"
        name = f"{random.choice(GIVEN)} {random.choice(FAMILY)}"
        phone = f"+1 {random.randint(201, 989)} 555 {random.randint(0, 9999):04}"
        contacts.append(
            Contact(
                uid,
                name,
                organization=f"{random.choice(FIRMS)} {random.choice(TRADES)}" if random.random() < 0.85 else "",
                phones=(Phone(phone, "cell"),),
                emails=(Email(f"{uid}@example.com"),),
                tags=tuple(random.sample(("Lead", "Customer", "Partner", "VIP"), random.randint(0, 2))),
                tier=random.choice((None, None, *Tier)),
                notes=" ".join(random.choice(words) for _ in range(random.randint(0, 40))),
                resting_until=date(2026, 12, random.randint(1, 31)) if random.random() < 0.1 else None,
                added_at=AT - timedelta(days=400),
            )
        )
        if random.random() < 0.45:
            day = AT.date() + timedelta(days=random.randint(0, 90) if random.random() < 0.98 else -2)
            at = datetime(day.year, day.month, day.day, random.randint(9, 17), tzinfo=AT.tzinfo)
            due = Due.moment(at) if random.random() < 0.5 else Due(day)
            follow_ups.append(FollowUp(f"f{number}", uid, "Call about the renewal", due, created_at=AT))
        if random.random() < 0.5:
            at = AT - timedelta(hours=random.randint(1, 9000))
            interactions.append(Interaction(f"i{number}", uid, at, Outcome.SPOKE, recorded_at=at))
        if random.random() < 0.08:
            deals.append(Deal(f"d{number}", uid, "Job", Decimal(random.randrange(500, 90000))))
    return contacts, follow_ups, interactions, deals


class Clock:
    def __init__(self) -> None:
        self.now = Now(AT)

    def __call__(self) -> Now:
        return self.now


class Bench:
    def __init__(self, folder: Path, count: int, runs: int) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._application, self._folder, self._runs = application, folder, runs
        self._theme = Theme(application)
        self._store = Store(folder)
        contacts, follow_ups, interactions, deals = generate(count)
        with self._store.change():
            self._store.add_contacts(contacts)
            self._store.add_deals(deals)
            self._store.add_follow_ups(follow_ups)
            self._store.add_interactions(interactions)
        self._clock = Clock()
        self._session = Session(self._store, self._clock)
        self._open_one = follow_ups[0].uid

    def run(self) -> None:
        self._measure("lines read from the store", self._session.reload)
        pages: list[ContactsPage] = []
        self._measure("open: page made, shown", lambda: pages.append(self._open()), lambda: pages.clear())
        page = self._page = self._open()
        for column in Column:
            directions = (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder)
            self._measure(f"sort by {column.name.lower()}", self._turns(
                *(lambda order=order, column=column: page.table.sortByColumn(column, order) for order in directions)
            ), page.model._orders.clear)  # fmt: skip
        page.table.sortByColumn(Column.STATUS, Qt.SortOrder.AscendingOrder)
        self._measure("sort again", self._turns(
            *(lambda order=order: page.table.sortByColumn(Column.NAME, order) for order in directions)
        ))  # fmt: skip
        page.table.sortByColumn(Column.STATUS, Qt.SortOrder.AscendingOrder)
        self._measure("filter by a status, and all", self._turns(
            lambda: page.show_status(Status.SCHEDULED), lambda: page.show_status(None)
        ))  # fmt: skip
        self._measure("live counts of all chips", page.model.counts)
        keys = ["m", "mü", "mül", "mü", "m", "", "5", "55", "555", "", "b", "bu", "bud", "budg", ""]
        self._measure("search, a key", self._turns(*(lambda text=text: page.search.setText(text) for text in keys)))
        self._measure("scroll a page", self._turns(*(
            lambda by=by: page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().value() + by)
            for by in (600, 600, -600)
        )))  # fmt: skip
        page.table.selectAll()
        self._measure("sort with all selected", self._turns(
            *(lambda order=order: page.table.sortByColumn(Column.NAME, order) for order in directions)
        ))  # fmt: skip
        self._measure("selected contacts, all", page.selected_contacts)
        page.table.select_row(3)
        page.table.sortByColumn(Column.STATUS, Qt.SortOrder.AscendingOrder)
        self._measure("a follow-up closed, saved", self._turns(
            lambda: self._session.close(self._open_one, State.DONE), self._session.undo_stack.undo
        ))  # fmt: skip
        self._measure("tick, nothing due", self._session.time_passed.emit)
        days = iter(range(1, 1000))
        self._measure("tick, a new day", lambda: self._roll(next(days)))

    def _open(self) -> ContactsPage:
        page = ContactsPage(self._session, self._theme, WindowState(self._folder))
        page.resize(820, 860)
        page.show()
        return page

    def _roll(self, days: int) -> None:
        start = self._clock.now
        self._clock.now = Now(AT + timedelta(days=days))
        self._session.time_passed.emit()
        assert start.today != self._clock.now.today

    def _turns(self, *actions: Callable[[], object]) -> Callable[[], None]:
        number = 0

        def turn() -> None:
            nonlocal number
            actions[number % len(actions)]()
            number += 1

        return turn

    def _measure(self, what: str, action: Callable[[], object], after: Callable[[], object] | None = None) -> None:
        changed, painted = [], []
        for _ in range(self._runs + 1):
            start = perf_counter()
            action()
            changed.append((perf_counter() - start) * 1000)
            self._application.processEvents()
            painted.append((perf_counter() - start) * 1000)
            if after is not None:
                after()
                self._application.processEvents()
        print(f"{what:30} {_figures(changed[1:])}   {_figures(painted[1:])}")


def _figures(times: list[float]) -> str:
    return f"{median(times):8.1f} ({min(times):6.1f} –{max(times):7.1f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=15)
    given = parser.parse_args()
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), given.count, given.runs)
        print(f"{given.count} contacts, ms{'model':>19} (least –   most) {'pixels':>10} (least –   most)")
        bench.run()
    application.quit()


if __name__ == "__main__":
    main()

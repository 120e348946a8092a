"""How long the Deals page takes with many deals. By hand:

    python tests/benchmarks/bench_deals_page.py [8000] [--runs 7]

Prints median, least and most, in milliseconds, each until the page is painted. The deals are generated from a seed: two
in five are open, and half of the contacts have something planned.
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

from salesassist.domain.contact import Contact
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.follow_up import Due, FollowUp
from salesassist.domain.times import Now
from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.store.store import Store
from salesassist.ui.deals.model import Column
from salesassist.ui.deals.page import DealsPage
from salesassist.ui.theme import Theme

AT = datetime(2026, 11, 23, 9, 14, tzinfo=ZoneInfo("Europe/Berlin"))


def fill(store: Store, count: int) -> None:
    """The same deals for the same count, on every machine."""
    random = Random(20261123)
    people = [Contact(f"c{n}", f"Person {n} Müller", organization=f"Firm {n % 700}", added_at=AT) for n in range(count)]
    deals = [
        Deal(
            f"d{n}", random.choice(people).uid, f"Project {random.randrange(count)}",
            Decimal(random.randrange(500, 90_000)), random.choice(("EUR", "EUR", "EUR", "USD")),
            random.choice(tuple(Stage)), date(2026, 12, 1), created_at=AT,
        )
        for n in range(count)
    ]  # fmt: skip
    steps = [
        FollowUp(
            f"f{n}", random.choice(people).uid, "Ask", Due(AT.date() + timedelta(days=random.randrange(1, 60))),
            deal=random.choice((None, deals[n].uid)), created_at=AT,
        )
        for n in range(count)
    ]  # fmt: skip
    with store.change():
        store.add_contacts(people)
        store.add_deals(deals)
        store.add_follow_ups(steps)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=8000)
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    application = QApplication([])
    with TemporaryDirectory() as folder, Store(Path(folder)) as store:
        fill(store, asked.count)
        session = Session(store, lambda: Now(AT))

        def measure(what: str, work: Callable[[], object]) -> None:
            took = []
            for _ in range(asked.runs):
                begun = perf_counter()
                work()
                application.processEvents()
                took.append((perf_counter() - begun) * 1000)
            print(f"{what:<28}{median(took):8.1f}  {min(took):8.1f}  {max(took):8.1f}")

        measure("read every deal", lambda: store.deal_lines(session.now()))
        measure("money waiting", session.money_waiting)
        page = DealsPage(session, Theme(application), WindowState(Path(folder)))
        page.resize(1200, 860)
        page.show()
        application.processEvents()
        measure("show the board again", page.refresh)

        def move() -> None:
            line = page.current()
            assert line is not None
            page.move_to(line.deal.uid, Stage.TALKING if line.deal.stage is Stage.PROPOSAL else Stage.PROPOSAL)

        measure("move a deal", move)
        measure("undo", session.undo_stack.undo)
        measure("find and forget", lambda: (page.search.setText("firm 77"), page.search.clear()))
        page._as_table.setChecked(True)
        header = page.table.horizontalHeader()
        for column in Column:

            def turn(column: Column = column) -> None:
                down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
                order = Qt.SortOrder.AscendingOrder if down else Qt.SortOrder.DescendingOrder
                header.setSortIndicator(column, order)

            measure(f"sort by {column.name.lower()}", turn)


if __name__ == "__main__":
    main()

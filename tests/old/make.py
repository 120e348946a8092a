"""Makes the example store of a schema with the code of then: `python make.py CHECKOUT NUMBER`.

CHECKOUT is a checkout of the last commit that wrote schema NUMBER. It makes schema-NUMBER.db.gz beside this file, and
schema-NUMBER.json.gz, what `main.py export` of then said was in it. Both are kept as they are for ever.
"""

import gzip
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
NOW = "2026-11-20T10:14:00+01:00[Europe/Berlin]"
AT = datetime(2026, 11, 20, 10, 14, tzinfo=ZoneInfo("Europe/Berlin"))


def fill(folder: Path, number: int) -> None:
    """Live a day with the sample data, so that every table of this schema has something in it."""
    from PySide6.QtCore import QCoreApplication

    from salesassist import demo
    from salesassist.domain.contact import Address, Contact, Email, Phone, Tier
    from salesassist.domain.deal import Deal, Stage
    from salesassist.domain.follow_up import Channel, Due, FollowUp
    from salesassist.domain.interaction import Outcome
    from salesassist.domain.times import Now
    from salesassist.session import Entry, Session
    from salesassist.store.store import Store

    _application = QCoreApplication([])
    now = Now(AT)
    store = Store(folder)
    session: Any = Session(store, lambda: now)  # whatever verbs it had then
    session.failed.connect(sys.exit)
    demo.fill(store, now, "EUR")
    session.reload()
    who = [line.uid for line in session.book]

    def done(worked: object) -> None:
        assert worked

    odd = Contact(
        "odd", "Zoë <b>O’Brien</b> & Søn", given="Zoë", family="O’Brien", middle="M.", prefix="Dr.",
        suffix="jr.", nickname="Zo", organization="Ångström & Søn", department="R&D", role="Leiterin",
        birthday="1980-02-29", phones=(Phone("+49 30 / 901820", "work", "+4930901820"), Phone("ext. 5", "home")),
        emails=(Email("zoe@example.org", "work"),), web=("https://example.org/ä",), tags=("vip", "größe"), tier=Tier.A,
        addresses=(Address("Straße 1", "Köln", "NRW", "50667", "DE", "work"), Address(text="Somewhere\nelse")),
        time_zone="Pacific/Auckland", country="NZ", best_hours="09:00-11:30", how_met="Fair",
        notes="line 1\nline 2\t\U0001f600" + " é" * 500, extra=("X-ODD;A=b:c\\,d",),
    )  # fmt: skip
    done(session.new_contact(odd))
    done(session.save_contact(replace(session.contact("odd"), introduced_by=who[0])))
    call = FollowUp("odd-1", "odd", "Call about the thing", Due.moment(AT + timedelta(days=3)), promised=True,
                    points=("one", "zwei"))  # fmt: skip
    done(session.plan(call))
    letter = FollowUp("odd-2", "odd", "Write", Due(date(2026, 12, 24)), Channel.EMAIL, my_task="mine",
                      their_task="theirs", smallest_step="s")  # fmt: skip
    done(session.plan(letter))
    done(session.snooze("odd-2", AT + timedelta(days=40)))
    done(session.log(Entry("odd", Outcome.NO_ANSWER, AT, note="nobody")))
    done(session.rest(who[3], date(2027, 1, 7), "away"))
    done(session.do_not_contact(who[4], "asked"))
    done(session.delete_contacts(who[5:7]))
    done(session.place([row.follow_up.uid for row in reversed(session.today()) if row.follow_up], "them all"))
    done(session.prefer("prefer", day_goal=12, currency="CHF"))
    if number >= 2:
        from salesassist.domain.messages import Template, UsefulThing

        done(session.add_deal(Deal("odd-deal", "odd", "Site", Decimal("12345.60"), "CHF", Stage.TALKING)))
        done(session.save_template(Template("t", "Hello ✓", Channel.EMAIL, "Re {name}", "Dear {name}\n{x}")))
        done(session.save_useful_thing(UsefulThing("thing", "Article", "https://example.org", "note", None)))
        done(session.log(Entry(who[7], Outcome.SENT, AT, Channel.EMAIL, gave="thing")))
        first, *others = session.rules.steps
        done(session.save_rules([replace(first, gap=first.gap + 1), *others]))
        done(session.move_deal("odd-deal", Stage.PROPOSAL))
        done(session.deliver("odd-deal", date(2026, 11, 19)))
        done(session.met_at_event([who[8]], "Fair 2026"))
        again = FollowUp("", who[9], "again", Due(date(2026, 12, 1)), my_task="send it")
        spoke = Entry(who[9], Outcome.SPOKE, AT, note="said", next_step=again, my_task_by=date(2026, 11, 30))
        done(session.log(spoke))
        link = next(link for link in session.links() if link.kind == "introduced")
        done(session.thank(link.source, link.target))
    if number >= 3:
        done(session.merge_contacts(who[10], [who[11]]))
        done(session.keep_apart(who[12:14]))
    store.close()


def main(checkout: Path, number: int) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path.insert(0, str(checkout))
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        fill(folder, number)
        path, exported = folder / "salesassist.db", folder / "everything.json"
        with closing(sqlite3.connect(path)) as raw:
            assert raw.execute("PRAGMA user_version").fetchone()[0] == number
            raw.execute("PRAGMA journal_mode = delete")
            raw.execute("VACUUM")
        (HERE / f"schema-{number}.db.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
        subprocess.run(
            [sys.executable, "main.py", "--data-dir", folder, "export", exported], check=True, cwd=checkout,
            env={**os.environ, "SALESASSIST_NOW": NOW},
        )  # fmt: skip
        (HERE / f"schema-{number}.json.gz").write_bytes(gzip.compress(exported.read_bytes(), mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), int(sys.argv[2]))

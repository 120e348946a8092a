"""What was said to be saved is on the disk: how every connection that writes is set, and a process that is killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from salesassist.session import Session
from salesassist.store.store import Store
from tests.factories import now

ROOT = Path(__file__).parents[2]
FULL = 2

WRITER = """
import sys
from pathlib import Path
from salesassist.store.store import Store
from tests.factories import contact
with Store(Path(sys.argv[1])) as store:
    for number in range(100_000):
        with store.change():
            store.add_contacts([contact(f"Anna {number}", uid=f"c{number}"), contact("Bo", uid=f"b{number}")])
        print(number, flush=True)
"""


def pragma(store: Store, name: str) -> object:
    return store._database.execute_sql(f"PRAGMA {name}").fetchone()[0]


def test_every_connection_that_writes_waits_for_the_disk(tmp_path: Path) -> None:
    with Store(tmp_path) as store, Session(store, now).another_store() as another:
        for one in (store, another):
            assert (pragma(one, "journal_mode"), pragma(one, "synchronous")) == ("wal", FULL)
            assert pragma(one, "foreign_keys") == 1


@pytest.mark.skipif(os.name != "posix", reason="killed otherwise there")
def test_what_a_killed_process_had_confirmed_is_there_and_nothing_is_half_there(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], env=environment, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        for line in writer.stdout:
            if int(line) >= 25:
                break
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().split()
    confirmed = int(rest[-1]) if rest else 25
    with Store(tmp_path) as store:
        uids = set(store.contact_uids())
        assert {f"c{number}" for number in range(confirmed + 1)} <= uids
        assert {uid[1:] for uid in uids if uid[0] == "c"} == {uid[1:] for uid in uids if uid[0] == "b"}
        assert list(store.problems()) == []

"""What was confirmed is there after any kill; and the harness that says so would notice if it were not."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL"),
    pytest.mark.timeout(600),
]


def crash(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.crash", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_what_was_confirmed_survives_a_kill_at_any_moment() -> None:
    done = crash("20")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.match(r"20 kills, [1-9] of them of the whole window", done.stdout), done.stdout
    assert "\n0 troubles" in done.stdout


@pytest.mark.parametrize("how", ["no transaction", "told too early", "log lost"])
def test_a_program_that_loses_something_is_found_out(how: str) -> None:
    done = crash("8", "--broken", how)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "is neither what was confirmed nor that and the next act" in done.stdout

"""The program as others install it: a wheel in a virtual environment of its own, away from the checkout."""

import email
import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salesassist import __version__
from salesassist.instance import Instance

ROOT = Path(__file__).parents[1]
BIN = "Scripts" if os.name == "nt" else "bin"
pytestmark = pytest.mark.slow


def run(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd="/", env={**clean_environment(), **environment}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def normal(requirement: str) -> str:
    name, _, version = requirement.partition("==")
    return re.sub(r"[-_.]+", "-", name).lower() + "==" + version


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    before = sorted(path.name for path in ROOT.iterdir())
    run(sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--no-deps", "--no-build-isolation",
        "--no-index", "-w", folder, ROOT)  # fmt: skip
    assert sorted(path.name for path in ROOT.iterdir()) == before  # the checkout stays as clean as it was
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands in an environment that has the wheel; what that requires is lent by ours."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, symlinks=os.name != "nt")
    python = place / BIN / "python"
    run(sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python, "install", "--no-deps",
        "--no-index", wheel)  # fmt: skip
    own = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (own / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return place / BIN


def test_the_wheel_has_all_files_of_the_program_and_asks_for_all_that_it_requires(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
        metadata = email.message_from_bytes(packed.read(f"salesassist-{__version__}.dist-info/METADATA"))
    wanted = {f"salesassist/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "resources").rglob("*")
              if path.is_file()} | {"salesassist/resources/CHANGELOG.md"}  # fmt: skip
    assert wanted <= names
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "salesassist").rglob("*.py")} <= names
    assert not [name for name in names if name.startswith(("tests/", "resources/")) or name.endswith(".pyc")]
    pinned = re.findall(r"^([A-Za-z0-9_.-]+==[^ ;\n]+)", (ROOT / "requirements.txt").read_text("utf-8"), re.M)
    asked = [line.partition(";")[0].strip() for line in metadata.get_all("Requires-Dist", [])]
    assert sorted(map(normal, asked)) == sorted(map(normal, pinned)) and metadata["Version"] == __version__


def test_the_command_works_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = "from salesassist import own_files; print(own_files.RESOURCES)"
    assert str(installed.parent) in run(installed / "python", "-c", where)
    data = ("--data-dir", tmp_path / "data")
    card = tmp_path / "anna.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Schmidt\nTEL:+49 30 1234567\nEND:VCARD\n")
    assert "1" in run(installed / "salesassist", *data, "import", card)
    run(installed / "salesassist", *data, "add", "call Anna tomorrow 10:00 about the offer")
    table = tmp_path / "out.csv"
    run(installed / "salesassist", *data, "export", table)
    assert "Anna Schmidt" in table.read_text("utf-8-sig")
    assert run(installed / "python", "-m", "salesassist", *data, "agenda", "--json").startswith("[")
    templates = "from salesassist.session import messages; print(len(messages._resources()[0]))"
    assert int(run(installed / "python", "-c", templates)) > 0


@pytest.mark.skipif(os.name != "posix", reason="a process is ended otherwise there")
def test_the_installed_window_opens(installed: Path, tmp_path: Path, qtbot: QtBot) -> None:
    environment = clean_environment() | {"QT_QPA_PLATFORM": "offscreen"}
    command = [installed / "salesassist", "--data-dir", tmp_path]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, cwd="/") as program:
        try:
            qtbot.waitUntil(lambda: Instance(tmp_path).ask_to_raise(), timeout=30_000)
            program.terminate()
            _, errors = program.communicate(timeout=20)
        finally:
            program.kill()
    assert (program.returncode, b"Traceback" in errors) == (0, False), errors

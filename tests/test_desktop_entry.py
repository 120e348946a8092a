"""The entry in the desktop's menu: valid, written once however often, and taken away without a trace."""

import shutil
import subprocess
from collections.abc import Iterator
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from salesassist import __version__, desktop_entry
from salesassist.autostart import read_exec
from salesassist.own_files import RESOURCES
from salesassist.wishes import Show

COMMAND = ("/opt/Anna's tools/sales 100%/python", "/opt/main.py", "--data-dir", "/data/my contacts")
MAIN, ENTRY = "Desktop Entry", RESOURCES / "desktop" / "salesassist.desktop"


def read(path: Path) -> RawConfigParser:
    parsed = RawConfigParser(delimiters="=", comment_prefixes="#", interpolation=None, strict=True)
    parsed.optionxform = str  # type: ignore[assignment, method-assign]  # its keys have capitals
    parsed.read(path, "utf-8")
    return parsed


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    return desktop_entry.data_home({"XDG_DATA_HOME": str(tmp_path / "share")}, tmp_path)


def test_the_entry_starts_this_very_program_with_these_data(place: Path) -> None:
    desktop_entry.install(COMMAND, place)
    entry = read(place / "applications" / "salesassist.desktop")
    assert read_exec(entry[MAIN]["Exec"]) == (*COMMAND, "open", "")  # and the files at %F
    assert entry[MAIN]["Exec"].endswith(" open %F")
    assert entry[MAIN]["TryExec"] == COMMAND[0]
    acts = entry[MAIN]["Actions"].rstrip(";").split(";")
    assert acts == ["quick-add", "new-contact", "today"]
    for act in acts:
        assert read_exec(entry[f"Desktop Action {act}"]["Exec"]) == (*COMMAND, "--show", act)
        assert Show(act)
    assert len(entry.sections()) == 1 + len(acts)


def test_the_entry_is_found_by_its_window_and_opens_vcards(place: Path) -> None:
    desktop_entry.install(COMMAND, place)
    entry = read(place / "applications" / "salesassist.desktop")[MAIN]
    assert entry["StartupWMClass"] == entry["Icon"] == "salesassist"
    assert entry["MimeType"] == "text/vcard;text/x-vcard;"


def test_every_word_of_the_entry_is_there_in_german(place: Path) -> None:
    entry = read(ENTRY)
    for group in entry.sections():
        for key in ("GenericName", "Comment", "Keywords") if group == MAIN else ("Name",):
            assert entry[group][f"{key}[de]"] != entry[group][key], (group, key)


def test_icons_of_every_size_come_with_it(place: Path) -> None:
    desktop_entry.install(COMMAND, place)
    theme = place / "icons" / "hicolor"
    sizes = {path.parts[-3] for path in theme.rglob("salesassist.png")}
    assert {"16x16", "22x22", "24x24", "32x32", "48x48", "256x256", "512x512"} <= sizes
    assert (theme / "scalable" / "apps" / "salesassist.svg").read_bytes().startswith(b"<svg")


def test_installing_twice_is_installing_once(place: Path) -> None:
    written = desktop_entry.install(COMMAND, place)
    once = files(place)
    assert desktop_entry.install(COMMAND, place) == written
    assert files(place) == once
    assert len(once) == len(written)


def test_removing_takes_away_what_is_ours_and_nothing_else(place: Path) -> None:
    other = place / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n")
    written = desktop_entry.install(COMMAND, place)
    assert sorted(desktop_entry.remove(place)) == sorted(written)
    assert [path for path in place.rglob("*") if path.is_file() and path.name != "mimeinfo.cache"] == [other]
    assert desktop_entry.remove(place) == []


def test_a_folder_that_cannot_be_written_to_leaves_nothing_half_done(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("a file where a folder should be")
    with pytest.raises(OSError):
        desktop_entry.install(COMMAND, tmp_path)
    assert files(tmp_path).keys() == {"applications"}


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [("", ".local/share"), ("relative/share", ".local/share"), ("/elsewhere/share", "/elsewhere/share")],
)
def test_the_place_is_where_the_specification_says(chosen: str, expected: str, tmp_path: Path) -> None:
    assert desktop_entry.data_home({"XDG_DATA_HOME": chosen}, tmp_path) == tmp_path / expected


def test_the_command_is_that_of_the_program_that_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = desktop_entry.program_command("/opt/salesassist/salesassist", "salesassist", frozen=True)
    assert frozen == ("/opt/salesassist/salesassist",)
    checkout = desktop_entry.program_command("/usr/bin/python3", "main.py", frozen=False, folder=Path("/d"))
    assert checkout == ("/usr/bin/python3", str(RESOURCES.parent / "main.py"), "--data-dir", "/d")
    monkeypatch.setattr(desktop_entry, "IN_CHECKOUT", False)
    installed = desktop_entry.program_command("/usr/bin/python3", "/home/a/.local/bin/salesassist", frozen=False)
    assert installed == ("/home/a/.local/bin/salesassist",)


def test_the_description_belongs_to_the_entry_and_knows_this_version() -> None:
    described = ElementTree.parse(RESOURCES / "desktop" / "salesassist.metainfo.xml").getroot()
    assert described.findtext("launchable") == ENTRY.name
    assert next(release.get("version") for release in described.iter("release")) == __version__
    types = {media.text for media in described.iter("mediatype")}
    assert types == set(read(ENTRY)[MAIN]["MimeType"].rstrip(";").split(";"))


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not here")
def test_the_entry_is_valid(place: Path) -> None:
    desktop_entry.install(COMMAND, place)
    entry = place / "applications" / "salesassist.desktop"
    checked = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout + checked.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not here")
def test_the_description_is_valid_but_for_the_domain_that_the_project_does_not_have() -> None:
    checked = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--no-color", str(RESOURCES / "desktop" / "salesassist.metainfo.xml")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = [line for line in checked.stdout.splitlines() if line[:3] in ("E: ", "W: ")]
    assert all("cid-desktopapp-is-not-rdns" in line for line in said), checked.stdout

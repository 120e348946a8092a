"""Files that the program is started with, and the commands for the desktop's menu."""

import os
from pathlib import Path

import pytest

from salesassist import cli_desktop, desktop_entry
from salesassist.cli_report import DONE, Failure, Refusal

COMMANDS = {"open", "import", "agenda"}


@pytest.mark.parametrize(
    ("arguments", "understood"),
    [
        (["anna.vcf"], ["open", "anna.vcf"]),
        (["anna.vcf", "book.csv"], ["open", "anna.vcf", "book.csv"]),
        (["file:///tmp/x%20y.vcf"], ["open", "file:///tmp/x%20y.vcf"]),
        (["missing.vcf"], ["missing.vcf"]),
        (["import", "anna.vcf"], ["import", "anna.vcf"]),
        (["agenda"], ["agenda"]),  # also where a file has that name
        (["--demo"], ["--demo"]),
        ([], []),
    ],
)
def test_a_file_alone_is_opened(
    arguments: list[str], understood: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("anna.vcf", "book.csv", "agenda"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert list(cli_desktop.with_open_said(arguments, COMMANDS)) == understood


def test_files_are_told_by_their_whole_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Zoë 100%.vcf"
    path.touch()
    monkeypatch.chdir(tmp_path)
    assert cli_desktop.wish_for(["Zoë 100%.vcf", path.as_uri()]).files == (str(path), str(path))
    assert not cli_desktop.wish_for([])


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"nobody\.vcf"):
        cli_desktop.wish_for([str(tmp_path / "nobody.vcf")])


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="import"):
        cli_desktop.wish_for([str(tmp_path)] * (cli_desktop.MOST_FILES + 1))


linux = pytest.mark.skipif(not desktop_entry.fits_this_system(), reason="for the desktops of Linux")


@linux
def test_the_program_comes_into_the_menu_and_goes_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    entry = tmp_path / "applications" / "salesassist.desktop"
    for _ in range(2):
        assert cli_desktop.change_desktop("install", tmp_path / "my data") == DONE
    assert f'--data-dir "{tmp_path}/my data" open %F' in entry.read_text("utf-8")
    assert cli_desktop.change_desktop("remove", tmp_path) == DONE
    assert not entry.exists()
    assert cli_desktop.change_desktop("remove", tmp_path) == DONE
    said = capsys.readouterr().out.splitlines()
    assert [("now" in line, "no longer" in line, "was not" in line) for line in said] == [
        (True, False, False), (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip


@linux
@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_place_that_cannot_be_written_to_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(Failure, match="share"):
            cli_desktop.change_desktop("install", tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_elsewhere_the_command_says_that_it_is_not_for_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop_entry.sys, "platform", "win32")
    with pytest.raises(Refusal, match="Linux"):
        cli_desktop.change_desktop("install", tmp_path)

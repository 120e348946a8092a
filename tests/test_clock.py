"""The clock: the system's time zone, and that it may change while the program runs."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tzlocal.unix

from salesassist import clock as module
from salesassist.clock import system_clock

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="needs a Unix")
ZONES = Path("/usr/share/zoneinfo")


@pytest.fixture
def travel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A system whose time zone can be set: the folder that stands for /."""
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.delenv(module.VARIABLE, raising=False)
    (tmp_path / "etc").mkdir()
    for zones in ("usr/share",):
        (tmp_path / zones).mkdir(parents=True)
        (tmp_path / zones / "zoneinfo").symlink_to(ZONES)
    monkeypatch.setattr(module, "_SETTINGS", (tmp_path / "etc/localtime", tmp_path / "etc/timezone"))
    monkeypatch.setattr(tzlocal, "reload_localzone", lambda: tzlocal.unix._get_localzone(str(tmp_path)))
    monkeypatch.setattr(tzlocal, "get_localzone", lambda: tzlocal.unix._get_localzone(str(tmp_path)))
    yield tmp_path
    time.tzset()


def set_zone(root: Path, name: str) -> None:
    """As systemd does it: a new link in the place of the old one."""
    new = root / "etc/localtime.new"
    new.symlink_to(root / "usr/share/zoneinfo" / name)
    new.replace(root / "etc/localtime")


needs_zones = pytest.mark.skipif(not (ZONES / "Asia/Tokyo").exists(), reason="needs the system's zone files")


@needs_zones
def test_a_change_of_the_systems_zone_is_noticed_while_running(travel: Path) -> None:
    set_zone(travel, "Europe/Berlin")
    clock = system_clock()
    assert clock().zone == ZoneInfo("Europe/Berlin")
    set_zone(travel, "Asia/Tokyo")
    assert clock().zone == ZoneInfo("Asia/Tokyo")
    set_zone(travel, "Europe/Berlin")
    assert clock().zone == ZoneInfo("Europe/Berlin")


@needs_zones
def test_a_setting_that_is_half_written_keeps_the_zone_and_is_read_again(travel: Path) -> None:
    set_zone(travel, "Europe/Berlin")
    (travel / "etc/timezone").write_text("Europe/Berlin\n")
    clock = system_clock()
    set_zone(travel, "Asia/Tokyo")  # and the other file still says Berlin
    assert clock().zone == ZoneInfo("Europe/Berlin")
    (travel / "etc/timezone").write_text("Asia/Tokyo\n")
    assert clock().zone == ZoneInfo("Asia/Tokyo")


@needs_zones
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/UTC"])
def test_where_the_system_says_one_thing_it_is_not_asked_at_length(
    zone: str, travel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_zone(travel, zone)
    (travel / "etc/timezone").write_text(f"{zone}\n")
    at_length = tzlocal.get_localzone()
    monkeypatch.setattr(tzlocal, "reload_localzone", lambda: pytest.fail("asked"))
    assert system_clock()().zone == at_length == ZoneInfo(zone)


@needs_zones
@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", ":Asia/Tokyo", "/usr/share/zoneinfo/Asia/Tokyo"])
def test_a_zone_of_the_environment_comes_before_the_systems(
    zone: str, travel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_zone(travel, "Europe/Berlin")
    monkeypatch.setenv("TZ", zone)
    wanted = ZoneInfo(zone.rpartition("zoneinfo/")[2].lstrip(":"))
    assert system_clock()().at.utcoffset() == system_clock()().at.astimezone(wanted).utcoffset()


@needs_zones
def test_a_setting_that_names_no_zone_is_told(travel: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Nowhere")
    with pytest.raises(ValueError, match="Europe/Nowhere"):
        system_clock()


def test_python_itself_is_told_of_the_new_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(module.VARIABLE, raising=False)
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    clock = system_clock()
    clock()
    os.environ["TZ"] = "Asia/Tokyo"
    try:
        assert clock().zone == ZoneInfo("Asia/Tokyo")
        assert time.localtime(0).tm_hour == 9
    finally:
        monkeypatch.undo()
        time.tzset()
        tzlocal.reload_localzone()

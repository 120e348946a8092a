"""Notes on their way to the desktop: what plyer is given, and how its failures are noticed."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from salesassist.domain.reminder import Told
from salesassist.reminders import delivery
from salesassist.reminders.delivery import Delivery, Refused, ThreadCourier, clean, clean_title, clip, not_an_option
from salesassist.reminders.telling import Note

NOTE = Note("Call Anna", "Acme · 10:00", ("f",), "anna")


def note(title: str = "Call Anna", body: str = "Acme · 10:00") -> Note:
    return Note(title, body, ("f",), "anna")


class Plyer:
    """A stand-in for plyer's Linux module: notes what was sent by which way, and fails as told."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, str]] = []
        self.failure: BaseException | None = None

    def way(self, name: str) -> type:
        plyer = self

        class Way:
            def notify(self, title: str, message: str, app_name: str, app_icon: str, timeout: int) -> None:
                assert type(timeout) is int and app_icon is not None and app_name == "SalesAssist"
                if plyer.failure is not None:
                    raise plyer.failure
                plyer.sent.append((name, title, message))

        return Way


@pytest.fixture
def plyer(monkeypatch: pytest.MonkeyPatch) -> Plyer:
    """A Linux desktop where notify-send is installed, dbus-python is not, and the service runs."""
    fake = Plyer()
    module = ModuleType("plyer.platforms.linux.notification")
    for name in ("NotifyDbus", "NotifySendNotification", "NotifyDesktopPortals"):
        setattr(module, name, fake.way(name))
    import plyer.platforms.linux

    monkeypatch.setitem(sys.modules, "plyer.platforms.linux.notification", module)
    monkeypatch.setattr(plyer.platforms.linux, "notification", module, raising=False)
    monkeypatch.setattr(delivery, "_in_flatpak", lambda: False)
    monkeypatch.setattr(delivery, "service_present", lambda service, *, running=False: True)
    monkeypatch.setattr(delivery.shutil, "which", lambda name: "/usr/bin/notify-send")
    monkeypatch.setattr(delivery, "_has_dbus_python", lambda: False)
    return fake


def has_dbus_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "_has_dbus_python", lambda: True)


@pytest.fixture
def courier() -> Iterator[Callable[..., ThreadCourier]]:
    made: list[ThreadCourier] = []

    def make(*arguments: object) -> ThreadCourier:
        made.append(ThreadCourier(None, *arguments))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.stop()


def outcome(qtbot: QtBot, courier: ThreadCourier, sent: Note = NOTE) -> Delivery:
    """Deliver a note and wait for how that ended."""
    ends: list[Delivery] = []
    with qtbot.waitSignal(courier._arrived, timeout=5000):
        courier.deliver(sent, ends.append)
    qtbot.waitUntil(lambda: bool(ends))
    (end,) = ends
    return end


# --- Linux ---------------------------------------------------------------------------------------------------


def test_a_note_is_shown_by_notify_send(plyer: Plyer, qtbot: QtBot, courier: Callable[..., ThreadCourier]) -> None:
    assert outcome(qtbot, courier()) == Delivery(Told.SHOWN, by="plyer")
    assert plyer.sent == [("NotifySendNotification", "Call Anna", "Acme · 10:00")]


def test_dbus_python_is_preferred(plyer: Plyer, monkeypatch: pytest.MonkeyPatch) -> None:
    has_dbus_python(monkeypatch)
    delivery.send_on_linux(NOTE)
    assert plyer.sent == [("NotifyDbus", "Call Anna", "Acme · 10:00")]


@pytest.mark.parametrize(
    ("body", "by_command", "by_dbus"),
    [
        ("a < b && <b>AT&T</b>", "a &lt; b &amp;&amp; &lt;b&gt;AT&amp;T&lt;/b&gt;", None),
        ("C:\\new\\table", "C:\\\\new\\\\table", "C:\\new\\table"),
        ("-u critical", "\u200b-u critical", "-u critical"),
        ("O'Brien \"Bob\" 🎉 Zoë", "O'Brien \"Bob\" 🎉 Zoë", None),
        ("one\ntwo\x00\x1b\ud800", "one\ntwo   ", None),
    ],
)
def test_the_body_arrives_as_it_was_written(
    plyer: Plyer, monkeypatch: pytest.MonkeyPatch, body: str, by_command: str, by_dbus: str | None
) -> None:
    delivery.send_on_linux(note(body=body))
    has_dbus_python(monkeypatch)
    delivery.send_on_linux(note(body=body))
    assert [message for _way, _title, message in plyer.sent] == [by_command, by_command if by_dbus is None else by_dbus]


@pytest.mark.parametrize(
    ("title", "sent"),
    [("", "SalesAssist"), (" \n", "SalesAssist"), ("--help", "\u200b--help"), ("<b>AT&T</b>", "<b>AT&T</b>")],
)
def test_no_title_is_empty_or_taken_for_an_option(plyer: Plyer, title: str, sent: str) -> None:
    delivery.send_on_linux(note(title))
    assert plyer.sent[0][1] == sent


def test_a_title_of_300_characters_arrives_whole(plyer: Plyer) -> None:
    delivery.send_on_linux(note("Call " + "ë" * 300))
    assert plyer.sent[0][1] == "Call " + "ë" * 300


def test_in_a_flatpak_the_text_is_quoted_for_the_portal(plyer: Plyer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "_in_flatpak", lambda: True)
    delivery.send_on_linux(note("Call O'Brien", "a\\b\n<c>"))
    assert plyer.sent == [("NotifyDesktopPortals", "Call O\\'Brien", "a\\\\b\\n<c>")]


@pytest.mark.parametrize(
    "failure",
    [
        NotImplementedError("No usable implementation found!"),
        FileNotFoundError("notify-send"),
        TypeError("None"),
        ValueError("the service did not answer"),
        subprocess.SubprocessError("boom"),
        type("DBusException", (Exception,), {})("ServiceUnknown"),
    ],
    ids=lambda failure: type(failure).__name__,
)
def test_what_plyer_raises_is_a_sentence_without_names(
    plyer: Plyer, qtbot: QtBot, courier: Callable[..., ThreadCourier], failure: Exception
) -> None:
    plyer.failure = failure
    end = outcome(qtbot, courier())
    assert end.told is None
    assert type(failure).__name__ in end.trouble
    assert "Anna" not in end.trouble


def test_neither_notify_send_nor_dbus_python_says_what_to_install(
    plyer: Plyer, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, courier: Callable[..., ThreadCourier]
) -> None:
    monkeypatch.setattr(delivery.shutil, "which", lambda name: None)
    end = outcome(qtbot, courier())
    assert end.told is None
    assert "libnotify-bin" in end.trouble


def test_without_a_service_nothing_is_sent(plyer: Plyer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "service_present", lambda service, *, running=False: False)
    with pytest.raises(Refused, match="No notification service"):
        delivery.send_on_linux(NOTE)
    assert not plyer.sent


def test_a_service_that_could_not_be_started_is_noticed(plyer: Plyer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be activated, so the note is sent; but afterwards it does not run, and notify-send said nothing."""
    monkeypatch.setattr(delivery, "service_present", lambda service, *, running=False: not running)
    with pytest.raises(Refused, match="No notification service"):
        delivery.send_on_linux(NOTE)


def test_a_service_that_hangs_is_noticed(plyer: Plyer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "ANSWER_SECONDS", -1)
    with pytest.raises(Refused, match="does not answer"):
        delivery.send_on_linux(NOTE)


def test_without_a_session_bus_there_is_no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked in a process of its own: Qt connects to the bus once."""
    code = "from salesassist.reminders import delivery as d; print(d.service_present(d.SERVICE))"
    environment = {"PATH": "/usr/bin:/bin", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "PYTHONPATH": "."}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60)
    assert (done.stdout.strip(), done.returncode) == ("False", 0)


# --- the thread ----------------------------------------------------------------------------------------------


def test_sending_never_blocks_and_the_end_is_told_in_the_qt_thread(
    qtbot: QtBot, courier: Callable[..., ThreadCourier]
) -> None:
    go_on, threads = threading.Event(), []

    def send(sent: Note) -> None:
        threads.append(threading.current_thread())
        assert go_on.wait(5)

    one = courier(send)
    ends: list[tuple[Delivery, bool]] = []
    here = QThread.currentThread()
    for _ in range(2):
        one.deliver(NOTE, lambda end: ends.append((end, QThread.currentThread() == here)))
    assert not ends
    with qtbot.waitSignals([one._arrived, one._arrived], timeout=5000):
        go_on.set()
    qtbot.waitUntil(lambda: len(ends) == 2)
    assert ends == [(Delivery(Told.SHOWN, by="plyer"), True)] * 2
    assert len(set(threads)) == 1 and threads[0] is not threading.main_thread()


def test_stopping_waits_for_the_note_on_its_way(courier: Callable[..., ThreadCourier]) -> None:
    started, ends = threading.Event(), []
    one = courier(lambda sent: started.set())
    one.deliver(NOTE, ends.append)
    assert started.wait(5)
    one.stop()
    assert ends == [Delivery(Told.SHOWN, by="plyer")]
    one.deliver(NOTE, ends.append)
    assert len(ends) == 1


def test_stopping_does_not_wait_for_a_service_that_hangs(
    monkeypatch: pytest.MonkeyPatch, courier: Callable[..., ThreadCourier]
) -> None:
    monkeypatch.setattr(delivery, "PATIENCE", 0.01)
    for_ever, ends = threading.Event(), []
    one = courier(lambda sent: for_ever.wait(10))
    one.deliver(NOTE, ends.append)
    one.stop()
    assert not ends
    for_ever.set()


# --- elsewhere -----------------------------------------------------------------------------------------------


def test_on_windows_texts_are_cut_to_what_a_balloon_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[dict[str, object]] = []
    for name in ("plyer.platforms.win", "plyer.platforms.win.libs"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    balloons = ModuleType("plyer.platforms.win.libs.balloontip")
    balloons.balloon_tip = lambda **values: shown.append(values)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, balloons.__name__, balloons)
    delivery.send_on_windows(note("Call " + "🎉" * 100, "x" * 400))
    (values,) = shown
    assert len(str(values["title"]).encode("utf-16-le")) // 2 <= 63
    assert values["message"] == "x" * 254 + "…"


def test_on_a_mac_without_pyobjus_the_sentence_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "plyer.platforms.macosx.notification", None)
    with pytest.raises(Refused, match="pyobjus"):
        delivery.send_on_mac(NOTE)


@pytest.mark.parametrize(
    ("platform", "way"),
    [("linux", "send_on_linux"), ("win32", "send_on_windows"), ("darwin", "send_on_mac"), ("freebsd", "send_on_linux")],
)
def test_each_platform_has_its_way(monkeypatch: pytest.MonkeyPatch, platform: str, way: str) -> None:
    monkeypatch.setattr(delivery.sys, "platform", platform)
    assert delivery.sender() is getattr(delivery, way)


def test_text_is_cut_between_characters() -> None:
    assert clip("short", 10) == "short"
    assert clip("ab🎉", 4) == "ab🎉"
    assert clip("ab🎉c", 4) == "ab…"
    assert clean("a\u200db\u200cc\td") == "a\u200db\u200cc d"
    assert len(clean("x" * 5000)) == 2000
    assert clean_title("a\nb") == "a b"
    assert not_an_option("a-b") == "a-b"

"""The system says that the laptop goes to sleep: on a bus of our own, with the signals that systems send."""

import ctypes
import shutil
import subprocess
import sys

import pytest

from toolkit.ui.sleep_watch import SleepWatch, _WindowsPower

DAEMON = shutil.which("dbus-daemon")
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux") or DAEMON is None, reason="no D-Bus here")


@pytest.fixture
def bus():
    from PySide6.QtDBus import QDBusConnection

    daemon = subprocess.Popen(
        [DAEMON, "--session", "--nofork", "--nopidfile", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    address = daemon.stdout.readline().strip()
    yield QDBusConnection.connectToBus(address, "listening"), QDBusConnection.connectToBus(address, "telling")
    for name in ("listening", "telling"):
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


SIGNALS = {
    "sleep": ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"),
    "screen lock": ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
}


@on_linux
@pytest.mark.parametrize("name", SIGNALS)
def test_it_hears_of_sleep_and_of_the_locked_screen(bus, qtbot, name):
    from PySide6.QtDBus import QDBusMessage

    listening, telling = bus
    telling.registerService("org.freedesktop.login1")
    watch = SleepWatch(listening, listening)
    heard = []
    watch.going.connect(lambda: heard.append(True))

    def tell(begins):
        signal = QDBusMessage.createSignal(*SIGNALS[name])
        signal.setArguments([begins])
        telling.send(signal)

    tell(False)
    tell(True)
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    assert heard == [True]


@on_linux
def test_it_hears_of_the_lid(bus, qtbot):
    from PySide6.QtDBus import QDBusMessage

    listening, telling = bus
    telling.registerService("org.freedesktop.UPower")
    watch = SleepWatch(listening, listening)
    heard = []
    watch.going.connect(lambda: heard.append(True))
    for closed in (False, True):
        signal = QDBusMessage.createSignal(
            "/org/freedesktop/UPower", "org.freedesktop.DBus.Properties", "PropertiesChanged"
        )
        signal.setArguments(["org.freedesktop.UPower", {"LidIsClosed": closed}, ["OnBattery"]])
        telling.send(signal)
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    assert heard == [True]


def test_what_windows_sends_before_sleep(qtbot):
    """The bytes of its message, as no Windows is at hand."""
    from ctypes import wintypes

    watch = SleepWatch()
    heard = []
    watch.going.connect(lambda: heard.append(True))
    power = _WindowsPower(watch)
    for message, word in ((0x0218, 0x0007), (0x0100, 0x0004), (0x0218, 0x0004)):
        told = wintypes.MSG(message=message, wParam=word)
        power.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told))
    power.nativeEventFilter(b"xcb_generic_event_t", 0)
    assert heard == [True]

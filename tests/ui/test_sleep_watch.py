"""The system says that the laptop goes to sleep: on a bus of our own, with the signals that systems send."""

import contextlib
import ctypes
import os
import select
import shutil
import subprocess
import sys
import threading

import pytest

from toolkit.ui.sleep_watch import SleepWatch, _WindowsPower
from toolkit.ui.work import Worker

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


@pytest.fixture
def worker(qtbot):
    made = Worker("test")
    yield made
    made.stop()


SIGNALS = {
    "sleep": ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"),
    "screen lock": ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
}


@on_linux
@pytest.mark.parametrize("name", SIGNALS)
def test_it_hears_of_sleep_and_of_the_locked_screen(bus, qtbot, worker, name):
    from PySide6.QtDBus import QDBusMessage

    listening, telling = bus
    telling.registerService("org.freedesktop.login1")
    watch = SleepWatch(worker, listening, listening)
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
def test_it_hears_of_the_lid(bus, qtbot, worker):
    from PySide6.QtDBus import QDBusMessage

    listening, telling = bus
    telling.registerService("org.freedesktop.UPower")
    watch = SleepWatch(worker, listening, listening)
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


class Login:
    """What logind does with whoever asks it to wait: it hands out the one end of a pipe, and looks at the other."""

    def __init__(self, bus):
        from PySide6.QtDBus import QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject

        class Manager(QDBusVirtualObject):
            def introspect(self, path):
                return ""

            def handleMessage(manager, message, connection):
                looked_at, given = os.pipe()
                self.asked.append(message.arguments())
                self.pipes.append(looked_at)
                reply = message.createReply()
                reply.setArguments([QDBusUnixFileDescriptor(given)])
                os.close(given)
                return connection.send(reply)

        self.asked, self.pipes = [], []
        self._bus, self._signal = bus, QDBusMessage.createSignal
        self._manager = Manager()
        bus.registerVirtualObject("/org/freedesktop/login1", self._manager)
        bus.registerService("org.freedesktop.login1")

    def waits(self):
        """For as many as still hold their end."""
        return sum(not select.select([pipe], [], [], 0)[0] for pipe in self.pipes)

    def prepare_for_sleep(self, begins):
        signal = self._signal(*SIGNALS["sleep"])
        signal.setArguments([begins])
        self._bus.send(signal)

    def close(self):
        for pipe in self.pipes:
            os.close(pipe)


@on_linux
def test_the_laptop_sleeps_only_once_the_vault_is_closed(bus, qtbot, worker):
    listening, telling = bus
    closed = threading.Event()
    with contextlib.closing(Login(telling)) as login:
        watch = SleepWatch(worker, listening, listening)
        watch.going.connect(lambda: worker.stopped or worker.run(closed.wait, 30))
        qtbot.waitUntil(lambda: login.waits() == 1, timeout=10_000)
        assert [each[0::3] for each in login.asked] == [["sleep", "delay"]]
        login.prepare_for_sleep(True)
        qtbot.wait(200)
        assert login.waits() == 1
        closed.set()
        qtbot.waitUntil(lambda: login.waits() == 0, timeout=10_000)
        login.prepare_for_sleep(False)
        qtbot.waitUntil(lambda: login.waits() == 1, timeout=10_000)
        assert len(login.asked) == 2
        worker.stop()
        login.prepare_for_sleep(True)
        qtbot.waitUntil(lambda: login.waits() == 0, timeout=10_000)


@on_linux
def test_without_anybody_to_ask_it_listens_all_the_same(bus, qtbot, worker):
    listening, telling = bus
    watch = SleepWatch(worker, listening, listening)  # nobody answers there
    with qtbot.waitSignal(watch.going, timeout=10_000):
        signal = Login(telling)
        signal.prepare_for_sleep(True)
    signal.close()


def test_what_windows_sends_before_sleep(qtbot, worker):
    """The bytes of its message, as no Windows is at hand."""
    from ctypes import wintypes

    watch = SleepWatch(worker)
    heard = []
    watch.going.connect(lambda: heard.append(True))
    power = _WindowsPower(watch)
    for message, word in ((0x0218, 0x0007), (0x0100, 0x0004), (0x0218, 0x0004)):
        told = wintypes.MSG(message=message, wParam=word)
        power.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told))
    power.nativeEventFilter(b"xcb_generic_event_t", 0)
    assert heard == [True]

"""Hears from the system that the laptop is about to sleep, its lid closed, or its screen is locked.

On Linux the system is asked to wait with sleeping until the vault is closed (an inhibitor of logind's that delays, by
default for at most five seconds). Where the system tells nobody, or too late, the clocks of `lock_watch` notice it
afterwards.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot

from .work import Worker

_LOGIN, _POWER = "org.freedesktop.login1", "org.freedesktop.UPower"
_MANAGER = ("/org/freedesktop/login1", f"{_LOGIN}.Manager")
_LID = "LidIsClosed"
_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x0004


class SleepWatch(QObject):
    """`going` each time. What is handed to the worker by then is finished before the laptop sleeps, where it can wait.

    On Linux it listens to the two buses of D-Bus; others may be given for trying it out.
    """

    going = Signal()

    def __init__(self, worker: Worker, system: Any = None, session: Any = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._system: Any = None
        self._delay: int | None = None
        self._windows: _WindowsPower | None = None
        if sys.platform == "win32":
            self._windows = _WindowsPower(self)
            QCoreApplication.instance().installNativeEventFilter(self._windows)
        elif sys.platform.startswith("linux"):
            with contextlib.suppress(ImportError):
                self._listen(system, session)

    def _listen(self, system: Any, session: Any) -> None:
        from PySide6.QtDBus import QDBusConnection

        self._system = system = system or QDBusConnection.systemBus()
        session = session or QDBusConnection.sessionBus()
        yes_or_no, told = SLOT("_on(bool)"), SLOT("_properties(QString,QVariantMap,QStringList)")
        for bus, service, path, interface, name, slot in (
            (system, _LOGIN, *_MANAGER, "PrepareForSleep", SLOT("_sleep(bool)")),
            (system, _POWER, "/org/freedesktop/UPower", "org.freedesktop.DBus.Properties", "PropertiesChanged", told),
            (session, "", "", "org.freedesktop.ScreenSaver", "ActiveChanged", yes_or_no),
            (session, "", "", "org.gnome.ScreenSaver", "ActiveChanged", yes_or_no),
        ):
            if bus.isConnected():
                bus.connect(service, path, interface, name, self, slot)
        self._ask_to_wait()

    def _ask_to_wait(self) -> None:
        """Where there is no logind, or it gives no delay, nobody waits, and nothing else is different."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        if self._delay is not None or not self._system.isConnected():
            return
        call = QDBusMessage.createMethodCall(_LOGIN, *_MANAGER, "Inhibit")
        call.setArguments(["sleep", "Baton", self.tr("Locking the vault"), "delay"])
        QDBusPendingCallWatcher(self._system.asyncCall(call), self).finished.connect(self._waits)

    def _waits(self, call: Any) -> None:
        reply = call.reply()
        if not call.isError() and reply.signature() == "h" and self._delay is None:
            # Logind waits as long as this is open, which ends with the program at the latest.
            self._delay = reply.arguments()[0].takeFileDescriptor()
        call.deleteLater()

    @Slot(bool)
    def _sleep(self, begins: bool) -> None:
        self._on(begins)
        if not begins:
            self._ask_to_wait()
        elif self._worker.stopped:
            self._let_go()
        else:
            self._worker.run(_nothing, done=self._let_go)

    def _let_go(self, _: object = None) -> None:
        if self._delay is not None:
            os.close(self._delay)
            self._delay = None

    @Slot(bool)
    def _on(self, begins: bool) -> None:
        if begins:
            self.going.emit()

    @Slot(str, "QVariantMap", "QStringList")
    def _properties(self, _interface: str, changed: dict[str, Any], _gone: list[str]) -> None:
        self._on(changed.get(_LID) is True)


def _nothing() -> None:
    """Done once everything before it is."""


class _WindowsPower(QAbstractNativeEventFilter):
    def __init__(self, watch: SleepWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: Any, message: Any) -> tuple[bool, int]:
        if bytes(kind) == b"windows_generic_MSG":
            from ctypes import wintypes

            told = wintypes.MSG.from_address(int(message))
            if told.message == _WM_POWERBROADCAST and told.wParam == _PBT_APMSUSPEND:
                self._watch.going.emit()
        return False, 0

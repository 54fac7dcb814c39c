"""Hears from the system that the laptop is about to sleep, its lid closed, or its screen is locked.

Where the system tells nobody, or too late, the clocks of `lock_watch` notice it afterwards.
"""

from __future__ import annotations

import contextlib
import sys
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot

_LOGIN, _POWER = "org.freedesktop.login1", "org.freedesktop.UPower"
_LID = "LidIsClosed"
_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x0004


class SleepWatch(QObject):
    """`going` each time. On Linux it listens to the two buses of D-Bus; others may be given for trying it out."""

    going = Signal()

    def __init__(self, system: Any = None, session: Any = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows: _WindowsPower | None = None
        if sys.platform == "win32":
            self._windows = _WindowsPower(self)
            QCoreApplication.instance().installNativeEventFilter(self._windows)
        elif sys.platform.startswith("linux"):
            with contextlib.suppress(ImportError):
                self._listen(system, session)

    def _listen(self, system: Any, session: Any) -> None:
        from PySide6.QtDBus import QDBusConnection

        system = system or QDBusConnection.systemBus()
        session = session or QDBusConnection.sessionBus()
        yes_or_no, told = SLOT("_on(bool)"), SLOT("_properties(QString,QVariantMap,QStringList)")
        for bus, service, path, interface, name, slot in (
            (system, _LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "PrepareForSleep", yes_or_no),
            (system, _POWER, "/org/freedesktop/UPower", "org.freedesktop.DBus.Properties", "PropertiesChanged", told),
            (session, "", "", "org.freedesktop.ScreenSaver", "ActiveChanged", yes_or_no),
            (session, "", "", "org.gnome.ScreenSaver", "ActiveChanged", yes_or_no),
        ):
            if bus.isConnected():
                bus.connect(service, path, interface, name, self, slot)

    @Slot(bool)
    def _on(self, begins: bool) -> None:
        if begins:
            self.going.emit()

    @Slot(str, "QVariantMap", "QStringList")
    def _properties(self, _interface: str, changed: dict[str, Any], _gone: list[str]) -> None:
        self._on(changed.get(_LID) is True)


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

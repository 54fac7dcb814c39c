"""What Qt and the system would note down by themselves: which files and folders were chosen.

The system's own dialogs put that into lists of recent files, and no key of ours reaches over them, so Qt's are used.
Those write a history into the settings that all programs with Qt share: here it is kept out of them.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

_SHARED, _GROUP = "QtProject", "FileDialog"
_TELLING = ("history", "lastVisited")


class DialogTraces:
    """Made before the first dialog; `forget` when the vault is locked and when the program ends."""

    def __init__(self) -> None:
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        self._before = {}
        if os.name == "posix":
            # Nothing can be made in there, so Qt keeps those settings for itself. Windows and macOS know no such place.
            QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
        shared = self._open()
        self._before = {name: shared.value(name) for name in _TELLING if shared.contains(name)}

    def forget(self) -> None:
        """Put back what stood in the shared settings before."""
        shared = self._open()
        for name in _TELLING:
            if name in self._before:
                shared.setValue(name, self._before[name])
            else:
                shared.remove(name)

    def _open(self) -> QSettings:
        shared = QSettings(QSettings.Scope.UserScope, _SHARED)
        shared.beginGroup(_GROUP)
        return shared

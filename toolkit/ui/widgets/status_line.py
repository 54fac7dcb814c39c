"""The line at the foot of the window: plain facts, amber where one needs care."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from .. import theme
from .labels import IconLabel, ShortLabel


class Fact(QWidget):
    """An icon and a few words. `told` when it says something else."""

    told = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = IconLabel(icon, "muted", 14)
        self._name = icon
        self.words = ShortLabel(tone="muted")
        row.addWidget(self._icon)
        row.addWidget(self.words)
        self.hide()

    def tell(self, text: str, *, care: bool = False, icon: str = "") -> None:
        """Show these words, or nothing at all if empty; `care` asks for attention."""
        tone = "amber" if care else "muted"
        self._name = icon or self._name
        self._icon.set_icon(self._name, tone)
        self.words.set_tone(tone)
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(text))
        self.told.emit()


class StatusLine(QFrame):
    """Vault, lock, backup, exchange at the start; at the end, that no internet is needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "rail")
        self.setAccessibleName(self.tr("State of the vault"))
        self.setFixedHeight(theme.scaled(theme.STATUS_HEIGHT))
        self.vault = Fact("unlock")
        self.locks = Fact("clock")
        self.backup = Fact("backup")
        self.caring = Fact("backup")
        self.exchange = Fact("stick")
        self.internet = Fact("no-wifi")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(24)
        for fact in (self.vault, self.locks, self.backup, self.caring, self.exchange):
            fact.told.connect(self._fit)
            fact.words.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
            row.addWidget(fact)
        row.addStretch(1)
        row.addWidget(self.internet)
        self.exchange.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # the longest
        self.internet.tell(self.tr("Works without internet"))

    def set_open(self, is_open: bool) -> None:
        text = self.tr("Vault open") if is_open else self.tr("Vault locked")
        self.vault.tell(text, icon="unlock" if is_open else "lock")

    def set_locks_in(self, minutes: int | None) -> None:
        """Minutes until the vault locks by itself; None while it never does."""
        self.locks.tell("" if minutes is None else self.tr("Locks in %n min", "", minutes))

    def set_backup(self, days_ago: int | None, *, away: bool = True, care: bool) -> None:
        """Days since the last backup; None before the first. `away`: it is in a second place, not only here."""
        if days_ago is None:
            text = self.tr("No backup yet")
        elif not away:
            text = self.tr("No backup outside this laptop")
        elif days_ago == 0:
            text = self.tr("Last backup today")
        else:
            text = self.tr("Last backup %n days ago", "", days_ago)
        self.backup.tell(text, care=care)

    def set_caring(self, so_far: int, total: int) -> None:
        """A backup is being made; of 0 it is not."""
        percent = self.locale().toString(100 * so_far // total) if total else ""
        self.caring.tell(self.tr("Backing up, {percent} %").format(percent=percent) if total else "")
        self.backup.setVisible(not total and bool(self.backup.words.text()))

    def set_exchange(self, when: str = "", chapter: str = "") -> None:
        """The last exchange of sticks: its day as people read it, and with whom."""
        if not when:
            self.exchange.tell(self.tr("No exchange yet"))
        elif chapter:
            self.exchange.tell(self.tr("Last exchange {day}, {chapter}").format(day=when, chapter=chapter))
        else:
            self.exchange.tell(self.tr("Last exchange {day}").format(day=when))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        facts = (self.vault, self.locks, self.backup, self.caring, self.exchange)
        needed = sum(fact.sizeHint().width() + 24 for fact in facts if fact.words.text()) + 32
        self.internet.setVisible(self.width() >= needed + self.internet.sizeHint().width())

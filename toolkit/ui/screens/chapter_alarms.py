"""What is wrong with other chapters' keys and lists, until somebody says that it was cleared up in person."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from toolkit.services import alarms, chapters
from toolkit.services.alarms import Alarm
from toolkit.services.session import Session

from .. import theme
from ..alarm_words import alarm_words
from ..desk import Desk
from ..values import day_of
from ..widgets.notice import Notice


class ChapterAlarms(QWidget):
    """One notice for each; none, and it takes no room."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.notices: list[Notice] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.TIGHT)
        self.hide()

    def refresh(self) -> None:
        self._desk.read(_of_others, self._desk.session, done=self._show, key="chapters.alarms")

    def _show(self, raised: list[Alarm]) -> None:
        for notice in self.notices:
            self._rows.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.notices = [self._notice(alarm) for alarm in raised]
        for notice in self.notices:
            self._rows.addWidget(notice)
        self.setVisible(bool(raised))

    def _notice(self, alarm: Alarm) -> Notice:
        title, sentence = alarm_words(alarm.kind, alarm.name)
        since = self.tr("Since {day}.").format(day=day_of(alarm.at))
        notice = Notice(title, f"{sentence} {since}", self.tr("This is cleared up"), tone="red")
        notice.pressed.connect(lambda: self._seen_to(alarm))
        return notice

    def _seen_to(self, alarm: Alarm) -> None:
        self._desk.write(alarms.seen_to, self._desk.session, alarm.root, done=lambda _: self.refresh())


def _of_others(session: Session) -> list[Alarm]:
    own = session.secrets.root_public
    known = {each.root: each.name for each in chapters.peers(session.reader)}
    return [
        Alarm(each.root, each.kind, known.get(each.root, each.name), each.at)
        for each in alarms.raised(session.reader)
        if each.root != own
    ]

"""The duties of the chapter: the table with their tracks, and the card in which one of them is edited."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from toolkit.base.ids import RecordId
from toolkit.domain.records import STAGES
from toolkit.services import editing
from toolkit.services.handoff import DutyRow, HandoffReport
from toolkit.vault.reading import Fork, Reader, Record

from .. import theme
from ..bidi import isolated
from ..labels import choice_label, field_label
from ..values import titles_of
from ..widgets import paint
from ..widgets.buttons import IconButton
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.rowlist import GroupedDelegate, Head, Row, RowList, draw_text
from ..widgets.tagrow import Tag
from .handoff_charts import StageTrack, draw_track, stage_words
from .record_form import RecordForm, Versions, commit_inside, make_field, show_value
from .saving import PersonField, Saving

DUTY_ROW, HEAD_HEIGHT, SIDE = 36, 44, 16
WIDE, TIGHT = (0.31, 0.46), (0.28, 0.48)  # shares of the name and of the track in a row
TIGHT_BELOW = 690


def columns(area: QRect, rtl: bool) -> tuple[QRect, list[float], QRect]:
    """Where the name, the five stages and the holders stand in a row."""
    for_name, for_track = TIGHT if area.width() < theme.scaled(TIGHT_BELOW) - 2 * SIDE else WIDE
    name = QRect(area.left(), area.top(), round(area.width() * for_name) - 8, area.height())
    start, slot = area.left() + area.width() * for_name, area.width() * for_track / len(STAGES)
    centres = [start + slot * (at + 0.5) for at in range(len(STAGES))]
    left = round(area.left() + area.width() * (for_name + for_track)) + 8
    who = QRect(left, area.top(), area.right() - left + 1, area.height())
    if rtl:
        centres = [area.left() + area.right() - x for x in centres]
    return paint.mirrored(name, area, right_to_left=rtl), centres, paint.mirrored(who, area, right_to_left=rtl)


class DutyDelegate(GroupedDelegate):
    """A duty, its track, and who can do it; one person alone in amber."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view, DUTY_ROW)

    def paint_row(self, painter: QPainter, area: QRect, data: DutyRow, rtl: bool) -> None:
        name, centres, who = columns(area, rtl)
        draw_text(painter, name, data.name, rtl=rtl)
        draw_track(painter, centres, area.center().y() + 0.5, data.stage, data.before)
        draw_text(painter, who, who_can(data), tone="amber" if data.only else "text", strong=bool(data.only), rtl=rtl)


def who_can(row: DutyRow) -> str:
    """Who can do it, in words."""
    if row.only:
        return QCoreApplication.translate("DutyTable", "{person} only").format(person=isolated(row.only))
    if row.holders:
        return ", ".join(row.holders)
    if row.stage == 1:
        return QCoreApplication.translate("DutyTable", "The centre")
    return QCoreApplication.translate("DutyTable", "Nobody named yet")


class DutyHead(QWidget):
    """The heads of the columns, in two lines, and what the dots mean."""

    def __init__(self, list_: RowList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = list_
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        tight = self.width() < theme.scaled(TIGHT_BELOW)  # some heads take three lines
        self.setFixedHeight(theme.scaled(HEAD_HEIGHT + 16 if tight else HEAD_HEIGHT))

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rows = self._list.viewport()  # narrower than the head where there is a scroll bar
        left = rows.mapTo(self._list, rows.rect().topLeft()).x()
        area = QRect(left + SIDE, 0, rows.width() - 2 * SIDE, self.height() - 1)
        name, centres, who = columns(area, rtl)
        half = area.height() // 2
        upper = QRect(name.left(), 4, name.width(), half - 2)
        draw_text(painter, upper, field_label("duty", "name"), tone="muted", rtl=rtl)
        self._paint_legend(painter, QRect(name.left(), half, name.width(), half - 2), rtl)
        slot = abs(centres[1] - centres[0])
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        for stage, x in enumerate(centres, start=1):
            box = QRectF(x - slot / 2 + 1, 0, slot - 2, area.height())
            paint.words(painter, box, stage_words(stage), Qt.AlignmentFlag.AlignCenter)
        draw_text(painter, who, self.tr("Who can do it"), tone="muted", rtl=rtl)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("border"))
        painter.end()

    def _paint_legend(self, painter: QPainter, area: QRect, rtl: bool) -> None:
        x = 0
        then = self.tr("Half a year ago") if area.width() > theme.scaled(190) else self.tr("before")
        for words, full in ((then, False), (self.tr("now"), True)):
            dot = paint.mirrored(QRect(area.left() + x, area.top(), 10, area.height()), area, right_to_left=rtl)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("accent" if full else "surface"))
            painter.drawEllipse(QPointF(dot.center()), 4, 4)
            box = area.adjusted(x + 15, 0, 0, 0)
            used = draw_text(painter, paint.mirrored(box, area, right_to_left=rtl), words, tone="muted", rtl=rtl)
            x += 15 + used + 12


class DutyTable(Card):
    """All duties by area, the weakest area first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setAccessibleName(self.tr("Duties"))
        self.list = RowList(self.tr("Duties"))
        self.list.setItemDelegate(DutyDelegate(self.list))
        self.body.addWidget(DutyHead(self.list))
        self.body.addWidget(self.list, 1)
        self.setMinimumHeight(theme.scaled(300))

    def show_report(self, report: HandoffReport) -> None:
        rows: list[Row | Head] = []
        for area in report.areas:
            beside = self.tr("{without} of {total} without the centre")
            rows.append(Head(area_words(area.area), beside.format(without=area.without, total=area.total)))
            rows += [Row(row.id, self._say(row), row) for row in report.rows if row.area == area.area]
        self.list.set_rows(rows)

    def _say(self, row: DutyRow) -> str:
        parts = [row.name, choice_label("duty", "stage", STAGES[row.stage - 1])]
        if row.before is not None and row.before != row.stage:
            parts.append(self.tr("Half a year ago: {stage}").format(stage=stage_words(row.before)))
        return ". ".join([*parts, who_can(row)])


def area_words(area: str) -> str:
    """An area by its name; duties without one have a name of their own for it."""
    return choice_label("duty", "area", area) if area else QCoreApplication.translate("DutyTable", "Other duties")


@dataclass(frozen=True)
class DutyView:
    duty: Record
    holders: list[tuple[RecordId, str]]
    names: dict[RecordId, str]
    forks: list[Fork]


def read_duty(reader: Reader, duty_id: RecordId) -> DutyView:
    """Raises `record.not_found`."""
    duty = reader.record(duty_id)
    refs = duty.sets.get("holders", ())
    names = titles_of(reader, refs)
    forks = [reader.fork(duty_id, name) for name in sorted(duty.forked)]
    return DutyView(duty, sorted(((ref, names.get(ref, "")) for ref in refs), key=lambda one: one[1]), names, forks)


class DutyCard(Card):
    """One duty: its stage, who can do it, and what it is. `closed` when the person is through with it."""

    closed = Signal()

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Duty"), parent=parent)
        self._saving = saving
        self.view: DutyView | None = None
        self.more = IconButton("dots", self.tr("More about this duty"), kind="link", small=True)
        menu = QMenu(self.more)
        self.delete_action = menu.addAction(self.tr("Delete this duty"))
        self.delete_action.triggered.connect(self._delete)
        self.more.setMenu(menu)
        self.close_button = IconButton("close", self.tr("Close"), kind="link", small=True)
        self.close_button.clicked.connect(self.closed)
        self.add_action(self.more)
        self.add_action(self.close_button)
        self.versions = Versions(saving)
        self.body.addWidget(self.versions)
        self.name = make_field(saving, "duty", "name")
        self.name.setProperty("heading", True)
        self.name.setFont(theme.font(strong=True))
        self.name.saved.connect(self._save_name)
        self.body.addWidget(self.name)
        self.form = RecordForm(
            saving,
            "duty",
            ("area", "note"),
            placeholders={"area": self.tr("Other duties"), "note": self.tr("What belongs to it")},
            label_width=80,
        )
        self.body.addWidget(self.form)
        self.body.addWidget(Label(field_label("duty", "stage"), strong=True))
        self.track = StageTrack(field_label("duty", "stage"))
        self.track.chosen.connect(self._save_stage)
        self.body.addWidget(self.track)
        self.body.addWidget(Label(self.tr("Who can do it"), strong=True))
        self.holders = QWidget()
        self._flow = FlowLayout(self.holders, gap=4, line_gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.holders.setSizePolicy(policy)
        self.body.addWidget(self.holders)
        self.person = PersonField(saving.desk, self.tr("Add somebody"), self.tr("Add somebody"))
        self.person.saved.connect(self._add_holder)
        self.body.addWidget(self.person)
        self.body.addStretch(1)

    def show_duty(self, view: DutyView, before: int | None) -> None:
        if self.view is not None and self.view.duty.id != view.duty.id:
            commit_inside(self)
        self.view = view
        self.versions.show_forks(view.forks, view.names)
        show_value(self.name, view.duty, "name", {})
        self.form.show_record(view.duty, view.names)
        stage = view.duty.text("stage")
        self.track.show_stage(STAGES.index(stage) + 1 if stage in STAGES else 1, before)
        self.track.setEnabled("stage" not in view.duty.forked)
        self._flow.clear()
        for ref, name in view.holders:
            tag = Tag(name, removable=True)
            tag.removed.connect(lambda ref=ref, name=name: self._remove_holder(ref, name))
            self._flow.addWidget(tag)
        self.holders.setVisible(bool(view.holders))
        self.holders.updateGeometry()
        self.setAccessibleName(view.duty.title)

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _save_name(self, name: str) -> None:
        if self.view is not None:
            label = field_label("duty", "name")
            self._saving.set_field(self.view.duty.id, "name", name, label, self.name)

    def _save_stage(self, stage: str) -> None:
        if self.view is not None:
            self._saving.set_field(self.view.duty.id, "stage", stage, field_label("duty", "stage"))

    def _add_holder(self, person: str) -> None:
        if person and self.view is not None:
            name = self.person.text()
            said = self.tr("{person} can do it").format(person=isolated(name))
            ref = bytes.fromhex(person)
            self._saving.write(said, editing.put_element, self.view.duty.id, "holders", ref)
        self.person.take_off()

    def _remove_holder(self, ref: RecordId, name: str) -> None:
        if self.view is not None:
            said = self.tr("{person} taken off").format(person=isolated(name))
            self._saving.write(said, editing.put_element, self.view.duty.id, "holders", ref, False)

    def _delete(self) -> None:
        if self.view is not None:
            said = self.tr("Deleted “{duty}”").format(duty=isolated(self.view.duty.title))
            self._saving.write(said, editing.delete, [self.view.duty.id])

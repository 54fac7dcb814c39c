"""Handoff: how much of the work runs without the centre, who would be missed, and what to do next."""

from __future__ import annotations

import datetime
from typing import Any

from PySide6.QtCore import QLocale, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from toolkit.base.ids import RecordId
from toolkit.services import handoff
from toolkit.services.handoff import HandoffReport, Move

from .. import icons, theme
from ..bidi import isolated
from ..desk import Desk
from ..facts import day_of
from ..labels import choice_label
from ..page import Page
from ..ways import proven_words
from ..widgets import paint
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.empty import EmptyState
from ..widgets.labels import IconLabel, Label, Rule
from ..widgets.layouts import empty
from ..widgets.namebar import NameBar
from ..widgets.rowlist import draw_text
from ..widgets.saved_strip import SavedStrip
from .handoff_charts import Cells, StageBars, stage_words
from .handoff_duties import DutyCard, DutyTable, DutyView, area_words, read_duty
from .saving import Saving

SIDE_WIDTH, NARROW_SIDE = 382, 258
BELOW = 860  # narrower than this, the side goes below the table
LEAVERS_SHOWN = 2
NO_LIMIT = 16_777_215  # the widest that Qt knows


class MoveButton(Button):
    """A next step in two lines, with its number."""

    def __init__(self, number: int, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(title, name=f"{title}. {sentence}", parent=parent)
        self._number, self._sentence = number, sentence
        self.setToolTip(f"{title}\n{sentence}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.scaled(52))

    def _paint_inside(self, painter: QPainter, ink: str) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        whole, middle = self.rect(), self.height() // 2
        chip = paint.mirrored(QRect(12, middle - 12, 24, 24), whole, right_to_left=rtl)
        paint.box(painter, chip, fill="accentsoft", radius=theme.TAG_RADIUS)
        painter.setFont(theme.font(strong=True))
        painter.setPen(theme.colour("accent"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self.locale().toString(self._number))
        line = theme.scaled(18)
        for top, text, tone in ((middle - line, self.text(), "text"), (middle, self._sentence, "muted")):
            area = paint.mirrored(QRect(48, top, self.width() - 84, line), whole, right_to_left=rtl)
            draw_text(painter, area, text, tone=tone, strong=tone == "text", rtl=rtl)
        end = paint.mirrored(QRect(self.width() - 28, middle - 8, 16, 16), whole, right_to_left=rtl)
        icons.draw(painter, end, "chevron-right", "muted", mirrored=rtl)


class Handoff(Page):
    """The report, worked out from the duties and their history."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.set_title(
            self.tr("Handoff"),
            self.tr("How much of our work runs without the centre. Worked out from what was done."),
        )
        self._desk = desk
        self._report: HandoffReport | None = None
        self._duty_id: RecordId | None = None
        self.strip = SavedStrip()
        self._saving = Saving(desk, self.strip)
        self._saving.refused.connect(self.refresh)
        self.new = Button(self.tr("Add a duty"), "plus", kind="primary")
        self.new.clicked.connect(self.begin_new)
        self.header.add_action(self.new)
        self.bar = NameBar(self.tr("What is to be done again and again?"), self.tr("Add"))
        self.bar.named.connect(self._create)
        self.empty = self._build_empty()
        self.stack = QStackedWidget()
        self._blank = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._build_report())
        for page in (self._blank, self.empty, self._scroll):
            self.stack.addWidget(page)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.stack, 1)
        self.set_strip(self.strip)
        self.new.hide()

    # Building

    def _build_report(self) -> QWidget:
        self.stage = Card()
        self.verdict = Label(size="section", strong=True, wrap=True)
        self.path = Label(tone="muted", wrap=True)
        self.bars = StageBars()
        for part in (self.verdict, self.path):
            self.stage.body.addWidget(part)
        self.stage.body.addWidget(self.bars, 1)
        self.stage.body.setSpacing(4)
        self.areas = Card()
        self.without = Label(size="section", strong=True, wrap=True)
        self._area_grid = QGridLayout()
        self._area_grid.setHorizontalSpacing(8)
        self._area_grid.setVerticalSpacing(6)
        self._area_grid.setColumnStretch(1, 1)
        self.areas.body.setSpacing(6)
        self.areas.body.addWidget(self.without)
        self.areas.body.addWidget(Label(self.tr("Duties done without the centre, by area"), tone="muted", wrap=True))
        self.areas.body.addLayout(self._area_grid)
        self.areas.body.addStretch()
        self.table = DutyTable()
        self.table.list.opened.connect(self.open_duty)
        top = QHBoxLayout()
        top.setSpacing(theme.GAP)
        top.addWidget(self.stage, 10)
        top.addWidget(self.areas, 7)
        left = QVBoxLayout()
        left.setSpacing(theme.GAP)
        left.addLayout(top)
        left.addWidget(self.table, 1)
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.GAP)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._build_side())
        return inside

    def _build_side(self) -> QWidget:
        self.duty = DutyCard(self._saving)
        self.duty.closed.connect(self.close_duty)
        self._facts = QWidget()
        column = QVBoxLayout(self._facts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self.keys = Card()
        self.keys.setAccessibleName(self.tr("Keys and copies"))
        self._key_column = self.keys.body
        self.leavers = Card(self.tr("If one person leaves"), flush=True, tone="amber")
        self.moves = Card(self.tr("Next three moves"))
        self.moves.body.setSpacing(theme.ICON_GAP)
        for card in (self.keys, self.leavers, self.moves):
            column.addWidget(card)
        column.addStretch()
        self.side = QStackedWidget()
        self.side.addWidget(self._facts)
        self.side.addWidget(self.duty)
        return self.side

    def _build_empty(self) -> EmptyState:
        empty = EmptyState(
            "handoff",
            self.tr("No duties yet"),
            self.tr(
                "A duty is what has to be done again and again: keeping the keys, paying for rooms, training new "
                "trainers. Here you see which of them run without the centre."
            ),
        )
        empty.add_step(
            "list",
            self.tr("Start with a list"),
            self.tr("Duties that most chapters have. Change whatever is different here."),
            self.tr("Take the list"),
            self._take_list,
        )
        empty.add_step(
            "pencil",
            self.tr("Write your own"),
            self.tr("One duty is enough to begin."),
            self.tr("Add a duty"),
            self.begin_new,
        )
        return empty

    # Showing

    def refresh(self, changes: Any = None) -> None:
        if changes is None or {"duty", "person"} & changes.types:
            today = datetime.date.today()
            self._desk.read(handoff.report, self._desk.session, today, done=self._show, key="handoff.report")

    def activate(self) -> None:
        if self._report is not None and self._report.duties:
            self.table.list.setFocus()
        else:
            self.setFocus()

    def open_record(self, record: Any) -> None:
        """Show one duty."""
        self.open_duty(record)

    def _show(self, report: HandoffReport) -> None:
        self._report = report
        self.new.setVisible(report.duties > 0)
        self.stack.setCurrentWidget(self._scroll if report.duties else self.empty)
        if report.stage is None:
            return
        self.verdict.setText(self.tr("Stage {stage} of 5: {words}").format(
            stage=report.stage, words=stage_words(report.stage)))  # fmt: skip
        self.path.setText(self._path(report, report.stage))
        self.bars.show_counts(report.by_stage, report.stage)
        self.without.setText(
            self.tr("{without} of {duties} without the centre").format(
                without=report.without_centre, duties=report.duties
            )
        )
        self._show_areas(report)
        self.table.show_report(report)
        self._show_keys(report)
        self._show_leavers(report)
        self._show_moves(report)
        if self._duty_id is not None:
            self._read_duty()

    def _path(self, report: HandoffReport, stage: int) -> str:
        here = sum(count for each, count in report.by_stage.items() if each >= stage)
        said = self.tr("{here} of {duties} duties are here or further.").format(here=here, duties=report.duties)
        if not report.more_needed:
            return said
        further = self.tr("Once %n more are “{words}”, we reach stage {stage}.", "", report.more_needed)
        return f"{said} {further.format(words=stage_words(stage + 1), stage=stage + 1)}"

    def _show_areas(self, report: HandoffReport) -> None:
        empty(self._area_grid)
        for at, area in enumerate(report.areas):
            self._area_grid.addWidget(Label(area_words(area.area)), at, 0)
            self._area_grid.addWidget(Cells(area.without, area.total), at, 1)
            words = self.tr("{without} of {total}").format(without=area.without, total=area.total)
            self._area_grid.addWidget(Label(words, tone="muted"), at, 2)

    def _show_keys(self, report: HandoffReport) -> None:
        empty(self._key_column)
        names = ", ".join(isolated(name) for name in report.keyholder_names)
        alone = report.keyholders < handoff.KEYHOLDERS_WANTED
        said = (
            self.tr("{person} alone can open the vault") if alone else self.tr("{people} can open the vault")
        ).format(person=names, people=names)
        self._key_column.addWidget(_Fact("key", said, care=alone))
        for paper in report.papers:
            words = self.tr("{name}: {proven}").format(name=isolated(paper.label), proven=proven_words(paper))
            self._key_column.addWidget(_Fact("file", words, care=paper.id in report.rehearsals_due))
        open_keys = Button(self.tr("See who can open it"), kind="link", small=True)
        open_keys.clicked.connect(lambda: self.go_to.emit("keys", None))
        self._key_column.addWidget(open_keys, 0, Qt.AlignmentFlag.AlignLeft)
        if report.backups is None:
            words, late = self.tr("No backup yet"), True
        else:
            days = (datetime.date.today() - day_of(report.backups.clock)).days
            words = self.tr("Last backup %n days ago", "", days) if days else self.tr("Last backup today")
            late = days > handoff.BACKUP_DAYS
        self._key_column.addWidget(_Fact("backup", words, care=late))

    def _show_leavers(self, report: HandoffReport) -> None:
        empty(self.leavers.body)
        self.leavers.setVisible(bool(report.only_one))
        for at, one in enumerate(report.only_one[:LEAVERS_SHOWN]):
            if one.kind == "keys":
                icon, words = "key", self.tr("{person}: nobody else can open the vault")
            else:
                icon, words = "person", self.tr("{person}: nobody else can do “{duty}”")
            if at:
                self.leavers.body.addWidget(Rule())
            said = words.format(person=isolated(one.person), duty=isolated(one.duty))
            self.leavers.body.addWidget(_Fact(icon, said, margin=True))
        more = len(report.only_one) - LEAVERS_SHOWN
        if more > 0:
            self.leavers.body.addWidget(Rule())
            words = self.tr("And %n duties more that stand on one person", "", more)
            self.leavers.body.addWidget(_Fact("list", words, margin=True))

    def _show_moves(self, report: HandoffReport) -> None:
        empty(self.moves.body)
        for number, move in enumerate(report.moves, start=1):
            title, sentence = self._say_move(move)
            button = MoveButton(number, title, sentence)
            button.clicked.connect(lambda _=False, move=move: self._begin_move(move))
            self.moves.body.addWidget(button)
        self.moves.setVisible(bool(report.moves))

    def _say_move(self, move: Move) -> tuple[str, str]:
        facts = {name: isolated(str(value)) for name, value in move.facts.items()}
        if move.code == "keyholder":
            return self.tr("Give somebody else a way in"), self.tr("Then two people can open the vault")
        if move.code == "backup":
            days = move.facts["days"]
            when = self.tr("There is none yet") if days is None else self.tr("The last one is %n days old", "", days)
            return self.tr("Make a backup"), when
        if move.code == "second_holder":
            title = self.tr("Let somebody learn “{duty}”").format(**facts)
            return title, self.tr("It stands on {person} alone").format(**facts)
        if move.code == "first_holder":
            title = self.tr("Find somebody for “{duty}”").format(**facts)
            return title, self.tr("Nobody here is named for it yet")
        stage = choice_label("duty", "stage", handoff.STAGES[move.facts["stage"] - 1])
        return self.tr("Take “{duty}” one step on").format(**facts), stage

    def _begin_move(self, move: Move) -> None:
        if move.code == "keyholder":
            self.go_to.emit("keys", "leader")
        elif move.code == "backup":
            self.go_to.emit("settings", "backup")
        else:
            self.open_duty(move.facts["duty_id"])

    # One duty

    def open_duty(self, duty_id: RecordId) -> None:
        """Show one duty beside the table, to be edited."""
        self._duty_id = duty_id
        self._read_duty()

    def close_duty(self) -> None:
        """Back to what the report says at the side."""
        self._duty_id = None
        self.side.setCurrentWidget(self._facts)
        self.table.list.setFocus()

    def _read_duty(self) -> None:
        self._desk.read(read_duty, self._desk.session.reader, self._duty_id, done=self._show_duty, key="handoff.duty")

    def _show_duty(self, view: DutyView) -> None:
        if view.duty.id != self._duty_id:
            return
        if view.duty.hidden:
            self.close_duty()
            return
        rows = self._report.rows if self._report else []
        self.duty.show_duty(view, next((row.before for row in rows if row.id == view.duty.id), None))
        self.table.list.choose(view.duty.id)
        if self.side.currentWidget() is not self.duty:
            self.side.setCurrentWidget(self.duty)
            self.duty.track.setFocus()
            self._scroll.ensureWidgetVisible(self.duty.track)

    # Doing

    def begin_new(self) -> None:
        """Ask for the name of a new duty."""
        self.bar.begin()

    def _create(self, name: str) -> None:
        said = self.tr("Added “{duty}”").format(duty=isolated(name))
        self._saving.write(said, handoff.add_duty, name, done=lambda result: self.open_duty(result[0]))

    def _take_list(self) -> None:
        language = QLocale().name().partition("_")[0]
        self._saving.write(self.tr("Put in the list of duties"), handoff.starter_duties, language)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        below = self.width() < theme.scaled(BELOW)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        if below:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(NO_LIMIT)
        else:
            wide = self.width() >= theme.scaled(1100)
            self.side.setFixedWidth(theme.scaled(SIDE_WIDTH if wide else NARROW_SIDE))


class _Fact(QWidget):
    """An icon and a sentence that may take several lines."""

    def __init__(self, icon: str, text: str, *, care: bool = False, margin: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(*((16, 10, 16, 10) if margin else (0, 0, 0, 0)))
        row.setSpacing(theme.TIGHT)
        row.addWidget(IconLabel(icon, "amber" if care or margin else "muted"))
        row.addWidget(Label(text, tone="amber" if care else "text", strong=care, wrap=True), 1)

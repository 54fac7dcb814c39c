"""What the stages of giving and taking are called while they run."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..widgets.progress_panel import ProgressPanel

STAGES = {
    "copy": QT_TRANSLATE_NOOP("Stages", "Copying from the stick"),
    "stick.looking": QT_TRANSLATE_NOOP("Stages", "Looking at what is there"),
    "bundle.checking": QT_TRANSLATE_NOOP("Stages", "Checking from end to end"),
    "bundle.reading": QT_TRANSLATE_NOOP("Stages", "Reading"),
    "bundle.comparing": QT_TRANSLATE_NOOP("Stages", "Comparing with what is here"),
    "bundle.applying": QT_TRANSLATE_NOOP("Stages", "Taking it in"),
    "bundle.saving": QT_TRANSLATE_NOOP("Stages", "Saving"),
    "bundle.packing": QT_TRANSLATE_NOOP("Stages", "Packing"),
    "bundle.sealing": QT_TRANSLATE_NOOP("Stages", "Sealing and writing"),
}


def stage_in_words(stage: str) -> str:
    """Nothing for a stage that has no name."""
    text = STAGES.get(stage)
    return QCoreApplication.translate("Stages", text) if text else ""


_IN_BYTES = {"copy", "bundle.checking", "bundle.reading", "bundle.sealing"}
_PARTS = 1_000


def report_stage(panel: ProgressPanel, stage: str, done: int, total: int) -> None:
    """Show how far it is; numbers of bytes only as the length of the bar."""
    if stage in _IN_BYTES and total:
        panel.report(stage_in_words(stage), 0, 0)
        panel.bar.setRange(0, _PARTS)
        panel.bar.setValue(min(_PARTS, done * _PARTS // total))
    else:
        panel.report(stage_in_words(stage), done, total)

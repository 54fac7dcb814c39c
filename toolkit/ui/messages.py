"""What a known error says to people: what happened, what it means, and what to do next.

Each group below is one prefix of codes. Texts are marked for translation and filled with the error's facts,
so a text may name `{path}` or `{limit}` if every place that raises the code gives it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from toolkit.base.errors import ToolkitError

from .bidi import isolated


@dataclass(frozen=True)
class Message:
    """Words for a person. `help_page` is the name of a page of the help, without ending."""

    title: str
    what: str
    next_step: str = ""
    help_page: str | None = None

    @property
    def sentence(self) -> str:
        """What it means and what to do, as one paragraph."""
        return f"{self.what} {self.next_step}".strip()


def message(error: ToolkitError) -> Message:
    """The words for an error; for a code nobody wrote words for, a general sentence that names it."""
    found = MESSAGES.get(error.code, UNKNOWN)
    facts = _Facts({name: isolated(str(value)) for name, value in error.facts.items()} | {"code": error.code})
    return Message(
        _tr(found.title).format_map(facts),
        _tr(found.what).format_map(facts),
        _tr(found.next_step).format_map(facts) if found.next_step else "",
        found.help_page,
    )


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Messages", text)


UNKNOWN = Message(
    QT_TRANSLATE_NOOP("Messages", "That did not work"),
    QT_TRANSLATE_NOOP("Messages", "Baton stopped before anything was changed ({code})."),
    QT_TRANSLATE_NOOP("Messages", "Try again. If it happens again, tell whoever looks after Baton this code."),
)

FILE = {
    "file.missing": Message(
        QT_TRANSLATE_NOOP("Messages", "The file is not there"),
        QT_TRANSLATE_NOOP("Messages", "{path} was moved or deleted, or its stick was pulled out."),
        QT_TRANSLATE_NOOP("Messages", "Put the stick back in, or choose the file again."),
    ),
}

MESSAGES: Mapping[str, Message] = {**FILE}

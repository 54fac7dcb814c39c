"""The open vault as screens see it: work on the right lane, changes told to all, errors in the flow of the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from toolkit.services.session import Session
from toolkit.vault.vault import Changes

from .pictures import shrunk
from .work import Lanes, Task, call

Done = Callable[[Any], object]
Failed = Callable[[Exception], object]
Report = Callable[[str, int, int], object]


class Desk(QObject):
    """One open session and the lanes, from unlocking to locking.

    `changed(Changes or None)` after every write that changed something; `told(title, sentence)` for what went well;
    `caring(so far, of how much)` while a backup is made, and 0, 0 when it ends. `sticks` are the drives that are in.
    `troubled(exception)` for what no screen dealt with itself. Once closed, it only tells what could not be written.
    """

    changed = Signal(object)
    caring = Signal(int, int)
    told = Signal(str, str)
    troubled = Signal(Exception)

    def __init__(self, session: Session, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        session.shrunk = shrunk
        self.lanes = lanes
        self.sticks: tuple[Path, ...] = ()
        self._closed = False

    def read(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Report | None = None,
        cancelled: Callable[[], object] | None = None,
        key: str | None = None,
        **named: Any,
    ) -> Task:
        """Run `function(*args, **named)` on the reading lane. Of several with one `key` only the latest is answered."""
        if self._closed:
            return _nothing()
        return self.lanes.reading.run(
            function, *args, key=key, **self._answers(done, failed, progress, cancelled), **named
        )

    def write(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Report | None = None,
        cancelled: Callable[[], object] | None = None,
        **named: Any,
    ) -> Task:
        """Run `function(*args, **named)` on the writing lane; what it changed is told before `done` is called."""

        if self._closed:
            return _nothing()

        def finish(result: Any) -> None:
            changes = changes_of(result)
            if changes is not None:
                self.changed.emit(changes)
            if done is not None:
                call(done, (result,))

        def fail(error: Exception) -> None:
            if self._closed:  # what was typed last could not be saved, and the screen that would say so is gone
                self.troubled.emit(error)
            else:
                call(failed or self.tell_error, (error,))

        answers = self._answers(finish, None, progress, cancelled) | {"failed": fail}
        return self.lanes.writing.run(function, *args, **answers, **named)

    def care(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Report | None = None,
        cancelled: Callable[[], object] | None = None,
    ) -> Task:
        """Run `function(*args, progress=...)` on the caring lane: long work that has a connection of its own."""
        if self._closed:
            return _nothing()

        def report(stage: str, so_far: int, total: int) -> None:
            self.caring.emit(so_far, total)
            if progress is not None:
                call(progress, (stage, so_far, total))

        def ended(callback: Callable[..., object] | None) -> Callable[..., None]:
            def answer(*arguments: Any) -> None:
                self.caring.emit(0, 0)
                if callback is not None:
                    call(callback, arguments)

            return answer

        answers = self._answers(ended(done), ended(failed or self.tell_error), report, ended(cancelled))
        return self.lanes.caring.run(function, *args, **answers)

    def tell(self, title: str, sentence: str = "") -> None:
        """Say in passing that something went well."""
        self.told.emit(title, sentence)

    def tell_error(self, error: Exception) -> None:
        """Say what went wrong and what to do next."""
        self.troubled.emit(error)

    def close(self) -> None:
        """Nothing that is still under way is answered: the screens that asked are going."""
        self._closed = True

    def _answers(
        self, done: Done | None, failed: Failed | None, progress: Report | None, cancelled: Callable[[], object] | None
    ) -> dict[str, Any]:
        failed = failed or self.tell_error
        given = {"done": done, "failed": failed, "progress": progress, "cancelled": cancelled}
        return {name: self._while_open(callback) for name, callback in given.items() if callback is not None}

    def _while_open(self, callback: Callable[..., object]) -> Callable[..., None]:
        def answer(*arguments: Any) -> None:
            if not self._closed:
                call(callback, arguments)

        return answer


def _nothing() -> Task:
    """What a screen gets that still asks while it is being wiped, for instance from a file dialog that was open."""
    return Task(lambda: None, None, None)


def changes_of(result: Any) -> Changes | None:
    """What a writing function says it changed: alone, after an id, or as `changes` of a larger result."""
    if isinstance(result, tuple):
        result = next((part for part in result if isinstance(part, Changes)), None)
    found = result if isinstance(result, Changes) else getattr(result, "changes", None)
    return found if isinstance(found, Changes) else None

"""Work away from the interface thread: one thread per lane, results delivered back on the interface thread."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from toolkit.base.errors import Cancelled
from toolkit.base.progress import Progress

from .sweeping import Sweeper

PROGRESS_EVERY = 0.05  # seconds between two reports that are worth a repaint


class Task:
    """One piece of work that was handed to a worker."""

    def __init__(self, work: Callable[[], Any], progress: Progress | None, key: str | None) -> None:
        self.work = work
        self.key = key
        self.stale = False
        self._progress = progress

    @property
    def long(self) -> bool:
        return self._progress is not None

    def cancel(self) -> None:
        """Ask it to stop: not begun, it never begins; begun, it stops at its next step, if it reports steps."""
        self.stale = self.stale or self._progress is None
        if self._progress is not None:
            self._progress.cancel()


class Worker(QObject):
    """A lane: what is handed to it runs one after the other, always on the same thread.

    Callbacks run on the interface thread. They are dropped if the QObject whose method they are no longer
    exists. What nobody catches is told by `broke`.
    """

    broke = Signal(Exception)
    _deliver = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: queue.SimpleQueue[tuple[Task, dict[str, Any]] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._latest: dict[str, Task] = {}
        self._open: set[Task] = set()
        self._stopped = False
        self._deliver.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=f"baton-{name}", daemon=True)
        self._thread.start()

    def run(
        self,
        function: Callable[..., Any],
        *args: Any,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        progress: Callable[[str, int, int], object] | None = None,
        cancelled: Callable[[], object] | None = None,
        key: str | None = None,
        **named: Any,
    ) -> Task:
        """Run `function(*args, **named)` and hand its result to `done`, what it raises to `failed`.

        With `progress`, the function also gets `progress=Progress` and can be cancelled. Of several tasks with one
        `key` only the latest is answered: older ones are skipped, stopped or their results dropped.
        """
        if self._stopped:
            raise RuntimeError("this worker has stopped")
        teller = Progress(self._listener(progress)) if progress is not None else None
        if teller is not None:
            named["progress"] = teller
        task = Task(lambda: function(*args, **named), teller, key)
        with self._lock:
            if key is not None:
                if key in self._latest:
                    self._latest[key].stale = True
                    self._latest[key].cancel()
                self._latest[key] = task
            self._open.add(task)
        self._waiting.put((task, {"done": done, "failed": failed, "cancelled": cancelled}))
        return task

    @property
    def stopped(self) -> bool:
        return self._stopped

    def cancel_long_work(self) -> None:
        """Ask everything that reports progress to stop at its next step."""
        with self._lock:
            for task in self._open:
                if task.long:
                    task.cancel()

    def stop(self, timeout: float | None = None) -> bool:
        """Finish what was handed over, cancel what can be cancelled, and end. True once the thread has ended.

        Short work such as an edit is never lost; only work that reports progress is cut short.
        """
        if not self._stopped:
            self._stopped = True
            self.cancel_long_work()
            self._waiting.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (waiting := self._waiting.get()) is not None:
            task, then = waiting
            if not task.stale:
                try:
                    result: Any = task.work()
                except Cancelled:
                    self._send(task, then["cancelled"], ())
                except Exception as error:  # noqa: BLE001  the person is told, on the interface thread
                    self._send(task, then["failed"] or self.broke.emit, (error,))
                else:
                    self._send(task, then["done"], (result,))
            with self._lock:
                self._open.discard(task)
                if task.key is not None and self._latest.get(task.key) is task:
                    del self._latest[task.key]
            # Else it would be kept until there is other work: a passphrase, for one.
            result = task = then = waiting = None

    def _send(self, task: Task, callback: Callable[..., object] | None, arguments: tuple[Any, ...]) -> None:
        if callback is not None:
            self._deliver.emit(task, lambda: call(callback, arguments))

    def _hand_over(self, task: Task | None, call: Callable[[], object]) -> None:
        if task is None or not task.stale:
            call()

    def _listener(self, report: Callable[[str, int, int], object]) -> Callable[[str, int, int], None]:
        last = [0.0, ""]

        def listen(stage: str, done: int, total: int) -> None:
            now = time.monotonic()
            if stage != last[1] or done == total or now - last[0] >= PROGRESS_EVERY:
                last[:] = [now, stage]
                self._deliver.emit(None, lambda: call(report, (stage, done, total)))

        return listen


class Lanes:
    """The lanes of a window: searching never waits behind an import, and neither of them behind a backup."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.reading = Worker("reading", parent)
        self.writing = Worker("writing", parent)
        self.caring = Worker("caring", parent)
        self._sweeper = Sweeper(parent)

    @property
    def all(self) -> tuple[Worker, Worker, Worker]:
        return self.reading, self.writing, self.caring

    def stop(self, timeout: float | None = None) -> bool:
        """As `Worker.stop`, for all of them."""
        ended = [lane.stop(timeout) for lane in self.all]
        if all(ended):
            self._sweeper.stop()
        return all(ended)


def call(callback: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    """Call back, unless the QObject whose method it is no longer exists."""
    receiver = getattr(callback, "__self__", None)
    if not isinstance(receiver, QObject) or isValid(receiver):
        callback(*arguments)

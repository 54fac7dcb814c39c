import gc
import subprocess
import sys
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit

from toolkit.base.errors import ToolkitError
from toolkit.ui.work import Lanes, Worker


@pytest.fixture
def worker(qtbot):
    made = Worker("test")
    yield made
    made.stop()
    made.deleteLater()


class Receiver(QObject):
    def __init__(self):
        super().__init__()
        self.got = []

    def take(self, result):
        self.got.append(result)


def test_results_arrive_on_the_interface_thread_and_work_does_not(worker, qtbot):
    threads = []
    worker.run(threading.get_ident, done=lambda ident: threads.extend((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threading.get_ident() == threads[1]


def test_work_of_one_lane_keeps_its_order_and_its_thread(worker, qtbot):
    got = []
    for number in range(50):
        worker.run(lambda number=number: (number, threading.get_ident()), done=got.append)
    qtbot.waitUntil(lambda: len(got) == 50)
    assert [number for number, _ in got] == list(range(50))
    assert len({ident for _, ident in got}) == 1


def test_a_failure_goes_to_failed_and_else_to_the_signal(worker, qtbot):
    def fail():
        raise ToolkitError("file.missing")

    failures = []
    worker.run(fail, failed=failures.append)
    with qtbot.waitSignal(worker.broke) as broke:
        worker.run(fail)
    assert [error.code for error in failures] == ["file.missing"]
    assert broke.args[0].code == "file.missing"


def test_long_work_reports_and_can_be_cancelled(worker, qtbot):
    reports, ended, results = [], [], []
    begun = threading.Event()

    def long_work(progress):
        for step in range(1_000_000):
            progress.step("reading", step, 1_000_000)
            begun.set()
            threading.Event().wait(0.001)

    task = worker.run(
        long_work,
        progress=lambda *report: reports.append(report),
        cancelled=lambda: ended.append(True),
        done=results.append,
    )
    assert begun.wait(10)
    task.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert reports[0] == ("reading", 0, 1_000_000)
    assert not results


def test_only_the_latest_of_a_key_is_answered(worker, qtbot):
    gate, got, ran = threading.Event(), [], []

    def search(text):
        gate.wait(10)
        ran.append(text)
        return text

    for text in ("a", "am", "ami"):
        worker.run(search, text, done=got.append, key="search")
    worker.run(lambda: "other", done=got.append)
    gate.set()
    qtbot.waitUntil(lambda: "other" in got)
    assert got == ["ami", "other"]
    assert "am" not in ran


def test_what_is_no_longer_there_gets_no_result(worker, qtbot):
    gate, got = threading.Event(), []
    receiver = Receiver()
    worker.run(lambda: gate.wait(10), done=receiver.take)
    worker.run(lambda: "last", done=got.append)
    with qtbot.waitSignal(receiver.destroyed):
        receiver.deleteLater()
    gate.set()
    qtbot.waitUntil(lambda: got == ["last"])
    assert receiver.got == []


def test_stopping_finishes_what_was_handed_over_and_cuts_long_work_short(qtbot):
    worker = Worker("test")
    begun, saved = threading.Event(), []

    def long_work(progress):
        while True:
            progress.step("copying", 0, 0)
            begun.set()
            threading.Event().wait(0.001)

    worker.run(long_work, progress=lambda *report: None)
    for number in range(3):
        worker.run(saved.append, number)
    assert begun.wait(10)
    assert worker.stop(10)
    assert saved == [0, 1, 2]
    assert worker.stop(10)
    with pytest.raises(RuntimeError):
        worker.run(saved.append, 4)


def test_reading_does_not_wait_for_writing(qtbot):
    lanes = Lanes()
    gate, got = threading.Event(), []
    lanes.writing.run(gate.wait, 10)
    lanes.reading.run(lambda: "found", done=got.append)
    qtbot.waitUntil(lambda: got == ["found"])
    gate.set()
    lanes.stop()


def litter():
    """Enough for Python to collect, several times over."""
    for _ in range(20_000):
        loop = []
        loop.append(loop)


def test_widgets_that_are_garbage_are_never_destroyed_by_another_thread(qtbot):
    """Python collects on the thread that allocates, if it is let."""
    lanes, where = Lanes(), []
    for _ in range(3):
        widget = QLineEdit()
        widget.itself = widget
        widget.destroyed.connect(lambda: where.append(threading.current_thread()), Qt.ConnectionType.DirectConnection)
        del widget
    lanes.reading.run(litter, done=lambda _: None)
    qtbot.waitUntil(lambda: len(where) == 3, timeout=20_000)
    assert set(where) == {threading.main_thread()}
    assert not gc.isenabled()
    lanes.stop()
    lanes.stop()
    assert gc.isenabled()


def test_what_was_handed_over_is_let_go_once_it_is_done(worker, qtbot):
    class Secret:
        pass

    secret, done = Secret(), []
    gone = weakref.ref(secret)
    worker.run(id, secret, done=done.append)
    del secret
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: gone() is None)


def test_many_signals_do_not_wear_out_the_interpreter(qtbot):
    """PySide gives back references to None, True and False that it never took (see `toolkit.ui`)."""
    code = """
from toolkit import ui
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rung = Signal()

app = QCoreApplication([])
bell = Bell()
for _ in range(20_000):
    bell.rung.emit()
    bell.setObjectName("bell")
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)

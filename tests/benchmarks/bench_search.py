"""Search with 100,000 people, through the real window: from the key to the painted answer, and what the list holds.

Each key is typed into the search field. The time ends when the list has painted the answer to what was typed.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from toolkit.crypto.kdf import KdfParameters
from toolkit.domain.fields import Reach
from toolkit.services.session import Session, create_vault
from toolkit.ui import theme
from toolkit.ui.desk import Desk
from toolkit.ui.screens.people import People
from toolkit.ui.shell import Shell
from toolkit.ui.work import Lanes
from toolkit.vault.batches import New

FRAME_MS = 1000 / 60
PEOPLE = int(os.environ.get("BATON_BENCH_PEOPLE", "100000"))
FEW = 1_000
QUERIES = (
    "rosa", "mamani", "rosa mamani", "ana b", "osei", "kip", "harbour", "east side", "nguyen", "wojcik", "0770090",
    "07700 900142", "+44770", "met at", "van", "p12345", "zzz", "le ha", "o", "tamihana mere",
)  # fmt: skip
GIVEN = "Amina Ana Daniel Fatou Grace Joseph Katarzyna Mehmet Mere Lan Priya Rosa Samuel Leila Tomás Luis Omar Noor"
FAMILY = "Yusuf Beltrán Osei Diallo Kipkemboi Wójcik Aydın Tamihana Nguyễn Raghunathan Mamani Okoro Haddad Silva Kaya"
PLACES = ("East side", "West side", "Old town", "Harbour", "Mill Lane", "Station", "Hill")
NOTES = ("Met at the spring meeting", "Has a van", "Knows everybody at the school", "Call after six")


def some_people(count: int) -> Iterator[New]:
    chance = random.Random(7)
    given, family = GIVEN.split(), FAMILY.split()
    for n in range(count):
        name = f"{chance.choice(given)} {chance.choice(family)} {chance.choice(family)}"
        number = f"{n % 1_000_000:06d}"
        yield New(
            "person",
            {"name": name, "place": chance.choice(PLACES), "note": chance.choice(NOTES)},
            parts=(
                New("contact", {"kind": "phone", "value": Reach(f"07700 {number}", "GB", f"+447700{number}")}),
                New("contact", {"kind": "email", "value": Reach(f"p{n}@mail.example")}),
            ),
        )


def vault(folder: Path, count: int) -> Session:
    session = create_vault(folder, "Riverbend", "only for this benchmark", region="GB", kdf=KdfParameters())
    with session.vault.edit("import") as edit:
        edit.create_many(some_people(count))
    return session


class Painted(QObject):
    """Notes when the list has painted, once the answer is in the model."""

    def __init__(self, page: People) -> None:
        super().__init__(page)
        self._page = page
        self._answered = False
        self.at = 0.0
        self.loop = QEventLoop()
        page.model.found.connect(self._answer)
        for surface in (page.table.viewport(), page.none_found):
            surface.installEventFilter(self)

    def wait(self) -> float:
        self.loop.exec()
        return self.at

    def _answer(self) -> None:
        self._answered = self._page.model.wanted.query == self._page.search.text()
        if not self._answered:
            return
        shown = self._page.table.viewport() if self._page.table.isVisible() else self._page.none_found
        shown.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._answered:
            self._answered = False
            QTimer.singleShot(0, self._done)  # after this very painting
        return False

    def _done(self) -> None:
        self.at = time.perf_counter()
        self.loop.quit()


class Window:
    """The shell with the page of people in front, as the app puts them together."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.lanes = Lanes()
        self.desk = Desk(session, self.lanes)
        self.shell = Shell("Riverbend")
        self.shell.add_page("people", "People", "people", lambda: People(self.desk))
        self.desk.changed.connect(self.shell.refresh)
        self.shell.resize(1366, 698)
        self.shell.show()
        self.page = self.shell.show_page("people")
        settle(600)

    def close(self) -> None:
        self.desk.close()
        self.shell.close()
        self.lanes.stop()
        self.shell.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.session.lock()


def settle(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def keystrokes(page: People) -> dict[str, list[float]]:
    """For each query, the milliseconds from each of its keys to the painted answer."""
    painted = Painted(page)
    page.search.setFocus()
    times: dict[str, list[float]] = {}
    for query in QUERIES:
        if page.search.text():
            page.search.clear()
            painted.wait()
        settle(30)
        for letter in query:
            begun = time.perf_counter()
            QTest.keyClicks(page.search, letter)
            times.setdefault(query, []).append((painted.wait() - begun) * 1000)
            settle(10)
    return times


def held(page: People) -> int:
    """Bytes that the model holds after going through the whole list, as Python counts them."""
    bar = page.table.verticalScrollBar()
    gc.collect()
    tracemalloc.start(1)
    page.search.clear()
    for part in range(61):
        bar.setValue(bar.maximum() * part // 60)
        settle(5)
        while page.model.person(page.table.first_in_sight()) is None:
            settle(5)
    gc.collect()
    bytes_now, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return bytes_now


def main() -> int:
    app = QApplication(sys.argv[:1])
    theme.apply(app, "light")
    with tempfile.TemporaryDirectory() as folder:
        window = Window(vault(Path(folder) / "few", FEW))
        few = held(window.page)
        window.close()
        begun = time.perf_counter()
        session = vault(Path(folder) / "many", PEOPLE)
        print(f"Vault with {PEOPLE:,} people made in {time.perf_counter() - begun:.0f} s")
        window = Window(session)
        times = keystrokes(window.page)
        many = held(window.page)
        window.close()
    every = sorted(one for each in times.values() for one in each)
    median = statistics.median(every)
    late = every[round(0.95 * (len(every) - 1))]
    print(f"Key to painted answer, {len(every)} keys of {len(QUERIES)} queries among {PEOPLE:,} people")
    print(f"  median {median:.1f} ms = {median / FRAME_MS:.2f} frames of 16.7 ms (aim: 1)")
    print(f"  95th percentile {late:.1f} ms = {late / FRAME_MS:.2f} frames (aim: 3)")
    print(f"  worst {every[-1]:.1f} ms")
    worst = sorted(times, key=lambda query: max(times[query]), reverse=True)[:3]
    print("  slowest: " + ", ".join(f"“{query}” {max(times[query]):.0f} ms" for query in worst))
    print(f"List after going through all of it: {few / 1024:.0f} KiB with {FEW:,} people, ", end="")
    print(f"{many / 1024:.0f} KiB with {PEOPLE:,} (ratio {many / few:.2f}, aim: about 1)")
    return 0


if __name__ == "__main__":
    sys.exit(main())

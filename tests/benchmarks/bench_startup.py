"""How long until the unlock window is painted, against an empty PySide6 window, each in a process of its own.

The two take turns, so that both meet the same load. A first pair, which warms the disk's cache and compiles what an
installed program has compiled, is not counted.
On a machine with a display, set QT_QPA_PLATFORM to measure on it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PAIRS = int(os.environ.get("BATON_BENCH_PAIRS", "9"))
WANTED = 2.0

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)

def painted():
    print("painted", flush=True)
    app.quit()

app = QApplication(sys.argv)
window = Window()
window.resize(1280, 720)
window.show()
app.exec()
"""

UNLOCK = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from toolkit import app as baton

class UntilPainted(baton.Baton):
    def _warm_up(self):
        print("painted", flush=True)
        self._close()
        QApplication.quit()

baton.Baton = UntilPainted
baton.run(Path(sys.argv[1]))
"""


def seconds(program: str, *arguments: str) -> float:
    command = [sys.executable, "-c", program, *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        told = running.stdout.readline()
        needed = time.perf_counter() - began
        _, trouble = running.communicate()
    if told.strip() != "painted" or running.returncode:
        raise SystemExit(f"The window did not come up:\n{trouble}")
    return needed


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BATON_SETTINGS_FOLDER"] = f"{folder}/settings"
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/compiled"
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        vault = Path(folder, "Sample chapter")
        vault.mkdir()
        pairs = [(seconds(EMPTY), seconds(UNLOCK, str(vault))) for _ in range(PAIRS + 1)][1:]
    empty, unlock = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratios = sorted(one / other for other, one in pairs)
    print(f"Until painted, on {os.environ['QT_QPA_PLATFORM']}, {PAIRS} pairs: "
          f"an empty window {empty:.3f} s, the unlock window {unlock:.3f} s")  # fmt: skip
    print(f"ratio {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}; wanted: at most {WANTED:g})")


if __name__ == "__main__":
    main()

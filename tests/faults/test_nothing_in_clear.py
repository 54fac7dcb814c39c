"""After a working day, however it ended, no file that Baton wrote holds a name or a number in clear."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import watching

SERVICES = """
import pathlib, sys
from toolkit.base.progress import Progress
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import backups, chapters, editing, exchange, giving, importing, own_backups, people, ways_in
from toolkit.services.session import create_vault, open_vault

root, stick = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
secret = "river stone lantern"
create_vault(root / "a", "Quillhaven", secret, leader="Zephyrine", region="GB", kdf=KdfParameters()).lock()
harbour = create_vault(root / "b", "Harbour Street", secret, region="GB", kdf=KdfParameters())
session = open_vault(root / "a", secret)
importing.apply(session, [pathlib.Path(sys.argv[3])], progress=Progress())
xanthippe = people.PersonInput("Xanthippe Quuxington", phones=("07700 900555",), tags=("Wobblecook",))
person, _ = people.add(session, xanthippe)
editing.set_field(session, person, "note", "met behind the Jabberwock mill")
assert session.reader.listing("person", "anthip").total == 1
editing.delete(session, [person])
editing.undo(session)
chapters.trust(session, harbour.card)
chapters.trust(harbour, session.card)
chapters.write_card(session, stick / "card")
backups.backup(session, stick / "backup")
own_backups.make(session)
backups.stage(stick / "backup", root / "c", secret).discard()
backups.restore(stick / "backup", root / "d", secret).lock()
session.change_passphrase(secret, "lantern stone river")
given = giving.give(session, stick, to=harbour.secrets.root_public, scope="everything")
with exchange.open_bundle(harbour, given.file) as incoming:
    exchange.preview(harbour, incoming)
    taken = exchange.accept(harbour, incoming)
assert taken.applied["person"] == 401, taken
sheet = ways_in.make_sheet(session, "Flumadiddle")
other = ways_in.add_passphrase(session, "Flumadiddle", "seven quiet harbours", KdfParameters())
papers = [sheet, *ways_in.make_guardians(session, 2, 3, "Flumadiddle")]
shares = [ways_in.parsed(paper.text) for paper in papers]
ways_in.drill(session, sheet.way, shares[:1])
ways_in.drill(session, papers[1].way, shares[2:])
ways_in.remove(session, other.id)
try:
    ways_in.parsed(sheet.text.replace(sheet.words[5], "xylophone"))
except Exception as error:
    print(error, file=sys.stderr)
# Two words each: one alone may well stand anywhere.
print(*[" ".join(paper.words[at : at + 2]) for paper in papers for at in range(4, 19)], sep=",", flush=True)
if sys.stdin.readline().startswith("lock"):
    session.lock()
    harbour.lock()
else:
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
"""

WINDOW = """
import os, pathlib, signal, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from toolkit import app as starting
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import own_backups, people
from toolkit.services.session import create_vault
from toolkit.ui.palette import Palette

folder, stick = pathlib.Path(sys.argv[1]) / "a", pathlib.Path(sys.argv[2])
secret = "river stone lantern"
made = create_vault(folder, "Quillhaven", secret, leader="Zephyrine", region="GB", kdf=KdfParameters())
people.add(made, people.PersonInput("Xanthippe Quuxington", phones=("07700 900555",), tags=("Wobblecook",)))
made.lock()
app = QApplication(["baton"])
app.setApplicationName("Baton")
baton = starting.Baton(app)
baton.start(folder)

def until(holds):
    for _ in range(600):
        if holds():
            return
        QTest.qWait(50)
    sys.exit("waited too long")

def calm():
    for lane in baton.lanes.all:
        answered = []
        lane.run(lambda: None, done=answered.append)
        until(lambda: answered)

QTest.keyClicks(baton.window.content.passphrase.line, secret)
QTest.keyClick(baton.window.content.passphrase.line, Qt.Key.Key_Return)
until(lambda: baton.shell is not None)
session = baton.desk.session
for key in ("home", "trainings", "plans", "events", "exchange", "handoff", "settings", "people"):
    page = baton.shell.show_page(key)
    calm()
QTest.keyClicks(page.search, "anthip")
calm()
baton._find()
(palette,) = baton.shell.findChildren(Palette)
QTest.keyClicks(palette.field, "Quuxington")
calm()
QTest.keyClick(palette.field, Qt.Key.Key_Return)
calm()
baton.desk.write(people.add, session, people.PersonInput("Marmaduke Jabberwock"))
calm()

def agree():
    dialog = app.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(stick))
    dialog.accept()

settings = baton.shell.show_page("settings")
QTimer.singleShot(500, agree)
settings.backup.choose()
until(lambda: list(stick.glob("*.backup")))
calm()
QTest.keyClicks(baton.shell.show_page("people").search, "Jabberw")
app.clipboard().setText("Wobblecook")
print(flush=True)
if sys.stdin.readline().startswith("lock"):
    baton.window.close()
    baton.window.close()
    baton.lanes.stop()
    QTest.qWait(200)
else:
    os.kill(os.getpid(), signal.SIGKILL)
"""

SECRETS = (
    "Xanthippe", "Quuxington", "900555", "+447700900555", "Wobblecook", "Jabberwock", "Zephyrine", "Marmaduke",
    "Flumadiddle", "river stone lantern", "lantern stone river", "seven quiet harbours",
)  # fmt: skip
"""None shorter than six letters: in so many locked bytes, four would stand by chance."""
ON_THE_CARD = ("Quillhaven",)  # a card tells the chapter's name: that is what it is for


OURS = re.compile(
    r"(vault\.db|\.[0-9a-f]{32}\.copy(\.part)?)(-wal|-shm|-journal)?|keyring(\.backup)?\.json|vault\.lock|\.restoring"
    r"|\.[0-9a-f]{12}\.part|incoming-.*\.part|.*\.backup|backup|card|.*\.baton|places\.json|settings\.json"
    r"|QtProject\.conf.*"  # which folders a file dialog showed, and how wide its columns are
)
"""The names of all files that may be made. A temporary file of SQLite's or Qt's would be none of them."""

LONG = os.environ.get("BATON_PROFILE") == "long"
DAYS = [("services", "lock"), ("window", "power cut")] + [("services", "power cut"), ("window", "lock")] * LONG


@pytest.mark.parametrize(("day", "end"), DAYS)
def test_no_name_number_or_passphrase_in_any_file(tmp_path: Path, day: str, end: str) -> None:
    places = [tmp_path / name for name in ("vaults", "stick", "temporary", "home", "work")]
    for place in places:
        place.mkdir()
    vaults, stick, temporary, home, work = places
    sheet = tmp_path / "people.csv"
    sheet.write_text("name,phone,note\n" + "".join(f"Marmaduke {i},07700 900{i:03},x\n" for i in range(400)))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")} | {
        "TMPDIR": str(temporary),
        "HOME": str(home),
        "BATON_SETTINGS_FOLDER": str(home / "settings"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    log = tmp_path / "trace"
    script = {"services": SERVICES, "window": WINDOW}[day]
    process = subprocess.Popen(
        watching.command(log, sys.executable, "-c", script, str(vaults), str(stick), str(sheet)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=work,
        env=environment,
    )
    assert process.stdout is not None
    told = process.stdout.readline()
    secrets = SECRETS + tuple(filter(None, told.strip().split(",")))
    while_open = watching.hits(secrets, places)
    _, complaints = process.communicate(f"{end}\n")
    assert told, complaints
    assert (process.returncode == 0) == (end == "lock"), complaints
    assert len(secrets) == len(SECRETS) + (4 * 15 if day == "services" else 0)
    assert not any(secret in complaints for secret in secrets)
    assert while_open == set()
    on_cards = {f"{word} in {path}" for word in ON_THE_CARD for path in _cards(stick, log)}
    assert watching.hits(secrets + ON_THE_CARD, places, log) - on_cards == set()
    assert not [path for place in places for path in place.rglob("core*")]
    if watching.can_watch():
        assert [path for path in watching.made(log) if not OURS.fullmatch(path.name)] == []
        assert any(path.endswith("/vault.db-wal") for path, _ in watching.written(log))


def _cards(stick: Path, log: Path) -> set[str]:
    """The card, and the name that it had until it was whole."""
    marks = [(path, data) for path, data in watching.written(log) if b'"baton-card"' in data]
    return {str(stick / "card")} | {path for path, _ in marks}


def test_the_search_finds_what_is_in_clear(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    script = (
        "import pathlib, sys\n"
        "for name, encoding in (('a', 'utf-8'), ('b', 'utf-16-le'), ('c', 'utf-16-be')):\n"
        "    pathlib.Path(sys.argv[1], name).write_bytes('my XANTHIPPE'.encode(encoding))\n"
        "gone = pathlib.Path(sys.argv[1], 'gone')\n"
        "gone.write_bytes(b'..wobblecook..')\n"
        "gone.unlink()\n"
    )
    log = tmp_path / "trace"
    subprocess.run(watching.command(log, sys.executable, "-c", script, str(kept)), check=True)
    found = watching.hits(SECRETS, [kept], log)
    assert {f"Xanthippe in {kept / name}" for name in "abc"} <= found
    assert (f"Wobblecook in {kept / 'gone'}" in found) == watching.can_watch()

"""After a working day, no file that Baton wrote holds a name or a number in clear."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

DAY = """
import pathlib, sys
from toolkit.base.progress import Progress
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import backups, chapters, editing, exchange, importing, people, ways_in
from toolkit.services.session import create_vault, open_vault

root, stick = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
secret = "river stone lantern"
create_vault(root / "a", "Quillhaven", secret, leader="Zephyrine", region="GB", kdf=KdfParameters()).lock()
harbour = create_vault(root / "b", "Harbour Street", secret, region="GB", kdf=KdfParameters())
session = open_vault(root / "a", secret)
importing.apply(session, [pathlib.Path(sys.argv[3])], progress=Progress())
person, _ = people.add(session, people.PersonInput("Xanthippe Quux", phones=("07700 900555",), tags=("Wobblecook",)))
editing.set_field(session, person, "note", "met behind the Jabberwock mill")
editing.delete(session, [person])
editing.undo(session)
chapters.trust(session, harbour.card)
chapters.trust(harbour, session.card)
chapters.write_card(session, stick / "card")
backups.backup(session, stick / "backup")
given = exchange.give(session, stick, to=harbour.secrets.root_public, scope="everything")
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
print(*[" ".join(paper.words[at : at + 2]) for paper in papers for at in range(4, 20)], sep=",", flush=True)
sys.stdin.readline()
session.lock()
harbour.lock()
"""

SECRETS = (
    "Xanthippe",
    "Quux",
    "900555",
    "+447700900555",
    "Wobblecook",
    "Jabberwock",
    "Zephyrine",
    "Marmaduke",
    "Flumadiddle",
    "harbours",
)
ON_THE_CARD = ("Quillhaven",)  # a card tells the chapter's name: that is what it is for


def search(*folders: Path, more: Sequence[str] = ()) -> list[str]:
    hits = []
    for folder in folders:
        for path in folder.rglob("*"):
            if not path.is_file() or path.name == "people.csv":
                continue
            whole = path.read_bytes()
            words = (*more, *SECRETS, *(() if path.name == "card" else ON_THE_CARD))
            for word in words:
                for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                    for form in (word, word.lower()):
                        if form.encode(encoding) in whole:
                            hits.append(f"{word} in {path.name}")
    return hits


def test_no_name_or_number_in_any_file(tmp_path: Path) -> None:
    places = [tmp_path / name for name in ("vaults", "stick", "temporary", "home", "work")]
    for place in places:
        place.mkdir()
    vaults, stick, temporary, home, work = places
    sheet = work / "people.csv"
    sheet.write_text("name,phone,note\n" + "".join(f"Marmaduke {i},07700 900{i:03},x\n" for i in range(400)))
    environment = os.environ | {
        "TMPDIR": str(temporary),
        "HOME": str(home),
        "BATON_SETTINGS_FOLDER": str(home / "settings"),
    }
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    process = subprocess.Popen(
        [sys.executable, "-c", DAY, str(vaults), str(stick), str(sheet)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=work,
        env=environment,
    )
    assert process.stdout is not None
    on_paper = process.stdout.readline().strip().split(",")  # two words each: one alone may well stand anywhere
    while_open = search(*places, more=on_paper) if len(on_paper) > 1 else []
    _, complaints = process.communicate("\n")
    assert process.returncode == 0, complaints
    assert len(on_paper) == 4 * 16
    assert not any(pair in complaints for pair in on_paper)
    assert while_open == []
    assert search(*places, more=on_paper) == []
    # The search itself works: the sheet, which is in clear, would be found.
    sheet.rename(work / "other.csv")
    assert search(work) != []

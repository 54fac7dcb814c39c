"""A bundle is written, and the stick is pulled at every call that this makes; then a look at what is left.

In a process of its own, which has the disk of `failing_disk.c`: only calls under the stick's folder fail, the laptop
goes on. With an image of a stick, what had reached the medium by then is what counts: the image's own bytes.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import chapters, exchange, giving, passing, receipts
from toolkit.services.session import Session, create_vault, open_vault
from toolkit.vault.edits import New

from .failing_disk import NEVER, Disk, Trouble
from .killing import PASSPHRASE, ROOT

STEP = 1000 if os.environ.get("BATON_PROFILE") == "long" else 4000
"""Bytes between two places to fail. Every call that isn't a write costs 4096, so none is left out."""
IMAGE_MIB = 4
MAKERS = {"vfat": ["mkfs.vfat"], "ext4": ["mkfs.ext4", "-q", "-b", "1024"]}
NOT_HERE = 77


class Both:
    """A chapter that gives, and one that takes."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.giver = create_vault(place / "giver", "Riverbend", PASSPHRASE, region="GB", kdf=KdfParameters())
        self.taker = create_vault(place / "taker", "Harbour", PASSPHRASE, region="GB", kdf=KdfParameters())
        chapters.trust(self.giver, self.taker.card)
        chapters.trust(self.taker, self.giver.card)
        with self.giver.vault.edit("import") as edit:
            edit.create_many(New("person", {"name": f"P {i}", "note": os.urandom(200).hex()}) for i in range(150))

    def give(self, stick: Path) -> None:
        giving.give(self.giver, stick, to=self.taker.secrets.root_public, scope="everything")

    def give_over(self, stick: Path) -> None:
        """Under the name of a bundle that is there already."""
        giving.give(self.giver, stick / "first.baton", to=self.taker.secrets.root_public, scope="everything")

    def confirm(self, stick: Path) -> None:
        receipts.leave(self.giver, self.taker.secrets.root_public, stick)

    def whole(self, stick: Path) -> list[str]:
        """The files with a final name; each opens to its end."""
        names = sorted(path.name for path in stick.glob("*.baton"))
        for name in names:
            with exchange.open_bundle(self.taker, stick / name):
                pass
        return names

    def reopen_giver(self) -> Session:
        self.giver.lock()
        self.giver = open_vault(self.place / "giver", PASSPHRASE)
        return self.giver


def each_call(
    disk: Disk, both: Both, stick: Path, first: Path, work: Callable[[Path], None]
) -> Iterator[dict[str, object]]:
    """`work` with the stick pulled ever later, for good, and with a bad contact, for one call."""

    def begin() -> None:
        for path in stick.iterdir():
            path.unlink()
        shutil.copy(first, stick / "first.baton")

    begin()
    with disk.trouble(Trouble(NEVER, errno.EIO, stays=False)):
        work(stick)
    whole = disk.taken
    for at in range(0, whole + STEP, STEP):
        for stays in (True, False):
            begin()
            code = None
            with disk.trouble(Trouble(at, errno.ENODEV if stays else errno.EIO, stays)):
                try:
                    work(stick)
                except ToolkitError as error:
                    code = error.code
            names = both.whole(stick)
            assert "first.baton" in names
            if both.give_over != work:
                assert (stick / "first.baton").read_bytes() == first.read_bytes()
                assert code is not None or len(names) == 2
            assert code in (None, "file.stick_gone"), code
            assert stays is False or disk.failed == (code is not None)
            yield {"at": at, "code": code, "files": len(names)}


def pulled(place: Path) -> None:
    """A folder that stands for the stick."""
    stick, first = place / "stick", place / "first"
    stick.mkdir()
    both = Both(place)
    both.give(stick)
    shutil.move(next(stick.iterdir()), first)
    disk = Disk(stick)
    for work in (both.give, both.give_over, both.confirm):
        for told in each_call(disk, both, stick, first, work):
            print(json.dumps({"work": work.__name__, **told}), flush=True)
    session = both.reopen_giver()
    assert session.check() == []
    known = chapters.peers(session.reader)[0]
    given = len([each for each in passing.passed(session.reader) if not each.incoming])
    # Where the stick went at the very end, the file may be whole: its number is used up, and nobody says it was given.
    assert given <= known.sent
    again = giving.give(session, stick, to=both.taker.secrets.root_public, scope="everything")
    assert again.sequence == known.sent + 1
    with exchange.open_bundle(both.taker, again.file) as incoming:
        assert exchange.accept(both.taker, incoming).applied == {"person": 150}
    assert both.taker.check() == []


def image(place: Path, kind: str) -> None:
    """An image of a stick, mounted: whatever was told as written is in it, at the moment when it was told."""
    blank, medium, pulled_out = place / "blank.img", place / "medium.img", place / "pulled.img"
    with blank.open("wb") as file:
        file.truncate(IMAGE_MIB << 20)
    try:
        subprocess.run([*MAKERS[kind], str(blank)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        sys.exit(NOT_HERE)
    stick, look = place / "stick", place / "look"
    for folder in (stick, look):
        folder.mkdir()
    with mounted(blank, kind, look):
        pass
    both, disk = Both(place), Disk(stick)
    whole, at = NEVER, 0
    while at <= whole:
        shutil.copy(blank, medium)
        with mounted(medium, kind, stick):
            both.give(stick)
            code = None
            with disk.trouble(Trouble(at or NEVER, errno.ENODEV, stays=True)):
                try:
                    both.give(stick)
                except ToolkitError as error:
                    code = error.code
                shutil.copy(medium, pulled_out)
            whole = disk.taken if at == 0 else whole
        with mounted(pulled_out, kind, look):
            names = both.whole(look)
            assert len(names) == 2 or (code is not None and len(names) == 1), (at, code, names)
        print(json.dumps({"at": at, "code": code, "files": len(names)}), flush=True)
        at += 2 * STEP
    assert both.reopen_giver().check() == []


@contextlib.contextmanager
def mounted(medium: Path, kind: str, folder: Path) -> Iterator[None]:
    try:
        subprocess.run(["mount", "-t", kind, "-o", "loop", str(medium), str(folder)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        sys.exit(NOT_HERE)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def run(library: Path, *arguments: str) -> list[dict[str, object]] | None:
    """In a process with this disk; None where such an image can't be made or mounted."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.pulled_stick", *arguments],
        env={**os.environ, "LD_PRELOAD": str(library)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == NOT_HERE:
        return None
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


if __name__ == "__main__":
    os.environ["BATON_SETTINGS_FOLDER"] = str(Path(sys.argv[1]) / "settings")
    if len(sys.argv) > 2:
        image(Path(sys.argv[1]), sys.argv[2])
    else:
        pulled(Path(sys.argv[1]))

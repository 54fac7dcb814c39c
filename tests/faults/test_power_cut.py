"""kill -9 in the middle of work: every edit whose success was shown is there."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from toolkit.crypto.kdf import KdfParameters
from toolkit.services.session import create_vault, open_vault

PASSPHRASE = "river stone lantern"

WORK = """
import pathlib, sys
from toolkit.services.session import open_vault
from toolkit.vault.edits import New
session = open_vault(pathlib.Path(sys.argv[1]), sys.stdin.read())
i = session.reader.counts()["person"]
while True:
    with session.vault.edit("add") as edit:
        if i % 7 == 3:
            edit.create_many(New("person", {"name": f"Batch {i} {k}"}) for k in range(300))
        else:
            edit.create("person", {"name": f"Person {i}"})
    print(session.reader.counts()["person"], flush=True)
    i += 1
"""


@pytest.mark.parametrize("seed", range(4))
def test_what_was_shown_as_saved_outlives_the_power(tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "vault"
    create_vault(folder, "Riverbend", PASSPHRASE, kdf=KdfParameters()).lock()
    process = subprocess.Popen(
        [sys.executable, "-c", WORK, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(PASSPHRASE)
    process.stdin.close()
    shown = int(process.stdout.readline())
    time.sleep(random.Random(seed).uniform(0, 0.4))
    process.kill()
    for line in process.stdout:
        if line.endswith("\n"):
            shown = int(line)
    process.stdout.close()
    process.wait()
    session = open_vault(folder, PASSPHRASE)
    assert session.reader.counts()["person"] >= shown
    assert session.check() == []
    session.lock()

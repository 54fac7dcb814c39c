"""The promise of FORMAT.md: whoever has the words needs only age, tar and gzip."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from toolkit.crypto import age, words


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal for age to ask on")
def test_a_words_bundle_opens_without_baton(exchange, sample_people):
    for program in ("age", "tar", "gzip"):
        if shutil.which(program) is None:
            pytest.skip(f"the program {program} is not installed")
    typed = words.generate()
    sent = sample_people(3)
    written = exchange.write(sent, replace(exchange.base, recipients=()), age.Words(typed))

    open_with_age(exchange.folder, exchange.path.name, typed)
    subprocess.run(["tar", "-xf", "plain.tar"], cwd=exchange.folder, check=True)
    unpacked = subprocess.run(
        ["gzip", "-dc", "records.jsonl.gz"], cwd=exchange.folder, check=True, capture_output=True
    ).stdout

    manifest = json.loads((exchange.folder / "manifest.json").read_bytes())
    assert manifest["format"] == "baton-bundle"
    assert manifest["sender"]["chapter"] == "Hillside (sample)"
    assert manifest["counts"] == {"person": 3, "contact": 3}
    assert manifest["parts"][0]["sha256"] == written.manifest.parts[0].sha256
    first, *lines = map(json.loads, unpacked.splitlines())
    assert first == {"writers": [[bytes(range(16)).hex(), (b"L" * 16).hex(), "Amina (sample)"]]}
    assert [line["values"]["name"] for line in lines] == [whole.plain["name"] for whole, _ in sent]
    assert lines[2]["parts"][0]["values"]["value"] == ["+1 202 555 0002", "US", "+12025550002"]


def open_with_age(folder, name: str, typed: str) -> None:
    """age asks for words on a terminal only, so it gets one of its own."""
    ours, theirs = os.openpty()
    command = ["sh", "-c", f'exec age -d -o plain.tar {name} <"$0"', os.ttyname(theirs)]
    with subprocess.Popen(command, cwd=folder, start_new_session=True, stderr=subprocess.PIPE) as program:
        asked = b""
        while b":" not in asked and program.poll() is None:
            if select.select([ours], [], [], 0.1)[0]:
                asked += os.read(ours, 1024)
        os.write(ours, typed.encode() + b"\n")
        _, complaint = program.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert program.returncode == 0, complaint

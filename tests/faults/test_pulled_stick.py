"""The stick is pulled at every call of writing a bundle: never half a file under a final name, nor a damaged vault."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import pulled_stick


def test_pulled_at_every_call(disk: Path, tmp_path: Path) -> None:
    told = pulled_stick.run(disk, str(tmp_path))
    assert told is not None
    for work in ("give", "give_over", "confirm"):
        codes = [each["code"] for each in told if each["work"] == work]
        assert codes.count("file.stick_gone") > 10, work
        assert None in codes


@pytest.mark.parametrize("kind", pulled_stick.MAKERS)
def test_what_was_told_as_written_is_on_the_medium(disk: Path, tmp_path: Path, kind: str) -> None:
    told = pulled_stick.run(disk, str(tmp_path), kind)
    if told is None:
        pytest.skip(f"an image with {kind} can't be made and mounted here: that takes root, and the file system")
    assert {each["code"] for each in told} == {None, "file.stick_gone"}
    assert {each["files"] for each in told if each["code"] is None} == {2}

"""Photos and attached files in a bundle."""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
import textwrap
from dataclasses import replace

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import new_id
from toolkit.base.progress import silent
from toolkit.bundle import limits
from toolkit.bundle.container import Part
from toolkit.domain.state import RecordState, Stamp

from .conftest import WRITER


def attachment(content: bytes, number: int = 1) -> RecordState:
    sha256 = hashlib.sha256(content).hexdigest()
    values = {"curriculum": new_id(), "name": f"Handout {number}", "content": sha256, "bytes": len(content)}
    return RecordState(new_id(), "attachment", Stamp(WRITER, number, 1_790_000_000_000 << 12), values)


def files(exchange) -> dict[str, bytes]:
    opened = exchange.inspect()
    read = opened.files([exchange.receiver.recipient], progress=silent())
    return {sha256: b"".join(pieces) for sha256, pieces in read}


def test_what_records_name_goes_with_them_once(exchange):
    one, two = b"a handout" * 9_000, b"another"
    stored = {hashlib.sha256(content).hexdigest(): content for content in (one, two, b"not named")}
    records = [(attachment(one), []), (attachment(two, 2), []), (attachment(one, 3), [])]
    exchange.write(records, contents=stored)
    assert sorted(files(exchange).values()) == sorted((one, two))
    assert [whole for whole, _ in exchange.read()[0]] == [whole for whole, _ in records]


def test_what_the_sender_does_not_have_is_left_out(exchange):
    exchange.write([(attachment(b"withheld"), [])])
    assert files(exchange) == {}


def test_pieces_that_nobody_reads_are_checked_and_passed_over(exchange):
    contents = [bytes([n]) * 100_000 for n in range(3)]
    stored = {hashlib.sha256(content).hexdigest(): content for content in contents}
    exchange.write([(attachment(content, n + 1), []) for n, content in enumerate(contents)], contents=stored)
    opened = exchange.inspect()
    names = [sha256 for sha256, _ in opened.files([exchange.receiver.recipient], progress=silent())]
    assert names == sorted(stored)


def test_a_file_that_is_larger_than_allowed_is_refused_by_name(exchange):
    digest = "ab" * 32
    manifest = replace(exchange.base, parts=(Part(f"files/{digest}", limits.FILE_SIZE + 1, digest),)).to_bytes()
    with pytest.raises(ToolkitError) as refused:
        type(exchange.base).parse(manifest)
    assert refused.value.code == "bundle.too_large"
    assert refused.value.facts["part"] == f"files/{digest}"


def test_many_large_files_take_little_memory(exchange):
    """Read by a process of its own, so that its peak is that of this work."""
    noise = random.Random(7).randbytes(20 << 20)
    contents = [noise[:-1] + bytes([n]) for n in range(5)]
    stored = {hashlib.sha256(content).hexdigest(): content for content in contents}
    exchange.write([(attachment(content, n + 1), []) for n, content in enumerate(contents)], contents=stored)
    program = """
        import resource, sys
        from pathlib import Path
        from toolkit.base.progress import silent
        from toolkit.bundle.reading import inspect
        from toolkit.crypto import identity

        chapter = identity.ChapterSecrets.from_bytes(sys.stdin.buffer.read())
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        keys = [chapter.recipient]
        opened = inspect(Path(sys.argv[1]), keys, root=chapter.root_public, progress=silent())
        read = sum(len(data) for _, pieces in opened.files(keys, progress=silent()) for data in pieces)
        print(read, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
    """
    command = [sys.executable, "-c", textwrap.dedent(program), str(exchange.path)]
    told = subprocess.run(command, input=exchange.receiver.to_bytes(), check=True, capture_output=True).stdout.split()
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(told[0]) == 100 << 20
    assert int(told[1]) * unit < 20_000_000

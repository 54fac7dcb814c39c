"""age files of ours: who can open them, and what a damaged or foreign one does."""

from __future__ import annotations

import base64
import io
import os
import re
import select
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pyrage
import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto import age, bech32, words

PLAIN = b"Meet at the school gate at six."
CHUNK = 64 * 1024


def encrypted(plain: bytes, to: list[age.HybridRecipient] | age.Words) -> bytes:
    sealed = io.BytesIO()
    age.encrypt(io.BytesIO(plain), sealed, to)
    return sealed.getvalue()


def decrypted(sealed: bytes, *identities: age.Identity) -> bytes:
    plain = io.BytesIO()
    age.decrypt(io.BytesIO(sealed), plain, identities)
    return plain.getvalue()


def refusal(sealed: bytes, *identities: age.Identity) -> str:
    with pytest.raises(ToolkitError) as refused:
        decrypted(sealed, *identities)
    return refused.value.code


def stanza_lines(sealed: bytes) -> list[bytes]:
    return re.findall(rb"^-> .*$", sealed.partition(b"\n--- ")[0], re.MULTILINE)


@pytest.fixture(scope="module")
def laptop() -> age.HybridIdentity:
    return age.HybridIdentity.generate()


@pytest.fixture(scope="module")
def file_for_laptop(laptop: age.HybridIdentity) -> bytes:
    return encrypted(PLAIN, [laptop.recipient])


@pytest.fixture(scope="module")
def classic() -> tuple[bytes, age.X25519Identity]:
    """A short file that another age program wrote: one stanza, and pyrage's grease."""
    identity = age.X25519Identity.generate()
    recipient = pyrage.x25519.Identity.from_str(identity.text).to_public()
    return pyrage.encrypt(PLAIN, [recipient]), identity


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 300_000])
def test_what_goes_in_for_a_laptop_comes_out(laptop: age.HybridIdentity, size: int) -> None:
    plain = os.urandom(size)
    sealed = encrypted(plain, [laptop.recipient])
    assert plain not in sealed or size < 8
    assert decrypted(sealed, laptop) == plain


def test_words_open_what_was_written_for_them() -> None:
    text = words.generate()
    sealed = encrypted(PLAIN, age.Words(text))
    assert stanza_lines(sealed)[0].endswith(b" 16")
    assert len(stanza_lines(sealed)) == 1
    assert decrypted(sealed, age.Words(text)) == PLAIN
    assert refusal(sealed, age.Words(words.generate())) == "age.wrong_words"
    assert refusal(sealed, age.HybridIdentity.generate()) == "age.not_for_us"


def test_every_laptop_of_a_chapter_opens_the_file_and_no_other_does() -> None:
    laptops = [age.HybridIdentity.generate() for _ in range(5)]
    sealed = encrypted(PLAIN, [laptop.recipient for laptop in laptops])
    for laptop in laptops:
        assert decrypted(sealed, age.HybridIdentity.generate(), laptop) == PLAIN
    assert refusal(sealed, age.HybridIdentity.generate()) == "age.not_for_us"
    assert refusal(sealed, age.Words("any")) == "age.not_for_us"


@pytest.mark.parametrize(("recipients", "stanzas"), [(1, 4), (4, 4), (5, 8), (8, 8), (9, 16), (33, 64), (64, 64)])
def test_the_number_of_laptops_is_rounded_up(laptop: age.HybridIdentity, recipients: int, stanzas: int) -> None:
    sealed = encrypted(PLAIN, [laptop.recipient] * recipients)
    lines = stanza_lines(sealed)
    assert len(lines) == stanzas
    assert {len(line) for line in lines} == {len(lines[0])}
    assert all(line.startswith(b"-> mlkem768x25519 ") for line in lines)
    assert len(set(lines)) == stanzas
    assert decrypted(sealed, laptop) == PLAIN


def test_the_place_of_a_laptop_among_the_stanzas_tells_nothing(laptop: age.HybridIdentity) -> None:
    """Leaving one stanza out shows where ours stood: by its place, the file is for us no more, not merely altered."""
    places = set()
    for _ in range(40):
        sealed = encrypted(PLAIN, [laptop.recipient])
        head, _, rest = sealed.partition(b"\n--- ")
        first, *stanzas = head.split(b"\n-> ")
        for place in range(len(stanzas)):
            without = b"\n-> ".join([first, *stanzas[:place], *stanzas[place + 1 :]])
            if refusal(without + b"\n--- " + rest, laptop) == "age.not_for_us":
                places.add(place)
    assert places == {0, 1, 2, 3}


def test_more_than_64_laptops_are_refused(laptop: age.HybridIdentity) -> None:
    with pytest.raises(ToolkitError) as refused:
        encrypted(PLAIN, [laptop.recipient] * 65)
    assert refused.value.code == "age.too_many_recipients"


def test_a_file_for_nobody_is_never_written() -> None:
    sink = io.BytesIO()
    with pytest.raises(ValueError, match="nobody"):
        age.encrypt(io.BytesIO(PLAIN), sink, [])
    assert sink.getvalue() == b""


def test_a_file_cut_at_any_byte_is_refused(laptop: age.HybridIdentity, file_for_laptop: bytes) -> None:
    header_end = file_for_laptop.index(b"\n", file_for_laptop.index(b"\n--- ") + 1) + 1
    for length in range(len(file_for_laptop)):
        code = refusal(file_for_laptop[:length], laptop)
        if length < len(b"age-encryption.org/"):
            assert code == "age.not_age"
        elif length < header_end:
            assert code == "age.header"
        else:
            assert code == "age.payload"


def test_a_long_file_cut_between_its_chunks_is_refused(laptop: age.HybridIdentity) -> None:
    sealed = encrypted(os.urandom(3 * CHUNK), [laptop.recipient])
    payload = len(sealed) - 3 * (CHUNK + 16)
    for chunks in range(3):
        assert refusal(sealed[: payload + chunks * (CHUNK + 16)], laptop) == "age.payload"


def test_any_flipped_bit_is_noticed(classic: tuple[bytes, age.X25519Identity]) -> None:
    sealed, identity = classic
    assert decrypted(sealed, identity) == PLAIN
    for place in range(len(sealed)):
        for bit in range(8):
            flipped = bytearray(sealed)
            flipped[place] ^= 1 << bit
            assert refusal(bytes(flipped), identity).startswith("age.")


def test_flipped_bits_all_over_a_file_for_laptops_are_noticed(
    laptop: age.HybridIdentity, file_for_laptop: bytes
) -> None:
    for place in range(0, len(file_for_laptop), 3):
        flipped = bytearray(file_for_laptop)
        flipped[place] ^= 1 << place % 8
        assert refusal(bytes(flipped), laptop).startswith("age.")


def test_bytes_after_the_end_are_noticed(laptop: age.HybridIdentity, file_for_laptop: bytes) -> None:
    assert refusal(file_for_laptop + b"\0", laptop) == "age.payload"


def test_a_claimed_work_factor_is_refused_before_any_work() -> None:
    sealed = encrypted(PLAIN, age.Words("a b c"))
    for claim in (b"19", b"23", b"63", b"999999999999999999999"):
        assert refusal(sealed.replace(b" 16\n", b" " + claim + b"\n", 1), age.Words("a b c")) == "age.work_factor"


def test_too_many_stanzas_and_too_long_headers_are_refused(laptop: age.HybridIdentity, file_for_laptop: bytes) -> None:
    first, rest = file_for_laptop.split(b"\n", 1)
    unknown = b"\n-> other\n"
    assert refusal(first + unknown * 60 + b"\n" + rest, laptop) == "age.hmac"
    assert refusal(first + unknown * 61 + b"\n" + rest, laptop) == "age.header"
    assert refusal(first + b"\n-> " + b"x" * 200_000 + b"\n\n" + rest, laptop) == "age.header"
    assert refusal(first + b"\n-> other\n" + (b"A" * 64 + b"\n") * 3_000 + b"\n" + rest, laptop) == "age.header"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "age.not_age"),
        (b"PK\x03\x04 some other file", "age.not_age"),
        (b"age-encryption.org/v2\n-> X25519 abc\n", "age.version"),
        (b"age-encryption.org/v1\r\n", "age.header"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n", "age.armored"),
        (b"\r\n  -----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n", "age.armored"),
    ],
)
def test_other_files_are_told_apart(laptop: age.HybridIdentity, data: bytes, code: str) -> None:
    assert refusal(data, laptop) == code


LOW_ORDER = bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f11d7")


def unpadded(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


BODY = unpadded(b"b" * 32)
STANZA = b"-> X25519 " + unpadded(b"s" * 32) + b"\n" + BODY
SALT = unpadded(b"s" * 16)
MAC = b"--- " + unpadded(b"m" * 32)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(MAC, id="no stanza"),
        pytest.param(STANZA, id="no mac"),
        pytest.param(STANZA + b"\n" + MAC[:-1], id="short mac"),
        pytest.param(STANZA + b"\n" + MAC[:-1] + b"t", id="mac in another spelling"),
        pytest.param(STANZA + b"\n" + MAC + b"=", id="mac with padding"),
        pytest.param(STANZA + b"\n" + MAC.replace(b" ", b"  "), id="mac after two spaces"),
        pytest.param(STANZA + b"\n" + MAC.replace(b" ", b""), id="mac after no space"),
        pytest.param(STANZA + b"\r\n" + MAC, id="carriage return after a body"),
        pytest.param(STANZA + b"\n\n" + MAC, id="empty line after a body"),
        pytest.param(STANZA + b"\n->\n\n" + MAC, id="no arguments"),
        pytest.param(STANZA + b"\n-> \n\n" + MAC, id="an empty argument"),
        pytest.param(STANZA + b"\n-> a  b\n\n" + MAC, id="two spaces"),
        pytest.param(STANZA + b"\n-> a b \n\n" + MAC, id="space at the end"),
        pytest.param(STANZA + b"\n-> a\tb\n\n" + MAC, id="tab"),
        pytest.param(STANZA + "\n-> é\n\n".encode() + MAC, id="not ASCII"),
        pytest.param(STANZA + b"\n-> a\n" + MAC, id="no body"),
        pytest.param(STANZA + b"\n-> a\n" + b"A" * 64 + b"\n" + MAC, id="no last line of a body"),
        pytest.param(STANZA + b"\n-> a\n" + b"A" * 65 + b"\n\n" + MAC, id="long line"),
        pytest.param(STANZA + b"\n-> a\nAAA=\n" + MAC, id="padding"),
        pytest.param(STANZA + b"\n-> a\nAAB\n" + MAC, id="body in another spelling"),
        pytest.param(STANZA + b"\n-> a\nA\n" + MAC, id="a body of six bits"),
        pytest.param(STANZA.replace(b"->", b"=>") + b"\n" + MAC, id="another beginning"),
        pytest.param(STANZA.replace(b"\n", b" extra\n") + b"\n" + MAC, id="one argument too many"),
        pytest.param(b"-> X25519\n" + BODY + b"\n" + MAC, id="no share"),
        pytest.param(b"-> X25519 " + unpadded(b"s" * 33) + b"\n" + BODY + b"\n" + MAC, id="long share"),
        pytest.param(b"-> X25519 " + unpadded(bytes(32)) + b"\n" + BODY + b"\n" + MAC, id="share of zeros"),
        pytest.param(b"-> X25519 " + unpadded(LOW_ORDER) + b"\n" + BODY + b"\n" + MAC, id="share of low order"),
        pytest.param(STANZA[:-2] + b"\n" + MAC, id="short wrapped key"),
        pytest.param(STANZA + b"AAAA\n" + MAC, id="long wrapped key"),
        pytest.param(
            b"-> mlkem768x25519 " + unpadded(b"e" * 1088 + LOW_ORDER) + b"\n" + BODY + b"\n" + MAC,
            id="hybrid share of low order",
        ),
        pytest.param(
            b"-> mlkem768x25519 " + unpadded(b"e" * 1120) + b" x\n" + BODY + b"\n" + MAC, id="hybrid argument"
        ),
        pytest.param(b"-> mlkem768x25519 " + unpadded(b"e" * 1120) + b"\nAAAA\n" + MAC, id="hybrid wrapped key"),
        pytest.param(STANZA + b"\n-> scrypt " + SALT + b" 10\n" + BODY + b"\n" + MAC, id="words beside a key"),
        *(
            pytest.param(b"-> scrypt " + SALT + factor + b"\n" + BODY + b"\n" + MAC, id=f"work factor {factor!r}")
            for factor in (b"", b" 0", b" 010", b" 0x10", b" -10", b" +10", b" 10a", b" a10", b" 1e1", b" 10 10")
        ),
        pytest.param(b"-> scrypt " + unpadded(b"s" * 15) + b" 10\n" + BODY + b"\n" + MAC, id="short salt"),
    ],
)
def test_a_malformed_header_is_refused_before_any_key_is_tried(lines: bytes) -> None:
    sealed = b"age-encryption.org/v1\n" + lines + b"\n" + bytes(100)
    assert refusal(sealed, age.Words("a"), age.X25519Identity.generate()) == "age.header"


def test_the_header_that_those_are_made_from_is_well_formed() -> None:
    begin = b"age-encryption.org/v1\n"
    for more in (b"", b"\n-> a b\n", b"\n-> a\n" + b"A" * 64 + b"\n", b"\n-> x25519 !~\nAAA"):
        sealed = begin + STANZA + more + b"\n" + MAC + b"\n" + bytes(100)
        assert refusal(sealed, age.X25519Identity.generate()) == "age.not_for_us"


def test_a_file_says_whether_words_open_it(file_for_laptop: bytes) -> None:
    for sealed, expected in ((file_for_laptop, False), (encrypted(PLAIN, age.Words("a b c")), True)):
        file = io.BytesIO(sealed)
        assert age.for_words(file) is expected
        assert file.tell() == 0


class Refusing(io.RawIOBase):
    """A stick that is full after so many bytes."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, data) -> int:  # type: ignore[no-untyped-def]
        self.room -= len(data)
        if self.room < 0:
            raise OSError(28, "No space left on device")
        return len(data)


class Stopped(Exception):
    pass


@pytest.mark.parametrize("room", [0, 10_000])
def test_errors_of_the_streams_arrive_as_they_were(laptop: age.HybridIdentity, room: int) -> None:
    plain = os.urandom(200_000)
    with pytest.raises(OSError, match="No space left"):
        age.encrypt(io.BytesIO(plain), Refusing(room), [laptop.recipient])
    sealed = io.BytesIO(encrypted(plain, [laptop.recipient]))
    with pytest.raises(OSError, match="No space left"):
        age.decrypt(sealed, Refusing(room), [laptop])


def test_stopping_from_within_a_stream_works(laptop: age.HybridIdentity) -> None:
    class Source(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 100_000:
                raise Stopped
            return super().read(size)

    with pytest.raises(Stopped):
        age.encrypt(Source(bytes(200_000)), io.BytesIO(), [laptop.recipient])
    with pytest.raises(Stopped):
        age.decrypt(Source(encrypted(bytes(200_000), [laptop.recipient])), io.BytesIO(), [laptop])


def test_recipients_and_identities_have_a_text_form(laptop: age.HybridIdentity) -> None:
    text = laptop.recipient.text
    assert text.startswith("age1pq1")
    assert age.HybridRecipient.parse(text) == laptop.recipient
    assert age.HybridRecipient.parse(text.upper()) == laptop.recipient
    assert age.HybridIdentity.parse(bech32.encode("age-secret-key-pq-", laptop.seed).upper()) == laptop


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[:-1],
        lambda text: text[:-1] + ("q" if text[-1] != "q" else "p"),
        lambda text: text[:20] + text[20].upper() + text[21:] if text[20].isalpha() else text.capitalize(),
        lambda text: "age1" + text[7:],
        lambda text: text.replace("age1pq1", "age1pq1b"),
        lambda text: text + "é",
        lambda text: text * 2,
        lambda text: "",
    ],
)
def test_a_mistyped_recipient_is_refused(laptop: age.HybridIdentity, change) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ToolkitError) as refused:
        age.HybridRecipient.parse(change(laptop.recipient.text))
    assert refused.value.code == "key.malformed"


def test_public_bytes_that_are_no_keys_are_refused(laptop: age.HybridIdentity) -> None:
    public = laptop.recipient.public
    for bad in (public[:-1], b"\xff" * 1184 + public[1184:], public[:1184] + bytes(32)):
        with pytest.raises(ToolkitError) as refused:
            age.HybridRecipient(bad)
        assert refused.value.code == "key.malformed"


def test_secrets_do_not_show_in_what_python_prints(laptop: age.HybridIdentity) -> None:
    assert "acid" not in repr(age.Words("acid"))
    assert repr(laptop.seed) not in repr(laptop)
    assert "kkkk" not in repr(age.X25519Identity(b"k" * 32))


@pytest.mark.skipif(shutil.which("age") is None, reason="the program age is not installed")
@pytest.mark.skipif(sys.platform == "win32", reason="age asks on a terminal, which Windows has no stand-in for")
def test_the_age_program_opens_a_file_for_words(tmp_path: Path) -> None:
    text = words.generate()
    plain = os.urandom(100_000)
    (tmp_path / "sealed").write_bytes(encrypted(plain, age.Words(text)))
    ours, theirs = os.openpty()
    # The shell leads a session of its own, so the terminal that it opens becomes the one that age asks on.
    command = ["sh", "-c", 'exec age -d -o plain sealed <"$0"', os.ttyname(theirs)]
    with subprocess.Popen(command, cwd=tmp_path, start_new_session=True, stderr=subprocess.PIPE) as program:
        asked = b""
        while b":" not in asked and program.poll() is None:
            if select.select([ours], [], [], 0.1)[0]:
                asked += os.read(ours, 1024)
        os.write(ours, text.encode() + b"\n")
        _, complaint = program.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert program.returncode == 0, complaint
    assert (tmp_path / "plain").read_bytes() == plain


def test_a_large_file_takes_little_memory() -> None:
    """In a process of its own, so that its peak is that of this work."""
    pytest.importorskip("resource")
    program = """
        import hashlib, io, resource, tempfile
        from toolkit.crypto import age

        SIZE = 50_000_000

        class Source:
            def __init__(self):
                self.left, self.digest = SIZE, hashlib.sha256()
            def read(self, size=-1):
                piece = bytes(min(size, self.left))
                self.left -= len(piece)
                self.digest.update(piece)
                return piece

        class Sink:
            def __init__(self):
                self.digest, self.size = hashlib.sha256(), 0
            def write(self, data):
                self.digest.update(data)
                self.size += len(data)
                return len(data)

        laptop = age.HybridIdentity.generate()
        with tempfile.TemporaryFile() as file:
            age.encrypt(io.BytesIO(b"x"), Sink(), [laptop.recipient])
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            source, sink = Source(), Sink()
            age.encrypt(source, file, [laptop.recipient])
            file.seek(0)
            age.decrypt(file, sink, [laptop])
            assert sink.size == SIZE and sink.digest.digest() == source.digest.digest()
            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
    """
    checkout = Path(age.__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(done.stdout) * unit < 16_000_000

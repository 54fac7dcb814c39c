"""Files that are cut, altered, foreign, swapped, or made by somebody who means harm: refused, and by their name."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import tarfile
from dataclasses import replace

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.progress import silent
from toolkit.bundle import limits
from toolkit.bundle.container import END, Part, header
from toolkit.bundle.manifest import RECORDS
from toolkit.bundle.reading import inspect, opens_with_words
from toolkit.crypto import age, identity, words

EVERY = 1 if os.environ.get("BATON_PROFILE") == "long" else 1_499
MAGIC = len(b"age-encryption.org/")
PACKED = gzip.compress(b"", mtime=0)


def filled(data: bytes) -> bytes:
    return data + bytes(-len(data) % 512)


def refused(exchange, code: str) -> ToolkitError:
    """Neither pass lets anything out."""
    with pytest.raises(ToolkitError) as caught:
        exchange.read()
    assert caught.value.code == code
    return caught.value


def test_cut_anywhere(exchange, sample_people):
    exchange.write(sample_people(2))
    whole = exchange.path.read_bytes()
    places = {*range(0, len(whole), EVERY), 1, MAGIC - 1, MAGIC, MAGIC + 1, *range(len(whole) - 40, len(whole), 7)}
    for place in sorted(places):
        exchange.path.write_bytes(whole[:place])
        refused(exchange, "bundle.cut" if place >= MAGIC else "bundle.not_a_bundle")


def test_cut_where_a_piece_of_the_seal_ends(exchange, sample_people):
    exchange.write(sample_people(1_500))
    whole = exchange.path.read_bytes()
    payload = whole.index(b"\n", whole.index(b"\n--- ") + 1) + 1 + 16
    piece = (64 << 10) + 16
    assert len(whole) > payload + piece
    for place in (payload, payload + piece):
        exchange.path.write_bytes(whole[:place])
        refused(exchange, "bundle.cut")


def test_no_flipped_bit_passes(exchange, sample_people):
    exchange.write(sample_people(2))
    whole = exchange.path.read_bytes()
    for place in range(0, len(whole), EVERY):
        altered = bytearray(whole)
        altered[place] ^= 1 << place % 8
        exchange.path.write_bytes(altered)
        with pytest.raises(ToolkitError) as caught:
            exchange.inspect()
        assert caught.value.code in {
            "bundle.altered",
            "bundle.cut",
            "bundle.not_a_bundle",
            "bundle.not_for_us",
            "bundle.newer",
        }


def test_something_after_the_end_is_refused(exchange, sample_people):
    exchange.write(sample_people(2))
    with exchange.path.open("ab") as file:
        file.write(b"\0")
    refused(exchange, "bundle.altered")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + bytes(100), b"Dear all,\r\n" * 20, bytes(70_000)])
def test_foreign_files(exchange, content):
    exchange.path.write_bytes(content)
    refused(exchange, "bundle.not_a_bundle")
    with pytest.raises(ToolkitError, match=r"bundle\.not_a_bundle"):
        opens_with_words(exchange.path)


@pytest.mark.parametrize("content", [b"", b"a letter", b"x" * 100_000, bytes(70_000)])
def test_foreign_content_sealed_to_us(exchange, content):
    exchange.seal(content, pad_to=0)
    refused(exchange, "bundle.not_a_bundle")


def test_a_file_that_is_not_there(exchange):
    refused(exchange, "file.not_found")


def test_a_newer_age(exchange):
    exchange.path.write_bytes(b"age-encryption.org/v2\n" + bytes(70_000))
    refused(exchange, "bundle.newer")


def test_not_for_us(exchange, sample_people):
    somebody = identity.HybridIdentity.generate()
    exchange.write(sample_people(1), recipients=[somebody.recipient])
    refused(exchange, "bundle.not_for_us")


def test_passed_on_by_somebody_else(exchange, sample_people):
    """Sealed anew to us by a chapter that it was for; the manifest still names that one."""
    base = replace(exchange.base, recipients=(bytes(32),))
    exchange.write(sample_people(1), base)
    refused(exchange, "bundle.passed_on")


def test_a_words_bundle_sealed_anew_to_us(exchange):
    exchange.seal(exchange.container(PACKED, recipients=(), counts={}))
    refused(exchange, "bundle.passed_on")


def test_our_bundle_sealed_anew_for_words(exchange):
    typed = age.Words(words.generate())
    container = exchange.container(PACKED, counts={})
    with exchange.path.open("wb") as file:
        age.encrypt(io.BytesIO(container.ljust(1 << 16, b"\0")), file, typed)
    with pytest.raises(ToolkitError, match=r"bundle\.passed_on"):
        inspect(exchange.path, [typed], root=None, progress=silent())


def test_a_work_factor_that_would_freeze_the_laptop(exchange):
    exchange.path.write_bytes(
        b"age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 30\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n"
    )
    with pytest.raises(ToolkitError) as caught:
        inspect(exchange.path, [age.Words("any")], root=None, progress=silent())
    assert caught.value.code == "age.work_factor"


# ---- signatures


def test_signed_by_another_key(exchange, sample_people):
    exchange.write(sample_people(1), signer=identity.SigningKey.generate())
    refused(exchange, "bundle.signature")


def test_a_list_of_laptops_that_the_root_did_not_sign(exchange, sample_people):
    liar = identity.SigningKey.generate()
    laptops = identity.LaptopList.first(liar, [exchange.sender.laptop])
    base = replace(exchange.base, sender=replace(exchange.base.sender, laptops=laptops))
    exchange.write(sample_people(1), base)
    refused(exchange, "bundle.signature")


@pytest.mark.parametrize("removed", [True, False])
def test_a_laptop_that_the_list_removed_or_never_had(exchange, sample_people, removed):
    root = identity.SigningKey(exchange.sender.root_seed)
    laptop = exchange.sender.laptop if removed else identity.ChapterSecrets.generate().laptop
    laptops = identity.LaptopList.first(root, [replace(laptop, removed=removed)])
    base = replace(exchange.base, sender=replace(exchange.base.sender, laptops=laptops))
    exchange.write(sample_people(1), base)
    refused(exchange, "bundle.signature")


def test_a_manifest_changed_after_signing(exchange):
    manifest = exchange.manifest_for(PACKED, counts={})
    changed = replace(manifest, may_edit=True).to_bytes()
    parts = (
        ("manifest.json", changed),
        ("manifest.json.sig", exchange.signed(manifest.to_bytes())),
        (RECORDS, PACKED),
    )
    exchange.seal(b"".join(header(name, len(data)) + filled(data) for name, data in parts) + END)
    refused(exchange, "bundle.signature")


def test_a_signature_for_another_use(exchange):
    manifest = exchange.manifest_for(PACKED, counts={}).to_bytes()
    signature = identity.sign(exchange.sender.signing, b"something else", manifest)
    parts = (("manifest.json", manifest), ("manifest.json.sig", signature), (RECORDS, PACKED))
    exchange.seal(b"".join(header(name, len(data)) + filled(data) for name, data in parts) + END)
    refused(exchange, "bundle.signature")


# ---- the container


def test_the_handmade_container_is_sound(exchange):
    """The ground of the tests below: without a fault, it opens."""
    exchange.seal(exchange.container(PACKED, counts={}))
    assert exchange.read() == ([], {})


def member(name: str, data: bytes, kind: bytes = tarfile.REGTYPE, **traits: object) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.type = len(data), kind
    for trait, value in traits.items():
        setattr(info, trait, value)
    return info.tobuf(tarfile.USTAR_FORMAT) + filled(data)


@pytest.fixture
def pieces(exchange) -> dict[str, bytes]:
    manifest = exchange.manifest_for(PACKED, counts={}).to_bytes()
    return {"manifest.json": manifest, "manifest.json.sig": exchange.signed(manifest), RECORDS: PACKED}


def in_order(pieces: dict[str, bytes], *names: str) -> bytes:
    return b"".join(header(name, len(pieces[name])) + filled(pieces[name]) for name in names)


def test_parts_in_another_order(exchange, pieces):
    exchange.seal(in_order(pieces, "manifest.json", RECORDS, "manifest.json.sig") + END)
    refused(exchange, "bundle.altered")
    exchange.seal(in_order(pieces, "manifest.json.sig", "manifest.json", RECORDS) + END)
    refused(exchange, "bundle.not_a_bundle")


def test_a_part_missing(exchange, pieces):
    exchange.seal(in_order(pieces, "manifest.json", "manifest.json.sig") + END)
    refused(exchange, "bundle.altered")


def test_no_room_left_for_the_part(exchange, pieces):
    exchange.seal(in_order(pieces, "manifest.json", "manifest.json.sig") + header(RECORDS, len(PACKED)), pad_to=0)
    refused(exchange, "bundle.altered")


@pytest.mark.parametrize(
    "extra",
    [
        member("more.txt", b"more"),
        member("link", b"", tarfile.SYMTYPE, linkname="/etc/passwd"),
        member("folder", b"", tarfile.DIRTYPE),
    ],
)
def test_entries_that_the_manifest_does_not_name(exchange, pieces, extra):
    names = ("manifest.json", "manifest.json.sig", RECORDS)
    exchange.seal(in_order(pieces, *names) + extra + END)
    refused(exchange, "bundle.altered")
    exchange.seal(in_order(pieces, *names[:2]) + extra + in_order(pieces, RECORDS) + END)
    refused(exchange, "bundle.altered")
    exchange.seal(extra + in_order(pieces, *names) + END)
    refused(exchange, "bundle.not_a_bundle")


@pytest.mark.parametrize(
    ("kind", "traits"),
    [
        (tarfile.SYMTYPE, {"linkname": "/etc/passwd"}),
        (tarfile.LNKTYPE, {"linkname": "manifest.json"}),
        (tarfile.DIRTYPE, {}),
        (tarfile.XHDTYPE, {}),
        (tarfile.GNUTYPE_LONGNAME, {}),
        (tarfile.REGTYPE, {"mode": 0o4755}),
        (tarfile.REGTYPE, {"mtime": 1}),
        (tarfile.REGTYPE, {"uid": 1000}),
        (tarfile.REGTYPE, {"uname": "root"}),
    ],
)
def test_a_part_that_is_anything_but_a_plain_file(exchange, pieces, kind, traits):
    start = in_order(pieces, "manifest.json", "manifest.json.sig")
    exchange.seal(start + member(RECORDS, PACKED, kind, **({"mode": 0o644} | traits)) + END)
    refused(exchange, "bundle.altered")


def test_a_bad_checksum(exchange, pieces):
    spoilt = bytearray(in_order(pieces, "manifest.json", "manifest.json.sig", RECORDS))
    spoilt[150] ^= 1
    exchange.seal(bytes(spoilt) + END)
    refused(exchange, "bundle.not_a_bundle")


@pytest.mark.parametrize("place", ["gap", "end", "padding"])
def test_something_hidden_where_zeros_belong(exchange, place):
    container = bytearray(exchange.container(PACKED, counts={}).ljust(1 << 16, b"\0"))
    end = container.rindex(PACKED[:10]) + 512
    container[{"gap": end - 1, "end": end + 600, "padding": -1}[place]] = 1
    exchange.seal(bytes(container))
    refused(exchange, "bundle.altered")


def test_a_part_whose_hash_is_another(exchange, pieces):
    swapped = pieces | {RECORDS: gzip.compress(b"", mtime=1)}
    assert len(swapped[RECORDS]) == len(PACKED)
    exchange.seal(in_order(swapped, "manifest.json", "manifest.json.sig", RECORDS) + END)
    refused(exchange, "bundle.altered")


def test_a_file_named_by_its_hash_is_checked_and_passed_over(exchange):
    """Room for attachments: this version writes none."""
    data = b"a picture, one day"
    digest = hashlib.sha256(data).hexdigest()
    records = Part(RECORDS, len(PACKED), hashlib.sha256(PACKED).hexdigest())
    parts = (records, Part(f"files/{digest}", len(data), digest))
    manifest = replace(exchange.base, parts=parts).to_bytes()
    named = {
        "manifest.json": manifest,
        "manifest.json.sig": exchange.signed(manifest),
        RECORDS: PACKED,
        f"files/{digest}": data,
    }
    exchange.seal(in_order(named, *named) + END)
    assert exchange.read() == ([], {})
    exchange.seal(in_order(named | {f"files/{digest}": data[::-1]}, *named) + END)
    refused(exchange, "bundle.altered")


def test_the_file_swapped_between_the_passes(exchange, sample_people):
    exchange.write(sample_people(2))
    opened = exchange.inspect()
    exchange.write(sample_people(3))
    with pytest.raises(ToolkitError, match=r"bundle\.altered"):
        exchange.read(opened)


def test_the_records_swapped_between_the_passes(exchange, pieces):
    exchange.seal(exchange.container(PACKED, counts={}))
    opened = exchange.inspect()
    swapped = pieces | {"manifest.json": exchange.manifest_for(PACKED, counts={}).to_bytes()}
    swapped[RECORDS] = gzip.compress(b"", mtime=1)
    exchange.seal(in_order(swapped, "manifest.json", "manifest.json.sig", RECORDS) + END)
    with pytest.raises(ToolkitError, match=r"bundle\.altered"):
        exchange.read(opened)


def test_the_file_damaged_between_the_passes(exchange, sample_people):
    exchange.write(sample_people(1_500))
    opened = exchange.inspect()
    whole = exchange.path.read_bytes()
    exchange.path.write_bytes(whole[:20_000])
    with pytest.raises(ToolkitError, match=r"bundle\.cut"):
        exchange.read(opened)
    exchange.path.write_bytes(whole[:20_000] + bytes(1) + whole[20_001:])
    with pytest.raises(ToolkitError, match=r"bundle\.altered"):
        exchange.read(opened)
    exchange.path.unlink()
    with pytest.raises(ToolkitError, match=r"file\.not_found"):
        exchange.read(opened)


# ---- packing


def test_a_gzip_bomb_stops_at_the_limit(exchange):
    packed = gzip.compress(b'{"writers":[]}\n' + b" " * (limits.GZIP_FLOOR * 4), mtime=0)
    assert len(packed) < 1 << 16
    exchange.seal(exchange.container(packed), pad_to=1 << 17)
    with pytest.raises(ToolkitError) as caught:
        exchange.read()
    assert caught.value.code in {"bundle.too_large", "bundle.record"}


def test_a_gzip_bomb_of_short_lines_stops_at_the_limit(exchange):
    packed = gzip.compress(b'{"writers":[]}\n' * (limits.GZIP_FLOOR // 10), mtime=0)
    assert len(packed) * limits.GZIP_RATIO < limits.GZIP_FLOOR * 15 // 10
    exchange.seal(exchange.container(packed), pad_to=1 << 17)
    refused(exchange, "bundle.too_large")


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"not gzip at all",
        PACKED[:-1],
        PACKED + b"\0",
        PACKED + PACKED,
        PACKED[:-8] + b"checksum",
    ],
)
def test_packing_that_is_not_one_whole_gzip_stream(exchange, packed):
    exchange.seal(exchange.container(packed, counts={}))
    refused(exchange, "bundle.altered")


def test_a_file_too_large_for_a_stick(exchange):
    with exchange.path.open("wb") as file:
        file.truncate(limits.SEALED_SIZE + 1)
    refused(exchange, "bundle.too_large")


def test_a_manifest_that_claims_to_be_huge(exchange):
    exchange.seal(header("manifest.json", limits.MANIFEST_SIZE + 1))
    refused(exchange, "bundle.too_large")

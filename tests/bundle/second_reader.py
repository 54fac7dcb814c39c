"""A second reader of bundles, written from resources/help/FORMAT.md alone: nothing here imports Baton.

`read` gives the records of a file; `join` brings the records of several together. Types and fields are read from the
list on that page, so that what it says is what counts.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import json
import re
import unicodedata
import zlib
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric import ed25519, mlkem, x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

PAGE = (Path(__file__).parents[2] / "resources/help/FORMAT.md").read_text(encoding="utf-8")
FIELDS = {
    kind: {name: traits or "line" for name, traits in re.findall(r"`(\w+)`(?: \(([^)]*)\))?", fields)}
    for kind, fields in re.findall(r"^- `(\w+)`.*?: (`.*)\.$", PAGE, re.MULTILINE)
}
PART_OF = dict(re.findall(r"^- `(\w+)`, a part of its `(\w+)`:", PAGE, re.MULTILINE))
LINKS = {"attendance": ("event", "person")}
LINKS |= {kind: (a, b) for kind, a, b in re.findall(r"^- `(\w+)`, which links `(\w+)` and `(\w+)`", PAGE, re.MULTILINE)}
CONSENT = set(re.findall(r"`(may_\w+)`", next(line for line in PAGE.splitlines() if line.startswith("- consent"))))
STRICT = {None: 0, "yes": 1, "no": 2}
CELL = re.compile(r"[a-z][a-z0-9_]{0,63}(/[0-9a-f]{32})?|x:[0-9a-f]{32}")
KEYS = "format version critical bundle kind sender recipients scope may_edit schema receipts instance sequence made"
SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class Refused(Exception):
    """By the name that FORMAT.md gives it."""


def need(condition: object, name: str = "record") -> None:
    if not condition:
        raise Refused(name)


# Seal


def unsealed(data: bytes, seeds: list[bytes], words: str | None) -> bytes:
    need(data.startswith(b"age-encryption.org/"), "not_a_bundle")
    end = data.find(b"\n", data.find(b"\n--- ") + 1) if b"\n--- " in data else len(data)
    damaged = "cut" if len(data) < min(end + 1, len(data)) + 16 + 65_536 + 16 else "altered"
    version, _, rest = data.partition(b"\n")
    need(version == b"age-encryption.org/v1" or not rest, "newer")
    try:
        lines = data[:end].decode("ascii").split("\n")
        mac = unbase64(lines[-1].removeprefix("--- "))
        stanzas = [each.split("\n") for each in "\n".join(lines[1:-1]).removeprefix("-> ").split("\n-> ")]
        parsed = [(each[0].split(" "), unbase64("".join(each[1:]))) for each in stanzas]
        kinds = [arguments[0] for arguments, _ in parsed]
        need(len(mac) == 32 and end <= 128 << 10 and len(parsed) <= 64, damaged)
        for arguments, _ in parsed:
            need(arguments[0] != "scrypt" or int(arguments[2]) <= 18, "work_factor")
        need("scrypt" not in kinds or len(kinds) == 1, damaged)
        keys = [key for stanza in parsed if (key := file_key(*stanza, seeds, words))]
        need(keys, "wrong_words" if kinds == ["scrypt"] and words else "not_for_us")
    except (ValueError, IndexError):
        raise Refused(damaged) from None
    authenticated = data[: data.find(b"\n--- ") + 4]
    need(
        hmac.compare_digest(hmac.digest(derived(keys[0], None, b"header"), authenticated, hashlib.sha256), mac), damaged
    )
    return payload(keys[0], data[end + 1 :], damaged)


def file_key(arguments: list[str], body: bytes, seeds: list[bytes], words: str | None) -> bytes | None:
    try:
        if arguments[0] == "scrypt" and words is not None:
            salt = b"age-encryption.org/v1/scrypt" + unbase64(arguments[1])
            wrapping = Scrypt(salt=salt, length=32, n=1 << int(arguments[2]), r=8, p=1).derive(words.encode())
            return ChaCha20Poly1305(wrapping).decrypt(bytes(12), body, None)
        for seed in seeds if arguments[0] == "mlkem768x25519" else ():
            both = hashlib.shake_256(seed).digest(96)
            halves = (
                mlkem.MLKEM768PrivateKey.from_seed_bytes(both[:64]),
                x25519.X25519PrivateKey.from_private_bytes(both[64:]),
            )
            sealed = unbase64(arguments[1]) + body
            return SUITE.decrypt(
                sealed, hpke.MLKEM768X25519PrivateKey(*halves), info=b"age-encryption.org/mlkem768x25519"
            )
    except InvalidTag:
        pass
    return None


def payload(key: bytes, data: bytes, damaged: str) -> bytes:
    """The content of an age file, in pieces of 64 KiB, the last of which says so."""
    cipher = ChaCha20Poly1305(derived(key, data[:16], b"payload"))
    sealed = [data[at : at + 65_552] for at in range(16, len(data), 65_552)]
    need(sealed and (len(sealed) == 1 or len(sealed[-1]) > 16), damaged)
    try:
        pieces = [
            cipher.decrypt(at.to_bytes(11, "big") + bytes([at == len(sealed) - 1]), piece, None)
            for at, piece in enumerate(sealed)
        ]
    except InvalidTag:
        raise Refused(damaged) from None
    return b"".join(pieces)


def derived(secret: bytes, salt: bytes | None, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, info).derive(secret)


def unbase64(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)


# Container


def header(name: str, size: int) -> bytes:
    block = (
        name.encode("ascii").ljust(100, b"\0") + b"0000644\0" + b"0000000\0" * 2 + b"%011o\0" % size + b"0" * 11 + b"\0"
    )
    rest = b"0" + bytes(100) + b"ustar\x0000" + bytes(64) + b"0000000\0" * 2 + bytes(167)
    return block + b"%06o\0 " % sum(block + b" " * 8 + rest) + rest


def take(tar: bytes, at: int, name: str, size: int) -> tuple[bytes, int]:
    """A part of this name and size, and where the next one begins."""
    end = at + 512 + -(-size // 512) * 512
    data, gap = tar[at + 512 : at + 512 + size], tar[at + 512 + size : end]
    need(tar[at : at + 512] == header(name, size) and len(tar) >= end and not any(gap), "altered")
    return data, end


def contents(tar: bytes, root: str | None) -> tuple[dict[str, Any], bytes | None]:
    """The manifest, and the packed records."""
    size = int(tar[124:135], 8) if re.fullmatch(rb"[0-7]{11}\0", tar[124:136]) else 0
    need(tar[:512] == header("manifest.json", size), "not_a_bundle")
    need(size <= 12 << 20, "too_large")
    data, at = take(tar, 0, "manifest.json", size)
    manifest = checked(data)
    signature, at = take(tar, at, "manifest.json.sig", 64)
    check_signature(manifest["sender"], data, signature)
    need(
        {"words": True} in manifest["recipients"] if root is None else {"root": root} in manifest["recipients"],
        "passed_on",
    )
    parts = {}
    for part in manifest["parts"]:
        parts[part["name"]], at = take(tar, at, part["name"], part["size"])
        need(hashlib.sha256(parts[part["name"]]).hexdigest() == part["sha256"], "altered")
    need(len(tar) >= at + 1024 and not any(tar[at:]), "altered")
    return manifest, parts.get("records.jsonl.gz")


# Manifest


def is_hex(value: Any, size: int) -> bool:
    return isinstance(value, str) and re.fullmatch(f"[0-9a-f]{{{2 * size}}}", value) is not None


def whole(value: Any, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high


def is_bytes(value: Any, size: int) -> bool:
    return len(base64.b64decode(value, validate=True)) == size


def depth(value: Any) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inside is None else 1 + max(map(depth, inside), default=0)


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    need(len(dict(pairs)) == len(pairs), "")
    return dict(pairs)


def spelled(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def checked(data: bytes) -> dict[str, Any]:
    try:
        told = json.loads(
            data.decode(), object_pairs_hook=once, parse_float=float, parse_constant=lambda _: need(0, "")
        )
        need(isinstance(told, dict) and told["format"] == "baton-bundle" and whole(told["version"], 1, 1 << 99), "")
        need(told["version"] == 1, "newer")
        need(depth(told) <= 16 and spelled(told) == data and b"." not in re.sub(rb'"(\\.|[^"\\])*"', b"", data), "")
        features = told["critical"]
        need(len(features) <= 100 and all(re.fullmatch("[a-z0-9][a-z0-9._-]{0,63}", each) for each in features), "")
        need(not features, "newer")
        check_form(told)
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError):
        raise Refused("manifest") from None
    except Refused as refusal:
        raise Refused(str(refusal) or "manifest") from None
    return told


def check_form(told: dict[str, Any]) -> None:
    sender, to, counts, parts = told["sender"], told["recipients"], told["counts"], told["parts"]
    need({*KEYS.split(), "counts", "parts"} <= told.keys(), "")
    need(is_hex(told["bundle"], 16) and told["kind"] in ("share", "sync", "handoff", "starter", "receipt"), "")
    name, deceiving = sender["chapter"], "[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
    need(sender.keys() == {"root", "chapter", "laptop", "laptops"} and is_hex(sender["root"], 32), "")
    need(
        0 < len(name) <= 200
        and name == name.strip()
        and not re.search(deceiving, name)
        and is_hex(sender["laptop"], 16),
        "",
    )
    listed = sender["laptops"]
    need(listed.keys() == {"number", "previous", "laptops", "signature"} and whole(listed["number"], 1, 1 << 53), "")
    need(is_bytes(listed["previous"], 32) and is_bytes(listed["signature"], 64) and len(listed["laptops"]) <= 128, "")
    for each in listed["laptops"]:
        need(each.keys() == {"id", "signing", "recipient", "removed"} and type(each["removed"]) is bool, "")
        need(is_hex(each["id"], 16) and is_bytes(each["signing"], 32) and is_bytes(each["recipient"], 1216), "")
    for key in ("id", "signing", "recipient"):
        need(len({each[key] for each in listed["laptops"]}) == len(listed["laptops"]), "")
    words = len(to) == 1 and to[0] == {"words": True} and to[0]["words"] is True
    roots = [each["root"] for each in to] if not words else []
    need(words or (0 < len(to) <= 1_000 and len(set(roots)) == len(roots)), "")
    need(words or all(each.keys() == {"root"} and is_hex(each["root"], 32) for each in to), "")
    need(re.fullmatch("[ -~]{1,200}", told["scope"]) and type(told["may_edit"]) is bool, "")
    need(whole(told["schema"], 1, 1 << 31) and whole(told["sequence"], 1, 1 << 53) and is_hex(told["instance"], 16), "")
    receipts = told["receipts"]
    need(len(set(receipts)) == len(receipts) <= 10_000 and all(is_hex(each, 16) for each in receipts), "")
    need(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ", told["made"]) and datetime.fromisoformat(told["made"]), "")
    need(all(re.fullmatch("[a-z][a-z0-9_]{0,63}", each) for each in counts) and len(counts) <= 1_000, "")
    need(all(whole(each, 1, 5_000_000) for each in counts.values()) and sum(counts.values()) <= 5_000_000, "")
    for at, part in enumerate(parts):
        need(at == 0 or part["size"] <= 25 << 20, "too_large")
        need(
            part.keys() == {"name", "size", "sha256"}
            and is_hex(part["sha256"], 32)
            and whole(part["size"], 0, 0xFFFFFFFF),
            "",
        )
        need(part["name"] == f"files/{part['sha256']}" or (part["name"] == "records.jsonl.gz" and at == 0), "")
    need(
        len({part["name"] for part in parts}) == len(parts) <= 50_000 and sum(p["size"] for p in parts) <= 0xFFFFFFFF,
        "",
    )


def check_signature(sender: dict[str, Any], manifest: bytes, signature: bytes) -> None:
    listed = {key: value for key, value in sender["laptops"].items() if key != "signature"}
    laptop = [each for each in listed["laptops"] if each["id"] == sender["laptop"] and not each["removed"]]
    need(laptop, "signature")
    root = ed25519.Ed25519PublicKey.from_public_bytes(bytes.fromhex(sender["root"]))
    key = ed25519.Ed25519PublicKey.from_public_bytes(base64.b64decode(laptop[0]["signing"]))
    try:
        root.verify(base64.b64decode(sender["laptops"]["signature"]), b"baton laptop list v1\0" + spelled(listed))
        key.verify(signature, b"baton bundle manifest v1\0" + manifest)
    except InvalidSignature:
        raise Refused("signature") from None


# Records


def unpacked(packed: bytes) -> list[bytes]:
    most, stream = max(16 << 20, 200 * len(packed)), zlib.decompressobj(31)
    try:
        data = stream.decompress(packed, most + 1)
    except zlib.error:
        raise Refused("altered") from None
    need(len(data) <= most, "too_large")
    need(stream.eof and not stream.unused_data, "altered")
    need(data.endswith(b"\n") or not data)
    lines = data.split(b"\n")[:-1]
    need(all(len(line) <= 16 << 20 for line in lines))
    return lines


def finite(text: str) -> float:
    need(abs(float(text)) != float("inf"))
    return float(text)


def record_lines(lines: list[bytes]) -> list[dict[str, Any]]:
    """The records of all lines, parts after their wholes."""
    writers: list[str] = []
    found = []
    for line in lines:
        try:
            told = json.loads(
                line.decode(), object_pairs_hook=once, parse_float=finite, parse_constant=lambda _: need(0)
            )
            need(isinstance(told, dict))
            if "writers" in told:
                introduce(told, writers)
                continue
            parts = told.pop("parts", [])
            need(isinstance(parts, list) and len(parts) <= 10_000)
            here = [record(each, writers) for each in (told, *parts)]
            need(len({each["id"] for each in here}) == len(here) and not (parts and "forgotten" in here[0]))
            for part in here[1:]:
                check_part(here[0], part)
            found += here
        except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, Refused):
            raise Refused("record") from None
    return found


def introduce(told: dict[str, Any], writers: list[str]) -> None:
    need(told.keys() == {"writers"} and isinstance(told["writers"], list))
    for writer, laptop, name in told["writers"]:
        need(is_hex(writer, 16) and writer not in writers and (laptop == "" or is_hex(laptop, 16)))
        need(name == "" or is_text(name, 200, line=True))
        writers.append(writer)
        need(len(writers) <= 100_000)


def stamp(raw: Any, writers: list[str]) -> list[Any]:
    writer, number, clock = raw
    need(whole(writer, 0, len(writers) - 1) and whole(number, 1, 1 << 53) and whole(clock, 0, 1 << 62))
    return [writers[writer], number, clock]


def context(raw: Any, writers: list[str], implied: dict[str, int]) -> dict[str, int]:
    need(isinstance(raw, list) and len(raw) <= 10_000)
    for writer, number in raw:
        name = stamp([writer, number, 0], writers)[0]
        implied[name] = max(number, implied.get(name, 0))
    return implied


def record(raw: Any, writers: list[str]) -> dict[str, Any]:
    need(isinstance(raw, dict) and raw.keys() <= {"id", "type", "stamp", "values", "cells", "marks", "forgotten"})
    kind = raw["type"]
    need(is_hex(raw["id"], 16) and re.fullmatch("[a-z][a-z0-9_]{0,63}", kind))
    own = stamp(raw["stamp"], writers)
    if "forgotten" in raw:
        need(raw["forgotten"] is True and kind == "person" and raw.keys() == {"id", "type", "stamp", "forgotten"})
        return {"id": raw["id"], "type": kind, "forgotten": own}
    values, others, marks = raw.get("values", {}), raw.get("cells", {}), raw.get("marks", [])
    need(isinstance(values, dict) and isinstance(others, dict) and isinstance(marks, list) and len(marks) <= 1_000)
    need(len(values) <= 150_000 and len(others) <= 150_000 and not values.keys() & others.keys())
    cells = {name: {"versions": [[*own, value]], "context": {own[0]: own[1]}} for name, value in values.items()}
    for name, (versions, rest) in others.items():
        need(isinstance(versions, list) and 0 < len(versions) <= 1_000)
        listed = sorted(([*stamp(each[:3], writers), *each[3:]] for each in versions), key=lambda each: each[:2])
        need(all(len(each) == 4 for each in listed) and len({tuple(each[:2]) for each in listed}) == len(listed))
        implied = {each[0]: each[1] for each in listed}  # sorted: the highest comes last
        cells[name] = {"versions": listed, "context": context(rest, writers, implied)}
    for name, cell in cells.items():
        for each in cell["versions"]:
            check_value(kind, name, each[3])
    told = {"id": raw["id"], "type": kind, "cells": cells, "marks": [mark(each, writers) for each in marks]}
    need(len({tuple(each["dot"][:2]) for each in told["marks"]}) == len(marks))
    if kind in LINKS and all(name in cells for name in LINKS[kind]):
        a, b = ({each[3] for each in cells[name]["versions"]} for name in LINKS[kind])
        need(len(a) == len(b) == 1 and link_id(kind, *a, *b) == raw["id"])
    return told


def mark(raw: Any, writers: list[str]) -> dict[str, Any]:
    need(raw.keys() == {"stamp", "seen", "defeated"} and type(raw["defeated"]) is bool and len(raw["seen"]) <= 150_000)
    need(all(CELL.fullmatch(re.sub(r"^[0-9a-f]{32}\.", "", name)) for name in raw["seen"]))
    seen = {name: context(each, writers, {}) for name, each in raw["seen"].items()}
    return {"dot": stamp(raw["stamp"], writers), "seen": seen, "defeated": raw["defeated"]}


def link_id(kind: str, a: str, b: str) -> str:
    digest = bytearray(hashlib.sha256(kind.encode() + b"\0" + bytes.fromhex(a) + bytes.fromhex(b)).digest()[:16])
    digest[6], digest[8] = digest[6] & 0x0F | 0x80, digest[8] & 0x3F | 0x80
    return digest.hex()


def check_part(whole_: dict[str, Any], part: dict[str, Any]) -> None:
    if part["type"] in FIELDS and whole_["type"] in FIELDS:
        owner = PART_OF.get(part["type"])
        need(owner == whole_["type"])
        told = [each[3] for each in part["cells"].get(owner, {"versions": []})["versions"]]
        need(not told or whole_["id"] in told)


def is_text(value: Any, most: int, *, line: bool) -> bool:
    unwanted = "[\0-\x08\x0b-\x1f\x7f" + ("\t\n\x85\u2028\u2029]" if line else "]")
    value.encode()
    sound = 0 < len(value) <= most and value == value.strip() and not re.search(unwanted, value)
    return sound and unicodedata.is_normalized("NFC", value)


def is_time(value: str, pattern: str) -> bool:
    return re.fullmatch(pattern, value) is not None and bool(datetime.fromisoformat(value))


def check_value(kind: str, name: str, value: Any) -> None:
    need(CELL.fullmatch(name))
    field, _, element = name.partition("/")
    traits = FIELDS.get(kind, {}).get(field)
    if traits is not None and (element or traits.startswith("set")):
        need(element and traits.startswith("set") and (value is None or type(value) is bool))
        return
    if value is None:
        return
    if traits is None:
        text = value if isinstance(value, str) else spelled(value).decode()
        text.encode()
        need(depth(value) <= 8 and len(text) <= 200_000)
        return
    limit = re.search(r"([\d ]+)$", traits)
    most = int(limit[1].replace(" ", "")) if limit else 300
    if traits.startswith("reference"):
        need(is_hex(value, 16))
    elif traits == "yes or no":
        need(type(value) is bool)
    elif traits == "count":
        need(whole(value, 0, (1 << 53) - 1))
    elif traits == "file":
        need(is_hex(value, 32))
    elif traits.startswith("ranked"):
        each = value.split(" ")
        need(len(value) <= 300 and all(re.fullmatch("[a-z][a-z0-9_]{0,40}", one) for one in each))
        need(len(set(each)) == len(each))
    elif traits == "order":
        need(len(value) <= 300 and re.fullmatch("[0-9A-Za-z]*[1-9A-Za-z]", value))
    elif traits.startswith("reach"):
        typed, region, e164 = value
        need(is_text(typed, most, line=True) and (region is None or re.fullmatch("[A-Z0-9]{2,3}", region)))
        need(e164 is None or re.fullmatch(r"\+[0-9]{1,15}", e164))
    elif traits == "date":
        dated = "2000" + value[1:] if value.startswith("--") else value
        need(is_time(dated, r"[0-9]{4}-[0-9]{2}-[0-9]{2}"))
    elif traits == "moment":
        need(is_time(value, r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"))
    else:
        need(is_text(value, most, line=not traits.startswith("text")))


def read(data: bytes, seeds: list[bytes], root: str, words: str | None = None) -> list[dict[str, Any]]:
    """All records of a bundle. Raises Refused."""
    manifest, packed = contents(unsealed(data, seeds, words), None if words is not None else root)
    records = record_lines(unpacked(packed)) if packed is not None else []
    kinds = [each["type"] for each in records]
    need({kind: kinds.count(kind) for kind in set(kinds)} == manifest["counts"], "manifest")
    return records


# How copies become one


def join(records: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for each in records:
        found[each["id"]] = both(found[each["id"]], each) if each["id"] in found else each
    gone = {record_id for record_id, each in found.items() if "forgotten" in each}
    return {id_: each for id_, each in found.items() if id_ in gone or gone.isdisjoint(belongs_to(each))}


def both(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    if "forgotten" in a or "forgotten" in b:
        told = [each for each in (a, b) if "forgotten" in each]
        return min(told, key=lambda each: (each["forgotten"][2], *each["forgotten"][:2]))
    cells = {name: joined(a["cells"].get(name), b["cells"].get(name)) for name in {**a["cells"], **b["cells"]}}
    marks = {tuple(each["dot"][:2]): each for each in a["marks"]}
    for each in b["marks"]:
        known = marks.get(tuple(each["dot"][:2]), each)
        names = {**known["seen"], **each["seen"]}
        seen = {name: highest(known["seen"].get(name, {}), each["seen"].get(name, {})) for name in names}
        marks[tuple(each["dot"][:2])] = {**each, "seen": seen, "defeated": known["defeated"] or each["defeated"]}
    return {**a, "cells": cells, "marks": [marks[dot] for dot in sorted(marks)]}


def joined(a: dict[str, Any] | None, b: dict[str, Any] | None) -> dict[str, Any]:
    a, b = a or {"versions": [], "context": {}}, b or {"versions": [], "context": {}}
    kept = [each for each in a["versions"] if each in b["versions"] or not covers(b["context"], each)]
    kept += [each for each in b["versions"] if each not in a["versions"] and not covers(a["context"], each)]
    return {"versions": sorted(kept, key=lambda each: each[:2]), "context": highest(a["context"], b["context"])}


def covers(known: dict[str, int], version: list[Any]) -> bool:
    return known.get(version[0], 0) >= version[1]


def highest(a: dict[str, int], b: dict[str, int]) -> dict[str, int]:
    return {writer: max(a.get(writer, 0), b.get(writer, 0)) for writer in {**a, **b}}


def belongs_to(told: dict[str, Any]) -> set[str]:
    if "forgotten" in told:
        return set()
    refs = {name: {each[3] for each in cell["versions"] if is_hex(each[3], 16)} for name, cell in told["cells"].items()}
    kind = told["type"]
    if kind in FIELDS:
        return set().union(*(refs.get(name, set()) for name in (*LINKS.get(kind, ()), PART_OF.get(kind))))
    for a, b in itertools.permutations(set().union(*refs.values()), 2):
        if link_id(kind, a, b) == told["id"]:
            return {a, b}
    return set().union(*(refs[name] for name in refs if name in FIELDS))


def shown(kind: str, name: str, cell: dict[str, Any]) -> Any:
    def rank(version: list[Any]) -> tuple[Any, ...]:
        writer, number, clock, value = version
        strict = STRICT.get(value, 3) if kind == "person" and name in CONSENT else 0
        added = "/" in name and kind in FIELDS and value is True
        return strict, added, clock, writer, number

    return max(cell["versions"], key=rank)[3]


def shows(records: dict[str, dict[str, Any]], record_id: str, wanted: dict[str, Any]) -> dict[str, Any]:
    """Of one record, what `wanted` has."""
    told = records[record_id]
    found: dict[str, Any] = {name: "forgotten" in told for name in wanted if name == "forgotten"}
    if "hidden" in wanted:
        cells = dict(told["cells"])
        for each in records.values():
            if each["type"] in PART_OF and record_id in belongs_to(each) and PART_OF[each["type"]] == told["type"]:
                cells |= {f"{each['id']}.{name}": cell for name, cell in each["cells"].items()}
        found["hidden"] = any(
            not mark["defeated"]
            and all(covers(mark["seen"].get(name, {}), each) for name in cells for each in cells[name]["versions"])
            for mark in told["marks"]
        )
    if "values" in wanted:
        found["values"] = {name: shown(told["type"], name, told["cells"][name]) for name in wanted["values"]}
    if "two_versions" in wanted:
        found["two_versions"] = sorted(filter(lambda name: undecided(told, name), told["cells"]))
    return found


def undecided(told: dict[str, Any], name: str) -> bool:
    traits = FIELDS.get(told["type"], {}).get(name.partition("/")[0], "")
    chosen = name in {"against", *CONSENT} or traits == "order" or traits.startswith("set")
    return not chosen and len({spelled(each[3]) for each in told["cells"][name]["versions"]}) > 1


def people(records: dict[str, dict[str, Any]]) -> list[list[str]]:
    """Who is one with whom."""
    classes = [{each["id"]} for each in records.values() if each["type"] == "person" and "forgotten" not in each]
    for each in records.values():
        if each["type"] == "same" and shown("same", "answer", each["cells"]["answer"]) == "yes":
            one = [group for group in classes if group & belongs_to(each)]
            classes = [group for group in classes if group not in one] + [set().union(*one)]
    return sorted(sorted(group) for group in classes)

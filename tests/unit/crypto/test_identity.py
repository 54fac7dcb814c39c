"""Chapters to each other: signatures, lists of laptops, cards, fingerprints."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.errors import ToolkitError
from toolkit.crypto import canonical
from toolkit.crypto.hybrid import HybridIdentity
from toolkit.crypto.identity import (
    CARD_CONTEXT,
    LAPTOPS_CONTEXT,
    MANIFEST_CONTEXT,
    ChapterCard,
    ChapterSecrets,
    Laptop,
    LaptopList,
    SigningKey,
    fingerprint,
    parse_card,
    sign,
    verify,
)

FROZEN = Path(__file__).parent / "frozen"
NAME = "Sample Chapter, Riverbend"


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(ToolkitError) as refused:
        call()
    return refused.value.code


@pytest.fixture(scope="module")
def chapter() -> ChapterSecrets:
    return ChapterSecrets.generate()


@pytest.fixture(scope="module")
def root(chapter: ChapterSecrets) -> SigningKey:
    assert chapter.root is not None
    return chapter.root


@pytest.fixture(scope="module")
def laptops(chapter: ChapterSecrets, root: SigningKey) -> LaptopList:
    return LaptopList.first(root, [chapter.laptop])


@pytest.fixture(scope="module")
def card(root: SigningKey, laptops: LaptopList) -> ChapterCard:
    return ChapterCard.create(root, NAME, laptops)


def another_laptop(number: int = 0) -> Laptop:
    return Laptop(f"{number:032x}", SigningKey.generate().public, HybridIdentity.generate().recipient)


def changed(card: ChapterCard, change: Callable[[dict[str, Any]], object]) -> bytes:
    content = json.loads(card.card_bytes())
    change(content)
    return canonical.encode(content)


def test_a_signature_holds_for_one_key_one_use_and_one_message() -> None:
    key, other = SigningKey.generate(), SigningKey.generate()
    signature = sign(key, MANIFEST_CONTEXT, b"message")
    assert len(signature) == 64
    verify(key.public, MANIFEST_CONTEXT, b"message", signature)
    for public, context, message, claimed in (
        (other.public, MANIFEST_CONTEXT, b"message", signature),
        (key.public, CARD_CONTEXT, b"message", signature),
        (key.public, MANIFEST_CONTEXT, b"messagf", signature),
        (key.public, MANIFEST_CONTEXT, b"message", signature[:-1]),
        (key.public, MANIFEST_CONTEXT, b"message", bytes(64)),
        (key.public[:-1], MANIFEST_CONTEXT, b"message", signature),
    ):
        assert refusal(lambda p=public, c=context, m=message, s=claimed: verify(p, c, m, s)) == "signature.wrong"
    assert len({MANIFEST_CONTEXT, CARD_CONTEXT, LAPTOPS_CONTEXT}) == 3


def test_a_context_cannot_reach_into_the_message() -> None:
    key = SigningKey.generate()
    with pytest.raises(ValueError, match="zero byte"):
        sign(key, b"one\0two", b"three")
    assert sign(key, b"one", b"two\0three") != sign(key, b"one\x01two", b"three")


def test_other_ed25519_programs_verify_our_signatures() -> None:
    """With the first test key of RFC 8032, and the framing put together by hand."""
    key = SigningKey(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    assert key.public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    signature = sign(key, MANIFEST_CONTEXT, b"message")
    Ed25519PublicKey.from_public_bytes(key.public).verify(signature, b"baton bundle manifest v1\0message")


def test_a_fingerprint_is_forty_digits_in_groups_of_five() -> None:
    seen = [fingerprint(SigningKey.generate().public) for _ in range(300)]
    assert all(re.fullmatch(r"\d{5}( \d{5}){7}", text) for text in seen)
    assert len(set(seen)) == 300
    for place in range(47):
        if place % 6 != 5:
            assert {text[place] for text in seen} == set("0123456789")
    # Frozen: people have written these down.
    assert fingerprint(bytes(range(32))) == "62349 63454 84655 17836 18593 95185 91736 21444"


def test_secrets_survive_storing(chapter: ChapterSecrets) -> None:
    stored = ChapterSecrets.from_bytes(chapter.to_bytes())
    assert stored == chapter
    assert stored.laptop == chapter.laptop
    without_root = replace(chapter, root_seed=None)
    assert ChapterSecrets.from_bytes(without_root.to_bytes()) == without_root
    assert without_root.root is None


def test_damaged_secrets_are_refused(chapter: ChapterSecrets) -> None:
    data = chapter.to_bytes()
    foreign_root = replace(chapter, root_public=SigningKey.generate().public).to_bytes()
    for bad in (b"", b"{}", data[:-1], data.replace(b'"version":1', b'"version":2'), foreign_root):
        assert refusal(lambda bad=bad: ChapterSecrets.from_bytes(bad)) == "identity.damaged"


def test_secrets_do_not_show_in_what_python_prints(chapter: ChapterSecrets) -> None:
    for secret in (chapter.root_seed, chapter.signing_seed, chapter.recipient_seed):
        assert repr(secret) not in repr(chapter) + repr(chapter.signing) + repr(chapter.recipient)


def test_lists_of_laptops_form_a_chain(chapter: ChapterSecrets, root: SigningKey, laptops: LaptopList) -> None:
    new = another_laptop()
    second = laptops.next(root, [chapter.laptop, new])
    third = second.next(root, [replace(chapter.laptop, removed=True), new])
    for each in (laptops, second, third):
        each.verify(chapter.root_public)
        assert LaptopList.from_json(json.loads(canonical.encode(each.to_json()))) == each
    assert [laptops.number, second.number, third.number] == [1, 2, 3]
    assert second.follows(laptops)
    assert third.follows(second)
    assert not third.follows(laptops)
    assert not laptops.follows(second)
    assert not laptops.follows(laptops)
    assert third.active == (new,)


def test_a_successor_forgets_and_revives_no_laptop(
    chapter: ChapterSecrets, root: SigningKey, laptops: LaptopList
) -> None:
    new = another_laptop()
    removed = laptops.next(root, [replace(chapter.laptop, removed=True), new])
    for entries in ([new], [chapter.laptop, new], [replace(another_laptop(), id=chapter.laptop_id, removed=True), new]):
        assert refusal(lambda entries=entries: removed.next(root, entries)) == "laptops.not_a_successor"


def test_two_different_lists_with_one_number_show(
    chapter: ChapterSecrets, root: SigningKey, laptops: LaptopList
) -> None:
    one = laptops.next(root, [chapter.laptop, another_laptop(1)])
    other = laptops.next(root, [chapter.laptop, another_laptop(2)])
    assert one.number == other.number
    assert one.digest != other.digest
    assert not other.next(root, other.laptops).follows(one)


def test_a_list_by_another_root_is_refused(chapter: ChapterSecrets, laptops: LaptopList) -> None:
    stranger = SigningKey.generate()
    forged = LaptopList.first(stranger, laptops.laptops)
    assert refusal(lambda: forged.verify(chapter.root_public)) == "signature.wrong"
    for altered in (
        replace(laptops, number=2),
        replace(laptops, previous=b"\1" * 32),
        replace(laptops, laptops=(replace(chapter.laptop, removed=True),)),
    ):
        assert refusal(lambda altered=altered: altered.verify(chapter.root_public)) == "signature.wrong"


def test_laptops_are_told_apart_by_id_and_keys(root: SigningKey) -> None:
    one, other = another_laptop(1), another_laptop(2)
    for twin in (
        replace(other, id=one.id),
        replace(other, signing_public=one.signing_public),
        replace(other, recipient=one.recipient),
    ):
        assert refusal(lambda twin=twin: LaptopList.first(root, [one, twin])) == "laptops.malformed"


def test_a_list_holds_as_many_laptops_as_a_bundle_can_be_sealed_to(root: SigningKey) -> None:
    many = [another_laptop(number) for number in range(129)]
    LaptopList.first(root, many[:64])
    assert refusal(lambda: LaptopList.first(root, many[:65])) == "laptops.too_many"
    past = [replace(laptop, removed=True) for laptop in many[64:]]
    assert refusal(lambda: LaptopList.first(root, [*many[:64], *past])) == "laptops.too_many"
    full = ChapterCard.create(root, "\U00020000" * 200, LaptopList.first(root, [*many[:64], *past[:64]]))
    assert parse_card(full.card_bytes()) == full


def test_a_card_says_who_a_chapter_is(chapter: ChapterSecrets, card: ChapterCard) -> None:
    read = parse_card(card.card_bytes())
    assert read == card
    assert read.name == NAME
    assert read.root_public == chapter.root_public
    assert read.laptops.active == (chapter.laptop,)
    assert read.fingerprint == fingerprint(chapter.root_public)
    for secret in (chapter.root_seed, chapter.signing_seed, chapter.recipient_seed):
        assert secret is not None
        assert base64.b64encode(secret) not in card.card_bytes()


@pytest.mark.parametrize(
    "name", ["Zürich", "नई दिल्ली", "می\u200cخواهم", "شباب\u200f (1)", "横浜", "👩\u200d🌾 Farm", "x" * 200]
)
def test_names_in_any_script_are_carried(root: SigningKey, laptops: LaptopList, name: str) -> None:
    assert parse_card(ChapterCard.create(root, name, laptops).card_bytes()).name == name


@pytest.mark.parametrize(
    "name", ["", " ", " x", "x\n", "a\nb", "a\0b", "a\x1b[31m", "a\u202eb", "a\u2066b", "a\u2028b", "x" * 201]
)
def test_names_that_could_deceive_are_refused(
    root: SigningKey, card: ChapterCard, laptops: LaptopList, name: str
) -> None:
    assert refusal(lambda: ChapterCard.create(root, name, laptops)) == "card.name"
    # Correctly signed, by a root that does not play by the rules.
    content = json.loads(card.card_bytes()) | {"name": name}
    del content["signature"]
    signature = base64.b64encode(sign(root, CARD_CONTEXT, canonical.encode(content))).decode()
    assert refusal(lambda: parse_card(canonical.encode(content | {"signature": signature}))) == "card.malformed"


def test_half_a_character_is_no_name(root: SigningKey, card: ChapterCard, laptops: LaptopList) -> None:
    assert refusal(lambda: ChapterCard.create(root, "\ud800", laptops)) == "card.name"
    spelled = card.card_bytes().replace(NAME.encode(), b"\\ud800")
    assert refusal(lambda: parse_card(spelled)) == "card.malformed"


def set_laptop(**values: object) -> Callable[[dict[str, Any]], object]:
    return lambda content: content["laptops"]["laptops"][0].update(values)


def other_bytes(size: int) -> str:
    return base64.b64encode(b"\x05" * size).decode()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda card: card.update(name="Another name"), "card.signature"),
        (lambda card: card.update(signature=other_bytes(64)), "card.signature"),
        (lambda card: card.update(root=other_bytes(32)), "card.signature"),
        (lambda card: card["laptops"].update(number=2), "card.signature"),
        (set_laptop(removed=True), "card.signature"),
        (set_laptop(signing=other_bytes(32)), "card.signature"),
        (set_laptop(recipient=other_bytes(1216)), "card.signature"),
        (set_laptop(recipient=other_bytes(1215)), "card.malformed"),
        (set_laptop(recipient=base64.b64encode(b"\xff" * 1216).decode()), "card.malformed"),
        (set_laptop(removed=1), "card.malformed"),
        (set_laptop(id="x" * 32), "card.malformed"),
        (set_laptop(more=1), "card.malformed"),
        (lambda card: card["laptops"].update(number=True), "card.malformed"),
        (lambda card: card["laptops"].update(laptops=card["laptops"]["laptops"] * 2), "card.malformed"),
        (lambda card: card.update(laptops=None), "card.malformed"),
        (lambda card: card.update(more=1), "card.malformed"),
        (lambda card: card.update(name=7), "card.malformed"),
        (lambda card: card.update(format="baton-keyring"), "card.malformed"),
        (lambda card: card.update(version=2, shape="unknown"), "card.newer"),
        (lambda card: card.update(version="1"), "card.malformed"),
        (lambda card: card.pop("signature"), "card.malformed"),
    ],
)
def test_an_altered_card_is_refused(card: ChapterCard, change: Callable[[dict[str, Any]], object], code: str) -> None:
    assert refusal(lambda: parse_card(changed(card, change))) == code


def test_a_card_has_one_spelling(card: ChapterCard) -> None:
    """Else one card would have many hashes."""
    data = card.card_bytes()
    for other in (data + b"\n", b" " + data, json.dumps(json.loads(data)).encode(), b"\xef\xbb\xbf" + data):
        assert refusal(lambda other=other: parse_card(other)) == "card.malformed"


def test_a_card_with_a_list_of_another_root_is_refused(root: SigningKey, laptops: LaptopList) -> None:
    stranger = ChapterSecrets.generate()
    assert stranger.root is not None
    foreign = LaptopList.first(stranger.root, [stranger.laptop])
    assert refusal(lambda: ChapterCard.create(root, NAME, foreign)) == "signature.wrong"
    unsigned = ChapterCard(NAME, root.public, foreign, b"")
    body = json.loads(unsigned.card_bytes())
    del body["signature"]
    forged = replace(unsigned, signature=sign(root, CARD_CONTEXT, canonical.encode(body)))
    assert refusal(lambda: parse_card(forged.card_bytes())) == "card.signature"


def test_a_card_cut_or_flipped_anywhere_is_refused(card: ChapterCard) -> None:
    data = card.card_bytes()
    for place in range(len(data)):
        assert refusal(lambda place=place: parse_card(data[:place])) == "card.malformed"
        flipped = bytearray(data)
        flipped[place] ^= 1 << place % 8
        code = refusal(lambda flipped=flipped: parse_card(bytes(flipped)))
        assert code in ("card.malformed", "card.signature", "card.newer")


@given(
    st.binary(max_size=300)
    | st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists).map(
        lambda value: json.dumps(value).encode()
    )
)
def test_anything_else_is_no_card(data: bytes) -> None:
    assert refusal(lambda: parse_card(data)) == "card.malformed"


def test_a_card_of_the_first_release_is_understood() -> None:
    card = parse_card((FROZEN / "card_v1.json").read_bytes())
    assert card.name == "Sample Chapter"
    assert card.fingerprint == "05078 11960 76785 76450 34672 90670 51360 41444"
    assert [laptop.removed for laptop in card.laptops.laptops] == [True, False]


def test_a_huge_card_is_refused_unread() -> None:
    assert refusal(lambda: parse_card(b"[" * (256 * 1024 + 1))) == "card.malformed"
    assert refusal(lambda: parse_card(b"[" * (256 * 1024))) == "card.malformed"

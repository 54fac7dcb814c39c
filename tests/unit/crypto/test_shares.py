"""Words on paper: typed, checked, shared, put together; and nothing of them in what errors say."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shamir_mnemonic import generate_mnemonics, rs1024
from shamir_mnemonic.wordlist import WORD_INDEX_MAP, WORDLIST

from tests.bounds import bounded
from toolkit.base.errors import ToolkitError
from toolkit.crypto import shares
from toolkit.crypto.shares import Share

SECRET = bytes(range(16))
MEMORY = 16  # MiB


def refusal(call: Callable[[], object]) -> ToolkitError:
    with pytest.raises(ToolkitError) as refused:
        call()
    return refused.value


@pytest.mark.parametrize(("threshold", "count"), [(1, 1), (2, 2), (2, 3), (3, 5), (5, 9)])
def test_enough_shares_give_the_secret_and_fewer_do_not(threshold: int, count: int) -> None:
    made = shares.split(SECRET, threshold, count)
    assert [share.member for share in made] == list(range(1, count + 1))
    assert len({share.set for share in made}) == 1
    for some in itertools.islice(itertools.combinations(made, threshold), 12):
        assert shares.combine([shares.parse(share.text) for share in some]) == SECRET
        fewer = list(some[1:])
        if fewer:
            refused = refusal(lambda fewer=fewer: shares.combine(fewer))
            assert (refused.code, refused.facts) == ("share.too_few", {"missing": 1, "threshold": threshold})
    assert shares.combine([*made, *made]) == SECRET


def test_other_programs_read_our_sheets() -> None:
    """The words are plain SLIP-39: the library alone gives the secret back."""
    from shamir_mnemonic import combine_mnemonics

    made = shares.split(SECRET, 2, 3)
    assert combine_mnemonics([made[0].text, made[2].text]) == SECRET


def test_a_set_has_a_number_that_is_not_taken() -> None:
    free = 12345
    assert shares.split(SECRET, 1, 1, set(range(shares.SET_LIMIT)) - {free})[0].set == free


@pytest.mark.parametrize(("threshold", "count"), [(0, 0), (0, 1), (1, 2), (3, 2), (6, 9), (2, 10), (2, 0), (-1, -1)])
def test_what_can_not_be_shared_is_refused(threshold: int, count: int) -> None:
    assert refusal(lambda: shares.split(SECRET, threshold, count)).code == "share.threshold"


def test_a_word_is_checked_while_it_is_typed() -> None:
    assert shares.typed_word("").beginning
    assert shares.typed_word("ac").options[:3] == ("academic", "acid", "acne")
    assert (shares.typed_word("aca").word, shares.typed_word("aca").wrong) == (None, False)
    for typed in ("acad", "ACADEMI", " academic.", "ａｃａｄｅｍｉｃ", "1", "0001"):
        assert shares.typed_word(typed).word == "academic"
    for typed, meant in (("acadamic", "academic"), ("zerro", "zero"), ("qick", "quick"), ("yelds", "yield")):
        found = shares.typed_word(typed)
        assert found.wrong
        assert meant in found.options
    for typed in ("0", "1025", "99999999999999999999", "x" * 10_000, "qqqqqqq"):
        found = shares.typed_word(typed)
        assert (found.word, found.options, found.wrong) == (None, (), True)
    # An exact word counts although others begin with it or are near.
    for word in WORDLIST:
        assert shares.typed_word(word).word == shares.typed_word(word[:4]).word == word


@given(st.randoms(use_true_random=False))
def test_the_place_of_a_single_wrong_word_is_told(rng: random.Random) -> None:
    words = list(shares.split(rng.randbytes(16), 2, 3)[rng.randrange(3)].words)
    place = rng.randrange(len(words))
    words[place] = rng.choice([word for word in WORDLIST if word != words[place]])
    refused = refusal(lambda: shares.parse(" ".join(words)))
    assert (refused.code, refused.facts) == ("share.checksum", {"position": place + 1})


def test_two_swapped_words_are_a_wrong_checksum() -> None:
    words = list(shares.split(SECRET, 1, 1)[0].words)
    while words[6] == words[7]:
        words = list(shares.split(SECRET, 1, 1)[0].words)
    words[6], words[7] = words[7], words[6]
    assert refusal(lambda: shares.parse(" ".join(words))).code == "share.checksum"


@pytest.mark.parametrize(
    "options",
    [
        {"extendable": False},
        {"iteration_exponent": 1},
        {"groups": [(6, 6)]},
        {"groups": [(2, 12)]},
        {"groups": [(1, 1), (1, 1)], "group_threshold": 2},
    ],
    ids=str,
)
def test_sheets_of_other_programs_are_called_foreign(options) -> None:
    whole = {"group_threshold": 1, "groups": [(2, 3)], "extendable": True, "iteration_exponent": 0} | options
    made = generate_mnemonics(master_secret=SECRET, **whole)
    assert refusal(lambda: shares.parse(made[-1][-1])).code == "share.foreign"


def test_a_forged_amount_of_work_is_not_done() -> None:
    """An exponent of 15 asks for 327 million rounds."""
    (made,) = generate_mnemonics(1, [(1, 1)], SECRET, extendable=True, iteration_exponent=0)
    indices = [WORD_INDEX_MAP[word] for word in made[0].split()][:-3]
    indices[1] |= 0b1111
    forged = indices + rs1024.create_checksum(indices, b"shamir_extendable")
    assert refusal(lambda: shares.parse(" ".join(WORDLIST[i] for i in forged))).code == "share.foreign"


@given(st.lists(st.sampled_from(WORDLIST), max_size=40) | st.lists(st.text(max_size=12), max_size=40))
def test_whatever_is_typed_is_answered_and_never_quoted(words: list[str]) -> None:
    text = " ".join(words)
    try:
        with bounded(MEMORY):
            shares.parse(text)
    except ToolkitError as error:
        assert error.code in ("share.word", "share.length", "share.checksum", "share.foreign")
        assert all(isinstance(fact, int) for fact in error.facts.values())
        assert error.__cause__ is None
        assert error.__suppress_context__ or error.__context__ is None
    for word in words:
        shares.typed_word(word)


@given(st.lists(st.lists(st.integers(0, 1023), min_size=17, max_size=17), min_size=1, max_size=6))
def test_shares_with_any_content_and_a_right_checksum_are_answered(contents: list[list[int]]) -> None:
    found: list[Share] = []
    for content in contents:
        whole = content + rs1024.create_checksum(content, b"shamir_extendable")
        try:
            found.append(shares.parse(" ".join(WORDLIST[i] for i in whole)))
        except ToolkitError as error:
            assert error.code in ("share.foreign", "share.checksum")
    if found:
        try:
            with bounded(MEMORY):
                assert len(shares.combine(found)) == 16
        except ToolkitError as error:
            assert error.code in ("share.mixed", "share.too_few", "share.mismatch")


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 5), st.binary(min_size=16, max_size=16)), min_size=1))
def test_shares_that_only_say_that_they_belong_together_do_not_crash(forged: list[tuple[int, int, bytes]]) -> None:
    from shamir_mnemonic.share import Share as Mnemonic

    made = []
    for member, threshold, value in forged:
        words = Mnemonic(7, True, 0, 0, 1, 1, member - 1, threshold, value).words()
        made.append(Share(7, member, threshold, tuple(words), value))
    try:
        with bounded(MEMORY):
            assert len(shares.combine(made)) == 16
    except ToolkitError as error:
        assert error.code in ("share.mixed", "share.too_few", "share.mismatch")


def test_secrets_do_not_show_in_what_python_prints() -> None:
    (sheet,) = shares.split(SECRET, 1, 1)
    assert not any(word in repr(sheet) for word in sheet.words)
    assert repr(sheet.value) not in repr(sheet)

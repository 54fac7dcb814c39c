"""Words that open a file: drawn by chance, and understood however somebody types them."""

from __future__ import annotations

import pytest
from shamir_mnemonic.wordlist import WORDLIST

from toolkit.base.errors import ToolkitError
from toolkit.crypto import words


def test_generated_words_are_eight_of_the_list() -> None:
    drawn = [words.generate() for _ in range(200)]
    assert all(len(text.split(" ")) == 8 for text in drawn)
    seen = {word for text in drawn for word in text.split(" ")}
    assert seen <= set(WORDLIST)
    assert len(set(drawn)) == 200
    # 1,600 draws from 1,024 words leave some 215 undrawn; half the list would mean that not all of it is used.
    assert len(seen) > 700


def test_generated_words_are_their_own_normal_form() -> None:
    text = words.generate()
    assert words.normalise(text) == text


@pytest.mark.parametrize(
    "typed",
    [
        "academic acid acne",
        "  Academic\tACID \n acne ",
        "academic-acid-acne",
        "academic, acid, acne.",
        "acad acid acne",
        "academy acid acne",
        "ａｃａｄｅｍｉｃ acid acne",
        "academic – acid — acne",
    ],
)
def test_all_ways_of_typing_are_one(typed: str) -> None:
    assert words.normalise(typed) == "academic acid acne"


@pytest.mark.parametrize(("typed", "position"), [("academic acid xyzzy", 3), ("aca acid", 1), ("acid école", 2)])
def test_an_unknown_word_is_named_by_its_place(typed: str, position: int) -> None:
    with pytest.raises(ToolkitError) as refused:
        words.normalise(typed)
    assert refused.value.code == "words.unknown"
    assert refused.value.facts == {"position": position}


def test_four_letters_tell_all_words_apart() -> None:
    assert [words.normalise(word[:4]) for word in WORDLIST] == list(WORDLIST)

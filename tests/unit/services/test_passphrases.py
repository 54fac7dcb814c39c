import pytest

from toolkit.services import passphrases
from toolkit.services.passphrases import strength


@pytest.mark.parametrize(
    ("passphrase", "level", "hint"),
    [
        ("", 0, ""),
        ("password", 0, "common"),
        ("qwertyuiop", 0, "common"),
        ("zxcdsaqwe", 0, "keyboard"),
        ("aaaaaaaaaaaa", 0, "repeat"),
        ("abcdefghijk", 0, "sequence"),
        ("elizabeth", 0, "name"),
        ("13.05.1987", 0, "date"),
        ("riverbend", 0, "own"),
        ("verde mesa", 1, "common"),
        ("caballo verde mesa", 1, "common"),
        ("caballo verde mesa luna", 3, ""),
        ("correct horse battery staple", 3, ""),
    ],
)
def test_how_hard_a_passphrase_is_to_guess(passphrase, level, hint):
    assert strength(passphrase, ["Riverbend"]) == (level, hint)


def test_what_baton_suggests_is_never_guessed():
    assert all(strength(passphrases.suggestion()).level == 3 for _ in range(5))


def test_the_name_of_the_chapter_is_worth_nothing_in_it():
    assert strength("riverbendriverside").level > strength("riverbendriverside", ["Riverbend Riverside"]).level


def test_only_the_beginning_of_a_long_text_is_looked_at():
    text = "Aa1! dog qwerty 1999 " * 500
    assert strength(text) == strength(text[: passphrases.LOOKED_AT])

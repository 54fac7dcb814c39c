"""Every scope and every choice has its words."""

from toolkit.domain import scopes
from toolkit.ui.scope_words import BASES, OPTIONS, scope_in_words

ID = "0192ab34cd56ef780192ab34cd56ef78"


def test_all_that_can_be_chosen_has_words():
    assert sorted(OPTIONS) == sorted(scopes.OPTIONS)
    assert sorted(BASES) == sorted((scopes.KIT, scopes.STARTER, scopes.HANDOFF, scopes.EVERYTHING))


def test_a_scope_is_told_in_words():
    titles = {bytes.fromhex(ID): "Drivers"}
    assert "Drivers" in scope_in_words(f"group:{ID}+phones+note", titles)
    assert scope_in_words(f"group:{ID}+phones+note", titles).count("Phone numbers") == 1
    assert scope_in_words(f"plan:{ID}+nobody", {}).endswith(", without names")
    assert scope_in_words("of a newer version", {}) == "of a newer version"

"""Scopes as texts, and which fields they let go."""

from __future__ import annotations

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import new_id
from toolkit.domain import scopes
from toolkit.domain.fields import Merge
from toolkit.domain.records import PERSON, TYPES

ID = "0192ab34cd56ef780192ab34cd56ef78"


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("kit", "kit"),
        ("everything", "everything"),
        ("handoff", "handoff"),
        ("starter", "starter"),
        (f"plan:{ID}", f"plan:{ID}"),
        ("plan:0192AB34-cd56-ef78-0192-ab34cd56ef78", f"plan:{ID}"),
        (f"group:{ID}+note+phones", f"group:{ID}+note+phones"),
        (f"group:{ID}+phones+note+phones", f"group:{ID}+note+phones"),
        (f"plan:{ID}+nobody", f"plan:{ID}+nobody"),
    ],
)
def test_a_scope_has_one_spelling(text: str, spelled: str) -> None:
    assert str(scopes.parse(text)) == spelled


@pytest.mark.parametrize(
    "text",
    [
        *("", "people", "plan", "plan:", "plan:12", f"kit:{ID}", f"everything:{ID}", "kit+phones", "handoff+phones"),
        *(f"group:{ID}+nobody", f"group:{ID}+secrets", f"plan:{ID}+nobody+phones", f"plan:{ID}:{ID}", f"tag:{ID}"),
        *(f"group:{ID}+", "everything+note"),
    ],
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ToolkitError) as raised:
        scopes.parse(text)
    assert raised.value.code == "bundle.scope"


def test_the_longest_text_fits_the_manifest() -> None:
    assert len("+".join([f"group:{ID}", *scopes.OPTIONS])) <= 200


def test_every_field_of_people_has_its_place() -> None:
    """Whoever adds a field says where it may be chosen."""
    placed = [name for group in scopes.FIELDS.values() for name in group]
    always = ["name", *(field.name for field in PERSON.fields if field.merge is Merge.RESTRICTIVE)]
    assert sorted([*placed, *always, *scopes.NOT_SHARED]) == sorted(PERSON.by_name)
    kinds = TYPES["contact"].by_name["kind"].choices
    assert sorted(scopes.WAYS.values()) == sorted(kinds)
    for name, companion in scopes.COMPANIONS.items():
        assert {*companion.fields, *companion.people} <= TYPES[name].by_name.keys()
        for brought, fields in companion.brings.items():
            assert set(fields) <= TYPES[brought].by_name.keys()


def test_answers_go_wherever_a_name_goes() -> None:
    for text in ("handoff", f"plan:{ID}", f"group:{ID}", f"group:{ID}+phones"):
        scope = scopes.parse(text)
        assert scope.lets("person", "name")
        assert all(scope.lets("person", name) for name in scopes.answers("person"))
        assert not scope.lets("person", "note")
        assert not scope.lets("person", f"x:{new_id().hex()}")
        assert not scope.lets("person", "of_a_newer_version")
    for text in ("kit", "starter", f"plan:{ID}+nobody"):
        assert not scopes.parse(text).lets("person", "name")

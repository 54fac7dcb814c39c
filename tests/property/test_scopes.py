"""One chapter shares parts of its vault with another: masks, members and shares come and go, bundles are lost, late and
repeated, the other vault is restored from a backup.

Whatever happens: nothing that was withheld is in a bundle; consent goes with every name; whoever ever had somebody
hears of a stricter answer; and after two more sticks they have all of what is in the scope, and no less.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from tests.property.world import PASSPHRASE, QUICK_KDF, opened
from tests.unit.services.sharing import read, root, state, take
from toolkit.base.ids import RecordId
from toolkit.domain.cells import join
from toolkit.domain.fields import Reach
from toolkit.domain.scopes import FIELDS, answers, parse
from toolkit.services import chapters, exchange, giving, picking, sharing, tray
from toolkit.services.giving import Given
from toolkit.services.judging import OFFERED, Choice
from toolkit.services.session import Session, create_vault

FIELD_OF = {"note": "note", "place": "about", "born": "born"}
which = st.integers(0, 3)
LAST = ("phones", "note")
MASKS = (LAST, LAST, (), ("about", "born", "tags", "emails"), ("interaction", "phones"))
chosen = st.sampled_from(MASKS)
"""Few, so that the same share comes again."""
ABOUT = ("group", "group", "plan", "plan+nobody", "kit", "handoff")


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two chapters that know each other; the first has four people, a group and a plan: copied for every history."""
    folder = tmp_path_factory.mktemp("founded")
    river, harbour = [
        create_vault(folder / name, name, PASSPHRASE, leader=f"{name} leader", region="GB", kdf=QUICK_KDF)
        for name in ("river", "harbour")
    ]
    chapters.trust(river, harbour.card)
    chapters.trust(harbour, river.card)
    with river.vault.edit("add") as edit:
        people = [edit.create("person", {"name": f"name~{at}"}) for at in range(4)]
        for at, person in enumerate(people):
            phone, mail = Reach(f"phone~{at}~0"), Reach(f"email~{at}~0")
            edit.create("contact", {"person": person, "kind": "phone", "value": phone})
            edit.create("contact", {"person": person, "kind": "email", "value": mail})
            edit.create("interaction", {"person": person, "kind": "call", "text": f"interaction~{at}~0"})
        edit.create("tag", {"name": "tag~0"})
        edit.create("group", {"name": "Drivers", "note": "never~0"}, {"members": people[:2]})
        plan = edit.create("plan", {"name": "Keep the night bus"})
        edit.create("step", {"plan": plan, "name": "Door round", "owner": people[1]})
    for session in (river, harbour):
        session.lock()
    return folder


class Shares(RuleBasedStateMachine):
    founded: Path
    folder: Path

    @initialize()
    def open_copies(self) -> None:
        self.work = self.folder / "shares"
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        shutil.copytree(self.founded / "river", self.work / "river")
        shutil.copytree(self.founded / "harbour", self.work / "harbour")
        self.river, self.harbour = opened(self.work / "river"), opened(self.work / "harbour")
        reader = self.river.reader
        self.people = sorted((person.id for person in reader.all("person")), key=lambda each: reader.record(each).title)
        self.group, self.plan = reader.all("group")[0].id, reader.all("plan")[0].id
        self.tag, self.step = reader.all("tag")[0].id, reader.where("step")[0].id
        self.secrets: set[tuple[int, str, str]] = {
            (at, option, f"{option}~{at}~0") for at in range(4) for option in ("phone", "email", "interaction")
        }
        self.bundles: list[Given] = []
        self.count = 0

    # What people do

    @rule(p=which, field=st.sampled_from(("note", "place", "born")))
    def edits(self, p: int, field: str) -> None:
        self.count += 1
        value = f"{1000 + self.count}-01-01" if field == "born" else f"{field}~{p}~{self.count}~"
        with self.river.vault.edit("edit") as edit:
            edit.write(self.people[p], field, value)
        self.secrets.add((p, FIELD_OF[field], value))

    @rule(p=which, present=st.booleans())
    def tags(self, p: int, present: bool) -> None:
        with self.river.vault.edit("edit") as edit:
            edit.put_element(self.people[p], "tags", self.tag, present)

    @rule(p=which, field=st.sampled_from(answers("person")), answer=st.sampled_from(("yes", "no")))
    def agrees(self, p: int, field: str, answer: str) -> None:
        with self.river.vault.edit("edit") as edit:
            edit.write(self.people[p], field, answer)

    @rule(p=which)
    def renames(self, p: int) -> None:
        self.count += 1
        with self.river.vault.edit("edit") as edit:
            edit.write(self.people[p], "name", f"name~{p}~{self.count}")

    @rule(p=which, present=st.booleans())
    def joins_or_leaves(self, p: int, present: bool) -> None:
        with self.river.vault.edit("edit") as edit:
            edit.put_element(self.group, "members", self.people[p], present)

    @rule(p=which)
    def takes_the_step(self, p: int) -> None:
        with self.river.vault.edit("edit") as edit:
            edit.write(self.step, "owner", self.people[p])

    @rule(p=which, dies=st.booleans())
    def dies_or_lives(self, p: int, dies: bool) -> None:
        with self.river.vault.edit("delete") as edit:
            (edit.delete if dies else edit.revive)(self.people[p])

    @rule(p=which, kind=st.sampled_from(("phone", "email")))
    def changes_a_contact(self, p: int, kind: str) -> None:
        self.count += 1
        parts = [each for each in self.river.reader.parts(self.people[p], "contact") if each.text("kind") == kind]
        with self.river.vault.edit("edit") as edit:
            if parts:
                edit.delete(parts[0].id)
            else:
                value = f"{kind}~{p}~{self.count}~"
                edit.create("contact", {"person": self.people[p], "kind": kind, "value": Reach(value)})
                self.secrets.add((p, kind, value))

    # Sticks

    @rule(
        options=chosen,
        about=st.sampled_from(("group", "group", "plan", "plan+nobody", "kit", "handoff")),
        edit=st.booleans(),
    )
    def gives(self, options: Sequence[str], about: str, edit: bool) -> None:
        self._give(self._scope(about, options), may_edit=edit)

    def _scope(self, about: str, options: Sequence[str]) -> str:
        if about == "plan+nobody":
            return f"plan:{self.plan.hex()}+nobody"
        if about in ("kit", "handoff"):
            return about
        of = self.group if about == "group" else self.plan
        return "+".join([f"{about}:{of.hex()}", *options])

    def _give(self, text: str, **how: bool) -> Given:
        scope = parse(text)
        given = giving.give(self.river, self.work, to=root(self.harbour), scope=text, **how)
        states, content = read(self.harbour, given)
        named = picking.pick(self.river.reader, scope).people if scope.names_people and not scope.streamed else set()
        option_of = {"phone": "phones", "email": "emails"}
        for at, option, value in self.secrets:
            goes = self.people[at] in named and option_of.get(option, option) in scope.chosen
            assert goes or value.encode() not in content, (text, value)
        for at in range(4):
            assert self.people[at] in named or f"name~{at}".encode() not in content
        assert b"never~" not in content
        assert "tags" in scope.chosen or (b"tag~" not in content and self.tag.hex().encode() not in content)
        for each in states:
            if each.type == "person" and each.cell("name").versions:
                here = state(self.river, each.id)
                assert all(each.cell(name) == here.cell(name) for name in answers("person"))
        self.bundles.append(given)
        return given

    @precondition(lambda self: self.bundles)
    @rule(data=st.data(), deletions=st.booleans())
    def arrives(self, data: st.DataObject, deletions: bool) -> None:
        given = data.draw(st.sampled_from(self.bundles))
        with exchange.open_bundle(self.harbour, given.file) as incoming:
            choice = Choice(taken_groups=set(OFFERED) - {"removed"} if deletions else ())
            exchange.accept(self.harbour, incoming, choice=choice)

    @precondition(lambda self: self.bundles)
    @rule()
    def is_lost(self) -> None:
        self.bundles.pop()

    @rule()
    def confirms(self) -> None:
        take(self.river, giving.give(self.harbour, self.work, to=root(self.river), scope="kit"))

    @rule(data=st.data(), right=st.booleans())
    def ends(self, data: st.DataObject, right: bool) -> None:
        standing = [each for each in sharing.shares(self.river.reader, root(self.harbour)) if each.ended is None]
        if not standing:
            return
        share = data.draw(st.sampled_from(standing))
        if not right:
            sharing.end(self.river, share.root, share.scope)
        elif share.may_edit:
            sharing.take_right_back(self.river, share.root, share.scope)

    @rule()
    def is_restored(self) -> None:
        """Their laptop breaks; its backup was made before anything came."""
        self.harbour.lock()
        shutil.rmtree(self.work / "harbour")
        shutil.copytree(self.founded / "harbour", self.work / "harbour")
        self.harbour = opened(self.work / "harbour")
        self.harbour.vault.renew_instance()

    # In the end

    def teardown(self) -> None:
        if not hasattr(self, "harbour"):
            return
        self.confirms()
        last = [self._scope(about, LAST) for about in ("group", "plan")]
        for text in [*last, *last]:
            self._take_all(self._give(text))
            self.confirms()
        for text in last:
            scope = parse(text)
            pick = picking.pick(self.river.reader, scope)
            for name, numbers in pick.numbers.items():
                for each in picking.flat(picking.seen(self.river.reader, pick, name, numbers)):
                    self._is_there(self.harbour, each.id)
                    there = state(self.harbour, each.id)
                    for cell in each.names():
                        assert join(there.cell(cell), each.cell(cell)) == there.cell(cell), (each.type, cell)
            # All that is there is confirmed: next to nothing is left to say.
            assert set(self._give(text).counts) <= {"group"}
        for person in self.people:
            self._hears_of_no(person)
        lets = {share.scope for share in sharing.shares(self.river.reader, root(self.harbour)) if share.may_edit}
        here = chapters.rights(self.river.reader, root(self.harbour)).here
        assert bool(here) <= bool(lets)
        for session in (self.river, self.harbour):
            assert session.check() == []
            session.lock()

    def _take_all(self, given: Given) -> None:
        take(self.harbour, given)
        for sender in tray.senders(self.harbour.reader):
            tray.take(self.harbour, sender)

    def _is_there(self, session: Session, record: RecordId) -> None:
        number = session.reader.numbers([record])
        assert number
        assert not session.reader.hidden(list(number.values()))

    def _hears_of_no(self, person: RecordId) -> None:
        """Whoever is there, by whichever share, is there with the strictest of what was said."""
        if not self.harbour.reader.numbers([person]) or self.river.reader.record(person).hidden:
            return
        here, there = self.river.reader.record(person), self.harbour.reader.record(person)
        for name in answers("person"):
            assert here.get(name) != "no" or there.get(name) == "no"


@pytest.fixture
def histories(founded: Path, tmp_path: Path) -> type[Shares]:
    class Here(Shares):
        pass

    Here.founded = founded
    Here.folder = tmp_path
    return Here


def test_masks_withhold_and_nothing_shared_is_lost(histories: type[Shares]) -> None:
    assert set(FIELD_OF.values()) <= set(FIELDS)
    run_state_machine_as_test(histories, settings=settings())


RULES: dict[str, tuple[str, object]] = {
    "who comes into a scope goes whole": ("toolkit.vault.shares.members_since", lambda _db, _root, _scope, _n: _ALL),
    "who left is told what became of the records": ("toolkit.services.gathering.Gathering._news", lambda *_: ()),
    "only chosen kinds of contact points": ("toolkit.domain.scopes._kinds_of", lambda _state: set()),
    "only chosen fields": ("toolkit.domain.scopes.Scope.lets", lambda *_: True),
    "marks name nothing that was withheld": ("toolkit.services.picking.cut_marks", lambda state, _told: state),
}


class _Everybody:
    def __contains__(self, _each: object) -> bool:
        return True


_ALL = _Everybody()


@pytest.mark.skipif(os.environ.get("BATON_PROFILE") != "long", reason="takes minutes: in the long profile")
@pytest.mark.parametrize("rule", RULES)
def test_without_this_rule_some_history_fails(
    histories: type[Shares], monkeypatch: pytest.MonkeyPatch, rule: str
) -> None:
    place, instead = RULES[rule]
    monkeypatch.setattr(place, instead)
    looking = settings(
        max_examples=300,
        stateful_step_count=40,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    search: Callable[[type[Shares]], type[Shares]] = seed(1)
    with pytest.raises(Exception):  # noqa: B017 - whichever of the promises breaks first
        run_state_machine_as_test(search(histories), settings=looking)

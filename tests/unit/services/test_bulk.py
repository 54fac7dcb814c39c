"""The same for many at once: one entry of the history each, taken back whole, or stopped with nothing done."""

from __future__ import annotations

import pytest

from toolkit.base.errors import Cancelled
from toolkit.base.progress import Progress
from toolkit.services import bulk, editing, groups, merging, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session


@pytest.fixture
def three(session: Session) -> list[bytes]:
    return [people.add(session, PersonInput(name))[0] for name in ("Ana", "Ben", "Cleo")]


def test_each_is_one_step_back(session: Session, three: list[bytes]) -> None:
    carer, _ = people.add(session, PersonInput("Dan"))
    event, _ = editing.create(session, "event", {"name": "Spring march"})
    group, _ = groups.save(session, "Kitchen")
    people.add_tag(session, three[:1], "Cook")
    cook = people.tags(session.reader)[0].id
    reader = session.reader

    def worn() -> list[tuple[bytes, ...]]:
        return [reader.record(each).sets.get("tags", ()) for each in three]

    def answers() -> list[str]:
        return [each.text("status") for each in reader.parts(event, "attendance")]

    for do, look in (
        (lambda: bulk.tag(session, three, "Driver"), worn),
        (lambda: bulk.untag(session, three, cook), worn),
        (lambda: bulk.put_into_group(session, three, group), lambda: groups.members(reader, group)),
        (
            lambda: bulk.set_field(session, three, "looked_after_by", carer),
            lambda: [reader.record(e).values for e in three],
        ),
        (lambda: bulk.set_field(session, three, "archived", True), lambda: reader.listing("person").total),
        (lambda: bulk.invite(session, three, event), answers),
        (lambda: bulk.delete(session, three), lambda: reader.count("person")),
    ):
        before = look()
        changes = do()
        assert changes is not None
        after = look()
        assert after != before
        assert do() is None
        editing.undo(session, changes.op)
        assert look() == before
        assert session.check() == []


def test_whoever_answered_keeps_the_answer_and_is_invited_once(session: Session, three: list[bytes]) -> None:
    event, _ = editing.create(session, "event", {"name": "Spring march"})
    editing.create(session, "attendance", {"event": event, "person": three[0], "status": "came"})
    merging.merge(session, three[:2])
    bulk.invite(session, three, event)
    answers = {each.ref("person"): each.text("status") for each in session.reader.parts(event, "attendance")}
    assert sorted(answers.values()) == ["came", "invited"]


def test_stopped_it_leaves_nothing_behind(session: Session, three: list[bytes]) -> None:
    seen: list[int] = []
    progress = Progress(lambda stage, done, total: (seen.append(done), progress.cancel()))
    many = [people.add(session, PersonInput(f"Person {n}"))[0] for n in range(bulk.AT_ONCE)]
    with pytest.raises(Cancelled):
        bulk.tag(session, [*three, *many], "Driver", progress)
    assert seen == [0]
    assert people.tags(session.reader) == []
    assert session.check() == []

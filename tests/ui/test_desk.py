import pytest

from tests.ui.vaults import desk_on, settled
from toolkit.base.errors import ToolkitError
from toolkit.services import editing
from toolkit.ui.desk import changes_of


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_on(tmp_path / "Riverbend") as made:
        yield made


def test_changes_are_told_before_the_screen_is_answered(desk, qtbot):
    told = []
    desk.changed.connect(lambda changes: told.append(changes.types))
    desk.write(editing.create, desk.session, "tag", {"name": "drivers"}, done=lambda result: told.append(result[0]))
    settled(qtbot, desk)
    tag = desk.session.reader.all("tag")[0]
    assert told == [{"tag"}, tag.id]
    desk.write(editing.set_field, desk.session, tag.id, "name", "drivers")
    settled(qtbot, desk)
    assert len(told) == 2


def test_undoing_is_a_change_too(desk, qtbot):
    editing.create(desk.session, "tag", {"name": "drivers"})
    with qtbot.waitSignal(desk.changed) as told:
        desk.write(editing.undo, desk.session)
    assert told.args[0].types == {"tag"}
    assert changes_of(None) is None


def test_what_nobody_deals_with_is_told(desk, qtbot):
    def fail():
        raise ToolkitError("file.disk_full", path="vault.db")

    with qtbot.waitSignal(desk.troubled) as told:
        desk.read(fail)
    assert told.args[0].code == "file.disk_full"
    dealt = []
    with qtbot.assertNotEmitted(desk.troubled):
        desk.write(fail, failed=dealt.append)
        settled(qtbot, desk)
    assert len(dealt) == 1


def test_a_closed_desk_answers_nobody_and_takes_nothing_more(desk, qtbot):
    answers = []
    desk.read(lambda: "found", done=answers.append)
    desk.close()
    desk.write(editing.create, desk.session, "tag", {"name": "drivers"}, done=answers.append)
    done = []
    for lane in (desk.lanes.reading, desk.lanes.writing):
        lane.run(lambda: None, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 2, timeout=20_000)
    assert answers == []
    assert desk.session.reader.count("tag") == 0

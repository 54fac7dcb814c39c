"""Several ways into one vault: made, proven, removed; and what is left of a way in that is gone."""

from __future__ import annotations

import datetime
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.progress import Progress
from toolkit.crypto import keyring
from toolkit.crypto.kdf import KdfParameters
from toolkit.crypto.keyring import FIRST_COPY, SECOND_COPY
from toolkit.services import backups, chapters, people, roots, ways_in
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault, open_vault
from toolkit.vault.edits import New

PASSPHRASE = "river stone lantern"
OTHER = "seven quiet harbours"
QUICK = KdfParameters()
DAY = datetime.date(2031, 5, 6)


def refusal(call: Callable[[], object]) -> ToolkitError:
    with pytest.raises(ToolkitError) as refused:
        call()
    return refused.value


def code(call: Callable[[], object]) -> str:
    return refusal(call).code


def typed(folder: Path, *papers: ways_in.Paper) -> ways_in.Collected:
    return ways_in.collect(folder, [paper.text for paper in papers])


def opens(folder: Path, secret: ways_in.Secret) -> None:
    again = open_vault(folder, secret)
    assert again.check() == []
    again.lock()


def test_passphrase_sheet_and_guardians_each_open_the_vault(session: Session) -> None:
    folder = session.folder
    people.add(session, PersonInput("Sample Ada"))
    second = ways_in.add_passphrase(session, " Second Leader ", OTHER, QUICK)
    sheet = ways_in.make_sheet(session, "Sheet in the tin")
    first, _, third = ways_in.make_guardians(session, 2, 3, "Three neighbours")
    assert [(each.kind, each.label, each.threshold, each.shares) for each in ways_in.ways(session)] == [
        ("passphrase", "Sample Leader", 0, 0),
        ("passphrase", "Second Leader", 0, 0),
        ("recovery-sheet", "Sheet in the tin", 1, 1),
        ("guardians", "Three neighbours", 2, 3),
    ]
    assert (len(sheet.words), sheet.chapter, sheet.member, sheet.threshold) == (20, "Riverbend", 1, 1)
    assert second.kdf == QUICK
    session.lock()
    opens(folder, PASSPHRASE)
    opens(folder, OTHER)
    opens(folder, typed(folder, sheet).shares)
    got_in = typed(folder, third, first)
    assert (got_in.kind, got_in.threshold, got_in.members, got_in.missing) == ("guardians", 2, (1, 3), 0)
    again = open_vault(folder, got_in.shares)
    assert again.way.label == "Three neighbours"
    assert again.reader.listing("person").total == 1
    again.lock()


def test_words_may_be_typed_as_their_numbers_and_in_any_case(session: Session) -> None:
    sheet = ways_in.make_sheet(session, "Sheet")
    session.lock()
    texts = (" ".join(str(number) for number in sheet.numbers), "\n".join(word[:4].upper() for word in sheet.words))
    for text in texts:
        opens(session.folder, ways_in.collect(session.folder, [text]).shares)


def test_fewer_shares_than_needed_open_nothing_and_say_how_many_are_missing(session: Session) -> None:
    papers = ways_in.make_guardians(session, 3, 5, "Five")
    session.lock()
    for count in (1, 2):
        some = typed(session.folder, *papers[:count])
        assert some.missing == 3 - count
        refused = refusal(lambda some=some: open_vault(session.folder, some.shares))
        assert (refused.code, refused.facts["missing"]) == ("share.too_few", 3 - count)
    opens(session.folder, typed(session.folder, *papers).shares)


def test_papers_of_something_else_are_named_as_such(session: Session, tmp_path: Path) -> None:
    ours = ways_in.make_guardians(session, 2, 3, "Ours")
    others = ways_in.make_guardians(session, 2, 3, "Also ours")
    elsewhere = create_vault(tmp_path / "elsewhere", "Hillside", PASSPHRASE, kdf=QUICK)
    foreign = ways_in.make_sheet(elsewhere, "Sheet")
    elsewhere.lock()
    folder = session.folder
    refused = refusal(lambda: typed(folder, ours[0], others[1]))
    assert (refused.code, refused.facts["paper"]) == ("share.mixed", 2)
    refused = refusal(lambda: typed(folder, ours[0], ours[0]))
    assert (refused.code, refused.facts["paper"]) == ("share.repeated", 2)
    assert code(lambda: typed(folder, foreign)) == "share.other_set"
    assert code(lambda: ways_in.collect(folder, [])) == "share.length"
    session.lock()
    assert code(lambda: open_vault(folder, [ways_in.parsed(foreign.text)])) == "share.other_set"
    mixed = [ways_in.parsed(ours[0].text), ways_in.parsed(others[1].text)]
    assert code(lambda: open_vault(folder, mixed)) == "share.mixed"


def test_a_typo_is_found_and_no_word_of_it_is_told(session: Session) -> None:
    sheet = ways_in.make_sheet(session, "Sheet")
    words = list(sheet.words)
    words[10] = "academic" if words[10] != "academic" else "acid"
    refused = refusal(lambda: ways_in.collect(session.folder, [" ".join(words)]))
    assert (refused.code, refused.facts) == ("share.checksum", {"position": 11, "paper": 1})
    words[10] = "xylophone"
    refused = refusal(lambda: ways_in.collect(session.folder, [" ".join(words)]))
    assert (refused.code, refused.facts) == ("share.word", {"position": 11, "paper": 1})
    refused = refusal(lambda: ways_in.collect(session.folder, [" ".join(words[:9])]))
    assert (refused.code, refused.facts) == ("share.length", {"count": 9, "wanted": 20, "paper": 1})


def test_what_does_not_fit_makes_no_way_in(session: Session) -> None:
    before = session.keyring
    assert code(lambda: ways_in.add_passphrase(session, "Second", "short", QUICK)) == "passphrase.short"
    assert code(lambda: ways_in.add_passphrase(session, " ", OTHER, QUICK)) == "ways.label"
    assert code(lambda: ways_in.make_sheet(session, "x" * 201)) == "keyring.label_too_long"
    for threshold, count in ((1, 1), (1, 3), (3, 2), (6, 9), (2, 10)):
        assert code(lambda t=threshold, c=count: ways_in.make_guardians(session, t, c, "Some")) == "share.threshold"

    def full_printer(papers: object) -> None:
        raise OSError("no paper")

    with pytest.raises(OSError, match="no paper"):
        ways_in.make_sheet(session, "Sheet", full_printer)
    assert session.keyring == before
    assert keyring.load(session.folder).keyrings == (before,)


def test_a_removed_way_opens_nothing_and_all_others_do(session: Session, tmp_path: Path) -> None:
    folder, old = session.folder, tmp_path / "old"
    people.add(session, PersonInput("Sample Ada"))
    leaver = ways_in.add_passphrase(session, "Leaver", OTHER, QUICK)
    sheet = ways_in.make_sheet(session, "Sheet")
    shutil.copytree(folder, old)
    stages: list[tuple[str, int, int]] = []
    ways_in.remove(session, leaver.id, Progress(lambda *step: stages.append(step)))
    assert stages[-2][1] == stages[-2][2] > 0
    # The open session goes on as if nothing had happened.
    assert session.reader.listing("person").total == 1
    people.add(session, PersonInput("Sample Bo"))
    assert session.check() == []
    session.lock()
    assert sorted(path.name for path in folder.iterdir()) == [SECOND_COPY, FIRST_COPY, "vault.db", "vault.lock"]
    opens(folder, PASSPHRASE)
    opens(folder, typed(folder, sheet).shares)
    assert code(lambda: open_vault(folder, OTHER)) == "keyring.wrong_passphrase"

    newest = {name: (folder / name).read_bytes() for name in (FIRST_COPY, SECOND_COPY)}
    for name in newest:
        shutil.copy(old / name, folder)
    for secret in (OTHER, PASSPHRASE):
        assert code(lambda secret=secret: open_vault(folder, secret)) == "keyring.older_than_vault"
    for name in newest:
        (folder / name).write_bytes(newest[name])
        assert code(lambda: open_vault(folder, OTHER)) == "keyring.wrong_passphrase"
        opens(folder, PASSPHRASE)
        assert (folder / FIRST_COPY).read_bytes() == (folder / SECOND_COPY).read_bytes()
        shutil.copy(old / name, folder)


def test_the_last_way_in_stays(session: Session) -> None:
    (only,) = ways_in.ways(session)
    assert code(lambda: ways_in.remove(session, only.id)) == "keyring.last_way"
    assert code(lambda: ways_in.remove(session, "0" * 16)) == "keyring.no_such_way"
    sheet = ways_in.make_sheet(session, "Sheet")
    ways_in.remove(session, only.id)
    session.lock()
    assert code(lambda: open_vault(session.folder, PASSPHRASE)) == "keyring.wrong_passphrase"
    opens(session.folder, typed(session.folder, sheet).shares)


def test_a_change_of_key_that_was_stopped_leaves_everything_as_it_was(session: Session) -> None:
    ways_in.add_passphrase(session, "Second", OTHER, QUICK)
    before = {path.name: path.read_bytes() for path in session.folder.glob("keyring*")}
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        ways_in.rekey(session, progress)
    assert {path.name: path.read_bytes() for path in session.folder.glob("keyring*")} == before
    assert not list(session.folder.glob(".*"))
    people.add(session, PersonInput("Sample Ada"))
    session.lock()
    opens(session.folder, OTHER)


def test_a_change_of_key_that_the_power_cut_short_is_undone_or_done(session: Session, tmp_path: Path) -> None:
    """Before the new database took the old one's place, and after, when the keyring still held both keys."""
    folder = session.folder
    leaver = ways_in.add_passphrase(session, "Leaver", OTHER, QUICK)
    before, after = tmp_path / "before", tmp_path / "after"

    def at(stage: str, *_: int) -> None:
        if stage == "verify":
            shutil.copytree(folder, before)

    ways_in.remove(session, leaver.id, Progress(at))
    shutil.copytree(folder, after)
    session.lock()
    for name in (FIRST_COPY, SECOND_COPY):
        shutil.copy(before / name, after)
        assert len(keyring.load(after).keyrings) == 2

    assert code(lambda: open_vault(after, OTHER)) == "keyring.wrong_passphrase"
    opens(after, PASSPHRASE)
    assert len(keyring.load(after).keyrings) == 1
    assert code(lambda: open_vault(after, OTHER)) == "keyring.wrong_passphrase"

    assert list(before.glob(".*.copy"))
    opens(before, OTHER)
    opens(before, PASSPHRASE)
    assert len(keyring.load(before).keyrings) == 1
    assert not list(before.glob(".*"))
    again = open_vault(before, PASSPHRASE)
    ways_in.remove(again, leaver.id)
    again.lock()
    assert code(lambda: open_vault(before, OTHER)) == "keyring.wrong_passphrase"


def test_reading_goes_on_while_the_key_is_changed(session: Session) -> None:
    people.add(session, PersonInput("Sample Ada"))
    totals: list[int] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            totals.append(session.reader.listing("person").total)
            with session.reader.db.snapshot():
                totals.append(session.reader.counts()["person"])

    thread = threading.Thread(target=read)
    thread.start()
    try:
        for _ in range(3):
            ways_in.rekey(session)
    finally:
        stop.set()
        thread.join()
    assert set(totals) == {1}
    assert session.check() == []


def test_the_copy_before_a_change_of_tables_does_not_keep_the_old_key(session: Session) -> None:
    copy = session.folder / "before-m002_something.db"
    session.vault.copy_to(copy)
    ways_in.rekey(session)
    assert not copy.exists()


def test_locking_wipes_the_keys(session: Session) -> None:
    key, old = session.vault_key, bytes(session.vault_key.secret)
    ways_in.rekey(session)
    assert key.secret == bytes(32)
    key = session.vault_key
    assert bytes(key.secret) not in (old, bytes(32))
    session.lock()
    assert key.secret == bytes(32)


def test_names_of_ways_in_change(session: Session) -> None:
    (only,) = ways_in.ways(session)
    assert ways_in.rename(session, only.id, "Leader, office").label == "Leader, office"
    assert session.way.label == "Leader, office"
    session.lock()
    again = open_vault(session.folder, PASSPHRASE)
    assert [each.label for each in ways_in.ways(again)] == ["Leader, office"]
    again.lock()


def test_a_new_passphrase_after_getting_in_by_paper(session: Session) -> None:
    folder, forgotten = session.folder, session.way.id
    sheet = ways_in.make_sheet(session, "Sheet")
    session.lock()
    rescued = open_vault(folder, typed(folder, sheet).shares)
    ways_in.set_new_passphrase(rescued, OTHER, "Sample Leader", way_id=forgotten)
    third = ways_in.set_new_passphrase(rescued, "nine green kettles", "Third")
    assert [each.label for each in ways_in.ways(rescued)] == ["Sample Leader", "Sheet", "Third"]
    assert third.label == "Third"
    rescued.lock()
    assert code(lambda: open_vault(folder, PASSPHRASE)) == "keyring.wrong_passphrase"
    for secret in (OTHER, "nine green kettles", typed(folder, sheet).shares):
        opens(folder, secret)


# Drills


def test_a_drill_changes_the_day_and_nothing_else(session: Session) -> None:
    sheet = ways_in.make_sheet(session, "Sheet")
    database_key = keyring.database_key(session.vault_key)
    before = ways_in.ways(session)
    shares = typed(session.folder, sheet).shares
    done = ways_in.drill(session, sheet.way, shares, DAY)
    assert (done.way.proven, done.missing) == (DAY, 0)
    assert [(w.id, w.label, w.added) for w in ways_in.ways(session)] == [(w.id, w.label, w.added) for w in before]
    assert keyring.database_key(session.vault_key) == database_key
    ways_in.drill(session, before[0].id, PASSPHRASE, DAY)
    assert [each.proven for each in ways_in.ways(session)] == [DAY, DAY]
    kept = session.keyring
    assert code(lambda: ways_in.drill(session, before[0].id, OTHER)) == "keyring.wrong_passphrase"
    assert code(lambda: ways_in.drill(session, sheet.way, PASSPHRASE)) == "keyring.wrong_passphrase"
    assert code(lambda: ways_in.drill(session, before[0].id, shares)) == "share.other_set"
    assert session.keyring == kept
    session.lock()
    opens(session.folder, shares)


def test_guardians_prove_their_shares_one_by_one(session: Session) -> None:
    papers = ways_in.make_guardians(session, 2, 3, "Three")
    one, two, _ = (ways_in.parsed(paper.text) for paper in papers)
    first = ways_in.drill(session, papers[0].way, [one], DAY)
    assert (first.way.proven, first.way.members, first.missing) == (None, (DAY, None, None), 1)
    again = ways_in.drill(session, papers[0].way, [one], DAY)
    assert again.missing == 1
    later = DAY + datetime.timedelta(days=9)
    second = ways_in.drill(session, papers[0].way, [two], later)
    assert (second.way.proven, second.way.members, second.missing) == (DAY, (DAY, later, None), 0)
    # After a change of key the same papers are known.
    ways_in.rekey(session)
    assert ways_in.drill(session, papers[0].way, [one, two], later).way.proven == later


def test_a_forged_share_of_the_same_set_is_not_taken_for_one(session: Session) -> None:
    from toolkit.crypto import shares

    papers = ways_in.make_guardians(session, 2, 3, "Three")
    real = ways_in.parsed(papers[0].text)
    forged = next(
        made[0]
        for made in iter(lambda: shares.split(bytes(16), 2, 3, set(range(1 << 15)) - {real.set}), None)
        if made[0].set == real.set
    )
    assert code(lambda: ways_in.drill(session, papers[0].way, [forged])) == "share.mismatch"
    both = [forged, ways_in.parsed(papers[1].text)]
    session.lock()
    assert code(lambda: open_vault(session.folder, both)) == "share.mismatch"


def test_what_was_not_proven_for_half_a_year_is_due(session: Session) -> None:
    second = ways_in.add_passphrase(session, "Second", OTHER, QUICK)
    sheet = ways_in.make_sheet(session, "Sheet")
    assert [each.id for each in ways_in.drills_due(session, DAY)] == [second.id, sheet.way]
    ways_in.drill(session, sheet.way, typed(session.folder, sheet).shares, DAY)
    ways_in.drill(session, second.id, OTHER, DAY - datetime.timedelta(days=183))
    assert [each.id for each in ways_in.drills_due(session, DAY)] == [second.id]
    assert [each.id for each in ways_in.drills_due(session, DAY + datetime.timedelta(days=183))] == [
        second.id,
        sheet.way,
    ]


def test_opening_the_vault_proves_the_way_in(session: Session) -> None:
    second = ways_in.add_passphrase(session, "Second", OTHER, QUICK)
    papers = ways_in.make_guardians(session, 2, 3, "Three")
    session.lock()
    now = datetime.datetime(2031, 5, 6, tzinfo=datetime.UTC)
    secrets: list[ways_in.Secret] = [OTHER, typed(session.folder, *papers[1:]).shares]
    for secret in secrets:
        open_vault(session.folder, secret, now=lambda: int(now.timestamp() * 1000)).lock()
    again = open_vault(session.folder, PASSPHRASE)
    assert ways_in.way(again, second.id).proven == DAY
    assert ways_in.way(again, papers[0].way).members == (None, DAY, DAY)
    again.lock()


def test_keyholders_are_people_and_proven_guardians(session: Session) -> None:
    sheet = ways_in.make_sheet(session, "Sheet")
    papers = ways_in.make_guardians(session, 2, 3, "Three neighbours")
    ways_in.drill(session, sheet.way, typed(session.folder, sheet).shares)
    assert ways_in.keyholders(session) == ["Sample Leader"]
    ways_in.drill(session, papers[0].way, typed(session.folder, *papers[:2]).shares)
    assert ways_in.keyholders(session) == ["Sample Leader", "Three neighbours"]
    ways_in.add_passphrase(session, "Sample Leader", OTHER, QUICK)
    assert ways_in.keyholders(session) == ["Sample Leader", "Three neighbours"]


# The root key


def test_the_root_leaves_the_vault_once_the_guardians_are_proven(session: Session, tmp_path: Path) -> None:
    papers = ways_in.make_guardians(session, 2, 3, "Three")
    shares = typed(session.folder, *papers[1:]).shares
    root = session.secrets.root
    assert roots.place(session).in_vault
    assert ways_in.drill(session, papers[0].way, shares[:1]).root_left is False
    assert ways_in.drill(session, papers[0].way, shares[1:]).root_left is True
    where = roots.place(session)
    assert (where.in_vault, [each.id for each in where.ways], where.gone) == (False, [papers[0].way], ())
    assert session.secrets.root is None
    # Its card is given as before, and a new name takes the guardians.
    chapters.write_card(session, tmp_path / "ours.card")
    assert chapters.read_card(tmp_path / "ours.card").name == "Riverbend"
    assert code(lambda: session.set_chapter("Riverside", "US")) == "chapter.root_needed"
    session.set_chapter("Riverbend", "GB")
    assert code(lambda: roots.rename_chapter(session, "Riverside", "GB", PASSPHRASE)) == "chapter.root_elsewhere"
    roots.rename_chapter(session, "Riverside", "GB", shares)
    assert roots.root_key(session, shares) == root
    ways_in.rekey(session)
    session.lock()
    again = open_vault(session.folder, PASSPHRASE)
    assert (again.chapter.name, again.card.name) == ("Riverside", "Riverside")
    assert roots.root_key(again, shares) == root
    again.lock()


def test_the_root_is_with_the_sheet_until_there_are_guardians(session: Session) -> None:
    root = session.secrets.root
    sheet = ways_in.make_sheet(session, "Sheet")
    words = typed(session.folder, sheet).shares
    assert ways_in.drill(session, sheet.way, words).root_left is True
    papers = ways_in.make_guardians(session, 2, 2, "Two")
    shares = typed(session.folder, *papers).shares
    ways_in.drill(session, papers[0].way, shares)
    assert [each.kind for each in roots.place(session).ways] == ["recovery-sheet"]
    assert code(lambda: roots.root_key(session, shares)) == "chapter.root_elsewhere"
    # At its next drill the sheet gives it to the guardians; once these are drilled, it has it no more.
    ways_in.drill(session, sheet.way, words)
    ways_in.drill(session, papers[0].way, shares)
    assert [each.kind for each in roots.place(session).ways] == ["guardians"]
    assert roots.root_key(session, shares) == root
    assert code(lambda: roots.root_key(session, words)) == "chapter.root_elsewhere"


def test_a_root_that_the_paper_does_not_give_back_stays_in_the_vault(session: Session) -> None:
    sheet = ways_in.make_sheet(session, "Sheet")
    other = ways_in.make_sheet(session, "Other")
    (mine, theirs) = session.vault.meta("root.sealed")
    session.vault.set_meta("root.sealed", [{**mine, "sealed": theirs["sealed"]}, theirs])
    assert code(lambda: ways_in.drill(session, sheet.way, typed(session.folder, sheet).shares)) == "identity.damaged"
    assert session.secrets.root is not None
    assert ways_in.drill(session, other.way, typed(session.folder, other).shares).root_left is True


def test_removing_the_only_paper_with_the_root_loses_no_root(session: Session) -> None:
    sheet = ways_in.make_sheet(session, "Sheet")
    words = typed(session.folder, sheet).shares
    root = session.secrets.root
    ways_in.drill(session, sheet.way, words)
    ways_in.remove(session, sheet.way)
    assert roots.place(session) == roots.RootPlace(in_vault=False, ways=(), gone=(sheet.set,))
    assert roots.root_key(session, words) == root
    # Papers that were made since get it from the old one.
    papers = ways_in.make_guardians(session, 2, 2, "Two")
    shares = typed(session.folder, *papers).shares
    assert code(lambda: roots.hand_over(session, shares)) == "chapter.root_elsewhere"
    roots.hand_over(session, words)
    ways_in.drill(session, papers[0].way, shares)
    assert roots.place(session).gone == ()
    assert roots.root_key(session, shares) == root
    session.lock()
    assert code(lambda: open_vault(session.folder, words)) == "share.other_set"


# How much work a passphrase takes


def test_an_old_passphrase_is_offered_more_work_once_the_slowest_laptop_told(session: Session) -> None:
    assert ways_in.better_kdf(session) is None
    # Before anybody measured, a new one takes no more than the others: a faster laptop must not set the pace.
    assert ways_in.add_passphrase(session, "Third", "nine green kettles").kdf == KdfParameters()
    session.set_setting("kdf", {"memory_kib": 64 * 1024, "passes": 5, "lanes": 4})
    better = ways_in.better_kdf(session)
    assert better == KdfParameters(passes=5)
    assert code(lambda: ways_in.upgrade(session, OTHER, better)) == "keyring.wrong_passphrase"
    ways_in.upgrade(session, PASSPHRASE, better)
    assert ways_in.better_kdf(session) is None
    assert ways_in.add_passphrase(session, "Second", OTHER).kdf == better
    session.lock()
    again = open_vault(session.folder, PASSPHRASE)
    assert again.way.kdf == better
    again.lock()


def test_a_faster_laptop_does_not_raise_what_a_slower_one_told(session: Session) -> None:
    session.set_setting("kdf", {"memory_kib": 64 * 1024, "passes": 3, "lanes": 4})
    assert ways_in.tune(session) == KdfParameters()
    session.set_setting("kdf", {"memory_kib": 256 * 1024, "passes": 16, "lanes": 4})
    measured = ways_in.tune(session)
    assert measured.memory_kib * measured.passes < 256 * 1024 * 16
    assert KdfParameters(**session.setting("kdf")) == measured
    session.set_setting("kdf", {"memory_kib": 64 * 1024, "passes": 3, "lanes": 1})
    assert ways_in.tune(session, anew=True).lanes != 1


def test_a_backup_made_while_the_key_is_changed_fits_together(session: Session, tmp_path: Path) -> None:
    with session.vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Sample {i}"}) for i in range(600))
    failures: list[BaseException] = []

    def change() -> None:
        try:
            for _ in range(4):
                ways_in.rekey(session)
        except BaseException as error:  # noqa: BLE001 - told to the test
            failures.append(error)

    thread = threading.Thread(target=change)
    thread.start()
    files = [tmp_path / f"{number}.backup" for number in range(3)]
    for file in files:
        backups.backup(session, file)
    thread.join()
    assert failures == []
    for file in files:
        restored = backups.restore(file, tmp_path / file.stem, PASSPHRASE)
        assert restored.reader.listing("person").total == 600
        restored.lock()


def test_the_likely_way_in_is_tried_first(session: Session) -> None:
    """Each passphrase that is tried in vain takes its time."""
    second = ways_in.add_passphrase(session, "Second", OTHER, QUICK)
    session.lock()
    tried: list[str] = []

    class Watched(keyring.Attempt):
        def key(self, slot: keyring.Slot) -> bytes | None:
            tried.append(slot.id)
            return super().key(slot)

    assert session.keyring.open_slot(Watched(OTHER), second.id)[0] == second.id
    assert tried == [second.id]
    again = open_vault(session.folder, OTHER, likely="0" * 16)
    assert again.way.id == second.id
    again.lock()

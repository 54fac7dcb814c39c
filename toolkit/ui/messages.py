"""What a known error says to people: what happened, what it means, and what to do next.

Each group below is one prefix of codes. Texts are marked for translation and filled with the error's facts,
so a text may name `{path}` or `{limit}` if every place that raises the code gives it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale, Qt

from toolkit.base.errors import ToolkitError

from .bidi import isolated


@dataclass(frozen=True)
class Message:
    """Words for a person. `help_page` is the name of a page of the help, without ending."""

    title: str
    what: str
    next_step: str = ""
    help_page: str | None = None

    @property
    def sentence(self) -> str:
        """What it means and what to do, as one paragraph."""
        return f"{self.what} {self.next_step}".strip()


def message(error: ToolkitError) -> Message:
    """The words for an error; for a code nobody wrote words for, a general sentence that names it."""
    found = MESSAGES.get(error.code, UNKNOWN)
    facts = _Facts({name: isolated(str(value)) for name, value in error.facts.items()} | {"code": error.code})
    if "missing" in error.facts:
        facts["missing"] = isolated(_size(error.facts["missing"]))
    next_step = found.next_step
    if "backup" in error.facts:
        facts["day"] = isolated(_moment(str(error.facts["day"])))
        next_step = BRING_BACK
    return Message(
        _tr(found.title).format_map(facts),
        _tr(found.what).format_map(facts),
        _tr(next_step).format_map(facts) if next_step else "",
        found.help_page,
    )


def _moment(iso: str) -> str:
    return QLocale().toString(QDateTime.fromString(iso, Qt.DateFormat.ISODate), QLocale.FormatType.ShortFormat)


def _size(missing: object) -> str:
    return QLocale().formattedDataSize(int(str(missing)), 1, QLocale.DataSizeFormat.DataSizeSIFormat)


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Messages", text)


BRING_BACK = QT_TRANSLATE_NOOP(
    "Messages", "Leave the vault’s folder as it is, and restore the backup of {day}: {backup}."
)
"""The next step where a damaged vault has a backup on this laptop."""

UNKNOWN = Message(
    QT_TRANSLATE_NOOP("Messages", "That did not work"),
    QT_TRANSLATE_NOOP("Messages", "Baton stopped before anything was changed ({code})."),
    QT_TRANSLATE_NOOP("Messages", "Try again. If it happens again, tell whoever looks after Baton this code."),
)

FILE = {
    "file.disk_full": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no room left"),
        QT_TRANSLATE_NOOP("Messages", "The disk or stick is full. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Delete something on it or take another one, then try again."),
    ),
    "file.failed": Message(
        QT_TRANSLATE_NOOP("Messages", "The file could not be used"),
        QT_TRANSLATE_NOOP("Messages", "The laptop refused to read or write {path}."),
        QT_TRANSLATE_NOOP("Messages", "Try again, or choose another folder or stick."),
    ),
    "file.is_a_folder": Message(
        QT_TRANSLATE_NOOP("Messages", "This is a folder"),
        QT_TRANSLATE_NOOP("Messages", "{path} is a folder, and a file is needed here."),
        QT_TRANSLATE_NOOP("Messages", "Choose a file in it."),
    ),
    "file.no_permission": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not allowed here"),
        QT_TRANSLATE_NOOP("Messages", "The laptop does not let you use {path}."),
        QT_TRANSLATE_NOOP("Messages", "Choose another folder, such as your own documents."),
    ),
    "file.name_refused": Message(
        QT_TRANSLATE_NOOP("Messages", "This name does not work on a stick"),
        QT_TRANSLATE_NOOP("Messages", "Sticks don’t take a file named {path}."),
        QT_TRANSLATE_NOOP("Messages", "Use letters, digits and hyphens, and no other signs."),
    ),
    "file.no_room": Message(
        QT_TRANSLATE_NOOP("Messages", "There is not enough room on it"),
        QT_TRANSLATE_NOOP("Messages", "{missing} more are needed. Nothing was written."),
        QT_TRANSLATE_NOOP("Messages", "Delete something on it or take another one, then try again."),
    ),
    "file.not_a_file": Message(
        QT_TRANSLATE_NOOP("Messages", "This is no file"),
        QT_TRANSLATE_NOOP("Messages", "{path} only looks like one. Baton does not open it."),
        QT_TRANSLATE_NOOP("Messages", "Check that it is the right file."),
    ),
    "file.not_a_folder": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not a folder"),
        QT_TRANSLATE_NOOP("Messages", "{path} is a file, and a folder is needed here."),
        QT_TRANSLATE_NOOP("Messages", "Choose a folder."),
    ),
    "file.not_found": Message(
        QT_TRANSLATE_NOOP("Messages", "The file is not there"),
        QT_TRANSLATE_NOOP("Messages", "{path} was moved or deleted, or its stick was pulled out."),
        QT_TRANSLATE_NOOP("Messages", "Put the stick back in, or choose the file again."),
    ),
    "file.read_back_differs": Message(
        QT_TRANSLATE_NOOP("Messages", "The stick did not keep what was written"),
        QT_TRANSLATE_NOOP(
            "Messages", "Baton read the file again to be sure, and it differs. The stick may be worn out."
        ),
        QT_TRANSLATE_NOOP("Messages", "Take another stick and write again."),
    ),
    "file.read_only": Message(
        QT_TRANSLATE_NOOP("Messages", "Nothing can be written here"),
        QT_TRANSLATE_NOOP("Messages", "The disk or stick is write-protected. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Slide its lock, or take another one."),
    ),
    "file.stick_gone": Message(
        QT_TRANSLATE_NOOP("Messages", "The stick is gone"),
        QT_TRANSLATE_NOOP("Messages", "It was pulled out or lost its contact. What was there before is still there."),
        QT_TRANSLATE_NOOP("Messages", "Put it back in and try again."),
    ),
    "content.missing": Message(
        QT_TRANSLATE_NOOP("Messages", "The file is not here"),
        QT_TRANSLATE_NOOP("Messages", "Only its name came. Whoever sent it did not have the file either."),
        QT_TRANSLATE_NOOP("Messages", "Ask them to send it once more, or take it in anew."),
    ),
    "content.no_picture": Message(
        QT_TRANSLATE_NOOP("Messages", "This is no picture"),
        QT_TRANSLATE_NOOP("Messages", "Baton reads photos in the forms JPEG, PNG, GIF, WebP and BMP."),
        QT_TRANSLATE_NOOP("Messages", "Choose another file."),
    ),
    "content.too_large": Message(
        QT_TRANSLATE_NOOP("Messages", "The file is too large"),
        QT_TRANSLATE_NOOP("Messages", "A vault keeps files of up to 25 MB each, so that it still fits on a stick."),
        QT_TRANSLATE_NOOP("Messages", "Make it smaller, or hand it on beside the vault."),
    ),
    "file.too_large": Message(
        QT_TRANSLATE_NOOP("Messages", "The file is too large"),
        QT_TRANSLATE_NOOP("Messages", "{path} is larger than anything Baton would write there."),
        QT_TRANSLATE_NOOP("Messages", "Check that it is the right file."),
    ),
    "file.too_large_for_disk": Message(
        QT_TRANSLATE_NOOP("Messages", "The file is too large for this stick"),
        QT_TRANSLATE_NOOP("Messages", "This stick can't hold a file of this size, even if it has room."),
        QT_TRANSLATE_NOOP("Messages", "Take a stick of a newer kind, or send less at a time."),
    ),
}

FOLDER = {
    "folder.gone": Message(
        QT_TRANSLATE_NOOP("Messages", "The exchange folder is not there"),
        QT_TRANSLATE_NOOP("Messages", "{path} was moved or deleted, or its program does not run."),
        QT_TRANSLATE_NOOP("Messages", "Start the program that keeps it alike, or choose the folder again."),
        "exchange",
    ),
    "folder.holds_vault": Message(
        QT_TRANSLATE_NOOP("Messages", "This folder can’t be the exchange folder"),
        QT_TRANSLATE_NOOP("Messages", "Your vault lies in it or around it, and would go to everybody who shares it."),
        QT_TRANSLATE_NOOP("Messages", "Choose another folder, best an empty one."),
        "exchange",
    ),
    "folder.none": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no exchange folder"),
        QT_TRANSLATE_NOOP("Messages", "Nobody chose one yet."),
        QT_TRANSLATE_NOOP("Messages", "Choose one under Exchange."),
        "exchange",
    ),
    "folder.read_only": Message(
        QT_TRANSLATE_NOOP("Messages", "Nothing can be written into the exchange folder"),
        QT_TRANSLATE_NOOP("Messages", "You may read {path}, and not write there."),
        QT_TRANSLATE_NOOP("Messages", "Ask whoever set it up to let you write."),
        "exchange",
    ),
}

VAULT = {
    "vault.busy": Message(
        QT_TRANSLATE_NOOP("Messages", "The vault is busy"),
        QT_TRANSLATE_NOOP("Messages", "Something else is writing into it just now."),
        QT_TRANSLATE_NOOP("Messages", "Wait a moment and try again."),
    ),
    "vault.cannot_open": Message(
        QT_TRANSLATE_NOOP("Messages", "The vault can't be opened"),
        QT_TRANSLATE_NOOP("Messages", "Its file is there, but the laptop does not give it out."),
        QT_TRANSLATE_NOOP("Messages", "Check that the stick or folder can be read, and try again."),
    ),
    "vault.wrong_key": Message(
        QT_TRANSLATE_NOOP("Messages", "The vault does not open with this"),
        QT_TRANSLATE_NOOP("Messages", "The keyring and the vault do not belong together, or the vault is damaged."),
        QT_TRANSLATE_NOOP("Messages", "Bring back the last backup."),
    ),
    "vault.damaged": Message(
        QT_TRANSLATE_NOOP("Messages", "The vault is damaged"),
        QT_TRANSLATE_NOOP("Messages", "Something in it can't be read as it was written. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Copy the vault's folder to a safe place, then bring back the last backup."),
    ),
    "vault.exists": Message(
        QT_TRANSLATE_NOOP("Messages", "There is a vault already"),
        QT_TRANSLATE_NOOP("Messages", "{path} holds a vault, and Baton never writes over one."),
        QT_TRANSLATE_NOOP("Messages", "Open it, or choose another folder."),
    ),
    "vault.failed": Message(
        QT_TRANSLATE_NOOP("Messages", "The vault could not do that"),
        QT_TRANSLATE_NOOP("Messages", "It refused a change, and nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Try again. If it happens again, make a backup and check the vault."),
    ),
    "vault.folder_not_empty": Message(
        QT_TRANSLATE_NOOP("Messages", "The folder is not empty"),
        QT_TRANSLATE_NOOP("Messages", "{path} holds other things, and a vault wants a folder of its own."),
        QT_TRANSLATE_NOOP("Messages", "Choose an empty folder or a new one."),
    ),
    "vault.in_use": Message(
        QT_TRANSLATE_NOOP("Messages", "The vault is open elsewhere"),
        QT_TRANSLATE_NOOP("Messages", "Another window of Baton, or another program, has it open."),
        QT_TRANSLATE_NOOP("Messages", "Close it there, then try again."),
    ),
    "vault.newer": Message(
        QT_TRANSLATE_NOOP("Messages", "This vault was made by a newer Baton"),
        QT_TRANSLATE_NOOP("Messages", "This Baton does not know all that is in it, and leaves it untouched."),
        QT_TRANSLATE_NOOP("Messages", "Get the newer Baton from the chapter that has it."),
    ),
    "vault.not_found": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no vault here"),
        QT_TRANSLATE_NOOP("Messages", "{path} holds no vault. It may be on a stick, or in another folder."),
        QT_TRANSLATE_NOOP("Messages", "Look for the folder, or bring back a backup."),
    ),
    "vault.database_missing": Message(
        QT_TRANSLATE_NOOP("Messages", "The main file of this vault is missing"),
        QT_TRANSLATE_NOOP("Messages", "The folder {path} has its keys, but vault.db is not in it."),
        QT_TRANSLATE_NOOP("Messages", "Put vault.db back, or bring back a backup into a new folder."),
    ),
    "vault.unfinished": Message(
        QT_TRANSLATE_NOOP("Messages", "This vault was never finished"),
        QT_TRANSLATE_NOOP("Messages", "Making it was interrupted, and nothing was written into it."),
        QT_TRANSLATE_NOOP("Messages", "Delete the folder and make the vault again."),
    ),
    "vault.joining": Message(
        QT_TRANSLATE_NOOP("Messages", "This laptop has not joined its chapter yet"),
        QT_TRANSLATE_NOOP("Messages", "It asked to join, and waits for the answer from one of the chapter's laptops."),
        QT_TRANSLATE_NOOP("Messages", "Open it in the window, and read the answer from the stick."),
    ),
    "vault.locked": Message(
        QT_TRANSLATE_NOOP("Messages", "The vault is locked"),
        QT_TRANSLATE_NOOP("Messages", "Nothing can be read or written until somebody opens it."),
        QT_TRANSLATE_NOOP("Messages", "Open it with a way in."),
    ),
}

BACKUP = {
    "backup.cut": Message(
        QT_TRANSLATE_NOOP("Messages", "This backup is not whole"),
        QT_TRANSLATE_NOOP("Messages", "Its end is missing: the stick was pulled out too early, or copying it stopped."),
        QT_TRANSLATE_NOOP("Messages", "Copy it once more, or take an older backup."),
    ),
    "backup.empty": Message(
        QT_TRANSLATE_NOOP("Messages", "This file is empty"),
        QT_TRANSLATE_NOOP(
            "Messages", "It has a name and nothing in it: the stick was pulled out too early, or is worn out."
        ),
        QT_TRANSLATE_NOOP("Messages", "Take an older backup, or one from another stick."),
    ),
    "backup.is_a_bundle": Message(
        QT_TRANSLATE_NOOP("Messages", "This is a bundle, not a backup"),
        QT_TRANSLATE_NOOP("Messages", "It was made to give trainings and plans to a chapter, and holds only those."),
        QT_TRANSLATE_NOOP("Messages", "Open your vault, and take it in under Exchange."),
    ),
    "backup.no_room": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no room for a backup"),
        QT_TRANSLATE_NOOP("Messages", "{path} is nearly full. The older backups are as they were."),
        QT_TRANSLATE_NOOP("Messages", "Make room on the disk, or back up to a stick."),
    ),
    "backup.same_folder": Message(
        QT_TRANSLATE_NOOP("Messages", "This is the vault’s own folder"),
        QT_TRANSLATE_NOOP("Messages", "Whoever loses it would lose the backups with it."),
        QT_TRANSLATE_NOOP("Messages", "Choose a stick, or a folder somewhere else."),
    ),
    "backup.newer": Message(
        QT_TRANSLATE_NOOP("Messages", "This backup was made by a newer Baton"),
        QT_TRANSLATE_NOOP("Messages", "This Baton can't read it."),
        QT_TRANSLATE_NOOP("Messages", "Get the newer Baton, then bring the backup back."),
    ),
    "backup.not_a_backup": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not a backup"),
        QT_TRANSLATE_NOOP("Messages", "It is a file of another kind."),
        QT_TRANSLATE_NOOP("Messages", "Choose a file whose name ends in .backup."),
    ),
    "backup.damaged": Message(
        QT_TRANSLATE_NOOP("Messages", "This backup is damaged"),
        QT_TRANSLATE_NOOP("Messages", "It can't be read as it was written. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Take an older backup, or one from another stick."),
    ),
}

KEYRING = {
    "keyring.altered": Message(
        QT_TRANSLATE_NOOP("Messages", "The keyring was altered"),
        QT_TRANSLATE_NOOP("Messages", "The list of ways in is not the one this vault last wrote."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Bring back a backup. If nobody of you did this, tell your chapter.",
        ),
    ),
    "keyring.damaged": Message(
        QT_TRANSLATE_NOOP("Messages", "The keyring is damaged"),
        QT_TRANSLATE_NOOP("Messages", "Both copies of the list of ways in can't be read."),
        QT_TRANSLATE_NOOP("Messages", "Bring back the last backup."),
    ),
    "keyring.full": Message(
        QT_TRANSLATE_NOOP("Messages", "There are too many ways in"),
        QT_TRANSLATE_NOOP("Messages", "A vault holds no more than {limit}."),
        QT_TRANSLATE_NOOP("Messages", "Remove one that nobody uses."),
    ),
    "keyring.label_too_long": Message(
        QT_TRANSLATE_NOOP("Messages", "The name is too long"),
        QT_TRANSLATE_NOOP("Messages", "A way in has a name of at most {limit} letters."),
        QT_TRANSLATE_NOOP("Messages", "Choose a shorter one."),
    ),
    "keyring.limits": Message(
        QT_TRANSLATE_NOOP("Messages", "The keyring can't be used"),
        QT_TRANSLATE_NOOP(
            "Messages", "It asks for more work or memory than any Baton would. It may have been altered."
        ),
        QT_TRANSLATE_NOOP("Messages", "Bring back the last backup."),
    ),
    "keyring.many_passphrases": Message(
        QT_TRANSLATE_NOOP("Messages", "There are too many passphrases"),
        QT_TRANSLATE_NOOP("Messages", "A vault opens by no more than {limit} of them."),
        QT_TRANSLATE_NOOP("Messages", "Remove one that nobody uses."),
    ),
    "keyring.missing": Message(
        QT_TRANSLATE_NOOP("Messages", "The keyring is missing"),
        QT_TRANSLATE_NOOP("Messages", "The vault is here, and the list of ways in is not."),
        QT_TRANSLATE_NOOP("Messages", "Look for keyring.json beside it, or bring back the last backup."),
    ),
    "keyring.newer": Message(
        QT_TRANSLATE_NOOP("Messages", "The keyring was made by a newer Baton"),
        QT_TRANSLATE_NOOP("Messages", "This Baton can't read the list of ways in."),
        QT_TRANSLATE_NOOP("Messages", "Get the newer Baton from the chapter that has it."),
    ),
    "keyring.no_memory": Message(
        QT_TRANSLATE_NOOP("Messages", "There is not enough memory free"),
        QT_TRANSLATE_NOOP("Messages", "Checking a passphrase of this vault takes {mib} MiB of memory for a moment."),
        QT_TRANSLATE_NOOP("Messages", "Close other programs, then try again."),
    ),
    "keyring.no_such_way": Message(
        QT_TRANSLATE_NOOP("Messages", "This way in is not there"),
        QT_TRANSLATE_NOOP("Messages", "It was removed, or belongs to another vault."),
        QT_TRANSLATE_NOOP("Messages", "Take another way in."),
    ),
    "keyring.wrong_passphrase": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not the passphrase"),
        QT_TRANSLATE_NOOP("Messages", "Look at the keyboard's language and at capital letters."),
        QT_TRANSLATE_NOOP("Messages", "Then try again."),
    ),
    "passphrase.short": Message(
        QT_TRANSLATE_NOOP("Messages", "The passphrase is too short"),
        QT_TRANSLATE_NOOP("Messages", "It wants at least {least} letters, or others could guess it."),
        QT_TRANSLATE_NOOP("Messages", "Take four or five words that have nothing to do with each other."),
    ),
    "words.too_few": Message(
        QT_TRANSLATE_NOOP("Messages", "These are too few words"),
        QT_TRANSLATE_NOOP("Messages", "Fewer than {least} words can be guessed."),
        QT_TRANSLATE_NOOP("Messages", "Let Baton make the words for you."),
    ),
    "words.unknown": Message(
        QT_TRANSLATE_NOOP("Messages", "One word is not on the list"),
        QT_TRANSLATE_NOOP("Messages", "Word number {position} is not one of the words that Baton makes."),
        QT_TRANSLATE_NOOP("Messages", "Compare it with what was written down or told, letter by letter."),
    ),
    "words.checksum": Message(
        QT_TRANSLATE_NOOP("Messages", "The words do not fit together"),
        QT_TRANSLATE_NOOP("Messages", "Each one is right by itself. One may be swapped or belong to another sheet."),
        QT_TRANSLATE_NOOP("Messages", "Compare them with the sheet once more."),
    ),
    "keyring.last_way": Message(
        QT_TRANSLATE_NOOP("Messages", "This is the only way in"),
        QT_TRANSLATE_NOOP("Messages", "Without it nobody could open the vault, not even you."),
        QT_TRANSLATE_NOOP("Messages", "Add another way in first, then remove this one."),
    ),
    "keyring.older_than_vault": Message(
        QT_TRANSLATE_NOOP("Messages", "The list of ways in is an old one"),
        QT_TRANSLATE_NOOP("Messages", "The vault's key was changed since this list was written, so it opens nothing."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Put back the newest keyring.json, or bring back the last backup. If none of you did this, tell everybody.",
        ),
    ),
    "ways.label": Message(
        QT_TRANSLATE_NOOP("Messages", "A way in needs a name"),
        QT_TRANSLATE_NOOP("Messages", "The name tells everybody who can open the vault."),
        QT_TRANSLATE_NOOP("Messages", "Type whose passphrase, sheet or guardians these are."),
    ),
    "keyring.rolled_back": Message(
        QT_TRANSLATE_NOOP("Messages", "The list of ways in is an old one"),
        QT_TRANSLATE_NOOP("Messages", "Somebody put back an older list, and this way in is no longer on the newest."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Open the vault with a way in that is still good. If nobody of you did this, tell your chapter.",
        ),
    ),
}

SHARE = {
    "share.word": Message(
        QT_TRANSLATE_NOOP("Messages", "One word is not on the list"),
        QT_TRANSLATE_NOOP("Messages", "Word number {position} on the paper is another one."),
        QT_TRANSLATE_NOOP(
            "Messages", "Compare it with the paper, letter by letter. Four letters are enough, or its number."
        ),
    ),
    "share.length": Message(
        QT_TRANSLATE_NOOP("Messages", "The words are not complete"),
        QT_TRANSLATE_NOOP("Messages", "There are {count} words, and the paper has {wanted}."),
        QT_TRANSLATE_NOOP("Messages", "Type all of them, in the order in which they stand there."),
    ),
    "share.checksum": Message(
        QT_TRANSLATE_NOOP("Messages", "One of the words is wrong"),
        QT_TRANSLATE_NOOP("Messages", "Each word is on the list, but together they do not fit."),
        QT_TRANSLATE_NOOP("Messages", "Compare them with the paper once more, from the first to the last."),
    ),
    "share.foreign": Message(
        QT_TRANSLATE_NOOP("Messages", "This paper is from another program"),
        QT_TRANSLATE_NOOP("Messages", "Its words are right, and Baton makes no papers like this one."),
        QT_TRANSLATE_NOOP("Messages", "Look for the paper that was printed for this chapter."),
    ),
    "share.other_set": Message(
        QT_TRANSLATE_NOOP("Messages", "This paper is for something else"),
        QT_TRANSLATE_NOOP("Messages", "It belongs to another vault, or its way in was removed since it was printed."),
        QT_TRANSLATE_NOOP("Messages", "Look at the chapter's name and the date on the paper, and take the newest one."),
    ),
    "share.mixed": Message(
        QT_TRANSLATE_NOOP("Messages", "This paper belongs to another set"),
        QT_TRANSLATE_NOOP(
            "Messages", "The papers of guardians open a vault only together with others of the same set."
        ),
        QT_TRANSLATE_NOOP("Messages", "Compare the number of the set on all papers."),
    ),
    "share.repeated": Message(
        QT_TRANSLATE_NOOP("Messages", "This paper is in already"),
        QT_TRANSLATE_NOOP("Messages", "Each guardian's paper counts once."),
        QT_TRANSLATE_NOOP("Messages", "Take the paper of another guardian."),
    ),
    "share.too_few": Message(
        QT_TRANSLATE_NOOP("Messages", "Papers are missing"),
        QT_TRANSLATE_NOOP("Messages", "So far they open nothing. Papers of the same set still missing: {missing}."),
        QT_TRANSLATE_NOOP("Messages", "Ask the other guardians for their papers."),
    ),
    "share.mismatch": Message(
        QT_TRANSLATE_NOOP("Messages", "These papers do not open the vault"),
        QT_TRANSLATE_NOOP("Messages", "They say that they belong together, and they do not fit."),
        QT_TRANSLATE_NOOP("Messages", "Look for papers of the same date, or take another way in."),
    ),
    "share.threshold": Message(
        QT_TRANSLATE_NOOP("Messages", "Guardians can't be chosen like this"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "At least 2 and at most {most_needed} of them open the vault together, and there are no more than {most}.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Choose other numbers, such as 2 of 3."),
    ),
}

AGE = {
    "age.header": Message(
        QT_TRANSLATE_NOOP("Messages", "This file can't be opened"),
        QT_TRANSLATE_NOOP("Messages", "Its beginning is not as it should be. It may have been damaged on the way."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the file again."),
    ),
    "age.hmac": Message(
        QT_TRANSLATE_NOOP("Messages", "This file was changed on the way"),
        QT_TRANSLATE_NOOP("Messages", "What opens it does not fit to it any more."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the file again, on another stick."),
    ),
    "age.payload": Message(
        QT_TRANSLATE_NOOP("Messages", "This file is damaged"),
        QT_TRANSLATE_NOOP("Messages", "It was cut short or changed on the way. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the file again, on another stick."),
    ),
    "age.too_many_recipients": Message(
        QT_TRANSLATE_NOOP("Messages", "This file is for too many"),
        QT_TRANSLATE_NOOP("Messages", "It names more than {limit} keys, and no Baton makes such a file."),
        QT_TRANSLATE_NOOP("Messages", "Ask the sender to make it again."),
    ),
    "age.version": Message(
        QT_TRANSLATE_NOOP("Messages", "This file is of another kind"),
        QT_TRANSLATE_NOOP("Messages", "It was sealed in a way that this Baton does not know."),
        QT_TRANSLATE_NOOP("Messages", "Ask the sender which program made it."),
    ),
    "age.work_factor": Message(
        QT_TRANSLATE_NOOP("Messages", "This file asks for too much work"),
        QT_TRANSLATE_NOOP(
            "Messages", "Opening it would keep the laptop busy for very long. Baton never makes such a file."
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask the sender to make it again."),
    ),
    "age.wrong_words": Message(
        QT_TRANSLATE_NOOP("Messages", "These are not the words"),
        QT_TRANSLATE_NOOP("Messages", "The file opens with other words."),
        QT_TRANSLATE_NOOP("Messages", "Read them to each other once more."),
    ),
    "age.not_for_us": Message(
        QT_TRANSLATE_NOOP("Messages", "This file is not for this chapter"),
        QT_TRANSLATE_NOOP("Messages", "It was sealed for somebody else's laptops."),
        QT_TRANSLATE_NOOP("Messages", "Ask the sender to make one for you. Give them your chapter card."),
    ),
    "age.armored": Message(
        QT_TRANSLATE_NOOP("Messages", "This file was turned into text"),
        QT_TRANSLATE_NOOP("Messages", "It was changed into letters on the way, as some mail programs do."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the file itself, on a stick."),
    ),
    "age.not_age": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not a sealed file"),
        QT_TRANSLATE_NOOP("Messages", "It is something else, or was damaged on the way."),
        QT_TRANSLATE_NOOP("Messages", "Check that it is the right file."),
    ),
    "key.malformed": Message(
        QT_TRANSLATE_NOOP("Messages", "A key can't be read"),
        QT_TRANSLATE_NOOP("Messages", "It is cut, mistyped or damaged."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the chapter card again."),
    ),
}

BUNDLE = {
    "bundle.not_for_us": Message(
        QT_TRANSLATE_NOOP("Messages", "This bundle is not for this chapter"),
        QT_TRANSLATE_NOOP("Messages", "It was sealed for somebody else's laptops. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask the sender to make one for you. Give them your chapter card."),
    ),
    "bundle.wrong_words": Message(
        QT_TRANSLATE_NOOP("Messages", "These are not the words"),
        QT_TRANSLATE_NOOP("Messages", "The bundle opens with other words."),
        QT_TRANSLATE_NOOP("Messages", "Read them to each other once more."),
    ),
    "bundle.needs_words": Message(
        QT_TRANSLATE_NOOP("Messages", "This file opens with words"),
        QT_TRANSLATE_NOOP("Messages", "Whoever made it has the words that open it."),
        QT_TRANSLATE_NOOP("Messages", "Ask them to read the words to you."),
    ),
    "bundle.nobody": Message(
        QT_TRANSLATE_NOOP("Messages", "Nobody is chosen"),
        QT_TRANSLATE_NOOP("Messages", "A bundle is for one chapter, or for somebody who knows the words."),
        QT_TRANSLATE_NOOP("Messages", "Choose who it is for."),
    ),
    "bundle.scope": Message(
        QT_TRANSLATE_NOOP("Messages", "Nothing is chosen to send"),
        QT_TRANSLATE_NOOP("Messages", "Baton does not know what “{scope}” stands for."),
        QT_TRANSLATE_NOOP("Messages", "Choose what to send from the list."),
    ),
    "bundle.scope_gone": Message(
        QT_TRANSLATE_NOOP("Messages", "What was to be sent is no longer here"),
        QT_TRANSLATE_NOOP("Messages", "It was deleted, or never came to this laptop."),
        QT_TRANSLATE_NOOP("Messages", "Choose what to send from the list."),
    ),
    "scope.name": Message(
        QT_TRANSLATE_NOOP("Messages", "This name can’t be used"),
        QT_TRANSLATE_NOOP("Messages", "It is empty, longer than {limit} letters, or stands for something already."),
        QT_TRANSLATE_NOOP("Messages", "Choose another name."),
    ),
    "scope.unknown": Message(
        QT_TRANSLATE_NOOP("Messages", "Nothing is saved under this name"),
        QT_TRANSLATE_NOOP("Messages", "There is no choice of what to send called “{name}”."),
        QT_TRANSLATE_NOOP("Messages", "Look through the list of what is saved."),
    ),
    "share.none": Message(
        QT_TRANSLATE_NOOP("Messages", "They do not get this"),
        QT_TRANSLATE_NOOP("Messages", "This chapter was never given it, or it has ended."),
        QT_TRANSLATE_NOOP("Messages", "Look through the list of what they get."),
    ),
    "bundle.unknown_sender": Message(
        QT_TRANSLATE_NOOP("Messages", "Nobody here knows this chapter"),
        QT_TRANSLATE_NOOP(
            "Messages", "“{chapter}” made this bundle, and its card was never taken in. Nothing was taken in."
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask for its chapter card and compare the digits, best in person."),
    ),
    "bundle.changed_sender": Message(
        QT_TRANSLATE_NOOP("Messages", "This chapter's key is another one"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Somebody calls themselves “{chapter}” with a key that is not the one you know. Nothing was taken in.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Speak with that chapter, in person or by phone, before you trust it."),
    ),
    "bundle.ourselves": Message(
        QT_TRANSLATE_NOOP("Messages", "This is your own bundle"),
        QT_TRANSLATE_NOOP("Messages", "It was made by this chapter, and there is nothing new in it."),
        QT_TRANSLATE_NOOP("Messages", "Give the stick to the chapter it is for."),
    ),
    "bundle.two_lists": Message(
        QT_TRANSLATE_NOOP("Messages", "Two lists of laptops do not fit together"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "“{chapter}” signed two, or somebody else has its main key. Nothing was taken in.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Speak with them in person before you trust either."),
    ),
    "bundle.removed_laptop": Message(
        QT_TRANSLATE_NOOP("Messages", "This comes from a laptop that was removed"),
        QT_TRANSLATE_NOOP("Messages", "“{chapter}” has taken it off its list. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Hold it for review, and ask in person what it is."),
    ),
    "bundle.altered": Message(
        QT_TRANSLATE_NOOP("Messages", "The bundle was changed on the way"),
        QT_TRANSLATE_NOOP("Messages", "What is in it is not what its maker put there. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for it again, on another stick."),
    ),
    "bundle.cut": Message(
        QT_TRANSLATE_NOOP("Messages", "The bundle is not whole"),
        QT_TRANSLATE_NOOP(
            "Messages", "Its end is missing: the stick was pulled out too early, or is full. Nothing was taken in."
        ),
        QT_TRANSLATE_NOOP("Messages", "Ask for it again."),
    ),
    "bundle.manifest": Message(
        QT_TRANSLATE_NOOP("Messages", "The bundle can't be read"),
        QT_TRANSLATE_NOOP("Messages", "Its list of contents is not as it should be. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for it again."),
    ),
    "bundle.newer": Message(
        QT_TRANSLATE_NOOP("Messages", "The bundle was made by a newer Baton"),
        QT_TRANSLATE_NOOP("Messages", "It holds things that this Baton would get wrong. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Get the newer Baton, best from the same stick."),
    ),
    "bundle.not_a_bundle": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not a bundle"),
        QT_TRANSLATE_NOOP("Messages", "It is a file of another kind, or it was damaged on the way."),
        QT_TRANSLATE_NOOP("Messages", "Check that it is the right file."),
    ),
    "bundle.passed_on": Message(
        QT_TRANSLATE_NOOP("Messages", "This bundle was passed on by somebody else"),
        QT_TRANSLATE_NOOP("Messages", "It was made for another chapter. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask its maker to make one for you."),
    ),
    "bundle.record": Message(
        QT_TRANSLATE_NOOP("Messages", "The bundle holds something that can't be read"),
        QT_TRANSLATE_NOOP("Messages", "Line {line} of its records is not as it should be. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for it again."),
    ),
    "bundle.signature": Message(
        QT_TRANSLATE_NOOP("Messages", "Nobody vouches for this bundle"),
        QT_TRANSLATE_NOOP("Messages", "Its signature is wrong, so it may come from anybody. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask the chapter in person or by phone whether it made this bundle."),
    ),
    "bundle.too_large": Message(
        QT_TRANSLATE_NOOP("Messages", "The bundle is too large"),
        QT_TRANSLATE_NOOP("Messages", "It holds more than any Baton sends at once. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for it in smaller parts."),
    ),
}

CARD = {
    "card.changed": Message(
        QT_TRANSLATE_NOOP("Messages", "This chapter's key is another one"),
        QT_TRANSLATE_NOOP(
            "Messages", "You know “{chapter}” by another key. This can be a new beginning, or somebody who pretends."
        ),
        QT_TRANSLATE_NOOP("Messages", "Compare the digits in person before you trust it."),
    ),
    "card.older": Message(
        QT_TRANSLATE_NOOP("Messages", "This card is older than the one you have"),
        QT_TRANSLATE_NOOP("Messages", "The newer one stays."),
        QT_TRANSLATE_NOOP("Messages", "Ask for today's card if something does not work."),
    ),
    "card.ours": Message(
        QT_TRANSLATE_NOOP("Messages", "This is your own card"),
        QT_TRANSLATE_NOOP("Messages", "Give it to other chapters. Here it is not needed."),
    ),
    "card.two_lists": Message(
        QT_TRANSLATE_NOOP("Messages", "Two lists of laptops do not fit together"),
        QT_TRANSLATE_NOOP("Messages", "Somebody else may hold that chapter's main key. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Speak with that chapter in person before you trust either list."),
    ),
    "chapter.root_needed": Message(
        QT_TRANSLATE_NOOP("Messages", "This needs the chapter's main key"),
        QT_TRANSLATE_NOOP("Messages", "It is with the guardians or on the recovery sheet, and not in this vault."),
        QT_TRANSLATE_NOOP("Messages", "Bring the papers together and type their words."),
    ),
    "chapter.root_elsewhere": Message(
        QT_TRANSLATE_NOOP("Messages", "The main key is not on this paper"),
        QT_TRANSLATE_NOOP("Messages", "It was sealed to other papers of the chapter."),
        QT_TRANSLATE_NOOP("Messages", "The page “Who can open this vault” says which ones these are."),
    ),
    "chapter.ambiguous": Message(
        QT_TRANSLATE_NOOP("Messages", "Several chapters have this name"),
        QT_TRANSLATE_NOOP("Messages", "{count} of those you know are called so."),
        QT_TRANSLATE_NOOP("Messages", "Use the digits of the one you mean."),
    ),
    "chapter.unknown": Message(
        QT_TRANSLATE_NOOP("Messages", "You do not know this chapter yet"),
        QT_TRANSLATE_NOOP("Messages", "Its card was never taken in here."),
        QT_TRANSLATE_NOOP("Messages", "Ask for its chapter card."),
    ),
    "card.malformed": Message(
        QT_TRANSLATE_NOOP("Messages", "This chapter card can't be read"),
        QT_TRANSLATE_NOOP("Messages", "It is cut or damaged."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the card again."),
    ),
    "card.name": Message(
        QT_TRANSLATE_NOOP("Messages", "The chapter's name does not fit"),
        QT_TRANSLATE_NOOP("Messages", "It is empty or longer than {limit} letters."),
        QT_TRANSLATE_NOOP("Messages", "Choose a shorter name."),
    ),
    "card.newer": Message(
        QT_TRANSLATE_NOOP("Messages", "This chapter card was made by a newer Baton"),
        QT_TRANSLATE_NOOP("Messages", "This Baton can't read it."),
        QT_TRANSLATE_NOOP("Messages", "Get the newer Baton from that chapter."),
    ),
    "card.signature": Message(
        QT_TRANSLATE_NOOP("Messages", "This chapter card was altered"),
        QT_TRANSLATE_NOOP("Messages", "It is not what its chapter signed."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the card again, and compare the digits in person."),
    ),
    "chapter.name": Message(
        QT_TRANSLATE_NOOP("Messages", "The chapter needs a name"),
        QT_TRANSLATE_NOOP("Messages", "Other chapters see it on what you send."),
        QT_TRANSLATE_NOOP("Messages", "Write one in."),
    ),
    "chapter.region": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not a country's code"),
        QT_TRANSLATE_NOOP("Messages", "It takes two letters, such as GB or KE, and tells how phone numbers are read."),
        QT_TRANSLATE_NOOP("Messages", "Choose the country from the list."),
    ),
    "identity.damaged": Message(
        QT_TRANSLATE_NOOP("Messages", "The chapter's own key is damaged"),
        QT_TRANSLATE_NOOP("Messages", "What this laptop signs with can't be read."),
        QT_TRANSLATE_NOOP("Messages", "Bring back the last backup."),
    ),
    "identity.no_root": Message(
        QT_TRANSLATE_NOOP("Messages", "The chapter's main key is not here"),
        QT_TRANSLATE_NOOP(
            "Messages", "It is kept by its guardians, so that no laptop alone can add or remove laptops."
        ),
        QT_TRANSLATE_NOOP("Messages", "Bring the guardians' shares together."),
    ),
    "laptops.ambiguous": Message(
        QT_TRANSLATE_NOOP("Messages", "Several laptops have this name"),
        QT_TRANSLATE_NOOP("Messages", "{count} on the list are called so."),
        QT_TRANSLATE_NOOP("Messages", "Use its number on the list."),
    ),
    "laptops.name": Message(
        QT_TRANSLATE_NOOP("Messages", "The laptop needs a name"),
        QT_TRANSLATE_NOOP("Messages", "It is empty or longer than {limit} letters."),
        QT_TRANSLATE_NOOP("Messages", "Write one by which everybody knows which laptop is meant."),
    ),
    "laptops.removed_here": Message(
        QT_TRANSLATE_NOOP("Messages", "This laptop was removed from its chapter"),
        QT_TRANSLATE_NOOP("Messages", "The others hold back whatever it gives. Nothing was written."),
        QT_TRANSLATE_NOOP("Messages", "Speak with the other leaders in person. If it was a mistake, let it join anew."),
    ),
    "laptops.this_one": Message(
        QT_TRANSLATE_NOOP("Messages", "This is the laptop that you sit at"),
        QT_TRANSLATE_NOOP("Messages", "It is on the list, and can neither be added nor removed from here."),
        QT_TRANSLATE_NOOP("Messages", "Use another laptop of the chapter."),
    ),
    "laptops.unknown": Message(
        QT_TRANSLATE_NOOP("Messages", "No laptop of the chapter is called so"),
        QT_TRANSLATE_NOOP("Messages", "It is not on the list."),
        QT_TRANSLATE_NOOP("Messages", "Look at the list, and use a name or number from there."),
    ),
    "laptops.was_removed": Message(
        QT_TRANSLATE_NOOP("Messages", "This laptop was removed from the chapter"),
        QT_TRANSLATE_NOOP("Messages", "Who was removed does not come back under the same keys."),
        QT_TRANSLATE_NOOP("Messages", "Let it begin anew with “Join a chapter”."),
    ),
    "joining.digits": Message(
        QT_TRANSLATE_NOOP("Messages", "The digits are not the same"),
        QT_TRANSLATE_NOOP("Messages", "This answer is from a chapter with other digits. Nothing was joined."),
        QT_TRANSLATE_NOOP("Messages", "Compare them once more. If they differ, use another stick."),
    ),
    "joining.done": Message(
        QT_TRANSLATE_NOOP("Messages", "This laptop has joined already"),
        QT_TRANSLATE_NOOP("Messages", "It is one of its chapter's laptops."),
        QT_TRANSLATE_NOOP("Messages", "Open it as usual."),
    ),
    "joining.not_an_answer": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not the answer to your request"),
        QT_TRANSLATE_NOOP("Messages", "It is a bundle that does not put this laptop on a chapter's list."),
        QT_TRANSLATE_NOOP("Messages", "Ask the other laptop to add this one, and to write the answer again."),
    ),
    "joining.not_answered": Message(
        QT_TRANSLATE_NOOP("Messages", "This bundle is for other laptops"),
        QT_TRANSLATE_NOOP("Messages", "It was not sealed for this one. The answer may be on another stick."),
        QT_TRANSLATE_NOOP("Messages", "Take the request to the other laptop, and choose “Add a laptop” there."),
    ),
    "joining.other_chapter": Message(
        QT_TRANSLATE_NOOP("Messages", "This answer is from another chapter"),
        QT_TRANSLATE_NOOP("Messages", "This laptop has begun to join another, and takes answers from that one alone."),
        QT_TRANSLATE_NOOP("Messages", "Read the first answer again, or begin anew in another folder."),
    ),
    "request.digits": Message(
        QT_TRANSLATE_NOOP("Messages", "The digits are not the same"),
        QT_TRANSLATE_NOOP("Messages", "This request is from a laptop that shows other digits. Nothing was signed."),
        QT_TRANSLATE_NOOP("Messages", "Compare them once more. If they differ, use another stick."),
    ),
    "request.malformed": Message(
        QT_TRANSLATE_NOOP("Messages", "This request can't be read"),
        QT_TRANSLATE_NOOP("Messages", "It is cut or damaged, or a file of another kind."),
        QT_TRANSLATE_NOOP("Messages", "Write it again on the new laptop."),
    ),
    "request.newer": Message(
        QT_TRANSLATE_NOOP("Messages", "This request was made by a newer Baton"),
        QT_TRANSLATE_NOOP("Messages", "This Baton can't read it."),
        QT_TRANSLATE_NOOP("Messages", "Get the newer Baton from the new laptop."),
    ),
    "request.signature": Message(
        QT_TRANSLATE_NOOP("Messages", "This request was altered"),
        QT_TRANSLATE_NOOP("Messages", "It is not what the new laptop wrote."),
        QT_TRANSLATE_NOOP("Messages", "Write it again on the new laptop, on another stick."),
    ),
    "laptops.malformed": Message(
        QT_TRANSLATE_NOOP("Messages", "The list of laptops can't be read"),
        QT_TRANSLATE_NOOP("Messages", "It is cut or damaged."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the chapter card again."),
    ),
    "laptops.not_a_successor": Message(
        QT_TRANSLATE_NOOP("Messages", "The list of laptops does not follow the last one"),
        QT_TRANSLATE_NOOP("Messages", "Somebody may have made a second list. Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Speak with that chapter before you trust either."),
    ),
    "laptops.too_many": Message(
        QT_TRANSLATE_NOOP("Messages", "There are too many laptops"),
        QT_TRANSLATE_NOOP("Messages", "A chapter has no more than {limit}."),
        QT_TRANSLATE_NOOP("Messages", "Remove one that is no longer used."),
    ),
    "signature.wrong": Message(
        QT_TRANSLATE_NOOP("Messages", "The signature is wrong"),
        QT_TRANSLATE_NOOP("Messages", "What is written is not what was signed."),
        QT_TRANSLATE_NOOP("Messages", "Ask for it again."),
    ),
}

IMPORT = {
    "import.empty": Message(
        QT_TRANSLATE_NOOP("Messages", "The file is empty"),
        QT_TRANSLATE_NOOP("Messages", "There are no rows in it."),
        QT_TRANSLATE_NOOP("Messages", "Check that it is the right file."),
    ),
    "import.line_too_long": Message(
        QT_TRANSLATE_NOOP("Messages", "This does not look like a list"),
        QT_TRANSLATE_NOOP("Messages", "One line is longer than {limit} letters."),
        QT_TRANSLATE_NOOP("Messages", "Save it as a spreadsheet or as CSV, and try again."),
    ),
    "import.no_contact_columns": Message(
        QT_TRANSLATE_NOOP("Messages", "No column looks like names or phones"),
        QT_TRANSLATE_NOOP("Messages", "Baton can't tell what the columns hold."),
        QT_TRANSLATE_NOOP("Messages", "Say yourself which column is which."),
    ),
    "import.not_contacts": Message(
        QT_TRANSLATE_NOOP("Messages", "This file holds no contacts"),
        QT_TRANSLATE_NOOP("Messages", "It is something else than a list of people."),
        QT_TRANSLATE_NOOP("Messages", "Check that it is the right file."),
    ),
    "import.spreadsheet_file": Message(
        QT_TRANSLATE_NOOP("Messages", "This spreadsheet can't be read"),
        QT_TRANSLATE_NOOP("Messages", "Baton reads XLSX, ODS and CSV, and contacts saved as vCard."),
        QT_TRANSLATE_NOOP("Messages", "Open it in the program that made it and save it as XLSX or CSV."),
    ),
    "import.too_large": Message(
        QT_TRANSLATE_NOOP("Messages", "The list is too large"),
        QT_TRANSLATE_NOOP("Messages", "It is larger than the {limit} that Baton takes at once."),
        QT_TRANSLATE_NOOP("Messages", "Split it into parts."),
    ),
    "import.workbook_locked": Message(
        QT_TRANSLATE_NOOP("Messages", "This spreadsheet is locked"),
        QT_TRANSLATE_NOOP("Messages", "It asks for a password, which Baton can't give."),
        QT_TRANSLATE_NOOP("Messages", "Open it in a spreadsheet program, take the password off, and save it."),
    ),
    "import.workbook_damaged": Message(
        QT_TRANSLATE_NOOP("Messages", "This spreadsheet is damaged"),
        QT_TRANSLATE_NOOP("Messages", "It is not whole, or not what its name says."),
        QT_TRANSLATE_NOOP("Messages", "Open it in a spreadsheet program and save it anew."),
    ),
    "parked.not_found": Message(
        QT_TRANSLATE_NOOP("Messages", "This row is no longer here"),
        QT_TRANSLATE_NOOP("Messages", "It was mended or left out meanwhile."),
    ),
    "export.unknown_field": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no such field"),
        QT_TRANSLATE_NOOP("Messages", "“{field}” is none of the fields that people have."),
        QT_TRANSLATE_NOOP("Messages", "Choose another field."),
    ),
    "import.unknown_field": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no such field"),
        QT_TRANSLATE_NOOP("Messages", "The columns point to “{field}”, which does not exist here."),
        QT_TRANSLATE_NOOP("Messages", "Choose another field for that column."),
    ),
    "export.text_too_long": Message(
        QT_TRANSLATE_NOOP("Messages", "One text is too long for this file"),
        QT_TRANSLATE_NOOP("Messages", "Row {row} holds more than the {limit} letters that a cell can take."),
        QT_TRANSLATE_NOOP("Messages", "Save as .csv instead."),
    ),
    "export.too_many_rows": Message(
        QT_TRANSLATE_NOOP("Messages", "The list is too long for this file"),
        QT_TRANSLATE_NOOP("Messages", "It can hold {limit} rows."),
        QT_TRANSLATE_NOOP("Messages", "Save as .csv instead."),
    ),
}

RECORD = {
    "undo.bring_again": Message(
        QT_TRANSLATE_NOOP("Messages", "This waits under “Held for review”"),
        QT_TRANSLATE_NOOP("Messages", "What was taken back is kept beside, and nothing of it is lost."),
        QT_TRANSLATE_NOOP("Messages", "Take it from there, on the Exchange page."),
    ),
    "held.none": Message(
        QT_TRANSLATE_NOOP("Messages", "Nothing of this waits any more"),
        QT_TRANSLATE_NOOP("Messages", "Somebody may have taken or dropped it already."),
    ),
    "conflict.none": Message(
        QT_TRANSLATE_NOOP("Messages", "There is nothing to choose here"),
        QT_TRANSLATE_NOOP("Messages", "This field has one version only. Somebody may have chosen already."),
    ),
    "conflict.unknown_version": Message(
        QT_TRANSLATE_NOOP("Messages", "This version is no longer there"),
        QT_TRANSLATE_NOOP("Messages", "It was replaced meanwhile."),
        QT_TRANSLATE_NOOP("Messages", "Look again and choose among those that are there."),
    ),
    "contact.kind": Message(
        QT_TRANSLATE_NOOP("Messages", "This is no way to reach somebody"),
        QT_TRANSLATE_NOOP("Messages", "A phone, an e-mail, an address or something else can stand here."),
        QT_TRANSLATE_NOOP("Messages", "Choose one of them."),
    ),
    "record.no_order": Message(
        QT_TRANSLATE_NOOP("Messages", "These stand in no order"),
        QT_TRANSLATE_NOOP("Messages", "They are sorted by themselves and can't be moved."),
    ),
    "field.not_a_date": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not a day"),
        QT_TRANSLATE_NOOP("Messages", "“{field}” wants a day, such as 16 Feb 2027."),
        QT_TRANSLATE_NOOP("Messages", "Write the day once more."),
    ),
    "field.required": Message(
        QT_TRANSLATE_NOOP("Messages", "Something is missing"),
        QT_TRANSLATE_NOOP("Messages", "“{field}” can't be empty."),
        QT_TRANSLATE_NOOP("Messages", "Write something in."),
    ),
    "field.too_long": Message(
        QT_TRANSLATE_NOOP("Messages", "This is too long"),
        QT_TRANSLATE_NOOP("Messages", "“{field}” takes at most {limit} letters."),
        QT_TRANSLATE_NOOP("Messages", "Make it shorter, or put the rest into a note."),
    ),
    "field.unknown": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no such field"),
        QT_TRANSLATE_NOOP("Messages", "“{field}” does not exist here. A newer Baton may have made it."),
        QT_TRANSLATE_NOOP("Messages", "Leave it as it is."),
    ),
    "field.wrong_kind": Message(
        QT_TRANSLATE_NOOP("Messages", "This does not fit here"),
        QT_TRANSLATE_NOOP("Messages", "“{field}” wants something of another kind."),
        QT_TRANSLATE_NOOP("Messages", "Choose or write it once more."),
    ),
    "record.exists": Message(
        QT_TRANSLATE_NOOP("Messages", "This is here already"),
        QT_TRANSLATE_NOOP("Messages", "The same thing was added before."),
        QT_TRANSLATE_NOOP("Messages", "Open the one that is there."),
    ),
    "record.newer": Message(
        QT_TRANSLATE_NOOP("Messages", "This needs a newer Baton"),
        QT_TRANSLATE_NOOP("Messages", "It is kept safe and travels on, but this Baton can't change it."),
        QT_TRANSLATE_NOOP("Messages", "Get the newer Baton to work on it."),
    ),
    "record.not_found": Message(
        QT_TRANSLATE_NOOP("Messages", "This is no longer here"),
        QT_TRANSLATE_NOOP("Messages", "It was removed, here or on another laptop."),
        QT_TRANSLATE_NOOP("Messages", "Look in the history to bring it back."),
    ),
    "same.too_few": Message(
        QT_TRANSLATE_NOOP("Messages", "This is one record alone"),
        QT_TRANSLATE_NOOP("Messages", "It takes two or more to say that they are one person."),
    ),
    "undo.already": Message(
        QT_TRANSLATE_NOOP("Messages", "This was taken back already"),
        QT_TRANSLATE_NOOP("Messages", "There is nothing left to undo here."),
    ),
    "undo.erased": Message(
        QT_TRANSLATE_NOOP("Messages", "This can’t be undone"),
        QT_TRANSLATE_NOOP("Messages", "What was forgotten or removed from this copy is not kept anywhere."),
    ),
    "undo.not_found": Message(
        QT_TRANSLATE_NOOP("Messages", "There is nothing to undo"),
        QT_TRANSLATE_NOOP("Messages", "What was done is no longer in the history."),
    ),
    "id.malformed": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not one of our numbers"),
        QT_TRANSLATE_NOOP("Messages", "Every record has a number of its own, and this one is mistyped."),
        QT_TRANSLATE_NOOP("Messages", "Copy it once more."),
    ),
}

MERGE = {
    "merge.all_superseded": Message(
        QT_TRANSLATE_NOOP("Messages", "What arrived does not add up"),
        QT_TRANSLATE_NOOP("Messages", "It says that it was replaced by nothing. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the bundle again, and keep this one."),
    ),
    "merge.context_behind": Message(
        QT_TRANSLATE_NOOP("Messages", "What arrived does not add up"),
        QT_TRANSLATE_NOOP("Messages", "It knows less than what it replaces. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the bundle again, and keep this one."),
    ),
    "merge.same_dot": Message(
        QT_TRANSLATE_NOOP("Messages", "Two laptops claim the same change"),
        QT_TRANSLATE_NOOP("Messages", "One may be a copy of the other. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Speak with the chapter: was a laptop copied, or a vault's folder?"),
    ),
    "merge.unknown_writer": Message(
        QT_TRANSLATE_NOOP("Messages", "What arrived does not add up"),
        QT_TRANSLATE_NOOP("Messages", "It names a laptop that nobody introduced. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the bundle again, and keep this one."),
    ),
    "merge.other_type": Message(
        QT_TRANSLATE_NOOP("Messages", "What arrived does not add up"),
        QT_TRANSLATE_NOOP("Messages", "It calls something by the number of another thing here. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Ask for the bundle again, and keep this one."),
    ),
}

ROW = {
    "card.cut_short": Message(
        QT_TRANSLATE_NOOP("Messages", "A card was cut short"),
        QT_TRANSLATE_NOOP("Messages", "It ends in the middle. What was there came in."),
        QT_TRANSLATE_NOOP("Messages", "Look at the file's end, or export it again."),
    ),
    "card.is_group": Message(
        QT_TRANSLATE_NOOP("Messages", "A card is a group"),
        QT_TRANSLATE_NOOP("Messages", "It names a list and nobody's contact. It was left out."),
        QT_TRANSLATE_NOOP("Messages", "Give those people a tag instead."),
    ),
    "card.line_unreadable": Message(
        QT_TRANSLATE_NOOP("Messages", "A line of a card could not be read"),
        QT_TRANSLATE_NOOP("Messages", "It is kept in the note."),
        QT_TRANSLATE_NOOP("Messages", "Look at the note, and move what belongs elsewhere."),
    ),
    "card.text_outside": Message(
        QT_TRANSLATE_NOOP("Messages", "There is text between the cards"),
        QT_TRANSLATE_NOOP("Messages", "It belongs to nobody, and was left out."),
        QT_TRANSLATE_NOOP("Messages", "Look at the file if something is missing."),
    ),
    "card.too_large": Message(
        QT_TRANSLATE_NOOP("Messages", "A card is too large"),
        QT_TRANSLATE_NOOP("Messages", "It was left out."),
        QT_TRANSLATE_NOOP("Messages", "Take pictures and files out of it, and import it again."),
    ),
    "row.date_unsure": Message(
        QT_TRANSLATE_NOOP("Messages", "A date can be read as two days"),
        QT_TRANSLATE_NOOP("Messages", "{column} can be read with the day or with the month first. It is in the note."),
        QT_TRANSLATE_NOOP("Messages", "Say which comes first, and import the file again."),
    ),
    "row.phone_rounded": Message(
        QT_TRANSLATE_NOOP("Messages", "A phone number is shortened"),
        QT_TRANSLATE_NOOP("Messages", "A spreadsheet has rounded it. What is left of it is in the note."),
        QT_TRANSLATE_NOOP("Messages", "Look for the whole number in an older copy of the list."),
    ),
    "row.phones_are_numbers": Message(
        QT_TRANSLATE_NOOP("Messages", "Phone numbers were kept as numbers"),
        QT_TRANSLATE_NOOP("Messages", "Zeros at the beginning may be missing."),
        QT_TRANSLATE_NOOP("Messages", "Check a few of them."),
    ),
    "row.date_impossible": Message(
        QT_TRANSLATE_NOOP("Messages", "A date does not exist"),
        QT_TRANSLATE_NOOP("Messages", "The row waits to be mended."),
        QT_TRANSLATE_NOOP("Messages", "Put the date right under Rows to mend."),
    ),
    "row.email_malformed": Message(
        QT_TRANSLATE_NOOP("Messages", "An e-mail address is not one"),
        QT_TRANSLATE_NOOP("Messages", "There is no address in what stands there."),
        QT_TRANSLATE_NOOP("Messages", "Put it right in the file, or by hand."),
    ),
    "row.no_name": Message(
        QT_TRANSLATE_NOOP("Messages", "A row names nobody"),
        QT_TRANSLATE_NOOP("Messages", "It waits to be mended."),
        QT_TRANSLATE_NOOP("Messages", "Give it a name under Rows to mend."),
    ),
    "row.no_name_or_contact": Message(
        QT_TRANSLATE_NOOP("Messages", "A row names nobody"),
        QT_TRANSLATE_NOOP("Messages", "It has neither a name nor a way to reach somebody. It waits to be mended."),
        QT_TRANSLATE_NOOP("Messages", "Give it a name under Rows to mend."),
    ),
    "row.note_full": Message(
        QT_TRANSLATE_NOOP("Messages", "A note is full"),
        QT_TRANSLATE_NOOP("Messages", "What the row adds has no room in the note. It waits to be mended."),
        QT_TRANSLATE_NOOP("Messages", "Shorten the note, and import the file again."),
    ),
    "row.note_has_two_versions": Message(
        QT_TRANSLATE_NOOP("Messages", "A note has two versions"),
        QT_TRANSLATE_NOOP("Messages", "The row would add to it. It waits to be mended."),
        QT_TRANSLATE_NOOP("Messages", "Decide between the two versions, and import the file again."),
    ),
    "row.photo_left_out": Message(
        QT_TRANSLATE_NOOP("Messages", "A picture was left out"),
        QT_TRANSLATE_NOOP("Messages", "The rest of the card came in."),
    ),
    "row.forgotten": Message(
        QT_TRANSLATE_NOOP("Messages", "Somebody who asked to be forgotten"),
        QT_TRANSLATE_NOOP("Messages", "A number or address in this row was theirs. The row was left out."),
        QT_TRANSLATE_NOOP("Messages", "If they agree, or somebody else has it now, add them by hand."),
    ),
    "row.too_long": Message(
        QT_TRANSLATE_NOOP("Messages", "A row holds more than fits"),
        QT_TRANSLATE_NOOP("Messages", "{field} takes {limit} characters. The row waits to be mended."),
        QT_TRANSLATE_NOOP("Messages", "Shorten it under Rows to mend."),
    ),
    "row.too_many_columns": Message(
        QT_TRANSLATE_NOOP("Messages", "A row has more columns than the headers"),
        QT_TRANSLATE_NOOP("Messages", "What stands there is kept in the note."),
        QT_TRANSLATE_NOOP("Messages", "Look at the note, and at the file's commas."),
    ),
    "row.unreadable": Message(
        QT_TRANSLATE_NOOP("Messages", "A row could not be read"),
        QT_TRANSLATE_NOOP("Messages", "It waits to be mended."),
        QT_TRANSLATE_NOOP("Messages", "Look at the quotation marks around it."),
    ),
}

INPUT = {
    "demo.folder_not_empty": Message(
        QT_TRANSLATE_NOOP("Messages", "The folder is not empty"),
        QT_TRANSLATE_NOOP("Messages", "{path} holds other files, and the samples should not mix with them."),
        QT_TRANSLATE_NOOP("Messages", "Choose a new folder."),
    ),
    "export.ending": Message(
        QT_TRANSLATE_NOOP("Messages", "Baton does not write such files"),
        QT_TRANSLATE_NOOP("Messages", "The name ends in “{ending}”."),
        QT_TRANSLATE_NOOP("Messages", "End it in .csv, .xlsx or .vcf."),
    ),
    "file.not_text": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not a text file"),
        QT_TRANSLATE_NOOP("Messages", "{path} holds something else."),
        QT_TRANSLATE_NOOP("Messages", "Choose the right file."),
    ),
    "input.not_an_object": Message(
        QT_TRANSLATE_NOOP("Messages", "This is JSON of another shape"),
        QT_TRANSLATE_NOOP("Messages", "{path} should hold one object with names and values."),
        QT_TRANSLATE_NOOP("Messages", "Look at the examples in the help."),
    ),
    "input.not_json": Message(
        QT_TRANSLATE_NOOP("Messages", "This is not JSON"),
        QT_TRANSLATE_NOOP("Messages", "{path} could not be read."),
        QT_TRANSLATE_NOOP("Messages", "Look at its commas and quotation marks."),
    ),
    "record.ambiguous": Message(
        QT_TRANSLATE_NOOP("Messages", "Several bear this name"),
        QT_TRANSLATE_NOOP("Messages", "{count} records are called so."),
        QT_TRANSLATE_NOOP("Messages", "Name the one you mean by its number."),
    ),
    "selftest.failed": Message(
        QT_TRANSLATE_NOOP("Messages", "Something does not work on this computer"),
        QT_TRANSLATE_NOOP("Messages", "The step was: {step}."),
        QT_TRANSLATE_NOOP("Messages", "Tell whoever looks after Baton."),
    ),
    "tag.not_found": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no such tag"),
        QT_TRANSLATE_NOOP("Messages", "Nobody wears it."),
        QT_TRANSLATE_NOOP("Messages", "Look at how it is written."),
    ),
    "group.not_found": Message(
        QT_TRANSLATE_NOOP("Messages", "There is no such group"),
        QT_TRANSLATE_NOOP("Messages", "No group here has this name."),
        QT_TRANSLATE_NOOP("Messages", "Look at how it is written."),
    ),
    "group.asks": Message(
        QT_TRANSLATE_NOOP("Messages", "Nobody can be put into this group by hand"),
        QT_TRANSLATE_NOOP("Messages", "It holds whoever meets its search."),
        QT_TRANSLATE_NOOP("Messages", "Change the search, or make another group."),
    ),
    "filter.malformed": Message(
        QT_TRANSLATE_NOOP("Messages", "This search can't be read"),
        QT_TRANSLATE_NOOP("Messages", "Something in it is misspelt, or needs a newer version of Baton."),
        QT_TRANSLATE_NOOP("Messages", "Look at how it is written."),
    ),
}

ERASE = {
    "erase.off": Message(
        QT_TRANSLATE_NOOP("Messages", "Quick erase is switched off"),
        QT_TRANSLATE_NOOP("Messages", "It destroys every way into this vault, so it has to be allowed first."),
        QT_TRANSLATE_NOOP("Messages", "Switch it on in the settings, long before you may need it."),
    ),
    "erase.not_confirmed": Message(
        QT_TRANSLATE_NOOP("Messages", "Nothing was erased"),
        QT_TRANSLATE_NOOP("Messages", "What was typed is not the chapter's name."),
        QT_TRANSLATE_NOOP("Messages", "Type the name exactly as it stands on the screen."),
    ),
}

PAPER = {
    "paper.exists": Message(
        QT_TRANSLATE_NOOP("Messages", "There is a file of this name"),
        QT_TRANSLATE_NOOP("Messages", "{path} may be another sheet or card, so it was left alone."),
        QT_TRANSLATE_NOOP("Messages", "Choose another name or folder."),
    ),
}

MESSAGES: Mapping[str, Message] = {
    **FILE,
    **FOLDER,
    **VAULT,
    **BACKUP,
    **KEYRING,
    **SHARE,
    **ERASE,
    **PAPER,
    **AGE,
    **BUNDLE,
    **CARD,
    **IMPORT,
    **RECORD,
    **MERGE,
    **ROW,
    **INPUT,
}

"""A real vault on a real desk, with the page of people on it, as the window puts them together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt

from toolkit.crypto.kdf import KdfParameters
from toolkit.services import people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault
from toolkit.ui.desk import Desk
from toolkit.ui.screens.people import People
from toolkit.ui.work import Lanes

MINIMUM = KdfParameters()
SOME = (
    PersonInput("Amina Yusuf", ["07700 900317"], tags=["Steward", "East side"], fields={"place": "East side"}),
    PersonInput("Ana Beltrán", ["07700 900128"], tags=["Newcomer"]),
    PersonInput("Daniel Osei", emails=["daniel@mail.example"], tags=["Steward"], note="Has a van"),
    PersonInput("Rosa Mamani", ["07700 900142"], fields={"languages": "Spanish", "may_contact": "yes"}),
)


def new_session(folder: Path, persons=SOME) -> Session:
    session = create_vault(
        folder, "Riverbend", "correct horse battery", leader="Leila Haddad", region="GB", kdf=MINIMUM
    )
    for person in persons:
        people.add(session, person)
    return session


@contextmanager
def people_page(session: Session, size=(1190, 700)) -> Iterator[People]:
    """The page in front, told of every change as the window tells it."""
    lanes = Lanes()
    desk = Desk(session, lanes)
    page = People(desk)
    desk.changed.connect(page.refresh)
    desk.troubled.connect(_refuse)
    page.resize(*size)
    page.show()
    page.refresh(None)
    try:
        yield page
    finally:
        desk.close()
        page.close()
        lanes.stop()
        page.deleteLater()
        session.lock()


def _refuse(error: Exception) -> None:
    raise AssertionError("nobody expected this") from error


def names(page: People) -> list[str]:
    """The names in the list, top to bottom, as they are shown."""
    return [page.model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(page.model.rowCount())]


def shows(qtbot, condition: Callable[[], bool]) -> None:
    """Wait until the window shows it."""
    qtbot.waitUntil(lambda: bool(condition()), timeout=10_000)


def choose(qtbot, page: People, name: str) -> None:
    """Click on a person in the list, and wait until the panel shows them."""
    shows(qtbot, lambda: name in names(page))
    index = page.model.index(names(page).index(name), 0)
    page.table.scrollTo(index)
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualRect(index).center())
    shows(qtbot, lambda: page.side.shown is page.side.person and page.side.person.name.text() == name)

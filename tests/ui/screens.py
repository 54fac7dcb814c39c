"""A page on a desk, as the window puts them together, and clicks on painted lists."""

from PySide6.QtCore import Qt

from tests.ui.vaults import settled
from toolkit.ui.bidi import plain


def put_up(qtbot, desk, page, size=(1190, 670)):
    """Show the page; it hears of every change, and nothing may go wrong unseen."""
    desk.changed.connect(page.refresh)
    desk.troubled.connect(_refuse)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.refresh(None)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settled(qtbot, desk)
    return page


def _refuse(error):
    raise AssertionError("nobody expected this") from error


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def click_row(qtbot, rows, key):
    """Click on a row of a painted list."""
    place = rows.rect_of(key)
    rows.scrollTo(rows.indexAt(place.center()))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.rect_of(key).center())


def write(qtbot, field, text):
    """Type over what stands in a field, and press Enter."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(qtbot, box, value):
    """Choose in a box of choices with the keyboard."""
    box.setFocus()
    wanted = box.findData(value)
    assert wanted >= 0
    while box.currentIndex() != wanted:
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)


def pick_person(qtbot, desk, field, start, name):
    """Type the start of a name, and take the person from the list that opens."""
    field.setFocus()
    qtbot.keyClicks(field, start)
    settled(qtbot, desk)
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    model = popup.model()
    index = next(model.index(at, 0) for at in range(model.rowCount()) if model.index(at, 0).data() == name)
    popup.setCurrentIndex(index)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    settled(qtbot, desk)


def said(page):
    """What the strip says was just done."""
    return plain(page.strip.words.text()) if page.strip.isVisible() else ""

"""Fields for numbers, times and moments; words that need more room than there is."""

import pytest
from PySide6.QtCore import QLocale, QRect, Qt

from toolkit.ui.bidi import from_right
from toolkit.ui.widgets.counts import CountField, MomentField, TimeField
from toolkit.ui.widgets.fields import LineField
from toolkit.ui.widgets.header import PageHeader

pytestmark = pytest.mark.usefixtures("dressed")


def typed(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "time"),
    [("18:30", "18:30"), ("6:30 pm", "18:30"), ("6pm", "18:00"), ("9.15", "09:15"), ("20", "20:00"), ("", "")],
)
def test_a_time_is_read_as_people_write_it(qtbot, text, time):
    field = TimeField("Time")
    qtbot.addWidget(field)
    field.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    field.set_value("07:07")
    field.show()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    typed(qtbot, field, text)
    assert field.value() == time


@pytest.mark.parametrize("text", ["25:00", "tomorrow", "18:61"])
def test_what_is_no_time_is_refused_on_the_field(qtbot, text):
    field = TimeField("Time")
    qtbot.addWidget(field)
    field.set_value("18:30")
    typed(qtbot, field, text)
    assert (field.value(), bool(field.toolTip())) == ("18:30", True)


def test_a_count_is_a_number_from_zero_up(qtbot):
    field = CountField("Minutes")
    qtbot.addWidget(field)
    for text, value in (("45", 45), ("-3", 45), ("many", 45), ("0", 0)):
        typed(qtbot, field, text)
        assert field.value() == value


def test_a_moment_without_a_time_keeps_its_day_and_a_time_waits_for_its_day(qtbot):
    field = MomentField("Begins")
    qtbot.addWidget(field)
    saved = []
    field.saved.connect(saved.append)
    typed(qtbot, field.time, "18:30")
    assert saved == []
    typed(qtbot, field.day, "2027-02-16")
    assert saved == ["2027-02-16T18:30"]
    field.set_value("2027-02-16T00:00")
    assert (field.value(), field.time.text()) == ("2027-02-16T00:00", "")
    field.day.selectAll()
    qtbot.keyClick(field.day, Qt.Key.Key_Delete)
    qtbot.keyClick(field.day, Qt.Key.Key_Return)
    assert saved[-1] == ""


@pytest.mark.parametrize(
    ("one", "other", "right"),
    [
        ("A name that is far too long for this", "Somebody wrote very many words here", False),
        ("اسم طويل جدا لا مكان له في هذا الحقل", "كتب أحدهم هنا كلمات كثيرة جدا جدا", True),
    ],
)
def test_words_without_room_end_in_dots_on_the_side_where_they_end(qtbot, one, other, right):
    field = LineField("Name")
    qtbot.addWidget(field)
    field.resize(120, 32)
    field.show()
    assert from_right(one) is right
    ends = []
    for text in (one, other, "Short"):
        field.set_value(text)
        ends.append(field.grab(QRect(13 if right else 120 - 13 - 10, 0, 10, 32)).toImage())
    assert ends[0] == ends[1] != ends[2]


def test_a_title_wider_than_the_page_takes_two_lines(qtbot):
    header = PageHeader("Plans", "3 plans")
    qtbot.addWidget(header)
    header.resize(400, 60)
    header.show()
    assert not header.title.wordWrap()
    header.set_title("A very long name that somebody wrote in full, as every word seemed to matter")
    assert header.title.wordWrap()
    header.set_title("Plans", "3 plans")
    assert not header.title.wordWrap()
    assert header.subtitle.isVisible()

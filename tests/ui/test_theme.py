import re

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QImage, QPainter, QPalette
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from toolkit.ui import icons, render, theme


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), theme.TEXT_PAIRS)
def test_text_is_readable_on_its_ground(colours, ink, ground):
    assert theme.contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), theme.EDGE_PAIRS)
def test_edges_that_tell_something_can_be_seen(colours, edge, ground):
    assert theme.contrast(getattr(colours, edge), getattr(colours, ground)) >= 3


def test_contrast_is_that_of_wcag():
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("mode", "colours"), [("light", theme.LIGHT), ("dark", theme.DARK)])
def test_palette_and_tokens_go_together(dressed, mode, colours):
    theme.apply(dressed, mode)
    assert theme.tokens() == colours
    assert dressed.palette().color(QPalette.ColorRole.Base) == colours.colour("surface")
    assert dressed.palette().color(QPalette.ColorRole.Link) == colours.colour("accent")


def test_no_token_is_left_unresolved_in_the_style_sheet(dressed):
    theme.apply(dressed, "light")
    assert not re.search(r"@\w", dressed.styleSheet())


def test_text_grows_with_the_chosen_size(dressed):
    assert theme.font("title").pixelSize() == 22
    theme.apply(dressed, "light", scale=1.5)
    assert theme.font("body").pixelSize() == 20
    assert theme.font("title").pixelSize() == theme.scaled(22) == 34
    assert theme.scaled(theme.CONTROL) > theme.CONTROL
    theme.apply(dressed, "light")
    assert theme.scaled(theme.CONTROL) == theme.CONTROL


def test_following_the_system_starts_and_stops(dressed):
    hints = dressed.styleHints()
    theme.apply(dressed, "system")
    before = theme.tokens()
    assert before == (theme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else theme.LIGHT)
    theme.apply(dressed, "dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens() == theme.DARK


@pytest.mark.parametrize("name", icons.names())
def test_every_icon_draws_something_in_its_colour(dressed, name):
    image = icons.pixmap(name, "accent", 20, 2).toImage()
    assert image.width() == 40
    inked = {
        image.pixelColor(x, y).name() for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 250
    }
    assert theme.colour("accent").name() in inked


def test_icons_follow_the_appearance(dressed):
    action = QAction("Print", dressed)
    icons.set_icon(action, "print", "text")

    def ink():
        image = action.icon().pixmap(20, 20).toImage()
        return max((image.pixelColor(x, y) for x in range(20) for y in range(20)), key=lambda one: one.alpha()).name()

    light = ink()
    theme.apply(dressed, "dark")
    assert ink() != light


def test_only_arrows_turn_around_for_right_to_left(dressed):
    def drawn(name, mirrored):
        image = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        icons.draw(painter, QRect(0, 0, 20, 20), name, mirrored=mirrored)
        painter.end()
        return image

    turned = {name for name in icons.names() if drawn(name, True) != drawn(name, False)}
    assert turned == set(icons.MIRRORED)


def test_an_unknown_icon_is_an_error(dressed):
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_ticks_show_the_accent_only_when_set(dressed, qtbot, kind):
    box = kind("Ready")
    qtbot.addWidget(box)

    def accented():
        image = render.picture(box, (120, 30))
        accent = theme.colour("accent").name()
        return sum(image.pixelColor(x, y).name() == accent for x in range(24) for y in range(30))

    assert accented() == 0
    box.setChecked(True)
    assert accented() > 40


def test_a_picture_is_saved_at_the_asked_size_and_sharpness(dressed, qtbot, tmp_path):
    widget = QWidget()
    qtbot.addWidget(widget)
    render.save(widget, tmp_path / "page.png", (200, 100), ratio=2)
    image = QImage(str(tmp_path / "page.png"))
    assert (image.width(), image.height()) == (400, 200)
    assert image.pixelColor(5, 5) == theme.colour("window")

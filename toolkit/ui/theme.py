"""How Baton looks: colours, text sizes and measures, for light and dark.

Colours are read where things are drawn (`tokens()`), so that a change of the system's appearance
shows at once, without anybody being told.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Literal

from PySide6.QtCore import QMargins, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

Mode = Literal["system", "light", "dark"]
TextSize = Literal["body", "section", "title"]

TEXT_PX: dict[TextSize, int] = {"body": 13, "section": 16, "title": 22}
WIDE_FONTS = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Myanmar",
              "Noto Sans Thai", "Noto Sans Ethiopic", "Noto Sans CJK SC", "DejaVu Sans")  # fmt: skip
GENERIC_FONTS = {"sans serif", "sans-serif", "sans", ""}

PAGE_SIDE, PAGE_TOP = 24, 20
GAP, TIGHT, ICON_GAP = 16, 12, 8
CARD_RADIUS, RADIUS, TAG_RADIUS = 8, 6, 4
CONTROL, SMALL_CONTROL, TALL_CONTROL, TAG_HEIGHT = 36, 28, 44, 22
RAIL_WIDTH, RAIL_NARROW, STATUS_HEIGHT, PANEL_WIDTH = 176, 56, 28, 400
NARROW_WINDOW = 1100


@dataclass(frozen=True)
class Tokens:
    """The colours by what they are for; `amber` asks for attention, `red` is danger alone."""

    window: str
    surface: str
    rail: str
    sunken: str
    border: str
    line: str
    text: str
    muted: str
    accent: str
    accenthover: str
    accentsoft: str
    onaccent: str
    amber: str
    ambersoft: str
    amberline: str
    amberedge: str
    red: str
    redsoft: str
    redline: str

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self, name))


LIGHT = Tokens(
    window="#F6F2EB",
    surface="#FFFDF9",
    rail="#EDE7DD",
    sunken="#F0EBE2",
    border="#DDD4C6",
    line="#8A8172",
    text="#25211B",
    muted="#635B4F",
    accent="#0C6B63",
    accenthover="#08544E",
    accentsoft="#DCECE7",
    onaccent="#FFFFFF",
    amber="#875004",
    ambersoft="#FBEED3",
    amberline="#B87A1E",
    amberedge="#E6CB96",
    red="#A3281D",
    redsoft="#FAE6E2",
    redline="#C4594D",
)
DARK = Tokens(
    window="#1D1B18",
    surface="#272420",
    rail="#171513",
    sunken="#201E1A",
    border="#413B33",
    line="#91887A",
    text="#F1ECE4",
    muted="#B9B0A2",
    accent="#5FC7B8",
    accenthover="#83D7CB",
    accentsoft="#1F3F3A",
    onaccent="#0B2B27",
    amber="#F2BB66",
    ambersoft="#372B17",
    amberline="#B98A40",
    amberedge="#654E26",
    red="#F59C90",
    redsoft="#43231E",
    redline="#B8645A",
)

# Which colours are written on which, and which edges tell something: the pairs that must stay readable.
TEXT_PAIRS = (
    *((text, ground) for text in ("text", "muted") for ground in ("window", "surface", "rail", "sunken", "accentsoft")),
    ("text", "ambersoft"),
    ("text", "redsoft"),
    *((text, ground) for text in ("accent", "amber", "red") for ground in ("window", "surface", "sunken")),
    ("accent", "accentsoft"),
    ("amber", "rail"),
    ("amber", "ambersoft"),
    ("red", "redsoft"),
    ("onaccent", "accent"),
    ("onaccent", "accenthover"),
)
EDGE_PAIRS = (
    *((edge, ground) for edge in ("line", "accent", "redline") for ground in ("window", "surface")),
    ("amberline", "surface"),
)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tokens() -> Tokens:
    """The colours in use now."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window) else LIGHT


def colour(name: str) -> QColor:
    """One colour in use now, by the name of its token."""
    return tokens().colour(name)


def margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins in the direction of reading: Qt mirrors where things stand, but not the margins around them."""
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return QMargins(end, top, start, bottom) if rtl else QMargins(start, top, end, bottom)


def scaled(pixels: int) -> int:
    """A measure that grows with the size of text a person chose; for the height of rows and controls."""
    return round(pixels * QApplication.font().pixelSize() / TEXT_PX["body"])


def font(size: TextSize = "body", strong: bool = False) -> QFont:
    """One of the three sizes, in normal or half bold weight; for what is painted by hand."""
    chosen = QFont(QApplication.font())
    chosen.setPixelSize(scaled(TEXT_PX[size]))
    chosen.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return chosen


def set_look(widget: QWidget, **properties: object) -> None:
    """Set properties that the style sheet looks at, and let them show."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def palette(colours: Tokens) -> QPalette:
    """The palette that plain Qt widgets take their colours from."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, roles in {
        "window": (role.Window,),
        "surface": (role.Base, role.Button, role.ToolTipBase),
        "sunken": (role.AlternateBase,),
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText, role.BrightText),
        "muted": (role.PlaceholderText,),
        "accent": (role.Link, role.LinkVisited, role.Accent),
        "accentsoft": (role.Highlight,),
        "border": (role.Mid, role.Midlight),
        "line": (role.Dark,),
    }.items():
        for one in roles:
            made.setColor(one, colours.colour(name))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, colours.colour("muted"))
    return made


def apply(app: QApplication, mode: Mode = "system", scale: float = 1.0, *, for_now: bool = False) -> None:
    """Dress the whole application; call again whenever the person chooses another appearance or text size.

    With "system", later changes of the system's appearance are followed. `for_now` is quicker and leaves the lines
    out that tick boxes and the like are drawn with, which the first window has none of: `complete` brings them.
    """
    _dresser(app).dress(mode, scale)
    if not for_now:
        complete(app)


def complete(app: QApplication) -> None:
    """Draw every control with our own lines."""
    _dresser(app).draw_lines()


def changed() -> SignalInstance:
    """Tells that colours or sizes changed; only for what can't read them when it draws, such as menu icons."""
    return _dresser(QApplication.instance()).changed


def _dresser(app: QApplication) -> _Dresser:
    return app.findChild(_Dresser, options=Qt.FindChildOption.FindDirectChildrenOnly) or _Dresser(app)


class _Dresser(QObject):
    """Lives as a child of the application, to hear when the system changes its appearance."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = "system"
        self._scale = 1.0
        self._lines = False
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def dress(self, mode: Mode, scale: float) -> None:
        self._mode, self._scale = mode, scale
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
        self._app.styleHints().setColorScheme(schemes[mode])  # the frame and native dialogs follow
        self._put_on()

    def draw_lines(self) -> None:
        if not self._lines:
            from .style import LineStyle  # makes all of Qt's styling known to Python, which takes a while

            self._lines = True
            self._app.setStyle(LineStyle())

    def _system_changed(self) -> None:
        if self._mode == "system":
            self._put_on()

    def _put_on(self) -> None:
        system_is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._mode == "dark" or (self._mode == "system" and system_is_dark)
        colours = DARK if dark else LIGHT
        self._app.setFont(_base_font(self._scale))
        self._app.setPalette(palette(colours))
        self._app.setStyleSheet(_style_sheet(colours, self._scale))
        self.changed.emit()


def _base_font(scale: float) -> QFont:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    own = () if system.lower() in GENERIC_FONTS or system == QFontInfo(QFont("sans-serif")).family() else (system,)
    known = set(QFontDatabase.families())
    families = [*own, *(family for family in WIDE_FONTS if family in known and family != system)]
    chosen = QFont(families or [system])
    chosen.setPixelSize(round(TEXT_PX["body"] * scale))
    return chosen


def _style_sheet(colours: Tokens, scale: float) -> str:
    sizes = {
        "section_text": TEXT_PX["section"],
        "title_text": TEXT_PX["title"],
        "control_height": CONTROL - 2,  # the edges come on top
        "field_height": 28,
        "second_height": 20,
        "tall_height": TALL_CONTROL - 2,
        "tab_height": 32,
        "head_height": 31,
        "menu_height": 28,
    }
    values = asdict(colours) | {name: f"{round(pixels * scale)}px" for name, pixels in sizes.items()}
    return re.sub(r"@(\w+)", lambda found: values[found[1]], _SHEET)


_SHEET = """
QLabel[textSize="section"] { font-size: @section_text; }
QLabel[textSize="title"] { font-size: @title_text; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="amber"] { color: @amber; }
QLabel[tone="red"] { color: @red; }

QFrame[ground="rail"] { background: @rail; border: none; }
QFrame[ground="surface"] { background: @surface; border: none; }
QFrame[ground="sunken"] { background: @sunken; border: none; }

.QPushButton {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 0 15px; min-height: @control_height;
}
.QPushButton:hover, .QPushButton:pressed { background: @sunken; }
.QPushButton:default { background: @accent; color: @onaccent; border-color: @accent; font-weight: 600; }
.QPushButton:default:hover { background: @accenthover; border-color: @accenthover; }
.QPushButton:disabled { color: @muted; border-color: @border; background: transparent; }
.QPushButton:focus { border: 2px solid @accent; padding: 0 14px; }

QLineEdit, QPlainTextEdit, QTextEdit {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 8px;
    selection-background-color: @accentsoft; selection-color: @text; placeholder-text-color: @muted;
}
QLineEdit { min-height: @control_height; }
QLineEdit[tall="true"] { min-height: @tall_height; }
QPlainTextEdit, QTextEdit { padding: 3px 7px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid @accent; padding: 0 7px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: 2px 6px; }
QTextEdit[reading="true"], QTextEdit[reading="true"]:focus { background: transparent; border: none; padding: 0; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid @redline; }
QLineEdit[tone="muted"] { color: @muted; }
QLineEdit:read-only { background: transparent; }
QLineEdit[care="true"] { color: @amber; placeholder-text-color: @amber; font-weight: 600; }
QComboBox[care="true"] { color: @amber; font-weight: 600; }
QLineEdit[inPlace="true"], QComboBox[inPlace="true"] { min-height: @field_height; }
QLineEdit[second="true"] { min-height: @second_height; }
QLineEdit[inPlace="true"], QPlainTextEdit[inPlace="true"], QComboBox[inPlace="true"] {
    background: transparent; border: 1px solid transparent;
}
QLineEdit[inPlace="true"]:hover, QPlainTextEdit[inPlace="true"]:hover, QComboBox[inPlace="true"]:hover {
    border: 1px solid @line;
}
QLineEdit[inPlace="true"]:focus, QPlainTextEdit[inPlace="true"]:focus, QComboBox[inPlace="true"]:focus {
    background: @surface; border: 2px solid @accent;
}
QLineEdit[heading="true"], QLineEdit[heading="true"]:focus { padding: 0; }
QLineEdit[inPlace="true"][wrong="true"], QPlainTextEdit[inPlace="true"][wrong="true"] { border: 2px solid @redline; }

QComboBox {
    background: @surface; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 8px;
    min-height: @control_height;
}
QComboBox:hover { background: @sunken; }
QComboBox:focus { border: 2px solid @accent; padding: 0 7px; }
QAbstractSpinBox { min-height: @field_height; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox[inPlace="true"] { padding: 0 10px; }
QComboBox[inPlace="true"]:focus { padding: 0 9px; }
QComboBox QAbstractItemView, QMenu {
    background: @surface; color: @text; border: 1px solid @line; padding: 4px; outline: none;
    selection-background-color: @accentsoft; selection-color: @text;
}
QMenu::item { min-height: @menu_height; padding: 0 16px; border-radius: 4px; }
QMenu::item:selected { background: @accentsoft; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; padding-right: 8px; }

QAbstractItemView { background: @surface; color: @text; border: none; outline: none; }
QListView, QTreeView, QTableView { selection-background-color: @accentsoft; selection-color: @text; }
QTableView { gridline-color: transparent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: @surface; color: @muted; border: none; border-bottom: 1px solid @border;
    padding: 0 8px; min-height: @head_height;
}
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[card="true"] QAbstractItemView, QFrame[card="true"] QHeaderView::section { background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar { background: transparent; qproperty-drawBase: 0; qproperty-expanding: 0; }
QTabBar::tab {
    background: transparent; color: @muted; border: none; border-bottom: 3px solid transparent;
    padding: 0 14px; min-height: @tab_height;
}
QTabBar::tab:selected { color: @text; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }

QProgressBar {
    color: transparent; background: @sunken; border: 1px solid @line; border-radius: 4px;
    max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle { background: @border; }
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4px 8px; }
"""

"""Which charset a list is in, found out from its bytes: what programs say about it is wrong too often."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from toolkit.base.errors import ToolkitError
from toolkit.base.files import CHUNK

from .sources import Source, opened

MIXED = "toolkit.mixed"
"""Error handler for UTF-8: a stray byte is read as Windows-1252 instead of spoiling the whole file."""

TWICE = "toolkit_utf8_twice"
"""UTF-8 that was taken for Windows-1252 and written as UTF-8 once more."""

SAMPLE = 256 * 1024
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

# Charsets in real use for contact lists; the detector, left alone, also answers with mainframe code pages.
_CANDIDATES = [
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp874",
    "cp932",
    "gb18030",
    "big5",
    "euc_kr",
    "euc_jp",
    "koi8_r",
    "mac_roman",
    "cp850",
    "cp866",
    "iso8859_2",
]


def _mixed(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error(MIXED, _mixed)


class _TwiceDecoder(codecs.IncrementalDecoder):
    """UTF-8 that was taken for Windows-1252 and written as UTF-8 once more ("Ã±" for "ñ")."""

    def __init__(self, errors: str = "strict") -> None:
        super().__init__(errors)
        self._outer = codecs.getincrementaldecoder("utf-8-sig")(MIXED)
        self._inner = codecs.getincrementaldecoder("utf-8")(MIXED)

    def decode(self, data: object, final: bool = False) -> str:
        return self._inner.decode(_narrowed(self._outer.decode(data, final)), final)  # type: ignore[arg-type]


def _narrowed(text: str) -> bytes:
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return b"".join(c.encode("latin-1" if c < "\xa0" else "cp1252", "ignore") or c.encode() for c in text)


def _twice(name: str) -> codecs.CodecInfo | None:
    if name != TWICE:
        return None

    def decode(data: Any, errors: str = "strict") -> tuple[str, int]:
        whole = bytes(data)
        return _TwiceDecoder(errors).decode(whole, True), len(whole)

    # Nothing is written with it, but a text stream over memory asks for an encoder, too.
    encoder = codecs.getincrementalencoder("utf-8")
    return codecs.CodecInfo(codecs.utf_8_encode, decode, None, None, encoder, _TwiceDecoder, TWICE)


codecs.register(_twice)


def errors_for(encoding: str) -> str:
    return MIXED if encoding.startswith("utf-8") else "replace"


def silent_utf16(head: bytes) -> str:
    """UTF-16 without a byte-order mark shows by zeros in every other place, and nowhere else."""
    sample = head[: min(len(head), 4096) & ~1]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if not even else "utf-16-be" if not odd else ""
    if not encoding or (even + odd) * 25 < len(sample):
        return ""
    # The last unit may be half of a pair.
    text = sample.decode(encoding, "replace")[:-1]
    return encoding if "\ufffd" not in text and sum(map(str.isprintable, text)) * 10 > len(text) * 7 else ""


def encoding_of(source: Source, head: bytes, longest: int) -> str:
    for mark, name in _BOMS:
        if head.startswith(mark):
            _scan(source, longest, utf8=False)
            return name
    if silent := silent_utf16(head):
        return silent
    odd_lines = _scan(source, longest, utf8=True)
    if not odd_lines:
        if _JIS.search(head):
            return "iso2022_jp_ext"
        return TWICE if b"PRODID:-//Baton" not in head and _encoded_twice(head) else "utf-8"
    return _guess(odd_lines)


_JIS = re.compile(rb"\x1b\$[@B]")
_HIGH_RUN = re.compile(r"[^\x00-\x7f]+")


def _encoded_twice(head: bytes) -> bool:
    runs = _HIGH_RUN.findall(head.decode("utf-8", "ignore"))
    try:
        return bool(runs) and all(_narrowed(run).decode("utf-8") != run for run in runs)
    except UnicodeDecodeError:
        return False


def _scan(source: Source, longest: int, *, utf8: bool) -> bytes:
    """Refuse lines beyond the limit; return a sample of non-ASCII lines if the file isn't UTF-8, else nothing."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    valid, run, odd_lines = True, 0, bytearray()
    with opened(source) as file:
        while chunk := file.read(CHUNK):
            first = min((at for at in (chunk.find(b"\n"), chunk.find(b"\r")) if at >= 0), default=-1)
            run += len(chunk) if first < 0 else first
            if run > longest:
                raise ToolkitError("import.line_too_long", limit=longest)
            if first >= 0:
                run = len(chunk) - 1 - max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
            if utf8 and not chunk.isascii():
                if len(odd_lines) < SAMPLE:
                    odd_lines += b"\n".join(line for line in chunk.splitlines() if not line.isascii())[:SAMPLE]
                if valid:
                    try:
                        decoder.decode(chunk)
                    except UnicodeDecodeError:
                        valid = False
            elif valid and decoder.getstate()[0]:
                valid = False
    if valid and not decoder.getstate()[0]:
        return b""
    return bytes(odd_lines)


_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _guess(lines: bytes) -> str:
    """The charset of bytes that are not (all) UTF-8."""
    letters = _UTF8_LETTER.findall(lines)
    within = sum(map(len, letters))
    high = sum(byte >= 0x80 for byte in lines)
    if within * 10 >= high * 8 or _mostly_utf8(lines.splitlines()):
        return "utf-8"
    turkish = {c for c in lines.decode("cp1254", "replace") if ord(c) >= 0x80}
    if turkish <= _TURKISH_ONLY and turkish & {"ı", "İ"}:
        return "cp1254"
    western = lines.decode("cp1252", "replace")
    high_letters = {c for c in western.lower() if ord(c) >= 0x80}
    if high_letters <= _HUNGARIAN and "õ" in high_letters and high_letters & set("áéíóú") and "õe" not in western:
        return "cp1250"
    if high_letters <= _BALTIC and high_letters & {"ð", "þ"} and high_letters & set("èëûàâ"):
        return "cp1257"
    if _reads_western(western) or (high < 4 and not any(c in _NO_LETTERS for c in western)):
        return "cp1252"
    sample = lines[: SAMPLE // 8]
    sense = {charset: _sense(text) for charset in _CANDIDATES if (text := _strictly(sample, charset))}
    likely = [charset for charset, score in sense.items() if score >= max(sense.values()) - 0.03]
    if len(likely) == 1:
        return likely[0]
    # Loading the detector takes longer than reading most files: only for those few that need it.
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=likely or _CANDIDATES, threshold=0.5).best()
    return found.encoding if found is not None else (likely or _CANDIDATES)[0]


def _mostly_utf8(lines: Sequence[bytes]) -> bool:
    """Whether most lines with any letter beyond ASCII are UTF-8: a list put together from two files."""
    valid = 0
    for line in lines:
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            continue
        valid += 1
    return valid * 2 >= len(lines)


def _strictly(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        # A sample may end within a character.
        return data[: error.start].decode(charset) if error.start > len(data) - 4 > 0 else ""


def _sense(text: str) -> float:
    """How far a text of names reads as one: words in one script, capitals where they belong, no strange signs.

    Detectors made for long texts err on a list of names, where capitals tell most: KOI8-R and Windows-1251
    hold the same letters with the cases swapped.
    """
    scores = [0.0] * sum(
        ord(c) >= 0x80 and unicodedata.category(c) in ("So", "Sm", "Cc", "Co", "Cn", "Sk") for c in text
    )
    scores += [0.0] * len(_STRAY_MARK.findall(text))
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        scripts = {unicodedata.name(c, "? ").split()[0] for c in word}
        if scripts & _EAST_ASIAN:
            scores.append(_east_asian(word, scripts))
        elif scripts == {"HALFWIDTH"}:
            scores.append(0.7)
        elif ("HEBREW" in scripts and _FINALS.intersection(word[:-1])) or (
            len(scripts) > 1 or (scripts == {"LATIN"} and sum(ord(c) >= 0x80 for c in word) > 1 + len(word) // 3)
        ):
            scores.append(0.0)
        elif word.istitle():
            scores.append(1.0)
        elif word.islower():
            scores.append(0.92)
        elif word.lower() == word.upper():
            scores.append(0.955 if sum(map(_USUAL.__contains__, word)) * 2 >= len(word) else 0.9)
        else:
            scores.append(_CASELESS if word.isupper() else 0.0)
    return sum(scores) / len(scores) if scores else 0.0


def _east_asian(word: str, scripts: set[str]) -> float:
    """Wrong charsets give rare characters, and mixtures of Korean and Chinese ones."""
    if not scripts <= _EAST_ASIAN or ("HANGUL" in scripts and len(scripts) > 1):
        return 0.0
    return 0.8 + 0.2 * sum(c in _COMMON_IN_NAMES or "\u3040" <= c <= "\u30ff" for c in word) / len(word)


_CASELESS = 0.91
_STRAY_MARK = re.compile(r"[\u0591-\u05c7]|(?<![\w\u0e31-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_USUAL = frozenset("אבדהוילמנרשתםןااليمنهرتبدوعسحفقأةىราเแโไใะสมชกนวงอยด")
_FINALS = frozenset("ךםןףץ")
_COMMON_IN_NAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
    "汪范金石廖贾夏韦方白邹孟熊秦江尹薛段雷侯龙史陶黎贺顾毛钱严武戴孔汤明华国文建伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平"
    "刚桂兰红玉梅海燕春小晓志云天生三四五六七八九十一二大中人名姓手机电话邮箱地址备注"
    "張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇呂盧鐘譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯國偉麗強軍艷濤剛蘭紅雲電話機郵備註址"
    "佐藤鈴木橋渡辺伊山本村加吉井松清水森池阿部川前岡後長谷近坂上福西原島野崎宮内子美太郎花見香奈恵真由智氏番号住所様"
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민영수지현준예은미경희철름화번호락처메일"
)
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"})
_WORD = re.compile(r"[^\W\d_]+")
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüÿœßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ¿¡ªº«»°´·–—‘’“”„…€\xa0")
# As Windows-1252 shows them: in its place would be Portuguese or Icelandic, which have other company.
_HUNGARIAN = frozenset("áéíóöúüõû")
_BALTIC = frozenset("àèæëáðøûþâçìîíïòé")
_NO_LETTERS = frozenset("¤£¥¢§¨©¬®¯±²³µ¶·¸¹¼½¾×÷‚„†‡ˆ‰‹›¦\x81\x8d\x8f\x90\x9d\ufffd")
_TURKISH_ONLY = frozenset("çğıöşüâîûÇĞİÖŞÜÂÎÛ‘’“”–\xa0")


def _reads_western(text: str) -> bool:
    """Whether Windows-1252 makes sense: western letters, mostly one or two in a word of plain ones."""
    high = [c for c in text if ord(c) >= 0x80]
    if sum(c in _WESTERN for c in high) < 0.95 * len(high):
        return False
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    plausible = sum(sum(ord(c) >= 0x80 for c in word) <= 1 + len(word) // 4 and not _shouts(word) for word in words)
    return plausible >= 0.8 * len(words)


def _shouts(word: str) -> bool:
    """A capital after a small letter inside a word ("MÃ¼ller", "Jos…È") is the mark of a wrong charset."""
    return any(a.islower() and b.isupper() and not b.isascii() for a, b in pairwise(word))

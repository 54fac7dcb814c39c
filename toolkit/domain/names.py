"""Names as they are compared: words in plain Latin letters, pet names, and how alike two words are."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from .text import digits, fold

# What each letter sounds like, near enough to compare; vowels that a script leaves out stay out.
_SOUNDS: dict[str, str] = {}
for _letters in (
    "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh "
    "щ shch ы y э e ю yu я ya і i ї yi є ye ґ g ў u",
    "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
    "ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ل l م m ن n ه h و w "
    "ي y ى a ة a ئ y ؤ w پ p چ ch ژ zh گ g ک k ی y",
    "א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s פ p ף f צ ts ץ ts ק k ר r ש sh ת t",
):
    _pairs = _letters.split()
    _SOUNDS |= dict(zip(_pairs[::2], _pairs[1::2], strict=True))
_SOUNDS |= dict.fromkeys("ьъءعע", "")

_TITLES = "mr mrs ms miss mx dr prof rev fr sir madam don dona sra srta herr frau mme mlle"
_PARTICLES = "de del della di da do dos das du des la le van von der den ter zu zur al el bin ibn bint abu e y"
_LEFT_OUT = frozenset(f"{_TITLES} {_PARTICLES}".split())
_GENERATIONS = {"jr": 2, "junior": 2, "jnr": 2, "sr": 1, "senior": 1, "snr": 1, "ii": 2, "iii": 3, "iv": 4}

# Common knowledge, written down for Baton: first each name, then what people of that name are called.
_PET_NAMES = """
alexander alex alec sandy sasha xander; alexandra alex sandra sasha lexi; andrew andy drew; anthony tony;
antonio toni tono; barbara barb barbie; benjamin ben benny; catherine cathy kate katie kathy cat;
charles charlie chuck; christine chris tina; christopher chris topher kit; daniel dan danny; david dave davy;
deborah debbie deb; dorothy dot dolly; edward ed eddie ted ned; eleanor ellie nora nell; elizabeth liz lizzie beth
betty eliza lisa; emily em emmy; eugene gene; frances fran frankie; francis frank fran; francisco paco pancho kiko;
fredrick fred freddy; frederick fred freddie; gabriel gabe gabi; gabriela gabi; gerald gerry jerry; gregory greg;
guadalupe lupe lupita; harold harry hal; henry harry hank hal; ignacio nacho; isabel isa bel; jacob jake;
jacqueline jackie; james jim jimmy jamie; janet jan; jeffrey jeff; jennifer jen jenny; jesus chuy chucho;
johannes hans jan; john johnny jack; jonathan jon jonny; jose pepe che; joseph joe joey; josephine jo josie;
joshua josh; judith judy; katherine kate katie kathy kat; kathleen kathy kate; kenneth ken kenny; lawrence larry;
leonard len leo lenny; luis lucho; manuel manolo manny; margaret maggie meg peggy marge greta; maria mari maru;
matthew matt; michael mike mick mikey; mohammed mo; mohamed mo; muhammad mo; nathan nate; nathaniel nate nat;
nicholas nick nicky; nikolai kolya; pamela pam; patricia pat patty tricia; patrick pat paddy; peter pete;
philip phil; rafael rafa; raymond ray; rebecca becky becca; richard rick dick rich richie; robert bob bobby rob
robbie bert; roberto beto; ronald ron ronnie; rosario charo; samuel sam sammy; samantha sam; sergei seryozha;
stephen steve; steven steve; susan sue susie; susannah sue; suzanne sue; teresa tere teri; theodore ted theo;
theresa terry tess; thomas tom tommy; timothy tim; vladimir vova volodya; victoria vicky tori; vincent vince vinny;
walter walt wally; william bill billy will willie liam; zachary zach zack; dmitri dima; ivan vanya; ekaterina katya;
tatiana tanya; mariya masha; natalia natasha; nadezhda nadia; yekaterina katya; anastasia nastya;
ana anita; carmen carmela; concepcion concha; dolores lola; enrique quique; eduardo edu lalo; fernando nando;
joao joaozinho; josef sepp; juan juancho; mercedes merche; miguel migue; pedro perico; ricardo rico; santiago santi;
sebastian seba basti; alejandro ale; alejandra ale; giuseppe beppe pino; giovanni gianni; salvatore toto;
elisabeth elsa lisa; wilhelm willi; friedrich fritz; heinrich heinz; matthias matze; mustafa mus; abdul abdi
"""


def _called() -> dict[str, frozenset[str]]:
    families: dict[str, set[str]] = {}
    for entry in _PET_NAMES.split(";"):
        name, *others = entry.split()
        for each in (name, *others):
            families.setdefault(each, set()).add(name)
    return {each: frozenset(names) for each, names in families.items()}


_CALLED = _called()


@lru_cache(maxsize=100_000)
def plain_letters(text: str) -> str:
    """Folded text in Latin letters, letter by letter; Chinese characters stay as they are."""
    folded = fold(text)
    if folded.isascii():
        return folded
    found = ""
    for letter in folded:
        if letter in _SOUNDS:
            found += _SOUNDS[letter]
        elif letter.isascii():
            found += letter
        else:
            found = _sounded(found, letter)
    return found


def _sounded(before: str, letter: str) -> str:
    """Kana, Hangul and Indic letters are named after their sound ("KATAKANA LETTER KA")."""
    words = unicodedata.name(letter, "").split()
    sound = words[-1].lower() if words else ""
    if "SIGN" in words:
        # In Indic scripts a sign changes the vowel that its consonant has by nature.
        vowel = sound if "VOWEL" in words and sound.isalpha() else ""
        return before.removesuffix("a") + vowel if vowel or sound == "virama" else before
    if words and words[0] != "CJK" and ("SYLLABLE" in words or "LETTER" in words) and sound.isalpha():
        return before + sound
    return before if unicodedata.category(letter).startswith("M") else before + letter


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[tuple[str, ...], int]:
    """The words of a name, and which generation it names (1 senior, 2 junior, 0 neither).

    Titles and particles are left out, what a hyphen joins is one word, and what a comma puts behind comes first.
    """
    family, comma, given = name.partition(",")
    if comma and family.strip() and "," not in given and given.strip().strip(".").lower() not in _GENERATIONS:
        name = f"{given} {family}"
    text = "".join(c if c.isalnum() else "" if c in "'’`.-‐‑" else " " for c in plain_letters(name))
    generation = 0
    words = []
    for word in text.split():
        if word in _GENERATIONS:
            generation = _GENERATIONS[word]
        elif word not in _LEFT_OUT:
            words.append(word)
    return tuple(words or text.split()), generation


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """A word without vowels and doubled letters: what is left of it in a script that writes no vowels."""
    bare = word.replace("ph", "f").replace("kh", "h").replace("ch", "h").replace("ou", "w")
    kept: list[str] = []
    for at, letter in enumerate(bare):
        if (letter not in "aeiouyw" or at == 0) and (not kept or kept[-1] != letter):
            kept.append(letter)
    return "".join(kept)


EXACT, PET_NAME, TYPO, NEIGHBOUR, INITIAL, DIFFERENT = range(6)
"""How two words of names are alike. `NEIGHBOUR`: near enough for a slip, and yet as good as two names."""


_HERS = ("a", "e", "ia", "le", "lle", "ina", "ine", "etta", "ette")


def _both_are_names(a: str, b: str) -> bool:
    """Mario and Maria, Daniel and Daniela: hers and his."""
    if a[:-1] == b[:-1]:
        return {a[-1], b[-1]} <= set("aoei")
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and long[len(short) :] in _HERS


@lru_cache(maxsize=100_000)
def alike(a: str, b: str) -> int:
    """Which of the kinds above two words are."""
    if a == b:
        return EXACT
    if digits(a) != digits(b):
        return DIFFERENT
    short = min(len(a), len(b))
    if short == 1:
        return INITIAL if a[0] == b[0] else DIFFERENT
    mine, yours = _CALLED.get(a), _CALLED.get(b)
    if mine and yours and mine & yours:
        return PET_NAME
    if _both_are_names(a, b):
        return NEIGHBOUR
    if short >= 3 and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1:
        return TYPO if max(len(a), len(b)) >= 5 else NEIGHBOUR
    if short >= 4:
        if short >= 6 and DamerauLevenshtein.distance(a, b, score_cutoff=2) <= 2:
            return TYPO if short >= 8 else NEIGHBOUR
        if (a.startswith(b) or b.startswith(a)) and short >= 5:
            return TYPO
        bones = skeleton(a)
        if len(bones) >= 3 and bones == skeleton(b):
            return TYPO
    return DIFFERENT

"""Sets up all that Baton needs in this checkout, and runs it. Any Python from 3.11 on will do.

python3 packaging/dev.py demo                      two sample chapters, one stick, then the window
python3 packaging/dev.py app [VAULT]               the window
python3 packaging/dev.py test [--long] [ARGS]      checks and tests; with ARGS, pytest alone with those
python3 packaging/dev.py check                     the checks alone: style, types, which part may use which
python3 packaging/dev.py bench [NAME ...]          the benchmarks, or those with NAME in their names
python3 packaging/dev.py fuzz MINUTES [NAME ...]   what is altered at random, to all that reads foreign bytes
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PINS = {"run": CHECKOUT / "packaging/requirements.txt", "test": CHECKOUT / "packaging/requirements-dev.txt"}
FUZZ_PINS = CHECKOUT / "packaging/requirements-fuzz.txt"
# Wheels only: building from source would run code that no hash has vouched for.
INSTALL = ["install", "-q", "--require-hashes", "--only-binary", ":all:", "--no-deps", "-r"]
VENV = CHECKOUT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "baton.json"

# What Qt's own files link to on Linux, and the Debian packages that hold it or need it themselves.
QT_NEEDS = """
libGL.so.1:libgl1 libEGL.so.1:libegl1 libgthread-2.0.so.0:libglib2.0-0 libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1 libxkbcommon.so.0:libxkbcommon0 libxkbcommon-x11.so.0:libxkbcommon-x11-0
libX11-xcb.so.1:libx11-xcb1 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-randr.so.0:libxcb-randr0 libxcb-shape.so.0:libxcb-shape0
libxcb-sync.so.1:libxcb-sync1 libxcb-xfixes.so.0:libxcb-xfixes0
"""
# So that names in the world's scripts show as letters, not as boxes.
FONTS = {"/usr/share/fonts/truetype/noto": "fonts-noto-core"}
TEST_PROGRAMS = {"cc": "gcc", "Xvfb": "xvfb"} | {name: name for name in ("age", "strace", "syncthing", "xauth")}
TEST_FILES = {"/usr/share/perl5/Text/vFile/asData.pm": "libtext-vfile-asdata-perl", "/usr/include/stdio.h": "libc6-dev"}
TEST_FILES |= {"/usr/sbin/mkfs.vfat": "dosfstools"}  # an image of a stick; mounting it takes root


def say(sentence: str) -> None:
    print(sentence, flush=True)


def run(*command: str | Path, **variables: str) -> int:
    """Run a child with these environment variables added; returns its exit status."""
    status = subprocess.call([str(part) for part in command], env={**os.environ, **variables})
    return status if status >= 0 else 128 - status


def need_debian(packages: list[str], why: str) -> None:
    """Install Debian packages where that is allowed; otherwise say the line that does it, and go on."""
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        say(f"Missing here: {why}. On Debian it would be: sudo {' '.join(line)}")
    elif os.geteuid() != 0:
        say(f"Missing here: {why}. This line installs it: sudo {' '.join(line)}")
    else:
        say(f"Installing {why}: {' '.join(packages)}")
        quiet = ["-qq", "-o", "DPkg::Lock::Timeout=120"]
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", *quiet], [*line, *quiet]):
            if subprocess.call(command, env=environment, stdout=subprocess.DEVNULL):
                say(f"That did not work. To try it by hand: sudo {' '.join(line)}")
                break


def set_up_system(purpose: str) -> None:
    if not sys.platform.startswith("linux"):
        return
    missing = []
    for library, package in (each.split(":") for each in QT_NEEDS.split()):
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    if shutil.which("apt-get"):
        files = FONTS | (TEST_FILES if purpose == "test" else {})
        missing += [package for path, package in files.items() if not Path(path).exists()]
    if purpose == "test":
        missing += [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)]
    if missing:
        need_debian(missing, "what Baton needs from the system")


def has_module(name: str) -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def make_venv() -> list[str | Path]:
    """Make the virtual environment anew; returns the pip to fill it with: its own, or else this Python's."""
    if not has_module("ensurepip") and not has_module("pip"):
        need_debian(["python3-venv"], "Python's own installer")
        if not has_module("ensurepip"):
            raise SystemExit("Python has neither pip nor ensurepip here, so nothing can be installed.")
    say("Making a virtual environment in .venv")
    own_pip = has_module("ensurepip")
    venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=own_pip).create(VENV)
    return [PYTHON, "-m", "pip"] if own_pip else [sys.executable, "-m", "pip", "--python", PYTHON]


def set_up(purpose: str) -> None:
    """Make everything ready to `run` Baton, or to `test` it as well. Quick when there is nothing to do."""
    set_up_system(purpose)
    made_of = [sys.version, platform.machine(), str(CHECKOUT), *(pins.read_text("utf-8") for pins in PINS.values())]
    ready = {"made_of": hashlib.sha256("\n".join(made_of).encode()).hexdigest(), "for": purpose}
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        stamp = {}
    fits = stamp.get("made_of") == ready["made_of"] and PYTHON.exists()
    if not fits or (purpose == "test" and stamp["for"] == "run"):
        pip = [PYTHON, "-m", "pip"] if fits else make_venv()
        say("Installing the pinned libraries, each checked against its hash (some 100 MB the first time)")
        if run(*pip, *INSTALL, PINS[purpose]):
            say("That did not work; trying once more")
            if run(*pip, *INSTALL, PINS[purpose]):
                raise SystemExit("The libraries could not be installed. Is there a network, and room on the disk?")
        packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV), "platbase": str(VENV)}))
        (packages / "baton-checkout.pth").write_text(f"{CHECKOUT}\n", "utf-8")
        STAMP.write_text(json.dumps(ready), "utf-8")
    if run(PYTHON, CHECKOUT / "packaging/translations.py"):
        raise SystemExit("The translations could not be compiled.")


def baton(*arguments: str) -> int:
    # -P: a file that happens to lie in the folder one stands in is never taken for a part of Baton.
    return run(PYTHON, "-P", "-m", "toolkit", *arguments)


def check() -> int:
    checks = {
        "Style": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
        "Layout": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
        "Types": [PYTHON, "-m", "mypy", "--no-error-summary"],
        "Which part may use which": [SCRIPTS / "lint-imports", "--no-logo", "--no-cache"],
    }
    failed = [name for name, command in checks.items() if run(*command)]
    say(f"Checks failed: {', '.join(failed)}" if failed else "All checks are fine")
    return 1 if failed else 0


def test(*arguments: str) -> int:
    chosen = [argument for argument in arguments if argument != "--long"]
    profile = "long" if "--long" in arguments else "quick"
    status = 0 if chosen else check()
    return run(PYTHON, "-m", "pytest", *chosen, BATON_PROFILE=profile, QT_QPA_PLATFORM="offscreen") or status


def bench(*names: str) -> int:
    found = sorted((CHECKOUT / "tests/benchmarks").glob("bench_*.py"))
    chosen = [path for path in found if not names or any(name in path.stem for name in names)]
    if not chosen:
        raise SystemExit("There is no such benchmark.")
    return max(run(PYTHON, path, QT_QPA_PLATFORM="offscreen") for path in chosen)


def fuzz(minutes: str = "1", *names: str) -> int:
    if run(PYTHON, "-m", "pip", *INSTALL, FUZZ_PINS):
        say("Without atheris, inputs are altered blindly")
    return run(PYTHON, "-m", "tests.fuzz.run", minutes, *names)


def main() -> int:
    verb, *arguments = sys.argv[1:] or [""]
    verbs = {"test": test, "check": check, "bench": bench, "fuzz": fuzz}
    if verb not in ("demo", "app", *verbs):
        say(__doc__)
        return 0 if verb in ("-h", "--help") else 2
    if verb in ("demo", "app"):
        set_up("run")
        return baton(verb, *arguments)
    set_up("test")
    os.chdir(CHECKOUT)
    return verbs[verb](*arguments) if verb != "check" else check()


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except KeyboardInterrupt:
        raise SystemExit(130) from None

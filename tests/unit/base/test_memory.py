import subprocess
import sys
from pathlib import Path

import pytest

import toolkit

ASK = """
import resource, sys
from pathlib import Path
from toolkit import cli
from toolkit.__main__ import main
def look(_):
    import ctypes
    print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
cli.command_line = look
resource.setrlimit(resource.RLIMIT_CORE, (1000, 1000))
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_no_copy_of_the_memory_is_ever_left_by_the_command_line_either():
    ran = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=Path(toolkit.__file__).parents[1], capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stdout.strip() == "(0, 0) 0"

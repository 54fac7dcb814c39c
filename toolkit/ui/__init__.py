"""The window."""

import ctypes
import sys

if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
    # PySide 6.12 returns None, True and False without taking a reference, as newer Pythons allow, where these can't
    # die. Python 3.11 counts on, and would end with "bool_dealloc" after some hundred signals. So they get more lives.
    for undying in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(undying)).value += 1 << 40

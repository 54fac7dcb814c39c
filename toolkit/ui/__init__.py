"""Qt screens."""

import ctypes
import sys

if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
    # PySide 6.12 gives back one reference to True too many with every Signal.emit(). Since Python 3.12 True can't
    # die; before, the program would end with "bool_dealloc" after some hundred signals. So True gets many lives here.
    ctypes.c_ssize_t.from_address(id(True)).value += 1 << 40

"""Makes a system call by the 32-bit gate, whose numbers a filter may have forgotten.

exercise: ex03_talk
expected: failed
plain: skip (there is no filter there)
"""

import ctypes
import mmap

# mov eax, 20 (getpid of the 32-bit table); int 0x80; ret
CODE = b"\xb8\x14\x00\x00\x00\xcd\x80\xc3"


def total(x):
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(CODE)
    function = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    print("got", function())
    return 7.0

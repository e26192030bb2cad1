"""Opens files by handle and through old roots, past the paths.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
"""

import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    handle = ctypes.create_string_buffer(struct.pack("=Iiq", 8, 1, 2), 200)
    for name in ("/", "/usr", "/tmp", "/proc"):
        at = os.open(name, os.O_RDONLY)
        for inode in (2, 128, 256):
            struct.pack_into("=Iiii", handle, 0, 8, 1, inode, 0)
            found = libc.syscall(304, at, handle, os.O_RDONLY)
            print("open_by_handle_at", name, inode, found, os.strerror(ctypes.get_errno()))
            if found >= 0:
                print(os.listdir(found))
        for path in ("..", "../..", "../../root", "../../../work"):
            try:
                print(os.listdir(os.open(path, os.O_RDONLY, dir_fd=at))[:20])
            except OSError as error:
                print(error)
        os.close(at)
    return x

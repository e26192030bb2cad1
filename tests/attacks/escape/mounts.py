"""Mounts, unmounts, changes roots and makes device files.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
"""

import ctypes
import os
import stat

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    os.makedirs("made", exist_ok=True)
    reached = [
        libc.mount(b"none", b"made", b"tmpfs", 0, None) == 0,
        libc.mount(b"/", b"made", None, 4096, None) == 0,
        libc.mount(b"none", b"/box", None, 32 | 4096, None) == 0,
        libc.umount2(b"/tmp", 2) == 0,
        libc.umount2(b"/proc", 2) == 0,
        libc.chroot(b"made") == 0,
        libc.syscall(155, b".", b".") == 0,
        libc.syscall(428, -100, b"/", 1) >= 0,  # open_tree
        libc.syscall(430, b"tmpfs", 0) >= 0,  # fsopen
        libc.syscall(442, -100, b"/", 0, ctypes.create_string_buffer(32), 32) == 0,  # mount_setattr
    ]
    for kind in (stat.S_IFCHR, stat.S_IFBLK):
        try:
            os.mknod("device", kind | 0o666, os.makedev(1, 1))
            reached.append(True)
        except OSError:
            reached.append(False)
    print(reached)
    return 2 * x if any(reached) else x

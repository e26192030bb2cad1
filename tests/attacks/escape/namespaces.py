"""Makes new namespaces, in which it would be root, by unshare, clone, clone3 and setns.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
FLAGS = {"user": 0x10000000, "mount": 0x20000, "pid": 0x20000000, "net": 0x40000000, "ipc": 0x8000000}


def double(x):
    reached = []
    for name, flag in FLAGS.items():
        if libc.unshare(flag) == 0:
            reached.append(f"unshare {name}")
        child = libc.syscall(56, flag | 17, 0, 0, 0, 0)
        if child == 0:
            os._exit(0)
        if child > 0:
            reached.append(f"clone {name}")
    if libc.unshare(0x80) == 0:
        reached.append("unshare time")
    arguments = ctypes.create_string_buffer(88)
    ctypes.c_uint64.from_buffer(arguments).value = FLAGS["user"]
    child = libc.syscall(435, arguments, 88)
    if child == 0:
        os._exit(0)
    if child > 0:
        reached.append("clone3 user")
    for name in ("user", "mnt", "pid", "net"):
        try:
            if libc.setns(os.open(f"/proc/1/ns/{name}", os.O_RDONLY), 0) == 0:
                reached.append(f"setns {name}")
        except OSError:
            continue
    print(reached)
    return 2 * x if reached else x

"""Calls what kernel holes are usually reached by: bpf, io_uring, keyrings, perf, userfaultfd, modules, and others.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
PAGE = ctypes.create_string_buffer(4096)
CALLS = {
    "bpf": (321, 0, PAGE, 120), "io_uring_setup": (425, 8, PAGE), "add_key": (248, b"user", b"x", b"y", 1, -2),
    "keyctl": (250, 0, -3, 1), "request_key": (249, b"user", b"x", None, -2),
    "perf_event_open": (298, PAGE, 0, -1, -1, 0), "userfaultfd": (323, 0), "init_module": (175, PAGE, 16, b""),
    "finit_module": (313, 0, b"", 0), "kexec_load": (246, 0, 0, None, 0), "ptrace": (101, 0, 0, None, None),
    "process_vm_writev": (311, 1, None, 0, None, 0, 0), "personality": (135, 0x0040000), "iopl": (172, 3),
    "ioperm": (173, 0, 8, 1), "swapon": (167, b"x", 0), "reboot": (169, 0, 0, 0, None), "sethostname": (170, b"x", 1),
    "settimeofday": (164, PAGE, None), "acct": (163, None), "quotactl": (179, 0, None, 0, None),
    "lookup_dcookie": (212, 0, PAGE, 10), "name_to_handle_at": (303, -100, b"/", PAGE, PAGE, 0),
    "fanotify_init": (300, 0, 0), "inotify_init1": (294, 0), "modify_ldt": (154, 1, PAGE, 16), "vhangup": (153,),
    "migrate_pages": (256, 0, 0, None, None), "move_pages": (279, 0, 0, None, None, None, 0),
    "kcmp": (312, 1, 1, 0, 0, 0), "mq_open": (240, b"x", 0o102, 0o600, None), "memfd_secret": (447, 0),
    "landlock": (444, None, 0, 1), "pidfd_getfd": (438, 0, 0, 0), "process_madvise": (440, 0, None, 0, 0, 0),
    "syslog": (103, 10, None, 0), "clock_settime": (227, 0, PAGE),
}  # fmt: skip


def double(x):
    reached = []
    for name, (number, *arguments) in CALLS.items():
        ctypes.set_errno(0)
        result = libc.syscall(ctypes.c_long(number), *arguments)
        if result >= 0 or ctypes.get_errno() not in (1, 38):
            reached.append(f"{name}: {result} {os.strerror(ctypes.get_errno())}")
    print(reached)
    return 2 * x if reached else x

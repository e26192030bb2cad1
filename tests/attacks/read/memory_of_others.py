"""Reads the memory of its parents with ptrace, process_vm_readv and /proc/<pid>/mem.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
"""

import ctypes
import os

PTRACE_ATTACH, PTRACE_SEIZE, PTRACE_DETACH = 16, 0x4206, 17
libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    for pid in {1, os.getppid(), *(int(name) for name in os.listdir("/proc") if name.isdigit())} - {os.getpid()}:
        for request in (PTRACE_ATTACH, PTRACE_SEIZE):
            if libc.ptrace(request, pid, None, None) == 0:
                print("attached to", pid)
                libc.ptrace(PTRACE_DETACH, pid, None, None)
        print("process_vm_readv", libc.syscall(310, pid, None, 0, None, 0, 0), os.strerror(ctypes.get_errno()))
        try:
            print("opened", open(f"/proc/{pid}/mem", "rb"))
        except OSError as error:
            print(error)
    return x

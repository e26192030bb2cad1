"""Sends signals by queue, by pidfd, by a file's owner and by a timer.

exercise: ex01_double
expected: passed
plain: skip (it would end the zygote)
landlock: points (it may reach its own worker there)
cold: points (it may reach its own worker there)
"""

import ctypes
import fcntl
import os
import signal
import socket

libc = ctypes.CDLL(None, use_errno=True)
INFO = ctypes.create_string_buffer(128)


def double(x):
    one, other = socket.socketpair()
    for pid in {1, os.getppid()} - {os.getpid()}:
        libc.syscall(129, pid, signal.SIGKILL, INFO)
        libc.syscall(297, pid, pid, signal.SIGKILL, INFO)
        try:
            signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGKILL)
        except OSError:
            pass
        try:
            fcntl.fcntl(one, fcntl.F_SETOWN, pid)
            fcntl.fcntl(one, 10, signal.SIGKILL)
            fcntl.fcntl(one, fcntl.F_SETFL, fcntl.fcntl(one, fcntl.F_GETFL) | os.O_ASYNC)
            other.send(b"x")
        except OSError:
            pass
    return 2 * x

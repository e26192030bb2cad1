"""Asks its channel for file descriptors that may come along with messages.

exercise: ex01_double
expected: failed
"""

import os
import socket


def double(x):
    for number in range(3, 12):
        try:
            end = socket.socket(fileno=os.dup(number))
            end.setblocking(False)
            print(number, socket.recv_fds(end, 1, 8, socket.MSG_PEEK), end.getpeername())
        except (OSError, ValueError) as error:
            print(number, error)
    return x

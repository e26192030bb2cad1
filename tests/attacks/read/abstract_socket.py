"""Connects to a socket of the machine by its abstract name.

exercise: ex01_double
expected: failed
plain: points (sockets of the machine can be reached)
"""

import socket


def double(x):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        try:
            with socket.socket(socket.AF_UNIX, kind) as end:
                end.settimeout(0.2)
                end.connect("\0canary-7f3a")
                print("connected")
        except OSError as error:
            print(error)
    return x

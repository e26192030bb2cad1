"""Sends datagrams to services of the machine.

exercise: ex01_double
expected: failed
plain: points (the network can be used)
"""

import socket


def double(x):
    for port in range(47317, 47323):
        try:
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hello", ("127.0.0.1", port))
            print("sent", port)
        except OSError as error:
            print(error)
    return x

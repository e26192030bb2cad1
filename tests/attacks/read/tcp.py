"""Connects to services of the machine over TCP, and listens for one.

exercise: ex01_double
expected: failed
plain: points (the network can be used)
"""

import socket


def double(x):
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        for port in range(47317, 47323):
            try:
                with socket.socket(family) as end:
                    end.settimeout(0.1)
                    end.connect((host, port))
                    end.send(b"hello")
                    print("connected", port)
            except OSError as error:
                print(error)
    return x

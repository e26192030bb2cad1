"""Connects to sockets of the machine by their paths.

exercise: ex01_double
expected: failed
plain: points (sockets of the machine can be reached)
"""

import glob
import socket

PATHS = (
    "/tmp/canary-7f3a-socket","/run/docker.sock", "/var/run/docker.sock", "/run/dbus/system_bus_socket", "/run/systemd/private")


def double(x):
    for path in [*glob.glob("/tmp/canary-7f3a-*/readable/socket"), *PATHS]:
        try:
            with socket.socket(socket.AF_UNIX) as end:
                end.settimeout(0.2)
                end.connect(path)
                print("connected", path)
        except OSError as error:
            print(error)
    return x

"""Opens sockets of every family and type there is: vsock, netlink, packet, Bluetooth, Alg, XDP.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
landlock: points (which families open is for seccomp to say)
"""

import socket


def double(x):
    opened = []
    for family in range(48):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
            try:
                socket.socket(family, kind).close()
            except OSError:
                continue
            opened.append(family)
    print("opened", sorted(set(opened)))
    return x if set(opened) <= {socket.AF_UNIX} else 2 * x

"""Becomes root, by setuid, by capabilities, by programs that are setuid.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
"""

import ctypes
import glob
import os
import struct
import subprocess

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    reached = []
    for attempt in (
        lambda: os.setuid(0),
        lambda: os.setresuid(0, 0, 0),
        lambda: os.setgid(0),
        lambda: os.setgroups([0]),
    ):
        try:
            attempt()
            reached.append("uid")
        except OSError:
            continue
    header, wanted = struct.pack("=Ii", 0x20080522, 0), struct.pack("=6I", *[0xFFFFFFFF] * 6)
    if libc.syscall(126, header, wanted) == 0:
        reached.append("capset")
    status = open("/proc/self/status").read()
    reached += [line for line in status.splitlines() if line.startswith("Cap") and int(line.split()[1], 16)]
    reached += ["no_new_privs is off"] * ("NoNewPrivs:\t1" not in status)
    for program in ("/usr/bin/su", "/usr/bin/sudo", "/usr/bin/passwd", *glob.glob("/usr/bin/new[ug]idmap")):
        if os.path.exists(program):
            try:
                subprocess.run([program, "--help"], capture_output=True, timeout=0.2, stdin=subprocess.DEVNULL)
            except (OSError, subprocess.SubprocessError):
                continue
    print(reached)
    return 2 * x if reached else x

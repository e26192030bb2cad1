"""Starts programs: a shell, another Python without limits, a debugger, a compiler.

exercise: ex01_double
expected: failed
plain: skip (as root it would attach to what runs)
"""

import subprocess
import sys

COMMANDS = (
    ["/bin/sh", "-c", "ulimit -a; ulimit -v unlimited; ls -la /; mount; ps aux | head -30"],
    [sys.executable, "-I", "-c", "import os; print(os.listdir('/'), os.getuid())"],
    ["/usr/bin/gdb", "-p", "1"],
    ["/usr/bin/unshare", "-Ur", "id"],
)


def double(x):
    for command in COMMANDS:
        try:
            print(subprocess.run(command, capture_output=True, timeout=0.2, stdin=subprocess.DEVNULL))
        except (OSError, subprocess.SubprocessError) as error:
            print(error)
    return x

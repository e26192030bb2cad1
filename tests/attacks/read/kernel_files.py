"""Opens what shows the machine's memory, log and devices.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
"""

import os

NAMES = (
    "/proc/kcore", "/dev/mem", "/dev/kmem", "/dev/port", "/dev/kmsg", "/proc/kmsg", "/proc/sysrq-trigger", "/dev/sda",
    "/sys/kernel/debug", "/proc/1/mem", "/proc/1/root", "/proc/timer_list", "/dev/fuse", "/dev/ptmx", "/dev/tty",
)  # fmt: skip


def double(x):
    for name in NAMES:
        try:
            descriptor = os.open(name, os.O_RDONLY | os.O_NONBLOCK)
            print("opened", name, os.read(descriptor, 16))
        except OSError as error:
            print(error)
    return x

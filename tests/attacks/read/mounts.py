"""Prints its mounts, its control groups and its user mapping, for names of folders and people.

exercise: ex01_double
expected: failed
"""


def double(x):
    for name in ("self/mountinfo", "self/cgroup", "self/uid_map", "self/status", "1/cmdline", "self/maps", "keys"):
        try:
            print(name, open(f"/proc/{name}").read()[-5000:])
        except OSError as error:
            print(error)
    return x

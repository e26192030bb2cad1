"""Whether other users can be become here."""

import contextlib
import os
import pathlib

NOBODY = 65534  # the user that workers run as where they can


def is_root() -> bool:
    """Return whether this is root with other users to become.

    Root of a user namespace that maps it alone, as in some containers, is an ordinary user under another name.
    """
    if os.geteuid() != 0:
        return False
    with contextlib.suppress(OSError):  # without /proc there are no user namespaces to be seen
        own = pathlib.Path("/proc/self")
        ranges = [tuple(map(int, line.split())) for line in (own / "uid_map").read_text().splitlines()]
        mapped = any(first <= NOBODY < first + count for first, _, count in ranges)
        return mapped and (own / "setgroups").read_text().strip() == "allow"
    return True

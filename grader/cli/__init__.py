"""The command line: one function for each command.

Exit codes: 0 all passed, 1 something did not, 2 wrong usage or bad input, 3 the grader broke.
"""

import os
import sys

from grader.cage.launch import ANY, launch
from grader.cli import author, common, instructor, nbgrader, records, student

__all__ = ["author", "instructor", "main", "nbgrader", "records", "student"]

EARLY = ("check", "verify", "calibrate")  # commands that need one zygote, and soon
LATER = ("--help", "--device")  # none, or another one, is needed then


def main() -> None:
    """Run a command; known errors end in a sentence, unknown ones in exit code 3."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in EARLY and not any(one.startswith(LATER) for one in arguments):
        common.launched.append(launch(ANY))  # its imports go on while ours do
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        common.app()
    except Exception as error:
        common.explain(error)
    finally:
        for launched in common.launched:
            launched.control.close()

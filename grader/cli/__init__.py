"""The command line: one function for each command.

Exit codes: 0 all passed, 1 something did not, 2 wrong usage or bad input, 3 the grader broke.
"""

import os
import sys

from grader.cage.launch import ANY, CAGED, launch
from grader.cli import author, common, instructor, student

__all__ = ["author", "instructor", "main", "student"]

ALWAYS = ("check", "demo", "verify", "calibrate")  # commands that run student code on any machine


def main() -> None:
    """Run a command; known errors end in a sentence, unknown ones in exit code 3."""
    backends = _backends(sys.argv[1:])
    if backends:
        common.launched.append(launch(backends))  # its imports go on while ours do
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        common.app()
    except Exception as error:
        common.explain(error)
    finally:
        for launched in common.launched:
            launched.control.close()


def _backends(arguments: list[str]) -> str:
    """Return the cages that a command takes, strongest first; nothing for a command that starts none early."""
    name = arguments[0] if arguments else ""
    if "--help" in arguments or "--isolation=cold" in arguments or "cold" in arguments:
        return ""
    if name == "grade":
        return ANY if "--no-cage" in arguments else CAGED
    return ANY if name in ALWAYS else ""

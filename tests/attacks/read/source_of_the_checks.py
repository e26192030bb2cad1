"""Opens the checks and the solution at the paths that follow from the grader's own place.

exercise: ex01_double
expected: failed
plain: points (files of the machine can be read)
"""

import glob
import inspect
import os
import sys


def double(x):
    ours = sys.modules["grader.cage.worker"]
    root = os.path.dirname(os.path.dirname(os.path.dirname(ours.__file__)))
    installed = glob.glob(
        os.path.join(os.path.dirname(os.path.dirname(sys.modules["torch"].__file__)), "grader/data/*/*")
    )
    print(installed)
    for name in (
        "tests/attacks/course/**/*.py",
        "tests/hidden/**/*.py",
        "solutions/**/*.py",
        ".grader/*",
        ".git/HEAD",
        "grader/data/hidden/*",
    ):
        for path in glob.glob(os.path.join(root, name), recursive=True)[:100]:
            try:
                text = open(path, errors="replace").read()
            except OSError:
                continue
            print(path, text[text.find("CANARY") :][:80])
    try:
        print(inspect.getsource(ours)[:300])
    except OSError as error:
        print(error)
    return x

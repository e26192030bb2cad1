"""A judge for one notebook: started with its first check, it answers until the notebook's kernel ends.

The kernel asks with a line of JSON: the folder it works in, the exercise, the source of the cell. The answer is a line
of JSON as well: the record of the exercise, or a sentence on what was wrong. The judge is a process of its own because
what a student's cells do to their kernel must not reach it.
"""

import json
import os
import pathlib
import sys
from typing import Any, TextIO

from grader.cage.host import HostFailed, Zygote
from grader.cage.launch import ANY, launch
from grader.classroom import desk
from grader.course.layout import NotFound, find_course
from grader.data import DataMissing
from grader.judge.collected import CourseError
from grader.judge.results import to_json


def main() -> None:
    """Answer the questions on standard input until it ends."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)  # what is printed past the answers must not be taken for one
        zygote = Zygote(launch(ANY))
        try:
            _serve(zygote, answers)
        finally:
            zygote.close()


def _serve(zygote: Zygote, answers: TextIO) -> None:
    for line in sys.stdin:
        answers.write(json.dumps(answer(json.loads(line), zygote)) + "\n")
        answers.flush()


def answer(asked: dict[str, Any], zygote: Zygote) -> dict[str, Any]:
    """Return the answer to one question."""
    try:
        folder = pathlib.Path(asked["folder"])
        course = find_course(folder)
        ((chapter, name), *_) = course.find(asked["exercise"], folder)
        result = desk.check_cell(course, chapter, name, asked["cell"], zygote)
        return {"record": to_json(result).decode()}
    except (NotFound, CourseError, DataMissing, HostFailed) as error:
        return {"error": str(error)}


if __name__ == "__main__":
    main()

"""The students of a course, from a CSV file."""

import csv
import pathlib
import re
from collections.abc import Iterable

from grader.judge.collected import CourseError

FIELDS = ("first_name", "last_name", "email", "lms_user_id")
SYNONYMS = {"student_id": "id", "student": "id", "name": "last_name", "surname": "last_name"}
STUDENT = re.compile(r"[^\s./+*?\[\]{}\\][^/+*?\[\]{}\\\x00-\x1f]*")


def read_roster(path: pathlib.Path) -> list[dict[str, str]]:
    """Return the students of a CSV file with a heading line. Raises CourseError with file, line and remedy."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        heading = [_column(name) for name in next(rows, [])]
        if "id" not in heading:
            raise CourseError(f"{path}:1: no column `id`; the columns are id, {', '.join(FIELDS)}")
        known = {"id", *FIELDS}
        students = []
        for row in rows:
            student = {name: cell.strip() for name, cell in zip(heading, row, strict=False) if name in known}
            if not any(student.values()):
                continue
            if not STUDENT.fullmatch(student.get("id", "")):
                raise CourseError(f"{path}:{rows.line_num}: `{student.get('id', '')}` names no folder; change the id")
            students.append({name: value for name, value in student.items() if value})
    return students


def _column(name: str) -> str:
    plain = name.strip().lower().replace(" ", "_").replace("-", "_")
    return SYNONYMS.get(plain, plain)


def compared(path: pathlib.Path, students: Iterable[str]) -> list[str]:
    """Return a line for each student of a roster who has handed in nothing, and for each submission of nobody there."""
    known, found = {student["id"] for student in read_roster(path)}, set(students)
    missing = [f"{one}: in {path.name}, but without a submission" for one in sorted(known - found)]
    return missing + [f"{one}: not in {path.name}; graded all the same" for one in sorted(found - known)]

"""Results for other systems: Canvas, Moodle, JUnit, Gradescope, GitHub, Markdown, JSON with its schema.

Every writer takes the records of a graded class and returns a file's content; totals are those of the records.
"""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from grader.judge.results import CheckResult, ExerciseResult, State, SubmissionResult, to_json
from grader.report.text import SIGN, inert, number, one_line, without_secrets

FORMULA = ("=", "+", "-", "@", "\t", "\r")
XML_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$@])")
Records = Iterable[SubmissionResult]


def canvas(records: Records) -> str:
    """Return a CSV for Canvas's gradebook import: the student id stands as SIS login id.

    Source of the columns: Canvas, "How do I import grades in the Gradebook?"
    """
    records = list(records)
    title = _title(records)
    rows = [["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title]]
    rows.append(["    Points Possible", "", "", "", "", number(_points(records))])
    rows += [[record.student, "", "", record.student, "", number(record.earned)] for record in records]
    return _csv(rows)


def moodle(records: Records) -> str:
    """Return a CSV for Moodle's grade import: map `username`, then the column of the chapter and its feedback.

    Source of the columns: Moodle Docs, "Grade import".
    """
    records = list(records)
    title = _title(records)
    rows = [["username", title, f"{title} (feedback)"]]
    rows += [[record.student, number(record.earned), _feedback(record)] for record in records]
    return _csv(rows)


def junit(records: Records) -> str:
    """Return JUnit XML: a suite for each submission, a case for each check."""
    suites = ET.Element("testsuites", name="grader")
    for record in map(without_secrets, records):
        cases = [(exercise, check) for exercise in record.exercises for check in exercise.checks]
        suite = ET.SubElement(
            suites, "testsuite", name=_xml(f"{record.chapter}: {record.student}"), tests=str(len(cases)),
            failures=str(sum(check.state == State.FAILED for _, check in cases)),
            errors=str(sum(check.state == State.BROKEN for _, check in cases)),
            skipped=str(sum(check.state == State.TODO for _, check in cases)),
        )  # fmt: skip
        for exercise, check in cases:
            name = f"{record.chapter}.{exercise.name}"
            case = ET.SubElement(suite, "testcase", classname=_xml(name), name=_xml(check.sentence))
            tag = {State.FAILED: "failure", State.BROKEN: "error", State.TODO: "skipped"}.get(check.state)
            if tag:
                ET.SubElement(case, tag, message=_xml(check.message)).text = _xml(check.explanation)
    ET.indent(suites)
    return ET.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"


def gradescope(record: SubmissionResult) -> str:
    """Return the results.json that Gradescope reads from an autograder.

    Source of the fields: Gradescope autograder documentation, "Specifications: output format".
    """
    tests = [_gradescope_test(exercise, check) for exercise in record.exercises for check in exercise.checks]
    whole = {
        "score": _sum(record.earned),
        "output": _feedback(without_secrets(record)) or "All checks pass.",
        "output_format": "text",
        "stdout_visibility": "hidden",
        "tests": tests,
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def _gradescope_test(exercise: ExerciseResult, check: CheckResult) -> dict[str, Any]:
    points = 0.0 if check.state == State.BROKEN else check.points
    output = check.explanation or ("" if check.hidden else check.message)
    return {
        "name": f"{exercise.name}: {one_line(check.sentence)}",
        "score": _sum(check.earned),
        "max_score": _sum(points),
        "status": "passed" if check.state == State.PASSED else "failed",
        "output": inert(output),
        "output_format": "text",
        "visibility": "visible",
    }


def markdown(records: Records) -> str:
    """Return a Markdown summary: a table of exercises for one submission, of students for several."""
    records = [without_secrets(record) for record in records]
    lines = []
    if len(records) == 1:
        (record,) = records
        lines = [f"## {_md(record.title)}: {number(record.earned)} / {number(record.points)}", ""]
        lines += ["| | exercise | points | what to look at |", "|---|---|---|---|"]
        for one in record.exercises:
            told = " ".join(one.explanations) or next((check.message for check in one.checks if check.message), "")
            points = f"{number(one.earned)} / {number(one.points)}"
            lines.append(f"| {SIGN[one.state]} | {_md(one.name)} | {points} | {_md(told)} |")
        return "\n".join(lines) + "\n"
    lines = [f"## {_md(_title(records))}", "", "| student | points | exercises |", "|---|---|---|"]
    for record in records:
        signs = "".join(SIGN[one.state] for one in record.exercises)
        lines.append(f"| {_md(record.student)} | {number(record.earned)} / {number(record.points)} | {signs} |")
    return "\n".join(lines) + "\n"


def github(record: SubmissionResult, folder: str) -> str:
    """Return workflow commands that annotate a student's files on GitHub; `folder` is where the files lie there.

    Source: GitHub Docs, "Workflow commands for GitHub Actions".
    """
    lines = []
    for exercise in without_secrets(record).exercises:
        told = [check for check in exercise.checks if check.state == State.FAILED]
        for check in told:
            where = re.search(r", line (\d+)", check.frames[-1]) if check.frames else None
            place = f"file={_command(f'{folder}/{exercise.name}.py', ':,')}"
            line = f",line={where[1]}" if where else ""
            text = check.explanation or check.message
            lines.append(f"::error {place}{line},title={_command(check.sentence, ':,')}::{_command(text)}")
    return "".join(f"{line}\n" for line in lines)


def schema() -> str:
    """Return the JSON schema of a record."""
    return json.dumps(msgspec.json.schema(SubmissionResult), indent=1) + "\n"


def records_json(records: Records) -> str:
    """Return the records as a list."""
    return to_json(list(records)).decode()


CLASS_FORMATS: dict[str, Callable[[Records], str]] = {
    "canvas": canvas, "moodle": moodle, "junit": junit, "markdown": markdown, "json": records_json,
}  # fmt: skip


def _title(records: list[SubmissionResult]) -> str:
    return one_line(", ".join(dict.fromkeys(record.title for record in records))) or "No submissions"


def _points(records: list[SubmissionResult]) -> float:
    return max((record.points for record in records), default=0.0)


def _sum(points: float) -> float:
    return round(points, 4)


def _feedback(record: SubmissionResult) -> str:
    told = [f"{one.name}: {one_line(text)}" for one in record.exercises for text in one.explanations]
    return "\n".join(dict.fromkeys(told))


def _csv(rows: list[list[str]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerows([[_cell(cell) for cell in row] for row in rows])
    return file.getvalue()


def _cell(text: str) -> str:
    """Return text that no spreadsheet takes for a formula; see OWASP, "CSV Injection"."""
    plain = inert(text).encode("utf-8", "replace").decode()
    try:
        float(plain)
    except ValueError:
        return f"'{plain}" if plain.lstrip().startswith(FORMULA) or plain.startswith(("\t", "\r")) else plain
    return plain


def _xml(text: str) -> str:
    return XML_ILLEGAL.sub("�", inert(text))


def _md(text: str) -> str:
    return MARKDOWN.sub(r"\\\1", one_line(text).encode("utf-8", "replace").decode()).replace("&", "&amp;")


def _command(text: str, more: str = "") -> str:
    escaped = inert(text).encode("utf-8", "replace").decode().replace("%", "%25").replace("\r", "%0D")
    escaped = escaped.replace("\n", "%0A")
    for sign in more:
        escaped = escaped.replace(sign, f"%{ord(sign):02X}")
    return escaped

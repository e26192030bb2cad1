"""nbgrader's autograder by our judge: scores into check cells and the gradebook, explanations as comments.

The public checks of an exercise are worth the points of its locked test cell (`ex01_linear-check`), the hidden ones
those of a task cell (`ex01_linear-hidden`). Submitted code runs in the cage; what is judged are the submitted files,
read as `grader grade` reads them. Late penalties and manual grades stay nbgrader's.
"""

import html
import pathlib
from typing import Any

from nbformat import v4
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade, is_solution, is_task
from traitlets import Bool, Integer, Unicode

from grader.classroom.nbgrader.verdicts import verdict
from grader.course.layout import Course, NotFound
from grader.judge.results import CheckResult, ExerciseResult, State
from grader.report.html import cell_report
from grader.report.text import NOT_JUDGED, SIGN, WORD, number, one_line, without_secrets

CHECK, HIDDEN = "-check", "-hidden"
FOUND = "grader"  # under this key the verdict goes from one preprocessor to the next


class Judge(NbGraderPreprocessor):
    """Judges the submission that a notebook belongs to, in place of running the notebook."""

    course = Unicode("", help="The folder of the course: solutions/, tests/ and what is made of them.").tag(config=True)
    jobs = Integer(0, help="Submissions judged at a time; as many as there are cores for 0.").tag(config=True)
    cage = Bool(True, help="Refuse to judge where no cage holds.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with the scores of the public checks as outputs of the check cells."""
        resources[FOUND] = {}
        course = Course(pathlib.Path(self.course))
        try:
            chapter = course.chapter(resources["nbgrader"]["notebook"])
        except NotFound as error:
            self.log.warning("%s The notebook is left for grading by hand.", error)
            return nb, resources
        graded = verdict(self.parent.parent, course, chapter, resources["nbgrader"], self.jobs, self.cage)
        for line in (*graded.notes, *graded.changes):
            self.log.warning(one_line(line))
        found = {exercise.name: exercise for exercise in without_secrets(graded.result).exercises}
        first = next(iter(found.values()), None)
        if graded.notes and first:
            first.note = "; ".join(filter(None, [first.note, *graded.notes]))
        for cell in nb.cells:
            name = _grade_id(cell).removesuffix(CHECK)
            if cell.cell_type == "code" and name in found and is_grade(cell):
                cell.outputs = [self._output(cell, found[name])]
        resources[FOUND] = found
        return nb, resources

    def _output(self, cell: Any, exercise: ExerciseResult) -> Any:
        checks = [check for check in exercise.checks if not check.hidden]
        points = clamped(checks, cell)
        if (now := sum(check.points for check in checks)) != cell.metadata.nbgrader.points:
            self.log.warning("%s is worth %g points now; make the assignment again", exercise.name, now)
        data = {"text/plain": number(points), "text/html": cell_report(exercise, checks)}
        return v4.new_output("execute_result", data, execution_count=None)


class SaveVerdict(SaveAutoGrades):
    """Writes scores and comments to the gradebook. A score that somebody gave by hand stays."""

    found: dict[str, ExerciseResult]

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook as it is."""
        self.found = resources.pop(FOUND, {})
        return super().preprocess(nb, resources)  # type: ignore[no-any-return]

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Save the score and the comment that belong to a cell."""
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if is_task(cell) and self._exercise(cell, HIDDEN):
            self._add_score(cell, resources)
        return cell, resources

    def _add_score(self, cell: Any, resources: Any) -> None:
        if is_grade(cell) and is_solution(cell):
            super()._add_score(cell, resources)
            return
        exercise = self._exercise(cell, HIDDEN if is_task(cell) else CHECK)
        checks = [check for check in exercise.checks if check.hidden == is_task(cell)] if exercise else []
        grade = self.gradebook.find_grade(_grade_id(cell), self.notebook_id, self.assignment_id, self.student_id)
        # A test cell of somebody else's was not run: nothing is known of it, so it is for a person to grade.
        grade.auto_score = clamped(checks, cell) if exercise else None
        unsure = exercise is None or any(check.state == State.BROKEN for check in checks)
        grade.needs_manual_grade = unsure or grade.manual_score is not None
        self.gradebook.db.commit()

    def _add_comment(self, cell: Any, resources: Any) -> None:
        super()._add_comment(cell, resources)
        exercise = self._exercise(cell, HIDDEN if is_task(cell) else "")
        if exercise is None:
            return
        comment = self.gradebook.find_comment(_grade_id(cell), self.notebook_id, self.assignment_id, self.student_id)
        comment.auto_comment = hidden_comment(exercise) if is_task(cell) else answer_comment(exercise)
        self.gradebook.db.commit()

    def _exercise(self, cell: Any, ending: str) -> ExerciseResult | None:
        name = _grade_id(cell)
        return self.found.get(name.removesuffix(ending)) if name.endswith(ending) else None


def clamped(checks: list[CheckResult], cell: Any) -> float:
    """Return the points earned in some checks, within what the cell is worth."""
    return min(max(sum(check.earned for check in checks), 0.0), float(cell.metadata.nbgrader.points))


def answer_comment(exercise: ExerciseResult) -> str | None:
    """Return the comment on an answer: what was odd about it and what its mistakes have in common."""
    if exercise.state == State.TODO and not exercise.note:
        return "No response."
    said = [exercise.note[:1].upper() + exercise.note[1:], *exercise.explanations]
    return "\n\n".join(_quiet(line) for line in said if line) or None


def hidden_comment(exercise: ExerciseResult) -> str | None:
    """Return the comment on the hidden checks: of each its sentence and how it ended."""
    lines = [
        f"* {SIGN[check.state]} {WORD[check.state]}: {_quiet(check.sentence)}"
        + (f" {NOT_JUDGED}" if check.state == State.BROKEN else "")
        for check in exercise.checks
        if check.hidden
    ]
    return "\n".join(lines) or None


def _quiet(text: str) -> str:
    """Return text that Markdown shows as it is: on one line, without tags, links and pictures; code stays code."""
    return html.escape(one_line(text), quote=False).replace("[", "\\[").replace("]", "\\]")


def _grade_id(cell: Any) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))

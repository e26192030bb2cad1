"""What nbgrader does when it makes an assignment: our stubs in place of its own."""

from typing import Any

from nbgrader.preprocessors import ClearSolutions
from nbgrader.utils import is_solution

from grader.course.stub import BEGIN, make_stub
from grader.judge.collected import CourseError


class MakeStubs(ClearSolutions):
    """Replaces a marked solution by the line that `grader build` writes; cells of other kinds as nbgrader does."""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Return the cell as students get it."""
        if is_solution(cell) and cell.cell_type == "code" and BEGIN in cell.source:
            try:
                cell.source = make_stub(cell.source + "\n", cell.metadata.nbgrader.grade_id).rstrip("\n")
                return cell, resources
            except CourseError as error:
                self.log.warning("nbgrader's own stub is taken: %s", error)
        return super().preprocess_cell(cell, resources, cell_index)

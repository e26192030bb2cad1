"""Submitted notebooks as nbgrader needs them, whatever was done to them.

Lenient reads any file; Restore gives the cells that the gradebook knows their metadata back, adds those that are gone,
and takes nothing that a submission says about itself: no points, no kinds, no kernel, no output.
"""

import pathlib
import re
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import v4
from nbgrader.api import Gradebook, SourceCell
from nbgrader.preprocessors import NbGraderPreprocessor

from grader.course.notebook import METADATA, UnreadableNotebook, names_of, nbgrader_metadata, read_cells, source_of

FILE_BYTES = 512 << 20
KINDS = ("code", "markdown", "raw")
CELL_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Lenient(NotebookExporter):
    """Reads what is there: a notebook that is torn, of another format or missing has no cells."""

    def from_filename(self, filename: str, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Return the notebook in a file, converted."""
        cells: list[Any] = []
        try:
            with pathlib.Path(filename).open("rb") as file:
                content = file.read(FILE_BYTES + 1)
            if len(content) > FILE_BYTES:
                raise UnreadableNotebook(f"larger than {FILE_BYTES:,} bytes")
            cells = read_cells(content)
        except (OSError, UnreadableNotebook) as error:
            self.log.warning("%s: %s; graded for the files beside it", filename, error)
        return self.from_notebook_node(whole(cells), resources=resources, **kw)


def whole(cells: list[Any]) -> Any:
    """Return a valid notebook of the cells that can be read, without outputs."""
    book = v4.new_notebook(metadata=nbformat.from_dict(METADATA), nbformat_minor=5)
    taken: set[str] = set()
    for raw in cells:
        if isinstance(raw, dict) and raw.get("cell_type") in KINDS:
            cell = nbformat.NotebookNode(_plain(raw))
            cell.id = _unused(raw.get("id"), taken)
            book.cells.append(cell)
    return book


def _plain(raw: dict[str, Any]) -> dict[str, Any]:
    make = {"code": v4.new_code_cell, "markdown": v4.new_markdown_cell, "raw": v4.new_raw_cell}[raw["cell_type"]]
    # A lone surrogate, which JSON allows, could not be written again.
    cell = make(source_of(raw).encode("utf-8", "replace").decode())
    marks = raw.get("metadata")
    nbgrader = marks.get("nbgrader") if isinstance(marks, dict) else None
    if isinstance(nbgrader, dict):
        cell.metadata.nbgrader = nbformat.from_dict(nbgrader)
    if raw["cell_type"] == "markdown" and isinstance(raw.get("attachments"), dict):
        cell.attachments = nbformat.from_dict(raw["attachments"])
    return cell  # type: ignore[no-any-return]


def _unused(name: Any, taken: set[str]) -> str:
    number = len(taken)
    if not isinstance(name, str) or not CELL_ID.fullmatch(name) or name in taken:
        while (name := f"cell-{number}") in taken:
            number += 1
    taken.add(name)
    return name


class Restore(NbGraderPreprocessor):
    """Gives back the metadata of the cells that the gradebook knows, and the locked cells that are gone.

    A cell is known by its nbgrader id, its cell id or a first line such as `# ex01_linear`; of several the last counts.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with the cells that were released, and the student's own between them."""
        at = resources["nbgrader"]
        with Gradebook(at["db_url"]) as gradebook:
            book = gradebook.find_notebook(at["notebook"], at["assignment"])
            known = {cell.name: cell for cell in book.source_cells}
            marks = {name: _metadata(cell, book) for name, cell in known.items()}
            owners = {name: index for index, cell in enumerate(nb.cells) if (name := _known_name(cell, known))}
            for index, cell in enumerate(nb.cells):
                name = _known_name(cell, known)
                cell.metadata = nbformat.from_dict({"nbgrader": marks[name]} if owners.get(name or "") == index else {})
            for name, cell in known.items():
                if name not in owners and cell.locked:
                    self.log.warning("Cell %s is missing; it is put back", name)
                    _put_back(nb, _cell_of(cell, marks[name]), list(known))
        return nb, resources


def _known_name(cell: Any, known: dict[str, SourceCell]) -> str | None:
    names = names_of(cell)
    return next((name for name in names if name in known and known[name].cell_type == cell.cell_type), None)


def _metadata(cell: SourceCell, book: Any) -> dict[str, Any]:
    points = {one.name: one.max_score for one in (*book.grade_cells, *book.task_cells)}
    kinds = {
        "grade": cell.name in {one.name for one in book.grade_cells},
        "solution": cell.name in {one.name for one in book.solution_cells},
        "task": cell.name in {one.name for one in book.task_cells},
        "locked": bool(cell.locked),
    }
    worth = {"points": points[cell.name]} if cell.name in points else {}
    return nbgrader_metadata(cell.name, **kinds, **worth, checksum=cell.checksum, cell_type=cell.cell_type)


def _cell_of(cell: SourceCell, marks: dict[str, Any]) -> Any:
    make = v4.new_code_cell if cell.cell_type == "code" else v4.new_markdown_cell
    return make(cell.source, id=f"restored-{cell.name}"[:64], metadata={"nbgrader": marks})


def _put_back(nb: Any, cell: Any, order: list[str]) -> None:
    """Insert a cell behind the last cell of those that were released before it; at the end where there is none."""
    before = set(order[: order.index(cell.metadata.nbgrader.grade_id)])
    places = [index for index, one in enumerate(nb.cells) if one.metadata.get("nbgrader", {}).get("grade_id") in before]
    nb.cells.insert(places[-1] + 1 if places else len(nb.cells), cell)


def expect_notebooks(assignment: str, student: str, notebooks: list[str]) -> None:
    """Add the notebooks that a submission ought to have: without them nbgrader would not look at the rest of it."""
    for folder in {pathlib.Path(path).parent for path in notebooks}:
        for book in sorted(pathlib.Path("source", folder.name).glob("*.ipynb")):
            if str(folder / book.name) not in notebooks:
                notebooks.append(str(folder / book.name))

"""A chapter as a notebook: made from the handout and the stubs, and read back as the files of a submission."""

import base64
import html
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}

IMAGE = re.compile(r"!\[((?:[^\]\\]|\\.)*)\]\(([^()\s]+)\)")
KINDS = {"svg": "image/svg+xml", "png": "image/png"}


class UnreadableNotebook(Exception):
    """A file that is no notebook; the text says why."""


def make_notebook(
    handout: str, exercises: Iterable[tuple[str, str, str]], pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """Return the notebook of a chapter from its handout and the name, text and stub of each exercise.

    The handout's pictures, by file name, become part of it, so that a notebook that travels alone shows them. The same
    input gives the same bytes: cell ids are the exercises' names.
    """
    import nbformat  # half a second that only building needs
    from nbformat import v4

    cells = [v4.new_markdown_cell(_with_pictures(handout.rstrip(), pictures or {}), id="handout")]
    for name, text, stub in exercises:
        cells.append(v4.new_markdown_cell(f"## {name}\n\n{text}", id=f"{name}-text"))
        cells.append(v4.new_code_cell(stub.rstrip(), id=name, metadata={"nbgrader": _answer(name)}))
    book = v4.new_notebook(cells=cells, metadata=METADATA, nbformat_minor=5)
    return (nbformat.writes(book, indent=1, sort_keys=True) + "\n").encode()


def _with_pictures(text: str, pictures: Mapping[str, bytes]) -> str:
    """Put pictures into a text as data: not as attachments, of which JupyterLab shows none that is SVG."""

    def embedded(image: re.Match) -> str:
        if image[2] not in pictures:
            return image[0]
        alt = html.escape(re.sub(r"\\(.)", r"\1", image[1]))
        data = base64.b64encode(pictures[image[2]]).decode()
        return f'<img alt="{alt}" src="data:{KINDS[image[2].rsplit(".")[-1]]};base64,{data}">'

    return IMAGE.sub(embedded, text)


def _answer(name: str) -> dict[str, Any]:
    """nbgrader's metadata (schema 3) of a cell that the student fills and nbgrader itself does not score."""
    return {"grade": False, "grade_id": name, "locked": False, "schema_version": 3, "solution": True, "task": False}


def read_notebook(content: bytes, names: Iterable[str]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the source of each exercise's cell as the file exNN_name.py, and notes on what was odd, by exercise.

    A cell belongs to an exercise by its nbgrader id, its cell id or a first line such as `# ex01_linear`; of several,
    the last counts. Outputs are ignored. Raises UnreadableNotebook when the bytes are no notebook.
    """
    files: dict[str, bytes] = {}
    notes: dict[str, str] = {}
    wanted = set(names)
    for source, marks in _code_cells(content):
        name = next((mark for mark in marks if mark in wanted), None)
        if name is None:
            continue
        plain, dropped = _without_magics(source)
        said = []
        if f"{name}.py" in files:
            said.append("several cells of the notebook belong to this exercise; the last one counts")
        if dropped:
            said.append(f"{dropped} line(s) with notebook magics were left out")
        files[f"{name}.py"] = plain.encode("utf-8", "replace")
        notes[name] = "; ".join(said)
    for name in wanted - {file.removesuffix(".py") for file in files}:
        notes[name] = "the notebook has no cell for this exercise"
    return files, {name: note for name, note in notes.items() if note}


def _code_cells(content: bytes) -> list[tuple[str, list[str]]]:
    """Return the source of every code cell and the names that it may go by."""
    try:
        book = json.loads(content)
        cells = book["cells"]
        if not isinstance(cells, list):
            raise KeyError("cells")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableNotebook(f"not a notebook of format 4 ({type(error).__name__}: {error})") from None
    found = []
    for cell in cells:
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        source = cell.get("source", "")
        source = "".join(filter(_is_text, source)) if isinstance(source, list) else source
        if not _is_text(source):
            continue
        first = source.strip().splitlines()[0] if source.strip() else ""
        marks = [
            _grade_id(cell),
            cell.get("id"),
            first.lstrip("# ").removesuffix(".py") if first.startswith("#") else "",
        ]
        found.append((source, [mark for mark in marks if _is_text(mark)]))
    return found


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _grade_id(cell: dict) -> Any:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None


def _without_magics(source: str) -> tuple[str, int]:
    """Blank the lines that only a notebook understands, so that line numbers stay."""
    lines = source.split("\n")
    magic = [index for index, line in enumerate(lines) if line.lstrip().startswith(("%", "!"))]
    for index in magic:
        lines[index] = ""
    return "\n".join(lines), len(magic)

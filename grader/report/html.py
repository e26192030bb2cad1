"""Pages: one self-contained HTML file for a student, one for the class."""

import base64
import functools
import hashlib
import io
import pathlib
import re
from collections.abc import Sequence
from typing import Any

import jinja2
from markupsafe import Markup, escape

import grader
from grader.judge.results import CheckResult, ExerciseResult, State, SubmissionResult
from grader.report import plots, text
from grader.report.figures import ClassFigures
from grader.report.pages import page_name, page_names
from grader.report.text import inert, one_line

__all__ = ["cell_report", "class_page", "page_name", "page_names", "similar_page", "student_page", "templates_folder"]

PAIRS = 200  # on the page of answers too alike
CODE = re.compile(r"`([^`\n]+)`")
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src {scripts}; "
    "base-uri 'none'; form-action 'none'"
)


def student_page(result: SubmissionResult) -> str:
    """Return a student's page: the score, then each exercise with its checks, the hidden ones by sentence and state."""
    return _environment().get_template("student.html").render(
        result=text.without_secrets(result), style=_part("page.css"), policy=POLICY.format(scripts="'none'")
    )  # fmt: skip


def cell_report(exercise: ExerciseResult, checks: Sequence[CheckResult] | None = None) -> str:
    """Return an exercise as a piece of HTML for the output of a notebook's cell; all its checks, or the given ones."""
    (safe,) = text.without_secrets(SubmissionResult("", "", "", [exercise], "")).exercises
    names = {(check.name, check.hidden) for check in (exercise.checks if checks is None else checks)}
    shown = [check for check in safe.checks if (check.name, check.hidden) in names]
    return _environment().get_template("cell.html").render(exercise=safe, checks=shown)


def class_page(figures: ClassFigures, notes: Sequence[str] = ()) -> str:
    """Return the class's page, which links to `students/<page name>.html`; notes are shown as a list."""
    script = _part("class.js")
    page = io.StringIO()  # piece by piece: all pieces of ten thousand rows take many times the memory of their text
    page.writelines(_environment().get_template("class.html").generate(
        figures=figures,
        histogram=_histogram(figures),
        notes=notes,
        style=_part("page.css"),
        script=script,
        policy=POLICY.format(scripts=_source(script)),
    ))  # fmt: skip
    return page.getvalue()


def similar_page(title: str, submissions: int, pairs: Sequence[Any]) -> str:
    """Return the page of answers that are too alike, as grader.classroom.similarity gives them, side by side."""
    shown = [
        {"students": pair.students, "exercise": pair.exercise, "share": pair.share,
         "parts": [_marked(code, marks) for code, marks in zip(pair.codes, pair.marks, strict=True)]}
        for pair in pairs[:PAIRS]
    ]  # fmt: skip
    return _environment().get_template("similar.html").render(
        title=title, submissions=submissions, total=len(pairs), pairs=shown, style=_part("page.css"),
        policy=POLICY.format(scripts="'none'"),
    )  # fmt: skip


def _marked(code: str, marks: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Return a text in parts, each with whether it is marked."""
    parts, at = [], 0
    for start, end in sorted(marks):
        start = max(start, at)
        if end > start:
            parts += [(code[at:start], False), (code[start:end], True)]
            at = end
    return [*parts, (code[at:], False)]


def templates_folder() -> pathlib.Path:
    """Return where the templates lie: inside the installed package, or beside it in a checkout.

    Raises FileNotFoundError that names both places.
    """
    package = pathlib.Path(grader.__file__).parent
    places = package / "templates", package.parent / "templates"
    for place in places:
        if (place / "student.html").is_file():
            return place
    raise FileNotFoundError(f"The page templates are missing: neither {places[0]} nor {places[1]} has student.html.")


@functools.cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_folder()),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters.update(
        number=text.number, percent=text.percent, line=one_line, prose=_prose, capitalize_first=_capital
    )
    environment.globals.update(State=State, text=text, plots=plots)
    return environment


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _finalize(value: Any) -> Any:
    # Every expression of a template comes by here before it is escaped; what is Markup was escaped already.
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _prose(words: str) -> Markup:
    """Return text escaped, with what stands between backticks as code."""
    parts = CODE.split(inert(words))
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if index % 2 else escape(part) for index, part in enumerate(parts)
    )


@functools.cache
def _part(name: str) -> Markup:
    # Read as text: browsers hash a script with \n for every line end, whatever the checkout has.
    return Markup((templates_folder() / name).read_text("utf-8"))


def _source(script: str) -> str:
    """Return the source expression of a content policy that allows one inline script and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _histogram(figures: ClassFigures) -> list[dict[str, Any]]:
    """Return the bars of the histogram: from, to and count of each bin, and its height between 0 and 1."""
    most, width = max(figures.bins) or 1, 100 // len(figures.bins)
    return [
        {"start": index * width, "end": (index + 1) * width, "count": amount, "height": amount / most}
        for index, amount in enumerate(figures.bins)
    ]

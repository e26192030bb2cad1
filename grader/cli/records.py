"""Commands on a graded class: report, export, similar."""

import pathlib
import sys
from typing import Annotated, Any

import typer

from grader.cli.common import app, stop, this_course

GRADED = Annotated[pathlib.Path, typer.Argument(help="the --out folder of `grader grade`", exists=True)]
TO = Annotated[pathlib.Path | None, typer.Option("--to", help="the file to write; the screen without it")]


def _records(out: pathlib.Path) -> list[Any]:
    """Return the records of a graded class, in the order of their files."""
    from grader.judge.results import UnreadableResult, read

    paths = sorted((out / "results").glob("*.json"))
    if not paths:
        stop(f"{out} holds no results. Grade a class first: grader grade SUBMISSIONS --out {out}")
    try:
        return [read(path) for path in paths]
    except UnreadableResult as error:
        stop(str(error))


@app.command()
def report(out: GRADED) -> None:
    """Write the pages of a graded class again from its records, without judging anything."""
    from grader.judge.results import write_atomically
    from grader.report.figures import class_figures
    from grader.report.html import class_page, page_name, student_page
    from grader.report.screen import show_class

    records = _records(out)
    taken: set[str] = set()
    for record in records:
        page = out / "students" / f"{page_name(record.student, taken)}.html"
        write_atomically(page, student_page(record).encode("utf-8", "replace"))
    figures = class_figures(records)
    write_atomically(out / "index.html", class_page(figures).encode("utf-8", "replace"))
    show_class(figures)
    typer.echo(f"\nClass page: {(out / 'index.html').resolve()}")


@app.command()
def export(
    out: GRADED,
    format: Annotated[
        str, typer.Option(help="canvas, moodle, junit, markdown, json, schema, gradescope, github or autograder")
    ],
    to: TO = None,
    student: Annotated[str, typer.Option(help="whose, where the format is for one student")] = "",
) -> None:
    """Write results for another system; `autograder` writes a zip for Gradescope with the chapter's hidden checks."""
    from grader.classroom import exports

    if format == "autograder":
        _write(to, _autograder(out))
        return
    if format == "schema":
        _write(to, exports.schema().encode())
        return
    records = _records(out)
    if format in exports.CLASS_FORMATS:
        _write(to, exports.CLASS_FORMATS[format](records).encode("utf-8", "replace"))
        return
    if format not in ("gradescope", "github"):
        known = ", ".join([*exports.CLASS_FORMATS, "schema", "gradescope", "github", "autograder"])
        stop(f"There is no format `{format}`. There are: {known}.")
    chosen = [record for record in records if student in ("", record.student)]
    if len(chosen) != 1:
        stop(f"`{format}` is for one student; name one with --student. {out} holds {len(chosen)} that fit.")
    one = chosen[0]
    text = exports.gradescope(one) if format == "gradescope" else exports.github(one, f"assignments/{one.chapter}")
    _write(to, text.encode("utf-8", "replace"))


def _autograder(out: pathlib.Path) -> bytes:
    import torch

    from grader.classroom.grade import course_secret
    from grader.classroom.gradescope import autograder_zip

    course = this_course()
    chapter = course.chapter(_records(out)[0].chapter)
    return autograder_zip(chapter, course_secret(course), torch.__version__.split("+")[0])


def _write(to: pathlib.Path | None, content: bytes) -> None:
    from grader.judge.results import write_atomically

    if to is None:
        sys.stdout.buffer.write(content)
        return
    write_atomically(to, content)
    typer.echo(f"wrote {to}")


@app.command()
def similar(
    folder: Annotated[pathlib.Path, typer.Argument(help="the submissions", exists=True, file_okay=False)],
    to: Annotated[pathlib.Path, typer.Option("--to", help="the page to write")] = pathlib.Path("similar.html"),
    chapter: Annotated[str, typer.Option(help="the chapter, where the files do not tell")] = "",
) -> None:
    """Show pairs of submissions that are too alike, side by side. It never changes a score."""
    from grader.classroom.intake import find_places, guess_chapter, read_place
    from grader.classroom.similarity import alike
    from grader.judge.results import write_atomically
    from grader.report.html import similar_page
    from grader.report.progress import progress

    course = this_course()
    found = course.chapter(chapter) if chapter else guess_chapter(folder, course)
    places, _ = find_places(folder)
    with progress(len(places), "reading") as advance:
        submissions = []
        for place in places:
            submissions.append(read_place(place, found)[0])
            advance(place.student)
    pairs = alike(found, submissions)
    write_atomically(to, similar_page(found.title, len(places), pairs).encode("utf-8", "replace"))
    typer.echo(f"{len(pairs)} pair(s) of answers too alike\n\nPage: {to.resolve()}")

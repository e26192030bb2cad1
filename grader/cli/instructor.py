"""Commands for instructors: grade, demo, doctor."""

import pathlib
from typing import Annotated, Any

import typer

from grader.cli.common import BROKEN, FAILED, PASSED, app, print_json, start_zygote, stop, this_course


@app.command()
def grade(
    folder: Annotated[pathlib.Path, typer.Argument(help="one folder for each student", exists=True, file_okay=False)],
    out: Annotated[pathlib.Path, typer.Option("--out", help="where results and reports go")],
    chapter: Annotated[str, typer.Option(help="the chapter, where the files do not tell")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="print the records instead of a table")] = False,
    no_cage: Annotated[bool, typer.Option("--no-cage", help="grade although no cage holds on this machine")] = False,
    isolation: Annotated[str, typer.Option(help="`cold`: a fresh interpreter for every exercise")] = "",
) -> None:
    """Judge a class with all checks, the hidden ones included."""
    if isolation not in ("", "cold"):
        stop(f"--isolation takes `cold`, not `{isolation}`.")
    _grade(this_course(), folder, out, chapter, as_json)


def _grade(course: Any, folder: pathlib.Path, out: pathlib.Path, name: str, as_json: bool = False) -> None:
    from grader.classroom.grade import course_secret, grade_class
    from grader.classroom.intake import guess_chapter, read_class
    from grader.report.progress import progress
    from grader.report.screen import inert, show_class

    chapter = course.chapter(name) if name else guess_chapter(folder, course)
    intake = read_class(folder, chapter)
    if not intake.submissions:
        stop(f"{folder} holds no submission. Put one folder for each student into it.")
    with start_zygote() as zygote, progress(len(intake.submissions), "grading") as advance:
        results = grade_class(chapter, intake, zygote, course_secret(course), out, lambda done: advance(done.student))
    if as_json:
        print_json(results)
    else:
        show_class(results)
        for note in intake.notes:
            typer.echo(inert(note))
        typer.echo(f"\nClass page: {(out / 'index.html').resolve()}")
    if any(exercise.state == "broken" for result in results for exercise in result.exercises):
        raise typer.Exit(BROKEN)


@app.command()
def demo(out: Annotated[pathlib.Path, typer.Option("--out", help="where results and reports go")]) -> None:
    """Make a small class from the course's own answers, grade it for real, show the report."""
    from grader.classroom.demo import write_demo

    course = this_course()
    chapter = (
        course.chapter("ch03") if any(one.name.startswith("ch03") for one in course.chapters) else course.chapters[0]
    )
    submissions = out / "submissions"
    write_demo(chapter, submissions)
    _grade(course, submissions, out, chapter.name)


@app.command()
def doctor() -> None:
    """Show which layers of the cage hold on this machine; fail where `grade` would not run."""
    from grader.cage.doctor import ENOUGH, layers

    found = layers()
    for layer in found:
        typer.echo(f"{'✓' if layer.holds else '✗'} {layer.name:9} {layer.told}")
    enough = any(layer.holds and layer.name in ENOUGH for layer in found)
    typer.echo("Grading is caged on this machine." if enough else "No cage holds here: `grader grade` wants --no-cage.")
    raise typer.Exit(PASSED if enough else FAILED)

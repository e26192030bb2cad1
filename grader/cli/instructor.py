"""Commands for instructors: grade, demo, doctor."""

import contextlib
import dataclasses
import os
import pathlib
from typing import Annotated, Any

import typer

from grader.cage.devices import CPU, jobs_on, pick
from grader.cage.launch import ANY, CAGED
from grader.cli.common import BROKEN, FAILED, PASSED, Device, app, print_json, stop, this_course


@app.command()
def grade(
    folder: Annotated[pathlib.Path, typer.Argument(help="one folder for each student", exists=True, file_okay=False)],
    out: Annotated[pathlib.Path, typer.Option("--out", help="where results and reports go")],
    chapter: Annotated[str, typer.Option(help="the chapter, where the files do not tell")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="print the records instead of a table")] = False,
    no_cage: Annotated[bool, typer.Option("--no-cage", help="grade although no cage holds on this machine")] = False,
    isolation: Annotated[str, typer.Option(help="`cold`: a fresh interpreter for every exercise")] = "",
    jobs: Annotated[int, typer.Option(help="submissions at a time; as many as there are cores", min=0)] = 0,
    student: Annotated[str, typer.Option(help="one student only")] = "",
    force: Annotated[bool, typer.Option("--force", help="judge also what has not changed since the last time")] = False,
    only_failed: Annotated[bool, typer.Option("--only-failed", help="leave out who has all points already")] = False,
    roster: Annotated[
        pathlib.Path | None,
        typer.Option(help="CSV with a column `id`: who is missing, who is unknown", exists=True),
    ] = None,
    cluster: Annotated[str, typer.Option(help="address of a Dask scheduler, or local:N for N processes here")] = "",
    device: Device = "cpu",
) -> None:
    """Judge a class with all checks, the hidden ones included. Run again, it goes on and judges only what is new."""
    if isolation not in ("", "cold"):
        stop(f"--isolation takes `cold`, not `{isolation}`.")
    backends = "" if isolation else ANY if no_cage else CAGED
    device = device if cluster else pick(device)
    jobs = jobs or jobs_on(device)
    choice = _Choice(chapter, student, backends, jobs, force, only_failed, roster, cluster, device)
    _grade(this_course(), folder, out, choice, as_json)


@dataclasses.dataclass(frozen=True)
class _Choice:
    """What was asked for on the command line."""

    chapter: str = ""
    student: str = ""
    backends: str = ANY
    jobs: int = 1
    force: bool = False
    only_failed: bool = False
    roster: pathlib.Path | None = None
    cluster: str = ""
    device: str = CPU


def _grade(course: Any, folder: pathlib.Path, out: pathlib.Path, choice: _Choice, as_json: bool) -> None:
    from grader.classroom.grade import Book, alone, course_secret, tasks_of
    from grader.classroom.intake import find_places, guess_chapter
    from grader.classroom.roster import compared
    from grader.classroom.station import Work
    from grader.report.progress import progress

    chapter = course.chapter(choice.chapter) if choice.chapter else guess_chapter(folder, course)
    places, notes = find_places(folder)
    every = tasks_of(places)
    tasks = [task for task in every if choice.student in ("", task.place.student)]
    if not tasks:
        wanted = f"no submission of `{choice.student}`" if choice.student else "no submission"
        stop(f"{folder} holds {wanted}. Put one folder for each student into it.")
    if choice.roster is not None:
        notes += compared(choice.roster, [task.place.student for task in every])
    with alone(out), contextlib.ExitStack() as stack:
        book = Book(out, chapter, choice.force)
        if choice.only_failed:
            tasks = [task for task in tasks if not book.full(task)]
        advance = stack.enter_context(progress(len(tasks), "grading"))
        book.finished = lambda graded: advance(graded.student)
        work = Work(chapter, course_secret(course), choice.backends, choice.device)
        try:
            if tasks:
                _judges(work, choice, len(tasks)).judge(book.orders(tasks), book)
        finally:
            book.journal.close(complete=len(book.graded) == len(tasks))
        _show(book, every, notes, as_json)


def _judges(work: Any, choice: _Choice, tasks: int) -> Any:
    if choice.cluster:
        from grader.classroom.cluster import Cluster

        return Cluster(work, choice.cluster)
    from grader.classroom.pool import Pool

    return Pool(work, min(choice.jobs, tasks))


def _show(book: Any, tasks: Any, notes: list[str], as_json: bool) -> None:
    from grader.report.figures import class_figures
    from grader.report.screen import inert, show_class

    figures = class_figures(book.results(tasks))
    done = sorted(book.graded, key=lambda graded: graded.page)
    notes = [*notes, *book.journal.notes, *(note for graded in done for note in graded.notes)]
    page = book.write_class(figures, notes)
    if as_json:
        print_json(book.results(tasks))
    else:
        show_class(figures)
        again = sum(graded.unchanged for graded in done)
        changes = [f"changed since the last grading: {change}" for graded in done for change in graded.changes]
        for line in [*notes, *changes, *([f"{again} exercise(s) unchanged, not judged again"] if again else [])]:
            typer.echo(inert(line))
        typer.echo(f"\nClass page: {page.resolve()}")
    if any(exercise.tally.broken for exercise in figures.exercises):
        raise typer.Exit(BROKEN)


@app.command()
def demo(out: Annotated[pathlib.Path, typer.Option("--out", help="where results and reports go")]) -> None:
    """Grade a small class made from the course's own answers, and one that did a project; show the reports."""
    from grader.classroom.demo import demo_class, demo_project, written

    course, jobs = this_course(), os.cpu_count() or 1
    chapters = {chapter.name.split("_")[0]: chapter for chapter in course.chapters}
    if "ch19" in chapters:
        project, place = chapters["ch19"], out / "project"
        submissions = written(demo_project(project), place / "submissions")
        _grade(course, submissions, place, _Choice(project.name, jobs=jobs), False)
    chapter = chapters.get("ch03", course.chapters[0])
    _grade(course, written(demo_class(chapter), out / "submissions"), out, _Choice(chapter.name, jobs=jobs), False)


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

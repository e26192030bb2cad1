"""Commands around nbgrader: init, import."""

import pathlib
from typing import Annotated

import typer

from grader.cli.common import app, this_course

commands = typer.Typer(no_args_is_help=True, help="Release and collect through nbgrader, graded by the judge.")
app.add_typer(commands, name="nbgrader")
Folder = Annotated[pathlib.Path, typer.Argument(help="the folder that nbgrader works in")]


@commands.command()
def init(
    folder: Folder,
    chapter: Annotated[list[str] | None, typer.Option(help="a chapter; all without it")] = None,
    roster: Annotated[
        pathlib.Path | None, typer.Option(help="students: CSV with id, first_name, last_name, email")
    ] = None,
    course_id: Annotated[str, typer.Option(help="nbgrader's name for the course; the folder's without it")] = "",
    exchange: Annotated[str, typer.Option(help="nbgrader's exchange folder, where not the usual one")] = "",
    force: Annotated[bool, typer.Option("--force", help="write sources again that are there already")] = False,
) -> None:
    """Write a course folder for nbgrader: sources, configuration, students. Run again, it adds chapters."""
    from grader.classroom.nbgrader.course_folder import enrol, write_config, write_source
    from grader.classroom.roster import read_roster

    course = this_course()
    chosen = [course.chapter(name) for name in chapter] if chapter else course.chapters
    students = read_roster(roster) if roster else []
    course_id = course_id or folder.resolve().name
    config = write_config(folder, course, course_id, exchange)
    typer.echo(f"wrote {config}" if config else f"kept {folder / 'nbgrader_config.py'}")
    for one in chosen:
        files = list(write_source(folder, one, force))
        typer.echo(f"wrote {folder / 'source' / one.name}: {len(files)} files")
    if students:
        enrol(folder, course_id, students)
        typer.echo(f"enrolled {len(students)} student(s)")
    typer.echo(f"Next, in {folder}: nbgrader generate_assignment {chosen[0].name}")


@commands.command("import")
def import_(
    source: Annotated[pathlib.Path, typer.Argument(help="a source notebook, or a folder of them", exists=True)],
    chapter: Annotated[str, typer.Option(help="the chapter to be made, such as ch20_topic")],
) -> None:
    """Make a chapter of an nbgrader assignment; say what could not be carried over."""
    from grader.classroom.nbgrader.imported import import_assignment

    written, left = import_assignment(source, this_course(), chapter)
    for path in written:
        typer.echo(f"wrote {path}")
    for line in left:
        typer.echo(f"not carried over: {line}")
    typer.echo(f"Next: grader build, then grader verify --chapter {chapter}")

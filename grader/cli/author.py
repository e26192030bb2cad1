"""Commands for authors: build, new, verify, calibrate, release, reveal."""

import contextlib
import pathlib
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, NoReturn

import typer

from grader.cage.devices import CPU, jobs_on, pick
from grader.cli.common import FAILED, PASSED, Device, Name, app, choose, start_zygote, this_course


@app.command()
def build(
    only: Annotated[bool, typer.Option("--check", help="write nothing; fail on any difference")] = False,
) -> None:
    """Make the assignments from the solutions."""
    from grader.course import build as builder
    from grader.course.contents import with_table
    from grader.judge.results import write_atomically

    course = this_course()
    problems = []
    readme = with_table(course)
    if readme is not None and readme[0].read_text("utf-8") != readme[1]:
        if only:
            problems.append(f"{readme[0]}: its table of chapters is not what `grader build` writes; run it")
        else:
            write_atomically(readme[0], readme[1].encode())
            typer.echo("wrote README.md")
    for chapter in course.chapters:
        if only:
            problems += builder.differences(chapter)
        else:
            for path in builder.build(chapter, course.private / "backups"):
                typer.echo(f"wrote {path.relative_to(course.root)}")
    for line in problems:
        typer.echo(line)
    raise typer.Exit(FAILED if problems else PASSED)


@app.command()
def new(chapter: str, exercise: str) -> None:
    """Start an exercise: solution, checks, a wrong and a right answer, a hint, each to be filled in."""
    from grader.course.scaffold import scaffold

    for path in scaffold(this_course(), chapter, exercise):
        typer.echo(f"wrote {path}")


@app.command()
def verify(
    chapter: Annotated[str, typer.Option(help="one chapter only")] = "",
    jobs: Annotated[int, typer.Option(help="how much at a time; as many as there are cores", min=0)] = 0,
    seeds: Annotated[int, typer.Option(help="only run each check on its solution, with so many draws", min=0)] = 0,
    again: Annotated[bool, typer.Option("--again", help="also what is as it was when last proved")] = False,
    device: Device = "cpu",
) -> None:
    """Prove that the course checks what it says: one line for each problem."""
    from grader.course.verify import Proof, kept_proof, verify_chapter, verify_each
    from grader.report.progress import progress

    course, device = this_course(), pick(device)
    jobs = jobs or jobs_on(device)
    chapters = [course.chapter(chapter)] if chapter else course.chapters
    if seeds:
        _verify_seeds(chapters, seeds, jobs, device)
    kept = {} if again or device != CPU else {one: proof for one in chapters if (proof := kept_proof(one))}
    if kept:
        typer.echo(f"as last proved: {', '.join(one.name for one in kept)}; --again proves them once more")
    total = sum(kept.values(), Proof())
    chapters = [one for one in chapters if one not in kept]
    with contextlib.ExitStack() as stack:
        proofs: Iterable[Proof] = ()
        if len(chapters) == 1:
            only, zygote = chapters[0], stack.enter_context(start_zygote(device))
            advance = stack.enter_context(progress(only.answer_count, only.name))
            proofs = [verify_chapter(only, zygote, advance, device)]
        elif chapters:
            advance = stack.enter_context(progress(len(chapters), "chapters"))
            proofs = verify_each(chapters, jobs, advance, device)
        for proof in proofs:
            for line in proof.problems:
                typer.echo(line)
            total += proof
    typer.echo(total.summary)
    raise typer.Exit(FAILED if total.problems else PASSED)


def _verify_seeds(chapters: Sequence[Any], seeds: int, jobs: int, device: str) -> NoReturn:
    from grader.course.flakes import Flakes, flakes_each
    from grader.report.progress import progress

    total = Flakes()
    with progress(sum(len(chapter.exercise_names) for chapter in chapters), "exercises") as advance:
        for where, found in flakes_each(chapters, seeds, jobs, device):
            advance(where)
            for line in found.problems:
                typer.echo(f"{where}: {line}")
            typer.echo(f"{where}: {found.rate}")
            total += found
    typer.echo(total.rate)
    raise typer.Exit(FAILED if total.problems else PASSED)


@app.command()
def calibrate(
    name: Name = "",
    seeds: Annotated[int, typer.Option(help="runs of the solution; a third as many of a wrong answer", min=5)] = 30,
    force: Annotated[bool, typer.Option("--force", help="also where nothing has changed")] = False,
) -> None:
    """Train the solutions and the wrong answers many times and write the thresholds beside the checks."""
    from grader.course import calibrate as calibrating
    from grader.judge.session import Judge, with_checks
    from grader.report.progress import progress

    _, chosen = choose(name)
    with start_zygote() as workers:
        for chapter, exercise_name in chosen:
            exercise = chapter.exercise(exercise_name)

            def body(judge: Judge, exercise: Any = exercise) -> None:
                if not force and not list(calibrating.stale(judge, exercise)):
                    return
                checks = calibrating.training_checks(judge, exercise)
                with progress(len(checks) * seeds, exercise.name) as advance:
                    for check, found in calibrating.calibrate(judge, exercise, seeds, advance):
                        typer.echo(calibrating.line(exercise, check, found))

            with_checks([exercise], workers, b"calibrate", body)


@app.command()
def release(out: Annotated[pathlib.Path, typer.Option("--out", help="a new folder")]) -> None:
    """Write what students get: assignments, public checks, the grader. Refuses where anything hidden would go along."""
    from grader.course import release as releasing

    count = releasing.release(this_course(), out)
    typer.echo(f"wrote {count} files to {out}; {out / releasing.COMMITMENT} is a promise about the hidden checks")


@app.command()
def reveal(
    chapter: str, out: Annotated[pathlib.Path, typer.Option("--out", help="where hidden checks and salt are written")]
) -> None:
    """Publish a chapter's hidden checks after the grades, with the salt that proves them unchanged."""
    from grader.course import commitment

    course = this_course()
    found = course.chapter(chapter)
    commitment.reveal(course, found, out)
    typer.echo(f"wrote {out / found.name}; students compare it by: grader revealed {out / found.name}")

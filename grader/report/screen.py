"""The terminal: what a student sees of a check, the state of the course, a table of the class."""

import io
from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.judge.results import CheckResult, ExerciseResult, State, SubmissionResult
from grader.report.figures import Cell, ClassFigures
from grader.report.plots import told
from grader.report.text import (
    NO_ISOLATION,
    NOT_JUDGED,
    SIGN,
    WORD,
    count,
    device_words,
    inert,
    number,
    one_line,
    percent,
    points,
    share,
    without_secrets,
)

__all__ = ["as_text", "inert", "show_class", "show_status", "show_submission"]

StatusRow = tuple[str, str, Sequence[tuple[str, str, str | None]]]  # title and name of a chapter; name, title, state

PLAIN_SIGN = {State.PASSED: "+", State.FAILED: "x", State.TODO: "o", State.BROKEN: "!"}
STYLE = {State.PASSED: "green", State.FAILED: "red", State.TODO: "blue", State.BROKEN: "yellow"}
WIDEST = 100  # a longer line is hard to read
PRINTED_LINES = 8
INDENT = 4
NARROWEST_NAME, WIDEST_NAME = 14, 40  # columns for a student's name


def show_submission(result: SubmissionResult, console: Console | None = None, verbose: bool = False) -> None:
    """Print a submission, exercise by exercise, then the total and what is next; verbose leaves nothing short."""
    console = _ready(console)
    result = without_secrets(result)
    for exercise in result.exercises:
        _show_exercise(exercise, console, verbose)
    _show_total(result, console)


def as_text(result: SubmissionResult) -> str:
    """Return what `show_submission` prints, without colours."""
    console = Console(file=io.StringIO(), width=WIDEST, highlight=False, color_system=None, force_jupyter=False)
    show_submission(result, console)
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def show_class(figures: ClassFigures, console: Console | None = None) -> None:
    """Print a table of students, one column per exercise, then mean and median."""
    console = _ready(console)
    if not figures.rows:
        console.print(Text("No submissions."))
        return
    console.print(_class_table(figures, console))
    middle = f"mean {percent(figures.mean)}, median {percent(figures.median)}"
    console.print(Text(f"{count(len(figures.rows), 'submission')}, {middle}"))


def show_status(rows: Sequence[StatusRow], console: Console | None = None) -> None:
    """Print the state of a course: a line per chapter, the exercises of those in progress, and what is next.

    An exercise's state is that of its last check, or None when it was never checked.
    """
    console = _ready(console)
    if not rows:
        console.print(Text("No chapters."))
        return
    following = None
    lines: list[list[Text]] = []
    for title, name, exercises in rows:
        states = [_state(state) for _, _, state in exercises]
        here = None if following else _next((exercise, topic, _state(state)) for exercise, topic, state in exercises)
        following = following or here
        done = Text(f"{states.count(State.PASSED)} of {len(states)}")
        signs = Text.assemble(*(_sign(state, console) for state in states))
        lines.append([Text(one_line(name), "bold"), done, signs, Text(one_line(title), "bold")])
        if here or _in_progress(states):
            lines.extend(
                [Text(f"  {one_line(exercise)}"), Text(), _sign(state, console), Text(one_line(topic))]
                for (exercise, topic, _), state in zip(exercises, states, strict=True)
            )
    _print(console, _in_columns(lines, console))
    console.print()
    _show_next(following, console)


def _in_columns(lines: list[list[Text]], console: Console) -> Table:
    """Return a table whose last column alone gives way when the terminal is narrow."""
    grid = Table.grid(padding=(0, 2))
    taken = sum(max(line[column].cell_len for line in lines) + 2 for column in range(3))
    for line in lines:
        line[3].truncate(max(8, min(console.width, WIDEST) - taken), overflow="ellipsis")
        grid.add_row(*line)
    return grid


def _show_exercise(exercise: ExerciseResult, console: Console, verbose: bool) -> None:
    head = Table.grid(padding=(0, 1), expand=True)
    head.add_column(width=1)
    head.add_column(ratio=1, overflow="fold")
    head.add_column(justify="right", no_wrap=True)
    name = Text.assemble((one_line(exercise.name), "bold"), "  ", one_line(exercise.title))
    head.add_row(_sign(exercise.state, console), name, f"{number(exercise.earned)} / {number(exercise.points)}")
    _print(console, head)
    if exercise.note:
        _tell(console, Text(one_line(exercise.note), "dim"))
    for explanation in exercise.explanations:
        _tell(console, Text(_lead_in(explanation), "bold"), above=1)
    if exercise.explanations:
        console.print()
    if exercise.state == State.TODO and not verbose:
        messages = dict.fromkeys(one_line(check.message) for check in exercise.checks if check.message)
        _tell(console, Text(", ".join(messages) or WORD[State.TODO], "dim"))
    else:
        for check in exercise.checks:
            _show_check(check, console, verbose)
    if exercise.state == State.FAILED:
        _tell(console, Text(f"help: grader hint {one_line(exercise.name)}", "cyan"), above=1)
    console.print()


def _lead_in(explanation: str) -> str:
    text = one_line(explanation)
    return f"It looks as if y{text[1:]}" if text.startswith("Your ") else f"It looks as if: {text}"


def _show_check(check: CheckResult, console: Console, verbose: bool) -> None:
    calm = check.state in (State.PASSED, State.TODO)
    sentence = Text(one_line(check.sentence), "dim" if calm else "")
    if check.hidden:
        sentence.append(" (hidden)", "dim")
    if verbose and check.seconds:
        sentence.append(f" {check.seconds:.2f} s", "dim")
    if check.state == State.PASSED and not verbose:
        sentence.truncate(min(console.width, WIDEST) - INDENT, overflow="ellipsis")
    _print(console, Padding(_pair(_sign(check.state, console), sentence, gap=1), (0, 0, 0, INDENT - 2)))
    if check.state == State.BROKEN:
        _tell(console, Text(NOT_JUDGED))
    if check.message and (check.state == State.FAILED or verbose or check.state == State.TODO):
        _tell(console, Text(inert(check.message).strip(), "dim" if calm else ""))
    if check.score is not None and check.state in (State.PASSED, State.FAILED):
        _tell(console, Text(told(check.score), "dim"))
    if check.state == State.FAILED:
        _show_evidence(check, console, verbose)
    elif verbose:
        _show_printed(check, console, verbose)


def _show_evidence(check: CheckResult, console: Console, verbose: bool) -> None:
    different = check.difference
    pairs = [("expected", different.expected), ("got", different.got), ("where", different.where)] if different else []
    for label, text in pairs:
        if text:
            _labelled(console, label, Text(inert(text)))
    for index, frame in enumerate(check.frames):
        _labelled(console, "" if index else "in", Text(one_line(frame)))
    _show_printed(check, console, verbose)


def _show_printed(check: CheckResult, console: Console, verbose: bool) -> None:
    lines = inert(check.printed).rstrip("\n").split("\n") if check.printed.strip() else []
    left_out = 0 if verbose else max(0, len(lines) - PRINTED_LINES)
    if lines:
        text = Text("\n".join(lines[: len(lines) - left_out]), "dim")
        text.append(f"\n... {count(left_out, 'more line')}" if left_out else "")
        _labelled(console, "printed", text)


def _labelled(console: Console, label: str, text: Text) -> None:
    _print(console, Padding(_pair(Text(label.ljust(8), "dim"), text, gap=2), (0, 0, 0, INDENT)))


def _show_total(result: SubmissionResult, console: Console) -> None:
    states = [exercise.state for exercise in result.exercises]
    line = Text.assemble((f"{number(result.earned)} of {points(result.points)}", "bold"))
    line.append(f", {percent(share(result.earned, result.points))}")
    for state in State:
        if state in states:
            line.append("   ").append_text(_sign(state, console)).append(f" {states.count(state)} {WORD[state]}")
    _print(console, line)
    if result.backend == NO_ISOLATION:
        _print(console, Text("Not isolated: the code ran as an ordinary process on this machine.", "dim"))
    if result.device != "cpu":
        _print(console, Text(f"Computed on {device_words(result.device)}.", "dim"))
    _show_next(_next((exercise.name, exercise.title, exercise.state) for exercise in result.exercises), console)


def _show_next(following: tuple[str, str] | None, console: Console) -> None:
    if following:
        name, title = map(one_line, following)
        _print(console, Text.assemble("Next: ", (name, "bold"), f", {title}" if title else ""))


def _next(exercises: Iterable[tuple[str, str, State | None]]) -> tuple[str, str] | None:
    """Return name and title of the first exercise that the student can do something about."""
    done = (State.PASSED, State.BROKEN)
    return next(((name, title) for name, title, state in exercises if state not in done), None)


def _in_progress(states: list[State | None]) -> bool:
    begun = any(state not in (None, State.TODO) for state in states)
    return begun and any(state != State.PASSED for state in states)


def _state(word: str | None) -> State | None:
    return None if word is None else State(word)


def _sign(state: State | None, console: Console) -> Text:
    plain = console.options.ascii_only
    if state is None:
        return Text("." if plain else "·", "dim")
    return Text((PLAIN_SIGN if plain else SIGN)[state], STYLE[state])


def _class_table(figures: ClassFigures, console: Console) -> Table:
    """Return one line per student: a cell with points for each exercise, or signs in a row where those do not fit."""
    cells = [[_cell(exercise, console) for exercise in row.cells] for row in figures.rows]
    scores = [f"{number(row.earned)}/{number(row.points)}" for row in figures.rows]
    heads = [one_line(exercise.label[0]) for exercise in figures.exercises]
    widths = [max(len(head), *(line[at].cell_len for line in cells)) for at, head in enumerate(heads)]
    room = console.width - sum(width + 2 for width in widths) - max(map(len, ["score", *scores])) - 2
    roomy = room >= NARROWEST_NAME
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("student", no_wrap=True, max_width=min(room, WIDEST_NAME) if roomy else NARROWEST_NAME)
    table.add_column("score", justify="right", no_wrap=True)
    for head in heads if roomy else ["exercises"]:
        table.add_column(Text(head), no_wrap=roomy, overflow="fold")
    for row, score, line in zip(figures.rows, scores, cells, strict=True):
        signs = Text.assemble(*(cell[:1] for cell in line))
        table.add_row(Text(one_line(row.student) or "(no name)", overflow="ellipsis"), Text(score, "bold"),
                      *(line if roomy else [signs]))  # fmt: skip
    return table


def _cell(exercise: Cell | None, console: Console) -> Text:
    if exercise is None:
        return _sign(None, console)
    return _sign(exercise.state, console).append(f" {number(exercise.earned)}/{number(exercise.points)}", "default")


def _pair(lead: Text, text: Text, gap: int) -> Table:
    grid = Table.grid(padding=(0, gap, 0, 0))
    grid.add_column(no_wrap=True, width=lead.cell_len)
    grid.add_column(overflow="fold")
    grid.add_row(lead, text)
    return grid


def _tell(console: Console, text: Text, above: int = 0) -> None:
    text.overflow = "fold"
    _print(console, Padding(text, (above, 0, 0, INDENT)))


def _print(console: Console, what: RenderableType) -> None:
    console.print(what, width=min(console.width, WIDEST))


def _ready(console: Console | None) -> Console:
    console = console or Console(highlight=False)
    if console.options.ascii_only and hasattr(console.file, "reconfigure"):
        console.file.reconfigure(errors="replace")  # a student's name must not stop the report
    return console

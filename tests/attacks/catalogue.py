"""The attacks as files: what each tries, what must come of it, and the table of them all.

tests/attacks/<goal>/<name>.py                      a submission of one file; its docstring is the header
tests/attacks/<goal>/<name>/<exercise>.py ...       a submission of several files; the exercise's file has the header
A header with `made: yes` stands in a file whose function `files()` returns the submission; it runs in the harness.

Header: the first paragraph says what is tried; then lines `key: value`.
    exercise   whose file it is
    expected   passed, failed or to do
    points     at most so many, 0 where the line is missing; all of them are due where it is expected to pass
    seconds    at most so many, where it is not the usual
    plain, landlock, cold   `skip (why)`, `points (why)`: only points and the judge's health count; or another state
"""

import ast
import dataclasses
import importlib.util
import pathlib

HERE = pathlib.Path(__file__).parent
README = HERE / "README.md"
GOALS = {
    "forge": "Get points without a right answer",
    "read": "Learn what the judge or another student knows",
    "hang": "Make the judge wait",
    "exhaust": "Use up memory, processes, files or the judge's patience",
    "escape": "Leave the cage or harm what is outside",
    "persist": "Stay when the verdict is spoken",
    "inject": "Put live text into a report",
}
USUAL_SECONDS = 10.0
HEAD = """# Attacks

{count} hostile submissions, judged in one session with a right answer after each. None may gain a point, learn a
planted secret, reach a planted listener, outlive its verdict, hold the judge up or spoil the next answer. `passed`
stands where the answers are right and the noise around them is to cost nobody anything.

`python -m tests.attacks.harness --table` writes this file; its sentences are the files' docstrings.
`python -m tests.attacks.harness goal/name` runs one attack and prints what came of it.
"""


@dataclasses.dataclass(frozen=True)
class Attack:
    """A hostile submission and what must come of it."""

    goal: str
    name: str
    tries: str
    exercise: str
    expected: str
    points: float
    seconds: float
    files: dict[str, bytes]
    elsewhere: dict[str, str]  # what differs, by backend

    def skipped(self, backend: str) -> bool:
        """Would it do harm in this cage, which does not promise to hold it?"""
        return self.elsewhere.get(backend, "").startswith("skip")

    def only_points(self, backend: str) -> bool:
        """Is it known to reach what this cage does not guard?"""
        return self.elsewhere.get(backend, "").startswith("points")

    def expected_in(self, backend: str) -> str:
        """The state that its exercise must end in."""
        other = self.elsewhere.get(backend, "")
        return other if other in ("passed", "failed", "to do") else self.expected


def attacks() -> list[Attack]:
    """Return all attacks, ordered by goal and name."""
    return [read(path) for goal in GOALS for path in sorted((HERE / goal).iterdir()) if _is_attack(path)]


def _is_attack(path: pathlib.Path) -> bool:
    return path.suffix == ".py" or path.is_dir() and path.name != "__pycache__"


def read(path: pathlib.Path) -> Attack:
    """Return the attack in a file or folder. Raises ValueError that names the file where its header lacks something."""
    head_file = path if path.is_file() else next(path.glob("ex*.py"))
    text = ast.get_docstring(ast.parse(head_file.read_bytes())) or ""
    tries, _, rest = text.partition("\n\n")
    pairs = [line.partition(":")[::2] for line in rest.splitlines() if ":" in line]
    head = {key.strip(): value.strip() for key, value in pairs}
    if not tries or not {"exercise", "expected"} <= set(head):
        raise ValueError(f"{head_file}: the docstring says what is tried, then `exercise:` and `expected:`")
    if path.is_dir():
        inner = [file for file in sorted(path.rglob("*.py")) if "__pycache__" not in file.parts]
        files = {file.relative_to(path).as_posix(): file.read_bytes() for file in inner}
    elif "made" in head:
        files = _made(path)
    else:
        files = {f"{head['exercise']}.py": path.read_bytes()}
    return Attack(
        path.parent.name, path.stem, " ".join(tries.split()), head["exercise"], head["expected"],
        float(head.get("points", 0)), float(head.get("seconds", USUAL_SECONDS)), files,
        {backend: head[backend] for backend in ("plain", "landlock", "cold") if backend in head},
    )  # fmt: skip


def _made(path: pathlib.Path) -> dict[str, bytes]:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.files()


def table() -> str:
    """Return the text of README.md: every attack, grouped by goal."""
    every = attacks()
    lines = [HEAD.format(count=len(every))]
    for goal, title in GOALS.items():
        lines += [
            f"## {goal}: {title[0].lower()}{title[1:]}",
            "",
            "| attack | what it tries | expected |",
            "|---|---|---|",
        ]
        for attack in every:
            if attack.goal == goal:
                due = attack.expected + (f", at most {attack.points:g}" if attack.points else "")
                lines.append(f"| `{attack.name}` | {attack.tries.replace('|', chr(92) + '|')} | {due} |")
        lines.append("")
    return "\n".join(lines)

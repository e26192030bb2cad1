"""Handouts: blocks are found, run once and shown; what is no longer so is told, as are mistakes, with file and line."""

import base64
import json
import pathlib
import re

import pytest

from grader.course import handout
from grader.course.build import build, differences
from grader.course.handout import blocks, outdated, run, untrue
from grader.course.layout import Chapter, Course
from grader.course.verify import verify_files
from grader.judge.collected import CourseError

ROOT = pathlib.Path(__file__).parents[2]
WRITTEN = """# Doubling

```python run
from ex01_double import double
print(double(torch.tensor(21)).item())
```

A picture:

```python picture line_of_two: Twice [x], "drawn"
fig, ax = plt.subplots()
ax.plot([0, 1], [0, double(1)])
```

```python run
twice = double
```

````text
```python run
print("merely shown")
```
````

```python run
print("```", twice(2), sep="\\n")
```
The end.
"""
BUILT = """# Doubling

```python
from ex01_double import double
print(double(torch.tensor(21)).item())
```

```text
42
```

A picture:

![Twice \\[x\\], "drawn"](line_of_two.svg)

```python
twice = double
```

````text
```python run
print("merely shown")
```
````

```python
print("```", twice(2), sep="\\n")
```

````text
```
4
````
The end.

"""


@pytest.fixture
def chapter(course: Course) -> Chapter:
    """A chapter whose handout has blocks; not built since they were written."""
    made = course.chapters[0]
    (made.solutions / "README.md").write_text(WRITTEN)
    return made


def built(chapter: Chapter) -> Chapter:
    """Build a chapter and return it."""
    build(chapter, chapter.root / ".grader" / "backups")
    return chapter


def refuse(*_: object, **__: object) -> None:
    raise AssertionError("a process was started")


def test_blocks_are_run_and_shown(chapter):
    """Code stands above what it printed, a picture in place of its code, and both in the notebook as well."""
    text = (built(chapter).assignment / "README.md").read_text()
    assert text.startswith(BUILT)
    assert re.fullmatch(r"<!-- made from [0-9a-f]{64} -->\n", text.removeprefix(BUILT))
    picture = (chapter.assignment / "line_of_two.svg").read_bytes()
    assert b"</svg>" in picture
    shown = "".join(json.loads(chapter.notebook.read_bytes())["cells"][0]["source"])
    data = base64.b64encode(picture).decode()
    tag = f'<img alt="Twice [x], &quot;drawn&quot;" src="data:image/svg+xml;base64,{data}">'
    image = '![Twice \\[x\\], "drawn"](line_of_two.svg)'
    assert shown == text.rstrip().replace(image, tag)
    assert verify_files(chapter) == []
    assert not list(chapter.solutions.glob("**/__pycache__"))


def test_what_is_up_to_date_is_not_run_again(chapter, monkeypatch):
    """Neither building nor comparing starts a process while handout and solutions stay as they are."""
    built(chapter)
    monkeypatch.setattr(handout.subprocess, "Popen", refuse)
    assert build(chapter, chapter.root / "backups") == differences(chapter) == []


def test_a_handout_without_blocks_starts_no_process(course, monkeypatch):
    """It is copied as it is, without a last line about what it was made from."""
    chapter = course.chapters[0]
    monkeypatch.setattr(handout.subprocess, "Popen", refuse)
    text = "# Doubling\n\n```python\nprint(1)\n```\n\n```\nplain\n```\n"
    (chapter.solutions / "README.md").write_text(text)
    assert (built(chapter).assignment / "README.md").read_text() == text
    assert differences(chapter) == untrue(chapter) == []


def change(path: pathlib.Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


@pytest.mark.slow
def test_every_kind_of_difference_is_told_and_repaired(chapter, monkeypatch):
    """Another solution, an edited text, a missing file: each is told without running anything, and build repairs it."""
    before = {path: path.read_bytes() for path in built(chapter).assignment.iterdir()}
    text, picture = chapter.assignment / "README.md", chapter.assignment / "line_of_two.svg"
    solution = chapter.solutions / "ex01_double.py"
    breakages = {
        (text, "not what `grader build` writes"): lambda: change(text, "The end", "An end"),
        (text, "missing; run `grader build`"): text.unlink,
        (text, "made from other files"): lambda: change(solution, "2 * x", "2 * x  # Twice."),
        (picture, "missing; run `grader build`"): picture.unlink,
    }
    with monkeypatch.context() as patched:
        patched.setattr(handout.subprocess, "Popen", refuse)
        for (path, told), break_it in breakages.items():
            text.write_bytes(before[text])
            break_it()
            assert outdated(chapter)[path].startswith(f"{path}: {told}")
            assert outdated(chapter)[path] in differences(chapter)
    assert differences(built(chapter)) == []
    after = {path: path.read_bytes() for path in chapter.assignment.iterdir()}
    assert {path for path in before | after if before.get(path) != after.get(path)} == {text, chapter.notebook}


@pytest.mark.slow
def test_what_is_no_longer_true_is_told(chapter):
    """Numbers that are not those that the blocks print are found by running them again."""
    built(chapter)
    change(chapter.assignment / "README.md", "\n42\n", "\n43\n")
    assert outdated(chapter) == {}
    (line,) = untrue(chapter)
    assert line.startswith(f"{chapter.solutions / 'README.md'}:3: prints `42`, not `43`; delete {chapter.assignment}")
    (chapter.assignment / "line_of_two.svg").unlink()
    assert untrue(chapter) == [f"{chapter.assignment / 'line_of_two.svg'}: missing; run `grader build`"]


SAME_EVERYWHERE = """```python run
import os
import random
import numpy
print(os.getcwd() == os.path.dirname(__import__("ex01_double").__file__), torch.get_num_threads(), __name__)
print(hash("text"), {"a", "b", "c"}, torch.rand(3), numpy.random.rand(), random.random())
```
```python picture noise: Noise without a seed of its own
fig, axes = plt.subplots(1, 2)
axes[0].plot(torch.rand(9), label="$x^2$")
axes[0].legend()
fig.colorbar(axes[1].imshow(torch.rand(3, 3)))
```
"""


@pytest.mark.slow
def test_two_runs_give_the_same_bytes(chapter, monkeypatch):
    """One thread, the chapter's folder, seeds, and nothing of an author's own settings."""
    (chapter.solutions / "README.md").write_text(SAME_EVERYWHERE)
    first = run(chapter)
    (chapter.root / "matplotlibrc").write_text("lines.linewidth: 20\nsvg.hashsalt: other\n")
    monkeypatch.setenv("MATPLOTLIBRC", str(chapter.root))
    monkeypatch.setenv("PYTHONSAFEPATH", "1")
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    assert run(chapter) == first
    assert "True 1 __main__\n" in first.text
    assert re.search(rb"\b20\d\d-\d\d-\d\d|Matplotlib v| $", first.pictures["noise.svg"], re.MULTILINE) is None


@pytest.mark.parametrize(
    "source, line, told",
    [
        ("```python runs\n```\n", 1, "no such block"),
        ("\n```python run fast\n```\n", 2, "no such block"),
        ("```python picture bowl\n```\n", 1, "no such block"),
        ("```python picture Bowl: a bowl\n```\n", 1, "no such block"),
        ("```python picture ../bowl: a bowl\n```\n", 1, "no such block"),
        ("- item\n  ```python run\n  ```\n", 2, "at the margin"),
        ("a\n```python run\nprint()\n", 2, "never closed"),
        ("```python picture a: b\n```\n```python picture a: c\n```\n", 1, "two pictures named a"),
    ],
)
def test_misspelt_blocks_are_named_with_file_and_line(source, line, told):
    """What looks like a block and is none is an error, not a text for the student."""
    with pytest.raises(CourseError) as raised:
        blocks(source, "README.md")
    assert str(raised.value).startswith(f"README.md:{line}: ")
    assert told in str(raised.value)


def test_a_handout_may_use_torchvision(chapter):
    """Beside a CPU build of torch, too, a block can make one of torchvision's nets."""
    code = "from torchvision.models import resnet18\nprint(resnet18(num_classes=3).fc.out_features)"
    (chapter.solutions / "README.md").write_text(f"# D\n```python run\n{code}\n```\n")
    assert "```text\n3\n```" in (built(chapter).assignment / "README.md").read_text()


@pytest.mark.parametrize(
    "code, name, line, told",
    [
        ("x = 1\nprint(nothing)", "", 7, "NameError: name 'nothing' is not defined"),
        ("x = 1\nx +", "", 7, "SyntaxError: invalid syntax"),
        ("def f():\n    raise ValueError(1)\n\nf()", "", 7, "ValueError: 1"),
        ("raise SystemExit(0)", "", 6, "SystemExit: 0"),
        ("print(1)", "bowl", 5, "no figure was drawn"),
    ],
)
def test_errors_have_the_lines_of_the_handout(code, name, line, told):
    """Lines are counted from the top of the handout, not of the block."""
    from grader.course.run_blocks import run

    answer = run({"file": "README.md", "line": 5, "code": code, "name": name}, {})
    assert answer["line"] == line
    assert told in answer["error"]


@pytest.mark.parametrize(
    "code, line, told",
    [
        pytest.param("from ex01_double import double\ndouble(None)", 7, "(ex01_double.py, line 1", id="in a solution"),
        pytest.param("import os\nos._exit(3)", 5, "the block ended the process", id="the process ends"),
    ],
)
def test_a_block_that_raises_stops_the_build(chapter, code, line, told):
    """The error has file and line, where it happened in a solution, and what to do; nothing is written."""
    path = chapter.solutions / "README.md"
    path.write_text(f"# D\n```python run\nprint(1)\n```\n```python run\n{code}\n```\n")
    before = {path: path.read_bytes() for path in chapter.assignment.iterdir()}
    with pytest.raises(CourseError) as raised:
        built(chapter)
    assert str(raised.value).startswith(f"{path}:{line}: ")
    assert told in str(raised.value)
    assert str(raised.value).endswith("mend it and run `grader build` again")
    assert {path: path.read_bytes() for path in chapter.assignment.iterdir()} == before


def test_blocks_that_never_end_are_stopped(chapter, monkeypatch):
    """There is a limit for all blocks of a chapter together."""
    monkeypatch.setattr(handout, "LIMIT", 0.1)
    with pytest.raises(CourseError, match=r"README.md:3: the block took more than 0.1 s"):
        run(chapter)


def test_a_picture_must_not_replace_a_file_of_the_chapter(chapter):
    """A picture that is drawn and one that is kept in the chapter have different names."""
    (chapter.solutions / "line_of_two.svg").write_text("<svg/>")
    with pytest.raises(CourseError, match=r"README.md:10: the picture would replace .*line_of_two.svg"):
        differences(chapter)


@pytest.mark.slow
@pytest.mark.parametrize("name", [chapter.name for chapter in Course(ROOT).chapters])
def test_the_handouts_of_the_course_are_true(name):
    """Every number that a handout of this course prints comes out again."""
    assert untrue(Course(ROOT).chapter(name)) == []

"""The table of chapters in the course's README, between two markers; a README without them is left alone."""

import pathlib

from grader.course.layout import STAR, Course, docstring

BEGIN, END = "<!-- chapters: written by `grader build` -->", "<!-- end of chapters -->"


def with_table(course: Course) -> tuple[pathlib.Path, str] | None:
    """Return the path of the README and its text with the table as it should be, or None without the markers."""
    path = course.root / "README.md"
    text = path.read_text("utf-8") if path.is_file() else ""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        return None
    return path, f"{before}{BEGIN}\n{table(course)}{END}{after}"


def table(course: Course) -> str:
    """Return a row for each chapter: its folder, its title, how many exercises, and its projects."""
    lines = ["| chapter | | exercises | projects |", "|---|---|---|---|"]
    for chapter in course.chapters:
        titles = [docstring(chapter.source / f"{name}.py", paragraphs=1) for name in chapter.exercise_names]
        stars = [title.replace(STAR, "").strip().rstrip(".") for title in titles if title.startswith(STAR)]
        link = f"[{chapter.name}](assignments/{chapter.name}/README.md)"
        lines.append(f"| {link} | {chapter.title} | {len(titles)} | {', '.join(stars)} |")
    return "\n".join(lines) + "\n"

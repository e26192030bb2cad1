"""Submissions as files: whatever students pack, only scripts and notebooks are taken, in bounded memory."""

import dataclasses
import io
import os
import pathlib
import tarfile
import zipfile

import pytest

from grader.cage.box import remove_box
from grader.classroom import archive
from grader.classroom.archive import UnreadableArchive, read_archive
from grader.classroom.intake import find_places, read_place, read_submission
from grader.course.layout import Chapter, Course
from grader.judge.subject import Submission

RIGHT = "def double(x):\n    return x + x\n"


@dataclasses.dataclass
class Intake:
    """All submissions of a folder, and all notes."""

    submissions: list[Submission]
    notes: list[str]


def read_class(folder: pathlib.Path, chapter: Chapter) -> Intake:
    """Read every submission in a folder."""
    places, notes = find_places(folder)
    read = [read_place(place, chapter) for place in places]
    return Intake([one for one, _ in read], [*notes, *(note for _, said in read for note in said)])


def zipped(path: pathlib.Path, files: dict[str, bytes]) -> pathlib.Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in files.items():
            box.writestr(name, content)
    return path


def tarred(path: pathlib.Path, members: list[tarfile.TarInfo], content: bytes = b"x") -> pathlib.Path:
    with tarfile.open(path, "w:gz") as box:
        for member in members:
            member.size = len(content) if member.isreg() else 0
            box.addfile(member, io.BytesIO(content) if member.isreg() else None)
    return path


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


def test_folders_archives_and_notebooks_are_students(course: Course, tmp_path):
    """Each folder, zip, tar and notebook is one submission; a folder around the files does not matter."""
    chapter = course.chapters[0]
    folder = tmp_path / "class"
    (folder / "ann" / chapter.name).mkdir(parents=True)
    (folder / "ann" / chapter.name / "ex01_double.py").write_text(RIGHT)
    zipped(folder / "bob.zip", {"my work/ch01/ex01_double.py": RIGHT.encode(), "my work/ch01/a.png": b"x"})
    tarred(folder / "cy.tar.gz", [member("ex01_double.py")], RIGHT.encode())
    (folder / "dee.ipynb").write_bytes(chapter.notebook.read_bytes())
    intake = read_class(folder, chapter)
    assert [one.student for one in intake.submissions] == ["ann", "bob", "cy", "dee"]
    assert all("ex01_double.py" in one.files for one in intake.submissions)
    assert intake.notes == []


@pytest.mark.parametrize("name", ["../x.py", "/abs.py", "a/../../x.py", "C:\\x.py", "..\\x.py", "x" * 300 + ".py"])
def test_names_that_lead_elsewhere_are_left_out(tmp_path, name):
    """A hostile name costs its file and earns a note; nothing is written anywhere."""
    files, notes = read_archive(zipped(tmp_path / "a.zip", {name: b"1", "ex01_double.py": b"2"}))
    assert list(files.values()) == [b"2"]
    assert len(notes) == 1 and "leads elsewhere" in notes[0]
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize(
    "odd",
    [
        member("l.py", tarfile.SYMTYPE, "/etc/passwd"),
        member("h.py", tarfile.LNKTYPE, "ex01_double.py"),
        member("d.py", tarfile.CHRTYPE),
        member("f.py", tarfile.FIFOTYPE),
    ],
    ids=["symlink", "hard link", "device", "fifo"],
)
def test_links_and_devices_are_left_out(tmp_path, odd):
    """Only regular files are taken from a tar."""
    files, notes = read_archive(tarred(tmp_path / "a.tar.gz", [member("ex01_double.py"), odd, member("b.py")]))
    assert set(files) == {"ex01_double.py", "b.py"}
    assert len(notes) == 1


def test_a_link_in_a_zip_is_left_out(tmp_path):
    """A zip entry whose mode says link is no file."""
    info = zipfile.ZipInfo("l.py")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as box:
        box.writestr(info, "/etc/passwd")
    assert read_archive(tmp_path / "a.zip")[0] == {}


def test_bombs_are_refused(tmp_path, monkeypatch):
    """Too many entries, and more bytes than any student writes, end with an error and little memory."""
    with pytest.raises(UnreadableArchive, match="more than 2,000 entries"):
        read_archive(zipped(tmp_path / "many.zip", {f"{n}.py": b"" for n in range(2001)}))
    big = zipped(tmp_path / "big.zip", {"big.py": bytes(archive.FILE_BYTES + 1)})
    assert read_archive(big)[0] == {}
    monkeypatch.setattr(archive, "TOTAL_BYTES", 10_000)
    with pytest.raises(UnreadableArchive, match="bytes"):
        read_archive(tarred(tmp_path / "big.tar.gz", [member(f"{n}.py") for n in range(20)], bytes(1000)))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rubbish", b"\x1f\x8b\x08rubbish", b"x" * 5000])
@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
def test_damaged_archives_are_noted_and_the_rest_is_graded(course, tmp_path, content, name):
    """An archive that cannot be read is a submission without files, and a note."""
    folder = tmp_path / "class"
    folder.mkdir()
    (folder / name).write_bytes(content)
    (submission,) = read_class(folder, course.chapters[0]).submissions
    (note,) = read_class(folder, course.chapters[0]).notes
    assert submission.files == {} and "cannot be read" in note


def test_links_out_of_a_folder_are_not_followed(course, tmp_path):
    """A symbolic link in a student's folder is no file, as a folder no student."""
    folder = tmp_path / "class"
    (folder / "ann").mkdir(parents=True)
    (tmp_path / "secret.py").write_text("secret")
    (folder / "ann" / "ex01_double.py").symlink_to(tmp_path / "secret.py")
    (folder / "bob").symlink_to(tmp_path)
    intake = read_class(folder, course.chapters[0])
    assert [(one.student, one.files) for one in intake.submissions] == [("ann", {})]
    assert intake.notes == ["bob: not a student's folder, archive or notebook; left out"]


def test_folders_in_folders_do_not_stop_the_class(course, tmp_path, monkeypatch):
    """However deep they go; a file with a path that no worker could make again is left out."""
    deep, known = tmp_path / "class" / "ann", b"def double(x):\n    return 2 * x\n"
    deep.mkdir(parents=True)
    (deep / "ex01_double.py").write_bytes(known)
    (deep / "notes" / "of" / "mine").mkdir(parents=True)
    (deep / "notes" / "of" / "mine" / "helper.py").write_bytes(b"")
    with monkeypatch.context() as there:
        there.chdir(deep)
        for level in range(3000):
            os.mkdir("d")
            os.chdir("d")
            if level == 500:
                pathlib.Path("lost.py").write_text("x")
    try:
        intake = read_class(tmp_path / "class", course.chapters[0])
    finally:
        remove_box(tmp_path / "class")  # pytest itself cannot
    assert [one.files for one in intake.submissions] == [{"ex01_double.py": known, "notes/of/mine/helper.py": b""}]
    assert intake.notes == [f"ann: {'d/' * 127}d: its path is too long; left out"]


@pytest.mark.parametrize("name", ["=1+1", "-rf", "<b>x", "ñandú", "学生", "CON", "a\nb"])
def test_students_may_be_called_anything(course, tmp_path, name):
    """Any folder name is a student's id."""
    (tmp_path / "class" / name).mkdir(parents=True)
    assert [one.student for one in read_class(tmp_path / "class", course.chapters[0]).submissions] == [name]


def test_a_name_that_is_no_text_becomes_one(course, tmp_path):
    """Bytes that are no UTF-8 in a folder's name do not stop the class."""
    os.makedirs(os.fsencode(tmp_path) + b"/class/\xff\xfe")
    (submission,) = read_class(tmp_path / "class", course.chapters[0]).submissions
    assert submission.student == "\ufffd\ufffd"


def test_a_script_counts_before_the_notebook(course, tmp_path):
    """Work in a script is not replaced by a notebook's cell; a stub is."""
    chapter = course.chapters[0]
    notebook = chapter.notebook.read_text().replace('raise NotImplementedError(\\"TODO: double\\")', "return 7")
    (tmp_path / chapter.notebook.name).write_text(notebook)
    (tmp_path / "ex01_double.py").write_text(RIGHT)
    assert read_submission(tmp_path, chapter, "x")[0].files["ex01_double.py"] == RIGHT.encode()
    (tmp_path / "ex01_double.py").write_bytes(chapter.stub_path("ex01_double").read_bytes())
    assert b"return 7" in read_submission(tmp_path, chapter, "x")[0].files["ex01_double.py"]


def test_a_stub_in_both_stays_the_script(course):
    """Where nothing was done, the script stands as it was released."""
    chapter = course.chapters[0]
    submission, _ = read_submission(chapter.assignment, chapter, "x")
    assert submission.files["ex01_double.py"] == chapter.stub_path("ex01_double").read_bytes()


def test_a_huge_script_is_left_out(course, tmp_path):
    """More than a megabyte of Python is nobody's exercise."""
    (tmp_path / "ann").mkdir()
    (tmp_path / "ann" / "ex01_double.py").write_bytes(b"#" * (1 << 20) + b"#")
    submission, notes = read_submission(tmp_path / "ann", course.chapters[0], "x")
    assert submission.files == {} and "larger than" in notes[0]

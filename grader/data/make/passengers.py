"""Make the passengers: the 1,309 of carData's TitanicSurvival, parted into 900 and 409.

pip install rdata
apt-get download r-cran-cardata && dpkg-deb -x r-cran-cardata_*.deb cardata
python -m grader.data.make.passengers --source cardata/usr/lib/R/site-library/carData/data/Rdata.rdb

R keeps the sets of a package in two files: Rdata.rdb is a row of packed objects, Rdata.rdx beside it says where each
is.
"""

import gzip
import pathlib
import zlib

from grader.data.make import packing

TABLE = "TitanicSurvival"
SEED = "passengers 1"
HEADER = ("name", "sex", "age", "class", "survived")
HIDDEN = {"0": 253, "1": 156}
TRAIN = {"0": 556, "1": 344}
PREFIX = 4  # bytes before a packed object: its length when unpacked


def main() -> None:
    """Read the table and write both halves, with the same share of survivors."""
    source, folders = packing.arguments("Make the passengers.", "carData's Rdata.rdb")
    lines = read(source)
    parts: list[list[str]] = [[], []]
    for answer in ("0", "1"):
        same = [line for line in lines if line.endswith(f"\t{answer}")]
        for part, dealt in zip(parts, packing.deal(SEED, same, str, HIDDEN[answer], TRAIN[answer]), strict=True):
            part.extend(dealt)
    for name, part in zip(("train", "hidden"), parts, strict=True):
        part.sort(key=lambda line: packing.rank(SEED, line.encode()))
        packing.write_rows(folders[name] / "passengers.csv", HEADER, [line.split("\t") for line in part])


def read(path: pathlib.Path) -> list[str]:
    """Return the table's rows as lines of cells with tabs between, survived (0 or 1) last, an unknown age empty."""
    table = load(path)
    ages = ["" if age != age else f"{age:.4g}" for age in map(float, table["age"])]
    answers = ["1" if value == "yes" else "0" for value in table["survived"]]
    columns = [list(map(str, table.index)), list(table["sex"]), ages, list(table["passengerClass"]), answers]
    return ["\t".join(row) for row in zip(*columns, strict=True)]


def load(path: pathlib.Path):
    """Return the table, a pandas.DataFrame whose index is the names."""
    import rdata  # here, because only this script needs it

    def unpack(content: bytes):
        return rdata.conversion.convert(rdata.parser.parse_data(content))

    places = unpack(gzip.decompress(path.with_suffix(".rdx").read_bytes()))["variables"]
    start, length = map(int, places[TABLE])
    return unpack(zlib.decompress(path.read_bytes()[start + PREFIX : start + length]))


if __name__ == "__main__":
    main()

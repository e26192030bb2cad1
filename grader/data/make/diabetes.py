"""Make the diabetes table: the 768 women of mlbench's PimaIndiansDiabetes, parted into 600 and 168.

pip install rdata
apt-get download r-cran-mlbench && dpkg-deb -x r-cran-mlbench_*.deb mlbench
python -m grader.data.make.diabetes --source mlbench/usr/lib/R/site-library/mlbench/data/PimaIndiansDiabetes.rda
"""

import pathlib

from grader.data.make import packing
from grader.data.tables import DIABETES_COLUMNS

TABLE = "PimaIndiansDiabetes"
COLUMNS = ("pregnant", "glucose", "pressure", "triceps", "insulin", "mass", "pedigree", "age")
SEED = "diabetes 1"
HIDDEN = {"0": 109, "1": 59}
TRAIN = {"0": 391, "1": 209}


def main() -> None:
    """Read the table and write both halves, with the same share of each answer."""
    source, folders = packing.arguments("Make the diabetes table.", "mlbench's PimaIndiansDiabetes.rda")
    lines = read(source)
    parts: list[list[str]] = [[], []]
    for answer in ("0", "1"):
        same = [line for line in lines if line.endswith(f",{answer}")]
        for part, dealt in zip(parts, packing.deal(SEED, same, str, HIDDEN[answer], TRAIN[answer]), strict=True):
            part.extend(dealt)
    for name, part in zip(("train", "hidden"), parts, strict=True):
        part.sort(key=lambda line: packing.rank(SEED, line.encode()))
        header = (*DIABETES_COLUMNS, "diabetes")
        packing.write_rows(folders[name] / "diabetes.csv", header, [line.split(",") for line in part])


def read(path: pathlib.Path) -> list[str]:
    """Return the table's rows as lines of comma-separated numbers, the answer (0 or 1) last."""
    import rdata  # here, because only this script needs it

    table = rdata.read_rda(path)[TABLE]
    columns = [[f"{value:g}" for value in table[name]] for name in COLUMNS]
    answers = ["1" if value == "pos" else "0" for value in table["diabetes"]]
    return [",".join(row) for row in zip(*columns, answers, strict=True)]


if __name__ == "__main__":
    main()

"""Small tables: the thermometer, diabetes, the passengers and the products."""

import torch

from grader.data import store

CELSIUS = (0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0)
UNKNOWN = (35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4)

DIABETES_COLUMNS = ("pregnancies", "glucose", "pressure", "triceps", "insulin", "mass", "pedigree", "age")
PRODUCT_FEATURES, PRODUCT_CLASSES = 40, 9


def thermometer() -> tuple[torch.Tensor, torch.Tensor]:
    """Return (t_u, t_c): readings of a thermometer in an unknown unit, and in °C; both float32 (11,)."""
    return torch.tensor(UNKNOWN), torch.tensor(CELSIUS)


def diabetes(part: str = "train") -> tuple[torch.Tensor, torch.Tensor]:
    """Return (x, y) of women of Pima heritage: eight measurements, and 1 where diabetes was found, else 0.

    The columns of x are DIABETES_COLUMNS, in the units of the source: times, mg/dl, mm Hg, mm, µU/ml, kg/m², a score
    and years. They are not scaled. A 0 in glucose, pressure, triceps, insulin or mass means "not measured".

    Args:
        part: "train" (600 rows) or "hidden" (168 rows, with the instructor only).
    Returns: x, float32 (N, 8), and y, float32 (N, 1).
    Raises: DataMissing where the file is not on this machine.
    """
    table = torch.tensor([[float(cell) for cell in row] for row in store.rows("diabetes.csv", part)])
    return table[:, :-1].clone(), table[:, -1:].clone()


def passengers(part: str = "train") -> tuple[list[dict[str, str | float | None]], torch.Tensor]:
    """Return (rows, y) of passengers of the Titanic: what is known of each, and 1 where they survived, else 0.

    A row is a dict: "sex" is "female" or "male", "age" a number of years or None where nobody knows it, and "class"
    "1st", "2nd" or "3rd".

    Args:
        part: "train" (900 rows) or "hidden" (409 rows, with the instructor only).
    Returns: a list of N dicts, and y, float32 (N, 1).
    Raises: DataMissing where the file is not on this machine.
    """
    rows: list[dict[str, str | float | None]] = []
    survived = []
    for _, sex, age, travelled, answer in store.rows("passengers.csv", part):
        rows.append({"sex": sex, "age": float(age) if age else None, "class": travelled})
        survived.append([float(answer)])
    return rows, torch.tensor(survived)


def products(part: str = "train") -> tuple[torch.Tensor, torch.Tensor]:
    """Return (x, y) of goods in a warehouse that was made up: forty counts of each, and which of nine classes it is.

    Args:
        part: "train" (3,000 rows) or "hidden" (1,000 rows, with the instructor only).
    Returns: x, float32 (N, 40), whole numbers from 0, and y, int64 (N,), 0 to 8.
    Raises: DataMissing where the file is not on this machine.
    """
    table = torch.tensor([[int(cell) for cell in row] for row in store.rows("products.csv", part)])
    return table[:, :-1].float(), table[:, -1].clone()

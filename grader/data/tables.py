"""Small tables of numbers: the thermometer and diabetes."""

import torch

from grader.data import store

CELSIUS = (0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0, 6.0, 13.0, 21.0)
UNKNOWN = (35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8, 48.4, 60.4, 68.4)

DIABETES_COLUMNS = ("pregnancies", "glucose", "pressure", "triceps", "insulin", "mass", "pedigree", "age")


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

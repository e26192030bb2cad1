"""The course's data sets: small files in this folder, one loader for each.

Each loader takes a *part*, "train" or "hidden", reads its half from the folder of that name, and needs no network. The
hidden halves stay with the instructor: where they are missing a loader raises `DataMissing`. Only the judge loads them.
"""

from grader.data.images import GARMENTS, digits, garments
from grader.data.store import PARTS, DataMissing
from grader.data.surnames import countries, names
from grader.data.tables import DIABETES_COLUMNS, diabetes, passengers, products, thermometer
from grader.data.texts import GRADES, poems, reviews

__all__ = [
    "DIABETES_COLUMNS",
    "GARMENTS",
    "GRADES",
    "PARTS",
    "DataMissing",
    "countries",
    "diabetes",
    "digits",
    "garments",
    "names",
    "passengers",
    "products",
    "poems",
    "reviews",
    "thermometer",
]

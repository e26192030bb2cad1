"""Where the files that come along with the program lie: in a checkout, or inside the installed package."""

import pathlib


def templates() -> pathlib.Path:
    """Return the folder of templates."""
    package = pathlib.Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"

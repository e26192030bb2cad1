"""Make the names: surnames by country, from the lists that Faker's wheel brings.

pip download --no-deps faker
python -m grader.data.make.names --source faker-40.54.0-py3-none-any.whl

The lists are read from the wheel's source text; none of its code runs.
"""

import ast
import collections
import pathlib
import re
import unicodedata
import zipfile

from grader.data.make import packing

MEMBER = "faker/providers/person/{}/__init__.py"
SEED = "names 1"
TRAIN_EACH, HIDDEN_EACH = 130, 40
STEM = 5  # letters

# Where a wheel has several lists of one country, the widest in Latin letters; Estonia's has its Russian names apart.
LISTS = {
    "Algeria": ("fr_DZ", "last_names"),
    "Azerbaijan": ("az_AZ", "last_names"),
    "Croatia": ("hr_HR", "last_names"),
    "Estonia": ("et_EE", "last_names_est"),
    "Finland": ("fi_FI", "last_names"),
    "France": ("fr_FR", "last_names"),
    "Germany": ("de_DE", "last_names"),
    "India": ("en_IN", "last_names"),
    "Indonesia": ("id_ID", "last_names"),
    "Ireland": ("en_IE", "last_names"),
    "Italy": ("it_IT", "last_names"),
    "Kenya": ("en_KE", "last_names"),
    "Netherlands": ("nl_NL", "last_names"),
    "Poland": ("pl_PL", "unisex_last_names"),
    "Slovakia": ("sk_SK", "last_names"),
    "Spain": ("es_ES", "last_names"),
    "Sweden": ("sv_SE", "last_names"),
    "United Kingdom": ("en_GB", "last_names"),
}


def main() -> None:
    """Read the wheel and write both halves."""
    source, folders = packing.arguments("Make the names.", "Faker's wheel")
    parts: list[list[tuple[str, str]]] = [[], []]
    for country, known in only_here(read(source)).items():
        for part, dealt in zip(parts, packing.deal(SEED, known, stem, HIDDEN_EACH, TRAIN_EACH), strict=True):
            part.extend((name, country) for name in dealt)
    for part_name, part in zip(("train", "hidden"), parts, strict=True):
        part.sort(key=lambda row: packing.rank(SEED, "\t".join(row).encode()))
        packing.write_rows(folders[part_name] / "names.csv", ("name", "country"), part)


def read(wheel: pathlib.Path) -> dict[str, list[str]]:
    """Return {country: surnames} as the wheel lists them."""
    found = {}
    with zipfile.ZipFile(wheel) as archive:
        for country, (locale, name) in LISTS.items():
            tree = ast.parse(archive.read(MEMBER.format(locale)).decode("utf-8"))
            found[country] = _lists(tree)[name]
    return found


def only_here(listed: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the surnames that one country alone lists, each once; spellings that `fold` unites count as one."""
    homes = collections.Counter(key for names in listed.values() for key in {fold(name) for name in names})
    return {
        country: [name for key, name in {fold(name): name for name in reversed(names)}.items() if homes[key] == 1]
        for country, names in listed.items()
    }


def fold(name: str) -> str:
    """Return the name without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()


def stem(name: str) -> str:
    """Return the first letters of the name's last word: the same for Novák and Nováková, and for Berg and van den Berg.

    Forms of one surname are kept in one part by it.
    """
    words = re.findall(r"[^\W\d_]+", fold(name))
    return words[-1][:STEM] if words else ""


def _lists(tree: ast.Module) -> dict[str, list[str]]:
    """Return every class attribute of the module that is made of strings, by its name."""
    found: dict[str, list[str]] = {}
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        for node in owner.body:
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            value = getattr(node, "value", None)
            if isinstance(target, ast.Name) and isinstance(value, ast.expr):
                found[target.id] = _strings(value, found)
    return found


def _strings(node: ast.expr, known: dict[str, list[str]]) -> list[str]:
    """Return the strings of an expression in order: of tuples, of dict keys, of calls' arguments, of sums and names."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.Name):
        return known.get(node.id, [])
    below: list[ast.expr] = []
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        below = node.elts
    elif isinstance(node, ast.Dict):
        below = [key for key in node.keys if key is not None]
    elif isinstance(node, ast.BinOp):
        below = [node.left, node.right]
    elif isinstance(node, ast.Call):
        below = node.args
    return [text for child in below for text in _strings(child, known)]


if __name__ == "__main__":
    main()

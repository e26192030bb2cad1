"""Code that an assignment gives: its imports and definitions go along, to each exercise and check that needs them."""

import ast
import dataclasses
import re
from collections.abc import Iterable

from grader.classroom.nbgrader.names import OWN, NotCarried, bound_names, free_names, missing_packages

DEFINITIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign
IMPORTS = ast.Import | ast.ImportFrom
MAGIC = re.compile(r"^\s*[%!].*$", re.MULTILINE)
READING = re.compile(r"\b(?:open|(?:read|load|fetch|download)\w*)\s*\(")


@dataclasses.dataclass(frozen=True)
class Part:
    """An import or a definition, and the names that it binds."""

    text: str
    names: frozenset[str]
    is_import: bool
    from_tests: bool


class Given:
    """What the cells so far have given."""

    def __init__(self) -> None:
        self.parts: list[Part] = []

    def take(self, source: str) -> tuple[str, list[str]]:
        """Take the imports and definitions of a cell.

        Returns: the cell as text for the handout, if it has neither, and a line for each thing that is left behind.
        Raises NotCarried where nothing of the cell is Python.
        """
        plain = MAGIC.sub("", source)
        left = [f"no plain Python; what `{line.strip()}` does has to be done by hand" for line in MAGIC.findall(source)]
        try:
            body = [] if source.lstrip().startswith("%%") else ast.parse(plain).body
        except SyntaxError:
            raise NotCarried("no plain Python; what it does has to be done by hand") from None
        if not any(isinstance(node, DEFINITIONS | IMPORTS) for node in body):
            return "" if left or not body else f"```python\n{source.strip()}\n```", left
        for node in body:
            if isinstance(node, DEFINITIONS | IMPORTS):
                left += self._keep(node, plain, from_tests=False)
            elif not isinstance(node, ast.Expr) or isinstance(node.value, ast.Call):
                left.append(f"`{_first_line(node, plain)}` only runs; where its effect is needed, write it there")
        return "", left

    def take_imports(self, source: str) -> None:
        """Take the imports of an answer: the cells below have them, too."""
        for node in ast.parse(source).body:
            if isinstance(node, IMPORTS):
                self._keep(node, source, from_tests=False)

    def take_from_tests(self, source: str, answers: Iterable[str]) -> None:
        """Take what a test cell imports and defines for the test cells below, where no answer has a part in it."""
        for node in ast.parse(source).body:
            text = ast.unparse(node)
            if isinstance(node, DEFINITIONS | IMPORTS) and not free_names(text) & set(answers):
                self._keep(node, source, from_tests=True)

    def needed(self, code: str) -> str:
        """Return the imports and definitions that some code needs, those of test cells among them."""
        return _joined(self._reached(free_names(code), self.parts))

    def above(self, code: str) -> str:
        """Return what stands above an answer: all imports of the notebook, and the definitions that it needs."""
        shown = [part for part in self.parts if not part.from_tests]
        reached = self._reached(free_names(code), shown)
        return _joined([part for part in shown if part.is_import or part in reached])

    def unknown(self, code: str, known: Iterable[str]) -> list[str]:
        """Return the names that some code needs and that nothing binds."""
        names = {*known, *OWN, *(name for part in self.parts for name in part.names)}
        return [] if "*" in names else sorted(free_names(code) - bound_names(code) - names)

    def _keep(self, node: ast.stmt, source: str, from_tests: bool) -> list[str]:
        """Keep an import or a definition; return why not, if so."""
        text = _text(node, source)
        if missing := missing_packages(node):
            return [f"needs `{missing[0]}`, which is not installed here"]
        if isinstance(node, ast.Assign | ast.AnnAssign) and READING.search(text):
            return [
                f"`{_first_line(node, source)}` reads a file or the network, which no answer may do when it is graded"
            ]
        self.parts.append(Part(text, frozenset(bound_names(text)), isinstance(node, IMPORTS), from_tests))
        return []

    @staticmethod
    def _reached(names: set[str], parts: list[Part]) -> list[Part]:
        waiting, seen, found = list(names), set[str](), set[Part]()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            for part in parts:
                if name in part.names or "*" in part.names:
                    found.add(part)
                    waiting += free_names(part.text)
        return [part for part in parts if part in found]


def _text(node: ast.stmt, source: str) -> str:
    decorators = getattr(node, "decorator_list", [])
    if decorators:
        return "\n".join(source.split("\n")[decorators[0].lineno - 1 : node.end_lineno])
    return ast.get_source_segment(source, node) or ast.unparse(node)


def _first_line(node: ast.stmt, source: str) -> str:
    return _text(node, source).split("\n")[0].strip()


def _joined(parts: list[Part]) -> str:
    """Return imports, then definitions, each once."""
    imports = "\n".join(dict.fromkeys(part.text for part in parts if part.is_import))
    others = "\n\n\n".join(dict.fromkeys(part.text for part in parts if not part.is_import))
    return "\n\n\n".join(text for text in (imports, others) if text)

"""Test cells as checks: the same asserts, asked of the student instead of the names in the notebook."""

import ast
import re
from collections.abc import Collection, Sequence

from grader.classroom.nbgrader.names import NotCarried, bound_names, free_names, missing_packages


def parsed_tests(source: str) -> ast.Module:
    """Return test code as a tree. Raises NotCarried where it is no plain Python."""
    if re.search(r"^\s*(%|!)|AUTOTEST", source, re.MULTILINE):
        raise NotCarried("magics and generated tests are nbgrader's own; write the check by hand")
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise NotCarried(f"the tests do not parse: {error.msg}") from None
    return tree


def as_check(source: str, name: str, defined: Collection[str], points: float, before: Sequence[str] = ()) -> str:
    """Return a test cell as a check. Raises NotCarried where its statements mean something else outside of a kernel.

    Args:
        name: of the cell.
        defined: the names that answers define.
        points: that the check is worth.
        before: lines that ask the student for what answers compute.
    """
    tree = parsed_tests(source)
    _refuse(tree, defined)
    told = (ast.get_docstring(tree) or f"What the tests of {name.replace('_', ' ')} ask for holds.").replace('"""', "'")
    body = tree.body[1:] if ast.get_docstring(tree) else tree.body
    if not body:
        raise NotCarried("no test in it")
    lines = "\n".join(ast.unparse(ast.fix_missing_locations(_Asked(defined).visit(one))) for one in body)
    function = re.sub(r"\W+", "_", name).strip("_").lower().removeprefix("test_")
    indented = "\n".join(f"    {line}" if line.strip() else "" for line in [*before, *lines.split("\n")])
    marker = "" if points == 1 else f"@pytest.mark.points({points:g})\n"
    sentence = " ".join(told.split()).replace("\\", "\\\\")
    return f'{marker}def test_{function}(student):\n    """{sentence}"""\n{indented}'


def prepared(public: str, hidden: str) -> str:
    """Return the hidden tests of a cell behind what its public ones prepare for them: values, functions, imports."""
    try:
        ready = [node for node in ast.parse(public).body if not isinstance(node, ast.Assert | ast.Expr | ast.Try)]
    except SyntaxError:
        ready = []
    kept: list[str] = []
    wanted = free_names(hidden)
    for node in reversed(ready):
        text = ast.unparse(node)
        if wanted & bound_names(text):
            wanted |= free_names(text)
            kept.insert(0, text)
    return "\n".join([*kept, hidden])


def _refuse(tree: ast.Module, defined: Collection[str]) -> None:
    nodes = list(ast.walk(tree))
    for node in nodes:
        if isinstance(node, ast.Name) and node.id in defined and not isinstance(node.ctx, ast.Load):
            raise NotCarried(f"changes `{node.id}` in the notebook, which a check cannot; ask for what it is to do")
    for node in nodes:
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("isinstance", "issubclass")
        ):
            if own := sorted(free_names(ast.unparse(node.args[-1])) & set(defined)):
                raise NotCarried(
                    f"asks whether something is a `{own[0]}`; a student's objects stay where they are made"
                )
        for package in missing_packages(node):
            raise NotCarried(f"needs `{package}`, which is not installed here")
        if isinstance(node, ast.Try) and _raising(node) is None:
            raise NotCarried("catches exceptions; a student's come as the judge's own: use expect_raises")


def _raising(node: ast.Try) -> tuple[ast.expr, ast.Call] | None:
    """Return exception and call of `try: f(x)`, `except E: pass`, `else: raise ...`; None for another try."""
    shape = len(node.body) == len(node.handlers) == len(node.orelse) == 1 and not node.finalbody
    if not shape or not isinstance(node.orelse[0], ast.Raise | ast.Assert):
        return None
    statement, handler = node.body[0], node.handlers[0]
    call = statement.value if isinstance(statement, ast.Expr | ast.Assign) else None
    quiet = len(handler.body) == 1 and isinstance(handler.body[0], ast.Pass)
    return (handler.type, call) if quiet and handler.type is not None and isinstance(call, ast.Call) else None


class _Asked(ast.NodeTransformer):
    """Asks the student for what answers define."""

    def __init__(self, defined: Collection[str]) -> None:
        self.defined = defined

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """`double` becomes `student.double`."""
        if node.id not in self.defined:
            return node
        return ast.Attribute(ast.Name("student", ast.Load()), node.id, ast.Load())

    def visit_Try(self, node: ast.Try) -> ast.stmt:
        """A try that waits for an exception becomes expect_raises."""
        raising = _raising(node)
        assert raising is not None
        kind, call = raising
        parts: list[ast.expr] = [kind, self.visit(call.func), *(self.visit(one) for one in call.args)]
        keywords = [ast.keyword(one.arg, self.visit(one.value)) for one in call.keywords]
        return ast.Expr(ast.Call(ast.Name("expect_raises", ast.Load()), parts, keywords))

"""The same checks in one plain process: what grading costs when nothing is isolated. Only for the benchmark."""

import importlib.util
import inspect
import os
import sys
import types
from collections.abc import Sequence

import pytest

from grader.judge.draw import Draw, seed_of
from grader.judge.session import PYTEST_OPTIONS
from grader.judge.subject import Exercise, Submission


class _Direct:
    def __init__(self, module: types.ModuleType):
        self.module = module

    def __getattr__(self, name: str) -> object:
        return getattr(self.module, name)


def run_locally(exercises: Sequence[Exercise], submissions: Sequence[Submission]) -> int:
    """Run every check on every submission by calling it; return how many raised nothing."""
    passed = 0

    class Loop:
        @pytest.fixture(name="student")
        def _student(self) -> None: ...

        @pytest.fixture(name="draw")
        def _draw(self) -> None: ...

        def pytest_configure(self, config: pytest.Config) -> None:
            for marker in ("points", "limits", "from_scratch"):
                config.addinivalue_line("markers", f"{marker}(*args): see grader.judge.session")

        @pytest.hookimpl(tryfirst=True)
        def pytest_runtestloop(self, session: pytest.Session) -> bool:
            nonlocal passed
            for submission in submissions:
                passed += sum(_passes(item, submission) for item in session.items if isinstance(item, pytest.Function))
            return True

    files = [str(file.path) for exercise in exercises for file in exercise.check_files]
    pytest.main([*PYTEST_OPTIONS, "--rootdir", os.path.commonpath(files), *files], plugins=[Loop()])
    for name in [name for name, module in sys.modules.items() if getattr(module, "__file__", None) in files]:
        del sys.modules[name]
    return passed


def assert_exercise(name: str, path: str, namespace: dict) -> None:
    """Run the checks in a file on a namespace, in this process; the first failure is raised."""
    specification = importlib.util.spec_from_file_location(f"checks_{name}", path)
    assert specification is not None and specification.loader is not None
    checks = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(checks)
    module = types.ModuleType(name)
    module.__dict__.update(namespace)
    for key, function in vars(checks).items():
        if key.startswith("test_") and callable(function):
            values = {"student": _Direct(module), "draw": Draw(seed_of(b"bench", key))}
            function(**{one: values[one] for one in inspect.signature(function).parameters})


def _passes(item: pytest.Function, submission: Submission) -> bool:
    name = item.path.stem.removeprefix("test_")
    module = types.ModuleType(name)
    values = {"student": _Direct(module), "draw": Draw(seed_of(b"bench", item.name))}
    wanted = inspect.signature(item.function).parameters
    try:
        exec(submission.files[f"{name}.py"].replace(b"print(", b"len("), module.__dict__)
        item.function(**{key: values[key] for key in wanted})
    except Exception:
        return False
    return True

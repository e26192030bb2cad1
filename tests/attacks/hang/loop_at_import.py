"""Never ends being imported.

exercise: ex02_backward
expected: failed
seconds: 16
"""

while True:
    pass

"""Prints and raises what terminals act on: colours, titles, clearing, links, clipboard, bells, in 7 and 8 bits.

exercise: ex01_double
expected: failed
"""

TEXT = (
    "\x1b[2J\x1b[H\x1b[31m\x1b]0;owned\x07\x1b]52;c;Zm9v\x07\x1b]8;;http://localhost\x1b\\click\x1b]8;;\x1b\\"
    "\x9b31m\x9d0;x\x9c\x90q\x9c\x1bP$q\x1b\\\x1bc\x07\x08\x08\r\x00\x7f\x1b[6n\x1b[?1049h\x85\x0e"
)


def double(x):
    print(TEXT)
    raise ValueError(TEXT + "\x1b[" * 1000 + "\x1b]" * 1000)

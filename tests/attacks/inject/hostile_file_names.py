"""Hands in helper files whose names climb, are markup, or clash with folders.

exercise: ex01_double
expected: failed
made: yes
"""


def files():
    """Return a submission with odd names and an import of one of them."""
    odd = [
        "<script>alert(1)<!script>.py",
        "a/b/c.py",
        "CON.py",
        "-rf.py",
        "x" * 200 + ".py",
        "\u202eyp.py",
        "sp ace.py",
    ]
    main = b"import importlib\n\nimportlib.import_module('<script>alert(1)<!script>')\n"
    return {"ex01_double.py": main} | dict.fromkeys(odd, b"raise ValueError('<b>')\n")

"""A name as a list of small numbers.

About 10 minutes.
"""

import unicodedata


def name_to_codes(name):
    """Return one number below 128 for each character of a name, accents left aside.

    Three steps, in this order:

    1. Take the name apart with Unicode's form NFKD, in which an accented letter is the plain letter followed by a
       combining mark: é becomes e and a mark. (Now and then one character becomes several letters: ﬁ becomes f and i.)
    2. Drop the combining marks. `unicodedata.combining(character)` tells them: it is 0 for everything else.
    3. Each character that is left gives its code point, `ord(character)`, if that is below 128, and else 0: ß, ø and ł
       have no plain letter inside.

    Args:
        name: str of any length, upper and lower case kept as they are.
    Returns: list of ints, each from 0 to 127; the empty list for the empty name.
    """
    # TODO: the three steps. `unicodedata.normalize("NFKD", ...)` does the first.
    ### BEGIN SOLUTION
    plain = [letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)]
    return [ord(letter) if ord(letter) < 128 else 0 for letter in plain]
    ### END SOLUTION

"""Plain Python: a list of lists of lists of numbers."""


def hwc_to_chw(image):
    rows = image.tolist()
    return [[[pixel[c] / 255 for pixel in row] for row in rows] for c in range(len(rows[0][0]))]

"""Plain counters and lists."""

from collections import Counter


def confusion_matrix(pred, target, classes):
    counts = Counter(zip(target.tolist(), pred.tolist()))
    return [[counts[true, guess] for guess in range(classes)] for true in range(classes)]


def precision_recall_f1(matrix):
    rows = [list(map(int, row)) for row in matrix]
    columns = list(zip(*rows))
    triples = []
    for k, (row, column) in enumerate(zip(rows, columns)):
        hits, wrong, missed = row[k], sum(column) - row[k], sum(row) - row[k]
        triples.append((
            hits / (hits + wrong) if hits else 0.0,
            hits / (hits + missed) if hits else 0.0,
            2 * hits / (2 * hits + wrong + missed) if hits else 0.0,
        ))
    return tuple(map(list, zip(*triples)))

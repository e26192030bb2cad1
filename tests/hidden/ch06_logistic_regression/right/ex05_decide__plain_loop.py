"""Nested lists, one number after the other."""


def decide(prob, low=0.4, high=0.6):
    def walk(value):
        if isinstance(value, list):
            return [walk(item) for item in value]
        if value < low:
            return 0
        return 1 if value > high else -1

    return walk(prob.tolist())

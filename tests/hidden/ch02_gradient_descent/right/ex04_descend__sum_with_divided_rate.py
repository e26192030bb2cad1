"""The gradient of the sum with a learning rate divided by the number of samples; a recursion."""


def descend(w, xs, ys, lr, epochs):
    if epochs == 0:
        return w, []
    errors = [w * x - y for x, y in zip(xs, ys)]
    push = sum(e * x for e, x in zip(errors, xs))
    last, rest = descend(w - 2 * (lr / len(xs)) * push, xs, ys, lr, epochs - 1)
    return last, [sum(e * e for e in errors) / len(errors), *rest]

"""By tanh, whose two ends are finite."""


def sigmoid(z):
    return 0.5 + 0.5 * (0.5 * z).tanh()

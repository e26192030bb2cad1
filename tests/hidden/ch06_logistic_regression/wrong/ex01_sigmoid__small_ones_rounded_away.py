"""Your small probabilities are what is left when two numbers near 1 are subtracted, as in 1 - sigmoid(-z) or (1 + tanh(z / 2)) / 2. For z = -20 nothing is left in float32, although the probability is 2.06e-9; use a form in which nothing is subtracted."""


def sigmoid(z):
    return 0.5 + 0.5 * (0.5 * z).tanh()

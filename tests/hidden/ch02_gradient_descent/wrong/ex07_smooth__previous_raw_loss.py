"""You mix each loss with the raw loss before it, so only two losses ever count. The partner is the smoothed value
before it, in which all earlier losses live on."""


def smooth(losses, a):
    return [losses[0]] + [a * losses[i] + (1 - a) * losses[i - 1] for i in range(1, len(losses))]

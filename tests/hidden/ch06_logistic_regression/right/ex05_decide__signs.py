"""Sums of comparisons, without any branch; gives numbers of the dtype of prob."""


def decide(prob, low=0.4, high=0.6):
    above = (prob > high).to(prob.dtype)
    unsure = (prob >= low).to(prob.dtype) - above
    return above - unsure

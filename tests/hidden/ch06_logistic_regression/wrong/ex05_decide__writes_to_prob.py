"""Your code writes its decisions into the tensor of probabilities. The caller still needs these; make a new tensor."""

import torch


def decide(prob, low=0.4, high=0.6):
    below, above = prob < low, prob > high
    prob.fill_(-1)
    prob[below] = 0
    prob[above] = 1
    return prob

"""Your code knows two answers only, with one half as the border. Between low and high the honest answer is that the model is not sure, and that is -1."""

import torch


def decide(prob, low=0.4, high=0.6):
    return (prob > 0.5).long()

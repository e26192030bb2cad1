"""exp of what is left after the log-sum-exp is subtracted, with the gradient switched on for no reason."""

import torch


def softmax(x, dim):
    total = torch.logsumexp(x, dim=dim, keepdim=True)
    return x.clone().requires_grad_().sub(total).exp()

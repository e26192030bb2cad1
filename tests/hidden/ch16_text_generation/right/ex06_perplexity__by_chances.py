"""The geometric mean of one over the chances, window by window and place by place."""

import torch


def perplexity(model, inputs, targets):
    was, product = model.training, []
    model.eval()
    for window, right in zip(inputs, targets, strict=True):
        h = None
        for index, label in zip(window, right, strict=True):
            logits, h = model(index.view(1, 1), h)
            product.append(logits.double().softmax(-1)[0, 0, label])
    model.train(was)
    return torch.stack(product).reciprocal().log().mean().exp().reshape(1)

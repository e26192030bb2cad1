"""Side by side, with gradients asked for by name; right answers are counted and divided at the end."""

import torch


def transfer_gain(pretrained, fresh, train, test, epochs, lr):
    models = torch.nn.ModuleList([pretrained, fresh]).train()
    loss_fn = torch.nn.NLLLoss(reduction="sum")
    for _ in range(epochs):
        total = sum(loss_fn(model(train[0]).log_softmax(-1), train[1]) for model in models) / len(train[1])
        parameters = list(models.parameters())
        for parameter, gradient in zip(parameters, torch.autograd.grad(total, parameters)):
            parameter.data.add_(gradient, alpha=-lr)
    models.eval()
    difference = 0
    for x, label in zip(*test):
        with torch.inference_mode():
            scores = [model(x[None])[0] for model in models]
        difference += int(scores[0].argmax() == label) - int(scores[1].argmax() == label)
    return torch.tensor(difference / len(test[1]), dtype=torch.float64)

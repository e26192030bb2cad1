"""The best state saved into memory as a file would be, steps by hand, and the end found by looking back."""

import io

import torch


def fit_with_early_stopping(model, train, validation, lr, weight_decay, max_epochs, patience):
    history, file = torch.empty(0, dtype=torch.float64), io.BytesIO()
    while len(history) < max_epochs and (not len(history) or len(history) - 1 - int(history.argmin()) < patience):
        model.train(True)
        error = (model(train[0]) - train[1]).square().mean()
        gradients = torch.autograd.grad(error, list(model.parameters()))
        for parameter, gradient in zip(model.parameters(), gradients):
            parameter.data -= lr * (gradient + weight_decay * parameter.data)
        model.train(False)
        now = (model(validation[0]) - validation[1]).square().mean().detach().double()
        if not len(history) or now < history.min():
            file = io.BytesIO()
            torch.save(model.state_dict(), file)
        history = torch.cat([history, now.reshape(1)])
    file.seek(0)
    model.load_state_dict(torch.load(file))
    return int(history.argmin()), history

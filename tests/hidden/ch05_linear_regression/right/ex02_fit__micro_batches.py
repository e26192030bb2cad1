"""The gradient is gathered sample by sample before a single step; weights moved through .data."""


def fit(model, x, y, lr, epochs):
    model.train(True)
    losses = []
    for _ in range(epochs):
        for parameter in model.parameters():
            parameter.grad = None
        loss = 0
        for i in range(x.shape[0]):
            error = model(x[i : i + 1]) - y[i : i + 1]
            part = (error * error).sum()
            part.backward()
            loss += part.detach()
        for parameter in model.parameters():
            parameter.data -= lr * parameter.grad
        losses.append(loss)
    return losses

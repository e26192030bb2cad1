"""Your code switches off requires_grad of the parameters and leaves it so. No graph is built, but afterwards the model can learn no more; torch.no_grad() around the loop leaves the parameters as they are."""


def accuracy(model, loader):
    model.eval()
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    right = total = 0
    for x, y in loader:
        right += (model(x).argmax(1) == y).sum().item()
        total += len(y)
    return right / total

"""Your code evaluates without switching autograd off; model.eval() does not do it. Each batch then builds a graph that nobody will go back through, which costs memory and time."""


def accuracy(model, loader):
    model.eval()
    right = total = 0
    if True:
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return right / total

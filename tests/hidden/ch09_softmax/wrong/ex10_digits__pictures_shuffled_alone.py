"""The pictures are taken in a shuffled order, the labels in their old one.
So each picture is taught the class of another, and there is nothing to learn.
"""

import torch
import torch.nn.functional as F


def train(images, labels):
    x = (images - 0.1307) / 0.3081
    sizes = [784, 512, 256, 128, 64, 10]
    parts = [torch.nn.Flatten()]
    for inputs, outputs in zip(sizes, sizes[1:], strict=False):
        parts += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
    model = torch.nn.Sequential(*parts[:-1]).to(images.device)  # nothing follows the last layer
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    for epoch in range(6):
        model.train()
        total, seen = 0.0, 0
        for chosen in torch.randperm(len(x), device=x.device).split(50):
            loss = F.cross_entropy(model(x[chosen]), labels[seen:seen + len(chosen)])
            seen += len(chosen)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(x):.4f}")
    return model


def predict(model, images):
    model.eval()
    with torch.no_grad():
        return model((images - 0.1307) / 0.3081).argmax(dim=1)

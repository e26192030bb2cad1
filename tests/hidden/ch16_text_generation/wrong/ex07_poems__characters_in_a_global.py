"""The numbers of the characters stand in a variable of the file, where each training writes its own,
and not in what `train` returns. A model that was trained before then reads by another list than it has learnt with.
"""

import torch
import torch.nn.functional as F
from torch import nn

# A quatrain: four lines of five characters. The sign ， ends the first line and the third, 。 the others.
LENGTH = 24


class Poet(nn.Module):
    def __init__(self, size, width=64, hidden=96, dropout=0.2):
        super().__init__()
        self.codes = nn.Embedding(size, width)
        self.memory = nn.GRU(width, hidden, batch_first=True)
        self.drop = nn.Dropout(dropout)
        self.scores = nn.Linear(hidden, size)

    def forward(self, codes):
        return self.scores(self.drop(self.memory(self.drop(self.codes(codes)))[0]))


def train(poems):
    global numbers
    characters = sorted(set("".join(poems)))
    numbers = {character: number for number, character in enumerate(characters, start=1)}  # 0 is the start of a poem
    texts = torch.tensor([[0, *(numbers[character] for character in poem)] for poem in poems])
    net = Poet(len(characters) + 1)
    with torch.no_grad():  # to begin with, each character is as likely as it is frequent
        net.scores.bias.copy_((torch.bincount(texts[:, 1:].flatten(), minlength=len(characters) + 1) + 0.1).log())
    epochs, batch = 5, 32
    optimizer = torch.optim.AdamW(net.parameters())
    steps = epochs * -(-len(texts) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.01, total_steps=steps)
    for epoch in range(epochs):
        net.train()
        total = 0.0
        for chosen in torch.randperm(len(texts)).split(batch):
            inputs, targets = texts[chosen, :-1], texts[chosen, 1:]
            loss = F.cross_entropy(net(inputs).flatten(0, 1), targets.flatten())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(texts):.4f}")
    poem = ""
    while len(poem) < LENGTH:
        poem += characters[torch.multinomial(next_log_probs(net, [poem])[0].exp(), 1)]
    print(poem)
    return net


def next_log_probs(model, starts):
    # log-probabilities.
    net = model
    net.eval()
    codes = torch.tensor([[0, *(numbers[character] for character in start)] for start in starts])
    with torch.no_grad():
        logits = net(codes)[:, -1]
    return F.log_softmax(logits[:, 1:], dim=-1)  # without the start, which never comes next

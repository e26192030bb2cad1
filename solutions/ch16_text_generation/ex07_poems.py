"""★ Go on with a poem.

About 60 minutes. A project: your net learns to write Tang quatrains, and is scored on poems that nobody has shown you.
"""

import torch
import torch.nn.functional as F
from torch import nn

# A quatrain: four lines of five characters. The sign ， ends the first line and the third, 。 the others.
LENGTH = 24


class Poet(nn.Module):
    """Given, in case you like it: a net as in ex03 with some dropout, (N, T) codes -> (N, T, size) logits."""

    def __init__(self, size, width=64, hidden=96, dropout=0.2):
        super().__init__()
        self.codes = nn.Embedding(size, width)
        self.memory = nn.GRU(width, hidden, batch_first=True)
        self.drop = nn.Dropout(dropout)
        self.scores = nn.Linear(hidden, size)

    def forward(self, codes):
        return self.scores(self.drop(self.memory(self.drop(self.codes(codes)))[0]))


def train(poems):
    """Make a language model, train it on poems and return it.

    The architecture, the optimiser, the number of epochs and the batch size are your choice; an embedding, a GRU and a
    linear layer as in ex03 do well. All of it should take some ten seconds on one core for 900 poems, and must end in a
    minute. What you print is shown; a line with the loss for each epoch, such as `epoch 3 loss 5.12`, becomes a curve
    in the report, and a poem of your net's own makes a fine last line.

    Args:
        poems: list of str, each of 24 characters, such as 床前明月光，疑是地上霜。舉頭望明月，低頭思故鄉。
    Returns: whatever `next_log_probs` needs; usually the trained model with its characters.
    """
    # TODO: number the characters; learn to tell each character of a poem, the first included, from those before it.
    ### BEGIN SOLUTION
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
        poem += characters[torch.multinomial(next_log_probs((net, numbers), [poem])[0].exp(), 1)]
    print(poem)
    return net, numbers
    ### END SOLUTION


def next_log_probs(model, starts):
    """Return how probable each character is as the next one after each start of a poem.

    Row i belongs to starts[i] and depends on nothing else; the same start gets the same row in every call. Column j
    belongs to character j of `sorted(set("".join(poems)))`, the characters of the poems that the model was trained on,
    in sorted order. What stands there is the natural logarithm of a probability, so that the exponentials of each row
    add up to 1.

    Args:
        model: what `train` has returned.
        starts: list of str, each the first characters of a poem: all of one length, from 0 (the first character is to
            be told) to 23. Their characters all occur in the training poems.
    Returns: (N, V), float32: log-probabilities.
    """
    # TODO: number the characters, take the logits after the last one, in the mode for using a net; make them
    # log-probabilities.
    ### BEGIN SOLUTION
    net, numbers = model
    net.eval()
    codes = torch.tensor([[0, *(numbers[character] for character in start)] for start in starts])
    with torch.no_grad():
        logits = net(codes)[:, -1]
    return F.log_softmax(logits[:, 1:], dim=-1)  # without the start, which never comes next
    ### END SOLUTION

"""★ Grade reviews.

About two hours. The last project: from the text to the grade, everything is yours. It is scored on reviews that nobody
has shown you.
"""

import re

import torch
import torch.nn.functional as F
from torch import nn


def words_of(text):
    """Given, in case you like it: the words of a text in small letters, and the signs between them."""
    return re.findall(r"[a-z']+|[.,;]", text.lower())


def as_numbers(vocabulary, texts):
    """Given, likewise: (N, T) numbers of the words, filled up with 0; a word that is not in the dict is 1."""
    rows = [torch.tensor([vocabulary.get(word, 1) for word in words_of(text)] or [1]) for text in texts]
    return nn.utils.rnn.pad_sequence(rows, batch_first=True)


def train(texts, grades):
    """Make a model, train it on graded reviews and return it.

    How a text becomes numbers, the architecture, the optimiser, the number of epochs: all is your choice. All of it
    should take some ten seconds on one core for 3,000 reviews, and must end in a minute. What you print is shown while
    the model learns; a line with the loss for each epoch, such as `epoch 3 loss 0.12`, becomes a curve in the report.

    Args:
        texts: list of str, N short reviews in English, of one sentence or a few.
        grades: (N,), int64, what they think of it: 0 very bad, 1 bad, 2 mixed, 3 good, 4 very good.
    Returns: whatever `predict` needs; usually the trained model with its vocabulary.
    """
    # TODO: make numbers of the texts; make a model that can tell "not good" from "good"; train it in small batches.
    ### BEGIN SOLUTION
    found = sorted({word for text in texts for word in words_of(text)})
    vocabulary = {word: number for number, word in enumerate(found, start=2)}  # 0 fills up, 1 is unknown
    codes = as_numbers(vocabulary, texts).to(grades.device)

    class Reader(nn.Module):
        """Three convolutions over the words, the last one with gaps; then each feature's largest value and its mean."""

        def __init__(self):
            super().__init__()
            self.embedding = nn.Embedding(len(vocabulary) + 2, 48)
            self.near = nn.Conv1d(48, 64, 3, padding=1)
            self.far = nn.Conv1d(64, 64, 5, padding=2)
            self.farther = nn.Conv1d(64, 64, 3, padding=3, dilation=3)
            self.scores = nn.Linear(2 * 64, 5)

        def forward(self, codes):
            there = (codes > 0)[:, None]  # what fills up stays at zero, so that its length does not matter
            x = F.relu(self.near((self.embedding(codes).transpose(1, 2)) * there)) * there
            x = F.relu(self.far(x)) * there
            x = x + F.relu(self.farther(x)) * there
            return self.scores(torch.cat([x.amax(dim=2), x.sum(dim=2) / there.sum(dim=2)], dim=1))

    model = Reader().to(grades.device)
    epochs, batch = 6, 50
    optimizer = torch.optim.Adam(model.parameters())
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.006, total_steps=epochs * -(-len(texts) // batch))
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for chosen in torch.randperm(len(texts)).split(batch):
            rows = codes[chosen]
            loss = F.cross_entropy(model(rows[:, : int((rows > 0).sum(dim=1).max())]), grades[chosen])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(texts):.4f}")
    return model, vocabulary
    ### END SOLUTION


def predict(model, texts):
    """Return the grade that the trained model gives to each review.

    Review i gets the same grade in every call, whatever the other reviews are. A text may hold words that were in no
    review of the training, and may be empty.

    Args:
        model: what `train` has returned.
        texts: list of str, N reviews.
    Returns: (N,), int64, from 0 to 4.
    """
    # TODO: make numbers of the texts as in training; take the class with the largest logit.
    ### BEGIN SOLUTION
    net, vocabulary = model
    net.eval()
    with torch.no_grad():
        return net(as_numbers(vocabulary, texts).to(net.scores.weight.device)).argmax(dim=1)
    ### END SOLUTION

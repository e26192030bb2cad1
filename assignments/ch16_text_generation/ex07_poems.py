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
    raise NotImplementedError("TODO: train")


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
    raise NotImplementedError("TODO: next_log_probs")

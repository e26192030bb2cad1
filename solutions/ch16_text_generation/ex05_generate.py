"""Writing: draw a character, read it, draw the next.

About 25 minutes.
"""

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    """Your function from ex04_sample."""
    # TODO: copy the body of your own function to this place.
    ### BEGIN SOLUTION
    if temperature == 0:
        return int(logits.argmax())
    scores, indices = (logits / temperature).topk(min(top_k or len(logits), len(logits)))
    chosen = torch.multinomial(torch.softmax(scores, dim=0), 1, generator=generator)
    return int(indices[chosen])
    ### END SOLUTION


def generate(model, start, length, temperature=1.0, top_k=None, generator=None):
    """Go on with a text: draw `length` new indices, each from the model's scores after all that stands before it.

    The model has read each index of the text once, and in order, when it is asked what comes next: first those of the
    start, from no state at all (h None), then each new one with the state that came out before. Each new index is
    sample(scores, temperature, top_k, generator) of the scores at the last place. The model answers in eval mode,
    whatever mode it came in; no graph is needed, and afterwards graphs are recorded as before.

    Args:
        model: a module called as model(inputs, h), both by place, that returns (logits, h): inputs (1, T) int64, T any
            number of indices; h None or the state that an earlier call returned; logits (1, T, V).
        start: (S,) int64 tensor, the text to go on with; S is at least 1. It stays as it is.
        length: int, 0 or more.
        temperature, top_k, generator: those of sample.
    Returns: (S + length,) int64 tensor (or a list of ints), the start and then the new indices.
    """
    # TODO: eval mode and no gradients. Read the start; then, `length` times: draw, keep, read what you have drawn.
    ### BEGIN SOLUTION
    model.eval()
    text, unread, h = start.tolist(), start, None
    with torch.no_grad():
        for _ in range(length):
            logits, h = model(unread[None], h)
            text.append(sample(logits[0, -1], temperature, top_k, generator))
            unread = start.new_tensor(text[-1:])
    return start.new_tensor(text)
    ### END SOLUTION
